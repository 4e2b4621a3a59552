//! Whatever happens in whatever order: all laptops have the same.

use super::{model, *};
use crate::tables::{REVIEW, SUPERUSER, review, superuser};
use proptest::prelude::*;

const DAY: u64 = 86_400_000;
const TODAY: u64 = 1_790_000_000_000;

/// The laptop of an older version: it only takes in, knows neither candid notes nor most columns, and is upgraded last.
const OLDER: usize = 5;

/// How many histories are tried; more on demand.
fn histories() -> u32 {
    std::env::var("UNDERSTUDY_HISTORIES").ok().and_then(|count| count.parse().ok()).unwrap_or(24)
}

/// What somebody does.
#[derive(Debug, Clone)]
enum Step {
    /// A laptop writes: which, at what time by its clock, what.
    Write(usize, u64, Act),
    /// A laptop takes in what another has: both, how many ops a segment.
    Share(usize, usize, usize),
}

#[derive(Debug, Clone)]
enum Act {
    Make(u128, Vec<(u16, String)>),
    Put(u128, Vec<(u16, String)>),
    Delete(u128),
    Undelete(u128),
    Purge(u128),
    Review(u128, String),
    /// A person and a candid note on somebody in one change: two halves.
    Both(u128, String),
    Superuser(u128, u128),
    Undo,
    Redo,
}

fn cells() -> impl Strategy<Value = Vec<(u16, String)>> {
    prop::collection::btree_map(prop_oneof![Just(1_u16), Just(4), Just(9)], "[a-c]?", 0..3)
        .prop_map(|cells| cells.into_iter().collect())
}

fn act() -> impl Strategy<Value = Act> {
    let row = 10_u128..13;
    prop_oneof![
        4 => (row.clone(), cells()).prop_map(|(row, cells)| Act::Make(row, cells)),
        8 => (row.clone(), cells()).prop_map(|(row, cells)| Act::Put(row, cells)),
        3 => row.clone().prop_map(Act::Delete),
        2 => row.clone().prop_map(Act::Undelete),
        1 => (20_u128..22).prop_map(Act::Purge),
        1 => row.clone().prop_map(Act::Purge),
        2 => (30_u128..32, "[a-c]").prop_map(|(row, text)| Act::Review(row, text)),
        2 => (row.clone(), "[a-c]").prop_map(|(row, text)| Act::Both(row, text)),
        2 => (20_u128..22, row).prop_map(|(row, person)| Act::Superuser(row, person)),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
    ]
}

/// Clocks that agree to the millisecond, are days off, or stand in 2099.
fn now(laptop: usize) -> impl Strategy<Value = u64> {
    let skew = [TODAY, TODAY, TODAY - 30 * DAY, TODAY + 30 * DAY, 4_080_000_000_000][laptop];
    (0_u64..3).prop_map(move |at| skew + at)
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let write = (0_usize..5).prop_flat_map(|laptop| (Just(laptop), now(laptop), act()));
    let step = prop_oneof![
        3 => write.prop_map(|(laptop, now, act)| Step::Write(laptop, now, act)),
        1 => (0_usize..5, 0_usize..=OLDER, 1_usize..5).prop_map(|(from, to, ops)| Step::Share(from, to, ops)),
    ];
    prop::collection::vec(step, 1..60)
}

fn do_act(laptop: &Laptop, now: u64, act: &Act) {
    let values = |cells: &Vec<(u16, String)>| -> Vec<(u16, Value)> {
        cells.iter().map(|(column, text)| (*column, text.into())).collect()
    };
    let note = |row: u128, text: &str| {
        Edit::make(&REVIEW, id(row), vec![(review::SUPERUSER, id(20).into()), (review::STRENGTHS, text.into())])
    };
    let edits = match act {
        Act::Make(row, cells) => vec![Edit::make(&PERSON, id(*row), values(cells))],
        Act::Put(row, cells) => vec![Edit::put(&PERSON, id(*row), values(cells))],
        Act::Delete(row) => vec![Edit::delete(&PERSON, id(*row))],
        Act::Undelete(row) => vec![Edit::undelete(&PERSON, id(*row))],
        Act::Purge(row) => vec![Edit::purge(if *row < 20 { &PERSON } else { &SUPERUSER }, id(*row))],
        Act::Review(row, text) => vec![note(*row, text)],
        Act::Both(row, text) => vec![Edit::make(&PERSON, id(*row), named(text)), note(30, text)],
        Act::Superuser(row, of) => {
            vec![Edit::make(&SUPERUSER, id(*row), vec![(superuser::PERSON, id(*of).into())])]
        }
        Act::Undo | Act::Redo => {
            let (undo, redo) = laptop.store.undo_targets().expect("targets");
            if let Some(change) = if matches!(act, Act::Undo) { undo } else { redo } {
                // What was overtaken or purged is refused, and then nothing is written.
                let _ = laptop.store.undo(change.id, Laptop::intent(now));
            }
            return;
        }
    };
    laptop.commit(now, edits);
}

