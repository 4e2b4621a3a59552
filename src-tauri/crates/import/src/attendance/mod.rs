//! Attendance: the join report of a virtual meeting, or a list of who was there.
//!
//! Owns reading both into one entry a person: all stays of somebody who came and went several times, or a status. A Teams
//! report has several sections in one file; the last one that knows somebody's join and leave times is the most exact and
//! counts. Deliberately knows nobody and no time zone: who is meant, and when that was, is decided by the caller.

mod columns;
mod moment;
#[cfg(test)]
mod tests;

use crate::{
    ImportError, RowError,
    mapping::column_list,
    people::{address, cell_message},
    sheet::{Options, Row, Sheet, plain},
};
use columns::Columns;
use jiff::civil::{Date, DateTime};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use understudy_domain::{message::Message, words::AttendanceStatus};

/// How such a file is read.
pub fn options() -> Options {
    Options { worksheet: None, known_title: columns::is_known }
}

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Name.
    Name,
    /// E-mail address.
    Email,
    /// Sign-in name.
    SignIn,
    /// When somebody came.
    Join,
    /// When somebody went.
    Leave,
    /// How long somebody was there.
    Duration,
    /// Status.
    Status,
    /// Minutes there.
    Minutes,
    /// Reason, or the alternative route.
    Reason,
    /// Came or went, for reports with a line for each.
    Action,
    /// When that was.
    Moment,
}

impl Field {
    /// Every field, in the order shown.
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::Email,
        Self::SignIn,
        Self::Join,
        Self::Leave,
        Self::Duration,
        Self::Status,
        Self::Minutes,
        Self::Reason,
        Self::Action,
        Self::Moment,
    ];

    /// Its name, as in a mapping.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::SignIn => "user_principal_name",
            Self::Join => "join",
            Self::Leave => "leave",
            Self::Duration => "duration",
            Self::Status => "status",
            Self::Minutes => "minutes",
            Self::Reason => "reason",
            Self::Action => "action",
            Self::Moment => "moment",
        }
    }
}

/// A stay in a meeting, in the wall time of whoever made the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// When somebody came.
    pub join: DateTime,
    /// When they went; absent for somebody who was still there.
    pub leave: Option<DateTime>,
    /// How long that was, in seconds, where the report says so.
    pub seconds: Option<u32>,
}

/// What a file says about somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// They were in the meeting then.
    Stays(Vec<Stay>),
    /// They were in the meeting for so many minutes.
    Minutes(u32),
    /// Their status.
    Status {
        /// The status.
        status: AttendanceStatus,
        /// Minutes there.
        minutes: Option<u32>,
        /// Reason, or the alternative route.
        reason: String,
    },
}

/// Somebody in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The rows that speak of them, as numbered in the file.
    pub rows: Vec<u32>,
    /// Name as written.
    pub name: String,
    /// Addresses and sign-in names, in lower case.
    pub addresses: Vec<String>,
    /// What the file says; absent where every row has an error.
    pub said: Option<Said>,
}

/// A file as read.
#[derive(Debug)]
pub struct Found {
    /// Whether it is the report of a meeting, not a list.
    pub is_report: bool,
    /// Everybody, in the order of the file.
    pub entries: Vec<Entry>,
    /// All errors of all rows.
    pub errors: Vec<RowError>,
    /// Which column holds which field.
    pub columns: Vec<(Field, Option<usize>)>,
}

/// Which column holds which field, by the titles and what the user corrected.
///
/// # Errors
/// When a corrected title is not there.
pub fn fields(sheet: &Sheet, corrected: &BTreeMap<String, String>) -> Result<Vec<(Field, Option<usize>)>, ImportError> {
    let columns = Columns::of_sheet(sheet, corrected)?;
    Ok(Field::ALL.into_iter().map(|field| (field, columns.of(field))).collect())
}

/// Reads a file. `days` are the days of the session, to tell day and month apart.
///
/// # Errors
/// When no column gives a name or an address, or a corrected title is not there. What is wrong with rows stands in the result.
pub fn read(sheet: &Sheet, corrected: &BTreeMap<String, String>, days: &[Date]) -> Result<Found, ImportError> {
    let columns = Columns::of_sheet(sheet, corrected)?;
    if ![Field::Name, Field::Email, Field::SignIn].into_iter().any(|field| columns.has(field)) {
        return Err(Message::new("import-attendance-no-name-column").with("columns", column_list(sheet)).into());
    }
    let is_report = columns.has(Field::Join)
        || columns.has(Field::Duration)
        || (columns.has(Field::Action) && columns.has(Field::Moment));
    let mut reader =
        Reader { sheet, days, columns: columns.clone(), section: 0, lines: Vec::new(), errors: Vec::new() };
    for row in sheet.rows() {
        reader.row(row, is_report);
    }
    let Reader { lines, errors, .. } = reader;
    let entries = grouped(lines, is_report);
    let columns = Field::ALL.into_iter().map(|field| (field, columns.of(field))).collect();
    Ok(Found { is_report, entries, errors, columns })
}

