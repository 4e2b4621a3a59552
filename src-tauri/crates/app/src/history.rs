//! Who changed what and when; taking it back and doing it again.

use crate::{
    App, AppError, Result,
    dto::{Changed, Nothing, history::*},
    open::Open,
    programme,
};
use understudy_domain::{clock::Stamp, id::Id, message::Message, readiness::Gate};
use understudy_store::{
    Change, ChangeId, OpKind, RowChange, StoreError, Value,
    read::{find::person_name, history::Titles},
    tables::{self, Column, Table},
};

/// Rows of a change shown.
const MOST_DETAILS: usize = 8;
/// Changes shown at once at most.
const LARGEST_PAGE: u32 = 200;
/// Changes shown at once when nothing else is said.
const USUAL_PAGE: u32 = 50;

/// Changes, latest first; of one row where asked.
pub fn list(app: &App, args: HistoryQuery) -> Result<HistoryPage> {
    let open = app.programme()?;
    let before = match args.before.as_deref() {
        Some(word) => Some(parse(word)?),
        None => None,
    };
    let limit = if args.limit == 0 { USUAL_PAGE } else { args.limit.min(LARGEST_PAGE) };
    let mut changes = open.store.changes(args.row, before, limit + 1)?;
    let more = changes.len() > limit as usize;
    changes.truncate(limit as usize);
    let reader = open.reader()?;
    let mut titles = Titles::new(&reader);
    let mut entries = Vec::with_capacity(changes.len());
    for change in changes {
        let by = match change.actor {
            Some(actor) => person_name(&reader, actor)?,
            None => String::new(),
        };
        let mut details = Vec::new();
        for row in open.store.rows_of(change.id, args.row, MOST_DETAILS)? {
            details.extend(detail(&mut titles, row)?);
        }
        entries.push(entry(change, by, details));
    }
    Ok(HistoryPage { changes: entries, more })
}

fn entry(change: Change, by: String, details: Vec<HistoryRow>) -> HistoryEntry {
    HistoryEntry {
        change: word(change.id),
        at: i64::try_from(change.id.clock.milliseconds())
            .ok()
            .and_then(|milliseconds| jiff::Timestamp::from_millisecond(milliseconds).ok())
            .map(|timestamp| timestamp.to_string())
            .unwrap_or_default(),
        by,
        label: change.label,
        rows: change.rows,
        undone: change.undone,
        is_undo: change.undoes.is_some(),
        details,
    }
}

/// The word for a change: its clock and the number of its stream.
fn word(change: ChangeId) -> String {
    format!("{}-{}", change.clock.0, change.stream)
}

fn parse(word: &str) -> Result<ChangeId> {
    word.split_once('-')
        .and_then(|(clock, stream)| Some(ChangeId { clock: Stamp(clock.parse().ok()?), stream: stream.parse().ok()? }))
        .filter(|change| i64::try_from(change.clock.0).is_ok())
        .ok_or_else(|| AppError::refused(Message::new("undo-gone")))
}

/// What a change did to a row; nothing for a table that only a newer version knows.
fn detail(titles: &mut Titles<'_>, change: RowChange) -> Result<Option<HistoryRow>> {
    let Some(table) = change.table else { return Ok(None) };
    let action = action(&change);
    let mut fields = Vec::new();
    for (number, before, after) in &change.cells {
        let Some(column) = table.column(*number).filter(|column| is_told(table, column)) else { continue };
        let (before, after) = (field_text(titles, column, before)?, field_text(titles, column, after)?);
        if before != after {
            fields.push(HistoryField { field: column.name.to_owned(), before, after });
        }
    }
    Ok(Some(HistoryRow {
        row: change.row,
        table: table.name.to_owned(),
        title: titles.of(table, change.row)?,
        action: action.to_owned(),
        fields,
    }))
}

