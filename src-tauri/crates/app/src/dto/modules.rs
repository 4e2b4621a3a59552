//! Training content: modules, their materials, run sheet, checklist and timed tasks.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{Delivery, MaterialKind, MaterialState, ReviewDecision},
};

#[derive(Debug, Clone, Serialize, TS)]
pub struct ModuleRow {
    pub id: Id,
    pub title: String,
    pub delivery: Delivery,
    pub minutes: u32,
    pub version: u32,
    pub owner: Option<Named>,
    pub groups: Vec<Named>,
    pub processes: Vec<Named>,
    /// Materials by state, in the order of the states; states without any are left out.
    pub materials: Vec<MaterialCount>,
    /// Whether all materials are approved for this version in all needed languages.
    pub approved: bool,
    /// What is missing until then; none when approved.
    pub missing: Vec<Message>,
    /// Materials whose needed-by day is past and that are not approved.
    pub overdue: u32,
    /// Sessions scheduled and still to come.
    pub sessions_ahead: u32,
    /// Modules that this one builds on and that have a new version since its own content was last approved.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Message>>", optional)]
    pub stale: Vec<Message>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MaterialCount {
    pub state: MaterialState,
    pub count: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ModuleDetail {
    pub row: ModuleRow,
    pub summary: String,
    /// Language tags such as `en` or `nb`.
    pub languages: Vec<String>,
    pub capacity: Option<u32>,
    /// Share of points from which a short assessment is passed.
    pub pass_percent: Option<u32>,
    pub released_on: Option<Day>,
    pub prerequisites: Vec<Named>,
    /// Modules that build on this one.
    pub dependants: Vec<Named>,
    pub materials: Vec<Material>,
    pub steps: Vec<RunStep>,
    pub checks: Vec<PlanLine>,
    pub tasks: Vec<ModuleTask>,
    /// What a file may weigh, in bytes.
    pub largest_file: f64,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Material {
    pub id: Id,
    pub kind: MaterialKind,
    pub title: String,
    pub language: String,
    pub author: Option<Named>,
    pub reviewers: Vec<MaterialReviewer>,
    pub state: MaterialState,
    pub state_on: Option<Day>,
    /// The module's version for which it was approved last.
    pub approved_version: Option<u32>,
    pub needed_by: Option<Day>,
    pub overdue: bool,
    pub effort_minutes: Option<u32>,
    /// For links.
    pub link: String,
    /// For files: the name, and the size in bytes.
    pub file_name: String,
    pub file_size: Option<f64>,
    /// Whether the file lies on this laptop.
    pub here: bool,
    /// States it can move to from here, the usual one first.
    pub moves: Vec<MaterialState>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MaterialReviewer {
    pub person: Named,
    pub decided_on: Option<Day>,
    pub decision: Option<ReviewDecision>,
    pub note: String,
}

/// A step of the run sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RunStep {
    /// Absent for a new one.
    pub id: Option<Id>,
    pub title: String,
    pub minutes: u32,
    pub note: String,
}

/// A line of the checklist.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanLine {
    /// Absent for a new one.
    pub id: Option<Id>,
    pub title: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ModuleTask {
    /// Absent for a new one.
    pub id: Option<Id>,
    pub title: String,
    pub target_seconds: u32,
    /// What stands on the exercise card.
    pub instructions: String,
}

/// A module; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ModuleSave {
    pub id: Option<Id>,
    pub title: String,
    pub summary: String,
    pub delivery: Delivery,
    pub minutes: u32,
    pub owner: Option<Id>,
    pub languages: Vec<String>,
    pub capacity: Option<u32>,
    pub pass_percent: Option<u32>,
    pub processes: Vec<Id>,
    pub groups: Vec<Id>,
    pub prerequisites: Vec<Id>,
}

/// Run sheet, checklist and timed tasks of a module, whole and in order; what is left out is hidden.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ModulePlanSave {
    pub id: Id,
    pub steps: Vec<RunStep>,
    pub checks: Vec<PlanLine>,
    pub tasks: Vec<ModuleTask>,
}

/// Begins the next version of a module: what was approved becomes outdated until it is approved again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ModuleNewVersion {
    pub id: Id,
    /// Materials that need no change and stay approved.
    pub unchanged: Vec<Id>,
}

/// A material; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MaterialSave {
    pub id: Option<Id>,
    pub module: Id,
    pub kind: MaterialKind,
    pub title: String,
    pub language: String,
    pub author: Option<Id>,
    pub reviewers: Vec<Id>,
    pub needed_by: Option<Day>,
    pub effort_minutes: Option<u32>,
    pub link: String,
    /// A chosen file, copied into the programme; absent: the one there stays.
    pub file: Option<String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MaterialMove {
    pub id: Id,
    pub state: MaterialState,
}

/// What a reviewer, who is at this laptop, says of a material.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MaterialReviewGive {
    pub id: Id,
    pub decision: ReviewDecision,
    pub note: String,
}

/// Saves a copy of a material's file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MaterialCopy {
    pub id: Id,
    pub file: String,
}
