//! Histories by chance, and proof that they catch what they are for.

use super::{
    Outcome,
    bugs::{self, Bug},
    history::{self, History},
    live, live_at, template,
    world::At,
};
use crate::{hub::tests::meeting::RealHub, identity::Identity};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    thread,
};

/// Histories that always run, 2,000 in all.
const SHORT: u32 = 1_800;
const LONG: u32 = 200;
/// Of which so many meet at a real hub besides.
const REAL: u32 = 25;
/// How long a history that fails is made smaller.
const SHRINKING: std::time::Duration = std::time::Duration::from_mins(2);

fn given(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|number| number.parse().ok())
}

/// How many histories of a kind: of those asked for, one in ten is a long one.
fn count(usual: u32, share: (u32, u32)) -> u32 {
    given("UNDERSTUDY_HISTORIES").map_or(usual, |wanted| (wanted as u32 / share.1 * share.0).max(1))
}

/// The history of a number: always the same one.
fn nth(histories: &impl Strategy<Value = History>, salt: u64, number: u32) -> History {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&given("UNDERSTUDY_SEED").unwrap_or(1).to_le_bytes());
    bytes[8..16].copy_from_slice(&salt.to_le_bytes());
    bytes[16..20].copy_from_slice(&number.to_le_bytes());
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    histories.new_tree(&mut runner).expect("no history is refused").current()
}

/// Lives through a history; a panic is a failure like any other.
fn lives(history: &History) -> Outcome {
    sound(|| live(history))
}

fn sound(run: impl FnOnce() -> Outcome) -> Outcome {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<String>().cloned();
        Err(text.or_else(|| payload.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default())
    })
}

/// Tries so many histories, on all cores; panics with the first that fails, made small.
fn try_all<S: Strategy<Value = History>>(histories: fn() -> S, cases: u32, salt: u64) {
    let (next, failed) = (AtomicU32::new(0), Mutex::new(None));
    let seen = || failed.lock().unwrap_or_else(PoisonError::into_inner);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                let histories = histories();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= cases || seen().is_some() {
                        return;
                    }
                    let history = nth(&histories, salt, number);
                    if let Err(why) = lives(&history) {
                        *seen() = Some((number, why, history));
                    }
                }
            });
        }
    });
    let failed = seen().take();
    if let Some((number, why, history)) = failed {
        let small = smaller(history);
        panic!("history {number}: {}\nsmall: {small:?}", lives(&small).err().unwrap_or(why));
    }
}

/// A history made small: parts of its steps are left out as long as it fails, larger parts first. Of two hundred steps that
/// tries far fewer histories than proptest, which simplifies each step besides.
fn smaller(mut history: History) -> History {
    let began = std::time::Instant::now();
    let mut part = history.steps.len().div_ceil(2);
    while part > 0 && began.elapsed() < SHRINKING {
        let (mut at, mut less) = (0, false);
        while at < history.steps.len() && began.elapsed() < SHRINKING {
            let mut tried = history.clone();
            tried.steps.drain(at..(at + part).min(history.steps.len()));
            if lives(&tried).is_err() {
                (history, less) = (tried, true);
            } else {
                at += part;
            }
        }
        part = if less && part == 1 { 1 } else { part / 2 };
    }
    for laptops in 2..history.laptops {
        let tried = History { laptops, ..history.clone() };
        if lives(&tried).is_err() {
            return tried;
        }
    }
    history
}

/// Whatever few do and whatever the place does: all come to the same, and nothing is lost.
#[test]
fn short_histories_end_equal_and_whole() {
    try_all(history::short, count(SHORT, (9, 10)), 1);
}

/// The same of larger teams over a longer time, with roll-ups, snapshots and the end of old packs.
#[test]
fn long_histories_end_equal_and_whole() {
    try_all(history::long, count(LONG, (1, 10)), 2);
}

/// The same at a real PostgreSQL, over connections of its own for each visit.
#[test]
fn histories_at_a_real_hub_end_equal_and_whole() {
    let disk = template::folder();
    let project = template::write(2, 0, &disk.path().join("template"));
    let seeds = (1..=template::MOST as u8).chain([101, 102]);
    let devices: Vec<_> = seeds.map(|seed| Identity::from_seed([seed; 32]).device()).collect();
    let Some(hub) = RealHub::new("histories", project, &devices) else { return };
    let (mut at, mut steps) = (At::Real(Box::new(hub)), 0);
    let histories = prop_oneof![history::short(), history::long()];
    for number in 0..REAL {
        let history = nth(&histories, 4, number);
        if let At::Real(hub) = &mut at {
            hub.clear();
        }
        let disk = template::folder();
        let lived = sound(|| live_at(&history, disk.path(), &mut at));
        lived.unwrap_or_else(|why| panic!("history {number}: {why}"));
        steps += history.steps.len();
    }
    println!("{REAL} histories of {steps} steps at a real hub");
}

/// Tries histories until one fails; how many that took.
fn caught(bug: Bug) -> u32 {
    const AT_MOST: u32 = 300;
    let histories = prop_oneof![history::short(), history::long()];
    for number in 0..AT_MOST {
        let history = nth(&histories, 3, number);
        if let Err(why) = bugs::with(bug, || lives(&history)) {
            // It must be the bug that fails it.
            live(&history).expect("lives without the bug");
            println!("{bug:?}: history {}: {}", number + 1, why.lines().next().unwrap_or_default());
            return number + 1;
        }
    }
    panic!("{bug:?} was not caught by {AT_MOST} histories");
}

macro_rules! each_is_caught {
    ($($(#[$doc:meta])* $name:ident: $bug:ident;)+) => {
        $($(#[$doc])* #[test] fn $name() { assert!(caught(Bug::$bug) > 0); })+
    };
}

each_is_caught! {
    a_cursor_saved_too_early_is_caught: CursorFirst;
    a_mutable_snapshot_is_caught: MutableSnapshot;
    an_order_of_arrival_that_decides_is_caught: ArrivalOrder;
    a_compaction_that_asks_nobody_is_caught: DropsUnapplied;
    a_batch_half_applied_is_caught: HalfABatch;
    a_refused_skew_is_caught: RefusesSkew;
    a_place_that_is_trusted_is_caught: TrustsThePlace;
}
