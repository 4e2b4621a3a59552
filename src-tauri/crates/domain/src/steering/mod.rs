//! What the steering committee is shown, and what changed since it was shown something last.
//!
//! Owns the shape of a pack's figures as they are kept, and the comparison of two. A pack is kept as it was shown, so that
//! two of them can be compared later: it is the one place where computed figures are stored, and nothing is computed from
//! them but the difference. Fields that an older pack lacks are empty.

mod compare;

pub use compare::{SteeringChange, SteeringDirection, compare};

use crate::{
    action::DueState, day::Day, id::Id, message::Message, objective::Course, risk::RiskStanding, summary::Verdict,
    trend::Forecast,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The figures of a pack.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SteeringContent {
    /// Name of the programme.
    pub programme: String,
    /// The day that the figures are of.
    pub as_of: Day,
    /// Verdict of each wave.
    pub waves: Vec<SteeringWave>,
    /// Objectives, those in danger first.
    pub objectives: Vec<SteeringObjective>,
    /// Columns of the map of risk areas.
    pub risk_groups: Vec<String>,
    /// Its rows.
    pub risk: Vec<SteeringRisk>,
    /// How people feel: everybody first, then groups by name.
    pub mood: Vec<SteeringMood>,
    /// Open obstacles, the most pressing first.
    pub obstacles: Vec<SteeringObstacle>,
    /// Decisions that the committee is asked for, and those that it took lately.
    pub decisions: Vec<SteeringDecision>,
    /// Where the plan breaks its own order, the gravest first.
    pub plan: Vec<SteeringViolation>,
    /// How the actions around the training stand.
    pub actions: SteeringActions,
    /// Whether obstacles and violations are all there. Older packs kept the first eight of each at most, so that nothing
    /// follows from one that is not among them.
    pub whole: bool,
}

/// A wave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SteeringWave {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Go-live.
    pub cutover: Option<Day>,
    /// Whether it will be enough.
    pub verdict: Verdict,
    /// Why, most important first.
    pub reasons: Vec<Message>,
    /// Superusers who may train, and all.
    pub ready: u32,
    /// Those of them who may train by a waiver; older packs do not tell.
    #[serde(default)]
    pub conditional: Option<u32>,
    /// All superusers of the wave.
    pub superusers: u32,
    /// Ready superusers by cutover.
    pub forecast: Option<Forecast>,
    /// Risk areas of high impact that have enough trainers, and all of them.
    pub covered: u32,
    /// All risk areas of high impact.
    pub areas: u32,
    /// People who completed what they need, and all who need something: one a person and module.
    pub trained: u32,
    /// All who need something.
    pub need: u32,
}

impl SteeringWave {
    /// How many may train, of how many; and how many of them by a waiver, where that is known.
    pub fn may_train(&self) -> Message {
        let conditional = self.conditional.unwrap_or_default();
        Message::new("steering-pdf-ready")
            .with("count", self.ready)
            .with("of", self.superusers)
            .with("ready", self.ready.saturating_sub(conditional))
            .with("conditional", conditional)
    }
}

/// An objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SteeringObjective {
    /// Identity.
    pub id: Id,
    /// As written.
    pub text: String,
    /// How it stands.
    pub course: Course,
    /// The figure in words.
    pub value: Option<Message>,
    /// The figure in percent, where it is a share.
    pub percent: Option<u32>,
    /// Its target in percent.
    pub target: Option<u32>,
    /// Forecast in percent: low, likely, high.
    pub forecast: Option<[u32; 3]>,
    /// Deadline.
    pub until: Option<Day>,
}

/// A row of the map of risk areas.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SteeringRisk {
    /// The process area.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// One a group, in the order of the groups.
    pub cells: Vec<Option<SteeringRiskCell>>,
}

/// A cell of the map.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct SteeringRiskCell {
    /// How it stands.
    pub standing: RiskStanding,
    /// Done, in percent.
    pub actual: u32,
    /// Points behind the plan; negative when ahead.
    pub points: Option<i32>,
    /// Highest impact, 1 to 5.
    pub impact: u8,
    /// Open obstacles.
    pub obstacles: u32,
}

/// How a group feels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SteeringMood {
    /// The group; none for everybody.
    pub group: Option<Id>,
    /// Its name; empty for everybody.
    pub name: String,
    /// Day and score, 1 to 5, of each pulse that can be told.
    pub points: Vec<(Day, Option<f64>)>,
    /// Whether the last pulse is a drop.
    pub dropped: bool,
    /// Whether somebody has decided what is done about it.
    pub answered: bool,
}

/// An obstacle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SteeringObstacle {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// What it is about: process and group.
    pub about: String,
    /// Who sees to it; empty where nobody.
    pub owner: String,
    /// Due day.
    pub due: Option<Day>,
    /// How it stands.
    pub state: DueState,
    /// What comes next.
    pub next_step: String,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SteeringDecision {
    /// Identity.
    pub id: Id,
    /// What is to be decided.
    pub title: String,
    /// Why, and between what.
    pub detail: String,
    /// Who asks for it; empty where nobody is named.
    pub owner: String,
    /// Day by which it is needed.
    pub needed_by: Option<Day>,
    /// Day on which it was taken.
    pub decided_on: Option<Day>,
    /// What was decided.
    pub decision: String,
}

/// A place where the plan breaks its order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SteeringViolation {
    /// The same for the same one, whatever rows it counts.
    pub key: String,
    /// Whether people would not be able to work after the cutover.
    pub grave: bool,
    /// What is wrong.
    pub message: Message,
    /// The way out.
    pub way_out: Message,
}

/// Actions by state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct SteeringActions {
    /// Past their day.
    pub overdue: u32,
    /// Due this week.
    pub due: u32,
    /// Due later.
    pub coming: u32,
    /// Done.
    pub done: u32,
}
