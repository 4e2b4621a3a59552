//! Readiness as the screens show it, the rule and the export.

use super::superusers::{SuperuserFilter, SuperuserRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    readiness::Gate,
    summary::{Covered, EvidenceCounts, RuleName, StatusCounts, Verdict},
    trend::{Forecast, TrendPoint},
    words::{GateKind, GateState},
};

#[derive(Debug, Clone, Serialize, TS)]
pub struct GateCell {
    pub gate: GateKind,
    pub state: GateState,
    /// Text of the cell.
    pub cell: Message,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct GateDetail {
    pub gate: GateKind,
    pub state: GateState,
    pub cell: Message,
    pub done: u32,
    pub of: u32,
    pub missing: Vec<Message>,
    /// Rows that count.
    pub counted: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadinessOverview {
    pub as_of: Day,
    pub rules: Vec<RuleName>,
    pub evidence: EvidenceCounts,
    pub counts: StatusCounts,
    pub trend: Vec<TrendPoint>,
    pub forecast: Option<Forecast>,
    /// Why there is no forecast; absent where there is one.
    pub no_forecast: Option<Message>,
    /// Risk areas of impact 4 or 5 with too few ready superusers, and all of them.
    pub short_risk_areas: Covered,
    pub single_points_of_failure: u32,
    /// Risk areas with at least one ready superuser: without any, nobody can be the only one.
    pub with_trainer: Covered,
    pub colleagues: Covered,
    pub rows: Vec<SuperuserRow>,
    /// What would help most.
    pub steps: Vec<HelpfulStep>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HelpfulStep {
    pub superuser: Option<Id>,
    pub title: Message,
    pub detail: Message,
    /// Risk areas that gain a trainer.
    pub gains: u32,
    pub urgent: bool,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct EvidenceArgs {
    pub superuser: Id,
    pub gate: GateKind,
    pub as_of: Option<Day>,
}

/// The rows behind a gate's figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GateEvidence {
    pub name: String,
    pub gate: GateDetail,
    pub rows: Vec<EvidenceItem>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct EvidenceItem {
    pub id: Id,
    pub text: Message,
    pub on: Option<Day>,
    pub by: String,
    pub note: String,
    /// The module that it speaks of, where it can be looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub module: Option<Id>,
}

#[derive(Debug, Clone, Copy, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum RollUpBy {
    Area,
    Site,
    Wave,
    Group,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct RollUpArgs {
    pub by: RollUpBy,
    #[serde(flatten)]
    pub filter: SuperuserFilter,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RollUpRow {
    /// Absent for those without one.
    pub id: Option<Id>,
    pub name: String,
    pub counts: StatusCounts,
    /// Superusers who pass each gate, in the order of the gates.
    pub gates: Vec<RollUpGate>,
    pub superusers: Vec<super::Named>,
    pub verdict: Option<Verdict>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RollUpGate {
    pub gate: GateKind,
    pub passed: u32,
    pub of: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleVersion {
    pub id: Id,
    pub name: String,
    pub version: u32,
    pub in_force_from: Day,
    pub wave: Option<super::Named>,
    pub gates: Vec<Gate>,
    pub in_force: bool,
}

/// A new version; earlier ones stay and answer for the past.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RuleSave {
    pub name: String,
    pub wave: Option<Id>,
    pub in_force_from: Option<Day>,
    pub gates: Vec<Gate>,
}

/// What a rule would change, before it is saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleEffect {
    pub before: StatusCounts,
    pub after: StatusCounts,
    /// Names of those whose status changes, at most 20, and how.
    pub changes: Vec<RuleEffectRow>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleEffectRow {
    pub name: String,
    pub before: understudy_domain::words::Status,
    pub after: understudy_domain::words::Status,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ExportReadiness {
    /// The chosen file; its ending says the format: pdf, xlsx, csv or json.
    pub file: String,
    pub as_of: Option<Day>,
    pub wave: Option<Id>,
    pub group: Option<Id>,
    pub superuser: Option<Id>,
}

/// Long work under way; its progress comes as the event `job`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JobStarted {
    pub job: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct JobProgress {
    pub job: u32,
    pub done: u32,
    pub of: u32,
    pub state: JobState,
    /// What came of it, or what went wrong.
    pub message: Option<Message>,
    pub notes: Vec<Message>,
}

#[derive(Debug, Clone, Copy, Serialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    Running,
    Done,
    Failed,
    Cancelled,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct JobById {
    pub job: u32,
}

/// The theme that a chart is drawn for: its colours are the program's, as an image is out of reach of style sheets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChartTheme {
    #[default]
    Light,
    Dark,
    Contrast,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct TrendChartArgs {
    #[serde(flatten)]
    pub filter: SuperuserFilter,
    #[serde(default)]
    pub theme: ChartTheme,
}

/// A chart as SVG; one function from a model to SVG serves the window and the PDF.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Chart {
    pub svg: String,
}
