//! Handing entries of the log to the project, each once as it stands.

use super::list::{row_of, to_report};
use crate::{
    App, AppError, FileUse, Result,
    dto::{
        Changed,
        log::{LogExport, LogRow},
    },
};
use understudy_domain::message::Message;
use understudy_export::{LogWorkItem, write_log_items};
use understudy_store::{Edit, read::log_items as read, tables};

/// Label of the change that remembers what was handed over: an entry whose last change is another has changed since.
pub const REPORTED: &str = "change-log-reported";

/// Writes what the project has not been told of as it stands, and remembers that it was told; where there is nothing, no
/// file. The file is written first: an
/// entry is never marked as told that is in no file.
pub fn export(app: &App, args: LogExport) -> Result<Changed> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
        return Err(AppError::refused(Message::new("completion-export-csv-only")));
    }
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let mut rows = Vec::new();
    for record in read::log_items(&reader)? {
        if to_report(&open, &record)? {
            let code = record.process_code.clone();
            rows.push((code, row_of(record, today)));
        }
    }
    drop(reader);
    if rows.is_empty() {
        // Nothing to do is no fault: whoever asks every week must not be told that something is wrong.
        return Ok(Changed { warnings: vec![Message::new("log-nothing-to-report")], ..Changed::default() });
    }
    let items: Vec<LogWorkItem> = rows.iter().map(|(code, row)| item(code, row)).collect();
    let report = write_log_items(&items, &path, &understudy_domain::progress::Unwatched)?;
    let again = rows.iter().filter(|(_, row)| row.reported_on.is_some()).count();
    // The moment as well as the day: handing over twice in a day is two changes of the row.
    let now = i64::try_from(app.clock().milliseconds()).unwrap_or(i64::MAX);
    let told = || vec![(tables::log_item::REPORTED_ON, today.into()), (tables::log_item::REPORTED_AT, now.into())];
    let edits = rows.iter().map(|(_, row)| Edit::put(&tables::LOG_ITEM, row.id, told())).collect();
    let label = Message::new(REPORTED).with("count", rows.len());
    let mut changed = app.change(label, edits)?;
    if again > 0 {
        changed.warnings.push(Message::new("log-reported-again").with("count", again));
    }
    changed.warnings.extend(report.notes);
    Ok(changed)
}

fn item(code: &str, row: &LogRow) -> LogWorkItem {
    let process = row.process.as_ref().map(|process| format!("{code} {}", process.name).trim().to_owned());
    LogWorkItem {
        id: row.id,
        kind: row.kind,
        title: row.title.clone(),
        detail: row.detail.clone(),
        process: process.unwrap_or_default(),
        group: row.group.as_ref().map(|group| group.name.clone()).unwrap_or_default(),
        milestone: row.milestone.as_ref().map(|milestone| milestone.name.clone()).unwrap_or_default(),
        probability: row.probability,
        impact: row.impact,
        grade: row.grade,
        response: row.response.clone(),
        owner: row.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default(),
        due_on: row.due_on,
        closed_on: row.closed_on,
        next_step: row.next_step.clone(),
        outcome: row.outcome.clone(),
    }
}
