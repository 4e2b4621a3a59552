//! What each device says of itself: how far it is, when it was here, and by that how its clock goes.

use super::{Copy, Going};
use crate::{
    error::{Result, SyncError},
    identity::{self, Identity, Source},
    names::{Device, Hash, Project},
    pack::{self, Entry},
    place::{Outgoing, PackKind, Place},
    roster::{Role, Roster},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use understudy_domain::id::Id;
use understudy_store::exchange::StreamState;

/// Bytes of a state at most: some ten thousand streams.
const STATE_LIMIT: usize = 1 << 20;
const MAGIC: &[u8; 5] = b"UNDT\x01";
/// A state that says nothing new is put again after this long.
const AFRESH_MS: u64 = 60 * 60 * 1_000;
/// Clocks that differ by less are right.
const RIGHT_MS: u64 = 2 * 60 * 1_000;

/// How far a device is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The project.
    pub project: Project,
    /// Which device.
    pub device: Device,
    /// When, by its clock: milliseconds since 1970.
    pub at_ms: u64,
    /// The latest time that another's state named which it had read.
    pub heard_ms: u64,
    /// Up to which sequence it has each stream.
    pub streams: Vec<(Id, u64)>,
}

impl State {
    pub(crate) fn write(&self, identity: &Identity) -> Result<Vec<u8>> {
        let mut bytes = postcard::to_extend(self, MAGIC.to_vec()).map_err(|_| SyncError::TooLarge("state"))?;
        let signature = identity.sign(&Hash::of(&bytes).0);
        bytes.extend_from_slice(&signature);
        Ok(bytes)
    }

    /// Reads a state and verifies that its device signed it; `None` when it is not good.
    pub fn read(bytes: &[u8], project: Project) -> Option<Self> {
        let (signed, signature) = bytes.split_last_chunk::<64>()?;
        let body = signed.strip_prefix(MAGIC).filter(|_| bytes.len() <= STATE_LIMIT)?;
        let state: Self = postcard::from_bytes(body).ok()?;
        (state.project == project && identity::verify(state.device, &Hash::of(signed).0, signature)).then_some(state)
    }
}

/// What is remembered of a device between visits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Remembered {
    at_ms: u64,
    heard_ms: u64,
    /// When its state was read here, by the clock here.
    read_ms: u64,
}

const STATES: &str = "sharing_states";
const AUTHORS: &str = "sharing_authors";

