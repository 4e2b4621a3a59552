//! A laptop with its file: it writes, visits the place, is killed and opened again.

use super::{
    Outcome,
    history::{Act, Cut},
    place::{Died, Drawing, Faulty, Fuse},
};
use crate::{
    error::SyncError,
    exchange::{Copy, Shared, share},
    identity::Identity,
    names::Project,
    testing::{Seeded, meeting::Meeting},
};
use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
};
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    Committed, Edit, Intent, Store, Value,
    tables::{PERSON, REVIEW, SUPERUSER, Table, person, review, superuser},
};

/// Columns that everybody writes; all hold text.
const COLUMNS: [u16; 3] = [person::DISPLAY_NAME, person::EMAIL, person::JOB_TITLE];

/// The version of today. The two before it know fewer tables and columns, and write only what they know.
pub(super) const CURRENT: u8 = 2;

/// Up to which table, and up to which column of each, an older version knows; `None` for today's, which knows all.
fn knowledge(version: u8) -> Option<(u16, u16)> {
    match version {
        0 => Some((SUPERUSER.number - 1, person::EMAIL - 1)),
        1 => Some((REVIEW.number - 1, person::EMAIL)),
        _ => None,
    }
}

/// A value that was said to be saved: its table, row and text.
pub(super) type Saved = (u16, Id, String);

pub(super) struct Laptop {
    /// The folder of its files.
    pub(super) disk: PathBuf,
    file: PathBuf,
    /// Always there but for a moment within a killing.
    store: Option<Store>,
    pub(super) identity: Identity,
    pub(super) source: Seeded,
    pub(super) project: Project,
    pub(super) version: u8,
    pub(super) lead: bool,
    /// Whether the place was set back since the last whole visit: then this file may be the only one that has what it has.
    pub(super) exposed: bool,
    /// Whether the file was restored since the last whole visit: then the place may be the only one that has the rest.
    pub(super) lacking: bool,
    /// What was saved and may not have left the laptop yet.
    pub(super) unshared: Vec<Saved>,
    /// The backup, with what was saved and unshared then.
    backup: Option<(PathBuf, Vec<Saved>)>,
    files: u32,
    /// Tag of the next stream that is begun.
    tag: u16,
}

fn row(kind: &str, number: u8) -> Id {
    Id::derived(kind, &[&[number]])
}

pub(super) fn open(file: &Path, version: u8) -> Store {
    let store = match knowledge(version) {
        Some((tables, columns)) => Store::open_knowing(file, tables, columns),
        None => Store::open(file),
    };
    store.expect("opens")
}

impl Laptop {
    pub(super) fn new(disk: PathBuf, from: &Path, identity: Identity, project: Project, version: u8) -> Self {
        fs::create_dir_all(&disk).expect("a folder");
        let file = disk.join("0.understudy");
        fs::copy(from, &file).expect("copies");
        let store = Some(open(&file, version));
        Self {
            disk,
            file,
            store,
            identity,
            source: Seeded::new(1),
            project,
            version,
            lead: false,
            exposed: false,
            lacking: false,
            unshared: Vec::new(),
            backup: None,
            files: 1,
            tag: 1_000,
        }
    }

    pub(super) fn store(&self) -> &Store {
        self.store.as_ref().expect("a laptop has a file")
    }

