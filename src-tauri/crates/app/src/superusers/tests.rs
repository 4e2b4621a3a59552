//! Journeys of nominating, changing, stepping down.

use super::scene::{Scene, nomination, refusal, refusals};
use crate::{
    dto::{
        Nothing,
        shadowing::PairingsQuery,
        superusers::{StepDown, SuperuserFilter, SuperuserGet},
    },
    testing::made,
};
use understudy_domain::{
    day::Day,
    words::{Stage, Status},
};
use understudy_store::{Edit, tables};

/// The journey of a superuser through the programme; undo must take back the row and its scope together.
#[test]
fn a_superuser_is_nominated_changed_and_the_nomination_undone() {
    let scene = Scene::set();
    let app = &scene.app;
    let id = made(super::save(app, nomination(scene.dag, &scene.areas)));
    let detail = super::get(app, SuperuserGet { id, as_of: None }).expect("detail");
    assert_eq!(detail.scope_processes.len(), 2);
    assert_eq!((detail.row.status, detail.headline.id.as_str()), (Status::NotStarted, "superuser-not-started"));
    assert_eq!(detail.profile.nominated_on, Some(scene.today()));
    assert_eq!(detail.ladders.len(), 2);
    let mut changed = detail.profile;
    changed.processes = Some(vec![scene.areas[1]]);
    changed.allocation_percent = Some(5);
    let saved = super::save(app, changed).expect("saves");
    assert!(saved.warnings.iter().any(|warning| warning.id == "superuser-overload-allocation"));
    let detail = super::get(app, SuperuserGet { id, as_of: None }).expect("detail");
    assert_eq!(detail.scope_processes.iter().map(|named| named.name.as_str()).collect::<Vec<_>>(), ["Returns"]);
    crate::history::undo(app, Nothing {}).expect("undoes the change");
    assert_eq!(super::get(app, SuperuserGet { id, as_of: None }).expect("detail").scope_processes.len(), 2);
    crate::history::undo(app, Nothing {}).expect("undoes the nomination");
    assert_eq!(refusal(super::get(app, SuperuserGet { id, as_of: None })), "error-not-found");
    assert_eq!(made(super::save(app, nomination(scene.dag, &scene.areas[..1]))), id);
    let detail = super::get(app, SuperuserGet { id, as_of: None }).expect("detail");
    assert_eq!(detail.scope_processes.len(), 1, "a second nomination starts from what is given");
}

/// All errors of the form are said at once, and nothing is written.
#[test]
fn a_bad_nomination_names_every_field() {
    let scene = Scene::set();
    let app = &scene.app;
    let mut bad = nomination(scene.ana, &[scene.dag]);
    bad.allocation_percent = Some(101);
    bad.manager_agreed_on = Some(scene.today().plus(1));
    bad.wave = Some(scene.dag);
    let fields: Vec<String> = refusals(super::save(app, bad)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["person", "allocation_percent", "manager_agreed_on", "processes", "wave"]);
    assert_eq!(super::list(app, SuperuserFilter::default()).expect("list").len(), 2);
}

/// Stepping down keeps the history, closes what is open, and one undo brings all of it back.
#[test]
fn stepping_down_closes_open_pairings_in_the_same_change() {
    let scene = Scene::set();
    let app = &scene.app;
    scene.pair(0);
    let (id, today) = (scene.superusers[0], scene.today());
    let open = |app| crate::shadowing::list(app, PairingsQuery::default()).expect("pairings").len();
    let early = StepDown { id, on: Some(today.plus(-1)), reason: String::new() };
    assert_eq!(refusals(super::step_down(app, early))[0].1, "superuser-steps-down-before-nominated");
    let step = || StepDown { id, on: Some(today), reason: "moved to another unit".to_owned() };
    super::step_down(app, step()).expect("steps down");
    assert_eq!(open(app), 0);
    assert_eq!(refusals(super::save(app, nomination(scene.ana, &[])))[0].1, "superuser-stepped-down-before");
    crate::history::undo(app, Nothing {}).expect("undoes");
    assert_eq!(open(app), 1);
    super::step_down(app, step()).expect("steps down");
    super::step_down(app, StepDown { id, on: None, reason: String::new() }).expect("comes back");
    assert_eq!(open(app), 0, "pairings stay closed");
    assert_eq!(refusal(super::step_down(app, StepDown { id, on: None, reason: String::new() })), "superuser-serves");
}

/// Nobody fills in a wave for a superuser whose site says it already.
#[test]
fn the_wave_is_guessed_from_the_site() {
    let scene = Scene::set();
    let app = &scene.app;
    let [site, other, early, late] = [0; 4].map(|_| app.fresh_id());
    let member = |wave, site| {
        use tables::wave_member as column;
        Edit::make(&tables::WAVE_MEMBER, app.fresh_id(), vec![(column::WAVE, wave), (column::SITE, site)])
    };
    let edits = vec![
        Edit::make(&tables::SITE, site, vec![(tables::site::NAME, "Malmö".into())]),
        Edit::make(&tables::SITE, other, vec![(tables::site::NAME, "Espoo".into())]),
        Edit::make(&tables::WAVE, early, vec![(tables::wave::NAME, "One".into())]),
        Edit::make(&tables::WAVE, late, vec![(tables::wave::NAME, "Two".into())]),
        member(early.into(), other.into()),
        member(late.into(), site.into()),
        Edit::put(&tables::PERSON, scene.dag, vec![(tables::person::SITE, site.into())]),
    ];
    app.change(understudy_domain::message::Message::new("change-unknown"), edits).expect("sites");
    let id = made(super::save(app, nomination(scene.dag, &[])));
    let detail = super::get(app, SuperuserGet { id, as_of: None }).expect("detail");
    assert_eq!(detail.row.wave.map(|wave| wave.id), Some(late));
}

/// "As of" a past day must not show what was logged later, on no part of the page.
#[test]
fn a_past_day_shows_nothing_later() {
    let scene = Scene::set();
    let app = &scene.app;
    let pairing = scene.pair(0);
    let past = scene.today().plus(-10);
    for on in [past, scene.today()] {
        crate::shadowing::log(app, scene.entry(pairing, on, Stage::Observe)).expect("logs");
    }
    let sessions = |as_of: Option<Day>| {
        let detail = super::get(app, SuperuserGet { id: scene.superusers[0], as_of }).expect("detail");
        (detail.log.len(), detail.ladders[0].rungs[0].done, detail.pairings[0].sessions)
    };
    assert_eq!(sessions(Some(past)), (1, 1, 1));
    assert_eq!(sessions(None), (2, 2, 2));
}
