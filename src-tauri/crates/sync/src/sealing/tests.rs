//! What must hold for every segment.

use super::*;
use crate::testing::Seeded;
use proptest::prelude::*;
use understudy_domain::clock::Stamp;
use understudy_store::{
    OpKind, Value,
    exchange::{Cell, Op},
};

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Integer),
        ".{0,40}".prop_map(|text| Value::Text(text.into())),
        (0_u8..20).prop_map(|n| Value::Id(Id::derived("v", &[&[n]]))),
        prop::collection::vec(any::<u8>(), 0..40).prop_map(|bytes| Value::Bytes(bytes.into())),
        (-1e9..1e9).prop_map(Value::Real),
    ]
}

fn op() -> impl Strategy<Value = Op> {
    const KINDS: [OpKind; 5] = [OpKind::Make, OpKind::Put, OpKind::Delete, OpKind::Undelete, OpKind::Purge];
    let cell = (0_u16..9, prop_oneof![Just(0_u64), 1..1_u64 << 40], value())
        .prop_map(|(column, previous, value)| Cell { column, previous, value });
    (1_u16..5, 0_u8..12, prop::sample::select(&KINDS[..]), prop::collection::vec(cell, 0..6))
        .prop_map(|(table, row, kind, cells)| Op { table, row: Id::derived("r", &[&[row]]), kind, cells })
}

fn changes() -> impl Strategy<Value = Vec<SentChange>> {
    let change = (1_u64..1 << 50, any::<bool>(), any::<bool>(), "[a-c]", prop::collection::vec(op(), 1..8));
    (1_u64..1000, prop::collection::vec(change, 1..5)).prop_map(|(first, list)| {
        let mut next = first;
        list.into_iter()
            .map(|(clock, actor, undoes, label, ops)| {
                let first_sequence = next;
                next += ops.len() as u64;
                SentChange {
                    clock: Stamp(clock),
                    actor: actor.then(|| Id::derived("r", &[&[3]])),
                    label,
                    undoes: undoes.then(|| (Stamp(clock - 1), Id::derived("s", &[]))),
                    first_sequence,
                    ops,
                }
            })
            .collect()
    })
}

struct Team {
    ana: Identity,
    keys: Keys,
    /// Without the leads' key.
    others: Keys,
    source: Seeded,
}

fn team() -> Team {
    let mut source = Seeded::new(5);
    let mut others = Keys::default();
    others.everyone = Some(others.hold(Audience::Everyone, draw(&mut source)));
    let secret = draw(&mut source);
    let mut keys = others.clone();
    let leads = keys.hold(Audience::Leads, secret);
    keys.leads = Some((leads, identity::public_of(&secret)));
    others.leads = keys.leads;
    Team { ana: Identity::from_seed([1; 32]), keys, others, source }
}

fn sealed(team: &mut Team, audience: Audience, changes: &[SentChange], keys: &Keys) -> Sealed {
    let first = changes[0].first_sequence;
    let previous = if first == 1 { Hash::NONE } else { Hash::of(b"before") };
    let standing = Standing { project: Project([9; 16]), audience, everyone: team.ana.stream(4), previous };
    seal(standing, changes, &team.ana, keys, &mut team.source).expect("seals")
}

proptest! {
    /// What a laptop says is what the others hear.
    #[test]
    fn a_segment_survives_sealing(changes in changes(), leads in any::<bool>()) {
        let mut team = team();
        let audience = if leads { Audience::Leads } else { Audience::Everyone };
        // Who cannot read what is for leads can still write it.
        let others = team.others.clone();
        let sealed = sealed(&mut team, audience, &changes, &others);
        let segment = read(&sealed.bytes).expect("reads");
        prop_assert_eq!(segment.hash, sealed.hash);
        prop_assert_eq!(segment.header.span, sealed.span);
        prop_assert_eq!(open(&segment, &team.keys).expect("opens"), changes);
        if leads {
            prop_assert_eq!(open(&segment, &team.others).expect_err("not for them"), Fault::NoKey);
        }
    }

    /// A body of a member who does not use this program may hold anything, and must neither panic nor swell.
    #[test]
    fn arbitrary_bodies_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), formed in any::<bool>()) {
        let mut bytes = bytes;
        if formed {
            bytes.insert(0, 1);
        }
        let _ = body::decode(&bytes, 1);
    }

    /// Likewise one that is nearly right.
    #[test]
    fn mutated_bodies_never_panic(changes in changes(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = body::encode(&changes).expect("encodes");
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(read) = body::decode(&bytes, changes[0].first_sequence) {
            prop_assert!(read.iter().map(|change| change.ops.len()).sum::<usize>() <= OPS_AT_MOST);
        }
    }

    /// A folder holds anything.
    #[test]
    fn arbitrary_segments_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), formed in any::<bool>()) {
        let mut bytes = bytes;
        if formed {
            bytes.splice(0..0, *b"UNDS\x01\x00");
        }
        prop_assert!(read(&bytes).is_err());
    }
}

