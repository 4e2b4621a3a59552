//! The log of assumptions, risks, issues and dependencies.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    action::DueState,
    day::Day,
    id::Id,
    message::Message,
    risk::{Grade, LogKind},
};

/// Which entries are asked for.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields)]
pub struct LogQuery {
    /// The day that due and overdue are counted by; today when absent. Entries raised later are left out.
    pub as_of: Option<Day>,
    pub kind: Option<LogKind>,
    pub group: Option<Id>,
    pub risk_area: Option<Id>,
    /// Only those not closed.
    pub open: Option<bool>,
    /// Only those owned by the one at this laptop.
    pub mine: Option<bool>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LogAnswer {
    pub rows: Vec<LogRow>,
    pub open: u32,
    pub overdue: u32,
    /// Open entries of high exposure.
    pub high: u32,
    /// Entries that the project has not been told of as they stand.
    pub to_report: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LogRow {
    pub id: Id,
    pub kind: LogKind,
    pub title: String,
    pub detail: String,
    /// The risk area; an issue of one is an obstacle.
    pub risk_area: Option<Id>,
    pub process: Option<Named>,
    pub group: Option<Named>,
    pub milestone: Option<Named>,
    pub milestone_on: Option<Day>,
    pub probability: Option<u8>,
    pub impact: Option<u8>,
    /// Probability × impact, 1 to 25.
    pub exposure: Option<u8>,
    pub grade: Option<Grade>,
    /// What is done about it.
    pub response: String,
    pub owner: Option<Named>,
    pub raised_on: Option<Day>,
    pub due_on: Option<Day>,
    pub closed_on: Option<Day>,
    pub state: DueState,
    pub next_step: String,
    pub outcome: String,
    pub reported_on: Option<Day>,
    /// Whether the project has not been told of it as it stands.
    pub to_report: bool,
    pub warnings: Vec<Message>,
}

/// An entry of the log; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogSave {
    pub id: Option<Id>,
    pub kind: LogKind,
    pub title: String,
    pub detail: String,
    /// With a risk area, process and group are its own.
    pub risk_area: Option<Id>,
    pub process: Option<Id>,
    pub group: Option<Id>,
    pub milestone: Option<Id>,
    /// 1 to 5.
    pub probability: Option<u8>,
    /// 1 to 5.
    pub impact: Option<u8>,
    pub response: String,
    pub owner: Option<Id>,
    /// Today when absent.
    pub raised_on: Option<Day>,
    pub due_on: Option<Day>,
    pub next_step: String,
}

impl LogSave {
    /// A new entry with nothing but a kind and a title.
    pub fn new(kind: LogKind, title: impl Into<String>) -> Self {
        Self {
            id: None,
            kind,
            title: title.into(),
            detail: String::new(),
            risk_area: None,
            process: None,
            group: None,
            milestone: None,
            probability: None,
            impact: None,
            response: String::new(),
            owner: None,
            raised_on: None,
            due_on: None,
            next_step: String::new(),
        }
    }
}

/// Closes an entry, or opens it again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogClose {
    pub id: Id,
    /// The day; none opens it again.
    pub on: Option<Day>,
    /// How it ended.
    pub outcome: String,
}

/// Writes what the project has not been told of yet as Azure DevOps imports it (.csv), and remembers that.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogExport {
    /// The word of a chosen file.
    pub file: String,
}
