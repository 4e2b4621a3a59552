//! The one way to write.
//!
//! Owns the transaction in which rows, their clocks and the change log are written together, and what an edit comes to as an
//! op. Deliberately knows no meaning of any table.

use crate::{
    database::{Store, lock},
    error::{Result, StoreError},
    exchange::{Append, SEEN, own},
    op::{Cell, Op, OpKind},
    rows::{DELETED, PURGED, Rows, SHOWN, STUB},
    tables::{Audience, Table},
    value::Value,
};
use rusqlite::Connection;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use understudy_domain::{
    clock::Stamp,
    id::Id,
    message::Message,
    progress::{Progress, Unwatched},
};

/// After how many rows whoever watches is told, and asked whether to go on.
const TOLD: u32 = 512;

/// A row to change.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// The table.
    pub table: &'static Table,
    /// The row.
    pub row: Id,
    /// What to do.
    pub action: Action,
}

/// What to do with a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Make the row, or bring it to these values where it is there.
    Make(Vec<(u16, Value)>),
    /// Give columns new values.
    Put(Vec<(u16, Value)>),
    /// Hide the row.
    Delete,
    /// Show the row again.
    Undelete,
    /// Destroy its values, here and in the log.
    Purge,
}

impl Edit {
    /// Makes a row.
    pub fn make(table: &'static Table, row: Id, cells: Vec<(u16, Value)>) -> Self {
        Self { table, row, action: Action::Make(cells) }
    }
    /// Changes columns of a row.
    pub fn put(table: &'static Table, row: Id, cells: Vec<(u16, Value)>) -> Self {
        Self { table, row, action: Action::Put(cells) }
    }
    /// Hides a row.
    pub fn delete(table: &'static Table, row: Id) -> Self {
        Self { table, row, action: Action::Delete }
    }
    /// Shows a row again.
    pub fn undelete(table: &'static Table, row: Id) -> Self {
        Self { table, row, action: Action::Undelete }
    }
    /// Whether it destroys a row's values.
    pub fn is_purge(&self) -> bool {
        matches!(self.action, Action::Purge)
    }

    /// Destroys a row's values.
    pub fn purge(table: &'static Table, row: Id) -> Self {
        Self { table, row, action: Action::Purge }
    }
}

/// Who does what, when.
#[derive(Debug, Clone)]
pub struct Intent {
    /// The person at the laptop, when known.
    pub actor: Option<Id>,
    /// What is done, for history and undo.
    pub label: Message,
    /// The laptop's clock, in milliseconds since 1970.
    pub now: u64,
    /// The change that this one takes back.
    pub undoes: Option<ChangeId>,
}

/// Identity of a change: its clock and the number of its stream in this file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChangeId {
    /// Clock.
    pub clock: Stamp,
    /// Number of the stream.
    pub stream: i64,
}

/// What a write did.
#[derive(Debug, Clone, Default)]
pub struct Committed {
    /// The change; absent when every row was already so.
    pub change: Option<(Stamp, i64)>,
    /// Rows changed, with the number of their table.
    pub rows: Vec<(u16, Id)>,
}

impl Committed {
    /// Numbers of the tables changed.
    pub fn tables(&self) -> BTreeSet<u16> {
        self.rows.iter().map(|(table, _)| *table).collect()
    }
}

