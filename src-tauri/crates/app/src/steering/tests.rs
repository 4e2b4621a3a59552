//! The pack of the sample, kept and compared.

use super::*;
use crate::{
    App, FileUse,
    dto::{
        ById, Nothing,
        readiness::{JobById, JobState},
        steering::*,
    },
    export,
    superusers::scene::refusals,
    testing::{TestClock, made},
};
use std::{sync::Arc, time::Duration};
use understudy_domain::{day::Day, steering::SteeringDirection};

fn sample() -> (tempfile::TempDir, App) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = App::new(folder.path().join("data"), Arc::new(TestClock::default()));
    crate::programme::sample(&app, Nothing {}).expect("the sample");
    (folder, app)
}

fn asked(title: &str) -> SteeringDecisionSave {
    SteeringDecisionSave {
        id: None,
        title: title.to_owned(),
        detail: String::new(),
        wave: None,
        owner: None,
        needed_by: Day::parse("2026-12-01"),
    }
}

fn keep_as(app: &App, title: &str) -> understudy_domain::id::Id {
    made(keep(app, SteeringKeep { title: title.to_owned(), note: String::new() }))
}

/// Two packs can be compared, and the next one says by itself what changed since the last.
#[test]
fn a_pack_is_kept_and_the_next_one_says_what_changed() {
    let (_folder, app) = sample();
    let first = get(&app, SteeringArgs::default()).expect("a pack");
    assert!(!first.content.waves.is_empty() && !first.content.risk.is_empty());
    let one = keep_as(&app, "November");
    let same = get(&app, SteeringArgs::default()).expect("a pack");
    assert_eq!(same.since.as_ref().map(|pack| pack.id), Some(one));
    assert_eq!(same.changes, [], "nothing changed within a minute");
    let decision = made(save_decision(&app, asked("Move Wave 2 by two weeks")));
    let two = keep_as(&app, "December");
    decide(&app, SteeringDecide { id: decision, decision: "By one week".to_owned(), on: None }).expect("decided");
    let now = get(&app, SteeringArgs { since: Some(two), ..SteeringArgs::default() }).expect("a pack");
    assert_eq!(now.changes.len(), 1);
    assert_eq!(
        (now.changes[0].direction, now.changes[0].message.id.as_str()),
        (SteeringDirection::Better, "steering-decision-taken")
    );
    let compared = compare_packs(&app, SteeringCompareArgs { before: one, now: two }).expect("compared");
    assert_eq!(
        compared.changes.iter().map(|change| change.message.id.as_str()).collect::<Vec<_>>(),
        ["steering-decision-new"]
    );
    delete_pack(&app, ById { id: one }).expect("hidden");
    let left: Vec<String> = packs(&app).expect("packs").into_iter().map(|pack| pack.title).collect();
    assert_eq!(left, ["December", "Third steering committee"], "the sample has kept one");
}

#[test]
fn what_cannot_be_kept_says_why() {
    let (_folder, app) = sample();
    let untitled = keep(&app, SteeringKeep { title: " ".to_owned(), note: String::new() });
    assert_eq!(refusals(untitled), [("title".to_owned(), "steering-title-missing".to_owned())]);
    assert_eq!(
        refusals(save_decision(&app, asked(" "))),
        [("title".to_owned(), "steering-decision-missing".to_owned())]
    );
    let decision = made(save_decision(&app, asked("Move")));
    let ahead = SteeringDecide { id: decision, decision: "Yes".to_owned(), on: Day::parse("2030-01-01") };
    assert_eq!(refusals(decide(&app, ahead)), [("on".to_owned(), "steering-decided-ahead".to_owned())]);
}

/// The pack of the sample is what a customer sees first: both forms must come out.
#[test]
fn the_sample_is_written_as_report_and_as_slides() {
    let (folder, app) = sample();
    for (form, name) in [(SteeringForm::Report, "report.pdf"), (SteeringForm::Slides, "slides.pdf")] {
        let path = folder.path().join(name);
        let file = app.choose_file(&path, FileUse::Save).file;
        let job = export_steering(&app, ExportSteering { form, file, pack: None, since: None, as_of: None })
            .expect("started")
            .job;
        let state = loop {
            let progress = export::job(&app, JobById { job }).expect("known");
            if progress.state != JobState::Running {
                break progress.state;
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        assert_eq!(state, JobState::Done);
        if let Some(keep) = std::env::var_os("UNDERSTUDY_KEEP_PAGES") {
            std::fs::copy(&path, std::path::Path::new(&keep).join(format!("sample-{name}"))).expect("kept");
        }
        assert!(std::fs::read(&path).expect("written").starts_with(b"%PDF"));
    }
}

/// The upright line of the target is promised below the heading: each objective with a bar has one, a mean of ratings too.
#[test]
fn every_objective_with_a_figure_has_its_target() {
    let (_folder, app) = sample();
    let objectives = get(&app, SteeringArgs::default()).expect("a pack").content.objectives;
    let with_bar: Vec<_> = objectives.iter().filter(|objective| objective.percent.is_some()).collect();
    assert!(with_bar.iter().all(|objective| objective.target.is_some()), "{with_bar:?}");
    let rated = with_bar.iter().find(|objective| objective.text.contains("3.5 of 5")).expect("a mean of ratings");
    assert_eq!(rated.target, Some(70));
}
