//! The one way to write.
//!
//! Owns the transaction in which rows, their clocks and the change log are written together, and the merge of an op into a
//! row, which is the same for a change made here and for one received. Deliberately knows no meaning of any table.
//!
//! A row's clock is the clock of the op that made it, and a short list of the columns that are newer. The form is
//! canonical (base = the latest making, list = only what is newer), so that the order of arrival leaves no trace.

use crate::{
    database::{Store, lock},
    error::{Result, StoreError},
    exchange::{Append, Arrivals, Gathered, SEEN, identities, newer, own},
    op::{Cell, Op, OpKind},
    tables::{Audience, Kind, Table},
    value::Value,
};
use rusqlite::{CachedStatement, Connection, params_from_iter};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{collections::BTreeSet, sync::OnceLock};
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
    is_there: String,
    stub: String,
}

/// The texts of each table by its number, put together once: a small change spends more time on them than on its row.
static TEXTS: [OnceLock<Statements>; TABLES] = [const { OnceLock::new() }; TABLES];
/// Above every number of a table.
pub(crate) const TABLES: usize = 256;

impl Statements {
    fn of(table: &Table) -> &'static Self {
        // Numbers of tables stay below: a test of the table list holds them to it.
        TEXTS[usize::from(table.number)].get_or_init(|| Self::written(table))
    }

    fn written(table: &Table) -> Self {
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
            is_there: format!("SELECT 1 FROM {name} WHERE id = ?1"),
            stub: format!(
                "INSERT INTO {name} (id, hidden, clock, stream) VALUES (?1, {STUB}, 0, 0) ON CONFLICT (id) DO NOTHING"
            ),
        }
    }
}

/// A statement, prepared when it is first needed and then for all the rows of a change.
struct Lazy<'c> {
    text: &'static str,
    prepared: Option<CachedStatement<'c>>,
}

impl<'c> Lazy<'c> {
    const fn new(text: &'static str) -> Self {
        Self { text, prepared: None }
    }

    fn on(&mut self, connection: &'c Connection) -> Result<&mut CachedStatement<'c>> {
        Ok(match &mut self.prepared {
            Some(prepared) => prepared,
            slot @ None => slot.insert(connection.prepare_cached(self.text)?),
        })
    }
}

/// What a table's rows are written and read with.
struct Prepared<'c> {
    insert: Lazy<'c>,
    select: Lazy<'c>,
    update: Lazy<'c>,
    is_there: Lazy<'c>,
    stub: Lazy<'c>,
}

/// Writes rows inside a transaction that somebody else began.
pub(crate) struct Rows<'c> {
    pub(crate) connection: &'c Connection,
    /// By the number of the table.
    statements: Vec<Option<Prepared<'c>>>,
    /// Parents known to be there.
    known: FxHashSet<Id>,
    /// Identities of the streams, to order equal clocks.
    streams: FxHashMap<i64, Id>,
    /// What the log says of cells that were replaced unseen.
    pub(crate) arrivals: Arrivals<'c>,
    /// Whether ops that were applied in part are given the rest: then a clock that stands already is not too late.
    pub(crate) completing: bool,
    /// Rows of a batch that are merged but not written yet.
    pub(crate) gathered: Option<Gathered>,
}

