//! Who changed what and when.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{id::Id, message::Message};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct HistoryQuery {
    /// Only changes of this row.
    pub row: Option<Id>,
    /// Only changes before this one (for more).
    pub before: Option<String>,
    /// At most 200.
    pub limit: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryPage {
    pub changes: Vec<HistoryEntry>,
    pub more: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryEntry {
    /// Word for `before`, `history_detail` and `history_undo`.
    pub change: String,
    /// Date and time, RFC 3339 in UTC.
    pub at: String,
    pub by: String,
    pub label: Message,
    pub rows: u32,
    pub undone: bool,
    /// Whether it takes back another change.
    pub is_undo: bool,
    /// Whether it can be taken back.
    pub undoable: bool,
    /// The first few rows changed.
    pub details: Vec<HistoryRow>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryRow {
    pub row: Id,
    /// Kind of row, such as `person`; worded by the catalogue as `row-person`.
    pub table: String,
    /// What a person calls the row.
    pub title: String,
    /// `made`, `changed`, `hidden`, `shown`, `purged`.
    pub action: String,
    pub fields: Vec<HistoryField>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryField {
    /// Name of the field; worded by the catalogue as `field-…`.
    pub field: String,
    pub before: String,
    pub after: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChangeByName {
    pub change: String,
}
