//! Where laptops disagree, for people.
//!
//! Owns the way from heads to conflicts: both versions with who and when, equal values and settled ones left out. Settling
//! is an exchanged row, so that a conflict settled on one laptop is settled on all.

use crate::{
    database::Store,
    error::Result,
    op::{Op, OpKind, decode},
    rows::{DELETED, PURGED, RowState, Rows, SHOWN, STUB},
    tables::{SETTLED_CONFLICT, Table, settled_conflict},
    value::Value,
    write::Edit,
};
use rusqlite::{Connection, OptionalExtension};
use rustc_hash::FxHashMap;
use std::rc::Rc;
use understudy_domain::{clock::Stamp, id::Id};

use super::streams::identities;

/// Conflicts counted at most after receiving.
const COUNTED: usize = 1_000;

/// A value with who wrote it.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// When, and in which change.
    pub clock: Stamp,
    /// The stream it came in.
    pub stream: Id,
    /// Who, when known.
    pub actor: Option<Id>,
    /// The value. Of a deleted row: 1 in column 0.
    pub value: Value,
}

/// What two laptops disagree about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConflictKind {
    /// The value of a column; in column 0, whether the row is there.
    Value,
    /// One deleted the row, the other gave a column a value.
    Deleted,
}

/// Two values of one cell, written without knowing of each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// What it is about.
    pub kind: ConflictKind,
    /// The table.
    pub table: &'static Table,
    /// The row.
    pub row: Id,
    /// The column; 0 is whether the row is hidden.
    pub column: u16,
    /// What everybody sees now. Of a deleted row: the deletion.
    pub shown: Version,
    /// What was overwritten. Of a deleted row: the value that is hidden with it.
    pub other: Version,
}

/// Which of the two shall stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// What is shown.
    Shown,
    /// The other.
    Other,
}

/// The row that says that a conflict is settled: the same on all laptops.
pub fn settled_id(table: u16, row: Id, column: u16, clock: Stamp, stream: Id) -> Id {
    Id::derived(
        "settled_conflict",
        &[&table.to_be_bytes(), row.bytes(), &column.to_be_bytes(), &clock.0.to_be_bytes(), stream.bytes()],
    )
}

impl Conflict {
    /// The row that says that it is settled.
    pub fn id(&self) -> Id {
        settled_id(self.table.number, self.row, self.column, self.other.clock, self.other.stream)
    }

    /// The edits that settle it, to be written as one change.
    pub fn settle(&self, chosen: Chosen) -> Vec<Edit> {
        let mut edits = Vec::new();
        if chosen == Chosen::Other {
            edits.push(match (self.kind, self.column, &self.other.value) {
                (ConflictKind::Value, 0, Value::Integer(DELETED)) => Edit::delete(self.table, self.row),
                (ConflictKind::Deleted, ..) | (ConflictKind::Value, 0, _) => Edit::undelete(self.table, self.row),
                (ConflictKind::Value, column, value) => Edit::put(self.table, self.row, vec![(column, value.clone())]),
            });
        }
        let word = if chosen == Chosen::Other { "other" } else { "shown" };
        edits.push(Edit::make(
            &SETTLED_CONFLICT,
            self.id(),
            vec![
                (settled_conflict::TARGET_TABLE, self.table.number.into()),
                (settled_conflict::TARGET_ROW, self.row.to_string().into()),
                (settled_conflict::TARGET_COLUMN, self.column.into()),
                (settled_conflict::OTHER_CLOCK, (self.other.clock.0 as i64).into()),
                (settled_conflict::OTHER_STREAM, self.other.stream.to_string().into()),
                (settled_conflict::CHOSEN, word.into()),
            ],
        ));
        edits
    }
}

/// A line of `cell_head` that may be a conflict.
struct Candidate {
    table: u16,
    row: Id,
    column: u16,
    clock: Stamp,
    stream: i64,
    under_deletion: bool,
}

impl Store {
    /// What laptops disagree about and nobody has settled, latest first.
    pub fn conflicts(&self, limit: usize) -> Result<Vec<Conflict>> {
        self.conflicts_among(limit, |_| true)
    }

