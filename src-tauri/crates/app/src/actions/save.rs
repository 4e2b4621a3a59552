//! Saving an action, doing it, giving it up.

use crate::{
    App, AppError, Result,
    dto::{ById, Changed, actions::*},
    error::FieldErrors,
};
use rustc_hash::FxHashSet;
use understudy_domain::{
    action::{ActionKind, CoachingStage, CommunicationPurpose, ResistanceCause},
    day::Day,
    id::Id,
    message::Message,
};
use understudy_store::{
    Connection, Edit, Value,
    read::{
        actions::{self as read, ActionRecord},
        programme::is_shown,
        superusers::{Target, first_missing, person_name},
    },
    tables,
};

/// Longest title.
const LONGEST_TITLE: usize = 300;
/// Longest text.
const LONGEST_TEXT: usize = 4_000;

/// Identity of a group's link to an action.
pub(crate) fn group_row(action: Id, group: Id) -> Id {
    Id::derived("action_group", &[action.as_ref(), group.as_ref()])
}

fn existing(reader: &Connection, action: Id) -> Result<ActionRecord> {
    read::action(reader, action)?.ok_or_else(|| AppError::not_found("action"))
}

/// Makes an action or changes one. All errors are said at once.
pub fn save(app: &App, args: ActionSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let id = args.id.unwrap_or_else(|| app.fresh_id());
    let edits = edits_of(&reader, id, &args)?;
    drop(reader);
    let label = if args.id.is_some() { "change-action-saved" } else { "change-action-made" };
    let label = Message::new(label).with("kind", Message::new(args.kind.message_id())).with("title", args.title.trim());
    let mut changed = app.change(label, edits)?.of(id);
    changed.warnings = super::list::warnings_of(app, id)?;
    Ok(changed)
}

/// The edits that make or change an action, checked; for whoever records actions together with something else.
pub(crate) fn edits_of(reader: &Connection, id: Id, args: &ActionSave) -> Result<Vec<Edit>> {
    use tables::action as column;
    let before = args.id.map(|id| existing(reader, id)).transpose()?;
    check(reader, args, before.as_ref())?;
    let kind = args.kind;
    let only = |of: ActionKind, text: &str| if kind == of { Value::from(text.trim()) } else { Value::Null };
    let cause = match kind {
        ActionKind::Communication => args.purpose.map(CommunicationPurpose::word),
        ActionKind::Resistance => args.cause.map(ResistanceCause::word),
        ActionKind::Sponsor | ActionKind::Coaching => None,
    };
    let has_person = matches!(kind, ActionKind::Sponsor | ActionKind::Coaching);
    let cells = vec![
        (column::KIND, kind.word().into()),
        (column::TITLE, args.title.trim().into()),
        (column::DETAIL, args.detail.trim().into()),
        (column::PERSON, args.person.filter(|_| has_person).into()),
        (column::SENDER, only(ActionKind::Communication, &args.sender)),
        (column::CHANNEL, only(ActionKind::Communication, &args.channel)),
        (column::CAUSE, cause.into()),
        (column::STAGE, args.stage.filter(|_| kind == ActionKind::Coaching).map(CoachingStage::word).into()),
        (column::WAVE, args.wave.into()),
        (column::OWNER, args.owner.into()),
        (column::DUE_ON, args.due_on.into()),
        (column::RESPONSE, args.response.into()),
    ];
    let mut edits = vec![match before {
        Some(_) => Edit::put(&tables::ACTION, id, cells),
        None => Edit::make(&tables::ACTION, id, cells),
    }];
    let had: FxHashSet<Id> = before.iter().flat_map(|before| before.groups.iter().map(|group| group.0)).collect();
    edits.extend(links(id, &had, &args.groups));
    Ok(edits)
}

fn links(action: Id, had: &FxHashSet<Id>, wanted: &[Id]) -> Vec<Edit> {
    use tables::action_group as column;
    let wants: FxHashSet<Id> = wanted.iter().copied().collect();
    let mut gone: Vec<Id> = had.difference(&wants).copied().collect();
    let mut new: Vec<Id> = wants.difference(had).copied().collect();
    // In a fixed order, so that the same change is written the same.
    gone.sort_unstable();
    new.sort_unstable();
    let gone = gone.into_iter().map(|group| Edit::delete(&tables::ACTION_GROUP, group_row(action, group)));
    let new = new.into_iter().map(|group| {
        let cells = vec![(column::ACTION, action.into()), (column::USER_GROUP, group.into())];
        Edit::make(&tables::ACTION_GROUP, group_row(action, group), cells)
    });
    gone.chain(new).collect()
}

