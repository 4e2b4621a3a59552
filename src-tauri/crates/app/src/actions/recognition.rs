//! Recording rewards and corrective actions.
//!
//! Owns what keeps private ones private: they lie in a table of their own that only leads read, only a lead writes them, and
//! whoever is none learns of them neither from a list nor from an error.

use super::save::{check_done_day, check_length};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, actions::RecognitionSave},
    error::FieldErrors,
    superusers::{Role, actor},
};
use understudy_domain::{action::RecognitionKind, message::Message};
use understudy_store::{
    Connection, Edit,
    read::{
        programme::is_shown,
        recognitions::{self as read, RecognitionRecord},
        superusers::person_name,
    },
    tables::{self, Table},
};

/// Longest text.
const LONGEST_TEXT: usize = 2_000;

fn table(private: bool) -> &'static Table {
    if private { &tables::PRIVATE_RECOGNITION } else { &tables::RECOGNITION }
}

/// The row of an id, as far as the one at this laptop may know of it.
fn existing(app: &App, reader: &Connection, id: understudy_domain::id::Id) -> Result<RecognitionRecord> {
    let lead = Role::of(reader, app.me()?, app.today())?.is_lead();
    let found = read::recognitions(reader, lead)?.into_iter().find(|record| record.id == id);
    found.ok_or_else(|| AppError::not_found("recognition"))
}

/// Records a reward or a corrective action, or changes one.
pub fn save(app: &App, args: RecognitionSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let lead = Role::of(&reader, app.me()?, app.today())?.is_lead();
    let before = args.id.map(|id| existing(app, &reader, id)).transpose()?;
    let private = args.private || args.kind == RecognitionKind::Corrective;
    if private && !lead {
        return Err(AppError::refused(Message::new("recognition-leads-alone")));
    }
    let mut errors = FieldErrors::default();
    errors.require(
        before.as_ref().is_none_or(|before| before.private == private),
        "private",
        "recognition-private-fixed",
    );
    check(&mut errors, &reader, &args, app)?;
    let given = args.given_by.or(before.as_ref().and_then(|before| before.given_by));
    let by = actor(app, &reader, given, &mut errors, "given_by")?;
    let own = by.as_ref().is_some_and(|by| Some(by.id) == args.person);
    errors.require(!own, "person", "recognition-own");
    errors.finish()?;
    let name = match (args.person, args.group) {
        (Some(person), _) => person_name(&reader, person)?.unwrap_or_default(),
        (None, Some(group)) => read::group_name(&reader, group)?,
        (None, None) => String::new(),
    };
    drop(reader);
    let id = args.id.unwrap_or_else(|| app.fresh_id());
    // The history is everybody's: what it says of a private one names nobody.
    let label = match (private, before.is_some()) {
        (true, false) => Message::new("change-private-recognition-made"),
        (true, true) => Message::new("change-private-recognition-saved"),
        (false, false) => Message::new("change-recognition-made").with("name", name),
        (false, true) => Message::new("change-recognition-saved").with("name", name),
    };
    let edit = Edit::make(table(private), id, cells(&args, by.map(|by| by.id)));
    Ok(app.change(label, vec![edit])?.of(id))
}

fn check(errors: &mut FieldErrors, reader: &Connection, args: &RecognitionSave, app: &App) -> Result<()> {
    let today = app.today();
    errors.require(args.person.is_some() != args.group.is_some(), "person", "recognition-who");
    if let Some(person) = args.person {
        errors.require(person_name(reader, person)?.is_some(), "person", "action-person-gone");
    }
    if let Some(group) = args.group {
        errors.require(is_shown(reader, &tables::USER_GROUP, group)?, "group", "action-group-gone");
    }
    errors.require(!args.what.trim().is_empty(), "what", "recognition-what-missing");
    errors.require(!args.reason.trim().is_empty(), "reason", "recognition-reason-missing");
    errors.require(args.given_on <= today, "given_on", "recognition-ahead");
    for (field, text) in [("what", &args.what), ("reason", &args.reason), ("follow_up", &args.follow_up)] {
        check_length(errors, field, text, LONGEST_TEXT);
    }
    let followed = !args.follow_up.trim().is_empty();
    errors.require(args.follow_up_on.is_some() == followed, "follow_up_on", "recognition-follow-up-both");
    errors.require(args.done_on.is_none() || followed, "done_on", "recognition-nothing-to-follow");
    check_done_day(errors, "done_on", args.done_on, today);
    // A corrective action without a date to look again is a reproach.
    let open_end = args.kind == RecognitionKind::Corrective && !followed;
    errors.require(!open_end, "follow_up", "recognition-corrective-follow-up");
    Ok(())
}

fn cells(args: &RecognitionSave, by: Option<understudy_domain::id::Id>) -> Vec<(u16, understudy_store::Value)> {
    // Both tables have the same columns under the same numbers (a test holds them to it).
    use tables::recognition as column;
    vec![
        (column::KIND, args.kind.word().into()),
        (column::PERSON, args.person.into()),
        (column::USER_GROUP, args.group.into()),
        (column::GIVEN_BY, by.into()),
        (column::GIVEN_ON, args.given_on.into()),
        (column::REASON, args.reason.trim().into()),
        (column::WHAT, args.what.trim().into()),
        (column::FOLLOW_UP, args.follow_up.trim().into()),
        (column::FOLLOW_UP_ON, args.follow_up_on.into()),
        (column::DONE_ON, args.done_on.into()),
    ]
}

/// Hides a reward or corrective action.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = existing(app, &reader, args.id)?;
    drop(reader);
    let label = if before.private { "change-private-recognition-deleted" } else { "change-recognition-deleted" };
    Ok(app.change(Message::new(label), vec![Edit::delete(table(before.private), args.id)])?.of(args.id))
}
