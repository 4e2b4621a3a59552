//! The journeys of training content: written, reviewed, approved, given a new version, opened.

use super::*;
use crate::{
    App, FileUse,
    dto::{
        ById, Nothing,
        modules::{
            MaterialCopy, MaterialMove, MaterialReviewGive, MaterialSave, ModuleDetail, ModuleNewVersion,
            ModulePlanSave, ModuleRow, ModuleSave, ModuleTask, PlanLine, RunStep,
        },
    },
    history,
    superusers::scene::{Scene, refusal, refusals},
    testing::made,
};
use std::path::{Path, PathBuf};
use understudy_domain::words::{Delivery, MaterialKind, MaterialState, ReviewDecision};

pub(super) fn module(title: &str, owner: Id) -> ModuleSave {
    ModuleSave {
        id: None,
        title: title.to_owned(),
        summary: String::new(),
        delivery: Delivery::InPerson,
        minutes: 90,
        owner: Some(owner),
        languages: vec!["en".to_owned()],
        capacity: Some(12),
        pass_percent: None,
        processes: Vec::new(),
        groups: Vec::new(),
        prerequisites: Vec::new(),
    }
}

pub(super) fn material(module: Id, title: &str, file: Option<String>) -> MaterialSave {
    MaterialSave {
        id: None,
        module,
        kind: MaterialKind::Slides,
        title: title.to_owned(),
        language: "en".to_owned(),
        author: None,
        reviewers: Vec::new(),
        needed_by: None,
        effort_minutes: None,
        link: String::new(),
        file,
    }
}

fn chosen(app: &App, folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a file");
    app.choose_file(&path, FileUse::Open).file
}

pub(super) fn go(app: &App, id: Id, states: &[MaterialState]) {
    for &state in states {
        move_material(app, MaterialMove { id, state }).expect("moves");
    }
}

/// From draft to the door of the owner.
pub(super) const TO_OWNER: [MaterialState; 2] = [MaterialState::ExpertReview, MaterialState::OwnerApproval];

fn detail(app: &App, id: Id) -> ModuleDetail {
    get(app, ById { id }).expect("a module")
}

fn row(app: &App, id: Id) -> ModuleRow {
    list(app, Nothing {}).expect("modules").into_iter().find(|row| row.id == id).expect("the module")
}

/// The scene with a module of Ana's about the first process, and slides from a file.
pub(super) fn written() -> (Scene, tempfile::TempDir, Id, Id) {
    let scene = Scene::set();
    let folder = tempfile::tempdir().expect("folder");
    let save_module = ModuleSave { processes: vec![scene.processes[0]], ..module("Taking orders", scene.ana) };
    let id = made(save(&scene.app, save_module));
    let file = chosen(&scene.app, folder.path(), "orders.pptx", b"slides, first edition");
    let slides = made(save_material(&scene.app, material(id, "Slides", Some(file))));
    (scene, folder, id, slides)
}

/// The whole way of a material: experts, owner, approval; and only the owner approves.
#[test]
fn a_material_is_reviewed_and_approved_by_the_owner_alone() {
    let (scene, _folder, id, slides) = written();
    let app = &scene.app;
    assert!(!row(app, id).approved);
    let with_reviewer = MaterialSave { id: Some(slides), reviewers: vec![scene.cem], ..material(id, "Slides", None) };
    save_material(app, with_reviewer).expect("a reviewer");
    go(app, slides, &TO_OWNER[..1]);
    let review = |decision, note: &str| MaterialReviewGive { id: slides, decision, note: note.to_owned() };
    assert_eq!(refusal(review_material(app, review(ReviewDecision::Agreed, ""))), "material-review-who");
    scene.sit_down(Some(scene.bo));
    assert_eq!(refusal(review_material(app, review(ReviewDecision::Agreed, ""))), "material-not-asked");
    scene.sit_down(Some(scene.cem));
    let silent = refusals(review_material(app, review(ReviewDecision::ChangesAsked, " ")));
    assert_eq!(silent, [("note".to_owned(), "material-review-note-missing".to_owned())]);
    review_material(app, review(ReviewDecision::Agreed, "Fine")).expect("agreed");
    assert_eq!(detail(app, id).materials[0].moves[0], MaterialState::OwnerApproval, "all have agreed");
    go(app, slides, &TO_OWNER[1..]);
    let approve = || move_material(app, MaterialMove { id: slides, state: MaterialState::Approved });
    assert_eq!(refusal(approve()), "material-not-owner");
    scene.sit_down(Some(scene.ana));
    approve().expect("the owner approves");
    let shown = row(app, id);
    assert!(shown.approved && shown.missing.is_empty());
    assert_eq!(detail(app, id).materials[0].approved_version, Some(1));
    assert_eq!(refusal(approve()), "material-no-way");
    history::undo(app, Nothing {}).expect("undone");
    assert!(!row(app, id).approved);
}

