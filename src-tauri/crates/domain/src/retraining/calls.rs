//! Where training did not work: questions and tickets against the people who could have asked.
//!
//! Owns the comparison and when it is worth saying. A process with twice the calls of the rest may have two calls: so a
//! row stands out only when so many calls are unlikely at the rate of all the others. The measure is the exact upper tail
//! of the Poisson distribution, P(X ≥ calls) at an expectation of people × the rate of all other rows, held against
//! 1 % shared out over the rows looked at (Bonferroni), with three calls at least.

/// Calls of a process, and the people who do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Calls {
    /// Questions and tickets.
    pub calls: u32,
    /// People of the groups that do it.
    pub people: u32,
}

/// How a row compares with the others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// Calls to be expected at the rate of the other rows; none where the others have no people.
    pub expected: Option<f64>,
    /// Chance of so many calls or more at that rate; 1 where nothing can be expected.
    pub chance: f64,
    /// Whether training is likely not to have worked here.
    pub stands_out: bool,
}

/// The chance of an alarm somewhere although all rows are alike.
const ALARM: f64 = 0.01;
/// Calls below which nothing is said.
const FEWEST: u32 = 3;

/// Compares each row with all the others together.
pub fn compare(rows: &[Calls]) -> Vec<Compared> {
    let calls: u64 = rows.iter().map(|row| u64::from(row.calls)).sum();
    let people: u64 = rows.iter().map(|row| u64::from(row.people)).sum();
    let looked_at = rows.iter().filter(|row| row.people > 0).count().max(1);
    rows.iter()
        .map(|row| {
            let others = people - u64::from(row.people);
            if others == 0 || row.people == 0 {
                return Compared { expected: None, chance: 1.0, stands_out: false };
            }
            // A rate of nothing at all would make a single call impossible: half a call stands for what was not seen yet.
            let rate = ((calls - u64::from(row.calls)) as f64).max(0.5) / others as f64;
            let expected = rate * f64::from(row.people);
            let chance = upper_tail(row.calls, expected);
            let stands_out = row.calls >= FEWEST && chance < ALARM / looked_at as f64;
            Compared { expected: Some(expected), chance, stands_out }
        })
        .collect()
}

/// P(X ≥ `least`) where X is Poisson with the expectation.
fn upper_tail(least: u32, expected: f64) -> f64 {
    if least == 0 {
        return 1.0;
    }
    // Beyond a few thousand the sum underflows; the normal distribution is exact enough there.
    if expected > 600.0 {
        let deviation = (f64::from(least) - 0.5 - expected) / expected.sqrt();
        return normal_upper_tail(deviation);
    }
    let mut term = (-expected).exp();
    let mut below = term;
    for count in 1..least {
        term *= expected / f64::from(count);
        below += term;
    }
    if below < 0.999 {
        return (1.0 - below).clamp(0.0, 1.0);
    }
    // Nearly all of it lies below: what is left is summed by itself, or it would drown in rounding.
    term *= expected / f64::from(least);
    let (mut above, mut count) = (term, f64::from(least));
    while term > above * 1e-12 && term > 0.0 {
        count += 1.0;
        term *= expected / count;
        above += term;
    }
    above.clamp(0.0, 1.0)
}

/// P(Z ≥ z) of the standard normal distribution, by Abramowitz and Stegun 26.2.17 (error below 7.5e-8).
fn normal_upper_tail(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - normal_upper_tail(-z);
    }
    let t = 1.0 / (1.0 + 0.231_641_9 * z);
    let series =
        t * (0.319_381_530 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt() * series
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(of: &[(u32, u32)]) -> Vec<Calls> {
        of.iter().map(|&(calls, people)| Calls { calls, people }).collect()
    }

    #[test]
    fn many_calls_of_few_people_stand_out_and_few_calls_do_not() {
        let found = compare(&rows(&[(24, 40), (6, 60), (5, 50), (4, 50)]));
        assert_eq!(found.iter().map(|row| row.stands_out).collect::<Vec<_>>(), [true, false, false, false]);
        let small = compare(&rows(&[(2, 3), (2, 60), (1, 50)]));
        assert!(small.iter().all(|row| !row.stands_out), "two calls of three people say nothing yet");
    }

    #[test]
    fn a_process_alone_or_without_people_is_not_judged() {
        assert_eq!(compare(&rows(&[(9, 10)])), [Compared { expected: None, chance: 1.0, stands_out: false }]);
        assert!(!compare(&rows(&[(9, 0), (1, 10)]))[0].stands_out);
    }

    /// Tables of the Poisson distribution: P(X ≥ 10 | 5) = 0.0318, P(X ≥ 3 | 1) = 0.0803.
    #[test]
    fn the_tail_agrees_with_tables() {
        assert!((upper_tail(10, 5.0) - 0.031_828).abs() < 1e-6);
        assert!((upper_tail(3, 1.0) - 0.080_301).abs() < 1e-6);
        assert!((upper_tail(40, 10.0) / 7.265_7e-13 - 1.0).abs() < 0.05, "{}", upper_tail(40, 10.0));
        assert!((upper_tail(700, 650.0) - 0.027_1).abs() < 0.002, "{}", upper_tail(700, 650.0));
    }

    /// The alarm is honest: with all processes alike, an alarm somewhere comes in at most about one programme in a hundred.
    #[test]
    fn no_alarm_on_noise() {
        let mut state = 7_u64;
        let mut uniform = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let mut poisson = |mean: f64| {
            let (limit, mut product, mut count) = ((-mean).exp(), 1.0, 0);
            loop {
                product *= uniform();
                if product <= limit {
                    return count;
                }
                count += 1;
            }
        };
        let programmes = 4_000;
        let alarms = (0..programmes)
            .filter(|_| {
                let all: Vec<Calls> = (0..12)
                    .map(|at| 10 + at * 7)
                    .map(|people| Calls { calls: poisson(f64::from(people) * 0.2), people })
                    .collect();
                compare(&all).iter().any(|row| row.stands_out)
            })
            .count();
        assert!(alarms * 100 <= programmes * 2, "{alarms} of {programmes}");
    }

    proptest! {
        #[test]
        fn more_calls_are_never_less_remarkable(calls in 0..60_u32, more in 1..20_u32, people in 1..200_u32, others in 1..500_u32) {
            let few = compare(&rows(&[(calls, people), (20, others)]))[0];
            let many = compare(&rows(&[(calls + more, people), (20, others)]))[0];
            prop_assert!(many.chance <= few.chance + 1e-12);
            prop_assert!(!few.stands_out || many.stands_out);
            prop_assert!((0.0..=1.0).contains(&few.chance));
        }
    }
}
