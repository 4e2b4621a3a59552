//! A hub that goes away, comes back, and has forgotten things.

use super::server::{Memory, hub, hub_alone, hub_as_on, login_of, patiently, put_segment, sql, stream};
use crate::{
    hub::{HubError, HubUrl, Server, init, init_sql},
    place::Place,
};
use std::{
    net::TcpListener,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Duration,
};

/// The server is killed and started again under a laptop that shares and one that reads: both go on.
#[test]
fn a_restart_in_the_middle_loses_nothing() {
    let Some(hub) = hub_alone("restart") else { return };
    let mut ana = hub.founded();
    let mut ben = hub.admitted(&mut ana, "ben", 2);
    let (mut memory, mut came) = (Memory::default(), Vec::new());
    let restarts = AtomicUsize::new(0);
    let last = thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut sequence = 0;
            // Never ready before both restarts, whoever is faster.
            while sequence < 100 || restarts.load(Ordering::SeqCst) < 2 {
                sequence += 1;
                patiently(|| put_segment(&mut ana, 1, sequence));
                thread::sleep(Duration::from_millis(10));
            }
            sequence
        });
        while !writer.is_finished() {
            came.extend(patiently(|| memory.fetch(&mut ben)));
            let so_far = restarts.load(Ordering::SeqCst);
            if so_far < 2 && came.len() > 30 * (so_far + 1) {
                hub.restart();
                restarts.store(so_far + 1, Ordering::SeqCst);
            }
        }
        writer.join().expect("no panic")
    });
    came.extend(patiently(|| memory.fetch(&mut ben)));
    let expected: Vec<String> = (1..=last).map(|sequence| format!("1/{sequence}")).collect();
    assert_eq!(came, expected);
}

/// The administrator puts yesterday's copy in place. Numbers are given a second time, to other packs; nobody may take those
/// for what was read already, and what is gone is put again by whose it is.
#[test]
fn a_hub_restored_from_yesterday_is_noticed() {
    let Some(hub) = hub("yesterday") else { return };
    let (mut ana_puts, mut ben_reads) = (hub.founded(), Memory::default());
    let mut clara = hub.admitted(&mut ana_puts, "clara", 3);
    let mut ben = hub.admitted(&mut ana_puts, "ben", 2);
    (1..=5).for_each(|sequence| put_segment(&mut ana_puts, 1, sequence).expect("admitted"));
    ben_reads.fetch(&mut ben).expect("reads");
    drop((ana_puts, clara, ben));

    let copy = format!("{}_copy", hub.database);
    hub.copy(&copy);
    let mut ana = hub.place(&login_of(&hub, "ana"), 1);
    (6..=8).for_each(|sequence| put_segment(&mut ana, 1, sequence).expect("admitted"));
    let mut ben = hub.place(&login_of(&hub, "ben"), 2);
    assert_eq!(ben_reads.fetch(&mut ben).expect("reads"), ["1/6", "1/7", "1/8"]);
    ben_reads.knows.insert(stream(1), 8);
    assert_eq!(ana.holds(stream(1)).expect("reads"), 8);
    // Not dropped: laptops do not know that it happens.
    hub.server_sql(&format!("DROP DATABASE {} WITH (FORCE)", hub.database));
    hub.server_sql(&format!("ALTER DATABASE {copy} RENAME TO {}", hub.database));

    clara = hub.place(&login_of(&hub, "clara"), 3);
    (1..=4).for_each(|sequence| put_segment(&mut clara, 3, sequence).expect("admitted"));
    assert_eq!(hub.sql("SELECT counter FROM understudy.project").expect("owner"), [["9"]], "6 to 9 are Clara's now");
    assert_eq!(ana.holds(stream(1)).expect("reads"), 5, "the rest is gone");
    (6..=8).for_each(|sequence| put_segment(&mut ana, 1, sequence).expect("admitted"));
    assert_eq!(ana.holds(stream(1)).expect("reads"), 8);
    let came = ben_reads.fetch(&mut ben).expect("reads");
    assert_eq!(came, ["3/1", "3/2", "3/3", "3/4"], "everything new, and nothing that is known");
    assert_eq!(ben_reads.fetch(&mut ben).expect("reads"), Vec::<String>::new());
}