/// Approval is of what was seen: other bytes are not approved, the same bytes again are.
#[test]
fn new_content_takes_the_approval_away_and_the_same_file_does_not() {
    let (scene, folder, id, slides) = written();
    let app = &scene.app;
    scene.sit_down(Some(scene.ana));
    go(app, slides, &TO_OWNER);
    go(app, slides, &[MaterialState::Approved]);
    let again = chosen(app, folder.path(), "orders.pptx", b"slides, first edition");
    let renamed = MaterialSave { id: Some(slides), ..material(id, "Slides for orders", Some(again)) };
    assert!(save_material(app, renamed).expect("saved").warnings.is_empty());
    assert!(row(app, id).approved);
    let other = chosen(app, folder.path(), "orders.pptx", b"slides, second edition");
    let replaced = save_material(app, MaterialSave { id: Some(slides), ..material(id, "Slides", Some(other)) });
    assert_eq!(replaced.expect("saved").warnings[0].id, "material-approval-gone");
    let shown = &detail(app, id).materials[0];
    assert_eq!((shown.state, shown.approved_version), (MaterialState::Update, Some(1)));
}

/// A new version asks for approval again, of all but what needs no change; what builds on the module is named and marked.
#[test]
fn a_new_version_makes_the_rest_outdated_and_dependants_stale() {
    let (scene, folder, id, slides) = written();
    let app = &scene.app;
    scene.sit_down(Some(scene.ana));
    let guide = chosen(app, folder.path(), "guide.pdf", b"guide");
    let guide = made(save_material(app, material(id, "Guide", Some(guide))));
    let follow_up = made(save(app, ModuleSave { prerequisites: vec![id], ..module("Large orders", scene.ana) }));
    for material in [slides, guide] {
        go(app, material, &TO_OWNER);
        go(app, material, &[MaterialState::Approved]);
    }
    let approved_on = scene.today();
    scene.clock.pass_days(10);
    assert!(row(app, follow_up).stale.is_empty());
    let unknown = new_version(app, ModuleNewVersion { id, unchanged: vec![follow_up] });
    assert_eq!(refusals(unknown)[0].1, "module-unchanged-not-approved");
    let changed = new_version(app, ModuleNewVersion { id, unchanged: vec![guide] }).expect("version 2");
    assert_eq!(changed.warnings[0].id, "module-dependants-stale");
    let shown = detail(app, id);
    assert_eq!((shown.row.version, shown.released_on), (2, Some(scene.today())));
    let states: Vec<_> = shown.materials.iter().map(|material| (material.state, material.approved_version)).collect();
    assert_eq!(states, [(MaterialState::Outdated, Some(1)), (MaterialState::Approved, Some(2))]);
    assert_eq!(shown.materials[1].state_on, Some(approved_on), "good ever since");
    assert_eq!(row(app, follow_up).stale.len(), 1);
    scene.clock.pass_days(1);
    new_version(app, ModuleNewVersion { id: follow_up, unchanged: vec![] }).expect("caught up");
    assert!(row(app, follow_up).stale.is_empty());
}

/// All errors of the form at once, and modules that need each other are refused.
#[test]
fn a_module_is_checked_whole() {
    let (scene, _folder, id, _) = written();
    let app = &scene.app;
    let follow_up = made(save(app, ModuleSave { prerequisites: vec![id], ..module("Large orders", scene.ana) }));
    let bad = ModuleSave {
        id: Some(id),
        minutes: 0,
        languages: vec!["english".to_owned()],
        pass_percent: Some(101),
        prerequisites: vec![follow_up],
        ..module("large ORDERS", scene.ana)
    };
    let fields: Vec<String> = refusals(save(app, bad)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["title", "minutes", "pass_percent", "languages", "prerequisites"]);
    delete(app, ById { id }).expect("removed");
    assert!(detail(app, follow_up).prerequisites.is_empty());
    assert_eq!(list(app, Nothing {}).expect("modules").len(), 1);
    history::undo(app, Nothing {}).expect("undone");
    assert_eq!(detail(app, follow_up).prerequisites.len(), 1);
    assert_eq!(detail(app, id).materials.len(), 1);
}

