//! What imports of plain lists have in common: rows compared one by one, a preview of them, and what is written.

use super::{columns, counts, errors, fields, odd, shown, unused_note};
use crate::dto::import::*;
use understudy_domain::message::Message;
use understudy_import::{ImportCounts as Counts, Mapping, RowError, sheet::Sheet};
use understudy_store::Edit;

/// A row compared with what is known.
pub(super) struct Compared {
    pub(super) row: u32,
    pub(super) title: String,
    pub(super) detail: String,
    /// Whether nothing like it was known.
    pub(super) new: bool,
    /// What it would change of what is known.
    pub(super) changes: Vec<FieldChange>,
    /// What it would write.
    pub(super) edits: Vec<Edit>,
}

/// All rows of a file, compared.
pub(super) struct Listed {
    pub(super) counts: Counts,
    pub(super) edits: Vec<Edit>,
    rows: Vec<ImportRow>,
    errors: Vec<RowError>,
}

impl Listed {
    /// Takes what was read: rows that could not be (with their errors), and those that are compared.
    pub(super) fn new(
        refused: usize,
        mut errors: Vec<RowError>,
        compared: impl Iterator<Item = Result<Compared, RowError>>,
    ) -> Self {
        let mut counts = Counts { refused, rows: refused, ..Counts::default() };
        let (mut rows, mut edits) = (Vec::new(), Vec::new());
        for compared in compared {
            counts.rows += 1;
            match compared {
                Ok(one) => {
                    let outcome = match (one.new, one.changes.is_empty()) {
                        (true, _) => ImportOutcome::New,
                        (false, false) => ImportOutcome::Changed,
                        (false, true) => ImportOutcome::Unchanged,
                    };
                    match outcome {
                        ImportOutcome::New => counts.new += 1,
                        ImportOutcome::Changed => counts.changed += 1,
                        _ => counts.unchanged += 1,
                    }
                    rows.push(row(one.row, one.title, one.detail, outcome, one.changes));
                    if outcome != ImportOutcome::Unchanged {
                        edits.extend(one.edits);
                    }
                }
                Err(error) => {
                    counts.refused += 1;
                    errors.push(error);
                }
            }
        }
        counts.matched = counts.changed + counts.unchanged;
        errors.sort_by_key(|error| error.row);
        let mut bad: Vec<u32> = errors.iter().map(|error| error.row).collect();
        bad.dedup();
        rows.extend(
            bad.into_iter().map(|at| row(at, String::new(), String::new(), ImportOutcome::Refused, Vec::new())),
        );
        rows.sort_by_key(|row| row.row);
        Self { counts, edits, rows, errors }
    }

    /// What the window shows of it.
    pub(super) fn preview(
        self,
        sheet: &Sheet,
        mapping: &Mapping,
        shape: Message,
        required: impl Fn(&str) -> bool,
        notes: impl IntoIterator<Item = Message>,
    ) -> ImportPreview {
        let mut said = sheet.notes.clone();
        said.extend(notes);
        said.extend(unused_note(&mapping.unused(sheet)));
        ImportPreview {
            name: sheet.source.clone(),
            shape,
            columns: columns(sheet),
            fields: fields(mapping.list(sheet), required),
            counts: counts(self.counts),
            rows: shown(&self.rows, |row| row.outcome == ImportOutcome::Unchanged),
            errors: errors(self.errors),
            conflicts: odd(sheet.row_notes.clone()),
            notes: said,
        }
    }
}

fn row(row: u32, title: String, detail: String, outcome: ImportOutcome, changes: Vec<FieldChange>) -> ImportRow {
    ImportRow { row, title, detail, outcome, changes, candidates: Vec::new(), reason: None }
}

/// A text that a file changes; an empty one says nothing.
pub(super) fn changed(field: &str, before: &str, after: &str) -> Option<FieldChange> {
    let differs = !after.is_empty() && before != after;
    differs.then(|| FieldChange { field: field.to_owned(), before: before.to_owned(), after: after.to_owned() })
}
