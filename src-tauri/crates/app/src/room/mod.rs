//! The room.

use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed,
        run::{
            AttendanceMarks, ClosePreview, FaultSave, FeedbackGive, FeedbackGiven, QuestionSave, RunRoom, Scan,
            Scanned, ScoreSave, SessionClose, SessionReopen, TimerRecord, TimerSave, TimersStart, TimersStop, WalkIn,
        },
    },
};
use understudy_domain::message::Message;

fn not_yet<T>() -> Result<T> {
    Err(AppError::failed(Message::new("error-internal").with("detail", "not built yet")))
}

/// Everything the run mode shows.
pub fn get(_: &App, _: ById) -> Result<RunRoom> {
    not_yet()
}

/// Notes that the session has begun.
pub fn open(_: &App, _: ById) -> Result<Changed> {
    not_yet()
}

/// Marks people, one or many at once.
pub fn mark(_: &App, _: AttendanceMarks) -> Result<Changed> {
    not_yet()
}

/// Adds somebody who came without a seat and marks them present.
pub fn walk_in(_: &App, _: WalkIn) -> Result<Changed> {
    not_yet()
}

/// Marks the person whose badge or code was scanned.
pub fn scan(_: &App, _: Scan) -> Result<Scanned> {
    not_yet()
}

/// Starts a timed task for people.
pub fn start_timers(_: &App, _: TimersStart) -> Result<Changed> {
    not_yet()
}

/// Stops timers.
pub fn stop_timers(_: &App, _: TimersStop) -> Result<Changed> {
    not_yet()
}

/// Corrects a timer.
pub fn save_timer(_: &App, _: TimerSave) -> Result<Changed> {
    not_yet()
}

/// Hides a timer.
pub fn delete_timer(_: &App, _: ById) -> Result<Changed> {
    not_yet()
}

/// Records a timed task measured elsewhere.
pub fn record_timer(_: &App, _: TimerRecord) -> Result<Changed> {
    not_yet()
}

/// Records a score.
pub fn save_score(_: &App, _: ScoreSave) -> Result<Changed> {
    not_yet()
}

/// Notes a fault of the system.
pub fn save_fault(_: &App, _: FaultSave) -> Result<Changed> {
    not_yet()
}

/// Hides a fault.
pub fn delete_fault(_: &App, _: ById) -> Result<Changed> {
    not_yet()
}

/// Parks a question or answers one.
pub fn save_question(_: &App, _: QuestionSave) -> Result<Changed> {
    not_yet()
}

/// Hides a question.
pub fn delete_question(_: &App, _: ById) -> Result<Changed> {
    not_yet()
}

/// Takes one participant's answers, without a name.
pub fn give_feedback(_: &App, _: FeedbackGive) -> Result<FeedbackGiven> {
    not_yet()
}

/// What closing a session would do.
pub fn close_preview(_: &App, _: ById) -> Result<ClosePreview> {
    not_yet()
}

/// Closes a session: its record counts from then on.
pub fn close(_: &App, _: SessionClose) -> Result<Changed> {
    not_yet()
}

/// Opens a closed session again, with a reason.
pub fn reopen(_: &App, _: SessionReopen) -> Result<Changed> {
    not_yet()
}
