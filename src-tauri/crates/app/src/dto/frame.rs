//! The frame around every screen: programme, countdown, undo, search, who is at this laptop.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{day::Day, id::Id, message::Message};

/// What the frame shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Frame {
    /// Absent while no programme is open: the window then shows the welcome screen.
    pub programme: Option<OpenProgramme>,
    /// Other programmes in the data folder, by name.
    pub programmes: Vec<ProgrammeListed>,
    pub today: Day,
    /// Something that went wrong at start and was mended or needs an answer, such as a damaged database.
    pub notices: Vec<Message>,
    /// Programmes that could not be opened because their file is damaged, with the latest backup of each: hand its word and
    /// the name to `backup_restore`.
    pub recoverable: Vec<Recoverable>,
    /// Where the window keeps what was typed in the open programme and not saved; absent while none is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub drafts: Option<DraftPlace>,
}

/// Where the drafts of a programme lie in the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DraftPlace {
    /// Its own for each programme of each data folder; holds no slash.
    pub key: String,
    /// The programme's file is encrypted, so its drafts must not reach the disk.
    pub encrypted: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Recoverable {
    pub name: String,
    pub backup: super::programme::Backup,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct OpenProgramme {
    pub name: String,
    /// How it is shared, for the header.
    pub sharing: super::sharing::SharingMark,
    pub waves: Vec<WaveCountdown>,
    pub superusers: u32,
    pub stalled: u32,
    /// Drops of sentiment that nobody has answered; for leads.
    pub drops: u32,
    /// Who is at this laptop, when said.
    pub me: Option<Named>,
    /// What undo would take back.
    pub undo: Option<Message>,
    /// What redo would do again.
    pub redo: Option<Message>,
    /// Addresses of the sections that are left out of the navigation, since the programme's proportion does without them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub hidden: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct WaveCountdown {
    pub id: Id,
    pub name: String,
    pub cutover: Option<Day>,
    /// Negative when past.
    pub days_left: Option<i32>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgrammeListed {
    pub name: String,
    pub is_open: bool,
    /// Whether its file is encrypted on this laptop.
    pub encrypted: bool,
    /// Day of the last change, when it could be read.
    pub changed_on: Option<Day>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProgrammeByName {
    pub name: String,
}

/// A programme to be made.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ProgrammeCreate {
    pub name: String,
    /// Whether its file is encrypted on this laptop; not when absent.
    pub encrypted: Option<bool>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetMe {
    /// The person; nobody when absent.
    pub person: Option<Id>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Find {
    pub text: String,
    pub limit: u32,
    /// Only these kinds; all when absent.
    pub kinds: Option<Vec<FoundKind>>,
    /// Of processes only those that work can be about: in scope, or with something in scope below; all when absent.
    pub in_scope: Option<bool>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    Person,
    Superuser,
    Consultant,
    Process,
    Group,
    Module,
    Session,
    Wave,
    Site,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Found {
    pub kind: FoundKind,
    pub id: Id,
    pub title: String,
    pub detail: String,
}

/// The screen that opens at one's work.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MyDay {
    pub me: Option<Named>,
    /// What a new programme still needs, in order; empty once it runs.
    pub setup: Vec<SetupStep>,
    /// My own readiness, when I am a superuser.
    pub superuser: Option<super::superusers::SuperuserRow>,
    /// My pairings (as superuser or consultant), most in need of an entry first.
    pub pairings: Vec<super::shadowing::PairingRow>,
    /// Things that wait for me or, for a lead, for anybody.
    pub waiting: Vec<Waiting>,
    /// My sessions to come, or for a lead all of the next seven days; the next one first, five at most.
    pub sessions: Vec<MySession>,
    pub figures: Option<DayFigures>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DayFigures {
    pub ready: u32,
    pub superusers: u32,
    pub stalled: u32,
    pub open_blockers: u32,
    pub short_risk_areas: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SetupStep {
    /// `programme`, `people`, `groups`, `processes`, `scope`, `impact`, `superusers`, `pairings`, `first_log`.
    pub step: String,
    pub done: bool,
}

#[derive(Debug, Clone, Copy, Serialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum WaitingKind {
    SignOff,
    Blocker,
    Stalled,
    Review,
    RollOff,
    Acknowledge,
    Expiring,
    /// A session of mine is near and not prepared.
    Prepare,
    /// A session is over and not closed.
    Close,
    /// A material waits for my review or approval, or is overdue.
    Material,
    /// Sentiment has dropped and nobody has decided what to do.
    Drop,
    /// An action of mine is due or overdue.
    Action,
    /// What I agreed with somebody is to be followed up.
    FollowUp,
    /// An entry of mine in the log is due or overdue.
    LogItem,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Waiting {
    pub kind: WaitingKind,
    pub title: String,
    pub detail: Message,
    pub due: Option<Day>,
    /// The superuser to open.
    pub superuser: Option<Id>,
    /// The pairing to open.
    pub pairing: Option<Id>,
    /// The session to open.
    pub session: Option<Id>,
    /// The module to open.
    pub module: Option<Id>,
}

/// A session to come, with what is not prepared yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MySession {
    pub session: super::sessions::SessionRow,
    pub role: Option<understudy_domain::words::TrainerRole>,
    /// Lines done, of all.
    pub done: u32,
    pub of: u32,
    /// What still waits, in the order to do it.
    pub open: Vec<Message>,
}
