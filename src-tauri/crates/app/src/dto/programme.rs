//! Programme, phases, waves, sites, settings, backups.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{day::Day, id::Id, words::PhaseKind};

#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgrammeSetup {
    pub name: String,
    pub customer: String,
    pub phases: Vec<Phase>,
    pub waves: Vec<Wave>,
    pub sites: Vec<Site>,
    pub settings: Settings,
    /// Where the programme's file lies, to show.
    pub folder: String,
    pub backups: Vec<Backup>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProgrammeSave {
    pub name: String,
    pub customer: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Phase {
    pub kind: PhaseKind,
    pub starts_on: Option<Day>,
    pub ends_on: Option<Day>,
}

/// A wave; without id it is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Wave {
    pub id: Option<Id>,
    pub name: String,
    pub cutover: Option<Day>,
    pub sites: Vec<Id>,
    pub groups: Vec<Id>,
}

/// A site; without id it is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Site {
    pub id: Option<Id>,
    pub name: String,
    pub country: String,
    /// IANA name such as `Europe/Oslo`.
    pub time_zone: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, TS)]
pub struct Settings {
    /// Days without an entry after which a pairing counts as stalled.
    pub stalled_days: u32,
    /// Entries in a row at one stage after which a pairing counts as stalled.
    pub stalled_entries: u32,
    /// Colleagues whom one superuser can train.
    pub colleagues_per_superuser: u32,
    /// Least ready superusers where the impact is 4 or 5.
    pub least_for_high_impact: u32,
    /// Pairings at once from which a consultant counts as overloaded.
    pub pairings_per_consultant: u32,
    /// Days after which the candid review of a trainer is due again.
    pub review_days: u32,
    /// Share of a session's minutes from which somebody has completed it, in percent.
    pub attendance_percent: u32,
    /// Share of a team away at once from which scheduling warns, in percent.
    pub team_share_percent: u32,
    /// Days before the cutover from which training counts as too early.
    pub too_early_days: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Backup {
    /// The word to hand back for a restore.
    pub file: String,
    pub name: String,
    pub made_on: Day,
    pub bytes: f64,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileArgs {
    pub file: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct RestoreArgs {
    pub file: String,
    /// Name of the programme to restore as; the name in the backup when absent. An existing programme is never replaced
    /// without a backup of its own.
    pub name: Option<String>,
}

/// What checking a programme found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CheckReport {
    pub sound: bool,
    /// Findings in words; empty when sound.
    pub findings: Vec<understudy_domain::message::Message>,
    /// Digest of all exchanged tables and clocks, hexadecimal.
    pub digest: String,
    pub rows: u32,
    pub changes: u32,
}
