//! What a member cannot do, tried with plain SQL over a connection of that login.

use super::server::{Memory, TestHub, device, hub, login_of, put, put_segment, sql, stream};
use crate::{
    SyncError,
    hub::{HubError, HubPlace, HubUrl},
    names::{Hash, Project},
    place::{PackKind, Place},
};

fn push(project: Project, number: u8, kind: PackKind) -> String {
    format!(
        "SELECT understudy.push('\\x{}', '\\x{}', {}::smallint, '\\x{}', 'x', '{{}}', '{{}}', '{{}}')",
        project.hex(),
        device(number).hex(),
        kind as u8,
        Hash::of(b"x").hex()
    )
}

fn refused<T: std::fmt::Debug>(result: crate::Result<T>) -> HubError {
    match result {
        Err(SyncError::Hub(error)) => error,
        other => panic!("not refused by the hub: {other:?}"),
    }
}

/// A team of two, with Ben's address: he is a member and no more.
fn team(hub: &TestHub) -> (HubPlace, HubPlace, HubUrl) {
    let mut ana = hub.founded();
    let ben = hub.login("ben");
    ana.admit(ben.login(), Some(&device(2)), false).expect("an organiser may");
    put_segment(&mut ana, 1, 1).expect("admitted");
    let place = hub.place(&ben, 2);
    (ana, place, ben)
}

/// Whoever could write directly could forge, reorder and destroy.
#[test]
fn a_member_can_write_nothing_directly() {
    let Some(hub) = hub("directly") else { return };
    let (_, _, ben) = team(&hub);
    let zero = "'\\x00000000000000000000000000000000'";
    for (what, text) in [
        ("move the counter", "UPDATE understudy.project SET counter = 99".to_owned()),
        ("add a project", format!("INSERT INTO understudy.project VALUES ({zero}, 0)")),
        ("add a pack", format!("INSERT INTO understudy.pack VALUES ({zero}, 9, '', 'x', 1, '', 0, '')")),
        ("change a pack", "UPDATE understudy.pack SET bytes = ''".to_owned()),
        ("remove a pack", "DELETE FROM understudy.pack".to_owned()),
        ("empty a table", "TRUNCATE understudy.span".to_owned()),
        ("change a span", "UPDATE understudy.span SET last = 99".to_owned()),
        ("become organiser", "UPDATE understudy.member SET organiser = true".to_owned()),
        ("take a device", format!("UPDATE understudy.device SET login = '{}'", ben.login())),
        (
            "replace a function",
            "CREATE FUNCTION understudy.sees(b text) RETURNS int LANGUAGE sql AS 'SELECT 1'".to_owned(),
        ),
        ("switch the rules off", "ALTER TABLE understudy.pack DISABLE ROW LEVEL SECURITY".to_owned()),
        ("change who it is", format!("SET SESSION AUTHORIZATION {}", hub.role("ana"))),
        ("act as another", format!("SET ROLE {}", hub.role("ana"))),
        ("act as organiser", "SET ROLE understudy_organiser".to_owned()),
    ] {
        assert_eq!(sql(&ben, &text), Err("42501".to_owned()), "{what}");
    }
    assert_eq!(hub.sql("SELECT counter FROM understudy.project").expect("owner"), [["1"]]);
}

/// The device says whose changes these are before any signature is looked at.
#[test]
fn a_member_cannot_put_under_anothers_device() {
    let Some(hub) = hub("another") else { return };
    let (mut ana, mut ben, url) = team(&hub);
    assert_eq!(sql(&url, &push(hub.project, 1, PackKind::Segments)), Err("US001".to_owned()), "Ana's");
    assert_eq!(sql(&url, &push(hub.project, 3, PackKind::Segments)), Err("US002".to_owned()), "nobody's");
    assert_eq!(sql(&url, &push(hub.project, 2, PackKind::Segments)), Ok(vec![vec!["2".to_owned()]]), "his own");
    assert!(matches!(refused(put_segment(&mut hub.place(&url, 1), 1, 2)), HubError::AnotherLogin));
    assert!(matches!(refused(put_segment(&mut hub.place(&url, 9), 1, 2)), HubError::NotAdmitted));
    assert!(matches!(refused(ben.admit("somebody", None, false)), HubError::NotOrganiser));
    assert!(matches!(refused(ben.dismiss(&device(1))), HubError::NotOrganiser));
    assert!(matches!(refused(ana.admit(url.login(), Some(&device(1)), false)), HubError::AnotherLogin));
    assert_eq!(ana.holds(stream(1)).expect("reads"), 1);
}

