//! Taking in what other laptops wrote.
//!
//! Owns the one transaction in which received changes become rows, clocks, log, heads and a stored segment, all or none.
//! What does not continue its stream, or is not what a laptop would write, is refused by name and nothing of the batch is
//! taken.

use super::{
    Refusal, SentChange,
    append::{insert_change, insert_run},
    conflicts::count_shown,
    deferred::{Knowledge, Known},
    seal::{chain_end, insert_segment},
    streams::{audience_number, draw_tag, logged, own, set_tip},
};
use crate::{
    database::{Store, lock},
    error::{Result, StoreError},
    op::{Op, OpKind, RUN},
    purge::{forget, names_in, relabel},
    rows::{PURGED, Rows},
    tables::{Audience, Kind, Table},
    value::Value,
};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use std::collections::BTreeSet;
use understudy_domain::id::Id;

/// A segment that was opened and verified.
#[derive(Debug, Clone, Copy)]
pub struct Arrived<'a> {
    /// The stream.
    pub stream: Id,
    /// Who may read it.
    pub audience: Audience,
    /// First sequence.
    pub first: u64,
    /// Last sequence.
    pub last: u64,
    /// Hash of the segment before it in the stream; zeroes for the first.
    pub previous: [u8; 32],
    /// Its own hash.
    pub hash: [u8; 32],
    /// The sealed bytes as they came.
    pub sealed: &'a [u8],
    /// What it holds.
    pub changes: &'a [SentChange],
}

/// What taking in did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// Rows concerned, each once, with the number of their table.
    pub rows: Vec<(u16, Id)>,
    /// Ops that were new here.
    pub ops: u64,
    /// Of those, how many wait for a newer version, wholly or in part.
    pub deferred: u64,
    /// Conflicts that came up; counted to a thousand.
    pub conflicts: u32,
    /// Ops that were here already.
    pub already: u64,
}

/// The row of a laptop of the programme, by its key in hexadecimal.
pub fn device_id(key: &str) -> Id {
    Id::derived("device", &[key.as_bytes()])
}

impl Store {
    /// Takes in segments, each continuing its stream; the order of different streams does not matter. All of the batch or
    /// nothing: on any error the file is as before. What is here already is passed over.
    pub fn receive(&self, now_ms: u64, batch: &[Arrived<'_>]) -> Result<Applied> {
        self.receive_each(now_ms, |receiving| batch.iter().try_for_each(|arrived| receiving.take(arrived)))
    }

    /// The same of segments that are opened one after another, so that no more than one need be in memory. Whatever error
    /// `segments` answers undoes all of them.
    ///
    /// # Errors
    /// What `segments` answers, and what the store says.
    pub fn receive_each<E: From<StoreError>>(
        &self,
        now_ms: u64,
        segments: impl FnOnce(&mut Receiving<'_>) -> std::result::Result<(), E>,
    ) -> std::result::Result<Applied, E> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let mut receiving = Receiving::new(&transaction, &self.known, now_ms)?;
        segments(&mut receiving)?;
        let applied = receiving.finish()?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(applied)
    }
}

/// A batch on its way in, inside its transaction.
pub struct Receiving<'c> {
    connection: &'c Connection,
    known: &'c Knowledge,
    now_ms: u64,
    rows: Rows<'c>,
    applied: Applied,
    purged: Vec<Id>,
    /// Names of purged people that came in again.
    names: BTreeSet<String>,
}

impl<'c> Receiving<'c> {
    fn new(connection: &'c Connection, known: &'c Knowledge, now_ms: u64) -> Result<Self> {
        let mut rows = Rows::new(connection)?;
        rows.gather();
        let (applied, purged, names) = (Applied::default(), Vec::new(), BTreeSet::new());
        Ok(Self { connection, known, now_ms, rows, applied, purged, names })
    }

