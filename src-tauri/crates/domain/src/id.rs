//! Identities of rows.
//!
//! Owns the two kinds of id: made (`UUIDv7`, by whoever has a clock and randomness) and derived (`UUIDv5` of what the row
//! means, so that two laptops which record the same thing record one row). Deliberately makes no random id itself.

use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;
use uuid::Uuid;

/// Identity of a row; 16 bytes, ordered by time of making where it was made and not derived.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default, TS)]
#[serde(transparent)]
#[ts(as = "String")]
pub struct Id(pub Uuid);

/// Name space of all derived ids; permanent.
const DERIVED: Uuid = Uuid::from_u128(0x6f1d_2c0a_83b4_5d57_9e11_7b0c_44d2_5a90);

impl Id {
    /// The id that follows from a kind of row and the ids or texts that give it its meaning.
    pub fn derived(kind: &str, parts: &[&[u8]]) -> Self {
        let mut name = Vec::with_capacity(kind.len() + parts.iter().map(|part| part.len() + 4).sum::<usize>());
        name.extend_from_slice(kind.as_bytes());
        for part in parts {
            // The length goes in front so that ("ab", "c") and ("a", "bc") differ.
            name.extend_from_slice(&(part.len() as u32).to_be_bytes());
            name.extend_from_slice(part);
        }
        Self(Uuid::new_v5(&DERIVED, &name))
    }

    /// The id as stored: 16 bytes, big endian.
    pub fn bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }

    /// The id from its stored bytes; `None` when there are not exactly 16.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Uuid::from_slice(bytes).ok().map(Self)
    }

    /// Reads the usual text form.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(Self)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}
impl fmt::Debug for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}
impl AsRef<[u8]> for Id {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
