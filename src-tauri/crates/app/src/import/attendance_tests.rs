//! The journeys of an import of attendance: previewed, decided, applied, repeated without effect.

use super::*;
use crate::{
    dto::{
        ById,
        people::Person,
        run::{AttendanceMark, AttendanceMarks},
    },
    people, room,
    testing::{made, programme},
};
use std::{collections::BTreeMap, fs, path::Path};
use understudy_domain::{id::Id, words::AttendanceStatus};
use understudy_store::tables;

/// A session of 09:00 to 11:00 in Oslo on 2026-03-04, Ana and Ben seated; Carla is known and has no seat.
fn session(app: &App) -> (Id, Vec<Id>) {
    let person = |name: &str, email: &str| {
        let person = Person { display_name: name.to_owned(), email: email.to_owned(), ..Person::default() };
        made(people::save(app, person))
    };
    let people = vec![
        person("Ana Holm", "ana@example.com"),
        person("Ben Oto", ""),
        person("Carla Ruiz", "carla@example.com"),
        person("Dora Lind", ""),
    ];
    let id = |name: &str| Id::derived("test", &[name.as_bytes()]);
    let session = id("session");
    let mut edits = vec![
        Edit::make(&tables::MODULE, id("module"), vec![(tables::module::TITLE, "Orders".into())]),
        Edit::make(&tables::SESSION, session, {
            use tables::session::*;
            vec![(MODULE, id("module").into()), (STATE, "scheduled".into()), (TIME_ZONE, "Europe/Oslo".into())]
        }),
        Edit::make(&tables::SESSION_SLOT, id("slot"), {
            use tables::session_slot::*;
            vec![(SESSION, session.into()), (STARTS_AT, "2026-03-04T09:00".into()), (MINUTES, 120_u32.into())]
        }),
    ];
    edits.extend(people.iter().take(2).map(|person| {
        use tables::enrolment::*;
        let cells = vec![(SESSION, session.into()), (PERSON, (*person).into()), (STATE, "seated".into())];
        Edit::make(&tables::ENROLMENT, Id::derived("enrolment", &[session.as_ref(), person.as_ref()]), cells)
    }));
    app.change(Message::new("change-settings-saved"), edits).expect("a session");
    (session, people)
}

fn args(app: &App, folder: &Path, session: Id, text: &str) -> ImportArgs {
    let path = folder.join("report.csv");
    fs::write(&path, text).expect("writes");
    ImportArgs {
        kind: ImportKind::Attendance,
        file: app.choose_file(&path, FileUse::Open).file,
        mapping: BTreeMap::new(),
        decisions: BTreeMap::new(),
        session: Some(session),
        pulse: None,
        job: None,
    }
}

fn marks(app: &App, session: Id) -> Vec<(String, Option<AttendanceStatus>, Option<u32>)> {
    let room = room::get(app, ById { id: session }).expect("a room");
    room.people.into_iter().map(|one| (one.person.name, one.status, one.minutes)).collect()
}

const REPORT: &str = "Name,Join Time,Leave Time,Email\n\
    Ana Holm,2026-03-04 08:55:00,2026-03-04 09:40:00,ANA@example.com\n\
    Ana Holm,2026-03-04 09:38:00,2026-03-04 11:02:00,ana@example.com\n\
    Ben Oto,2026-03-04 10:00:00,2026-03-04 11:00:00,\n\
    Carla,2026-03-04 09:00:00,2026-03-04 10:00:00,carla@example.com\n\
    Dora Lind,2026-03-04 09:00:00,2026-03-04 11:00:00,\n\
    Guest,2026-03-04 09:00:00,2026-03-04 11:00:00,\n\
    Early Bird,2026-03-04 07:00:00,2026-03-04 07:30:00,\n\
    Nobody,soon,later,\n";

/// Lines of a person add up, times are those of the session's zone, who is not certain waits, and twice is once.
#[test]
fn a_join_report_becomes_marks() {
    let (folder, app) = programme();
    let (session, people) = session(&app);
    let mut args = args(&app, folder.path(), session, REPORT);
    let shown = preview(&app, args.clone()).expect("previewed");
    assert_eq!((shown.counts.rows, shown.counts.new, shown.counts.review, shown.counts.refused), (7, 3, 2, 2));
    let review: Vec<usize> =
        shown.rows.iter().filter(|row| row.outcome == ImportOutcome::Review).map(|row| row.candidates.len()).collect();
    assert_eq!(review, [1, 0]);
    let wrong: Vec<u32> = shown.errors.iter().map(|error| error.row).collect();
    assert_eq!(wrong, [8, 9, 9]);
    args.decisions = [("6".to_owned(), people[3].to_string()), ("7".to_owned(), "new".to_owned())].into();
    let done = apply(&app, args.clone()).expect("imported");
    assert_eq!((done.counts.new, done.counts.review), (5, 0));
    let expected = [
        ("Ana Holm", AttendanceStatus::Present, None),
        ("Ben Oto", AttendanceStatus::Late, Some(60)),
        ("Carla Ruiz", AttendanceStatus::LeftEarly, Some(60)),
        ("Dora Lind", AttendanceStatus::Present, None),
        ("Guest", AttendanceStatus::Present, None),
    ];
    let expected = expected.map(|(name, status, minutes)| (name.to_owned(), Some(status), minutes));
    assert_eq!(marks(&app, session), expected);
    args.decisions.clear();
    let again = apply(&app, args).expect("imported again");
    assert_eq!((again.counts.unchanged, again.changed.label), (5, None));
}

/// A list corrects what was marked by hand, and says what it changes.
#[test]
fn a_list_changes_marks_visibly() {
    let (folder, app) = programme();
    let (session, people) = session(&app);
    let mark = AttendanceMark {
        person: people[0],
        status: Some(AttendanceStatus::Absent),
        minutes: None,
        reason: String::new(),
    };
    room::mark(&app, AttendanceMarks { session, marks: vec![mark] }).expect("marked");
    let text = "Name;Status;Minutes\nana  holm;left early;90\nBen Oto;present;\nBen Oto;absent;\n";
    let args = args(&app, folder.path(), session, text);
    let shown = preview(&app, args.clone()).expect("previewed");
    assert_eq!((shown.counts.changed, shown.counts.refused), (1, 1));
    let changes: Vec<(&str, &str, &str)> = shown.rows[0]
        .changes
        .iter()
        .map(|change| (change.field.as_str(), change.before.as_str(), change.after.as_str()))
        .collect();
    assert_eq!(changes, [("status", "absent", "left early"), ("minutes", "", "90")]);
    assert_eq!(shown.errors[0].message.id, "room-import-same-person");
    apply(&app, args).expect("imported");
    assert_eq!(marks(&app, session)[0].2, Some(90));
}
