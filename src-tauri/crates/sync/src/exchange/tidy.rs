//! Keeping a folder small: one pack out of many, snapshots for newcomers, and the end of old packs.
//!
//! Nothing is removed that anybody may still need: a pack goes when every active device says that it has what is in it, and
//! two snapshots that hold it were read back whole; or when a larger pack of the same segments was read back whole.

use super::{Copy, Going, State, send, state};
use crate::{
    error::Result,
    names::{Device, Hash},
    pack::{self, Entry},
    place::{Outgoing, OwnPack, PackKind, Place, Span},
    roster::Role,
};
use rustc_hash::FxHashMap;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};
use understudy_domain::id::Id;
use understudy_store::exchange::{Audience, StoredSegment};

/// So many small packs of a stream become one.
const MANY: usize = 16;
/// Bytes of a small pack, and of one that small ones are made into.
const SMALL: u64 = 1 << 20;
const ROLLED: u64 = 8 << 20;
/// A snapshot is made when the newest lacks more than this. Tests reach it with less.
const OPS_LACKING: u64 = if cfg!(test) { 2_000 } else { 20_000 };
const SEGMENTS_LACKING: u64 = 200;
/// Bytes of a snapshot's pack; larger ones take several.
const SNAPSHOT: usize = 128 << 20;

/// Tidies this device's share of a place that does not do so itself.
pub(super) fn tidy(going: &Going<'_>, place: &mut dyn Place) -> Result<()> {
    if place.tidying().is_none() {
        return Ok(());
    }
    roll_up(going.copy, place)?;
    drop_statements(place)?;
    snapshot(going, place)?;
    remove_old(going, place)
}

fn many() -> usize {
    #[cfg(test)]
    return crate::simulation::bugs::size(MANY, 3);
    #[cfg(not(test))]
    MANY
}

fn ops_lacking() -> u64 {
    #[cfg(test)]
    return crate::simulation::bugs::size(OPS_LACKING as usize, 30) as u64;
    #[cfg(not(test))]
    OPS_LACKING
}

fn tidying(place: &mut dyn Place) -> Result<&mut dyn crate::place::Tidying> {
    // Asked for above; a place that tidied a moment ago still does.
    place.tidying().ok_or(crate::SyncError::Malformed("place"))
}

/// Makes one pack out of many small ones of a stream.
fn roll_up(copy: Copy<'_>, place: &mut dyn Place) -> Result<()> {
    let own = tidying(place)?.own()?;
    let mut small: BTreeMap<Id, Vec<OwnPack>> = BTreeMap::new();
    for pack in own {
        if let (PackKind::Segments, [span], true) = (pack.kind, pack.spans.as_slice(), pack.bytes < SMALL) {
            small.entry(span.stream).or_default().push(pack);
        }
    }
    for (stream, mut packs) in small {
        packs.sort_by_key(|pack| pack.spans[0].first);
        while let Some(run) = next_run(&mut packs) {
            let (first, last) = (run[0].spans[0].first, run[run.len() - 1].spans[0].last);
            let segments = stored(copy, stream, first, last)?;
            if segments.is_empty() {
                continue;
            }
            let label = send::put_pack(copy, place, PackKind::Segments, &segments)?;
            let tidying = tidying(place)?;
            let span = Span { stream, first, last };
            let made = tidying.own()?.into_iter().find(|pack| pack.spans == [span] && !run.contains(pack));
            let Some(made) = made else { continue };
            if Hash::of(&tidying.read_again(&made.name)?) == label {
                tidying.remove_own(&run.iter().map(|pack| pack.name.clone()).collect::<Vec<_>>())?;
            }
        }
    }
    Ok(())
}

/// Removes own packs of statements of which another holds all.
fn drop_statements(place: &mut dyn Place) -> Result<()> {
    let tidying = tidying(place)?;
    let packs: Vec<OwnPack> = tidying.own()?.into_iter().filter(|pack| pack.kind == PackKind::Statements).collect();
    if packs.len() < 2 {
        return Ok(());
    }
    let mut held: Vec<(String, BTreeSet<Hash>)> = Vec::new();
    for pack in packs {
        let bytes = tidying.read_again(&pack.name)?;
        let Ok(whole) = pack::read(&bytes) else { continue };
        held.push((pack.name, whole.entries.iter().map(|entry| Hash::of(entry.bytes)).collect()));
    }
    held.sort_by_key(|(_, statements)| Reverse(statements.len()));
    let mut names = Vec::new();
    for (at, (name, statements)) in held.iter().enumerate() {
        if held[..at].iter().any(|(_, larger)| statements.is_subset(larger)) {
            names.push(name.clone());
        }
    }
    tidying.remove_own(&names)
}

