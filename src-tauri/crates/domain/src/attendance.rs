//! How long somebody was at a session, and whether that counts as having done it.
//!
//! Owns the arithmetic of stays: minutes from a status, from the clock for who comes late or leaves early, and from the
//! join and leave times of a virtual meeting. Deliberately knows neither time zones nor modules: moments come in as
//! milliseconds since 1970, so that a change of the clocks inside a session changes nothing here.

use crate::{schedule::Span, words::AttendanceStatus};
use std::cmp::{max, min};

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;

impl Span {
    /// A stretch of so many real minutes.
    pub fn of_minutes(start: i64, minutes: u32) -> Self {
        Self { start, end: start.saturating_add(i64::from(minutes).saturating_mul(MINUTE)) }
    }

    /// Its length in milliseconds.
    pub fn length(self) -> i64 {
        max(0, self.end.saturating_sub(self.start))
    }

    /// What two stretches share.
    pub fn shared(self, other: Self) -> Self {
        Self { start: max(self.start, other.start), end: min(self.end, other.end) }
    }
}

/// Spanes in time, with those that overlap or touch made one, so that no moment counts twice.
pub fn merged(mut stretches: Vec<Span>) -> Vec<Span> {
    stretches.retain(|stretch| stretch.length() > 0);
    stretches.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        match merged.last_mut() {
            Some(last) if stretch.start <= last.end => last.end = max(last.end, stretch.end),
            _ => merged.push(stretch),
        }
    }
    merged
}

/// Milliseconds that two sets of stretches share. Both are merged first.
pub fn shared(one: &[Span], other: &[Span]) -> i64 {
    let (one, other) = (merged(one.to_vec()), merged(other.to_vec()));
    one.iter().flat_map(|a| other.iter().map(|b| a.shared(*b).length())).sum()
}

fn whole_minutes(milliseconds: i64) -> u32 {
    u32::try_from(max(0, milliseconds + MINUTE / 2) / MINUTE).unwrap_or(u32::MAX)
}

/// First and last moment of a session; `None` without slots.
pub fn whole(slots: &[Span]) -> Option<Span> {
    Some(Span { start: slots.iter().map(|slot| slot.start).min()?, end: slots.iter().map(|slot| slot.end).max()? })
}

fn goes_on(slots: &[Span], now: i64) -> bool {
    whole(slots).is_some_and(|whole| (whole.start..=whole.end).contains(&now))
}

/// Minutes of the session's slots still to come, for somebody who comes in now; `None` when the session is not going on.
pub fn minutes_to_come(slots: &[Span], now: i64) -> Option<u32> {
    let rest = [Span { start: now, end: i64::MAX }];
    goes_on(slots, now).then(|| whole_minutes(shared(slots, &rest)))
}

/// Minutes of the session's slots gone by, for somebody who leaves now; `None` when the session is not going on.
pub fn minutes_gone_by(slots: &[Span], now: i64) -> Option<u32> {
    let past = [Span { start: i64::MIN, end: now }];
    goes_on(slots, now).then(|| whole_minutes(shared(slots, &past)))
}

/// Minutes attended of a session of `length` minutes: all of them for `present` unless a number says otherwise, the number
/// for `late` and `left_early`, none for the rest; never more than the session has.
pub fn minutes_attended(status: AttendanceStatus, minutes: Option<u32>, length: u32) -> u32 {
    match status {
        AttendanceStatus::Present => minutes.unwrap_or(length).min(length),
        AttendanceStatus::Late | AttendanceStatus::LeftEarly => minutes.unwrap_or(0).min(length),
        AttendanceStatus::Absent | AttendanceStatus::Excused | AttendanceStatus::Alternative => 0,
    }
}

/// Whether so many minutes of `length` complete it, where `percent` of it are asked. A session without length is completed
/// by nobody through minutes.
pub fn completes(attended: u32, length: u32, percent: u32) -> bool {
    length > 0 && u64::from(attended) * 100 >= u64::from(length) * u64::from(percent)
}

/// What the join and leave times of a meeting say about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Present, late or left early.
    pub status: AttendanceStatus,
    /// Minutes there; absent for somebody who was there all the time.
    pub minutes: Option<u32>,
}

