//! Whether a group is affected by the rollout, and what training it has.
//!
//! Needs, plan and timeline ask here, so that they never name different groups.

use crate::words::{Track, words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Whether a group has to do with the rollout.
    GroupReach, "needs-reach" {
        /// Somebody has said so: by an impact, a wave, a track of its own, a module, a session, or a reason for no training.
        Affected = "affected",
        /// It has people, and nobody has said anything of it.
        Unjudged = "unjudged",
        /// It has no people, and nobody has said anything of it.
        Unaffected = "unaffected",
    }
}

words! {
    /// What training a group has.
    GroupTraining, "needs-training" {
        /// A module, and somebody trained, seated, or a seat free before the cutover; or a session without a module for it.
        Scheduled = "scheduled",
        /// A module, and no seat yet.
        Planned = "planned",
        /// None but what superusers have anyway: they shadow consultants.
        Shadowing = "shadowing",
        /// A reason why not, which holds.
        Exempt = "exempt",
        /// A reason that does not hold any more.
        Expired = "expired",
        /// Nothing.
        Nothing = "nothing",
    }
}

impl GroupTraining {
    /// Whether a group asks for training: modules for its needs, their content, people trained and tasks timed. A reason why it
    /// gets none answers all of that while it holds.
    pub const fn is_asked_for(self) -> bool {
        !matches!(self, Self::Exempt)
    }

    /// Whether a group has training, or a reason why not.
    pub const fn is_settled(self) -> bool {
        !matches!(self, Self::Expired | Self::Nothing)
    }
}

/// What is known of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupFacts {
    /// People: the headcount, else the members.
    pub people: u32,
    /// What it has to learn beside processes.
    pub track: Track,
    /// Whether an impact is set for it.
    pub at_risk: bool,
    /// Whether it goes live with a wave.
    pub in_wave: bool,
    /// Whether a module is for it.
    pub has_module: bool,
    /// Whether a session is for it.
    pub has_session: bool,
    /// Whether somebody of it is trained or seated, or a seat is free before the cutover.
    pub has_seats: bool,
    /// Whether the reason why it gets no training holds, where one was recorded.
    pub reason: Option<bool>,
}

impl GroupFacts {
    /// Whether the group has to do with the rollout. An impact is enough; all else is about people, and asks for some.
    pub fn reach(&self) -> GroupReach {
        // Whoever runs, supports or reaches the system from outside is affected whichever wave goes live.
        let said = self.in_wave
            || self.track != Track::Business
            || self.has_module
            || self.has_session
            || self.reason.is_some();
        match (self.at_risk, self.people > 0) {
            (true, _) => GroupReach::Affected,
            (false, true) if said => GroupReach::Affected,
            (false, true) => GroupReach::Unjudged,
            (false, false) => GroupReach::Unaffected,
        }
    }

    /// What training the group has. Training goes before a reason for none.
    pub fn training(&self) -> GroupTraining {
        match self.reason {
            _ if self.has_module && !self.has_seats => GroupTraining::Planned,
            _ if self.has_module || self.has_session => GroupTraining::Scheduled,
            Some(true) => GroupTraining::Exempt,
            _ if self.track == Track::Superuser => GroupTraining::Shadowing,
            Some(false) => GroupTraining::Expired,
            None => GroupTraining::Nothing,
        }
    }

    /// Whether training, a reason for none, or a word on how the group is affected is still owed to it.
    pub fn is_open(&self) -> bool {
        self.reach() != GroupReach::Unaffected && !self.training().is_settled()
    }
}
