//! Sealing what this device said, and putting it.

use super::{Copy, Going, report::Shared, streams_of};
use crate::{
    error::{Result, SyncError},
    identity::Source,
    names::Hash,
    pack::{self, Entry},
    place::{Outgoing, PackKind, Place, Span},
    roster::{Roster, Signed},
    sealing::{self, Keys, Standing},
};
use understudy_domain::{id::Id, progress::Progress};
use understudy_store::{
    StoreError,
    exchange::{NewSegment, SentChange, StoredSegment, StreamState},
};

/// What a segment holds unless one change is larger.
const OPS: usize = 1_000;
const BYTES: usize = 256 << 10;
/// Ops of a segment where a change is larger than any segment should be. Tests reach it with less.
const LARGEST: usize = if cfg!(test) { 5_000 } else { 50_000 };
/// Bytes of a pack of segments, unless one segment is larger.
const PACK: usize = 8 << 20;

/// Seals all own changes that are not sealed yet.
pub(super) fn seal_all(
    copy: Copy<'_>,
    roster: &Roster,
    keys: &Keys,
    source: &mut dyn Source,
    progress: &dyn Progress,
) -> Result<()> {
    for (everyone, mut state) in streams_of(copy.identity.device(), roster, &copy.store.streams()?) {
        while state.own && state.sealed < state.logged {
            if progress.cancelled() {
                return Err(SyncError::Cancelled);
            }
            let changes = copy.store.changes_after(state.stream, state.sealed, OPS, BYTES)?;
            if changes.is_empty() {
                break;
            }
            for part in parts(changes, LARGEST) {
                match seal_one(copy, everyone, &mut state, &part, keys, source) {
                    Err(SyncError::Store(StoreError::Refused(refusal))) => {
                        // Another window of this laptop may have sealed the same meanwhile: then theirs counts.
                        let now = copy.store.streams()?.into_iter().find(|now| now.stream == state.stream);
                        state = now.filter(|now| now.sealed > state.sealed).ok_or(StoreError::Refused(refusal))?;
                        break;
                    }
                    other => other?,
                }
            }
        }
    }
    Ok(())
}

/// Cuts changes so that none of the pieces has more ops than a segment should; nearly always there is one piece.
fn parts(changes: Vec<SentChange>, at_most: usize) -> Vec<Vec<SentChange>> {
    if changes.iter().map(|change| change.ops.len()).sum::<usize>() <= at_most {
        return vec![changes];
    }
    let mut parts = Vec::new();
    for mut change in changes {
        while change.ops.len() > at_most {
            let rest = change.ops.split_off(at_most);
            let next =
                SentChange { first_sequence: change.first_sequence + at_most as u64, ops: rest, ..change.clone() };
            parts.push(vec![std::mem::replace(&mut change, next)]);
        }
        parts.push(vec![change]);
    }
    parts
}

/// Seals and keeps; one that is too large for the format is halved.
fn seal_one(
    copy: Copy<'_>,
    everyone: Id,
    state: &mut StreamState,
    changes: &[SentChange],
    keys: &Keys,
    source: &mut dyn Source,
) -> Result<()> {
    let standing =
        Standing { project: copy.project, audience: state.audience, everyone, previous: Hash(state.last_hash) };
    let sealed = match sealing::seal(standing, changes, copy.identity, keys, source) {
        Err(SyncError::TooLarge(what)) => {
            let ops = changes.iter().map(|change| change.ops.len()).max().unwrap_or(0);
            if ops < 2 {
                return Err(SyncError::TooLarge(what));
            }
            for part in parts(changes.to_vec(), ops / 2) {
                seal_one(copy, everyone, state, &part, keys, source)?;
            }
            return Ok(());
        }
        other => other?,
    };
    copy.store.keep_sealed(&NewSegment {
        stream: state.stream,
        first: sealed.span.first,
        last: sealed.span.last,
        previous: state.last_hash,
        hash: sealed.hash.0,
        sealed: &sealed.bytes,
    })?;
    (state.sealed, state.last_hash) = (sealed.span.last, sealed.hash.0);
    Ok(())
}

