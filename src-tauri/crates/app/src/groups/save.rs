//! Making, changing and hiding a group.

use super::rules::Columns;
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, people::*},
    error::{FieldErrors, internal_error},
    programme::{check_name, require_row, same_name},
};
use understudy_domain::message::Message;
use understudy_store::{
    Edit,
    read::{
        find::references,
        groups::{self as read, RULE_COLUMNS},
        programme::is_shown,
    },
    tables::{self, user_group as column},
};

/// Largest headcount that can be meant.
const LARGEST_HEADCOUNT: u32 = 10_000_000;
/// Longest note, in characters.
const LONGEST_NOTE: usize = 4000;
/// Values of a rule at most.
const MOST_VALUES: usize = 500;

/// Makes or changes a user group; a rule fills it at once.
pub fn save(app: &App, args: GroupSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    if let Some(id) = args.id {
        require_row(&reader, &tables::USER_GROUP, id)?;
    }
    let name = args.name.trim();
    let known = read::groups(&reader, today)?;
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "name", name, "group-name-missing");
    if known.iter().any(|group| Some(group.id) != args.id && same_name(&group.name, name)) {
        errors.add("name", Message::new("group-name-taken").with("name", name));
    }
    if let Some(site) = args.site
        && !is_shown(&reader, &tables::SITE, site)?
    {
        errors.add("site", Message::new("person-site-gone"));
    }
    errors.require(args.headcount.is_none_or(|count| count <= LARGEST_HEADCOUNT), "headcount", "group-headcount-range");
    errors.require(args.note.chars().count() <= LONGEST_NOTE, "note", "group-note-too-long");
    if let Some(rule) = &args.rule {
        check_rule(&mut errors, rule);
    }
    errors.finish()?;
    let rule = match &args.rule {
        Some(rule) => {
            Some(serde_json::to_string(rule).map_err(|error| AppError::failed(internal_error(&error.to_string())))?)
        }
        None => None,
    };
    let row = args.id.unwrap_or_else(|| app.fresh_id());
    let cells = vec![
        (column::NAME, name.into()),
        (column::SITE, args.site.into()),
        (column::HEADCOUNT, args.headcount.into()),
        (column::NOTE, args.note.trim().into()),
        (column::RULE, rule.into()),
    ];
    let mut edits = vec![match args.id {
        Some(_) => Edit::put(&tables::USER_GROUP, row, cells),
        None => Edit::make(&tables::USER_GROUP, row, cells),
    }];
    if let Some(rule) = &args.rule {
        edits.extend(Columns::default().fill(&reader, row, args.site, rule, today)?);
    }
    let id = if args.id.is_some() { "change-group-saved" } else { "change-group-added" };
    Ok(app.change(Message::new(id).with("name", name), edits)?.of(row))
}

fn check_rule(errors: &mut FieldErrors, rule: &GroupRule) {
    if !RULE_COLUMNS.contains(&rule.column.as_str()) {
        errors.add("rule.column", Message::new("group-rule-column").with("column", rule.column.as_str()));
    }
    errors.require(!rule.values.is_empty(), "rule.values", "group-rule-values-missing");
    errors.require(rule.values.len() <= MOST_VALUES, "rule.values", "group-rule-values-many");
}

/// Hides a user group with its members, risk areas and places in waves and scopes; can be undone.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    require_row(&reader, &tables::USER_GROUP, args.id)?;
    let name = read::groups(&reader, app.today())?.into_iter().find(|group| group.id == args.id).map(|g| g.name);
    let mut edits = vec![Edit::delete(&tables::USER_GROUP, args.id)];
    edits.extend(
        references(&reader, &tables::USER_GROUP, args.id)?
            .into_iter()
            .filter(|reference| reference.shown)
            .map(|reference| Edit::delete(reference.table, reference.row)),
    );
    let label = Message::new("change-group-deleted").with("name", name.unwrap_or_default());
    Ok(app.change(label, edits)?.of(args.id))
}
