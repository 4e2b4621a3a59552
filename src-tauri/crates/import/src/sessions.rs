//! Lists of sessions: module, time, place, groups and trainers.
//!
//! Owns the reading and checking of every cell. Deliberately knows no programme: names stay as written, and whoever knows
//! the modules, groups and people resolves them.

use crate::{
    ImportError, RowError,
    people::{
        cell_message,
        dates::{self, Order, Reading},
    },
    sheet::{Cell, CellKind, Options, Row, Sheet, plain},
};
use jiff::civil::{DateTime, Time};
use understudy_domain::{
    message::Message,
    schedule::longest_slot,
    words::{SessionPurpose, TrainerRole},
};

const MODULE: &[&str] = &["module", "moduletitle", "title", "course", "training", "modul", "kurs", "subject"];
const STARTS: &[&str] = &["starts", "start", "startsat", "startdatetime", "startdateandtime", "beginn", "when"];
const DATE: &[&str] = &["date", "startdate", "day", "datum", "dato"];
const TIME: &[&str] = &["time", "starttime", "uhrzeit", "tid"];
const MINUTES: &[&str] = &["minutes", "durationminutes", "duration", "lengthminutes", "length", "dauer", "minuten"];
const ZONE: &[&str] = &["timezone", "zone", "tz", "zeitzone"];
const SITE: &[&str] = &["site", "plant", "standort", "sted"];
const ROOM: &[&str] = &["room", "location", "place", "raum", "rom"];
const LINK: &[&str] = &["link", "url", "meetinglink", "joinlink", "onlinemeeting"];
const LANGUAGE: &[&str] = &["language", "lang", "sprache", "sprak"];
const CAPACITY: &[&str] = &["capacity", "seats", "places", "maxparticipants", "platze"];
const GROUPS: &[&str] = &["groups", "group", "usergroups", "usergroup", "audience", "gruppen"];
const TRAINERS: &[&str] = &["trainers", "trainer", "lead", "instructor", "instructors"];
const ASSISTANTS: &[&str] = &["assistants", "assistant", "cotrainer", "cotrainers"];
const PURPOSE: &[&str] = &["purpose", "kind", "type", "zweck"];
const NOTE: &[&str] = &["note", "notes", "comment", "bemerkung"];

/// The longest name, room or language, in characters.
const LONGEST_NAME: usize = 200;
/// The longest note or link, in characters.
const LONGEST_TEXT: usize = 4000;
/// The most seats that are believed.
const MOST_SEATS: u32 = 100_000;

/// One session of a file. Names are as written; an empty text says nothing about a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Number of the row in the file.
    pub row: u32,
    /// Title of the module.
    pub module: String,
    /// Start on the wall clock.
    pub starts_at: DateTime,
    /// Real minutes, where said.
    pub minutes: Option<u32>,
    /// IANA name.
    pub time_zone: String,
    /// Name of the site.
    pub site: String,
    /// Room.
    pub room: String,
    /// Link; begins with http:// or https://.
    pub link: String,
    /// Language tag.
    pub language: String,
    /// Seats, where said.
    pub capacity: Option<u32>,
    /// Names of groups; absent where the file does not speak of them.
    pub groups: Option<Vec<String>>,
    /// E-mail addresses or names with roles, the first trainer as lead; absent where the file does not speak of them.
    pub trainers: Option<Vec<(String, TrainerRole)>>,
    /// What it is for, where said.
    pub purpose: Option<SessionPurpose>,
    /// Note.
    pub note: String,
}

/// What a file of sessions holds.
#[derive(Debug, Clone)]
pub struct SessionsRead {
    /// Rows that could be read.
    pub rows: Vec<SessionRow>,
    /// Every error of every other row.
    pub errors: Vec<RowError>,
    /// Rows that could not be read.
    pub refused: usize,
    /// Fields with the titles of their columns.
    pub columns: Vec<(&'static str, Option<String>)>,
}

/// How such a file is read: by the titles that are known.
pub fn options() -> Options {
    Options { worksheet: None, known_title: |title| ALL.iter().any(|(_, titles)| titles.contains(&title)) }
}

/// Fields in the order in which they are shown, with the titles that name them.
const ALL: [(&str, &[&str]); 16] = [
    ("module", MODULE),
    ("starts", STARTS),
    ("date", DATE),
    ("time", TIME),
    ("minutes", MINUTES),
    ("time_zone", ZONE),
    ("site", SITE),
    ("room", ROOM),
    ("link", LINK),
    ("language", LANGUAGE),
    ("capacity", CAPACITY),
    ("groups", GROUPS),
    ("trainers", TRAINERS),
    ("assistants", ASSISTANTS),
    ("purpose", PURPOSE),
    ("note", NOTE),
];

struct Reader<'a> {
    sheet: &'a Sheet,
    columns: [Option<usize>; ALL.len()],
    order: Order,
    errors: Vec<RowError>,
}

