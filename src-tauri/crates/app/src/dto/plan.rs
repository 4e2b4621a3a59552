//! The training plan: its parts, versions and reviews, and how much of it is proposed.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    plan::{CheckKind, Feature, PartState, PlanPart, Rhythm, VersionState},
    words::ReviewDecision,
};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct TrainingPlanArgs {
    /// Counts what is dated up to this day; today when absent.
    pub as_of: Option<Day>,
}

/// The plan as it stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrainingPlan {
    pub as_of: Day,
    /// How complete the parts that are needed are, together, in percent.
    pub percent: u32,
    pub parts: Vec<PlanPartRow>,
    /// Latest first.
    pub versions: Vec<PlanVersionRow>,
    /// The day by which the plan is looked at again: the rhythm after the last approved version.
    pub review_due: Option<Day>,
    /// The one thing to do next.
    pub next_step: Option<PartStep>,
}

/// Something to do, and where.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PartStep {
    pub part: PlanPart,
    pub words: Message,
    /// Address of the screen where it is done.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanPartRow {
    pub kind: PlanPart,
    pub state: PartState,
    pub percent: u32,
    /// Whether the proportion proposes this part.
    pub proposed: bool,
    pub text: String,
    pub not_needed: String,
    pub owner: Option<Named>,
    pub checks: Vec<PartCheck>,
}

/// A figure that a part is judged by, with the rows that are missing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PartCheck {
    pub kind: CheckKind,
    pub done: u32,
    /// 0 where there is nothing to look at yet.
    pub of: u32,
    /// What is missing, in words; absent when nothing is.
    pub lack: Option<Message>,
    /// Address of the screen where it is done.
    pub to: String,
    /// The rows that are missing, by name; at most 200.
    pub missing: Vec<PartMissing>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PartMissing {
    pub name: String,
    /// Address of the row's own screen, where it has one.
    pub to: String,
}

/// What somebody writes about a part; whole.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanPartSave {
    pub kind: PlanPart,
    pub text: String,
    pub owner: Option<Id>,
    /// Why it is not needed; empty where it is.
    pub not_needed: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanVersionRow {
    pub id: Id,
    pub number: u32,
    pub state: VersionState,
    pub made_on: Option<Day>,
    pub made_by: Option<Named>,
    pub note: String,
    pub approved_on: Option<Day>,
    pub approved_by: Option<Named>,
    pub reviews: Vec<PlanReviewRow>,
    /// Whether the one at this laptop may approve it.
    pub may_approve: bool,
    /// Whether the one at this laptop was asked and has not answered.
    pub asks_me: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanReviewRow {
    pub person: Named,
    pub asked_on: Option<Day>,
    pub decided_on: Option<Day>,
    pub decision: Option<ReviewDecision>,
    pub note: String,
}

/// Freezes the plan as a version, and asks people to review it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanVersionMake {
    pub note: String,
    pub reviewers: Vec<Id>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanReviewAsk {
    pub version: Id,
    pub people: Vec<Id>,
}

/// What the one at this laptop says of a version.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanReviewGive {
    pub version: Id,
    pub decision: ReviewDecision,
    pub note: String,
}

/// Approves a version; never who made it.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PlanApprove {
    pub version: Id,
    /// Who approves; the one at this laptop when absent.
    pub by: Option<Id>,
}

/// A version as it was frozen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanVersionDetail {
    pub row: PlanVersionRow,
    pub on: Day,
    pub parts: Vec<PlanFrozenPart>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanFrozenPart {
    pub kind: PlanPart,
    pub state: PartState,
    pub percent: u32,
    pub text: String,
    pub not_needed: String,
    pub owner: Option<Named>,
    pub checks: Vec<PlanFigure>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanFigure {
    pub kind: CheckKind,
    pub done: u32,
    pub of: u32,
}

/// Two versions, or a version and the plan as it stands.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PlanCompareArgs {
    pub from: Id,
    /// The plan as it stands when absent.
    pub to: Option<Id>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanComparison {
    /// Only parts with a difference.
    pub parts: Vec<PlanPartChange>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanPartChange {
    pub kind: PlanPart,
    pub percent_before: Option<u32>,
    pub percent_after: Option<u32>,
    pub state_before: Option<PartState>,
    pub state_after: Option<PartState>,
    pub checks: Vec<PartCheckChange>,
    pub text: Option<PlanTextChange>,
    pub not_needed: Option<PlanTextChange>,
    /// Whether it is somebody else's part now.
    pub owner: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PartCheckChange {
    pub kind: CheckKind,
    /// Done and all before; absent where it was not asked.
    pub before: Option<(u32, u32)>,
    pub after: Option<(u32, u32)>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanTextChange {
    pub before: String,
    pub after: String,
}

/// Writes the plan, as it stands or a version of it; the file's ending chooses PDF, XLSX or Markdown.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ExportPlan {
    pub file: String,
    /// The plan as it stands when absent.
    pub version: Option<Id>,
}

/// How much of the programme around the training is proposed, and what somebody wants instead.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Proportion {
    /// Whether the programme has stated its size, complexity and risk: only then anything is hidden.
    pub stated: bool,
    pub people: StatedFigure,
    pub waves: StatedFigure,
    pub sites: StatedFigure,
    /// 1 to 5.
    pub complexity: StatedFigure,
    /// 1 to 5.
    pub risk: StatedFigure,
    pub systems_replaced: Option<u32>,
    /// 1 to 5.
    pub customisation: Option<u32>,
    /// Processes in scope and languages of the content, which the complexity is proposed from.
    pub processes: u32,
    pub languages: u32,
    /// Level of size, 1 to 5.
    pub size: u32,
    /// 3 to 15.
    pub weight: u32,
    pub features: Vec<FeatureUse>,
    pub rhythms: Vec<RhythmUse>,
    /// Parts of the plan that are proposed.
    pub parts: Vec<PlanPart>,
}

/// A figure as the data propose it and as somebody stated it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatedFigure {
    pub proposed: u32,
    pub stated: Option<u32>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FeatureUse {
    pub feature: Feature,
    pub proposed: bool,
    /// What somebody said; absent where nobody did.
    pub wanted: Option<bool>,
    /// Whether it is shown.
    pub used: bool,
    /// Whether something is recorded in it, so that it is shown in any case.
    pub has_data: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RhythmUse {
    pub rhythm: Rhythm,
    /// Days between two; absent where it is not proposed.
    pub proposed: Option<u32>,
    pub wanted: Option<u32>,
}

/// What a programme states; what is absent is taken as the data propose it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProportionSave {
    pub people: Option<u32>,
    pub waves: Option<u32>,
    pub sites: Option<u32>,
    pub complexity: Option<u32>,
    pub risk: Option<u32>,
    pub systems_replaced: Option<u32>,
    pub customisation: Option<u32>,
    pub features: Vec<FeatureWanted>,
    pub rhythms: Vec<RhythmWanted>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct FeatureWanted {
    pub feature: Feature,
    /// Absent: as proposed.
    pub wanted: Option<bool>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct RhythmWanted {
    pub rhythm: Rhythm,
    /// Days; absent: as proposed.
    pub days: Option<u32>,
}
