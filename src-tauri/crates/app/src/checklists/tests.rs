//! Checklists as a phase goes by: begun, answered by the data and by people, waived, changed, and asked for at a gate.

use super::*;
use crate::{
    dto::{ById, checklists::*, plan::TrainingPlanArgs},
    history,
    needs::tests::{session, stage},
    superusers::scene::{Scene, refusal, refusals},
    testing::made,
};
use understudy_domain::{
    plan::{CheckKind, LineState},
    words::PhaseKind,
};

fn all(scene: &Scene) -> Checklists {
    list(&scene.app, TrainingPlanArgs::default()).expect("checklists")
}

fn begun(scene: &Scene, phase: PhaseKind) -> Checklist {
    let id = made(begin(&scene.app, ChecklistBegin { phase }));
    all(scene).lists.into_iter().find(|list| list.id == id).expect("begun")
}

fn line(scene: &Scene, fits: impl Fn(&ChecklistLine) -> bool) -> ChecklistLine {
    all(scene).lists.into_iter().flat_map(|list| list.lines).find(|line| fits(line)).expect("a line")
}

fn set_to(line: &ChecklistLine, done: bool, evidence: &str, waived: &str) -> ChecklistLineSet {
    ChecklistLineSet { id: line.id, done, evidence: evidence.to_owned(), waived: waived.to_owned() }
}

/// A list is begun once; its lines are answered by the data or by somebody with evidence, and the gate counts what is open.
#[test]
fn lines_are_answered_by_data_and_by_people() {
    let scene = stage();
    let found = all(&scene);
    assert!(found.lists.is_empty());
    assert!(found.templates.iter().all(|template| !template.own && template.lines.len() > 4));
    // A list that nobody has begun is open as a whole, so that a gate is never near because nothing was looked at.
    let waiting = |found: &Checklists| -> Vec<PhaseKind> {
        found.gates[1].not_begun.iter().map(|waiting| waiting.phase).collect()
    };
    assert_eq!(waiting(&found), [PhaseKind::Initiate, PhaseKind::Implement, PhaseKind::Prepare]);
    let of_templates = found.templates[..3].iter().flat_map(|template| &template.lines);
    let asked = of_templates.filter(|line| line.gate).count() as u32;
    assert_eq!((found.gates[1].open, found.gates[1].of), (asked, asked));
    let list = begun(&scene, PhaseKind::Implement);
    let now = all(&scene);
    assert_eq!(waiting(&now), [PhaseKind::Initiate, PhaseKind::Prepare]);
    assert_eq!(now.gates[1].of, asked, "beginning a list changes who answers, and not what is asked");
    assert_eq!(refusal(begin(&scene.app, ChecklistBegin { phase: PhaseKind::Implement })), "checklist-begun");
    let gate = |scene: &Scene| all(scene).gates[0].open;
    let before = gate(&scene);
    assert!(before > 3);
    let trained = |scene: &Scene| {
        line(scene, |line| line.check.as_ref().is_some_and(|check| check.kind == CheckKind::AudienceTrained))
    };
    let measured = trained(&scene);
    assert_eq!(
        (measured.state, measured.check.as_ref().map(|check| (check.done, check.of))),
        (LineState::Open, Some((1, 2)))
    );
    let ticked = set_line(&scene.app, set_to(&measured, true, "We did it", ""));
    assert_eq!(refusals(ticked), [("done".to_owned(), "checklist-measured".to_owned())]);
    let reason = crate::dto::needs::ExemptionSave {
        group: understudy_domain::id::Id::derived("test", &[b"Returns desk"]),
        reason: "Trained by the vendor".to_owned(),
        expires_on: None,
        by: None,
    };
    crate::needs::exempt(&scene.app, reason).expect("exempted");
    assert_eq!((trained(&scene).state, gate(&scene)), (LineState::Done, before - 1));
    let by_hand = line(&scene, |line| line.check.is_none() && line.gate);
    set_line(&scene.app, set_to(&by_hand, true, "Minutes of 3 Nov", "")).expect("done");
    let done = line(&scene, |one| one.id == by_hand.id);
    assert_eq!((done.state, done.done_by.map(|by| by.name)), (LineState::Done, Some("Dag Moe".to_owned())));
    assert_eq!(gate(&scene), before - 2);
    let both = set_line(&scene.app, set_to(&by_hand, true, "", "Not here"));
    assert_eq!(refusals(both), [("waived".to_owned(), "checklist-done-and-waived".to_owned())]);
    set_line(&scene.app, set_to(&by_hand, false, "", "Not here")).expect("waived");
    assert_eq!((line(&scene, |one| one.id == by_hand.id).state, gate(&scene)), (LineState::Waived, before - 2));
    set_line(&scene.app, set_to(&by_hand, false, "", "")).expect("opened");
    assert_eq!(gate(&scene), before - 1);
    assert_eq!(list.phase, PhaseKind::Implement);
    session(&scene, 5, 12);
    delete(&scene.app, ById { id: list.id }).expect("hidden");
    assert!(all(&scene).lists.is_empty());
    history::undo(&scene.app, crate::dto::Nothing {}).expect("undone");
    assert_eq!(all(&scene).lists[0].lines.len(), list.lines.len());
}

/// Lines that stay keep their answers when a list is changed; a template is changed for the lists to come.
#[test]
fn lists_and_templates_are_changed_line_by_line() {
    let scene = stage();
    let template = all(&scene).templates.remove(0);
    let own = TemplateLine { id: None, text: "Ask the works council".to_owned(), measure: None, gate: true };
    let save_as = |id, lines: Vec<TemplateLine>| ChecklistSave {
        id,
        phase: PhaseKind::Initiate,
        title: "Our strategy".to_owned(),
        lines,
    };
    let mut lines = template.lines.clone();
    lines.truncate(2);
    lines.push(own.clone());
    let twice = save(&scene.app, save_as(None, vec![own.clone(), own.clone()]));
    assert_eq!(refusals(twice), [("lines.1".to_owned(), "checklist-line-twice".to_owned())]);
    let row = made(save(&scene.app, save_as(None, lines)));
    let changed = all(&scene).templates.remove(0);
    assert_eq!((changed.own, changed.title.as_str(), changed.lines.len()), (true, "Our strategy", 3));
    assert!(all(&scene).lists.is_empty(), "a template is no list");
    let list = begun(&scene, PhaseKind::Initiate);
    assert_eq!(list.lines.iter().map(|line| line.text.as_str()).next_back(), Some("Ask the works council"));
    let council = list.lines.last().expect("three lines").clone();
    set_line(&scene.app, set_to(&council, true, "Agreed on 2 Nov", "")).expect("done");
    let kept = TemplateLine { id: Some(council.id), text: "Ask both works councils".to_owned(), ..own };
    save(&scene.app, save_as(Some(list.id), vec![kept])).expect("saved");
    let now = all(&scene).lists.remove(0);
    assert_eq!(now.lines.len(), 1);
    assert_eq!(
        (now.lines[0].text.as_str(), now.lines[0].evidence.as_str()),
        ("Ask both works councils", "Agreed on 2 Nov")
    );
    delete(&scene.app, ById { id: row }).expect("hidden");
    assert!(!all(&scene).templates[0].own);
}
