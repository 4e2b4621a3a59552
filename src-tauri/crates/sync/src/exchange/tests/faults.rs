//! A place that fails at every step in turn.

use super::*;
use crate::{
    names::Hash,
    place::{Lying, Pending},
};
use rustc_hash::FxHashSet;

/// A folder that does so many things and then fails, and that may come back with things twice, in another order.
struct Failing {
    folder: Folder,
    left: u64,
    random: Seeded,
}

impl Failing {
    fn step(&mut self) -> Result<()> {
        match self.left.checked_sub(1) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => Err(SyncError::Folder(std::io::Error::other("the cable was pulled"))),
        }
    }
}

impl Place for Failing {
    fn name(&self) -> String {
        self.folder.name()
    }

    fn fetch(&mut self, known: &dyn Known, _: usize, progress: &dyn Progress) -> Result<Fetched> {
        self.step()?;
        // A pack at a time, so that there is an end between any two.
        let mut fetched = self.folder.fetch(known, 1, progress)?;
        if self.random.below(3) == 0 {
            fetched.packs.extend(fetched.packs.clone());
        }
        let (at, other) = (self.random.below(9) as usize, self.random.below(9) as usize);
        if at.max(other) < fetched.packs.len() {
            fetched.packs.swap(at, other);
        }
        fetched.pending.push(Pending { name: "noise".into(), why: crate::place::Why::Unreadable });
        Ok(fetched)
    }

    fn put(&mut self, pack: &Outgoing<'_>) -> Result<()> {
        self.step()?;
        self.folder.put(pack)?;
        // It lies there, but the answer is lost.
        self.step()
    }

    fn holds(&mut self, stream: Id) -> Result<u64> {
        self.step()?;
        self.folder.holds(stream)
    }

    fn has(&mut self, kind: PackKind, labels: &[Hash]) -> Result<FxHashSet<Hash>> {
        self.step()?;
        self.folder.has(kind, labels)
    }

    fn lying(&mut self) -> Result<Lying> {
        self.step()?;
        self.folder.lying()
    }

    fn piece(&mut self, label: &Hash) -> Result<Option<Vec<u8>>> {
        self.folder.piece(label)
    }

    fn tidying(&mut self) -> Option<&mut dyn Tidying> {
        self.folder.tidying()
    }
}

/// Cut off after any number of steps, a visit done again brings all: nothing lost, nothing twice.
#[test]
fn a_visit_may_be_cut_off_anywhere() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Lead);
    let mut random = Seeded::new(77);
    for round in 0..60_u64 {
        ana.name(round * 2, &format!("Ana {round:03}"));
        ben.name(round * 2 + 1, &format!("Ben {round:03}"));
        for laptop in [&mut ana, &mut ben] {
            let folder = laptop.folder(&common);
            let mut place = Failing { folder, left: round % 12, random: random.clone() };
            random.next();
            match laptop.share_at(&mut place) {
                Ok(shared) => assert!(shared.refused.is_empty(), "{:?}", shared.refused),
                Err(error) => assert!(matches!(error, SyncError::Folder(_)), "{error}"),
            }
        }
    }
    settle(&mut [&mut ana, &mut ben], &common);
    assert_eq!(ana.names().len(), 120);
    assert_eq!(ana.digest(), ben.digest());
}

/// What was sealed before a failure is put afterwards byte for byte: a second sealing would fork the stream.
#[test]
fn a_retry_puts_the_same_bytes() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    ana.share(&common);
    ana.name(1, "Ana's");
    let stream = ana.store.streams().expect("streams")[0].stream;
    let mut place = Failing { folder: ana.folder(&common), left: 3, random: Seeded::new(1) };
    let failed = ana.share_at(&mut place);
    assert!(failed.is_err() || failed.is_ok_and(|shared| shared.problem.is_some()));
    let sealed = ana.store.sealed(stream, 0).expect("sealed");
    assert_eq!(sealed.len(), 1, "sealed before it was put");
    assert!(common.packs(&ana, "segments").is_empty());
    ana.share(&common);
    let bytes = std::fs::read(&common.packs(&ana, "segments")[0]).expect("reads");
    let whole = crate::pack::read(&bytes).expect("whole");
    assert_eq!(whole.entries[0].bytes, sealed[0].sealed);
}

/// A source of randomness during whose use another window of the same laptop seals the same changes.
struct Meddling<'a> {
    source: Seeded,
    other: Option<(Copy<'a>, Seeded)>,
}

impl Source for Meddling<'_> {
    fn now_ms(&mut self) -> u64 {
        self.source.now_ms()
    }
    fn fill(&mut self, bytes: &mut [u8]) {
        if let Some((copy, mut source)) = self.other.take() {
            let roster = copy.roster().expect("roster");
            let keys = roster.keys(copy.identity);
            send::seal_all(copy, &roster, &keys, &mut source, &Unwatched).expect("seals");
        }
        self.source.fill(bytes);
    }
}

/// Two windows on one file that share at once seal each change once.
#[test]
fn two_windows_seal_each_change_once() {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    ana.name(1, "Ana's");
    let window = Store::open(ana.store.path()).expect("opens");
    let other = Copy { store: &window, ..ana.copy() };
    let mut source = Meddling { source: Seeded::new(5), other: Some((other, Seeded::new(6))) };
    let mut folder = ana.folder(&common);
    let shared = share(ana.copy(), &mut folder, &mut source, &Unwatched).expect("shares");
    assert!(source.other.is_none(), "the other window came in between");
    assert_eq!((shared.sent, shared.unsent), (1, 0));
    assert_eq!(ben.share(&common).received, 1);
    assert_eq!(ben.digest(), ana.digest());
}
