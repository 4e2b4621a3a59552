//! The alert on histories made by hand and on generated ones: what it must find, and how often it may cry wolf.

use super::*;
use proptest::prelude::*;

const QUESTIONS: usize = 4;

/// Of so many people, each giving the same step to every question.
fn all_give(people: usize, step: u8) -> Tally {
    let answer = [step; QUESTIONS];
    Tally::of((0..people).map(|_| answer.as_slice()), QUESTIONS)
}

/// Two steps mixed, so that there is something to vary.
fn mixed(low: usize, low_step: u8, high: usize, high_step: u8) -> Tally {
    let mut tally = all_give(low, low_step);
    tally.add(&all_give(high, high_step));
    tally
}

/// A sudden drop is found in the pulse in which it happens and not once more in the next, and one group's drop is not told
/// a second time as everybody's.
#[test]
fn a_sudden_drop_is_told_once() {
    let steady = || Some(mixed(5, 3, 10, 4));
    let low = || Some(mixed(12, 2, 3, 4));
    let group = vec![steady(), steady(), low(), low()];
    let other = vec![steady(), steady(), steady(), steady()];
    let all: Vec<Option<Tally>> = group
        .iter()
        .zip(&other)
        .map(|(one, two)| {
            let mut sum = one.clone().expect("told");
            sum.add(two.as_ref().expect("told"));
            Some(sum)
        })
        .collect();
    let found = drops(&[group, other, all], &[1; 4]);
    assert_eq!(found.iter().map(|drop| (drop.series, drop.at, drop.since)).collect::<Vec<_>>(), [(0, 2, 1)]);
    assert!(found[0].before - found[0].now > 1.0 && found[0].p < 0.001, "{found:?}");
}

/// Nobody may be alarmed by a slide of a tenth, however many people it is sure of; and a slide that goes on is found.
#[test]
fn a_slow_slide_is_found_when_it_matters() {
    let at = |low: usize| Some(mixed(low, 3, 400 - low, 4));
    let slide: Vec<Option<Tally>> = [0, 40, 80, 120, 160].into_iter().map(at).collect();
    let found = drops(std::slice::from_ref(&slide), &[1; 5]);
    assert_eq!(found.iter().map(|drop| (drop.at, drop.since)).collect::<Vec<_>>(), [(3, 0)], "{found:?}");
    assert_eq!(drops(&[slide], &[1, 1, 1, 2, 3]), [], "other questions are another scale");
}

/// What is too few to be told is not compared, and a gap is bridged to the last figure that was told.
#[test]
fn a_gap_is_bridged() {
    let group = vec![Some(all_give(9, 4)), None, Some(mixed(8, 2, 1, 3))];
    let found = drops(&[group], &[1; 3]);
    assert_eq!(found.iter().map(|drop| (drop.at, drop.since)).collect::<Vec<_>>(), [(2, 0)]);
}

/// A generator without state outside: SplitMix64 (Steele, Lea, Flood 2014).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Roughly normal: the sum of twelve uniform numbers less six.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.next()).sum::<f64>() - 6.0
    }
}

/// One pulse of a group: each person's mood with the noise of the day and of each question, cut to the scale.
fn pulse(dice: &mut Dice, moods: &[f64], shift: f64) -> Option<Tally> {
    let answers: Vec<Vec<u8>> = moods
        .iter()
        .map(|mood| {
            let today = mood + shift + 0.3 * dice.normal();
            (0..QUESTIONS).map(|_| (today + 0.6 * dice.normal()).round().clamp(1.0, 5.0) as u8).collect()
        })
        .collect();
    (answers.len() >= super::super::LEAST).then(|| Tally::of(answers.iter().map(Vec::as_slice), QUESTIONS))
}

/// Histories of groups; the last pulse is shifted in the first group. `stay`: the same people answer every time.
struct Histories {
    sizes: Vec<usize>,
    pulses: usize,
    stay: bool,
    shift: f64,
}

