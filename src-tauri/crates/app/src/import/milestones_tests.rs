//! The journey of a project plan: previewed, picked, imported, moved by importing it again.

use super::*;
use crate::{
    dto::milestones::{MilestoneRow, MilestonesQuery},
    testing::programme,
    timeline::tests::{group, wave},
};
use std::{fs, path::Path};
use understudy_domain::{day::Day, words::MilestoneKind};
use understudy_messages::say;

fn args(app: &App, folder: &Path, name: &str, text: &str) -> ImportArgs {
    let path = folder.join(name);
    fs::write(&path, text).expect("writes");
    ImportArgs {
        kind: ImportKind::Milestones,
        file: app.choose_file(&path, FileUse::Open).file,
        mapping: Default::default(),
        decisions: Default::default(),
        session: None,
        pulse: None,
        job: None,
    }
}

fn task(uid: u32, name: &str, finish: &str, milestone: u32) -> String {
    format!(
        "<Task><UID>{uid}</UID><ID>{uid}</ID><Name>{name}</Name><OutlineLevel>1</OutlineLevel>\
         <Finish>{finish}T17:00:00</Finish><Milestone>{milestone}</Milestone></Task>"
    )
}

fn plan_of(tasks: &[String]) -> String {
    format!("<Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks>{}</Tasks></Project>", tasks.concat())
}

