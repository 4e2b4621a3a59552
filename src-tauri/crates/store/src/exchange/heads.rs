//! Cells whose history branches: values that lost without anybody having replaced them knowingly.
//!
//! Owns the table `cell_head` and the rule that keeps it. Of the values written to a cell the latest is shown. Each other one
//! is a head unless some op names its clock as the one replaced. What is named but has not arrived is remembered as awaited.
//! A deleted row has a head for each value that whoever deleted it had not seen. All that follows from the set of ops alone,
//! given that no two laptops make one clock. A new row, and a value that replaces the one shown, cost nothing here.

use crate::{
    error::Result,
    op::{Op, OpKind, decode},
    rows::{DELETED, PURGED, RowState, Rows},
    tables::Table,
    value::Value,
};
use rusqlite::Connection;
use rustc_hash::FxHashMap;
use understudy_domain::{clock::Stamp, id::Id};

/// In the cells of a deletion: the column that names the clock of the row, beside the newer columns, as it was seen.
pub(crate) const SEEN: u16 = u16::MAX;

/// How a clock stands to its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It lost, and nobody replaced it knowingly.
    Lost = 0,
    /// It was replaced, and has not arrived.
    Awaited = 1,
    /// It is shown, but its row was deleted by somebody who had not seen it.
    UnderDeletion = 2,
}

/// A line of `cell_head` for a known row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Head {
    column: u16,
    clock: u64,
    stream: i64,
    standing: Standing,
}

/// What a change writes, by row.
type ByRow = FxHashMap<Id, Vec<Written>>;

/// Which cells the changes in a log write, read when first asked for.
#[derive(Debug)]
pub(crate) struct Arrivals<'c> {
    log: &'c Connection,
    written: FxHashMap<u64, ByRow>,
    /// What other streams than one write under a clock: that last asked for.
    twins: Option<((u64, i64), ByRow)>,
    /// The ops that hide rows of the change last asked for, by row.
    deletions: Option<((Stamp, i64), FxHashMap<Id, Op>)>,
    /// Whether any cell branches, as far as that was asked.
    branches: Option<bool>,
    /// What was newly kept as lost or under a deletion, for whoever counts.
    pub(crate) branched: Vec<(u16, Id, u16)>,
}

#[derive(Debug)]
enum Written {
    All,
    One(u16),
}

impl<'c> Arrivals<'c> {
    pub(crate) fn of(log: &'c Connection) -> Self {
        Self { log, written: FxHashMap::default(), twins: None, deletions: None, branches: None, branched: Vec::new() }
    }

    /// Forgets what was read of a change that grows.
    pub(crate) fn grows(&mut self, clock: Stamp) {
        self.written.remove(&clock.0);
        self.twins = None;
        self.deletions = None;
    }

    /// Whether the log has a value of a clock for a cell.
    fn has(&mut self, clock: u64, row: Id, column: u16) -> Result<bool> {
        if !self.written.contains_key(&clock) {
            let read = self.read(clock, 0)?;
            if read.is_empty() {
                return Ok(false);
            }
            self.written.insert(clock, read);
        }
        Ok(self.written[&clock].get(&row).is_some_and(|written| writes_column(written, column)))
    }

    /// Whether the log has a value of a clock for a cell, under another stream.
    fn has_twin(&mut self, (clock, stream): (Stamp, i64), row: Id, column: u16) -> Result<bool> {
        let key = (clock.0, stream);
        if self.twins.as_ref().is_none_or(|(read, _)| *read != key) {
            self.twins = Some((key, self.read(clock.0, stream)?));
        }
        Ok(self
            .twins
            .as_ref()
            .and_then(|(_, written)| written.get(&row))
            .is_some_and(|written| writes_column(written, column)))
    }

