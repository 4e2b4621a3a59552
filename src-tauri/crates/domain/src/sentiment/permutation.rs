//! Whether a second sample is lower than a first by more than chance: the permutation test of two means.
//!
//! Source: E. J. G. Pitman, "Significance tests which may be applied to samples from any populations", Supplement to the
//! Journal of the Royal Statistical Society 4 (1937), 119–130; R. A. Fisher, The Design of Experiments (1935), section 21. If
//! nothing has changed, every way of dividing all people into a first and a second sample of these sizes is as likely as
//! any other, so the p value is the share of divisions whose second sample is as low as the one seen, or lower. It needs no
//! normal distribution, takes ties as they are (a five-point scale is full of them), and holds its level exactly, also for
//! five against five. People who answer both times make the two samples alike and the test more careful, not less.
//!
//! The divisions are counted, not drawn: their number by sum follows from the counts of each step. Where both samples are
//! large (some fifty each) the sum is taken as normal with the mean and variance that it has over all divisions, and half
//! a step for continuity.

/// Most work that counting may take, in additions; more than that is approximated.
const MOST_WORK: usize = 2_000_000;

/// The share of all divisions of both samples together whose second sample has a sum as low as `second` has, or lower. Each
/// sample is given as how many people stand at each step, the lowest first. 1 where a sample is empty.
pub fn lower_tail(first: &[u32], second: &[u32]) -> f64 {
    let steps = first.len().max(second.len());
    let at = |sample: &[u32], step: usize| sample.get(step).copied().unwrap_or(0) as usize;
    let all: Vec<usize> = (0..steps).map(|step| at(first, step) + at(second, step)).collect();
    let size = |sample: &[u32]| sample.iter().map(|count| *count as usize).sum::<usize>();
    let sum = |sample: &[u32]| (0..steps).map(|step| step * at(sample, step)).sum::<usize>();
    let (one, two) = (size(first), size(second));
    if one == 0 || two == 0 {
        return 1.0;
    }
    let drawn = one.min(two);
    if drawn * drawn * steps * (one + two) > MOST_WORK {
        return normal(&all, two, sum(second));
    }
    let ways = ways(&all, drawn);
    let total: f64 = ways.iter().sum();
    let tail: f64 = if two <= one {
        ways.iter().take(sum(second) + 1).sum()
    } else {
        // A low second sample is a high first one.
        ways.iter().skip(sum(first)).sum()
    };
    (tail / total).min(1.0)
}

/// In how many ways `drawn` people can be taken so that their steps have a sum, by sum.
fn ways(all: &[usize], drawn: usize) -> Vec<f64> {
    let highest = drawn * all.len().saturating_sub(1);
    let mut ways = vec![vec![0.0; highest + 1]; drawn + 1];
    ways[0][0] = 1.0;
    let mut seen = 0;
    for (step, count) in all.iter().enumerate() {
        let most = (*count).min(drawn);
        let choose = binomials(*count, most);
        // From the fullest down, so that each row still holds what was there before this step.
        for taken in (1..=drawn.min(seen + most)).rev() {
            for (more, ways_of_more) in choose.iter().enumerate().skip(1).take(taken) {
                let (before, after) = ways.split_at_mut(taken);
                let from = &before[taken - more];
                for (sum, found) in from.iter().enumerate().take((highest + 1).saturating_sub(step * more)) {
                    if *found > 0.0 {
                        after[0][sum + step * more] += found * ways_of_more;
                    }
                }
            }
        }
        seen += most;
    }
    ways.swap_remove(drawn)
}

/// `count` over 0, 1 … `most`.
fn binomials(count: usize, most: usize) -> Vec<f64> {
    let mut found = vec![1.0];
    for taken in 1..=most {
        let last = found[taken - 1];
        found.push(last * (count - taken + 1) as f64 / taken as f64);
    }
    found
}