/// A few hundred bytes must not claim to be ten thousand million cells.
#[test]
fn a_body_that_would_swell_is_refused() {
    let wide: Vec<Cell> = (1..2_000).map(|column| Cell { column, previous: 0, value: Value::Null }).collect();
    let op = Op { table: 1, row: Id::default(), kind: OpKind::Put, cells: wide };
    let change = SentChange {
        clock: Stamp(1),
        actor: None,
        label: String::new(),
        undoes: None,
        first_sequence: 1,
        ops: vec![op; 5_000],
    };
    assert!(body::encode(std::slice::from_ref(&change)).is_none(), "beyond what a segment may hold");
    // The same, as somebody would write it who does not ask: one shape, and five thousand ops that name it.
    let small = SentChange { ops: vec![change.ops[0].clone(); 2_000], ..change };
    let mut bytes = body::encode(&[small]).expect("encodes");
    assert!(bytes.len() < 40_000, "{}", bytes.len());
    let run: Vec<usize> =
        bytes.windows(64).enumerate().filter(|(_, w)| w.iter().all(|b| *b == 0)).map(|(at, _)| at).collect();
    assert!(!run.is_empty());
    bytes.truncate(run[0]);
    assert_eq!(body::decode(&bytes, 1), Err(BodyFault::Malformed));
}

/// Nobody can write in another's name, under another project or stream, or change what was written.
#[test]
fn a_turned_bit_anywhere_is_seen() {
    let mut team = team();
    let change = SentChange {
        clock: Stamp(7 << 16),
        actor: None,
        label: "l".into(),
        undoes: None,
        first_sequence: 1,
        ops: vec![Op { table: 1, row: Id::default(), kind: OpKind::Delete, cells: Vec::new() }],
    };
    let keys = team.keys.clone();
    for audience in [Audience::Everyone, Audience::Leads] {
        let sealed = sealed(&mut team, audience, std::slice::from_ref(&change), &keys);
        for bit in 0..sealed.bytes.len() * 8 {
            let mut turned = sealed.bytes.clone();
            turned[bit / 8] ^= 1 << (bit % 8);
            assert!(read(&turned).is_err(), "bit {bit}");
        }
        // Signed again by another: that other's, and no longer to be opened as Ana's.
        let ben = Identity::from_seed([2; 32]);
        let mut taken = sealed.bytes[..sealed.bytes.len() - SIGNATURE].to_vec();
        let device = 4 + 1 + 1 + 2 + 16 + 16;
        taken[device..device + 32].copy_from_slice(&ben.device().0);
        let signature = ben.sign(&Hash::of(&taken).0);
        taken.extend_from_slice(&signature);
        let segment = read(&taken).expect("Ben's signature is good");
        assert_eq!(segment.header.device, ben.device());
        assert_eq!(open(&segment, &keys).expect_err("bound to its header"), Fault::Malformed);
        assert!(!identity::owns(ben.device(), audience, segment.header.tag, segment.header.span.stream));
    }
}

/// The promise of issue 4: at most 30 bytes an op for rows of eight columns and updates of them, a thousand ops a segment.
#[test]
fn an_op_takes_at_most_thirty_bytes() {
    let mut team = team();
    let mut random = Seeded::new(11);
    let mut clock = 1_790_000_000_000_u64 << 16;
    let made = |random: &mut Seeded, at: u64| {
        let mut id = [0; 16];
        let drawn = [random.next(), random.next()];
        id[..6].copy_from_slice(&(1_790_000_000_000_u64 + at / 50).to_be_bytes()[2..]);
        id[6..14].copy_from_slice(&drawn[0].to_le_bytes());
        id[14..].copy_from_slice(&drawn[1].to_le_bytes()[..2]);
        (id[6], id[8]) = (id[6] & 15 | 0x70, id[8] & 63 | 0x80);
        Id::from_bytes(&id).expect("16 bytes")
    };
    let words = ["Ana", "Ben", "Chloé", "Dmitri", "Eva", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Keiko", "Lars"];
    let mut rows = Vec::new();
    let mut ops = Vec::new();
    for at in 0..20_000_u64 {
        let row = made(&mut random, at);
        let name = |random: &mut Seeded| words[random.below(12) as usize];
        let values = [
            Value::Text(format!("{} {}{at}", name(&mut random), name(&mut random)).into()),
            Value::Text(name(&mut random).into()),
            Value::Integer(20_000 + random.below(700) as i64),
            Value::Integer(random.below(5) as i64),
            Value::Text(["internal", "partner", "vendor"][random.below(3) as usize].into()),
            Value::Id(Id::derived("site", &[&[random.below(30) as u8]])),
            Value::Integer(random.below(100) as i64),
            Value::Text(["en", "fr", "pl", "ro"][random.below(4) as usize].into()),
        ];
        rows.push((row, clock + (at / 1_000) * 65_536));
        let cells = values.into_iter().zip(1..).map(|(value, column)| Cell { column, previous: 0, value }).collect();
        ops.push(Op { table: 6, row, kind: OpKind::Make, cells });
    }
    for _ in 0..40_000 {
        let (row, previous) = rows[random.below(20_000) as usize];
        let value = Value::Integer(20_000 + random.below(700) as i64);
        ops.push(Op { table: 6, row, kind: OpKind::Put, cells: vec![Cell { column: 3, previous, value }] });
    }
    let (mut bytes, mut first) = (0, 1);
    let count = ops.len();
    for chunk in ops.chunks(1_000) {
        clock += 65_536;
        let change = SentChange {
            clock: Stamp(clock),
            actor: Some(rows[0].0),
            label: r#"{"id":"change-import","args":{}}"#.to_owned(),
            undoes: None,
            first_sequence: first,
            ops: chunk.to_vec(),
        };
        first += chunk.len() as u64;
        let keys = team.keys.clone();
        let sealed = sealed(&mut team, Audience::Everyone, &[change], &keys);
        bytes += sealed.bytes.len();
    }
    let each = bytes as f64 / count as f64;
    println!("{count} ops in {bytes} bytes: {each:.1} bytes an op");
    assert!(each <= 30.0, "{each} bytes an op");
}
