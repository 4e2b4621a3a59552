//! Rows of tables with their clocks: how they are read, made and written inside a transaction.
//!
//! Owns the statements of every table and the form in which a row's clocks are kept. Knows neither changes nor meaning.
//!
//! A row's clock is the clock of the op that made it, and a short list of the columns that are newer. The form is
//! canonical (base = the latest making, list = only what is newer), so that the order of arrival leaves no trace.

use crate::{
    error::{Result, StoreError},
    exchange::{Arrivals, Gathered, identities, newer, number_of},
    op::Cell,
    tables::{Kind, TABLES, Table},
    value::Value,
};
use rusqlite::{CachedStatement, Connection, params_from_iter};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::OnceLock;
use understudy_domain::{clock::Stamp, id::Id};

/// How a row stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RowState {
    pub(crate) hidden: i64,
    pub(crate) clock: Stamp,
    pub(crate) stream: i64,
    /// Columns newer than the row: number, clock, stream; rising.
    pub(crate) newer: Vec<(u16, u64, i64)>,
    pub(crate) values: Vec<Value>,
    /// Whether the table has the row.
    pub(crate) there: bool,
    /// Whether a column that refers to another row was given a value since.
    pub(crate) refers: bool,
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

    /// A row of which nothing is known yet.
    pub(crate) fn unknown(table: &Table) -> Self {
        Self {
            hidden: STUB,
            clock: Stamp(0),
            stream: 0,
            newer: Vec::new(),
            values: vec![Value::Null; table.columns.len()],
            there: false,
            refers: false,
        }
    }

    pub(crate) fn set_clock(&mut self, column: u16, clock: Stamp, stream: i64) {
        match self.newer.binary_search_by_key(&column, |newer| newer.0) {
            Ok(at) => (self.newer[at].1, self.newer[at].2) = (clock.0, stream),
            Err(at) => self.newer.insert(at, (column, clock.0, stream)),
        }
    }

    /// Gives a column of the table a value.
    pub(crate) fn set(&mut self, table: &Table, column: u16, value: Value) {
        if let Some(at) = usize::from(column).checked_sub(1)
            && let Some(slot) = self.values.get_mut(at)
        {
            *slot = value;
            self.refers |= matches!(table.columns[at].kind, Kind::Reference(_));
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
    /// The highest ids of tables, by their numbers, as far as they were asked for.
    pub(crate) highest: FxHashMap<u16, Option<Id>>,
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
            highest: FxHashMap::default(),
        })
    }

    /// The number of a stream in this file, which it gets when it is first named.
    pub(crate) fn number_of(&mut self, stream: Id) -> Result<i64> {
        let number = number_of(self.connection, stream)?;
        self.streams.insert(number, stream);
        Ok(number)
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
    pub(crate) fn stand_in(&mut self, table: &Table, row: Id) -> Result<()> {
        let connection = self.connection;
        self.statements(table).stub.on(connection)?.execute([row.bytes()])?;
        self.now_there(table, row);
        Ok(())
    }

    /// How a row stands; `None` when it is not there.
    pub(crate) fn load(&mut self, table: &Table, row: Id) -> Result<Option<RowState>> {
        let connection = self.connection;
        let mut rows = self.statements(table).select.on(connection)?.query([row.bytes()])?;
        let Some(found) = rows.next()? else { return Ok(None) };
        let newer: Option<Vec<u8>> = found.get(3)?;
        let newer = match newer {
            Some(bytes) => postcard::from_bytes(&bytes).map_err(|error| StoreError::Damaged(error.to_string()))?,
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
            there: true,
            refers: false,
        }))
    }

    /// Makes a row that is not there yet. `false` when it is.
    pub(crate) fn insert(&mut self, table: &Table, row: Id, cells: &[Cell], clock: Stamp, stream: i64) -> Result<bool> {
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
    pub(crate) fn parents(&mut self, table: &Table, cells: &[Cell]) -> Result<()> {
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
}
