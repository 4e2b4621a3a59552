//! Superusers, consultants, competencies, assessments, reviews.

use super::Named;
use super::readiness::{GateCell, GateDetail};
use super::shadowing::{LadderRow, LogEntry, PairingRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{CompetencyKind, GateKind, Status},
};

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SuperuserFilter {
    pub as_of: Option<Day>,
    pub wave: Option<Id>,
    pub group: Option<Id>,
    pub site: Option<Id>,
    /// A process area (or any catalogue row): only those who train something in it.
    pub area: Option<Id>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SuperuserRow {
    pub id: Id,
    pub person: Id,
    pub name: String,
    pub job_title: String,
    pub site: String,
    /// Names of the groups trained.
    pub groups: Vec<String>,
    pub wave: Option<Named>,
    pub status: Status,
    /// 0 to 100.
    pub progress: u32,
    pub gates: Vec<GateCell>,
    pub next_step: Option<Message>,
    pub allocation_percent: Option<u8>,
    pub stepped_down_on: Option<Day>,
    pub warnings: Vec<Message>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SuperuserGet {
    pub id: Id,
    pub as_of: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SuperuserDetail {
    pub row: SuperuserRow,
    /// Headline: status and how far, in words.
    pub headline: Message,
    pub forecast_ready_on: Option<Day>,
    pub profile: SuperuserSave,
    pub scope_processes: Vec<Named>,
    pub scope_groups: Vec<Named>,
    pub scope_sites: Vec<Named>,
    /// People in the groups trained.
    pub colleagues: u32,
    pub gates: Vec<GateDetail>,
    pub ladders: Vec<LadderRow>,
    pub pairings: Vec<PairingRow>,
    /// Latest entries first, at most 50.
    pub log: Vec<LogEntry>,
    pub sign_offs: Vec<SignOffRow>,
    pub waivers: Vec<WaiverRow>,
    pub rehearsals: Vec<RehearsalRow>,
    pub reviews: Vec<ReviewRow>,
    pub rule: Option<String>,
}

/// A superuser; without id a person is nominated.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SuperuserSave {
    pub id: Option<Id>,
    pub person: Id,
    pub nominated_on: Option<Day>,
    pub wave: Option<Id>,
    /// 0 to 100.
    pub allocation_percent: Option<u8>,
    /// Name of the manager.
    pub manager: String,
    pub manager_agreed_on: Option<Day>,
    /// Day on which production-like access to the training environment was seen to work.
    pub environment_on: Option<Day>,
    pub note: String,
    /// Absent: unchanged (for a new one: none).
    pub processes: Option<Vec<Id>>,
    pub groups: Option<Vec<Id>>,
    pub sites: Option<Vec<Id>>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct StepDown {
    pub id: Id,
    /// Absent: takes the stepping down back.
    pub on: Option<Day>,
    pub reason: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ConsultantRow {
    pub id: Id,
    pub person: Id,
    pub name: String,
    pub company: String,
    pub expertise: Vec<Named>,
    pub expertise_note: String,
    pub rolls_off_on: Option<Day>,
    pub open_pairings: u32,
    pub sessions: u32,
    pub minutes: u32,
    pub warnings: Vec<Message>,
}

/// A consultant; without id a person becomes one.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ConsultantSave {
    pub id: Option<Id>,
    pub person: Id,
    pub expertise: Vec<Id>,
    pub expertise_note: String,
    pub rolls_off_on: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SignOffRow {
    pub id: Id,
    pub by: String,
    pub on: Day,
    pub expires_on: Option<Day>,
    pub revoked_on: Option<Day>,
    pub revoked_by: String,
    pub reason: String,
    pub note: String,
}

/// By the one at this laptop (see `me`), or `by` where given; never by the superuser.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SignOffGive {
    pub superuser: Id,
    pub by: Option<Id>,
    pub on: Option<Day>,
    pub expires_on: Option<Day>,
    pub note: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SignOffRevoke {
    pub id: Id,
    pub by: Option<Id>,
    pub on: Option<Day>,
    pub reason: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct WaiverRow {
    pub id: Id,
    pub gate: GateKind,
    pub reason: String,
    pub by: String,
    pub on: Day,
    pub expires_on: Day,
    pub revoked_on: Option<Day>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct WaiverGrant {
    pub superuser: Id,
    pub gate: GateKind,
    pub reason: String,
    pub expires_on: Day,
    pub by: Option<Id>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RehearsalRow {
    pub id: Id,
    pub on: Day,
    pub rating: u8,
    pub observer: String,
    pub note: String,
    /// The session that was given, with the title of its module, where it was no rehearsal by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub session: Option<Named>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RehearsalSave {
    pub superuser: Id,
    pub on: Day,
    /// 1 to 5.
    pub rating: u8,
    pub observer: Option<Id>,
    pub note: String,
}

/// The candid review of a trainer: seen by leads and the person alone.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewRow {
    pub id: Id,
    pub superuser: Id,
    pub name: String,
    pub on: Day,
    pub by: String,
    pub strengths: String,
    pub gaps: String,
    pub actions: String,
    pub next_on: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewsOverview {
    pub reviews: Vec<ReviewRow>,
    /// Superusers whose review is due, longest first.
    pub overdue: Vec<ReviewDue>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewDue {
    pub superuser: Id,
    pub name: String,
    pub due: Day,
    /// The last one; none yet when absent.
    pub last_on: Option<Day>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ReviewSave {
    pub id: Option<Id>,
    pub superuser: Id,
    pub on: Day,
    pub by: Option<Id>,
    pub strengths: String,
    pub gaps: String,
    pub actions: String,
    pub next_on: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Competencies {
    pub skills: Vec<CompetencyRow>,
    /// One a process in scope; generated.
    pub knowledge: Vec<CompetencyRow>,
    /// Level descriptions, 0 to 4, for skills and for knowledge.
    pub skill_levels: Vec<String>,
    pub knowledge_levels: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CompetencyRow {
    pub id: Id,
    pub kind: CompetencyKind,
    pub name: String,
    pub description: String,
    /// Process area, for knowledge.
    pub area: String,
    /// Superusers whose last level is 3 or more (skills: 2 or more).
    pub capable: u32,
    /// Superusers of whom it is asked.
    pub asked: u32,
}

/// A facilitation skill; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SkillSave {
    pub id: Option<Id>,
    pub name: String,
    pub description: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct LevelsSave {
    pub kind: CompetencyKind,
    /// Five texts, for levels 0 to 4.
    pub texts: Vec<String>,
}

/// Whom or what a sheet of levels is about: one superuser × many competencies, or one competency × many superusers.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct AssessmentSheetArgs {
    pub superuser: Option<Id>,
    pub competency: Option<Id>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AssessmentSheet {
    pub title: String,
    pub rows: Vec<AssessmentSheetRow>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AssessmentSheetRow {
    pub superuser: Id,
    pub superuser_name: String,
    pub competency: Id,
    pub competency_name: String,
    pub kind: CompetencyKind,
    /// Process area or empty.
    pub area: String,
    pub level: Option<u8>,
    pub on: Option<Day>,
    pub by: String,
    /// Level that the rule asks for.
    pub needed: Option<u8>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Assess {
    pub assessments: Vec<AssessOne>,
    /// The one at this laptop when absent; never the superuser.
    pub by: Option<Id>,
    pub on: Option<Day>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct AssessOne {
    pub superuser: Id,
    pub competency: Id,
    /// 0 to 4.
    pub level: u8,
    pub note: String,
}
