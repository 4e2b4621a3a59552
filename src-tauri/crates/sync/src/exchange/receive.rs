//! Taking in what came: statements first, then segments in the order of their streams.

use super::{
    Copy, State,
    apply::arrived,
    report::{Refused, RefusedWhy, Shared, WaitsFor},
    state,
};
use crate::{
    error::{Result, SyncError},
    invite,
    names::{Device, Hash},
    pack,
    place::{Incoming, Pending},
    roster::{Roster, Signed},
    sealing::{self, Fault, Keys, Segment},
    team,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use understudy_domain::{id::Id, progress::Progress};
use understudy_store::{
    StoreError,
    exchange::{Audience, SentChange, StreamState, WaitingSegment},
};

/// Ops and bytes taken in with one transaction.
const OPS_AT_ONCE: usize = 65_536;
const BYTES_AT_ONCE: usize = 32 << 20;
/// Bytes set aside for whom nobody knows, at most: anyone who can write into the place can make them.
const STRANGERS: u64 = 64 << 20;
/// Statements kept that wait for others, at most.
const WAITING_STATEMENTS: usize = 20_000;

/// The taking in of a visit.
pub(super) struct Intake<'a> {
    pub(super) copy: Copy<'a>,
    pub(super) roster: Roster,
    keys: Keys,
    pub(super) now_ms: u64,
    pub(super) streams: FxHashMap<Id, StreamState>,
    /// The states of others that came, one a device.
    pub(super) states: Vec<State>,
    /// Whose each stream is, where that was verified.
    pub(super) authors: BTreeMap<Id, Device>,
    strangers: u64,
}

/// A segment that is the next of its stream, and what it holds.
struct Ready<'b> {
    segment: Segment<'b>,
    changes: Vec<SentChange>,
}

enum Verdict<'b> {
    Ready(Box<Ready<'b>>),
    Here,
    Aside(WaitsFor),
    Refuse(RefusedWhy),
}

impl<'a> Intake<'a> {
    pub(super) fn new(copy: Copy<'a>, roster: Roster, now_ms: u64) -> Result<Self> {
        let keys = roster.keys(copy.identity);
        let streams = copy.store.streams()?.into_iter().map(|state| (state.stream, state)).collect();
        let aside = copy.store.set_aside_all()?;
        let strange = [WaitsFor::Member.word(), WaitsFor::Newer.word()];
        let strangers =
            aside.iter().filter(|aside| strange.contains(&aside.reason.as_str())).map(|aside| aside.bytes).sum();
        let authors = state::authors(copy)?;
        Ok(Self { copy, roster, keys, now_ms, streams, states: Vec::new(), authors, strangers })
    }

    /// Up to where each stream is here.
    pub(super) fn held(&self) -> FxHashMap<Id, u64> {
        self.streams.values().map(|state| (state.stream, state.sealed)).collect()
    }

    /// Takes in packs, in whatever order they came.
    pub(super) fn packs(&mut self, packs: &[Incoming], shared: &mut Shared, progress: &dyn Progress) -> Result<()> {
        let (mut statements, mut segments) = (Vec::new(), Vec::new());
        for incoming in packs {
            let whole = match pack::read(&incoming.bytes) {
                Ok(whole) if whole.head.project == self.copy.project => whole,
                Ok(_) => continue,
                Err(why) => {
                    shared.pending.push(Pending { name: incoming.name.clone(), why });
                    continue;
                }
            };
            let by = whole.head.device;
            // What an entry is says its own beginning, not the pack.
            for entry in whole.entries {
                match entry.bytes.get(..4) {
                    Some(b"UNDR") => statements.push(entry.bytes),
                    Some(b"UNDS") => match sealing::peek(entry.bytes) {
                        Ok(_) => segments.push(entry.bytes),
                        Err(Fault::Newer) => self.keep_newer(entry.bytes)?,
                        Err(_) => shared.refused.push(Refused {
                            device: by,
                            stream: entry.span.stream,
                            why: RefusedWhy::Malformed,
                        }),
                    },
                    Some(b"UNDT") => self.states.extend(State::read(entry.bytes, self.copy.project)),
                    Some(_) if invite::is_request(entry.bytes) => team::keep_request(self.copy, entry.bytes)?,
                    _ => {}
                }
            }
        }
        self.statements(&statements, shared)?;
        self.segments(segments, shared, progress)?;
        self.aside_again(shared, progress)
    }

