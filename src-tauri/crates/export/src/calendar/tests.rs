//! The calendar read back by a small evaluator of its rules, against jiff.

use super::*;
use jiff::{
    SignedDuration,
    civil::{Date, Time, Weekday, date},
};
use proptest::prelude::*;

fn session(zone: &str, slots: &[(DateTime, u32)]) -> CalendarSession {
    CalendarSession {
        id: Id::derived("test", &[b"session"]),
        module: "Take sales orders; basics".to_owned(),
        purpose: SessionPurpose::Training,
        cancelled: None,
        sequence: 3,
        zone: TimeZone::get(zone).expect("a zone"),
        slots: slots.iter().map(|&(starts_at, minutes)| CalendarSlot { starts_at, minutes }).collect(),
        withdrawn: Vec::new(),
        site: "Oslo".to_owned(),
        room: "Room 4".to_owned(),
        link: String::new(),
        language: "nb".to_owned(),
        groups: vec!["Sales".to_owned(), "Finance".to_owned()],
        trainers: vec![(TrainerRole::Lead, "Ida Holm".to_owned())],
        note: String::new(),
    }
}

fn weekly(zone: &str, first: DateTime, times: i64, every: i64) -> CalendarSession {
    let slots: Vec<_> = (0..times)
        .map(|at| (first.checked_add(SignedDuration::from_hours(24 * every * at)).expect("a date"), 90))
        .collect();
    session(zone, &slots)
}

fn stamp() -> Timestamp {
    "2026-11-21T09:00:00.25Z".parse().expect("a time")
}

fn text(session: &CalendarSession) -> String {
    calendar_text("", std::slice::from_ref(session), stamp())
}

/// What jiff says of the slots: starts and ends in seconds.
fn truth(session: &CalendarSession) -> Vec<(i64, i64)> {
    let times = session.slots.iter().map(|slot| {
        let start = slot.starts_at.to_zoned(session.zone.clone()).expect("a start").timestamp().as_second();
        (start, start + i64::from(slot.minutes) * 60)
    });
    times.collect()
}

/// The parts of a calendar as lists of lines, by name of the part.
fn parts(text: &str, name: &str) -> Vec<Vec<(String, String)>> {
    let whole = text.replace("\r\n ", "");
    let mut found = Vec::new();
    let mut open: Option<Vec<(String, String)>> = None;
    for line in whole.lines() {
        let (key, value) = line.split_once(':').expect("a line has a colon");
        match (key, value == name) {
            ("BEGIN", true) => open = Some(Vec::new()),
            ("END", true) => found.extend(open.take()),
            _ => open.iter_mut().for_each(|lines| lines.push((key.to_owned(), value.to_owned()))),
        }
    }
    found
}

fn value<'a>(part: &'a [(String, String)], name: &str) -> Option<&'a str> {
    part.iter().find(|(key, _)| key.split(';').next() == Some(name)).map(|(_, value)| value.as_str())
}

fn wall(text: &str) -> DateTime {
    DateTime::strptime("%Y%m%dT%H%M%S", text.trim_end_matches('Z')).expect("a wall time")
}

fn seconds(offset: &str) -> i64 {
    let number = |range: std::ops::Range<usize>| offset[range].parse::<i64>().expect("a number");
    (number(1..3) * 60 + number(3..5)) * 60 * if offset.starts_with('-') { -1 } else { 1 }
}

/// The offset of a wall time as the VTIMEZONE says: that of the latest change before it.
fn offset_of(text: &str, at: DateTime) -> i64 {
    let mut latest: Option<(DateTime, i64)> = None;
    for part in parts(text, "STANDARD").into_iter().chain(parts(text, "DAYLIGHT")) {
        let starts = wall(value(&part, "DTSTART").expect("a start"));
        let to = seconds(value(&part, "TZOFFSETTO").expect("an offset"));
        let onsets: Vec<DateTime> = match value(&part, "RRULE") {
            None => vec![starts],
            Some(rule) => {
                (starts.year()..=at.year()).map(|year| onset(rule, year).to_datetime(starts.time())).collect()
            }
        };
        for onset in onsets.into_iter().filter(|&onset| onset <= at && onset >= starts) {
            if latest.is_none_or(|(before, _)| onset > before) {
                latest = Some((onset, to));
            }
        }
    }
    latest.expect("an onset before the event").1
}