    /// Writes what was gathered of the rows, and what follows from all of it together.
    fn finish(mut self) -> Result<Applied> {
        self.rows.flush()?;
        let Self { connection, rows, mut applied, purged, names, .. } = self;
        let mut branched = rows.arrivals.branched;
        forget(connection, &purged)?;
        relabel(connection, &names)?;
        applied.rows.sort_unstable();
        applied.rows.dedup();
        branched.sort_unstable();
        branched.dedup();
        applied.conflicts = count_shown(connection, &branched)?;
        Ok(applied)
    }

    /// Takes in a segment that continues its stream; one that is here already is passed over.
    ///
    /// # Errors
    /// What is refused, and what the store says: then nothing of the batch may stay.
    pub fn take(&mut self, arrived: &Arrived<'_>) -> Result<()> {
        let connection = self.connection;
        well_formed(arrived)?;
        // Before a row is merged: equal clocks are ordered by the identities of their streams.
        let stream = self.rows.number_of(arrived.stream)?;
        let own_now = own(connection)?;
        let is_own = [own_now.everyone, own_now.leads].contains(&stream);
        claim_audience(connection, stream, arrived)?;
        if !self.continues(stream, arrived)? {
            self.applied.already += arrived.last - arrived.first + 1;
            return drop_waiting(connection, &arrived.hash);
        }
        let logged = logged(connection, stream)? as u64;
        if is_own && arrived.last > logged {
            return Err(Refusal::OwnAhead(arrived.stream).into());
        }
        for change in arrived.changes {
            self.change(arrived.stream, stream, logged, change).map_err(|error| match error {
                // This file wrote something else there that nobody has seen: it is the older copy of the two.
                StoreError::Refused(Refusal::Forked(of)) if is_own => Refusal::OwnAhead(of).into(),
                other => other,
            })?;
        }
        insert_segment(connection, stream, arrived)?;
        drop_waiting(connection, &arrived.hash)?;
        connection
            .prepare_cached("UPDATE stream_state SET arrived = ?2 WHERE stream = ?1")?
            .execute((stream, self.now_ms as i64))?;
        if let Some(change) = arrived.changes.last()
            && !is_own
        {
            if arrived.last > logged {
                set_tip(connection, stream, change.clock)?;
            }
            if change.clock.tag() == own_now.tag {
                draw_tag(connection)?;
            }
        }
        Ok(())
    }

    /// Whether a segment is the next of its stream; `false` when it is here already.
    fn continues(&self, stream: i64, arrived: &Arrived<'_>) -> Result<bool> {
        let (sealed, last_hash) = chain_end(self.connection, stream)?;
        let (sealed, first) = (sealed as u64, arrived.first);
        if first > sealed + 1 {
            return Err(Refusal::Gap { stream: arrived.stream, expected: sealed + 1 }.into());
        }
        if first == sealed + 1 {
            return if arrived.previous == last_hash { Ok(true) } else { Err(Refusal::Forked(arrived.stream).into()) };
        }
        let here: Option<Vec<u8>> = self
            .connection
            .prepare_cached("SELECT hash FROM segment WHERE stream = ?1 AND first_sequence = ?2")?
            .query_row((stream, first as i64), |row| row.get(0))
            .optional()?;
        if here.as_deref() == Some(&arrived.hash) { Ok(false) } else { Err(Refusal::Forked(arrived.stream).into()) }
    }

    fn change(&mut self, identity: Id, stream: i64, logged: u64, change: &SentChange) -> Result<()> {
        let here = usize::try_from((logged + 1).saturating_sub(change.first_sequence)).unwrap_or(usize::MAX);
        let here = here.min(change.ops.len());
        if here > 0 {
            self.same_as_logged(identity, stream, change, here)?;
            self.applied.already += here as u64;
        }
        let news = &change.ops[here..];
        if news.is_empty() {
            return Ok(());
        }
        self.rows.arrivals.grows(change.clock);
        let mut first = change.first_sequence as i64 + here as i64;
        self.list(identity, stream, change, (first, first + news.len() as i64 - 1))?;
        for run in news.chunks(RUN) {
            self.run(stream, first, change, run)?;
            first += run.len() as i64;
        }
        Ok(())
    }

