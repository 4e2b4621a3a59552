//! Sessions as iCalendar (RFC 5545): for an invitation, a trainer's calendar, a group's.
//!
//! Owns identity, times and rules of the events. A session of one slot stands in UTC; one whose slots repeat regularly is one
//! event with a rule in its own zone, so that calendars show it as a series; anything else is an event a slot, in UTC.
//! Deliberately names no participant: a calendar travels further than a roster should. No RDATE: several programs of the
//! desktop ignore it.

mod event;
mod lines;
#[cfg(test)]
mod tests;
mod zone;

use crate::{ExportError, write_atomically};
use event::{Series, utc};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use lines::Lines;
use std::{collections::BTreeMap, path::Path};
use understudy_domain::{
    id::Id,
    words::{SessionPurpose, TrainerRole},
};
use zone::Zone;

/// A session as a calendar shows it.
#[derive(Debug, Clone)]
pub struct CalendarSession {
    /// Gives the events their identity.
    pub id: Id,
    /// Title of the module.
    pub module: String,
    /// A rehearsal says so in its title.
    pub purpose: SessionPurpose,
    /// Why it was called off, perhaps empty; `None` when it stands.
    pub cancelled: Option<String>,
    /// Rises with every change that readers must learn of.
    pub sequence: u32,
    /// Zone of the wall times.
    pub zone: TimeZone,
    /// In time.
    pub slots: Vec<CalendarSlot>,
    /// Entries that the session once had beyond those it has now, by their number and last time: readers are told that
    /// they are off.
    pub withdrawn: Vec<(usize, CalendarSlot)>,
    /// Site, or empty.
    pub site: String,
    /// Room, or empty.
    pub room: String,
    /// Address of the meeting, or empty.
    pub link: String,
    /// Language tag, or empty.
    pub language: String,
    /// User groups.
    pub groups: Vec<String>,
    /// Those who give it.
    pub trainers: Vec<(TrainerRole, String)>,
    /// Note for everybody.
    pub note: String,
}

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarSlot {
    /// Wall time in the session's zone.
    pub starts_at: DateTime,
    /// Real minutes.
    pub minutes: u32,
}

/// The calendar as text. Entries carry `stamp` as the time of their making; the name is shown by programs that subscribe.
pub fn calendar_text(name: &str, sessions: &[CalendarSession], stamp: Timestamp) -> String {
    let stamp = utc(stamp);
    let all_cancelled = !sessions.is_empty() && sessions.iter().all(|session| session.cancelled.is_some());
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Understudy//Sessions//EN");
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", if all_cancelled { "CANCEL" } else { "PUBLISH" });
    lines.some_text("NAME", name);
    lines.some_text("X-WR-CALNAME", name);
    let series: Vec<Option<Series>> = sessions.iter().map(CalendarSession::series).collect();
    let zones = zones(sessions, &series);
    zones.values().flatten().for_each(|zone| zone.write(&mut lines));
    for (session, series) in sessions.iter().zip(&series) {
        // Without a rule for its zone a series is written slot by slot.
        let series = series.as_ref().filter(|series| zones.get(&series.zone).is_some_and(Option::is_some));
        session.write(series, &stamp, &mut lines);
    }
    lines.plain("END", "VCALENDAR");
    lines.finish()
}

impl CalendarSession {
    /// As how many entries the session alone is written: one for a series, else one a slot.
    pub fn entries(&self) -> usize {
        let is_series = self.series().is_some_and(|series| {
            let (first, last) = series.years;
            Zone::of(&series.zone, &self.zone, first, last).is_some()
        });
        if is_series { 1 } else { self.slots.len() }
    }
}

/// The zones of all series, each once, over the years of all of its series.
fn zones(sessions: &[CalendarSession], series: &[Option<Series>]) -> BTreeMap<String, Option<Zone>> {
    let mut spans: BTreeMap<&str, (&TimeZone, i16, i16)> = BTreeMap::new();
    for (session, series) in sessions.iter().zip(series) {
        let Some(Series { zone, years: (first, last), .. }) = series else { continue };
        let span = spans.entry(zone).or_insert((&session.zone, *first, *last));
        (span.1, span.2) = (span.1.min(*first), span.2.max(*last));
    }
    spans.into_iter().map(|(name, (zone, first, last))| (name.to_owned(), Zone::of(name, zone, first, last))).collect()
}

/// Writes a calendar. An existing file is replaced only when the new one is complete. Returns its length in bytes.
pub fn calendar(name: &str, sessions: &[CalendarSession], stamp: Timestamp, to: &Path) -> Result<u64, ExportError> {
    let text = calendar_text(name, sessions, stamp);
    write_atomically(to, |writer| Ok(writer.write_all(text.as_bytes())?)).map(|((), bytes)| bytes)
}