fn rows(app: &App) -> Vec<MilestoneRow> {
    crate::milestones::list(app, MilestonesQuery::default()).expect("milestones")
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// A plan is imported, its cutover becomes its wave's; imported again it changes nothing; moved, it says what that breaks before
/// and after, and one undo takes the move back.
#[test]
fn a_plan_is_imported_and_moves_what_hangs_on_it() {
    let (folder, app) = programme();
    let desk = group(&app, "Order desk", 40);
    let first = wave(&app, "Wave 1 · Norway", "2027-02-01", vec![desk]);
    let plan = |uat: &str| {
        plan_of(&[
            task(1, "Build", "2026-12-01", 0),
            task(2, "Code complete", "2026-12-18", 1),
            task(3, "UAT wave 1", uat, 1),
            task(4, "Go-live wave 1", "2027-03-01", 1),
        ])
    };
    let file = args(&app, folder.path(), "plan.xml", &plan("2027-01-25"));
    let shown = preview(&app, file.clone()).expect("previewed");
    assert_eq!((shown.counts.rows, shown.counts.new, shown.counts.left_out), (4, 3, Some(1)));
    assert_eq!(shown.shape.id, "milestones-shape-project");
    assert!(rows(&app).is_empty(), "a preview writes nothing");
    let done = apply(&app, file.clone()).expect("imported");
    assert_eq!(done.counts.new, 3);
    let kinds: Vec<(MilestoneKind, Option<Day>)> = rows(&app).iter().map(|row| (row.kind, row.due_on)).collect();
    assert_eq!(
        kinds,
        [
            (MilestoneKind::CodeComplete, Some(day("2026-12-18"))),
            (MilestoneKind::Uat, Some(day("2027-01-25"))),
            (MilestoneKind::Cutover, Some(day("2027-03-01"))),
        ]
    );
    assert_eq!(rows(&app)[2].wave.as_ref().map(|wave| wave.id), Some(first));
    let setup = crate::programme::get(&app, crate::dto::Nothing {}).expect("setup");
    assert_eq!(setup.waves[0].cutover, Some(day("2027-03-01")));
    let again = apply(&app, file).expect("imported again");
    assert_eq!((again.counts.unchanged, again.changed.label), (3, None));
    let moved = args(&app, folder.path(), "plan.xml", &plan("2027-03-22"));
    let shown = preview(&app, moved.clone()).expect("previewed");
    assert_eq!((shown.counts.changed, shown.counts.unchanged), (1, 2));
    let breaks: Vec<String> = shown.notes.iter().filter(|note| note.id == "timeline-breaks").map(say).collect();
    assert_eq!(breaks.len(), 1, "{breaks:?}");
    let done = apply(&app, moved).expect("moved");
    assert!(done.changed.warnings.iter().map(say).any(|said| said == breaks[0]));
    assert_eq!((rows(&app)[2].due_on, rows(&app)[2].slipped), (Some(day("2027-03-22")), 56));
    crate::history::undo(&app, crate::dto::Nothing {}).expect("undone");
    assert_eq!(rows(&app)[1].due_on, Some(day("2027-01-25")));
}

/// A person picks the rows and says what they are; what was chosen stays when the plan comes again.
#[test]
fn rows_are_picked_and_the_choice_stays() {
    let (folder, app) = programme();
    let wave = wave(&app, "Pilot", "2027-02-01", Vec::new());
    let plan = plan_of(&[task(1, "Data migration done", "2027-01-15", 0), task(2, "Kick-off", "2026-09-01", 1)]);
    let mut file = args(&app, folder.path(), "plan.xml", &plan);
    file.decisions.insert("1".to_owned(), format!("uat@{wave}"));
    file.decisions.insert("2".to_owned(), "leave".to_owned());
    let done = apply(&app, file.clone()).expect("imported");
    assert_eq!((done.counts.new, done.counts.left_out), (1, Some(1)));
    assert_eq!((rows(&app)[0].kind, rows(&app)[0].name.as_str()), (MilestoneKind::Uat, "Data migration done"));
    file.decisions.clear();
    file.decisions.insert("2".to_owned(), "leave".to_owned());
    let again = apply(&app, file.clone()).expect("again");
    assert_eq!((again.counts.unchanged, again.counts.new), (1, 0), "the kind and wave chosen before stay");
    file.decisions.insert("2".to_owned(), "party@nowhere".to_owned());
    let shown = preview(&app, file).expect("previewed");
    assert_eq!(shown.errors[0].message.id, "milestones-decision-unreadable");
}

/// A list is checked row by row, all errors at once, and nothing is half written; a cutover without a wave waits for one.
#[test]
fn a_list_is_refused_row_by_row() {
    let (folder, app) = programme();
    let north = wave(&app, "North", "2027-02-01", Vec::new());
    wave(&app, "South", "2027-06-01", Vec::new());
    let text = "Name,Date,Kind,Wave\nGo-live,2027-03-01,cutover,North\nGo-live again,2027-04-01,cutover,north\n\
        Elsewhere,2027-04-01,cutover,West\nNowhere,2027-04-01,cutover,\nGo-live,2027-03-01,cutover,North\nOdd,03/04/2027,uat,\n";
    let file = args(&app, folder.path(), "list.csv", text);
    let shown = preview(&app, file.clone()).expect("previewed");
    let errors: Vec<(u32, &str)> = shown.errors.iter().map(|error| (error.row, error.message.id.as_str())).collect();
    assert_eq!(
        errors,
        [
            (3, "milestones-cutover-twice"),
            (4, "milestones-wave-unknown"),
            (6, "milestones-twice"),
            (7, "milestones-day-unreadable"),
        ]
    );
    assert_eq!((shown.counts.rows, shown.counts.new, shown.counts.refused, shown.counts.review), (6, 1, 4, 1));
    assert_eq!(shown.errors[1].column.as_deref(), Some("Wave"));
    let mut told = file.clone();
    told.mapping.insert("day_first".to_owned(), "day".to_owned());
    told.decisions.insert("5".to_owned(), format!("cutover@{north}"));
    let shown = preview(&app, told).expect("previewed");
    let errors: Vec<u32> = shown.errors.iter().map(|error| error.row).collect();
    assert_eq!(errors, [3, 4, 5, 6], "row 5 now gives another cutover of North, row 7 can be read");
    apply(&app, file).expect("the sound row");
    assert_eq!(rows(&app).len(), 1);
}

/// A milestone made by hand is the one that the plan speaks of: imported, there are not two.
#[test]
fn a_milestone_made_by_hand_is_taken_over() {
    let (folder, app) = programme();
    crate::milestones::save(
        &app,
        crate::dto::milestones::MilestoneSave {
            id: None,
            name: "Code complete".to_owned(),
            kind: MilestoneKind::CodeComplete,
            wave: None,
            due_on: Some(day("2026-12-01")),
            note: "As agreed".to_owned(),
        },
    )
    .expect("made");
    let file = args(&app, folder.path(), "plan.xml", &plan_of(&[task(2, "Code complete", "2026-12-18", 1)]));
    let done = apply(&app, file.clone()).expect("imported");
    assert_eq!((done.counts.new, done.counts.changed, rows(&app).len()), (0, 1, 1));
    let row = &rows(&app)[0];
    assert_eq!((row.planned_on, row.slipped, row.note.as_str()), (Some(day("2026-12-01")), 17, "As agreed"));
    assert_eq!(apply(&app, file).expect("again").counts.unchanged, 1);
}
