//! What the readiness screen claims, above all while there is little to claim.

use super::overview;
use crate::{
    dto::{
        ById,
        people::GroupSave,
        processes::RiskAreaSet,
        programme::Wave,
        superusers::{SuperuserFilter, SuperuserSave, WaiverGrant},
    },
    superusers::scene::{Scene, nomination},
    testing::made,
};
use understudy_domain::{day::Day, id::Id, summary::Covered, words::GateKind};

fn wave(scene: &Scene, id: Option<Id>, name: &str, cutover: Option<Day>) -> Id {
    let save = Wave { id, name: name.to_owned(), cutover, sites: Vec::new(), groups: Vec::new() };
    made(crate::programme::save_wave(&scene.app, save))
}

fn joins(scene: &Scene, at: usize, wave: Id, nominated_on: Day) {
    let (person, processes) = [(scene.ana, &scene.areas[..]), (scene.bo, &scene.areas[..1])][at];
    let own = SuperuserSave {
        id: Some(scene.superusers[at]),
        wave: Some(wave),
        nominated_on: Some(nominated_on),
        ..nomination(person, processes)
    };
    crate::superusers::save(&scene.app, own).expect("joins");
}

/// A reason that is not the true one sends somebody to enter a date that is there already.
#[test]
fn no_forecast_names_its_true_reason() {
    let scene = Scene::set();
    let today = scene.today();
    let why = |wave: Option<Id>| {
        let shown = overview(&scene.app, SuperuserFilter { wave, ..SuperuserFilter::default() }).expect("an overview");
        assert_eq!(shown.forecast.is_none(), shown.no_forecast.is_some());
        shown.no_forecast.map(|why| why.id)
    };
    assert_eq!(why(None).as_deref(), Some("no-forecast-no-cutover"));
    let first = wave(&scene, None, "First", Some(today.plus(90)));
    let second = wave(&scene, None, "Second", None);
    assert_eq!(why(Some(first)).as_deref(), Some("no-forecast-nobody"));
    joins(&scene, 0, first, today.plus(-13));
    joins(&scene, 1, second, today.plus(-13));
    assert_eq!(why(Some(first)).as_deref(), Some("no-forecast-young"));
    assert_eq!(why(None).as_deref(), Some("no-forecast-young"));
    assert_eq!(why(Some(second)).as_deref(), Some("no-forecast-no-cutover-here"));
    joins(&scene, 0, first, today.plus(-14));
    assert_eq!(why(Some(first)), None, "three points, a week apart");
    wave(&scene, Some(first), "First", Some(today.plus(-1)));
    assert_eq!(why(Some(first)).as_deref(), Some("no-forecast-over"));
    assert_eq!(why(None).as_deref(), Some("no-forecast-over"));
    // Another wave is still to come, but nobody counted here belongs to it.
    wave(&scene, Some(second), "Second", Some(today.plus(-2)));
    wave(&scene, None, "Third", Some(today.plus(60)));
    assert_eq!(why(None).as_deref(), Some("no-forecast-over"));
}

/// "Nobody is the only one" must not be read out of a programme in which nobody may train yet, or nothing is rated.
#[test]
fn how_many_risk_areas_have_a_trainer_at_all() {
    let scene = Scene::set();
    let app = &scene.app;
    let with_trainer = || overview(app, SuperuserFilter::default()).expect("an overview").with_trainer;
    assert_eq!(with_trainer(), Covered { covered: 0, of: 0 });
    let save = GroupSave {
        id: None,
        name: "Order desk".to_owned(),
        site: None,
        headcount: Some(10),
        note: String::new(),
        rule: None,
    };
    let group = made(crate::groups::save(app, save));
    for process in scene.areas {
        crate::processes::set_risk_area(app, RiskAreaSet { process, group, impact: Some(3) }).expect("rated");
    }
    assert_eq!(with_trainer(), Covered { covered: 0, of: 4 });
    for gate in GateKind::ALL.iter().copied() {
        let (superuser, reason) = (scene.superusers[1], "trial".to_owned());
        let expires_on = scene.today().plus(60);
        let waiver = WaiverGrant { superuser, gate, reason, expires_on, by: Some(scene.dag) };
        crate::sign_off::grant_waiver(app, waiver).expect("waives");
    }
    assert_eq!(with_trainer(), Covered { covered: 2, of: 4 });
    crate::groups::delete(app, ById { id: group }).expect("gone");
    assert_eq!(with_trainer(), Covered { covered: 0, of: 0 });
}