/// The day of a yearly rule in a year.
fn onset(rule: &str, year: i16) -> Date {
    let (month, day) =
        rule.strip_prefix("FREQ=YEARLY;BYMONTH=").and_then(|rest| rest.split_once(";BYDAY=")).expect(rule);
    let (nth, weekday) = day.split_at(day.len() - 2);
    let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].iter().position(|code| *code == weekday).expect(rule);
    let weekday = Weekday::from_monday_zero_offset(weekday as i8).expect("a weekday");
    let month: i8 = month.parse().expect(rule);
    date(year, month, 1).nth_weekday_of_month(nth.parse().expect(rule), weekday).expect(rule)
}

/// All times of the calendar, from its text alone.
fn read(text: &str) -> Vec<(i64, i64)> {
    let utc = |at: &str| wall(at).to_zoned(TimeZone::UTC).expect("a time").timestamp().as_second();
    let mut times = Vec::new();
    for event in parts(text, "VEVENT") {
        let start = value(&event, "DTSTART").expect("a start");
        let Some(rule) = value(&event, "RRULE") else {
            times.push((utc(start), utc(value(&event, "DTEND").expect("an end"))));
            continue;
        };
        let number = |name: &str| -> i64 {
            rule.split(';').find_map(|part| part.strip_prefix(name)).expect(rule).parse().expect(rule)
        };
        let days = number("INTERVAL=") * if rule.contains("WEEKLY") { 7 } else { 1 };
        let length = value(&event, "DURATION").expect("a length").trim_start_matches("PT").trim_end_matches('M');
        for at in 0..number("COUNT=") {
            let at = wall(start).checked_add(SignedDuration::from_hours(24 * days * at)).expect("a date");
            let instant = utc(&super::zone::wall(at)) - offset_of(text, at);
            times.push((instant, instant + length.parse::<i64>().expect("a number") * 60));
        }
    }
    times
}

/// Every zone of the database, as the crate bundles it.
fn zones() -> Vec<String> {
    let mut names: Vec<String> = jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    names.sort();
    names
}