    /// As [`Store::conflicts`], of the tables that are meant.
    pub fn conflicts_among(&self, limit: usize, is_meant: impl Fn(&Table) -> bool) -> Result<Vec<Conflict>> {
        let mut reader = self.reader()?;
        let connection = reader.snapshot()?;
        let mut judge = Judge::new(&connection)?;
        let mut statement = connection.prepare_cached(
            "SELECT tbl, row, col, clock, stream, state FROM cell_head WHERE state <> 1 ORDER BY clock DESC, stream, tbl, row, col",
        )?;
        let mut found = statement.query([])?;
        let mut conflicts = Vec::new();
        while conflicts.len() < limit
            && let Some(row) = found.next()?
        {
            let candidate = candidate(row)?;
            if Table::by_number(candidate.table).is_some_and(&is_meant) {
                conflicts.extend(judge.conflict(&candidate)?);
            }
        }
        Ok(conflicts)
    }
}

fn candidate(row: &rusqlite::Row<'_>) -> rusqlite::Result<Candidate> {
    Ok(Candidate {
        table: row.get(0)?,
        row: Id::from_bytes(&row.get::<_, [u8; 16]>(1)?).unwrap_or_default(),
        column: row.get(2)?,
        clock: Stamp(row.get::<_, i64>(3)? as u64),
        stream: row.get(4)?,
        under_deletion: row.get::<_, i64>(5)? == 2,
    })
}

/// How many of the cells named are in conflict; counted to a limit.
pub(super) fn count_shown(connection: &Connection, cells: &[(u16, Id, u16)]) -> Result<u32> {
    let mut judge = Judge::new(connection)?;
    let mut statement = connection.prepare_cached(
        "SELECT tbl, row, col, clock, stream, state FROM cell_head WHERE tbl = ?1 AND row = ?2 AND col = ?3 AND state <> 1",
    )?;
    let mut candidates = Vec::new();
    for (table, row, column) in cells.iter().take(COUNTED) {
        for found in statement.query_map((table, row.bytes(), column), candidate)? {
            candidates.push(found?);
        }
    }
    // In the order of the changes, so that each is read once.
    candidates.sort_unstable_by_key(|candidate| (candidate.clock, candidate.stream));
    let mut count = 0;
    for candidate in &candidates {
        count += u32::from(judge.conflict(candidate)?.is_some());
    }
    Ok(count)
}

/// How a row stands; none when it is not there.
type RowHere = Option<Rc<RowState>>;

/// The ops of a change.
type OpsByRow = FxHashMap<Id, Vec<Op>>;

/// Looks up what heads stand for. Changes are read once; of large ones only the cells of heads would be wanted, but the log
/// is kept by change.
struct Judge<'c> {
    connection: &'c Connection,
    rows: Rows<'c>,
    streams: FxHashMap<i64, Id>,
    /// The change last asked for: heads are looked at in the order of their clocks.
    change: Option<((Stamp, i64), OpsByRow)>,
    /// The row last asked for.
    row: Option<((u16, Id), RowHere)>,
}

impl<'c> Judge<'c> {
    fn new(connection: &'c Connection) -> Result<Self> {
        Ok(Self { connection, rows: Rows::new(connection)?, streams: identities(connection)?, change: None, row: None })
    }

