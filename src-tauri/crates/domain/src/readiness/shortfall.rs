//! What is missing at a gate, one fact each.
//!
//! Owns the facts and the message that says each. They stay typed until a person reads them: the next step and the
//! coverage look at the facts, not at words.

use super::evidence::{Programme, SuperuserEvidence};
use crate::{day::Day, message::Message, words::Stage};

/// One thing that keeps a gate from being met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortfall {
    /// The superuser has no process in scope.
    NoScope,
    /// Nobody else has assessed the process.
    KnowledgeNone {
        /// Position of the process.
        process: u32,
    },
    /// The last level is too low.
    KnowledgeLow {
        /// Position of the process.
        process: u32,
        /// Level given.
        level: u8,
        /// Level asked.
        needed: u8,
    },
    /// The last assessment is too old.
    KnowledgeOld {
        /// Position of the process.
        process: u32,
        /// Day of the last assessment.
        on: Day,
    },
    /// Too few sessions of a stage in an area.
    Sessions {
        /// Position of the area.
        area: u32,
        /// Stage.
        stage: Stage,
        /// Sessions held.
        done: u32,
        /// Sessions asked.
        needed: u32,
    },
    /// The last session of an area ended with too little comfort.
    ComfortLow {
        /// Position of the area.
        area: u32,
        /// Comfort given; none was noted when absent.
        comfort: Option<u8>,
        /// Comfort asked.
        needed: u8,
    },
    /// A blocker is open.
    Blocker {
        /// Position of the area.
        area: u32,
        /// Day it was noted.
        since: Day,
    },
    /// A facilitation skill is not assessed by somebody else.
    SkillNone {
        /// Position of the skill.
        skill: u32,
    },
    /// A facilitation skill is too low.
    SkillLow {
        /// Position of the skill.
        skill: u32,
        /// Level given.
        level: u8,
        /// Level asked.
        needed: u8,
    },
    /// No rehearsal was observed by somebody else.
    RehearsalNone,
    /// The best rehearsal was rated too low.
    RehearsalLow {
        /// Best rating.
        rating: u8,
        /// Rating asked.
        needed: u8,
    },
    /// A module's materials are not approved.
    ContentOpen {
        /// Position in the superuser's modules.
        module: u32,
    },
    /// No access to the training environment.
    NoAccount,
    /// Share of time unknown.
    AllocationUnknown,
    /// Share of time too small.
    AllocationLow {
        /// Percent given.
        percent: u8,
        /// Percent asked.
        needed: u8,
    },
    /// The manager has not agreed.
    ManagerNotAgreed,
    /// Nobody else has signed off.
    NotSignedOff,
    /// The sign-off was revoked.
    SignOffRevoked {
        /// Day.
        on: Day,
    },
    /// The sign-off has expired.
    SignOffExpired {
        /// Last day on which it held.
        on: Day,
    },
}

impl Shortfall {
    /// Whether it was met once and time or a revocation took it away.
    pub const fn is_lapse(&self) -> bool {
        matches!(self, Self::KnowledgeOld { .. } | Self::SignOffRevoked { .. } | Self::SignOffExpired { .. })
    }

    /// Whether evidence speaks against the superuser, rather than being absent.
    pub const fn is_failure(&self) -> bool {
        matches!(
            self,
            Self::ComfortLow { comfort: Some(_), .. }
                | Self::Blocker { .. }
                | Self::SkillLow { .. }
                | Self::RehearsalLow { .. }
                | Self::AllocationLow { .. }
                | Self::NoAccount
        )
    }

    /// What is missing, in the catalogue's words.
    pub fn message(&self, programme: &Programme, superuser: &SuperuserEvidence) -> Message {
        let title = |at: u32| programme.catalogue.row(at).title.clone();
        let skill = |at: u32| programme.skills.get(at as usize).map(|skill| skill.name.clone()).unwrap_or_default();
        match *self {
            Self::NoScope => Message::new("missing-scope"),
            Self::KnowledgeNone { process } => Message::new("missing-knowledge-none").with("process", title(process)),
            Self::KnowledgeLow { process, level, needed } => Message::new("missing-knowledge-low")
                .with("process", title(process))
                .with("level", level)
                .with("needed", needed),
            Self::KnowledgeOld { process, on } => {
                Message::new("missing-knowledge-old").with("process", title(process)).with("date", on)
            }
            Self::Sessions { area, stage, done, needed } => Message::new("missing-sessions")
                .with("area", title(area))
                .with("stage", Message::new(stage.message_id()))
                .with("done", done)
                .with("needed", needed),
            Self::ComfortLow { area, comfort: Some(comfort), needed } => Message::new("missing-comfort-low")
                .with("area", title(area))
                .with("comfort", comfort)
                .with("needed", needed),
            Self::ComfortLow { area, comfort: None, .. } => {
                Message::new("missing-comfort-none").with("area", title(area))
            }
            Self::Blocker { area, since } => {
                Message::new("missing-blocker").with("area", title(area)).with("date", since)
            }
            Self::SkillNone { skill: at } => Message::new("missing-skill-none").with("skill", skill(at)),
            Self::SkillLow { skill: at, level, needed } => {
                Message::new("missing-skill-low").with("skill", skill(at)).with("level", level).with("needed", needed)
            }
            Self::RehearsalNone => Message::new("missing-rehearsal-none"),
            Self::RehearsalLow { rating, needed } => {
                Message::new("missing-rehearsal-low").with("rating", rating).with("needed", needed)
            }
            Self::ContentOpen { module } => Message::new("missing-content").with(
                "module",
                superuser.modules.get(module as usize).map(|module| module.title.clone()).unwrap_or_default(),
            ),
            Self::NoAccount => Message::new("missing-account"),
            Self::AllocationUnknown => Message::new("missing-allocation-unknown"),
            Self::AllocationLow { percent, needed } => {
                Message::new("missing-allocation-low").with("percent", percent).with("needed", needed)
            }
            Self::ManagerNotAgreed => Message::new("missing-manager"),
            Self::NotSignedOff => Message::new("missing-sign-off"),
            Self::SignOffRevoked { on } => Message::new("missing-sign-off-revoked").with("date", on),
            Self::SignOffExpired { on } => Message::new("missing-sign-off-expired").with("date", on),
        }
    }
}
