//! What of sessions leaves as a file: lists, attendance, completion; as tables, xAPI statements, Moodle's and Azure DevOps'
//! shapes. Calendars are in `calendar`, the session pack in `pack`.
//!
//! Owns which rows go out. Each is gathered before the job starts, so that what is wrong with the question is said at once.

mod attendance;
mod completion;
mod faults;
mod moodle;
mod scope;
mod sessions;
mod statements;

use crate::{
    App, AppError, FileUse, Result,
    dto::{
        completion::{AttendanceShape, ExportAttendance, ExportCompletion, ExportSessions},
        readiness::{JobStarted, JobState},
    },
    files::saved,
};
use std::path::{Path, PathBuf};
use understudy_domain::message::Message;
use understudy_export::{
    Cell, Column, ColumnKind, ExportError, ExportReport, Format, Progress, Table, write_moodle, write_statements,
    write_table, write_work_items,
};
use understudy_messages::word;

/// Writes sessions as a calendar or a list.
pub fn sessions(app: &App, args: ExportSessions) -> Result<JobStarted> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    if ending(&path) == "ics" {
        return super::calendar::write_calendar(app, &args, path);
    }
    let table = sessions::table(app, &args)?;
    start_table(app, path, table)
}

/// Writes attendance and results.
pub fn attendance(app: &App, args: ExportAttendance) -> Result<JobStarted> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    match args.shape {
        AttendanceShape::Table => start_table(app, path, attendance::table(app, &args)?),
        AttendanceShape::Xapi => {
            only(&path, "json", "completion-export-json-only")?;
            let (programme, statements) = statements::gather(app, &args)?;
            Ok(start(app, path, move |path, watch| write_statements(&programme, &statements, path, watch)))
        }
        AttendanceShape::Moodle => {
            only(&path, "csv", "completion-export-csv-only")?;
            let (users, cohorts) = moodle::gather(app, &args)?;
            Ok(start(app, path, move |path, watch| write_moodle(&users, &cohorts, path, watch)))
        }
        AttendanceShape::Faults => {
            only(&path, "csv", "completion-export-csv-only")?;
            let faults = faults::gather(app, &args)?;
            Ok(start(app, path, move |path, watch| write_work_items(&faults, path, watch)))
        }
    }
}

/// Writes completion with its exceptions by name.
pub fn completion(app: &App, args: ExportCompletion) -> Result<JobStarted> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    let table = completion::table(app, &args.args)?;
    start_table(app, path, table)
}

fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// Refuses a file name of another ending.
fn only(path: &Path, wanted: &str, id: &str) -> Result<()> {
    if ending(path) == wanted { Ok(()) } else { Err(AppError::refused(Message::new(id))) }
}

fn start_table(app: &App, path: PathBuf, table: Table) -> Result<JobStarted> {
    let format = Format::from_path(&path)?;
    if format == Format::Pdf {
        return Err(AppError::refused(Message::new("completion-export-table-only")));
    }
    Ok(start(app, path, move |path, watch| write_table(&table, format, path, watch)))
}

/// Starts a job that writes a file.
fn start(
    app: &App,
    path: PathBuf,
    write: impl FnOnce(&Path, &dyn Progress) -> std::result::Result<ExportReport, ExportError> + Send + 'static,
) -> JobStarted {
    let job = app.jobs.start(app, move |watch| match write(&path, watch) {
        Ok(report) => (JobState::Done, Some(saved(&path)), report.notes),
        Err(ExportError::Cancelled) => (JobState::Cancelled, Some(ExportError::Cancelled.message()), Vec::new()),
        Err(error) => (JobState::Failed, Some(error.message()), Vec::new()),
    });
    JobStarted { job }
}

/// Columns by their message and kind.
fn columns(of: &[(&str, ColumnKind)]) -> Vec<Column> {
    of.iter().map(|(id, kind)| Column::new(word(id), *kind)).collect()
}

fn yes_no(yes: bool) -> Cell {
    word(if yes { "completion-yes" } else { "completion-no" }).into()
}

/// Ids one after the other, so that each can be found again.
fn ids(of: impl Iterator<Item = understudy_domain::id::Id>) -> String {
    of.map(|id| id.to_string()).collect::<Vec<_>>().join(" ")
}
