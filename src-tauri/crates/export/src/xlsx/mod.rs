//! Workbooks.
//!
//! Owns how a table becomes a sheet: typed cells, a frozen heading, filters, widths, colours beside the words. Text is
//! always written as a string cell, never as a formula. Deliberately computes nothing: see `tables` for the columns.

mod summary;

use crate::{
    ExportError, Progress, Written, go_on,
    table::{Cell, Column, ColumnKind, ROWS_PER_LOOK, Rows, Table},
    tables, worded,
};
use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Workbook, Worksheet, XlsxError,
};
use std::io::Write;
use understudy_domain::{
    day::Day,
    message::Message,
    summary::ReadinessSummary,
    words::{GateState, Status},
};
use understudy_messages::word;

/// Most rows below the heading that a sheet can hold.
const MOST_ROWS: u32 = 1_048_575;
/// Most characters that a cell can hold.
const MOST_CHARACTERS: usize = 32_767;

/// What a sheet could not hold.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cut {
    rows: u32,
    texts: u32,
}

pub(crate) fn refused(error: XlsxError) -> ExportError {
    match error {
        XlsxError::IoError(error) => error.into(),
        XlsxError::ZipError(error) => std::io::Error::from(error).into(),
        other => ExportError::Setting { reason: other.to_string() },
    }
}

/// Writes a workbook of one sheet.
pub(crate) fn write_table(
    table: Rows<'_>,
    writer: &mut (dyn Write + Send),
    progress: &dyn Progress,
) -> Result<Written, ExportError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(attribute(&table.title)));
    let mut cut = Cut::default();
    fill(book.add_worksheet(), table, &mut cut, progress)?;
    finish(&mut book, writer, progress, cut)
}

/// Writes a workbook of several sheets, one a table.
pub(crate) fn write_tables(
    title: &str,
    tables: &[Table],
    writer: &mut (dyn Write + Send),
    progress: &dyn Progress,
) -> Result<Written, ExportError> {
    let steps = u32::try_from(tables.len()).unwrap_or(u32::MAX);
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(attribute(title)));
    let mut cut = Cut::default();
    for (table, at) in tables.iter().zip(1..) {
        fill(book.add_worksheet(), table.rows(), &mut cut, progress)?;
        progress.step(at, steps);
    }
    finish(&mut book, writer, progress, cut)
}

