//! A shared folder as a place: `OneDrive`, a network share, a stick.
//!
//! Owns the files: `DIR/understudy-<project>/<device>/<kind>-<first>-<label>.understudy-pack`. Each device writes only below
//! its own name, each file once: to a name of no meaning, flushed, renamed, the folder flushed. No locks, nothing of another
//! is ever touched. What a file is says its content; names only order the reading. Deliberately never makes `DIR` itself: an
//! unplugged stick must not become a folder of the same name on the disk.

mod lying;
mod write;

use crate::{
    error::{Result, SyncError},
    names::{Device, Hash, Project},
    pack::{self, PACK_LIMIT},
    place::{Fetched, Incoming, Known, Lying, Outgoing, OwnPack, PackKind, Pending, Place, Seen, Span, Tidying, Why},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read},
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};
use understudy_domain::{id::Id, progress::Progress};

/// Ending of our files.
pub(crate) const ENDING: &str = ".understudy-pack";
/// Begins the name of a file that is being written.
const WRITING: &str = ".writing-";
/// Folder of the pieces of stored files, within a device's.
const PIECES: &str = "pieces";

/// What was made of a file, for [`Seen::state`]: not ours, or of another project. Smaller numbers are of a version that did
/// not remember what a pack covers; such files are looked at again.
const FOREIGN: u8 = 3;
/// A pack: the number of its kind on top of this.
const PACK: u8 = 16;

/// A shared folder, for one project and one device.
#[derive(Debug)]
pub struct Folder {
    /// The folder as the user chose it.
    shared: PathBuf,
    /// The project's folder in it.
    root: PathBuf,
    project: Project,
    device: Device,
    /// Heads of packs by name, size and time, so that they are read once a run.
    heads: FxHashMap<(String, u64, u64), Option<pack::Head>>,
    /// All files as the last fetch listed them; what others have put since is for the next visit.
    listing: Option<Vec<Found>>,
    /// What the packs cover that the last fetch listed and could read.
    covering: Vec<Span>,
    /// Those of them that are of statements.
    statements: Vec<Found>,
}

/// A file as it was listed.
#[derive(Debug, Clone)]
struct Found {
    /// Path below the project's folder, with `/`.
    name: String,
    path: PathBuf,
    bytes: u64,
    modified: u64,
}

pub(crate) fn failed(error: io::Error) -> SyncError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => SyncError::FolderGone,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => SyncError::FolderReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => SyncError::FolderFull,
        _ => SyncError::Folder(error),
    }
}

impl Folder {
    /// Opens a shared folder. `begin` makes the project's folder in it where it is missing: say so when the user has just
    /// chosen the folder, and not afterwards, for a missing project folder then means that it is not the same folder.
    ///
    /// # Errors
    /// [`SyncError::FolderGone`] when it is not there, [`SyncError::FolderReadOnly`] when it cannot be begun.
    pub fn open(shared: &Path, project: Project, device: Device, begin: bool) -> Result<Self> {
        let root = shared.join(format!("understudy-{}", &project.hex()[..8]));
        if !fs::metadata(shared).map_err(failed)?.is_dir() {
            return Err(SyncError::FolderGone);
        }
        if begin && !root.is_dir() {
            fs::create_dir(&root).or_else(|error| if root.is_dir() { Ok(()) } else { Err(failed(error)) })?;
        }
        let folder = Self {
            shared: shared.to_owned(),
            root,
            project,
            device,
            heads: FxHashMap::default(),
            listing: None,
            covering: Vec::new(),
            statements: Vec::new(),
        };
        if !folder.root.is_dir() {
            return Err(SyncError::FolderGone);
        }
        folder.sweep();
        Ok(folder)
    }

    /// The folder as the user chose it.
    pub fn path(&self) -> &Path {
        &self.shared
    }

    fn own_folder(&self) -> PathBuf {
        self.root.join(&self.device.hex()[..16])
    }

