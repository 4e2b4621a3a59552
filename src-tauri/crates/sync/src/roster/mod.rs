//! The roster: who is in, as what, and which keys they hold.
//!
//! Owns the rules by which a set of signed statements becomes a list of members. The list is a function of the set: in
//! whatever order statements come, all who have the same have the same list. Rules:
//!
//! 1. Statements stand in the order in which they know of each other; those that do not, by time and hash.
//! 2. A statement counts when its signer was a lead in the list before it.
//! 3. When a lead is removed or made something else, what that lead said without knowing of it does not count, whatever
//!    time it names: a leaver cannot date back. Where two leads do this to each other, the one who was let in earlier wins.
//! 4. A removed device never comes back; the person comes back with a new key. Removing it again only raises up to where
//!    what it said counts: members who had heard more cannot unhear it.

mod draft;
mod statement;
#[cfg(test)]
mod tests;

pub use draft::{Newcomer, found};
pub use statement::{Role, STATEMENT_LIMIT, Signed, Statement, Wrapped};

use crate::{
    identity::{self, Identity},
    names::{Device, Hash, KeyId, Project},
    sealing::Keys,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, BinaryHeap},
};
use understudy_domain::id::Id;
use understudy_store::exchange::Audience;

/// A device that was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// As what.
    pub role: Role,
    /// What is sealed to it with.
    pub sealing: [u8; 32],
    /// Place in the order of letting in; the founder is 0.
    pub rank: usize,
    /// Streams for everyone that its file had before it was let in.
    pub streams: Vec<Id>,
    /// When it was let in, by the lead's clock.
    pub since_ms: u64,
    /// When it was removed, and up to where its streams count.
    pub removed: Option<Removed>,
}

/// How a device left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// When, by the lead's clock.
    pub at_ms: u64,
    /// Who removed it.
    pub by: Device,
    /// Up to where its streams count.
    pub streams: BTreeMap<Id, u64>,
}

/// An epoch: a key, and since when it is sealed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epoch {
    /// The key.
    pub key: KeyId,
    /// Who can open what is sealed with it.
    pub audience: Audience,
    /// Public half of a leads' key.
    pub public: Option<[u8; 32]>,
    /// For whom it was sealed.
    pub holders: BTreeSet<Device>,
}

/// Who is in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster {
    /// The project.
    pub project: Option<Project>,
    /// Everybody who ever was let in.
    pub members: BTreeMap<Device, Member>,
    /// Keys in the order in which they began.
    pub epochs: Vec<Epoch>,
    /// Boxes with keys, by whom they are for.
    boxes: BTreeMap<Device, Vec<Vec<u8>>>,
    /// Statements that nothing that counts comes after: what the next statement knows.
    pub heads: Vec<Hash>,
    /// Statements that do not count, with who signed them.
    pub refused: Vec<(Hash, Device)>,
    /// Statements that wait for one which has not arrived.
    pub waiting: Vec<Hash>,
    /// When the latest statement was made, by its signer's clock.
    pub latest_ms: u64,
}

/// The bytes that a key's box is bound to.
const PURPOSE: &[u8] = b"data key";

impl Roster {
    /// The list that follows from a set of statements. `project` chooses which founding counts.
    pub fn of(project: Project, statements: &[Signed]) -> Self {
        let (order, waiting) = order(project, statements);
        let void = void(project, &order);
        Self { waiting, ..walk(project, &order, |said| !void.contains(&said.hash)) }
    }

    /// A member who was not removed.
    pub fn active(&self, device: Device) -> Option<&Member> {
        self.members.get(&device).filter(|member| member.removed.is_none())
    }

    /// Whether a device is a lead now.
    pub fn is_lead(&self, device: Device) -> bool {
        self.active(device).is_some_and(|member| member.role == Role::Lead)
    }

    /// Devices that take part now.
    pub fn devices(&self) -> impl Iterator<Item = (Device, &Member)> {
        self.members.iter().filter(|(_, member)| member.removed.is_none()).map(|(device, member)| (*device, member))
    }

    /// Whether a stream is a device's: by its id and tag, or because it was named when the device was let in.
    pub fn owns(&self, device: Device, audience: Audience, tag: u16, stream: Id) -> bool {
        let named = |everyone: &Id| match audience {
            Audience::Everyone => *everyone == stream,
            Audience::Leads => identity::leads_of(*everyone) == stream,
        };
        identity::owns(device, audience, tag, stream)
            || self.members.get(&device).is_some_and(|member| member.streams.iter().any(named))
    }

    /// Up to which sequence a stream of a device counts; `None` without end.
    pub fn limit(&self, device: Device, stream: Id) -> Option<u64> {
        let removed = self.members.get(&device)?.removed.as_ref()?;
        Some(removed.streams.get(&stream).copied().unwrap_or(0))
    }