/// Puts own segments that do not lie there, among them those that had lain there and were lost.
pub(super) fn put_segments(
    going: &Going<'_>,
    place: &mut dyn Place,
    shared: &mut Shared,
    progress: &dyn Progress,
) -> Result<()> {
    let (copy, name) = (going.copy, place.name());
    let streams = streams_of(copy.identity.device(), going.roster, &copy.store.streams()?);
    let count = streams.len() as u32;
    for (at, (_, state)) in streams.into_iter().enumerate() {
        progress.step(at as u32, count);
        if state.sealed == 0 {
            continue;
        }
        let mut held = place.holds(state.stream)?.min(state.sealed);
        let handed = copy.store.handed(&name, state.stream)?;
        shared.place_lost |= held < handed;
        while held < state.sealed {
            if progress.cancelled() {
                return Err(SyncError::Cancelled);
            }
            let page = copy.store.sealed(state.stream, held)?;
            let Some(last) = page.last().map(|segment| segment.last) else { break };
            put_page(copy, place, &page)?;
            shared.sent += last.saturating_sub(held.max(handed));
            held = last;
            copy.store.set_handed(&name, state.stream, held)?;
        }
        if held != handed {
            copy.store.set_handed(&name, state.stream, held)?;
        }
    }
    Ok(())
}

/// Puts segments of a stream, in as few packs as they fit into.
pub(super) fn put_page(copy: Copy<'_>, place: &mut dyn Place, page: &[StoredSegment]) -> Result<()> {
    let mut from = 0;
    while from < page.len() {
        let to = from + fitting(&page[from..]);
        put_pack(copy, place, PackKind::Segments, &page[from..to])?;
        from = to;
    }
    Ok(())
}

/// How many segments fit into a pack, at least one.
fn fitting(segments: &[StoredSegment]) -> usize {
    let mut size = 0;
    let fits = segments.iter().take_while(|segment| {
        size += segment.sealed.len();
        size <= PACK
    });
    fits.count().clamp(1, pack::ENTRY_LIMIT)
}

/// Puts segments as one pack.
pub(super) fn put_pack(
    copy: Copy<'_>,
    place: &mut dyn Place,
    kind: PackKind,
    segments: &[StoredSegment],
) -> Result<Hash> {
    let entries: Vec<Entry<'_>> = segments.iter().map(entry).collect();
    let bytes = pack::write(kind, copy.project, copy.identity.device(), &entries)?;
    let spans = pack::joined(entries.iter().map(|entry| entry.span).collect());
    let label = Hash::of(&bytes);
    place.put(&Outgoing { kind, spans: &spans, label, bytes: &bytes })?;
    Ok(label)
}

pub(super) fn entry(segment: &StoredSegment) -> Entry<'_> {
    let span = Span { stream: segment.stream, first: segment.first, last: segment.last };
    Entry { span, bytes: &segment.sealed }
}

/// Puts the statements that this device signed, when they do not all lie there. Whether they had lain there and were lost.
pub(super) fn put_statements(going: &Going<'_>, place: &mut dyn Place) -> Result<bool> {
    let copy = going.copy;
    let me = copy.identity.device();
    let mut own: Vec<_> = copy.statements()?.into_iter().filter(|said| said.by == me).collect();
    if own.is_empty() {
        return Ok(false);
    }
    let bytes = statements_pack(copy, &mut own)?;
    let label = Hash::of(&bytes);
    let (name, word) = (format!("sharing_statements {}", place.name()), label.hex());
    let had = copy.store.local(&name)?.as_deref() == Some(&word);
    if had && place.has(PackKind::Statements, &[label])?.contains(&label) {
        return Ok(false);
    }
    place.put(&Outgoing { kind: PackKind::Statements, spans: &[], label, bytes: &bytes })?;
    copy.store.set_local(&name, Some(&word))?;
    Ok(had)
}

/// A pack of statements: the same ones make the same bytes.
pub(super) fn statements_pack(copy: Copy<'_>, statements: &mut [Signed]) -> Result<Vec<u8>> {
    statements.sort_by_key(|said| (said.at_ms, said.hash));
    let entries: Vec<Entry<'_>> = statements.iter().map(|said| Entry::plain(&said.bytes)).collect();
    pack::write(PackKind::Statements, copy.project, copy.identity.device(), &entries)
}
