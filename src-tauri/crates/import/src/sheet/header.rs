//! Which row holds the titles, and what is said about rows that do not fit it.
//!
//! Owns the search for the header row and the checks against it. Deliberately takes the known titles as a parameter.

use super::{
    plain,
    table::{RowSpan, Sheet, Span, Table},
};
use crate::{ImportError, RowError};
use understudy_domain::message::Message;

/// How many rows from the top may be the header row.
const SEARCHED_ROWS: usize = 20;
/// How many ragged rows are named one by one.
const NAMED_ROWS: usize = 1000;

/// What a reader of a sheet looks for.
#[derive(Debug, Clone)]
pub struct Options {
    /// Name of the worksheet to read; without it, the one whose titles fit best.
    pub worksheet: Option<String>,
    /// Whether a normalised title (see [`plain::normalised_title`]) is one that the import knows.
    pub known_title: fn(&str) -> bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { worksheet: None, known_title: |_| false }
    }
}

/// The header row among the first rows, by position in `table.rows`, and how many known titles it has.
pub(super) fn find(table: &Table, options: &Options) -> (usize, usize) {
    let first = usize::from(has_version_row(table));
    let mut best = (first, 0);
    for (position, row) in table.rows.iter().enumerate().skip(first).take(SEARCHED_ROWS) {
        let known = table
            .row_cells(*row)
            .iter()
            .filter(|span| !span.is_empty() && (options.known_title)(&plain::normalised_title(table.text_of(**span))))
            .count();
        if known > best.1 && (position == first || known > 1) {
            best = (position, known);
        }
    }
    best
}

fn has_version_row(table: &Table) -> bool {
    table.rows.first().is_some_and(|row| {
        let first = table.row_cells(*row).first().map_or("", |span| table.text_of(*span));
        first.trim().get(..8).is_some_and(|start| start.eq_ignore_ascii_case("version:"))
    })
}

/// Splits the table into titles and rows.
pub(super) fn sheet(source: &str, mut table: Table, options: &Options) -> Result<Sheet, ImportError> {
    let version_row = has_version_row(&table);
    let (position, _) = find(&table, options);
    let Some(header) = table.rows.get(position).copied() else {
        return Err(Message::new("import-file-no-rows").with("file", source).into());
    };
    let headers = titles(&table, header);
    let mut notes = Vec::new();
    let skipped = position - usize::from(version_row && position > 0);
    if skipped > 0 {
        notes.push(Message::new("import-note-lines-above").with("count", skipped).with("row", header.number));
    }
    table.rows.drain(..=position);
    drop_example_row(&mut table, version_row, &mut notes);
    let dropped = drop_secrets(&mut table, &headers, &mut notes);
    let row_notes = ragged(&table, headers.len(), &mut notes);
    Ok(Sheet {
        source: source.to_owned(),
        worksheet: None,
        headers,
        header_row: header.number,
        encoding: None,
        delimiter: None,
        notes,
        row_notes,
        dropped,
        version_row,
        table,
    })
}

fn titles(table: &Table, header: RowSpan) -> Vec<String> {
    let mut titles: Vec<String> =
        table.row_cells(header).iter().map(|span| plain::clean(table.text_of(*span)).into_owned()).collect();
    while titles.last().is_some_and(String::is_empty) {
        titles.pop();
    }
    titles
}

/// The bulk template shows how to fill it in with a row "Example: …".
fn drop_example_row(table: &mut Table, version_row: bool, notes: &mut Vec<Message>) {
    let Some(row) = table.rows.first().copied().filter(|_| version_row) else { return };
    let first = table.row_cells(row).first().map_or("", |span| table.text_of(*span));
    if first.trim().get(..8).is_some_and(|start| start.eq_ignore_ascii_case("example:")) {
        table.rows.remove(0);
        notes.push(Message::new("import-note-example-row").with("row", row.number));
    }
}

fn drop_secrets(table: &mut Table, headers: &[String], notes: &mut Vec<Message>) -> Vec<String> {
    let mut dropped = Vec::new();
    for (column, title) in headers.iter().enumerate().filter(|(_, title)| plain::is_secret_title(title)) {
        for row in &table.rows {
            if (column as u32) < row.count
                && let Some(span) = table.cells.get_mut(row.first as usize + column)
            {
                *span = Span::EMPTY;
            }
        }
        notes.push(Message::new("import-note-secret-dropped").with("column", title));
        dropped.push(title.clone());
    }
    dropped
}

fn ragged(table: &Table, expected: usize, notes: &mut Vec<Message>) -> Vec<RowError> {
    let mut named = Vec::new();
    let mut count = 0_usize;
    for row in &table.rows {
        let cells = table.row_cells(*row);
        let filled = cells.iter().rposition(|span| !span.is_empty()).map_or(0, |last| last + 1);
        let id = if filled > expected {
            "import-row-too-long"
        } else if table.ragged_when_short && cells.len() < expected {
            "import-row-too-short"
        } else {
            continue;
        };
        count += 1;
        if named.len() < NAMED_ROWS {
            let cells = if filled > expected { filled } else { cells.len() };
            let message = Message::new(id).with("cells", cells).with("expected", expected);
            named.push(RowError { row: row.number, column: None, message });
        }
    }
    if count > 0 {
        notes.push(Message::new("import-note-ragged").with("count", count));
    }
    named
}
