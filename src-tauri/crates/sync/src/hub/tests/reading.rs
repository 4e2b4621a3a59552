//! What a visit brings, and what it passes over.

use super::server::{Memory, hub, put, put_segment, span, stream};
use crate::place::{PackKind, Pending, Place, Why};
use understudy_domain::progress::{Progress, Unwatched};

/// Only a device's newest state counts, and one that was read is not sent again although the cursor stays before it.
#[test]
fn states_are_replaced() {
    let Some(hub) = hub("states") else { return };
    let mut ana = hub.founded();
    let mut ben = hub.admitted(&mut ana, "ben", 2);
    let mut memory = Memory::default();
    put_segment(&mut ana, 1, 1).expect("admitted");
    put(&mut ana, PackKind::State, &[], "Ana, Monday").expect("admitted");
    put(&mut ben, PackKind::State, &[], "Ben, Monday").expect("admitted");
    assert_eq!(memory.fetch(&mut ben).expect("reads"), ["1/1", "Ana, Monday"], "his own he has");
    let cursor = memory.cursor.clone();
    put(&mut ana, PackKind::State, &[], "Ana, Tuesday").expect("admitted");
    assert_eq!(memory.fetch(&mut ben).expect("reads"), ["Ana, Tuesday"]);
    assert_eq!(memory.fetch(&mut ben).expect("reads"), Vec::<String>::new());
    assert_eq!(memory.cursor, cursor, "it stands on what stays");
    put_segment(&mut ana, 1, 2).expect("admitted");
    assert_eq!(memory.fetch(&mut ben).expect("reads"), ["1/2"]);
    assert_ne!(memory.cursor, cursor);
    assert_eq!(hub.sql("SELECT count(*) FROM understudy.pack WHERE kind = 4").expect("owner"), [["2"]]);
    assert_eq!(Memory::default().fetch(&mut ben).expect("reads"), ["1/1", "Ana, Tuesday", "1/2"]);
}

/// What is known by its spans is not fetched, and the cursor passes over it.
#[test]
fn what_is_known_is_not_fetched() {
    let Some(hub) = hub("known") else { return };
    let mut ana = hub.founded();
    let mut memory = Memory::default();
    memory.knows.extend([(stream(1), 3), (stream(2), 9)]);
    put(&mut ana, PackKind::Snapshot, &[span(1, 1, 3), span(2, 1, 9)], "all known").expect("admitted");
    put(&mut ana, PackKind::Snapshot, &[span(1, 1, 3), span(2, 1, 10)], "one more").expect("admitted");
    put(&mut ana, PackKind::Segments, &[span(1, 1, 3)], "known").expect("admitted");
    put(&mut ana, PackKind::Statements, &[], "a statement").expect("admitted");
    put(&mut ana, PackKind::Piece, &[], "a piece").expect("admitted");
    assert_eq!(memory.fetch(&mut ana).expect("reads"), ["one more", "a statement"]);
    memory.knows.clear();
    assert_eq!(memory.fetch(&mut ana).expect("reads"), Vec::<String>::new(), "all of it lies before the cursor");
    assert_eq!(Memory::default().fetch(&mut ana).expect("reads").len(), 4);
}

/// Visits are bounded, so that a newcomer on a bad line gets on; one that is larger than the bound still comes.
#[test]
fn a_visit_keeps_to_its_budget() {
    let Some(hub) = hub("budget") else { return };
    let mut ana = hub.founded();
    for sequence in 1..=30 {
        let text = format!("{sequence:0>width$}", width = if sequence == 7 { 5000 } else { 300 });
        put(&mut ana, PackKind::Segments, &[span(1, sequence, sequence)], &text).expect("admitted");
    }
    let (mut memory, mut sizes, mut visits) = (Memory::default(), Vec::new(), 0);
    loop {
        let fetched = ana.fetch(&memory, 1000, &Unwatched).expect("reads");
        let more = fetched.more;
        let texts = memory.apply(fetched);
        let sum: usize = texts.iter().map(String::len).sum();
        assert!(sum <= 1000 || texts.len() == 1, "{sum} bytes in {}", texts.len());
        sizes.extend(texts.into_iter().map(|text| text.len()));
        visits += 1;
        if !more {
            break;
        }
    }
    assert_eq!((sizes.len(), sizes.iter().sum::<usize>()), (30, 29 * 300 + 5000));
    assert_eq!(visits, 11, "three at a time, two before the large one, and that alone");
}

