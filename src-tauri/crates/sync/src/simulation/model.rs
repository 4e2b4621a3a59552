//! What must be there at the end, by a model that keeps all changes and looks at them all at once.

use super::{Outcome, laptop::Saved};
use std::collections::{BTreeMap, BTreeSet};
use understudy_domain::{clock::Stamp, id::Id};
use understudy_store::{
    Store, Value,
    exchange::{ConflictKind, Op, OpKind, SentChange},
    tables::Table,
};

/// A value written to a cell: clock, stream, whether it was said, the value.
type Write = (Stamp, Id, bool, Value);

#[derive(Default)]
struct Cell {
    writes: Vec<Write>,
    replaced: BTreeSet<u64>,
}

impl Cell {
    fn shown(&self) -> Option<&Write> {
        self.writes.iter().max_by_key(|write| (write.0, write.1))
    }
}

/// All changes of a file's log, with their streams.
pub(super) fn log(store: &Store) -> Vec<(Id, SentChange)> {
    let mut changes = Vec::new();
    for state in store.streams().expect("streams") {
        let all = store.changes_after(state.stream, 0, usize::MAX, usize::MAX).expect("reads");
        changes.extend(all.into_iter().map(|change| (state.stream, change)));
    }
    changes
}

fn ops(log: &[(Id, SentChange)]) -> impl Iterator<Item = (Stamp, Id, &Op)> {
    log.iter().flat_map(|(stream, change)| change.ops.iter().map(move |op| (change.clock, *stream, op)))
}

fn purged(log: &[(Id, SentChange)]) -> BTreeSet<Id> {
    ops(log).filter(|(_, _, op)| op.kind == OpKind::Purge).map(|(_, _, op)| op.row).collect()
}

/// What was saved and left its laptop is in the log, unless somebody had the row destroyed.
pub(super) fn nothing_lost(log: &[(Id, SentChange)], saved: &[Saved]) -> Outcome {
    let purged = purged(log);
    let said: BTreeSet<(u16, Id, &str)> = ops(log)
        .flat_map(|(_, _, op)| op.cells.iter().map(move |cell| (op, cell)))
        .filter_map(|(op, cell)| match &cell.value {
            Value::Text(text) => Some((op.table, op.row, text.as_str())),
            _ => None,
        })
        .collect();
    let lost = saved.iter().find(|(table, row, text)| !purged.contains(row) && !said.contains(&(*table, *row, text)));
    lost.map_or(Ok(()), |lost| Err(format!("lost: {lost:?}")))
}

/// Whatever was overwritten by who had not seen it stands among the conflicts, unless both said the same.
pub(super) fn all_findable(log: &[(Id, SentChange)], store: &Store) -> Outcome {
    let mut cells: BTreeMap<(u16, Id, u16), Cell> = BTreeMap::new();
    for (clock, stream, op) in ops(log) {
        let Some(table) = Table::by_number(op.table) else { continue };
        for (column, given, value, previous) in settings(table, op) {
            let cell = cells.entry((op.table, op.row, column)).or_default();
            cell.writes.push((clock, stream, given, value));
            if previous > 0 && previous < clock.0 {
                cell.replaced.insert(previous);
            }
        }
    }
    let found: BTreeSet<(u16, Id, u16, u64, Id)> = store
        .conflicts(usize::MAX)
        .map_err(|error| error.to_string())?
        .into_iter()
        .filter(|conflict| conflict.kind == ConflictKind::Value)
        .map(|conflict| {
            (conflict.table.number, conflict.row, conflict.column, conflict.other.clock.0, conflict.other.stream)
        })
        .collect();
    let purged = purged(log);
    for ((table, row, column), cell) in
        cells.iter().filter(|((_, row, column), _)| *column > 0 && !purged.contains(row))
    {
        let Some(shown) = cell.shown() else { continue };
        let of_row = cells.get(&(*table, *row, 0)).and_then(Cell::shown);
        if of_row.is_none_or(|write| write.3 != Value::Integer(0)) {
            continue;
        }
        for write in cell.writes.iter().filter(|write| write.2 && write.3 != shown.3) {
            let found = found.contains(&(*table, *row, *column, write.0.0, write.1));
            if !cell.replaced.contains(&write.0.0) && !found {
                return Err(format!("overwritten and not to be found: {write:?} in column {column} of {row}"));
            }
        }
    }
    Ok(())
}

/// Column, whether it was said, value, clock replaced.
fn settings(table: &Table, op: &Op) -> Vec<(u16, bool, Value, u64)> {
    let cells = op.cells.iter();
    match op.kind {
        OpKind::Purge => Vec::new(),
        OpKind::Put => cells.map(|cell| (cell.column, true, cell.value.clone(), cell.previous)).collect(),
        OpKind::Delete | OpKind::Undelete => {
            cells.filter(|cell| cell.column == 0).map(|cell| (0, true, cell.value.clone(), cell.previous)).collect()
        }
        OpKind::Make => {
            let mut all = vec![(0, false, Value::Integer(0), 0)];
            for column in table.columns {
                let cell = op.cells.iter().find(|cell| cell.column == column.number);
                let value = cell.map(|cell| cell.value.clone()).unwrap_or_default();
                all.push((column.number, value != Value::Null, value, cell.map_or(0, |cell| cell.previous)));
            }
            all
        }
    }
}
