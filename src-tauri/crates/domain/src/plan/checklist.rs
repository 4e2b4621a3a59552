//! Checklists: how a line is answered, and what is open before a phase.

use super::Check;
use crate::words::{PhaseKind, words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// How a line of a checklist stands.
    LineState, "checklist-state" {
        /// Waits.
        Open = "open",
        /// Done: by the data or by somebody.
        Done = "done",
        /// Not asked here, with a reason.
        Waived = "waived",
    }
}

/// What is known of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// What the data say, for a line that is answered from them.
    pub measured: Option<Check>,
    /// Whether somebody said that it is done; not asked of a measured line.
    pub done: bool,
    /// Whether somebody waived it.
    pub waived: bool,
}

/// How a line stands. The data answer before anybody does: a measured line is done when its figure says so, also where it
/// was waived, and is never done because somebody says so.
pub fn answer(line: Answered) -> LineState {
    let done = match line.measured {
        Some(check) => check.is_met(),
        None => line.done,
    };
    match (done, line.waived) {
        (true, _) => LineState::Done,
        (false, true) => LineState::Waived,
        (false, false) => LineState::Open,
    }
}

/// What is open before a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GateCount {
    /// The phase to be begun.
    pub before: PhaseKind,
    /// Lines asked before it that are open, those of checklists that have not begun among them.
    pub open: u32,
    /// Open lines of checklists that have not begun.
    pub not_begun: u32,
    /// All lines asked before it.
    pub of: u32,
}

/// What is open before prepare and before operate: lines marked for a gate, of the checklists of all phases before. Of a
/// phase whose checklist has not begun, `waiting` says how many lines it will ask: nobody has looked at them, so all are open.
pub fn gates(lines: &[(PhaseKind, bool, LineState)], waiting: &[(PhaseKind, u32)]) -> [GateCount; 2] {
    [PhaseKind::Prepare, PhaseKind::Operate].map(|before| {
        let not_begun = waiting.iter().filter(|(phase, _)| *phase < before).map(|(_, lines)| lines).sum();
        let asked = lines.iter().filter(|(phase, gate, _)| *gate && *phase < before);
        asked.fold(GateCount { before, open: not_begun, not_begun, of: not_begun }, |sum, (_, _, state)| GateCount {
            open: sum.open + u32::from(*state == LineState::Open),
            of: sum.of + 1,
            ..sum
        })
    })
}
