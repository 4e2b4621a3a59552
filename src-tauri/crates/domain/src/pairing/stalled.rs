//! When a pairing has stalled.

use super::{Entry, in_order};
use crate::{day::Day, message::Message, words::Stage};

/// When to speak up; both are settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StallLimits {
    /// Days without an entry.
    pub days: u32,
    /// Entries in a row at one stage below solo.
    pub entries: u32,
}

impl Default for StallLimits {
    fn default() -> Self {
        Self { days: 14, entries: 4 }
    }
}

/// Why a pairing counts as stalled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stall {
    /// No entry since a day.
    Quiet {
        /// Day of the last entry, or of the start.
        since: Day,
        /// Days since.
        days: u32,
    },
    /// The same stage again and again.
    Stuck {
        /// The stage.
        stage: Stage,
        /// Entries in a row.
        entries: u32,
    },
}

impl Stall {
    /// The reason, in the catalogue's words.
    pub fn message(&self) -> Message {
        match *self {
            Self::Quiet { since, days } => Message::new("stalled-quiet").with("date", since).with("days", days),
            Self::Stuck { stage, entries } => {
                Message::new("stalled-stuck").with("stage", Message::new(stage.message_id())).with("entries", entries)
            }
        }
    }
}

/// Whether a running pairing has stalled on a day. `started` is its first day.
pub fn stall(log: &[Entry], started: Day, on: Day, limits: StallLimits) -> Option<Stall> {
    let entries: Vec<&Entry> = in_order(log).into_iter().filter(|entry| entry.on <= on).collect();
    let since = entries.last().map_or(started, |entry| entry.on.max(started));
    let days = u32::try_from(on.since(since)).unwrap_or(0);
    if days > limits.days {
        return Some(Stall::Quiet { since, days });
    }
    let stage = entries.last()?.stage;
    let row = entries.iter().rev().take_while(|entry| entry.stage == stage).count() as u32;
    (stage != Stage::Solo && row >= limits.entries.max(2)).then_some(Stall::Stuck { stage, entries: row })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;

    /// The lead acts on this list: a pairing that moves must not be on it, one that does not must.
    #[test]
    fn quiet_and_stuck_pairings_are_found_and_moving_ones_are_not() {
        let entry = |day: i32, stage| Entry {
            id: Id::derived("entry", &[&day.to_be_bytes()]),
            on: Day(day),
            minutes: 60,
            stage,
            comfort: None,
            areas: vec![],
            processes: vec![],
        };
        let limits = StallLimits { days: 10, entries: 3 };
        assert_eq!(stall(&[], Day(0), Day(10), limits), None);
        assert_eq!(stall(&[], Day(0), Day(11), limits), Some(Stall::Quiet { since: Day(0), days: 11 }));
        let same = [entry(1, Stage::Assist), entry(2, Stage::Assist), entry(3, Stage::Assist)];
        assert_eq!(stall(&same, Day(0), Day(5), limits), Some(Stall::Stuck { stage: Stage::Assist, entries: 3 }));
        let moving = [entry(1, Stage::Observe), entry(2, Stage::Assist), entry(3, Stage::Assist)];
        assert_eq!(stall(&moving, Day(0), Day(5), limits), None);
    }
}
