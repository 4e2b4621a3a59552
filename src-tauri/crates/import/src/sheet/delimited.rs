//! Delimited text: comma, semicolon, tab or bar; quoted cells; `sep=`.
//!
//! Owns the scanner. It differs from a strict reader on purpose: it counts lines as an editor shows them, takes cells
//! where they stand instead of copying them, and where a quote is never closed it says so and goes on with the next line
//! instead of swallowing the rest of the file.

use super::{
    Options, decode, header, plain,
    table::{CellKind, Sheet, Span, Table},
};
use crate::{ImportError, RowError};
use understudy_domain::{message::Message, progress::Progress};

/// After how many rows whoever watches is told.
const TOLD: usize = 4096;

const DELIMITERS: [u8; 4] = *b",;\t|";
/// How far into a file titles and delimiters are looked for: bytes, and lines.
const LOOKED_AT: usize = 1 << 16;
const TITLE_LINES: usize = 20;
/// How many quotes without an end are taken as ordinary characters before no quote is believed any more.
const MOST_OPEN_QUOTES: usize = 16;

/// Reads the whole text.
pub(super) fn read(name: &str, bytes: Vec<u8>, options: &Options, watch: &dyn Progress) -> Result<Sheet, ImportError> {
    let decoded = decode::all(bytes);
    let (text, named, start) = sep_line(&decoded.text);
    let delimiter = named.unwrap_or_else(|| guess_delimiter(text, name, options));
    let mut scanner = Scanner::new(&decoded.text, start, delimiter, if start > 0 { 2 } else { 1 });
    scanner.run(watch)?;
    let Scanner { mut table, extra, open_quotes, .. } = scanner;
    table.text = decoded.text;
    table.text.push_str(&extra);
    let cut: Vec<Message> = table.cut.notes().collect();
    let mut sheet = header::sheet(name, table, options)?;
    sheet.encoding = Some(decoded.encoding);
    sheet.delimiter = Some(char::from(delimiter));
    sheet.notes.extend(cut);
    if decoded.damaged {
        sheet.notes.push(Message::new("import-note-damaged-text").with("encoding", decoded.encoding));
    }
    sheet.row_notes.extend(open_quotes.into_iter().map(|row| RowError {
        row,
        column: None,
        message: Message::new("import-row-open-quote"),
    }));
    Ok(sheet)
}

/// The text after a first line `sep=;`, the delimiter that the line names, and where the text goes on.
fn sep_line(text: &str) -> (&str, Option<u8>, usize) {
    let line_end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = text.get(..line_end).unwrap_or_default().trim_matches('"');
    let named = match line.as_bytes() {
        [a, b, c, b'=', delimiter] if [a, b, c].map(u8::to_ascii_lowercase) == *b"sep" => *delimiter,
        _ => return (text, None, 0),
    };
    if !named.is_ascii() || named.is_ascii_alphanumeric() || named == b'"' {
        return (text, None, 0);
    }
    let rest = text.get(line_end..).unwrap_or_default();
    let skipped = if rest.starts_with("\r\n") { 2 } else { rest.len().min(1) };
    (rest.get(skipped..).unwrap_or_default(), Some(named), line_end + skipped)
}

/// The delimiter that splits the first lines most evenly.
fn guess_delimiter(text: &str, name: &str, options: &Options) -> u8 {
    let counts = count_delimiters(text);
    let tab_ending = name
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("tsv") || ending.eq_ignore_ascii_case("tab"));
    let fitness = |delimiter: usize| {
        let of_line = |line: &[usize; 4]| line[delimiter];
        let most_common = counts
            .iter()
            .map(of_line)
            .filter(|count| *count > 0)
            .max_by_key(|count| (counts.iter().filter(|line| of_line(line) == *count).count(), *count));
        let Some(common) = most_common else { return (0, 0, 0, false) };
        let lines = counts.iter().filter(|line| of_line(line) == common).count();
        let in_first = counts.first().is_some_and(|line| of_line(line) > 0);
        // Titles that are known tell more than counts: in a report with a preamble most lines hold no title row at all.
        let titles = known_titles(text, DELIMITERS[delimiter], options);
        (titles, lines * if in_first { 2 } else { 1 }, common, tab_ending && DELIMITERS[delimiter] == b'\t')
    };
    let best =
        (0..DELIMITERS.len()).rev().max_by_key(|delimiter| fitness(*delimiter)).filter(|best| fitness(*best).1 > 0);
    match best {
        Some(best) => DELIMITERS[best],
        None if tab_ending => b'\t',
        None => b',',
    }
}

/// The most known titles that one of the first lines has when it is cut at a delimiter; 0 where it has but one.
fn known_titles(text: &str, delimiter: u8, options: &Options) -> usize {
    let known = |line: &str| {
        let titles = line.split(char::from(delimiter)).map(|title| title.trim().trim_matches('"'));
        titles.filter(|title| !title.is_empty() && (options.known_title)(&plain::normalised_title(title))).count()
    };
    let start = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or_default();
    start.lines().take(TITLE_LINES).map(known).max().filter(|known| *known > 1).unwrap_or(0)
}

