//! Risk areas: how far their preparation is, what stands in the way, who should help.

use super::{Named, coverage::CoverageProcess, log::LogRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    risk::{PartKind, RiskStanding, Shift},
};

#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct RiskArgs {
    /// The day; today when absent.
    pub as_of: Option<Day>,
    pub wave: Option<Id>,
}

/// All risk areas on a day, and what the two weeks before changed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RiskOverview {
    pub as_of: Day,
    /// The day that changes are counted from.
    pub since: Day,
    /// The most pressing first: how they stand, then impact, then slippage.
    pub rows: Vec<RiskRow>,
    /// Columns of the map.
    pub groups: Vec<Named>,
    /// Rows of the map: process areas.
    pub areas: Vec<RiskMapRow>,
    pub late: u32,
    pub slipping: u32,
    pub on_track: u32,
    pub done: u32,
    pub unplanned: u32,
    /// Obstacles raised since, still open or not.
    pub new_obstacles: Vec<LogRow>,
    /// Obstacles closed since.
    pub closed_obstacles: Vec<LogRow>,
    /// Where the best trainers should go, the most pressing area first.
    pub trainers: Vec<TrainerAdvice>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RiskMapRow {
    pub id: Id,
    pub name: String,
    /// One a group, in the order of the groups; absent where there is no risk area.
    pub cells: Vec<Option<RiskMapCell>>,
}

/// The risk areas of a process area and a group; the one furthest behind stands for them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RiskMapCell {
    /// The risk area that stands for the cell.
    pub id: Id,
    pub standing: RiskStanding,
    /// Points behind; negative when ahead.
    pub points: Option<i32>,
    /// 0 to 100.
    pub actual: u32,
    /// The highest impact.
    pub impact: u8,
    /// Risk areas of the cell.
    pub count: u32,
    /// Open obstacles of all of them.
    pub obstacles: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RiskRow {
    pub id: Id,
    pub process: Named,
    /// The process area it belongs to.
    pub area: Named,
    pub group: Named,
    pub impact: u8,
    /// People of the group.
    pub people: u32,
    pub wave: Option<Named>,
    pub cutover: Option<Day>,
    pub parts: Vec<RiskPart>,
    /// Done, 0 to 100.
    pub actual: u32,
    /// What should be done by the day, 0 to 100.
    pub planned: Option<u32>,
    /// Points behind; negative when ahead.
    pub points: Option<i32>,
    /// Days behind; 0 when not behind.
    pub days: Option<u32>,
    pub standing: RiskStanding,
    /// Open obstacles.
    pub obstacles: u32,
    /// Of these overdue.
    pub obstacles_overdue: u32,
    pub next_step: Option<Message>,
    /// How it moved in the two weeks before.
    pub shift: Shift,
    /// Points behind two weeks before.
    pub points_before: Option<i32>,
    /// Done two weeks before, 0 to 100.
    pub actual_before: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RiskPart {
    pub kind: PartKind,
    pub done: u32,
    pub of: u32,
    /// 0 to 100.
    pub actual: u32,
    /// 0 to 100.
    pub planned: Option<u32>,
    /// Points behind; negative when ahead.
    pub points: Option<i32>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RiskAreaArgs {
    pub id: Id,
    pub as_of: Option<Day>,
}

/// Everything behind one risk area.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RiskAreaDetail {
    pub row: RiskRow,
    /// Superusers ready and coming, for each process.
    pub processes: Vec<CoverageProcess>,
    /// Modules that cover it, with what was planned, approved, attended and timed.
    pub modules: Vec<RiskModule>,
    /// Obstacles, the open ones first.
    pub obstacles: Vec<LogRow>,
    /// Who should be sent here.
    pub trainers: Vec<TrainerAdvice>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RiskModule {
    pub id: Id,
    pub title: String,
    /// The day since which its content is approved, on or before the day asked for.
    pub approved_on: Option<Day>,
    /// The day its last material is needed.
    pub needed_by: Option<Day>,
    /// People of the group who need it.
    pub need: u32,
    pub completed: u32,
    /// People who have neither completed it nor a seat in a session to come.
    pub unseated: u32,
    /// The last day of the sessions that its people are seated in.
    pub planned_until: Option<Day>,
    /// Timed tasks done alone within their target: each person and task once.
    pub tasks_done: u32,
    pub tasks_of: u32,
}

/// Sends a superuser to a risk area, with the reasons.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrainerAdvice {
    pub superuser: Named,
    pub risk_area: Id,
    pub process: String,
    pub group: String,
    pub impact: u8,
    pub points: Option<i32>,
    /// Mean facilitation level, 0 to 4, in tenths.
    pub facilitation_tenths: u32,
    /// Processes of the area known at the level asked for.
    pub knows: u32,
    pub of: u32,
    /// Colleagues they have room for.
    pub room: u32,
    /// Of these in the area's group.
    pub takes: u32,
    /// The reasons in words.
    pub reason: Message,
}
