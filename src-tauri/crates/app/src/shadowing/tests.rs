//! Journeys of pairing and logging.

use crate::{
    dto::{
        ById, Nothing,
        shadowing::{BlockerResolve, GuessArgs, PairingClose, PairingsQuery},
    },
    superusers::scene::{Scene, refusal, refusals},
    testing::made,
};
use understudy_domain::{
    id::Id,
    words::{Driver, Stage},
};

/// The fifteen seconds of a consultant: open, look, save. What the quick log says must follow from what was logged.
#[test]
fn the_quick_log_follows_the_ladder_until_shadowing_is_met() {
    let scene = Scene::set();
    let app = &scene.app;
    assert!(super::guess(app, GuessArgs::default()).expect("guess").entry.is_none());
    let pairing = scene.pair(1);
    let mut stages = Vec::new();
    for _ in 0..4 {
        let mut entry = super::guess(app, GuessArgs::default()).expect("guess").entry.expect("an entry");
        entry.comfort = Some(4);
        stages.push((entry.stage, entry.driver));
        let after = super::preview(app, entry.clone()).expect("preview");
        assert_eq!(after.met, stages.len() == 4, "{:?}", after.message);
        super::log(app, entry).expect("logs");
    }
    let climbed = [Stage::Observe, Stage::Assist, Stage::Lead, Stage::Lead];
    assert_eq!(stages.iter().map(|(stage, _)| *stage).collect::<Vec<_>>(), climbed);
    assert_eq!(stages[2].1, Driver::Superuser);
    let detail = super::get(app, ById { id: pairing }).expect("detail");
    assert_eq!((detail.row.sessions, detail.row.minutes, detail.log.len()), (4, 240, 4));
    assert_eq!(detail.row.ladders[0].next_stage, Stage::Solo);
}

/// Pairings are kept between readings: what is written here, or by another program, must show all the same.
#[test]
fn what_is_kept_of_pairings_follows_every_write() {
    let scene = Scene::set();
    let app = &scene.app;
    let pairing = scene.pair(0);
    let sessions = |app: &crate::App| {
        let rows = super::list(app, PairingsQuery::default()).expect("pairings");
        rows.iter().find(|row| row.id == pairing).map(|row| row.sessions)
    };
    assert_eq!(sessions(app), Some(0));
    super::log(app, scene.entry(pairing, scene.today(), Stage::Observe)).expect("logs");
    assert_eq!(sessions(app), Some(1));
    crate::history::undo(app, Nothing {}).expect("undoes");
    assert_eq!(sessions(app), Some(0));
    let other = crate::App::new(app.folder().to_owned(), std::sync::Arc::clone(app.clock()));
    other.open_file("Test").expect("opens beside it");
    assert_eq!(sessions(&other), Some(0));
    super::log(app, scene.entry(pairing, scene.today(), Stage::Observe)).expect("logs");
    assert_eq!(sessions(&other), Some(1));
}

/// Who logs every day must find the last pairing first, and somebody's own before all others.
#[test]
fn the_likeliest_pairing_comes_first() {
    let scene = Scene::set();
    let app = &scene.app;
    let [ana, bo] = [scene.pair(0), scene.pair(1)];
    let first = |args: GuessArgs| super::guess(app, args).expect("guess").entry.map(|entry| entry.pairing);
    super::log(app, scene.entry(bo, scene.today(), Stage::Observe)).expect("logs");
    assert_eq!(first(GuessArgs::default()), Some(bo));
    scene.sit_down(Some(scene.ana));
    assert_eq!(first(GuessArgs::default()), Some(ana));
    assert_eq!(first(GuessArgs { pairing: Some(bo), superuser: None }), Some(bo));
    assert_eq!(first(GuessArgs { pairing: None, superuser: Some(scene.superusers[1]) }), Some(bo));
    assert_eq!(first(GuessArgs { pairing: None, superuser: Some(scene.dag) }), None);
}

/// A log is written for the past and corrected later: the correction shows, the acknowledgement of other words is void.
#[test]
fn an_entry_is_corrected_acknowledged_and_taken_away() {
    let scene = Scene::set();
    let app = &scene.app;
    let pairing = scene.pair(0);
    let mut entry = scene.entry(pairing, scene.today().plus(-3), Stage::Observe);
    entry.dos = "Start from the order".to_owned();
    let id = made(super::log(app, entry.clone()));
    let logged = || super::get(app, ById { id: pairing }).expect("detail").log.into_iter().next().expect("an entry");
    super::delete(app, ById { id }).expect("deletes");
    crate::history::undo(app, Nothing {}).expect("undoes");
    assert!(!logged().corrected, "taken away and brought back is not corrected");
    assert_eq!(refusal(super::acknowledge(app, ById { id })), "shadowing-acknowledge-only-superuser");
    scene.sit_down(Some(scene.ana));
    super::acknowledge(app, ById { id }).expect("acknowledges");
    assert_eq!((logged().acknowledged_on, logged().corrected), (Some(scene.today()), false));
    entry.id = Some(id);
    entry.processes = scene.processes[1..2].to_vec();
    super::log(app, entry.clone()).expect("corrects");
    assert_eq!((logged().corrected, logged().processes[0].id), (true, scene.processes[1]));
    assert!(logged().acknowledged_on.is_some());
    entry.dos = "Ask for the order first".to_owned();
    super::log(app, entry).expect("corrects");
    assert_eq!((logged().corrected, logged().acknowledged_on), (true, None));
    super::delete(app, ById { id }).expect("deletes");
    assert!(super::get(app, ById { id: pairing }).expect("detail").log.is_empty());
    crate::history::undo(app, Nothing {}).expect("undoes");
    assert_eq!(logged().processes.len(), 1);
}

