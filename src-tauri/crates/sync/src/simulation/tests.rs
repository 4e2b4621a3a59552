//! Histories by chance, and proof that they catch what they are for.

use super::{
    bugs::{self, Bug},
    history::{self, History},
    live,
};
use proptest::{
    prelude::*,
    test_runner::{RngAlgorithm, TestError, TestRng, TestRunner},
};

/// Histories that always run: as many as fit into two and a half minutes of two cores without optimisation.
const SHORT: u32 = 1_300;
const LONG: u32 = 150;
/// How long a history that fails is made smaller.
const SHRINKING: std::time::Duration = std::time::Duration::from_mins(2);

/// How many histories of a kind: of those asked for, one in ten is a long one.
fn count(usual: u32, share: (u32, u32)) -> u32 {
    let wanted = std::env::var("UNDERSTUDY_HISTORIES").ok().and_then(|count| count.parse::<u32>().ok());
    wanted.map_or(usual, |wanted| (wanted / share.1 * share.0).max(1))
}

fn runner(cases: u32, salt: u64) -> TestRunner {
    let seed = std::env::var("UNDERSTUDY_SEED").ok().and_then(|seed| seed.parse::<u64>().ok()).unwrap_or(1);
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes[8..16].copy_from_slice(&salt.to_le_bytes());
    let config = ProptestConfig { cases, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

fn try_all(histories: impl Strategy<Value = History>, cases: u32, salt: u64) {
    let run = runner(cases, salt).run(&histories, |history| live(&history).map_err(TestCaseError::fail));
    match run {
        Ok(()) => {}
        Err(TestError::Fail(why, history)) => {
            let small = smaller(history);
            panic!("{}\nsmall: {small:?}", live(&small).err().unwrap_or_else(|| why.to_string()));
        }
        Err(aborted) => panic!("{aborted}"),
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
            if live(&tried).is_err() {
                (history, less) = (tried, true);
            } else {
                at += part;
            }
        }
        part = if less && part == 1 { 1 } else { part / 2 };
    }
    for laptops in 2..history.laptops {
        let tried = History { laptops, ..history.clone() };
        if live(&tried).is_err() {
            return tried;
        }
    }
    history
}

/// Whatever few do and whatever the folder does: all come to the same, and nothing is lost.
#[test]
fn short_histories_end_equal_and_whole() {
    try_all(history::short(), count(SHORT, (9, 10)), 1);
}

/// The same of larger teams over a longer time, with roll-ups, snapshots and the end of old packs.
#[test]
fn long_histories_end_equal_and_whole() {
    try_all(history::long(), count(LONG, (1, 10)), 2);
}

/// Tries histories until one fails; how many that took.
fn caught(bug: Bug) -> u32 {
    const AT_MOST: u32 = 300;
    let tried = std::cell::Cell::new(0);
    let histories = prop_oneof![history::short(), history::long()];
    let run = bugs::with(bug, || {
        runner(AT_MOST, 3).run(&histories, |history| {
            tried.set(tried.get() + 1);
            live(&history).map_err(TestCaseError::fail)
        })
    });
    match run {
        Err(TestError::Fail(why, history)) => {
            // It must be the bug that fails it.
            live(&history).expect("lives without the bug");
            println!("{bug:?}: history {}: {}", tried.get(), why.message().lines().next().unwrap_or_default());
            tried.get()
        }
        other => panic!("{bug:?} was not caught: {other:?}"),
    }
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
}