    /// What streams write under a clock, but for one of them; 0 for all.
    fn read(&self, clock: u64, but: i64) -> Result<FxHashMap<Id, Vec<Written>>> {
        let mut written: FxHashMap<Id, Vec<Written>> = FxHashMap::default();
        let mut statement = self.log.prepare_cached("SELECT body FROM op WHERE clock = ?1 AND stream <> ?2")?;
        let mut found = statement.query((clock as i64, but))?;
        while let Some(run) = found.next()? {
            for op in decode(run.get_ref(0)?.as_blob().unwrap_or_default())? {
                let row = written.entry(op.row).or_default();
                if op.kind == OpKind::Make {
                    row.push(Written::All);
                } else {
                    row.extend(op.sets().filter(|cell| cell.column > 0).map(|cell| Written::One(cell.column)));
                    row.extend(op.hides_or_shows().then_some(Written::One(0)));
                }
            }
        }
        Ok(written)
    }

    /// The op of a change that hides a row.
    fn deletion(&mut self, change: (Stamp, i64), row: Id) -> Result<Option<Op>> {
        if self.deletions.as_ref().is_none_or(|(read, _)| *read != change) {
            let mut statement = self
                .log
                .prepare_cached("SELECT body FROM op WHERE clock = ?1 AND stream = ?2 ORDER BY first_sequence")?;
            let mut found = statement.query((change.0.0 as i64, change.1))?;
            let mut ops = FxHashMap::default();
            while let Some(run) = found.next()? {
                for op in decode(run.get_ref(0)?.as_blob().unwrap_or_default())? {
                    if op.hides_or_shows() {
                        ops.entry(op.row).or_insert(op);
                    }
                }
            }
            self.deletions = Some((change, ops));
        }
        Ok(self.deletions.as_ref().and_then(|(_, ops)| ops.get(&row).cloned()))
    }
}

fn writes_column(written: &[Written], column: u16) -> bool {
    written.iter().any(|written| match written {
        Written::All => true,
        Written::One(one) => *one == column,
    })
}

/// A value that an op gives a cell.
struct Write {
    column: u16,
    /// Whether it was said; a making leaves the rest without a value, which nobody misses.
    given: bool,
    /// The clock it replaces, 0 for none.
    previous: u64,
}

fn writes(table: &Table, op: &Op, clock: Stamp) -> Vec<Write> {
    // What claims to replace something later than itself replaces nothing: nobody can have seen that.
    let earlier = |previous: u64| if previous < clock.0 { previous } else { 0 };
    if op.kind == OpKind::Make {
        return (0..=table.columns.len() as u16)
            .map(|column| {
                let cell = op.cells.iter().find(|cell| cell.column == column && column > 0);
                Write {
                    column,
                    given: cell.is_some_and(|cell| cell.value != Value::Null),
                    previous: cell.map_or(0, |cell| earlier(cell.previous)),
                }
            })
            .collect();
    }
    let mut writes: Vec<Write> =
        op.sets().map(|cell| Write { column: cell.column, given: true, previous: earlier(cell.previous) }).collect();
    if writes.is_empty() && matches!(op.kind, OpKind::Delete | OpKind::Undelete) {
        writes.push(Write { column: 0, given: true, previous: 0 });
    }
    writes
}

/// Whether the value shown in a column was said, and not left out by a making.
fn was_given(state: &RowState, column: u16) -> bool {
    state.newer.iter().any(|newer| newer.0 == column)
        || usize::from(column)
            .checked_sub(1)
            .and_then(|at| state.values.get(at))
            .is_some_and(|value| *value != Value::Null)
}

