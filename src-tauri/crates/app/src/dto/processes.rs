//! The process catalogue, its scope and the risk areas.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    id::Id,
    words::{ProcessLevel, ProcessScope},
};

/// The whole catalogue in the order of the tree.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProcessTree {
    pub rows: Vec<ProcessRow>,
    pub in_scope: u32,
    /// Rows whose knowledge is assessed.
    pub assessable: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ProcessRow {
    pub id: Id,
    pub parent: Option<Id>,
    /// Depth in the tree, from 0.
    pub depth: u32,
    /// Sequence id as the file has it.
    pub code: String,
    pub title: String,
    pub level: ProcessLevel,
    pub scope: ProcessScope,
    pub state: String,
    pub url: String,
    pub assessable: bool,
    /// Rows below it.
    pub below: u32,
    /// Of these in scope.
    pub below_in_scope: u32,
    /// Highest impact set here.
    pub impact: Option<u8>,
}

/// A process; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProcessSave {
    pub id: Option<Id>,
    pub parent: Option<Id>,
    pub code: String,
    pub title: String,
    pub level: ProcessLevel,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ScopeChange {
    /// Rows; each with all below it.
    pub ids: Vec<Id>,
    pub scope: ProcessScope,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct RiskAreaSet {
    /// A row of any level; the impact holds for the processes below that have none of their own.
    pub process: Id,
    pub group: Id,
    /// 1 to 5; none takes it away.
    pub impact: Option<u8>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RiskAreaRow {
    pub id: Id,
    pub process: Id,
    pub process_title: String,
    pub group: Id,
    pub group_name: String,
    pub impact: u8,
}