    /// The keys that an identity can take out of the boxes, and those that it seals with.
    pub fn keys(&self, identity: &Identity) -> Keys {
        let mut keys = Keys::default();
        for sealed in self.boxes.get(&identity.device()).into_iter().flatten() {
            let Ok(plain) = identity.open_box(PURPOSE, sealed) else { continue };
            let Some((&[audience], key)) = plain.split_first_chunk::<1>() else { continue };
            let audience = if audience == 0 { Audience::Everyone } else { Audience::Leads };
            let Ok(key) = <[u8; 32]>::try_from(key) else { continue };
            keys.hold(audience, key);
        }
        for epoch in &self.epochs {
            match (epoch.audience, epoch.public) {
                (Audience::Everyone, _) => keys.everyone = Some(epoch.key),
                (Audience::Leads, Some(public)) => keys.leads = Some((epoch.key, public)),
                (Audience::Leads, None) => {}
            }
        }
        keys
    }
}

/// A statement that ends what a device may say.
fn ended(said: &Signed) -> Option<Device> {
    match &said.body {
        Statement::Remove { device, .. } => Some(*device),
        Statement::SetRole { device, role } if *role != Role::Lead => Some(*device),
        _ => None,
    }
}

/// Statements that do not count because their signer did not know that it had lost its say (rule 3). What ends a say is
/// judged by what its signer knew; of several, that of who was let in first is settled first.
fn void(project: Project, order: &[&Signed]) -> FxHashSet<Hash> {
    let ancestors = Ancestors::of(order);
    let rank = |device: Device| {
        order.iter().position(|said| match &said.body {
            Statement::Found { .. } => said.by == device,
            Statement::Admit { device: admitted, .. } => *admitted == device,
            _ => false,
        })
    };
    let mut ends: Vec<_> = order
        .iter()
        .filter_map(|said| ended(said).map(|device| (rank(said.by).unwrap_or(usize::MAX), said.hash, device, *said)))
        .collect();
    ends.sort_by_key(|end| (end.0, end.1));
    let mut void: FxHashSet<Hash> = FxHashSet::default();
    for (_, hash, device, end) in ends {
        let unknowing: Vec<Hash> = order
            .iter()
            .filter(|said| said.by == device && !matches!(said.body, Statement::Found { .. }))
            .filter(|said| !ancestors.knows(hash, said.hash) && !ancestors.knows(said.hash, hash))
            .map(|said| said.hash)
            .collect();
        if unknowing.is_empty() || void.contains(&hash) {
            continue;
        }
        let past = walk(project, order, |said| {
            said.hash != hash && ancestors.knows(hash, said.hash) && !void.contains(&said.hash)
        });
        if past.is_lead(end.by) && !past.only_lead(device) {
            void.extend(unknowing);
        }
    }
    void
}

/// Statements in their order, and those that wait.
fn order(project: Project, statements: &[Signed]) -> (Vec<&Signed>, Vec<Hash>) {
    let by_hash: FxHashMap<Hash, &Signed> = statements.iter().map(|said| (said.hash, said)).collect();
    let mut missing: FxHashMap<Hash, usize> = FxHashMap::default();
    let mut children: FxHashMap<Hash, Vec<Hash>> = FxHashMap::default();
    let mut ready = BinaryHeap::new();
    for said in by_hash.values() {
        if said.after.is_empty() {
            // Only the founding of this project knows of nothing.
            if said.project() == Some(project) {
                ready.push(Reverse((said.at_ms, said.hash)));
            }
            continue;
        }
        missing.insert(said.hash, said.after.len());
        for before in &said.after {
            children.entry(*before).or_default().push(said.hash);
        }
    }
    let mut order = Vec::with_capacity(by_hash.len());
    while let Some(Reverse((_, hash))) = ready.pop() {
        let Some(said) = by_hash.get(&hash) else { continue };
        order.push(*said);
        for child in children.get(&hash).map(Vec::as_slice).unwrap_or_default() {
            let Some(left) = missing.get_mut(child) else { continue };
            *left -= 1;
            if *left == 0
                && let Some(said) = by_hash.get(child)
            {
                ready.push(Reverse((said.at_ms, *child)));
            }
        }
    }
    let mut waiting: Vec<Hash> = missing.into_iter().filter(|(_, left)| *left > 0).map(|(hash, _)| hash).collect();
    waiting.sort_unstable();
    (order, waiting)
}

/// Which statements each knows of, as bits by position.
struct Ancestors {
    at: FxHashMap<Hash, usize>,
    bits: Vec<Vec<u64>>,
}

