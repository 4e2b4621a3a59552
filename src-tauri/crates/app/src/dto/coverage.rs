//! Coverage as the screens show it.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{day::Day, id::Id, summary::Covered};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CoverageArgs {
    pub as_of: Option<Day>,
    pub wave: Option<Id>,
    pub site: Option<Id>,
    /// What if these leave.
    pub without: Vec<Id>,
}

/// A heat map of process areas (rows) and groups (columns).
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageOverview {
    pub groups: Vec<CoverageGroup>,
    pub areas: Vec<CoverageArea>,
    pub risk_areas: Covered,
    pub high_impact: Covered,
    pub colleagues: Covered,
    /// Risk areas with at least one ready superuser: without any, nobody can be the only one.
    pub with_trainer: Covered,
    /// One superuser who cannot be spared.
    pub single_points: Vec<SinglePoint>,
    /// Of those named in `without`: cells that become short.
    pub lost: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageGroup {
    pub id: Id,
    pub name: String,
    pub site: String,
    pub people: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageArea {
    pub id: Id,
    pub name: String,
    /// One a group, in the order of the groups; absent where there is no risk area.
    pub cells: Vec<Option<CoverageCell>>,
}

/// All processes of an area for a group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageCell {
    pub processes: u32,
    /// Of these with too few ready superusers.
    pub short: u32,
    /// Fewest ready superusers of any process.
    pub ready: u32,
    /// Needed there.
    pub needed: u32,
    pub impact: u8,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct CoverageCellArgs {
    pub area: Id,
    pub group: Id,
    pub as_of: Option<Day>,
    pub without: Option<Vec<Id>>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageCellDetail {
    pub area: String,
    pub group: String,
    pub people: u32,
    pub processes: Vec<CoverageProcess>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageProcess {
    pub id: Id,
    pub title: String,
    pub impact: u8,
    pub needed: u32,
    /// Ready superusers.
    pub ready: Vec<Named>,
    /// Superusers with this in their scope who are not ready yet, nearest first.
    pub coming: Vec<ComingTrainer>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ComingTrainer {
    pub id: Id,
    pub name: String,
    /// 0 to 100.
    pub progress: u32,
    pub next_step: Option<understudy_domain::message::Message>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SinglePoint {
    pub superuser: Named,
    /// Risk areas that have nobody else.
    pub risk_areas: u32,
    /// Some of them, in words: process and group.
    pub examples: Vec<String>,
    pub colleagues: u32,
}
