//! Nominating a superuser, and changing one.

use super::existing;
use crate::{App, AppError, Result, dto::Changed, dto::superusers::SuperuserSave, error::FieldErrors};
use rustc_hash::FxHashSet;
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_store::Connection;
use understudy_store::{
    Edit, Value,
    read::{
        self,
        superusers::{SuperuserRecord, Target, first_missing},
    },
    tables,
};

/// Nominates a superuser or changes one. All errors are said at once.
pub fn save(app: &App, args: SuperuserSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let before = args.id.map(|id| existing(&reader, id)).transpose()?;
    let name = read::superusers::person_name(&reader, args.person)?.ok_or_else(|| AppError::not_found("person"))?;
    check(&reader, &args, before.as_ref(), today)?;
    let id = args.id.unwrap_or_else(|| Id::derived("superuser", &[args.person.as_ref()]));
    let wave = match (&before, args.wave) {
        (None, None) => read::superusers::wave_guess(
            &reader,
            args.person,
            args.groups.as_deref().unwrap_or_default(),
            args.sites.as_deref().unwrap_or_default(),
        )?,
        (_, wave) => wave,
    };
    let nominated_on = args.nominated_on.or(before.as_ref().map_or(Some(today), |before| before.nominated_on));
    let mut edits = vec![row(&args, id, before.is_some(), wave, nominated_on)];
    edits.extend(scope(&reader, id, &args)?);
    drop(reader);
    let label = if before.is_some() { "change-superuser-saved" } else { "change-superuser-nominated" };
    let mut changed = app.change(Message::new(label).with("name", name), edits)?.of(id);
    changed.warnings = super::warnings_of(app, id)?;
    Ok(changed)
}

fn check(reader: &Connection, args: &SuperuserSave, before: Option<&SuperuserRecord>, today: Day) -> Result<()> {
    let mut errors = FieldErrors::default();
    let other = read::superusers::superuser_of_person(reader, args.person)?.filter(|other| Some(other.id) != args.id);
    if let Some(other) = other {
        let id = if other.is_active(today) { "superuser-already" } else { "superuser-stepped-down-before" };
        errors.add("person", Message::new(id).with("name", other.name));
    }
    errors.require(before.is_none_or(|before| before.person == args.person), "person", "superuser-person-fixed");
    errors.require(
        args.allocation_percent.is_none_or(|percent| percent <= 100),
        "allocation_percent",
        "superuser-allocation-range",
    );
    let not_later = |day: Option<Day>| day.is_none_or(|day| day <= today);
    errors.require(not_later(args.manager_agreed_on), "manager_agreed_on", "superuser-date-ahead");
    errors.require(not_later(args.environment_on), "environment_on", "superuser-date-ahead");
    if let (Some(on), Some(last)) = (args.nominated_on, before.and_then(|before| before.stepped_down_on)) {
        errors.require(on <= last, "nominated_on", "superuser-nominated-after-step-down");
    }
    let lists = [
        (Target::Process, "processes", args.processes.as_deref()),
        (Target::Group, "groups", args.groups.as_deref()),
        (Target::Site, "sites", args.sites.as_deref()),
        (Target::Wave, "wave", args.wave.as_ref().map(std::slice::from_ref)),
    ];
    for (target, field, ids) in lists {
        if first_missing(reader, target, ids.unwrap_or_default())?.is_some() {
            errors.add(field, Message::new("superuser-scope-gone"));
        }
    }
    errors.finish()
}

fn row(args: &SuperuserSave, id: Id, is_there: bool, wave: Option<Id>, nominated_on: Option<Day>) -> Edit {
    use tables::superuser as column;
    let cells: Vec<(u16, Value)> = vec![
        (column::PERSON, args.person.into()),
        (column::WAVE, wave.into()),
        (column::NOMINATED_ON, nominated_on.into()),
        (column::ALLOCATION_PERCENT, args.allocation_percent.into()),
        (column::MANAGER, args.manager.trim().into()),
        (column::MANAGER_AGREED_ON, args.manager_agreed_on.into()),
        (column::ENVIRONMENT_ON, args.environment_on.into()),
        (column::NOTE, args.note.trim().into()),
    ];
    // A change must leave the stepping down alone; making a row that was once hidden must clear it.
    if is_there { Edit::put(&tables::SUPERUSER, id, cells) } else { Edit::make(&tables::SUPERUSER, id, cells) }
}

/// What to add to and take from the scope. Lists that are not given stay as they are.
fn scope(reader: &Connection, superuser: Id, args: &SuperuserSave) -> Result<Vec<Edit>> {
    use tables::superuser_scope as column;
    let there = read::superusers::scope(reader, superuser)?;
    let lists = [
        (column::PROCESS, &args.processes, there.iter().map(|row| (row.id, row.process)).collect::<Vec<_>>()),
        (column::USER_GROUP, &args.groups, there.iter().map(|row| (row.id, row.user_group)).collect()),
        (column::SITE, &args.sites, there.iter().map(|row| (row.id, row.site)).collect()),
    ];
    let mut edits = Vec::new();
    for (column, wanted, there) in lists {
        let Some(wanted) = wanted else { continue };
        let wanted: FxHashSet<Id> = wanted.iter().copied().collect();
        let mut missing = wanted.clone();
        for (link, target) in there {
            let Some(target) = target else { continue };
            // A second link to the same target goes as well.
            if !missing.remove(&target) {
                edits.push(Edit::delete(&tables::SUPERUSER_SCOPE, link));
            }
        }
        let mut missing: Vec<Id> = missing.into_iter().collect();
        missing.sort_unstable();
        edits.extend(missing.into_iter().map(|target| {
            Edit::make(
                &tables::SUPERUSER_SCOPE,
                Id::derived("superuser_scope", &[superuser.as_ref(), target.as_ref()]),
                vec![(tables::superuser_scope::SUPERUSER, superuser.into()), (column, target.into())],
            )
        }));
    }
    Ok(edits)
}