/// Every error of an entry is said at once, and a warning does not stop it.
#[test]
fn a_bad_entry_names_every_field_and_a_strange_one_warns() {
    let scene = Scene::set();
    let app = &scene.app;
    let pairing = scene.pair(0);
    let mut entry = scene.entry(pairing, scene.today().plus(1), Stage::Observe);
    (entry.minutes, entry.comfort, entry.processes) = (0, Some(6), Vec::new());
    let fields: Vec<String> = refusals(super::log(app, entry)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["minutes", "on", "comfort", "processes"]);
    let early = super::log(app, scene.entry(pairing, scene.today().plus(-40), Stage::Observe)).expect("logs");
    assert_eq!(early.warnings[0].id, "shadowing-before-start");
    let close = PairingClose { id: pairing, on: Some(scene.today().plus(-5)) };
    super::close_pairing(app, close).expect("closes");
    let late = scene.entry(pairing, scene.today(), Stage::Observe);
    assert_eq!(refusals(super::log(app, late))[0].1, "shadowing-pairing-closed");
    assert!(super::list(app, PairingsQuery::default()).expect("list").is_empty());
    super::close_pairing(app, PairingClose { id: pairing, on: None }).expect("opens again");
    assert_eq!(super::list(app, PairingsQuery::default()).expect("list").len(), 1);
}

/// A blocker keeps the gate shut until somebody says since when it does not.
#[test]
fn a_blocker_is_open_until_resolved() {
    let scene = Scene::set();
    let app = &scene.app;
    let pairing = scene.pair(0);
    let mut entry = scene.entry(pairing, scene.today().plus(-2), Stage::Observe);
    entry.blocker = "No printer".to_owned();
    let id = made(super::log(app, entry.clone()));
    let open = || super::list(app, PairingsQuery::default()).expect("list")[0].open_blockers;
    assert_eq!(open(), 1);
    let resolve = |days: i32| BlockerResolve { id, on: Some(scene.today().plus(days)) };
    assert_eq!(refusals(super::resolve_blocker(app, resolve(1)))[0].1, "shadowing-resolved-ahead");
    assert_eq!(refusals(super::resolve_blocker(app, resolve(-3)))[0].1, "shadowing-resolved-before");
    super::resolve_blocker(app, resolve(0)).expect("resolves");
    assert_eq!(open(), 0);
    super::resolve_blocker(app, BlockerResolve { id, on: None }).expect("opens again");
    assert_eq!(open(), 1);
    entry.id = Some(id);
    entry.blocker = String::new();
    super::log(app, entry).expect("corrects");
    assert_eq!(refusal(super::resolve_blocker(app, resolve(0))), "shadowing-no-blocker");
}

/// The lead acts on stalls: a quiet pairing is found, one that is closed is not.
#[test]
fn a_quiet_pairing_stalls_and_a_closed_one_does_not() {
    let scene = Scene::set();
    let app = &scene.app;
    let pairing = scene.pair(0);
    super::log(app, scene.entry(pairing, scene.today(), Stage::Observe)).expect("logs");
    assert_eq!(super::stalled_count(app).expect("count"), 0);
    scene.clock.pass_days(15);
    assert_eq!(super::stalled_count(app).expect("count"), 1);
    let stalled = super::list(app, PairingsQuery::default()).expect("list")[0].stalled.clone();
    assert_eq!(stalled.map(|reason| reason.id), Some("stalled-quiet".to_owned()));
    super::close_pairing(app, PairingClose { id: pairing, on: Some(scene.today()) }).expect("closes");
    assert_eq!(super::stalled_count(app).expect("count"), 0);
}

/// A pairing of somebody with themselves, without processes or backwards in time teaches nobody.
#[test]
fn a_pairing_is_checked_and_a_doubtful_one_warned_of() {
    let scene = Scene::set();
    let app = &scene.app;
    let mut bad = scene.pairing(0);
    bad.processes = Vec::new();
    bad.ends_on = Some(scene.today().plus(-31));
    let fields: Vec<String> = refusals(super::save_pairing(app, bad)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["processes", "ends_on"]);
    let first = scene.pair(0);
    let twice = super::save_pairing(app, scene.pairing(0)).expect("saves");
    assert_eq!(twice.warnings[0].id, "pairing-twice");
    let mut changed = scene.pairing(0);
    changed.id = Some(first);
    changed.processes = scene.processes[2..].to_vec();
    super::save_pairing(app, changed).expect("saves");
    let processes: Vec<Id> =
        super::get(app, ById { id: first }).expect("detail").row.processes.iter().map(|named| named.id).collect();
    assert_eq!(processes, scene.processes[2..]);
    let leaving = crate::dto::superusers::ConsultantSave {
        id: Some(scene.consultant),
        person: scene.cem,
        expertise: Vec::new(),
        expertise_note: String::new(),
        rolls_off_on: Some(scene.today().plus(5)),
    };
    crate::consultants::save(app, leaving).expect("saves");
    let mut beyond = scene.pairing(1);
    beyond.ends_on = Some(scene.today().plus(6));
    let warned = super::save_pairing(app, beyond).expect("saves");
    assert_eq!(warned.warnings[0].id, "pairing-consultant-leaves-before-end");
}
