//! What the steering committee is shown, kept and compared, and the decisions that it is asked for.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    steering::{SteeringChange, SteeringContent},
};

#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SteeringArgs {
    pub as_of: Option<Day>,
    /// The pack to compare with; the last one kept when absent.
    pub since: Option<Id>,
}

/// The pack as it would be today.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Steering {
    pub content: SteeringContent,
    /// The pack that it is compared with, where there is one.
    pub since: Option<SteeringPackRow>,
    pub changes: Vec<SteeringChange>,
    /// Packs kept, the latest first.
    pub packs: Vec<SteeringPackRow>,
    pub decisions: Vec<SteeringDecisionRow>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SteeringPackRow {
    pub id: Id,
    pub title: String,
    pub on: Option<Day>,
    pub by: String,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SteeringDecisionRow {
    pub id: Id,
    pub title: String,
    pub detail: String,
    pub wave: Option<Named>,
    pub owner: Option<Named>,
    pub asked_on: Option<Day>,
    pub needed_by: Option<Day>,
    pub decided_on: Option<Day>,
    pub decision: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SteeringDecisionSave {
    #[serde(default)]
    pub id: Option<Id>,
    pub title: String,
    #[serde(default)]
    pub detail: String,
    #[serde(default)]
    pub wave: Option<Id>,
    #[serde(default)]
    pub owner: Option<Id>,
    #[serde(default)]
    pub needed_by: Option<Day>,
}

/// What the committee decided; an empty decision opens it again.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SteeringDecide {
    pub id: Id,
    pub decision: String,
    #[serde(default)]
    pub on: Option<Day>,
}

/// Keeps the pack as it is today.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SteeringKeep {
    pub title: String,
    pub note: String,
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct SteeringCompareArgs {
    pub before: Id,
    pub now: Id,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SteeringComparison {
    pub before: SteeringPackRow,
    pub now: SteeringPackRow,
    pub changes: Vec<SteeringChange>,
}

/// The form of a pack's pages.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum SteeringForm {
    /// Pages to be read, A4.
    Report,
    /// Slides to be shown, 16:9.
    Slides,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ExportSteering {
    pub form: SteeringForm,
    /// The chosen file.
    pub file: String,
    /// A pack kept; as it is today when absent.
    #[serde(default)]
    pub pack: Option<Id>,
    /// The pack to compare with; the one before when absent.
    #[serde(default)]
    pub since: Option<Id>,
    #[serde(default)]
    pub as_of: Option<Day>,
}
