//! Objectives on the command line: both sentences as training leads write them, sessions recorded, and the figures that move.

use super::fixtures::Desk;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs;
use understudy_domain::day::Day;

const ATTEND: &str = "100 percent of Field Service technicians attend the in-person mobile training or view the complete online series before system cutover";
const TASKS: &str = "Field Service technicians complete work order completion on their mobile devices without assistance; the lead-generation process in under three minutes";
const LIVE: &str = "Field Service mobile app";
const SERIES: &str = "Field Service mobile online series";
const TECHNICIANS: &str = "Field Service technicians";
const PEOPLE: &str = "\
Name,E-mail,Job title
Ana Holm,ana.holm@example.com,Service technician
Bo Lind,bo.lind@example.com,Service technician
Cem Aydin,cem.aydin@example.com,Service technician
Dag Moe,dag.moe@example.com,Service technician
";

/// A programme with four technicians, a live training with two timed tasks, a series, and a cutover in two months.
struct Programme {
    desk: Desk,
    today: Day,
}

impl Programme {
    fn new() -> Result<Self> {
        let desk = Desk::new()?;
        desk.cli.done(&["new", "Nordwind"])?;
        desk.import("people", "people.csv", PEOPLE.as_bytes())?;
        let told = desk.cli.json(&["objectives"])?;
        let today = told["as_of"].as_str().and_then(Day::parse).context("objectives --json says no day")?;
        let programme = Self { desk, today };
        programme.done(&["groups", "add", TECHNICIANS])?;
        for person in ["ana.holm", "bo.lind", "cem.aydin", "dag.moe"] {
            programme.done(&["groups", "members", TECHNICIANS, "--add", &format!("{person}@example.com")])?;
        }
        programme.done(&["waves", "add", "North", "--cutover", &programme.day(60), "--group", TECHNICIANS])?;
        programme.done(&[
            "modules",
            "add",
            LIVE,
            "--delivery",
            "in_person",
            "--minutes",
            "120",
            "--group",
            TECHNICIANS,
        ])?;
        programme.done(&["modules", "add", SERIES, "--delivery", "self_paced", "--minutes", "60"])?;
        let tasks = ["240=Complete a work order on the mobile device", "180=Generate a lead"];
        programme.done(&["modules", "plan", LIVE, "--task", tasks[0], "--task", tasks[1]])?;
        Ok(programme)
    }

    fn done(&self, arguments: &[&str]) -> Result<String> {
        self.desk.cli.done(arguments)
    }

    /// A day so many days from today.
    fn day(&self, days: i32) -> String {
        self.today.plus(days).to_string()
    }

    /// Schedules a session and answers how it is named.
    fn session(&self, module: &str, days: i32) -> Result<String> {
        let day = self.day(days);
        self.done(&["sessions", "schedule", module, "--at", &format!("{day} 09:00"), "--zone", "Europe/Oslo"])?;
        Ok(format!("{module} {day}"))
    }

    /// An objective of the list by its place; null where there are fewer.
    fn objective(&self, place: usize, more: &[&str]) -> Result<Value> {
        let arguments: Vec<&str> = ["objectives"].iter().chain(more).copied().collect();
        let list = self.desk.cli.json(&arguments)?;
        Ok(list["rows"].get(place).cloned().unwrap_or_default())
    }

    /// How many count of how many, by objective and by each of its measures.
    fn counts(&self, place: usize) -> Result<(i64, Vec<i64>)> {
        let row = self.objective(place, &[])?;
        let count = |value: &Value| -> Result<i64> {
            ensure!(value["denominator"] == 4.0, "not of four people: {row:#}");
            Ok(value["numerator"].as_f64().context("no figure")? as i64)
        };
        let measures = row["measures"].as_array().context("no measures")?;
        let measures = measures.iter().map(|measure| count(&measure["value"])).collect::<Result<_>>()?;
        Ok((count(&row["value"])?, measures))
    }
}

