//! Needs: which group must know what how deeply, what teaches it, what is missing, and the way of one person.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
pub use understudy_domain::plan::{GroupReach, GroupTraining};
use understudy_domain::{day::Day, id::Id, message::Message, plan::GapKind, words::Track};

/// The matrix of groups and topics with what is missing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Needs {
    pub topics: Vec<TopicRow>,
    pub groups: Vec<NeedGroup>,
    pub cells: Vec<NeedCell>,
    /// Process areas in scope that are no topic yet.
    pub areas_left: u32,
    /// Cells that the risk areas propose and that are empty.
    pub proposed: u32,
    /// Groups that are affected or of which nobody has said anything, and of these those with training or a reason why not.
    pub affected: u32,
    pub settled: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TopicRow {
    pub id: Id,
    pub name: String,
    pub track: Track,
    pub process: Option<Id>,
    /// Modules that teach it, with the depth.
    pub modules: Vec<TopicModule>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TopicModule {
    pub module: Named,
    /// 1 to be aware, 2 to practise, 3 to be an expert.
    pub depth: u8,
    /// Whether somebody said so; else it follows from the module's processes.
    pub said: bool,
}

/// A group, whether it is affected, and what training it has.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NeedGroup {
    pub id: Id,
    pub name: String,
    pub track: Track,
    pub people: u32,
    pub wave: Option<Named>,
    pub cutover: Option<Day>,
    /// Whether it has to do with the rollout.
    pub reach: GroupReach,
    pub training: GroupTraining,
    pub modules: Vec<Named>,
    pub exemption: Option<Exemption>,
    /// Needs that are not met.
    pub gaps: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Exemption {
    pub reason: String,
    pub decided_by: Option<Named>,
    pub decided_on: Option<Day>,
    pub expires_on: Option<Day>,
    /// The last day on which it held, where that is over.
    pub expired_on: Option<Day>,
}

/// A need.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NeedCell {
    pub group: Id,
    pub topic: Id,
    pub depth: u8,
    pub note: String,
    pub gap: Option<NeedGap>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct NeedGap {
    pub kind: GapKind,
    /// What is missing and what to do, in words.
    pub words: Message,
    /// The depth that is taught at most; 0 where nothing teaches it.
    pub taught: u8,
    /// The module that could meet it.
    pub module: Option<Named>,
    /// People without a seat.
    pub people: u32,
}

/// Sets or takes away needs, one or many at once.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NeedsSet {
    pub cells: Vec<NeedSet>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct NeedSet {
    pub group: Id,
    pub topic: Id,
    /// 1 to 3; taken away when absent.
    pub depth: Option<u8>,
    pub note: Option<String>,
}

/// A topic; without id it is new. Of a process it has that one's name.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TopicSave {
    pub id: Option<Id>,
    pub name: String,
    pub track: Track,
    pub process: Option<Id>,
}

/// Adds topics that are not there yet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TopicsAdd {
    /// The process areas in scope.
    pub areas: bool,
    /// What administrators, the support desk and external people need beside the processes.
    pub tracks: bool,
}

/// Says how deeply a module teaches a topic.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct TopicTeach {
    pub topic: Id,
    pub module: Id,
    /// 1 to 3; as it follows from the processes when absent.
    pub depth: Option<u8>,
}

/// Records why a group gets no training, or takes that back.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ExemptionSave {
    pub group: Id,
    /// Empty: taken back.
    pub reason: String,
    pub expires_on: Option<Day>,
    /// Who decided; the one at this laptop when absent.
    pub by: Option<Id>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct CurriculumArgs {
    pub person: Id,
    pub as_of: Option<Day>,
}

/// What somebody still has to learn, in order.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonCurriculum {
    pub person: Named,
    pub groups: Vec<Named>,
    pub steps: Vec<CurriculumStep>,
    /// Modules done that count.
    pub done: Vec<Named>,
    /// Topics that no module teaches deeply enough.
    pub untaught: Vec<Named>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CurriculumStep {
    pub module: Named,
    pub minutes: u32,
    pub topics: Vec<Named>,
    pub by: Option<Day>,
    /// Asked only because a later one builds on it.
    pub groundwork: bool,
    /// Where the person stands with it, in words: a seat, part attendance, nothing.
    pub standing: Message,
    /// The session of the seat, where there is one.
    pub session: Option<Id>,
    pub on: Option<Day>,
}
