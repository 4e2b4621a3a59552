//! The change log and the one way to write, on a real file.

use crate::{
    Action, Change, Committed, Edit, Intent, Store, Value,
    op::{Cell, Op, OpKind},
    rows::Rows,
    tables::{self, PERSON, SITE, SUPERUSER, person},
};
use proptest::prelude::*;
use understudy_domain::{clock::Stamp, id::Id, message::Message};
use uuid::Uuid;

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().expect("folder");
    let store = Store::create(&folder.path().join("test.understudy"), id(1)).expect("creates");
    (folder, store)
}

fn commit(store: &Store, edits: Vec<Edit>) -> Committed {
    store
        .commit(&Intent { actor: None, label: Message::new("test"), now: 1_000, undoes: None }, edits)
        .expect("commits")
}

fn name(store: &Store, row: u128) -> Option<(Option<String>, i64)> {
    let reader = store.reader().expect("reader");
    reader
        .query_row("SELECT display_name, hidden FROM person WHERE id = ?1", [id(row).bytes()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .ok()
}

fn named(text: &str) -> Vec<(u16, Value)> {
    vec![(person::DISPLAY_NAME, text.into())]
}

/// What is already so must not be written again: importing the same file twice changes nothing.
#[test]
fn writing_what_is_already_so_is_no_change() {
    let (_folder, store) = store();
    assert!(commit(&store, vec![Edit::make(&PERSON, id(7), named("Ana"))]).change.is_some());
    assert!(commit(&store, vec![Edit::make(&PERSON, id(7), named("Ana"))]).change.is_none());
    assert!(commit(&store, vec![Edit::put(&PERSON, id(7), named("Ana"))]).change.is_none());
    assert_eq!(store.changes(None, None, 10).expect("reads").len(), 1);
}

/// Undo and redo walk the log both ways, and a new change ends redo.
#[test]
fn undo_and_redo_walk_back_and_forth() {
    let (_folder, store) = store();
    let intent = || Intent { actor: None, label: Message::new("test"), now: 2_000, undoes: None };
    commit(&store, vec![Edit::make(&PERSON, id(7), named("Ana"))]);
    commit(&store, vec![Edit::put(&PERSON, id(7), named("Anna"))]);
    commit(&store, vec![Edit::delete(&PERSON, id(7))]);
    for expected in [(Some("Anna"), 0), (Some("Ana"), 0), (Some("Ana"), 1)] {
        let (undo, _) = store.undo_targets().expect("targets");
        store.undo(undo.expect("something to undo").id, intent()).expect("undoes");
        assert_eq!(name(&store, 7), Some((expected.0.map(str::to_owned), expected.1)));
    }
    assert!(store.undo_targets().expect("targets").0.is_none());
    for expected in [(Some("Ana"), 0), (Some("Anna"), 0), (Some("Anna"), 1)] {
        let (_, redo) = store.undo_targets().expect("targets");
        store.undo(redo.expect("something to redo").id, intent()).expect("redoes");
        assert_eq!(name(&store, 7), Some((expected.0.map(str::to_owned), expected.1)));
    }
    let (undo, redo) = store.undo_targets().expect("targets");
    assert!(redo.is_none());
    store.undo(undo.expect("undo").id, intent()).expect("undoes");
    commit(&store, vec![Edit::put(&PERSON, id(7), named("Annika"))]);
    assert!(store.undo_targets().expect("targets").1.is_none());
    assert_eq!(store.check().expect("checks").findings, []);
}

/// A value that somebody changed since is theirs: undoing an older change must leave it.
#[test]
fn undo_leaves_what_was_changed_since() {
    let (_folder, store) = store();
    commit(&store, vec![Edit::make(&PERSON, id(7), named("Ana"))]);
    let both = vec![(person::DISPLAY_NAME, "Anna".into()), (person::EMAIL, "a@example.com".into())];
    let change = commit(&store, vec![Edit::put(&PERSON, id(7), both)]).change.expect("change");
    commit(&store, vec![Edit::put(&PERSON, id(7), named("Annika"))]);
    let intent = Intent { actor: None, label: Message::new("undo"), now: 1, undoes: None };
    store.undo(crate::ChangeId { clock: change.0, stream: change.1 }, intent).expect("undoes");
    assert_eq!(name(&store, 7), Some((Some("Annika".to_owned()), 0)));
    let history = store.changes(Some(id(7)), None, 10).expect("history");
    assert_eq!(history.len(), 4);
}

/// A purge must take the values out of the log as well, and the log must still give the tables.
#[test]
fn a_purge_leaves_nothing_of_a_person() {
    let (folder, store) = store();
    let label = Message::new("change-person-added").with("name", "Unmistakable Name");
    let intent = Intent { actor: None, label, now: 1_000, undoes: None };
    store.commit(&intent, vec![Edit::make(&PERSON, id(7), named("Unmistakable Name"))]).expect("commits");
    commit(&store, vec![Edit::put(&PERSON, id(7), named("Unmistakable Other"))]);
    commit(&store, vec![Edit::purge(&PERSON, id(7))]);
    assert_eq!(name(&store, 7), Some((None, 2)));
    assert_eq!(store.check().expect("checks").findings, []);
    store.backup(&folder.path().join("copy")).expect("copies");
    let bytes = std::fs::read(folder.path().join("copy")).expect("reads");
    assert!(!bytes.windows(12).any(|window| window == b"Unmistakable"));
}

/// A child may arrive before its parent: a stub stands in, and the parent fills it.
#[test]
fn a_missing_parent_is_a_hidden_stub_until_it_arrives() {
    let (_folder, store) = store();
    commit(&store, vec![Edit::make(&SUPERUSER, id(3), vec![(tables::superuser::PERSON, id(7).into())])]);
    assert_eq!(name(&store, 7), Some((None, 3)));
    commit(&store, vec![Edit::make(&PERSON, id(7), named("Ana"))]);
    assert_eq!(name(&store, 7), Some((Some("Ana".to_owned()), 0)));
    assert_eq!(store.check().expect("checks").findings, []);
}

/// A copy opens as the same programme, under a stream of its own.
#[test]
fn a_backup_keeps_nobody_from_writing() {
    let (folder, store) = store();
    commit(&store, vec![Edit::make(&PERSON, id(1), named("Ana"))]);
    let copy = folder.path().join("copy");
    let writing = store.at_writer();
    std::thread::scope(|threads| {
        let copying = threads.spawn(|| store.backup(&copy));
        let started = std::time::Instant::now();
        while !copying.is_finished() && started.elapsed() < std::time::Duration::from_secs(20) {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        let waited = !copying.is_finished();
        drop(writing);
        copying.join().expect("no panic").expect("copies");
        assert!(!waited, "the copy waited for whoever was writing");
    });
    assert_eq!(name(&Store::open(&copy).expect("opens"), 1), Some((Some("Ana".to_owned()), 0)));
}

#[test]
fn a_restored_backup_has_the_same_rows_and_a_new_stream() {
    let (folder, store) = store();
    commit(&store, vec![Edit::make(&PERSON, id(7), named("Ana"))]);
    let copy = folder.path().join("copy");
    store.backup(&copy).expect("copies");
    let place = folder.path().join("restored.understudy");
    crate::restore(&copy, &place, id(2)).expect("restores");
    let restored = Store::open(&place).expect("opens");
    assert_eq!(restored.check().expect("checks").digest, store.check().expect("checks").digest);
    let change = commit(&restored, vec![Edit::put(&PERSON, id(7), named("Anna"))]).change.expect("change");
    // 1 and 2 are the streams of the original, for everyone and for leads.
    assert_eq!(change.1, 3);
    assert!(matches!(crate::restore(&copy, &place, id(9)), Err(crate::StoreError::Io(_))));
}

fn op() -> impl Strategy<Value = Op> {
    let kinds = prop_oneof![3 => Just(OpKind::Make), 5 => Just(OpKind::Put), 2 => Just(OpKind::Delete), 2 => Just(OpKind::Undelete), 1 => Just(OpKind::Purge)];
    (0_u128..3, kinds, prop::collection::vec((1_u16..=3, "[a-c]{0,2}"), 0..3)).prop_map(|(row, kind, cells)| {
        let cells = if matches!(kind, OpKind::Make | OpKind::Put) {
            let mut cells: Vec<Cell> =
                cells.into_iter().map(|(column, text)| Cell { column, previous: 0, value: text.into() }).collect();
            cells.dedup_by_key(|cell| cell.column);
            cells.sort_by_key(|cell| cell.column);
            cells.dedup_by_key(|cell| cell.column);
            cells
        } else {
            vec![]
        };
        Op { table: SITE.number, row: id(row + 10), kind, cells }
    })
}

/// Rows and clocks after ops in an order.
fn state_after(ops: &[(Op, u64, i64)]) -> Vec<String> {
    let connection = rusqlite::Connection::open_in_memory().expect("opens");
    crate::database::migrate(&connection, 0).expect("migrates");
    for number in 1..=3_i64 {
        connection
            .execute("INSERT INTO stream (number, id) VALUES (?1, ?2)", (number, id(number as u128).bytes()))
            .expect("stream");
    }
    let mut rows = Rows::new(&connection).expect("rows");
    for (op, clock, stream) in ops {
        rows.apply(&SITE, op, Stamp(*clock), *stream).expect("applies");
    }
    (10..13).map(|row| format!("{:?}", rows.load(&SITE, id(row)).expect("loads"))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    /// The state is a function of the set of ops: laptops that exchange in different orders must agree to the last clock.
    #[test]
    fn the_order_of_arrival_leaves_no_trace(
        ops in prop::collection::vec(op(), 1..12), clocks in prop::collection::vec(1_u64..6, 12), order in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle()
    ) {
        // Clock and stream together are unique, as they are in the log: one change a stream and clock.
        let mut seen = std::collections::BTreeSet::new();
        let stamped: Vec<(Op, u64, i64)> = ops.into_iter().zip(clocks).enumerate()
            .map(|(at, (op, clock))| (op, clock, at as i64 % 3 + 1)).filter(|(_, clock, stream)| seen.insert((*clock, *stream))).collect();
        let shuffled: Vec<_> = order.into_iter().filter_map(|at| stamped.get(at).cloned()).collect();
        prop_assert_eq!(state_after(&stamped), state_after(&shuffled));
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever is done and undone, the log gives exactly the tables.
    #[test]
    fn the_log_always_gives_the_tables(steps in prop::collection::vec((0_u8..7, 0_u128..4, "[a-d]{1,3}"), 1..25)) {
        let (_folder, store) = store();
        for (what, row, text) in steps {
            let edit = |action| vec![Edit { table: &PERSON, row: id(row), action }];
            match what {
                0 | 1 => { commit(&store, edit(Action::Make(named(&text)))); }
                2 => { commit(&store, edit(Action::Put(named(&text)))); }
                3 => { commit(&store, edit(Action::Delete)); }
                4 => { commit(&store, edit(Action::Undelete)); }
                _ => {
                    let (undo, redo) = store.undo_targets().expect("targets");
                    if let Some(change) = if what == 5 { undo } else { redo } {
                        let intent = Intent { actor: None, label: Message::new("undo"), now: 5, undoes: None };
                        let _ = store.undo(change.id, intent);
                    }
                }
            }
        }
        prop_assert_eq!(store.check().expect("checks").findings, vec![]);
    }

    /// What undo would take back is the latest that can be: all that was made after it is refused or stays, and it goes
    /// itself. What redo would do again goes as well. Names are in capitals: a purge takes them out of the labels, by which this
    /// test tells what stays.
    #[test]
    fn undo_means_the_latest_that_can_go(steps in prop::collection::vec((0_u8..9, 0_u128..4, "[A-D]{1,3}"), 1..25)) {
        let (_folder, store) = store();
        let stays = Message::new("stays");
        let intent = |label: &Message| Intent { actor: None, label: label.clone(), now: 5, undoes: None };
        let targets = || store.undo_targets_among(|change| change.label != stays).expect("targets");
        let rows = |change: &Change| -> Vec<Id> {
            store.rows_of(change.id, None, 99).expect("rows").into_iter().map(|row| row.row).collect()
        };
        for (what, row, text) in steps {
            let edit = |action| vec![Edit { table: &PERSON, row: id(row), action }];
            match what {
                0 | 1 => { let _ = store.commit(&intent(&Message::new("test")), edit(Action::Make(named(&text)))); }
                2 => { let _ = store.commit(&intent(&Message::new("test")), edit(Action::Put(named(&text)))); }
                3 => { let _ = store.commit(&intent(&Message::new("test")), edit(Action::Delete)); }
                4 => { let _ = store.commit(&intent(&stays), edit(Action::Put(named(&text)))); }
                5 => { let _ = store.commit(&intent(&Message::new("test")), edit(Action::Purge)); }
                6 => if let Some(change) = targets().1 {
                    prop_assert!(store.undo(change.id, intent(&Message::new("redo"))).is_ok());
                }
                _ => {
                    let target = targets().0;
                    let mut stand_on = Vec::new();
                    for change in store.changes(None, None, 99).expect("reads") {
                        if target.as_ref().is_some_and(|target| target.id == change.id) { break; }
                        if change.label == Message::new("undo") || change.undone { continue; }
                        if change.label == stays { stand_on.extend(rows(&change)); continue; }
                        let stands = rows(&change).iter().any(|row| stand_on.contains(row));
                        prop_assert!(stands || store.undo(change.id, intent(&change.label)).is_err(), "{change:?}");
                    }
                    if let Some(change) = target {
                        prop_assert!(!rows(&change).iter().any(|row| stand_on.contains(row)));
                        prop_assert!(store.undo(change.id, intent(&Message::new("undo"))).is_ok());
                    }
                }
            }
        }
        prop_assert_eq!(store.check().expect("checks").findings, vec![]);
    }
}