    /// Sets aside what only a newer version can read, for after the upgrade.
    fn keep_newer(&mut self, bytes: &[u8]) -> Result<()> {
        self.strangers += bytes.len() as u64;
        if self.strangers > STRANGERS {
            return Ok(());
        }
        Ok(self.copy.store.set_aside(&[WaitingSegment {
            hash: Hash::of(bytes).0,
            stream: Id::default(),
            first: 0,
            reason: WaitsFor::Newer.word(),
            sealed: bytes,
        }])?)
    }

    /// Keeps the statements of members, and those that may be once what they wait for is here.
    fn statements(&mut self, statements: &[&[u8]], shared: &mut Shared) -> Result<()> {
        if statements.is_empty() {
            return Ok(());
        }
        let mut all = self.copy.statements()?;
        let here: FxHashSet<Hash> = all.iter().map(|said| said.hash).collect();
        let new: Vec<Signed> = statements
            .iter()
            .filter(|bytes| !here.contains(&Hash::of(bytes)))
            .filter_map(|bytes| Signed::read(bytes).ok())
            .collect();
        if new.is_empty() {
            return Ok(());
        }
        all.extend(new.iter().cloned());
        let roster = Roster::of(self.copy.project, &all);
        let waiting: FxHashSet<Hash> = roster.waiting.iter().copied().collect();
        let kept: Vec<Signed> = new
            .into_iter()
            .filter(|said| {
                roster.members.contains_key(&said.by)
                    || waiting.contains(&said.hash) && waiting.len() <= WAITING_STATEMENTS
            })
            .collect();
        self.copy.keep(&kept)?;
        let roster = self.copy.roster()?;
        shared.team_changed |= roster.members != self.roster.members;
        self.keys = roster.keys(self.copy.identity);
        self.roster = roster;
        Ok(())
    }

    /// Tries again what was set aside, as long as that helps. Who is not let in holds no key that could.
    fn aside_again(&mut self, shared: &mut Shared, progress: &dyn Progress) -> Result<()> {
        let me = self.copy.identity.device();
        while self.roster.active(me).is_some() {
            let before = self.held();
            let lead = self.roster.is_lead(me);
            let mut chunk: Vec<Vec<u8>> = Vec::new();
            let mut size = 0;
            for aside in self.copy.store.set_aside_all()? {
                let next = self.streams.get(&aside.stream).map_or(1, |state| state.sealed + 1);
                if aside.first > next || !lead && aside.reason == WaitsFor::Leads.word() {
                    continue;
                }
                size += aside.bytes as usize;
                chunk.extend(self.copy.store.aside(&aside.hash)?);
                if size > BYTES_AT_ONCE {
                    self.segments(chunk.iter().map(Vec::as_slice).collect(), shared, progress)?;
                    chunk.clear();
                    size = 0;
                }
            }
            self.segments(chunk.iter().map(Vec::as_slice).collect(), shared, progress)?;
            if before == self.held() {
                break;
            }
        }
        Ok(())
    }

    /// Judges segments in the order of their streams and takes in those that go on where their stream ended.
    fn segments(&mut self, list: Vec<&[u8]>, shared: &mut Shared, progress: &dyn Progress) -> Result<()> {
        let mut list: Vec<(Id, u64, &[u8])> = list
            .into_iter()
            .filter_map(|bytes| sealing::peek(bytes).ok().map(|header| (header.span.stream, header.span.first, bytes)))
            .collect();
        list.sort_unstable();
        list.dedup();
        let mut judging = Judging::of(list);
        while let Some(ready) = self.next_ready(&mut judging, shared, progress)? {
            self.batch(ready, &mut judging, shared, progress)?;
            if progress.cancelled() {
                return Err(SyncError::Cancelled);
            }
        }
        self.copy.store.set_aside(&judging.asides)?;
        Ok(self.copy.store.take_aside(&judging.gone)?)
    }