/// Programs, empty files and links to the laptop itself must not become materials.
#[test]
fn what_cannot_be_a_material_is_refused_beside_its_field() {
    let (scene, folder, id, _) = written();
    let app = &scene.app;
    let refused = |name: &str, bytes: &[u8]| {
        let file = chosen(app, folder.path(), name, bytes);
        refusals(save_material(app, material(id, "", Some(file))))
    };
    let title = ("title".to_owned(), "material-title-missing".to_owned());
    assert_eq!(refused("setup.exe", b"MZ"), [title.clone(), ("file".to_owned(), "material-file-program".to_owned())]);
    assert_eq!(refused("empty.pdf", b""), [title, ("file".to_owned(), "material-file-empty".to_owned())]);
    let linked =
        |link: &str| MaterialSave { kind: MaterialKind::Link, link: link.to_owned(), ..material(id, "Page", None) };
    assert_eq!(refusals(save_material(app, linked("file:///etc/passwd")))[0].1, "material-link-bad");
    assert_eq!(refusals(save_material(app, linked("")))[0].1, "material-link-missing");
    let page = made(save_material(app, linked("https://example.com/orders")));
    assert_eq!(opening::target(app, &ById { id: page }).expect("an address"), "https://example.com/orders");
    let draft = made(save_material(app, material(id, "To be written", None)));
    let sent = move_material(app, MaterialMove { id: draft, state: MaterialState::ExpertReview });
    assert_eq!(refusal(sent), "material-nothing-there");
}

/// In a training room without network the file must open as it was approved, even after somebody has spoilt the copy.
#[test]
fn a_file_opens_and_is_copied_out_as_it_was() {
    let (scene, folder, _, slides) = written();
    let app = &scene.app;
    let path = PathBuf::from(opening::target(app, &ById { id: slides }).expect("a path"));
    assert_eq!(path.file_name().expect("a name"), "orders.pptx");
    assert_eq!(std::fs::read(&path).expect("reads"), b"slides, first edition");
    assert!(std::fs::metadata(&path).expect("is there").permissions().readonly());
    std::fs::remove_file(&path).expect("goes");
    std::fs::write(&path, b"spoilt").expect("writes");
    let again = opening::target(app, &ById { id: slides }).expect("a path");
    assert_eq!(std::fs::read(again).expect("reads"), b"slides, first edition");
    let to = folder.path().join("copy.pptx");
    let file = app.choose_file(&to, FileUse::Save).file;
    copy_material(app, MaterialCopy { id: slides, file }).expect("copied");
    assert_eq!(std::fs::read(to).expect("reads"), b"slides, first edition");
}

/// The plan is saved whole: order kept, lines left out hidden, errors named by their line.
#[test]
fn a_plan_keeps_its_order_and_loses_what_is_left_out() {
    let (scene, _folder, id, _) = written();
    let app = &scene.app;
    let step = |id, title: &str, minutes| RunStep { id, title: title.to_owned(), minutes, note: String::new() };
    let plan = ModulePlanSave {
        id,
        steps: vec![step(None, "Welcome", 10), step(None, "Exercise", 80)],
        checks: vec![PlanLine { id: None, title: "Print the cards".to_owned() }],
        tasks: vec![ModuleTask {
            id: None,
            title: "Enter an order".to_owned(),
            target_seconds: 180,
            instructions: "With two lines".to_owned(),
        }],
    };
    assert!(save_plan(app, plan.clone()).expect("saved").warnings.is_empty());
    let shown = detail(app, id);
    let mut turned: Vec<RunStep> = shown.steps.iter().rev().cloned().collect();
    turned.truncate(1);
    turned.push(step(None, "Questions", 5));
    let changed = save_plan(app, ModulePlanSave { steps: turned, tasks: vec![], checks: shown.checks, ..plan.clone() });
    assert_eq!(changed.expect("saved").warnings[0].id, "module-plan-length");
    let shown = detail(app, id);
    let titles: Vec<&str> = shown.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!((titles, shown.checks.len(), shown.tasks.len()), (vec!["Exercise", "Questions"], 1, 0));
    let bad = ModulePlanSave {
        steps: vec![step(Some(id), "", 2000)],
        tasks: vec![ModuleTask { target_seconds: 0, ..plan.tasks[0].clone() }],
        ..plan
    };
    let fields: Vec<String> = refusals(save_plan(app, bad)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["steps.0.title", "steps.0.title", "steps.0.minutes", "tasks.0.target_seconds"]);
}
