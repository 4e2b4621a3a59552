//! What stands in the way, each check by example.

use super::{super::*, Stage, lead, module, person, slot, write};
use crate::dto::{ById, programme::Wave, sessions::*};
use understudy_domain::{
    id::Id,
    words::{AttendanceStatus, MaterialState, SessionPurpose, SessionState},
};
use understudy_store::{Edit, tables};

/// Checks that every session on this stage meets: nobody leads, and the module has no material.
const USUAL: [&str; 2] = ["content", "trainer_not_ready"];

fn checks(stage: &Stage, form: SessionSave) -> Vec<String> {
    let mut found: Vec<String> = stage.found(form).into_iter().map(|(check, _)| check).collect();
    found.retain(|check| !USUAL.contains(&check.as_str()));
    found
}

/// The same moment in another zone is the same moment: a trainer in Berlin cannot be in New York.
#[test]
fn trainer_and_room_are_booked_once_whatever_the_zone() {
    let stage = Stage::set();
    let ana = stage.scene.ana;
    let first = SessionSave { trainers: lead(ana), room: "Blue".to_owned(), ..stage.form("2027-01-12T15:00", 60) };
    let id = stage.schedule(first.clone());
    let form = |starts_at: &str, zone: &str, room: &str| SessionSave {
        slots: vec![slot(starts_at, 60)],
        time_zone: zone.to_owned(),
        room: room.to_owned(),
        ..first.clone()
    };
    assert_eq!(checks(&stage, form("2027-01-12T09:30", "America/New_York", "blue ")), ["room_busy", "trainer_busy"]);
    assert!(checks(&stage, form("2027-01-12T15:30", "America/New_York", "Blue")).is_empty());
    assert!(checks(&stage, form("2027-01-12T16:00", "Europe/Berlin", "Blue")).is_empty(), "touching ends");
    assert!(checks(&stage, SessionSave { id: Some(id), ..first.clone() }).is_empty(), "not in its own way");
    cancel(stage.app(), SessionCancel { id, reason: "Ill".to_owned() }).expect("cancelled");
    assert!(checks(&stage, first).is_empty(), "a cancelled session is in nobody's way");
}

/// The findings about those who give it: readiness, role, absence; a rehearsal asks for no readiness.
#[test]
fn trainers_must_be_ready_and_there() {
    let stage = Stage::set();
    let scene = &stage.scene;
    let form = |person: Id| SessionSave { trainers: lead(person), ..stage.form("2027-01-12T15:00", 60) };
    let of = |form: SessionSave| -> Vec<String> {
        stage.found(form).into_iter().filter(|(check, _)| check.starts_with("trainer")).map(|(_, id)| id).collect()
    };
    assert_eq!(of(SessionSave { trainers: vec![], ..form(scene.ana) }), ["session-nobody-leads"]);
    assert_eq!(of(form(scene.ana)), ["session-trainer-not-ready-step"]);
    assert_eq!(of(form(scene.dag)), ["session-trainer-nobody"]);
    assert!(of(form(scene.cem)).is_empty(), "a consultant may train");
    assert!(of(SessionSave { purpose: SessionPurpose::Rehearsal, ..form(scene.ana) }).is_empty());
    let day = understudy_domain::day::Day::parse("2027-01-12").expect("a day");
    let absence = AbsenceSave { id: None, person: scene.cem, from_on: day, to_on: day.plus(3), reason: String::new() };
    let row = crate::testing::made(save_absence(stage.app(), absence));
    assert_eq!(of(form(scene.cem)), ["session-trainer-away"]);
    delete_absence(stage.app(), ById { id: row }).expect("deleted");
    assert!(of(form(scene.cem)).is_empty());
}

/// After the cutover it is too late, near the day the environment must have been seen, and the past is the past.
#[test]
fn dates_are_checked() {
    let stage = Stage::set();
    let app = stage.app();
    let cutover = understudy_domain::day::Day::parse("2027-02-01");
    let wave = Wave { id: None, name: "Wave 1".to_owned(), cutover, sites: vec![], groups: vec![stage.group] };
    crate::programme::save_wave(app, wave).expect("a wave");
    assert_eq!(checks(&stage, stage.form("2027-02-02T09:00", 60)), ["after_cutover"]);
    assert!(checks(&stage, stage.form("2027-02-01T09:00", 60)).is_empty());
    assert_eq!(checks(&stage, stage.form("2026-11-23T09:00", 60)), ["environment"]);
    assert_eq!(checks(&stage, stage.form("2026-11-20T09:00", 60)), ["past"]);
    assert_eq!(checks(&stage, stage.form("2027-03-28T02:30", 60)), ["after_cutover", "clock_change"]);
    let id = stage.schedule(stage.form("2026-11-23T09:00", 60));
    let seen = |accounts| EnvironmentSave {
        session: id,
        data_fresh: Some(true),
        accounts: Some(accounts),
        roles: Some(true),
        note: String::new(),
    };
    let weight = || {
        let detail = get(app, ById { id }).expect("there");
        detail.findings.into_iter().find(|finding| finding.check == "environment").map(|finding| finding.weight)
    };
    save_environment(app, seen(false)).expect("checked");
    assert_eq!(weight(), Some(FindingWeight::Serious));
    save_environment(app, seen(true)).expect("checked");
    assert_eq!(weight(), None);
}

