//! The rows of a sheet as milestones.

use super::guess::guess_kind;
use crate::{
    ImportError, Mapping,
    list::{LONGEST_NAME, LONGEST_TEXT, ListRead, ListReader},
    mapping::Titles,
    people::cell_message,
    sheet::{Options, Row, Sheet, plain},
};
use understudy_domain::{day::Day, message::Message, words::MilestoneKind};

/// Where milestones come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A plan of Microsoft Project.
    Project,
    /// Work items of Azure DevOps.
    WorkItems,
    /// A calendar.
    Calendar,
    /// Any other list.
    List,
}

impl Source {
    /// The source as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::WorkItems => "work_items",
            Self::Calendar => "calendar",
            Self::List => "list",
        }
    }
}

/// One row that has a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneRow {
    /// Number of the row in the file.
    pub row: u32,
    /// What the source knows it by; its name where it gives nothing.
    pub key: String,
    /// Name.
    pub name: String,
    /// The day.
    pub due_on: Day,
    /// What it is: as written, else as its name says.
    pub kind: Option<MilestoneKind>,
    /// Whether the kind was written and not guessed.
    pub is_written: bool,
    /// Whether it should be taken over unless somebody says otherwise.
    pub proposed: bool,
    /// Name of the wave, where a column gives it.
    pub wave: String,
    /// Whatever may speak of the wave: the outline, the iteration.
    pub context: String,
    /// Note.
    pub note: String,
}

/// What a file of milestones holds.
#[derive(Debug, Clone)]
pub struct MilestonesRead {
    /// Where from.
    pub source: Source,
    /// Its rows.
    pub list: ListRead<MilestoneRow>,
    /// Rows without a day, which a plan of work may have.
    pub without_day: u32,
}

const FIELDS: &[Titles] = &[
    (
        "name",
        &["name", "milestone name", "milestonename", "title", "summary", "taskname", "meilenstein", "bezeichnung"],
    ),
    (
        "due_on",
        &[
            "finish",
            "targetdate",
            "finishdate",
            "duedate",
            "dueon",
            "due",
            "date",
            "enddate",
            "dtstart",
            "day",
            "datum",
            "dato",
        ],
    ),
    ("kind", &["kind", "type", "art"]),
    ("wave", &["wave", "welle", "golivewave"]),
    ("key", &["uid", "id", "workitemid", "key", "uniqueid"]),
    ("flag", &["milestone", "ismilestone"]),
    ("context", &["outline", "iterationpath", "areapath", "parent", "phase"]),
    ("work_item_type", &["workitemtype"]),
    ("note", &["note", "notes", "description", "comment", "bemerkung"]),
];

/// How such a file is read: by the titles that are known.
pub fn options() -> Options {
    Options { worksheet: None, known_title: |title| FIELDS.iter().any(|(_, titles)| titles.contains(&title)) }
}

fn source_of(sheet: &Sheet) -> Source {
    let is = |headers: &[&str]| sheet.headers.iter().map(String::as_str).eq(headers.iter().copied());
    if sheet.header_row == 0 && is(&super::project::HEADERS) {
        Source::Project
    } else if sheet.header_row == 0 && is(&super::calendar::HEADERS) {
        Source::Calendar
    } else if sheet.headers.iter().any(|title| plain::normalised_title(title) == "workitemtype") {
        Source::WorkItems
    } else {
        Source::List
    }
}

/// Which column most likely is which field.
pub fn mapping(sheet: &Sheet) -> Mapping {
    Mapping::recognise(sheet, FIELDS)
}

/// Reads the rows. `day_first` says whether the day stands first in dates that may be read either way.
///
/// # Errors
/// When no column gives a name or a day. What is wrong with single rows stands in the answer.
pub fn read(sheet: &Sheet, mapping: &Mapping, day_first: Option<bool>) -> Result<MilestonesRead, ImportError> {
    let source = source_of(sheet);
    let reader = ListReader::by(sheet, mapping, &["name", "due_on"], "milestones-columns-missing")?;
    let list = reader.in_order(day_first).read(&["due_on"], |reader, row| Some(one(reader, row, source)));
    let (rows, open): (Vec<_>, Vec<_>) = list.rows.into_iter().partition(|row| row.1);
    let without_day = u32::try_from(open.len()).unwrap_or(u32::MAX);
    let rows = rows.into_iter().map(|(row, _)| row).collect();
    let list = ListRead { rows, errors: list.errors, refused: list.refused, columns: list.columns };
    Ok(MilestonesRead { source, list, without_day })
}

/// A row, and whether it has a day.
fn one<'a>(reader: &mut ListReader<'a>, row: Row<'a>, source: Source) -> (MilestoneRow, bool) {
    let name = reader.needed(row, "name", "milestones-name-missing");
    let day = reader.text(row, "due_on", LONGEST_NAME);
    let due_on = reader.day(row, "due_on", "milestones-day-unreadable");
    // Work that nobody has planned yet is no mistake of a plan; a list of milestones without a day is one.
    if day.is_empty() && source == Source::List && !name.is_empty() {
        reader.refuse(row.number, "due_on", Message::new("milestones-day-missing"));
    }
    let written = reader.text(row, "kind", LONGEST_NAME);
    let kind = match kind_of(&written) {
        Some(kind) => Some(kind),
        None if written.is_empty() => guess_kind(&name),
        None if source == Source::List => {
            reader.refuse(row.number, "kind", cell_message("milestones-kind-unknown", &written));
            None
        }
        None => guess_kind(&name),
    };
    let flag = reader.text(row, "flag", LONGEST_NAME).to_lowercase();
    let item = reader.text(row, "work_item_type", LONGEST_NAME).to_lowercase();
    let is_flagged = matches!(flag.as_str(), "1" | "yes" | "true" | "ja" | "x") || item.contains("milestone");
    let proposed = match source {
        Source::List => true,
        Source::Project | Source::WorkItems => is_flagged,
        Source::Calendar => kind.is_some(),
    };
    let key = reader.text(row, "key", LONGEST_NAME);
    let key = if key.is_empty() { plain::folded(&name) } else { key };
    let wave = reader.text(row, "wave", LONGEST_NAME);
    let context = reader.text(row, "context", LONGEST_TEXT);
    let note = if source == Source::Calendar || source == Source::List {
        reader.text(row, "note", LONGEST_TEXT)
    } else {
        String::new()
    };
    let due = due_on.unwrap_or_default();
    let is_written = kind_of(&written).is_some();
    let read =
        MilestoneRow { row: row.number, key, name, due_on: due, kind, is_written, proposed, wave, context, note };
    (read, due_on.is_some())
}

/// A kind as written: its word, or plain words for it.
fn kind_of(text: &str) -> Option<MilestoneKind> {
    let folded = plain::folded(text);
    let word = folded.replace([' ', '-'], "_");
    MilestoneKind::parse(&word).or_else(|| match folded.as_str() {
        "" => None,
        "go-live" | "go live" | "golive" | "cut-over" | "cut over" => Some(MilestoneKind::Cutover),
        "acceptance test" | "user acceptance test" => Some(MilestoneKind::Uat),
        "milestone" => Some(MilestoneKind::Other),
        _ => guess_kind(text),
    })
}
