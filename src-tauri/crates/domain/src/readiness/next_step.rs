//! The single next best step of a superuser.
//!
//! Owns its choice: an open blocker first, else the gate that needs the least effort for its weight, and in it the first
//! thing that can be done now. Sign-off comes when nothing else is missing.

use super::{
    evaluate::GateResult,
    evidence::{Programme, SuperuserEvidence},
    shortfall::Shortfall,
};
use crate::{
    message::Message,
    words::{GateKind, Stage},
};

/// What to do next, for which gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextStep {
    /// The gate that it serves.
    pub gate: GateKind,
    /// The shortfall that it ends.
    pub shortfall: Shortfall,
    /// Effort in half hours until the gate is met, roughly.
    pub effort: u32,
}

/// Rough effort in half hours; only the order matters.
const fn effort(shortfall: &Shortfall) -> u32 {
    match shortfall {
        Shortfall::NotSignedOff | Shortfall::SignOffRevoked { .. } | Shortfall::SignOffExpired { .. } => 1,
        Shortfall::ManagerNotAgreed | Shortfall::AllocationUnknown | Shortfall::NoAccount | Shortfall::NoScope => 1,
        Shortfall::KnowledgeNone { .. } | Shortfall::KnowledgeOld { .. } | Shortfall::SkillNone { .. } => 1,
        Shortfall::AllocationLow { .. } | Shortfall::Blocker { .. } => 2,
        Shortfall::KnowledgeLow { .. } | Shortfall::SkillLow { .. } | Shortfall::ComfortLow { .. } => 3,
        Shortfall::Sessions { done, needed, .. } => 3 * (*needed - *done),
        Shortfall::RehearsalNone | Shortfall::RehearsalLow { .. } => 4,
        Shortfall::ContentOpen { .. } => 8,
    }
}

impl NextStep {
    /// Chooses the step; `None` when no gate is open.
    pub fn choose(gates: &[GateResult]) -> Option<Self> {
        let open: Vec<&GateResult> = gates.iter().filter(|gate| !gate.is_passed()).collect();
        let blocker = open.iter().find_map(|gate| {
            let shortfall = gate
                .shortfalls
                .iter()
                .find(|shortfall| matches!(shortfall, Shortfall::Blocker { .. } | Shortfall::NoScope))?;
            Some(Self { gate: gate.kind, shortfall: *shortfall, effort: gate.effort() })
        });
        let only_sign_off = open.iter().all(|gate| gate.kind == GateKind::SignOff);
        blocker.or_else(|| {
            open.iter()
                .filter(|gate| only_sign_off || gate.kind != GateKind::SignOff)
                .min_by_key(|gate| gate.effort() * 10 / u32::from(gate.weight.max(1)))
                .and_then(|gate| {
                    let first = gate.shortfalls.iter().min_by_key(|shortfall| order(shortfall))?;
                    Some(Self { gate: gate.kind, shortfall: *first, effort: gate.effort() })
                })
        })
    }

    /// What to do, in the catalogue's words.
    pub fn message(&self, programme: &Programme, superuser: &SuperuserEvidence) -> Message {
        let mut message = self.shortfall.message(programme, superuser);
        message.id = message.id.replacen("missing-", "step-", 1);
        message
    }
}

impl GateResult {
    /// Rough effort in half hours until the gate is met.
    pub fn effort(&self) -> u32 {
        self.shortfalls.iter().map(effort).sum()
    }
}

/// What can be done first: stages in their order, comfort before an assessment that would fail.
const fn order(shortfall: &Shortfall) -> u32 {
    match shortfall {
        Shortfall::Sessions { stage: Stage::Observe, .. } => 0,
        Shortfall::Sessions { stage: Stage::Assist, .. } => 1,
        Shortfall::Sessions { .. } => 2,
        Shortfall::ComfortLow { .. } => 3,
        Shortfall::SkillNone { .. } | Shortfall::SkillLow { .. } => 1,
        Shortfall::RehearsalNone | Shortfall::RehearsalLow { .. } => 2,
        Shortfall::ManagerNotAgreed => 0,
        _ => 1,
    }
}
