//! A sheet as rows of the process catalogue.
//!
//! Owns level, title, number, identity and parent of each row. Deliberately loses no row: one that is not a process is
//! counted by its type, one without a title is an error, every other is kept.

use super::{
    code,
    columns::Columns,
    conflicts::{self, Conflict},
    html,
};
use crate::{
    ImportError, Mapping, RowError,
    people::cell_message,
    sheet::{CellKind, Row, Sheet, plain},
};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use understudy_domain::{
    message::Message,
    words::{ProcessLevel, ProcessScope},
};

/// Which kind of process file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// The simple workbook: a column of titles per level, filled in for every level above too.
    Simple,
    /// The full workbook: indented titles, other work item types between the processes.
    Full,
    /// Understudy's own file: code, title, level, parent.
    Own,
}

/// One row of the process catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessRow {
    /// Number of the row in the file, from 1.
    pub row: u32,
    /// The sequence id as written.
    pub sequence_id: Option<String>,
    /// The sequence id in its normal form (`65.05.030.300`); where there is none, the number that the title begins with.
    pub code: Option<String>,
    /// Level.
    pub level: ProcessLevel,
    /// Title, without a number at its beginning.
    pub title: String,
    /// The number at the beginning of the title, as written.
    pub title_number: Option<String>,
    /// The row above, by position in [`ProcessFile::rows`]; always before this one, unless the file names it elsewhere.
    pub parent: Option<usize>,
    /// State, without its number: `New`, `Deleted`.
    pub state: Option<String>,
    /// False for a row in state Deleted: it is kept, but not offered for the scope.
    pub offered: bool,
    /// Status in the catalogue: `Published`.
    pub catalogue_status: Option<String>,
    /// Status of its article.
    pub article_status: Option<String>,
    /// Addresses of articles.
    pub urls: Vec<String>,
    /// Microsoft's id of the row, in releases that have one.
    pub microsoft_id: Option<String>,
    /// Description as plain text.
    pub description: Option<String>,
    /// Scope, where the file says something about it.
    pub scope: Option<ProcessScope>,
    /// Identity over several imports: Microsoft's id, else [`ProcessRow::plain_key`].
    pub key: String,
    /// Identity of a file without Microsoft's ids: level, number and title, and which of several equal rows it is.
    pub plain_key: String,
}

/// A file of processes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProcessFile {
    /// Which kind of file it is.
    pub shape: Shape,
    /// The processes, in the order of the file.
    pub rows: Vec<ProcessRow>,
    /// Where rows contradict each other or themselves; all of these rows are kept.
    pub conflicts: Vec<Conflict>,
    /// Rows that cannot be imported.
    pub errors: Vec<RowError>,
    /// Rows that were read, but look odd.
    pub warnings: Vec<RowError>,
    /// Rows of other work item types, by type.
    pub skipped: BTreeMap<String, usize>,
    /// What a person should know about the file as a whole.
    pub notes: Vec<Message>,
}

/// Reads the processes of a sheet.
///
/// # Errors
/// When no column gives a title. What is wrong with single rows stands in the result.
pub fn file(sheet: &Sheet, mapping: &Mapping) -> Result<ProcessFile, ImportError> {
    let columns = Columns::of(sheet, mapping)?;
    let mut reader = Reader::new(sheet, columns);
    for row in sheet.rows() {
        reader.row(row);
    }
    reader.link();
    reader.identify();
    let Reader { columns, mut rows, chains, mut conflicts, errors, skipped, .. } = reader;
    conflicts::of_numbers(&rows, &mut conflicts);
    conflicts::of_parents(&mut rows, &chains, &mut conflicts);
    conflicts.sort_by(|a, b| a.rows.cmp(&b.rows));
    let mut notes = sheet.notes.clone();
    for (kind, count) in &skipped {
        notes.push(Message::new("import-note-rows-skipped").with("kind", kind).with("count", *count));
    }
    let deleted = rows.iter().filter(|row| !row.offered).count();
    if deleted > 0 {
        notes.push(Message::new("import-note-rows-deleted").with("count", deleted));
    }
    Ok(ProcessFile { shape: columns.shape, rows, conflicts, errors, warnings: sheet.row_notes.clone(), skipped, notes })
}

