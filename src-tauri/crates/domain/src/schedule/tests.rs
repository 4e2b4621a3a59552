//! Slots against jiff's database; a wrong hour sends thirty people to an empty room.

use super::*;
use crate::id::Id;
use jiff::{
    ToSpan,
    civil::{DateTime, date},
    tz::TimeZone,
};
use proptest::prelude::*;
use rustc_hash::FxHashMap;

const ZONES: [&str; 12] = [
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Pacific/Apia",
    "Etc/UTC",
];

fn named(name: &str) -> TimeZone {
    zone(name).expect("a zone of the database")
}

fn slot(starts_at: &str, minutes: u32) -> WallSlot {
    WallSlot { starts_at: parse_wall(starts_at).expect("a wall time"), minutes }
}

fn wall_times() -> impl Strategy<Value = DateTime> {
    (0_i32..20_000, 0_i32..1440).prop_map(|(day, minute)| {
        date(2000, 1, 1)
            .at(0, 0, 0, 0)
            .checked_add(day.days())
            .expect("a day")
            .checked_add(minute.minutes())
            .expect("a time")
    })
}

/// The start of a slot that really is a wall time near a change of the clocks of its zone.
fn near_a_change() -> impl Strategy<Value = (usize, WallSlot)> {
    (0..ZONES.len(), 2000_i16..2037, 0_usize..2, -360_i32..360, 1_u32..1440).prop_map(
        |(at, year, nth, offset, minutes)| {
            let zone = named(ZONES[at]);
            let begin = date(year, 1, 1).at(0, 0, 0, 0).to_zoned(TimeZone::UTC).expect("a time").timestamp();
            let change = zone.following(begin).nth(nth).map_or(begin, |change| change.timestamp());
            let wall = zone.to_datetime(change).checked_add(offset.minutes()).expect("a time");
            let wall = wall.round(jiff::Unit::Minute).expect("a minute");
            (at, WallSlot { starts_at: wall, minutes })
        },
    )
}

fn check(zone: &TimeZone, slot: WallSlot) -> Result<(), TestCaseError> {
    let at = slot_instants(slot, zone).expect("within the calendar");
    prop_assert_eq!(at.end - at.start, i64::from(slot.minutes) * 60_000, "real minutes pass, whatever the clocks do");
    let shown = local_time(at.start, zone);
    match at.oddity {
        Some(ClockOddity::Missing(starts)) => {
            prop_assert_eq!(shown, starts);
            prop_assert!(starts > slot.starts_at, "a missing time moves forward");
        }
        _ => prop_assert_eq!(shown, slot.starts_at, "the wall time is what was typed"),
    }
    if at.oddity == Some(ClockOddity::Twice) {
        let earlier = (1..=3 * 60).any(|minutes| local_time(at.start - minutes * 60_000, zone) == slot.starts_at);
        let later = (1..=3 * 60).any(|minutes| local_time(at.start + minutes * 60_000, zone) == slot.starts_at);
        prop_assert!(later && !earlier, "of two, the first is meant");
    }
    prop_assert_eq!(local_time(at.end, zone), at.ends_at);
    Ok(())
}

