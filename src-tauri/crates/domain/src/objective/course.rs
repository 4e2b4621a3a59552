//! What figure, deadline and forecast come to.

use super::forecast::Outlook;
use crate::{day::Day, words::words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// How an objective stands.
    Course, "objective-course" {
        /// The target is met.
        Reached = "reached",
        /// The whole interval of the forecast meets the target.
        OnCourse = "on_course",
        /// The interval holds the target, or there is nothing to forecast from.
        AtRisk = "at_risk",
        /// Not even the upper end meets it.
        WillBeMissed = "will_be_missed",
        /// The deadline is past, and the target was not met.
        Missed = "missed",
        /// Something that is needed to measure it is not said, or nobody is asked.
        NotMeasurable = "not_measurable",
    }
}

/// People who must count: the target's share, rounded up; one of a few is not "90 percent" of them.
pub fn people_needed(need: u32, percent: u32) -> u32 {
    (u64::from(need) * u64::from(percent.min(100))).div_ceil(100) as u32
}

/// How an objective stands whose figure is known. `met` says whether the target is met, `wanted` how many people that takes.
pub fn course(met: bool, on: Day, until: Option<Day>, outlook: Option<&Outlook>, wanted: u32) -> Course {
    if met {
        return Course::Reached;
    }
    if until.is_some_and(|until| until < on) {
        return Course::Missed;
    }
    match outlook {
        Some(outlook) if outlook.low >= wanted => Course::OnCourse,
        Some(outlook) if outlook.high < wanted => Course::WillBeMissed,
        _ => Course::AtRisk,
    }
}