/// Packets that a laptop lacks, in the order of their streams.
fn lacking(laptop: &Laptop, packets: &[Packet]) -> Vec<Packet> {
    let states = laptop.store.streams().expect("streams");
    let sealed = |stream: Id| states.iter().find(|state| state.stream == stream).map_or(0, |state| state.sealed);
    packets.iter().filter(|packet| packet.first > sealed(packet.stream)).cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(histories()))]
    /// Laptops that write apart and share by and by, each in its own order and grouping, end with the same rows, clocks and
    /// heads; at every moment the heads are what all ops that have arrived say, no more and no less, and the log replayed
    /// gives the same.
    #[test]
    fn all_laptops_come_to_the_same(steps in steps(), seed in any::<u64>()) {
        let mut laptops: Vec<Laptop> = (0..=OLDER as u16).map(|number| Laptop::new(0x1000 + number)).collect();
        laptops[OLDER].reopen(|path| Store::open_knowing(path, REVIEW.number - 1, 3));
        let mut sent: Vec<Vec<Packet>> = vec![Vec::new(); laptops.len()];
        for step in &steps {
            match step {
                Step::Write(laptop, now, act) => do_act(&laptops[*laptop], *now, act),
                Step::Share(from, to, ops) => {
                    sent[*from].extend(laptops[*from].seal(*ops));
                    laptops[*to].take(&lacking(&laptops[*to], &sent[*from]));
                    if *to != OLDER {
                        prop_assert_eq!(model::kept(&laptops[*to].store), model::heads(&model::log(&laptops[*to].store)));
                    }
                }
            }
        }
        for (laptop, sent) in laptops.iter().zip(&mut sent) {
            sent.extend(laptop.seal(3));
        }
        let mut mix = seed;
        for laptop in &laptops {
            // Streams are interleaved by chance, one segment at a time or some together.
            let mut open: Vec<std::collections::VecDeque<Packet>> = Vec::new();
            for packet in sent.iter().flat_map(|sent| lacking(laptop, sent)) {
                match open.iter_mut().find(|queue| queue[0].stream == packet.stream) {
                    Some(queue) => queue.push_back(packet),
                    None => open.push([packet].into()),
                }
            }
            while !open.is_empty() {
                mix = mix.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let chosen = (mix >> 33) as usize % open.len();
                let count = 1 + (mix >> 60) as usize % 3;
                let batch: Vec<Packet> = (0..count).map_while(|_| open[chosen].pop_front()).collect();
                laptop.take(&batch);
                open.retain(|queue| !queue.is_empty());
            }
        }
        laptops[OLDER].check();
        laptops[OLDER].reopen(Store::open);
        prop_assert_eq!(laptops[OLDER].count("deferred_run"), 0);
        let first = laptops[0].digests();
        let heads = model::heads(&model::log(&laptops[0].store));
        prop_assert!(heads.iter().all(|line| line.5 != 1), "all that is named has arrived: {:?}", heads);
        for laptop in &laptops {
            prop_assert_eq!(&laptop.digests(), &first);
            prop_assert_eq!(&model::kept(&laptop.store), &heads);
        }
    }
}

/// Two laptops that drew one tag must notice and part ways; until then rows still agree.
#[test]
fn laptops_of_one_tag_part_ways() {
    let (ana, ben) = (Laptop::new(0x4444), Laptop::new(0x4444 + 1));
    ben.store.set_local("tag", Some("17476")).expect("sets");
    lock_tag(&ben, 0x4444);
    ana.commit(1_000, vec![Edit::make(&PERSON, id(7), named("Ana"))]);
    ben.commit(1_000, vec![Edit::make(&PERSON, id(7), named("Ben"))]);
    let (from_ana, from_ben) = (ana.seal(9), ben.seal(9));
    assert_eq!(from_ana[0].changes[0].clock, from_ben[0].changes[0].clock);
    ana.take(&from_ben);
    ben.take(&from_ana);
    assert_eq!(ana.shown(7), ben.shown(7));
    let next = |laptop: &Laptop| laptop.name(1_000, 7, "later").change.expect("a change").0;
    assert_ne!(next(&ana), next(&ben));
}

fn lock_tag(laptop: &Laptop, tag: i64) {
    crate::database::lock(&laptop.store.writer)
        .execute("UPDATE local SET value = ?1 WHERE name = 'tag'", [tag])
        .expect("sets");
}
