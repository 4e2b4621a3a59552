//! Imports: preview first, written only when confirmed.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use understudy_domain::{id::Id, message::Message};

#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    People,
    Processes,
    Groups,
    Sessions,
    /// Needs the session.
    Attendance,
    /// Answers to a pulse; needs the pulse.
    Pulse,
    /// Dates of the project. A decision is `leave`, or a kind such as `uat`, or a kind and a wave: `cutover@` and its id.
    Milestones,
    /// What a release changes.
    Releases,
    /// Questions and tickets.
    Tickets,
    /// Figures that come from elsewhere.
    Figures,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ImportArgs {
    pub kind: ImportKind,
    /// The chosen file.
    pub file: String,
    /// Field to column title, where the user corrected it; the recognised mapping holds for the rest. Empty text: leave the field out.
    #[serde(default)]
    pub mapping: BTreeMap<String, String>,
    /// For rows under review: row number to the id of the same person, or `new`.
    #[serde(default)]
    pub decisions: BTreeMap<String, String>,
    /// The session whose attendance is imported.
    #[serde(default)]
    pub session: Option<Id>,
    /// The pulse whose answers are imported.
    #[serde(default)]
    pub pulse: Option<Id>,
    /// The job under which the work is watched and can be cancelled, as announced before.
    #[serde(default)]
    pub job: Option<u32>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportPreview {
    pub name: String,
    /// What kind of file it was recognised as.
    pub shape: Message,
    pub columns: Vec<ImportColumn>,
    /// Fields that can be filled, in order.
    pub fields: Vec<ImportField>,
    pub counts: ImportCounts,
    /// The first 2,000 rows that are not unchanged, then unchanged ones.
    pub rows: Vec<ImportRow>,
    /// All errors of all rows.
    pub errors: Vec<ImportError>,
    /// What contradicts itself; everything of it is kept.
    pub conflicts: Vec<ImportConflict>,
    pub notes: Vec<Message>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportColumn {
    pub title: String,
    /// First few values, to recognise it by.
    pub examples: Vec<String>,
    /// Dropped on purpose (a password column).
    pub dropped: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportField {
    pub field: String,
    pub column: Option<String>,
    pub required: bool,
}

#[derive(Debug, Clone, Copy, Default, Serialize, PartialEq, Eq, TS)]
pub struct ImportCounts {
    pub rows: u32,
    pub new: u32,
    /// Rows matched to a known one, changed or not.
    pub matched: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub refused: u32,
    /// Rows that need a decision.
    pub review: u32,
    /// Rows that are not taken over; only where rows are picked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub left_out: Option<u32>,
}

#[derive(Debug, Clone, Copy, Serialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportOutcome {
    New,
    Changed,
    Unchanged,
    Review,
    Refused,
    /// Not taken over, as proposed or as decided.
    LeftOut,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportRow {
    pub row: u32,
    pub title: String,
    pub detail: String,
    pub outcome: ImportOutcome,
    pub changes: Vec<FieldChange>,
    /// For review: who it may be.
    pub candidates: Vec<ImportCandidate>,
    pub reason: Option<Message>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportCandidate {
    pub id: Id,
    pub name: String,
    pub detail: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldChange {
    pub field: String,
    pub before: String,
    pub after: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportError {
    pub row: u32,
    pub column: Option<String>,
    pub message: Message,
}

/// Rows that contradict each other, or one that contradicts itself.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportConflict {
    /// The first 100 rows concerned.
    pub rows: Vec<ConflictRow>,
    /// What contradicts what; its id is the kind of contradiction.
    pub what: Message,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ConflictRow {
    pub row: u32,
    /// Empty where the row is not among the rows of the preview.
    pub title: String,
    pub detail: String,
}

/// What an import did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportDone {
    pub counts: ImportCounts,
    pub changed: super::Changed,
}