/// How often each delimiter stands outside quotes, for each of the first lines.
fn count_delimiters(text: &str) -> Vec<[usize; 4]> {
    let mut lines = Vec::new();
    let mut line = [0_usize; 4];
    let mut quoted = false;
    let mut filled = false;
    for byte in text.bytes().take(LOOKED_AT) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => {
                if filled {
                    lines.push(line);
                }
                (line, filled) = ([0; 4], false);
                if lines.len() == 50 {
                    return lines;
                }
                continue;
            }
            _ if !quoted => {
                if let Some(found) = DELIMITERS.iter().position(|delimiter| *delimiter == byte) {
                    line[found] += 1;
                }
            }
            _ => {}
        }
        filled = true;
    }
    if filled {
        lines.push(line);
    }
    // The version row of the bulk template has one cell, whatever the delimiter.
    if lines.len() > 1 && text.trim_start().get(..8).is_some_and(|start| start.eq_ignore_ascii_case("version:")) {
        lines.remove(0);
    }
    lines
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    line: u32,
    /// Which bytes end a cell that is not quoted.
    ends: [bool; 256],
    delimiter: u8,
    table: Table,
    /// Text of cells that do not stand in the file as they are read: doubled quotes became single ones.
    extra: String,
    open_quotes: Vec<u32>,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str, at: usize, delimiter: u8, line: u32) -> Self {
        let mut ends = [false; 256];
        for byte in [delimiter, b'\n', b'\r'] {
            ends[usize::from(byte)] = true;
        }
        let table = Table::of_text();
        Self {
            text,
            bytes: text.as_bytes(),
            at,
            line,
            ends,
            delimiter,
            table,
            extra: String::new(),
            open_quotes: Vec::new(),
        }
    }

    fn run(&mut self, watch: &dyn Progress) -> Result<(), ImportError> {
        // The text is at most as long as twice the largest file, so that these fit.
        let told = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        for row in 0_usize.. {
            if row % TOLD == 0 {
                if watch.cancelled() {
                    return Err(ImportError::cancelled());
                }
                watch.step(told(self.at), told(self.bytes.len()));
            }
            if self.at >= self.bytes.len() {
                break;
            }
            let number = self.line;
            self.row(number);
            if !self.table.end_row(number) {
                break;
            }
        }
        Ok(())
    }

    /// Reads the cells up to the end of the line.
    fn row(&mut self, number: u32) {
        loop {
            let span = self.cell();
            self.table.push(number, span);
            match self.bytes.get(self.at).copied() {
                Some(byte) if byte == self.delimiter => self.at += 1,
                Some(byte) => {
                    self.at += if byte == b'\r' && self.bytes.get(self.at + 1) == Some(&b'\n') { 2 } else { 1 };
                    self.line += 1;
                    return;
                }
                None => return,
            }
        }
    }

    fn cell(&mut self) -> Span {
        if self.bytes.get(self.at) == Some(&b'"') && self.open_quotes.len() < MOST_OPEN_QUOTES {
            if let Some(span) = self.quoted_cell() {
                return span;
            }
            self.open_quotes.push(self.line);
        }
        let start = self.at;
        self.at = self.cell_end(start);
        Span::new(start, self.at - start, CellKind::Text)
    }

    fn cell_end(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        rest.iter().position(|byte| self.ends[usize::from(*byte)]).map_or(self.bytes.len(), |length| from + length)
    }

    /// Reads a quoted cell; nothing when its quote is never closed.
    fn quoted_cell(&mut self) -> Option<Span> {
        let start = self.at + 1;
        let mut at = start;
        let mut doubled = false;
        loop {
            at += self.bytes.get(at..)?.iter().position(|byte| *byte == b'"')?;
            if self.bytes.get(at + 1) != Some(&b'"') {
                break;
            }
            doubled = true;
            at += 2;
        }
        let inner = self.text.get(start..at)?;
        let end = self.cell_end(at + 1);
        let behind = self.text.get(at + 1..end).unwrap_or_default();
        self.line += line_ends(inner);
        self.at = end;
        // Spaces between a closing quote and the delimiter are common; text there is odd, and kept.
        let behind = if behind.trim().is_empty() { "" } else { behind };
        if !doubled && behind.is_empty() {
            return Some(Span::new(start, inner.len(), CellKind::Text));
        }
        let place = self.extra.len();
        for (index, part) in inner.split("\"\"").enumerate() {
            if index > 0 {
                self.extra.push('"');
            }
            self.extra.push_str(part);
        }
        self.extra.push_str(behind);
        Some(Span::new(self.text.len() + place, self.extra.len() - place, CellKind::Text))
    }
}

fn line_ends(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let lone = |at: usize| bytes.get(at + 1) != Some(&b'\n');
    bytes.iter().enumerate().filter(|(at, byte)| **byte == b'\n' || (**byte == b'\r' && lone(*at))).count() as u32
}