impl Ancestors {
    fn of(order: &[&Signed]) -> Self {
        let at: FxHashMap<Hash, usize> = order.iter().enumerate().map(|(at, said)| (said.hash, at)).collect();
        let words = order.len().div_ceil(64);
        let mut bits: Vec<Vec<u64>> = Vec::with_capacity(order.len());
        for said in order {
            let mut mine = vec![0; words];
            for before in said.after.iter().filter_map(|before| at.get(before)) {
                for (word, theirs) in mine.iter_mut().zip(&bits[*before]) {
                    *word |= theirs;
                }
                mine[before / 64] |= 1 << (before % 64);
            }
            bits.push(mine);
        }
        Self { at, bits }
    }

    /// Whether `later` knows of `earlier`, or is the same.
    fn knows(&self, later: Hash, earlier: Hash) -> bool {
        let (Some(later), Some(earlier)) = (self.at.get(&later), self.at.get(&earlier)) else { return false };
        later == earlier || self.bits[*later][earlier / 64] >> (earlier % 64) & 1 == 1
    }
}

/// Applies the statements that count, in order.
fn walk(project: Project, order: &[&Signed], counts: impl Fn(&Signed) -> bool) -> Roster {
    let mut roster = Roster { project: Some(project), ..Roster::default() };
    let mut heads = BTreeSet::new();
    for said in order {
        if counts(said) && roster.take(said, roster.is_lead(said.by)) {
            roster.latest_ms = roster.latest_ms.max(said.at_ms);
        } else {
            roster.refused.push((said.hash, said.by));
        }
        // What is refused still is known: who names it names what it rests on.
        for before in &said.after {
            heads.remove(before);
        }
        heads.insert(said.hash);
    }
    roster.heads = heads.into_iter().collect();
    roster
}

impl Roster {
    /// Takes a statement in. `false` when it does not count.
    fn take(&mut self, said: &Signed, lead: bool) -> bool {
        let rank = self.members.len();
        let member = |role, sealing, streams: &[Id]| Member {
            role,
            sealing,
            rank,
            streams: streams.to_vec(),
            since_ms: said.at_ms,
            removed: None,
        };
        match &said.body {
            Statement::Found { sealing, streams, .. } => {
                if rank > 0 {
                    return false;
                }
                self.members.insert(said.by, member(Role::Lead, *sealing, streams));
            }
            _ if !lead => return false,
            Statement::Admit { device, sealing, role, streams } => {
                if self.members.contains_key(device) || streams.iter().any(|stream| self.taken(*stream)) {
                    return false;
                }
                self.members.insert(*device, member(*role, *sealing, streams));
            }
            Statement::SetRole { device, role } => {
                if *role != Role::Lead && self.only_lead(*device) {
                    return false;
                }
                match self.members.get_mut(device).filter(|member| member.removed.is_none()) {
                    Some(member) => member.role = *role,
                    None => return false,
                }
            }
            Statement::Remove { device, streams } => {
                if self.only_lead(*device) {
                    return false;
                }
                let Some(member) = self.members.get_mut(device) else { return false };
                let removed = member.removed.get_or_insert_with(|| Removed {
                    at_ms: said.at_ms,
                    by: said.by,
                    streams: BTreeMap::new(),
                });
                for (stream, last) in streams {
                    let limit = removed.streams.entry(*stream).or_default();
                    *limit = (*limit).max(*last);
                }
            }
            Statement::Epoch { key, public, wrapped } => {
                if self.epochs.iter().any(|epoch| epoch.key == *key) {
                    return false;
                }
                let audience = if public.is_some() { Audience::Leads } else { Audience::Everyone };
                self.epochs.push(Epoch { key: *key, audience, public: *public, holders: BTreeSet::new() });
                for wrapped in wrapped {
                    self.give(*key, wrapped);
                }
            }
            Statement::Keys { keys } => {
                for (key, wrapped) in keys {
                    self.give(*key, wrapped);
                }
            }
        }
        true
    }

    fn give(&mut self, key: KeyId, wrapped: &Wrapped) {
        if let Some(epoch) = self.epochs.iter_mut().find(|epoch| epoch.key == key) {
            epoch.holders.insert(wrapped.device);
            self.boxes.entry(wrapped.device).or_default().push(wrapped.sealed.clone());
        }
    }

    fn taken(&self, stream: Id) -> bool {
        self.members.values().any(|member| member.streams.contains(&stream))
    }

    /// Whether a device is the only lead there is.
    fn only_lead(&self, device: Device) -> bool {
        self.is_lead(device) && self.devices().filter(|(_, member)| member.role == Role::Lead).count() == 1
    }
}
