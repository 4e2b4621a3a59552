//! Workbooks: which worksheet, and its cells as text with their kind.
//!
//! Owns the choice of the worksheet and the reading of values; formulas give the value that was last computed.
//! Deliberately reads cell by cell into a table that grows with what is there, never with what the file claims.

use super::{
    Options,
    archive::{self, Unsafe},
    header, plain,
    table::{CellKind, MOST_TEXT, Sheet, Span, Table},
};
use crate::ImportError;
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::{
    fmt::Write,
    fs::File,
    io::{BufReader, Seek},
    panic::{AssertUnwindSafe, catch_unwind},
};
use understudy_domain::{
    message::Message,
    progress::{Progress, Unwatched},
};

/// How many cells of each worksheet are looked at to choose one.
const PEEKED_CELLS: usize = 5000;
/// After how many rows whoever watches is told.
const TOLD: u32 = 1024;

type Workbook = Xlsx<BufReader<File>>;

/// Reads the worksheet that fits best.
pub(super) fn read(name: &str, mut file: File, options: &Options, watch: &dyn Progress) -> Result<Sheet, ImportError> {
    archive::check(&mut file).map_err(|reason| {
        Message::new(match reason {
            Unsafe::TooLarge => "import-workbook-too-large",
            Unsafe::Damaged => "import-workbook-damaged",
            Unsafe::Lies => "import-workbook-lies",
        })
        .with("file", name)
    })?;
    file.rewind().map_err(|source| ImportError::reading(name, source))?;
    // The workbook reader is not ours; whatever a damaged file makes it do must end in a message.
    catch_unwind(AssertUnwindSafe(|| read_checked(name, file, options, watch))).unwrap_or_else(|_| Err(damaged(name)))
}

fn damaged(name: &str) -> ImportError {
    Message::new("import-workbook-damaged").with("file", name).into()
}

fn read_checked(name: &str, file: File, options: &Options, watch: &dyn Progress) -> Result<Sheet, ImportError> {
    let mut workbook = Workbook::new(BufReader::new(file)).map_err(|error| match error {
        XlsxError::Password => Message::new("import-workbook-password").with("file", name).into(),
        _ => damaged(name),
    })?;
    let (worksheet, note) = choose(name, &mut workbook, options)?;
    let table = table(&mut workbook, &worksheet, usize::MAX, watch).map_err(|_| damaged(name))?;
    if watch.cancelled() {
        return Err(ImportError::cancelled());
    }
    let cut: Vec<Message> = table.cut.notes().collect();
    let mut sheet = header::sheet(name, table, options)?;
    sheet.worksheet = Some(worksheet);
    sheet.notes.extend(cut);
    sheet.notes.extend(note);
    Ok(sheet)
}

/// The worksheet that was asked for, or the one with the most known titles; of equals the first that is visible and has rows.
fn choose(name: &str, workbook: &mut Workbook, options: &Options) -> Result<(String, Option<Message>), ImportError> {
    let sheets: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    let names = || sheets.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    if let Some(wanted) = &options.worksheet {
        let found = sheets.iter().find(|(name, _)| plain::folded(name) == plain::folded(wanted));
        return found.map(|(name, _)| (name.clone(), None)).ok_or_else(|| {
            let message = Message::new("import-worksheet-unknown");
            message.with("file", name).with("worksheet", wanted).with("worksheets", names()).into()
        });
    }
    let mut best: Option<(usize, bool, bool, String)> = None;
    let mut filled = 0;
    for (title, visible) in &sheets {
        let Ok(peeked) = table(workbook, title, PEEKED_CELLS, &Unwatched) else { continue };
        let has_rows = peeked.rows.len() > 1;
        filled += usize::from(has_rows);
        let known = header::find(&peeked, options).1;
        if best.as_ref().is_none_or(|(k, v, r, _)| (known, *visible, has_rows) > (*k, *v, *r)) {
            best = Some((known, *visible, has_rows, title.clone()));
        }
    }
    let (_, _, _, chosen) = best.ok_or_else(|| damaged(name))?;
    let note = (filled > 1)
        .then(|| Message::new("import-note-worksheet-chosen").with("worksheet", &chosen).with("worksheets", names()));
    Ok((chosen, note))
}

/// Reads at most about `most` cells of a worksheet; fewer when it is asked to stop.
fn table(workbook: &mut Workbook, worksheet: &str, most: usize, watch: &dyn Progress) -> Result<Table, XlsxError> {
    let mut reader = workbook.worksheet_cells_reader(worksheet)?;
    // What a worksheet claims is good enough for a bar: whatever it is, the bar ends at its end.
    let claimed = reader.dimensions().end.0.saturating_add(1);
    let mut table = Table::default();
    let mut number = None;
    while let Some(cell) = reader.next_cell()? {
        let (row, column) = cell.get_position();
        let row = row.saturating_add(1);
        if let Some(last) = number.filter(|number| *number != row)
            && (!table.end_row(last) || table.cells.len() > most)
        {
            return Ok(table);
        }
        if number != Some(row) && row % TOLD == 0 {
            watch.step(row, claimed.max(row));
            if watch.cancelled() {
                return Ok(table);
            }
        }
        number = Some(row);
        let start = table.text.len();
        let Some(kind) = write_value(&mut table.text, cell.get_value()) else { continue };
        table.put(row, column as usize, Span::new(start, table.text.len() - start, kind));
        if table.text.len() > MOST_TEXT {
            table.cut.stopped_at = Some(row);
            break;
        }
    }
    table.end_row(number.unwrap_or_default());
    Ok(table)
}

/// Appends the text of a value; nothing for an empty cell.
fn write_value(text: &mut String, value: &DataRef<'_>) -> Option<CellKind> {
    // Writing into a String cannot fail.
    let kind = match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => {
            let _ = write!(text, "{number}");
            CellKind::Number
        }
        DataRef::Float(number) => {
            let _ = write!(text, "{number}");
            CellKind::Number
        }
        DataRef::String(words) => {
            text.push_str(words);
            CellKind::Text
        }
        DataRef::SharedString(words) => {
            text.push_str(words);
            CellKind::Text
        }
        DataRef::Bool(yes) => {
            text.push_str(if *yes { "TRUE" } else { "FALSE" });
            CellKind::Bool
        }
        DataRef::DateTime(moment) => write_moment(text, moment),
        DataRef::DateTimeIso(words) => {
            text.push_str(words);
            CellKind::Date
        }
        DataRef::DurationIso(words) => {
            text.push_str(words);
            CellKind::Text
        }
        DataRef::Error(error) => {
            let _ = write!(text, "{error}");
            CellKind::Error
        }
    };
    Some(kind)
}

fn write_moment(text: &mut String, moment: &ExcelDateTime) -> CellKind {
    if !moment.is_datetime() || moment.as_f64() < 1.0 {
        let _ = write!(text, "{}", moment.as_f64());
        return CellKind::Number;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let _ = write!(text, "{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) != (0, 0, 0) {
        let _ = write!(text, "T{hour:02}:{minute:02}:{second:02}");
    }
    CellKind::Date
}
