//! Checklists of the phases, their templates, and what is open before a phase.

use super::{Named, plan::PartCheck};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    plan::{CheckKind, LineState},
    words::PhaseKind,
};

/// All checklists with what is open before the next phases.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Checklists {
    pub as_of: Day,
    pub lists: Vec<Checklist>,
    /// One a phase, in order: the one of the programme, else the one that a phase begins with.
    pub templates: Vec<ChecklistTemplate>,
    pub gates: Vec<PhaseGate>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Checklist {
    pub id: Id,
    pub title: String,
    pub phase: PhaseKind,
    pub lines: Vec<ChecklistLine>,
    pub open: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ChecklistLine {
    pub id: Id,
    pub text: String,
    pub state: LineState,
    /// Asked before the next phases.
    pub gate: bool,
    /// The figure that answers it; absent where a person does.
    pub check: Option<PartCheck>,
    pub done_on: Option<Day>,
    pub done_by: Option<Named>,
    pub evidence: String,
    /// Why it is not asked here; empty where it is.
    pub waived: String,
}

/// What a checklist of a phase begins with.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChecklistTemplate {
    pub phase: PhaseKind,
    pub title: String,
    /// Whether somebody has changed it.
    pub own: bool,
    pub lines: Vec<TemplateLine>,
}

#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, TS)]
pub struct TemplateLine {
    /// Absent for a new one.
    pub id: Option<Id>,
    pub text: String,
    /// The check that answers it; absent where a person does.
    pub measure: Option<CheckKind>,
    pub gate: bool,
}

/// What is open before a phase begins.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PhaseGate {
    pub before: PhaseKind,
    pub starts_on: Option<Day>,
    /// Negative when past.
    pub days_left: Option<i32>,
    pub open: u32,
    pub of: u32,
    /// The lines that are open, of checklists that have begun.
    pub lines: Vec<ChecklistLine>,
    /// Checklists that have not begun; all their lines are open.
    pub not_begun: Vec<ChecklistNotBegun>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ChecklistNotBegun {
    pub phase: PhaseKind,
    pub title: String,
    /// Lines asked before the next phases.
    pub lines: u32,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChecklistBegin {
    pub phase: PhaseKind,
}

/// The lines of a checklist, or of the template of a phase: whole and in order; what is left out is hidden.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChecklistSave {
    /// The checklist; absent for the template of the phase.
    pub id: Option<Id>,
    pub phase: PhaseKind,
    pub title: String,
    pub lines: Vec<TemplateLine>,
}

/// Answers a line, or takes the answer back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChecklistLineSet {
    pub id: Id,
    pub done: bool,
    pub evidence: String,
    /// Why it is not asked here; empty where it is.
    pub waived: String,
}
