//! Members by hand.

use crate::{
    App, AppError, Result,
    dto::{Changed, people::GroupMembersChange},
    programme::require_row,
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_store::{
    Edit, Value,
    read::{
        find::values,
        groups::{self as read, MemberRecord},
        programme::is_shown,
    },
    tables::{self, group_member as column},
};

/// Identity of a membership.
pub(crate) fn member_row(group: Id, person: Id) -> Id {
    Id::derived("group_member", &[group.as_ref(), person.as_ref()])
}

/// The edit by which a person belongs to a group from a day on.
pub(crate) fn joined(group: Id, person: Id, on: Day, by_rule: bool) -> Edit {
    Edit::make(
        &tables::GROUP_MEMBER,
        member_row(group, person),
        vec![
            (column::USER_GROUP, group.into()),
            (column::PERSON, person.into()),
            (column::FROM_ON, on.into()),
            (column::BY_RULE, by_rule.into()),
        ],
    )
}

/// The edit by which a membership ended with the day before.
pub(super) fn left(member: &MemberRecord, on: Day, by_rule: bool) -> Edit {
    let cells = vec![(column::TO_ON, on.plus(-1).into()), (column::BY_RULE, by_rule.into())];
    Edit::put(&tables::GROUP_MEMBER, member.id, cells)
}

/// Adds and removes members. Who is removed by hand is not brought back by the group's rule.
pub fn change_members(app: &App, args: GroupMembersChange) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    require_row(&reader, &tables::USER_GROUP, args.group)?;
    let today = app.today();
    let members: FxHashMap<Id, MemberRecord> =
        read::members(&reader, args.group)?.into_iter().map(|member| (member.person, member)).collect();
    let mut edits = Vec::new();
    let added: FxHashSet<Id> = args.add.iter().copied().collect();
    for person in &added {
        if !is_shown(&reader, &tables::PERSON, *person)? {
            return Err(AppError::not_found("person"));
        }
        if !members.get(person).is_some_and(|member| member.holds(today)) {
            edits.push(joined(args.group, *person, today, false));
        }
    }
    let joins = edits.len();
    for person in args.remove.iter().filter(|person| !added.contains(person)) {
        if let Some(member) = members.get(person).filter(|member| member.holds(today)) {
            edits.push(left(member, today, false));
        }
    }
    let name = match values(&reader, &tables::USER_GROUP, args.group)?.as_deref() {
        Some([Value::Text(name), ..]) => name.to_string(),
        _ => String::new(),
    };
    let label = Message::new("change-group-members")
        .with("name", name)
        .with("added", joins)
        .with("removed", edits.len() - joins);
    Ok(app.change(label, edits)?.of(args.group))
}
