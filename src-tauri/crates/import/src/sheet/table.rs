//! The table in memory: one text for all cells, and where each cell stands in it.
//!
//! Owns the shape of a sheet. A cell is eight bytes and no allocation of its own, so that a large file stays small;
//! deliberately, a row holds no more cells than are filled in, whatever dimension the file claims.

use crate::RowError;
use understudy_domain::message::Message;

/// The most rows that are read.
pub(super) const MOST_ROWS: usize = 1_000_000;
/// The most columns that are read.
pub(super) const MOST_COLUMNS: usize = 512;
/// The most cells that are read.
pub(super) const MOST_CELLS: usize = 8_000_000;
/// The most text of a workbook that is kept, in bytes.
pub(super) const MOST_TEXT: usize = 64 << 20;

const KIND_SHIFT: u32 = 29;
const LENGTH_MASK: u32 = (1 << KIND_SHIFT) - 1;

/// What a cell held, where the file says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Text, or nothing.
    Text,
    /// A number; its text is written without exponent or thousands separators.
    Number,
    /// A date; its text is `YYYY-MM-DD`, followed by a time where there is one.
    Date,
    /// True or false; its text is `TRUE` or `FALSE`.
    Bool,
    /// A failed formula; its text is as shown, such as `#N/A`.
    Error,
}

/// One cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell<'a> {
    /// The text as written; empty where there is none.
    pub text: &'a str,
    /// What it held.
    pub kind: CellKind,
}

/// Where a cell's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    length_and_kind: u32,
}

impl Span {
    pub(super) const EMPTY: Self = Self { start: 0, length_and_kind: 0 };

    pub(super) fn new(start: usize, length: usize, kind: CellKind) -> Self {
        let bits = match kind {
            CellKind::Text => 0,
            CellKind::Number => 1,
            CellKind::Date => 2,
            CellKind::Bool => 3,
            CellKind::Error => 4,
        };
        Self { start: start as u32, length_and_kind: (length as u32 & LENGTH_MASK) | (bits << KIND_SHIFT) }
    }

    pub(super) fn is_empty(self) -> bool {
        self.length_and_kind & LENGTH_MASK == 0
    }

    fn cell(self, text: &str) -> Cell<'_> {
        let start = self.start as usize;
        let length = (self.length_and_kind & LENGTH_MASK) as usize;
        let kind = match self.length_and_kind >> KIND_SHIFT {
            0 => CellKind::Text,
            1 => CellKind::Number,
            2 => CellKind::Date,
            3 => CellKind::Bool,
            _ => CellKind::Error,
        };
        Cell { text: text.get(start..start + length).unwrap_or_default(), kind }
    }
}

/// Where a row's cells stand, and its number in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowSpan {
    pub(super) number: u32,
    pub(super) first: u32,
    pub(super) count: u32,
}

/// A table before its header row is known.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) text: String,
    pub(super) cells: Vec<Span>,
    pub(super) rows: Vec<RowSpan>,
    /// Whether a row shorter than the header is worth a word: in text it is, in a worksheet empty cells are simply not there.
    pub(super) ragged_when_short: bool,
    /// The row being read.
    current: Vec<Span>,
    /// What was left out because of the limits.
    pub(super) cut: Cut,
}

/// What was left out because of the limits.
#[derive(Debug, Default)]
pub(super) struct Cut {
    /// First row, as numbered in the file, that has cells beyond the last column that is read.
    pub(super) wide_row: Option<u32>,
    /// Row at which reading stopped.
    pub(super) stopped_at: Option<u32>,
}

impl Cut {
    pub(super) fn notes(&self) -> impl Iterator<Item = Message> {
        let wide = self
            .wide_row
            .map(|row| Message::new("import-note-columns-cut").with("row", row).with("columns", MOST_COLUMNS));
        let stopped = self.stopped_at.map(|row| Message::new("import-note-rows-cut").with("row", row));
        wide.into_iter().chain(stopped)
    }
}

impl Table {
    /// A table for delimited text.
    pub(super) fn of_text() -> Self {
        Self { ragged_when_short: true, ..Self::default() }
    }

