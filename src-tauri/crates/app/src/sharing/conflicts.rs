//! Two values of one field, written on two laptops without knowing of each other.

use super::{Member, place::Where, told::Names};
use crate::{
    App, AppError, Result,
    dto::{Changed, Nothing, sharing::*},
    history::{field_text, for_leads_alone},
    open::Open,
};
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    exchange::{Chosen, Conflict as Found, ConflictKind, Version},
    read::{find::person_name, history::Titles},
};

/// Conflicts shown at once, and counted at most.
const SHOWN: usize = 500;

/// How many conflicts are shown to leads, and to everybody else.
pub(super) fn counts(open: &Open) -> Result<(u32, u32)> {
    let all = open.store.conflicts(SHOWN)?;
    let others = if all.iter().any(|conflict| for_leads_alone(conflict.table)) {
        open.store.conflicts_among(SHOWN, |table| !for_leads_alone(table))?.len()
    } else {
        all.len()
    };
    Ok((all.len() as u32, others as u32))
}

/// Values that lost against another laptop's, latest first.
pub fn list(app: &App, _args: Nothing) -> Result<Vec<Conflict>> {
    let open = app.programme()?;
    super::recount(&open)?;
    let names = names(app, &open)?;
    let reader = open.reader()?;
    let mut titles = Titles::new(&reader);
    let mut conflicts = Vec::new();
    let lead = crate::superusers::Role::of(&reader, app.me()?, app.today())?.is_lead();
    for found in open.store.conflicts_among(SHOWN, |table| lead || !for_leads_alone(table))? {
        let version = |titles: &mut Titles<'_>, version: &Version| -> Result<ConflictVersion> {
            Ok(ConflictVersion {
                value: value(titles, &found, version)?,
                by: match version.actor {
                    Some(actor) => person_name(&reader, actor)?,
                    None => String::new(),
                },
                laptop: names.as_ref().map(|names| names.laptop_of(version.stream)).unwrap_or_default(),
                at: super::told::moment(version.clock.milliseconds()),
            })
        };
        let (shown, other) = (version(&mut titles, &found.shown)?, version(&mut titles, &found.other)?);
        let field = match (found.kind, found.table.column(found.column)) {
            (ConflictKind::Value, Some(column)) => column.name.to_owned(),
            _ => "hidden".to_owned(),
        };
        conflicts.push(Conflict {
            conflict: found.id().to_string(),
            row: found.row,
            table: found.table.name.to_owned(),
            title: titles.of(found.table, found.row)?,
            message: sentence(&found, &shown, &other),
            address: address(found.table.name, found.row),
            field,
            shown,
            other,
        });
    }
    Ok(conflicts)
}

/// Settles conflicts: the shown value stays, or the other one is taken. One change, which can be undone.
pub fn settle(app: &App, args: ConflictSettle) -> Result<Changed> {
    let open = app.programme()?;
    let chosen = match args.choice {
        ConflictChoice::KeepShown => Chosen::Shown,
        ConflictChoice::UseOther => Chosen::Other,
    };
    let lead = crate::superusers::Role::of(&*open.reader()?, app.me()?, app.today())?.is_lead();
    // Who may not see a conflict does not settle it.
    let found = open.store.conflicts_among(usize::MAX, |table| lead || !for_leads_alone(table))?;
    let mut edits = Vec::new();
    let mut count = 0_u32;
    for word in &args.conflicts {
        let id = Id::parse(word);
        if let Some(conflict) = found.iter().find(|conflict| Some(conflict.id()) == id) {
            edits.extend(conflict.settle(chosen));
            count += 1;
        }
    }
    if count == 0 {
        return Err(AppError::refused(Message::new("conflict-gone")));
    }
    let label = Message::new("change-conflicts-settled").with("count", count);
    let changed = app.change(label, edits)?;
    super::recount(&open)?;
    Ok(changed)
}

/// Names of laptops; none while the programme is not shared (any more).
fn names(app: &App, open: &Open) -> Result<Option<Names>> {
    if Where::of(&open.store)?.is_none() {
        return Ok(None);
    }
    let me = Member::of(app, open)?;
    Names::of(open, me.copy(open)).map(Some)
}

fn value(titles: &mut Titles<'_>, conflict: &Found, version: &Version) -> Result<String> {
    match (conflict.kind, conflict.table.column(conflict.column)) {
        (_, Some(column)) if version.value != understudy_store::Value::Null => {
            field_text(titles, column, &version.value)
        }
        _ => Ok(String::new()),
    }
}

fn sentence(conflict: &Found, shown: &ConflictVersion, other: &ConflictVersion) -> Message {
    let id = match (conflict.kind, conflict.column) {
        (ConflictKind::Deleted, _) => "conflict-deleted",
        (ConflictKind::Value, 0) => "conflict-hidden",
        (ConflictKind::Value, _) if shown.laptop.is_empty() => "conflict-values",
        (ConflictKind::Value, _) => "conflict-values-there",
    };
    let who = |version: &ConflictVersion| {
        if version.by.is_empty() {
            Message::new("conflict-somebody")
        } else {
            Message::new("conflict-by").with("name", version.by.as_str())
        }
    };
    let empty = |text: &str| {
        if text.is_empty() { Message::new("conflict-empty") } else { Message::new("conflict-text").with("text", text) }
    };
    Message::new(id)
        .with("shown-by", who(shown))
        .with("other-by", who(other))
        .with("shown", empty(&shown.value))
        .with("other", empty(&other.value))
        .with("laptop", shown.laptop.as_str())
}

/// The screen that shows a row.
fn address(table: &str, row: Id) -> Option<String> {
    let screen = match table {
        "superuser" => "superusers",
        "consultant" => "consultants",
        "pairing" => "shadowing",
        "module" => "modules",
        "session" => "sessions",
        _ => return None,
    };
    Some(format!("/{screen}/{row}"))
}
