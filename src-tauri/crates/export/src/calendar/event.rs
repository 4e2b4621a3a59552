//! A session as VEVENT: one for a single slot or a true series, else one a slot.

use super::{CalendarSession, CalendarSlot, lines::Lines, zone::wall};
use jiff::{SignedDuration, Timestamp, Unit, Zoned, tz::TimeZone};
use understudy_domain::{
    content::language_name,
    message::{Arg, Message},
    words::{SessionPurpose, TrainerRole},
};
use understudy_messages::{say, word};

/// Slots of one length at one wall time, so many days apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Series {
    /// IANA name of the zone.
    pub(super) zone: String,
    /// Year of the first start and of the last end.
    pub(super) years: (i16, i16),
    every_days: i32,
}

impl CalendarSession {
    /// The series that the slots are, if they are one that every reader of calendars works out alike: at least two, of one
    /// length, equally far apart, none where the clocks change.
    pub(super) fn series(&self) -> Option<Series> {
        let [first, second, ..] = self.slots.as_slice() else { return None };
        let days = |from: &CalendarSlot, to: &CalendarSlot| (to.starts_at.date() - from.starts_at.date()).get_days();
        let every_days = days(first, second);
        let regular = self.slots.windows(2).all(|pair| {
            days(&pair[0], &pair[1]) == every_days
                && pair[0].starts_at.time() == pair[1].starts_at.time()
                && pair[0].minutes == pair[1].minutes
        });
        let plain = |slot: &CalendarSlot| {
            let unambiguous = !self.zone.to_ambiguous_timestamp(slot.starts_at).is_ambiguous();
            let ends = slot.end(&self.zone);
            unambiguous
                && ends.is_some_and(|end| slot.start(&self.zone).is_some_and(|start| start.offset() == end.offset()))
        };
        if every_days < 1 || !regular || !self.slots.iter().all(plain) {
            return None;
        }
        let last = self.slots.last()?.end(&self.zone)?.year();
        Some(Series { zone: self.zone.iana_name()?.to_owned(), years: (first.starts_at.year(), last), every_days })
    }

    /// Writes its events, and those that it has no more as called off.
    pub(super) fn write(&self, series: Option<&Series>, stamp: &str, lines: &mut Lines) {
        self.write_events(series, stamp, lines);
        let written = if series.is_some() { 1 } else { self.slots.len() };
        let because = self.cancelled.clone().unwrap_or_else(|| word("calendar-withdrawn"));
        let gone = Self { cancelled: Some(because), ..self.clone() };
        for (number, slot) in self.withdrawn.iter().filter(|(number, _)| *number > written) {
            gone.slot_event((*number, 1), slot, stamp, lines);
        }
    }

    fn slot_event(&self, position: (usize, usize), slot: &CalendarSlot, stamp: &str, lines: &mut Lines) {
        let (Some(start), Some(end)) = (slot.start(&self.zone), slot.end(&self.zone)) else { return };
        self.event(position, stamp, lines, |lines| {
            lines.plain("DTSTART", &utc(start.timestamp()));
            lines.plain("DTEND", &utc(end.timestamp()));
        });
    }

    fn write_events(&self, series: Option<&Series>, stamp: &str, lines: &mut Lines) {
        let Some(series) = series else {
            let of = self.slots.len();
            for (slot, number) in self.slots.iter().zip(1..) {
                self.slot_event((number, of), slot, stamp, lines);
            }
            return;
        };
        let [first, ..] = self.slots.as_slice() else { return };
        self.event((1, 1), stamp, lines, |lines| {
            lines.plain(&format!("DTSTART;TZID={}", series.zone), &wall(first.starts_at));
            lines.plain("DURATION", &format!("PT{}M", first.minutes));
            let (unit, interval) = match series.every_days {
                days if days % 7 == 0 => ("WEEKLY", days / 7),
                days => ("DAILY", days),
            };
            let count = self.slots.len();
            lines.plain("RRULE", &format!("FREQ={unit};INTERVAL={interval};COUNT={count}"));
        });
    }

