//! When sentiment has dropped, without alarm on noise.
//!
//! Owns the alert. Of each pulse, every group (and everybody together) is compared with the pulse before, and with the first
//! pulse since its last drop, so that a slow slide is found as well. A drop is told when it is both **real** – the
//! permutation test ([`super::permutation`]) at a level of 5 % shared among all comparisons of that pulse (Bonferroni) – and
//! **worth an answer**: at least [`LEAST_DROP`] points. So a pulse in which nothing has changed raises any alarm at all, in
//! any group, in at most one of twenty cases; and since the test is careful with people who answer every time, in fewer.
//! Only pulses with the same questions are compared. A drop over all is told only where no group stands out.
//!
//! Seen in the back-tests of this file (generated histories of eight groups of 5 to 45 people and four questions; people differ
//! by 0.8 points, their days by 0.3, their answers by 0.6). Without any change none of 750 pulses raised an alarm when the same
//! people answer every time, 2.7 % when others do. A group that falls is found at once in 58 % of cases with 8 answers and in
//! 90 % with 12 when it falls by 1.5 points, in 84 % with 20 answers when it falls by one point, and in 90 % with 40 answers
//! when it falls by 0.7.
//! A figure that is not told because it is too few is never compared.

use super::{permutation::lower_tail, tally::Tally};

/// The share of pulses without a change that may raise an alarm.
pub const ALPHA: f64 = 0.05;
/// The least drop that is worth an answer, in points of the scale of 1 to 5.
pub const LEAST_DROP: f64 = 0.3;

/// A drop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drop {
    /// Position of the series.
    pub series: usize,
    /// Position of the pulse in which it was seen.
    pub at: usize,
    /// Position of the pulse that it is compared with.
    pub since: usize,
    /// The score then.
    pub before: f64,
    /// The score now.
    pub now: f64,
    /// How likely a difference like this is if nothing has changed.
    pub p: f64,
}

/// Finds the drops of a history. `series` holds of each group its figure in each pulse, oldest first, where it is told; the
/// last series is everybody. `questions` says of each pulse which questions it asked: equal numbers, equal questions.
pub fn drops(series: &[Vec<Option<Tally>>], questions: &[u64]) -> Vec<Drop> {
    let mut found: Vec<Drop> = Vec::new();
    // Since when each series has not dropped.
    let mut from = vec![0_usize; series.len()];
    for at in 1..questions.len() {
        let compared: Vec<(usize, usize)> = (0..series.len())
            .flat_map(|one| earlier(&series[one], questions, from[one], at).into_iter().map(move |since| (one, since)))
            .collect();
        let level = ALPHA / compared.len().max(1) as f64;
        let mut now: Vec<Drop> = Vec::new();
        for (one, since) in compared {
            // The pulse before comes first, so a sudden drop is told as one.
            if now.iter().any(|drop| drop.series == one) {
                continue;
            }
            now.extend(drop(&series[one], one, since, at).filter(|drop| drop.p <= level));
        }
        for drop in &now {
            from[drop.series] = at;
        }
        let of_groups = now.iter().any(|drop| drop.series + 1 < series.len());
        found.extend(now.into_iter().filter(|drop| drop.series + 1 < series.len() || !of_groups));
    }
    found
}

/// What a figure is compared with: the last one before it, and the first since the last drop.
fn earlier(figures: &[Option<Tally>], questions: &[u64], from: usize, at: usize) -> Vec<usize> {
    if !matches!(figures.get(at), Some(Some(_))) {
        return Vec::new();
    }
    let told =
        |since: &usize| matches!(figures.get(*since), Some(Some(_))) && questions.get(*since) == questions.get(at);
    let mut found: Vec<usize> = (0..at).rev().find(told).into_iter().chain((from..at).find(told)).collect();
    found.dedup();
    found
}

fn drop(figures: &[Option<Tally>], series: usize, since: usize, at: usize) -> Option<Drop> {
    let (earlier, later) = (figures.get(since)?.as_ref()?, figures.get(at)?.as_ref()?);
    let (before, now) = (earlier.score()?, later.score()?);
    if before - now < LEAST_DROP - 1e-9 {
        return None;
    }
    Some(Drop { series, at, since, before, now, p: lower_tail(&earlier.moods, &later.moods) })
}

#[cfg(test)]
mod tests;
