//! The one way to write.
//!
//! Owns the transaction in which rows, their clocks and the change log are written together, and the merge of an op into a
//! row, which is the same for a change made here and for one received. Deliberately knows no meaning of any table.
//!
//! A row's clock is the clock of the op that made it, and a short list of the columns that are newer. The form is
//! canonical (base = the latest making, list = only what is newer), so that the order of arrival leaves no trace.

use crate::{
    database::{Store, lock},
    error::Result,
    op::{Cell, Op, OpKind, RUN, encode},
    tables::{Kind, Table},
    value::Value,
};
use rusqlite::{CachedStatement, Connection, OptionalExtension, params_from_iter};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use understudy_domain::{clock::Stamp, id::Id, message::Message};

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

/// How a row stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RowState {
    pub(crate) hidden: i64,
    pub(crate) clock: Stamp,
    pub(crate) stream: i64,
    /// Columns newer than the row: number, clock, stream.
    pub(crate) newer: Vec<(u16, u64, i64)>,
    pub(crate) values: Vec<Value>,
}

/// The row is shown.
pub(crate) const SHOWN: i64 = 0;
/// The row was deleted.
pub(crate) const DELETED: i64 = 1;
/// The row's values were destroyed.
pub(crate) const PURGED: i64 = 2;
/// The row stands in for one that was named but has not arrived.
pub(crate) const STUB: i64 = 3;

impl RowState {
    /// Clock and stream of a column's value; 0 is whether the row is hidden.
    pub(crate) fn clock_of(&self, column: u16) -> (Stamp, i64) {
        self.newer
            .iter()
            .find(|newer| newer.0 == column)
            .map_or((self.clock, self.stream), |newer| (Stamp(newer.1), newer.2))
    }

    fn set_clock(&mut self, column: u16, clock: Stamp, stream: i64) {
        match self.newer.iter_mut().find(|newer| newer.0 == column) {
            Some(newer) => (newer.1, newer.2) = (clock.0, stream),
            None => self.newer.push((column, clock.0, stream)),
        }
    }
}

/// Statements of a table, as text.
struct Statements {
    insert: String,
    select: String,
    update: String,
    stub: String,
}

impl Statements {
    fn of(table: &Table) -> Self {
        let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let list = names.join(", ");
        let count = names.len();
        let places: Vec<String> = (2..count + 2).map(|at| format!("?{at}")).collect();
        let sets: Vec<String> = names.iter().zip(&places).map(|(name, place)| format!("{name} = {place}")).collect();
        let name = table.name;
        Self {
            insert: format!(
                "INSERT INTO {name} (id, {list}, hidden, clock, stream) VALUES (?1, {}, 0, ?{}, ?{}) ON CONFLICT (id) DO NOTHING",
                places.join(", "),
                count + 2,
                count + 3
            ),
            select: format!("SELECT hidden, clock, stream, newer, {list} FROM {name} WHERE id = ?1"),
            update: format!(
                "UPDATE {name} SET {}, hidden = ?{}, clock = ?{}, stream = ?{}, newer = ?{} WHERE id = ?1",
                sets.join(", "),
                count + 2,
                count + 3,
                count + 4,
                count + 5
            ),
            stub: format!(
                "INSERT INTO {name} (id, hidden, clock, stream) VALUES (?1, {STUB}, 0, 0) ON CONFLICT (id) DO NOTHING"
            ),
        }
    }
}

/// What a table's rows are written and read with, prepared once for all the rows of a change.
struct Prepared<'c> {
    insert: CachedStatement<'c>,
    select: CachedStatement<'c>,
    update: CachedStatement<'c>,
    stub: CachedStatement<'c>,
}

/// Writes rows inside a transaction that somebody else began.
pub(crate) struct Rows<'c> {
    connection: &'c Connection,
    /// By the number of the table.
    statements: Vec<Option<Prepared<'c>>>,
    /// Parents known to be there.
    known: FxHashSet<Id>,
    /// Identities of the streams, to order equal clocks.
    streams: FxHashMap<i64, Id>,
}

