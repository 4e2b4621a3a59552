//! What the next entry of a log will most likely say, so that writing it takes seconds.

use super::{Entry, Ladder, in_order};
use crate::words::{Driver, Stage};

/// A sensible start for the next entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Guess {
    /// Minutes: as last time.
    pub minutes: u32,
    /// The stage that comes next in the area of the last entry.
    pub stage: Stage,
    /// Who drives at that stage.
    pub driver: Driver,
    /// Positions of the catalogue rows: as last time, else those of the pairing.
    pub processes: Vec<u32>,
}

/// Length of a first session, in minutes.
const FIRST_MINUTES: u32 = 60;

/// Guesses the next entry. `scope` are the catalogue rows of the pairing and `areas` their areas; `needed` are the sessions
/// that the rule asks of observe, assist and lead.
pub fn guess(log: &[Entry], scope: &[u32], areas: &[u32], needed: [u32; 3]) -> Guess {
    let last = in_order(log).into_iter().next_back();
    let area = last.and_then(|entry| entry.areas.first()).or(areas.first());
    let stage = area.map_or(Stage::Observe, |&area| Ladder::of(area, log, needed).next_stage());
    Guess {
        minutes: last.map_or(FIRST_MINUTES, |entry| entry.minutes),
        stage,
        driver: driver_of(stage),
        processes: last
            .map(|entry| entry.processes.clone())
            .filter(|rows| !rows.is_empty())
            .unwrap_or_else(|| scope.to_vec()),
    }
}

/// Who drives at a stage.
const fn driver_of(stage: Stage) -> Driver {
    match stage {
        Stage::Observe => Driver::Consultant,
        Stage::Assist => Driver::Both,
        Stage::Lead | Stage::Solo => Driver::Superuser,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{day::Day, id::Id};

    fn entry(day: i32, stage: Stage) -> Entry {
        Entry {
            id: Id::derived("entry", &[&day.to_be_bytes()]),
            on: Day(day),
            minutes: 45,
            stage,
            comfort: Some(4),
            areas: vec![7],
            processes: vec![9],
        }
    }

    /// A wrong guess costs the consultant the fifteen seconds that the quick log promises.
    #[test]
    fn the_next_entry_follows_the_ladder_and_the_last_one() {
        let start = guess(&[], &[9], &[7], [1, 1, 2]);
        assert_eq!(
            (start.minutes, start.stage, start.driver, start.processes),
            (60, Stage::Observe, Driver::Consultant, vec![9])
        );
        let log = [entry(2, Stage::Assist), entry(1, Stage::Observe), entry(3, Stage::Lead)];
        let next = guess(&log, &[8], &[7], [1, 1, 2]);
        assert_eq!((next.minutes, next.stage, next.processes), (45, Stage::Lead, vec![9]));
        let done = guess(&[log.to_vec(), vec![entry(4, Stage::Lead)]].concat(), &[8], &[7], [1, 1, 2]);
        assert_eq!(done.stage, Stage::Solo);
    }
}