impl Rows<'_> {
    /// The op that an edit comes to, with the clocks it replaces; `None` when the row is already so.
    fn prepare(&mut self, edit: Edit, clock: Stamp, stream: i64) -> Result<Option<Op>> {
        let Edit { table, row, action } = edit;
        let op = |kind, cells| Op { table: table.number, row, kind, cells };
        let fresh = |cells: Vec<(u16, Value)>| -> Vec<Cell> {
            cells
                .into_iter()
                .filter(|(_, value)| *value != Value::Null)
                .map(|(column, value)| Cell { column, previous: 0, value })
                .collect()
        };
        let cells = match action {
            Action::Make(cells) => {
                let made = op(OpKind::Make, fresh(cells));
                if self.insert(table, row, &made.cells, clock, stream)? {
                    return Ok(Some(made));
                }
                let Some(state) = self.load(table, row)? else { return Ok(None) };
                if state.hidden == STUB {
                    self.apply(table, &made, clock, stream)?;
                    return Ok(Some(made));
                }
                let given = made.cells.into_iter().map(|cell| (cell.column, cell.value)).collect::<FxHashMap<_, _>>();
                table
                    .columns
                    .iter()
                    .map(|column| (column.number, given.get(&column.number).cloned().unwrap_or_default()))
                    .chain([(0, Value::Integer(SHOWN))])
                    .collect()
            }
            Action::Put(cells) => cells,
            Action::Delete => vec![(0, Value::Integer(DELETED))],
            Action::Undelete => vec![(0, Value::Integer(SHOWN))],
            Action::Purge => {
                let purge = op(OpKind::Purge, Vec::new());
                self.apply(table, &purge, clock, stream)?;
                return Ok(Some(purge));
            }
        };
        let Some(state) = self.load(table, row)? else { return Ok(None) };
        let mut changed = Vec::new();
        for (column, value) in cells {
            let current = match usize::from(column).checked_sub(1) {
                None => Some(&Value::Integer(state.hidden)) == Some(&value),
                Some(at) => state.values.get(at).is_none_or(|current| *current == value),
            };
            // What this change has written already stands: a second value of one clock could not win.
            if !current && state.clock_of(column) != (clock, stream) {
                changed.push(Cell { column, previous: state.clock_of(column).0.0, value });
            }
        }
        if changed.is_empty() || state.hidden == PURGED {
            return Ok(None);
        }
        let kind = match (&changed[..], changed[0].column) {
            ([only], 0) if only.value == Value::Integer(DELETED) => OpKind::Delete,
            ([_], 0) => OpKind::Undelete,
            _ => OpKind::Put,
        };
        if kind == OpKind::Delete {
            // What was seen when the row was deleted: the row's clock, and the columns that are newer.
            let seen = |column, previous| Cell { column, previous, value: Value::Null };
            changed.extend(state.newer.iter().filter(|newer| newer.0 != 0).map(|newer| seen(newer.0, newer.1)));
            changed.push(seen(SEEN, state.clock.0));
        }
        let prepared = op(kind, changed);
        self.apply(table, &prepared, clock, stream)?;
        Ok(Some(prepared))
    }
}

impl Store {
    /// Writes rows as one change: all of them with their log entry and clocks, or nothing. When this returns, the change
    /// survives a power cut.
    pub fn commit(&self, intent: &Intent, edits: Vec<Edit>) -> Result<Committed> {
        self.commit_watched(intent, edits, &Unwatched)
    }

    /// As [`Store::commit`], watched: when it is asked to stop before the last row is written, nothing is.
    pub fn commit_watched(&self, intent: &Intent, edits: Vec<Edit>, watch: &dyn Progress) -> Result<Committed> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let committed = write(&transaction, intent, edits, watch)?;
        // The last look: from here on the change stands.
        if watch.cancelled() {
            return Err(StoreError::Cancelled);
        }
        if committed.change.is_some() {
            transaction.commit()?;
        }
        Ok(committed)
    }
}

pub(crate) fn write(
    connection: &Connection,
    intent: &Intent,
    edits: Vec<Edit>,
    watch: &dyn Progress,
) -> Result<Committed> {
    let own = own(connection)?;
    let last: i64 =
        connection.prepare_cached("SELECT coalesce(max(clock), 0) FROM change")?.query_row([], |row| row.get(0))?;
    let clock = Stamp(last as u64).tick(intent.now, own.tag);
    let mut rows = Rows::new(connection)?;
    let mut committed = Committed::default();
    let mut everyone = Append::new(connection, own.everyone, clock);
    let mut leads = Append::new(connection, own.leads, clock);
    let mut purged = Vec::new();
    let of = u32::try_from(edits.len()).unwrap_or(u32::MAX);
    for (at, edit) in (0..).zip(edits) {
        if at % TOLD == 0 {
            if watch.cancelled() {
                return Err(StoreError::Cancelled);
            }
            watch.step(at, of);
        }
        let half = match edit.table.audience {
            Audience::Everyone => &mut everyone,
            Audience::Leads => &mut leads,
        };
        if let Some(op) = rows.prepare(edit, clock, half.stream)? {
            committed.rows.push((op.table, op.row));
            if op.kind == OpKind::Purge {
                purged.push(op.row);
            }
            half.push(op)?;
        }
    }
    everyone.flush()?;
    leads.flush()?;
    crate::purge::forget(connection, &purged)?;
    let label = serde_json::to_string(&intent.label).unwrap_or_default();
    let shared = everyone.finish(intent, &label, false)?;
    // Changes for leads are few, so where their stream ends is kept and not looked for.
    let kept = leads.finish(intent, &label, true)?;
    if shared || kept {
        committed.change = Some((clock, if shared { own.everyone } else { own.leads }));
    }
    Ok(committed)
}
