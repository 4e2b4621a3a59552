//! Forecasts against generated histories: how often does the interval hold what came?
//!
//! The histories follow rules of their own, not those of the forecast: rooms of one size are filled some weeks ahead from
//! those who are left, a room as a whole may come better or worse than the usual, whoever stays away is booked again, some
//! learn by themselves without a seat, holidays fall out. What is measured is printed with `--nocapture`.

use crate::{
    day::Day,
    objective::{Basis, GAIN_WEEKS, Outlook, outlook},
};
use proptest::prelude::*;

/// A seeded generator, SplitMix64.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn within(&mut self, from: f64, to: f64) -> f64 {
        from + self.next() * (to - from)
    }

    fn number(&mut self, from: u32, to: u32) -> u32 {
        from + (self.next() * f64::from(to - from + 1)) as u32
    }
}

/// How a generated programme behaves.
#[derive(Debug, Clone, Copy)]
struct Habit {
    name: &'static str,
    /// A room's share of people who come differs from the usual by up to so much.
    rooms_differ: f64,
    /// Share of weeks without a session.
    holidays: f64,
    /// People a week who learn without a seat, at most.
    by_themselves: f64,
}

const HABITS: [Habit; 4] = [
    Habit { name: "steady", rooms_differ: 0.0, holidays: 0.0, by_themselves: 0.0 },
    Habit { name: "rooms differ", rooms_differ: 0.25, holidays: 0.1, by_themselves: 0.0 },
    Habit { name: "holidays", rooms_differ: 0.15, holidays: 0.3, by_themselves: 0.5 },
    Habit { name: "by themselves", rooms_differ: 0.1, holidays: 0.1, by_themselves: 3.0 },
];

#[derive(Clone, Copy, PartialEq)]
enum Is {
    Open,
    Seated(u32),
    Done(u32),
    DoneAlone(u32),
}

impl Is {
    fn done(self) -> bool {
        matches!(self, Self::Done(_) | Self::DoneAlone(_))
    }
}

/// One programme, week by week: what was known in the week of the forecast, and how many counted in the end.
fn history(dice: &mut Dice, habit: Habit) -> (Basis, u32) {
    let people = dice.number(25, 400);
    let room = dice.number(6, 16);
    let rooms = dice.number(1, (people / 60).clamp(1, 4));
    let usual = dice.within(0.65, 0.97);
    let ahead = dice.number(2, 6);
    let alone = dice.within(0.0, habit.by_themselves);
    let now = dice.number(4, 16);
    let end = now + dice.number(1, 10);
    let mut all = vec![(Is::Open, 0_u32); people as usize];
    let (mut basis, mut planned) = (None, 0);
    for week in 0..=end {
        // Seats are given some weeks ahead, as far as rooms are planned.
        while planned <= week + ahead {
            if dice.next() >= habit.holidays {
                let open = all.iter_mut().filter(|(is, _)| *is == Is::Open).take((room * rooms) as usize);
                open.for_each(|person| person.0 = Is::Seated(planned));
            }
            planned += 1;
        }
        if week == now {
            basis = Some(known(&all, now, end));
        }
        for _ in 0..rooms {
            let comes = (usual + dice.within(-habit.rooms_differ, habit.rooms_differ)).clamp(0.0, 1.0);
            let seated = all.iter_mut().filter(|(is, _)| *is == Is::Seated(week)).take(room as usize);
            for person in seated {
                *person = if dice.next() < comes { (Is::Done(week), person.1) } else { (Is::Open, person.1 + 1) };
            }
        }
        let walk_ins = (alone + dice.next()) as u32;
        let open = all.iter_mut().filter(|(is, _)| !is.done()).take(walk_ins as usize);
        open.for_each(|person| person.0 = Is::DoneAlone(week));
    }
    let done = all.iter().filter(|(is, _)| is.done()).count() as u32;
    (basis.expect("the week of the forecast was passed"), done)
}

/// What a programme knows at the beginning of a week.
fn known(all: &[(Is, u32)], now: u32, end: u32) -> Basis {
    let mut basis = Basis {
        on: Day(now as i32 * 7),
        until: Day(end as i32 * 7 + 6),
        need: all.len() as u32,
        counts: 0,
        failed: 0,
        seats: vec![0; 200],
        gains: [0; GAIN_WEEKS],
        unbooked: 0,
        wanted: all.len() as u32,
    };
    for (is, missed) in all {
        match *is {
            Is::Done(week) | Is::DoneAlone(week) => {
                basis.counts += 1;
                if let Some(ago) = now.checked_sub(week + 1).filter(|ago| *ago < GAIN_WEEKS as u32) {
                    basis.gains[GAIN_WEEKS - 1 - ago as usize] += 1;
                    basis.unbooked += u32::from(*is == Is::DoneAlone(week));
                }
            }
            Is::Seated(week) => basis.seats[week.saturating_sub(now) as usize * 7 + 2] += 1,
            Is::Open => {}
        }
        basis.failed += missed;
    }
    basis
}

