//! Appending to the log: the ops of a change, in runs, under the sequences of one stream.

use super::{
    receive::wrong,
    streams::{logged, set_tip},
};
use crate::{
    error::Result,
    op::{Op, RUN, encode},
    tables::Table,
    write::Intent,
};
use rusqlite::Connection;
use understudy_domain::clock::Stamp;

/// The half of a change made here that goes into one stream.
pub(crate) struct Append<'c> {
    connection: &'c Connection,
    /// Number of the stream.
    pub(crate) stream: i64,
    clock: Stamp,
    /// First and next sequence; looked up with the first op, since most changes have only one half.
    sequences: Option<(i64, i64)>,
    run: Vec<Op>,
}

impl<'c> Append<'c> {
    pub(crate) fn new(connection: &'c Connection, stream: i64, clock: Stamp) -> Self {
        Self { connection, stream, clock, sequences: None, run: Vec::new() }
    }

    pub(crate) fn push(&mut self, op: Op) -> Result<()> {
        debug_assert_eq!(
            Table::by_number(op.table).and_then(|table| wrong(&op, table.audience)),
            None,
            "what is written here must be what others take: {op:?}"
        );
        if self.sequences.is_none() {
            let first = logged(self.connection, self.stream)? + 1;
            self.sequences = Some((first, first));
        }
        self.run.push(op);
        if self.run.len() == RUN { self.flush() } else { Ok(()) }
    }

    /// Writes what is gathered into the log.
    pub(crate) fn flush(&mut self) -> Result<()> {
        let Some((_, next)) = &mut self.sequences else { return Ok(()) };
        if !self.run.is_empty() {
            insert_run(self.connection, self.stream, *next, self.clock, &self.run)?;
            *next += self.run.len() as i64;
            self.run.clear();
        }
        Ok(())
    }

    /// Closes the half with its entry in the list of changes. `false` when it has no ops.
    pub(crate) fn finish(mut self, intent: &Intent, label: &str, keeps_tip: bool) -> Result<bool> {
        self.flush()?;
        let Some((first, next)) = self.sequences else { return Ok(false) };
        let undoes = intent.undoes.map(|change| (change.clock.0 as i64, change.stream));
        insert_change(
            self.connection,
            self.stream,
            self.clock,
            (first, next - 1),
            intent.actor.as_ref().map(|id| id.bytes().as_slice()),
            label,
            undoes,
        )?;
        if keeps_tip {
            set_tip(self.connection, self.stream, self.clock)?;
        }
        Ok(true)
    }
}

pub(super) fn insert_run(connection: &Connection, stream: i64, first: i64, clock: Stamp, ops: &[Op]) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO op (stream, first_sequence, clock, body) VALUES (?1, ?2, ?3, ?4)")?
        .execute((stream, first, clock.0 as i64, encode(ops)?))?;
    Ok(())
}

pub(super) fn insert_change(
    connection: &Connection,
    stream: i64,
    clock: Stamp,
    (first, last): (i64, i64),
    actor: Option<&[u8]>,
    label: &str,
    undoes: Option<(i64, i64)>,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO change (clock, stream, first_sequence, last_sequence, actor, label, undoes_clock, undoes_stream) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            clock.0 as i64,
            stream,
            first,
            last,
            actor,
            label,
            undoes.map(|change| change.0),
            undoes.map(|change| change.1),
        ))?;
    Ok(())
}