proptest! {
    /// The invariant of every slot, in any zone and year.
    #[test]
    fn a_slot_keeps_its_wall_time_and_its_real_length(at in 0..ZONES.len(), starts_at in wall_times(), minutes in 1_u32..=1440) {
        check(&named(ZONES[at]), WallSlot { starts_at, minutes })?;
    }

    /// The same close to changes of the clocks, where it breaks if it breaks: gaps, folds, changes inside, midnight.
    #[test]
    fn a_slot_near_a_change_of_the_clocks_keeps_both((at, slot) in near_a_change()) {
        check(&named(ZONES[at]), slot)?;
    }

    /// Trainers and rooms are compared in real time: the zones in which two sessions were typed must not matter.
    #[test]
    fn overlap_is_the_same_in_any_zone(
        one in 0..ZONES.len(), other in 0..ZONES.len(),
        start in 0_i64..500_000, shift in -2_000_i64..2_000, first in 1_u32..1440, second in 1_u32..1440,
    ) {
        // Two sessions by instants, then as somebody in each zone would have typed them.
        let (one, other) = (named(ZONES[one]), named(ZONES[other]));
        let base = 1_700_000_000_000 + start * 60_000;
        let typed = |zone: &TimeZone, at: i64, minutes| slot_instants(WallSlot { starts_at: local_time(at, zone), minutes }, zone);
        let (here, there) = (typed(&one, base, first).expect("there"), typed(&other, base + shift * 60_000, second).expect("there"));
        let span = |at: SlotInstants| Span { start: at.start, end: at.end };
        let (here, there) = (span(here), span(there));
        let minute_by_minute = here.start.max(there.start) < here.end.min(there.end);
        prop_assert_eq!(here.overlaps(there), minute_by_minute);
        let booking = Booking { session: Id::derived("a", &[]), spans: vec![there], place: None, trainers: vec![] };
        let found = Calendar::new(vec![booking]).overlapping(&[here], None).len() == 1;
        prop_assert_eq!(found, minute_by_minute, "the calendar agrees with the plain comparison");
    }

    /// A calendar that skips a session double-books somebody.
    #[test]
    fn the_calendar_finds_what_a_plain_search_finds(
        slots in prop::collection::vec((0_i64..10_000, 1_i64..1_440), 1..60), start in 0_i64..10_000, length in 1_i64..1_440,
    ) {
        let span = |(start, length): (i64, i64)| Span { start, end: start + length };
        let bookings: Vec<Booking> = slots.iter().enumerate().map(|(at, slot)| Booking {
            session: Id::derived("session", &[&at.to_be_bytes()]), spans: vec![span(*slot)], place: None, trainers: vec![],
        }).collect();
        let asked = span((start, length));
        let mut plain: Vec<Id> = bookings.iter().filter(|one| one.spans[0].overlaps(asked)).map(|one| one.session).collect();
        let calendar = Calendar::new(bookings);
        let mut found: Vec<Id> = calendar.overlapping(&[asked], None).iter().map(|one| one.session).collect();
        plain.sort_unstable();
        found.sort_unstable();
        prop_assert_eq!(found, plain);
    }

    /// Dragging a session of several days must not pull its days apart, and there and back must be where it was.
    #[test]
    fn moving_keeps_wall_clock_distances(to in wall_times(), first in wall_times(), gaps in prop::collection::vec(0_i64..20_000, 0..5)) {
        let mut slots = vec![WallSlot { starts_at: first, minutes: 60 }];
        for gap in gaps {
            let starts_at = first.checked_add(gap.minutes()).expect("a time");
            slots.push(WallSlot { starts_at, minutes: 30 });
        }
        let there = moved(&slots, to).expect("moves");
        prop_assert_eq!(there[0].starts_at, to);
        for (before, after) in slots.iter().zip(&there) {
            prop_assert_eq!(before.starts_at.duration_since(first), after.starts_at.duration_since(to));
        }
        prop_assert_eq!(moved(&there, first).expect("moves back"), slots);
    }

    /// Nobody is asked to come on a Sunday, and a repeated session keeps its time of day.
    #[test]
    fn repeating_skips_weekends(starts_at in wall_times(), every in 1_u32..30, times in 1_u32..40) {
        let all = repeated(&[WallSlot { starts_at, minutes: 60 }], every, times, true);
        prop_assert_eq!(all.len(), times as usize);
        let mut last = starts_at;
        for slots in all {
            let at = slots[0].starts_at;
            prop_assert!(at > last && at.time() == starts_at.time());
            prop_assert!(!matches!(at.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday));
            last = at;
        }
    }
}

/// The three oddities by example, so that nobody has to trust a property: Berlin, 2027.
#[test]
fn the_clocks_of_berlin() {
    let berlin = named("Europe/Berlin");
    let at = |starts, minutes| slot_instants(slot(starts, minutes), &berlin).expect("there");
    let gap = at("2027-03-28T02:30", 60);
    assert_eq!(gap.oddity, Some(ClockOddity::Missing(parse_wall("2027-03-28T03:30").expect("a time"))));
    assert_eq!(show_wall(gap.ends_at), "2027-03-28T04:30");
    let fold = at("2027-10-31T02:30", 60);
    assert_eq!((fold.oddity, show_wall(fold.ends_at)), (Some(ClockOddity::Twice), "2027-10-31T02:30".to_owned()));
    let night = at("2027-03-27T23:00", 360);
    assert_eq!(
        (night.oddity, show_wall(night.ends_at)),
        (Some(ClockOddity::Changes(60)), "2027-03-28T06:00".to_owned())
    );
    let back = at("2027-10-30T23:00", 360);
    assert_eq!(
        (back.oddity, show_wall(back.ends_at)),
        (Some(ClockOddity::Changes(-60)), "2027-10-31T04:00".to_owned())
    );
    assert_eq!(at("2027-05-03T23:30", 60).oddity, None, "midnight is no oddity");
    assert_eq!(day_of(at("2027-05-03T23:30", 60).ends_at).to_string(), "2027-05-04");
}

