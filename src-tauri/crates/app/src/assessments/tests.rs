//! Journeys of assessing.

use super::knowledge_of;
use crate::{
    dto::{
        ById, Nothing,
        superusers::{Assess, AssessOne, AssessmentSheetArgs, LevelsSave, RehearsalSave, SkillSave, SuperuserGet},
    },
    superusers::scene::{Scene, refusal, refusals},
};
use understudy_domain::{
    id::Id,
    words::{CompetencyKind, GateKind},
};

fn one(superuser: Id, competency: Id, level: u8) -> AssessOne {
    AssessOne { superuser, competency, level, note: String::new() }
}

fn assess(by: Id, assessments: Vec<AssessOne>) -> Assess {
    Assess { assessments, by: Some(by), on: None }
}

/// A sheet filled in at once is one change: it appears in both sheets, in the counts and at the gate, and undo takes all of
/// it back.
#[test]
fn levels_given_in_bulk_show_everywhere_and_are_undone_at_once() {
    let scene = Scene::set();
    let app = &scene.app;
    let of_ana = AssessmentSheetArgs { superuser: Some(scene.superusers[0]), competency: None };
    let sheet = super::sheet(app, of_ana.clone()).expect("sheet");
    let skills = super::competencies(app, Nothing {}).expect("competencies").skills.len();
    assert_eq!(sheet.rows.len(), 4 + skills);
    assert_eq!(sheet.rows[0].competency, knowledge_of(scene.processes[0]));
    let given = sheet.rows.iter().take(4).map(|row| one(row.superuser, row.competency, 3)).collect();
    let changed = super::assess(app, assess(scene.cem, given)).expect("assesses");
    assert_eq!(changed.label.map(|label| label.id), Some("change-assessed-superuser".to_owned()));
    let rows = super::sheet(app, of_ana.clone()).expect("sheet").rows;
    assert_eq!((rows[0].level, rows[0].by.as_str(), rows[0].needed), (Some(3), "Cem Aydin", Some(3)));
    let of_process = AssessmentSheetArgs { superuser: None, competency: Some(knowledge_of(scene.processes[0])) };
    let rows = super::sheet(app, of_process).expect("sheet").rows;
    assert_eq!(rows.iter().map(|row| row.level).collect::<Vec<_>>(), [Some(3), None]);
    let counts = super::competencies(app, Nothing {}).expect("competencies").knowledge;
    assert_eq!((counts[0].capable, counts[0].asked), (1, 2));
    assert_eq!((counts[3].capable, counts[3].asked), (1, 1));
    let detail = crate::superusers::get(app, SuperuserGet { id: scene.superusers[0], as_of: None }).expect("detail");
    let knowledge = detail.gates.iter().find(|gate| gate.gate == GateKind::Knowledge).expect("gate");
    assert_eq!((knowledge.done, knowledge.of), (4, 4));
    crate::history::undo(app, Nothing {}).expect("undoes");
    assert!(super::sheet(app, of_ana).expect("sheet").rows.iter().all(|row| row.level.is_none()));
}

/// Four eyes hold for levels as for signatures, and a bad row spoils the whole change.
#[test]
fn nobody_assesses_themselves_and_bad_levels_write_nothing() {
    let scene = Scene::set();
    let app = &scene.app;
    let competency = knowledge_of(scene.processes[0]);
    let both = vec![one(scene.superusers[0], competency, 3), one(scene.superusers[1], competency, 5)];
    let fields = refusals(super::assess(app, assess(scene.ana, both)));
    assert_eq!(fields.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["assessments.1.level", "by"]);
    let unknown = vec![one(scene.superusers[0], scene.dag, 3)];
    assert_eq!(refusal(super::assess(app, assess(scene.cem, unknown))), "error-not-found");
    let mut ahead = assess(scene.cem, vec![one(scene.superusers[0], competency, 3)]);
    ahead.on = Some(scene.today().plus(1));
    assert_eq!(refusals(super::assess(app, ahead))[0].0, "on");
    let sheet = AssessmentSheetArgs { superuser: None, competency: Some(competency) };
    assert!(super::sheet(app, sheet).expect("sheet").rows.iter().all(|row| row.level.is_none()));
}

/// The list of skills belongs to the programme: it can be edited, and a skill taken away is asked of nobody.
#[test]
fn skills_and_levels_are_edited() {
    let scene = Scene::set();
    let app = &scene.app;
    let skills = || super::competencies(app, Nothing {}).expect("competencies").skills;
    let before = skills();
    let skill = |name: &str| SkillSave { id: None, name: name.to_owned(), description: String::new() };
    assert_eq!(refusals(super::save_skill(app, skill(" ")))[0].1, "skill-name-needed");
    assert_eq!(refusals(super::save_skill(app, skill(&before[0].name.to_uppercase())))[0].1, "skill-name-taken");
    super::save_skill(app, skill("Speaks plainly")).expect("a skill");
    assert_eq!(skills().last().map(|row| (row.name.as_str(), row.asked)), Some(("Speaks plainly", 2)));
    super::delete_skill(app, ById { id: before[0].id }).expect("deletes");
    assert_eq!(skills().len(), before.len());
    let levels = |count| LevelsSave { kind: CompetencyKind::Knowledge, texts: vec!["Text".to_owned(); count] };
    assert_eq!(refusals(super::save_levels(app, levels(4)))[0].1, "levels-five");
    super::save_levels(app, levels(5)).expect("saves");
    assert_eq!(super::competencies(app, Nothing {}).expect("competencies").knowledge_levels, ["Text"; 5]);
}

/// A rehearsal counts only when somebody else watched.
#[test]
fn a_rehearsal_needs_an_observer() {
    let scene = Scene::set();
    let save = |observer, rating| RehearsalSave {
        superuser: scene.superusers[0],
        on: scene.today(),
        rating,
        observer,
        note: String::new(),
    };
    let fields = refusals(super::save_rehearsal(&scene.app, save(Some(scene.ana), 6)));
    assert_eq!(fields.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["observer", "rating"]);
    super::save_rehearsal(&scene.app, save(Some(scene.bo), 4)).expect("saves");
}