/// Hundreds of packs come over several pages.
#[test]
fn many_packs_come_in_pages() {
    let Some(hub) = hub("pages") else { return };
    let mut ana = hub.founded();
    let text = format!(
        "INSERT INTO understudy.pack
         SELECT '\\x{}', n, '\\x{}', 'x', 1, sha256(n::text::bytea), 3, lpad(n::text, 4, '0')::bytea FROM generate_series(1, 1203) n;
         UPDATE understudy.project SET counter = 1203",
        hub.project.hex(),
        super::server::device(1).hex()
    );
    hub.sql(&text).expect("owner");
    let came = Memory::default().fetch(&mut ana).expect("reads");
    assert_eq!(came.len(), 1203);
    assert!(came.is_sorted());
}

/// A newer version put something. It is not read and not forgotten: after an update it comes.
#[test]
fn a_kind_of_a_newer_version_waits() {
    let Some(hub) = hub("newerkind") else { return };
    let mut ana = hub.founded();
    put_segment(&mut ana, 1, 1).expect("admitted");
    put_segment(&mut ana, 1, 2).expect("admitted");
    put_segment(&mut ana, 1, 3).expect("admitted");
    hub.sql("UPDATE understudy.pack SET kind = 77 WHERE number = 2").expect("owner");
    let mut memory = Memory::default();
    let fetched = ana.fetch(&memory, 1 << 20, &Unwatched).expect("reads");
    assert_eq!(fetched.pending, [Pending { name: "pack 2".to_owned(), why: Why::Newer }]);
    assert_eq!(memory.apply(fetched), ["1/1", "1/3"]);
    hub.sql("UPDATE understudy.pack SET kind = 1 WHERE number = 2").expect("owner");
    memory.knows.insert(stream(1), 1);
    assert!(memory.fetch(&mut ana).expect("reads").contains(&"1/2".to_owned()));
}

/// Pieces of files are asked for by their labels.
#[test]
fn pieces_are_found_by_label() {
    let Some(hub) = hub("pieces") else { return };
    let mut ana = hub.founded();
    let mut ben = hub.admitted(&mut ana, "ben", 2);
    let large = "p".repeat(1 << 20);
    put(&mut ana, PackKind::Piece, &[], &large).expect("admitted");
    put(&mut ana, PackKind::Piece, &[], &large).expect("asks first, and does not send it again");
    put_segment(&mut ana, 1, 1).expect("admitted");
    let label = crate::names::Hash::of(large.as_bytes());
    assert_eq!(ben.piece(&label).expect("reads").map(|piece| piece.len()), Some(1 << 20));
    assert_eq!(ben.piece(&crate::names::Hash::of(b"1/1")).expect("reads"), None, "what is no piece is none");
    assert_eq!(ben.piece(&crate::names::Hash::NONE).expect("reads"), None);
}

/// Whoever watches may stop a long visit; nothing is remembered then.
#[test]
fn a_visit_can_be_stopped() {
    struct Stops;
    impl Progress for Stops {
        fn step(&self, _: u32, _: u32) {}
        fn cancelled(&self) -> bool {
            true
        }
    }
    let Some(hub) = hub("stopped") else { return };
    let mut ana = hub.founded();
    put_segment(&mut ana, 1, 1).expect("admitted");
    let stopped = ana.fetch(&Memory::default(), 1000, &Stops);
    assert!(matches!(stopped, Err(crate::SyncError::Cancelled)), "{stopped:?}");
}