    /// Takes in segments with one transaction, beginning with one that is ready. Each is forgotten before the next is opened.
    fn batch<'b>(
        &mut self,
        first: Ready<'b>,
        judging: &mut Judging<'b>,
        shared: &mut Shared,
        progress: &dyn Progress,
    ) -> Result<()> {
        let store = self.copy.store;
        let mut batch: Vec<Segment<'b>> = Vec::new();
        let taken = store.receive_each(self.now_ms, |receiving| {
            let (mut ops, mut size, mut next) = (0, 0, Some(first));
            while let Some(Ready { segment, changes }) = next {
                ops += changes.iter().map(|change| change.ops.len()).sum::<usize>();
                size += segment.bytes.len();
                batch.push(segment);
                #[cfg(test)]
                let forgotten = batch.len() > crate::simulation::bugs::applied(judging.count as usize);
                #[cfg(not(test))]
                let forgotten = false;
                if !forgotten {
                    receiving.take(&arrived(&segment, &changes))?;
                }
                drop(changes);
                let full = ops >= OPS_AT_ONCE || size >= BYTES_AT_ONCE;
                next = if full { None } else { self.next_ready(judging, shared, progress)? };
            }
            Ok(())
        });
        match taken {
            Ok(applied) => {
                shared.add(applied);
                Ok(())
            }
            Err(SyncError::Store(StoreError::Refused(refusal))) => self.again_without(refusal, batch, shared),
            Err(error) => Err(error),
        }
    }

    /// Judges segments up to the next that is to be taken in.
    fn next_ready<'b>(
        &mut self,
        judging: &mut Judging<'b>,
        shared: &mut Shared,
        progress: &dyn Progress,
    ) -> Result<Option<Ready<'b>>> {
        for (stream, first, bytes) in judging.rest.by_ref() {
            progress.step(judging.at, judging.count);
            judging.at += 1;
            match self.judge(bytes, &mut judging.stored)? {
                Verdict::Ready(ready) => {
                    self.advance(&ready.segment);
                    return Ok(Some(*ready));
                }
                Verdict::Here => judging.gone.push(Hash::of(bytes).0),
                Verdict::Aside(reason) => {
                    if reason == WaitsFor::Removal {
                        shared.refused.extend(refused(bytes, RefusedWhy::AfterRemoval));
                    }
                    let (hash, reason) = (Hash::of(bytes).0, reason.word());
                    judging.asides.push(WaitingSegment { hash, stream, first, reason, sealed: bytes });
                }
                Verdict::Refuse(why) => {
                    judging.gone.push(Hash::of(bytes).0);
                    shared.refused.extend(refused(bytes, why));
                }
            }
        }
        Ok(None)
    }

    fn judge<'b>(&mut self, bytes: &'b [u8], stored: &mut Stored) -> Result<Verdict<'b>> {
        let segment = match sealing::read(bytes) {
            Ok(segment) => segment,
            Err(Fault::Malformed) => return Ok(Verdict::Refuse(RefusedWhy::Malformed)),
            Err(_) => return Ok(Verdict::Refuse(RefusedWhy::Forged)),
        };
        let header = &segment.header;
        let (span, device) = (header.span, header.device);
        if header.project != self.copy.project {
            return Ok(Verdict::Refuse(RefusedWhy::OtherProject));
        }
        if !self.roster.members.contains_key(&device) {
            let room = self.strangers + bytes.len() as u64 <= STRANGERS;
            if room {
                self.strangers += bytes.len() as u64;
            }
            return Ok(if room { Verdict::Aside(WaitsFor::Member) } else { Verdict::Refuse(RefusedWhy::Forged) });
        }
        if !self.roster.owns(device, header.audience, header.tag, span.stream) {
            return Ok(Verdict::Refuse(RefusedWhy::OthersStream));
        }
        self.authors.insert(span.stream, device);
        let end = self.streams.get(&span.stream).map_or((0, [0; 32]), |state| (state.sealed, state.last_hash));
        if span.first <= end.0 {
            let same = stored.hash(self.copy, span.stream, span.first)? == Some(segment.hash.0);
            return Ok(if same { Verdict::Here } else { Verdict::Refuse(RefusedWhy::Forked) });
        }
        if self.roster.limit(device, span.stream).is_some_and(|limit| span.last > limit) {
            return Ok(Verdict::Aside(WaitsFor::Removal));
        }
        // What never opens here waits for nothing that comes before it either.
        let closed = header.audience == Audience::Leads && !self.roster.is_lead(self.copy.identity.device());
        if span.first > end.0 + 1 {
            return Ok(Verdict::Aside(if closed { WaitsFor::Leads } else { WaitsFor::Before }));
        }
        if header.previous.0 != end.1 {
            return Ok(Verdict::Refuse(RefusedWhy::Forked));
        }
        Ok(match self.open(&segment) {
            Ok(changes) => Verdict::Ready(Box::new(Ready { segment, changes })),
            Err(Fault::NoKey) => Verdict::Aside(if closed { WaitsFor::Leads } else { WaitsFor::Key }),
            Err(Fault::Newer) => Verdict::Aside(WaitsFor::Newer),
            Err(_) => Verdict::Refuse(RefusedWhy::Malformed),
        })
    }

    pub(super) fn open(&self, segment: &Segment<'_>) -> std::result::Result<Vec<SentChange>, Fault> {
        let opened = sealing::open(segment, &self.keys);
        #[cfg(test)]
        let opened = crate::simulation::bugs::opened(opened, self.now_ms);
        opened
    }

    /// Where a stream ends, once a segment is taken in.
    fn advance(&mut self, segment: &Segment<'_>) {
        let header = &segment.header;
        let state = self.streams.entry(header.span.stream).or_insert_with(|| StreamState {
            stream: header.span.stream,
            audience: header.audience,
            own: false,
            logged: 0,
            sealed: 0,
            last_hash: [0; 32],
            last_clock: understudy_domain::clock::Stamp::default(),
            arrived_ms: None,
        });
        state.sealed = header.span.last;
        state.logged = state.logged.max(header.span.last);
        state.last_hash = segment.hash.0;
    }

    /// Keeps what is known of others once everything is in.
    pub(super) fn finish(&mut self, _shared: &mut Shared) -> Result<()> {
        self.states.retain(|state| self.roster.members.contains_key(&state.device));
        state::keep(self.copy, &self.states, &self.authors, self.now_ms)?;
        team::drop_answered(self.copy, &self.roster)
    }
}