fn normal(all: &[usize], two: usize, seen: usize) -> f64 {
    let people = all.iter().sum::<usize>() as f64;
    let mean = all.iter().enumerate().map(|(step, count)| (step * count) as f64).sum::<f64>() / people;
    let variance =
        all.iter().enumerate().map(|(step, count)| (step as f64 - mean).powi(2) * *count as f64).sum::<f64>() / people;
    let two = two as f64;
    let spread = (variance * two * (people - two) / (people - 1.0)).sqrt();
    if spread <= 0.0 {
        return 1.0;
    }
    below((seen as f64 + 0.5 - two * mean) / spread)
}

/// The normal distribution below `z`. Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17: off by 7.5e-8 at
/// most.
fn below(z: f64) -> f64 {
    const COEFFICIENTS: [f64; 5] = [0.319_381_530, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429];
    let t = 1.0 / (1.0 + 0.231_641_9 * z.abs());
    let polynomial = COEFFICIENTS.iter().rev().fold(0.0, |sum, coefficient| (sum + coefficient) * t);
    let upper = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt() * polynomial;
    if z < 0.0 { upper } else { 1.0 - upper }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// All divisions, one by one.
    fn by_hand(first: &[u32], second: &[u32]) -> f64 {
        let mut people = Vec::new();
        for (step, count) in first.iter().zip(second).map(|(one, two)| one + two).enumerate() {
            people.extend(std::iter::repeat_n(step, count as usize));
        }
        let two: u32 = second.iter().sum();
        let seen: usize = second.iter().enumerate().map(|(step, count)| step * *count as usize).sum();
        let (mut low, mut all) = (0_u32, 0_u32);
        for chosen in 0_u32..1 << people.len() {
            if chosen.count_ones() == two {
                let sum: usize =
                    people.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, step)| step).sum();
                all += 1;
                low += u32::from(sum <= seen);
            }
        }
        f64::from(low) / f64::from(all)
    }

    /// Five who were content and five who are not: one division of 252 is as low.
    #[test]
    fn the_clearest_drop_of_five() {
        let p = lower_tail(&[0, 0, 0, 0, 5], &[5, 0, 0, 0, 0]);
        assert!((p - 1.0 / 252.0).abs() < 1e-12, "{p}");
        assert!((lower_tail(&[3, 0, 2], &[3, 0, 2]) - 1.0).abs() < 0.8, "the same twice is no drop");
        assert!((lower_tail(&[], &[1]) - 1.0).abs() < 1e-12);
    }

    /// Large samples are approximated: where both ways can be gone, they must agree.
    #[test]
    fn the_approximation_joins_the_count() {
        let (first, second) = ([2, 4, 8, 16, 15], [5, 8, 12, 14, 6]);
        let counted = lower_tail(&first, &second);
        let all: Vec<usize> = first.iter().zip(&second).map(|(one, two)| (one + two) as usize).collect();
        let sum = second.iter().enumerate().map(|(step, count)| step * *count as usize).sum();
        let taken = normal(&all, second.iter().sum::<u32>() as usize, sum);
        assert!((counted - taken).abs() < counted * 0.1, "{counted} {taken}");
        assert!((below(-1.959_964) - 0.025).abs() < 1e-6 && (below(3.0) - 0.998_650_1).abs() < 1e-6);
        let large = lower_tail(&[20, 40, 80, 160, 150], &[50, 80, 120, 140, 60]);
        assert!(large < 1e-9, "{large}");
    }

    proptest! {
        /// Counting by sums must be counting one by one.
        #[test]
        fn counting_by_sums_is_counting_one_by_one(
            first in prop::collection::vec(0_u32..3, 5), second in prop::collection::vec(0_u32..3, 5),
        ) {
            prop_assume!(first.iter().sum::<u32>() > 0 && second.iter().sum::<u32>() > 0);
            prop_assume!(first.iter().chain(&second).sum::<u32>() <= 13);
            prop_assert!((lower_tail(&first, &second) - by_hand(&first, &second)).abs() < 1e-9);
        }
    }
}
