//! Who sees what was written in confidence.

use crate::{
    dto::{
        Nothing,
        superusers::{ReviewSave, SuperuserGet},
    },
    superusers::scene::{Scene, refusal, refusals},
    testing::made,
};
use understudy_domain::id::Id;

fn review(scene: &Scene, by: Id) -> ReviewSave {
    ReviewSave {
        id: None,
        superuser: scene.superusers[0],
        on: scene.today(),
        by: Some(by),
        strengths: "Calm".to_owned(),
        gaps: "Talks too fast".to_owned(),
        actions: String::new(),
        next_on: None,
    }
}

/// A review is candid only when nobody reads it but leads, the person and its writer.
#[test]
fn reviews_are_seen_by_leads_the_person_and_the_writer_alone() {
    let scene = Scene::set();
    let app = &scene.app;
    assert_eq!(refusals(super::save(app, review(&scene, scene.ana)))[0].1, "review-own");
    let id = made(super::save(app, review(&scene, scene.dag)));
    let seen = |person: Option<Id>| {
        scene.sit_down(person);
        let listed = super::list(app, Nothing {}).expect("list").reviews.len();
        let args = SuperuserGet { id: scene.superusers[0], as_of: None };
        let on_page = crate::superusers::get(app, args).expect("detail").reviews.len();
        assert_eq!(listed, on_page);
        listed
    };
    assert_eq!([None, Some(scene.dag), Some(scene.ana)].map(seen), [1, 1, 1]);
    assert_eq!([Some(scene.bo), Some(scene.cem)].map(seen), [0, 0]);
    let edit = ReviewSave { id: Some(id), ..review(&scene, scene.cem) };
    assert_eq!(refusal(super::save(app, edit)), "error-not-found");
}

/// The list of what is due is worked through by leads; a person sees only their own.
#[test]
fn a_review_is_due_some_days_after_the_last_one_or_the_nomination() {
    let scene = Scene::set();
    let app = &scene.app;
    let overdue = || super::list(app, Nothing {}).expect("list").overdue;
    assert!(overdue().is_empty());
    scene.clock.pass_days(60);
    super::save(app, review(&scene, scene.dag)).expect("a review");
    scene.clock.pass_days(31);
    let due: Vec<_> = overdue().into_iter().map(|due| (due.name, due.last_on)).collect();
    assert_eq!(due, [("Bo Lind".to_owned(), None)]);
    scene.sit_down(Some(scene.ana));
    assert!(overdue().is_empty());
    scene.clock.pass_days(60);
    assert_eq!(overdue().len(), 1);
}