    pub(super) fn copy(&self) -> Copy<'_> {
        Copy { store: self.store(), identity: &self.identity, project: self.project }
    }

    fn next_file(&mut self) -> PathBuf {
        self.files += 1;
        self.disk.join(format!("{}.understudy", self.files))
    }

    fn fresh_stream(&mut self) -> Id {
        self.tag += 1;
        self.identity.stream(self.tag)
    }

    /// The program is killed: what the disk has is what there is, write-ahead log included.
    pub(super) fn die(&mut self) {
        let next = self.next_file();
        copy_as_it_lies(&self.file, &next);
        self.store = None;
        let store = open(&next, self.version);
        (self.store, self.file) = (Some(store), next);
    }

    /// Opens the file with a version, which is newer.
    pub(super) fn upgrade(&mut self, to: u8) {
        self.version = to.min(CURRENT);
        self.store = None;
        self.store = Some(open(&self.file, self.version));
    }

    pub(super) fn back_up(&mut self) {
        let path = self.next_file();
        self.store().backup(&path).expect("backs up");
        self.backup = Some((path, self.unshared.clone()));
    }

    /// The laptop is lost; its backup goes on under new streams, with the version of today. Nothing where there is none.
    pub(super) fn restore(&mut self) {
        let Some((backup, unshared)) = self.backup.clone() else { return };
        let (path, stream) = (self.next_file(), self.fresh_stream());
        self.store = None;
        understudy_store::restore(&backup, &path, stream).expect("restores");
        (self.version, self.lacking) = (CURRENT, true);
        self.store = Some(open(&path, self.version));
        self.file = path;
        // What left the laptop since then is elsewhere; the rest died with it.
        self.unshared.retain(|saved| unshared.contains(saved));
    }

    /// A copy of the file on another laptop: keys of its own, and new streams at once, as the program begins them.
    pub(super) fn copied(&mut self, disk: PathBuf, identity: Identity, drawn: u64) -> Self {
        let from = self.next_file();
        copy_as_it_lies(&self.file, &from);
        let mut copy = Self::new(disk, &self.file, identity, self.project, self.version);
        copy.store = None;
        let file = copy.next_file();
        copy_as_it_lies(&from, &file);
        let store = open(&file, copy.version);
        store.begin_stream(Id::derived("fresh", &[&drawn.to_le_bytes()])).expect("begins");
        (copy.store, copy.file) = (Some(store), file);
        copy.source = Seeded::new(drawn);
        copy.source.now = self.source.now;
        copy
    }

    fn commit(&mut self, edits: Vec<Edit>) -> Committed {
        self.source.now += self.source.below(3);
        let intent = Intent { actor: None, label: Message::new("test"), now: self.source.now, undoes: None };
        self.store().commit(&intent, edits).expect("commits")
    }

    /// Commits values and remembers those that were taken.
    fn save(&mut self, values: Vec<(&'static Table, Id, u16, String)>, make: bool) {
        let edit = |(table, row, column, text): &(&'static Table, Id, u16, String)| {
            let mut cells = vec![(*column, Value::from(text.as_str()))];
            if *table == &REVIEW {
                cells.push((review::SUPERUSER, row_of_superuser(0).into()));
            }
            if make || *table == &REVIEW { Edit::make(table, *row, cells) } else { Edit::put(table, *row, cells) }
        };
        let edits = values.iter().map(edit).collect();
        let committed = self.commit(edits);
        for (table, row, _, text) in values {
            if committed.rows.contains(&(table.number, row)) {
                self.unshared.push((table.number, row, text));
            }
        }
    }

    /// Whether the version on this laptop has what an act writes.
    fn knows(&self, act: &Act) -> bool {
        let Some((tables, columns)) = knowledge(self.version) else { return true };
        match *act {
            Act::Make(_, column) | Act::Put(_, column) | Act::Same(_, column, _) => {
                COLUMNS[usize::from(column)] <= columns
            }
            Act::Import(_) => person::EMAIL <= columns,
            Act::Review(_) | Act::Both(_) => REVIEW.number <= tables,
            Act::Superuser(..) | Act::Purge(5..) => SUPERUSER.number <= tables,
            Act::Delete(_) | Act::Undelete(_) | Act::Purge(_) | Act::Undo | Act::Redo => true,
        }
    }

    pub(super) fn act(&mut self, act: &Act, number: u64) {
        if !self.knows(act) {
            return;
        }
        let text = format!("said {number}");
        let person = |at: u8| row("person", at);
        match *act {
            Act::Make(at, column) => self.save(vec![(&PERSON, person(at), COLUMNS[usize::from(column)], text)], true),
            Act::Put(at, column) => self.save(vec![(&PERSON, person(at), COLUMNS[usize::from(column)], text)], false),
            Act::Same(at, column, value) => {
                let cells = vec![(COLUMNS[usize::from(column)], Value::from(["a", "b"][usize::from(value)]))];
                self.commit(vec![Edit::put(&PERSON, person(at), cells)]);
            }
            Act::Delete(at) => drop(self.commit(vec![Edit::delete(&PERSON, person(at))])),
            Act::Undelete(at) => drop(self.commit(vec![Edit::undelete(&PERSON, person(at))])),
            Act::Purge(at) if at < 5 => drop(self.commit(vec![Edit::purge(&PERSON, person(at))])),
            Act::Purge(_) => drop(self.commit(vec![Edit::purge(&SUPERUSER, row_of_superuser(1))])),
            Act::Review(at) => self.save(vec![(&REVIEW, row("review", at), review::STRENGTHS, text)], true),
            Act::Both(at) => self.save(
                vec![
                    (&PERSON, person(at), person::DISPLAY_NAME, text.clone()),
                    (&REVIEW, row("review", 0), review::STRENGTHS, text),
                ],
                true,
            ),
            Act::Superuser(at, of) => {
                let cells = vec![(superuser::PERSON, person(of).into())];
                self.commit(vec![Edit::make(&SUPERUSER, row_of_superuser(at), cells)]);
            }
            Act::Import(count) => {
                let rows = (0..count).map(|at| (&PERSON, row("import", at), person::EMAIL, format!("{text} {at}")));
                self.save(rows.collect(), true);
            }
            Act::Undo | Act::Redo => {
                let (undo, redo) = self.store().undo_targets().expect("targets");
                if let Some(change) = if matches!(act, Act::Undo) { undo } else { redo } {
                    let intent =
                        Intent { actor: None, label: Message::new("test"), now: self.source.now, undoes: None };
                    // What was overtaken or purged is refused, and then nothing is written.
                    let _ = self.store().undo(change.id, intent);
                }
            }
        }
    }

    /// A visit. What came of it, or `None` where it was cut off.
    pub(super) fn visit(&mut self, meeting: &dyn Meeting, cut: Cut) -> Result<Option<Shared>, String> {
        let fuse = Fuse::new(cut);
        let mut source = self.source.clone();
        let visited = catch_unwind(AssertUnwindSafe(|| {
            let place = meeting.open(self.project, self.identity.device())?;
            let own = meeting.folder().map(|folder| {
                let project = folder.join(format!("understudy-{}", &self.project.hex()[..8]));
                project.join(&self.identity.device().hex()[..16])
            });
            let random = Seeded::new(source.next());
            let mut place = Faulty { place, own, copy: self.copy(), fuse: &fuse, random };
            share(self.copy(), &mut place, &mut Drawing { source: &mut source, fuse: &fuse }, &fuse)
        }));
        self.source = source;
        let shared = match visited {
            Err(payload) if payload.is::<Died>() => {
                self.die();
                return Ok(None);
            }
            Err(payload) => {
                // A bug that was let in may also show by a broken invariant.
                resume_unwind(payload)
            }
            Ok(Err(SyncError::Folder(_))) if !matches!(cut, Cut::Whole) => return Ok(None),
            Ok(Err(error)) => return Err(format!("a visit failed: {error}")),
            Ok(Ok(shared)) => shared,
        };
        if let Some(refused) = shared.refused.first() {
            return Err(format!("refused: {refused:?}"));
        }
        if shared.own_ahead {
            // As the program does: this file is the older copy of the two.
            let stream = self.fresh_stream();
            self.store().begin_stream(stream).map_err(|error| error.to_string())?;
            return Ok(None);
        }
        match &shared.problem {
            Some(SyncError::Folder(_)) if !matches!(cut, Cut::Whole) => return Ok(None),
            Some(problem) => return Err(format!("a visit could put nothing: {problem}")),
            None => {}
        }
        Ok(Some(shared))
    }

    /// What the file says of itself: sound, and its digests.
    pub(super) fn digests(&self) -> Result<(String, String), String> {
        let found = self.store().check().map_err(|error| error.to_string())?;
        if !found.findings.is_empty() {
            return Err(format!("not sound: {:?}", found.findings));
        }
        Ok((found.digest, found.leads_digest))
    }

    /// Nothing waits but what is not for this laptop.
    pub(super) fn nothing_waits(&self) -> Outcome {
        let waiting = crate::exchange::waiting(self.copy()).map_err(|error| error.to_string())?;
        match waiting.iter().find(|waits| self.lead || waits.for_what != crate::exchange::WaitsFor::Leads) {
            Some(waits) => Err(format!("still waits: {waits:?}")),
            None => Ok(()),
        }
    }
}

fn row_of_superuser(number: u8) -> Id {
    row("superuser", number)
}

/// The file with its write-ahead log, in the middle of whatever goes on.
fn copy_as_it_lies(from: &Path, to: &Path) {
    let wal = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    fs::copy(from, to).expect("copies");
    if wal(from).exists() {
        fs::copy(wal(from), wal(to)).expect("copies");
    }
}