/// Reads the sessions of a file. `chosen` names the column of a field where the recognised one is wrong; empty text leaves
/// the field out.
///
/// # Errors
/// When no column gives a module or a start. What is wrong with single rows stands in the answer.
pub fn read(sheet: &Sheet, chosen: impl Fn(&str) -> Option<String>) -> Result<SessionsRead, ImportError> {
    let titles: Vec<String> = sheet.headers.iter().map(|title| plain::normalised_title(title)).collect();
    let find = |(field, known): (&str, &[&str])| match chosen(field) {
        Some(title) => (0..sheet.headers.len()).find(|at| !title.is_empty() && sheet.column_title(*at) == title),
        None => known.iter().find_map(|name| titles.iter().position(|title| title == name)),
    };
    let columns = ALL.map(find);
    let lacks = |field: &str| ALL.iter().position(|(name, _)| *name == field).is_none_or(|at| columns[at].is_none());
    if lacks("module") || (lacks("starts") && lacks("date")) {
        let message = Message::new("sessions-columns-missing").with("file", &sheet.source);
        return Err(message.with("columns", crate::mapping::column_list(sheet)).into());
    }
    let mut reader = Reader { sheet, columns, order: Order::Unknown, errors: Vec::new() };
    let day = reader.column("starts").or(reader.column("date"));
    let readings: Vec<Reading> =
        day.map_or_else(Vec::new, |day| sheet.rows().map(|row| dates::read(row.cell(day))).collect());
    reader.order = dates::order(readings.into_iter());
    let mut rows = Vec::new();
    let mut refused = 0;
    for row in sheet.rows() {
        match reader.row(row) {
            Some(read) => rows.push(read),
            None => refused += 1,
        }
    }
    let columns = ALL.iter().zip(columns).map(|((field, _), at)| (*field, at.map(|at| sheet.column_title(at))));
    Ok(SessionsRead { rows, refused, columns: columns.collect(), errors: reader.errors })
}

