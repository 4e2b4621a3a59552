//! Pairings: a consultant and a superuser on their way up the stage ladder.
//!
//! Owns what follows from the log of a pairing: where on the ladder each area is, whether the pairing has stalled, what the
//! next entry will most likely say. Deliberately stores nothing.

mod ladder;
mod quick_log;
mod stalled;

pub use ladder::{Ladder, Rung};
pub use quick_log::{Guess, guess};
pub use stalled::{Stall, StallLimits, stall};

use crate::{day::Day, id::Id, words::Stage};

/// An entry of a pairing's log.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The row.
    pub id: Id,
    /// Day.
    pub on: Day,
    /// Length in minutes.
    pub minutes: u32,
    /// Stage.
    pub stage: Stage,
    /// Comfort, 1 to 5, where given.
    pub comfort: Option<u8>,
    /// Positions of the process areas covered.
    pub areas: Vec<u32>,
    /// Positions of the catalogue rows covered.
    pub processes: Vec<u32>,
}

/// The entries in the order of the work: by day, then by making.
fn in_order(log: &[Entry]) -> Vec<&Entry> {
    let mut entries: Vec<&Entry> = log.iter().collect();
    entries.sort_by_key(|entry| (entry.on, entry.id));
    entries
}
