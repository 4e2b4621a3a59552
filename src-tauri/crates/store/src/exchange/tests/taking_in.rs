//! Taking in: all or nothing, once, and only what continues.

use super::*;
use crate::{StoreError, database::lock};

fn refused(result: crate::Result<Applied>) -> Refusal {
    match result {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// A fault in the middle of a batch must leave the file as it was; the same batch then goes in whole.
#[test]
fn half_of_a_batch_is_never_taken() {
    let ana = Laptop::new(0x1111);
    for row in 10..14 {
        ana.commit(1_000, vec![Edit::make(&PERSON, id(row), named("Kim"))]);
    }
    let packets = ana.seal(1);
    assert_eq!(packets.len(), 4);
    let ben = Laptop::new(0x2222);
    let before = (ben.digests(), ben.count("change"), ben.count("stream"));
    for at in 0..4 {
        lock(&ben.store.writer)
            .execute_batch(&format!(
                "CREATE TEMP TRIGGER fault BEFORE INSERT ON segment WHEN new.first_sequence = {} BEGIN SELECT raise(ABORT, 'fault'); END",
                packets[at].first
            ))
            .expect("prepares the fault");
        assert!(ben.receive(&packets).is_err());
        lock(&ben.store.writer).execute_batch("DROP TRIGGER fault").expect("drops");
        assert_eq!((ben.digests(), ben.count("change"), ben.count("stream")), before);
        assert_eq!((ben.count("segment"), ben.count("op"), ben.count("person")), (0, 0, 0));
    }
    assert_eq!(ben.take(&packets).ops, 4);
    assert_eq!(ben.digests(), ana.digests());
}

/// A file that is read twice must change nothing the second time.
#[test]
fn taking_in_again_changes_nothing() {
    let (ana, ben) = two();
    ana.name(2_000, 7, "Kim B.");
    let packets = ana.seal(9);
    assert_eq!(ben.take(&packets).ops, 1);
    let before = (ben.digests(), ben.count("op"), ben.count("segment"));
    let again = ben.take(&packets);
    assert_eq!(again, Applied { already: 1, ..Applied::default() });
    assert_eq!((ben.digests(), ben.count("op"), ben.count("segment")), before);
}

/// A stream cannot be applied with a hole: whoever fetches must bring what is between.
#[test]
fn a_stream_with_a_gap_is_refused() {
    let (ana, ben) = two();
    ana.name(2_000, 7, "one");
    ana.name(3_000, 7, "two");
    let packets = ana.seal(1);
    assert_eq!(refused(ben.receive(&packets[1..])), Refusal::Gap { stream: stream(0x1111), expected: 2 });
    assert_eq!(ben.take(&packets).ops, 2);
}

/// A stream rolled back, or continued by two copies, is noticed by its hashes, and what claims to be a stream of other
/// readers by its audience.
#[test]
fn a_stream_that_contradicts_itself_is_refused() {
    let (ana, ben) = two();
    ana.name(2_000, 7, "one");
    let packets = ana.seal(9);
    let mut forked = packets.clone();
    forked[0].previous = [9; 32];
    assert_eq!(refused(ben.receive(&forked)), Refusal::Forked(stream(0x1111)));
    ben.take(&packets);
    let mut other = packets.clone();
    other[0].hash = [9; 32];
    assert_eq!(refused(ben.receive(&other)), Refusal::Forked(stream(0x1111)));
    let mut moved = packets;
    moved[0].audience = Audience::Leads;
    assert!(matches!(refused(ben.receive(&moved)), Refusal::Malformed { .. }));
}

/// What no laptop would write must be refused by name, not break the file or its readers.
#[test]
fn what_the_file_cannot_hold_is_refused() {
    let (ana, ben) = two();
    ana.name(2_000, 7, "one");
    let good = ana.seal(9).remove(0);
    let before = ben.digests();
    type Spoil = fn(&mut Packet);
    let spoils: [Spoil; 10] = [
        |packet| packet.changes[0].clock = Stamp::new((1 << 46) + 1, 0),
        |packet| packet.changes[0].clock = Stamp(0),
        |packet| packet.changes[0].clock = Stamp(1),
        |packet| packet.changes[0].first_sequence += 1,
        |packet| packet.last += 1,
        |packet| packet.changes[0].ops.clear(),
        |packet| packet.changes[0].ops[0].cells[0].value = Value::Integer(1),
        |packet| packet.changes[0].ops[0].cells[0].previous = u64::MAX,
        |packet| packet.changes[0].ops[0].table = crate::tables::REVIEW.number,
        |packet| {
            packet.changes[0].ops[0].cells[0] =
                Cell { column: person::SITE, previous: 0, value: Value::Bytes([1, 2].into()) };
        },
    ];
    for (at, spoil) in spoils.iter().enumerate() {
        let mut bad = good.clone();
        spoil(&mut bad);
        assert!(matches!(refused(ben.receive(&[bad])), Refusal::Malformed { .. }), "{at}");
        assert_eq!(ben.digests(), before, "{at}");
    }
    assert_eq!(ben.take(&[good]).ops, 1);
}

/// A large change arrives in parts; what was written elsewhere meanwhile must not mistake the missing part for replaced.
#[test]
fn a_change_in_parts_is_one_change() {
    let ana = Laptop::new(0x1111);
    let rows = |range: std::ops::Range<u128>| range.map(|row| Edit::make(&PERSON, id(row), named("Kim"))).collect();
    ana.commit(1_000, rows(10..20));
    let whole = ana.store.changes_after(stream(0x1111), 0, 9, 9).expect("reads").remove(0);
    assert_eq!(whole.ops.len(), 10);
    let part = |range: std::ops::Range<usize>| SentChange {
        first_sequence: whole.first_sequence + range.start as u64,
        ops: whole.ops[range].to_vec(),
        ..whole.clone()
    };
    let first = Packet::of(stream(0x1111), Audience::Everyone, [0; 32], vec![part(0..4)]);
    let second = Packet::of(stream(0x1111), Audience::Everyone, first.hash, vec![part(4..10)]);
    let cara = Laptop::new(0x3333);
    cara.take(&[first.clone(), second.clone()]);
    cara.name(2_000, 18, "Kim C.");
    let ben = Laptop::new(0x2222);
    ben.take(&[first]);
    ben.take(&cara.seal(9));
    assert_eq!(ben.count("cell_head WHERE state = 1"), 1);
    ben.take(&[second]);
    assert_eq!(ben.count("cell_head"), 0);
    assert_eq!(ben.digests(), cara.digests());
    assert_eq!(ben.store.changes(None, None, 9).expect("reads").len(), 2);
    assert_eq!(ben.store.changes_after(stream(0x1111), 0, 9, 9).expect("reads"), vec![whole]);
}

/// What waits is kept until it is taken in, and is then gone from the waiting.
#[test]
fn waiting_ends_with_taking_in() {
    let (ana, ben) = two();
    ana.name(2_000, 7, "one");
    let packet = ana.seal(9).remove(0);
    let waiting = |reason| WaitingSegment {
        hash: packet.hash,
        stream: packet.stream,
        first: packet.first,
        reason,
        sealed: &packet.sealed,
    };
    ben.store.set_aside(&[waiting("key")]).expect("sets aside");
    ben.store.set_aside(&[waiting("gap")]).expect("sets aside");
    let all = ben.store.set_aside_all().expect("reads");
    assert_eq!((all.len(), all[0].reason.as_str(), all[0].bytes), (1, "gap", packet.sealed.len() as u64));
    assert_eq!(ben.store.aside(&packet.hash).expect("reads"), Some(packet.sealed.clone()));
    ben.take(std::slice::from_ref(&packet));
    assert_eq!(ben.store.set_aside_all().expect("reads"), []);
    ben.store.set_aside(&[waiting("forged")]).expect("sets aside");
    ben.store.take_aside(&[packet.hash]).expect("drops");
    assert_eq!(ben.store.aside(&packet.hash).expect("reads"), None);
}

/// Sealed bytes are kept before they go anywhere: a retry must give the same, and a second sealing of the same is refused.
#[test]
fn an_own_segment_is_kept_once() {
    let (ana, _ben) = two();
    ana.name(2_000, 7, "one");
    let packet = ana.seal(9).remove(0);
    let new = NewSegment {
        stream: packet.stream,
        first: packet.first,
        last: packet.last,
        previous: packet.previous,
        hash: [7; 32],
        sealed: b"other",
    };
    let refuse = |new: &NewSegment<'_>| match ana.store.keep_sealed(new) {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    assert_eq!(refuse(&new), Refusal::Forked(packet.stream));
    assert!(matches!(refuse(&NewSegment { first: 4, last: 4, ..new }), Refusal::Gap { expected: 3, .. }));
    let beyond = NewSegment { first: 3, last: 3, previous: packet.hash, ..new };
    assert!(matches!(refuse(&beyond), Refusal::Malformed { .. }));
    let kept = ana.store.sealed(packet.stream, 1).expect("reads");
    assert_eq!((kept.len(), &kept[0].sealed, kept[0].hash), (1, &packet.sealed, packet.hash));
}

/// Places and statements are remembered by name, and forgotten together.
#[test]
fn places_are_remembered_apart() {
    let laptop = Laptop::new(0x1111);
    let store = &laptop.store;
    store.set_handed("folder", id(1), 5).expect("sets");
    store.set_handed("folder", id(1), 3).expect("sets");
    store.set_cursor("folder", b"x").expect("sets");
    let file = SeenFile { name: "a".to_owned(), bytes: 1, modified: -5, state: "taken".to_owned() };
    store.set_seen_files("folder", std::slice::from_ref(&file)).expect("sets");
    assert_eq!((store.handed("folder", id(1)).expect("reads"), store.handed("hub", id(1)).expect("reads")), (3, 0));
    assert_eq!(store.cursor("folder").expect("reads"), Some(b"x".to_vec()));
    assert_eq!(store.seen_files("folder").expect("reads"), [file]);
    assert_eq!(store.seen_files("hub").expect("reads"), []);
    store.forget_place("folder").expect("forgets");
    assert_eq!(store.handed("folder", id(1)).expect("reads"), 0);
    assert_eq!((store.cursor("folder").expect("reads"), store.seen_files("folder").expect("reads")), (None, vec![]));
    let statements = [([2; 32], b"two".to_vec()), ([1; 32], b"one".to_vec())];
    assert_eq!(store.keep_statements(&statements).expect("keeps"), 2);
    assert_eq!(store.keep_statements(&statements).expect("keeps"), 0);
    assert_eq!(store.statements().expect("reads"), [b"one".to_vec(), b"two".to_vec()]);
}