/// Writes the workbook of a readiness summary.
pub(crate) fn write_readiness(
    summary: &ReadinessSummary,
    writer: &mut (dyn Write + Send),
    progress: &dyn Progress,
) -> Result<Written, ExportError> {
    const STEPS: u32 = 7;
    let mut book = Workbook::new();
    let mut properties = DocProperties::new()
        .set_title(attribute(&worded::title(summary)))
        .set_subject(attribute(&worded::scope(&summary.scope)));
    if let Some(made) = excel_day(summary.made_on) {
        // The day it was made, not the time of writing: the same summary gives the same file.
        properties = properties.set_creation_datetime(&made);
    }
    book.set_properties(&properties);
    let mut cut = Cut::default();
    summary::fill(book.add_worksheet(), summary).map_err(refused)?;
    progress.step(1, STEPS);
    let sheets: [fn(&ReadinessSummary) -> Rows<'_>; 5] =
        [tables::superusers, tables::missing, tables::coverage, tables::evidence, tables::gates];
    for (at, table) in sheets.into_iter().enumerate() {
        fill(book.add_worksheet(), table(summary), &mut cut, progress)?;
        progress.step(at as u32 + 2, STEPS);
    }
    let written = finish(&mut book, writer, progress, cut)?;
    progress.step(STEPS, STEPS);
    Ok(written)
}

fn finish(
    book: &mut Workbook,
    writer: &mut (dyn Write + Send),
    progress: &dyn Progress,
    cut: Cut,
) -> Result<Written, ExportError> {
    go_on(progress)?;
    book.save_to_writer(&mut *writer).map_err(refused)?;
    let mut notes = Vec::new();
    if cut.rows > 0 {
        notes.push(Message::new("export-note-rows-cut").with("rows", cut.rows).with("most", MOST_ROWS));
    }
    if cut.texts > 0 {
        notes.push(Message::new("export-note-texts-cut").with("texts", cut.texts).with("most", MOST_CHARACTERS));
    }
    Ok(Written { pages: None, notes })
}

/// Fills a sheet with a table.
fn fill(sheet: &mut Worksheet, table: Rows<'_>, cut: &mut Cut, progress: &dyn Progress) -> Result<(), ExportError> {
    sheet.set_name(sheet_name(&table.title)).map_err(refused)?;
    let formats: Vec<Format> = table.columns.iter().map(|column| cell_format(column.kind)).collect();
    let mut widths: Vec<usize> = table.columns.iter().map(|column| column.title.chars().count() + 3).collect();
    let mut count = 0_u32;
    for (at, cells) in table.rows.enumerate() {
        if at % ROWS_PER_LOOK == 0 {
            go_on(progress)?;
        }
        if count == MOST_ROWS {
            cut.rows += 1;
            continue;
        }
        count += 1;
        for (column, cell) in cells.into_iter().enumerate().take(formats.len()) {
            widths[column] = widths[column].max(width(&cell));
            write_cell(sheet, count, column as u16, cell, &formats[column], cut).map_err(refused)?;
        }
    }
    dress(sheet, &table.columns, &widths, count).map_err(refused)
}

/// The heading, filters, widths and colours of a filled sheet.
fn dress(sheet: &mut Worksheet, columns: &[Column], widths: &[usize], rows: u32) -> Result<(), XlsxError> {
    let heading = heading_format();
    for (at, column) in columns.iter().enumerate() {
        sheet.write_string_with_format(0, at as u16, clip(&column.title).0, &heading)?;
        sheet.set_column_width(at as u16, widths[at].clamp(8, 60) as f64)?;
    }
    sheet.set_row_height(0, 20)?;
    sheet.set_freeze_panes(1, 1)?;
    if let Some(last) = columns.len().checked_sub(1) {
        sheet.autofilter(0, 0, rows.max(1), last as u16)?;
        colour(sheet, rows.max(1), last as u16)?;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

/// Colours beside the words of statuses, gate states and coverage. The words stand in the cells: colour only adds.
fn colour(sheet: &mut Worksheet, rows: u32, last: u16) -> Result<(), XlsxError> {
    let good = [Status::Ready.message_id(), GateState::Met.message_id(), "export-coverage-enough"];
    let waiting = [
        Status::InProgress.message_id(),
        Status::Conditional.message_id(),
        GateState::Waived.message_id(),
        GateState::Partial.message_id(),
        "export-coverage-short",
    ];
    let bad = [Status::Lapsed.message_id(), GateState::Failed.message_id(), "export-coverage-none"];
    let quiet = [Status::NotStarted.message_id(), GateState::Missing.message_id()];
    for (ids, fill, text) in [
        (&good[..], 0x00E2_F4E9, 0x000B_6A33),
        (&waiting[..], 0x00FD_F0D5, 0x007A_4F00),
        (&bad[..], 0x00FD_E7EA, 0x00A4_121F),
        (&quiet[..], 0x00F1_F1F3, 0x0059_5960),
    ] {
        let format = Format::new().set_background_color(Color::RGB(fill)).set_font_color(Color::RGB(text));
        for id in ids {
            let rule =
                ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(word(id))).set_format(&format);
            sheet.add_conditional_format(1, 0, rows, last, &rule)?;
        }
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: Cell,
    format: &Format,
    cut: &mut Cut,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            let (text, clipped) = clip(&text);
            cut.texts += u32::from(clipped);
            sheet.write_string_with_format(row, column, text, format)?;
        }
        Cell::Number(number) if number.is_finite() => {
            sheet.write_number_with_format(row, column, number, format)?;
        }
        Cell::Number(number) => {
            sheet.write_string_with_format(row, column, number.to_string(), format)?;
        }
        Cell::Date(day) => match excel_day(day) {
            Some(date) => sheet.write_datetime_with_format(row, column, &date, format).map(drop)?,
            // Excel knows no day before 1900.
            None => sheet.write_string_with_format(row, column, day.to_string(), format).map(drop)?,
        },
    }
    Ok(())
}

/// The text as far as a cell holds it, and whether some of it was cut off.
fn clip(text: &str) -> (String, bool) {
    if text.len() <= MOST_CHARACTERS || text.encode_utf16().count() <= MOST_CHARACTERS {
        return (text.to_owned(), false);
    }
    // Half as many characters fit for certain, even where each takes two units.
    let mut kept: String = text.chars().take(MOST_CHARACTERS / 2).collect();
    kept.push('…');
    (kept, true)
}

fn excel_day(day: Day) -> Option<ExcelDateTime> {
    let date = day.date();
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, date.month() as u8, date.day() as u8).ok()
}

fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0) + 2,
        Cell::Number(_) => 10,
        Cell::Date(_) => 13,
    }
}

fn cell_format(kind: ColumnKind) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match kind {
        ColumnKind::Text => format,
        ColumnKind::Integer => format.set_num_format("#,##0"),
        ColumnKind::Number => format.set_num_format("#,##0.##"),
        ColumnKind::Percent => format.set_num_format("0%"),
        ColumnKind::Date => format.set_num_format("d mmm yyyy").set_align(FormatAlign::Left),
    }
}

pub(crate) fn heading_format() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(Color::RGB(0x001F_1F24))
        .set_background_color(Color::RGB(0x00E8_F1FB))
        .set_border_bottom(FormatBorder::Thin)
        .set_border_color(Color::RGB(0x000F_6CBD))
        .set_align(FormatAlign::VerticalCenter)
}

/// A name that Excel takes for a sheet: at most 31 characters, without those of cell references.
fn sheet_name(title: &str) -> String {
    let plain: String = attribute(title)
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { ' ' } else { c })
        .collect();
    let mut name = String::new();
    for c in plain.trim_matches(['\'', ' ']).chars() {
        if name.encode_utf16().count() + c.len_utf16() > 31 {
            break;
        }
        name.push(c);
    }
    let name = name.trim_matches(['\'', ' ']);
    if name.is_empty() { word("export-sheet-table") } else { name.to_owned() }
}

/// Text for places where XML allows no control characters.
fn attribute(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Unwatched, fixture, readiness};
    use calamine::{Data, Reader};

    /// The figures of the workbook must be those of the summary, as numbers and dates, and be traceable by id.
    #[test]
    fn the_workbook_holds_the_same_figures() {
        let folder = tempfile::tempdir().expect("folder");
        let path = fixture::place(&folder, "summary.xlsx");
        let summary = fixture::programme(12);
        readiness(&summary, crate::Format::Xlsx, &path, &Unwatched).expect("written");
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).expect("opened");
        assert_eq!(book.sheet_names(), ["Summary", "Superusers", "Missing", "Coverage", "Evidence", "Gates"]);
        let people = book.worksheet_range("Superusers").expect("sheet");
        assert_eq!(people.height(), 13);
        let progress =
            people.rows().next().expect("heading").iter().position(|cell| cell == "Progress").expect("column");
        assert_eq!(people.get((1, progress)), Some(&Data::Float(f64::from(summary.superusers[0].progress))));
        let evidence = book.worksheet_range("Evidence").expect("sheet");
        let rows: usize = summary.superusers.iter().flat_map(|one| &one.gates).map(|gate| gate.rows.len()).sum();
        assert_eq!(evidence.height(), rows + 1);
        assert!(matches!(evidence.get((1, 2)), Some(Data::DateTime(_))));
        let first = &summary.superusers[0].gates[0].rows[0];
        assert_eq!(evidence.get((1, 4)), Some(&Data::String(first.id.to_string())));
        let overview = book.worksheet_range("Summary").expect("sheet");
        let ready = overview.rows().find(|row| row[0] == "Ready").expect("row");
        assert_eq!(ready[1], Data::Float(f64::from(summary.counts.ready)));
    }

    /// Names are other people's input: none may become a formula, and none may break the file.
    #[test]
    fn hostile_names_are_text() {
        let folder = tempfile::tempdir().expect("folder");
        let path = fixture::place(&folder, "hostile.xlsx");
        readiness(&fixture::hostile(), crate::Format::Xlsx, &path, &Unwatched).expect("written");
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).expect("opened");
        for sheet in book.sheet_names() {
            assert_eq!(book.worksheet_formula(&sheet).expect("sheet").used_cells().count(), 0);
        }
        let people = book.worksheet_range("Superusers").expect("sheet");
        assert_eq!(people.get((1, 0)), Some(&Data::String("=1+3".into())));
        assert_eq!(people.get((2, 0)), Some(&Data::String("שרה כהן".into())));
    }

    /// Excel refuses a workbook with a sheet name or a text that is too long.
    #[test]
    fn names_and_texts_are_cut_to_what_excel_holds() {
        assert_eq!(sheet_name("'Q1/Q2: [a very long name of a very long list]'"), "Q1 Q2   a very long name of a v");
        assert_eq!(sheet_name("''"), "Table");
        let (text, clipped) = clip(&"🙂".repeat(MOST_CHARACTERS));
        assert!(clipped && text.encode_utf16().count() <= MOST_CHARACTERS);
    }
}
