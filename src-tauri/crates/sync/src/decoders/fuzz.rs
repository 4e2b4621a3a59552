//! What the fuzz targets do: good inputs, altered and put together by chance, for as long as it is given.

use super::{ALL, Decoder};
use crate::{
    exchange::{State, read_piece},
    hub::HubUrl,
    identity::{Identity, draw},
    invite::{self, Hint, Invite, Request},
    names::Hash,
    pack::{self, Entry},
    place::{PackKind, Span},
    roster::{Roster, Signed, found},
    sealing::{self, Standing},
    testing::Seeded,
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};
use understudy_domain::{clock::Stamp, id::Id};
use understudy_store::{
    Value,
    exchange::{Audience, Cell, Op, OpKind, SentChange},
};

/// Seconds each decoder is tried. `UNDERSTUDY_FUZZ_SECONDS` sets another number.
const SECONDS: u64 = 60;
/// Decoders tried at once: as many as the machine that checks this has cores.
const AT_ONCE: usize = 2;
/// Bytes of an input at most: enough for lengths to lie about.
const LONGEST: usize = 32 << 10;

const ADDRESS: &str = "postgres://ana:pass%20word@hub.example.org:5433/team?sslmode=require&connect_timeout=5";

/// A good input of each decoder, by its name, and what else there is of each format.
fn good() -> Vec<(&'static str, Vec<u8>)> {
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
    let changes = [change];
    let segment = sealing::seal(standing, &changes, &ana, &roster.keys(&ana), &mut source).expect("seals").bytes;
    let [body, packed] = sealing::bodies(&changes);
    let names = ["Newcomer", "new@example.org", "ThinkPad"];
    let request = Request::new(&ana, project, vec![everyone], names, &mut source);
    let request = request.seal(&ana, &roster, &mut source).expect("seals");
    let span = Span { stream: everyone, first: 1, last: 40 };
    let mut entries = vec![Entry { span, bytes: &segment }, Entry::plain(&request)];
    entries.extend(statements.iter().map(|said| Entry::plain(&said.bytes)));
    let whole = pack::write(PackKind::Snapshot, project, ana.device(), &entries).expect("writes");
    let piece = [b"UNDF\x01".as_slice(), &[7; 16 + 24 + 300]].concat();
    let piece = pack::write(PackKind::Piece, project, ana.device(), &[Entry::plain(&piece)]).expect("writes");
    let state = State { project, device: ana.device(), at_ms: 1, heard_ms: 2, streams: vec![(everyone, 40)] };
    let state = state.write(&ana).expect("writes");
    let hint = Hint::Hub(ADDRESS.into());
    let invite = Invite { project, statements: statements.clone(), hint, programme: "Nordwind".into() };
    let invite = invite.form().expect("writes");
    let mut all = vec![
        ("pack", whole),
        ("segment", segment),
        ("body", body),
        ("packed", packed),
        ("request", request),
        ("piece", piece),
        ("state", state),
        ("invite", invite),
        ("address", ADDRESS.into()),
    ];
    all.extend(statements.iter().map(|said| ("statement", said.bytes.clone())));
    all
}

/// What is taken for good is good: else fuzzing would end at the first check each time.
#[test]
fn what_is_altered_was_good() {
    let all = good();
    let project = crate::names::Project([0; 16]);
    let of = |name: &str| &all.iter().find(|(known, _)| *known == name).expect("one of each").1;
    assert!(ALL.iter().all(|(name, _)| !of(name).is_empty()));
    assert!(pack::read(of("pack")).is_ok() && sealing::read(of("segment")).is_ok());
    assert!(sealing::read_body(of("body")) && sealing::read_packed(of("packed"), 1 << 20));
    assert!(Signed::read(of("statement")).is_ok() && invite::read_form(of("invite")).is_ok());
    assert!(read_piece(of("piece")).is_some() && HubUrl::parse(ADDRESS).is_ok());
    let founded = Signed::read(of("statement")).expect("read above").project().unwrap_or(project);
    assert!(State::read(of("state"), founded).is_some());
    assert!(Request::open(of("request"), founded, &Identity::from_seed([1; 32])).is_ok());
}

/// Turns, cuts, doubles and splices, a few times over.
fn alter(bytes: &mut Vec<u8>, all: &[(&str, Vec<u8>)], random: &mut Seeded) {
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
                let (_, other) = &all[random.below(all.len() as u64) as usize];
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

fn try_one((name, decode): Decoder, all: &[(&str, Vec<u8>)], lasting: Duration) -> u64 {
    let mut random = Seeded::new(Hash::of(name.as_bytes()).0[0].into());
    let own: Vec<&Vec<u8>> = all.iter().filter(|(of, _)| *of == name).map(|(_, bytes)| bytes).collect();
    let began = Instant::now();
    let mut tried = 0;
    while began.elapsed() < lasting {
        // Mostly of its own format; others' come along by name or by mistake.
        let mut bytes = match random.below(4) {
            0 => all[random.below(all.len() as u64) as usize].1.clone(),
            _ => own[random.below(own.len() as u64) as usize].clone(),
        };
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

/// No decoder panics, whatever it is given, for a minute each: what fuzzing without a guide finds in a form of some hundred
/// bytes it finds in its first million inputs, which is about that long without optimisation. Two at a time, so that ten
/// decoders take five minutes. While working on something else, `UNDERSTUDY_FUZZ_SECONDS=1` saves nearly all of it.
#[test]
fn no_decoder_panics_for_as_long_as_it_is_tried() {
    let seconds = std::env::var("UNDERSTUDY_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let lasting = Duration::from_secs(seconds.unwrap_or(SECONDS));
    let (all, next) = (good(), AtomicUsize::new(0));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(decoder) = ALL.get(next.fetch_add(1, Ordering::Relaxed)) {
                    println!("{}: {} inputs", decoder.0, try_one(*decoder, &all, lasting));
                }
            });
        }
    });
}