    /// All files of the project, at most two folders deep, in the order in which they are best read.
    fn files(&self) -> Result<Vec<Found>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.root).map_err(failed)? {
            let Ok(entry) = entry else { continue };
            let name = entry.file_name().to_string_lossy().into_owned();
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                // Another's folder that cannot be listed hides its files for now, and nobody else's.
                let Ok(within) = fs::read_dir(entry.path()) else { continue };
                for inner in within.flatten() {
                    files.extend(found(&format!("{name}/{}", inner.file_name().to_string_lossy()), &inner));
                }
            } else {
                files.extend(found(&name, &entry));
            }
        }
        files.sort_by_cached_key(|file| (reading_order(&file.name), file.name.clone()));
        Ok(files)
    }

    /// The head of a file that is a pack of this project and as long as it says.
    fn head(&mut self, file: &Found) -> Option<pack::Head> {
        let key = (file.name.clone(), file.bytes, file.modified);
        if let Some(known) = self.heads.get(&key) {
            return known.clone();
        }
        let head = look(&file.path).ok().filter(|head| head.project == self.project && head.whole() == file.bytes);
        self.heads.insert(key, head.clone());
        head
    }

    /// This device's files, as they lie there now.
    fn own_files(&self) -> Vec<Found> {
        let folder = &self.device.hex()[..16];
        let Ok(entries) = fs::read_dir(self.own_folder()) else { return Vec::new() };
        let entries = entries.flatten();
        let mut files: Vec<Found> = entries
            .filter_map(|entry| found(&format!("{folder}/{}", entry.file_name().to_string_lossy()), &entry))
            .collect();
        files.sort_by(|one, other| one.name.cmp(&other.name));
        files
    }

    /// Files of all devices that are named as of a kind. One that somebody renamed is left out, which only costs room.
    fn named(&mut self, kind: PackKind) -> Result<Vec<Found>> {
        let listing = match self.listing.take() {
            Some(listing) => listing,
            None => self.files()?,
        };
        let named = listing.iter().filter(|file| file.name.contains(kind.word())).cloned().collect();
        self.listing = Some(listing);
        Ok(named)
    }

    /// Of files those that are whole packs.
    fn listed(&mut self, files: Vec<Found>, wanted: impl Fn(PackKind) -> bool) -> Vec<OwnPack> {
        let mut packs = Vec::new();
        for file in files {
            if let Some(head) = self.head(&file)
                && wanted(head.kind)
            {
                packs.push(OwnPack { name: file.name, kind: head.kind, spans: head.spans(), bytes: file.bytes });
            }
        }
        packs
    }

    fn is_own(&self, name: &str) -> bool {
        name.split_once('/').is_some_and(|(folder, _)| folder == &self.device.hex()[..16])
    }

    /// Looks at one file: a whole pack, with its bytes where they bring something; or why not. `None` when it is no concern
    /// of ours.
    fn take(&self, file: &Found, known: &dyn Known) -> std::result::Result<Option<Taken>, Why> {
        let head = look(&file.path)?;
        if head.project != self.project || head.kind == PackKind::Piece {
            return Ok(None);
        }
        let (kind, spans) = (head.kind, head.spans());
        if !spans.is_empty() && head.whole() == file.bytes && spans.iter().all(|span| known.covers(span)) {
            return Ok(Some(Taken { kind, spans, bytes: None }));
        }
        let bytes = read_whole(&file.path).map_err(|_| Why::Unreadable)?;
        pack::read(&bytes)?;
        Ok(Some(Taken { kind, spans, bytes: Some(bytes) }))
    }
}

/// A pack that was looked at.
struct Taken {
    kind: PackKind,
    spans: Vec<Span>,
    /// `None` where all of it is here already.
    bytes: Option<Vec<u8>>,
}

fn found(name: &str, entry: &fs::DirEntry) -> Option<Found> {
    let hidden = entry.file_name().to_string_lossy().starts_with('.');
    // The entry's own metadata does not follow links: nobody leads us out of the folder.
    let metadata = entry.metadata().ok().filter(fs::Metadata::is_file)?;
    if hidden {
        return None;
    }
    let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    Some(Found {
        name: name.to_owned(),
        path: entry.path(),
        bytes: metadata.len(),
        modified: modified.map_or(0, |time| time.as_millis() as u64),
    })
}

/// Statements before what they admit, and a snapshot before the segments that it spares.
fn reading_order(name: &str) -> usize {
    let file = name.rsplit('/').next().unwrap_or(name);
    let kinds = [PackKind::Statements, PackKind::State, PackKind::Request, PackKind::Snapshot, PackKind::Segments];
    kinds.iter().position(|kind| file.starts_with(kind.word())).unwrap_or(kinds.len())
}

/// Reads no more of a file than says what it is.
fn look(path: &Path) -> std::result::Result<pack::Head, Why> {
    let mut file = File::open(path).map_err(|_| Why::Unreadable)?;
    let mut bytes = Vec::with_capacity(pack::PREFIX);
    (&mut file).take(pack::PREFIX as u64).read_to_end(&mut bytes).map_err(|_| Why::Unreadable)?;
    let length = pack::head_length(&bytes)?;
    file.take((length - bytes.len().min(length)) as u64).read_to_end(&mut bytes).map_err(|_| Why::Unreadable)?;
    pack::read_head(&bytes)
}

