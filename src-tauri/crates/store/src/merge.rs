//! The merge of an op into a row: the same for a change made here and for one received, in whatever order they come.
//!
//! Owns which of two values stands. What was overwritten unseen is weighed by `exchange::conflicts`.

use crate::{
    error::Result,
    op::{Op, OpKind},
    rows::{DELETED, PURGED, RowState, Rows, SHOWN, STUB},
    tables::Table,
    value::Value,
};
use understudy_domain::clock::Stamp;

impl Rows<'_> {
    /// Merges an op into its row. Later clocks win, column by column, in whatever order ops come. Says how the row then
    /// stands: whether it is hidden, and why.
    pub(crate) fn apply(&mut self, table: &Table, op: &Op, clock: Stamp, stream: i64) -> Result<i64> {
        if op.kind == OpKind::Make && self.gathered.is_none() && self.insert(table, op.row, &op.cells, clock, stream)? {
            return Ok(SHOWN);
        }
        if op.kind == OpKind::Put && op.cells.is_empty() {
            // Keeps the place of what is told to others only, or was purged.
            return Ok(SHOWN);
        }
        let state = match self.take(table, op.row)? {
            Some(state) => state,
            None => {
                if self.gathered.is_none() {
                    self.stand_in(table, op.row)?;
                }
                RowState::unknown(table)
            }
        };
        if state.hidden != PURGED {
            self.parents(table, &op.cells)?;
        }
        self.weigh(table, op, (clock, stream), &state)?;
        let was_deleted = state.hidden == DELETED;
        let merged = self.merge(table, state, op, clock, stream);
        if was_deleted || merged.hidden == DELETED {
            self.weigh_deletion(table, op, (clock, stream), &merged, was_deleted)?;
        }
        let hidden = merged.hidden;
        self.give_back(table, op.row, merged)?;
        Ok(hidden)
    }

    fn merge(&self, table: &Table, mut state: RowState, op: &Op, clock: Stamp, stream: i64) -> RowState {
        if op.kind == OpKind::Purge || state.hidden == PURGED {
            // A purge is final; of several the latest gives the clock.
            let at = if state.hidden != PURGED
                || op.kind == OpKind::Purge && self.later((clock, stream), (state.clock, state.stream))
            {
                (clock, stream)
            } else {
                (state.clock, state.stream)
            };
            return RowState {
                hidden: PURGED,
                clock: at.0,
                stream: at.1,
                newer: Vec::new(),
                values: vec![Value::Null; state.values.len()],
                there: state.there,
                refers: true,
            };
        }
        if op.kind == OpKind::Make && state.hidden == STUB && state.newer.is_empty() {
            // A stub has no values that would have to go.
            for cell in op.sets() {
                state.set(table, cell.column, cell.value.clone());
            }
            (state.hidden, state.clock, state.stream) = (SHOWN, clock, stream);
            return state;
        }
        if op.kind == OpKind::Put && !self.completing {
            for cell in op.sets() {
                if self.later((clock, stream), state.clock_of(cell.column)) {
                    Self::put(table, &mut state, cell.column, &cell.value, (clock, stream));
                }
            }
            return state;
        }
        for (column, value) in settings(op) {
            let stands = state.clock_of(column);
            let rest = self.completing
                && stands == (clock, stream)
                && op.sets().any(|cell| cell.column == column && column > 0);
            if !rest && !self.later((clock, stream), stands) {
                continue;
            }
            Self::put(table, &mut state, column, &value, (clock, stream));
        }
        if op.kind == OpKind::Make && self.later((clock, stream), (state.clock, state.stream)) {
            (state.clock, state.stream) = (clock, stream);
        }
        let base = (state.clock, state.stream);
        state.newer.retain(|newer| self.later((Stamp(newer.1), newer.2), base));
        state
    }

    /// Gives a column a value that is later than the one it has; 0 is whether the row is hidden.
    fn put(table: &Table, state: &mut RowState, column: u16, value: &Value, (clock, stream): (Stamp, i64)) {
        if column == 0 {
            state.hidden = if let Value::Integer(hidden) = value { *hidden } else { SHOWN };
        } else if usize::from(column) > state.values.len() {
            return;
        } else {
            state.set(table, column, value.clone());
        }
        state.set_clock(column, clock, stream);
    }
}

/// The columns that an op sets. A making sets every column: to the value given, or to none.
fn settings(op: &Op) -> Vec<(u16, Value)> {
    let given = || op.sets().map(|cell| (cell.column, cell.value.clone()));
    match op.kind {
        OpKind::Make => {
            let columns = Table::by_number(op.table).map_or(&[][..], |table| table.columns);
            let mut all: Vec<(u16, Value)> = columns.iter().map(|column| (column.number, Value::Null)).collect();
            for (column, value) in given() {
                if let Some(slot) = usize::from(column).checked_sub(1).and_then(|at| all.get_mut(at)) {
                    slot.1 = value;
                }
            }
            all.push((0, Value::Integer(SHOWN)));
            all
        }
        OpKind::Put => given().collect(),
        OpKind::Delete => vec![(0, Value::Integer(DELETED))],
        OpKind::Undelete => vec![(0, Value::Integer(SHOWN))],
        OpKind::Purge => Vec::new(),
    }
}
