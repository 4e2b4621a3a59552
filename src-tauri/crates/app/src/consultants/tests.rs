//! Journeys of consultants.

use crate::{
    dto::{
        ById, Nothing,
        shadowing::PairingClose,
        superusers::{ConsultantRow, ConsultantSave},
    },
    superusers::scene::{Scene, refusal, refusals},
};

fn save(row: &ConsultantRow) -> ConsultantSave {
    ConsultantSave {
        id: Some(row.id),
        person: row.person,
        expertise: row.expertise.iter().map(|named| named.id).collect(),
        expertise_note: row.expertise_note.clone(),
        rolls_off_on: row.rolls_off_on,
    }
}

/// A lead plans by this list: who leaves with work open must stand out, and cannot vanish with it.
#[test]
fn a_consultant_who_leaves_with_pairings_open_is_warned_of_and_kept() {
    let scene = Scene::set();
    let app = &scene.app;
    let pairing = scene.pair(0);
    let list = || super::list(app, Nothing {}).expect("list");
    assert_eq!((list()[0].open_pairings, list()[0].warnings.len(), list()[0].expertise.len()), (1, 0, 2));
    let mut changed = save(&list()[0]);
    changed.rolls_off_on = Some(scene.today().plus(10));
    changed.expertise.truncate(1);
    let saved = super::save(app, changed).expect("saves");
    assert_eq!(saved.warnings[0].id, "consultant-leaves-soon");
    assert_eq!(list()[0].expertise.len(), 1);
    let id = scene.consultant;
    assert_eq!(refusal(super::delete(app, ById { id })), "consultant-has-pairings");
    let close = PairingClose { id: pairing, on: Some(scene.today()) };
    crate::shadowing::close_pairing(app, close).expect("closes");
    assert!(list()[0].warnings.is_empty());
    super::delete(app, ById { id }).expect("deletes");
    assert!(list().is_empty());
    crate::history::undo(app, Nothing {}).expect("undoes");
    assert_eq!(list().len(), 1);
    let twice = ConsultantSave { id: None, ..save(&list()[0]) };
    assert_eq!(refusals(super::save(app, twice))[0].1, "consultant-already");
}
