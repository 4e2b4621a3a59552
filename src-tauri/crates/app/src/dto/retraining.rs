//! Training that never ends: the queue, releases, questions and tickets.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    retraining::{Cause, Decision, ReleaseVerdict},
};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct RetrainingArgs {
    /// Only who has this module among what they should take.
    pub module: Option<Id>,
    pub cause: Option<Cause>,
    /// Only who is late.
    pub overdue: bool,
    pub as_of: Option<Day>,
    /// Part of a name.
    pub text: String,
    pub offset: u32,
    /// 0: as many as a page usually has.
    pub limit: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Retraining {
    pub as_of: Day,
    /// Everybody in the queue, and those of them who are late; whatever is filtered.
    pub people: u32,
    pub overdue: u32,
    pub causes: Vec<CauseCount>,
    /// Modules to be given, those due first at the top.
    pub modules: Vec<RetrainingModule>,
    /// How many people the filter leaves.
    pub total: u32,
    /// A page of them, who is due first at the top.
    pub rows: Vec<RetrainingPerson>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CauseCount {
    pub cause: Cause,
    pub people: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RetrainingModule {
    pub module: Named,
    pub minutes: u32,
    pub people: u32,
    pub overdue: u32,
    /// Of the people: those who have a seat in a session to come.
    pub seated: u32,
    /// The first day on which somebody is due.
    pub due: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RetrainingPerson {
    pub person: Named,
    /// What tells two of a name apart.
    pub detail: String,
    pub needs: Vec<RetrainingNeed>,
    /// The shortest training that suffices, in the order in which it can be taken.
    pub courses: Vec<RetrainingCourse>,
    /// Of all the courses together.
    pub minutes: u32,
    pub due: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RetrainingNeed {
    pub module: Named,
    pub group: Named,
    pub cause: Cause,
    pub reason: Message,
    pub due: Option<Day>,
    /// Somebody decided that it may wait until then, and why.
    pub later: Option<Day>,
    pub later_reason: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RetrainingCourse {
    pub module: Named,
    pub minutes: u32,
    /// The session to come in which they have a seat.
    pub session: Option<Id>,
    pub on: Option<Day>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RetrainingDecide {
    pub person: Id,
    pub module: Id,
    pub cause: Cause,
    /// Absent: an earlier decision is taken back.
    #[serde(default)]
    pub decision: Option<Decision>,
    #[serde(default)]
    pub reason: String,
    /// Until when it may wait.
    #[serde(default)]
    pub due_on: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleaseRow {
    pub id: Id,
    pub name: String,
    pub planned_on: Option<Day>,
    pub source: String,
    pub note: String,
    pub changes: u32,
    pub judged: u32,
    /// Of those judged: so many ask for training.
    pub retrain: u32,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ReleaseSave {
    #[serde(default)]
    pub id: Option<Id>,
    pub name: String,
    #[serde(default)]
    pub planned_on: Option<Day>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleaseDetail {
    pub release: ReleaseRow,
    pub changes: Vec<ReleaseChange>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleaseChange {
    pub id: Id,
    pub title: String,
    pub detail: String,
    pub area: String,
    pub process: Option<Named>,
    pub verdict: Option<ReleaseVerdict>,
    pub judged_by: String,
    pub judged_on: Option<Day>,
    pub note: String,
    /// Processes that it may be about; only where none is set.
    pub suggestions: Vec<Suggestion>,
    /// Modules that teach the process.
    pub modules: Vec<Named>,
}

/// A process that a text may be about, with the words that say so.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Suggestion {
    pub process: Named,
    pub words: Vec<String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ReleaseJudge {
    pub changes: Vec<Id>,
    /// Absent: the judgement is taken back.
    #[serde(default)]
    pub verdict: Option<ReleaseVerdict>,
    /// Absent: each keeps its process.
    #[serde(default)]
    pub process: Option<Id>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CallsArgs {
    pub as_of: Option<Day>,
    /// Only calls of so many days back; 0: all.
    pub days: u32,
}

/// Questions and tickets by process, next to the training given.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Calls {
    pub as_of: Day,
    pub calls: u32,
    /// Calls that nobody has matched to a process yet.
    pub unmatched: u32,
    /// Those that stand out first.
    pub rows: Vec<CallsRow>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CallsRow {
    pub process: Named,
    pub questions: u32,
    pub tickets: u32,
    /// People of groups that need a module which teaches the process, and those of them who completed one.
    pub people: u32,
    pub trained: u32,
    /// Calls to be expected at the rate of the other processes.
    pub expected: Option<f64>,
    /// Whether training is likely not to have worked here.
    pub stands_out: bool,
    /// Points reached of a hundred in the assessments of those modules.
    pub score: Option<u32>,
    pub modules: Vec<Named>,
    pub groups: Vec<CallsGroup>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CallsGroup {
    /// Absent: the calls name no group.
    pub group: Option<Named>,
    pub calls: u32,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct TicketsArgs {
    pub process: Option<Id>,
    /// Only those without a process.
    pub unmatched: bool,
    pub as_of: Option<Day>,
    pub days: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TicketRow {
    pub id: Id,
    pub is_question: bool,
    pub key: String,
    pub on: Option<Day>,
    pub title: String,
    pub detail: String,
    pub process: Option<Named>,
    pub group: Option<Named>,
    /// Only where no process is set.
    pub suggestions: Vec<Suggestion>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct TicketSave {
    #[serde(default)]
    pub id: Option<Id>,
    pub is_question: bool,
    pub on: Day,
    pub title: String,
    #[serde(default)]
    pub detail: String,
    #[serde(default)]
    pub process: Option<Id>,
    #[serde(default)]
    pub group: Option<Id>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct TicketMatch {
    pub tickets: Vec<Id>,
    pub process: Id,
}
