//! Files and laptops of other versions, and copies.

use super::{model, *};
use crate::{
    ChangeId, StoreError,
    op::encode,
    rows::Rows,
    tables::{REVIEW, SITE, SUPERUSER, Table, review, site, superuser},
};
use rusqlite::Connection;

/// A file as the version before sharing made it, with candid notes among the rest.
fn older_file(path: &std::path::Path) {
    let connection = Connection::open(path).expect("opens");
    for step in [include_str!("../../migrations/0001_first.sql"), include_str!("../../migrations/0002_sessions.sql")] {
        connection.execute_batch(step).expect("migrates");
    }
    connection.pragma_update(None, "application_id", 0x556e_6473).expect("sets");
    connection.pragma_update(None, "user_version", 2).expect("sets");
    connection.execute("INSERT INTO stream (number, id) VALUES (1, ?1)", [stream(0x1111).bytes()]).expect("stream");
    connection.execute("INSERT INTO local (name, value) VALUES ('stream', 1)", []).expect("local");
    let put = |column, previous: Stamp, value: Value| Cell { column, previous: previous.0, value };
    let op = |table: &Table, row, kind, cells| Op { table: table.number, row: id(row), kind, cells };
    let at = |second: u64| Stamp::new(second * 1_000, 0);
    let none = Stamp(0);
    let note = put(review::STRENGTHS, none, "Unmistakable praise".into());
    let changes = [
        (at(1), vec![op(&PERSON, 7, OpKind::Make, vec![put(person::DISPLAY_NAME, none, "Kim".into())])]),
        (
            at(2),
            vec![
                op(&SUPERUSER, 20, OpKind::Make, vec![put(superuser::PERSON, none, id(7).into())]),
                op(&REVIEW, 30, OpKind::Make, vec![note]),
                op(&PERSON, 7, OpKind::Put, vec![put(person::DISPLAY_NAME, at(1), "Kim B.".into())]),
            ],
        ),
        (at(3), vec![op(&REVIEW, 30, OpKind::Put, vec![put(review::GAPS, at(2), "Unmistakable gap".into())])]),
        (at(4), vec![op(&PERSON, 7, OpKind::Delete, vec![put(0, at(1), Value::Integer(1))])]),
        (at(5), vec![op(&PERSON, 7, OpKind::Put, vec![put(person::EMAIL, at(1), "k@example.com".into())])]),
    ];
    let mut first = 1;
    // Writing looks here; the version before did not have it.
    connection.execute_batch("CREATE TEMP TABLE cell_head (tbl, row, col, clock, stream, state)").expect("stands in");
    let mut rows = Rows::new(&connection).expect("rows");
    for (clock, ops) in changes {
        let last = first + ops.len() as i64 - 1;
        connection
            .execute(
                "INSERT INTO change (clock, stream, first_sequence, last_sequence, label) VALUES (?1, 1, ?2, ?3, '{\"id\":\"test\"}')",
                (clock.0 as i64, first, last),
            )
            .expect("change");
        connection
            .execute(
                "INSERT INTO op (stream, first_sequence, clock, body) VALUES (1, ?1, ?2, ?3)",
                (first, clock.0 as i64, encode(&ops).expect("encodes")),
            )
            .expect("ops");
        for op in &ops {
            let table = Table::by_number(op.table).expect("a table");
            rows.apply(table, op, clock, 1).expect("applies");
        }
        first = last + 1;
    }
}

