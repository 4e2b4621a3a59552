//! One visit to a place: everybody's changes come in, one's own go out.
//!
//! Owns the order of things, on which safety rests. Coming in: fetch, verify, open, apply, and only then remember that it
//! was fetched. Going out: seal, keep the sealed bytes, and only then put them. So every step may be cut off anywhere and
//! done again. Deliberately knows no kind of place, and asks nobody anything: what cannot be used yet waits and is named.

mod apply;
mod carry;
mod files;
mod receive;
mod report;
mod send;
mod state;
#[cfg(test)]
mod tests;
mod tidy;

pub(crate) use files::read_piece;
pub use report::{Refused, RefusedWhy, Shared, Standing, Waits, WaitsFor, refused, waiting};
pub use state::{Laptop, State, laptops};

use crate::{
    error::{Result, SyncError},
    identity::{Identity, Source, leads_of},
    names::{Device, Project},
    place::{Known, Place, Seen, Span},
    roster::{Roster, Signed},
    sealing::Keys,
};
use receive::Intake;
use rustc_hash::FxHashMap;
use understudy_domain::{
    id::Id,
    progress::{Part, Progress},
};
use understudy_store::{
    Store,
    exchange::{Audience, SeenFile, StreamState},
};

/// Share of fetching in what comes in, in thousandths; the rest is taking it in.
const FETCHED: u32 = 400;
/// Bytes of packs that are fetched before they are applied.
const BUDGET: usize = 64 << 20;

/// A programme's file, as the device whose copy it is.
#[derive(Debug, Clone, Copy)]
pub struct Copy<'a> {
    /// The file.
    pub store: &'a Store,
    /// The device's keys.
    pub identity: &'a Identity,
    /// The project.
    pub project: Project,
}

impl Copy<'_> {
    /// Who is in, by the statements that are here.
    pub fn roster(&self) -> Result<Roster> {
        Ok(Roster::of(self.project, &self.statements()?))
    }

    pub(crate) fn statements(&self) -> Result<Vec<Signed>> {
        // What was kept was read before; one that a newer version kept is left for that version.
        Ok(self.store.statements()?.iter().filter_map(|bytes| Signed::read(bytes).ok()).collect())
    }

    /// Keeps statements that were just made.
    pub(crate) fn keep(&self, statements: &[Signed]) -> Result<usize> {
        let kept: Vec<([u8; 32], Vec<u8>)> = statements.iter().map(|said| (said.hash.0, said.bytes.clone())).collect();
        Ok(self.store.keep_statements(&kept)?)
    }
}

/// This device's streams among those of the file, each with the stream for everyone that it is or goes with.
pub(crate) fn streams_of(device: Device, roster: &Roster, streams: &[StreamState]) -> Vec<(Id, StreamState)> {
    let everyones: FxHashMap<Id, Id> = streams
        .iter()
        .filter(|state| state.audience == Audience::Everyone)
        .flat_map(|state| [(state.stream, state.stream), (leads_of(state.stream), state.stream)])
        .collect();
    streams
        .iter()
        .filter_map(|state| {
            let everyone = *everyones.get(&state.stream)?;
            let tag = crate::identity::tag_of(everyone);
            (state.own || roster.owns(device, state.audience, tag, state.stream)).then(|| (everyone, state.clone()))
        })
        .collect()
}

/// Exchanges everything with a place.
///
/// What comes in is taken in even where nothing can be put; why not is then in [`Shared::problem`]. A device that waits to
/// be let in learns who is in and puts nothing; one that was removed puts nothing.
///
/// # Errors
/// When the place cannot be read or the file not be written. What was done until then stays done.
pub fn share(
    copy: Copy<'_>,
    place: &mut dyn Place,
    source: &mut dyn Source,
    progress: &dyn Progress,
) -> Result<Shared> {
    let mut shared = Shared::default();
    let roster = copy.roster()?;
    shared.standing = Standing::of(&roster, copy.identity.device());
    if shared.standing == Standing::Removed {
        return Ok(shared);
    }
    let mut intake = Intake::new(copy, roster, source.now_ms())?;
    fetch(copy, place, &mut intake, &mut shared, &Part::new(progress, 0, 700))?;
    intake.finish(&mut shared)?;
    let Intake { mut roster, states, streams, authors, .. } = intake;
    let me = copy.identity.device();
    shared.standing = Standing::of(&roster, me);
    if shared.own_ahead {
        // What would be sealed now would contradict what this laptop has shared: first this file must begin new streams.
        report::record(copy, &mut shared)?;
        return Ok(shared);
    }
    if matches!(shared.standing, Standing::Member(_)) {
        if roster.is_lead(me) {
            let heard = state::heard(&states, &roster, &authors, streams.values());
            let healed = roster.heal(copy.identity, &heard, source)?;
            if copy.keep(&healed)? > 0 {
                roster = copy.roster()?;
            }
        }
        let keys = roster.keys(copy.identity);
        send::seal_all(copy, &roster, &keys, source, progress)?;
        let going = Going { copy, roster: &roster, keys: &keys, states: &states };
        match going.put(place, source, &mut shared, &Part::new(progress, 700, 1000)) {
            Ok(()) => {}
            Err(error @ (SyncError::Store(_) | SyncError::Cancelled)) => return Err(error),
            Err(error) => shared.problem = Some(error),
        }
    }
    shared.unsent = unsent(copy, &roster, &place.name())?;
    report::record(copy, &mut shared)?;
    progress.step(1000, 1000);
    Ok(shared)
}

