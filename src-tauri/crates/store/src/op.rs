//! One row changed by one device, as the change log keeps it.
//!
//! Owns the shape and the bytes. Format: postcard, one run of ops after another's encoding; a run belongs to one change.
//! The identity of an op is its stream and its sequence: both are unique and neither need be stored with each op.

use crate::{
    error::{Result, StoreError},
    value::Value,
};
use serde::{Deserialize, Serialize};
use understudy_domain::id::Id;

/// What happened to the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OpKind {
    /// The row was made: every column has the value given or none.
    Make,
    /// Some columns were given a value.
    Put,
    /// The row was deleted, which hides it.
    Delete,
    /// The row was brought back.
    Undelete,
    /// The values of the row were destroyed, here and in the log.
    Purge,
}

/// One column's new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Number of the column; 0 is whether the row is hidden.
    pub column: u16,
    /// Clock of the value that was replaced; 0 where there was none. In the further cells of a deletion: the clock of the
    /// column as it was seen, and under the number 65,535 that of the row.
    pub previous: u64,
    /// The value.
    pub value: Value,
}

/// One row changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Op {
    /// Number of the table.
    pub table: u16,
    /// The row.
    pub row: Id,
    /// What happened.
    pub kind: OpKind,
    /// The new values.
    pub cells: Vec<Cell>,
}

impl Op {
    /// The cells that give a column a value. Beside its own, a deletion names the clocks that it saw.
    pub(crate) fn sets(&self) -> impl Iterator<Item = &Cell> {
        let hides = matches!(self.kind, OpKind::Delete | OpKind::Undelete);
        self.cells.iter().filter(move |cell| !hides || cell.column == 0)
    }

    /// Whether it says if its row is hidden. A deletion does by its kind alone: a purge leaves it no cell.
    pub(crate) fn hides_or_shows(&self) -> bool {
        matches!(self.kind, OpKind::Delete | OpKind::Undelete) || self.sets().any(|cell| cell.column == 0)
    }
}

/// Ops of a run at most, so that looking one up decodes little.
pub(crate) const RUN: usize = 128;

/// Writes a run.
pub(crate) fn encode(ops: &[Op]) -> Result<Vec<u8>> {
    // Grown from nothing it would be copied a dozen times.
    let room = Vec::with_capacity(ops.len() * 64);
    postcard::to_extend(ops, room).map_err(|error| StoreError::Damaged(error.to_string()))
}

/// Reads a run.
pub(crate) fn decode(body: &[u8]) -> Result<Vec<Op>> {
    postcard::from_bytes(body).map_err(|error| StoreError::Damaged(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            ".*".prop_map(|text| Value::Text(text.into())),
            any::<[u8; 16]>().prop_map(|bytes| Value::Id(Id::from_bytes(&bytes).unwrap_or_default())),
        ]
    }

    proptest! {
        /// The log is the truth after a crash: what goes in must come out.
        #[test]
        fn a_run_survives_its_bytes(cells in prop::collection::vec((any::<u16>(), any::<u64>(), value()), 0..9)) {
            let cells = cells.into_iter().map(|(column, previous, value)| Cell { column, previous, value }).collect();
            let ops = vec![Op { table: 6, row: Id::derived("x", &[]), kind: OpKind::Put, cells }];
            prop_assert_eq!(decode(&encode(&ops).expect("encodes")).expect("decodes"), ops);
        }

        /// A damaged file must give an error, never a panic.
        #[test]
        fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&bytes);
        }
    }
}
