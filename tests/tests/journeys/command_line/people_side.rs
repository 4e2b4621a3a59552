//! The change manager's week on the command line: the board of actions, rewards, the log, risk areas.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs;
use understudy_tests::cli::Cli;

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_default()
}

fn rows(answer: &Value) -> &[Value] {
    answer["rows"].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The sample programme on a data folder of its own.
fn sample() -> Result<(tempfile::TempDir, Cli)> {
    let folder = tempfile::tempdir()?;
    let cli = Cli::new(&folder.path().join("data"))?;
    cli.done(&["sample"])?;
    Ok((folder, cli))
}

/// An action is planned, overdue, done with what came of it; a report of an earlier day does not know that yet.
#[test]
fn an_action_goes_over_the_board() -> Result<()> {
    let (_folder, cli) = sample()?;
    let title = "Coffee with the shift leaders";
    let missing =
        cli.refused(&["actions", "add", "communication", title, "--owner", "Cathal Breen", "--due", "2020-01-02"])?;
    ensure!(missing.contains("group") || missing.contains("audience"), "{missing}");
    let add = ["actions", "add", "communication", title, "--owner", "Cathal Breen", "--due", "2020-01-02"];
    let add: Vec<&str> = add.into_iter().chain(["--group", "Production", "--channel", "Canteen"]).collect();
    cli.done(&add)?;
    let state = |day: &str| -> Result<String> {
        let board = cli.json(&["actions", "--group", "Production", "--as-of", day])?;
        let row = rows(&board).iter().find(|row| text(row, "title") == title).context("not on the board")?;
        Ok(text(row, "state").to_owned())
    };
    ensure!(state("2020-01-01")? == "due" && state("2020-01-05")? == "overdue");
    cli.done(&[
        "actions",
        "done",
        title,
        "--on",
        "2020-01-06",
        "--outcome",
        "Twelve came",
        "--reached",
        "12",
        "--interested",
        "9",
    ])?;
    ensure!(state("2020-01-05")? == "overdue" && state("2020-01-06")? == "done");
    cli.refused(&["actions", "drop", title, "--reason", "Too late"])?;
    let other = "Speak when the shifts change";
    cli.done(&["actions", "drop", other, "--reason", "The manager is won first"])?;
    let sponsors = cli.json(&["actions", "--kind", "sponsor"])?;
    ensure!(rows(&sponsors).iter().all(|row| text(row, "kind") == "sponsor"));
    ensure!(rows(&sponsors).iter().any(|row| text(row, "title") == other && text(row, "state") == "dropped"));
    cli.done(&["undo"])?;
    let told = cli.done(&["actions"])?;
    ensure!(told.contains("Overdue") && told.lines().last().is_some_and(|line| line.contains("overdue,")), "{told}");
    Ok(())
}

/// The project gets each entry once, and once more when it has changed.
#[test]
fn the_log_is_handed_over_once_as_it_stands() -> Result<()> {
    let (folder, cli) = sample()?;
    let area = cli.json(&["risk-areas"])?;
    let area = &rows(&area).first().context("no risk area")?;
    let (process, group) = (text(&area["process"], "name"), text(&area["group"], "name"));
    let missing = cli.refused(&["raid", "add", "risk", "Rain", "--owner", "Saga Törnvik", "--due", "2099-01-01"])?;
    ensure!(missing.contains("likely") || missing.contains("probability") || missing.contains('1'), "{missing}");
    let add =
        ["raid", "add", "issue", "The roof leaks", "--owner", "Saga Törnvik", "--due", "2099-01-01", "--impact", "4"];
    let add: Vec<&str> = add.into_iter().chain(["--process", process, "--group", group]).collect();
    cli.done(&add)?;
    let found = |title: &str| -> Result<Value> {
        let log = cli.json(&["raid"])?;
        rows(&log).iter().find(|row| text(row, "title") == title).cloned().context("not in the log")
    };
    let leak = found("The roof leaks")?;
    ensure!(leak["risk_area"] == area["id"] && leak["exposure"] == 20 && leak["to_report"] == true, "{leak:#}");
    let obstacles = |row: &Value| row["obstacles"].as_u64().unwrap_or_default();
    let after = cli.json(&["risk-areas"])?;
    let same = rows(&after).iter().find(|row| row["id"] == area["id"]).context("the area is gone")?;
    ensure!(obstacles(same) == obstacles(area) + 1, "an issue of a risk area is an obstacle");
    let csv = folder.path().join("log.csv").to_string_lossy().into_owned();
    let untold = cli.json(&["raid"])?["to_report"].as_u64().context("a count")?;
    cli.done(&["raid", "export", "--to", &csv])?;
    let written = fs::read_to_string(&csv)?;
    ensure!(written.matches("\nIssue,").count() as u64 == untold, "{untold} entries were to be told:\n{written}");
    ensure!(written.contains("The roof leaks") && text(&found("The roof leaks")?, "reported_on").len() == 10);
    let again = cli.done(&["raid", "export", "--to", &csv])?;
    ensure!(again.contains("No file was written"), "{again}");
    ensure!(fs::read_to_string(&csv)? == written, "an export without news changed the file");
    cli.done(&["raid", "close", "The roof leaks", "--outcome", "Mended"])?;
    cli.done(&["raid", "export", "--to", &csv])?;
    let changed = fs::read_to_string(&csv)?;
    ensure!(changed.matches("\nIssue,").count() == 1 && changed.contains("Mended"), "{changed}");
    ensure!(rows(&cli.json(&["raid", "--open"])?).iter().all(|row| row["closed_on"].is_null()));
    cli.refused(&["raid", "export", "--to", &folder.path().join("log.xlsx").to_string_lossy()])?;
    Ok(())
}

/// Whoever is no lead learns nothing of what is private: no row, no word in the history, no difference in an error.
#[test]
fn what_is_private_is_told_to_leads_alone() -> Result<()> {
    let (_folder, cli) = sample()?;
    let seen = |cli: &Cli| -> Result<(usize, bool, bool)> {
        let found = cli.json(&["recognition"])?;
        let history = cli.json(&["history", "--limit", "200"])?.to_string();
        let private = rows(&found).iter().filter(|row| row["private"] == true).count();
        Ok((private, history.contains("private entry"), found["sees_private"] == true))
    };
    let add =
        ["recognition", "add", "corrective", "A talk", "--reason", "Called off twice", "--person", "Saga Törnvik"];
    let add: Vec<&str> = add.into_iter().chain(["--follow-up", "Look again", "--follow-up-on", "2099-01-01"]).collect();
    cli.done(&add)?;
    ensure!(seen(&cli)? == (3, true, true), "{:?}", seen(&cli)?);
    let superusers = cli.json(&["superusers"])?;
    let name = superusers[0]["name"].as_str().context("a superuser")?.to_owned();
    cli.done(&["me", &name])?;
    ensure!(seen(&cli)? == (0, false, false), "{:?}", seen(&cli)?);
    ensure!(cli.refused(&add)?.contains("leads"));
    // What a lead wrote last is not taken back by whoever sits down next: undo steps over it, and says what it takes back.
    let undone = cli.done(&["undo"])?;
    ensure!(!undone.contains("recognition") && !undone.contains("Corrective"), "{undone}");
    cli.done(&["me", "Ingvild Myrdalen"])?;
    ensure!(seen(&cli)? == (3, true, true), "{:?}", seen(&cli)?);
    cli.done(&["me", &name])?;
    cli.done(&["recognition", "add", "reward", "Cake", "--reason", "Helped at night", "--person", "Saga Törnvik"])?;
    ensure!(rows(&cli.json(&["recognition"])?).iter().any(|row| text(row, "what") == "Cake"));
    Ok(())
}

/// What a committee asks of risk areas: how far, how far behind, since when, what changed, who should help.
#[test]
fn risk_areas_say_how_far_they_are_and_what_changed() -> Result<()> {
    let (_folder, cli) = sample()?;
    let now = cli.json(&["risk-areas"])?;
    let since = text(&now, "since").to_owned();
    let then = cli.json(&["risk-areas", "--as-of", &since])?;
    for row in rows(&now) {
        let before = rows(&then).iter().find(|known| known["id"] == row["id"]).context("the area was not there")?;
        ensure!(
            row["points_before"] == before["points"] && row["actual_before"] == before["actual"],
            "{row:#}\n{before:#}"
        );
    }
    let worse = |rows: &[Value]| rows.iter().filter(|row| row["shift"] == "worsened").count();
    ensure!(worse(rows(&now)) > 0 && now["trainers"].as_array().is_some_and(|sent| !sent.is_empty()));
    let told = cli.done(&["risk-areas", "--changes", "--trainers"])?;
    ensure!(told.matches("Worsened: ").count() == worse(rows(&now)), "{told}");
    ensure!(told.contains("New obstacle: ") && told.contains("Obstacle gone: "), "{told}");
    let wave = cli.json(&["risk-areas", "--wave", "Wave 1"])?;
    ensure!(!rows(&wave).is_empty() && rows(&wave).len() < rows(&now).len(), "a wave is a part of all");
    Ok(())
}
