//! A time zone as VTIMEZONE (RFC 5545, section 3.6.5): one STANDARD, and one DAYLIGHT where the clocks change, each with
//! one yearly rule.
//!
//! Owns reading such a rule off jiff's zone data for the years in question. Deliberately answers nothing for a zone that no
//! yearly rule describes (Morocco follows the moon; a country changed its law that year): its events are written in UTC.

use super::lines::Lines;
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime, Time, Weekday, date},
    tz::{Offset, TimeZone},
};

/// A zone that two yearly rules, or none, describe.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Zone {
    name: String,
    standard: Observance,
    daylight: Option<Observance>,
}

/// A part of the year with one offset.
#[derive(Debug, Clone, PartialEq)]
struct Observance {
    /// Wall time of the first change to it, on the clock that was in force before.
    starts: DateTime,
    before: Offset,
    after: Offset,
    abbreviation: String,
    rule: Option<YearlyRule>,
}

/// The nth weekday of a month; -1 is the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct YearlyRule {
    month: i8,
    weekday: Weekday,
    nth: i8,
}

/// A change of the clocks.
#[derive(Debug, Clone)]
struct Change {
    at: DateTime,
    before: Offset,
    after: Offset,
    abbreviation: String,
}

/// Years after the ones in question that help to tell "the fourth" from "the last".
const OUTLOOK: i16 = 8;

impl Zone {
    /// The zone as it is from the first year to the last. `None` where yearly rules do not describe it.
    pub(super) fn of(name: &str, zone: &TimeZone, first: i16, last: i16) -> Option<Self> {
        // The year before says what is in force at the start of the first.
        let changes = changes(zone, first - 1, last + OUTLOOK)?;
        let (within, beyond): (Vec<Change>, Vec<Change>) =
            changes.into_iter().partition(|change| change.at.year() <= last);
        let years = usize::try_from(last - first + 2).ok()?;
        if within.is_empty() {
            let at = date(first, 1, 1).to_zoned(zone.clone()).ok()?;
            let offset = whole_minutes(at.offset())?;
            let abbreviation = zone.to_offset_info(at.timestamp()).abbreviation().to_owned();
            let starts = date(1970, 1, 1).at(0, 0, 0, 0);
            let standard = Observance { starts, before: offset, after: offset, abbreviation, rule: None };
            return Some(Self { name: name.to_owned(), standard, daylight: None });
        }
        let forward = |change: &&Change| change.after > change.before;
        let pick = |from: &[Change], to_daylight: bool| -> Vec<Change> {
            from.iter().filter(|change| forward(change) == to_daylight).cloned().collect()
        };
        let observance = |to_daylight| Observance::of(&pick(&within, to_daylight), &pick(&beyond, to_daylight), years);
        Some(Self { name: name.to_owned(), standard: observance(false)?, daylight: Some(observance(true)?) })
    }

    /// Writes the zone.
    pub(super) fn write(&self, lines: &mut Lines) {
        lines.plain("BEGIN", "VTIMEZONE");
        lines.plain("TZID", &self.name);
        self.standard.write("STANDARD", lines);
        if let Some(daylight) = &self.daylight {
            daylight.write("DAYLIGHT", lines);
        }
        lines.plain("END", "VTIMEZONE");
    }
}

impl Observance {
    /// What all changes have in common; one for each of so many years.
    fn of(changes: &[Change], beyond: &[Change], years: usize) -> Option<Self> {
        let first = changes.first()?;
        let same = |change: &Change| {
            change.before == first.before && change.after == first.after && change.at.time() == first.at.time()
        };
        let each_year = changes.windows(2).all(|pair| pair[1].at.year() == pair[0].at.year() + 1);
        if changes.len() != years || !each_year || !changes.iter().all(same) {
            return None;
        }
        let dates = |changes: &[Change]| changes.iter().map(|change| change.at.date()).collect::<Vec<_>>();
        Some(Self {
            starts: first.at,
            before: whole_minutes(first.before)?,
            after: whole_minutes(first.after)?,
            abbreviation: first.abbreviation.clone(),
            rule: Some(YearlyRule::of(&dates(changes), &dates(beyond))?),
        })
    }

    fn write(&self, kind: &str, lines: &mut Lines) {
        lines.plain("BEGIN", kind);
        lines.plain("DTSTART", &wall(self.starts));
        lines.plain("TZOFFSETFROM", &offset(self.before));
        lines.plain("TZOFFSETTO", &offset(self.after));
        if let Some(rule) = self.rule {
            let YearlyRule { month, nth, .. } = rule;
            lines.plain("RRULE", &format!("FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{}", day_code(rule.weekday)));
        }
        lines.text("TZNAME", &self.abbreviation);
        lines.plain("END", kind);
    }
}

impl YearlyRule {
    /// The rule that all dates keep to; of two, the one that the years beyond keep to more often.
    fn of(dates: &[Date], beyond: &[Date]) -> Option<Self> {
        let first = dates.first()?;
        let candidates = [-1, (first.day() - 1) / 7 + 1];
        candidates
            .map(|nth| Self { month: first.month(), weekday: first.weekday(), nth })
            .into_iter()
            .filter(|rule| dates.iter().all(|&on| rule.fits(on)))
            .max_by_key(|rule| beyond.iter().filter(|&&on| rule.fits(on)).count())
    }

    fn fits(self, on: Date) -> bool {
        let nth = match self.nth {
            -1 => on.day() + 7 > on.days_in_month(),
            nth => (on.day() - 1) / 7 + 1 == nth,
        };
        nth && on.month() == self.month && on.weekday() == self.weekday
    }
}

/// Changes of the offset from the start of a year to the end of another, both on the wall clock.
fn changes(zone: &TimeZone, first: i16, last: i16) -> Option<Vec<Change>> {
    let start = start_of(first)?;
    let end = start_of(last + 1)?;
    let mut before = zone.to_offset(start);
    let mut found = Vec::new();
    for transition in zone.following(start).take_while(|transition| transition.timestamp() < end) {
        let after = transition.offset();
        if after != before {
            let at = before.to_datetime(transition.timestamp());
            found.push(Change { at, before, after, abbreviation: transition.abbreviation().to_owned() });
        }
        before = after;
    }
    Some(found)
}

fn start_of(year: i16) -> Option<Timestamp> {
    Date::new(year, 1, 1).ok()?.to_datetime(Time::midnight()).to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp())
}

/// Offsets of old times have seconds; many readers take hours and minutes only.
fn whole_minutes(offset: Offset) -> Option<Offset> {
    (offset.seconds() % 60 == 0).then_some(offset)
}

/// `+0200`.
fn offset(offset: Offset) -> String {
    let minutes = SignedDuration::from_secs(i64::from(offset.seconds())).as_mins();
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// `20261125T090000`: a wall time.
pub(super) fn wall(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn day_code(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
