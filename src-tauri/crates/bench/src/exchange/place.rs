//! A folder without what makes single visits differ.

use anyhow::Result;
use std::path::Path;
use understudy_domain::{id::Id, progress::Progress};
use understudy_sync::{
    Result as Synced,
    folder::Folder,
    names::Hash,
    place::{Fetched, Known, Labels, Lying, Outgoing, PackKind, Place, Seen, Span},
};

use super::laptop::Laptop;

/// The shared folder as a laptop opens it.
pub(super) fn folder(laptop: &Laptop, path: &Path, begin: bool) -> Result<Folder> {
    Ok(Folder::open(path, laptop.project, laptop.identity.device(), begin)?)
}

/// A folder that nobody tidies, as a hub needs no tidying: a snapshot that falls due now and then would be counted to
/// whichever visit makes it.
pub(super) struct Untidied {
    folder: Folder,
    /// Whether everything is handed out again, as by a hub to who has lost where it was.
    anew: bool,
}

impl Untidied {
    pub(super) fn of(folder: Folder) -> Self {
        Self { folder, anew: false }
    }

    pub(super) fn anew(folder: Folder) -> Self {
        Self { folder, anew: true }
    }
}

impl Place for Untidied {
    fn name(&self) -> String {
        if self.anew { format!("anew {}", self.folder.name()) } else { self.folder.name() }
    }

    fn fetch(&mut self, known: &dyn Known, budget: usize, progress: &dyn Progress) -> Synced<Fetched> {
        if self.anew {
            self.folder.fetch(&Uncovered(known), budget, progress)
        } else {
            self.folder.fetch(known, budget, progress)
        }
    }

    fn put(&mut self, pack: &Outgoing<'_>) -> Synced<()> {
        self.folder.put(pack)
    }

    fn holds(&mut self, stream: Id) -> Synced<u64> {
        self.folder.holds(stream)
    }

    fn has(&mut self, kind: PackKind, labels: &[Hash]) -> Synced<Labels> {
        self.folder.has(kind, labels)
    }

    fn lying(&mut self) -> Synced<Lying> {
        self.folder.lying()
    }

    fn piece(&mut self, label: &Hash) -> Synced<Option<Vec<u8>>> {
        self.folder.piece(label)
    }
}

/// What is known of files, and not what they hold.
struct Uncovered<'a>(&'a dyn Known);

impl Known for Uncovered<'_> {
    fn cursor(&self) -> Option<&[u8]> {
        self.0.cursor()
    }

    fn seen(&self, name: &str) -> Option<&Seen> {
        self.0.seen(name)
    }

    fn seen_names(&self) -> Vec<String> {
        self.0.seen_names()
    }

    fn covers(&self, _: &Span) -> bool {
        false
    }
}