fn action(change: &RowChange) -> &'static str {
    let hiding = change.cells.iter().find(|(column, ..)| *column == 0).map(|(_, _, after)| after);
    match (change.kind, hiding) {
        (OpKind::Make, _) => "made",
        (OpKind::Purge, _) => "purged",
        (OpKind::Delete, _) => "hidden",
        (OpKind::Undelete, _) | (OpKind::Put, Some(Value::Integer(0))) => "shown",
        (OpKind::Put, Some(_)) => "hidden",
        (OpKind::Put, None) => "changed",
    }
}

/// What a candid review says is for leads and the person alone; the history, which everybody sees, says only that it was
/// written. Where a row stands in a file's order is nobody's concern.
fn is_told(table: &Table, column: &Column) -> bool {
    use tables::{PROCESS, REVIEW, process, review};
    match table.number {
        number if number == REVIEW.number => {
            ![review::STRENGTHS, review::GAPS, review::ACTIONS].contains(&column.number)
        }
        number if number == PROCESS.number => ![process::POSITION, process::IDENTITY].contains(&column.number),
        _ => true,
    }
}

/// A value of a column as a person reads it.
pub(crate) fn field_text(titles: &mut Titles<'_>, column: &Column, value: &Value) -> Result<String> {
    if let (tables::Kind::Json, Value::Text(json)) = (column.kind, value) {
        return Ok(plain(json));
    }
    Ok(titles.text(column.kind, value)?)
}

/// JSON as a person reads it: the values of a group's rule, the gates of a readiness rule, the number of a setting.
fn plain(json: &str) -> String {
    if let Ok(rule) = serde_json::from_str::<crate::dto::people::GroupRule>(json) {
        return rule.values.join(", ");
    }
    if let Ok(gates) = serde_json::from_str::<Vec<Gate>>(json) {
        return gates.iter().map(|gate| gate.condition.kind().word()).collect::<Vec<_>>().join(", ");
    }
    match serde_json::from_str::<serde_json::Value>(json) {
        Ok(serde_json::Value::Number(number)) => number.to_string(),
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

/// Takes one change back, where nothing later stands on it.
pub fn undo_change(app: &App, args: ChangeByName) -> Result<Changed> {
    let open = app.programme()?;
    let id = parse(&args.change)?;
    let change = open.store.change(id)?.ok_or_else(|| AppError::refused(Message::new("undo-gone")))?;
    take_back(app, &open, &change, "change-undone")
}

/// Takes the last change back.
pub fn undo(app: &App, _args: Nothing) -> Result<Changed> {
    let open = app.programme()?;
    let (target, _) = open.store.undo_targets()?;
    let target = target.ok_or_else(|| AppError::refused(Message::new("history-nothing-to-undo")))?;
    take_back(app, &open, &target, "change-undone")
}

/// Does the last change taken back again.
pub fn redo(app: &App, _args: Nothing) -> Result<Changed> {
    let open = app.programme()?;
    let (_, target) = open.store.undo_targets()?;
    let target = target.ok_or_else(|| AppError::refused(Message::new("history-nothing-to-redo")))?;
    take_back(app, &open, &target, "change-redone")
}

fn take_back(app: &App, open: &Open, change: &Change, id: &str) -> Result<Changed> {
    if change.label.id == programme::CREATED {
        return Err(AppError::refused(Message::new("history-nothing-to-undo")));
    }
    let label = Message::new(id).with("change", subject(&change.label));
    let actor: Option<Id> = app.me()?;
    let committed = open.store.undo(change.id, app.intent(actor, label.clone())).map_err(|error| match error {
        StoreError::NotUndoable(message) => AppError::refused(message),
        other => other.into(),
    })?;
    Ok(app.committed(open, label, &committed))
}

/// What was done first: taking back a taking back speaks of that.
pub(crate) fn subject(label: &Message) -> Message {
    match label.args.get("change") {
        Some(understudy_domain::message::Arg::Message(inner)) if label.id.ends_with("done") => (**inner).clone(),
        _ => label.clone(),
    }
}

#[cfg(test)]
mod tests;
