//! Rows of a batch, gathered in memory and written once.
//!
//! Owns the memory between merging and writing: of many ops on a row only the outcome goes into its table, and rows go in by
//! the order of their ids, which spares most of the work of keeping the tables in order. Deliberately not used for what is
//! written here, where a change seldom touches a row twice.

use crate::{
    error::{Result, StoreError},
    rows::{RowState, Rows},
    tables::{Kind, Table},
    value::Value,
};
use rusqlite::{CachedStatement, Connection};
use rustc_hash::FxHashMap;
use understudy_domain::id::Id;

/// Rows kept in memory at most.
const MOST: usize = 32_768;

/// Rows that are merged but not written, by the number of their table and their id.
pub(crate) type Gathered = FxHashMap<(u16, Id), RowState>;

impl Rows<'_> {
    /// From now on rows are written by [`Rows::flush`] alone.
    pub(crate) fn gather(&mut self) {
        self.gathered = Some(Gathered::default());
    }

    /// Takes a row for merging; what is gathered goes back by [`Rows::give_back`].
    pub(crate) fn take(&mut self, table: &Table, row: Id) -> Result<Option<RowState>> {
        match self.gathered.as_mut().map(|gathered| gathered.remove(&(table.number, row))) {
            Some(Some(state)) => Ok(Some(state)),
            Some(None) if self.is_beyond(table, row)? => Ok(None),
            _ => self.load(table, row),
        }
    }

    /// Whether a row is not in its table because its id is higher than any there. Ids rise with the time of making, so that
    /// this holds for nearly all that is new.
    fn is_beyond(&mut self, table: &Table, row: Id) -> Result<bool> {
        let highest = match self.highest.get(&table.number) {
            Some(highest) => *highest,
            None => {
                let highest: Option<Vec<u8>> = self
                    .connection
                    .prepare_cached(&format!("SELECT max(id) FROM {}", table.name))?
                    .query_row([], |row| row.get(0))?;
                let highest = highest.as_deref().and_then(Id::from_bytes);
                self.highest.insert(table.number, highest);
                highest
            }
        };
        Ok(highest.is_none_or(|highest| row > highest))
    }

    /// Notes that a row was written into its table.
    pub(crate) fn now_there(&mut self, table: &Table, row: Id) {
        if let Some(highest) = self.highest.get_mut(&table.number) {
            *highest = (*highest).max(Some(row));
        }
    }

    /// Keeps a merged row, or writes it where nothing is gathered.
    pub(crate) fn give_back(&mut self, table: &Table, row: Id, state: RowState) -> Result<()> {
        let Some(gathered) = &mut self.gathered else { return self.store(table, row, &state) };
        gathered.insert((table.number, row), state);
        if gathered.len() > MOST { self.flush() } else { Ok(()) }
    }

    /// Writes what is gathered.
    pub(crate) fn flush(&mut self) -> Result<()> {
        let Some(gathered) = &mut self.gathered else { return Ok(()) };
        let mut rows: Vec<_> = std::mem::take(gathered).into_iter().collect();
        rows.sort_unstable_by_key(|(key, _)| *key);
        for of_table in rows.chunk_by(|one, other| one.0.0 == other.0.0) {
            let Some(((number, last), _)) = of_table.last() else { continue };
            let Some(table) = Table::by_number(*number) else { continue };
            let mut writing = Writing::of(self.connection, table)?;
            for ((_, row), state) in of_table {
                writing.write(*row, state)?;
            }
            self.now_there(table, *last);
        }
        Ok(())
    }
}

/// The statements by which gathered rows of a table are written. One that sets no column which refers to others lets SQLite
/// look after neither those nor the indexes on them.
struct Writing<'c> {
    insert: CachedStatement<'c>,
    update: CachedStatement<'c>,
    update_all: CachedStatement<'c>,
    /// Places of the columns that refer to no other row.
    plain: Vec<usize>,
    all: Vec<usize>,
}

impl<'c> Writing<'c> {
    fn of(connection: &'c Connection, table: &Table) -> Result<Self> {
        let all: Vec<usize> = (0..table.columns.len()).collect();
        let plain: Vec<usize> =
            all.iter().copied().filter(|at| !matches!(table.columns[*at].kind, Kind::Reference(_))).collect();
        Ok(Self {
            insert: connection.prepare_cached(&insert(table))?,
            update: connection.prepare_cached(&update(table, &plain))?,
            update_all: connection.prepare_cached(&update(table, &all))?,
            plain,
            all,
        })
    }

    fn write(&mut self, row: Id, state: &RowState) -> Result<()> {
        // A row that refers to itself stands there as a stub by now.
        if !state.there && run(&mut self.insert, row, state, &self.all)? == 1 {
            return Ok(());
        }
        if state.refers || !state.there {
            run(&mut self.update_all, row, state, &self.all)?;
        } else {
            run(&mut self.update, row, state, &self.plain)?;
        }
        Ok(())
    }
}

/// Runs a statement with a row's id, its columns at these places, and what is known of its clocks. How many rows it wrote.
fn run(statement: &mut CachedStatement<'_>, row: Id, state: &RowState, places: &[usize]) -> Result<usize> {
    statement.clear_bindings();
    statement.raw_bind_parameter(1, row.bytes())?;
    for (at, place) in places.iter().enumerate() {
        let value = &state.values[*place];
        if *value != Value::Null {
            statement.raw_bind_parameter(at + 2, value)?;
        }
    }
    let next = places.len() + 2;
    statement.raw_bind_parameter(next, state.hidden)?;
    statement.raw_bind_parameter(next + 1, state.clock.0 as i64)?;
    statement.raw_bind_parameter(next + 2, state.stream)?;
    if !state.newer.is_empty() {
        statement.raw_bind_parameter(next + 3, newer(state)?)?;
    }
    Ok(statement.raw_execute()?)
}

/// The columns newer than the row, as stored.
pub(crate) fn newer(state: &RowState) -> Result<Value> {
    if state.newer.is_empty() {
        return Ok(Value::Null);
    }
    let bytes = postcard::to_stdvec(&state.newer).map_err(|error| StoreError::Damaged(error.to_string()))?;
    Ok(Value::Bytes(bytes.into()))
}

/// What every row has beside its columns.
const TAIL: [&str; 4] = ["hidden", "clock", "stream", "newer"];

fn insert(table: &Table) -> String {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name).chain(TAIL).collect();
    let places: Vec<String> = (1..=names.len() + 1).map(|at| format!("?{at}")).collect();
    let (name, names, places) = (table.name, names.join(", "), places.join(", "));
    format!("INSERT INTO {name} (id, {names}) VALUES ({places}) ON CONFLICT (id) DO NOTHING")
}

fn update(table: &Table, places: &[usize]) -> String {
    let names = places.iter().map(|at| table.columns[*at].name).chain(TAIL);
    let sets: Vec<String> = names.enumerate().map(|(at, name)| format!("{name} = ?{}", at + 2)).collect();
    format!("UPDATE {} SET {} WHERE id = ?1", table.name, sets.join(", "))
}