impl Rows<'_> {
    /// Keeps the heads of a row that is there, right before an op is merged into it.
    pub(crate) fn weigh(
        &mut self,
        table: &Table,
        op: &Op,
        (clock, stream): (Stamp, i64),
        before: &RowState,
    ) -> Result<()> {
        if before.hidden == PURGED {
            return Ok(());
        }
        if op.kind == OpKind::Purge {
            self.connection
                .prepare_cached("DELETE FROM cell_head WHERE tbl = ?1 AND row = ?2")?
                .execute((table.number, op.row.bytes()))?;
            return Ok(());
        }
        let writes = writes(table, op, clock);
        let plain = |write: &Write| {
            let shown = before.clock_of(write.column);
            write.previous == shown.0.0 || shown == (clock, stream)
        };
        let all_plain = writes.iter().all(plain);
        if all_plain && (writes.iter().all(|write| write.previous == 0) || !self.has_heads(table, op.row)?) {
            return Ok(());
        }
        let mut heads = self.heads(table, op.row)?;
        // What is replaced may have a twin: the same change under another stream, where a laptop's file was copied before it
        // was sealed. Both are replaced.
        for write in writes.iter().filter(|write| plain(write) && write.previous != 0) {
            self.drop_head(table, op.row, &mut heads, |head| {
                (head.column, head.clock, head.standing) == (write.column, write.previous, Standing::Lost)
            })?;
        }
        for write in writes.iter().filter(|write| !plain(write)) {
            let column = write.column;
            let shown = before.clock_of(column);
            let mut lost = None;
            let awaited = self.drop_head(table, op.row, &mut heads, |head| {
                head.column == column && head.standing == Standing::Awaited && head.clock == clock.0
            })?;
            if self.later((clock, stream), shown) {
                if shown.0.0 != 0 && was_given(before, column) {
                    lost = Some(shown);
                }
            } else if write.given && !awaited {
                // A twin that is here and neither shown nor lost was replaced; then so was this one.
                let twin_stands = shown.0 == clock
                    || heads
                        .iter()
                        .any(|head| (head.column, head.clock, head.standing) == (column, clock.0, Standing::Lost));
                // What waited for this version comes in the order of the clocks, all of it in the log: nothing replaced it yet.
                if twin_stands || self.completing || !self.arrivals.has_twin((clock, stream), op.row, column)? {
                    lost = Some((clock, stream));
                }
            }
            if let Some((clock, stream)) = lost {
                let head = Head { column, clock: clock.0, stream, standing: Standing::Lost };
                self.keep_head(table, op.row, &mut heads, head)?;
            }
            if write.previous != 0 {
                self.replaced(table, op.row, &mut heads, column, write.previous)?;
            }
        }
        Ok(())
    }

    /// Notes that a clock other than the one shown was knowingly replaced in a cell.
    fn replaced(&mut self, table: &Table, row: Id, heads: &mut Vec<Head>, column: u16, clock: u64) -> Result<()> {
        let of = |standing| move |head: &Head| (head.column, head.clock, head.standing) == (column, clock, standing);
        if self.drop_head(table, row, heads, of(Standing::Lost))?
            || heads.iter().any(of(Standing::Awaited))
            || self.arrivals.has(clock, row, column)?
        {
            return Ok(());
        }
        self.keep_head(table, row, heads, Head { column, clock, stream: 0, standing: Standing::Awaited })
    }

    /// Keeps what whoever deleted a row had not seen, right after an op was merged into it. Wanted when the row was deleted
    /// before or is now.
    pub(crate) fn weigh_deletion(
        &mut self,
        table: &Table,
        op: &Op,
        (clock, stream): (Stamp, i64),
        after: &RowState,
        was_deleted: bool,
    ) -> Result<()> {
        let mut unseen = Vec::new();
        if after.hidden == DELETED {
            let by = after.clock_of(0);
            let at_hand = by == (clock, stream) && op.hides_or_shows();
            let found = if at_hand { None } else { self.arrivals.deletion(by, op.row)? };
            let Some(deletion) = (if at_hand { Some(op) } else { found.as_ref() }) else { return Ok(()) };
            unseen = unseen_by(deletion, by, table, after);
        }
        if !was_deleted && unseen.is_empty() {
            return Ok(());
        }
        let mut heads = self.heads(table, op.row)?;
        self.drop_head(table, op.row, &mut heads, |head| {
            head.standing == Standing::UnderDeletion && !unseen.contains(head)
        })?;
        for head in unseen {
            self.keep_head(table, op.row, &mut heads, head)?;
        }
        Ok(())
    }

    fn has_heads(&mut self, table: &Table, row: Id) -> Result<bool> {
        // Where nobody ever disagreed, one look serves for all rows.
        let branches = match self.arrivals.branches {
            Some(branches) => branches,
            None => self.connection.prepare_cached("SELECT 1 FROM cell_head LIMIT 1")?.exists([])?,
        };
        self.arrivals.branches = Some(branches);
        if !branches {
            return Ok(false);
        }
        Ok(self
            .connection
            .prepare_cached("SELECT 1 FROM cell_head WHERE tbl = ?1 AND row = ?2 LIMIT 1")?
            .exists((table.number, row.bytes()))?)
    }

    fn heads(&mut self, table: &Table, row: Id) -> Result<Vec<Head>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT col, clock, stream, state FROM cell_head WHERE tbl = ?1 AND row = ?2")?;
        let found = statement.query_map((table.number, row.bytes()), |row| {
            Ok(Head {
                column: row.get(0)?,
                clock: row.get::<_, i64>(1)? as u64,
                stream: row.get(2)?,
                standing: match row.get::<_, i64>(3)? {
                    0 => Standing::Lost,
                    1 => Standing::Awaited,
                    _ => Standing::UnderDeletion,
                },
            })
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    fn keep_head(&mut self, table: &Table, row: Id, heads: &mut Vec<Head>, head: Head) -> Result<()> {
        if heads.contains(&head) {
            return Ok(());
        }
        self.arrivals.branches = Some(true);
        self.connection
            .prepare_cached(
                "INSERT INTO cell_head (tbl, row, col, clock, stream, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((table.number, row.bytes(), head.column, head.clock as i64, head.stream, head.standing as i64))?;
        if head.standing != Standing::Awaited {
            self.arrivals.branched.push((table.number, row, head.column));
        }
        heads.push(head);
        Ok(())
    }

    /// Drops heads; whether there were any.
    fn drop_head(
        &mut self,
        table: &Table,
        row: Id,
        heads: &mut Vec<Head>,
        which: impl Fn(&Head) -> bool,
    ) -> Result<bool> {
        let mut dropped = false;
        for head in heads.iter().filter(|head| which(head)) {
            dropped = true;
            self.connection
                .prepare_cached(
                    "DELETE FROM cell_head WHERE tbl = ?1 AND row = ?2 AND col = ?3 AND clock = ?4 AND stream = ?5 AND state = ?6",
                )?
                .execute((
                    table.number,
                    row.bytes(),
                    head.column,
                    head.clock as i64,
                    head.stream,
                    head.standing as i64,
                ))?;
        }
        heads.retain(|head| !which(head));
        Ok(dropped)
    }
}

/// The values of a deleted row that its deletion had not seen. A deletion of an older version, or emptied by a purge, does not
/// say what it saw: then only what came after it counts. Nor does what the same laptop wrote: it knew.
fn unseen_by(deletion: &Op, by: (Stamp, i64), table: &Table, row: &RowState) -> Vec<Head> {
    let named = |column: u16| deletion.cells.iter().find(|cell| cell.column == column).map(|cell| cell.previous);
    (1..=table.columns.len() as u16)
        .filter(|&column| was_given(row, column))
        .filter_map(|column| {
            let (clock, stream) = row.clock_of(column);
            let seen = named(column).or_else(|| named(SEEN)).unwrap_or(by.0.0);
            (clock.0 > seen && stream != by.1).then_some(Head {
                column,
                clock: clock.0,
                stream,
                standing: Standing::UnderDeletion,
            })
        })
        .collect()
}