impl Histories {
    fn one(&self, dice: &mut Dice) -> Vec<Vec<Option<Tally>>> {
        let mut series: Vec<Vec<Option<Tally>>> = Vec::new();
        for (group, size) in self.sizes.iter().enumerate() {
            let level = 3.0 + dice.next();
            let people = |dice: &mut Dice| (0..*size).map(|_| level + 0.8 * dice.normal()).collect::<Vec<f64>>();
            let mut moods = people(dice);
            let told = (0..self.pulses).map(|at| {
                if !self.stay {
                    moods = people(dice);
                }
                let shift = if group == 0 && at + 1 == self.pulses { self.shift } else { 0.0 };
                pulse(dice, &moods, shift)
            });
            series.push(told.collect());
        }
        let all = (0..self.pulses).map(|at| {
            let mut sum = Tally::default();
            series.iter().filter_map(|figures| figures[at].as_ref()).for_each(|part| sum.add(part));
            Some(sum).filter(|sum| sum.people() > 0)
        });
        let all = all.collect();
        series.push(all);
        series
    }

    /// The share of pulses after the first with any alarm.
    fn alarms(&self, seed: u64, histories: u64) -> f64 {
        let mut dice = Dice(seed);
        let mut alarmed = 0;
        for _ in 0..histories {
            let found = drops(&self.one(&mut dice), &vec![1; self.pulses]);
            let pulses: std::collections::BTreeSet<usize> = found.iter().map(|drop| drop.at).collect();
            alarmed += pulses.len();
        }
        alarmed as f64 / (histories * (self.pulses as u64 - 1)) as f64
    }

    /// The share of histories in which the shifted group's drop is found.
    fn found(&self, seed: u64, histories: u64) -> f64 {
        let mut dice = Dice(seed);
        let hits = (0..histories).filter(|_| {
            let found = drops(&self.one(&mut dice), &vec![1; self.pulses]);
            found.iter().any(|drop| drop.series == 0 && drop.at + 1 == self.pulses)
        });
        hits.count() as f64 / histories as f64
    }
}

const SIZES: [usize; 8] = [5, 7, 9, 12, 15, 20, 30, 45];

/// The figures of the module's page, measured: false alarms stay below 5 %, with the same people and with others.
#[test]
fn nothing_changed_raises_hardly_any_alarm() {
    let quiet = |stay| Histories { sizes: SIZES.to_vec(), pulses: 6, stay, shift: 0.0 }.alarms(7, 150);
    let (same, others) = (quiet(true), quiet(false));
    println!("false alarms: same people {same:.4}, others {others:.4}");
    assert!(same <= ALPHA && others <= ALPHA, "{same} {others}");
}

/// An alert that never rings would pass the test above: it must find what is there.
#[test]
fn a_real_drop_is_found() {
    let power = |people: usize, shift: f64| {
        let mut sizes = SIZES.to_vec();
        sizes[0] = people;
        Histories { sizes, pulses: 3, stay: true, shift }.found(11, 100)
    };
    for (people, shift, least) in [(8, -1.5, 0.3), (12, -1.5, 0.7), (20, -1.0, 0.7), (40, -0.7, 0.7)] {
        let found = power(people, shift);
        println!("found: {people} people, {shift}: {found:.2}");
        assert!(found >= least, "{people} people, {shift}: {found}");
    }
    assert!(power(20, 0.6) <= 0.01, "a rise is no drop");
}

proptest! {
    /// Whatever was told: a drop is one, of two figures that were told for the same questions, and told once a pulse.
    #[test]
    fn every_drop_is_a_drop(
        steps in prop::collection::vec(prop::collection::vec(prop::option::of((5_usize..12, 1_u8..=5)), 6), 1..4),
        questions in prop::collection::vec(0_u64..2, 6),
    ) {
        let series: Vec<Vec<Option<Tally>>> = steps
            .iter()
            .map(|figures| figures.iter().map(|told| told.map(|(people, step)| all_give(people, step))).collect())
            .collect();
        let found = drops(&series, &questions);
        for drop in &found {
            prop_assert!(drop.before - drop.now >= LEAST_DROP - 1e-9 && drop.p <= ALPHA && drop.since < drop.at);
            prop_assert!(series[drop.series][drop.since].is_some() && series[drop.series][drop.at].is_some());
            prop_assert_eq!(questions[drop.since], questions[drop.at]);
            prop_assert_eq!(found.iter().filter(|other| (other.series, other.at) == (drop.series, drop.at)).count(), 1);
        }
    }
}