/// The next packs that follow each other and are many enough; they leave the list.
fn next_run(packs: &mut Vec<OwnPack>) -> Option<Vec<OwnPack>> {
    let mut from = 0;
    while from < packs.len() {
        let mut bytes = packs[from].bytes;
        let mut to = from + 1;
        while to < packs.len()
            && packs[to].spans[0].first == packs[to - 1].spans[0].last + 1
            && bytes + packs[to].bytes <= ROLLED
        {
            bytes += packs[to].bytes;
            to += 1;
        }
        if to - from >= many() {
            return Some(packs.drain(from..to).collect());
        }
        from = to;
    }
    None
}

/// Stored segments of a stream that lie within sequences; none when they do not cover them exactly.
fn stored(copy: Copy<'_>, stream: Id, first: u64, last: u64) -> Result<Vec<StoredSegment>> {
    let mut segments: Vec<StoredSegment> = Vec::new();
    let mut after = first - 1;
    while after < last {
        let page = copy.store.sealed(stream, after)?;
        let Some(end) = page.last().map(|segment| segment.last) else { break };
        segments.extend(page.into_iter().filter(|segment| segment.last <= last));
        after = end;
    }
    let whole = segments.first().is_some_and(|segment| segment.first == first)
        && segments.last().is_some_and(|segment| segment.last == last);
    Ok(if whole { segments } else { Vec::new() })
}

/// Makes a snapshot where the newest lacks much. Devices differ in how much, so that not all make one at once.
fn snapshot(going: &Going<'_>, place: &mut dyn Place) -> Result<()> {
    let copy = going.copy;
    let snapshots = tidying(place)?.snapshots()?;
    let covered = pack::joined(snapshots.iter().flat_map(|pack| pack.spans.iter().copied()).collect());
    let covered: FxHashMap<Id, u64> =
        covered.into_iter().filter(|span| span.first == 1).map(|span| (span.stream, span.last)).collect();
    let streams = copy.store.streams()?;
    let (mut ops, mut segments) = (0, 0);
    for state in &streams {
        let from = covered.get(&state.stream).copied().unwrap_or(0);
        let lacking = state.sealed.saturating_sub(from);
        ops += lacking;
        // Counted by what a segment holds at most unless one change is larger; at least one where anything lacks.
        segments += lacking.div_ceil(1_000);
    }
    let turn = turn(going, &covered);
    if ops <= ops_lacking() * (4 + turn) / 4 && segments <= SEGMENTS_LACKING * (4 + turn) / 4 {
        return Ok(());
    }
    let mut list: Vec<StoredSegment> = Vec::new();
    let mut size = 0;
    for state in streams {
        let mut after = 0;
        while after < state.sealed {
            let page = copy.store.sealed(state.stream, after)?;
            let Some(end) = page.last().map(|segment| segment.last) else { break };
            for segment in page {
                if !list.is_empty()
                    && (size + segment.sealed.len() > SNAPSHOT || list.len() + 1 >= pack::ENTRY_LIMIT / 2)
                {
                    put_snapshot(copy, place, &list)?;
                    list.clear();
                    size = 0;
                }
                size += segment.sealed.len();
                list.push(segment);
            }
            after = end;
        }
    }
    if list.is_empty() { Ok(()) } else { put_snapshot(copy, place, &list) }
}

/// Which turn this device has: its place among the active ones, in an order that the state of the folder draws.
fn turn(going: &Going<'_>, covered: &FxHashMap<Id, u64>) -> u64 {
    let salt = covered.values().sum::<u64>().to_le_bytes();
    let draw = |device: Device| Hash::of(&[device.0.as_slice(), &salt].concat());
    let mine = draw(going.copy.identity.device());
    going.roster.devices().filter(|(device, _)| draw(*device) < mine).count() as u64
}

/// A snapshot also holds the statements, so that a newcomer finds all in one place.
fn put_snapshot(copy: Copy<'_>, place: &mut dyn Place, segments: &[StoredSegment]) -> Result<()> {
    let statements = copy.statements()?;
    let mut entries: Vec<Entry<'_>> = segments.iter().map(send::entry).collect();
    entries.extend(statements.iter().take(pack::ENTRY_LIMIT / 2).map(|said| Entry::plain(&said.bytes)));
    let bytes = pack::write(PackKind::Snapshot, copy.project, copy.identity.device(), &entries)?;
    let spans = pack::joined(entries.iter().map(|entry| entry.span).collect());
    place.put(&Outgoing { kind: PackKind::Snapshot, spans: &spans, label: Hash::of(&bytes), bytes: &bytes })
}

