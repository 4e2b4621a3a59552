//! Many laptops at one place.
//!
//! A few always come together. As many as a programme may have come together on demand:
//! `UNDERSTUDY_LAPTOPS=500 UNDERSTUDY_OPS=200 cargo test --workspace --lib -- many:: --nocapture`.

use super::*;
use crate::{
    hub::tests::meeting::RealHub,
    names::Hash,
    place::{Labels, Lying},
    roster::Newcomer,
    testing::meeting::{Meeting, SharedFolder},
};
use std::{
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

/// Ops of a change.
const CHANGE: u64 = 10;

fn given(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

/// A place to which nobody else's packs have come yet: everybody was offline.
struct Before(Box<dyn Place>);

impl Place for Before {
    fn name(&self) -> String {
        self.0.name()
    }
    fn fetch(&mut self, _: &dyn Known, _: usize, _: &dyn Progress) -> Result<Fetched> {
        Ok(Fetched::default())
    }
    fn put(&mut self, pack: &Outgoing<'_>) -> Result<()> {
        self.0.put(pack)
    }
    fn holds(&mut self, stream: Id) -> Result<u64> {
        self.0.holds(stream)
    }
    fn has(&mut self, kind: PackKind, labels: &[Hash]) -> Result<Labels> {
        self.0.has(kind, labels)
    }
    fn lying(&mut self) -> Result<Lying> {
        self.0.lying()
    }
    fn piece(&mut self, label: &Hash) -> Result<Option<Vec<u8>>> {
        self.0.piece(label)
    }
}

/// Laptops of one team, each of which has said so much and shared nothing.
fn team(count: u64, ops: u64) -> Vec<Laptop> {
    let mut ana = Laptop::founder();
    let mut statements = ana.copy().statements().expect("statements");
    let mut laptops = Vec::new();
    for number in 1..count {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&number.to_le_bytes());
        let identity = Identity::from_seed(seed);
        let newcomer = Newcomer { device: identity.device(), sealing: identity.sealing_public(), streams: Vec::new() };
        let roster = Roster::of(ana.project, &statements);
        statements.extend(roster.admit(&ana.identity, &newcomer, Role::Superuser, &mut ana.source).expect("admits"));
        laptops.push(Laptop::of(identity, 300 + number as u16, Some(ana.project), number));
    }
    laptops.insert(0, ana);
    for (number, laptop) in laptops.iter_mut().enumerate() {
        laptop.copy().keep(&statements).expect("keeps");
        for change in 0..ops.div_ceil(CHANGE) {
            let ops = change * CHANGE..((change + 1) * CHANGE).min(ops);
            let edits = ops.map(|op| {
                let name = format!("Person {number} {op}");
                Edit::make(&PERSON, row(number as u64 * 1_000_000 + op), vec![(person::DISPLAY_NAME, name.into())])
            });
            laptop.commit(edits.collect());
        }
    }
    laptops
}

/// Lets laptops visit, so many at once; what came of each visit, and the slowest.
fn visits<R: Send>(
    laptops: Vec<Laptop>,
    at_once: usize,
    visit: impl Fn(Laptop) -> (R, Duration) + Sync,
) -> (Vec<R>, Duration) {
    let (waiting, done) = (Mutex::new(laptops), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                loop {
                    let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
                    let Some(laptop) = next else { return };
                    let visited = visit(laptop);
                    done.lock().unwrap_or_else(PoisonError::into_inner).push(visited);
                }
            });
        }
    });
    let done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    let slowest = done.iter().map(|(_, took)| *took).max().unwrap_or_default();
    (done.into_iter().map(|(came, _)| came).collect(), slowest)
}

fn timed(laptop: &mut Laptop, place: &mut dyn Place) -> (Shared, Duration) {
    let began = Instant::now();
    let shared = laptop.share_at(place).expect("shares");
    assert!(shared.refused.is_empty() && shared.problem.is_none(), "{:?} {:?}", shared.refused, shared.problem);
    (shared, began.elapsed())
}

/// Everybody said something, offline; then everybody has everything.
fn come_together(what: &str, at: &(dyn Meeting + Sync), laptops: Vec<Laptop>, ops: u64, at_once: usize) {
    let count = laptops.len();
    let open = |laptop: &Laptop| at.open(laptop.project, laptop.identity.device()).expect("opens");
    let began = Instant::now();
    let (laptops, slowest_put) = visits(laptops, at_once, |mut laptop| {
        let place = open(&laptop);
        let took = timed(&mut laptop, &mut Before(place)).1;
        (laptop, took)
    });
    let (put, stride) = (began.elapsed(), (count / 8).max(1));
    let sample: Vec<_> = laptops.iter().step_by(stride).map(|laptop| laptop.identity.device()).collect();
    let began = Instant::now();
    let (kept, slowest) = visits(laptops, at_once, |mut laptop| {
        let mut place = open(&laptop);
        let (shared, took) = timed(&mut laptop, &mut *place);
        assert_eq!(shared.received, (count as u64 - 1) * ops, "everything of everybody else");
        // A file that holds all is large: few are kept.
        (sample.contains(&laptop.identity.device()).then_some(laptop), took)
    });
    let got = began.elapsed();
    let mut kept: Vec<Laptop> = kept.into_iter().flatten().collect();
    let digest = kept[0].digest();
    let mut quiet = Duration::ZERO;
    for laptop in &mut kept {
        assert_eq!(laptop.names().len() as u64, count as u64 * ops);
        assert_eq!(laptop.digest(), digest);
        let mut place = open(laptop);
        quiet = quiet.max(timed(laptop, &mut *place).1);
    }
    println!(
        "{what}: {count} laptops × {ops} ops, {at_once} at once: {:.0} s in all; to put {put:.1?}, slowest visit \
         {slowest_put:.1?}; to get all {got:.1?}, slowest visit {slowest:.1?}; nothing new {quiet:.1?}; {:.1} MB there",
        (put + got).as_secs_f64(),
        at.bytes() as f64 / 1e6,
    );
}

#[test]
fn many_laptops_come_together_in_a_folder() {
    let (count, ops) = (given("UNDERSTUDY_LAPTOPS", 8), given("UNDERSTUDY_OPS", 12));
    let disk = tempfile::tempdir().expect("folder");
    let cores = thread::available_parallelism().map_or(2, usize::from);
    let at_once = given("UNDERSTUDY_AT_ONCE", cores as u64) as usize;
    come_together("folder", &SharedFolder::new(disk.path().join("shared")), team(count, ops), ops, at_once);
}

/// Fifty of them at the hub at once.
#[test]
fn many_laptops_come_together_at_a_hub() {
    let (count, ops) = (given("UNDERSTUDY_LAPTOPS", 8), given("UNDERSTUDY_OPS", 12));
    let laptops = team(count, ops);
    let devices: Vec<_> = laptops.iter().map(|laptop| laptop.identity.device()).collect();
    let Some(hub) = RealHub::new("many", laptops[0].project, &devices) else { return };
    come_together("hub", &hub, laptops, ops, given("UNDERSTUDY_AT_ONCE", 50) as usize);
}
