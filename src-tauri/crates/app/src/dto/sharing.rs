//! Sharing a programme with other laptops: through a folder or a hub; joining, leaving, conflicts.

use super::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{id::Id, message::Message};

/// How the open programme is shared.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Sharing {
    pub mode: SharingMode,
    /// Where, to show: the folder's path or the hub's host and database. Never a password.
    pub place: Option<String>,
    /// What a person at this laptop may do; a lead before sharing begins.
    pub role: MemberRole,
    /// Changes made here that are not yet at the place.
    pub waiting: u32,
    /// When this laptop last exchanged everything, RFC 3339 in UTC.
    pub last_shared: Option<String>,
    /// What went wrong last time; where this laptop was removed, that.
    pub problem: Option<SharingProblem>,
    /// What has arrived but cannot be used yet, and what was refused, in words.
    pub pending: Vec<PendingLine>,
    pub conflicts: u32,
    pub laptops: Vec<Laptop>,
    /// Newcomers who wait for a lead's approval; empty for others.
    pub requests: Vec<JoinRequest>,
    /// The fingerprint of this laptop's key, to compare by telephone; absent before sharing begins.
    pub fingerprint: Option<String>,
    /// Which keychain keeps the keys.
    pub keychain: KeychainKind,
    /// Members who have left, with what they still have, in words.
    pub left: Vec<Left>,
}

/// The sharing state as the header shows it; cheap to ask for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SharingMark {
    pub mode: SharingMode,
    /// Changes made here that are not yet at the place.
    pub waiting: u32,
    /// When this laptop last exchanged everything, RFC 3339 in UTC.
    pub last_shared: Option<String>,
    /// What keeps this laptop from sharing, or needs somebody's look; the gravest where there are several. Conflicts are
    /// counted apart.
    pub problem: Option<SharingProblem>,
    pub conflicts: u32,
}

/// Something that keeps this laptop from sharing, or needs somebody's look.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SharingProblem {
    pub kind: SharingProblemKind,
    /// Since when, RFC 3339 in UTC; absent where it has no beginning that is known.
    pub since: Option<String>,
    /// In words, with what to do about it.
    pub message: Message,
}

#[derive(Debug, Clone, Copy, Serialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum SharingProblemKind {
    /// The folder is not there, or the hub does not answer.
    Unreachable,
    /// The place does not let this laptop in, or not any more.
    NotAdmitted,
    /// Anything else that went wrong.
    Failed,
    /// A laptop's clock is off.
    Clock,
    /// Somebody waits to be let in.
    Newcomer,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum SharingMode {
    /// On this laptop only.
    Alone,
    Folder,
    Hub,
    /// Asked to join; a lead has not approved yet.
    Joining,
    /// This laptop was removed from the project: it keeps what it has and exchanges no more.
    Removed,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    Lead,
    Consultant,
    Superuser,
}

#[derive(Debug, Clone, Copy, Serialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeychainKind {
    /// The operating system's.
    System,
    /// A file that only this user can read, because the system has no keychain.
    File,
}

/// A laptop that takes part.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Laptop {
    /// Word for `member_role` and `member_remove`.
    pub device: String,
    pub name: String,
    pub person: Option<Named>,
    pub role: MemberRole,
    pub is_me: bool,
    /// When it last shared, RFC 3339 in UTC.
    pub last_seen: Option<String>,
    /// How far its clock is ahead, in minutes; absent while it is right within two minutes.
    pub clock_off_minutes: Option<i32>,
    /// Changes of it that are here.
    pub changes: u32,
    pub fingerprint: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct Left {
    pub name: String,
    pub at: String,
    /// What it still has, in plain words.
    pub keeps: Message,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PendingLine {
    /// Whose, where known.
    pub from: String,
    pub reason: Message,
    /// Whether somebody must do something.
    pub serious: bool,
}

/// A newcomer who asks to join.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JoinRequest {
    /// Word for `join_approve` and `join_refuse`.
    pub request: String,
    pub person: String,
    pub email: String,
    pub laptop: String,
    pub asked_at: String,
    /// To compare with what the newcomer's screen shows.
    pub fingerprint: String,
    /// People of the programme who may be this one, best first.
    pub likely: Vec<Named>,
}

/// A folder that the user chose, by its word.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ShareFolder {
    pub file: String,
    /// Name of this laptop for the others.
    pub laptop: String,
}

/// A PostgreSQL address; the password goes into the keychain.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ShareHub {
    pub url: String,
    pub laptop: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ShareNow {
    /// The job under which the exchange is watched and can be cancelled, as announced before.
    #[serde(default)]
    pub job: Option<u32>,
}

/// What an exchange did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Shared {
    pub sent: u32,
    pub received: u32,
    pub conflicts: u32,
    pub pending: Vec<PendingLine>,
    /// The whole, in a sentence.
    pub message: Message,
    pub touched: Vec<String>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct InviteWrite {
    /// Where to, a word from the save dialog.
    pub file: String,
    /// A hub address with the newcomer's own login, where a hub is used.
    pub hub_url: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct InviteWritten {
    /// To be told by another way than the file: shown once, kept nowhere.
    pub passphrase: String,
    pub name: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct JoinArgs {
    /// The invite, a word from the open dialog.
    pub file: String,
    pub passphrase: String,
    pub person: String,
    pub email: String,
    pub laptop: String,
    /// The shared folder on this laptop, a word from the folder dialog; absent where a hub is used.
    pub folder: Option<String>,
    /// Name of the programme here; that of the invite when absent.
    pub name: Option<String>,
    /// Whether its file is encrypted on this laptop; not when absent.
    pub encrypted: Option<bool>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct JoinApprove {
    pub request: String,
    pub role: MemberRole,
    /// The person of the programme; a new one is made when absent.
    pub person: Option<Id>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct JoinRefuse {
    pub request: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MemberByDevice {
    pub device: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct MemberSetRole {
    pub device: String,
    pub role: MemberRole,
}

/// Two values of one field, written on two laptops without knowing of each other.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Conflict {
    /// Word for `conflict_settle`.
    pub conflict: String,
    pub row: Id,
    /// Kind of row; worded as `row-…`.
    pub table: String,
    /// What a person calls the row.
    pub title: String,
    /// Name of the field; worded as `field-…`. `hidden` when one deleted what the other changed.
    pub field: String,
    pub shown: ConflictVersion,
    pub other: ConflictVersion,
    /// The whole in a sentence.
    pub message: Message,
    /// Where it can be looked at, as an address of the window.
    pub address: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ConflictVersion {
    pub value: String,
    pub by: String,
    /// Name of the laptop; empty for this one.
    pub laptop: String,
    /// RFC 3339 in UTC.
    pub at: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ConflictSettle {
    /// Words of the conflicts; all of them are settled the same way.
    pub conflicts: Vec<String>,
    pub choice: ConflictChoice,
}

#[derive(Debug, Clone, Copy, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConflictChoice {
    KeepShown,
    UseOther,
}

/// What sharing needs from an administrator of PostgreSQL.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct HubSql {
    /// Login of the newcomer to be let in as well; only the tables when absent.
    pub login: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HubSqlText {
    pub sql: String,
}
