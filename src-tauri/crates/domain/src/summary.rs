//! The readiness summary: what the steering committee is handed.
//!
//! Owns its shape. One summary is built once and set as PDF, XLSX, CSV and JSON, so that all show the same figures.
//! Deliberately holds no wording: names are the programme's own, sentences are messages.

use crate::{
    day::Day,
    id::Id,
    message::Message,
    trend::{Forecast, TrendPoint},
    words::{GateKind, GateState, Status},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a summary is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "name", rename_all = "snake_case")]
pub enum SummaryScope {
    /// Everything.
    Programme,
    /// One wave, by name.
    Wave(String),
    /// One user group, by name.
    Group(String),
    /// One superuser, by name.
    Superuser(String),
}

/// A readiness summary.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReadinessSummary {
    /// Name of the programme.
    pub programme: String,
    /// What it is about.
    pub scope: SummaryScope,
    /// Evidence counts up to this day.
    pub as_of: Day,
    /// Day on which it was made.
    pub made_on: Day,
    /// The rules applied.
    pub rules: Vec<AppliedRule>,
    /// Superusers by status.
    pub counts: StatusCounts,
    /// One verdict a wave; of one superuser, that of their own.
    pub waves: Vec<WaveSummary>,
    /// Gates in the order shown.
    pub gates: Vec<GateKind>,
    /// One entry a superuser, by name.
    pub superusers: Vec<SuperuserSummary>,
    /// What would help most, most helpful first; empty for one superuser, whose next step says it.
    pub top_gaps: Vec<TopGap>,
    /// Coverage, one entry a process and group; of one superuser, what they train.
    pub coverage: Vec<CoverageSummary>,
    /// Ready superusers per week, oldest first; empty for one superuser, of whom there is nothing to count.
    pub trend: Vec<TrendPoint>,
    /// Ready superusers by the last cutover that is still to come: the sum of the waves.
    pub forecast: Option<Forecast>,
    /// Of one superuser: the day by which they will be ready at their own pace.
    pub ready_by: Option<Day>,
    /// Colleagues in groups that have a ready trainer for each of their risk areas, and all.
    pub colleagues: Covered,
    /// Number of assessments and shadowing sessions counted.
    pub evidence: EvidenceCounts,
}

/// A rule as named in a summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RuleName {
    /// Name.
    pub name: String,
    /// Version.
    pub version: u32,
}

/// A rule that a summary was made by, with what it asks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AppliedRule {
    /// Name and version, such as "Trainers, wave 1" and 3.
    #[serde(flatten)]
    pub rule: RuleName,
    /// What each gate asks, in the order of the rule.
    pub asks: Vec<GateAsks>,
}

/// What a gate asks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GateAsks {
    /// The gate.
    pub gate: GateKind,
    /// Its condition with the thresholds.
    pub asks: Message,
}

/// A part and the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct Covered {
    /// The part.
    pub covered: u32,
    /// The whole.
    pub of: u32,
}

impl Covered {
    /// The part in percent, to the nearest, but all only where it is all: 99.6 % is not 100 %. Nothing of nothing. The window
    /// rounds the same way (`formatShare`).
    pub fn percent(self) -> Option<u32> {
        let (part, of) = (u64::from(self.covered), u64::from(self.of));
        let nearest = (part * 200 + of).checked_div(of * 2)? as u32;
        Some(if part < of { nearest.min(99) } else { nearest })
    }
}

/// How much evidence was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct EvidenceCounts {
    /// Assessments.
    pub assessments: u32,
    /// Shadowing sessions.
    pub shadowing_sessions: u32,
}

/// Superusers by status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct StatusCounts {
    /// Not started.
    pub not_started: u32,
    /// In progress.
    pub in_progress: u32,
    /// Lapsed.
    pub lapsed: u32,
    /// Conditional.
    pub conditional: u32,
    /// Ready.
    pub ready: u32,
}

impl StatusCounts {
    /// Counts one more.
    pub fn add(&mut self, status: Status) {
        *match status {
            Status::NotStarted => &mut self.not_started,
            Status::InProgress => &mut self.in_progress,
            Status::Lapsed => &mut self.lapsed,
            Status::Conditional => &mut self.conditional,
            Status::Ready => &mut self.ready,
        } += 1;
    }

    /// Those who may train.
    pub const fn may_train(&self) -> u32 {
        self.ready + self.conditional
    }

    /// All.
    pub const fn total(&self) -> u32 {
        self.not_started + self.in_progress + self.lapsed + self.conditional + self.ready
    }
}

