//! Seats, waiting lists, and what is still missing.

use super::{super::*, Stage, module, write};
use crate::{
    dto::{ById, Nothing, people::GroupSave, programme::Wave, sessions::*},
    history,
    testing::made,
};
use understudy_domain::{
    id::Id,
    words::{AttendanceStatus, EnrolmentState, SessionState},
};
use understudy_store::{Edit, tables};

fn on_roster(stage: &Stage, session: Id) -> Vec<(String, EnrolmentState)> {
    let detail = get(stage.app(), ById { id: session }).expect("there");
    detail.roster.into_iter().map(|line| (line.person.name, line.state)).collect()
}

fn enrolled(stage: &Stage, session: Id, people: &[Id], everybody: bool) {
    let args = SessionEnrol { session, people: people.to_vec(), everybody };
    enrol(stage.app(), args).expect("enrolled");
}

fn capacity(stage: &Stage, id: Option<Id>, starts_at: &str, capacity: u32) -> SessionSave {
    SessionSave { id, capacity: Some(capacity), ..stage.form(starts_at, 90) }
}

/// "Everybody" that turns out to be nobody says why; without words it looked as if nothing had happened.
#[test]
fn seating_nobody_says_why() {
    let stage = Stage::set();
    let why = |groups: Vec<Id>, module: Id| {
        let session = stage.schedule(SessionSave { module, groups, ..stage.form("2026-12-01T09:00", 90) });
        let args = SessionEnrol { session, people: vec![], everybody: true };
        let changed = enrol(stage.app(), args).expect("answered");
        changed.warnings.into_iter().map(|message| message.id).collect::<Vec<_>>()
    };
    assert_eq!(why(vec![], stage.module), ["session-enrolled-no-group"]);
    assert_eq!(why(vec![stage.group], stage.module), Vec::<String>::new());
    // They have a seat by now, in the session before.
    assert_eq!(why(vec![stage.group], stage.module), ["session-enrolled-nobody"]);
    let other = made(crate::groups::save(
        stage.app(),
        GroupSave { id: None, name: "Yard".to_owned(), site: None, headcount: None, note: String::new(), rule: None },
    ));
    let theirs = module(stage.app(), "Driving forklifts", &[stage.scene.processes[0]], &[other]);
    assert_eq!(why(vec![stage.group], theirs), ["session-enrolled-no-need"]);
}

/// Seats go by name among those who ask at once, then by time; withdrawing and a larger room move the list up.
#[test]
fn the_waiting_list_moves_up() {
    let stage = Stage::set();
    let app = stage.app();
    let id = stage.schedule(capacity(&stage, None, "2027-01-12T09:00", 2));
    let [eva, finn, gro, hal] = [0, 1, 2, 3].map(|at: usize| stage.people[at]);
    enrolled(&stage, id, &[hal, gro, finn], false);
    enrolled(&stage, id, &[eva], false);
    use EnrolmentState::{Seated, Waiting};
    let names = |rows: Vec<(String, EnrolmentState)>, state| -> Vec<String> {
        rows.into_iter().filter(|(_, found)| *found == state).map(|(name, _)| name).collect()
    };
    assert_eq!(names(on_roster(&stage, id), Seated), ["Finn Foss", "Gro Graf"]);
    assert_eq!(names(on_roster(&stage, id), Waiting), ["Hal Hus", "Eva Ek"], "who asked first waits first");
    let changed = withdraw(app, SessionWithdraw { session: id, people: vec![finn] }).expect("withdrawn");
    assert_eq!(changed.warnings[0].id, "session-moved-up");
    assert_eq!(names(on_roster(&stage, id), Seated), ["Gro Graf", "Hal Hus"]);
    history::undo(app, Nothing {}).expect("undone");
    assert_eq!(names(on_roster(&stage, id), Seated), ["Finn Foss", "Gro Graf"]);
    save(app, capacity(&stage, Some(id), "2027-01-12T09:00", 3)).expect("a larger room");
    assert_eq!(names(on_roster(&stage, id), Seated).len(), 3);
    assert_eq!(names(on_roster(&stage, id), Waiting), ["Eva Ek"]);
    let place = get(app, ById { id }).expect("there").roster.last().and_then(|line| line.place);
    assert_eq!(place, Some(1));
}

/// "Everybody" means who needs it and has no seat: nobody sits twice, and who is trained stays at work.
#[test]
fn everybody_is_seated_once() {
    let stage = Stage::set();
    let app = stage.app();
    let held = stage.schedule(stage.form("2026-11-16T09:00", 60));
    let trained = stage.people[5];
    write(
        app,
        vec![
            Edit::put(&tables::SESSION, held, vec![(tables::session::STATE, SessionState::Closed.word().into())]),
            Edit::make(
                &tables::ATTENDANCE,
                Id::derived("attendance", &[held.as_ref(), trained.as_ref()]),
                vec![
                    (tables::attendance::SESSION, held.into()),
                    (tables::attendance::PERSON, trained.into()),
                    (tables::attendance::STATUS, AttendanceStatus::Present.word().into()),
                ],
            ),
        ],
    );
    let first = stage.schedule(capacity(&stage, None, "2027-01-12T09:00", 3));
    enrolled(&stage, first, &[], true);
    assert_eq!(on_roster(&stage, first).len(), 5, "three seats, two wait, one is trained");
    let second = stage.schedule(capacity(&stage, None, "2027-01-13T09:00", 3));
    let reasons: Vec<bool> =
        candidates(app, ById { id: second }).expect("candidates").iter().map(|row| row.elsewhere.is_some()).collect();
    assert_eq!(reasons, [false, false, true, true, true, true], "who can come stands first");
    enrolled(&stage, second, &[], true);
    assert_eq!(on_roster(&stage, second).len(), 2);
    assert_eq!(on_roster(&stage, first).len(), 3, "a seat gives up the place on the other waiting list");
    let row = &seats(app, SeatsQuery::default()).expect("seats")[0];
    assert_eq!((row.need, row.trained, row.seated, row.waiting, row.missing, row.free), (6, 1, 5, 0, 0, 1));
}

/// A seat after the cutover is no seat: the colleague works in the new system untrained.
#[test]
fn only_seats_before_the_cutover_count() {
    let stage = Stage::set();
    let app = stage.app();
    let early = stage.schedule(capacity(&stage, None, "2027-01-12T09:00", 2));
    let late = stage.schedule(capacity(&stage, None, "2027-03-12T09:00", 10));
    enrolled(&stage, early, &stage.people[..3], false);
    enrolled(&stage, late, &stage.people[3..], false);
    let row = || seats(app, SeatsQuery::default()).expect("seats").remove(0);
    assert_eq!((row().seated, row().waiting, row().missing, row().free), (5, 1, 1, 7));
    let cutover = understudy_domain::day::Day::parse("2027-02-01");
    let wave = Wave { id: None, name: "Wave 1".to_owned(), cutover, sites: vec![], groups: vec![stage.group] };
    crate::programme::save_wave(app, wave).expect("a wave");
    let after = row();
    assert_eq!((after.seated, after.waiting, after.missing, after.free), (2, 1, 4, 0));
    assert_eq!(after.cutover, cutover);
    cancel(app, SessionCancel { id: early, reason: "Ill".to_owned() }).expect("cancelled");
    assert_eq!((row().seated, row().missing), (0, 6), "a cancelled session seats nobody");
}
