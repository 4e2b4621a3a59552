//! Four eyes.

use crate::{
    dto::{
        ById,
        superusers::{SignOffGive, SignOffRevoke, SuperuserGet, WaiverGrant},
    },
    superusers::scene::{Scene, refusal, refusals},
    testing::made,
};
use understudy_domain::{
    id::Id,
    words::{GateKind, GateState},
};

fn by(scene: &Scene, by: Option<Id>) -> SignOffGive {
    SignOffGive { superuser: scene.superusers[0], by, on: None, expires_on: None, note: String::new() }
}

fn gate(scene: &Scene, kind: GateKind) -> GateState {
    let args = SuperuserGet { id: scene.superusers[0], as_of: None };
    let detail = crate::superusers::get(&scene.app, args).expect("detail");
    detail.gates.iter().find(|gate| gate.gate == kind).expect("the gate").state
}

/// The sign-off is worth what the second pair of eyes is worth: neither oneself nor another superuser, but a consultant or
/// a lead.
#[test]
fn only_a_consultant_or_lead_signs_off_and_never_oneself() {
    let scene = Scene::set();
    let app = &scene.app;
    assert_eq!(refusals(super::give(app, by(&scene, None))), [("by".to_owned(), "superuser-who".to_owned())]);
    assert_eq!(refusal(super::give(app, by(&scene, Some(scene.ana)))), "sign-off-own");
    assert_eq!(refusal(super::give(app, by(&scene, Some(scene.bo)))), "sign-off-not-lead");
    let given = super::give(app, by(&scene, Some(scene.dag))).expect("a lead signs");
    assert_eq!(given.warnings[0].id, "sign-off-gates-open");
    assert_eq!(gate(&scene, GateKind::SignOff), GateState::Met);
    scene.sit_down(Some(scene.cem));
    let id = made(super::give(app, by(&scene, None)));
    let revoke = |reason: &str| SignOffRevoke { id, by: None, on: None, reason: reason.to_owned() };
    assert_eq!(refusals(super::revoke(app, revoke("  ")))[0].1, "sign-off-reason-needed");
    super::revoke(app, revoke("comfort fell")).expect("revokes");
    assert_eq!(refusal(super::revoke(app, revoke("again"))), "sign-off-revoked-already");
    assert_eq!(gate(&scene, GateKind::SignOff), GateState::Lapsed);
}

/// A waiver opens a gate on conditions: with a reason, for a time, and given by somebody else.
#[test]
fn a_waiver_has_a_reason_and_an_end_and_can_be_withdrawn() {
    let scene = Scene::set();
    let app = &scene.app;
    let grant = |by: Id, days: i32, reason: &str| WaiverGrant {
        superuser: scene.superusers[0],
        gate: GateKind::Environment,
        reason: reason.to_owned(),
        expires_on: scene.today().plus(days),
        by: Some(by),
    };
    assert_eq!(refusal(super::grant_waiver(app, grant(scene.ana, 10, "x"))), "sign-off-own");
    let fields = refusals(super::grant_waiver(app, grant(scene.dag, 0, "")));
    assert_eq!(fields.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["reason", "expires_on"]);
    assert_eq!(refusals(super::grant_waiver(app, grant(scene.dag, 400, "x")))[0].1, "waiver-expiry-far");
    let first = made(super::grant_waiver(app, grant(scene.dag, 10, "accounts come on Monday")));
    assert_eq!(gate(&scene, GateKind::Environment), GateState::Waived);
    let second = made(super::grant_waiver(app, grant(scene.dag, 20, "accounts come later")));
    assert_eq!(refusal(super::withdraw_waiver(app, ById { id: first })), "waiver-ended");
    assert_eq!(gate(&scene, GateKind::Environment), GateState::Waived);
    super::withdraw_waiver(app, ById { id: second }).expect("withdraws");
    assert_eq!(gate(&scene, GateKind::Environment), GateState::Failed);
}