/// Both sentences are kept exactly as written, each session that is recorded moves them, and everything can be taken back.
#[test]
fn both_objectives_move_as_sessions_are_recorded() -> Result<()> {
    let programme = Programme::new()?;
    let run = |arguments: &[&str]| programme.done(arguments);
    let first = programme.desk.cli.json(&["objectives", "add", ATTEND])?;
    ensure!(first["reading"]["doubts"] == serde_json::json!([]), "{first:#}");
    let second = programme.desk.cli.json(&["objectives", "add", TASKS])?;
    ensure!(second["reading"]["doubts"] == serde_json::json!(["It has no deadline."]), "{second:#}");
    ensure!(programme.objective(0, &[])?["text"] == ATTEND && programme.objective(1, &[])?["text"] == TASKS);
    ensure!(programme.counts(0)? == (0, vec![0]) && programme.counts(1)? == (0, vec![0, 0]));
    let before = programme.objective(0, &[])?;
    ensure!(before["until"] == programme.day(59) && before["outlook"].is_null(), "{before:#}");

    let live = programme.session(LIVE, -2)?;
    run(&["sessions", "enrol", &live, "Ana Holm", "Cem Aydin"])?;
    run(&["attendance", "mark", &live, "present", "Ana Holm"])?;
    run(&["tasks", "record", &live, "Complete a work order on the mobile device", "Ana Holm", "5:00"])?;
    run(&["tasks", "record", &live, "Generate a lead", "Ana Holm", "3:01"])?;
    ensure!(programme.counts(0)? == (0, vec![0]), "a session that is not closed counts for nobody");
    run(&["attendance", "close", &live])?;
    ensure!(programme.counts(0)? == (1, vec![1]));
    ensure!(programme.counts(1)? == (0, vec![1, 0]), "unaided at any pace, but a second too slow");
    run(&["attendance", "reopen", &live, "--reason", "One more attempt"])?;
    run(&["tasks", "record", &live, "Generate a lead", "Ana Holm", "2:59"])?;
    run(&["attendance", "close", &live])?;
    ensure!(programme.counts(1)? == (1, vec![1, 1]));

    let series = programme.session(SERIES, -1)?;
    run(&["attendance", "walk-in", &series, "Bo Lind", "--email", "bo.lind@example.com"])?;
    run(&["attendance", "close", &series])?;
    ensure!(programme.counts(0)? == (2, vec![2]), "who viewed the series counts as well");
    run(&["undo"])?;
    ensure!(programme.counts(0)? == (1, vec![1]));
    run(&["redo"])?;

    // Somebody without a chance is named; with a seat to come there is a forecast, and it holds the figure.
    let ahead = programme.session(LIVE, 20)?;
    run(&["sessions", "enrol", &ahead, "Cem Aydin"])?;
    let row = programme.objective(0, &[])?;
    let outlook = |field: &str| row["outlook"][field].as_u64().with_context(|| format!("no forecast: {row:#}"));
    ensure!(outlook("low")? >= 2 && outlook("likely")? <= outlook("high")? && outlook("high")? <= 4, "{row:#}");
    let told = run(&["objectives", "show", "1"])?;
    ensure!(told.contains("Dag Moe") && told.contains("No seat yet") && told.contains("Cem Aydin"), "{told}");
    ensure!(!told.contains("Ana Holm") && !told.contains("Bo Lind"), "{told}");
    let late = programme.objective(0, &["--as-of", &programme.day(61)])?;
    ensure!(late["course"] == "missed" && late["measured_on"] == programme.day(59), "{late:#}");
    Ok(())
}

/// What others measured comes in by hand and from a file, with a look at it before; objectives rest on it, leave as a table and
/// are dropped by a part of their sentence.
#[test]
fn figures_come_in_and_objectives_leave() -> Result<()> {
    let programme = Programme::new()?;
    let run = |arguments: &[&str]| programme.done(arguments);
    let (day, week) = (programme.day(-1), programme.day(-8));
    let rows = format!(
        "Figure,Date,Value,Of,Group\nMobile app adoption,{week},1,4,{TECHNICIANS}\nMobile app adoption,{day},2,4,{TECHNICIANS}\n"
    );
    let file = programme.desk.file("adoption.csv", rows.as_bytes())?;
    let looked = programme.desk.cli.json(&["figures", "import", &file, "--dry-run"])?;
    ensure!(programme.desk.cli.json(&["figures"])? == serde_json::json!([]), "a look wrote something: {looked:#}");
    run(&["figures", "import", &file])?;
    run(&["figures", "import", &file])?;
    let known = programme.desk.cli.json(&["figures"])?;
    ensure!(known.as_array().map(Vec::len) == Some(1) && known[0]["values"].as_array().map(Vec::len) == Some(2));
    run(&["objectives", "add", "Mobile app adoption of Field Service technicians reaches 75 percent before cutover"])?;
    ensure!(programme.objective(0, &[])?["value"]["percent"] == 50);
    run(&["figures", "add", "Mobile app adoption", "3", "--of", "4", "--group", TECHNICIANS])?;
    ensure!(programme.objective(0, &[])?["course"] == "reached");
    let earlier = programme.objective(0, &["--as-of", &week])?;
    ensure!(earlier["value"]["percent"] == 25 && earlier["course"] != "reached", "{earlier:#}");

    run(&["objectives", "add", ATTEND])?;
    let explained = run(&["objectives", "explain", "Technicians know the app"])?;
    ensure!(explained.contains("Say until when") && explained.contains("Not understood: know"), "{explained}");
    ensure!(programme.objective(2, &[])?.is_null(), "explaining kept something");
    let table = programme.desk.path("objectives.csv");
    run(&["objectives", "export", "--to", table.to_str().context("a path")?])?;
    let written = fs::read_to_string(&table)?;
    ensure!(written.contains("Dag Moe") && written.lines().count() == 7, "{written}");
    programme.desk.cli.refused(&["objectives", "drop", "Field Service"])?;
    run(&["objectives", "drop", "in-person"])?;
    ensure!(programme.objective(1, &[])?.is_null());
    run(&["undo"])?;
    ensure!(programme.objective(1, &[])?["text"] == ATTEND);
    Ok(())
}
