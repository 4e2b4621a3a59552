//! What is wrong with a plan, and the way out.

use crate::{id::Id, message::Message};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// No training at all.
    NoTraining,
    /// Modules, but no session with the cutover near.
    NoSession,
    /// Trained after the cutover.
    AfterCutover,
    /// Trained too long before the cutover.
    TooEarly,
    /// Trained before the system is complete.
    BeforeCodeComplete,
    /// Trained before anybody told them.
    NotTold,
    /// Superusers trained after the acceptance test begins.
    SuperusersAfterUat,
    /// Superusers not ready for the acceptance test.
    SuperusersNotReady,
    /// Dates of a wave out of order.
    MilestoneOrder,
    /// Phases out of order.
    PhaseOrder,
    /// A wave with audiences and without a cutover.
    NoCutover,
    /// A session soon, and its content is not approved.
    ContentOpen,
    /// Nothing for a track of its own.
    TrackNotTaught,
    /// Nobody of a track.
    TrackEmpty,
    /// Interest was raised and not measured.
    InterestNotMeasured,
    /// An audience that goes live with no wave.
    NoWave,
}

impl Rule {
    /// Every rule, the gravest first.
    pub const ALL: [Self; 16] = [
        Self::NoTraining,
        Self::NoSession,
        Self::AfterCutover,
        Self::TooEarly,
        Self::BeforeCodeComplete,
        Self::NotTold,
        Self::SuperusersAfterUat,
        Self::SuperusersNotReady,
        Self::MilestoneOrder,
        Self::PhaseOrder,
        Self::NoCutover,
        Self::ContentOpen,
        Self::TrackNotTaught,
        Self::TrackEmpty,
        Self::InterestNotMeasured,
        Self::NoWave,
    ];

    /// Whether going on like this means that people are not able to work after the cutover; the others are worth a look.
    pub const fn is_grave(self) -> bool {
        (self as u8) <= (Self::PhaseOrder as u8)
    }
}

/// Where the way out is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The sessions of the audience.
    Sessions,
    /// Its modules.
    Modules,
    /// The communication plan.
    Communications,
    /// Who needs what.
    Needs,
    /// The user group.
    Group,
    /// The superusers of the wave.
    Superusers,
    /// The milestones.
    Milestones,
    /// Phases and waves.
    Programme,
}

/// Kind of a row that a violation counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// A session.
    Session,
    /// A user group.
    Group,
    /// A superuser.
    Superuser,
    /// A milestone.
    Milestone,
    /// A communication.
    Communication,
    /// A wave.
    Wave,
}

/// A row that a violation counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row {
    /// Kind.
    pub kind: RowKind,
    /// Identity.
    pub id: Id,
}

/// Something wrong with the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// What is broken.
    pub rule: Rule,
    /// In which wave.
    pub wave: Option<Id>,
    /// For whom.
    pub audience: Option<Id>,
    /// What tells two of a rule, wave and audience apart: a module, a milestone.
    pub about: Option<Id>,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub way_out: Message,
    /// Where.
    pub place: Place,
    /// What it counts, in order and each once.
    pub rows: Vec<Row>,
    /// Every milestone whose move can change it, in order.
    pub depends_on: Vec<Id>,
}

/// What makes two violations the same one.
pub(super) type Key = (Rule, Option<Id>, Option<Id>, Option<Id>);

impl Violation {
    /// What it is known by, whatever it counts.
    pub(super) fn key(&self) -> Key {
        (self.rule, self.wave, self.audience, self.about)
    }
}
