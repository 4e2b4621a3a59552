//! The log of assumptions, risks, issues and dependencies.

use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What an entry of the log is.
    LogKind, "log-kind" {
        /// Taken to be so; to be confirmed by its day.
        Assumption = "assumption",
        /// May happen.
        Risk = "risk",
        /// Has happened; of a risk area: an obstacle.
        Issue = "issue",
        /// Needed of somebody else by its day.
        Dependency = "dependency",
    }
}
words! {
    /// How much an entry weighs.
    Grade, "log-grade" {
        /// Watched.
        Low = "low",
        /// Answered.
        Medium = "medium",
        /// Told to the committee.
        High = "high",
    }
}

/// Probability times impact, both 1 to 5; none while one is not known. What has happened is certain, so an issue counts with a
/// probability of 5. A dependency or assumption of which nobody said how likely it is to fail counts with 3.
pub fn exposure(kind: LogKind, probability: Option<u8>, impact: Option<u8>) -> Option<u8> {
    let probability = match kind {
        LogKind::Issue => 5,
        LogKind::Risk => probability?,
        LogKind::Assumption | LogKind::Dependency => probability.unwrap_or(3),
    };
    Some(probability.clamp(1, 5) * impact?.clamp(1, 5))
}

/// The grade of an exposure of 1 to 25: high from 15, medium from 6.
pub const fn grade(exposure: u8) -> Grade {
    match exposure {
        15.. => Grade::High,
        6..=14 => Grade::Medium,
        _ => Grade::Low,
    }
}
