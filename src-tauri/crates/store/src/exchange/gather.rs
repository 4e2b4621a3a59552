//! Rows of a batch, gathered in memory and written once.
//!
//! Owns the memory between merging and writing: of many ops on a row only the outcome goes into its table, and rows go in by
//! the order of their ids, which spares most of the work of keeping the tables in order. Deliberately not used for what is
//! written here, where a change seldom touches a row twice.

use crate::{
    error::{Result, StoreError},
    tables::Table,
    value::Value,
    write::{RowState, Rows},
};
use rusqlite::params_from_iter;
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
        match self.gathered.as_mut().and_then(|gathered| gathered.remove(&(table.number, row))) {
            Some(state) => Ok(Some(state)),
            None => self.load(table, row),
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
            let Some(table) = of_table.first().and_then(|row| Table::by_number(row.0.0)) else { continue };
            let mut upsert = self.connection.prepare_cached(&upsert(table))?;
            for ((_, row), state) in of_table {
                let tail = [
                    Value::Integer(state.hidden),
                    Value::Integer(state.clock.0 as i64),
                    Value::Integer(state.stream),
                    newer(state)?,
                ];
                let id = Value::Id(*row);
                upsert.execute(params_from_iter(std::iter::once(&id).chain(&state.values).chain(&tail)))?;
            }
        }
        Ok(())
    }
}

/// The columns newer than the row, as stored.
pub(crate) fn newer(state: &RowState) -> Result<Value> {
    if state.newer.is_empty() {
        return Ok(Value::Null);
    }
    let bytes = postcard::to_stdvec(&state.newer).map_err(|error| StoreError::Damaged(error.to_string()))?;
    Ok(Value::Bytes(bytes))
}

fn upsert(table: &Table) -> String {
    let names: Vec<&str> =
        table.columns.iter().map(|column| column.name).chain(["hidden", "clock", "stream", "newer"]).collect();
    let places: Vec<String> = (1..=names.len() + 1).map(|at| format!("?{at}")).collect();
    let sets: Vec<String> = names.iter().map(|name| format!("{name} = excluded.{name}")).collect();
    format!(
        "INSERT INTO {} (id, {}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}",
        table.name,
        names.join(", "),
        places.join(", "),
        sets.join(", ")
    )
}