/// Segments that are judged one after another, and what becomes of those that are not taken in.
struct Judging<'b> {
    rest: std::vec::IntoIter<(Id, u64, &'b [u8])>,
    at: u32,
    count: u32,
    stored: Stored,
    asides: Vec<WaitingSegment<'b>>,
    /// Hashes of those that need not wait any longer.
    gone: Vec<[u8; 32]>,
}

impl<'b> Judging<'b> {
    fn of(list: Vec<(Id, u64, &'b [u8])>) -> Self {
        let count = u32::try_from(list.len()).unwrap_or(u32::MAX);
        Self { rest: list.into_iter(), at: 0, count, stored: Stored::default(), asides: Vec::new(), gone: Vec::new() }
    }
}

fn refused(bytes: &[u8], why: RefusedWhy) -> Option<Refused> {
    let header = sealing::peek(bytes).ok()?;
    Some(Refused { device: header.device, stream: header.span.stream, why })
}

/// Hashes of stored segments, a page of a stream at a time.
#[derive(Default)]
struct Stored {
    stream: Option<Id>,
    hashes: BTreeMap<u64, [u8; 32]>,
}

impl Stored {
    fn hash(&mut self, copy: Copy<'_>, stream: Id, first: u64) -> Result<Option<[u8; 32]>> {
        let within = self.hashes.last_key_value().is_some_and(|(last, _)| first <= *last)
            && self.hashes.first_key_value().is_some_and(|(least, _)| first >= *least);
        if self.stream != Some(stream) || !within {
            let page = copy.store.sealed(stream, first - 1)?;
            self.stream = Some(stream);
            self.hashes = page.into_iter().map(|segment| (segment.first, segment.hash)).collect();
        }
        Ok(self.hashes.get(&first).copied())
    }
}