impl<'c> Rows<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Result<Self> {
        Self::beside(connection, connection)
    }

    /// Rows in one database, by a log in another.
    pub(crate) fn beside(connection: &'c Connection, log: &'c Connection) -> Result<Self> {
        Ok(Self {
            connection,
            statements: Vec::new(),
            known: FxHashSet::default(),
            streams: identities(connection)?,
            arrivals: Arrivals::of(log),
            completing: false,
            gathered: None,
        })
    }

    fn statements(&mut self, table: &Table) -> &mut Prepared<'c> {
        let at = usize::from(table.number);
        if self.statements.len() <= at {
            self.statements.resize_with(at + 1, || None);
        }
        self.statements[at].get_or_insert_with(|| {
            let texts = Statements::of(table);
            Prepared {
                insert: Lazy::new(&texts.insert),
                select: Lazy::new(&texts.select),
                update: Lazy::new(&texts.update),
                is_there: Lazy::new(&texts.is_there),
                stub: Lazy::new(&texts.stub),
            }
        })
    }

    /// Makes a stub for a row that is not there.
    fn stand_in(&mut self, table: &Table, row: Id) -> Result<()> {
        let connection = self.connection;
        self.statements(table).stub.on(connection)?.execute([row.bytes()])?;
        Ok(())
    }

    /// How a row stands; `None` when it is not there.
    pub(crate) fn load(&mut self, table: &Table, row: Id) -> Result<Option<RowState>> {
        let connection = self.connection;
        let mut rows = self.statements(table).select.on(connection)?.query([row.bytes()])?;
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
        let (count, connection) = (table.columns.len(), self.connection);
        let statement = self.statements(table).insert.on(connection)?;
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
            let gathered = self.gathered.as_ref().is_some_and(|rows| rows.contains_key(&(number, *parent)));
            if !gathered
                && self.known.insert(*parent)
                && let Some(of) = Table::by_number(number)
            {
                let connection = self.connection;
                if !self.statements(of).is_there.on(connection)?.exists([parent.bytes()])? {
                    self.stand_in(of, *parent)?;
                }
            }
        }
        Ok(())
    }

    pub(crate) fn store(&mut self, table: &Table, row: Id, state: &RowState) -> Result<()> {
        let tail = [
            Value::Integer(state.hidden),
            Value::Integer(state.clock.0 as i64),
            Value::Integer(state.stream),
            newer(state)?,
        ];
        let id = Value::Id(row);
        let connection = self.connection;
        self.statements(table)
            .update
            .on(connection)?
            .execute(params_from_iter(std::iter::once(&id).chain(&state.values).chain(&tail)))?;
        Ok(())
    }

    pub(crate) fn later(&self, one: (Stamp, i64), other: (Stamp, i64)) -> bool {
        if one.0 != other.0 {
            return one.0 > other.0;
        }
        let identity = |stream: i64| self.streams.get(&stream).copied().unwrap_or_default();
        identity(one.1) > identity(other.1)
    }

    /// Merges an op into its row. Later clocks win, column by column, in whatever order ops come. Says how the row then
    /// stands: whether it is hidden, and why.
    pub(crate) fn apply(&mut self, table: &Table, op: &Op, clock: Stamp, stream: i64) -> Result<i64> {
        if op.kind == OpKind::Make && self.gathered.is_none() && self.insert(table, op.row, &op.cells, clock, stream)? {
            return Ok(SHOWN);
        }
        if op.kind == OpKind::Put && op.cells.is_empty() {
            // Keeps the place of what is told to others only, or was purged.
            return Ok(SHOWN);
        }
        let state = match self.take(table, op.row)? {
            Some(state) => state,
            None => {
                if self.gathered.is_none() {
                    self.stand_in(table, op.row)?;
                }
                RowState {
                    hidden: STUB,
                    clock: Stamp(0),
                    stream: 0,
                    newer: Vec::new(),
                    values: vec![Value::Null; table.columns.len()],
                }
            }
        };
        if state.hidden != PURGED {
            self.parents(table, &op.cells)?;
        }
        self.weigh(table, op, (clock, stream), &state)?;
        let was_deleted = state.hidden == DELETED;
        let merged = self.merge(state, op, clock, stream);
        if was_deleted || merged.hidden == DELETED {
            self.weigh_deletion(table, op, (clock, stream), &merged, was_deleted)?;
        }
        let hidden = merged.hidden;
        self.give_back(table, op.row, merged)?;
        Ok(hidden)
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
        if op.kind == OpKind::Make && state.hidden == STUB && state.newer.is_empty() {
            for (column, value) in settings(op) {
                if let Some(slot) = usize::from(column).checked_sub(1).and_then(|at| state.values.get_mut(at)) {
                    *slot = value;
                }
            }
            (state.hidden, state.clock, state.stream) = (SHOWN, clock, stream);
            return state;
        }
        for (column, value) in settings(op) {
            let stands = state.clock_of(column);
            let rest = self.completing
                && stands == (clock, stream)
                && op.sets().any(|cell| cell.column == column && column > 0);
            if !rest && !self.later((clock, stream), stands) {
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

/// The columns that an op sets. A making sets every column: to the value given, or to none.
fn settings(op: &Op) -> Vec<(u16, Value)> {
    let given = || op.sets().map(|cell| (cell.column, cell.value.clone()));
    match op.kind {
        OpKind::Make => {
            let columns = Table::by_number(op.table).map_or(&[][..], |table| table.columns);
            let mut all: Vec<(u16, Value)> = columns.iter().map(|column| (column.number, Value::Null)).collect();
            for (column, value) in given() {
                if let Some(slot) = usize::from(column).checked_sub(1).and_then(|at| all.get_mut(at)) {
                    slot.1 = value;
                }
            }
            all.push((0, Value::Integer(SHOWN)));
            all
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