/// What one line says.
enum Line {
    Stay(Stay),
    Came(DateTime),
    Went(DateTime),
    Said(Said),
    Wrong,
}

struct Read {
    row: u32,
    section: u32,
    name: String,
    addresses: Vec<String>,
    line: Line,
}

struct Reader<'a> {
    sheet: &'a Sheet,
    days: &'a [Date],
    columns: Columns,
    section: u32,
    lines: Vec<Read>,
    errors: Vec<RowError>,
}

impl Reader<'_> {
    fn row(&mut self, row: Row<'_>, is_report: bool) {
        // A report has several tables in one file, each with a heading such as "3. In-Meeting Activities".
        let filled = row.cells().filter(|cell| !cell.text.trim().is_empty()).count();
        let first = row.cell(0).text.trim();
        if is_report && filled == 1 && first.split_once('.').is_some_and(|(number, _)| number.parse::<u8>().is_ok()) {
            return;
        }
        if is_report && let Some(columns) = Columns::of_head(row) {
            (self.columns, self.section) = (columns, self.section + 1);
            return;
        }
        let name = self.columns.text(row, Field::Name);
        let mut addresses = Vec::new();
        for field in [Field::Email, Field::SignIn] {
            let text = self.columns.text(row, field);
            // A guest's sign-in may be anything; only an address can be compared.
            if !text.is_empty()
                && let Ok(address) = address(&text)
            {
                let address = address.to_lowercase();
                if !addresses.contains(&address) {
                    addresses.push(address);
                }
            } else if !text.is_empty() && field == Field::Email {
                self.wrong(row, field, cell_message("import-email-invalid", &text));
            }
        }
        if name.is_empty() && addresses.is_empty() {
            self.wrong(row, Field::Name, Message::new("import-attendance-nobody"));
            return;
        }
        let before = self.errors.len();
        let line = if is_report { self.report_line(row) } else { self.list_line(row) };
        let line = line.filter(|_| self.errors.len() == before).unwrap_or(Line::Wrong);
        self.lines.push(Read { row: row.number, section: self.section, name, addresses, line });
    }

    fn wrong(&mut self, row: Row<'_>, field: Field, message: Message) {
        let column = self.columns.of(field).map(|column| self.sheet.column_title(column)).filter(|_| self.section == 0);
        self.errors.push(RowError { row: row.number, column, message });
    }

    fn moment(&mut self, row: Row<'_>, field: Field) -> Option<DateTime> {
        let text = self.columns.text(row, field);
        if text.is_empty() {
            return None;
        }
        let found = moment::moment(&text).and_then(|read| read.on(self.days));
        if found.is_none() {
            self.wrong(row, field, cell_message("import-attendance-moment", &text));
        }
        found
    }

    fn report_line(&mut self, row: Row<'_>) -> Option<Line> {
        let action = self.columns.text(row, Field::Action).to_lowercase();
        if !action.is_empty() {
            let at = self.moment(row, Field::Moment)?;
            return Some(if action.starts_with("left") { Line::Went(at) } else { Line::Came(at) });
        }
        let text = self.columns.text(row, Field::Duration);
        let seconds = moment::duration(&text);
        if !text.is_empty() && seconds.is_none() {
            self.wrong(row, Field::Duration, cell_message("import-attendance-duration", &text));
        }
        let (join, leave) = (self.moment(row, Field::Join), self.moment(row, Field::Leave));
        let Some(join) = join else {
            // A time that cannot be read was said to be wrong already.
            if seconds.is_none() && self.columns.text(row, Field::Join).is_empty() {
                self.wrong(row, Field::Join, Message::new("import-attendance-no-time"));
            }
            return seconds.map(|seconds| Line::Said(Said::Minutes((seconds + 30) / 60)));
        };
        // When the clocks go back, somebody can leave before they came by the clock; the duration tells.
        if leave.is_some_and(|leave| leave < join) && seconds.is_none() {
            self.wrong(row, Field::Leave, Message::new("import-attendance-leave-first"));
        }
        Some(Line::Stay(Stay { join, leave, seconds }))
    }

    fn list_line(&mut self, row: Row<'_>) -> Option<Line> {
        let text = self.columns.text(row, Field::Minutes);
        let minutes = text.parse::<u32>().ok().filter(|minutes| *minutes <= 100_000);
        if !text.is_empty() && minutes.is_none() {
            self.wrong(row, Field::Minutes, cell_message("import-attendance-minutes", &text));
        }
        let reason = self.columns.text(row, Field::Reason);
        let text = self.columns.text(row, Field::Status);
        let status = if self.columns.has(Field::Status) {
            let status = status(&text);
            if status.is_none() {
                self.wrong(row, Field::Status, cell_message("import-attendance-status", &text));
            }
            status?
        } else {
            AttendanceStatus::Present
        };
        match status {
            AttendanceStatus::Late | AttendanceStatus::LeftEarly if minutes.is_none() => {
                self.wrong(row, Field::Minutes, Message::new("import-attendance-minutes-missing"));
            }
            AttendanceStatus::Excused | AttendanceStatus::Alternative if reason.is_empty() => {
                self.wrong(row, Field::Reason, Message::new("import-attendance-reason-missing"));
            }
            _ => {}
        }
        let part = matches!(status, AttendanceStatus::Late | AttendanceStatus::LeftEarly);
        Some(Line::Said(Said::Status { status, minutes: minutes.filter(|_| part), reason }))
    }
}

