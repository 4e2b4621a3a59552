//! How many are ready over time, and how many will be by a day.
//!
//! Owns the forecast. Method: the mean weekly gain of the last eight weeks carried on to the day; weekly gains are taken as
//! independent with the variance seen, but never less than a Poisson process of that rate would have, which gives an interval
//! of about 80 %. Both ends are kept between none and all. Several waves together are the sum of theirs: one pace carried on for
//! all would promise people to the next cutover who belong to a later one, and more of a wave than it has.

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

/// Superusers who are judged by one cutover: those of a wave, or those of none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendPart {
    /// Weekly points, oldest first.
    pub weekly: Vec<TrendPoint>,
    /// The wave's cutover, where there is one.
    pub cutover: Option<Day>,
}

/// Forecast of all parts together by a day: the sum of theirs, each within its own people. A pace is carried on until the
/// part's own cutover at most, as its wave's forecast is; a part whose cutover is past, or that is too young for a forecast,
/// counts as it stands. Parts are taken as independent: each end of the interval is as far off as the root of the squares
/// summed. `None` where no part has a forecast.
pub fn forecast_together(parts: &[TrendPart], until: Day) -> Option<Forecast> {
    let mut known = false;
    let (mut likely, mut below, mut above) = (0, 0.0, 0.0);
    for part in parts {
        let Some(last) = part.weekly.last() else { continue };
        let by = part.cutover.map_or(until, |cutover| cutover.min(until));
        let Some(found) = forecast(&part.weekly, by) else {
            likely += last.ready;
            continue;
        };
        known = true;
        likely += found.likely;
        below += f64::from(found.likely - found.low).powi(2);
        above += f64::from(found.high - found.likely).powi(2);
    }
    let off = |squares: f64| squares.sqrt().round() as u32;
    known.then(|| Forecast { on: until, low: likely.saturating_sub(off(below)), likely, high: likely + off(above) })
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

    fn part(ready: &[u32], of: u32, cutover: i32) -> TrendPart {
        TrendPart { weekly: weekly(ready, of), cutover: Some(Day(cutover)) }
    }

    /// The committee adds up what each wave is said to reach: the figure of all must be that sum, also where one wave is full
    /// and where its cutover comes first.
    #[test]
    fn all_waves_together_are_the_sum_of_the_waves() {
        let (first, last) = (16 + 42, 16 + 126);
        let waves = [part(&[10, 14, 18, 22], 28, first), part(&[0, 0, 1, 1, 2], 11, last)];
        let each: Vec<u32> = [(0, first), (1, last)]
            .iter()
            .map(|&(at, by)| forecast(&waves[at].weekly, Day(by)).expect("enough points").likely)
            .collect();
        assert_eq!(each[0], 28, "no more than there are");
        let all = forecast_together(&waves, Day(last)).expect("enough points");
        assert_eq!((all.likely, all.on), (each[0] + each[1], Day(last)));
        assert!(all.low <= all.likely && all.high <= 39);
        let near = forecast_together(&waves, Day(first)).expect("enough points");
        assert!(near.likely < all.likely, "the second wave is not ready by the cutover of the first");
        assert_eq!(forecast_together(&waves[..1], Day(first)), forecast(&waves[0].weekly, Day(first)));
    }

    /// A wave that has gone live, and one that has just begun, count as they stand.
    #[test]
    fn a_wave_without_a_forecast_counts_as_it_stands() {
        let running = part(&[0, 2, 4, 6], 20, 42);
        let gone = part(&[0, 5, 9, 9], 12, 14);
        let young = TrendPart { weekly: vec![TrendPoint { on: Day(21), ready: 3, of: 4 }], cutover: Some(Day(90)) };
        let alone = forecast_together(std::slice::from_ref(&running), Day(42)).expect("enough points").likely;
        let all = forecast_together(&[running, gone.clone(), young.clone()], Day(42)).expect("enough points");
        assert_eq!(all.likely, alone + 9 + 3);
        assert_eq!(forecast_together(&[gone, young], Day(42)), None);
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