struct Reader<'a> {
    sheet: &'a Sheet,
    columns: Columns,
    rows: Vec<ProcessRow>,
    /// Of each row, how deep it is indented.
    depths: Vec<usize>,
    /// Of each row, what it says its parent is: the title above it in the simple shape, the code in the own.
    chains: Vec<Option<String>>,
    conflicts: Vec<Conflict>,
    errors: Vec<RowError>,
    skipped: BTreeMap<String, usize>,
}

impl<'a> Reader<'a> {
    fn new(sheet: &'a Sheet, columns: Columns) -> Self {
        Self {
            sheet,
            columns,
            rows: Vec::with_capacity(sheet.len()),
            depths: Vec::with_capacity(sheet.len()),
            chains: Vec::with_capacity(sheet.len()),
            conflicts: Vec::new(),
            errors: Vec::new(),
            skipped: BTreeMap::new(),
        }
    }

    fn row(&mut self, row: Row<'_>) {
        let work_item_type = words(row, self.columns.work_item_type);
        let named = work_item_type.as_deref().and_then(code::level_of_type);
        if let (Some(kind), None) = (&work_item_type, named) {
            *self.skipped.entry(kind.clone()).or_default() += 1;
            return;
        }
        let filled: Vec<(usize, usize)> = self
            .columns
            .titles
            .iter()
            .enumerate()
            .filter_map(|(depth, column)| {
                column.filter(|column| !row.cell(*column).text.trim().is_empty()).map(|column| (depth, column))
            })
            .collect();
        let sequence_id = words(row, self.columns.code);
        let Some((depth, column, level)) = self.place(row, named, &filled, sequence_id.as_deref()) else { return };
        let cell = row.cell(column);
        if cell.kind == CellKind::Error {
            self.refuse(row.number, Some(column), cell_message("import-cell-formula-error", cell.text));
            return;
        }
        let written = plain::clean(cell.text);
        let (title_number, title) = code::split_title(&written, level);
        let own_code = sequence_id.as_deref().and_then(code::normalise);
        let code = own_code.or_else(|| title_number.filter(|_| sequence_id.is_none()).and_then(code::normalise));
        let state = words(row, self.columns.state).map(|state| code::without_prefix(&state).to_owned());
        let process = ProcessRow {
            row: row.number,
            code,
            level,
            title: squeezed(title),
            title_number: title_number.map(str::to_owned),
            parent: None,
            offered: !state
                .as_deref()
                .is_some_and(|state| ["deleted", "removed"].contains(&plain::folded(state).as_str())),
            state,
            catalogue_status: words(row, self.columns.catalogue_status)
                .map(|status| code::without_prefix(&status).to_owned()),
            article_status: words(row, self.columns.article_status)
                .map(|status| code::without_prefix(&status).to_owned()),
            urls: self.columns.url.map(|column| html::addresses(row.cell(column).text)).unwrap_or_default(),
            microsoft_id: words(row, self.columns.microsoft_id),
            description: self
                .columns
                .description
                .map(|column| html::plain(row.cell(column).text))
                .filter(|text| !text.is_empty()),
            scope: self.scope(row),
            key: String::new(),
            plain_key: String::new(),
            sequence_id,
        };
        conflicts::of_row(&process, &mut self.conflicts);
        self.rows.push(process);
        self.depths.push(depth);
        self.chains.push(self.named_parent(row, level));
    }

