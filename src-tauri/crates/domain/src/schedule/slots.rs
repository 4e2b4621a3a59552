//! Slots: a wall-clock start in a zone and real minutes.
//!
//! The wall time is what people agreed on, so a changed rule of a zone keeps it; the length is what passes on a stopwatch,
//! so a change of the clocks inside a session keeps that. Ambiguous wall times are read as RFC 5545 asks ("compatible"):
//! one that does not exist is moved forward by the gap, one that occurs twice means the first.

use crate::day::Day;
use jiff::{
    SignedDuration, Timestamp,
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};

/// The longest slot in minutes: one day. What lasts longer has several slots.
pub const fn longest_slot() -> u32 {
    24 * 60
}

/// A start on the wall clock and the minutes that really pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WallSlot {
    /// Start on the wall clock.
    pub starts_at: DateTime,
    /// Real minutes.
    pub minutes: u32,
}

/// What is odd about the clock during a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockOddity {
    /// The start does not exist: the clocks jump over it. Held is the wall time at which it starts instead.
    Missing(DateTime),
    /// The start occurs twice; the first is meant.
    Twice,
    /// The clocks change during the slot, by so many minutes (positive: forward).
    Changes(i32),
}

/// A slot on the time line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotInstants {
    /// Start in milliseconds since 1970.
    pub start: i64,
    /// End in milliseconds since 1970; not part of the slot.
    pub end: i64,
    /// Wall time of the end.
    pub ends_at: DateTime,
    /// What is odd about the clock.
    pub oddity: Option<ClockOddity>,
}

/// The zone of an IANA name; `None` for an unknown one.
pub fn zone(name: &str) -> Option<TimeZone> {
    // jiff would also take offsets and POSIX rules; sessions name a place, whose rules may change.
    if name.is_empty() || name.contains([',', '<']) {
        return None;
    }
    TimeZone::get(name).ok()
}

/// Reads `YYYY-MM-DDTHH:MM`; a space instead of the `T` and seconds of zero are taken as well.
pub fn parse_wall(text: &str) -> Option<DateTime> {
    let text = text.trim();
    let shaped = text.len() >= 16
        && text.is_ascii()
        && matches!(text.as_bytes().get(10), Some(b'T' | b' '))
        && text.as_bytes().get(13) == Some(&b':');
    let rest = text.get(16..).unwrap_or_default();
    if !shaped || !matches!(rest, "" | ":00") {
        return None;
    }
    text.get(..16)?.replace(' ', "T").parse().ok()
}

/// Writes `YYYY-MM-DDTHH:MM`.
pub fn show_wall(at: DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The local day of a wall time.
pub fn day_of(at: DateTime) -> Day {
    Day::from_date(at.date())
}

/// The wall time in a zone at an instant, in milliseconds since 1970.
pub fn local_time(milliseconds: i64, zone: &TimeZone) -> DateTime {
    zone.to_datetime(Timestamp::from_millisecond(milliseconds).unwrap_or_default())
}

/// Puts a slot on the time line. `None` only beyond the years that a calendar can show.
pub fn slot_instants(slot: WallSlot, zone: &TimeZone) -> Option<SlotInstants> {
    let ambiguous = zone.to_ambiguous_timestamp(slot.starts_at);
    let offset = ambiguous.offset();
    let start = ambiguous.compatible().ok()?;
    let end = start.checked_add(SignedDuration::from_mins(i64::from(slot.minutes))).ok()?;
    let change = zone.to_offset(end).seconds() - zone.to_offset(start).seconds();
    let oddity = match offset {
        AmbiguousOffset::Gap { .. } => Some(ClockOddity::Missing(zone.to_datetime(start))),
        AmbiguousOffset::Fold { .. } => Some(ClockOddity::Twice),
        AmbiguousOffset::Unambiguous { .. } if change != 0 => Some(ClockOddity::Changes(change / 60)),
        AmbiguousOffset::Unambiguous { .. } => None,
    };
    Some(SlotInstants {
        start: start.as_millisecond(),
        end: end.as_millisecond(),
        ends_at: zone.to_datetime(end),
        oddity,
    })
}
