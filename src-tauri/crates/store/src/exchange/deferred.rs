//! What a newer version wrote: kept in the log, and applied once this laptop knows it.
//!
//! Owns what this version knows of tables and columns, and the runs that wait for more. A run is applied as far as it is
//! known; after an upgrade only what was unknown until then is applied, in the order of the clocks.

use crate::{
    error::{Result, StoreError},
    op::{Cell, Op, OpKind, decode},
    rows::Rows,
    tables::{ALL, Table},
};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use std::collections::BTreeMap;
use understudy_domain::clock::Stamp;

use super::{SEEN, receive::is_of};

/// How many columns are known of each table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Knowledge(BTreeMap<u16, u16>);

/// What can be applied of an op.
pub(crate) enum Known {
    /// All of it.
    All(&'static Table),
    /// The columns that are known.
    Some(&'static Table, Op),
    /// Nothing.
    None,
}

impl Knowledge {
    /// What this version knows.
    pub(crate) fn current() -> Self {
        Self(ALL.iter().map(|table| (table.number, table.columns.len() as u16)).collect())
    }

    /// What a version knew that had no tables beyond a number and no columns beyond a number.
    #[cfg(any(test, feature = "simulator"))]
    pub(crate) fn until(tables: u16, columns: u16) -> Self {
        let known = |table: &&&Table| table.number <= tables;
        Self(ALL.iter().filter(known).map(|table| (table.number, (table.columns.len() as u16).min(columns))).collect())
    }

    fn columns(&self, table: u16) -> u16 {
        self.0.get(&table).copied().unwrap_or(0)
    }

    pub(crate) fn part(&self, op: &Op) -> Known {
        let columns = self.columns(op.table);
        let Some(table) = Table::by_number(op.table).filter(|_| columns > 0) else { return Known::None };
        // What came before its column was known was not looked at then: a value of a wrong kind is never applied.
        let known = |cell: &Cell| {
            cell.column == SEEN
                || cell.column <= columns
                    && table.column(cell.column).is_none_or(|column| is_of(column.kind, &cell.value))
        };
        if op.cells.iter().all(known) {
            return Known::All(table);
        }
        let cells = op.cells.iter().filter(|cell| known(cell)).cloned().collect();
        Known::Some(table, Op { cells, ..op.clone() })
    }

    /// What of an op is known now and was not before.
    fn news(&self, before: &Self, op: &Op) -> Option<(&'static Table, Op)> {
        let (columns, old) = (self.columns(op.table), before.columns(op.table));
        let table = Table::by_number(op.table).filter(|_| columns > old)?;
        let known = match self.part(op) {
            Known::All(_) => op.clone(),
            Known::Some(_, part) => part,
            Known::None => return None,
        };
        if old == 0 {
            return Some((table, known));
        }
        // The row itself was made then; what its making says of the new columns is as if they had been put there.
        let cells: Vec<_> =
            known.cells.into_iter().filter(|cell| cell.column > old && cell.column <= columns).collect();
        let of_cells = matches!(op.kind, OpKind::Make | OpKind::Put) && !cells.is_empty();
        of_cells.then(|| (table, Op { cells, ..op.clone() }))
    }

    fn text(&self) -> Result<String> {
        serde_json::to_string(&self.0).map_err(|error| StoreError::Damaged(error.to_string()))
    }

    fn stored(connection: &Connection) -> Result<Option<Self>> {
        let text: Option<String> =
            connection.query_row("SELECT value FROM local WHERE name = 'known'", [], |row| row.get(0)).optional()?;
        text.map(|text| serde_json::from_str(&text).map(Self))
            .transpose()
            .map_err(|error| StoreError::Damaged(error.to_string()))
    }
}

/// Applies what waited for this version, when the file was last open in another one.
pub(crate) fn revive(connection: &mut Connection, known: &Knowledge) -> Result<()> {
    let before = Knowledge::stored(connection)?;
    if before.as_ref() == Some(known) {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if let Some(before) = before {
        apply_news(&transaction, &before, known)?;
    }
    transaction.execute(
        "INSERT INTO local (name, value) VALUES ('known', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
        [known.text()?],
    )?;
    transaction.commit()?;
    Ok(())
}

fn apply_news(connection: &Connection, before: &Knowledge, known: &Knowledge) -> Result<()> {
    let mut rows = Rows::new(connection)?;
    rows.completing = true;
    let mut statement = connection.prepare(
        "SELECT d.clock, d.stream, d.first_sequence, o.body FROM deferred_run d \
         JOIN op o ON o.clock = d.clock AND o.stream = d.stream AND o.first_sequence = d.first_sequence \
         JOIN stream s ON s.number = d.stream ORDER BY d.clock, s.id, d.first_sequence",
    )?;
    let mut found = statement.query([])?;
    let mut done = Vec::new();
    while let Some(run) = found.next()? {
        let at: (i64, i64, i64) = (run.get(0)?, run.get(1)?, run.get(2)?);
        let ops = decode(run.get_ref(3)?.as_blob().unwrap_or_default())?;
        for op in &ops {
            if let Some((table, news)) = known.news(before, op) {
                rows.apply(table, &news, Stamp(at.0 as u64), at.1)?;
            }
        }
        if ops.iter().all(|op| matches!(known.part(op), Known::All(_))) {
            done.push(at);
        }
    }
    drop(found);
    for at in done {
        connection
            .prepare_cached("DELETE FROM deferred_run WHERE clock = ?1 AND stream = ?2 AND first_sequence = ?3")?
            .execute(at)?;
    }
    Ok(())
}