impl<'c> Rows<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Result<Self> {
        let mut statement = connection.prepare_cached("SELECT number, id FROM stream")?;
        let streams = statement
            .query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 16]>(1)?)))?
            .map(|row| row.map(|(number, id)| (number, Id::from_bytes(&id).unwrap_or_default())))
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self { connection, statements: Vec::new(), known: FxHashSet::default(), streams })
    }

    fn statements(&mut self, table: &Table) -> Result<&mut Prepared<'c>> {
        let at = usize::from(table.number);
        if self.statements.len() <= at {
            self.statements.resize_with(at + 1, || None);
        }
        let slot = &mut self.statements[at];
        Ok(match slot {
            Some(prepared) => prepared,
            None => {
                let texts = Statements::of(table);
                let prepare = |text: &str| self.connection.prepare_cached(text);
                slot.insert(Prepared {
                    insert: prepare(&texts.insert)?,
                    select: prepare(&texts.select)?,
                    update: prepare(&texts.update)?,
                    stub: prepare(&texts.stub)?,
                })
            }
        })
    }

    /// How a row stands; `None` when it is not there.
    pub(crate) fn load(&mut self, table: &Table, row: Id) -> Result<Option<RowState>> {
        let mut rows = self.statements(table)?.select.query([row.bytes()])?;
        let Some(found) = rows.next()? else { return Ok(None) };
        let newer: Option<Vec<u8>> = found.get(3)?;
        let newer = match newer {
            Some(bytes) => {
                postcard::from_bytes(&bytes).map_err(|error| crate::error::StoreError::Damaged(error.to_string()))?
            }
            None => Vec::new(),
        };
        let values =
            (0..table.columns.len()).map(|at| Ok(Value::from_sql(found.get_ref(at + 4)?))).collect::<Result<_>>()?;
        Ok(Some(RowState {
            hidden: found.get(0)?,
            clock: Stamp(found.get::<_, i64>(1)? as u64),
            stream: found.get(2)?,
            newer,
            values,
        }))
    }

    /// Makes a row that is not there yet. `false` when it is.
    fn insert(&mut self, table: &Table, row: Id, cells: &[Cell], clock: Stamp, stream: i64) -> Result<bool> {
        self.parents(table, cells)?;
        let count = table.columns.len();
        let statement = &mut self.statements(table)?.insert;
        statement.clear_bindings();
        statement.raw_bind_parameter(1, row.bytes())?;
        for cell in cells {
            if table.column(cell.column).is_some() {
                statement.raw_bind_parameter(usize::from(cell.column) + 1, &cell.value)?;
            }
        }
        statement.raw_bind_parameter(count + 2, clock.0 as i64)?;
        statement.raw_bind_parameter(count + 3, stream)?;
        Ok(statement.raw_execute()? == 1)
    }

    /// Sees to it that the rows referred to are there, as stubs where they have not arrived.
    fn parents(&mut self, table: &Table, cells: &[Cell]) -> Result<()> {
        for cell in cells {
            let (Some(column), Value::Id(parent)) = (table.column(cell.column), &cell.value) else { continue };
            let Kind::Reference(number) = column.kind else { continue };
            if self.known.insert(*parent)
                && let Some(of) = Table::by_number(number)
            {
                self.statements(of)?.stub.execute([parent.bytes()])?;
            }
        }
        Ok(())
    }

    fn store(&mut self, table: &Table, row: Id, state: &RowState) -> Result<()> {
        let newer = if state.newer.is_empty() {
            Value::Null
        } else {
            Value::Bytes(
                postcard::to_stdvec(&state.newer)
                    .map_err(|error| crate::error::StoreError::Damaged(error.to_string()))?,
            )
        };
        let tail =
            [Value::Integer(state.hidden), Value::Integer(state.clock.0 as i64), Value::Integer(state.stream), newer];
        let id = Value::Id(row);
        self.statements(table)?
            .update
            .execute(params_from_iter(std::iter::once(&id).chain(&state.values).chain(&tail)))?;
        Ok(())
    }

    fn later(&self, one: (Stamp, i64), other: (Stamp, i64)) -> bool {
        let key = |(clock, stream): (Stamp, i64)| (clock, self.streams.get(&stream).copied().unwrap_or_default());
        key(one) > key(other)
    }

    /// Merges an op into its row. Later clocks win, column by column, in whatever order ops come.
    pub(crate) fn apply(&mut self, table: &Table, op: &Op, clock: Stamp, stream: i64) -> Result<()> {
        if op.kind == OpKind::Make && self.insert(table, op.row, &op.cells, clock, stream)? {
            return Ok(());
        }
        self.parents(table, &op.cells)?;
        let state = match self.load(table, op.row)? {
            Some(state) => state,
            None => {
                self.statements(table)?.stub.execute([op.row.bytes()])?;
                RowState {
                    hidden: STUB,
                    clock: Stamp(0),
                    stream: 0,
                    newer: Vec::new(),
                    values: vec![Value::Null; table.columns.len()],
                }
            }
        };
        let merged = self.merge(state, op, clock, stream);
        self.store(table, op.row, &merged)
    }

    fn merge(&self, mut state: RowState, op: &Op, clock: Stamp, stream: i64) -> RowState {
        if op.kind == OpKind::Purge || state.hidden == PURGED {
            // A purge is final; of several the latest gives the clock.
            let at = if state.hidden != PURGED
                || op.kind == OpKind::Purge && self.later((clock, stream), (state.clock, state.stream))
            {
                (clock, stream)
            } else {
                (state.clock, state.stream)
            };
            return RowState {
                hidden: PURGED,
                clock: at.0,
                stream: at.1,
                newer: Vec::new(),
                values: vec![Value::Null; state.values.len()],
            };
        }
        for (column, value) in settings(op) {
            if !self.later((clock, stream), state.clock_of(column)) {
                continue;
            }
            match usize::from(column).checked_sub(1) {
                None => state.hidden = if let Value::Integer(hidden) = value { hidden } else { SHOWN },
                Some(at) => match state.values.get_mut(at) {
                    Some(slot) => *slot = value,
                    None => continue,
                },
            }
            state.set_clock(column, clock, stream);
        }
        if op.kind == OpKind::Make && self.later((clock, stream), (state.clock, state.stream)) {
            (state.clock, state.stream) = (clock, stream);
        }
        let base = (state.clock, state.stream);
        let kept = state.newer.iter().copied().filter(|newer| self.later((Stamp(newer.1), newer.2), base)).collect();
        state.newer = kept;
        state.newer.sort_unstable();
        state
    }

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
            if !current {
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
        let prepared = op(kind, changed);
        self.apply(table, &prepared, clock, stream)?;
        Ok(Some(prepared))
    }
}

