//! Files that are no table but hold one: project plans in XML and calendars.
//!
//! Owns telling them from tables by their content, and their text. Deliberately does not look further into either: who
//! imports them knows what they mean, and makes a sheet of it.

use super::{
    LARGEST_FILE, decode, kind,
    table::{CellKind, Cut, Sheet, Span, Table},
    too_large,
};
use crate::ImportError;
use std::{
    fs::File,
    io::{Read, Seek},
    path::Path,
};
use understudy_domain::message::Message;

/// The text of a file that is no table.
#[derive(Debug)]
pub(crate) enum Foreign {
    /// XML.
    Xml(String),
    /// An iCalendar file.
    Calendar(String),
}

/// Reads a file that is XML or a calendar; none where it is anything else, which is then read as a table. With the file's
/// name.
///
/// # Errors
/// When it cannot be read or is larger than the limits.
pub(crate) fn read(path: &Path) -> Result<(String, Option<Foreign>), ImportError> {
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy()).into_owned();
    let failed = |source| ImportError::reading(&name, source);
    let mut file = File::open(path).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    let mut start = Vec::new();
    (&mut file).take(kind::START).read_to_end(&mut start).map_err(failed)?;
    let opening = decode::start(&start);
    let opening = opening.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let begins = |word: &str| opening.get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word));
    let is_calendar = begins("BEGIN:VCALENDAR");
    if !is_calendar && !begins("<?xml") && !begins("<Project") {
        return Ok((name, None));
    }
    if size > LARGEST_FILE {
        return Err(too_large(&name));
    }
    file.rewind().map_err(failed)?;
    let mut bytes = Vec::with_capacity(size as usize);
    file.take(LARGEST_FILE).read_to_end(&mut bytes).map_err(failed)?;
    let text = decode::all(bytes).text;
    Ok((name, Some(if is_calendar { Foreign::Calendar(text) } else { Foreign::Xml(text) })))
}

/// A sheet made of what such a file holds.
#[derive(Debug, Default)]
pub(crate) struct Maker {
    table: Table,
}

impl Maker {
    /// Adds a row; its number must be above that of the row before. False when a limit is reached: the rest is left out.
    pub(crate) fn row(&mut self, number: u32, cells: &[&str]) -> bool {
        for cell in cells {
            if self.table.text.len() + cell.len() > super::table::MOST_TEXT {
                self.table.cut.stopped_at = Some(number);
                return false;
            }
            let span = Span::new(self.table.text.len(), cell.len(), CellKind::Text);
            self.table.text.push_str(cell);
            self.table.push(number, if cell.is_empty() { Span::EMPTY } else { span });
        }
        self.table.end_row(number)
    }

    /// The sheet, with what should be said about it.
    pub(crate) fn finish(mut self, source: &str, headers: &[&str], mut notes: Vec<Message>) -> Sheet {
        let cut: Cut = std::mem::take(&mut self.table.cut);
        notes.extend(cut.notes());
        Sheet {
            source: source.to_owned(),
            worksheet: None,
            headers: headers.iter().map(|title| (*title).to_owned()).collect(),
            header_row: 0,
            encoding: None,
            delimiter: None,
            notes,
            row_notes: Vec::new(),
            dropped: Vec::new(),
            version_row: false,
            table: self.table,
        }
    }
}
