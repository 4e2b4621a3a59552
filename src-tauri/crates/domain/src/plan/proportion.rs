//! How much of the programme around the training is worth its while.
//!
//! The rule, which is Understudy's own (published guidance says "in proportion" and gives no figures):
//!
//! - Size, complexity and risk are levels from 1 to 5. Size is the highest of the levels of people (up to 50, 250, 1,000,
//!   5,000, more), waves (1, 2, 4, 8, more) and sites (1, 3, 9, 29, more).
//! - The **weight** is their sum, 3 to 15.
//! - A part is proposed from a weight on, or from one level on that alone asks for it; see [`Feature`].
//! - What is done again and again is proposed every two weeks from a weight of 12, every month from 8 (pulses: 9), else every
//!   quarter.
//!
//! Everything rises: a larger, more complex or riskier programme is never proposed less (property test).

use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PlanPart;

/// The highest level of size, complexity and risk.
pub const HIGHEST: u8 = 5;

words! {
    /// A part of the programme around the training that can be left out.
    Feature, "plan-feature" {
        /// Objectives that measure themselves: always.
        Objectives = "objectives",
        /// Assumptions, risks, issues and dependencies: from weight 5, or risk 3.
        RiskLog = "risk_log",
        /// Communication, sponsors, resistance, coaching: from weight 6, or size 3.
        Actions = "actions",
        /// Pulses: from weight 7, or risk 4.
        Sentiment = "sentiment",
        /// Training again after go-live: from weight 7, or two waves.
        Retraining = "retraining",
        /// The pack for the committee: from weight 8, or size 4.
        Steering = "steering",
        /// Rewards and corrective actions: from weight 10.
        Rewards = "rewards",
    }
}

words! {
    /// Something that is done again and again.
    Rhythm, "plan-rhythm" {
        /// A pulse.
        Pulse = "pulse",
        /// A pack for the committee.
        SteeringPack = "steering_pack",
        /// A look at the training plan.
        PlanReview = "plan_review",
    }
}

const FORTNIGHT: u32 = 14;
const MONTH: u32 = 30;
const QUARTER: u32 = 91;

/// Parts of the plan that even a small programme writes.
const ESSENTIAL: [PlanPart; 8] = [
    PlanPart::Objectives,
    PlanPart::Scope,
    PlanPart::Audience,
    PlanPart::Schedule,
    PlanPart::Delivery,
    PlanPart::Environment,
    PlanPart::Materials,
    PlanPart::People,
];

/// What a programme says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// People who will work in the new system.
    pub people: u32,
    /// Go-lives.
    pub waves: u32,
    /// Places.
    pub sites: u32,
    /// Level of complexity, 1 to 5.
    pub complexity: u8,
    /// Level of risk, 1 to 5.
    pub risk: u8,
}

/// What the rule proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The weight, 3 to 15.
    pub weight: u8,
    /// The level of size, 1 to 5.
    pub size: u8,
    /// Parts of the plan worth writing, in their order.
    pub parts: Vec<PlanPart>,
    /// What is worth using, in the order of [`Feature`].
    pub features: Vec<Feature>,
}

/// The level, 1 to 5, of a number by the highest number of each level but the last.
fn level(number: u32, highest: [u32; 4]) -> u8 {
    // At most four bounds lie below.
    1 + highest.iter().filter(|&&bound| number > bound).count() as u8
}

impl Extent {
    /// The level of size, 1 to 5.
    pub fn size(&self) -> u8 {
        level(self.people, [50, 250, 1_000, 5_000])
            .max(level(self.waves, [1, 2, 4, 8]))
            .max(level(self.sites, [1, 3, 9, 29]))
    }

    /// The weight, 3 to 15.
    pub fn weight(&self) -> u8 {
        self.size() + self.complexity.clamp(1, HIGHEST) + self.risk.clamp(1, HIGHEST)
    }

    /// Whether the rule proposes a part.
    pub fn proposes(&self, feature: Feature) -> bool {
        let (weight, size, risk) = (self.weight(), self.size(), self.risk);
        match feature {
            Feature::Objectives => true,
            Feature::RiskLog => weight >= 5 || risk >= 3,
            Feature::Actions => weight >= 6 || size >= 3,
            Feature::Sentiment => weight >= 7 || risk >= 4,
            Feature::Retraining => weight >= 7 || self.waves >= 2,
            Feature::Steering => weight >= 8 || size >= 4,
            Feature::Rewards => weight >= 10,
        }
    }

    /// Days between two of something; `None` where it is not proposed at all.
    pub fn days(&self, rhythm: Rhythm) -> Option<u32> {
        let weight = self.weight();
        let (feature, monthly) = match rhythm {
            Rhythm::Pulse => (Some(Feature::Sentiment), 9),
            Rhythm::SteeringPack => (Some(Feature::Steering), 8),
            Rhythm::PlanReview => (None, 8),
        };
        let proposed = feature.is_none_or(|feature| self.proposes(feature));
        let days = if weight >= 12 {
            FORTNIGHT
        } else if weight >= monthly {
            MONTH
        } else {
            QUARTER
        };
        proposed.then_some(days)
    }

    /// Everything that the rule proposes.
    pub fn proposal(&self) -> Proposal {
        let whole = self.weight() >= 8;
        Proposal {
            weight: self.weight(),
            size: self.size(),
            parts: PlanPart::ALL.iter().copied().filter(|part| whole || ESSENTIAL.contains(part)).collect(),
            features: Feature::ALL.iter().copied().filter(|&feature| self.proposes(feature)).collect(),
        }
    }
}

/// A level of complexity from what is known: processes in scope and languages from the data; systems replaced and
/// customisation (1 to 5) as somebody says. The mean of the two highest levels, rounded up: one hard thing alone does not
/// make a programme complex, two do.
pub fn complexity(processes: u32, languages: u32, systems_replaced: Option<u32>, customisation: Option<u8>) -> u8 {
    let mut levels = [
        level(processes, [10, 40, 120, 400]),
        level(languages, [1, 2, 4, 9]),
        systems_replaced.map_or(1, |systems| level(systems, [1, 2, 5, 10])),
        customisation.map_or(1, |level| level.clamp(1, HIGHEST)),
    ];
    levels.sort_unstable();
    (levels[3] + levels[2]).div_ceil(2)
}

/// A level of risk from the impacts set, 1 to 5 each: in the middle while none is; else the highest impact, and one level
/// more where at least half of them are 4 or 5.
pub fn risk(impacts: &[u8]) -> u8 {
    let Some(&highest) = impacts.iter().max() else { return 3 };
    let high = impacts.iter().filter(|&&impact| impact >= crate::coverage::HIGH_IMPACT).count();
    let many = u8::from(high * 2 >= impacts.len() && high > 0);
    // A single impact of 5 is found in almost every programme: by itself it makes a risk of 4.
    (highest.clamp(1, 4) + many).min(HIGHEST)
}
