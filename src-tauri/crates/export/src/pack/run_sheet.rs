//! The run sheet with clock times.
//!
//! Owns how steps are laid into the slots of a session: one after the other in real minutes, and on with the next slot where
//! one is full. Deliberately moves no step to avoid a break: the trainer sees where it falls.

use super::Pack;
use jiff::{SignedDuration, Zoned};

/// A stretch of a step: all of it, or the part within one slot.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stretch {
    /// Position of the step.
    pub(super) step: usize,
    /// Position of the slot.
    pub(super) slot: usize,
    pub(super) from: Zoned,
    pub(super) to: Zoned,
    /// Whether the step began before.
    pub(super) goes_on: bool,
}

/// Each slot's start and end.
pub(super) fn slots(pack: &Pack) -> Vec<(Zoned, Zoned)> {
    let ends = |&(starts_at, minutes): &(jiff::civil::DateTime, u32)| {
        let start = starts_at.to_zoned(pack.zone.clone()).ok()?;
        let end = later(&start, minutes)?;
        Some((start, end))
    };
    pack.slots.iter().filter_map(ends).collect()
}

fn later(at: &Zoned, minutes: u32) -> Option<Zoned> {
    at.checked_add(SignedDuration::from_mins(i64::from(minutes))).ok()
}

fn minutes_between(from: &Zoned, to: &Zoned) -> u32 {
    u32::try_from(to.duration_since(from).as_mins()).unwrap_or(0)
}

/// All steps on the clock. What does not fit into the last slot runs on after its end.
pub(super) fn lay_out(pack: &Pack) -> Vec<Stretch> {
    let slots = slots(pack);
    let mut stretches = Vec::new();
    let Some(mut now) = slots.first().map(|(start, _)| start.clone()) else { return stretches };
    let mut slot = 0;
    for (step, minutes) in pack.steps.iter().map(|step| step.minutes).enumerate() {
        let mut left = minutes;
        let mut goes_on = false;
        loop {
            let is_last = slot + 1 == slots.len();
            let room = minutes_between(&now, &slots[slot].1);
            if room == 0 && !is_last {
                slot += 1;
                now = slots[slot].0.clone();
                continue;
            }
            let taken = if is_last { left } else { left.min(room) };
            let Some(to) = later(&now, taken) else { return stretches };
            stretches.push(Stretch { step, slot, from: now, to: to.clone(), goes_on });
            now = to;
            left -= taken;
            goes_on = true;
            if left == 0 {
                break;
            }
        }
    }
    stretches
}
