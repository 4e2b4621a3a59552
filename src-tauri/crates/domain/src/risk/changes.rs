//! What changed of an area between two days.

use super::progress::{Progress, RiskStanding};
use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Which way an area moved.
    Shift, "risk-shift" {
        /// Less behind than before.
        Improved = "improved",
        /// More behind than before.
        Worsened = "worsened",
        /// About as before.
        Same = "same",
    }
}

/// Points of slippage that make a difference worth telling.
const TOLD_POINTS: i32 = 5;

/// What is compared of an area on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Then {
    /// Share done, 0 to 1.
    pub actual: f64,
    /// Points behind.
    pub points: Option<i32>,
    /// What it came to.
    pub standing: RiskStanding,
}

impl From<&Progress> for Then {
    fn from(progress: &Progress) -> Self {
        Self { actual: progress.actual, points: progress.points, standing: progress.standing }
    }
}

/// Which way an area moved. Slippage decides, five points or more, and being ahead counts as on plan: an area that is less far
/// ahead is no news. Where nothing says when, five points of progress decide. What is done has improved unless it was done
/// before.
pub fn shift(before: Then, after: Then) -> Shift {
    let done = |then: Then| then.standing == RiskStanding::Done;
    match (done(before), done(after)) {
        (false, true) => return Shift::Improved,
        (true, true) => return Shift::Same,
        (true, false) => return Shift::Worsened,
        (false, false) => {}
    }
    let worse = match (before.points, after.points) {
        (Some(before), Some(after)) => after.max(0) - before.max(0),
        _ => ((before.actual - after.actual) * 100.0).round() as i32,
    };
    if worse >= TOLD_POINTS {
        Shift::Worsened
    } else if worse <= -TOLD_POINTS {
        Shift::Improved
    } else {
        Shift::Same
    }
}
