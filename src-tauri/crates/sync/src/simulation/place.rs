//! A place that fails, brings things twice and in any order, and during whose use the program may be killed.

use super::bugs::{self, Bug};
use crate::{
    error::{Result, SyncError},
    exchange::Copy,
    identity::Source,
    names::Hash,
    place::{Fetched, Known, Lying, Outgoing, OwnPack, PackKind, Place, Tidying},
    testing::Seeded,
};
use rustc_hash::FxHashSet;
use std::{
    panic::resume_unwind,
    path::PathBuf,
    sync::atomic::{AtomicI64, Ordering},
};
use understudy_domain::{id::Id, progress::Progress};
use understudy_store::exchange::SeenFile;

use super::history::Cut;

/// What a killed program leaves: it unwinds to where the simulator stands, without a word.
pub(super) struct Died;

/// After so many things the cable is pulled, or the program killed.
pub(super) struct Fuse {
    left: AtomicI64,
    cut: Cut,
}

impl Fuse {
    pub(super) fn new(cut: Cut) -> Self {
        let left = match cut {
            Cut::Whole => i64::MAX,
            Cut::Fails(things) | Cut::Dies(things) => i64::from(things),
        };
        Self { left: AtomicI64::new(left), cut }
    }

    fn burnt(&self) -> bool {
        self.left.fetch_sub(1, Ordering::Relaxed) <= 0
    }

    /// A step at which the folder may fail and the program be killed.
    fn at_place(&self) -> Result<()> {
        match self.cut {
            Cut::Fails(_) if self.burnt() => Err(SyncError::Folder(std::io::Error::other("the cable was pulled"))),
            _ => {
                self.at_work();
                Ok(())
            }
        }
    }

    /// A step at which only the program may be killed.
    fn at_work(&self) {
        if matches!(self.cut, Cut::Dies(_)) && self.burnt() {
            resume_unwind(Box::new(Died));
        }
    }
}

impl Progress for Fuse {
    fn step(&self, _: u32, _: u32) {
        self.at_work();
    }
    fn cancelled(&self) -> bool {
        self.at_work();
        false
    }
}

/// The laptop's time and chance, which a killed program stops drawing.
pub(super) struct Drawing<'a> {
    pub(super) source: &'a mut Seeded,
    pub(super) fuse: &'a Fuse,
}

impl Source for Drawing<'_> {
    fn now_ms(&mut self) -> u64 {
        self.fuse.at_work();
        self.source.now_ms()
    }
    fn fill(&mut self, bytes: &mut [u8]) {
        self.fuse.at_work();
        self.source.fill(bytes);
    }
}

pub(super) struct Faulty<'a> {
    pub(super) place: Box<dyn Place>,
    /// Where the device's packs lie, in a folder.
    pub(super) own: Option<PathBuf>,
    pub(super) copy: Copy<'a>,
    pub(super) fuse: &'a Fuse,
    pub(super) random: Seeded,
}

impl Faulty<'_> {
    /// Removes all own packs of the streams put but the newest, as a compaction would that asks nobody.
    fn drop_older(&mut self, pack: &Outgoing<'_>) -> Result<()> {
        let Some(tidying) = self.place.tidying() else { return Ok(()) };
        let own = tidying.own()?;
        let older = own.into_iter().filter(|old| {
            old.kind == PackKind::Segments
                && pack.spans.iter().any(|span| old.spans.iter().any(|held| held.stream == span.stream))
                && old.spans != pack.spans
        });
        let names: Vec<String> = older.map(|old| old.name).collect();
        tidying.remove_own(&names)
    }

    /// What a program leaves that is killed while it writes.
    fn half_written(&self, pack: &Outgoing<'_>) {
        if let Some(own) = self.own.as_ref().filter(|own| own.is_dir()) {
            let name = format!(".writing-{}", pack.label.hex());
            std::fs::write(own.join(name), &pack.bytes[..pack.bytes.len() / 2]).expect("writes");
        }
    }

    /// The place's own way of tidying, which [`Place::tidying`] has found to be there.
    fn inner(&mut self) -> Result<&mut dyn Tidying> {
        self.fuse.at_place()?;
        self.place.tidying().ok_or(SyncError::Malformed("place"))
    }
}