/// An older file must open whole, with what is only for leads in their stream and nothing of it left in the other.
#[test]
fn an_older_file_is_upgraded_and_sound() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("old.understudy");
    older_file(&path);
    let laptop = Laptop { store: Store::open(&path).expect("upgrades"), folder };
    laptop.check();
    let packets = laptop.seal(100);
    let text = |packet: &Packet| String::from_utf8_lossy(&packet.sealed).into_owned();
    let [everyone, leads] = &packets[..] else { panic!("two streams") };
    assert_eq!((everyone.first, everyone.last, leads.first, leads.last), (1, 7, 1, 2));
    assert!(!text(everyone).contains("Unmistakable") && text(leads).contains("Unmistakable gap"));
    assert_eq!(model::kept(&laptop.store), model::heads(&model::log(&laptop.store)));
    // The change that had both is one change still, and is taken back as one.
    let changes = laptop.store.changes(None, None, 9).expect("reads");
    assert_eq!(changes.len(), 5);
    let ben = Laptop::new(0x2222);
    ben.take(&packets);
    assert_eq!(ben.digests(), laptop.digests());
    let mixed = ChangeId { clock: Stamp::new(3_000, 0), stream: 1 };
    laptop.store.undo(mixed, Laptop::intent(9_000)).expect("takes back");
    assert_eq!(laptop.count("review WHERE gaps IS NULL AND strengths IS NOT NULL"), 1);
    ben.take(&laptop.seal(9));
    assert_eq!(ben.digests(), laptop.digests());
}

/// What a laptop of an older version cannot apply must wait in its log and come alive with the upgrade, to the last clock.
#[test]
fn what_is_not_known_yet_comes_alive_with_the_upgrade() {
    let ana = Laptop::new(0x1111);
    let cells = |name: &str, phone: &str| {
        vec![(person::DISPLAY_NAME, name.into()), (person::PHONE, phone.into()), (person::SITE, id(3).into())]
    };
    let of_table_29 = || Edit::make(&crate::tables::MODULE, id(40), vec![(1, "Module".into())]);
    ana.commit(1_000, vec![Edit::make(&SITE, id(3), vec![(site::NAME, "Oslo".into())])]);
    ana.commit(1_000, vec![Edit::make(&PERSON, id(7), cells("Kim", "1")), of_table_29()]);
    let cara = Laptop::new(0x3333);
    // The same person, made on two laptops; columns in doubt among those not known.
    cara.commit(5_000, vec![Edit::make(&PERSON, id(7), cells("Kim C.", "2"))]);
    ana.commit(2_000, vec![Edit::put(&PERSON, id(7), vec![(person::PHONE, "3".into())])]);
    ana.commit(3_000, vec![Edit::put(&crate::tables::MODULE, id(40), vec![(1, "Module B".into())])]);
    let (from_ana, from_cara) = (ana.seal(1), cara.seal(9));
    ana.take(&from_cara);

    let Laptop { folder, store } = Laptop::new(0x2222);
    drop(store);
    let path = folder.path().join("a.understudy");
    let open = |tables, columns| Store::open_knowing(&path, tables, columns).expect("opens");
    let mut ben = Laptop { store: open(28, 5), folder };
    assert_eq!(ben.take(&from_cara).deferred, 1);
    assert_eq!(ben.take(&from_ana).deferred, 4);
    ben.check();
    assert_eq!((ben.count("module"), ben.count("person WHERE phone IS NOT NULL")), (0, 0));
    assert_eq!(ben.shown(7).0.as_deref(), Some("Kim C."));
    // A version in between, then this one.
    ben.store = open(51, 5);
    ben.check();
    assert_eq!(ben.count("module WHERE title = 'Module B'"), 1);
    assert_ne!(ben.digests(), ana.digests());
    ben.store = Store::open(&path).expect("opens");
    assert_eq!(ben.count("deferred_run"), 0);
    assert_eq!(ben.digests(), ana.digests());
    assert_eq!(model::kept(&ben.store), model::heads(&model::log(&ben.store)));
    assert_eq!(ben.count("person WHERE phone = '2'"), 1);
}