    /// Depth, column of the title, and level of a row; nothing when it has no title.
    fn place(
        &mut self,
        row: Row<'_>,
        named: Option<ProcessLevel>,
        filled: &[(usize, usize)],
        sequence_id: Option<&str>,
    ) -> Option<(usize, usize, ProcessLevel)> {
        let Some((deepest, column)) = filled.last().copied() else {
            let column = self.columns.titles.iter().flatten().next().copied();
            self.refuse(row.number, column, Message::new("import-process-title-missing"));
            return None;
        };
        match self.columns.shape {
            Shape::Full => Some((deepest, column, named.unwrap_or_else(|| level_at(deepest)))),
            Shape::Own => {
                let said = words(row, self.columns.level);
                let level = said.as_deref().and_then(code::level_of_type);
                if let (Some(said), None) = (&said, level) {
                    self.refuse(row.number, self.columns.level, cell_message("import-process-level-invalid", said));
                    return None;
                }
                let by_code =
                    || sequence_id.and_then(code::normalise).map_or(ProcessLevel::Process, |code| code::level(&code));
                let level = level.or(named).unwrap_or_else(by_code);
                Some((level as usize, column, level))
            }
            Shape::Simple => {
                let level = named.unwrap_or_else(|| level_at(deepest));
                let own = filled.iter().find(|(depth, _)| *depth == level as usize).copied();
                if own.is_none_or(|(depth, _)| depth != deepest) {
                    let kind = Message::new(level.message_id());
                    let deeper = self.sheet.column_title(column);
                    let message = Message::new("import-conflict-level").with("level", kind).with("column", deeper);
                    self.conflicts.push(Conflict { rows: vec![row.number], message });
                }
                let (_, column) = own.unwrap_or((deepest, column));
                Some((level as usize, column, level))
            }
        }
    }

    /// What the row itself says its parent is.
    fn named_parent(&self, row: Row<'_>, level: ProcessLevel) -> Option<String> {
        match self.columns.shape {
            Shape::Full => None,
            Shape::Own => words(row, self.columns.parent),
            Shape::Simple => {
                let above = (level as usize).checked_sub(1)?;
                words(row, self.columns.titles.get(above).copied().flatten())
            }
        }
    }

    fn scope(&mut self, row: Row<'_>) -> Option<ProcessScope> {
        let said = words(row, self.columns.scope)?;
        let scope = code::scope_word(&said);
        if scope.is_none() {
            let message = cell_message("import-conflict-scope", &said);
            self.conflicts.push(Conflict { rows: vec![row.number], message });
        }
        scope
    }

    fn refuse(&mut self, row: u32, column: Option<usize>, message: Message) {
        let column = column.map(|column| self.sheet.column_title(column));
        self.errors.push(RowError { row, column, message });
    }

    /// Gives every row its parent: the nearest row before it that is indented less.
    fn link(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for at in 0..self.rows.len() {
            while open.last().is_some_and(|last| {
                self.depths[*last] >= self.depths[at] || self.rows[*last].level >= self.rows[at].level
            }) {
                open.pop();
            }
            self.rows[at].parent = open.last().copied();
            open.push(at);
        }
    }

    /// Gives every row its identity; of equal ones each its own.
    fn identify(&mut self) {
        let mut seen: FxHashMap<String, u32> = FxHashMap::default();
        let mut numbered = |key: String| {
            let count = seen.entry(key.clone()).or_default();
            *count += 1;
            if *count == 1 { key } else { format!("{key}#{count}") }
        };
        for row in &mut self.rows {
            row.plain_key = numbered(plain_key(row.level, row.code.as_deref(), &row.title));
            row.key = match &row.microsoft_id {
                Some(id) => numbered(format!("microsoft:{}", id.to_lowercase())),
                None => row.plain_key.clone(),
            };
        }
    }
}

/// The identity of a row without Microsoft's id, before equal ones are told apart.
pub(super) fn plain_key(level: ProcessLevel, code: Option<&str>, title: &str) -> String {
    format!("{}|{}|{}", level.word(), code.unwrap_or_default(), plain::folded(title))
}

fn level_at(depth: usize) -> ProcessLevel {
    match depth {
        0 => ProcessLevel::EndToEnd,
        1 => ProcessLevel::Area,
        2 => ProcessLevel::Process,
        _ => ProcessLevel::Scenario,
    }
}

/// The text of a cell, trimmed; nothing when it is empty or a failed formula.
fn words(row: Row<'_>, column: Option<usize>) -> Option<String> {
    let cell = row.cell(column?);
    let text = plain::clean(cell.text);
    (!text.is_empty() && cell.kind != CellKind::Error).then(|| text.into_owned())
}

fn squeezed(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}