/// What stays in a meeting say about somebody, against the session's slots. Who misses at most `grace` minutes of all counts
/// as present; who misses more is `late` when still there at the end (but for `grace`), else `left_early`. `None` when no stay
/// touches the session by half a minute.
pub fn stay(stays: &[Span], slots: &[Span], grace: u32) -> Option<Stay> {
    let length: i64 = merged(slots.to_vec()).iter().map(|slot| slot.length()).sum();
    let there = shared(stays, slots);
    let minutes = whole_minutes(there);
    let end = whole(slots)?.end;
    if minutes == 0 {
        return None;
    }
    let grace = i64::from(grace) * MINUTE;
    if length - there <= grace {
        return Some(Stay { status: AttendanceStatus::Present, minutes: None });
    }
    let last = stays.iter().filter(|stay| stay.length() > 0).map(|stay| stay.end).max()?;
    let status = if last >= end - grace { AttendanceStatus::Late } else { AttendanceStatus::LeftEarly };
    Some(Stay { status, minutes: Some(minutes) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn minutes(from: i64, to: i64) -> Span {
        Span { start: from * MINUTE, end: to * MINUTE }
    }

    fn stretches() -> impl Strategy<Value = Vec<Span>> {
        prop::collection::vec((0_i64..600, 0_i64..200).prop_map(|(start, length)| minutes(start, start + length)), 0..8)
    }

    proptest! {
        /// Somebody who drops out of a meeting and comes back, or joins by phone and laptop at once, must not be there longer
        /// than the session lasts, whatever the order of the lines.
        #[test]
        fn no_moment_counts_twice(stays in stretches(), slots in stretches()) {
            let there = shared(&stays, &slots);
            // Counted minute by minute, the slow and obvious way.
            let within = |all: &[Span], at: i64| all.iter().any(|one| (one.start..one.end).contains(&at));
            let slow = (0..900).filter(|at| within(&stays, at * MINUTE) && within(&slots, at * MINUTE)).count() as i64;
            prop_assert_eq!(there, slow * MINUTE);
            let mut turned = stays.clone();
            turned.reverse();
            prop_assert_eq!(shared(&turned, &slots), there);
        }

        /// What is still to come and what has gone by are the whole session, at any moment of it.
        #[test]
        fn late_and_left_early_share_the_session(slots in stretches(), now in 0_i64..900) {
            let length: i64 = merged(slots.clone()).iter().map(|slot| slot.length()).sum();
            let now = now * MINUTE;
            if let (Some(gone), Some(left)) = (minutes_gone_by(&slots, now), minutes_to_come(&slots, now)) {
                prop_assert_eq!(i64::from(gone + left) * MINUTE, length);
            }
        }

        /// Nobody attends more than there was.
        #[test]
        fn attended_never_exceeds_the_session(given in prop::option::of(0_u32..10_000), length in 0_u32..2_000) {
            for status in AttendanceStatus::ALL {
                prop_assert!(minutes_attended(*status, given, length) <= length);
            }
        }
    }

    /// A pause between two slots is not attended by anybody.
    #[test]
    fn the_pause_counts_for_nobody() {
        let slots = [minutes(0, 60), minutes(90, 150)];
        assert_eq!(minutes_to_come(&slots, 70 * MINUTE), Some(60));
        assert_eq!(minutes_gone_by(&slots, 100 * MINUTE), Some(70));
        assert_eq!(minutes_to_come(&slots, 151 * MINUTE), None);
    }

    /// The words of a stay decide what a trainer reads in the list afterwards.
    #[test]
    fn a_stay_is_present_late_or_left_early() {
        let slots = [minutes(0, 120)];
        let of = |stays: &[Span]| stay(stays, &slots, 5).map(|stay| (stay.status, stay.minutes));
        assert_eq!(of(&[minutes(-10, 40), minutes(38, 117)]), Some((AttendanceStatus::Present, None)));
        assert_eq!(of(&[minutes(30, 125)]), Some((AttendanceStatus::Late, Some(90))));
        assert_eq!(of(&[minutes(-5, 60)]), Some((AttendanceStatus::LeftEarly, Some(60))));
        assert_eq!(of(&[minutes(-30, -1)]), None);
        assert!(completes(96, 120, 80) && !completes(95, 120, 80) && !completes(0, 0, 80));
    }
}