impl Reader<'_> {
    fn column(&self, field: &str) -> Option<usize> {
        ALL.iter().position(|(name, _)| *name == field).and_then(|at| self.columns[at])
    }

    /// One row; `None` when anything in it cannot be read, and every error of it is kept.
    fn row(&mut self, row: Row<'_>) -> Option<SessionRow> {
        let before = self.errors.len();
        let module = self.text(row, "module", LONGEST_NAME);
        if module.is_empty() && self.errors.len() == before {
            self.refuse::<()>(row.number, "module", Message::new("sessions-module-missing"));
        }
        let starts_at = self.starts(row);
        let minutes = self.number(row, "minutes", longest_slot(), "sessions-minutes-range");
        let capacity = self.number(row, "capacity", MOST_SEATS, "sessions-capacity-range");
        let link = self.text(row, "link", LONGEST_TEXT);
        let lower = link.to_lowercase();
        if !link.is_empty() && !lower.starts_with("https://") && !lower.starts_with("http://") {
            self.refuse::<()>(row.number, "link", cell_message("sessions-link-unreadable", &link));
        }
        let purpose = self.purpose(row);
        let read = SessionRow {
            row: row.number,
            module,
            starts_at: starts_at.unwrap_or_default(),
            minutes,
            time_zone: self.text(row, "time_zone", LONGEST_NAME),
            site: self.text(row, "site", LONGEST_NAME),
            room: self.text(row, "room", LONGEST_NAME),
            link,
            language: self.text(row, "language", 35),
            capacity,
            groups: self.list(row, "groups"),
            trainers: self.trainers(row),
            purpose,
            note: self.text(row, "note", LONGEST_TEXT),
        };
        (self.errors.len() == before).then_some(read)
    }

    /// Date and time: in one column, or the day in one and the time in another.
    fn starts(&mut self, row: Row<'_>) -> Option<DateTime> {
        let one = self.column("starts").map(|at| row.cell(at)).filter(|cell| !cell.text.trim().is_empty());
        let (field, day) = match one {
            Some(cell) => ("starts", cell),
            None => match self.column("date").map(|at| row.cell(at)).filter(|cell| !cell.text.trim().is_empty()) {
                Some(cell) => ("date", cell),
                None => {
                    let field = if self.column("starts").is_some() { "starts" } else { "date" };
                    return self.refuse(row.number, field, Message::new("sessions-starts-missing"));
                }
            },
        };
        let date = dates::resolve(dates::read(day), self.order);
        let time = match self.column("time").map(|at| row.cell(at)).filter(|cell| !cell.text.trim().is_empty()) {
            Some(cell) => time_of(cell),
            None => time_in(day),
        };
        match (date, time) {
            (Some(date), Some(time)) => Some(date.to_datetime(time)),
            (None, _) => self.refuse(row.number, field, cell_message("sessions-start-unreadable", day.text)),
            (Some(_), None) => self.refuse(row.number, field, cell_message("sessions-time-missing", day.text)),
        }
    }

    fn purpose(&mut self, row: Row<'_>) -> Option<SessionPurpose> {
        let text = self.text(row, "purpose", LONGEST_NAME).to_lowercase();
        match text.as_str() {
            "" => None,
            "training" | "session" | "schulung" => Some(SessionPurpose::Training),
            "rehearsal" | "dry run" | "trial" | "probe" => Some(SessionPurpose::Rehearsal),
            _ => self.refuse(row.number, "purpose", cell_message("sessions-purpose-unknown", &text)),
        }
    }

    fn trainers(&mut self, row: Row<'_>) -> Option<Vec<(String, TrainerRole)>> {
        let leads = self.list(row, "trainers");
        let assistants = self.list(row, "assistants");
        if leads.is_none() && assistants.is_none() {
            return None;
        }
        let role = |at: usize| if at == 0 { TrainerRole::Lead } else { TrainerRole::Assistant };
        let mut trainers: Vec<(String, TrainerRole)> =
            leads.unwrap_or_default().into_iter().enumerate().map(|(at, name)| (name, role(at))).collect();
        trainers.extend(assistants.unwrap_or_default().into_iter().map(|name| (name, TrainerRole::Assistant)));
        Some(trainers)
    }

    /// Names separated by `;`. `None` when there is no such column.
    fn list(&mut self, row: Row<'_>, field: &str) -> Option<Vec<String>> {
        self.column(field)?;
        let text = self.text(row, field, LONGEST_TEXT);
        let parts = text.split([';', '\n']).map(|part| plain::clean(part).into_owned());
        Some(parts.filter(|part| !part.is_empty()).collect())
    }

    fn number(&mut self, row: Row<'_>, field: &str, most: u32, refusal: &str) -> Option<u32> {
        let text = self.text(row, field, LONGEST_NAME);
        if text.is_empty() {
            return None;
        }
        match text.parse::<u32>() {
            Ok(number) if (1..=most).contains(&number) => Some(number),
            _ => self.refuse(row.number, field, cell_message(refusal, &text).with("most", most)),
        }
    }

    fn text(&mut self, row: Row<'_>, field: &str, longest: usize) -> String {
        let Some(column) = self.column(field) else { return String::new() };
        let cell = row.cell(column);
        let text = plain::clean(cell.text).into_owned();
        let message = if cell.kind == CellKind::Error {
            Some(cell_message("import-cell-formula-error", cell.text))
        } else if text.chars().count() > longest {
            Some(cell_message("import-text-too-long", &text).with("longest", longest))
        } else {
            None
        };
        match message {
            Some(message) => self.refuse(row.number, field, message).unwrap_or_default(),
            None => text,
        }
    }

    fn refuse<T>(&mut self, row: u32, field: &str, message: Message) -> Option<T> {
        let column = self.column(field).map(|column| self.sheet.column_title(column));
        self.errors.push(RowError { row, column, message });
        None
    }
}