    /// One event: the slot of that number, of so many.
    fn event(&self, (number, of): (usize, usize), stamp: &str, lines: &mut Lines, times: impl FnOnce(&mut Lines)) {
        lines.plain("BEGIN", "VEVENT");
        // By position and not by the slot's own id: a moved slot stays the same entry in the reader's calendar, and
        // the first of a session is the same entry whether it is alone or the start of a series.
        let part = if number == 1 { String::new() } else { format!("-{number}") };
        lines.plain("UID", &format!("{}{part}@understudy", self.id));
        lines.plain("SEQUENCE", &self.sequence.to_string());
        lines.plain("DTSTAMP", stamp);
        lines.plain("LAST-MODIFIED", stamp);
        times(lines);
        lines.text("SUMMARY", &self.summary(number, of));
        lines.some_text("LOCATION", &self.location());
        lines.some_text("DESCRIPTION", &self.description());
        // Not text, but an address: what cannot stand in one is left to the description.
        if !self.link.is_empty() && self.link.chars().all(|c| c.is_ascii_graphic()) {
            lines.plain("URL", &self.link);
        }
        lines.plain("STATUS", if self.cancelled.is_some() { "CANCELLED" } else { "CONFIRMED" });
        lines.plain("END", "VEVENT");
    }

    fn summary(&self, number: usize, of: usize) -> String {
        let id = match (&self.cancelled, self.purpose) {
            (Some(_), _) => "calendar-summary-cancelled",
            (None, SessionPurpose::Rehearsal) => "calendar-summary-rehearsal",
            (None, SessionPurpose::Training) => "calendar-summary",
        };
        let summary = Message::new(id).with("module", &self.module);
        if of < 2 {
            return say(&summary);
        }
        say(&Message::new("calendar-summary-part").with("summary", summary).with("number", number).with("of", of))
    }

    /// Room and site; for a meeting without either, its link.
    fn location(&self) -> String {
        let places: Vec<&str> =
            [&self.room, &self.site].into_iter().map(|place| place.trim()).filter(|place| !place.is_empty()).collect();
        if places.is_empty() { self.link.clone() } else { places.join(", ") }
    }

    fn description(&self) -> String {
        let mut parts = Vec::new();
        if let Some(reason) = self.cancelled.as_ref().filter(|reason| !reason.trim().is_empty()) {
            parts.push(say(&Message::new("calendar-cancelled-because").with("reason", reason)));
        }
        for (role, id) in [
            (TrainerRole::Lead, "calendar-lead"),
            (TrainerRole::Assistant, "calendar-assistant"),
            (TrainerRole::Observer, "calendar-observer"),
        ] {
            let names = self.trainers.iter().filter(|(of, _)| *of == role).map(|(_, name)| name.as_str());
            parts.extend(named(id, names));
        }
        parts.extend(named("calendar-groups", self.groups.iter().map(String::as_str)));
        let language = self.language.trim();
        if !language.is_empty() {
            parts.push(say(&Message::new("calendar-language").with("language", language_name(language))));
        }
        if !self.link.is_empty() {
            parts.push(say(&Message::new("calendar-link").with("link", &self.link)));
        }
        if !self.note.trim().is_empty() {
            parts.push(self.note.trim().to_owned());
        }
        parts.push(word("calendar-from"));
        parts.join("\n")
    }
}

/// A line that names some; nothing where there are none.
fn named<'a>(id: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let names: Vec<Message> = names.map(|name| Message::new("calendar-name").with("name", name)).collect();
    (!names.is_empty()).then(|| say(&Message::new(id).with("names", Arg::List(names))))
}

impl CalendarSlot {
    /// The start. A wall time that the clocks leave out is taken as after it, one that comes twice as the first.
    pub(super) fn start(&self, zone: &TimeZone) -> Option<Zoned> {
        self.starts_at.to_zoned(zone.clone()).ok()
    }

    /// The end, so many real minutes later.
    pub(super) fn end(&self, zone: &TimeZone) -> Option<Zoned> {
        self.start(zone)?.checked_add(SignedDuration::from_mins(i64::from(self.minutes))).ok()
    }
}

/// `20261125T080000Z`.
pub(super) fn utc(at: Timestamp) -> String {
    at.round(Unit::Second).unwrap_or(at).strftime("%Y%m%dT%H%M%SZ").to_string()
}
