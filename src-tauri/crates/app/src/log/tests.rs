//! The log is worked through with the project every week.

use super::*;
use crate::{
    FileUse,
    dto::{ById, Nothing, log::*, people::GroupSave, processes::RiskAreaSet},
    superusers::scene::{Scene, refusal, refusals},
    testing::made,
};
use understudy_domain::{
    action::DueState,
    id::Id,
    risk::{Grade, LogKind},
};

fn risk(scene: &Scene, title: &str) -> LogSave {
    LogSave {
        probability: Some(4),
        impact: Some(4),
        owner: Some(scene.dag),
        due_on: Some(scene.today().plus(5)),
        ..LogSave::new(LogKind::Risk, title)
    }
}

fn rows(scene: &Scene, query: LogQuery) -> LogAnswer {
    list(&scene.app, query).expect("the log")
}

fn area(scene: &Scene) -> (Id, Id) {
    let group = GroupSave {
        id: None,
        name: "Order desk".to_owned(),
        site: None,
        headcount: Some(10),
        note: String::new(),
        rule: None,
    };
    let group = made(crate::groups::save(&scene.app, group));
    let set = RiskAreaSet { process: scene.processes[0], group, impact: Some(5) };
    (made(crate::processes::set_risk_area(&scene.app, set)), group)
}

/// An entry that nobody owns, or of which nobody knows how much it weighs, is not worked on. All is said at once.
#[test]
fn an_entry_has_an_owner_a_day_and_a_weight() {
    let scene = Scene::set();
    let missing = |kind| {
        let fields = refusals(save(&scene.app, LogSave::new(kind, "")));
        fields.into_iter().map(|(field, _)| field).collect::<Vec<_>>()
    };
    assert_eq!(missing(LogKind::Risk), ["title", "probability", "impact", "owner", "due_on"]);
    assert_eq!(missing(LogKind::Issue), ["title", "impact", "owner", "due_on"]);
    assert_eq!(missing(LogKind::Assumption), ["title", "owner", "due_on"]);
    assert_eq!(missing(LogKind::Dependency), ["title", "owner", "due_on"]);
    let wild = LogSave { probability: Some(6), impact: Some(0), ..risk(&scene, "x") };
    assert_eq!(refusals(save(&scene.app, wild)).len(), 2);
    let ahead = LogSave { raised_on: Some(scene.today().plus(1)), ..risk(&scene, "x") };
    assert_eq!(refusals(save(&scene.app, ahead))[0].1, "log-raised-ahead");
}

/// An obstacle is an issue of a risk area: it takes process and group from there, is certain, and closes with how it ended.
#[test]
fn an_obstacle_belongs_to_its_risk_area_and_closes_with_an_outcome() {
    let scene = Scene::set();
    let app = &scene.app;
    let (area, group) = area(&scene);
    let obstacle = LogSave {
        risk_area: Some(area),
        process: Some(scene.processes[3]),
        probability: Some(1),
        impact: Some(3),
        owner: Some(scene.dag),
        due_on: Some(scene.today().plus(-1)),
        next_step: "Ask for licences".to_owned(),
        raised_on: Some(scene.today().plus(-9)),
        ..LogSave::new(LogKind::Issue, "No licences")
    };
    let id = made(save(app, obstacle));
    let found = rows(&scene, LogQuery { risk_area: Some(area), ..LogQuery::default() });
    let row = &found.rows[0];
    assert_eq!(row.process.as_ref().map(|process| process.id), Some(scene.processes[0]));
    assert_eq!(row.group.as_ref().map(|known| known.id), Some(group));
    assert_eq!((row.exposure, row.grade, row.state), (Some(15), Some(Grade::High), DueState::Overdue));
    assert_eq!((found.open, found.overdue, found.high), (1, 1, 1));
    let reader_day = scene.today().plus(-10);
    assert!(
        rows(&scene, LogQuery { as_of: Some(reader_day), ..LogQuery::default() }).rows.is_empty(),
        "not raised yet"
    );
    let close_args = |on, outcome: &str| LogClose { id, on, outcome: outcome.to_owned() };
    assert_eq!(refusals(close(app, close_args(Some(scene.today()), " ")))[0].1, "log-outcome-missing");
    let early = close_args(Some(scene.today().plus(-10)), "x");
    assert_eq!(refusals(close(app, early))[0].1, "log-closed-before-raised");
    close(app, close_args(Some(scene.today()), "Bought")).expect("closed");
    assert_eq!(rows(&scene, LogQuery { open: Some(true), ..LogQuery::default() }).rows.len(), 0);
    let then = LogQuery { as_of: Some(scene.today().plus(-1)), open: Some(true), ..LogQuery::default() };
    assert_eq!(rows(&scene, then).rows.len(), 1, "it was open yesterday");
    close(app, close_args(None, "")).expect("open again");
    delete(app, ById { id }).expect("deleted");
    assert_eq!(refusal(delete(app, ById { id })), "error-not-found");
}

