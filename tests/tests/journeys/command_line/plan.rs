//! The plan against the project: milestones from a project plan, what a move breaks, and the way out of it.

use super::fixtures::Desk;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// A plan of Microsoft Project: two summary tasks, the build, and the dates of wave 1.
fn project(go_live: &str, hypercare: &str) -> String {
    let task = |uid: u32, level: u32, name: &str, finish: &str, milestone: bool, summary: bool| {
        format!(
            "<Task><UID>{uid}</UID><ID>{uid}</ID><Name>{name}</Name><OutlineLevel>{level}</OutlineLevel>\
             <Finish>{finish}T17:00:00</Finish><Milestone>{}</Milestone><Summary>{}</Summary></Task>",
            u8::from(milestone),
            u8::from(summary)
        )
    };
    let tasks = [
        task(1, 1, "Build", "2029-12-14", false, true),
        task(2, 2, "Interfaces", "2029-12-01", false, false),
        task(3, 1, "Wave 1: Norway", hypercare, false, true),
        task(4, 2, "Code complete", "2029-12-14", true, false),
        task(5, 2, "UAT begins", "2030-02-18", true, false),
        task(6, 2, "Go-live", go_live, true, false),
        task(7, 2, "Hypercare ends", hypercare, true, false),
    ];
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Project xmlns=\"http://schemas.microsoft.com/project\"><Tasks>{}</Tasks></Project>",
        tasks.concat()
    )
}

