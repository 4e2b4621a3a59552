//! Figures: timing, medians, peak memory.

use crate::machine;
use anyhow::Result;
use serde::{Deserialize, Serialize};
use std::time::Instant;

/// In what something is measured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Unit {
    #[default]
    Milliseconds,
    Kibibytes,
    Bytes,
}

/// What a measurement found.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Measured {
    /// What the work took.
    pub(crate) figure: f64,
    /// Of the figure and of what it is compared with.
    pub(crate) unit: Unit,
    /// What the thing took that it is compared with.
    pub(crate) against: Option<f64>,
    /// Peak memory of the process while it did the work alone, in KiB.
    pub(crate) kibibytes: Option<u64>,
    /// Anything worth knowing beside the figures.
    pub(crate) note: String,
}

impl Measured {
    /// A time, in milliseconds.
    pub(crate) fn time(figure: f64, against: Option<f64>, kibibytes: Option<u64>, note: String) -> Self {
        Self { figure, unit: Unit::Milliseconds, against, kibibytes, note }
    }
}

/// Milliseconds that something takes.
pub(crate) fn time<T>(work: impl FnOnce() -> Result<T>) -> Result<(f64, T)> {
    let start = Instant::now();
    let answer = work()?;
    Ok((start.elapsed().as_secs_f64() * 1_000.0, answer))
}

/// The middle value.
pub(crate) fn median(values: &[f64]) -> f64 {
    percentile(values, 50)
}

/// The value that so many percent of all do not exceed (nearest rank).
pub(crate) fn percentile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or(f64::NAN)
}

/// Measures work and baseline in turn. The first round of the work comes before any baseline, so that the peak memory
/// read after it is the work's alone; it also warms what both use and is not counted where there are more.
pub(crate) fn in_turn(
    rounds: usize,
    mut work: impl FnMut() -> Result<f64>,
    mut baseline: impl FnMut() -> Result<f64>,
) -> Result<Measured> {
    let first = work()?;
    let kibibytes = machine::peak_memory();
    let (mut works, mut baselines) = (Vec::new(), Vec::new());
    baseline()?;
    for _ in 0..rounds {
        works.push(work()?);
        baselines.push(baseline()?);
    }
    let figure = if works.is_empty() { first } else { median(&works) };
    Ok(Measured::time(figure, Some(median(&baselines)), kibibytes, String::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wrong rank would flatter or damn every figure of the table.
    #[test]
    fn percentiles_are_values_that_were_measured() {
        let values = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert!((median(&values) - 3.0).abs() < f64::EPSILON);
        assert!((percentile(&values, 95) - 5.0).abs() < f64::EPSILON);
        assert!((percentile(&values, 1) - 1.0).abs() < f64::EPSILON);
        assert!(median(&[]).is_nan());
    }
}
