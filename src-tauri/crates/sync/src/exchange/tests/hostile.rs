//! Members and strangers who mean harm, and disks that turn bits.

use super::*;
use crate::{
    names::Hash,
    place::{Incoming, Lying, Mark},
    sealing::{self, Standing as Stands},
};
use rustc_hash::FxHashSet;
use understudy_domain::clock::Stamp;
use understudy_store::exchange::{Cell, Op, OpKind, SentChange};

/// A place that brings what it is given.
struct Bringing(Vec<Incoming>);

impl Place for Bringing {
    fn name(&self) -> String {
        "bringing".into()
    }
    fn fetch(&mut self, _: &dyn Known, _: usize, _: &dyn Progress) -> Result<Fetched> {
        Ok(Fetched { packs: std::mem::take(&mut self.0), mark: Mark::default(), ..Fetched::default() })
    }
    fn put(&mut self, _: &Outgoing<'_>) -> Result<()> {
        Ok(())
    }
    fn holds(&mut self, _: Id) -> Result<u64> {
        Ok(u64::MAX)
    }
    fn has(&mut self, _: PackKind, labels: &[Hash]) -> Result<FxHashSet<Hash>> {
        Ok(labels.iter().copied().collect())
    }
    fn lying(&mut self) -> Result<Lying> {
        Ok(Lying::default())
    }
    fn piece(&mut self, _: &Hash) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }
}

fn pack_of(laptop: &Laptop, entries: &[&[u8]]) -> Incoming {
    let entries: Vec<Entry<'_>> = entries.iter().map(|bytes| Entry::plain(bytes)).collect();
    let bytes =
        crate::pack::write(PackKind::Segments, laptop.project, laptop.identity.device(), &entries).expect("writes");
    Incoming { name: "pack".into(), bytes }
}

fn all_sealed(laptop: &Laptop) -> Vec<Vec<u8>> {
    let streams = laptop.store.streams().expect("streams");
    let of = |state: &StreamState| laptop.store.sealed(state.stream, 0).expect("sealed");
    streams.iter().flat_map(of).map(|segment| segment.sealed).collect()
}

/// A trio in one project: Ana leads, Ben and Eva are in.
fn trio() -> (Common, Laptop, Laptop, Laptop) {
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut ben = Laptop::joined(2, &mut ana, &common, Role::Consultant);
    let mut eva = Laptop::joined(3, &mut ana, &common, Role::Consultant);
    settle(&mut [&mut ana, &mut ben, &mut eva], &common);
    (common, ana, ben, eva)
}

/// A change that says something else, as somebody would seal it who does not use this program.
fn lie(sequence: u64, clock: u64) -> SentChange {
    let cells = vec![Cell { column: person::DISPLAY_NAME, previous: 0, value: Value::from("a lie") }];
    SentChange {
        clock: Stamp(clock),
        actor: None,
        label: r#"{"id":"test"}"#.into(),
        undoes: None,
        first_sequence: sequence,
        ops: vec![Op { table: PERSON.number, row: row(66), kind: OpKind::Make, cells }],
    }
}

fn forged(by: &mut Laptop, everyone: Id, sequence: u64, previous: [u8; 32]) -> Vec<u8> {
    let keys = by.copy().roster().expect("roster").keys(&by.identity);
    let standing = Stands { project: by.project, audience: Audience::Everyone, everyone, previous: Hash(previous) };
    let clock = by.source.now << 16;
    sealing::seal(standing, &[lie(sequence, clock)], &by.identity, &keys, &mut by.source).expect("seals").bytes
}

/// Another's stream, another's name, a rolled back stream, another project: refused, with who is named and why.
#[test]
fn forging_replaying_and_rolling_back_are_refused_and_named() {
    let (common, mut ana, mut ben, mut eva) = trio();
    ben.name(2, "Ben's");
    ben.share(&common);
    ben.name(3, "Ben's second");
    settle(&mut [&mut ben, &mut ana, &mut eva], &common);
    let before = ana.digest();
    let state =
        ben.store.streams().expect("streams").into_iter().find(|state| state.own && state.sealed > 0).expect("own");
    let mut bring = |bytes: Vec<u8>| {
        let pack = pack_of(&ana, &[&bytes]);
        let shared = ana.share_at(&mut Bringing(vec![pack])).expect("shares");
        assert_eq!(shared.received, 0);
        shared.refused.iter().map(|one| (one.device, one.why)).collect::<Vec<_>>()
    };
    let (of_ben, of_eva) = (ben.identity.device(), eva.identity.device());
    // Eva speaks under Ben's stream.
    let as_ben = forged(&mut eva, state.stream, state.sealed + 1, state.last_hash);
    assert_eq!(bring(as_ben.clone()), [(of_eva, RefusedWhy::OthersStream)]);
    // Eva puts Ben's name on it without his key.
    let mut named = as_ben;
    named[40..72].copy_from_slice(&of_ben.0);
    assert_eq!(bring(named), [(of_ben, RefusedWhy::Forged)]);
    // Ben rolls his stream back and says something else, at its beginning and at its end.
    let first = ben.store.sealed(state.stream, 0).expect("sealed").remove(0);
    assert_eq!(bring(forged(&mut ben, state.stream, 1, [0; 32])), [(of_ben, RefusedWhy::Forked)]);
    let second = forged(&mut ben, state.stream, first.last + 1, first.hash);
    assert_eq!(bring(second), [(of_ben, RefusedWhy::Forked)]);
    let beside = forged(&mut ben, state.stream, state.sealed + 1, first.hash);
    assert_eq!(bring(beside), [(of_ben, RefusedWhy::Forked)]);
    // A segment of another project, sealed by one who is in both.
    let other = Laptop::founder();
    let mut twin = Laptop { project: other.project, ..Laptop::founder() };
    twin.name(1, "elsewhere");
    twin.project = team::begin(&twin.store, &twin.identity, &mut Seeded::new(99)).expect("begins");
    let keys = twin.copy().roster().expect("roster").keys(&twin.identity);
    send::seal_all(twin.copy(), &twin.copy().roster().expect("roster"), &keys, &mut twin.source.clone(), &Unwatched)
        .expect("seals");
    let elsewhere = all_sealed(&twin).remove(0);
    assert_eq!(bring(elsewhere), [(twin.identity.device(), RefusedWhy::OtherProject)]);
    // The same once more is no harm.
    assert_eq!(bring(first.sealed), []);
    assert_eq!(ana.digest(), before);
}