/// A wave with a group that is told and then trained in time, and suppliers whom nobody trains.
fn prepared() -> Result<Desk> {
    let desk = Desk::with_programme()?;
    let run = |arguments: &[&str]| desk.cli.done(arguments);
    run(&["sites", "add", "Oslo", "--country", "Norway"])?;
    run(&["groups", "add", "Order desk", "--headcount", "12", "--site", "Oslo"])?;
    run(&["groups", "add", "Supplier portal", "--headcount", "43"])?;
    run(&["groups", "track", "Supplier portal", "external"])?;
    run(&["waves", "add", "Wave 1", "--cutover", "2030-03-01", "--group", "Order desk"])?;
    run(&["modules", "add", "Orders", "--group", "Order desk", "--minutes", "60", "--capacity", "12"])?;
    let at = ["--at", "2030-02-11 09:00", "--zone", "Europe/Oslo", "--capacity", "12", "--group", "Order desk"];
    run(&[&["sessions", "schedule", "Orders"], at.as_slice()].concat())?;
    let told = [
        "--group",
        "Order desk",
        "--purpose",
        "awareness",
        "--due",
        "2030-01-15",
        "--owner",
        "Ola Berg",
        "--channel",
        "Letter",
    ];
    run(&[&["actions", "add", "communication", "Why orders change"], told.as_slice()].concat())?;
    Ok(desk)
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// What `plan check` finds: rule and sentence.
fn check(desk: &Desk) -> Result<Vec<(String, String)>> {
    let found = desk.cli.json(&["plan", "check"])?;
    let violations = found["violations"].as_array().context("no violations")?;
    let word = |violation: &Value, name: &str| violation[name].as_str().unwrap_or_default().to_owned();
    Ok(violations.iter().map(|one| (word(one, "rule"), word(one, "message"))).collect())
}

fn has(found: &[(String, String)], rule: &str) -> bool {
    found.iter().any(|(known, _)| known == rule)
}

fn digest(desk: &Desk) -> Result<Value> {
    Ok(desk.cli.json(&["check"])?["digest"].clone())
}

fn cutover(desk: &Desk) -> Result<Value> {
    Ok(desk.cli.json(&["waves"])?[0]["cutover"].clone())
}

/// The story that a project plan tells training: it comes in, it moves, something breaks, somebody mends it.
#[test]
fn a_project_plan_moves_and_says_what_it_breaks() -> Result<()> {
    let desk = prepared()?;
    let found = check(&desk)?;
    ensure!(found.contains(&("no_training".to_owned(), "No training at all: 43 people of Supplier portal".to_owned())));
    ensure!(!has(&found, "too_early"), "{found:#?}");

    let plan = desk.file("plan.xml", project("2030-03-01", "2030-04-12").as_bytes())?;
    let before = digest(&desk)?;
    let seen = desk.cli.json(&["milestones", "import", &plan, "--dry-run"])?;
    ensure!(seen["new"] == 4 && seen["left_out"] == 1 && seen["refused"] == 0, "{seen:#}");
    ensure!(digest(&desk)? == before, "looking at a plan changed the programme");
    let done = desk.cli.json(&["milestones", "import", &plan])?;
    ensure!(done["changed_anything"] == true && done["new"] == 4, "{done:#}");
    let again = desk.cli.json(&["milestones", "import", &plan])?;
    ensure!(again["changed_anything"] == false && again["unchanged"] == 4, "{again:#}");
    let rows = desk.cli.json(&["milestones", "--wave", "Wave 1"])?;
    let kinds: Vec<&str> = rows.as_array().into_iter().flatten().filter_map(|row| row["kind"].as_str()).collect();
    ensure!(kinds == ["code_complete", "uat", "cutover", "hypercare_end"], "{rows:#}");

    a_move_breaks(&desk)?;
    the_way_out(&desk)
}

/// The go-live moves by two months: said before and after, and the wave moves with it.
fn a_move_breaks(desk: &Desk) -> Result<()> {
    let moved = desk.file("plan.xml", project("2030-05-06", "2030-06-03").as_bytes())?;
    let breaks = "Breaks: Order desk: trained 12 weeks before cutover";
    let before = digest(desk)?;
    let seen = desk.cli.json(&["milestones", "import", &moved, "--dry-run"])?;
    ensure!(seen["changed"] == 2 && texts(&seen["notes"]).contains(&breaks), "{seen:#}");
    ensure!(digest(desk)? == before && cutover(desk)? == "2030-03-01", "looking at a move moved something");
    let done = desk.cli.json(&["milestones", "import", &moved])?;
    ensure!(done["changed"] == 2 && done["unchanged"] == 2, "{done:#}");
    ensure!(texts(&done["notes"]).contains(&breaks), "{done:#}");
    ensure!(cutover(desk)? == "2030-05-06", "the wave did not move with its cutover");
    let found = check(desk)?;
    ensure!(has(&found, "too_early"), "{found:#?}");
    let rows = desk.cli.json(&["milestones"])?;
    let go_live = rows.as_array().into_iter().flatten().find(|row| row["kind"] == "cutover").context("no go-live")?;
    ensure!(go_live["slipped"] == 66 && go_live["planned_on"] == "2030-03-01", "{go_live:#}");
    Ok(())
}

/// Training follows the new date, suppliers get a reason, and nothing of both is left; by hand a move says the same.
fn the_way_out(desk: &Desk) -> Result<()> {
    let session = desk.cli.json(&["sessions"])?[0]["id"].as_str().context("no session")?.to_owned();
    desk.cli.done(&["sessions", "move", &session, "2030-04-15 09:00"])?;
    desk.cli.done(&["needs", "exempt", "Supplier portal", "--reason", "The vendor trains them", "--by", "Ola Berg"])?;
    let found = check(desk)?;
    ensure!(!has(&found, "too_early") && !has(&found, "no_training"), "{found:#?}");
    let needs = desk.cli.json(&["needs"])?;
    ensure!(needs["affected"] == 2 && needs["settled"] == 2, "{needs:#}");

    let back = desk.cli.json(&["milestones", "move", "Go-live", "2030-03-01", "--dry-run"])?;
    let broken = back["breaks"].as_array().context("no answer")?;
    ensure!(broken.iter().any(|one| one["rule"] == "after_cutover"), "{back:#}");
    ensure!(cutover(desk)? == "2030-05-06", "a dry run moved the wave");
    desk.cli.done(&["milestones", "move", "Go-live", "2030-05-13"])?;
    desk.cli.done(&["undo"])?;
    ensure!(cutover(desk)? == "2030-05-06", "undoing a move left the wave where it was moved to");
    let late = desk.cli.json(&["milestones", "--as-of", "2030-03-01"])?;
    let states: Vec<&str> = late.as_array().into_iter().flatten().filter_map(|row| row["state"].as_str()).collect();
    ensure!(states == ["overdue", "overdue", "ahead", "ahead"], "{late:#}");
    Ok(())
}

/// What is wrong with a file is said at once, all of it, and nothing is half written.
#[test]
fn damaged_plans_and_dates_are_refused_whole() -> Result<()> {
    let desk = prepared()?;
    let before = digest(&desk)?;
    let whole = project("2030-03-01", "2030-04-12");
    let cut = desk.file("cut.xml", &whole.as_bytes()[..whole.len() - 200])?;
    ensure!(desk.cli.refused(&["milestones", "import", &cut])?.contains("cut.xml"), "the file is not named");
    let bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><Project><Tasks/></Project>";
    let bomb = desk.file("bomb.xml", bomb.as_bytes())?;
    ensure!(desk.cli.refused(&["milestones", "import", &bomb])?.contains("bomb.xml"), "the file is not named");
    ensure!(digest(&desk)? == before, "a refused file changed the programme");

    let list = "Name,Date,Kind,Wave\nGo-live,2030-03-04,cutover,Wave 1\nUAT,18.02.2030,uat,Wave 1\n\
        Hypercare ends,4/12/2030,,\nNo day,,other,\nOdd,soon,party,Wave 1\n,2030-01-01,,\n";
    let list = desk.file("dates.csv", list.as_bytes())?;
    let seen = desk.cli.json(&["milestones", "import", &list, "--dry-run"])?;
    let errors = seen["errors"].as_array().context("no list of errors")?;
    let rows: Vec<u64> = errors.iter().filter_map(|error| error["row"].as_u64()).collect();
    // 4/12 may be two days: it is asked, never guessed.
    ensure!(rows == [4, 5, 6, 6, 7], "{seen:#}");
    ensure!(digest(&desk)? == before, "looking at a list changed the programme");
    Ok(())
}
