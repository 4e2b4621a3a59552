//! What each sees on opening.

use crate::{
    dto::{
        Nothing,
        frame::WaitingKind,
        people::GroupSave,
        processes::RiskAreaSet,
        superusers::{RehearsalSave, SignOffGive, SuperuserGet, WaiverGrant},
    },
    superusers::scene::Scene,
    testing::made,
};
use understudy_domain::{
    id::Id,
    words::{GateKind, Stage},
};

/// The screen opens at one's work: a superuser must not wade through everybody's, a lead must miss nobody's.
#[test]
fn everybody_sees_what_waits_for_them() {
    let scene = Scene::set();
    let app = &scene.app;
    let pairing = scene.pair(0);
    let mut entry = scene.entry(pairing, scene.today(), Stage::Observe);
    entry.dos = "Look up".to_owned();
    entry.blocker = "No account".to_owned();
    crate::shadowing::log(app, entry).expect("logs");
    scene.clock.pass_days(20);
    let kinds = |person: Option<Id>| -> Vec<WaitingKind> {
        scene.sit_down(person);
        super::my_day(app, Nothing {}).expect("my day").waiting.into_iter().map(|waiting| waiting.kind).collect()
    };
    use WaitingKind::{Acknowledge, Blocker, Stalled};
    assert_eq!(kinds(None), [Blocker, Stalled]);
    assert_eq!(kinds(Some(scene.cem)), [Blocker, Stalled]);
    assert_eq!(kinds(Some(scene.ana)), [Acknowledge, Blocker, Stalled]);
    assert_eq!(kinds(Some(scene.bo)), []);
    scene.sit_down(Some(scene.ana));
    let day = super::my_day(app, Nothing {}).expect("my day");
    assert_eq!(day.me.map(|me| me.name), Some("Ana Holm".to_owned()));
    assert_eq!((day.pairings.len(), day.superuser.is_some()), (1, true));
    assert_eq!(
        day.figures.map(|figures| (figures.superusers, figures.stalled, figures.open_blockers)),
        Some((2, 1, 1))
    );
}

/// A new programme leads by the hand until its first entry is logged.
#[test]
fn a_new_programme_shows_its_next_steps() {
    let (_folder, app) = crate::testing::programme();
    let day = super::my_day(&app, Nothing {}).expect("my day");
    let steps: Vec<&str> = day.setup.iter().map(|step| step.step.as_str()).collect();
    assert_eq!(
        steps,
        ["programme", "people", "groups", "processes", "scope", "impact", "superusers", "pairings", "first_log"]
    );
    assert!(day.setup.iter().all(|step| !step.done) && day.figures.is_none() && day.waiting.is_empty());
}

/// Without groups and impacts coverage stays empty for ever: a programme is not set up before both are there, each such that
/// coverage counts with it.
#[test]
fn groups_and_impacts_belong_to_the_set_up() {
    let scene = Scene::set();
    let app = &scene.app;
    let done = |wanted: &str| {
        let steps = super::my_day(app, Nothing {}).expect("my day").setup;
        steps.iter().any(|step| step.step == wanted && step.done)
    };
    let group = |id: Option<Id>, headcount: Option<u32>| {
        let name = "Order desk".to_owned();
        let save = GroupSave { id, name, site: None, headcount, note: String::new(), rule: None };
        made(crate::groups::save(app, save))
    };
    assert!(!done("groups") && !done("impact"));
    let desk = group(None, None);
    assert!(!done("groups"), "a name alone asks for no superuser");
    group(Some(desk), Some(12));
    assert!(done("groups"));
    let set = |impact| RiskAreaSet { process: scene.areas[0], group: desk, impact };
    crate::processes::set_risk_area(app, set(Some(4))).expect("rated");
    assert!(done("impact"));
    crate::processes::set_risk_area(app, set(None)).expect("taken back");
    assert!(done("groups") && !done("impact"));
}

/// Who waits for nothing but a signature must be on the list of those who may sign, and on nobody else's; what runs out
/// must be said in time.
#[test]
fn who_waits_for_a_signature_is_shown_to_those_who_may_sign() {
    let scene = Scene::set();
    let app = &scene.app;
    let superuser = scene.superusers[0];
    for gate in GateKind::ALL.iter().copied().filter(|gate| *gate != GateKind::SignOff) {
        let reason = "trial".to_owned();
        let waiver = WaiverGrant { superuser, gate, reason, expires_on: scene.today().plus(60), by: Some(scene.dag) };
        crate::sign_off::grant_waiver(app, waiver).expect("waives");
    }
    let observer = Some(scene.dag);
    let rehearsal = RehearsalSave { superuser, on: scene.today(), rating: 3, observer, note: String::new() };
    crate::assessments::save_rehearsal(app, rehearsal).expect("rehearses");
    let headline = || crate::superusers::get(app, SuperuserGet { id: superuser, as_of: None }).expect("x").headline.id;
    assert_eq!(headline(), "superuser-only-sign-off");
    let kinds = |person: Id| -> Vec<WaitingKind> {
        scene.sit_down(Some(person));
        super::my_day(app, Nothing {}).expect("my day").waiting.into_iter().map(|waiting| waiting.kind).collect()
    };
    assert_eq!(kinds(scene.dag), [WaitingKind::SignOff]);
    assert_eq!([scene.ana, scene.bo, scene.cem].map(kinds), [vec![], vec![], vec![]]);
    scene.pair(0);
    assert!(kinds(scene.cem).contains(&WaitingKind::SignOff));
    let expires_on = Some(scene.today().plus(20));
    let given = SignOffGive { superuser, by: Some(scene.cem), on: None, expires_on, note: String::new() };
    crate::sign_off::give(app, given).expect("signs");
    assert_eq!(headline(), "superuser-conditional");
    assert!(kinds(scene.ana).contains(&WaitingKind::Expiring));
}