/// What a stranger says waits and is never applied; once let in, it counts.
#[test]
fn a_stranger_waits() {
    let (_common, mut ana, _ben, _eva) = trio();
    let mut stranger = Laptop::new(9, Some(ana.project));
    let everyone = stranger.identity.stream(309);
    let keys = ana.copy().roster().expect("roster").keys(&ana.identity);
    let standing = Stands { project: ana.project, audience: Audience::Everyone, everyone, previous: Hash::NONE };
    let bytes =
        sealing::seal(standing, &[lie(1, stranger.source.now << 16)], &stranger.identity, &keys, &mut stranger.source)
            .expect("seals")
            .bytes;
    let shared = ana.share_at(&mut Bringing(vec![pack_of(&ana, &[&bytes])])).expect("shares");
    assert_eq!(shared.received, 0);
    assert_eq!(shared.waiting.iter().map(|waits| waits.for_what).collect::<Vec<_>>(), [WaitsFor::Member]);
    let newcomer = crate::roster::Newcomer {
        device: stranger.identity.device(),
        sealing: stranger.identity.sealing_public(),
        streams: Vec::new(),
    };
    let mut source = ana.source.clone();
    let roster = ana.copy().roster().expect("roster");
    ana.copy()
        .keep(&roster.admit(&ana.identity, &newcomer, Role::Superuser, &mut source).expect("admits"))
        .expect("keeps");
    assert_eq!(ana.share_at(&mut Bringing(Vec::new())).expect("shares").received, 1);
    assert_eq!(ana.names(), ["a lie"]);
}

/// Turns, cuts, doubles and glues bytes.
fn mutated(bytes: &[u8], random: &mut Seeded) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for _ in 0..=random.below(3) {
        let at = random.below(out.len() as u64) as usize;
        match random.below(6) {
            0 => out.truncate(at),
            1 => out[at] ^= 1 << random.below(8),
            2 => out[at] = random.next() as u8,
            3 => out.insert(at, random.next() as u8),
            4 => {
                let piece = out[at..out.len().min(at + 40)].to_vec();
                out.extend(piece);
            }
            _ => {
                let end = out.len().min(at + 1 + random.below(16) as usize);
                out[at..end].fill(random.next() as u8);
            }
        }
        if out.is_empty() {
            out.push(0);
        }
    }
    out
}

/// No panic, nothing wrong applied, all recovered once the good file is there. `UNDERSTUDY_MUTATIONS` sets how many: each
/// takes well under a tenth of a millisecond.
#[test]
fn mutated_segments_do_no_harm() {
    let count: u64 = std::env::var("UNDERSTUDY_MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let (_common, mut ana, mut ben, eva) = trio();
    for number in 0..12 {
        ana.name(number, &format!("Person {number}"));
        let roster = ana.copy().roster().expect("roster");
        let keys = roster.keys(&ana.identity);
        let mut source = ana.source.clone();
        send::seal_all(ana.copy(), &roster, &keys, &mut source, &Unwatched).expect("seals");
        ana.source = source;
    }
    let good = all_sealed(&ana);
    let before = ben.digest();
    let mut random = Seeded::new(2_024);
    let mut done = 0;
    while done < count {
        let mut packs = Vec::new();
        for _ in 0..100 {
            let segment = &good[random.below(good.len() as u64) as usize];
            let mut bytes = mutated(segment, &mut random);
            // Some are signed anew, by a member: whoever signs may say anything but in another's name.
            if random.below(3) == 0 && bytes.len() > 64 {
                bytes.truncate(bytes.len() - 64);
                let signature = eva.identity.sign(&Hash::of(&bytes).0);
                bytes.extend(signature);
            }
            if bytes == *segment {
                continue;
            }
            let mut pack = pack_of(&eva, &[&bytes]);
            if random.below(4) == 0 {
                pack.bytes = mutated(&pack.bytes, &mut random);
            }
            packs.push(pack);
            done += 1;
        }
        let shared = ben.share_at(&mut Bringing(packs)).expect("shares");
        assert_eq!((shared.received, shared.already), (0, 0), "after {done}");
    }
    assert_eq!(ben.digest(), before);
    let packs = good.iter().map(|segment| pack_of(&ana, &[segment])).collect();
    assert_eq!(ben.share_at(&mut Bringing(packs)).expect("shares").received, 12);
    assert_eq!(ben.digest(), ana.digest());
}