    /// What comes back of a stream that this laptop wrote must say what the log says. Where it does not, the log is that of
    /// an older copy which went on by itself.
    fn same_as_logged(&self, identity: Id, stream: i64, change: &SentChange, here: usize) -> Result<()> {
        let found: Option<(i64, i64)> = self
            .connection
            .prepare_cached("SELECT first_sequence, last_sequence FROM change WHERE clock = ?1 AND stream = ?2")?
            .query_row((change.clock.0 as i64, stream), |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (first, last) = (change.first_sequence as i64, change.first_sequence as i64 + here as i64 - 1);
        match found {
            Some(logged) if logged.0 <= first && logged.1 >= last => Ok(()),
            _ => Err(Refusal::OwnAhead(identity).into()),
        }
    }

    /// Enters a change in the list of changes, or lengthens the one that an earlier segment began.
    fn list(&mut self, identity: Id, stream: i64, change: &SentChange, (first, last): (i64, i64)) -> Result<()> {
        let begun: Option<i64> = self
            .connection
            .prepare_cached("SELECT last_sequence FROM change WHERE clock = ?1 AND stream = ?2")?
            .query_row((change.clock.0 as i64, stream), |row| row.get(0))
            .optional()?;
        match begun {
            Some(end) if end + 1 == first => {
                self.connection
                    .prepare_cached("UPDATE change SET last_sequence = ?3 WHERE clock = ?1 AND stream = ?2")?
                    .execute((change.clock.0 as i64, stream, last))?;
                Ok(())
            }
            Some(_) => Err(Refusal::Forked(identity).into()),
            None => {
                self.rises(identity, stream, change)?;
                let undoes = match change.undoes {
                    Some((clock, of)) => Some((clock.0 as i64, self.rows.number_of(of)?)),
                    None => None,
                };
                let actor = change.actor.as_ref().map(|id| id.bytes().as_slice());
                insert_change(self.connection, stream, change.clock, (first, last), actor, &change.label, undoes)
            }
        }
    }

    /// The clocks of a stream only ever rise.
    fn rises(&self, identity: Id, stream: i64, change: &SentChange) -> Result<()> {
        let later: bool = self
            .connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM stream_state WHERE stream = ?1 AND tip >= ?2)")?
            .query_row((stream, change.clock.0 as i64), |row| row.get(0))?;
        if later { Err(malformed(identity, "a clock that falls")) } else { Ok(()) }
    }

    fn run(&mut self, stream: i64, first: i64, change: &SentChange, ops: &[Op]) -> Result<()> {
        let mut kept: Option<Vec<Op>> = None;
        let mut deferred = 0;
        for (at, op) in ops.iter().enumerate() {
            let part = self.known.part(op);
            deferred += u64::from(!matches!(part, Known::All(_)));
            let hidden = match &part {
                Known::All(table) => self.rows.apply(table, op, change.clock, stream)?,
                Known::Some(table, op) => self.rows.apply(table, op, change.clock, stream)?,
                Known::None => continue,
            };
            self.applied.rows.push((op.table, op.row));
            if op.kind == OpKind::Purge {
                self.purged.push(op.row);
            } else if hidden == PURGED && !op.cells.is_empty() {
                // What was destroyed must not come back in by the log, nor by what history says.
                self.names.extend(names_in(op));
                kept.get_or_insert_with(|| ops.to_vec())[at].cells.clear();
            }
        }
        insert_run(self.connection, stream, first, change.clock, kept.as_deref().unwrap_or(ops))?;
        if deferred > 0 {
            self.connection
                .prepare_cached("INSERT INTO deferred_run (clock, stream, first_sequence) VALUES (?1, ?2, ?3)")?
                .execute((change.clock.0 as i64, stream, first))?;
        }
        self.applied.ops += ops.len() as u64;
        self.applied.deferred += deferred;
        Ok(())
    }
}