/// The functions run with their owner's rights: whoever could slip them another `<>` could do everything.
#[test]
fn a_member_cannot_slip_in_operators() {
    let Some(hub) = hub("operators") else { return };
    let (_, _, url) = team(&hub);
    let text = format!(
        "CREATE FUNCTION pg_temp.never(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT false';
         CREATE OPERATOR pg_temp.<> (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_temp.never);
         SET search_path = pg_temp, pg_catalog;
         SELECT 'a' OPERATOR(pg_temp.<>) 'b'; {}",
        push(hub.project, 1, PackKind::Segments)
    );
    assert_eq!(sql(&url, &text), Err("US001".to_owned()));
}

/// Two programmes on one hub know nothing of each other.
#[test]
fn a_member_of_one_project_does_not_see_another() {
    let Some(hub) = hub("other") else { return };
    let (_, mut ben, url) = team(&hub);
    let theirs = Project([9; 16]);
    let clara = hub.organiser("clara");
    let mut other = HubPlace::open(&clara, theirs, device(9)).expect("a runtime");
    other.found().expect("an organiser may");
    put_segment(&mut other, 9, 1).expect("admitted");

    for table in ["project", "member", "device", "pack", "span"] {
        let seen = sql(&url, &format!("SELECT count(*) FROM understudy.{table} WHERE project = '\\x{}'", theirs.hex()));
        assert_eq!(seen, Ok(vec![vec!["0".to_owned()]]), "{table}");
        let own = sql(&url, &format!("SELECT count(*) > 0 FROM understudy.{table}"));
        assert_eq!(own, Ok(vec![vec!["t".to_owned()]]), "{table} of his own project");
    }
    assert_eq!(sql(&url, &push(theirs, 2, PackKind::Segments)), Err("US002".to_owned()));
    assert_eq!(sql(&url, &format!("SELECT understudy.found('\\x{}', NULL)", theirs.hex())), Err("42501".to_owned()));
    let mut ana = hub.place(&login_of(&hub, "ana"), 1);
    ana.found().expect("her own again does nothing");
    let mut intruder = HubPlace::open(&login_of(&hub, "ana"), theirs, device(1)).expect("a runtime");
    assert!(matches!(refused(intruder.found()), HubError::NotOrganiser), "somebody else's is not hers to found");
    let mut elsewhere = HubPlace::open(&url, theirs, device(2)).expect("a runtime");
    assert!(matches!(refused(Memory::default().fetch(&mut elsewhere)), HubError::NotAdmitted));
    assert_eq!(Memory::default().fetch(&mut ben).expect("a member reads"), ["1/1"]);
}

