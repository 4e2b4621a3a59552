//! Milestones, and the sequence of training that is held against them.

use super::{
    Named,
    readiness::{Chart, ChartTheme},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    timeline::{Place, RowKind, Rule},
    words::{MilestoneKind, Track},
};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields)]
pub struct MilestonesQuery {
    /// Those of this wave and of the whole programme.
    #[serde(default)]
    pub wave: Option<Id>,
    /// Where each stands on this day; today when absent.
    #[serde(default)]
    pub as_of: Option<Day>,
}

#[derive(Debug, Clone, Copy, Serialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneState {
    Done,
    Overdue,
    /// Due within two weeks.
    Soon,
    Ahead,
    Undated,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MilestoneRow {
    pub id: Id,
    pub name: String,
    pub kind: MilestoneKind,
    pub wave: Option<Named>,
    /// Of a cutover: the day of its wave.
    pub due_on: Option<Day>,
    /// The first day it was planned for.
    pub planned_on: Option<Day>,
    pub done_on: Option<Day>,
    pub state: MilestoneState,
    /// Days later than first planned; negative when earlier.
    pub slipped: i32,
    /// Where it comes from; `hand` for one made here.
    pub source: String,
    pub note: String,
    /// Objectives whose deadline hangs on it.
    pub objectives: u32,
}

/// A milestone; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MilestoneSave {
    pub id: Option<Id>,
    pub name: String,
    pub kind: MilestoneKind,
    /// Of no wave: of the whole programme. A cutover needs one.
    pub wave: Option<Id>,
    pub due_on: Option<Day>,
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MilestoneMove {
    pub id: Id,
    pub due_on: Option<Day>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MilestoneDone {
    pub id: Id,
    /// The day it was reached; absent opens it again.
    pub done_on: Option<Day>,
}

/// What a move breaks and mends, before it is made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MilestoneEffect {
    pub breaks: Vec<TimelineViolation>,
    pub mends: Vec<TimelineViolation>,
    /// Wrong before and after, but otherwise; as it would be.
    pub alters: Vec<TimelineViolation>,
    /// Objectives whose deadline moves with it.
    pub objectives: u32,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PlanCheckArgs {
    /// Only this wave and what is of none.
    #[serde(default)]
    pub wave: Option<Id>,
    #[serde(default)]
    pub as_of: Option<Day>,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct TimelineArgs {
    #[serde(flatten)]
    pub of: PlanCheckArgs,
    #[serde(default)]
    pub theme: ChartTheme,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanCheck {
    pub as_of: Day,
    /// The gravest first.
    pub violations: Vec<TimelineViolation>,
    /// What was looked at.
    pub milestones: u32,
    pub audiences: u32,
    pub sessions: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TimelineViolation {
    /// The same for the same violation, also when its rows change; to open it by a link.
    pub key: String,
    pub rule: Rule,
    /// Whether people would not be able to work after the cutover; others are worth a look.
    pub grave: bool,
    pub wave: Option<Named>,
    pub audience: Option<Named>,
    pub message: Message,
    pub way_out: Message,
    pub place: Place,
    /// The row that the way out is about, where it is one: a module.
    pub about: Option<Id>,
    pub rows: Vec<TimelineRow>,
}

/// A row that a violation counts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimelineRow {
    pub kind: RowKind,
    pub id: Id,
    pub name: String,
    pub on: Option<Day>,
    /// Held, done, reached.
    pub done: bool,
}

/// The timeline of a wave, with its table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Timeline {
    /// Absent for groups of no wave.
    pub wave: Option<Named>,
    pub cutover: Option<Day>,
    pub chart: Chart,
    /// Absent where the wave has none.
    pub superusers: Option<TimelineSuperusers>,
    pub lines: Vec<TimelineLine>,
}

/// The superusers of a wave, who have to be ready when the acceptance test begins.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimelineSuperusers {
    /// Who may train.
    pub ready: u32,
    pub of: u32,
    /// The day on which the acceptance test begins.
    pub by: Option<Day>,
    pub problems: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TimelineLine {
    pub audience: Named,
    pub track: Track,
    pub headcount: u32,
    /// First and last awareness; planned or done.
    pub told_on: Option<Day>,
    pub told: bool,
    /// Interested of those reached, where it was measured.
    pub interest_on: Option<Day>,
    pub first_on: Option<Day>,
    pub last_on: Option<Day>,
    pub sessions: u32,
    pub held: u32,
    pub problems: u32,
    pub grave: bool,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct GroupTrack {
    pub id: Id,
    pub track: Track,
}