/// The columns that an op sets. A making sets every column: to the value given, or to none.
fn settings(op: &Op) -> Vec<(u16, Value)> {
    let given = || op.cells.iter().map(|cell| (cell.column, cell.value.clone()));
    match op.kind {
        OpKind::Make => {
            let columns = Table::by_number(op.table).map_or(&[][..], |table| table.columns);
            let value =
                |number| given().find(|(column, _)| *column == number).map(|(_, value)| value).unwrap_or_default();
            columns
                .iter()
                .map(|column| (column.number, value(column.number)))
                .chain([(0, Value::Integer(SHOWN))])
                .collect()
        }
        OpKind::Put => given().collect(),
        OpKind::Delete => vec![(0, Value::Integer(DELETED))],
        OpKind::Undelete => vec![(0, Value::Integer(SHOWN))],
        OpKind::Purge => Vec::new(),
    }
}

impl Store {
    /// Writes rows as one change: all of them with their log entry and clocks, or nothing. When this returns, the change
    /// survives a power cut.
    pub fn commit(&self, intent: &Intent, edits: Vec<Edit>) -> Result<Committed> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let committed = write(&transaction, intent, edits)?;
        if committed.change.is_some() {
            transaction.commit()?;
        }
        Ok(committed)
    }
}

pub(crate) fn write(connection: &Connection, intent: &Intent, edits: Vec<Edit>) -> Result<Committed> {
    let stream: i64 =
        connection.prepare_cached("SELECT value FROM local WHERE name = 'stream'")?.query_row([], |row| row.get(0))?;
    // The own stream's latest change is the last one, or stands close to it: changes received meanwhile may follow.
    let before: Option<i64> = connection
        .prepare_cached("SELECT last_sequence FROM change WHERE stream = ?1 ORDER BY clock DESC LIMIT 1")?
        .query_row([stream], |row| row.get(0))
        .optional()?;
    let first = before.unwrap_or(0) + 1;
    let last: i64 =
        connection.prepare_cached("SELECT coalesce(max(clock), 0) FROM change")?.query_row([], |row| row.get(0))?;
    let clock = Stamp(last as u64).tick(intent.now);
    let mut rows = Rows::new(connection)?;
    let mut committed = Committed::default();
    let mut next = first;
    let mut run: Vec<Op> = Vec::with_capacity(RUN);
    let flush = |run: &mut Vec<Op>, next: &mut i64| -> Result<()> {
        if !run.is_empty() {
            connection
                .prepare_cached("INSERT INTO op (stream, first_sequence, clock, body) VALUES (?1, ?2, ?3, ?4)")?
                .execute((stream, *next, clock.0 as i64, encode(run)?))?;
            *next += run.len() as i64;
            run.clear();
        }
        Ok(())
    };
    let mut purged = Vec::new();
    for edit in edits {
        if let Some(op) = rows.prepare(edit, clock, stream)? {
            committed.rows.push((op.table, op.row));
            if op.kind == OpKind::Purge {
                purged.push(op.row);
            }
            run.push(op);
            if run.len() == RUN {
                flush(&mut run, &mut next)?;
            }
        }
    }
    flush(&mut run, &mut next)?;
    if next == first {
        return Ok(committed);
    }
    crate::purge::forget(connection, &purged)?;
    let label = serde_json::to_string(&intent.label).unwrap_or_default();
    connection
        .prepare_cached(
            "INSERT INTO change (clock, stream, first_sequence, last_sequence, actor, label, undoes_clock, undoes_stream) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            clock.0 as i64, stream, first, next - 1, intent.actor.as_ref().map(|id| *id.bytes()), label,
            intent.undoes.map(|change| change.clock.0 as i64), intent.undoes.map(|change| change.stream),
        ))?;
    committed.change = Some((clock, stream));
    Ok(committed)
}
