//! The room: a session while it is held, and its closing.
//!
//! Owns attendance, timed tasks, scores, faults, parked questions, feedback, and closing and reopening. Every act is one
//! change, committed before it is answered: whatever happens to the laptop, nothing acknowledged is lost. Deliberately owns
//! neither scheduling nor seats (`sessions`), and computes no completion.
//!
//! Decisions where the design was silent:
//!
//! - Attendance, timed tasks and scores of a closed session cannot be changed until it is reopened. Faults and parked
//!   questions can: they are handed on and answered afterwards.
//! - Closing ends no timer by itself, because a time that nobody measured is no time: timers that still run are hidden, and
//!   the label of the change says how many; undo brings them back.
//! - Somebody from the waiting list, or without a seat, appears in the room once marked.
//! - Minutes of a session are those of its slots, overlaps counted once; a pause between two slots is attended by nobody.

mod close;
mod fault;
mod feedback;
mod get;
mod mark;
mod open;
mod question;
mod reopen;
mod scan;
mod scene;
mod score;
mod steady;
#[cfg(test)]
mod tests;
mod timers;
mod walk_in;

pub use close::{close, close_preview};
pub use fault::{delete_fault, save_fault};
pub use feedback::give_feedback;
pub use get::get;
pub(crate) use mark::Marks;
pub use mark::mark;
pub use open::open;
pub use question::{delete_question, save_question};
pub use reopen::reopen;
pub use scan::scan;
pub(crate) use scene::{Scene, attendance_id};
pub use score::save_score;
pub(crate) use steady::Steady;
pub use timers::{delete_timer, record_timer, save_timer, start_timers, stop_timers};
pub(crate) use walk_in::person_edit;
pub use walk_in::walk_in;

/// Longest reason, note or comment, in characters.
const LONGEST_TEXT: usize = 2000;
