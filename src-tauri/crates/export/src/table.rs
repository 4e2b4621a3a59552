//! Tables of typed cells, and how one becomes a CSV file or a workbook of one sheet.
//!
//! Owns the cell types and the CSV form: UTF-8 with a byte order mark, RFC 4180, line ends CRLF, dates as `YYYY-MM-DD`,
//! numbers with a point and no grouping, percentages as fractions of one, text shielded (see [`crate::shield`]).
//! Deliberately knows nothing of readiness.

use crate::{ExportError, ExportReport, Format, Progress, Written, go_on, shield, write_atomically, xlsx};
use std::{borrow::Cow, io::Write, path::Path};
use understudy_domain::day::Day;

/// What the cells of a column hold, and so how they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number with decimals.
    Number,
    /// A share; 0.5 is shown as 50 %.
    Percent,
    /// A calendar date.
    Date,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Heading.
    pub title: String,
    /// What its cells hold.
    pub kind: ColumnKind,
}

impl Column {
    /// A column.
    pub fn new(title: impl Into<String>, kind: ColumnKind) -> Self {
        Self { title: title.into(), kind }
    }
}

/// One cell. Any column may hold empty cells, and text where a value is not what the column expects.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A number, shown as its column says.
    Number(f64),
    /// A date.
    Date(Day),
}

macro_rules! number_cell {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Cell {
            fn from(number: $kind) -> Self {
                Self::Number(number as f64)
            }
        }
    )*};
}
number_cell!(u8, u32, i32, u64, usize, f64);

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<Day> for Cell {
    fn from(day: Day) -> Self {
        Self::Date(day)
    }
}
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A table to export: people, coverage, anything shown as a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Name of the sheet.
    pub title: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, each with a cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// A table whose rows are made one after the other, so that a large one is never held twice.
pub(crate) struct Rows<'a> {
    pub(crate) title: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

impl Table {
    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows { title: self.title.clone(), columns: self.columns.clone(), rows: Box::new(self.rows.iter().cloned()) }
    }
}

/// Writes a table to a CSV, XLSX or JSON file. An existing file is replaced only when the new one is complete.
pub fn write_table(
    table: &Table,
    format: Format,
    to: &Path,
    progress: &dyn Progress,
) -> Result<ExportReport, ExportError> {
    let (written, bytes) = write_atomically(to, |writer| {
        let written = match format {
            Format::Csv => write_csv(table.rows(), writer, progress)?,
            Format::Xlsx => xlsx::write_table(table.rows(), writer, progress)?,
            Format::Json => write_json(table, writer, progress)?,
            Format::Pdf => {
                return Err(ExportError::UnknownFormat { ending: format.extension().to_owned() });
            }
        };
        go_on(progress)?;
        Ok(written)
    })?;
    Ok(ExportReport { path: to.to_owned(), format, bytes, pages: None, notes: written.notes })
}

/// Rows between two looks at whether the export was cancelled.
pub(crate) const ROWS_PER_LOOK: usize = 256;

/// Writes a table as CSV.
pub(crate) fn write_csv(
    table: Rows<'_>,
    writer: &mut dyn Write,
    progress: &dyn Progress,
) -> Result<Written, ExportError> {
    writer.write_all("\u{feff}".as_bytes())?;
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(writer);
    let refused = |error: csv::Error| match error.into_kind() {
        csv::ErrorKind::Io(error) => ExportError::from(error),
        other => ExportError::Other { path: String::new(), reason: format!("{other:?}") },
    };
    csv.write_record(table.columns.iter().map(|column| shield(&column.title).into_owned())).map_err(refused)?;
    for (at, row) in table.rows.enumerate() {
        if at % ROWS_PER_LOOK == 0 {
            go_on(progress)?;
        }
        let cells = row.iter().zip(&table.columns).map(|(cell, column)| csv_cell(cell, column.kind).into_owned());
        csv.write_record(cells).map_err(refused)?;
    }
    csv.flush()?;
    progress.step(1, 1);
    Ok(Written::default())
}

/// Writes a table as JSON: an object with `format` (always `understudy-table`), `version`, `title` and `rows`, each an object of
/// the cells by the title of their column. Dates are `YYYY-MM-DD`, percentages fractions of one, empty cells null.
fn write_json(table: &Table, writer: &mut dyn Write, progress: &dyn Progress) -> Result<Written, ExportError> {
    let title = serde_json::Value::from(table.title.as_str());
    write!(writer, "{{\"format\":\"understudy-table\",\"version\":1,\"title\":{title},\"rows\":[")?;
    for (at, row) in table.rows.iter().enumerate() {
        if at % ROWS_PER_LOOK == 0 {
            go_on(progress)?;
        }
        let cells =
            table.columns.iter().zip(row).map(|(column, cell)| (column.title.clone(), json_cell(cell, column.kind)));
        let row: serde_json::Map<String, serde_json::Value> = cells.collect();
        let comma = if at == 0 { "" } else { "," };
        write!(writer, "{comma}\n{}", serde_json::Value::Object(row))?;
    }
    writer.write_all(b"\n]}\n")?;
    progress.step(1, 1);
    Ok(Written::default())
}

