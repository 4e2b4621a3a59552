//! The readiness rule: a versioned list of gates, as data.
//!
//! Owns its shape, its default and its checks. The default thresholds are product choices: the published guidance on
//! train-the-trainer programmes gives none.

use crate::{day::Day, id::Id, message::Message, words::GateKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A version of the rule for one wave, or for all waves that have none of their own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Identity of this version.
    pub id: Id,
    /// Name, such as "Trainers, wave 1".
    pub name: String,
    /// Version, from 1.
    pub version: u32,
    /// First day on which it holds.
    pub in_force_from: Day,
    /// The wave it holds for; all without a rule of their own when absent.
    pub wave: Option<Id>,
    /// The gates, in the order shown.
    pub gates: Vec<Gate>,
}

/// One gate: what is looked at, how much is asked, and how much it weighs in the progress shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Gate {
    /// Weight in the progress figure, 1 to 10; it does not change whether somebody is ready.
    pub weight: u8,
    /// Evidence and thresholds.
    #[serde(flatten)]
    pub condition: Condition,
}

/// Evidence and thresholds of a gate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "gate", rename_all = "snake_case")]
pub enum Condition {
    /// Every process in scope assessed by somebody else.
    Knowledge {
        /// Lowest level, 0 to 4.
        level: u8,
        /// Oldest assessment that counts, in days; any age when absent.
        max_age_days: Option<u32>,
    },
    /// Sessions per process area.
    Shadowing {
        /// Sessions at stage observe.
        observe: u32,
        /// Sessions at stage assist.
        assist: u32,
        /// Sessions at stage lead (a solo session counts as well).
        lead: u32,
        /// Lowest comfort of the last session of each area, 1 to 5.
        comfort: u8,
        /// Whether an open blocker keeps the gate shut.
        no_open_blocker: bool,
    },
    /// Facilitation skills and a rehearsal.
    Facilitation {
        /// Lowest level of each skill, 0 to 4.
        level: u8,
        /// Lowest rating of the best rehearsal, 1 to 5; no rehearsal needed when absent.
        rehearsal_rating: Option<u8>,
    },
    /// Approved materials for each module in scope.
    Content {},
    /// Production-like access in the training environment.
    Environment {},
    /// Time and agreement.
    Commitment {
        /// Lowest share of working time, in percent.
        allocation_percent: u8,
        /// Whether the manager must have agreed.
        manager_agreement: bool,
    },
    /// Sign-off by somebody else.
    SignOff {
        /// Days until a sign-off without an expiry of its own expires; never when absent.
        valid_days: Option<u32>,
    },
}

/// Why a rule cannot be taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("readiness rule refused: {}", .0.id)]
pub struct RuleError(pub Message);

impl Condition {
    /// The kind of evidence.
    pub const fn kind(&self) -> GateKind {
        match self {
            Self::Knowledge { .. } => GateKind::Knowledge,
            Self::Shadowing { .. } => GateKind::Shadowing,
            Self::Facilitation { .. } => GateKind::Facilitation,
            Self::Content {} => GateKind::Content,
            Self::Environment {} => GateKind::Environment,
            Self::Commitment { .. } => GateKind::Commitment,
            Self::SignOff { .. } => GateKind::SignOff,
        }
    }

    /// What is asked, with its thresholds, in a sentence of the catalogue.
    pub fn asks(&self) -> Message {
        match *self {
            Self::Knowledge { level, max_age_days: None } => Message::new("asks-knowledge").with("level", level),
            Self::Knowledge { level, max_age_days: Some(days) } => {
                Message::new("asks-knowledge-fresh").with("level", level).with("days", days)
            }
            Self::Shadowing { observe, assist, lead, comfort, no_open_blocker } => {
                let id = if no_open_blocker { "asks-shadowing-unblocked" } else { "asks-shadowing" };
                let counts = Message::new(id).with("observe", observe).with("assist", assist);
                counts.with("lead", lead).with("comfort", comfort)
            }
            Self::Facilitation { level, rehearsal_rating: None } => {
                Message::new("asks-facilitation").with("level", level)
            }
            Self::Facilitation { level, rehearsal_rating: Some(rating) } => {
                Message::new("asks-facilitation-rehearsed").with("level", level).with("rating", rating)
            }
            Self::Content {} => Message::new("asks-content"),
            Self::Environment {} => Message::new("asks-environment"),
            Self::Commitment { allocation_percent, manager_agreement } => {
                let id = if manager_agreement { "asks-commitment-agreed" } else { "asks-commitment" };
                Message::new(id).with("percent", allocation_percent)
            }
            Self::SignOff { valid_days: None } => Message::new("asks-sign-off"),
            Self::SignOff { valid_days: Some(days) } => Message::new("asks-sign-off-fresh").with("days", days),
        }
    }
}