    /// Puts a cell into the row being read.
    pub(super) fn put(&mut self, row: u32, column: usize, span: Span) {
        if column >= MOST_COLUMNS {
            if !span.is_empty() {
                self.cut.wide_row.get_or_insert(row);
            }
            return;
        }
        if column >= self.current.len() {
            self.current.resize(column + 1, Span::EMPTY);
        }
        if let Some(place) = self.current.get_mut(column) {
            *place = span;
        }
    }

    /// Puts a cell behind the last one of the row being read.
    pub(super) fn push(&mut self, row: u32, span: Span) {
        self.put(row, self.current.len(), span);
    }

    /// Ends the row being read; an empty one is left out. False when a limit is reached and reading has to stop.
    pub(super) fn end_row(&mut self, number: u32) -> bool {
        if self.current.iter().all(|span| span.is_empty()) {
            self.current.clear();
            return true;
        }
        if self.rows.len() > MOST_ROWS || self.cells.len() + self.current.len() > MOST_CELLS {
            self.cut.stopped_at = Some(number);
            return false;
        }
        let first = self.cells.len() as u32;
        self.rows.push(RowSpan { number, first, count: self.current.len() as u32 });
        self.cells.append(&mut self.current);
        true
    }

    pub(super) fn row_cells(&self, row: RowSpan) -> &[Span] {
        let first = row.first as usize;
        self.cells.get(first..first + row.count as usize).unwrap_or_default()
    }

    pub(super) fn text_of(&self, span: Span) -> &str {
        span.cell(&self.text).text
    }
}

/// A file as a table: a header row and the rows below it.
#[derive(Debug)]
pub struct Sheet {
    /// Name of the file, without its folder.
    pub source: String,
    /// Name of the worksheet, where the file has worksheets.
    pub worksheet: Option<String>,
    /// Titles of the columns, trimmed; empty where a column has none.
    pub headers: Vec<String>,
    /// Number of the header row in the file, from 1.
    pub header_row: u32,
    /// Name of the encoding, where the file is text.
    pub encoding: Option<&'static str>,
    /// The delimiter, where the file is text.
    pub delimiter: Option<char>,
    /// What a person should know about how the file was read.
    pub notes: Vec<Message>,
    /// Rows that are shorter or longer than the header; only the first thousand are named, a note counts the rest.
    pub row_notes: Vec<RowError>,
    /// Titles of columns whose content was dropped because they hold passwords or secrets.
    pub dropped: Vec<String>,
    /// Whether the file begins with the version row of the Entra bulk template.
    pub(crate) version_row: bool,
    pub(super) table: Table,
}

impl Sheet {
    /// How many rows there are below the header.
    pub fn len(&self) -> usize {
        self.table.rows.len()
    }

    /// Whether there is no row below the header.
    pub fn is_empty(&self) -> bool {
        self.table.rows.is_empty()
    }

    /// The rows below the header, in the order of the file; empty rows are left out.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        self.table.rows.iter().map(|row| Row {
            number: row.number,
            cells: self.table.row_cells(*row),
            text: &self.table.text,
        })
    }

    /// Title of a column as shown to people; a column without a title is called by its letter, as spreadsheets do.
    pub fn column_title(&self, column: usize) -> String {
        match self.headers.get(column) {
            Some(title) if !title.is_empty() => title.clone(),
            _ => column_letters(column),
        }
    }
}

/// One row below the header.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Line or row number as a person sees it in the file, from 1.
    pub number: u32,
    cells: &'a [Span],
    text: &'a str,
}

impl<'a> Row<'a> {
    /// The cell in a column; empty where the row is shorter.
    pub fn cell(&self, column: usize) -> Cell<'a> {
        self.cells.get(column).copied().unwrap_or(Span::EMPTY).cell(self.text)
    }

    /// The cells that are there; a row may be shorter or longer than the header.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = Cell<'a>> {
        let text = self.text;
        self.cells.iter().map(move |span| span.cell(text))
    }
}

/// Column letters as in a spreadsheet: 0 is `A`, 26 is `AA`.
pub(super) fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}
