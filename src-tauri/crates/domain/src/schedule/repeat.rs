//! Repeating and moving: distances are kept on the wall clock, whatever the clocks do in between.

use super::slots::WallSlot;
use jiff::{
    SignedDuration, ToSpan,
    civil::{DateTime, Weekday},
};

/// The slots with the first one starting at `to` and the others as far from it on the wall clock as before. `None` beyond
/// the years that a calendar can show.
pub fn moved(slots: &[WallSlot], to: DateTime) -> Option<Vec<WallSlot>> {
    let first = slots.iter().map(|slot| slot.starts_at).min()?;
    slots
        .iter()
        .map(|slot| {
            let distance: SignedDuration = slot.starts_at.duration_since(first);
            Some(WallSlot { starts_at: to.checked_add(distance).ok()?, minutes: slot.minutes })
        })
        .collect()
}

fn is_weekend(at: DateTime) -> bool {
    matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The slots a number of days later.
fn later(slots: &[WallSlot], days: i32) -> Option<Vec<WallSlot>> {
    slots
        .iter()
        .map(|slot| Some(WallSlot { starts_at: slot.starts_at.checked_add(days.days()).ok()?, ..*slot }))
        .collect()
}

/// The slots moved on to days of the week: as a whole, so that their distances stay. A session that itself lasts over a
/// weekend only has to start on a weekday.
fn off_the_weekend(slots: Vec<WallSlot>) -> Option<Vec<WallSlot>> {
    let mut first_fit = None;
    for days in 0..7 {
        let candidate = later(&slots, days)?;
        if candidate.iter().all(|slot| !is_weekend(slot.starts_at)) {
            return Some(candidate);
        }
        if first_fit.is_none() && candidate.iter().map(|slot| slot.starts_at).min().is_some_and(|at| !is_weekend(at)) {
            first_fit = Some(candidate);
        }
    }
    first_fit
}

/// The slots of `times` more sessions, each `every_days` after the one before. On request those that would fall on a
/// weekend start on the Monday after, and the next is counted from there, so that "every day" means every working day.
pub fn repeated(slots: &[WallSlot], every_days: u32, times: u32, skip_weekends: bool) -> Vec<Vec<WallSlot>> {
    let step = i32::try_from(every_days).unwrap_or(i32::MAX).clamp(1, 3660);
    let mut sessions = Vec::new();
    let mut last = slots.to_vec();
    for _ in 0..times {
        let next = later(&last, step).and_then(|next| if skip_weekends { off_the_weekend(next) } else { Some(next) });
        let Some(next) = next.filter(|next| !next.is_empty()) else { break };
        last.clone_from(&next);
        sessions.push(next);
    }
    sessions
}
