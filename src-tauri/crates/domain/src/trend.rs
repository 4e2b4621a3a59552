//! How many are ready over time, and how many will be by a day.
//!
//! Owns the forecast. Method: the mean weekly gain of the last eight weeks carried on to the day; weekly gains are taken as
//! independent with the variance seen, but never less than a Poisson process of that rate would have, which gives an interval
//! of about 80 %. Both ends are kept between none and all.

use crate::day::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many were ready on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrendPoint {
    /// The day.
    pub on: Day,
    /// Superusers who may train.
    pub ready: u32,
    /// Superusers nominated by then and not stepped down.
    pub of: u32,
}

/// How many will be ready by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Forecast {
    /// The day.
    pub on: Day,
    /// Lower end of the interval.
    pub low: u32,
    /// Most likely.
    pub likely: u32,
    /// Upper end of the interval.
    pub high: u32,
}

/// Weeks looked back on.
const WEEKS: usize = 8;
/// Standard deviations to each side of an 80 % interval of a normal distribution.
const EIGHTY_PERCENT: f64 = 1.2816;

/// Forecasts from weekly points, oldest first. `None` with fewer than three points or for a day that is past.
pub fn forecast(weekly: &[TrendPoint], until: Day) -> Option<Forecast> {
    let points = &weekly[weekly.len().saturating_sub(WEEKS + 1)..];
    let last = points.last()?;
    if points.len() < 3 || until < last.on {
        return None;
    }
    let gains: Vec<f64> = points.windows(2).map(|pair| f64::from(pair[1].ready) - f64::from(pair[0].ready)).collect();
    let count = gains.len() as f64;
    let rate = gains.iter().sum::<f64>() / count;
    let variance = (gains.iter().map(|gain| (gain - rate).powi(2)).sum::<f64>() / (count - 1.0)).max(rate.abs());
    let weeks = f64::from(until.since(last.on)) / 7.0;
    // The rate itself is known only from a few weeks: its own error grows with the square of the distance.
    let spread = EIGHTY_PERCENT * (variance * weeks + variance / count * weeks * weeks).sqrt();
    let middle = f64::from(last.ready) + rate * weeks;
    let bound = |figure: f64| figure.round().clamp(0.0, f64::from(last.of)) as u32;
    Some(Forecast { on: until, low: bound(middle - spread), likely: bound(middle), high: bound(middle + spread) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn weekly(ready: &[u32], of: u32) -> Vec<TrendPoint> {
        ready.iter().enumerate().map(|(week, &ready)| TrendPoint { on: Day(week as i32 * 7), ready, of }).collect()
    }

    /// A steady pace is carried on; a standstill stays where it is.
    #[test]
    fn a_steady_pace_is_carried_on() {
        let points = weekly(&[2, 4, 6, 8, 10], 40);
        assert_eq!(forecast(&points, Day(28 + 35)).map(|found| found.likely), Some(20));
        let still = forecast(&weekly(&[5, 5, 5], 9), Day(100));
        assert_eq!(still, Some(Forecast { on: Day(100), low: 5, likely: 5, high: 5 }));
        assert_eq!(forecast(&points[..2], Day(100)), None);
    }

    proptest! {
        /// The interval must hold the middle and never promise more people than there are, nor narrow with distance.
        #[test]
        fn the_interval_is_sound(ready in prop::collection::vec(0_u32..50, 3..20), near in 0_i32..100, far in 0_i32..100) {
            let points = weekly(&ready, 50);
            let last = points[points.len() - 1].on;
            let one = forecast(&points, last.plus(near)).expect("enough points");
            let two = forecast(&points, last.plus(near + far)).expect("enough points");
            prop_assert!(one.low <= one.likely && one.likely <= one.high && two.high <= 50);
            prop_assert_eq!(forecast(&points, last).map(|now| (now.low, now.high)), Some((ready[ready.len() - 1], ready[ready.len() - 1])));
        }
    }
}
