//! Completion.

use crate::{
    App, AppError, Result,
    dto::{
        completion::{
            Cascade, CascadeArgs, CascadePeopleArgs, CascadePerson, Completion, CompletionArgs, CompletionPeopleArgs,
            CompletionPerson, ExportAttendance, ExportCompletion, ExportPack, ExportSessions,
        },
        readiness::JobStarted,
    },
};
use understudy_domain::message::Message;

fn not_yet<T>() -> Result<T> {
    Err(AppError::failed(Message::new("error-internal").with("detail", "not built yet")))
}

/// Attendance and completion per group and module.
pub fn completion(_: &App, _: CompletionArgs) -> Result<Completion> {
    not_yet()
}

/// The people behind a figure.
pub fn people(_: &App, _: CompletionPeopleArgs) -> Result<Vec<CompletionPerson>> {
    not_yet()
}

/// Who has trained how many.
pub fn cascade(_: &App, _: CascadeArgs) -> Result<Cascade> {
    not_yet()
}

/// The people whom somebody has trained.
pub fn cascade_people(_: &App, _: CascadePeopleArgs) -> Result<Vec<CascadePerson>> {
    not_yet()
}

/// Writes sessions as a calendar or a list.
pub fn export_sessions(_: &App, _: ExportSessions) -> Result<JobStarted> {
    not_yet()
}

/// Writes attendance and results.
pub fn export_attendance(_: &App, _: ExportAttendance) -> Result<JobStarted> {
    not_yet()
}

/// Writes completion with its exceptions by name.
pub fn export_completion(_: &App, _: ExportCompletion) -> Result<JobStarted> {
    not_yet()
}

/// Writes the session pack: run sheet, roster, sign-in sheet, exercise cards.
pub fn export_pack(_: &App, _: ExportPack) -> Result<JobStarted> {
    not_yet()
}
