//! The stage ladder of a process area.

use super::{Entry, in_order};
use crate::{day::Day, readiness::Shadowing, words::Stage};

/// How often each stage was held in an area, and how the last session felt.
#[derive(Debug, Clone, PartialEq)]
pub struct Ladder {
    /// Position of the area.
    pub area: u32,
    /// The four rungs, from observe to solo.
    pub rungs: [Rung; 4],
    /// Day of the last session.
    pub last_on: Option<Day>,
    /// Comfort of the last session.
    pub last_comfort: Option<u8>,
}

/// One stage of a ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rung {
    /// Sessions held.
    pub done: u32,
    /// Sessions asked by the rule; 0 where none is asked.
    pub needed: u32,
}

impl Ladder {
    /// The ladder of an area. `needed` are the sessions that the rule asks of observe, assist and lead.
    pub fn of(area: u32, log: &[Entry], needed: [u32; 3]) -> Self {
        let mut ladder = Self { area, rungs: [Rung::default(); 4], last_on: None, last_comfort: None };
        for (rung, needed) in ladder.rungs.iter_mut().zip(needed) {
            rung.needed = needed;
        }
        for entry in in_order(log).into_iter().filter(|entry| entry.areas.contains(&area)) {
            ladder.rungs[entry.stage as usize].done += 1;
            ladder.last_on = Some(entry.on);
            ladder.last_comfort = entry.comfort;
        }
        ladder
    }

    /// The same with training sessions given: each is a rung, and none says anything of comfort. Others' areas are passed over.
    pub fn with_deliveries<'s>(mut self, given: impl IntoIterator<Item = &'s Shadowing>) -> Self {
        for session in given.into_iter().filter(|session| session.delivered && session.area == self.area) {
            self.rungs[session.stage as usize].done += 1;
            self.last_on = self.last_on.max(Some(session.on));
        }
        self
    }

    /// The lowest stage that still needs a session; solo when the rule asks no more.
    pub fn next_stage(&self) -> Stage {
        let [observe, assist, lead, solo] = self.rungs;
        if observe.done < observe.needed {
            Stage::Observe
        } else if assist.done < assist.needed {
            Stage::Assist
        } else if lead.done + solo.done < lead.needed {
            Stage::Lead
        } else {
            Stage::Solo
        }
    }
}
