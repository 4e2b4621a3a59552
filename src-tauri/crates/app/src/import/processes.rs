//! Import of the process catalogue.

use super::{Plan, changes, columns, corrected, counts, errors, fields, odd, refused, shown, unmapped, unused_note};
use crate::{
    App, Result,
    dto::import::*,
    open::Open,
    processes::{catalogue, sync_competencies},
};
use rustc_hash::FxHashMap;
use understudy_domain::{id::Id, message::Message, words::ProcessScope};
use understudy_import::{
    FieldChange as FileChange,
    processes::{
        self as files, Conflict, ExistingProcess, ProcessFile, ProcessOutcome, ProcessRow, ProcessesPreview, Shape,
        normalise_code,
    },
    sheet::Sheet,
};
use understudy_store::{
    Edit, Value,
    read::processes::{self as read, ProcessOrigin, ProcessRecord},
    tables::{self, process as column},
};

struct Known {
    records: Vec<ProcessRecord>,
    existing: Vec<ExistingProcess>,
}

impl Known {
    fn load(open: &Open) -> Result<Self> {
        let rows = read::processes_with_origin(&*open.reader()?)?;
        let existing = rows.iter().map(|(record, origin)| known(record, origin)).collect();
        Ok(Self { records: rows.into_iter().map(|(record, _)| record).collect(), existing })
    }

    /// Compares the file with what is known; what the file says of the scope counts as well.
    fn compare(&self, file: &ProcessFile) -> ProcessesPreview {
        let mut found = files::preview(file, &self.existing);
        let scopes: FxHashMap<Id, ProcessScope> = self.records.iter().map(|record| (record.id, record.scope)).collect();
        for (preview, row) in found.rows.iter_mut().zip(&file.rows) {
            let (ProcessOutcome::Unchanged { id } | ProcessOutcome::Changed { id, .. }) = &preview.outcome else {
                continue;
            };
            let id = *id;
            let Some(change) = scope_change(row, scopes.get(&Id(id)).copied()) else { continue };
            match &mut preview.outcome {
                ProcessOutcome::Changed { changes, .. } => changes.push(change),
                outcome => {
                    *outcome = ProcessOutcome::Changed { id, changes: vec![change] };
                    found.counts.unchanged -= 1;
                    found.counts.changed += 1;
                }
            }
        }
        found
    }
}

/// Where the file decides the scope and it was decided otherwise before. "Not decided" in a file decides nothing.
fn scope_change(row: &ProcessRow, known: Option<ProcessScope>) -> Option<FileChange> {
    let scope = row.scope.filter(|scope| *scope != ProcessScope::Unspecified && Some(*scope) != known)?;
    Some(FileChange {
        field: "scope".to_owned(),
        before: known.map(|scope| scope.word().to_owned()),
        after: Some(scope.word().to_owned()),
    })
}

fn known(record: &ProcessRecord, origin: &ProcessOrigin) -> ExistingProcess {
    let text = |text: &String| (!text.is_empty()).then(|| text.clone());
    ExistingProcess {
        id: record.id.0,
        parent: record.parent.map(|parent| parent.0),
        key: origin.identity.clone(),
        code: normalise_code(&record.code),
        sequence_id: text(&record.code),
        level: record.level,
        title: record.title.clone(),
        state: text(&record.state),
        catalogue_status: text(&origin.catalogue_status),
        article_status: text(&origin.article_status),
        urls: record.url.lines().map(str::to_owned).collect(),
        microsoft_id: text(&origin.microsoft_id),
        description: text(&origin.description),
    }
}

