//! Running a session in the room, and closing it.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{AttendanceStatus, FaultSeverity},
};

/// All that the run mode shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunRoom {
    pub session: super::sessions::SessionRow,
    pub module_version: u32,
    /// The laptop's clock, in milliseconds since 1970, when this was read.
    pub now: f64,
    /// When the room was opened; absent before.
    pub started_at: Option<f64>,
    /// Real minutes of all slots.
    pub minutes: u32,
    /// Seated people, then walk-ins; by name.
    pub people: Vec<Participant>,
    pub tasks: Vec<super::modules::ModuleTask>,
    pub timers: Vec<Timer>,
    pub scores: Vec<Score>,
    /// Share of points from which a score passes.
    pub pass_percent: Option<u32>,
    pub faults: Vec<Fault>,
    pub questions: Vec<ParkedQuestion>,
    pub feedback: FeedbackState,
    pub steps: Vec<super::modules::RunStep>,
    /// Processes of the module, to name in a fault.
    pub processes: Vec<Named>,
    /// Closed: nothing can be marked until it is reopened.
    pub closed: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Participant {
    pub person: Named,
    pub detail: String,
    pub group: Option<Named>,
    /// Absent: not marked.
    pub status: Option<AttendanceStatus>,
    /// Minutes there; absent: all of them, or none when not there.
    pub minutes: Option<u32>,
    pub reason: String,
    pub walk_in: bool,
    /// Came from the waiting list.
    pub waiting: bool,
    pub marked_at: Option<f64>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct AttendanceMarks {
    pub session: Id,
    pub marks: Vec<AttendanceMark>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct AttendanceMark {
    pub person: Id,
    /// Absent: takes the mark away.
    pub status: Option<AttendanceStatus>,
    /// Minutes there, for late and left early; absent: from the laptop's clock and the session's times.
    pub minutes: Option<u32>,
    pub reason: String,
}

/// Somebody came who has no seat.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WalkIn {
    pub session: Id,
    /// Somebody of the programme; else a new person of that name is made.
    pub person: Option<Id>,
    pub name: String,
    pub email: String,
}

/// What a badge or code scanner typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Scan {
    pub session: Id,
    pub code: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Scanned {
    /// Who it is; absent when nobody of the programme has this code.
    pub person: Option<Named>,
    pub message: Message,
    pub changed: Option<super::Changed>,
}

/// A timed task of a participant.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Timer {
    pub id: Id,
    pub person: Named,
    pub task: Id,
    pub started_at: f64,
    /// Absent while it runs.
    pub milliseconds: Option<f64>,
    /// Elapsed when this was read, for one that runs.
    pub elapsed: f64,
    pub aided: bool,
    pub errors: u32,
    pub note: String,
    /// The laptop's clock was changed while it ran and the elapsed time may be wrong: look at it.
    pub doubtful: bool,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct TimersStart {
    pub session: Id,
    pub task: Id,
    pub people: Vec<Id>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct TimersStop {
    pub timers: Vec<Id>,
}

/// Corrects a timer, running or stopped.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TimerSave {
    pub id: Id,
    pub aided: bool,
    pub errors: u32,
    pub note: String,
    /// A time set by hand; absent: as measured. A stopped one can be set running again by `resume`.
    pub milliseconds: Option<f64>,
    pub resume: bool,
}

/// A timed task as measured elsewhere, such as by a stopwatch.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TimerRecord {
    pub session: Id,
    pub task: Id,
    pub person: Id,
    pub milliseconds: f64,
    pub aided: bool,
    pub errors: u32,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Score {
    pub person: Named,
    pub points: u32,
    pub out_of: u32,
    pub passed: Option<bool>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ScoreSave {
    pub session: Id,
    pub person: Id,
    /// Absent: takes the score away.
    pub points: Option<u32>,
    pub out_of: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Fault {
    pub id: Id,
    pub session: Id,
    pub title: String,
    pub detail: String,
    pub severity: FaultSeverity,
    pub workaround: String,
    pub process: Option<Named>,
    pub seen_at: f64,
    /// Day on which it was handed to the project.
    pub reported_on: Option<Day>,
}

/// A fault; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FaultSave {
    pub id: Option<Id>,
    pub session: Id,
    pub title: String,
    pub detail: String,
    pub severity: FaultSeverity,
    pub workaround: String,
    pub process: Option<Id>,
    pub reported_on: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ParkedQuestion {
    pub id: Id,
    pub question: String,
    pub asked_by: Option<Named>,
    pub answer: String,
    pub answered_on: Option<Day>,
}

/// A question; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct QuestionSave {
    pub id: Option<Id>,
    pub session: Id,
    pub question: String,
    pub asked_by: Option<Id>,
    pub answer: String,
}

/// How far the feedback round is. Single answers are never shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeedbackState {
    /// Answers given and not counted yet.
    pub waiting: u32,
    /// Answers needed before any is shown.
    pub least: u32,
    /// What was counted; absent below the least number.
    pub result: Option<FeedbackResult>,
    /// The statements asked, in order.
    pub statements: Vec<Message>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FeedbackResult {
    pub responses: u32,
    /// For each statement the number of answers 1 to 5.
    pub counts: Vec<Vec<u32>>,
    /// In the order of the alphabet.
    pub comments: Vec<String>,
}

/// One participant's answers, without a name.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FeedbackGive {
    pub session: Id,
    /// 1 to 5 for each statement; 0 where not answered.
    pub answers: Vec<u8>,
    pub comment: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FeedbackGiven {
    pub waiting: u32,
}

/// What closing would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClosePreview {
    /// Nobody marked them; closing counts them as absent.
    pub unmarked: Vec<Named>,
    pub running_timers: u32,
    pub unanswered_questions: u32,
    pub no_shows: Vec<NoShow>,
    /// Trainers with what this will count as for their readiness.
    pub trainers: Vec<CloseTrainer>,
    pub attended: u32,
    pub expected: u32,
    /// Feedback that will be counted, or that will be thrown away because there is too little.
    pub feedback: Message,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct NoShow {
    pub person: Named,
    /// The next session of the module with a free seat.
    pub next: Option<super::sessions::SessionRow>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CloseTrainer {
    pub trainer: Named,
    pub role: understudy_domain::words::TrainerRole,
    pub counts_as: Option<Message>,
    pub rating: Option<u8>,
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionClose {
    pub session: Id,
    pub ratings: Vec<RatingGive>,
    /// People to seat in the next session proposed.
    pub rebook: Vec<Rebook>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct RatingGive {
    pub trainer: Id,
    /// 1 to 5.
    pub rating: Option<u8>,
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct Rebook {
    pub person: Id,
    pub session: Id,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionReopen {
    pub id: Id,
    pub reason: String,
}