fn json_cell(cell: &Cell, kind: ColumnKind) -> serde_json::Value {
    match cell {
        Cell::Empty => serde_json::Value::Null,
        Cell::Text(text) => text.as_str().into(),
        Cell::Number(number) if kind == ColumnKind::Integer => (number.round() as i64).into(),
        Cell::Number(number) => (*number).into(),
        Cell::Date(day) => day.to_string().into(),
    }
}

fn csv_cell(cell: &Cell, kind: ColumnKind) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => shield(text),
        Cell::Number(number) if kind == ColumnKind::Integer => Cow::Owned(format!("{number:.0}")),
        // Four decimals of a share are a hundredth of a percent; more would be the noise of single precision.
        Cell::Number(number) if kind == ColumnKind::Percent => {
            Cow::Owned(((number * 10_000.0).round() / 10_000.0).to_string())
        }
        Cell::Number(number) => Cow::Owned(number.to_string()),
        Cell::Date(day) => Cow::Owned(day.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Unwatched, fixture, unshield};
    use calamine::{Data, Reader};

    /// The CSV must be read by Excel as it is (mark, line ends), run nothing, and be imported again without change.
    #[test]
    fn csv_is_typed_shielded_and_comes_back() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("people.csv");
        let table = fixture::people();
        let report = write_table(&table, Format::Csv, &path, &Unwatched).expect("written");
        let bytes = std::fs::read(&path).expect("read");
        assert_eq!(report.bytes, bytes.len() as u64);
        let text = std::str::from_utf8(&bytes).expect("UTF-8");
        insta::assert_snapshot!(text.trim_start_matches('\u{feff}').replace("\r\n", "¶\n"), @r#"
        Name,Headcount,Change,Share,Since¶
        '=1+3,12,-5,0.3333,2026-11-14¶
        "Öhman, ""Åsa""",3,0.5,1,¶
        ''=x,,,,¶
        '+47 22 33 44 55,,,,¶
        '@home,,,,¶
        "line
        break",,,,¶
        שרה 🙂,,,,¶
        "#);
        assert!(text.starts_with('\u{feff}'));
        let body = text.trim_start_matches('\u{feff}').as_bytes();
        let back: Vec<String> = csv::Reader::from_reader(body)
            .records()
            .map(|record| unshield(&record.expect("record")[0]).to_owned())
            .collect();
        let names: Vec<&str> =
            table.rows.iter().map(|row| if let Cell::Text(name) = &row[0] { name.as_str() } else { "" }).collect();
        assert_eq!(back, names);
    }

    /// In a workbook a number is a number, a date a date, and what looks like a formula is text.
    #[test]
    fn workbook_cells_are_typed_and_no_text_is_a_formula() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("people.xlsx");
        write_table(&fixture::people(), Format::Xlsx, &path, &Unwatched).expect("written");
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).expect("opened");
        assert_eq!(book.sheet_names(), ["People"]);
        let cells = book.worksheet_range("People").expect("sheet");
        assert_eq!(cells.get((1, 0)), Some(&Data::String("=1+3".into())));
        assert_eq!(cells.get((1, 1)), Some(&Data::Float(12.0)));
        assert_eq!(cells.get((1, 2)), Some(&Data::Float(-5.0)));
        assert!(matches!(cells.get((1, 4)), Some(Data::DateTime(day)) if (day.as_f64() - 46_340.0).abs() < 1e-9));
        assert_eq!(cells.get((4, 0)), Some(&Data::String("+47 22 33 44 55".into())));
        assert_eq!(book.worksheet_formula("People").expect("sheet").used_cells().count(), 0);
    }

    /// A list has no page layout of its own: better refused than badly set.
    #[test]
    fn a_table_is_not_a_pdf() {
        let folder = tempfile::tempdir().expect("folder");
        let refused = write_table(&fixture::people(), Format::Pdf, &folder.path().join("a.pdf"), &Unwatched);
        assert!(matches!(refused, Err(ExportError::UnknownFormat { .. })));
        assert_eq!(std::fs::read_dir(folder.path()).expect("folder").count(), 0);
    }
}
