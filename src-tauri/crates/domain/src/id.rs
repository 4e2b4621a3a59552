//! Identities of rows.
//!
//! Owns the two kinds of id: made (`UUIDv7`, by whoever has a clock and randomness) and derived (`UUIDv5` of what the row
//! means, so that two laptops which record the same thing record one row; `UUIDv8` where such rows should lie beside each
//! other). Deliberately makes no random id itself.

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

    /// The derived id of something that belongs to something else: its first half is that of its owner's id, so that in a
    /// table kept in the order of ids all that belongs to one owner lies together. The other half follows from the owner and
    /// the parts as in [`Self::derived`]. A UUID of version 8, which RFC 9562 (5.8) leaves to such uses.
    pub fn derived_within(kind: &str, owner: Self, parts: &[&[u8]]) -> Self {
        let parts: Vec<&[u8]> = std::iter::once(owner.as_ref()).chain(parts.iter().copied()).collect();
        let (mut bytes, first) = (*Self::derived(kind, &parts).bytes(), owner.bytes());
        bytes[..8].copy_from_slice(&first[..8]);
        bytes[6] = 0x80 | (first[6] & 0x0f);
        Self(Uuid::from_bytes(bytes))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Two laptops that know the same must come to the same id, and what belongs together must lie together.
    #[test]
    fn what_belongs_to_one_owner_lies_together() {
        let owners = ["a", "b"].map(|name| Id::derived("owner", &[name.as_bytes()]));
        let within = |owner: Id, part: &str| Id::derived_within("mark", owner, &[part.as_bytes()]);
        let mut ids: Vec<Id> =
            owners.iter().flat_map(|&owner| (0..50).map(move |at| within(owner, &at.to_string()))).collect();
        assert_eq!(within(owners[0], "7"), ids[7]);
        assert!(ids.iter().all(|id| id.0.get_version_num() == 8));
        let begins = |id: &Id, owner: Id| id.bytes()[..6] == owner.bytes()[..6];
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 100);
        let first = ids.iter().position(|id| begins(id, owners[0])).expect("the first owner's");
        assert!(ids[first..first + 50].iter().all(|id| begins(id, owners[0])));
    }
}
