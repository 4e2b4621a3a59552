//! Imports: preview first, written only when confirmed.
//!
//! Owns the way from a chosen file to one change, the shapes of the preview, and the backup before. Deliberately leaves
//! the reading and checking of files to the crate `understudy-import`.

mod attendance;
#[cfg(test)]
mod attendance_tests;
mod figures;
mod groups;
mod listed;
mod milestones;
#[cfg(test)]
mod milestones_tests;
mod people;
mod processes;
mod pulse;
mod releases;
mod sessions;
pub(crate) mod sheets;
mod sites;
mod tickets;

use crate::{
    App, AppError, FileUse, Result,
    dto::{Changed, import::*},
    export::CANCELLED,
    open::Open,
};
use rustc_hash::FxHashMap;
use std::sync::Arc;
use understudy_domain::{
    message::Message,
    progress::{Part, Progress},
};
use understudy_import as files;
use understudy_import::sheet::Sheet;
use understudy_store::Edit;

/// A choice among the corrections that is no column: which worksheet to read.
const WORKSHEET: &str = "worksheet";
/// Another: whether the day stands first in dates that may be read either way.
const DAY_FIRST: &str = "day_first";

/// Rows of a preview at most.
const MOST_ROWS: usize = 2000;
/// Values shown of each column.
const EXAMPLES: usize = 3;

/// Reads a file and says what an import would do; writes nothing.
pub fn preview(app: &App, args: ImportArgs) -> Result<ImportPreview> {
    let job = args.job;
    app.jobs.watched(app, job, |watch| preview_watched(app, args, watch))
}

/// As [`preview`], watched by the caller.
pub fn preview_watched(app: &App, args: ImportArgs, watch: &dyn Progress) -> Result<ImportPreview> {
    let open = app.programme()?;
    let mut read = read(app, &open, &args, &Part::new(watch, 0, 400))?;
    let checking = Part::new(watch, 400, 950);
    let sheet = Arc::clone(&read.sheet);
    read.checked = None;
    let found = match args.kind {
        ImportKind::People => people::preview(&open, &sheet, &args, &mut read.checked, &checking),
        ImportKind::Processes => processes::preview(&open, &sheet, &args),
        ImportKind::Groups => groups::preview(app, &open, &sheet, &args),
        ImportKind::Sessions => sessions::preview(app, &open, &sheet, &args),
        ImportKind::Attendance => attendance::preview(app, &open, &sheet, &args),
        ImportKind::Pulse => pulse::preview(app, &open, &sheet, &args),
        ImportKind::Milestones => milestones::preview(app, &open, &sheet, &args),
        ImportKind::Releases => releases::preview(app, &open, &sheet, &args),
        ImportKind::Tickets => tickets::preview(app, &open, &sheet, &args),
        ImportKind::Figures => figures::preview(app, &open, &sheet, &args),
    };
    sheets::keep(&open, read);
    go_on(watch)?;
    let mut found = found?;
    name_rows(&mut found);
    Ok(found)
}

/// Imports what the preview showed, as one change, after a backup.
pub fn apply(app: &App, args: ImportArgs) -> Result<ImportDone> {
    let job = args.job;
    app.jobs.watched(app, job, |watch| apply_watched(app, args, watch))
}

/// As [`apply`], watched by the caller: asked to stop, it writes nothing.
pub fn apply_watched(app: &App, args: ImportArgs, watch: &dyn Progress) -> Result<ImportDone> {
    let open = app.programme()?;
    let sheets::Read { sheet, checked, .. } = read(app, &open, &args, &Part::new(watch, 0, 100))?;
    let checking = Part::new(watch, 100, 200);
    let plan = match args.kind {
        ImportKind::People => people::plan(app, &open, &sheet, &args, checked, &checking)?,
        ImportKind::Processes => processes::plan(app, &open, &sheet, &args)?,
        ImportKind::Groups => groups::plan(app, &open, &sheet, &args)?,
        ImportKind::Sessions => sessions::plan(app, &open, &sheet, &args)?,
        ImportKind::Attendance => attendance::plan(app, &open, &sheet, &args)?,
        ImportKind::Pulse => pulse::plan(app, &open, &sheet, &args)?,
        ImportKind::Milestones => milestones::plan(app, &open, &sheet, &args)?,
        ImportKind::Releases => releases::plan(app, &open, &sheet, &args)?,
        ImportKind::Tickets => tickets::plan(app, &open, &sheet, &args)?,
        ImportKind::Figures => figures::plan(app, &open, &sheet, &args)?,
    };
    go_on(watch)?;
    if !plan.edits.is_empty() {
        crate::backup::before_import(app, &open)?;
    }
    let name = sheet.source.clone();
    // A large sheet is not needed while its rows are written.
    drop(sheet);
    write(app, &open, plan, &name, &Part::new(watch, 250, 1000))
}

