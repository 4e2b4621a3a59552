//! Encryption of a programme on this laptop, and the phrase that opens it when the keychain is lost.

use super::{programme::Backup, sharing::KeychainKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, TS)]
pub struct Protection {
    /// Whether the open programme's file is encrypted.
    pub encrypted: bool,
    /// Which keychain keeps the key.
    pub keychain: KeychainKind,
    /// Automatic backups of this programme that lie there unencrypted although the programme is encrypted.
    pub plain_backups: Vec<Backup>,
    /// Whether there is a recovery phrase to show: encrypted, or shared.
    pub has_phrase: bool,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ProtectionSet {
    pub encrypted: bool,
    /// Whether automatic backups that are not encrypted are deleted as well.
    pub delete_plain_backups: Option<bool>,
    /// The job under which the work is watched and can be cancelled, as announced before.
    #[serde(default)]
    pub job: Option<u32>,
}

/// The recovery phrase: 24 words, to be written down and kept away from the laptop.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecoveryPhrase {
    pub words: Vec<String>,
}

/// Opens a programme whose key is not in this laptop's keychain.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RecoveryUse {
    /// Name of the programme.
    pub name: String,
    /// The words, in order, as typed: upper case, commas and line breaks do not matter.
    pub words: String,
}