/// Telling the project twice makes duplicates there; not telling it of a change makes it work on what is no longer so.
#[test]
fn the_project_is_told_of_each_entry_once_as_it_stands() {
    let scene = Scene::set();
    let app = &scene.app;
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("log.csv");
    let write = || export(app, LogExport { file: app.choose_file(&path, FileUse::Save).file });
    let nothing = || {
        let changed = write().expect("no error");
        (changed.label.map(|label| label.id), changed.warnings[0].id.clone())
    };
    let lines = || {
        let text = std::fs::read_to_string(&path).expect("written");
        text.lines().filter(|line| line.starts_with("Issue,")).count()
    };
    assert_eq!(nothing(), (None, "log-nothing-to-report".to_owned()), "nothing to do is no error");
    assert!(!path.exists());
    let first = made(save(app, risk(&scene, "Trainers leave")));
    made(save(app, risk(&scene, "Environment late")));
    assert!(write().expect("written").warnings.is_empty());
    assert_eq!((lines(), rows(&scene, LogQuery::default()).to_report), (2, 0));
    assert_eq!(nothing().1, "log-nothing-to-report");
    // Changed and handed over again on the same day, then not again.
    save(app, LogSave { id: Some(first), ..risk(&scene, "Two trainers leave") }).expect("changed");
    assert_eq!(rows(&scene, LogQuery::default()).to_report, 1);
    let told = write().expect("written");
    assert_eq!((lines(), told.warnings[0].id.as_str()), (1, "log-reported-again"));
    assert_eq!(nothing().1, "log-nothing-to-report");
    // Taking the handing over back makes it wait again.
    crate::history::undo(app, Nothing {}).expect("undone");
    assert_eq!(rows(&scene, LogQuery::default()).to_report, 1);
    // What was never told and is over needs no telling.
    let over = made(save(app, risk(&scene, "Was nothing")));
    close(app, LogClose { id: over, on: Some(scene.today()), outcome: "Did not happen".to_owned() }).expect("closed");
    assert_eq!(rows(&scene, LogQuery::default()).to_report, 1);
}

/// A high risk without an answer, and an answer that comes after the date it protects, are said when they are written.
#[test]
fn what_the_log_lacks_is_said() {
    let scene = Scene::set();
    let milestone = scene.app.fresh_id();
    let cells = vec![
        (understudy_store::tables::milestone::NAME, "UAT".into()),
        (understudy_store::tables::milestone::KIND, "uat".into()),
        (understudy_store::tables::milestone::DUE_ON, scene.today().plus(2).into()),
    ];
    let edit = understudy_store::Edit::make(&understudy_store::tables::MILESTONE, milestone, cells);
    scene.app.change(understudy_domain::message::Message::new("change-unknown"), vec![edit]).expect("a milestone");
    let changed = save(&scene.app, LogSave { milestone: Some(milestone), ..risk(&scene, "Trainers leave") });
    let warnings: Vec<String> = changed.expect("saved").warnings.into_iter().map(|warning| warning.id).collect();
    assert_eq!(warnings, ["log-high-without-response", "log-due-after-milestone"]);
}