/// Whether it will be enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every risk area has its trainers now.
    Enough,
    /// At this pace every superuser will be ready in time.
    OnTrack,
    /// Possible, not likely.
    AtRisk,
    /// At this pace it will not be enough.
    OffTrack,
    /// There is nothing to judge by: no superusers or no risk areas yet.
    Unknown,
}

impl Verdict {
    /// Identifier of its name in the message catalogue.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Enough => "verdict-enough",
            Self::OnTrack => "verdict-on-track",
            Self::AtRisk => "verdict-at-risk",
            Self::OffTrack => "verdict-off-track",
            Self::Unknown => "verdict-unknown",
        }
    }
}

/// A wave's verdict.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WaveSummary {
    /// Name.
    pub name: String,
    /// Go-live.
    pub cutover: Option<Day>,
    /// Days from the day asked for; negative when past.
    pub days_left: Option<i32>,
    /// Verdict.
    pub verdict: Verdict,
    /// Why, most important first.
    pub reasons: Vec<Message>,
    /// Superusers by status.
    pub counts: StatusCounts,
    /// Ready superusers by cutover.
    pub forecast: Option<Forecast>,
    /// Risk areas of impact 4 or 5 that have too few ready superusers, and all of them.
    pub short_risk_areas: Covered,
}

/// One superuser.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SuperuserSummary {
    /// Identity, for tracing.
    pub id: Id,
    /// Name.
    pub name: String,
    /// User groups trained.
    pub groups: String,
    /// Site.
    pub site: String,
    /// Wave.
    pub wave: String,
    /// Answer.
    pub status: Status,
    /// Share of the weighted gates that is done, 0 to 1.
    pub progress: f32,
    /// Gates, in the order of the summary's.
    pub gates: Vec<GateSummary>,
    /// What to do next.
    pub next_step: Option<Message>,
}

/// One gate of one superuser.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GateSummary {
    /// The gate.
    pub gate: GateKind,
    /// How far it is.
    pub state: GateState,
    /// Text of the cell.
    pub cell: Message,
    /// What is missing.
    pub missing: Vec<Message>,
    /// Why it stands open without being met, where it is waived.
    pub waiver: Option<GateWaiver>,
    /// The rows that count.
    pub rows: Vec<EvidenceRow>,
}

/// Why a gate is waived.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GateWaiver {
    /// Last day on which it holds.
    pub until: Option<Day>,
    /// Who granted it; empty where that is not known.
    pub by: String,
    /// The reason given.
    pub reason: String,
}

/// A row that counts, said so that a person finds it again.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EvidenceRow {
    /// Identity.
    pub id: Id,
    /// What it says.
    pub text: Message,
    /// Its day.
    pub on: Option<Day>,
}

/// Something that would help.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopGap {
    /// The superuser concerned, where there is one.
    pub superuser: Option<Id>,
    /// Heading.
    pub title: Message,
    /// More.
    pub detail: Message,
    /// Risk areas that gain a trainer.
    pub gains: u32,
}

/// One process and group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoverageSummary {
    /// Process area.
    pub area: String,
    /// Process.
    pub process: String,
    /// User group.
    pub group: String,
    /// Site of the group.
    pub site: String,
    /// Impact, 1 to 5.
    pub impact: u8,
    /// Ready superusers needed.
    pub needed: u32,
    /// Ready superusers.
    pub ready: u32,
    /// Their names.
    pub trainers: Vec<String>,
}

/// Whether a wave will have enough trainers: `required` are the ready superusers it takes until no risk area of impact 4 or 5
/// is short (absent when all who are
/// nominated would not be enough).
pub fn verdict(risk_areas: u32, short: u32, required: Option<u32>, forecast: Option<Forecast>) -> Verdict {
    if risk_areas == 0 {
        return Verdict::Unknown;
    }
    if short == 0 {
        return Verdict::Enough;
    }
    let Some(required) = required else { return Verdict::OffTrack };
    match forecast {
        Some(forecast) if forecast.low >= required => Verdict::OnTrack,
        Some(forecast) if forecast.high >= required => Verdict::AtRisk,
        Some(_) => Verdict::OffTrack,
        None => Verdict::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::Covered;

    /// One figure is one percentage wherever it stands, and what is not all never reads as all.
    #[test]
    fn percentages_are_rounded_to_the_nearest_but_never_up_to_all() {
        let percent = |covered, of| Covered { covered, of }.percent();
        assert_eq!((percent(608, 922), percent(1, 3), percent(2, 3)), (Some(66), Some(33), Some(67)));
        assert_eq!(
            (percent(996, 1000), percent(5, 5), percent(0, 5), percent(0, 0)),
            (Some(99), Some(100), Some(0), None)
        );
    }
}