fn read_whole(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let mut bytes = Vec::with_capacity(file.metadata()?.len().min(PACK_LIMIT as u64) as usize);
    file.take(PACK_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

impl Place for Folder {
    fn name(&self) -> String {
        format!("folder:{}", self.shared.display())
    }

    fn fetch(&mut self, known: &dyn Known, budget: usize, progress: &dyn Progress) -> Result<Fetched> {
        let mut fetched = Fetched::default();
        let mut taken = 0;
        let files = self.files()?;
        self.listing = Some(files.clone());
        let count = files.len() as u32;
        let there: FxHashSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
        let remembered = known.seen_names();
        fetched.doubt = remembered.is_empty();
        fetched.mark.gone = remembered.into_iter().filter(|name| !there.contains(name.as_str())).collect();
        fetched.doubt |= fetched.mark.gone.iter().any(|name| known.seen(name).is_some_and(lying::may_hold));
        (self.covering, self.statements) = (Vec::new(), Vec::new());
        for (at, file) in files.into_iter().enumerate() {
            if progress.cancelled() {
                return Err(SyncError::Cancelled);
            }
            progress.step(at as u32, count);
            if let Some(seen) = known.seen(&file.name) {
                if seen.state >= FOREIGN && (seen.bytes, seen.modified) == (file.bytes, file.modified) {
                    self.lies(&file, seen.state, &seen.spans);
                    continue;
                }
                fetched.doubt |= lying::may_hold(seen);
            }
            if taken > 0 && taken + file.bytes.min(PACK_LIMIT as u64) as usize > budget {
                fetched.more = true;
                break;
            }
            let mut seen = Seen {
                name: file.name.clone(),
                bytes: file.bytes,
                modified: file.modified,
                state: FOREIGN,
                spans: vec![],
            };
            match self.take(&file, known) {
                Ok(Some(pack)) => {
                    (seen.state, seen.spans) = (PACK + pack.kind as u8, pack.spans);
                    self.lies(&file, seen.state, &seen.spans);
                    if let Some(bytes) = pack.bytes {
                        taken += bytes.len();
                        fetched.packs.push(Incoming { name: file.name, bytes });
                    }
                    fetched.mark.seen.push(seen);
                }
                Ok(None) => fetched.mark.seen.push(seen),
                // `desktop.ini` and its like are nobody's concern; a file that is called a pack is.
                Err(Why::NotAPack) if !file.name.contains(ENDING.trim_start_matches('.')) => {
                    fetched.mark.seen.push(seen);
                }
                Err(why) => fetched.pending.push(Pending { name: file.name, why }),
            }
        }
        Ok(fetched)
    }

    fn put(&mut self, pack: &Outgoing<'_>) -> Result<()> {
        self.write(pack)
    }

    fn holds(&mut self, stream: Id) -> Result<u64> {
        let mut packs = self.own()?;
        packs.extend(self.snapshots()?);
        Ok(contiguous(stream, packs.into_iter().flat_map(|pack| pack.spans).collect()))
    }

    fn has(&mut self, kind: PackKind, labels: &[Hash]) -> Result<FxHashSet<Hash>> {
        self.those_there(kind, labels)
    }

    fn lying(&mut self) -> Result<Lying> {
        self.all_there()
    }

    fn piece(&mut self, label: &Hash) -> Result<Option<Vec<u8>>> {
        let name = format!("{}{ENDING}", label.hex());
        for entry in fs::read_dir(&self.root).map_err(failed)?.flatten() {
            let path = entry.path().join(PIECES).join(&name);
            if let Ok(bytes) = read_whole(&path)
                && pack::read(&bytes)
                    .is_ok_and(|pack| pack.head.kind == PackKind::Piece && pack.head.project == self.project)
            {
                return Ok(Some(bytes));
            }
        }
        Ok(None)
    }

    fn tidying(&mut self) -> Option<&mut dyn Tidying> {
        Some(self)
    }
}

/// Up to where spans cover a stream from its beginning.
pub(crate) fn contiguous(stream: Id, spans: Vec<Span>) -> u64 {
    pack::joined(spans).into_iter().find(|span| span.stream == stream && span.first == 1).map_or(0, |span| span.last)
}

impl Tidying for Folder {
    fn own(&mut self) -> Result<Vec<OwnPack>> {
        let files = self.own_files();
        Ok(self.listed(files, |_| true))
    }

    fn snapshots(&mut self) -> Result<Vec<OwnPack>> {
        let mut files = self.named(PackKind::Snapshot)?;
        // Those of this device may have come or gone since the listing.
        files.retain(|file| !self.is_own(&file.name));
        files.extend(self.own_files());
        Ok(self.listed(files, |kind| kind == PackKind::Snapshot))
    }

    fn states(&mut self) -> Result<Vec<Vec<u8>>> {
        let files = self.named(PackKind::State)?;
        let packs = self.listed(files, |kind| kind == PackKind::State);
        // One that has just been replaced by its device's next is gone, and not missed.
        Ok(packs.iter().filter_map(|pack| self.read_again(&pack.name).ok()).collect())
    }

    fn read_again(&mut self, name: &str) -> Result<Vec<u8>> {
        read_whole(&self.below(name)?).map_err(failed)
    }

    fn remove_own(&mut self, names: &[String]) -> Result<()> {
        for name in names.iter().filter(|name| self.is_own(name)) {
            match fs::remove_file(self.below(name)?) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed(error)),
                _ => {}
            }
        }
        Ok(())
    }
}
