//! Members by rule: whoever has one of the values in a column belongs to the group.

use super::members::{joined, left};
use crate::{
    App, AppError, Result,
    dto::{Changed, Nothing, people::*},
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_store::{
    Connection, Edit,
    read::groups::{self as read, PeopleByValue, RULE_COLUMNS},
};

/// People by column and value, each column read once.
#[derive(Default)]
pub(super) struct Columns(FxHashMap<String, PeopleByValue>);

impl Columns {
    /// Those whom a rule names.
    fn named(&mut self, reader: &Connection, rule: &GroupRule, site: Option<Id>, on: Day) -> Result<FxHashSet<Id>> {
        if !self.0.contains_key(&rule.column) {
            self.0.insert(rule.column.clone(), read::people_by_column(reader, &rule.column, on)?);
        }
        let mut named = FxHashSet::default();
        if let Some(people) = self.0.get(&rule.column) {
            for value in &rule.values {
                let found = people.get(&value.trim().to_lowercase()).into_iter().flatten();
                named.extend(
                    found.filter(|(_, at)| !rule.same_site || site.is_none() || *at == site).map(|(id, _)| *id),
                );
            }
        }
        Ok(named)
    }

    /// Edits that fill a group by its rule.
    pub(super) fn fill(
        &mut self,
        reader: &Connection,
        group: Id,
        site: Option<Id>,
        rule: &GroupRule,
        on: Day,
    ) -> Result<Vec<Edit>> {
        let named = self.named(reader, rule, site, on)?;
        let mut edits = Vec::new();
        let mut settled = FxHashSet::default();
        for member in read::members(reader, group)? {
            match (member.holds(on), named.contains(&member.person)) {
                // Left by a rule, named again: joins again.
                (false, true) if member.by_rule => {}
                (true, false) if member.by_rule => edits.push(left(&member, on, true)),
                _ => {
                    settled.insert(member.person);
                }
            }
        }
        let mut joining: Vec<Id> = named.difference(&settled).copied().collect();
        joining.sort_unstable();
        edits.extend(joining.into_iter().map(|person| joined(group, person, on, true)));
        Ok(edits)
    }
}

/// Fills all groups that have a rule again.
pub fn apply_rules(app: &App, _args: Nothing) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let mut columns = Columns::default();
    let mut edits = Vec::new();
    let mut groups = 0_u32;
    for group in read::groups(&reader, today)? {
        if let Ok(rule) = serde_json::from_str::<GroupRule>(&group.rule) {
            edits.extend(columns.fill(&reader, group.id, group.site, &rule, today)?);
            groups += 1;
        }
    }
    app.change(Message::new("change-groups-filled").with("groups", groups).with("people", edits.len()), edits)
}

/// Values of a people column with counts, to choose a rule from.
pub fn column_values(app: &App, args: ColumnValues) -> Result<Vec<ColumnValue>> {
    if !RULE_COLUMNS.contains(&args.column.as_str()) {
        return Err(AppError::refused(Message::new("group-rule-column").with("column", args.column)));
    }
    let open = app.programme()?;
    let values = read::column_values(&*open.reader()?, &args.column)?;
    Ok(values.into_iter().map(|(value, people)| ColumnValue { value, people }).collect())
}