/// A restored copy goes on under new streams. What it had not shared goes with them, and what the original shares later of
/// the same changes doubles nothing.
#[test]
fn a_restored_copy_loses_and_doubles_nothing() {
    let (ana, ben) = two();
    ana.store.keep_statements(&[([1; 32], b"founding".to_vec())]).expect("keeps");
    ana.name(2_000, 7, "not shared yet");
    ana.commit(3_000, vec![Edit::make(&REVIEW, id(30), vec![(review::GAPS, "candid".into())])]);
    let copy = ana.folder.path().join("copy");
    ana.store.backup(&copy).expect("copies");
    let place = ana.folder.path().join("restored.understudy");
    crate::restore(&copy, &place, stream(0x5555)).expect("restores");
    let restored = Laptop { store: Store::open(&place).expect("opens"), folder: tempfile::tempdir().expect("folder") };
    let own: Vec<_> = restored.store.streams().expect("streams").into_iter().filter(|state| state.own).collect();
    assert_eq!(
        own.iter().map(|state| (state.audience, state.logged)).collect::<Vec<_>>(),
        [(Audience::Everyone, 1), (Audience::Leads, 1)]
    );
    restored.name(4_000, 7, "after the restore");
    let from_restored = restored.seal(9);
    assert_eq!(ben.take(&from_restored).ops, 3);
    assert_eq!(ben.digests(), restored.digests());
    // The original was not lost after all.
    ana.name(5_000, 7, "of the original");
    let from_ana = ana.seal(9);
    ana.take(&from_restored);
    ben.take(&from_ana);
    restored.take(&from_ana);
    assert_eq!(ben.digests(), restored.digests());
    assert_eq!(ben.digests(), ana.digests());
    let conflicts = ben.store.conflicts(9).expect("reads");
    assert_eq!(conflicts.len(), 1, "{conflicts:?}");
    assert_eq!(conflicts[0].other.value, "after the restore".into());
    assert_eq!(ben.store.changes(None, None, 99).expect("reads").len(), 5);
}

/// Before anything is shared, the streams of a restored file stay its own to seal: nobody else has them.
#[test]
fn a_copy_of_what_was_never_shared_seals_all_of_it() {
    let ana = Laptop::new(0x1111);
    ana.commit(1_000, vec![Edit::make(&PERSON, id(7), named("Kim"))]);
    ana.store.begin_stream(stream(0x5555)).expect("begins");
    ana.name(2_000, 7, "Kim B.");
    let ben = Laptop::new(0x2222);
    assert_eq!(ben.take(&ana.seal(9)).ops, 2);
    assert_eq!(ben.digests(), ana.digests());
}

/// A copy that is behind its own stream must say so, and not go on under it.
#[test]
fn a_copy_behind_its_own_stream_is_told() {
    let (ana, _ben) = two();
    let copy = ana.folder.path().join("copy");
    ana.store.backup(&copy).expect("copies");
    ana.name(2_000, 7, "later");
    let packets = ana.seal(9);
    let behind = Store::open(&copy).expect("opens");
    let arrived: Vec<_> = packets.iter().map(Packet::arrived).collect();
    let refused = behind.receive(1, &arrived);
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::OwnAhead(of))) if of == stream(0x1111)), "{refused:?}");
    behind.begin_stream(stream(0x5555)).expect("begins");
    assert_eq!(behind.receive(1, &arrived).expect("takes in").ops, 1);
}

/// A copy that went on under the stream of its original finds out when it meets what the original shared under the same
/// sequence; what it wrote itself moves to its new stream, and nothing is lost.
#[test]
fn a_copy_that_went_on_by_itself_is_told() {
    let (ana, _ben) = two();
    ana.store.keep_statements(&[([1; 32], b"founding".to_vec())]).expect("keeps");
    let copy = ana.folder.path().join("copy");
    ana.store.backup(&copy).expect("copies");
    ana.name(2_000, 7, "of the original");
    let packets = ana.seal(9);
    let behind = Laptop { store: Store::open(&copy).expect("opens"), folder: tempfile::tempdir().expect("folder") };
    behind.name(3_000, 7, "of the copy");
    let refused = behind.receive(&packets);
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::OwnAhead(of))) if of == stream(0x1111)), "{refused:?}");
    behind.store.begin_stream(stream(0x5555)).expect("begins");
    assert_eq!(behind.take(&packets).conflicts, 1);
    ana.take(&behind.seal(9));
    assert_eq!(ana.digests(), behind.digests());
    assert_eq!(ana.shown(7).0.as_deref(), Some("of the copy"));
}