/// Refuses to go on once it was asked to stop.
fn go_on(watch: &dyn Progress) -> Result<()> {
    if watch.cancelled() { Err(stopped(Message::new("store-cancelled"))) } else { Ok(()) }
}

fn stopped(message: Message) -> AppError {
    AppError { code: CANCELLED.to_owned(), ..AppError::refused(message) }
}

/// What an import will write.
struct Plan {
    /// Id of the label.
    label: &'static str,
    counts: ImportCounts,
    edits: Vec<Edit>,
    warnings: Vec<Message>,
    /// Answers without names: they go into the box of this laptop and not into the change log.
    boxed: Option<pulse::ForTheBox>,
}

fn write(app: &App, open: &Open, plan: Plan, name: &str, watch: &dyn Progress) -> Result<ImportDone> {
    let label =
        Message::new(plan.label).with("file", name).with("new", plan.counts.new).with("changed", plan.counts.changed);
    let actor = app.me()?;
    let mut changed: Changed = app.change_watched(open, actor, label, plan.edits, watch)?;
    changed.warnings = plan.warnings;
    if let Some(boxed) = &plan.boxed {
        boxed.put(&open.store, name)?;
        app.tell(&crate::Event::Changed(vec!["sentiment".to_owned()]));
    }
    Ok(ImportDone { counts: plan.counts, changed })
}

fn read(app: &App, open: &Open, args: &ImportArgs, watch: &dyn Progress) -> Result<sheets::Read> {
    let path = app.path_of(&args.file, FileUse::Open)?;
    let mut options = match args.kind {
        ImportKind::People => files::people::options(),
        ImportKind::Processes => files::processes::options(),
        ImportKind::Groups => files::groups::options(),
        ImportKind::Sessions => files::sessions::options(),
        ImportKind::Attendance => files::attendance::options(),
        ImportKind::Pulse => files::forms::options(),
        ImportKind::Milestones => files::milestones::options(),
        ImportKind::Releases => files::releases::options(),
        ImportKind::Tickets => files::tickets::options(),
        ImportKind::Figures => files::figures::options(),
    };
    options.worksheet = args.mapping.get(WORKSHEET).filter(|name| !name.is_empty()).cloned();
    // Plans and calendars are no tables; their reader takes tables as well.
    let reader: sheets::Reader =
        if args.kind == ImportKind::Milestones { files::milestones::open } else { files::sheet::read_watched };
    sheets::read(open, &path, &options, watch, reader).map_err(refused)
}

fn refused(error: files::ImportError) -> AppError {
    let message = error.message().clone();
    if matches!(error, files::ImportError::Cancelled(_)) { stopped(message) } else { AppError::refused(message) }
}

fn counts(counts: files::ImportCounts) -> ImportCounts {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    ImportCounts {
        rows: number(counts.rows),
        new: number(counts.new),
        matched: number(counts.matched),
        changed: number(counts.changed),
        unchanged: number(counts.unchanged),
        refused: number(counts.refused),
        review: number(counts.review),
        left_out: None,
    }
}

/// The mapping as recognised, with the user's corrections.
fn corrected(mut mapping: files::Mapping, sheet: &Sheet, args: &ImportArgs) -> Result<files::Mapping> {
    for (field, column) in args.mapping.iter().filter(|(field, _)| !matches!(field.as_str(), WORKSHEET | DAY_FIRST)) {
        mapping.set(sheet, field, column).map_err(refused)?;
    }
    Ok(mapping)
}