/// A series a fortnight through the whole of a year, in each zone there is: whether written as a rule or slot by slot, the
/// reader must come to the same instants. Most zones must get a rule.
#[test]
fn every_zone_gives_the_same_instants() {
    let (mut ruled, mut single) = (0, Vec::new());
    for zone in zones() {
        let series = weekly(&zone, date(2026, 1, 6).at(9, 0, 0, 0), 26, 14);
        let text = text(&series);
        assert_eq!(read(&text), truth(&series), "{zone}\n{text}");
        if text.contains("RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=26") { ruled += 1 } else { single.push(zone) }
    }
    assert!(ruled > 500, "only {ruled} zones have a rule");
    assert!(single.iter().any(|zone| zone == "Africa/Casablanca"), "{single:?}");
    assert!(single.len() < 30, "{single:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Any zone, any year from a law of the past to one still to come, any time of day, any distance.
    #[test]
    fn any_series_gives_the_same_instants(
        zone in proptest::sample::select(zones()),
        (year, day, minute) in (1990_i16..2060, 1_i16..=365, 0_i64..1_440),
        (times, every) in (1_i64..20, 1_i64..40),
    ) {
        let on = date(year, 1, 1).checked_add(SignedDuration::from_hours(24 * i64::from(day))).expect("a date");
        let first = on.to_datetime(Time::midnight()).checked_add(SignedDuration::from_mins(minute)).expect("a time");
        let series = weekly(&zone, first, times, every);
        let text = text(&series);
        prop_assert_eq!(read(&text), truth(&series), "{}\n{}", zone, text);
    }

    /// Slots at any distance and of any length, also over midnight and over a change of the clocks.
    #[test]
    fn any_slots_give_the_same_instants(
        zone in proptest::sample::select(zones()),
        gaps in proptest::collection::vec((1_i64..20_000, 1_u32..900), 1..6),
    ) {
        let mut at = date(2026, 1, 1).at(8, 0, 0, 0);
        let slots: Vec<_> = gaps.into_iter().map(|(minutes, length)| {
            at = at.checked_add(SignedDuration::from_mins(minutes * 20)).expect("a time");
            (at, length)
        }).collect();
        let session = session(&zone, &slots);
        prop_assert_eq!(read(&text(&session)), truth(&session));
    }
}

/// The whole of a series as it is sent out: one look says whether a change of the code changes what calendars receive.
#[test]
fn a_series_is_one_event_with_the_rules_of_its_zone() {
    insta::assert_snapshot!(text(&weekly("Europe/Oslo", date(2026, 10, 6).at(9, 0, 0, 0), 4, 7)).replace('\r', ""));
}

/// Cancelled sessions alone call the entries off; among others they only stand as cancelled.
#[test]
fn cancelling_says_so() {
    let mut off = session("Europe/Oslo", &[(date(2026, 11, 25).at(23, 0, 0, 0), 120)]);
    off.cancelled = Some("Trainer ill".to_owned());
    let alone = text(&off);
    assert!(alone.contains("METHOD:CANCEL\r\n") && alone.contains("STATUS:CANCELLED\r\n"), "{alone}");
    assert!(alone.contains("SEQUENCE:3\r\n") && alone.contains("DTSTART:20261125T220000Z\r\nDTEND:20261126T000000Z"));
    let other = session("Europe/Oslo", &[(date(2026, 11, 26).at(9, 0, 0, 0), 60)]);
    let both = calendar_text("Oslo", &[off, other], stamp());
    assert!(both.contains("METHOD:PUBLISH\r\n") && both.contains("STATUS:CANCELLED\r\n"), "{both}");
}

/// Entries are found again by their UID: it must not depend on when a slot is, and no two may share one.
#[test]
fn the_identity_stays_when_a_session_moves() {
    let uids = |session: &CalendarSession| -> Vec<String> {
        parts(&text(session), "VEVENT").iter().filter_map(|event| value(event, "UID").map(str::to_owned)).collect()
    };
    let at = |day, hour| (date(2026, 11, day).at(hour, 0, 0, 0), 60);
    let one = uids(&session("Europe/Oslo", &[at(2, 9), at(3, 13), at(9, 9)]));
    assert_eq!(one, uids(&session("Europe/London", &[at(12, 9), at(13, 13), at(20, 9)])));
    assert_eq!(one.len(), 3);
    assert!(one[0] != one[1] && one[1] != one[2]);
    // Made regular it is the first entry that becomes the series.
    assert_eq!(uids(&session("Europe/Oslo", &[at(2, 9), at(3, 9), at(4, 9)])), one[..1]);
}

/// What a session once had and has no more must not stay in anybody's calendar; what it has again is not called off.
#[test]
fn entries_that_are_gone_are_called_off() {
    let at = |day| (date(2026, 11, day).at(9, 0, 0, 0), 60);
    let mut shorter = session("Europe/Oslo", &[at(2), at(3), at(9)]);
    let slot = |day| CalendarSlot { starts_at: at(day).0, minutes: 60 };
    shorter.withdrawn = vec![(3, slot(9)), (4, slot(20)), (5, slot(21))];
    let entries = |session: &CalendarSession| -> Vec<(String, String, String)> {
        let of = |event: &Vec<(String, String)>, name| value(event, name).unwrap_or_default().to_owned();
        let events = parts(&text(session), "VEVENT");
        events.iter().map(|event| (of(event, "UID"), of(event, "STATUS"), of(event, "DTSTART"))).collect()
    };
    let found = entries(&shorter);
    let status: Vec<&str> = found.iter().map(|(_, status, _)| status.as_str()).collect();
    assert_eq!(status, ["CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED", "CANCELLED"]);
    assert!(found[3].0.ends_with("-4@understudy") && found[3].2 == "20261120T080000Z", "{found:?}");
    assert!(text(&shorter).contains("METHOD:PUBLISH"), "the session itself stands");
    // Made regular, all but the first entry are gone.
    let mut regular = session("Europe/Oslo", &[at(2), at(3), at(4)]);
    assert_eq!((shorter.entries(), regular.entries()), (3, 1));
    regular.withdrawn = vec![(2, slot(3)), (3, slot(9))];
    let status: Vec<String> = entries(&regular).into_iter().map(|(_, status, _)| status).collect();
    assert_eq!(status, ["CONFIRMED", "CANCELLED", "CANCELLED"]);
}
