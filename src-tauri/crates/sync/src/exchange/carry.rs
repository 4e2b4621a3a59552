//! What others put and the place has lost: whoever has it puts it again.
//!
//! A device sees to what it put itself on each visit. But an author may never come back – was removed, or the laptop is lost –
//! when a hub is restored from yesterday, somebody empties a folder, or a team moves to another place. So after a fetch in
//! doubt what is here is held against what lies there. Authors, and the programs that bring files to a folder, have an hour
//! before others step in for them: a segment that lies there twice does no harm, but takes room.

use super::{
    Copy, Going, WaitsFor,
    report::Shared,
    send::{put_page, statements_pack},
    state, streams_of,
};
use crate::{
    error::{Result, SyncError},
    identity::Source,
    names::{Device, Hash},
    place::{Lying, Outgoing, PackKind, Place},
    roster::Signed,
    sealing,
};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use understudy_domain::{id::Id, progress::Progress};
use understudy_store::exchange::StoredSegment;

/// For how long what others put may be missing before somebody else puts it.
const PATIENCE_MS: u64 = 60 * 60 * 1_000;

fn patience_ms() -> u64 {
    #[cfg(test)]
    return crate::simulation::bugs::size(PATIENCE_MS as usize, 0) as u64;
    #[cfg(not(test))]
    PATIENCE_MS
}

/// Name in the file of since when something is missing; `0` while nobody has looked.
fn name(place: &str) -> String {
    format!("sharing_doubt {place}")
}

/// Remembers, until somebody has looked, that the place may have lost something. To be called before what raised the doubt
/// is forgotten.
pub(super) fn doubt(copy: Copy<'_>, place: &str) -> Result<()> {
    let name = name(place);
    match copy.store.local(&name)? {
        Some(_) => Ok(()),
        None => Ok(copy.store.set_local(&name, Some("0"))?),
    }
}

/// Puts again what others put and the place has lost, where there was doubt.
pub(super) fn put_lost(
    going: &Going<'_>,
    place: &mut dyn Place,
    source: &mut dyn Source,
    shared: &mut Shared,
    progress: &dyn Progress,
) -> Result<()> {
    let (copy, name) = (going.copy, name(&place.name()));
    let Some(since) = copy.store.local(&name)? else { return Ok(()) };
    let now = source.now_ms();
    let since = since.parse().ok().filter(|since| *since > 0).unwrap_or(now);
    let mut carrying = Carrying {
        going,
        lying: place.lying()?,
        authors: state::authors(copy)?,
        waited: now.abs_diff(since) >= patience_ms(),
        later: false,
    };
    carrying.segments(place, shared, progress)?;
    carrying.closed_segments(place, shared, progress)?;
    carrying.statements(place, shared)?;
    Ok(copy.store.set_local(&name, carrying.later.then(|| since.to_string()).as_deref())?)
}

struct Carrying<'a> {
    going: &'a Going<'a>,
    lying: Lying,
    authors: BTreeMap<Id, Device>,
    /// Whether authors had their time.
    waited: bool,
    /// Whether something is left for when they have had it.
    later: bool,
}

impl Carrying<'_> {
    /// Whether it is time to step in for an author. Who was removed does not come back.
    fn steps_in(&mut self, author: Option<Device>) -> bool {
        let now = self.waited || author.is_some_and(|author| self.going.roster.active(author).is_none());
        self.later |= !now;
        now
    }

    fn held(&self, stream: Id) -> u64 {
        self.lying.streams.get(&stream).copied().unwrap_or(0)
    }

    fn own(&self) -> Result<FxHashSet<Id>> {
        let copy = self.going.copy;
        let own = streams_of(copy.identity.device(), self.going.roster, &copy.store.streams()?);
        Ok(own.into_iter().map(|(_, state)| state.stream).collect())
    }

    /// Segments that were taken in here.
    fn segments(&mut self, place: &mut dyn Place, shared: &mut Shared, progress: &dyn Progress) -> Result<()> {
        let (copy, own) = (self.going.copy, self.own()?);
        for state in copy.store.streams()? {
            let mut held = self.held(state.stream);
            if held >= state.sealed || own.contains(&state.stream) {
                continue;
            }
            if !self.steps_in(self.authors.get(&state.stream).copied()) {
                continue;
            }
            while held < state.sealed {
                if progress.cancelled() {
                    return Err(SyncError::Cancelled);
                }
                let page = copy.store.sealed(state.stream, held)?;
                let Some(last) = page.last().map(|segment| segment.last) else { break };
                put_page(copy, place, &page)?;
                shared.carried += last - held;
                held = last;
            }
        }
        Ok(())
    }

    /// Segments that are kept here unopened: those for leads, where this device is none, and those that wait.
    fn closed_segments(&mut self, place: &mut dyn Place, shared: &mut Shared, progress: &dyn Progress) -> Result<()> {
        let copy = self.going.copy;
        // Of all these the signature was verified before they were set aside.
        let verified = [WaitsFor::Leads, WaitsFor::Before, WaitsFor::Key].map(WaitsFor::word);
        let mut lost: BTreeMap<Id, Vec<StoredSegment>> = BTreeMap::new();
        for aside in copy.store.set_aside_all()? {
            let known = verified.contains(&aside.reason.as_str());
            if !known || aside.first <= self.held(aside.stream) {
                continue;
            }
            if !self.steps_in(self.authors.get(&aside.stream).copied()) {
                continue;
            }
            let Some(sealed) = copy.store.aside(&aside.hash)? else { continue };
            let Ok(header) = sealing::peek(&sealed) else { continue };
            let span = header.span;
            let segment =
                StoredSegment { stream: span.stream, first: span.first, last: span.last, hash: aside.hash, sealed };
            lost.entry(span.stream).or_default().push(segment);
        }
        for page in lost.values() {
            if progress.cancelled() {
                return Err(SyncError::Cancelled);
            }
            put_page(copy, place, page)?;
            shared.carried += page.iter().map(|segment| segment.last + 1 - segment.first).sum::<u64>();
        }
        Ok(())
    }

    /// Statements that others signed.
    fn statements(&mut self, place: &mut dyn Place, shared: &mut Shared) -> Result<()> {
        let copy = self.going.copy;
        let me = copy.identity.device();
        let mut lost: Vec<Signed> = Vec::new();
        for said in copy.statements()? {
            if said.by != me && !self.lying.statements.contains(&said.hash) && self.steps_in(Some(said.by)) {
                lost.push(said);
            }
        }
        if lost.is_empty() {
            return Ok(());
        }
        let bytes = statements_pack(copy, &mut lost)?;
        place.put(&Outgoing { kind: PackKind::Statements, spans: &[], label: Hash::of(&bytes), bytes: &bytes })?;
        shared.carried += lost.len() as u64;
        Ok(())
    }
}