/// The interval of 80 % must hold between 70 and 90 % of what came, whatever the habit, and be of use: not all from here to
/// the end.
#[test]
fn the_interval_holds_what_it_promises() {
    const HISTORIES: u32 = 3_000;
    let (mut held_in_all, mut in_all) = (0, 0);
    for (at, habit) in HABITS.into_iter().enumerate() {
        let mut dice = Dice(7_000_000 + at as u64);
        let (mut held, mut below, mut told, mut width) = (0, 0, 0, 0.0);
        for _ in 0..HISTORIES {
            let (basis, came) = history(&mut dice, habit);
            let Some(found) = outlook(&basis) else { continue };
            if found.low == found.high {
                // Everybody counts already, or nothing can come any more: no uncertainty is told.
                continue;
            }
            told += 1;
            held += u32::from((found.low..=found.high).contains(&came));
            below += u32::from(came < found.low);
            width += f64::from(found.high - found.low) / f64::from(basis.need);
        }
        let share = |part: u32| f64::from(part) / f64::from(told) * 100.0;
        println!(
            "{}: {told} forecasts, {:.1} % held, {:.1} % below, {:.1} % above, mean width {:.1} % of all people",
            habit.name,
            share(held),
            share(below),
            100.0 - share(held) - share(below),
            width / f64::from(told) * 100.0
        );
        assert!(told > HISTORIES / 2, "{}: only {told} told", habit.name);
        assert!((70.0..=90.0).contains(&share(held)), "{}: {:.1} %", habit.name, share(held));
        assert!(width / f64::from(told) < 0.35, "{}: an interval that says nothing", habit.name);
        (held_in_all, in_all) = (held_in_all + held, in_all + told);
    }
    println!("all: {in_all} forecasts, {:.1} % held", f64::from(held_in_all) / f64::from(in_all) * 100.0);
}

fn basis(need: u32, counts: u32, failed: u32, seats: Vec<u32>, gains: [u32; GAIN_WEEKS], days: i32) -> Basis {
    Basis { on: Day(100), until: Day(100 + days), need, counts, failed, seats, gains, unbooked: 0, wanted: need }
}

/// The edges: nobody asked, everybody there, nothing to go by, the day itself.
#[test]
fn edges() {
    assert_eq!(outlook(&basis(0, 0, 0, Vec::new(), [0; 8], 30)), None);
    assert_eq!(outlook(&basis(40, 10, 0, Vec::new(), [0; 8], 30)), None, "nothing booked, nobody added");
    assert_eq!(outlook(&basis(40, 10, 0, vec![5], [2; 8], -1)), None, "past");
    let sure = |count| Some(Outlook { on: Day(130), low: count, likely: count, high: count, chance: 1.0 });
    assert_eq!(outlook(&basis(40, 40, 0, Vec::new(), [0; 8], 30)), sure(40));
    let today = outlook(&basis(40, 10, 0, Vec::new(), [2; 8], 0)).expect("a pace");
    assert!(today.low == 10 && today.high <= 11 && today.chance < 1e-6, "{today:?}");
    let many = outlook(&basis(50_000, 20_000, 2_000, vec![100; 100], [900; 8], 140)).expect("a pace");
    assert!(many.low > 25_000 && many.low < many.likely && many.likely < many.high && many.high <= 50_000, "{many:?}");
}

fn gains() -> impl Strategy<Value = [u32; GAIN_WEEKS]> {
    prop::array::uniform8(0_u32..12)
}

proptest! {
    /// The interval holds its middle, and nobody who counts is lost nor anybody invented.
    #[test]
    fn the_interval_is_sound(need in 1_u32..600, share in 0.0_f64..1.0, failed in 0_u32..60, seats in prop::collection::vec(0_u32..30, 0..12), gains in gains(), days in 0_i32..200) {
        let counts = (f64::from(need) * share) as u32;
        if let Some(found) = outlook(&basis(need, counts, failed, seats, gains, days)) {
            prop_assert!(counts <= found.low && found.low <= found.likely && found.likely <= found.high && found.high <= need);
            prop_assert!((0.0..=1.0).contains(&found.chance));
            prop_assert!(found.low < need || found.chance >= 0.9 - 1e-9);
            prop_assert!(found.high >= need || found.chance <= 0.1 + 1e-9);
        }
    }

    /// More time never makes it less.
    #[test]
    fn more_time_is_never_less(need in 20_u32..300, seats in prop::collection::vec(0_u32..4, 0..70), gains in gains(), near in 0_i32..60, more in 0_i32..60) {
        let until = |days: i32| outlook(&basis(need, need / 4, 5, seats.clone(), gains, days));
        if let (Some(early), Some(late)) = (until(near), until(near + more)) {
            let step = need.div_ceil(256);
            prop_assert!(late.likely + step >= early.likely, "{early:?} {late:?}");
            prop_assert!(late.high + step >= early.high, "{early:?} {late:?}");
        }
    }

    /// The more was seen of who comes, the narrower: the same share among more people.
    #[test]
    fn more_evidence_narrows(came in 1_u32..8, missed in 1_u32..5, times in 2_u32..6, seats in 5_u32..80) {
        let width = |times: u32| {
            let need = 400;
            let found = outlook(&basis(need, came * times, missed * times, vec![seats], [0; 8], 6)).expect("seats");
            found.high - found.low
        };
        prop_assert!(width(times) <= width(1) + 2, "{} after {}", width(times), width(1));
    }
}