/// Reads a file and says what an import would do.
pub(super) fn preview(open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<ImportPreview> {
    let mapping = corrected(files::recognise(sheet), sheet, args)?;
    let needs_title = matches!(files::shape(&mapping), Some(Shape::Own) | None);
    let fields = fields(files::shown_fields(&mapping, sheet), |field| needs_title && field == "title");
    let file = match files::file(sheet, &mapping) {
        Ok(file) => file,
        Err(error) => return unmapped(sheet, Message::new("processes-shape-own"), fields, error),
    };
    let known = Known::load(open)?;
    let found = known.compare(&file);
    let mut notes = file.notes;
    // Microsoft's workbooks have columns that are no use here; of another file it is worth saying.
    if file.shape == Shape::Own {
        notes.extend(unused_note(&mapping.unused(sheet)));
    }
    if !found.missing.is_empty() {
        notes.push(Message::new("processes-missing-stay").with("count", found.missing.len()));
    }
    let rows: Vec<ImportRow> = found
        .rows
        .into_iter()
        .zip(&file.rows)
        .map(|(preview, row)| {
            let (outcome, changed) = match preview.outcome {
                ProcessOutcome::New => (ImportOutcome::New, Vec::new()),
                ProcessOutcome::Unchanged { .. } => (ImportOutcome::Unchanged, Vec::new()),
                ProcessOutcome::Changed { changes: found, .. } => (
                    ImportOutcome::Changed,
                    changes(found.into_iter().filter(|change| change.field != "key").collect()),
                ),
            };
            ImportRow {
                row: preview.row,
                title: row.title.clone(),
                detail: code(row).unwrap_or_default(),
                outcome,
                changes: changed,
                candidates: Vec::new(),
                reason: None,
            }
        })
        .collect();
    let by_number: FxHashMap<u32, &ProcessRow> = file.rows.iter().map(|row| (row.row, row)).collect();
    let conflict = |found: Conflict| conflict(found, &by_number);
    let conflicts = file.conflicts.into_iter().map(conflict).chain(odd(file.warnings)).collect();
    Ok(ImportPreview {
        name: sheet.source.clone(),
        shape: Message::new(match file.shape {
            Shape::Simple => "processes-shape-simple",
            Shape::Full => "processes-shape-full",
            Shape::Own => "processes-shape-own",
        }),
        columns: columns(sheet),
        fields,
        counts: counts(found.counts),
        rows: shown(&rows, |row: &ImportRow| row.outcome == ImportOutcome::Unchanged),
        errors: errors(file.errors),
        conflicts,
        notes,
    })
}

/// Rows of one contradiction that are named.
const MOST_NAMED: usize = 100;

fn conflict(conflict: Conflict, rows: &FxHashMap<u32, &ProcessRow>) -> ImportConflict {
    let named = |number: u32| {
        let row = rows.get(&number);
        ConflictRow {
            row: number,
            title: row.map(|row| row.title.clone()).unwrap_or_default(),
            detail: row.and_then(|row| code(row)).unwrap_or_default(),
        }
    };
    ImportConflict { rows: conflict.rows.into_iter().take(MOST_NAMED).map(named).collect(), what: conflict.message }
}

/// The sequence id as the file has it; where there is none, the number that the title began with.
fn code(row: &ProcessRow) -> Option<String> {
    row.sequence_id.clone().or_else(|| row.code.clone())
}

/// What the import will write.
pub(super) fn plan(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<Plan> {
    let mapping = corrected(files::recognise(sheet), sheet, args)?;
    let file = files::file(sheet, &mapping).map_err(refused)?;
    let Known { mut records, existing } = Known::load(open)?;
    let found = Known { records: records.clone(), existing }.compare(&file);
    let counts = counts(found.counts);
    let ids: Vec<Id> = found
        .rows
        .iter()
        .map(|preview| match &preview.outcome {
            ProcessOutcome::New => app.fresh_id(),
            ProcessOutcome::Unchanged { id } | ProcessOutcome::Changed { id, .. } => Id(*id),
        })
        .collect();
    let places: FxHashMap<Id, usize> = records.iter().enumerate().map(|(at, record)| (record.id, at)).collect();
    let mut edits = Vec::new();
    for (at, (preview, row)) in found.rows.into_iter().zip(&file.rows).enumerate() {
        let (id, parent) = (ids[at], row.parent.and_then(|parent| ids.get(parent).copied()));
        let position = at as i64;
        let known = places.get(&id).and_then(|place| records.get_mut(*place));
        let mut cells = match (preview.outcome, known) {
            (ProcessOutcome::Unchanged { .. }, Some(known)) if known.position == position => continue,
            (ProcessOutcome::Changed { changes, .. }, Some(known)) => {
                let cells = changes.iter().filter_map(|change| cell(&change.field, row, parent)).collect();
                follow(known, &changes, row, parent);
                cells
            }
            (_, Some(_)) => Vec::new(),
            (_, None) => {
                records.push(new_record(id, row, parent, position));
                edits.push(Edit::make(&tables::PROCESS, id, new_cells(row, parent, position)));
                continue;
            }
        };
        cells.push((column::POSITION, position.into()));
        edits.push(Edit::put(&tables::PROCESS, id, cells));
    }
    edits.extend(sync_competencies(&*open.reader()?, &catalogue(&records))?);
    let mut warnings = Vec::new();
    if counts.refused > 0 {
        warnings.push(Message::new("people-import-refused").with("count", counts.refused));
    }
    Ok(Plan { label: "change-processes-imported", counts, edits, warnings, boxed: None })
}

/// The cell of a field that the file changes.
fn cell(field: &str, row: &ProcessRow, parent: Option<Id>) -> Option<(u16, Value)> {
    Some(match field {
        "code" | "sequence_id" => (column::CODE, code(row).into()),
        "title" => (column::TITLE, row.title.as_str().into()),
        "level" => (column::LEVEL, row.level.word().into()),
        "state" => (column::STATE, row.state.clone().into()),
        "catalogue_status" => (column::CATALOGUE_STATUS, row.catalogue_status.clone().into()),
        "article_status" => (column::ARTICLE_STATUS, row.article_status.clone().into()),
        "microsoft_id" => (column::MICROSOFT_ID, row.microsoft_id.clone().into()),
        "description" => (column::DESCRIPTION, row.description.clone().into()),
        "urls" => (column::URL, row.urls.join("\n").into()),
        "key" => (column::IDENTITY, row.key.as_str().into()),
        "parent" => (column::PARENT, parent.into()),
        "scope" => (column::SCOPE, row.scope.map(ProcessScope::word).map(str::to_owned).into()),
        _ => return None,
    })
}

/// Brings what the scope rules look at up to date.
fn follow(known: &mut ProcessRecord, changes: &[FileChange], row: &ProcessRow, parent: Option<Id>) {
    for change in changes {
        match change.field.as_str() {
            "level" => known.level = row.level,
            "parent" => known.parent = parent,
            "scope" => known.scope = row.scope.unwrap_or(known.scope),
            _ => {}
        }
    }
}

fn new_record(id: Id, row: &ProcessRow, parent: Option<Id>, position: i64) -> ProcessRecord {
    ProcessRecord {
        id,
        parent,
        code: String::new(),
        title: String::new(),
        level: row.level,
        scope: row.scope.unwrap_or(ProcessScope::Unspecified),
        state: String::new(),
        url: String::new(),
        position,
    }
}

fn new_cells(row: &ProcessRow, parent: Option<Id>, position: i64) -> Vec<(u16, Value)> {
    vec![
        (column::PARENT, parent.into()),
        (column::CODE, code(row).into()),
        (column::TITLE, row.title.as_str().into()),
        (column::LEVEL, row.level.word().into()),
        (column::SCOPE, row.scope.unwrap_or(ProcessScope::Unspecified).word().into()),
        (column::STATE, row.state.clone().into()),
        (column::CATALOGUE_STATUS, row.catalogue_status.clone().into()),
        (column::ARTICLE_STATUS, row.article_status.clone().into()),
        (column::URL, row.urls.join("\n").into()),
        (column::MICROSOFT_ID, row.microsoft_id.clone().into()),
        (column::DESCRIPTION, row.description.clone().into()),
        (column::IDENTITY, row.key.as_str().into()),
        (column::POSITION, position.into()),
    ]
}
