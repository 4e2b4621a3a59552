//! Pulses and sentiment: how people feel, and what is done about it.

use super::{Named, actions::ActionSave, readiness::ChartTheme};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    action::ActionKind,
    day::Day,
    id::Id,
    message::Message,
    sentiment::{DropDecision, PulseState, PulseTheme},
};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SentimentArgs {
    /// Pulses counted up to this day; today when absent.
    pub as_of: Option<Day>,
    /// Only this user group, beside everybody.
    pub group: Option<Id>,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct SentimentChartArgs {
    #[serde(flatten)]
    pub of: SentimentArgs,
    #[serde(default)]
    pub theme: ChartTheme,
}

/// The sentiment screen. Nothing in it speaks of fewer people than `least`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SentimentOverview {
    /// Fewest people who may stand behind a figure.
    pub least: u32,
    /// Whether comments and the burnout watch may be shown: to leads.
    pub is_lead: bool,
    /// Pulses that were counted, oldest first.
    pub pulses: Vec<SentimentPulse>,
    /// Everybody, a point a pulse.
    pub overall: Vec<SentimentPoint>,
    /// Groups by name, each with a point a pulse.
    pub groups: Vec<SentimentGroup>,
    /// Drops, the latest first.
    pub drops: Vec<SentimentDrop>,
    /// Of these, how many nobody has answered.
    pub unanswered: u32,
    /// Superusers by group with what is asked of them; for leads.
    pub strain: Vec<StrainRow>,
    /// Days that the load is counted over.
    pub strain_days: u32,
    /// Pulses that collect answers now.
    pub open: Vec<PulseRow>,
    /// Pulses there are, counted or not.
    pub all_pulses: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SentimentPulse {
    pub id: Id,
    pub name: String,
    /// The day that it stands for.
    pub on: Option<Day>,
    /// Its questions are those of the pulse before, so that the two can be compared.
    pub comparable: bool,
    pub questions: Vec<PulseQuestion>,
}

/// What was told of a group, or of everybody, in a pulse.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SentimentPoint {
    pub pulse: Id,
    /// Whether the group was asked at all.
    pub asked: bool,
    pub invited: u32,
    /// People counted. Zero where there are too few to be told.
    pub responses: u32,
    /// Mean of all questions, 1 to 5; absent where there are too few to be told.
    pub score: Option<f64>,
    /// Of each question, in order.
    pub questions: Vec<PulseQuestionFigure>,
    /// Whether the alert says that this is a drop.
    pub dropped: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseQuestionFigure {
    /// How many gave 1, 2 … 5.
    pub counts: Vec<u32>,
    pub mean: f64,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SentimentGroup {
    pub group: Named,
    pub points: Vec<SentimentPoint>,
}

/// A drop and what was decided about it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SentimentDrop {
    /// The pulse in which it was seen.
    pub pulse: Named,
    pub on: Option<Day>,
    /// Absent: over all, with no group standing out.
    pub group: Option<Named>,
    /// The pulse that it is compared with.
    pub since: Named,
    pub before: f64,
    pub now: f64,
    /// How likely such a difference is if nothing has changed.
    pub p: f64,
    /// The question that fell most.
    pub most: Option<QuestionFall>,
    pub response: Option<DropResponse>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct QuestionFall {
    pub text: String,
    pub before: f64,
    pub now: f64,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DropResponse {
    pub id: Id,
    pub decision: DropDecision,
    pub reason: String,
    pub agreed_with: Option<Named>,
    pub agreed_on: Option<Day>,
    /// The changes to the plans.
    pub actions: Vec<DropAction>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DropAction {
    pub id: Id,
    pub kind: ActionKind,
    pub title: String,
    pub owner: String,
    pub due_on: Option<Day>,
    pub done_on: Option<Day>,
}

/// What was decided about a drop.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SentimentRespond {
    pub pulse: Id,
    pub group: Option<Id>,
    pub decision: DropDecision,
    pub reason: String,
    pub agreed_with: Option<Id>,
    pub agreed_on: Option<Day>,
    /// New changes to the plans; errors stand at `actions.0.title` and so on.
    pub actions: Vec<ActionSave>,
}

/// The superusers of a group, what they gave, and how the group feels.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StrainRow {
    pub group: Named,
    pub superusers: Vec<StrainSuperuser>,
    pub hours: f64,
    /// Hours agreed in the time.
    pub agreed_hours: f64,
    /// Hours given for each 100 agreed; absent where none are agreed.
    pub load_percent: Option<u32>,
    pub score: Option<f64>,
    pub dropped: bool,
    /// `none`, `load`, `sentiment` or `both`.
    pub reason: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct StrainSuperuser {
    pub superuser: Named,
    pub allocation_percent: Option<u32>,
    pub sessions: u32,
    pub session_hours: f64,
    pub shadowing_hours: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, TS)]
pub struct PulseQuestion {
    pub id: Option<Id>,
    pub text: String,
    pub theme: PulseTheme,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseRow {
    pub id: Id,
    pub name: String,
    pub state: PulseState,
    pub anonymous: bool,
    pub opens_on: Option<Day>,
    pub closes_on: Option<Day>,
    pub groups: u32,
    pub questions: u32,
    pub invited: u32,
    /// People counted.
    pub responses: u32,
    /// Answers on this laptop that are not counted yet.
    pub waiting: u32,
    pub score: Option<f64>,
    /// Open and past its last day, or closed with answers waiting here.
    pub to_close: bool,
    /// Whether it was made on this laptop: workbooks are read, and answers by name counted, there alone.
    pub made_here: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseDetail {
    pub row: PulseRow,
    pub least: u32,
    pub is_lead: bool,
    pub note: String,
    /// Workbooks whose answers were counted.
    pub source: String,
    pub questions: Vec<PulseQuestion>,
    pub groups: Vec<PulseGroupRow>,
    /// What is told of everybody; absent while nothing is.
    pub overall: Option<SentimentPoint>,
    /// People counted among groups too small to stand alone.
    pub pooled: u32,
    /// How many comments there are; for leads.
    pub comments: u32,
    /// Answers by name, of a pulse that is not anonymous; for leads.
    pub answers: Vec<PulseAnswerRow>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseGroupRow {
    pub group: Named,
    pub invited: u32,
    /// The code on this group's sheets; empty for a pulse with names.
    pub code: String,
    /// Absent where there are too few to be told.
    pub point: Option<SentimentPoint>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseAnswerRow {
    pub id: Id,
    pub person: Named,
    pub group: Named,
    pub answers: Vec<u32>,
    pub comment: String,
    pub counted: bool,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PulseDraftArgs {
    /// The pulse to repeat; the latest when absent.
    pub copy: Option<Id>,
    /// The pulse to change.
    pub id: Option<Id>,
}

/// What the form of a pulse starts with.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseDraft {
    pub pulse: PulseForm,
    /// The pulse whose questions these are.
    pub copied: Option<Named>,
    /// Groups to choose from, with how many people each has.
    pub groups: Vec<PulseGroupChoice>,
    /// Questions that are often asked, to choose from.
    pub proposals: Vec<PulseQuestion>,
    pub most_questions: u32,
    /// Questions and promise can be changed only before the first answer.
    pub fixed: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseGroupChoice {
    pub group: Named,
    pub people: u32,
}

/// A pulse; without id it is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PulseForm {
    pub id: Option<Id>,
    pub name: String,
    pub opens_on: Option<Day>,
    pub closes_on: Option<Day>,
    pub anonymous: bool,
    pub note: String,
    pub questions: Vec<PulseQuestion>,
    pub groups: Vec<PulseAsked>,
}

#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, TS)]
pub struct PulseAsked {
    pub group: Id,
    pub invited: u32,
}

/// What the kiosk shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseKiosk {
    pub pulse: Named,
    pub anonymous: bool,
    pub open: bool,
    pub least: u32,
    pub waiting: u32,
    pub questions: Vec<PulseQuestion>,
    pub groups: Vec<Named>,
}

/// One person's answers.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PulseGive {
    pub pulse: Id,
    pub group: Id,
    /// Who answers; only in a pulse with names.
    pub person: Option<Id>,
    /// 1 to 5 for each question.
    pub answers: Vec<u8>,
    pub comment: String,
}

#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PulseGiven {
    /// Answers on this laptop that wait to be counted.
    pub waiting: u32,
}

/// Lines typed from paper: code, answers, comment.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PulseEnter {
    pub text: String,
    /// Only say what would be taken.
    pub dry_run: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseEntered {
    pub lines: Vec<EnteredLine>,
    /// Lines taken; none where any has an error.
    pub taken: u32,
    pub errors: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct EnteredLine {
    pub line: u32,
    pub text: String,
    pub pulse: Option<Named>,
    pub group: Option<Named>,
    pub answers: Vec<u8>,
    pub comment: String,
    pub error: Option<Message>,
}

/// What closing a pulse would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseClosePreview {
    pub least: u32,
    pub waiting: u32,
    /// What would be told: groups by name, then small groups together.
    pub parts: Vec<PulseClosePart>,
    /// Answers that are too few to be told.
    pub uncounted: u32,
    /// Whether these would be thrown away; a pulse with names keeps them.
    pub thrown_away: bool,
    pub comments: u32,
    pub comments_lost: u32,
    /// People counted before.
    pub before: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseClosePart {
    /// Absent: small groups together.
    pub group: Option<Named>,
    pub responses: u32,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PulseCommentsArgs {
    pub pulse: Option<Id>,
    /// Only of this group.
    pub group: Option<Id>,
    /// Only those that hold these words.
    #[serde(default)]
    pub search: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PulseCommentRow {
    pub id: Id,
    pub pulse: Named,
    /// Absent: small groups together.
    pub group: Option<Named>,
    pub comment: String,
    /// Who wrote it; empty in a pulse without names.
    pub person: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportPulseSheet {
    /// The chosen file.
    pub file: String,
    pub pulse: Id,
}