impl Place for Faulty<'_> {
    fn name(&self) -> String {
        self.place.name()
    }

    fn fetch(&mut self, known: &dyn Known, budget: usize, progress: &dyn Progress) -> Result<Fetched> {
        self.fuse.at_place()?;
        // Sometimes a pack at a time, so that there is an end between any two.
        let budget = if self.random.below(3) == 0 { 1 } else { budget };
        let mut fetched = self.place.fetch(known, budget, progress)?;
        if bugs::has(Bug::CursorFirst) {
            let seen: Vec<SeenFile> = fetched.mark.seen.iter().map(crate::exchange::remembered).collect();
            self.copy.store.set_seen_files(&self.place.name(), &seen)?;
            if let Some(cursor) = &fetched.mark.cursor {
                self.copy.store.set_cursor(&self.place.name(), cursor)?;
            }
        }
        if self.random.below(4) == 0 {
            fetched.packs.extend(fetched.packs.clone());
        }
        for at in (1..fetched.packs.len()).rev() {
            fetched.packs.swap(at, self.random.below(at as u64 + 1) as usize);
        }
        // Each pack takes its time to come.
        for _ in 0..=fetched.packs.len() {
            self.fuse.at_place()?;
        }
        Ok(fetched)
    }

    fn put(&mut self, pack: &Outgoing<'_>) -> Result<()> {
        if matches!(self.fuse.cut, Cut::Dies(_)) && self.fuse.left.load(Ordering::Relaxed) <= 0 {
            self.half_written(pack);
        }
        self.fuse.at_place()?;
        let mutable = bugs::has(Bug::MutableSnapshot) && pack.kind == PackKind::Snapshot;
        match self.own.as_ref().filter(|own| mutable && own.is_dir()) {
            Some(own) => std::fs::write(own.join("snapshot.understudy-pack"), pack.bytes).expect("writes"),
            None => self.place.put(pack)?,
        }
        if bugs::has(Bug::DropsUnapplied) && pack.kind == PackKind::Segments {
            self.drop_older(pack)?;
        }
        // It lies there, but the answer is lost.
        self.fuse.at_place()
    }

    fn holds(&mut self, stream: Id) -> Result<u64> {
        self.fuse.at_place()?;
        if bugs::has(Bug::DropsUnapplied) || bugs::has(Bug::TrustsThePlace) {
            return Ok(self.copy.store.handed(&self.place.name(), stream)?);
        }
        self.place.holds(stream)
    }

    fn has(&mut self, kind: PackKind, labels: &[Hash]) -> Result<FxHashSet<Hash>> {
        self.fuse.at_place()?;
        if bugs::has(Bug::TrustsThePlace) {
            return Ok(labels.iter().copied().collect());
        }
        self.place.has(kind, labels)
    }

    fn lying(&mut self) -> Result<Lying> {
        self.fuse.at_place()?;
        let mut lying = self.place.lying()?;
        if bugs::has(Bug::DropsUnapplied) || bugs::has(Bug::TrustsThePlace) {
            lying.streams = self.copy.store.streams()?.iter().map(|state| (state.stream, state.sealed)).collect();
        }
        Ok(lying)
    }

    fn piece(&mut self, label: &Hash) -> Result<Option<Vec<u8>>> {
        self.fuse.at_place()?;
        self.place.piece(label)
    }

    fn tidying(&mut self) -> Option<&mut dyn Tidying> {
        if self.place.tidying().is_some() { Some(self) } else { None }
    }
}

impl Tidying for Faulty<'_> {
    fn own(&mut self) -> Result<Vec<OwnPack>> {
        self.inner()?.own()
    }
    fn snapshots(&mut self) -> Result<Vec<OwnPack>> {
        self.inner()?.snapshots()
    }
    fn states(&mut self) -> Result<Vec<Vec<u8>>> {
        self.inner()?.states()
    }
    fn read_again(&mut self, name: &str) -> Result<Vec<u8>> {
        self.inner()?.read_again(name)
    }
    fn remove_own(&mut self, names: &[String]) -> Result<()> {
        // One by one, so that a kill may fall between any two.
        for name in names {
            self.inner()?.remove_own(std::slice::from_ref(name))?;
        }
        Ok(())
    }
}
