//! Sessions: scheduling, seats, preparation.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{Delivery, EnrolmentState, MaterialKind, MaterialState, SessionPurpose, SessionState, TrainerRole},
};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SessionsQuery {
    /// First and last day, in each session's own time zone.
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub module: Option<Id>,
    pub group: Option<Id>,
    pub trainer: Option<Id>,
    pub site: Option<Id>,
    pub state: Option<SessionState>,
    /// Part of the module's title, a trainer's name or the room.
    pub text: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionRow {
    pub id: Id,
    pub module: Named,
    pub purpose: SessionPurpose,
    pub state: SessionState,
    pub delivery: Delivery,
    /// In time; at least one.
    pub slots: Vec<Slot>,
    pub time_zone: String,
    pub site: Option<Named>,
    pub room: String,
    pub link: String,
    pub language: String,
    pub capacity: Option<u32>,
    pub groups: Vec<Named>,
    pub trainers: Vec<SessionTrainer>,
    pub seated: u32,
    pub waiting: u32,
    /// People marked as having been there; once it is held.
    pub attended: u32,
    /// Whether it is being run: opened in the room and not closed.
    pub running: bool,
    /// Held or past, and not closed yet.
    pub to_close: bool,
    /// Findings worth a look, worst first; see [`Finding`].
    pub findings: u32,
    /// Series that it was repeated in.
    pub series: Option<String>,
}

/// A stretch of time.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, TS)]
pub struct Slot {
    /// Wall time in the session's zone, `YYYY-MM-DDTHH:MM`.
    pub starts_at: String,
    /// Length in real minutes, also across a change of the clocks.
    pub minutes: u32,
    /// Wall time of the end, `YYYY-MM-DDTHH:MM`; computed, ignored when saving.
    #[serde(default)]
    pub ends_at: String,
    /// Start as milliseconds since 1970; computed, ignored when saving.
    #[serde(default)]
    pub start_instant: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, TS)]
pub struct SessionTrainer {
    pub person: Named,
    pub role: TrainerRole,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionDetail {
    pub row: SessionRow,
    pub note: String,
    pub cancel_reason: String,
    pub reopen_reason: String,
    /// Version of the module that was given; the current one until it is closed.
    pub module_version: u32,
    pub roster: Vec<RosterLine>,
    pub findings: Vec<Finding>,
    /// Whether it can be repeated, moved, cancelled, run, closed, reopened now.
    pub can_run: bool,
    pub can_close: bool,
    pub can_reopen: bool,
    /// Observers' ratings.
    pub ratings: Vec<TrainerRating>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TrainerRating {
    pub trainer: Named,
    pub role: TrainerRole,
    pub rating: Option<u8>,
    pub rated_by: Option<Named>,
    pub note: String,
}

/// A person of the roster.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterLine {
    pub person: Named,
    /// Site, department: what tells two of a name apart.
    pub detail: String,
    pub group: Option<Named>,
    pub state: EnrolmentState,
    /// Place on the waiting list, from 1.
    pub place: Option<u32>,
    /// What the person lacks, such as a prerequisite.
    pub warnings: Vec<Message>,
}

/// How much a finding weighs. None blocks.
#[derive(Debug, Clone, Copy, Serialize, PartialEq, Eq, PartialOrd, Ord, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindingWeight {
    /// It will not work: double-booked, after the cutover.
    Serious,
    /// Look at it.
    Warning,
    /// Good to know.
    Note,
}

/// Something a check found, with a way out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Finding {
    /// Which check: `trainer_not_ready`, `trainer_busy`, `trainer_away`, `room_busy`, `over_capacity`, `content`,
    /// `environment`, `after_cutover`, `prerequisite`, `team_away`, `clock_change`, `past`.
    pub check: String,
    pub weight: FindingWeight,
    /// Field of the form that it belongs to.
    pub field: String,
    pub message: Message,
    /// People behind it, if any.
    pub people: Vec<Named>,
    /// Sessions behind it, if any.
    pub sessions: Vec<Id>,
}

/// A session; without id it is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SessionSave {
    pub id: Option<Id>,
    pub module: Id,
    pub purpose: SessionPurpose,
    pub slots: Vec<Slot>,
    /// IANA name.
    pub time_zone: String,
    pub site: Option<Id>,
    pub room: String,
    pub link: String,
    pub language: String,
    pub capacity: Option<u32>,
    pub groups: Vec<Id>,
    pub trainers: Vec<TrainerChoice>,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrainerChoice {
    pub person: Id,
    pub role: TrainerRole,
}

/// What the checks say while a session is typed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionChecks {
    pub findings: Vec<Finding>,
    /// The slots with ends and instants filled in.
    pub slots: Vec<Slot>,
    /// Trainers worth proposing: ready for this module and free, least loaded first.
    pub proposed_trainers: Vec<TrainerProposal>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TrainerProposal {
    pub person: Named,
    pub reason: Message,
}

/// What a new session starts with.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SessionDraftArgs {
    pub module: Option<Id>,
    pub group: Option<Id>,
    pub on: Option<Day>,
    /// A session to take over from.
    pub like: Option<Id>,
}

/// What the form of a session chooses from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionDraft {
    pub session: SessionSave,
    pub modules: Vec<Named>,
    pub groups: Vec<Named>,
    pub sites: Vec<Named>,
    /// People who can give it: superusers and consultants.
    pub trainers: Vec<Named>,
    /// Rooms used before.
    pub rooms: Vec<String>,
    pub time_zones: Vec<String>,
}