/// A status as people write it.
fn status(text: &str) -> Option<AttendanceStatus> {
    let word: String = text.chars().filter(|c| c.is_alphanumeric() || *c == '✓').flat_map(char::to_lowercase).collect();
    Some(match word.as_str() {
        "present" | "yes" | "y" | "x" | "1" | "true" | "attended" | "✓" | "ja" | "oui" => AttendanceStatus::Present,
        "late" | "camelate" => AttendanceStatus::Late,
        "leftearly" | "partial" => AttendanceStatus::LeftEarly,
        "absent" | "no" | "n" | "0" | "false" | "noshow" | "notattended" | "nein" | "non" => AttendanceStatus::Absent,
        "excused" => AttendanceStatus::Excused,
        "alternative" | "alternativeroute" => AttendanceStatus::Alternative,
        _ => return None,
    })
}

/// One entry a person: by address, else by name; a name that goes with one address only is that of the address.
fn grouped(lines: Vec<Read>, is_report: bool) -> Vec<Entry> {
    let mut of_name: FxHashMap<String, FxHashSet<String>> = FxHashMap::default();
    for line in lines.iter().filter(|line| !line.name.is_empty()) {
        of_name.entry(plain::folded(&line.name)).or_default().extend(line.addresses.first().cloned());
    }
    let key = |line: &Read| {
        let name = plain::folded(&line.name);
        let only = of_name.get(&name).filter(|known| known.len() == 1).and_then(|known| known.iter().next());
        line.addresses.first().or(only).cloned().unwrap_or(name)
    };
    let mut order: Vec<String> = Vec::new();
    let mut groups: FxHashMap<String, Vec<Read>> = FxHashMap::default();
    for line in lines {
        // In a list each row speaks for itself; contradictions are for a person to see.
        let key = if is_report { key(&line) } else { line.row.to_string() };
        let group = groups.entry(key.clone()).or_default();
        if group.is_empty() {
            order.push(key);
        }
        group.push(line);
    }
    order.into_iter().filter_map(|key| groups.remove(&key)).map(entry).collect()
}

/// All lines of one person as one entry.
fn entry(lines: Vec<Read>) -> Entry {
    let mut entry = Entry { rows: Vec::new(), name: String::new(), addresses: Vec::new(), said: None };
    // Sections of a report say the same with rising precision.
    let has_time = |line: &&Read| matches!(line.line, Line::Stay(_) | Line::Came(_) | Line::Went(_));
    let exact = lines.iter().filter(has_time).map(|line| line.section).max();
    let mut stays = Vec::new();
    let mut moves = Vec::new();
    let mut minutes: Option<u32> = None;
    let mut said = None;
    for line in lines {
        entry.rows.push(line.row);
        if entry.name.is_empty() {
            entry.name = line.name;
        }
        for address in line.addresses {
            if !entry.addresses.contains(&address) {
                entry.addresses.push(address);
            }
        }
        let counts = exact == Some(line.section);
        match line.line {
            Line::Stay(stay) if counts => stays.push(stay),
            Line::Came(at) if counts => moves.push((at, true)),
            Line::Went(at) if counts => moves.push((at, false)),
            Line::Said(Said::Minutes(more)) => minutes = Some(minutes.unwrap_or(0).saturating_add(more)),
            Line::Said(other) => said = Some(other),
            Line::Stay(_) | Line::Came(_) | Line::Went(_) | Line::Wrong => {}
        }
    }
    stays.extend(paired(moves));
    entry.said = if stays.is_empty() { said.or(minutes.map(Said::Minutes)) } else { Some(Said::Stays(stays)) };
    entry
}

/// Comings and goings as stays. A going without a coming before it says nothing; coming twice is coming once.
fn paired(mut moves: Vec<(DateTime, bool)>) -> Vec<Stay> {
    moves.sort_unstable();
    let mut stays = Vec::new();
    let mut came = None;
    for (at, comes) in moves {
        match (comes, came) {
            (true, None) => came = Some(at),
            (false, Some(join)) => {
                stays.push(Stay { join, leave: Some(at), seconds: None });
                came = None;
            }
            _ => {}
        }
    }
    stays.extend(came.map(|join| Stay { join, leave: None, seconds: None }));
    stays
}
