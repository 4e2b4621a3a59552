//! Sessions.

use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing,
        sessions::{
            Absence, AbsenceSave, Candidate, EnvironmentSave, Preparation, PreparationSet, Repeated, SeatRow,
            SeatsQuery, SessionCancel, SessionChecks, SessionDetail, SessionDraft, SessionDraftArgs, SessionEnrol,
            SessionMove, SessionRepeat, SessionRow, SessionSave, SessionWithdraw, SessionsQuery,
        },
    },
};
use understudy_domain::message::Message;

fn not_yet<T>() -> Result<T> {
    Err(AppError::failed(Message::new("error-internal").with("detail", "not built yet")))
}

/// Sessions, in time.
pub fn list(_: &App, _: SessionsQuery) -> Result<Vec<SessionRow>> {
    not_yet()
}

/// One session with roster and findings.
pub fn get(_: &App, _: ById) -> Result<SessionDetail> {
    not_yet()
}

/// What a new session starts with, and what its form chooses from.
pub fn draft(_: &App, _: SessionDraftArgs) -> Result<SessionDraft> {
    not_yet()
}

/// What the checks say of a session while it is typed.
pub fn check(_: &App, _: SessionSave) -> Result<SessionChecks> {
    not_yet()
}

/// Schedules a session or changes one.
pub fn save(_: &App, _: SessionSave) -> Result<Changed> {
    not_yet()
}

/// Schedules more sessions like one.
pub fn repeat(_: &App, _: SessionRepeat) -> Result<Repeated> {
    not_yet()
}

/// Moves a session in time.
pub fn reschedule(_: &App, _: SessionMove) -> Result<Changed> {
    not_yet()
}

/// Calls a session off; its calendar entries are cancelled.
pub fn cancel(_: &App, _: SessionCancel) -> Result<Changed> {
    not_yet()
}

/// Takes a cancellation back.
pub fn reinstate(_: &App, _: ById) -> Result<Changed> {
    not_yet()
}

/// Hides a session that was scheduled by mistake.
pub fn delete(_: &App, _: ById) -> Result<Changed> {
    not_yet()
}

/// Seats people; who finds no seat comes on the waiting list.
pub fn enrol(_: &App, _: SessionEnrol) -> Result<Changed> {
    not_yet()
}

/// Takes people off the roster; the waiting list moves up.
pub fn withdraw(_: &App, _: SessionWithdraw) -> Result<Changed> {
    not_yet()
}

/// People of the session's groups who could take a seat.
pub fn candidates(_: &App, _: ById) -> Result<Vec<Candidate>> {
    not_yet()
}

/// Days on which trainers are away.
pub fn absences(_: &App, _: Nothing) -> Result<Vec<Absence>> {
    not_yet()
}

/// Makes or changes an absence.
pub fn save_absence(_: &App, _: AbsenceSave) -> Result<Changed> {
    not_yet()
}

/// Hides an absence.
pub fn delete_absence(_: &App, _: ById) -> Result<Changed> {
    not_yet()
}

/// What to prepare for a session, and how far it is.
pub fn preparation(_: &App, _: ById) -> Result<Preparation> {
    not_yet()
}

/// Ticks a line of the checklist, or takes the tick away.
pub fn set_prepared(_: &App, _: PreparationSet) -> Result<Changed> {
    not_yet()
}

/// Records whether the training environment works for a session.
pub fn save_environment(_: &App, _: EnvironmentSave) -> Result<Changed> {
    not_yet()
}

/// Seats against need, per group and module.
pub fn seats(_: &App, _: SeatsQuery) -> Result<Vec<SeatRow>> {
    not_yet()
}
