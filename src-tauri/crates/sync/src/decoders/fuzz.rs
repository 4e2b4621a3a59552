//! What the fuzz targets do: good inputs, altered and put together by chance, for as long as it is given.

use super::{ALL, Decoder};
use crate::{
    identity::{Identity, draw},
    invite::Request,
    names::Hash,
    pack::{self, Entry},
    place::{PackKind, Span},
    roster::{Roster, found},
    sealing::{self, Standing},
    testing::Seeded,
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};
use understudy_domain::{clock::Stamp, id::Id};
use understudy_store::{
    Value,
    exchange::{Audience, Cell, Op, OpKind, SentChange},
};

/// Seconds each decoder is tried. `UNDERSTUDY_FUZZ_SECONDS` sets another number.
const SECONDS: u64 = 5;
/// Bytes of an input at most: enough for lengths to lie about.
const LONGEST: usize = 32 << 10;

/// One good input of each format, and of what is inside a segment.
fn good() -> Vec<Vec<u8>> {
    let mut source = Seeded::new(5);
    let ana = Identity::from_seed([1; 32]);
    let (project, statements) = found(&ana, Vec::new(), &mut source).expect("founds");
    let roster = Roster::of(project, &statements);
    let cells = vec![
        Cell { column: 1, previous: 0, value: Value::from("Kim") },
        Cell { column: 9, previous: 77, value: Value::Integer(-5) },
        Cell { column: 13, previous: 0, value: Value::Id(Id::derived("site", &[])) },
    ];
    let op = |row: u8, kind| Op { table: 6, row: Id::derived("row", &[&[row]]), kind, cells: cells.clone() };
    let change = SentChange {
        clock: Stamp::new(1_790_000_000_000, 300),
        actor: Some(Id::derived("actor", &[])),
        label: r#"{"id":"test"}"#.into(),
        undoes: Some((Stamp::new(1_780_000_000_000, 300), Id::derived("stream", &[]))),
        first_sequence: 1,
        ops: (0..40).map(|row| op(row, if row % 2 == 0 { OpKind::Make } else { OpKind::Put })).collect(),
    };
    let everyone = ana.stream(300);
    let standing = Standing { project, audience: Audience::Everyone, everyone, previous: Hash::NONE };
    let segment = sealing::seal(standing, &[change], &ana, &roster.keys(&ana), &mut source).expect("seals").bytes;
    let names = ["Newcomer", "new@example.org", "ThinkPad"];
    let request = Request::new(&ana, project, vec![everyone], names, &mut source);
    let request = request.seal(&ana, &roster, &mut source).expect("seals");
    let span = Span { stream: everyone, first: 1, last: 40 };
    let mut entries = vec![Entry { span, bytes: &segment }, Entry::plain(&request)];
    entries.extend(statements.iter().map(|said| Entry::plain(&said.bytes)));
    let pack = pack::write(PackKind::Snapshot, project, ana.device(), &entries).expect("writes");
    let mut all = vec![pack, segment.clone(), request.clone()];
    all.extend(statements.iter().map(|said| said.bytes.clone()));
    // Beginnings of what has no good input that anyone could make without the program.
    all.extend([b"UNDT\x01".to_vec(), b"\x01".to_vec(), Vec::new()]);
    all
}

/// Turns, cuts, doubles and splices, a few times over.
fn alter(bytes: &mut Vec<u8>, all: &[Vec<u8>], random: &mut Seeded) {
    const EDGES: [u8; 6] = [0, 1, 0x7f, 0x80, 0xfe, 0xff];
    for _ in 0..=random.below(6) {
        let length = bytes.len() as u64;
        let (at, to) = (random.below(length + 1) as usize, random.below(length + 1) as usize);
        let (from, to) = (at.min(to), at.max(to));
        match random.below(8) {
            0 if from < to => bytes[from] ^= 1 << random.below(8),
            1 if from < to => bytes[from] = EDGES[random.below(6) as usize],
            2 if from < to => bytes[from..to.min(from + 8)].fill(EDGES[random.below(6) as usize]),
            3 => bytes.truncate(to),
            4 => drop(bytes.drain(from..to.min(from + 40))),
            5 => {
                let part = bytes[from..to.min(from + 200)].to_vec();
                bytes.splice(at.min(bytes.len())..at.min(bytes.len()), part);
            }
            6 => {
                let other = &all[random.below(all.len() as u64) as usize];
                let cut = random.below(other.len() as u64 + 1) as usize;
                bytes.truncate(from);
                bytes.extend_from_slice(&other[cut..]);
            }
            _ => bytes.extend_from_slice(&draw::<9>(random)),
        }
        bytes.truncate(LONGEST);
    }
}

/// Makes what was altered right again by its own words where a check would end the reading at once: the hash at the end of
/// a pack's head and of a pack.
fn mend_checks(bytes: &mut [u8]) {
    if let Ok(length) = pack::head_length(bytes)
        && length <= bytes.len()
        && let Some(said) = length.checked_sub(pack::HEAD_CHECK)
    {
        let check = Hash::of(&bytes[..said]);
        bytes[said..length].copy_from_slice(&check.0[..pack::HEAD_CHECK]);
    }
    if let Some(said) = bytes.len().checked_sub(pack::CHECK) {
        let check = Hash::of(&bytes[..said]);
        bytes[said..].copy_from_slice(&check.0);
    }
}

fn try_one((name, decode): Decoder, all: &[Vec<u8>], lasting: Duration) -> u64 {
    let mut random = Seeded::new(name.len() as u64);
    let began = Instant::now();
    let mut tried = 0;
    while began.elapsed() < lasting {
        let mut bytes = all[random.below(all.len() as u64) as usize].clone();
        alter(&mut bytes, all, &mut random);
        if random.below(2) == 0 {
            mend_checks(&mut bytes);
        }
        let fine = catch_unwind(AssertUnwindSafe(|| decode(&bytes))).is_ok();
        assert!(fine, "{name} panics on {bytes:?}");
        tried += 1;
    }
    tried
}

/// No decoder panics, whatever it is given. Good inputs are taken whole first, so that there is something to alter.
#[test]
fn no_decoder_panics_for_as_long_as_it_is_tried() {
    let seconds = std::env::var("UNDERSTUDY_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let lasting = Duration::from_secs(seconds.unwrap_or(SECONDS));
    let all = good();
    assert!(pack::read(&all[0]).is_ok() && sealing::read(&all[1]).is_ok(), "good inputs are good");
    // Two at a time, as many as the machine that checks this has cores.
    std::thread::scope(|scope| {
        for half in ALL.chunks(ALL.len().div_ceil(2)) {
            let all = &all;
            scope.spawn(move || {
                for decoder in half {
                    println!("{}: {} inputs", decoder.0, try_one(*decoder, all, lasting));
                }
            });
        }
    });
}
