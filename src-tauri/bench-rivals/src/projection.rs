//! The rows in SQLite, where a programme's screens read: settings as those of a programme's file, one transaction.

use crate::work::{self, Column, Value};
use anyhow::{Context, Result, ensure};
use rusqlite::{Connection, Statement, Transaction};
use std::{fs, path::Path};

/// An empty database with the table of people.
pub(crate) fn create(path: &Path, columns: &[Column]) -> Result<Connection> {
    if path.exists() {
        fs::remove_file(path)?;
    }
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;",
    )?;
    let columns: Vec<String> = columns
        .iter()
        .map(|column| format!("{} {}", column.name, if column.is_text { "TEXT" } else { "INTEGER" }))
        .collect();
    connection.execute_batch(&format!(
        "CREATE TABLE person (id BLOB NOT NULL PRIMARY KEY, {}) WITHOUT ROWID",
        columns.join(", ")
    ))?;
    Ok(connection)
}

/// A value as an engine lends it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Lent<'a> {
    Text(&'a str),
    Integer(i64),
}

/// Writes rows.
pub(crate) struct Projection<'c> {
    insert: Statement<'c>,
    columns: &'c [Column],
}

impl<'c> Projection<'c> {
    pub(crate) fn new(transaction: &'c Transaction<'_>, columns: &'c [Column]) -> Result<Self> {
        let places: Vec<String> = (1..=columns.len() + 1).map(|at| format!("?{at}")).collect();
        let insert = transaction.prepare(&format!("INSERT INTO person VALUES ({})", places.join(", ")))?;
        Ok(Self { insert, columns })
    }

    /// Begins a row; what its cells are given is written by [`Projection::write`].
    pub(crate) fn begin(&mut self, row: &str) -> Result<()> {
        let id = u128::from_str_radix(row, 16).with_context(|| format!("not an id: {row}"))?;
        Ok(self.insert.raw_bind_parameter(1, id.to_be_bytes())?)
    }

    /// Gives a cell of the row begun its value.
    pub(crate) fn cell(&mut self, name: &str, value: Lent<'_>) -> Result<()> {
        let at = self.columns.iter().position(|column| column.name == name);
        let at = at.with_context(|| format!("an unknown column: {name}"))? + 2;
        match value {
            Lent::Text(text) => self.insert.raw_bind_parameter(at, text)?,
            Lent::Integer(number) => self.insert.raw_bind_parameter(at, number)?,
        }
        Ok(())
    }

    /// Writes the row begun.
    pub(crate) fn write(&mut self) -> Result<()> {
        self.insert.raw_execute()?;
        self.insert.clear_bindings();
        Ok(())
    }
}

/// Holds what was written against the rows that the work comes to.
pub(crate) fn verify(connection: &Connection, columns: &[Column], folder: &Path) -> Result<()> {
    let wanted = work::rows(folder, columns)?;
    let mut statement = connection.prepare("SELECT * FROM person ORDER BY id")?;
    let mut found = statement.query([])?;
    for (row, values) in &wanted {
        let here = found.next()?.with_context(|| format!("row {row} is missing"))?;
        let id = u128::from_be_bytes(here.get::<_, [u8; 16]>(0)?);
        ensure!(format!("{id:032x}") == *row, "row {id:032x} stands where {row} should");
        for (at, (column, value)) in columns.iter().zip(values).enumerate() {
            let same = match value {
                Value::Text(text) => here.get_ref(at + 1)?.as_str()? == text,
                Value::Integer(number) => here.get_ref(at + 1)?.as_i64()? == *number,
            };
            ensure!(same, "row {row} has another {}", column.name);
        }
    }
    ensure!(found.next()?.is_none(), "more rows than the work comes to");
    Ok(())
}
