//! Attendance and completion per group, the cascade, and what leaves as a file.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{day::Day, id::Id, message::Message};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CompletionArgs {
    pub group: Option<Id>,
    pub module: Option<Id>,
    pub wave: Option<Id>,
    pub as_of: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Completion {
    pub as_of: Day,
    /// One a group and module that the group needs; by group, then module.
    pub rows: Vec<CompletionRow>,
    /// All rows together, people counted once each module.
    pub total: CompletionFigures,
    /// People of the headcounts of these groups whom nobody knows by name, so that no figure counts them.
    pub unnamed: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CompletionRow {
    pub group: Named,
    pub module: Named,
    pub figures: CompletionFigures,
    /// People of the group known by name are fewer than its headcount by so many.
    pub unnamed: u32,
}

/// Counts of people; the first is the sum of those that follow.
#[derive(Debug, Clone, Copy, Default, Serialize, PartialEq, Eq, TS)]
pub struct CompletionFigures {
    /// In the group on the day and needing the module.
    pub need: u32,
    /// There long enough, in the current version.
    pub completed: u32,
    /// There long enough, in an earlier version.
    pub earlier_version: u32,
    /// By an alternative route.
    pub alternative: u32,
    /// There, but not long enough.
    pub partly: u32,
    /// Had a seat and did not come, with or without a reason.
    pub missed: u32,
    /// Has a seat in a session to come.
    pub seated: u32,
    /// Nothing yet.
    pub nothing: u32,
}

/// Which people of a row.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum CompletionState {
    Completed,
    EarlierVersion,
    Alternative,
    Partly,
    Missed,
    Seated,
    Nothing,
}

/// Whose lines: of one row with group and module, else of all rows of the same question.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CompletionPeopleArgs {
    pub group: Option<Id>,
    pub module: Option<Id>,
    pub wave: Option<Id>,
    pub as_of: Option<Day>,
    /// All when empty.
    #[ts(as = "Option<Vec<CompletionState>>", optional)]
    pub states: Vec<CompletionState>,
    /// Any part of the name.
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    #[ts(as = "Option<u32>", optional)]
    pub offset: u32,
    /// All when absent.
    pub limit: Option<u32>,
}

/// People behind a figure, by state, then name. Without a group, who is in several is listed for the first of them, as the
/// total counts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompletionPeople {
    /// Lines on all pages together.
    pub total: u32,
    pub people: Vec<CompletionPerson>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CompletionPerson {
    pub person: Named,
    pub detail: String,
    pub group: Named,
    pub module: Named,
    pub state: CompletionState,
    /// Why, in words: "45 of 120 minutes on 3 Nov".
    pub reason: Message,
    /// The session that counts, if any.
    pub session: Option<Id>,
    pub on: Option<Day>,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CascadeArgs {
    pub module: Option<Id>,
    pub as_of: Option<Day>,
}

/// Who trained whom.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Cascade {
    pub rows: Vec<CascadeRow>,
    /// People reached by anybody, each once.
    pub reached: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CascadeRow {
    pub trainer: Named,
    pub superuser: Option<Id>,
    /// Sessions closed in which they led or assisted.
    pub sessions: u32,
    pub co_delivered: u32,
    /// People who completed with them, each once.
    pub reached: u32,
    /// Of these, with a version that is not current any more.
    pub earlier_version: u32,
    pub modules: Vec<CascadeModule>,
    /// Mean of observers' ratings.
    pub rating: Option<f64>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CascadeModule {
    pub module: Named,
    pub version: u32,
    pub current: bool,
    pub sessions: u32,
    pub reached: u32,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct CascadePeopleArgs {
    pub trainer: Id,
    pub module: Option<Id>,
    pub version: Option<u32>,
    pub as_of: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CascadePerson {
    pub person: Named,
    pub module: Named,
    pub version: u32,
    pub session: Id,
    pub on: Day,
    pub group: Option<Named>,
}

/// Everybody whom anybody has reached.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CascadeReachedArgs {
    pub module: Option<Id>,
    pub as_of: Option<Day>,
    /// Any part of the name.
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    #[ts(as = "Option<u32>", optional)]
    pub offset: u32,
    /// All when absent.
    pub limit: Option<u32>,
}

/// People reached by anybody, each once, by name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CascadeReached {
    /// People on all pages together.
    pub total: u32,
    pub people: Vec<ReachedPerson>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReachedPerson {
    pub person: Named,
    pub detail: String,
    /// Each training through which they completed a module, with whom; the latest first.
    pub trainings: Vec<ReachedTraining>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReachedTraining {
    pub trainer: Named,
    pub module: Named,
    pub version: u32,
    /// Whether that version was current on the day asked about.
    pub current: bool,
    pub session: Id,
    pub on: Day,
}

/// Calendars and lists of sessions; the ending says the format: ics, csv, xlsx or json.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ExportSessions {
    pub file: String,
    /// Sessions as listed by this query.
    #[serde(default)]
    pub query: super::sessions::SessionsQuery,
    /// One session only.
    pub session: Option<Id>,
}

/// What an export of attendance is made for.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum AttendanceShape {
    /// A table of attendance and results: csv, xlsx or json.
    #[default]
    Table,
    /// xAPI 1.0.3 statements: json.
    Xapi,
    /// Users and cohorts as Moodle uploads them: csv.
    Moodle,
    /// Faults as Azure DevOps imports work items: csv.
    Faults,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ExportAttendance {
    pub file: String,
    #[serde(default)]
    pub shape: AttendanceShape,
    pub session: Option<Id>,
    pub group: Option<Id>,
    pub module: Option<Id>,
}

/// Completion per group and module with its exceptions by name; csv, xlsx or json.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportCompletion {
    pub file: String,
    #[serde(default)]
    pub args: CompletionArgs,
}

/// The session pack as one PDF.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportPack {
    pub file: String,
    pub session: Id,
}