/// Removes own packs that nobody needs any more.
fn remove_old(going: &Going<'_>, place: &mut dyn Place) -> Result<()> {
    let tidying = tidying(place)?;
    let snapshots = tidying.snapshots()?;
    let own = tidying.own()?;
    let twice = |span: &Span, without: Option<&str>| {
        let holding = snapshots.iter().filter(|pack| Some(pack.name.as_str()) != without && covers(pack, span));
        holding.count() >= 2
    };
    let old: Vec<&OwnPack> = own
        .iter()
        .filter(|pack| match pack.kind {
            PackKind::Segments => pack.spans.iter().all(|span| twice(span, None)),
            PackKind::Snapshot => pack.spans.iter().all(|span| twice(span, Some(&pack.name))),
            _ => false,
        })
        .collect();
    if old.is_empty() {
        return Ok(());
    }
    // Newcomers read snapshots, so that only whoever takes part already may still need the segments themselves.
    let vectors = state::vectors(&all_states(going, tidying)?, going.roster);
    let streams = going.copy.store.streams()?;
    let for_leads: Vec<Id> =
        streams.iter().filter(|state| state.audience == Audience::Leads).map(|state| state.stream).collect();
    let everybody_has = |span: &Span| {
        going.roster.devices().all(|(device, member)| {
            device == going.copy.identity.device()
                || member.role != Role::Lead && for_leads.contains(&span.stream)
                || vectors.get(&device).and_then(|has| has.get(&span.stream)).is_some_and(|last| *last >= span.last)
        })
    };
    let old: Vec<&OwnPack> = old.into_iter().filter(|pack| pack.spans.iter().all(everybody_has)).collect();
    if old.is_empty() {
        return Ok(());
    }
    // What is relied on is read back, and must hold what is stored here, byte for byte.
    let going_names: Vec<&str> = old.iter().map(|pack| pack.name.as_str()).collect();
    let mut sound: Vec<&OwnPack> = Vec::new();
    for snapshot in snapshots.iter().filter(|pack| !going_names.contains(&pack.name.as_str())) {
        // One that is gone by now, or cannot be read, is not relied on.
        if let Ok(bytes) = tidying.read_again(&snapshot.name)
            && sound_copy(going.copy, &bytes)?
        {
            sound.push(snapshot);
        }
    }
    let names: Vec<String> = old
        .iter()
        .filter(|pack| {
            pack.spans.iter().all(|span| sound.iter().filter(|snapshot| covers(snapshot, span)).count() >= 2)
        })
        .map(|pack| pack.name.clone())
        .collect();
    tidying.remove_own(&names)
}

fn covers(pack: &OwnPack, span: &Span) -> bool {
    pack.spans.iter().any(|held| held.stream == span.stream && held.first <= span.first && held.last >= span.last)
}

/// Whether a snapshot is whole and its segments are those that are stored here.
fn sound_copy(copy: Copy<'_>, bytes: &[u8]) -> Result<bool> {
    let Ok(whole) = pack::read(bytes) else { return Ok(false) };
    let mut said: BTreeMap<(Id, u64), Hash> = BTreeMap::new();
    for entry in whole.entries.iter().filter(|entry| entry.span.first > 0) {
        said.insert((entry.span.stream, entry.span.first), Hash::of(entry.bytes));
    }
    for span in whole.head.spans() {
        let mut after = span.first - 1;
        while after < span.last {
            let page = copy.store.sealed(span.stream, after)?;
            let Some(end) = page.last().map(|segment| segment.last) else { return Ok(false) };
            for segment in page.iter().filter(|segment| segment.last <= span.last) {
                if said.get(&(segment.stream, segment.first)) != Some(&Hash(segment.hash)) {
                    return Ok(false);
                }
            }
            after = end;
        }
    }
    Ok(true)
}

/// The states that lie there now, with those that came on this visit.
fn all_states(going: &Going<'_>, tidying: &mut dyn crate::place::Tidying) -> Result<Vec<State>> {
    let mut states = going.states.to_vec();
    for bytes in tidying.states()? {
        if let Ok(whole) = pack::read(&bytes) {
            states.extend(whole.entries.iter().filter_map(|entry| State::read(entry.bytes, going.copy.project)));
        }
    }
    Ok(states)
}