/// A newcomer has a login and an invite, and nothing else: a request to join is all that the hub takes.
#[test]
fn a_stranger_may_ask_and_no_more() {
    let Some(hub) = hub("stranger") else { return };
    let (mut ana, _, _) = team(&hub);
    let dora = hub.login("dora");
    let mut asking = hub.place(&dora, 4);
    assert!(matches!(refused(put_segment(&mut asking, 4, 1)), HubError::NotAdmitted));
    put(&mut asking, PackKind::Request, &[], "may I").expect("a request");
    assert_eq!(Memory::default().fetch(&mut asking).expect("waits, which is no error"), Vec::<String>::new());
    assert_eq!(
        sql(&dora, "SELECT kind FROM understudy.pack"),
        Ok(vec![vec!["5".to_owned()]]),
        "sees the own request only"
    );

    let eve = hub.login("eve");
    let mut eager = hub.place(&eve, 4);
    assert!(
        matches!(refused(put(&mut eager, PackKind::Request, &[], "me")), HubError::AnotherLogin),
        "the device is taken"
    );
    let mut eager = hub.place(&eve, 5);
    let large = "x".repeat(70_000);
    assert!(matches!(refused(put(&mut eager, PackKind::Request, &[], &large)), HubError::TooManyRequests));
    for number in 0..20 {
        put(&mut eager, PackKind::Request, &[], &format!("please {number}")).expect("a few are fine");
    }
    assert!(matches!(refused(put(&mut eager, PackKind::Request, &[], "please!")), HubError::TooManyRequests));

    assert!(Memory::default().fetch(&mut ana).expect("a member reads").contains(&"may I".to_owned()));
    assert_eq!(ana.admit_asker(&device(4), false).expect("an organiser may"), Some(dora.login().to_owned()));
    assert_eq!(ana.admit_asker(&device(6), false).expect("an organiser may"), None, "nobody asked with that");
    put_segment(&mut asking, 4, 1).expect("admitted now");
    assert!(Memory::default().fetch(&mut asking).expect("a member reads").contains(&"1/1".to_owned()));
}

/// Who leaves neither puts nor reads from then on; what was put stays.
#[test]
fn who_was_dismissed_is_out() {
    let Some(hub) = hub("dismissed") else { return };
    let (mut ana, mut ben, _) = team(&hub);
    put_segment(&mut ben, 2, 1).expect("admitted");
    ana.dismiss(&device(2)).expect("an organiser may");
    ana.dismiss(&device(2)).expect("again does nothing");
    assert!(matches!(refused(put_segment(&mut ben, 2, 2)), HubError::NotAdmitted));
    assert!(matches!(refused(Memory::default().fetch(&mut ben)), HubError::NotAdmitted), "and is told so");
    // What he put himself stays visible to him, and nothing else does.
    let seen = sql(&login_of(&hub, "ben"), "SELECT login FROM understudy.pack");
    assert_eq!(seen, Ok(vec![vec![hub.role("ben")]]));
    assert_eq!(Memory::default().fetch(&mut ana).expect("a member reads"), ["1/1", "2/1"]);
    ana.dismiss(&device(1)).expect("an organiser may");
    ana.found().expect("the last organiser does not lock everybody out");
}

/// A login that nobody made a member of the hub, and a database without a hub, are told apart from a wrong password.
#[test]
fn who_has_no_business_here_is_told_so() {
    let Some(hub) = hub("business") else { return };
    hub.founded();
    let fred = hub.login_with("fred", "");
    assert!(matches!(refused(Memory::default().fetch(&mut hub.place(&fred, 6))), HubError::NoHub));
    let wrong = fred.with_password("guess").expect("an address");
    assert!(matches!(refused(Memory::default().fetch(&mut hub.place(&wrong, 6))), HubError::WrongLogin));
    let missing = fred.with_password("").expect("an address");
    assert!(matches!(refused(Memory::default().fetch(&mut hub.place(&missing, 6))), HubError::WrongLogin));
    hub.sql("DROP SCHEMA understudy CASCADE").expect("owner");
    assert!(matches!(refused(Memory::default().fetch(&mut hub.place(&fred, 6))), HubError::NoHub));
    let error = crate::hub::init(&fred).expect_err("only an administrator sets up a hub");
    assert!(matches!(error, HubError::NotAdministrator), "{error}");
}

/// A hub set up by a newer program is left alone.
#[test]
fn a_newer_hub_is_refused() {
    let Some(hub) = hub("newer") else { return };
    let mut ana = hub.founded();
    hub.sql(
        "CREATE OR REPLACE FUNCTION understudy.version() RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 2::bigint'",
    )
    .expect("owner");
    assert!(matches!(refused(hub.place(&login_of(&hub, "ana"), 1).holds(stream(1))), HubError::Newer));
    assert_eq!(ana.holds(stream(1)).expect("an open connection knows the hub already"), 0);
}