impl Rule {
    /// The gates a new programme starts with.
    pub fn default_gates() -> Vec<Gate> {
        let gate = |weight, condition| Gate { weight, condition };
        vec![
            gate(3, Condition::Knowledge { level: 3, max_age_days: Some(365) }),
            gate(3, Condition::Shadowing { observe: 1, assist: 1, lead: 2, comfort: 4, no_open_blocker: true }),
            gate(2, Condition::Facilitation { level: 2, rehearsal_rating: Some(3) }),
            gate(2, Condition::Content {}),
            gate(1, Condition::Environment {}),
            gate(1, Condition::Commitment { allocation_percent: 20, manager_agreement: true }),
            gate(1, Condition::SignOff { valid_days: None }),
        ]
    }

    /// Refuses gates that could never be met or that are named twice.
    pub fn check(gates: &[Gate]) -> Result<(), RuleError> {
        let refuse =
            |id: &str, kind: GateKind| Err(RuleError(Message::new(id).with("gate", Message::new(kind.message_id()))));
        if gates.is_empty() {
            return Err(RuleError(Message::new("rule-needs-a-gate")));
        }
        for (at, gate) in gates.iter().enumerate() {
            let kind = gate.condition.kind();
            if gates[..at].iter().any(|earlier| earlier.condition.kind() == kind) {
                return refuse("rule-gate-twice", kind);
            }
            if !(1..=10).contains(&gate.weight) {
                return refuse("rule-weight-range", kind);
            }
            match gate.condition {
                Condition::Knowledge { level, .. } | Condition::Facilitation { level, .. } if level > 4 => {
                    return refuse("rule-level-range", kind);
                }
                Condition::Knowledge { max_age_days: Some(0), .. } | Condition::SignOff { valid_days: Some(0) } => {
                    return refuse("rule-days-range", kind);
                }
                Condition::Facilitation { rehearsal_rating: Some(rating), .. } if !(1..=5).contains(&rating) => {
                    return refuse("rule-rating-range", kind);
                }
                Condition::Shadowing { comfort, .. } if !(1..=5).contains(&comfort) => {
                    return refuse("rule-rating-range", kind);
                }
                Condition::Shadowing { observe, assist, lead, .. } if observe.max(assist).max(lead) > 50 => {
                    return refuse("rule-sessions-range", kind);
                }
                Condition::Commitment { allocation_percent, .. } if allocation_percent > 100 => {
                    return refuse("rule-percent-range", kind);
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// The version in force on a day for a wave: the latest of the wave's own, else the latest of those for all waves.
pub fn in_force(rules: &[Rule], wave: Option<Id>, on: Day) -> Option<&Rule> {
    let latest = |of: Option<Id>| {
        rules
            .iter()
            .filter(|rule| rule.wave == of && rule.in_force_from <= on)
            .max_by_key(|rule| (rule.in_force_from, rule.version))
    };
    wave.and_then(|wave| latest(Some(wave))).or_else(|| latest(None))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The default must be one that the editor would accept.
    #[test]
    fn the_default_rule_passes_its_own_check() {
        assert_eq!(Rule::check(&Rule::default_gates()), Ok(()));
        let twice = [Rule::default_gates(), Rule::default_gates()].concat();
        assert_eq!(Rule::check(&twice).map_err(|error| error.0.id), Err("rule-gate-twice".to_owned()));
    }

    /// "As of" a past day must answer under the version that held then, and a wave's own rule wins.
    #[test]
    fn the_version_in_force_is_the_latest_not_after_the_day() {
        let rule = |version, from, wave| Rule {
            id: Id::default(),
            name: String::new(),
            version,
            in_force_from: Day(from),
            wave,
            gates: Rule::default_gates(),
        };
        let wave = Id::derived("wave", &[b"1"]);
        let rules = [rule(1, 0, None), rule(2, 10, None), rule(1, 20, Some(wave))];
        let version = |wave, day| in_force(&rules, wave, Day(day)).map(|rule| (rule.version, rule.wave.is_some()));
        assert_eq!(version(None, 9), Some((1, false)));
        assert_eq!(version(Some(wave), 10), Some((2, false)));
        assert_eq!(version(Some(wave), 20), Some((1, true)));
        assert_eq!(version(None, -1), None);
    }
}