fn check(reader: &Connection, args: &ActionSave, before: Option<&ActionRecord>) -> Result<()> {
    let mut errors = FieldErrors::default();
    errors.require(before.is_none_or(|before| before.kind == args.kind), "kind", "action-kind-fixed");
    errors.require(!args.title.trim().is_empty(), "title", "action-title-missing");
    for (field, text, longest) in [
        ("title", &args.title, LONGEST_TITLE),
        ("detail", &args.detail, LONGEST_TEXT),
        ("sender", &args.sender, LONGEST_TITLE),
        ("channel", &args.channel, LONGEST_TITLE),
    ] {
        check_length(&mut errors, field, text, longest);
    }
    check_kind(&mut errors, args);
    errors.require(args.owner.is_some(), "owner", "action-owner-missing");
    errors.require(args.due_on.is_some(), "due_on", "action-due-missing");
    if first_missing(reader, Target::Group, &args.groups)?.is_some() {
        errors.add("groups", Message::new("action-group-gone"));
    }
    for (field, person) in [("person", args.person), ("owner", args.owner)] {
        // Who was there when the action was made and has left since may stay.
        let kept = before.is_some_and(|before| person.is_some() && [before.person, before.owner].contains(&person));
        if let Some(person) = person.filter(|_| !kept)
            && person_name(reader, person)?.is_none()
        {
            errors.add(field, Message::new("action-person-gone"));
        }
    }
    if let Some(wave) = args.wave
        && !is_shown(reader, &tables::WAVE, wave)?
    {
        errors.add("wave", Message::new("action-wave-gone"));
    }
    errors.finish()
}

/// What each plan cannot do without.
fn check_kind(errors: &mut FieldErrors, args: &ActionSave) {
    match args.kind {
        ActionKind::Communication => {
            errors.require(!args.groups.is_empty(), "groups", "action-audience-missing");
            errors.require(!args.channel.trim().is_empty(), "channel", "action-channel-missing");
        }
        ActionKind::Sponsor => errors.require(args.person.is_some(), "person", "action-sponsor-missing"),
        ActionKind::Resistance => {
            errors.require(!args.groups.is_empty(), "groups", "action-resisting-missing");
            errors.require(args.cause.is_some(), "cause", "action-cause-missing");
            errors.require(!args.detail.trim().is_empty(), "detail", "action-answer-missing");
        }
        ActionKind::Coaching => {
            errors.require(args.person.is_some(), "person", "action-manager-missing");
            errors.require(args.stage.is_some(), "stage", "action-stage-missing");
        }
    }
}

/// Refuses a text that no screen could show.
pub(crate) fn check_length(errors: &mut FieldErrors, field: &str, text: &str, longest: usize) {
    if text.trim().chars().count() > longest {
        errors.add(field, Message::new("programme-too-long").with("longest", longest));
    }
}

/// Says that an action is done, with what came of it; without a day, opens it again and keeps what was said.
pub fn done(app: &App, args: ActionDone) -> Result<Changed> {
    use tables::action as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = existing(&reader, args.id)?;
    drop(reader);
    let mut errors = FieldErrors::default();
    check_done_day(&mut errors, "on", args.on, app.today());
    check_length(&mut errors, "outcome", &args.outcome, LONGEST_TEXT);
    let counts = args.reached.is_some() || args.interested.is_some();
    errors.require(!counts || before.kind == ActionKind::Communication, "reached", "action-counts-communication");
    let fits = args.interested.is_none_or(|interested| args.reached.is_some_and(|reached| interested <= reached));
    errors.require(fits, "interested", "action-interested-range");
    errors.finish()?;
    let cells = match args.on {
        Some(on) => vec![
            (column::DONE_ON, on.into()),
            (column::OUTCOME, args.outcome.trim().into()),
            (column::REACHED, args.reached.into()),
            (column::INTERESTED, args.interested.into()),
            (column::DROPPED, Value::Null),
        ],
        None => vec![(column::DONE_ON, Value::Null)],
    };
    let label = if args.on.is_some() { "change-action-done" } else { "change-action-reopened" };
    let label = Message::new(label).with("title", before.title);
    Ok(app.change(label, vec![Edit::put(&tables::ACTION, args.id, cells)])?.of(args.id))
}

/// A day of doing cannot lie ahead.
pub(crate) fn check_done_day(errors: &mut FieldErrors, field: &str, on: Option<Day>, today: Day) {
    errors.require(on.is_none_or(|on| on <= today), field, "action-done-ahead");
}

/// Gives an action up, with the reason; without one, takes it up again.
pub fn drop_action(app: &App, args: ActionDrop) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = existing(&reader, args.id)?;
    drop(reader);
    let reason = args.reason.trim();
    let mut errors = FieldErrors::default();
    errors.require(reason.is_empty() || before.done_on.is_none(), "reason", "action-done-already");
    check_length(&mut errors, "reason", reason, LONGEST_TEXT);
    errors.finish()?;
    let label = if reason.is_empty() { "change-action-taken-up" } else { "change-action-dropped" };
    let label = Message::new(label).with("title", before.title);
    let cells = vec![(tables::action::DROPPED, reason.into())];
    Ok(app.change(label, vec![Edit::put(&tables::ACTION, args.id, cells)])?.of(args.id))
}

/// Hides an action that was written by mistake.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = existing(&reader, args.id)?;
    drop(reader);
    let mut edits = vec![Edit::delete(&tables::ACTION, args.id)];
    edits.extend(before.groups.iter().map(|group| Edit::delete(&tables::ACTION_GROUP, group_row(args.id, group.0))));
    let label = Message::new("change-action-deleted").with("title", before.title);
    Ok(app.change(label, edits)?.of(args.id))
}
