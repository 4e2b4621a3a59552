//! Whole laptops that share through a real folder.

mod faults;
mod folder;
mod hostile;
mod many;
mod restored;
mod together;

use super::*;
use crate::{
    folder::Folder,
    invite::{Hint, Invite},
    pack::Entry,
    place::{Fetched, Outgoing, PackKind, Tidying},
    roster::Role,
    team,
    testing::Seeded,
};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use understudy_domain::{message::Message, progress::Unwatched};
use understudy_store::{
    Edit, Intent, Value,
    read::people,
    tables::{MATERIAL, PERSON, REVIEW, material, person, review},
};

/// A laptop with its copy of the programme.
pub(super) struct Laptop {
    _disk: TempDir,
    pub(super) store: Store,
    pub(super) identity: Identity,
    pub(super) source: Seeded,
    pub(super) project: Project,
}

/// A folder that everybody reaches.
pub(super) struct Common {
    disk: TempDir,
}

impl Common {
    pub(super) fn new() -> Self {
        Self { disk: tempfile::tempdir().expect("folder") }
    }

    pub(super) fn path(&self) -> &Path {
        self.disk.path()
    }

    /// All files below it.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        let mut open = vec![self.path().to_owned()];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).expect("lists") {
                let path = entry.expect("entry").path();
                if path.is_dir() { open.push(path) } else { files.push(path) }
            }
        }
        files.sort();
        files
    }

    /// Files of a kind that a laptop has put.
    pub(super) fn packs(&self, laptop: &Laptop, kind: &str) -> Vec<PathBuf> {
        let device = laptop.identity.device().hex();
        let own = |path: &PathBuf| path.parent().is_some_and(|folder| folder.ends_with(&device[..16]));
        let named = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(kind));
        self.files().into_iter().filter(|path| own(path) && named(path)).collect()
    }
}

pub(super) fn row(number: u64) -> Id {
    Id::derived("row", &[&number.to_le_bytes()])
}

impl Laptop {
    fn new(seed: u8, project: Option<Project>) -> Self {
        Self::of(Identity::from_seed([seed; 32]), 300 + u16::from(seed), project, u64::from(seed))
    }

    fn of(identity: Identity, tag: u16, project: Option<Project>, seed: u64) -> Self {
        let disk = crate::simulation::folder();
        let store = Store::create(&disk.path().join("a.understudy"), identity.stream(tag)).expect("creates");
        let mut source = Seeded::new(seed);
        let project = project.unwrap_or_else(|| team::begin(&store, &identity, &mut source).expect("begins"));
        Self { _disk: disk, store, identity, source, project }
    }

    /// The first lead of a new project.
    pub(super) fn founder() -> Self {
        Self::new(1, None)
    }

    /// Somebody whom a lead lets in by invite and request, through the folder.
    pub(super) fn joined(seed: u8, lead: &mut Self, common: &Common, role: Role) -> Self {
        let mut new = Self::asking(seed, lead, common);
        lead.share(common);
        lead.source.now += 1_000;
        let device = new.identity.device();
        let mut source = lead.source.clone();
        let request = lead.copy().approve(device, role, &mut source).expect("approves");
        assert_eq!(request.person, "Newcomer");
        lead.source = source;
        lead.share(common);
        assert_eq!(new.share(common).standing, Standing::Member(role));
        new
    }

    pub(super) fn asking(seed: u8, lead: &mut Self, common: &Common) -> Self {
        lead.share(common);
        let invite = lead.copy().invite(Hint::Folder("Team".into()), "Programme").expect("invites");
        let text = invite.write("ABCD-1234").expect("writes");
        let invite = Invite::read(text.as_bytes(), "abcd 1234").expect("reads");
        let mut new = Self::new(seed, Some(invite.project));
        team::join(&new.store, &new.identity, &invite).expect("joins");
        assert_eq!(new.share(common).standing, Standing::Asking);
        let mut source = new.source.clone();
        let mut folder = new.folder(common);
        new.copy().ask(&mut folder, ["Newcomer", "new@example.org", "ThinkPad"], &mut source).expect("asks");
        new.source = source;
        new
    }

    pub(super) fn copy(&self) -> Copy<'_> {
        Copy { store: &self.store, identity: &self.identity, project: self.project }
    }

    pub(super) fn folder(&self, common: &Common) -> Folder {
        Folder::open(common.path(), self.project, self.identity.device(), true).expect("opens")
    }

    pub(super) fn share(&mut self, common: &Common) -> Shared {
        let mut folder = self.folder(common);
        self.share_at(&mut folder).expect("shares")
    }

    pub(super) fn share_at(&mut self, place: &mut dyn Place) -> Result<Shared> {
        let copy = Copy { store: &self.store, identity: &self.identity, project: self.project };
        share(copy, place, &mut self.source, &Unwatched)
    }

    pub(super) fn commit(&mut self, edits: Vec<Edit>) {
        self.source.now += 5;
        let intent = Intent { actor: None, label: Message::new("test"), now: self.source.now, undoes: None };
        self.store.commit(&intent, edits).expect("commits");
    }

    pub(super) fn name(&mut self, number: u64, name: &str) {
        self.commit(vec![Edit::make(&PERSON, row(number), vec![(person::DISPLAY_NAME, name.into())])]);
    }

    pub(super) fn names(&self) -> Vec<String> {
        let everybody = people::everybody(&self.store.reader().expect("reader")).expect("people");
        let mut names: Vec<String> = everybody.into_iter().map(|person| person.display_name).collect();
        names.retain(|name| !name.is_empty());
        names.sort();
        names
    }

    pub(super) fn digest(&self) -> String {
        let findings = self.store.check().expect("checks");
        assert!(findings.findings.is_empty(), "{:?}", findings.findings);
        findings.digest
    }
}

/// Everybody shares until nothing moves any more.
pub(super) fn settle(laptops: &mut [&mut Laptop], common: &Common) {
    for _ in 0..6 {
        let mut moved = 0;
        for laptop in laptops.iter_mut() {
            let shared = laptop.share(common);
            assert!(shared.refused.is_empty(), "{:?}", shared.refused);
            assert!(shared.problem.is_none(), "{:?}", shared.problem);
            moved += shared.sent + shared.received;
        }
        if moved == 0 {
            return;
        }
    }
    panic!("never came to rest");
}
