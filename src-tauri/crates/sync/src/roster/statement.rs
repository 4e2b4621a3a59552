//! Signed statements: what a lead says about who is in.
//!
//! Owns their form (postcard, canonical) and their signatures. Whether a statement counts is for the whole set to say, see
//! the module above.

use crate::{
    error::{Result, SyncError},
    identity::{self, Identity},
    names::{Device, Hash, KeyId, Project},
};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use understudy_domain::id::Id;

/// Bytes of a statement at most: keys for some thousands of devices.
pub const STATEMENT_LIMIT: usize = 1 << 20;
const MAGIC: &[u8; 5] = b"UNDR\x01";

/// Statements remembered as verified, at most: 2 MiB of hashes.
const VERIFIED_AT_MOST: usize = 65_536;

/// Hashes of whole statements, signature included, that were found to be good since the program began. A visit reads all
/// statements several times; verifying those of a team of five hundred each time was most of its time. Not kept in the file:
/// a file may come from elsewhere.
fn verified() -> MutexGuard<'static, FxHashSet<Hash>> {
    static VERIFIED: LazyLock<Mutex<FxHashSet<Hash>>> = LazyLock::new(Mutex::default);
    VERIFIED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a member may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Lets in and removes, and reads what is only for leads.
    Lead,
    /// Of the implementing partner.
    Consultant,
    /// Of the business.
    Superuser,
}

/// A key, sealed for one device: a byte for its audience, then the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrapped {
    /// For whom.
    pub device: Device,
    /// The box, see [`identity::seal_to`].
    pub sealed: Vec<u8>,
}

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Statement {
    /// Begins a project; who signs it is its first lead. Its hash names the project.
    Found {
        /// Drawn, so that no two projects have one name.
        drawn: [u8; 16],
        /// What is sealed to the founder with.
        sealing: [u8; 32],
        /// Streams which the founder's file had before.
        streams: Vec<Id>,
    },
    /// Lets a device in.
    Admit {
        /// Who.
        device: Device,
        /// What is sealed to it with.
        sealing: [u8; 32],
        /// As what.
        role: Role,
        /// Streams which its file had before.
        streams: Vec<Id>,
    },
    /// Gives a member another role.
    SetRole {
        /// Who.
        device: Device,
        /// The role.
        role: Role,
    },
    /// Removes a device for good.
    Remove {
        /// Who.
        device: Device,
        /// Up to which sequence what it said counts, by stream; of streams not named nothing does.
        streams: Vec<(Id, u64)>,
    },
    /// Begins to seal with a new key.
    Epoch {
        /// The key's name.
        key: KeyId,
        /// Public half of a key for leads; a key for everyone has none.
        public: Option<[u8; 32]>,
        /// The key for each who may have it.
        wrapped: Vec<Wrapped>,
    },
    /// Gives members keys: those of now and of before.
    Keys {
        /// Which, and for whom.
        keys: Vec<(KeyId, Wrapped)>,
    },
}

/// A statement with who says it, when, and knowing what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Said {
    by: Device,
    /// The signer's clock, in milliseconds since 1970: orders statements that do not know of each other.
    at_ms: u64,
    /// The latest statements that the signer knew; rising.
    after: Vec<Hash>,
    body: Statement,
}

/// A statement whose signature was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// Names it.
    pub hash: Hash,
    /// Who says it.
    pub by: Device,
    /// When, by the signer's clock: milliseconds since 1970.
    pub at_ms: u64,
    /// Knowing what.
    pub after: Vec<Hash>,
    /// What.
    pub body: Statement,
    /// The bytes to pass on.
    pub bytes: Vec<u8>,
}

impl Signed {
    /// Signs a statement.
    ///
    /// # Errors
    /// [`SyncError::TooLarge`] beyond the limit of the form.
    pub fn sign(identity: &Identity, at_ms: u64, mut after: Vec<Hash>, body: Statement) -> Result<Self> {
        after.sort_unstable();
        after.dedup();
        let said = Said { by: identity.device(), at_ms, after, body };
        let mut bytes = postcard::to_extend(&said, MAGIC.to_vec()).map_err(|_| SyncError::TooLarge("statement"))?;
        let signature = identity.sign(&Hash::of(&bytes).0);
        bytes.extend_from_slice(&signature);
        if bytes.len() > STATEMENT_LIMIT {
            return Err(SyncError::TooLarge("statement"));
        }
        Ok(Self::of(said, bytes))
    }

    /// Reads a statement and verifies its signature.
    ///
    /// # Errors
    /// [`SyncError::Malformed`] for anything that is not one, [`SyncError::Newer`] for one of a newer version.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        const BAD: SyncError = SyncError::Malformed("statement");
        if bytes.len() > STATEMENT_LIMIT {
            return Err(SyncError::TooLarge("statement"));
        }
        let (signed, signature) = bytes.split_last_chunk::<64>().ok_or(BAD)?;
        let form = signed.strip_prefix(&MAGIC[..4]).ok_or(BAD)?;
        let body = form.strip_prefix(&MAGIC[4..]).ok_or(SyncError::Newer)?;
        let said: Said = postcard::from_bytes(body).map_err(|_| BAD)?;
        let hash = Hash::of(bytes);
        if verified().contains(&hash) {
            return Ok(Self::with(hash, said, bytes.to_vec()));
        }
        // One statement has one form: else it could be sent round under many hashes.
        let again = postcard::to_stdvec(&said).map_err(|_| BAD)?;
        if again != body
            || !said.after.is_sorted_by(|one, other| one < other)
            || !identity::verify(said.by, &Hash::of(signed).0, signature)
        {
            return Err(BAD);
        }
        let mut verified = verified();
        if verified.len() >= VERIFIED_AT_MOST {
            verified.clear();
        }
        verified.insert(hash);
        Ok(Self::with(hash, said, bytes.to_vec()))
    }

    fn of(said: Said, bytes: Vec<u8>) -> Self {
        Self::with(Hash::of(&bytes), said, bytes)
    }

    fn with(hash: Hash, said: Said, bytes: Vec<u8>) -> Self {
        let Said { by, at_ms, after, body } = said;
        Self { hash, by, at_ms, after, body, bytes }
    }

    /// The project that this statement begins.
    pub fn project(&self) -> Option<Project> {
        let Statement::Found { .. } = self.body else { return None };
        let mut project = [0; 16];
        project.copy_from_slice(&self.hash.0[..16]);
        Some(Project(project))
    }
}
