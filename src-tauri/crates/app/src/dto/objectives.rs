//! Objectives of the training, what they were read as, and the figures that come from elsewhere.

use super::{Named, readiness::ChartTheme};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    objective::{AudienceKind, Course, DeadlineRead, Match, Measure, WordingAdvice},
};

#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ObjectivesArgs {
    pub as_of: Option<Day>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ObjectiveGet {
    pub id: Id,
    pub as_of: Option<Day>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ObjectiveChartArgs {
    #[serde(flatten)]
    pub of: ObjectiveGet,
    #[serde(default)]
    pub theme: ChartTheme,
}

/// All objectives with their live figures.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Objectives {
    pub as_of: Day,
    pub rows: Vec<ObjectiveRow>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ObjectiveRow {
    pub id: Id,
    pub text: String,
    /// Whom it is about, in words.
    pub audience: Message,
    pub course: Course,
    /// Why it stands so, in words.
    pub why: Message,
    /// Nothing where it is not measurable.
    pub value: Option<ObjectiveValue>,
    /// The day up to which it was measured: the deadline once that is past.
    pub measured_on: Day,
    pub until: Option<Day>,
    /// The deadline in words: "before Cutover north".
    pub deadline: Message,
    pub outlook: Option<ObjectiveOutlook>,
    pub owner: Option<Named>,
    pub agreed_on: Option<Day>,
    pub measures: Vec<MeasureRow>,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, Serialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum ObjectiveUnit {
    /// People; the exceptions are people by name.
    People,
    /// Superusers; the exceptions are superusers by name.
    Superusers,
    /// Risk areas.
    RiskAreas,
    /// Points of all answers, of five each.
    Rating,
    /// Answers.
    Answers,
    /// An imported figure.
    Figure,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ObjectiveValue {
    pub unit: ObjectiveUnit,
    pub numerator: f64,
    /// Nothing where the figure is a plain number.
    pub denominator: Option<f64>,
    /// Nothing where nobody is asked, or the figure is a plain number.
    pub percent: Option<u32>,
    /// So many must count.
    pub wanted: f64,
    pub target_percent: Option<u32>,
    /// In words: "18 of 24 people (75 %)".
    pub words: Message,
}

/// The forecast to the deadline; an interval of 80 %.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ObjectiveOutlook {
    pub on: Day,
    pub low: u32,
    pub likely: u32,
    pub high: u32,
    pub of: u32,
    pub low_percent: u32,
    pub likely_percent: u32,
    pub high_percent: u32,
    /// Chance of reaching the target in percent; nothing where the method gives none.
    pub chance: Option<u32>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MeasureRow {
    pub measure: Measure,
    /// In words, with the names of module, task or figure.
    pub words: Message,
    /// Nothing where it is not measurable.
    pub value: Option<ObjectiveValue>,
    pub met: bool,
    /// What is missing to measure it.
    pub lacks: Option<Message>,
}

/// One objective with its trend, and its sentence as it was read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ObjectiveDetail {
    pub as_of: Day,
    pub row: ObjectiveRow,
    pub trend: Vec<ObjectivePoint>,
    /// What the forecast rests on, in words.
    pub basis: Vec<Message>,
    pub draft: ObjectiveDraft,
    pub application: String,
    pub note: String,
}

#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct ObjectivePoint {
    pub on: Day,
    pub counts: u32,
    pub of: u32,
}

/// What a sentence comes to; the person at the screen corrects it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ObjectiveDraft {
    pub audience: Option<AudienceKind>,
    #[ts(as = "Vec<Id>")]
    pub groups: Vec<Id>,
    pub wave: Option<Id>,
    pub milestone: Option<Id>,
    pub due_on: Option<Day>,
    #[ts(as = "i32")]
    pub days_before: i32,
    #[ts(as = "Vec<Measure>")]
    pub measures: Vec<Measure>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ObjectiveRead {
    pub text: String,
    /// As corrected; without it the sentence alone speaks.
    pub draft: Option<ObjectiveDraft>,
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub application: String,
}

/// A sentence as it was read, and what the coach says of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ObjectiveReading {
    /// As corrected, else as read.
    pub draft: ObjectiveDraft,
    /// The sentence in pieces, each with what it was read as.
    pub pieces: Vec<ReadPiece>,
    pub groups: Vec<Match>,
    pub measures: Vec<ReadMeasure>,
    pub deadline: Option<DeadlineRead>,
    /// What could not be read.
    pub doubts: Vec<Message>,
    /// Words that nothing was made of.
    pub unread: Vec<String>,
    pub advice: Vec<WordingAdvice>,
    /// A better sentence; nothing where there is none to offer.
    pub better: Option<Message>,
    /// How it would stand today.
    pub course: Course,
    pub why: Message,
    pub value: Option<ObjectiveValue>,
    pub until: Option<Day>,
    /// Each measure of the draft in words.
    pub words: Vec<Message>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadPiece {
    pub text: String,
    /// audience, target, measure, object, limit or deadline; nothing for what lies between.
    pub role: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadMeasure {
    pub object: Option<Match>,
    pub series: Option<Match>,
    pub alternatives: Vec<Match>,
}

/// What the corrections choose from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ObjectiveChoices {
    pub groups: Vec<Named>,
    pub modules: Vec<Named>,
    /// Timed tasks, each with its module in the name.
    pub tasks: Vec<Named>,
    pub figures: Vec<Named>,
    /// Milestones with their day in the name.
    pub milestones: Vec<MilestoneChoice>,
    pub waves: Vec<MilestoneChoice>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MilestoneChoice {
    pub id: Id,
    pub name: String,
    pub on: Option<Day>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ObjectiveSave {
    /// A new one when absent.
    pub id: Option<Id>,
    pub text: String,
    pub draft: ObjectiveDraft,
    pub owner: Option<Id>,
    pub agreed_on: Option<Day>,
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub application: String,
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub note: String,
}

/// Whose lines of an objective.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ObjectivePeopleArgs {
    pub id: Id,
    pub as_of: Option<Day>,
    /// Only who does not count (exceptions) or only who does; both when absent.
    pub counts: Option<bool>,
    /// One measure by its place, from 0; all together when absent.
    pub measure: Option<u32>,
    /// Any part of the name.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    #[serde(default)]
    #[ts(as = "Option<u32>", optional)]
    pub offset: u32,
    /// All when absent.
    pub limit: Option<u32>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ObjectivePeople {
    /// Lines on all pages together.
    pub total: u32,
    pub lines: Vec<ObjectiveLine>,
}

/// A person of an objective, or a superuser or risk area where it counts those.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ObjectiveLine {
    /// The person; of a risk area none.
    pub person: Option<Named>,
    /// What is counted, in words, where it is no person.
    pub name: String,
    pub detail: String,
    pub counts: bool,
    /// Why, for each measure that does not count; else what it rests on.
    pub reasons: Vec<Message>,
    /// The session that it rests on, or that comes next.
    pub session: Option<Id>,
    pub on: Option<Day>,
}

/// All objectives with their figures, exceptions by name; csv, xlsx or json.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ExportObjectives {
    pub file: String,
    pub as_of: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Figure {
    pub id: Id,
    pub name: String,
    pub unit: String,
    pub lower_is_better: bool,
    pub note: String,
    /// By day, then group; the latest day first.
    pub values: Vec<FigureValue>,
    /// Objectives that rest on it.
    pub objectives: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FigureValue {
    pub id: Id,
    /// All groups together where there is none.
    pub group: Option<Named>,
    pub on: Day,
    pub numerator: f64,
    pub denominator: Option<f64>,
    pub percent: Option<u32>,
    pub source: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FigureSave {
    /// A new one when absent.
    pub id: Option<Id>,
    pub name: String,
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub unit: String,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub lower_is_better: bool,
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FigureValueSave {
    pub figure: Id,
    /// All groups together when absent.
    pub group: Option<Id>,
    pub on: Day,
    pub numerator: u32,
    /// The whole, where the figure is a share.
    pub denominator: Option<u32>,
}