fn malformed(stream: Id, what: &'static str) -> StoreError {
    Refusal::Malformed { stream, what }.into()
}

/// What the file cannot hold, whoever signed it: sequences with holes, clocks that cannot be, values of a wrong kind.
fn well_formed(arrived: &Arrived<'_>) -> Result<()> {
    let refuse = |what| Err(malformed(arrived.stream, what));
    if arrived.first == 0 || arrived.last < arrived.first || arrived.last > i64::MAX as u64 {
        return refuse("sequences out of order");
    }
    let mut next = arrived.first;
    let mut clock = 0;
    for change in arrived.changes {
        if !change.clock.is_believable() || change.clock.0 <= clock {
            return refuse("a clock that cannot be");
        }
        if change.undoes.is_some_and(|undone| i64::try_from(undone.0.0).is_err()) {
            return refuse("a clock that cannot be");
        }
        if change.first_sequence != next || change.ops.is_empty() {
            return refuse("a gap in the sequences");
        }
        clock = change.clock.0;
        next += change.ops.len() as u64;
        for op in &change.ops {
            if let Some(what) = wrong(op, arrived.audience) {
                return refuse(what);
            }
        }
    }
    if next == arrived.last + 1 { Ok(()) } else { refuse("other sequences than it says") }
}

/// What other laptops would refuse of an op, in a stream for an audience.
pub(super) fn wrong(op: &Op, audience: Audience) -> Option<&'static str> {
    if op.cells.iter().any(|cell| i64::try_from(cell.previous).is_err()) {
        return Some("a clock that cannot be");
    }
    let table = Table::by_number(op.table)?;
    // A place that was kept in the stream of another audience holds nothing.
    if table.audience != audience && !(op.kind == OpKind::Put && op.cells.is_empty()) {
        return Some("a table of another audience");
    }
    let fits = |cell: &crate::op::Cell| match table.column(cell.column) {
        None => cell.column != 0 || matches!(cell.value, Value::Integer(0 | 1)) || op.kind == OpKind::Make,
        Some(column) => is_of(column.kind, &cell.value),
    };
    if !op.sets().all(fits) {
        return Some("a value of a wrong kind");
    }
    let twice = |at: usize| op.cells[..at].iter().any(|cell| cell.column == op.cells[at].column);
    (1..op.cells.len()).any(twice).then_some("a column twice")
}

/// Whether a value is of a column's kind.
pub(crate) fn is_of(kind: Kind, value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Text(_) => matches!(kind, Kind::Text | Kind::Json),
        Value::Integer(_) => matches!(kind, Kind::Integer | Kind::Day),
        Value::Id(_) => matches!(kind, Kind::Reference(_)),
        Value::Bytes(_) | Value::Real(_) => false,
    }
}

/// A stream is for one audience, for ever.
fn claim_audience(connection: &Connection, stream: i64, arrived: &Arrived<'_>) -> Result<()> {
    let found: Option<i64> = connection
        .prepare_cached("SELECT audience FROM stream_state WHERE stream = ?1")?
        .query_row([stream], |row| row.get(0))?;
    let claimed = audience_number(arrived.audience);
    match found {
        Some(audience) if audience == claimed => Ok(()),
        Some(_) => Err(malformed(arrived.stream, "a stream of another audience")),
        None => {
            connection.execute("UPDATE stream_state SET audience = ?2 WHERE stream = ?1", (stream, claimed))?;
            Ok(())
        }
    }
}

fn drop_waiting(connection: &Connection, hash: &[u8; 32]) -> Result<()> {
    connection.prepare_cached("DELETE FROM waiting_segment WHERE hash = ?1")?.execute([hash.as_slice()])?;
    Ok(())
}
