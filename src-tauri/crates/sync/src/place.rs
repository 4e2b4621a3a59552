//! Where packs are exchanged: a shared folder, a hub, or (in tests) a place that goes wrong on purpose.
//!
//! Owns the words between the exchange and a place: what is put, what comes back, what is remembered between two visits.
//! A place moves bytes and judges none of them: whether a pack is genuine is decided after it was fetched. It keeps no
//! memory of its own across runs: the [`Mark`] it returns is kept in the programme's file, and only after what it covers
//! was applied there, so that a crash in between fetches again and loses nothing.

use crate::{
    error::Result,
    names::{Device, Hash},
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{id::Id, progress::Progress};

/// What a pack holds. The numbers are permanent: they stand in packs and in the hub's rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum PackKind {
    /// Segments of one stream, without a gap between them.
    Segments = 1,
    /// Segments of many streams, for a newcomer: each stream from its beginning up to a sequence.
    Snapshot = 2,
    /// Signed statements of the roster.
    Statements = 3,
    /// What a device has and when it was last here, signed. Of one device only the newest counts.
    State = 4,
    /// A newcomer's request to join. The only kind that may be put by who is not in the roster yet.
    Request = 5,
    /// A sealed piece of a stored file. Never part of [`Place::fetch`]; asked for by label with [`Place::piece`].
    Piece = 6,
}

impl PackKind {
    /// The kind of a number; `None` when a newer version wrote it.
    pub fn of(number: u8) -> Option<Self> {
        [Self::Segments, Self::Snapshot, Self::Statements, Self::State, Self::Request, Self::Piece]
            .into_iter()
            .find(|kind| *kind as u8 == number)
    }

    /// The word used in file names and in the hub's rows.
    pub fn word(self) -> &'static str {
        match self {
            Self::Segments => "segments",
            Self::Snapshot => "snapshot",
            Self::Statements => "statements",
            Self::State => "state",
            Self::Request => "request",
            Self::Piece => "piece",
        }
    }
}

/// Sequences of a stream, from first to last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The stream.
    pub stream: Id,
    /// First sequence, from 1.
    pub first: u64,
    /// Last sequence.
    pub last: u64,
}

/// A pack to be put.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    /// What it holds.
    pub kind: PackKind,
    /// What it covers: one span for segments, one a stream for a snapshot, none otherwise.
    pub spans: &'a [Span],
    /// By which it is found again: the BLAKE3 of the bytes, and for a piece the keyed name of the piece.
    pub label: Hash,
    /// The pack, at most [`crate::pack::PACK_LIMIT`] bytes.
    pub bytes: &'a [u8],
}

/// A pack as it came.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// How the place calls it, for messages only.
    pub name: String,
    /// The pack.
    pub bytes: Vec<u8>,
}

/// Why something cannot be read yet. It is never deleted and is looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Shorter than it says, or its end does not match: still being copied, or damaged.
    Incomplete,
    /// The system would not give the bytes: a placeholder that is not downloaded, a lock, a permission.
    Unreadable,
    /// Not a pack at all, although it is called one: an error page, an empty file.
    NotAPack,
    /// A newer version wrote it.
    Newer,
    /// Larger than a pack may be.
    TooLarge,
}

/// Something that cannot be read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// How the place calls it.
    pub name: String,
    /// Why.
    pub why: Why,
}

/// A file that was looked at, so that it is not read again while it stays the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Name within the place.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// When it was changed: milliseconds since 1970, by the file system.
    pub modified: u64,
    /// What was made of it; the place's own number.
    pub state: u8,
    /// What it covers, so that it is noticed when that is lost.
    pub spans: Vec<Span>,
}

/// What to remember of a visit, after what came with it was applied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mark {
    /// Up to where a place that counts was read; the place's own form. `None` leaves what is remembered.
    pub cursor: Option<Vec<u8>>,
    /// Files that were read and need not be read again.
    pub seen: Vec<Seen>,
    /// Files that are remembered and lie there no more.
    pub gone: Vec<String>,
}

/// What is known here already, for a place to skip by.
pub trait Known {
    /// The cursor that was remembered last.
    fn cursor(&self) -> Option<&[u8]>;
    /// What is remembered of a file.
    fn seen(&self, name: &str) -> Option<&Seen>;
    /// Names of all files that are remembered.
    fn seen_names(&self) -> Vec<String> {
        Vec::new()
    }
    /// Whether all of these sequences are here already.
    fn covers(&self, span: &Span) -> bool;
}

