//! Milestones: made, moved, reached, deleted; what a move breaks; and cutovers, of which there is one truth.

use super::*;
use crate::{
    App,
    dto::{ById, milestones::*},
    testing::{made, programme},
    timeline::tests::{group, wave},
};
use understudy_domain::{day::Day, id::Id, timeline::Rule, words::MilestoneKind};

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn milestone(name: &str, kind: MilestoneKind, wave: Option<Id>, due_on: Option<&str>) -> MilestoneSave {
    MilestoneSave { id: None, name: name.to_owned(), kind, wave, due_on: due_on.map(day), note: String::new() }
}

fn rows(app: &App) -> Vec<MilestoneRow> {
    list(app, MilestonesQuery::default()).expect("milestones")
}

fn cutover_of(app: &App, wave: Id) -> Option<Day> {
    let setup = crate::programme::get(app, crate::dto::Nothing {}).expect("setup");
    setup.waves.into_iter().find(|known| known.id == Some(wave)).and_then(|known| known.cutover)
}

/// One truth: the day of a cutover is its wave's, whichever of the two is changed, and undo takes both back.
#[test]
fn the_day_of_a_cutover_is_its_waves() {
    let (_folder, app) = programme();
    let wave = wave(&app, "Wave 1", "2027-03-01", Vec::new());
    let id = made(save(&app, milestone("Go-live", MilestoneKind::Cutover, Some(wave), Some("2027-03-08"))));
    assert_eq!(cutover_of(&app, wave), Some(day("2027-03-08")));
    move_to(&app, MilestoneMove { id, due_on: Some(day("2027-04-05")) }).expect("moved");
    assert_eq!(cutover_of(&app, wave), Some(day("2027-04-05")));
    assert_eq!((rows(&app)[0].due_on, rows(&app)[0].slipped), (Some(day("2027-04-05")), 28));
    crate::history::undo(&app, crate::dto::Nothing {}).expect("undone");
    assert_eq!(cutover_of(&app, wave), Some(day("2027-03-08")));
    // Changed as a wave, the milestone follows.
    let setup = crate::programme::get(&app, crate::dto::Nothing {}).expect("setup");
    let mut known = setup.waves.into_iter().next().expect("the wave");
    known.cutover = Some(day("2027-05-03"));
    crate::programme::save_wave(&app, known).expect("saved");
    assert_eq!(rows(&app)[0].due_on, Some(day("2027-05-03")));
    // A milestone taken away leaves the cutover where it is.
    delete(&app, ById { id }).expect("deleted");
    assert_eq!((rows(&app).len(), cutover_of(&app, wave)), (0, Some(day("2027-05-03"))));
}

/// What a move breaks is said before it is made, and nothing is written by asking; making it says the same.
#[test]
fn what_a_move_breaks_is_said_before_and_after() {
    let (_folder, app) = programme();
    let desk = group(&app, "Order desk", 40);
    let wave = wave(&app, "Wave 1", "2027-03-01", vec![desk]);
    let uat = made(save(&app, milestone("UAT", MilestoneKind::Uat, Some(wave), Some("2027-01-25"))));
    let moved = MilestoneMove { id: uat, due_on: Some(day("2027-03-15")) };
    let effect = effect(&app, moved.clone()).expect("told");
    let broken: Vec<Rule> = effect.breaks.iter().map(|violation| violation.rule).collect();
    assert_eq!(broken, [Rule::MilestoneOrder]);
    assert_eq!(rows(&app)[0].due_on, Some(day("2027-01-25")), "asking writes nothing");
    let changed = move_to(&app, moved).expect("moved");
    let said: Vec<String> = changed.warnings.iter().map(understudy_messages::say).collect();
    assert_eq!(said, ["Breaks: Wave 1: cutover on 1 Mar 2027 comes before user acceptance test on 15 Mar 2027"]);
    let back = move_to(&app, MilestoneMove { id: uat, due_on: Some(day("2027-01-25")) }).expect("moved back");
    assert!(back.warnings.iter().any(|said| said.id == "timeline-mends"));
}

/// Every mistake at once, beside its field.
#[test]
fn a_milestone_is_refused_with_all_reasons() {
    let (_folder, app) = programme();
    let wave = wave(&app, "Wave 1", "2027-03-01", Vec::new());
    made(save(&app, milestone("UAT", MilestoneKind::Uat, Some(wave), None)));
    let fields = |save: MilestoneSave| -> Vec<String> {
        let error = super::save(&app, save).expect_err("refused");
        error.fields.into_iter().map(|field| field.message.id).collect()
    };
    let mut empty = milestone(" ", MilestoneKind::Cutover, None, None);
    empty.note = "x".repeat(4_001);
    assert_eq!(fields(empty), ["milestone-name-missing", "milestone-wave-missing", "milestone-note-long"]);
    assert_eq!(fields(milestone("uat ", MilestoneKind::Uat, Some(wave), None)), ["milestone-name-taken"]);
    // Another wave, or none, may have one of the same name.
    made(save(&app, milestone("UAT", MilestoneKind::Uat, None, None)));
    let gone = app.fresh_id();
    assert_eq!(fields(milestone("X", MilestoneKind::Other, Some(gone), None)), ["milestone-wave-gone"]);
}

/// Where each stands, also as of a past day; what is reached is not overdue.
#[test]
fn a_milestone_is_reached_and_opened_again() {
    let (_folder, app) = programme();
    let late = made(save(&app, milestone("Code complete", MilestoneKind::CodeComplete, None, Some("2026-11-10"))));
    made(save(&app, milestone("Soon", MilestoneKind::Other, None, Some("2026-12-01"))));
    made(save(&app, milestone("Someday", MilestoneKind::Other, None, None)));
    let states = |as_of: Option<&str>| -> Vec<MilestoneState> {
        let query = MilestonesQuery { wave: None, as_of: as_of.map(day) };
        list(&app, query).expect("milestones").into_iter().map(|row| row.state).collect()
    };
    assert_eq!(states(None), [MilestoneState::Overdue, MilestoneState::Soon, MilestoneState::Undated]);
    done(&app, MilestoneDone { id: late, done_on: Some(day("2026-11-20")) }).expect("reached");
    assert_eq!(states(None)[0], MilestoneState::Done);
    assert_eq!(states(Some("2026-11-15"))[0], MilestoneState::Overdue);
    let ahead = done(&app, MilestoneDone { id: late, done_on: Some(day("2027-01-01")) }).expect_err("not yet");
    assert_eq!(ahead.fields[0].message.id, "milestone-done-ahead");
    done(&app, MilestoneDone { id: late, done_on: None }).expect("open again");
    assert_eq!(states(None)[0], MilestoneState::Overdue);
}