    fn conflict(&mut self, candidate: &Candidate) -> Result<Option<Conflict>> {
        let Some(table) = Table::by_number(candidate.table) else { return Ok(None) };
        let Some(state) = self.row(table, candidate.row)? else { return Ok(None) };
        // What is deleted or not known yet has no values that anybody looks at.
        let idle = match state.hidden {
            SHOWN => candidate.under_deletion,
            DELETED => !candidate.under_deletion && candidate.column != 0,
            STUB | PURGED => true,
            _ => false,
        };
        if idle {
            return Ok(None);
        }
        let (shown_at, shown, other) = if candidate.under_deletion {
            let value = value_of(&state, candidate.column);
            (state.clock_of(0), Value::Integer(DELETED), Some(value))
        } else {
            let other = self.written(candidate)?;
            (state.clock_of(candidate.column), value_of(&state, candidate.column), other)
        };
        let Some(other) = other else { return Ok(None) };
        // Most heads are the same said twice; what is settled is looked up for the few others.
        if !candidate.under_deletion && shown == other || self.is_settled(candidate)? {
            return Ok(None);
        }
        Ok(Some(Conflict {
            kind: if candidate.under_deletion { ConflictKind::Deleted } else { ConflictKind::Value },
            table,
            row: candidate.row,
            column: candidate.column,
            shown: self.version(shown_at, shown)?,
            other: self.version((candidate.clock, candidate.stream), other)?,
        }))
    }

    /// How a row stands; heads of one row follow each other.
    fn row(&mut self, table: &Table, row: Id) -> Result<RowHere> {
        if self.row.as_ref().is_none_or(|(read, _)| *read != (table.number, row)) {
            self.row = Some(((table.number, row), self.rows.load(table, row)?.map(Rc::new)));
        }
        Ok(self.row.as_ref().and_then(|(_, state)| state.clone()))
    }

    fn is_settled(&self, candidate: &Candidate) -> Result<bool> {
        let stream = self.streams.get(&candidate.stream).copied().unwrap_or_default();
        let id = settled_id(candidate.table, candidate.row, candidate.column, candidate.clock, stream);
        Ok(self
            .connection
            .prepare_cached("SELECT 1 FROM settled_conflict WHERE id = ?1 AND hidden = 0")?
            .exists([id.bytes()])?)
    }

    fn version(&self, (clock, stream): (Stamp, i64), value: Value) -> Result<Version> {
        let actor: Option<Option<[u8; 16]>> = self
            .connection
            .prepare_cached("SELECT actor FROM change WHERE clock = ?1 AND stream = ?2")?
            .query_row((clock.0 as i64, stream), |row| row.get(0))
            .optional()?;
        Ok(Version {
            clock,
            stream: self.streams.get(&stream).copied().unwrap_or_default(),
            actor: actor.flatten().and_then(|bytes| Id::from_bytes(&bytes)),
            value,
        })
    }

    /// The value that a change gave a cell; `None` when the log does not have it.
    fn written(&mut self, candidate: &Candidate) -> Result<Option<Value>> {
        let key = (candidate.clock, candidate.stream);
        if self.change.as_ref().is_none_or(|(read, _)| *read != key) {
            self.change = Some((key, self.read(key)?));
        }
        let Some((_, rows)) = &self.change else { return Ok(None) };
        let ops = rows.get(&candidate.row).map(Vec::as_slice).unwrap_or_default();
        Ok(ops.iter().find_map(|op| {
            let given = op.sets().find(|cell| cell.column == candidate.column).map(|cell| cell.value.clone());
            match op.kind {
                OpKind::Make | OpKind::Undelete if candidate.column == 0 => Some(Value::Integer(SHOWN)),
                OpKind::Delete if candidate.column == 0 => Some(Value::Integer(DELETED)),
                _ => given,
            }
        }))
    }

    fn read(&self, (clock, stream): (Stamp, i64)) -> Result<OpsByRow> {
        let mut ops = OpsByRow::default();
        let mut statement = self
            .connection
            .prepare_cached("SELECT body FROM op WHERE clock = ?1 AND stream = ?2 ORDER BY first_sequence")?;
        let mut found = statement.query((clock.0 as i64, stream))?;
        while let Some(run) = found.next()? {
            for op in decode(run.get_ref(0)?.as_blob().unwrap_or_default())? {
                ops.entry(op.row).or_default().push(op);
            }
        }
        Ok(ops)
    }
}

fn value_of(state: &RowState, column: u16) -> Value {
    match usize::from(column).checked_sub(1) {
        None => Value::Integer(state.hidden),
        Some(at) => state.values.get(at).cloned().unwrap_or_default(),
    }
}