fn remembered(copy: Copy<'_>) -> Result<BTreeMap<String, Remembered>> {
    Ok(copy.store.local(STATES)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Whose each stream is, as far as segments of it were verified here.
pub(super) fn authors(copy: Copy<'_>) -> Result<BTreeMap<Id, Device>> {
    Ok(copy.store.local(AUTHORS)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Remembers states and authors. Of a device only what it said last counts.
pub(super) fn keep(copy: Copy<'_>, states: &[State], authors_now: &BTreeMap<Id, Device>, now_ms: u64) -> Result<()> {
    let text = |what: serde_json::Result<String>| what.map_err(|_| SyncError::Malformed("states"));
    let mut all = remembered(copy)?;
    let before = all.clone();
    for state in states.iter().filter(|state| state.device != copy.identity.device()) {
        let known = all.entry(state.device.hex()).or_default();
        if state.at_ms > known.at_ms {
            *known = Remembered { at_ms: state.at_ms, heard_ms: state.heard_ms, read_ms: now_ms };
        }
    }
    if all != before {
        copy.store.set_local(STATES, Some(&text(serde_json::to_string(&all))?))?;
    }
    if *authors_now != authors(copy)? {
        copy.store.set_local(AUTHORS, Some(&text(serde_json::to_string(authors_now))?))?;
    }
    Ok(())
}

/// Up to where any member has each stream whose author is known, as far as was read on this visit. What a device says that
/// was removed itself counts for nothing.
pub(super) fn heard<'s>(
    states: &[State],
    roster: &Roster,
    authors: &BTreeMap<Id, Device>,
    own: impl Iterator<Item = &'s StreamState>,
) -> BTreeMap<(Device, Id), u64> {
    let mut heard: BTreeMap<(Device, Id), u64> = BTreeMap::new();
    let members = states.iter().filter(|state| roster.active(state.device).is_some());
    let said = members.flat_map(|state| state.streams.iter().copied());
    for (stream, last) in said.chain(own.map(|state| (state.stream, state.sealed))) {
        let Some(author) = authors.get(&stream) else { continue };
        let most = heard.entry((*author, stream)).or_default();
        *most = (*most).max(last);
    }
    heard
}

/// Puts this device's state where it has something to say, or where it lies there no more. Whether that was so.
pub(super) fn put_own(going: &Going<'_>, place: &mut dyn Place, source: &mut dyn Source) -> Result<bool> {
    let copy = going.copy;
    let mut streams: Vec<(Id, u64)> = copy
        .store
        .streams()?
        .iter()
        .filter(|state| state.sealed > 0)
        .map(|state| (state.stream, state.sealed))
        .collect();
    streams.sort_unstable();
    let at_ms = source.now_ms();
    let what = postcard::to_stdvec(&streams).map_err(|_| SyncError::TooLarge("state"))?;
    let name = format!("sharing_state {}", place.name());
    let word = Hash::of(&what).hex();
    let last = copy.store.local(&name)?.unwrap_or_default();
    let mut words = last.split(' ');
    let same = words.next() == Some(&word);
    let fresh = words.next().and_then(|when| when.parse().ok()).is_some_and(|when| at_ms.abs_diff(when) < AFRESH_MS);
    let label = words.next().and_then(Hash::from_hex);
    let there = match label {
        Some(label) => place.has(PackKind::State, &[label])?.contains(&label),
        None => false,
    };
    if same && fresh && there {
        return Ok(false);
    }
    let heard_ms = remembered(copy)?.values().map(|known| known.at_ms).max().unwrap_or(0);
    let state = State { project: copy.project, device: copy.identity.device(), at_ms, heard_ms, streams };
    let bytes = state.write(copy.identity)?;
    let bytes = pack::write(PackKind::State, copy.project, state.device, &[Entry::plain(&bytes)])?;
    let put = Hash::of(&bytes);
    place.put(&Outgoing { kind: PackKind::State, spans: &[], label: put, bytes: &bytes })?;
    copy.store.set_local(&name, Some(&format!("{word} {at_ms} {}", put.hex())))?;
    Ok(label.is_some() && !there)
}

/// A device of the project, as far as is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laptop {
    /// The device.
    pub device: Device,
    /// As what it was let in.
    pub role: Role,
    /// When it was removed, by the lead's clock; milliseconds since 1970.
    pub removed_ms: Option<u64>,
    /// When it last shared, by its clock; this device's own is absent.
    pub last_ms: Option<u64>,
    /// By how much its clock is ahead (or behind, negative), at least; absent while it is right within two minutes.
    pub clock_off_ms: Option<i64>,
    /// Ops of it that are here.
    pub ops: u64,
    /// Its streams with the last sequence that is here.
    pub streams: Vec<(Id, u64)>,
}

/// All devices of the project, those removed as well.
pub fn laptops(copy: Copy<'_>, roster: &Roster) -> Result<Vec<Laptop>> {
    let (known, authors) = (remembered(copy)?, authors(copy)?);
    let all = copy.store.streams()?;
    let own: Vec<Id> =
        super::streams_of(copy.identity.device(), roster, &all).into_iter().map(|(_, state)| state.stream).collect();
    let laptops = roster.members.iter().map(|(device, member)| {
        let is_me = *device == copy.identity.device();
        let streams: Vec<(Id, u64)> = all
            .iter()
            .filter(|state| authors.get(&state.stream) == Some(device) || is_me && own.contains(&state.stream))
            .map(|state| (state.stream, state.logged))
            .collect();
        let state = known.get(&device.hex());
        Laptop {
            device: *device,
            role: member.role,
            removed_ms: member.removed.as_ref().map(|removed| removed.at_ms),
            last_ms: state.map(|state| state.at_ms),
            clock_off_ms: state.and_then(off),
            ops: streams.iter().map(|(_, last)| last).sum(),
            streams,
        }
    });
    Ok(laptops.collect())
}

/// How far a clock is off, at least. A state that was read before it was written is ahead; one that was written after
/// something later had been read is behind. Both are bounds that no delay on the way can fake.
fn off(state: &Remembered) -> Option<i64> {
    if state.at_ms > state.read_ms + RIGHT_MS {
        return Some((state.at_ms - state.read_ms) as i64);
    }
    // What it had heard may itself come from a clock that is ahead; only what is not ahead of ours proves anything.
    if state.heard_ms > state.at_ms + RIGHT_MS && state.heard_ms <= state.read_ms + RIGHT_MS {
        return Some(-((state.heard_ms - state.at_ms) as i64));
    }
    None
}

/// Up to where each active device has each stream, by the states that lie at a place.
pub(super) fn vectors(states: &[State], roster: &Roster) -> BTreeMap<Device, BTreeMap<Id, u64>> {
    let mut latest: BTreeMap<Device, &State> = BTreeMap::new();
    for state in states.iter().filter(|state| roster.active(state.device).is_some()) {
        let known = latest.entry(state.device).or_insert(state);
        if state.at_ms > known.at_ms {
            *known = state;
        }
    }
    latest.into_iter().map(|(device, state)| (device, state.streams.iter().copied().collect())).collect()
}
