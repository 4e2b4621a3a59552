//! The heads by a model that keeps all ops and looks at them all at once.

use super::*;
use crate::{
    rows::{DELETED, PURGED, SHOWN},
    tables::Table,
};
use std::collections::{BTreeMap, BTreeSet};

/// A value written to a cell: clock, stream, whether it was said, the value.
type Write = (Stamp, Id, bool, Value);

/// What all ops say of a cell.
#[derive(Default)]
struct CellModel {
    writes: Vec<Write>,
    replaced: BTreeSet<u64>,
}

/// A line of the table: table, row, column, clock, stream, state.
pub(super) type Line = (u16, Id, u16, u64, Id, i64);

/// All changes of a file's log, with their streams.
pub(super) fn log(store: &Store) -> Vec<(Id, SentChange)> {
    let mut changes = Vec::new();
    for state in store.streams().expect("streams") {
        let all = store.changes_after(state.stream, 0, usize::MAX, usize::MAX).expect("reads");
        changes.extend(all.into_iter().map(|change| (state.stream, change)));
    }
    changes
}

/// The heads that follow from a set of changes.
pub(super) fn heads(changes: &[(Id, SentChange)]) -> BTreeSet<Line> {
    let mut cells: BTreeMap<(u16, Id, u16), CellModel> = BTreeMap::new();
    let mut purged: BTreeSet<Id> = BTreeSet::new();
    let mut deletions: BTreeMap<(u64, Id, Id), Op> = BTreeMap::new();
    for (stream, change) in changes {
        for op in &change.ops {
            let Some(table) = Table::by_number(op.table) else { continue };
            if op.kind == OpKind::Purge {
                purged.insert(op.row);
            }
            if op.hides_or_shows() {
                deletions.insert((change.clock.0, *stream, op.row), op.clone());
            }
            for (column, given, value, previous) in settings(table, op) {
                let cell = cells.entry((op.table, op.row, column)).or_default();
                cell.writes.push((change.clock, *stream, given, value));
                if previous > 0 && previous < change.clock.0 {
                    cell.replaced.insert(previous);
                }
            }
        }
    }
    let mut lines = BTreeSet::new();
    for ((table, row, column), cell) in &cells {
        if purged.contains(row) {
            continue;
        }
        let shown = cell.writes.iter().max_by_key(|write| (write.0, write.1)).expect("a write");
        for write in &cell.writes {
            if write.2 && (write.0, write.1) != (shown.0, shown.1) && !cell.replaced.contains(&write.0.0) {
                lines.insert((*table, *row, *column, write.0.0, write.1, 0));
            }
        }
        for clock in &cell.replaced {
            if !cell.writes.iter().any(|write| write.0.0 == *clock) {
                lines.insert((*table, *row, *column, *clock, Id::default(), 1));
            }
        }
        let Some(of_row) =
            cells.get(&(*table, *row, 0)).and_then(|cell| cell.writes.iter().max_by_key(|write| (write.0, write.1)))
        else {
            continue;
        };
        if *column > 0 && of_row.3 == Value::Integer(DELETED) && shown.2 {
            let deletion = &deletions[&(of_row.0.0, of_row.1, *row)];
            let named = |column| deletion.cells.iter().find(|cell| cell.column == column).map(|cell| cell.previous);
            let seen = named(*column).or_else(|| named(SEEN)).unwrap_or(of_row.0.0);
            if shown.0.0 > seen && shown.1 != of_row.1 {
                lines.insert((*table, *row, *column, shown.0.0, shown.1, 2));
            }
        }
    }
    lines
}

/// Column, whether it was said, value, clock replaced.
fn settings(table: &Table, op: &Op) -> Vec<(u16, bool, Value, u64)> {
    let cells = op.cells.iter();
    match op.kind {
        OpKind::Purge => Vec::new(),
        OpKind::Put => cells.map(|cell| (cell.column, true, cell.value.clone(), cell.previous)).collect(),
        OpKind::Delete | OpKind::Undelete => {
            // A purge empties the op, and does not take back that it deleted.
            let previous = op.cells.iter().find(|cell| cell.column == 0).map_or(0, |cell| cell.previous);
            let hidden = if op.kind == OpKind::Delete { DELETED } else { SHOWN };
            vec![(0, true, Value::Integer(hidden), previous)]
        }
        OpKind::Make => {
            let mut all = vec![(0, false, Value::Integer(SHOWN), 0)];
            for column in table.columns {
                let cell = op.cells.iter().find(|cell| cell.column == column.number);
                let value = cell.map(|cell| cell.value.clone()).unwrap_or_default();
                all.push((column.number, value != Value::Null, value, cell.map_or(0, |cell| cell.previous)));
            }
            all
        }
    }
}

/// The heads as a file has them.
pub(super) fn kept(store: &Store) -> BTreeSet<Line> {
    let reader = store.reader().expect("reader");
    let mut statement = reader
        .prepare("SELECT h.tbl, h.row, h.col, h.clock, s.id, h.state FROM cell_head h LEFT JOIN stream s ON s.number = h.stream")
        .expect("prepares");
    let found = statement
        .query_map([], |row| {
            let bytes = |at| row.get::<_, Option<Vec<u8>>>(at);
            let id = |bytes: Option<Vec<u8>>| bytes.and_then(|bytes| Id::from_bytes(&bytes)).unwrap_or_default();
            Ok((row.get(0)?, id(bytes(1)?), row.get(2)?, row.get::<_, i64>(3)? as u64, id(bytes(4)?), row.get(5)?))
        })
        .expect("queries");
    found.map(|line| line.expect("a line")).collect()
}

/// Whether a row's values were destroyed.
pub(super) fn is_purged(laptop: &Laptop, row: u128) -> bool {
    laptop.shown(row).1 == PURGED
}
