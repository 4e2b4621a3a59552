//! When somebody will be ready at their own pace.
//!
//! Method: progress is computed for today and for each of the last eight weeks with the same function as the status; the
//! straight line of least squares through the points gives the pace, and the rest of the way is divided by it. It is an
//! estimate to plan with: there is none without a pace, and none that lies more than a year ahead.

use understudy_domain::{
    day::Day,
    readiness::{Programme, SuperuserEvidence, evaluate},
};

/// Weeks looked back on.
const WEEKS: i32 = 8;
/// Days beyond which an estimate says nothing.
const FURTHEST: f64 = 365.0;

/// The day on which the superuser will be ready, counted from a day; `None` when ready already or without a pace.
pub(crate) fn ready_on(programme: &Programme, superuser: &SuperuserEvidence, on: Day) -> Option<Day> {
    let weekly: Vec<(f64, f64)> = (0..=WEEKS)
        .map(|week| on.plus(-7 * (WEEKS - week)))
        .filter(|day| superuser.nominated_on.is_none_or(|nominated| nominated <= *day))
        .map(|day| (f64::from(day.since(on)), f64::from(evaluate(programme, superuser, day).progress)))
        .collect();
    let now = evaluate(programme, superuser, on);
    if now.status.may_train() {
        return None;
    }
    days_left(&weekly).map(|days| on.plus(days))
}

/// Days until the line through `(day, progress)` reaches 1, from day 0.
fn days_left(points: &[(f64, f64)]) -> Option<i32> {
    if points.len() < 3 {
        return None;
    }
    let count = points.len() as f64;
    let mean_day = points.iter().map(|point| point.0).sum::<f64>() / count;
    let mean_progress = points.iter().map(|point| point.1).sum::<f64>() / count;
    let spread: f64 = points.iter().map(|point| (point.0 - mean_day).powi(2)).sum();
    let pace = points.iter().map(|point| (point.0 - mean_day) * (point.1 - mean_progress)).sum::<f64>() / spread;
    // Less than a hundredth in eight weeks is standing still.
    if !pace.is_finite() || pace * f64::from(WEEKS * 7) < 0.01 {
        return None;
    }
    let left = (1.0 - points.last()?.1).max(0.0) / pace;
    (left <= FURTHEST).then_some(left.ceil().max(1.0) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The date stands on the superuser's page: a steady pace is carried on, a standstill promises nothing.
    #[test]
    fn a_steady_pace_gives_a_day_and_a_standstill_none() {
        let steady: Vec<(f64, f64)> = (-8..=0).map(|week| (f64::from(week * 7), 0.9 + f64::from(week) * 0.1)).collect();
        assert_eq!(days_left(&steady), Some(7));
        let still: Vec<(f64, f64)> = (-8..=0).map(|week| (f64::from(week * 7), 0.5)).collect();
        assert_eq!(days_left(&still), None);
        let falling: Vec<(f64, f64)> = (-8..=0).map(|week| (f64::from(week * 7), -0.01 * f64::from(week))).collect();
        assert_eq!(days_left(&falling), None);
        assert_eq!(days_left(&steady[..2]), None);
    }
}
