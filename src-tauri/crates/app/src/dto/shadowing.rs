//! Pairings, their log and their ladders.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{Driver, Stage},
};

#[derive(Debug, Clone, Serialize, TS)]
pub struct PairingRow {
    pub id: Id,
    pub superuser: Named,
    pub consultant: Named,
    pub goal: String,
    pub processes: Vec<Named>,
    pub starts_on: Option<Day>,
    pub ends_on: Option<Day>,
    /// Day on which it was closed.
    pub closed_on: Option<Day>,
    pub ladders: Vec<LadderRow>,
    pub sessions: u32,
    pub minutes: u32,
    pub last_on: Option<Day>,
    /// Why it counts as stalled.
    pub stalled: Option<Message>,
    pub open_blockers: u32,
    pub warnings: Vec<Message>,
}

/// A process area on the ladder: four rungs from observe to solo.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LadderRow {
    pub area: Named,
    pub rungs: Vec<RungCell>,
    pub next_stage: Stage,
    pub last_on: Option<Day>,
    pub last_comfort: Option<u8>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RungCell {
    pub stage: Stage,
    pub done: u32,
    /// 0 where the rule asks for none.
    pub needed: u32,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct PairingsQuery {
    pub superuser: Option<Id>,
    pub consultant: Option<Id>,
    pub include_closed: bool,
}

/// A pairing; without id it is new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PairingSave {
    pub id: Option<Id>,
    pub superuser: Id,
    pub consultant: Id,
    pub goal: String,
    pub processes: Vec<Id>,
    pub starts_on: Option<Day>,
    pub ends_on: Option<Day>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct PairingClose {
    pub id: Id,
    /// Absent: opens it again.
    pub on: Option<Day>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PairingDetail {
    pub row: PairingRow,
    /// Latest first.
    pub log: Vec<LogEntry>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LogEntry {
    pub id: Id,
    pub pairing: Id,
    pub superuser: Named,
    pub consultant: Named,
    pub on: Day,
    pub minutes: u32,
    pub stage: Stage,
    pub driver: Driver,
    pub processes: Vec<Named>,
    pub comfort: Option<u8>,
    pub dos: String,
    pub donts: String,
    pub blocker: String,
    pub blocker_resolved_on: Option<Day>,
    pub next_step: String,
    pub acknowledged_on: Option<Day>,
    /// Whether the one at this laptop is to acknowledge its dos and don'ts.
    pub can_acknowledge: bool,
    /// Whether it was corrected after it was written; its history says how.
    pub corrected: bool,
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct GuessArgs {
    /// The last one logged at this laptop when absent.
    pub pairing: Option<Id>,
    pub superuser: Option<Id>,
}

/// The quick log, filled in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuickLog {
    /// Open pairings to choose from, most likely first.
    pub pairings: Vec<PairingChoice>,
    /// What to start with; absent while there is no pairing.
    pub entry: Option<ShadowingLog>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PairingChoice {
    pub id: Id,
    pub superuser: Named,
    pub consultant: Named,
    /// The pairing's processes, to choose from.
    pub processes: Vec<Named>,
}

/// An entry to write; with id it corrects.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ShadowingLog {
    pub id: Option<Id>,
    pub pairing: Id,
    pub on: Day,
    pub minutes: u32,
    pub stage: Stage,
    pub driver: Driver,
    pub processes: Vec<Id>,
    /// 1 to 5.
    pub comfort: Option<u8>,
    pub dos: String,
    pub donts: String,
    pub blocker: String,
    pub next_step: String,
}

/// What an entry would change, before it is saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AfterThis {
    /// Such as "shadowing is met" or "Order to cash: lead 1 of 2".
    pub message: Message,
    pub met: bool,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct BlockerResolve {
    /// The log entry.
    pub id: Id,
    /// Absent: open again.
    pub on: Option<Day>,
}