/// The time of a cell that holds a date and a time.
fn time_in(cell: Cell<'_>) -> Option<Time> {
    let text = cell.text.trim();
    let (_, time) = text.split_once(['T', ' '])?;
    time_of_text(time)
}

fn time_of(cell: Cell<'_>) -> Option<Time> {
    let text = cell.text.trim();
    // Spreadsheets keep a time as a share of the day, and show it with some date of 1899.
    if cell.kind == CellKind::Number {
        let minutes =
            text.parse::<f64>().ok().filter(|share| (0.0..1.0).contains(share)).map(|share| share * 1440.0)?;
        let minutes = minutes.round() as i16;
        return Time::new((minutes / 60) as i8, (minutes % 60) as i8, 0, 0).ok();
    }
    if cell.kind == CellKind::Date {
        return time_in(cell).or_else(|| time_of_text(text));
    }
    time_of_text(text)
}

/// Hours and minutes as people write them: `9:00`, `09:00:00`, `9.30`, `2:30 pm`.
fn time_of_text(text: &str) -> Option<Time> {
    let lower = text.trim().to_lowercase();
    let (digits, noon) = match (lower.strip_suffix("pm"), lower.strip_suffix("am")) {
        (Some(digits), _) => (digits.trim(), Some(true)),
        (_, Some(digits)) => (digits.trim(), Some(false)),
        _ => (lower.as_str(), None),
    };
    let mut parts = digits.split([':', '.']);
    let hour: i8 = parts.next()?.parse().ok()?;
    let minute: i8 = parts.next()?.parse().ok()?;
    if parts.next().is_some_and(|seconds| !seconds.bytes().all(|byte| byte == b'0')) || parts.next().is_some() {
        return None;
    }
    let hour = match noon {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
        None => hour,
    };
    Time::new(hour, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::read_text;

    fn read_of(text: &str) -> SessionsRead {
        let sheet = read_text("sessions.csv", text.as_bytes().to_vec(), &options()).expect("readable");
        read(&sheet, |_| None).expect("has the columns")
    }

    /// Lists of sessions come from spreadsheets: times in one column or two, names with semicolons.
    #[test]
    fn rows_are_read_however_times_are_written() {
        let text = "Module,Starts,Minutes,Groups,Trainers,Purpose\nReturns,2027-03-01T09:00,90,Buyers;Planners,ana@example.com; Bo Lind,rehearsal\n\
            Returns,2027-03-01 14:30,,,,\n";
        let read = read_of(text);
        assert_eq!(read.errors, []);
        assert_eq!(read.rows[0].starts_at.to_string(), "2027-03-01T09:00:00");
        assert_eq!(read.rows[0].groups.as_deref(), Some(&["Buyers".to_owned(), "Planners".to_owned()][..]));
        let roles: Vec<TrainerRole> = read.rows[0].trainers.iter().flatten().map(|(_, role)| *role).collect();
        assert_eq!(roles, [TrainerRole::Lead, TrainerRole::Assistant]);
        assert_eq!(read.rows[0].purpose, Some(SessionPurpose::Rehearsal));
        let two = read_of("Course;Date;Time\nReturns;13/02/2027;2:30 pm\nReturns;01/03/2027;9.00\n");
        let starts: Vec<String> = two.rows.iter().map(|row| row.starts_at.to_string()).collect();
        assert_eq!(starts, ["2027-02-13T14:30:00", "2027-03-01T09:00:00"]);
    }

    /// Somebody who has to repair a list wants all of it at once.
    #[test]
    fn every_error_of_every_row_is_named() {
        let read = read_of(
            "Module,Starts,Minutes,Capacity,Link\n,2027-03-01 09:00,90,,\nReturns,soon,0,many,ftp://x\nReturns,2027-03-01,5000,,\n",
        );
        let ids: Vec<(u32, &str)> = read.errors.iter().map(|error| (error.row, error.message.id.as_str())).collect();
        let expected = [
            (2, "sessions-module-missing"),
            (3, "sessions-start-unreadable"),
            (3, "sessions-minutes-range"),
            (3, "sessions-capacity-range"),
            (3, "sessions-link-unreadable"),
            (4, "sessions-time-missing"),
            (4, "sessions-minutes-range"),
        ];
        assert_eq!(ids, expected);
        assert_eq!((read.refused, read.rows.len()), (3, 0));
    }
}