/// The fields with their columns, as shown; one of the required ones is marked.
fn fields(fields: Vec<(&'static str, Option<String>)>, required: impl Fn(&str) -> bool) -> Vec<ImportField> {
    let field =
        |(field, column): (&'static str, _)| ImportField { field: field.to_owned(), column, required: required(field) };
    fields.into_iter().map(field).collect()
}

/// What is shown of a file whose mapping lacks what it needs: the mapping, so that it can be corrected, and what is missing.
fn unmapped(
    sheet: &Sheet,
    shape: Message,
    fields: Vec<ImportField>,
    error: files::ImportError,
) -> Result<ImportPreview> {
    if matches!(error, files::ImportError::Cancelled(_)) {
        return Err(refused(error));
    }
    let error = ImportError { row: sheet.header_row, column: None, message: error.message().clone() };
    Ok(ImportPreview {
        name: sheet.source.clone(),
        shape,
        columns: columns(sheet),
        fields,
        counts: ImportCounts::default(),
        rows: Vec::new(),
        errors: vec![error],
        conflicts: Vec::new(),
        notes: sheet.notes.clone(),
    })
}

/// Columns that the mapping makes no use of.
fn unused_note(unused: &[String]) -> Option<Message> {
    (!unused.is_empty()).then(|| Message::new("people-columns-unused").with("columns", unused.join(", ")))
}

/// The columns of a file with a few values to recognise each by.
fn columns(sheet: &Sheet) -> Vec<ImportColumn> {
    (0..sheet.headers.len())
        .map(|column| {
            let dropped = sheet.headers.get(column).is_some_and(|title| sheet.dropped.contains(title));
            let mut examples: Vec<String> = Vec::new();
            for row in sheet.rows().take(200).filter(|_| !dropped) {
                let text = row.cell(column).text.trim();
                if !text.is_empty() && !examples.iter().any(|known| known == text) {
                    examples.push(text.chars().take(60).collect());
                }
                if examples.len() == EXAMPLES {
                    break;
                }
            }
            ImportColumn { title: sheet.column_title(column), examples, dropped }
        })
        .collect()
}

fn errors(errors: Vec<files::RowError>) -> Vec<ImportError> {
    errors
        .into_iter()
        .map(|error| ImportError { row: error.row, column: error.column, message: error.message })
        .collect()
}

/// Rows that were read but look odd; what they are called is told by [`name_rows`].
fn odd(warnings: Vec<files::RowError>) -> Vec<ImportConflict> {
    let unnamed = |row| ConflictRow { row, title: String::new(), detail: String::new() };
    warnings
        .into_iter()
        .map(|warning| ImportConflict { rows: vec![unnamed(warning.row)], what: warning.message })
        .collect()
}

/// Says of the rows that contradict something what they are called, where the preview shows them.
fn name_rows(preview: &mut ImportPreview) {
    let shown: FxHashMap<u32, &ImportRow> = preview.rows.iter().map(|row| (row.row, row)).collect();
    let rows = preview.conflicts.iter_mut().flat_map(|conflict| &mut conflict.rows);
    for row in rows.filter(|row| row.title.is_empty()) {
        if let Some(known) = shown.get(&row.row) {
            row.title.clone_from(&known.title);
            row.detail.clone_from(&known.detail);
        }
    }
}

fn changes(changes: Vec<files::FieldChange>) -> Vec<FieldChange> {
    changes
        .into_iter()
        .map(|change| FieldChange {
            field: change.field,
            before: change.before.unwrap_or_default(),
            after: change.after.unwrap_or_default(),
        })
        .collect()
}

/// The rows worth looking at first: those that are not unchanged, then the others, up to the most that is shown.
fn shown<T: Clone>(rows: &[T], is_unchanged: impl Fn(&T) -> bool) -> Vec<T> {
    let first = rows.iter().filter(|row| !is_unchanged(row));
    let unchanged = rows.iter().filter(|row| is_unchanged(row));
    first.chain(unchanged).take(MOST_ROWS).cloned().collect()
}

#[cfg(test)]
mod tests;
