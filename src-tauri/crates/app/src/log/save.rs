//! Writing entries of the log.

use crate::{
    App, AppError, Result,
    actions::check_length,
    dto::{
        ById, Changed,
        log::{LogClose, LogSave},
    },
    error::FieldErrors,
};
use understudy_domain::{id::Id, message::Message, risk::LogKind};
use understudy_store::{
    Connection, Edit, Value,
    read::{
        log_items::{self as read, LogItemRecord},
        programme::is_shown,
        superusers::person_name,
    },
    tables::{self, Table},
};

/// Longest title.
const LONGEST_TITLE: usize = 255;
/// Longest text.
const LONGEST_TEXT: usize = 4_000;

fn existing(reader: &Connection, item: Id) -> Result<LogItemRecord> {
    read::log_item(reader, item)?.ok_or_else(|| AppError::not_found("log_item"))
}

/// Makes an entry or changes one. All errors are said at once.
pub fn save(app: &App, args: LogSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = args.id.map(|id| existing(&reader, id)).transpose()?;
    check(app, &reader, &args, before.as_ref())?;
    drop(reader);
    let id = args.id.unwrap_or_else(|| app.fresh_id());
    let cells = cells(app, &args, before.as_ref());
    let edit = match before {
        Some(_) => Edit::put(&tables::LOG_ITEM, id, cells),
        None => Edit::make(&tables::LOG_ITEM, id, cells),
    };
    let label = if args.id.is_some() { "change-log-saved" } else { "change-log-made" };
    let label = Message::new(label).with("kind", Message::new(args.kind.message_id())).with("title", args.title.trim());
    let mut changed = app.change(label, vec![edit])?.of(id);
    changed.warnings = super::list::warnings_of(app, id)?;
    Ok(changed)
}

fn cells(app: &App, args: &LogSave, before: Option<&LogItemRecord>) -> Vec<(u16, Value)> {
    use tables::log_item as column;
    let own = |id: Option<Id>| id.filter(|_| args.risk_area.is_none());
    let raised_on = args.raised_on.or(before.and_then(|before| before.raised_on)).unwrap_or_else(|| app.today());
    // What has happened has no probability.
    let probability = args.probability.filter(|_| args.kind != LogKind::Issue);
    vec![
        (column::KIND, args.kind.word().into()),
        (column::TITLE, args.title.trim().into()),
        (column::DETAIL, args.detail.trim().into()),
        (column::RISK_AREA, args.risk_area.into()),
        (column::PROCESS, own(args.process).into()),
        (column::USER_GROUP, own(args.group).into()),
        (column::MILESTONE, args.milestone.into()),
        (column::PROBABILITY, probability.into()),
        (column::IMPACT, args.impact.into()),
        (column::RESPONSE, args.response.trim().into()),
        (column::OWNER, args.owner.into()),
        (column::RAISED_ON, raised_on.into()),
        (column::DUE_ON, args.due_on.into()),
        (column::NEXT_STEP, args.next_step.trim().into()),
    ]
}

fn check(app: &App, reader: &Connection, args: &LogSave, before: Option<&LogItemRecord>) -> Result<()> {
    let mut errors = FieldErrors::default();
    errors.require(!args.title.trim().is_empty(), "title", "log-title-missing");
    for (field, text, longest) in [
        ("title", &args.title, LONGEST_TITLE),
        ("detail", &args.detail, LONGEST_TEXT),
        ("response", &args.response, LONGEST_TEXT),
        ("next_step", &args.next_step, LONGEST_TEXT),
    ] {
        check_length(&mut errors, field, text, longest);
    }
    let in_range = |grade: Option<u8>| grade.is_none_or(|grade| (1..=5).contains(&grade));
    errors.require(in_range(args.probability), "probability", "log-grade-range");
    errors.require(in_range(args.impact), "impact", "log-grade-range");
    errors.require(args.kind != LogKind::Risk || args.probability.is_some(), "probability", "log-probability-missing");
    let weighed = matches!(args.kind, LogKind::Risk | LogKind::Issue);
    errors.require(!weighed || args.impact.is_some(), "impact", "log-impact-missing");
    errors.require(args.owner.is_some(), "owner", "log-owner-missing");
    errors.require(args.due_on.is_some(), "due_on", "log-due-missing");
    errors.require(args.raised_on.is_none_or(|raised| raised <= app.today()), "raised_on", "log-raised-ahead");
    let kept = |owner: Id| before.is_some_and(|before| before.owner == Some(owner));
    if let Some(owner) = args.owner.filter(|owner| !kept(*owner)) {
        errors.require(person_name(reader, owner)?.is_some(), "owner", "action-person-gone");
    }
    let links: [(&str, &'static Table, Option<Id>); 4] = [
        ("risk_area", &tables::RISK_AREA, args.risk_area),
        ("process", &tables::PROCESS, args.process),
        ("group", &tables::USER_GROUP, args.group),
        ("milestone", &tables::MILESTONE, args.milestone),
    ];
    for (field, table, link) in links {
        if let Some(link) = link {
            errors.require(is_shown(reader, table, link)?, field, "log-link-gone");
        }
    }
    errors.finish()
}

/// Closes an entry with how it ended; without a day, opens it again and keeps what was said.
pub fn close(app: &App, args: LogClose) -> Result<Changed> {
    use tables::log_item as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = existing(&reader, args.id)?;
    drop(reader);
    let outcome = args.outcome.trim();
    let mut errors = FieldErrors::default();
    crate::actions::check_done_day(&mut errors, "on", args.on, app.today());
    let order = before.raised_on.zip(args.on).is_none_or(|(raised, on)| on >= raised);
    errors.require(order, "on", "log-closed-before-raised");
    errors.require(args.on.is_none() || !outcome.is_empty(), "outcome", "log-outcome-missing");
    check_length(&mut errors, "outcome", outcome, LONGEST_TEXT);
    errors.finish()?;
    let cells = match args.on {
        Some(on) => vec![(column::CLOSED_ON, on.into()), (column::OUTCOME, outcome.into())],
        None => vec![(column::CLOSED_ON, Value::Null)],
    };
    let label = if args.on.is_some() { "change-log-closed" } else { "change-log-reopened" };
    let label = Message::new(label).with("title", before.title);
    Ok(app.change(label, vec![Edit::put(&tables::LOG_ITEM, args.id, cells)])?.of(args.id))
}

/// Hides an entry that was written by mistake.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = existing(&reader, args.id)?;
    drop(reader);
    let label = Message::new("change-log-deleted").with("title", before.title);
    Ok(app.change(label, vec![Edit::delete(&tables::LOG_ITEM, args.id)])?.of(args.id))
}