/// What a visit brought.
#[derive(Debug, Default)]
pub struct Fetched {
    /// Packs not seen before, in any order. Doubles are harmless.
    pub packs: Vec<Incoming>,
    /// What cannot be read yet.
    pub pending: Vec<Pending>,
    /// What to remember once the packs are applied.
    pub mark: Mark,
    /// Whether there is more: fetch again after applying.
    pub more: bool,
    /// Whether something that lay there before lies there no more, or nothing is remembered of an earlier visit. A place
    /// that was tidied says so too; what was really lost is found out by [`Place::lying`].
    pub doubt: bool,
}

/// Labels of packs.
pub type Labels = FxHashSet<Hash>;

/// What lies at a place, by whomever it was put.
#[derive(Debug, Default)]
pub struct Lying {
    /// Up to which sequence each stream lies there without a gap, from 1. A stream that is not named does not lie there.
    pub streams: FxHashMap<Id, u64>,
    /// Hashes of the statements that lie there in packs of their own.
    pub statements: FxHashSet<Hash>,
}

impl Lying {
    /// Up to where spans cover each stream from its beginning.
    pub(crate) fn covered(spans: Vec<Span>) -> FxHashMap<Id, u64> {
        let spans = crate::pack::joined(spans).into_iter();
        spans.filter(|span| span.first == 1).map(|span| (span.stream, span.last)).collect()
    }
}

/// One of this device's packs, as it lies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPack {
    /// How the place calls it.
    pub name: String,
    /// What it holds.
    pub kind: PackKind,
    /// What it covers.
    pub spans: Vec<Span>,
    /// Its size.
    pub bytes: u64,
}

/// Where packs are exchanged. Opened for one project and one device.
pub trait Place: Send {
    /// A stable name, under which marks are kept. Another folder or another hub has another name.
    fn name(&self) -> String;

    /// What is there and was not seen before, at most about `budget` bytes of packs but at least one. Errors say that the
    /// place as a whole cannot be read (gone, no network, refused); a single unreadable pack is only pending.
    fn fetch(&mut self, known: &dyn Known, budget: usize, progress: &dyn Progress) -> Result<Fetched>;

    /// Puts a pack there, whole or not at all. Putting the same bytes again does nothing.
    fn put(&mut self, pack: &Outgoing<'_>) -> Result<()>;

    /// Up to which sequence a stream lies there without a gap, from 1; 0 when nothing of it does. Asked for own streams, so
    /// that what was lost there (a deleted file, a hub restored from yesterday) is put again.
    fn holds(&mut self, stream: Id) -> Result<u64>;

    /// Which of these labels lie there whole: of [`PackKind::Piece`] whoever put them, of other kinds those that this device
    /// put. Asked on each visit for what this device believes to lie there: anybody may delete a file, and a hub may be
    /// restored from yesterday.
    fn has(&mut self, kind: PackKind, labels: &[Hash]) -> Result<Labels>;

    /// What lies there of all devices. Asked after a fetch that was in doubt, see [`Fetched::doubt`]: what others put and
    /// the place lost must not be lost when its author does not come back.
    fn lying(&mut self) -> Result<Lying>;

    /// Lets devices in again, each with its login and whether it organises, where the place keeps such a list and may have
    /// lost it. To be asked by a lead only.
    fn readmit(&mut self, _: &[(Device, String, bool)]) -> Result<()> {
        Ok(())
    }

    /// The piece of a stored file under a label, as it was put by whomever; `None` when it is not there.
    fn piece(&mut self, label: &Hash) -> Result<Option<Vec<u8>>>;

    /// How this place is kept small; `None` where it keeps itself (a hub).
    fn tidying(&mut self) -> Option<&mut dyn Tidying> {
        None
    }
}

/// Keeping a place of files small. A device sees to its own packs only.
pub trait Tidying {
    /// This device's packs, as they lie there. What is damaged is not listed.
    fn own(&mut self) -> Result<Vec<OwnPack>>;
    /// Snapshots of all devices, as they lie there.
    fn snapshots(&mut self) -> Result<Vec<OwnPack>>;
    /// The packs of all devices' states that can be read.
    fn states(&mut self) -> Result<Vec<Vec<u8>>>;
    /// Reads a pack of that name again from the disk.
    fn read_again(&mut self, name: &str) -> Result<Vec<u8>>;
    /// Removes own packs by name; one that is gone already is no error.
    fn remove_own(&mut self, names: &[String]) -> Result<()>;
}