/// Content counts for the module's version: what was approved for an earlier one is not approved.
#[test]
fn content_must_be_approved_for_the_version() {
    let stage = Stage::set();
    use tables::material as column;
    let found = |state: MaterialState, version: u32| {
        let cells = vec![
            (column::MODULE, stage.module.into()),
            (column::KIND, "slides".into()),
            (column::TITLE, "Slides".into()),
            (column::STATE, state.word().into()),
            (column::APPROVED_VERSION, version.into()),
        ];
        write(stage.app(), vec![Edit::make(&tables::MATERIAL, Id::derived("material", &[b"slides"]), cells)]);
        stage.found(stage.form("2027-01-12T09:00", 60)).iter().any(|(check, _)| check == "content")
    };
    assert!(found(MaterialState::Draft, 1));
    assert!(!found(MaterialState::Approved, 1));
    assert!(found(MaterialState::Approved, 0));
}

/// The people: too many of a team at once, too many for the room, and who lacks what it builds on.
#[test]
fn rosters_are_checked() {
    let stage = Stage::set();
    let app = stage.app();
    for name in ["Kit Kahn", "Lea Lund", "Mia Moen", "Nora Nes"] {
        person(app, name, "Sales");
    }
    let basics = module(app, "Basics", &[], &[]);
    let required = vec![
        (tables::module_prerequisite::MODULE, stage.module.into()),
        (tables::module_prerequisite::REQUIRES, basics.into()),
    ];
    write(app, vec![Edit::make(&tables::MODULE_PREREQUISITE, Id::derived("required", &[]), required)]);
    let id = stage.schedule(SessionSave { capacity: Some(4), ..stage.form("2027-01-12T09:00", 60) });
    let seat = SessionEnrol { session: id, people: stage.people[..4].to_vec(), everybody: false };
    enrol(app, seat).expect("seated");
    let form = SessionSave { id: Some(id), capacity: Some(3), ..stage.form("2027-01-12T09:00", 60) };
    assert_eq!(checks(&stage, form.clone()), ["over_capacity", "prerequisite", "team_away"]);
    let detail = get(app, ById { id }).expect("there");
    assert!(detail.roster.iter().all(|line| line.warnings.len() == 1));
    // Four of ten sit elsewhere at that time; a new session of the same hour hears of it.
    assert_eq!(checks(&stage, stage.form("2027-01-12T09:30", 60)), ["team_away"]);
    let held = stage.schedule(SessionSave { module: basics, ..stage.form("2026-11-16T09:00", 60) });
    let mut edits =
        vec![Edit::put(&tables::SESSION, held, vec![(tables::session::STATE, SessionState::Closed.word().into())])];
    for (at, person) in stage.people[..4].iter().enumerate() {
        let minutes = [48_u32, 60, 47, 20][at];
        let cells = vec![
            (tables::attendance::SESSION, held.into()),
            (tables::attendance::PERSON, (*person).into()),
            (tables::attendance::STATUS, AttendanceStatus::LeftEarly.word().into()),
            (tables::attendance::MINUTES, minutes.into()),
        ];
        let row = Id::derived("attendance", &[held.as_ref(), person.as_ref()]);
        edits.push(Edit::make(&tables::ATTENDANCE, row, cells));
    }
    write(app, edits);
    let finding = get(app, ById { id }).expect("there").findings;
    let lacking = finding.iter().find(|finding| finding.check == "prerequisite").expect("found");
    assert_eq!(lacking.people.len(), 2, "80 % of 60 minutes are 48");
}

/// A finding must never keep anybody from saving, and a list counts the same findings as the page.
#[test]
fn findings_never_block() {
    let stage = Stage::set();
    let form =
        SessionSave { trainers: lead(stage.scene.dag), room: "Blue".to_owned(), ..stage.form("2026-12-01T09:00", 60) };
    stage.schedule(form.clone());
    let second = save(stage.app(), form).expect("saved all the same");
    assert_eq!(second.warnings.len(), 2, "room and trainer are taken");
    for row in list(stage.app(), SessionsQuery::default()).expect("a list") {
        let detail = get(stage.app(), ById { id: row.id }).expect("there");
        assert_eq!(row.findings as usize, detail.findings.len());
    }
}
