//! A folder that fails, brings things twice and in any order, and during whose use the program may be killed.

use super::bugs::{self, Bug};
use crate::{
    error::{Result, SyncError},
    exchange::Copy,
    folder::Folder,
    identity::Source,
    names::Hash,
    place::{Fetched, Known, Outgoing, PackKind, Place, Tidying},
    testing::Seeded,
};
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
    pub(super) folder: Folder,
    /// Where the device's packs lie.
    pub(super) own: PathBuf,
    pub(super) copy: Copy<'a>,
    pub(super) fuse: &'a Fuse,
    pub(super) random: Seeded,
}

impl Faulty<'_> {
    /// Removes all own packs of the streams put but the newest, as a compaction would that asks nobody.
    fn drop_older(&mut self, pack: &Outgoing<'_>) -> Result<()> {
        let own = self.folder.own()?;
        let older = own.into_iter().filter(|old| {
            old.kind == PackKind::Segments
                && pack.spans.iter().any(|span| old.spans.iter().any(|held| held.stream == span.stream))
                && old.spans != pack.spans
        });
        let names: Vec<String> = older.map(|old| old.name).collect();
        self.folder.remove_own(&names)
    }

    /// What a program leaves that is killed while it writes.
    fn half_written(&self, pack: &Outgoing<'_>) {
        if self.own.is_dir() {
            let name = format!(".writing-{}", pack.label.hex());
            std::fs::write(self.own.join(name), &pack.bytes[..pack.bytes.len() / 2]).expect("writes");
        }
    }
}

impl Place for Faulty<'_> {
    fn name(&self) -> String {
        self.folder.name()
    }

    fn fetch(&mut self, known: &dyn Known, budget: usize, progress: &dyn Progress) -> Result<Fetched> {
        self.fuse.at_place()?;
        // Sometimes a pack at a time, so that there is an end between any two.
        let budget = if self.random.below(3) == 0 { 1 } else { budget };
        let mut fetched = self.folder.fetch(known, budget, progress)?;
        if bugs::has(Bug::CursorFirst) {
            let seen: Vec<SeenFile> = fetched.mark.seen.iter().map(crate::exchange::remembered).collect();
            self.copy.store.set_seen_files(&self.folder.name(), &seen)?;
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
        if bugs::has(Bug::MutableSnapshot) && pack.kind == PackKind::Snapshot && self.own.is_dir() {
            std::fs::write(self.own.join("snapshot.understudy-pack"), pack.bytes).expect("writes");
        } else {
            self.folder.put(pack)?;
        }
        if bugs::has(Bug::DropsUnapplied) && pack.kind == PackKind::Segments {
            self.drop_older(pack)?;
        }
        // It lies there, but the answer is lost.
        self.fuse.at_place()
    }

    fn holds(&mut self, stream: Id) -> Result<u64> {
        self.fuse.at_place()?;
        if bugs::has(Bug::DropsUnapplied) {
            return Ok(self.copy.store.handed(&self.folder.name(), stream)?);
        }
        self.folder.holds(stream)
    }

    fn piece(&mut self, label: &Hash) -> Result<Option<Vec<u8>>> {
        self.fuse.at_place()?;
        self.folder.piece(label)
    }

    fn tidying(&mut self) -> Option<&mut dyn Tidying> {
        Some(self)
    }
}

impl Tidying for Faulty<'_> {
    fn own(&mut self) -> Result<Vec<crate::place::OwnPack>> {
        self.fuse.at_place()?;
        self.folder.own()
    }
    fn snapshots(&mut self) -> Result<Vec<crate::place::OwnPack>> {
        self.fuse.at_place()?;
        self.folder.snapshots()
    }
    fn states(&mut self) -> Result<Vec<Vec<u8>>> {
        self.fuse.at_place()?;
        self.folder.states()
    }
    fn read_again(&mut self, name: &str) -> Result<Vec<u8>> {
        self.fuse.at_place()?;
        self.folder.read_again(name)
    }
    fn remove_own(&mut self, names: &[String]) -> Result<()> {
        // One by one, so that a kill may fall between any two.
        for name in names {
            self.fuse.at_place()?;
            self.folder.remove_own(std::slice::from_ref(name))?;
        }
        Ok(())
    }
}