/// Repeats a session.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionRepeat {
    pub id: Id,
    /// Days between two: 1, 7, 14 …
    pub every_days: u32,
    /// How many more.
    pub times: u32,
    /// Days of the weekend move to the next Monday.
    pub skip_weekends: bool,
    /// Only says what it would do.
    pub preview: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Repeated {
    pub sessions: Vec<RepeatedSession>,
    /// Absent for a preview.
    pub changed: Option<super::Changed>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RepeatedSession {
    pub slots: Vec<Slot>,
    pub findings: Vec<Finding>,
}

/// Moves a session: its first slot starts then, the others keep their distance on the wall clock.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionMove {
    pub id: Id,
    /// `YYYY-MM-DDTHH:MM` in the session's zone.
    pub starts_at: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionCancel {
    pub id: Id,
    pub reason: String,
}

/// Seats people in a session; who finds no seat comes on the waiting list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionEnrol {
    pub session: Id,
    pub people: Vec<Id>,
    /// Everybody of the session's groups who needs the module and has no seat yet, as far as the capacity goes.
    pub everybody: bool,
}

/// Takes people off the roster; the waiting list moves up.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionWithdraw {
    pub session: Id,
    pub people: Vec<Id>,
}

/// People of the session's groups who could take a seat.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Candidate {
    pub person: Named,
    pub detail: String,
    pub group: Named,
    /// Already trained, or seated elsewhere.
    pub elsewhere: Option<Message>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Absence {
    pub id: Id,
    pub person: Named,
    pub from_on: Day,
    pub to_on: Day,
    pub reason: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct AbsenceSave {
    pub id: Option<Id>,
    pub person: Id,
    pub from_on: Day,
    pub to_on: Day,
    pub reason: String,
}

/// Everything to prepare for a session.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Preparation {
    pub session: SessionRow,
    pub lines: Vec<PreparationLine>,
    pub environment: EnvironmentCheck,
    pub materials: Vec<PreparationMaterial>,
    pub steps: Vec<super::modules::RunStep>,
    pub tasks: Vec<super::modules::ModuleTask>,
    /// Minutes of the run sheet and of the session.
    pub planned_minutes: u32,
    pub available_minutes: u32,
    /// From the shadowing log of the one who leads: what to do and what not, latest first.
    pub dos: Vec<Advice>,
    pub donts: Vec<Advice>,
    pub roster: Vec<RosterLine>,
    /// Lines done, of all: checklist, environment, materials.
    pub done: u32,
    pub of: u32,
    /// What still waits, in the order to do it.
    pub open: Vec<Message>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PreparationLine {
    pub id: Id,
    pub title: String,
    pub done_on: Option<Day>,
    pub done_by: Option<Named>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct EnvironmentCheck {
    pub data_fresh: Option<bool>,
    pub accounts: Option<bool>,
    pub roles: Option<bool>,
    pub checked_on: Option<Day>,
    pub checked_by: Option<Named>,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PreparationMaterial {
    pub id: Id,
    pub title: String,
    pub kind: MaterialKind,
    pub state: MaterialState,
    pub language: String,
    pub here: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Advice {
    pub text: String,
    pub on: Day,
    pub consultant: String,
    pub processes: Vec<Named>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreparationSet {
    pub session: Id,
    pub line: Id,
    pub done: bool,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct EnvironmentSave {
    pub session: Id,
    pub data_fresh: Option<bool>,
    pub accounts: Option<bool>,
    pub roles: Option<bool>,
    pub note: String,
}

/// Seats against need.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SeatsQuery {
    pub group: Option<Id>,
    pub module: Option<Id>,
    pub wave: Option<Id>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SeatRow {
    pub group: Named,
    pub module: Named,
    /// People who need it.
    pub need: u32,
    /// Of these, trained already.
    pub trained: u32,
    /// Not trained, with a seat in a session to come before the cutover.
    pub seated: u32,
    /// Not trained, on a waiting list only.
    pub waiting: u32,
    /// Neither trained nor seated before the cutover.
    pub missing: u32,
    /// Free seats in sessions to come, before the cutover.
    pub free: u32,
    pub cutover: Option<Day>,
}

/// Where somebody stands on the way to being trained before the cutover.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum SeatPlace {
    Trained,
    Seated,
    /// On a waiting list; missing too.
    Waiting,
    Missing,
}

/// The people behind a figure of the seats.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SeatPeopleArgs {
    pub group: Option<Id>,
    pub module: Option<Id>,
    pub wave: Option<Id>,
    /// All when absent; `missing` has those who wait, as the figure does.
    pub place: Option<SeatPlace>,
    /// Any part of the name.
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    #[ts(as = "Option<u32>", optional)]
    pub offset: u32,
    /// All when absent.
    pub limit: Option<u32>,
}

/// One line a person, group and module; the missing first, then by name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SeatPeople {
    /// Lines on all pages together.
    pub total: u32,
    pub people: Vec<SeatPerson>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SeatPerson {
    pub person: Named,
    pub detail: String,
    pub group: Named,
    pub module: Named,
    pub place: SeatPlace,
    /// Why, in words.
    pub reason: Message,
    pub session: Option<Id>,
    pub on: Option<Day>,
}