/// How many own ops are not yet known to lie at a place.
pub fn unsent(copy: Copy<'_>, roster: &Roster, place: &str) -> Result<u64> {
    let mut ops = 0;
    for (_, state) in streams_of(copy.identity.device(), roster, &copy.store.streams()?) {
        ops += state.logged.saturating_sub(copy.store.handed(place, state.stream)?);
    }
    Ok(ops)
}

/// What goes out of a copy.
pub(crate) struct Going<'a> {
    pub(crate) copy: Copy<'a>,
    pub(crate) roster: &'a Roster,
    pub(crate) keys: &'a Keys,
    /// What was read of the others on this visit.
    pub(crate) states: &'a [State],
}

impl Going<'_> {
    fn put(
        &self,
        place: &mut dyn Place,
        source: &mut dyn Source,
        shared: &mut Shared,
        progress: &dyn Progress,
    ) -> Result<()> {
        send::put_segments(self, place, shared, progress)?;
        shared.place_lost |= send::put_statements(self, place)?;
        shared.place_lost |= state::put_own(self, place, source)?;
        if shared.place_lost && self.roster.is_lead(self.copy.identity.device()) {
            place.readmit(&self.copy.logins(self.roster)?)?;
        }
        files::exchange(self, place, source, shared, progress)?;
        carry::put_lost(self, place, source, shared, progress)?;
        tidy::tidy(self, place)?;
        Ok(())
    }
}

/// Fetches and takes in, a budget at a time.
fn fetch(
    copy: Copy<'_>,
    place: &mut dyn Place,
    intake: &mut Intake<'_>,
    shared: &mut Shared,
    progress: &dyn Progress,
) -> Result<()> {
    let name = place.name();
    loop {
        let known = Here::of(copy, &name, intake)?;
        let fetched = place.fetch(&known, BUDGET, &Part::new(progress, 0, FETCHED))?;
        shared.pending.extend(fetched.pending);
        let none = fetched.packs.is_empty();
        intake.packs(&fetched.packs, shared, &Part::new(progress, FETCHED, 1000))?;
        if fetched.doubt {
            carry::doubt(copy, &name)?;
        }
        // Only now: what the mark covers is in the file, applied or set aside.
        let seen: Vec<SeenFile> = fetched.mark.seen.iter().map(remembered).collect();
        copy.store.set_seen_files(&name, &seen)?;
        if !fetched.mark.gone.is_empty() {
            copy.store.forget_files(&name, &fetched.mark.gone)?;
        }
        let moved = fetched.mark.cursor.as_deref().is_some_and(|cursor| known.cursor() != Some(cursor));
        if let Some(cursor) = &fetched.mark.cursor {
            copy.store.set_cursor(&name, cursor)?;
        }
        if progress.cancelled() {
            return Err(SyncError::Cancelled);
        }
        // A place that says there is more and brings nothing would keep us here for ever.
        if !fetched.more || none && seen.is_empty() && !moved {
            return Ok(());
        }
        shared.pending.clear();
    }
}

pub(crate) fn remembered(seen: &Seen) -> SeenFile {
    SeenFile {
        name: seen.name.clone(),
        bytes: seen.bytes,
        modified: i64::try_from(seen.modified).unwrap_or(i64::MAX),
        state: seen.spans.iter().fold(seen.state.to_string(), |text, span| {
            format!("{text} {} {} {}", crate::names::hex(span.stream.bytes()), span.first, span.last)
        }),
    }
}

/// What [`remembered`] wrote. Words that cannot be read make a file one that was never seen.
fn seen_again(file: SeenFile) -> Seen {
    let mut words = file.state.split(' ');
    let state = words.next().and_then(|word| word.parse().ok());
    let rest: Vec<&str> = words.collect();
    let spans = rest.chunks(3).map(|words| {
        let [stream, first, last] = words else { return None };
        let stream = Id::from_bytes(&crate::names::unhex(stream)?)?;
        Some(Span { stream, first: first.parse().ok()?, last: last.parse().ok()? })
    });
    let spans: Option<Vec<Span>> = spans.collect();
    let (state, spans) = state.zip(spans).unwrap_or_default();
    Seen { name: file.name, bytes: file.bytes, modified: file.modified.max(0) as u64, state, spans }
}

/// What is known of a place before a fetch.
struct Here {
    cursor: Option<Vec<u8>>,
    seen: FxHashMap<String, Seen>,
    held: FxHashMap<Id, u64>,
    /// Whether statements are missing: then a pack is read even where its segments are here.
    wants_statements: bool,
}

impl Here {
    fn of(copy: Copy<'_>, place: &str, intake: &Intake<'_>) -> Result<Self> {
        let seen = copy.store.seen_files(place)?.into_iter().map(|file| (file.name.clone(), seen_again(file)));
        Ok(Self {
            cursor: copy.store.cursor(place)?,
            seen: seen.collect(),
            held: intake.held(),
            wants_statements: !intake.roster.waiting.is_empty() || intake.roster.members.is_empty(),
        })
    }
}

impl Known for Here {
    fn cursor(&self) -> Option<&[u8]> {
        self.cursor.as_deref()
    }

    fn seen(&self, name: &str) -> Option<&Seen> {
        self.seen.get(name)
    }

    fn seen_names(&self) -> Vec<String> {
        self.seen.keys().cloned().collect()
    }

    fn covers(&self, span: &Span) -> bool {
        !self.wants_statements && self.held.get(&span.stream).is_some_and(|last| span.last <= *last)
    }
}