/// After the hub was set back the pack up to which a laptop read is put again under the very number that it had, behind one
/// that the laptop has never seen.
#[test]
fn a_number_given_anew_to_the_same_pack_is_noticed() {
    let Some(hub) = hub("anew") else { return };
    let (mut ana, mut ben_reads) = (hub.founded(), Memory::default());
    let mut clara = hub.admitted(&mut ana, "clara", 3);
    let mut ben = hub.admitted(&mut ana, "ben", 2);
    (1..=3).for_each(|sequence| put_segment(&mut ana, 1, sequence).expect("admitted"));
    assert_eq!(ben_reads.fetch(&mut ben).expect("reads"), ["1/1", "1/2", "1/3"]);
    ben_reads.knows.insert(stream(1), 3);
    hub.sql("DELETE FROM understudy.pack WHERE number > 1; UPDATE understudy.project SET counter = 1").expect("owner");
    put_segment(&mut clara, 3, 1).expect("admitted");
    put_segment(&mut ana, 1, 3).expect("admitted");
    assert_eq!(ben_reads.fetch(&mut ben).expect("reads"), ["3/1"]);
}

/// Rows that somebody deleted by hand leave a gap that their device sees.
#[test]
fn deleted_rows_are_noticed() {
    let Some(hub) = hub("deleted") else { return };
    let mut ana = hub.founded();
    (1..=6).for_each(|sequence| put_segment(&mut ana, 1, sequence).expect("admitted"));
    hub.sql("DELETE FROM understudy.pack WHERE number IN (3, 4)").expect("owner");
    assert_eq!(ana.holds(stream(1)).expect("reads"), 2);
    put_segment(&mut ana, 1, 3).expect("admitted");
    assert_eq!(ana.holds(stream(1)).expect("reads"), 3);
    put_segment(&mut ana, 1, 4).expect("admitted");
    assert_eq!(ana.holds(stream(1)).expect("reads"), 6, "what follows was there all the time");
    hub.sql("DELETE FROM understudy.pack").expect("owner");
    assert_eq!(ana.holds(stream(1)).expect("reads"), 0);
}

/// Nobody answers, or somebody accepts and says nothing: an error in words, in time, and never a password in it.
#[test]
fn nobody_there() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let address = format!("postgres://ana:s3cr3t-w0rd@127.0.0.1:{port}/db?connect_timeout=1");
    let url = HubUrl::parse(&address).expect("an address");
    let mute = init(&url).expect_err("somebody accepts, and says nothing");
    drop(listener);
    let gone = init(&url).expect_err("nobody is there");
    assert!(matches!((&mute, &gone), (HubError::Silent, HubError::Unreachable(_))), "{mute}; {gone}");
    for error in [mute, gone] {
        let said = format!("{error} {error:?} {:?}", error.message());
        assert!(!said.contains("s3cr3t"), "{said}");
    }
}

/// Set-up may be run again over a hub in use.
#[test]
fn set_up_again_changes_nothing() {
    let Some(hub) = hub("again") else { return };
    let mut ana = hub.founded();
    put_segment(&mut ana, 1, 1).expect("admitted");
    init(&hub.owner).expect("again");
    put_segment(&mut ana, 1, 2).expect("admitted");
    assert_eq!(ana.holds(stream(1)).expect("reads"), 2);
    // What is printed for reading is what is run.
    hub.sql("DROP SCHEMA understudy CASCADE").expect("owner");
    let printed = init_sql(Server::PostgreSql);
    assert_eq!(sql(&hub.owner, &printed), Err("42710".to_owned()), "the roles are there already, as it says");
    let (_, schema) = printed.split_at(printed.find("-- The hub:").expect("the schema follows the roles"));
    hub.sql(schema).expect("plain SQL");
    ana.found().expect("an organiser may");
    put_segment(&mut ana, 1, 1).expect("admitted");
}

/// The scripts for the other servers, as far as PostgreSQL can tell: the same hub, without notifications.
#[test]
fn the_other_scripts_make_the_same_hub() {
    for (kind, name) in [(Server::Cockroach, "likecockroach"), (Server::Yugabyte, "likeyugabyte")] {
        let Some(hub) = hub_as_on(name, kind) else { return };
        let mut ana = hub.founded();
        let mut ben = hub.admitted(&mut ana, "ben", 2);
        let mut memory = Memory::default();
        put_segment(&mut ana, 1, 1).expect("admitted");
        put_segment(&mut ana, 1, 1).expect("again");
        assert_eq!(memory.fetch(&mut ben).expect("reads"), ["1/1"]);
        assert!(!ben.wait(Duration::from_millis(50)).expect("waits"), "nobody tells");
        put_segment(&mut ana, 1, 2).expect("admitted");
        assert!(!ben.wait(Duration::from_millis(50)).expect("waits"), "nobody tells");
        assert_eq!(memory.fetch(&mut ben).expect("asking works all the same"), ["1/2"]);
    }
}
