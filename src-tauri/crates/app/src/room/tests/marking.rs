//! Marks, walk-ins and scans.

use super::*;
use crate::dto::{
    Nothing,
    people::PeopleQuery,
    run::{Scan, SessionClose, WalkIn},
};

fn walk(room: &Room, name: &str, email: &str) -> crate::Result<crate::dto::Changed> {
    walk_in(&room.app, WalkIn { session: room.session, person: None, name: name.to_owned(), email: email.to_owned() })
}

fn everybody(room: &Room) -> u32 {
    people::list(&room.app, PeopleQuery::default()).expect("a page").total
}

/// "All present except…" is one act: one undo takes it back, and doing it again changes nothing.
#[test]
fn marks_given_at_once_are_one_change() {
    let room = room();
    let all: Vec<_> = room.people.iter().map(|person| (*person, Some(AttendanceStatus::Present), None, "")).collect();
    let changed = room.marks(&all).expect("marked");
    assert_eq!(changed.label.map(|label| label.id).as_deref(), Some("change-attendance-same"));
    assert_eq!(room.marks(&all).expect("again").label, None);
    assert!(room.get().people.iter().all(|one| one.status == Some(AttendanceStatus::Present)));
    crate::history::undo(&room.app, Nothing {}).expect("undone");
    assert!(room.get().people.iter().all(|one| one.status.is_none()));
    room.mark(room.people[0], Some(AttendanceStatus::Absent), "").expect("marked");
    room.mark(room.people[0], None, "").expect("taken away");
    assert_eq!(room.participant(room.people[0]).status, None);
    room.mark(room.people[0], Some(AttendanceStatus::Present), "").expect("marked again");
    assert_eq!(room.participant(room.people[0]).status, Some(AttendanceStatus::Present));
}

/// Rows of marks once had another id, and a mark taken back keeps its row: a second row would count twice, or come back
/// beside the first when the taking back is undone.
#[test]
fn marking_again_finds_the_row_there_was() {
    let room = room();
    let [old, new, _] = room.people[..] else { panic!("three people") };
    let row = Id::derived("attendance", &[room.session.as_ref(), old.as_ref()]);
    let cells = {
        use tables::attendance::*;
        vec![(SESSION, room.session.into()), (PERSON, old.into()), (STATUS, "absent".into()), (MARKED_AT, 1_i64.into())]
    };
    room.app
        .change(Message::new("change-settings-saved"), vec![Edit::make(&tables::ATTENDANCE, row, cells)])
        .expect("an old row");
    let rows = || {
        let open = room.app.programme().expect("open");
        let reader = open.reader().expect("a reader");
        let mut rows: Vec<(Id, Id)> = understudy_store::read::room::mark_rows(&reader, room.session)
            .expect("rows")
            .into_iter()
            .map(|mark| (mark.person, mark.row))
            .collect();
        rows.sort_unstable();
        rows
    };
    for person in [old, new] {
        for status in [Some(AttendanceStatus::Present), None, Some(AttendanceStatus::Absent)] {
            room.mark(person, status, "").expect("marked");
            assert_eq!(room.participant(person).status, status);
        }
    }
    let mut expected = vec![(old, row), (new, attendance_id(room.session, new))];
    expected.sort_unstable();
    assert_eq!(rows(), expected);
    room.mark(old, None, "").expect("taken back");
    close(&room.app, SessionClose { session: room.session, ratings: Vec::new(), rebook: Vec::new() }).expect("closed");
    assert_eq!(rows().len(), 3, "closing marks each person once");
    assert!(rows().contains(&(old, row)));
}

/// Who comes late is there for the rest; outside the session's times only a person can say how long.
#[test]
fn minutes_come_from_the_clock_or_are_asked_for() {
    let room = room();
    let now = (room.get().now as i64 / 60_000) % 60;
    room.mark(room.people[0], Some(AttendanceStatus::Late), "").expect("late");
    room.mark(room.people[1], Some(AttendanceStatus::LeftEarly), "").expect("left");
    let (late, left) = (room.participant(room.people[0]).minutes, room.participant(room.people[1]).minutes);
    assert_eq!(late.zip(left).map(|(late, left)| late + left), Some(120));
    assert!((i64::from(left.expect("minutes")) - now).abs() <= 1);
    room.clock.pass(600_000);
    room.mark(room.people[0], Some(AttendanceStatus::Late), "Bus").expect("a reason added");
    assert_eq!(room.participant(room.people[0]).minutes, late);
    room.clock.pass_days(1);
    let refused = room
        .marks(&[
            (room.people[2], Some(AttendanceStatus::Late), None, ""),
            (room.people[1], Some(AttendanceStatus::Excused), None, " "),
        ])
        .expect_err("refused");
    let fields: Vec<&str> = refused.fields.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(fields, ["minutes", "reason"]);
    let too_many = room.marks(&[(room.people[2], Some(AttendanceStatus::Late), Some(121), "")]).expect_err("too many");
    assert_eq!(too_many.fields[0].message.id, "room-minutes-range");
    room.marks(&[(room.people[2], Some(AttendanceStatus::Late), Some(100), "")]).expect("given");
}

/// A walk-in typed twice, or somebody who is known by address, must never become a second person.
#[test]
fn a_walk_in_is_one_person() {
    let room = room();
    let before = everybody(&room);
    let new = walk(&room, "Dora  Lind", "").expect("new").id.expect("a person");
    assert_eq!(walk(&room, "lind, dora", "").expect("again").id, Some(new));
    assert_eq!(everybody(&room), before + 1);
    let person = people::get(&room.app, ById { id: new }).expect("there").person;
    assert_eq!((person.given_name.as_str(), person.surname.as_str()), ("Dora", "Lind"));
    assert!(room.participant(new).walk_in);
    assert_eq!(walk(&room, "Somebody Else", "ANA@example.com").expect("known").id, Some(room.people[0]));
    assert!(!room.participant(room.people[0]).walk_in);
    assert_eq!(everybody(&room), before + 1);
    let fields = walk(&room, " ", "nowhere").expect_err("refused").fields;
    assert_eq!(fields.iter().map(|error| error.field.as_str()).collect::<Vec<_>>(), ["name", "email"]);
    crate::history::undo(&room.app, Nothing {}).expect("undone");
    assert_eq!(everybody(&room), before + 1);
}

/// A scanner types what is on the badge; what nobody has writes nothing.
#[test]
fn a_scan_marks_exactly_who_it_names() {
    let room = room();
    let scanned = |code: &str| scan(&room.app, Scan { session: room.session, code: code.to_owned() }).expect("scanned");
    assert_eq!(scanned(&format!("understudy:person:{}", room.people[1])).message.id, "room-scan-present");
    assert_eq!(scanned("BEN@example.com").message.id, "room-scan-already");
    let unknown = scanned("4711");
    assert!(unknown.person.is_none() && unknown.changed.is_none());
    let other = made(people::save(
        &room.app,
        Person { display_name: "Eva".to_owned(), employee_id: "K-9".to_owned(), ..Person::default() },
    ));
    assert_eq!(scanned("k-9").message.id, "room-scan-walk-in");
    assert!(room.participant(other).walk_in);
}
