//! Who changed what and when; taking it back and doing it again.

use crate::{
    App, AppError, Result,
    dto::{Changed, Nothing, history::*},
    open::Open,
    programme,
    superusers::Role,
};
use understudy_domain::{clock::Stamp, id::Id, message::Message, readiness::Gate};
use understudy_store::{
    Change, ChangeId, OpKind, RowChange, StoreError, Value,
    read::{find::person_name, history::Titles},
    tables::{self, Audience, Column, Table},
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
    let lead = is_lead(app)?;
    let mut before = before;
    loop {
        let mut changes = open.store.changes(args.row, before, limit + 1)?;
        let more = changes.len() > limit as usize;
        changes.truncate(limit as usize);
        before = changes.last().map(|change| change.id);
        let entries = entries(&open, changes, args.row, lead)?;
        // A page that is all for leads alone would end the list for whoever is none.
        if !more || !entries.is_empty() {
            return Ok(HistoryPage { changes: entries, more });
        }
    }
}

/// The changes that may be told, with what they did.
fn entries(open: &Open, changes: Vec<Change>, row: Option<Id>, lead: bool) -> Result<Vec<HistoryEntry>> {
    let reader = open.reader()?;
    let mut titles = Titles::new(&reader);
    let mut entries = Vec::with_capacity(changes.len());
    for change in changes {
        if !lead && is_private(&change.label) {
            continue;
        }
        let by = match change.actor {
            Some(actor) => person_name(&reader, actor)?,
            None => String::new(),
        };
        // Of what only leads may know of, nobody else sees a row, nor that there is one more of them.
        let hidden = if lead { 0 } else { open.store.rows_among(change.id, for_leads_alone)? };
        let told = change.rows.saturating_sub(hidden);
        let mut rows = open.store.rows_of(change.id, row, MOST_DETAILS + hidden as usize)?;
        rows.retain(|change| lead || !change.table.is_some_and(for_leads_alone));
        rows.truncate(MOST_DETAILS);
        if hidden > 0 && rows.is_empty() {
            continue;
        }
        let mut details = Vec::new();
        for row in rows {
            details.extend(detail(&mut titles, row)?);
        }
        entries.push(entry(change, told, by, details));
    }
    Ok(entries)
}

fn is_lead(app: &App) -> Result<bool> {
    let open = app.programme()?;
    let reader = open.reader()?;
    Ok(Role::of(&reader, app.me()?, app.today())?.is_lead())
}

/// Whether nobody but leads may know of a table's rows. A candid review is known to the person as well.
pub(crate) fn for_leads_alone(table: &Table) -> bool {
    table.audience == Audience::Leads && table.number != tables::REVIEW.number
}

/// Whether a change is one that nobody but leads may know of; taking it back is one as well.
pub(crate) fn is_private(label: &Message) -> bool {
    subject(label).id.starts_with(crate::actions::PRIVATE_LABELS)
}

/// Whether the one at this laptop may be told of a change.
pub(crate) fn may_tell(app: &App, change: &Change) -> Result<bool> {
    Ok(!is_private(&change.label) || is_lead(app)?)
}

fn entry(change: Change, rows: u32, by: String, details: Vec<HistoryRow>) -> HistoryEntry {
    HistoryEntry {
        change: word(change.id),
        at: i64::try_from(change.id.clock.milliseconds())
            .ok()
            .and_then(|milliseconds| jiff::Timestamp::from_millisecond(milliseconds).ok())
            .map(|timestamp| timestamp.to_string())
            .unwrap_or_default(),
        by,
        undoable: !change.undone && can_be_undone(&change.label),
        label: change.label,
        rows,
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
        number if number == tables::PRIVATE_RECOGNITION.number => false,
        // Who answered what, and what was written, is told to leads where they read it and nowhere else.
        number if [tables::PULSE_ANSWER.number, tables::PULSE_COMMENT.number].contains(&number) => false,
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
    if !may_tell(app, &change)? {
        return Err(AppError::refused(Message::new("undo-gone")));
    }
    take_back(app, &open, &change, "change-undone")
}

/// Takes back the last change that can be.
pub fn undo(app: &App, _args: Nothing) -> Result<Changed> {
    let open = app.programme()?;
    let Some(target) = targets(app, &open)?.0 else {
        let last = open.store.changes(None, None, 1)?.pop();
        let why = last.and_then(|last| stays(&last.label)).unwrap_or("history-nothing-to-undo");
        return Err(AppError::refused(Message::new(why)));
    };
    take_back(app, &open, &target, "change-undone")
}

/// What undo takes back and redo does again. Undo steps over what stays, and over what the one at this laptop may not be told
/// of; redo does what was taken back last, or nothing.
pub(crate) fn targets(app: &App, open: &Open) -> Result<(Option<Change>, Option<Change>)> {
    let lead = is_lead(app)?;
    let told = |change: &Change| lead || !is_private(&change.label);
    Ok(open.store.undo_targets_among(|change| told(change) && can_be_undone(&change.label))?)
}

/// Does the last change taken back again.
pub fn redo(app: &App, _args: Nothing) -> Result<Changed> {
    let open = app.programme()?;
    let (_, target) = targets(app, &open)?;
    let target = target.ok_or_else(|| AppError::refused(Message::new("history-nothing-to-redo")))?;
    take_back(app, &open, &target, "change-redone")
}

/// How the labels of changes end that destroy something.
const PURGED: &str = "-purged";

/// Why a change stays for good, where it does. Its label alone tells: the header asks each time that something changes.
pub(crate) fn stays(label: &Message) -> Option<&'static str> {
    match subject(label).id.as_str() {
        crate::sentiment::CLOSED => Some("pulse-close-stays"),
        crate::sentiment::OPENED => Some("pulse-open-stays"),
        id if id.ends_with(PURGED) => Some("undo-purged"),
        _ => None,
    }
}

/// The word by which a change that was just made is taken back, where it can be.
pub(crate) fn word_of_undo(change: ChangeId, label: &Message) -> Option<String> {
    can_be_undone(label).then(|| word(change))
}

/// Whether undo can take a change back at all; a taking back itself can be.
pub(crate) fn can_be_undone(label: &Message) -> bool {
    label.id != programme::CREATED && stays(label).is_none()
}

fn take_back(app: &App, open: &Open, change: &Change, id: &str) -> Result<Changed> {
    if change.label.id == programme::CREATED || !may_tell(app, change)? {
        return Err(AppError::refused(Message::new("history-nothing-to-undo")));
    }
    if let Some(why) = stays(&change.label) {
        return Err(AppError::refused(Message::new(why)));
    }
    let label = Message::new(id).with("change", subject(&change.label));
    let actor: Option<Id> = app.me()?;
    let committed = open.store.undo(change.id, app.intent(actor, label.clone())).map_err(|error| match error {
        StoreError::NotUndoable(message) => AppError::refused(message),
        other => other.into(),
    })?;
    let mut changed = app.committed(open, label, &committed);
    // Taking back leaves nothing to take back, doing again does: what the header would undo now tells which it was.
    let (next, _) = open.store.undo_targets()?;
    let is_next = next.is_some_and(|next| committed.change == Some((next.id.clock, next.id.stream)));
    changed.undo = changed.undo.filter(|_| is_next);
    Ok(changed)
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
