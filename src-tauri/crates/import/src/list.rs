//! Rows of a file whose fields are a plain list: text, numbers, days.
//!
//! Owns the reading of cells by field and the gathering of everything that is wrong with them. Deliberately knows no
//! field: who reads a kind of file names them, and says what must be there.

use crate::{
    ImportError, Mapping, RowError,
    people::{
        cell_message,
        dates::{self, Order},
    },
    sheet::{CellKind, Row, Sheet, plain},
};
use understudy_domain::{day::Day, message::Message};

/// The longest name, in characters.
pub(crate) const LONGEST_NAME: usize = 300;
/// The longest text, in characters.
pub(crate) const LONGEST_TEXT: usize = 8000;

/// What a file of plain rows holds.
#[derive(Debug, Clone)]
pub struct ListRead<T> {
    /// Rows that could be read.
    pub rows: Vec<T>,
    /// Every error of every other row.
    pub errors: Vec<RowError>,
    /// Rows that could not be read.
    pub refused: usize,
    /// Fields with the titles of their columns.
    pub columns: Vec<(&'static str, Option<String>)>,
}

/// Reads the cells of a sheet by field.
pub(crate) struct ListReader<'a> {
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    order: Order,
    errors: Vec<RowError>,
}

impl<'a> ListReader<'a> {
    /// Begins to read by a mapping.
    ///
    /// # Errors
    /// When a field of `needed` has no column; `missing` is the message, given the file and its columns.
    pub(crate) fn by(
        sheet: &'a Sheet,
        mapping: &'a Mapping,
        needed: &[&str],
        missing: &str,
    ) -> Result<Self, ImportError> {
        if needed.iter().any(|field| mapping.column(field).is_none()) {
            let message = Message::new(missing).with("file", &sheet.source);
            return Err(message.with("columns", crate::mapping::column_list(sheet)).into());
        }
        Ok(Self { sheet, mapping, order: Order::Unknown, errors: Vec::new() })
    }

    /// Says whether the day stands first in days that may be read either way, where somebody was asked.
    pub(crate) fn in_order(mut self, day_first: Option<bool>) -> Self {
        self.order = match day_first {
            Some(true) => Order::DayFirst,
            Some(false) => Order::MonthFirst,
            None => Order::Unknown,
        };
        self
    }

    /// Reads every row. `days` are the fields that hold days: written with slashes, all of them together say which number
    /// is the month. A row that `read` refuses counts as refused, with all its errors.
    pub(crate) fn read<T>(mut self, days: &[&str], read: impl Fn(&mut Self, Row<'a>) -> Option<T>) -> ListRead<T> {
        let columns: Vec<usize> = days.iter().filter_map(|field| self.mapping.column(field)).collect();
        let readings = self.sheet.rows().flat_map(|row| columns.iter().map(move |at| dates::read(row.cell(*at))));
        if self.order == Order::Unknown {
            self.order = dates::order(readings);
        }
        let (mut rows, mut refused) = (Vec::new(), 0);
        for row in self.sheet.rows() {
            let before = self.errors.len();
            match read(&mut self, row).filter(|_| self.errors.len() == before) {
                Some(read) => rows.push(read),
                None => refused += 1,
            }
        }
        let columns = self.mapping.list(self.sheet);
        ListRead { rows, errors: self.errors, refused, columns }
    }

    /// The text of a field, with white space made plain; empty where there is none.
    pub(crate) fn text(&mut self, row: Row<'a>, field: &str, longest: usize) -> String {
        let Some(column) = self.mapping.column(field) else { return String::new() };
        let cell = row.cell(column);
        let text = plain::clean(cell.text).into_owned();
        let message = if cell.kind == CellKind::Error {
            cell_message("import-cell-formula-error", cell.text)
        } else if text.chars().count() > longest {
            cell_message("import-text-too-long", &text).with("longest", longest)
        } else {
            return text;
        };
        self.refuse(row.number, field, message);
        String::new()
    }

    /// The text of a field that must not be empty.
    pub(crate) fn needed(&mut self, row: Row<'a>, field: &str, missing: &str) -> String {
        let before = self.errors.len();
        let text = self.text(row, field, LONGEST_NAME);
        if text.is_empty() && self.errors.len() == before {
            self.refuse(row.number, field, Message::new(missing));
        }
        text
    }

    /// The day of a field; none where the cell is empty or cannot be read, which is an error. A day that could be two is
    /// never guessed.
    pub(crate) fn day(&mut self, row: Row<'a>, field: &str, unreadable: &str) -> Option<Day> {
        let column = self.mapping.column(field)?;
        let cell = row.cell(column);
        if cell.text.trim().is_empty() {
            return None;
        }
        let day = dates::resolve(dates::read(cell), self.order).map(Day::from_date);
        if day.is_none() {
            self.refuse(row.number, field, cell_message(unreadable, cell.text));
        }
        day
    }

    /// Adds an error of a row.
    pub(crate) fn refuse(&mut self, row: u32, field: &str, message: Message) {
        let column = self.mapping.column(field).map(|column| self.sheet.column_title(column));
        self.errors.push(RowError { row, column, message });
    }
}
