//! Calendars before ical.js, with timezones-ical-library as the truth about zones.

use anyhow::{Context, Result, ensure};
use jiff::{
    SignedDuration, Timestamp,
    civil::{DateTime, date},
    tz::TimeZone,
};
use std::{fs, path::Path};
use understudy_domain::{
    id::Id,
    words::{SessionPurpose, TrainerRole},
};
use understudy_export::{CalendarSession, CalendarSlot, calendar};
use understudy_tests::exports::{CalendarRead, read_calendar};

fn session(zone: &str, slots: &[(DateTime, u32)]) -> Result<CalendarSession> {
    Ok(CalendarSession {
        id: Id::derived("acceptance", &[zone.as_bytes()]),
        module: "Åpne ordre; “kredit”, levering\\retur – 山".to_owned(),
        purpose: SessionPurpose::Training,
        cancelled: None,
        sequence: 2,
        zone: TimeZone::get(zone)?,
        slots: slots.iter().map(|&(starts_at, minutes)| CalendarSlot { starts_at, minutes }).collect(),
        withdrawn: Vec::new(),
        site: "Oslo".to_owned(),
        room: "Room 4, second floor".to_owned(),
        link: "https://meet.example/a?b=c".to_owned(),
        language: "nb".to_owned(),
        groups: vec!["Sales".to_owned()],
        trainers: vec![(TrainerRole::Lead, "Ida Berg".to_owned())],
        note:
            "Bring your badge.\nLunch is included; a long line that has to be folded at least once, whatever it says."
                .to_owned(),
    })
}

fn weekly(zone: &str, first: DateTime, times: i64) -> Result<CalendarSession> {
    let at = |week| first.checked_add(SignedDuration::from_hours(24 * 7 * week));
    let slots: Vec<(DateTime, u32)> = (0..times).map(|week| Ok((at(week)?, 90))).collect::<Result<_>>()?;
    session(zone, &slots)
}

fn truth(session: &CalendarSession) -> Result<Vec<(i64, i64)>> {
    let time = |slot: &CalendarSlot| {
        let start = slot.starts_at.to_zoned(session.zone.clone())?.timestamp().as_second();
        Ok((start, i64::from(slot.minutes) * 60))
    };
    session.slots.iter().map(time).collect()
}

fn written(sessions: &[CalendarSession], to: &Path) -> Result<CalendarRead> {
    let stamp: Timestamp = "2026-11-21T09:00:00Z".parse()?;
    calendar("Acceptance: sessions", sessions, stamp, to)?;
    read_calendar(to).with_context(|| fs::read_to_string(to).unwrap_or_default())
}

/// Where the world's clocks differ in how they change: both hemispheres, half hours, none, by faith, by half an hour.
const ZONES: [&str; 18] = [
    "Europe/Oslo",
    "Europe/London",
    "Europe/Dublin",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Santiago",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Asia/Jerusalem",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Honolulu",
];

/// A year of weeks in each zone: ical.js comes to jiff's instants, by the rules in the file and by the official ones.
#[test]
fn ical_js_reads_series_in_every_kind_of_zone() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let series: Vec<CalendarSession> =
        ZONES.iter().map(|zone| weekly(zone, date(2026, 2, 3).at(9, 30, 0, 0), 52)).collect::<Result<_>>()?;
    let read = written(&series, &folder.path().join("series.ics"))?;
    ensure!(read.method == "PUBLISH", "{}", read.method);
    for (zone, series) in ZONES.iter().zip(&series) {
        let uid = format!("{}@understudy", series.id);
        let own: Vec<_> = read.events.iter().filter(|event| event.uid.starts_with(&series.id.to_string())).collect();
        let times: Vec<(i64, i64)> = own.iter().flat_map(|event| event.occurrences.clone()).collect();
        ensure!(times == truth(series)?, "{zone}: {times:?}");
        let first = own.iter().find(|event| event.uid == uid).with_context(|| format!("{zone} has no {uid}"))?;
        ensure!(first.summary.starts_with(&series.module), "{}", first.summary);
        // Morocco's clocks follow the moon: no yearly rule describes them.
        let is_series = first.zone.as_deref() == Some(zone) && own.len() == 1;
        ensure!(is_series != (*zone == "Africa/Casablanca"), "{zone}: {} entries", own.len());
    }
    Ok(())
}

/// Single sessions stand in UTC; over midnight and through a change of the clocks they keep their real length.
#[test]
fn ical_js_reads_single_sessions_and_cancellations() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let night =
        session("Europe/Oslo", &[(date(2026, 10, 24).at(23, 30, 0, 0), 300), (date(2026, 10, 27).at(8, 0, 0, 0), 45)])?;
    let mut off = session("America/New_York", &[(date(2026, 3, 8).at(2, 30, 0, 0), 60)])?;
    off.cancelled = Some("Trainer ill".to_owned());
    let both = written(&[night.clone(), off.clone()], &folder.path().join("both.ics"))?;
    let times: Vec<(i64, i64)> = both.events.iter().flat_map(|event| event.occurrences.clone()).collect();
    ensure!(times == [truth(&night)?, truth(&off)?].concat(), "{times:?}");
    ensure!(both.events.iter().all(|event| event.zone.is_none()), "{both:?}");
    let statuses: Vec<&str> = both.events.iter().map(|event| event.status.as_str()).collect();
    ensure!(both.method == "PUBLISH" && statuses == ["CONFIRMED", "CONFIRMED", "CANCELLED"], "{both:?}");
    let alone = written(&[off], &folder.path().join("off.ics"))?;
    ensure!(alone.method == "CANCEL" && alone.events[0].sequence == 2, "{alone:?}");
    Ok(())
}

/// Entries that a session has no more are told apart by ical.js: called off, under the identity they had.
#[test]
fn ical_js_reads_entries_that_are_gone() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut shorter =
        session("Europe/Oslo", &[(date(2026, 11, 3).at(9, 0, 0, 0), 60), (date(2026, 11, 5).at(13, 0, 0, 0), 60)])?;
    shorter.withdrawn = vec![(3, CalendarSlot { starts_at: date(2026, 11, 9).at(9, 0, 0, 0), minutes: 60 })];
    let read = written(std::slice::from_ref(&shorter), &folder.path().join("shorter.ics"))?;
    let found: Vec<(String, &str)> =
        read.events.iter().map(|event| (event.uid.clone(), event.status.as_str())).collect();
    let uid = |part: &str| format!("{}{part}@understudy", shorter.id);
    let wanted = [(uid(""), "CONFIRMED"), (uid("-2"), "CONFIRMED"), (uid("-3"), "CANCELLED")];
    ensure!(found == wanted && read.method == "PUBLISH", "{read:?}");
    Ok(())
}

/// The judge must refuse a wrong zone: otherwise its agreement says nothing.
#[test]
fn a_wrong_rule_of_a_zone_is_refused() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("wrong.ics");
    written(&[weekly("Europe/Oslo", date(2026, 3, 17).at(9, 0, 0, 0), 4)?], &path)?;
    let wrong = fs::read_to_string(&path)?.replace("BYMONTH=3;BYDAY=-1SU", "BYMONTH=3;BYDAY=1SU");
    fs::write(&path, wrong)?;
    let refusal = read_calendar(&path).err().context("a wrong rule was accepted")?.to_string();
    ensure!(refusal.contains("Europe/Oslo"), "{refusal}");
    Ok(())
}