/// A zone whose rules change must keep the wall time that people agreed on; the instant follows the new rule.
#[test]
fn a_changed_rule_keeps_the_wall_time() {
    let (old, new) =
        (TimeZone::posix("XST-1XDT,M3.5.0,M10.5.0/3").expect("rule"), TimeZone::posix("XST-1").expect("rule"));
    let summer = slot("2027-07-01T09:00", 90);
    let (before, after) = (slot_instants(summer, &old).expect("there"), slot_instants(summer, &new).expect("there"));
    assert_eq!((before.start - after.start).abs(), 3_600_000);
    assert_eq!((before.ends_at, after.ends_at), (after.ends_at, before.ends_at));
    assert_eq!(local_time(after.start, &new), summer.starts_at);
}

/// A session that is typed wrongly must be refused, not read as something else.
#[test]
fn only_whole_wall_times_are_read() {
    for good in ["2027-05-03T09:00", " 2027-05-03 09:00 ", "2027-05-03T09:00:00"] {
        assert_eq!(parse_wall(good).map(show_wall).as_deref(), Some("2027-05-03T09:00"), "{good}");
    }
    for bad in [
        "",
        "2027-05-03",
        "2027-05-03T9:00",
        "2027-02-30T09:00",
        "2027-05-03T09:00Z",
        "2027-05-03T09:00+02:00",
        "2027-05-03T25:00",
        "2027-05-03T09:00:30",
    ] {
        assert_eq!(parse_wall(bad), None, "{bad}");
    }
    assert!(zone("Europe/Berlin").is_some() && zone("Mars/Base").is_none() && zone("").is_none());
}

/// Working days only means working days, and a three-day course keeps its days together.
#[test]
fn repeating_daily_means_working_days() {
    let friday = slot("2026-11-20T09:00", 60);
    let days: Vec<String> =
        repeated(&[friday], 1, 3, true).iter().map(|slots| day_of(slots[0].starts_at).to_string()).collect();
    assert_eq!(days, ["2026-11-23", "2026-11-24", "2026-11-25"]);
    let course = [slot("2026-11-18T09:00", 60), slot("2026-11-19T09:00", 60), slot("2026-11-20T09:00", 60)];
    let next = &repeated(&course, 1, 1, true)[0];
    assert_eq!(show_wall(next[0].starts_at), "2026-11-23T09:00", "Thursday to Saturday would split it");
    assert_eq!(show_wall(next[2].starts_at), "2026-11-25T09:00");
}

/// Who gives two sessions at once, and which room is taken twice; touching ends are neither.
#[test]
fn double_bookings_are_found_and_touching_ends_are_not() {
    let id = |name: &str| Id::derived(name, &[]);
    let place = Place { site: Some(id("oslo")), room: "blue".to_owned() };
    let booked = Booking {
        session: id("a"),
        spans: vec![Span { start: 100, end: 200 }],
        place: Some(place.clone()),
        trainers: vec![id("ana")],
    };
    let calendar = Calendar::new(vec![booked]);
    let spans = [Span { start: 150, end: 250 }];
    assert_eq!(calendar.double_booked(&spans, None, &[id("ana"), id("bo")]), [(id("ana"), vec![id("a")])]);
    assert_eq!(calendar.in_the_room(&spans, None, &place), [id("a")]);
    assert!(calendar.in_the_room(&spans, None, &Place { site: None, ..place }).is_empty());
    assert!(calendar.overlapping(&spans, Some(id("a"))).is_empty(), "a session is not in its own way");
    assert!(calendar.overlapping(&[Span { start: 200, end: 300 }], None).is_empty());
}

/// Small teams are always "too many away": they are left out; a person in two sessions is away once.
#[test]
fn teams_are_crowded_by_share() {
    let id = |number: u8| Id::derived("person", &[&[number]]);
    let sizes: FxHashMap<String, u32> = [("Sales".to_owned(), 10), ("Desk".to_owned(), 3)].into_iter().collect();
    let away =
        |numbers: &[u8]| -> Vec<(Id, &'static str)> { numbers.iter().map(|number| (id(*number), "Sales")).collect() };
    assert!(
        crowded_teams(away(&[1, 2, 3, 3]), |team| sizes.get(team).copied(), 30).is_empty(),
        "three of ten are 30 %, not more"
    );
    assert_eq!(crowded_teams(away(&[1, 2, 3, 4]), |team| sizes.get(team).copied(), 30)[0].1.len(), 4);
    assert!(crowded_teams([(id(1), "Desk"), (id(2), "Desk")], |team| sizes.get(team).copied(), 30).is_empty());
}
