//! From a new programme to the summary in the committee's hands.

use super::fixtures::{Desk, ENTRA_NEW, PROCESSES};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs;

/// The one superuser that `readiness --json` lists.
fn only(readiness: &Value) -> Result<&Value> {
    let list = readiness.as_array().context("readiness --json is no list")?;
    ensure!(list.len() == 1, "{readiness:#}");
    Ok(&list[0])
}

fn gate<'a>(superuser: &'a Value, kind: &str) -> Result<&'a Value> {
    let gates = superuser["gates"].as_array().context("no gates")?;
    gates.iter().find(|gate| gate["gate"] == kind).with_context(|| format!("no gate {kind}"))
}

/// The main job on one laptop, as a script would do it.
#[test]
fn from_import_to_summary() -> Result<()> {
    let desk = Desk::new()?;
    let run = |arguments: &[&str]| desk.cli.json(arguments);
    ensure!(run(&["programmes"])?.as_array().is_some_and(Vec::is_empty), "there is a programme already");
    run(&["new", "Nordwind"])?;
    desk.import("people", "people.csv", ENTRA_NEW.as_bytes())?;
    desk.import("processes", "processes.csv", PROCESSES.as_bytes())?;
    run(&["scope", "add", "65"])?;
    run(&["sites", "add", "Oslo", "--country", "Norway"])?;
    run(&["groups", "add", "Order desk", "--headcount", "40", "--site", "Oslo"])?;
    run(&["groups", "rule", "Order desk", "department", "Sales"])?;
    let groups = run(&["groups", "list"])?;
    ensure!(groups[0]["members"] == 3 && groups[0]["people"] == 40, "{groups:#}");
    run(&["groups", "members", "Order desk", "--add", "carla.ruiz@example.com"])?;
    ensure!(run(&["groups", "members", "Order desk"])?.as_array().map(Vec::len) == Some(4), "Carla was not added");
    run(&["waves", "add", "Wave 1", "--cutover", "2030-03-01", "--group", "Order desk"])?;
    run(&["risk-areas", "set", "65.05", "Order desk", "5"])?;

    nominate_and_shadow(&desk)?;
    assess_and_sign_off(&desk)?;
    ready_and_covered(&desk)?;
    summaries(&desk)
}

fn nominate_and_shadow(desk: &Desk) -> Result<()> {
    let run = |arguments: &[&str]| desk.cli.json(arguments);
    run(&["consultants", "add", "Ola Berg", "--expertise", "65", "--rolls-off", "2030-06-30"])?;
    let nominated = run(&[
        "superusers",
        "nominate",
        "Ana Holm",
        "--wave",
        "Wave 1",
        "--process",
        "65.05",
        "--group",
        "Order desk",
    ])?;
    ensure!(
        nominated["id"].is_string() && nominated["done"].as_str().is_some_and(|it| it.contains("Ana Holm")),
        "{nominated:#}"
    );
    let readiness = run(&["readiness"])?;
    let ana = only(&readiness)?;
    ensure!(
        ana["superuser"] == "Ana Holm" && ana["status"] == "not_started" && ana["next_step"].is_string(),
        "{ana:#}"
    );
    let missing = gate(ana, "knowledge")?["missing"].to_string();
    ensure!(missing.contains("Check credit") && missing.contains("Confirm orders"), "{missing}");

    run(&["pairings", "add", "Ana Holm", "Ola Berg", "--process", "65.05", "--goal", "Runs the order desk alone"])?;
    let first = run(&[
        "log-shadowing",
        "--minutes",
        "90",
        "--comfort",
        "3",
        "--on",
        "2026-01-12",
        "--do",
        "Check the limit first",
    ])?;
    ensure!(first["entry"]["stage"] == "observe" && first["entry"]["minutes"] == 90, "{first:#}");
    let second = run(&["log-shadowing", "--superuser", "Ana Holm", "--comfort", "4", "--on", "2026-01-19"])?;
    ensure!(
        second["entry"]["stage"] == "assist" && second["entry"]["minutes"] == 90,
        "the quick log did not guess: {second:#}"
    );
    for on in ["2026-01-26", "2026-02-02"] {
        run(&["log-shadowing", "--consultant", "Ola Berg", "--stage", "lead", "--comfort", "4", "--on", on])?;
    }
    let shown = run(&["pairings", "show", "Ana Holm"])?;
    ensure!(shown["log"].as_array().map(Vec::len) == Some(4), "{shown:#}");
    ensure!(shown["log"][0]["driver"] == "superuser", "who drives did not follow from the stage: {shown:#}");
    let readiness = run(&["readiness"])?;
    ensure!(gate(only(&readiness)?, "shadowing")?["met"] == true, "{readiness:#}");
    Ok(())
}

fn assess_and_sign_off(desk: &Desk) -> Result<()> {
    let run = |arguments: &[&str]| desk.cli.json(arguments);
    let own = desk.cli.refused(&["assess", "Ana Holm", "Check credit", "4", "--by", "Ana Holm"])?;
    ensure!(!own.is_empty(), "nobody assesses oneself");
    run(&["assess", "Ana Holm", "65.05.030", "2", "--by", "Ola Berg"])?;
    let readiness = run(&["readiness", "--superuser", "Ana Holm"])?;
    ensure!(gate(only(&readiness)?, "knowledge")?["met"] == false, "level 2 was enough: {readiness:#}");
    let all = run(&["assess", "Ana Holm", "--all", "3", "--by", "Ola Berg", "--note", "Ran the month end alone"])?;
    ensure!(all["assessments"].as_u64() > Some(2), "{all:#}");
    run(&["rehearsal", "Ana Holm", "4", "--observer", "Ola Berg"])?;
    run(&[
        "superusers",
        "change",
        "ana.holm@example.com",
        "--allocation",
        "20",
        "--manager",
        "Dora Lind",
        "--manager-agreed",
        "2026-01-05",
        "--environment",
        "2026-01-05",
    ])?;
    let itself = desk.cli.refused(&["sign-off", "Ana Holm", "--by", "Ana Holm"])?;
    ensure!(!itself.is_empty(), "nobody signs off oneself");
    let readiness = run(&["readiness"])?;
    ensure!(only(&readiness)?["status"] == "in_progress", "{readiness:#}");
    run(&["sign-off", "Ana Holm", "--by", "Ola Berg", "--expires", "2030-12-31"])?;
    Ok(())
}

fn ready_and_covered(desk: &Desk) -> Result<()> {
    let run = |arguments: &[&str]| desk.cli.json(arguments);
    let readiness = run(&["readiness", "--wave", "Wave 1"])?;
    let ana = only(&readiness)?;
    let open: Vec<&Value> = ana["gates"].as_array().into_iter().flatten().filter(|gate| gate["met"] != true).collect();
    ensure!(ana["status"] == "ready" && open.is_empty() && ana["next_step"].is_null(), "{ana:#}");
    let before = run(&["readiness", "--superuser", "Ana Holm", "--as-of", "2026-01-20"])?;
    ensure!(only(&before)?["status"] != "ready", "evidence of later days counted: {before:#}");

    let coverage = run(&["coverage"])?;
    ensure!(coverage["risk_areas"]["of"].as_u64() > Some(0), "{coverage:#}");
    let cell = &coverage["areas"][0]["cells"][0];
    ensure!(cell["ready"] == 1 && cell["needed"] == 2 && cell["impact"] == 5, "{coverage:#}");
    let without = run(&["coverage", "--without", "Ana Holm"])?;
    ensure!(without["areas"][0]["cells"][0]["ready"] == 0, "{without:#}");
    let text = desk.cli.done(&["coverage", "--without", "Ana Holm"])?;
    ensure!(!text.contains("cli-") && text.contains("Order desk"), "{text}");

    run(&["sign-off", "revoke", "Ana Holm", "--by", "Ola Berg", "--reason", "The process changed"])?;
    let lapsed = run(&["readiness"])?;
    ensure!(only(&lapsed)?["status"] == "lapsed", "{lapsed:#}");
    run(&["undo"])?;
    let again = run(&["readiness"])?;
    ensure!(only(&again)?["status"] == "ready", "undo did not bring the sign-off back: {again:#}");
    Ok(())
}

/// The summary in every format; an ending that nobody knows writes nothing.
fn summaries(desk: &Desk) -> Result<()> {
    let beginnings: [(&str, &[u8]); 4] = [("pdf", b"%PDF-"), ("xlsx", b"PK"), ("csv", b""), ("json", b"{")];
    for (ending, beginning) in beginnings {
        let path = desk.path(&format!("summary.{ending}"));
        let to = path.to_string_lossy();
        let answer = desk.cli.json(&["export", "readiness", "--to", &to])?;
        ensure!(answer["file"].as_str() == Some(&to), "{answer:#}");
        let written = fs::read(&path)?;
        let text = String::from_utf8_lossy(&written);
        ensure!(written.starts_with(beginning), "{ending} begins with {:?}", text.get(..20));
        ensure!(matches!(ending, "pdf" | "xlsx") || text.contains("Ana Holm"), "Ana Holm is not in the {ending}");
    }
    let json: Value = serde_json::from_slice(&fs::read(desk.path("summary.json"))?)?;
    ensure!(json.is_object(), "{json:#}");
    let path = desk.path("summary.docx");
    let refusal = desk.cli.refused(&["export", "readiness", "--to", &path.to_string_lossy()])?;
    ensure!(refusal.contains("pdf") && !path.exists(), "{refusal}");
    let wave = desk.path("wave.csv");
    desk.cli.done(&[
        "export",
        "readiness",
        "--to",
        &wave.to_string_lossy(),
        "--wave",
        "Wave 1",
        "--as-of",
        "2026-01-20",
    ])?;
    ensure!(wave.exists(), "the summary of the wave was not written");
    Ok(())
}

/// An import is one change: undone and done again as a whole, and told in the history.
#[test]
fn an_import_is_undone_and_done_again() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    desk.import("people", "people.csv", ENTRA_NEW.as_bytes())?;
    let people = || -> Result<usize> { Ok(desk.cli.json(&["people"])?.as_array().map_or(0, Vec::len)) };
    ensure!(people()? == 5, "not all were imported");
    desk.cli.done(&["undo"])?;
    ensure!(people()? == 0, "undo left some");
    desk.cli.done(&["redo"])?;
    ensure!(people()? == 5, "redo did not bring all back");
    let history = desk.cli.json(&["history"])?;
    let entries = history.as_array().context("history --json is no list")?;
    ensure!(entries.len() >= 3 && entries.iter().any(|entry| entry["is_undo"] == true), "{history:#}");
    ensure!(entries.iter().all(|entry| entry["label"].as_str().is_some_and(|it| it.contains(' '))), "{history:#}");
    ensure!(desk.cli.json(&["check"])?["sound"] == true, "not sound after undo and redo");
    Ok(())
}

/// Who changed what and when, for one row: an assessment corrected is still told.
#[test]
fn history_tells_the_changes_of_one_row() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    desk.cli.done(&["groups", "add", "Order desk", "--headcount", "40"])?;
    desk.cli.done(&["groups", "add", "Order desk", "--headcount", "45"])?;
    desk.cli.done(&["sites", "add", "Oslo"])?;
    let history = desk.cli.json(&["history", "Order desk"])?;
    ensure!(history.as_array().map(Vec::len) == Some(2), "{history:#}");
    let change = history[0].to_string();
    ensure!(change.contains("40") && change.contains("45"), "the values before and after are not told: {change}");
    Ok(())
}

/// One file carries a whole programme to another laptop; the digest proves that nothing was lost on the way.
#[test]
fn a_backup_restores_to_the_same_digest() -> Result<()> {
    let desk = Desk::with_programme()?;
    let before = desk.cli.json(&["check"])?;
    ensure!(before["sound"] == true, "{before:#}");
    let file = desk.path("nordwind.backup").to_string_lossy().into_owned();
    desk.cli.done(&["backup", "--to", &file])?;
    desk.cli.done(&["restore", &file, "--as", "Nordwind, restored"])?;
    let after = desk.cli.json(&["--programme", "Nordwind, restored", "check"])?;
    ensure!(after["sound"] == true && after["digest"] == before["digest"], "{before:#} {after:#}");
    let programmes = desk.cli.json(&["programmes"])?;
    ensure!(programmes.as_array().map(Vec::len) == Some(2), "{programmes:#}");
    Ok(())
}

/// Tables are read by people: no identifier of a message may be left in them.
#[test]
fn every_list_is_worded() -> Result<()> {
    let desk = Desk::with_programme()?;
    desk.cli.done(&["pairings", "add", "Ana Holm", "Ola Berg", "--process", "65.05"])?;
    desk.cli.done(&["log-shadowing", "--comfort", "3", "--blocker", "No test data"])?;
    let lists: [&[&str]; 20] = [
        &["programmes"],
        &["people"],
        &["processes"],
        &["scope", "list"],
        &["risk-areas"],
        &["groups"],
        &["superusers"],
        &["superusers", "show", "Ana Holm"],
        &["consultants"],
        &["pairings"],
        &["pairings", "show", "Ana Holm"],
        &["competencies"],
        &["readiness"],
        &["readiness", "--superuser", "Ana Holm"],
        &["coverage"],
        &["rules"],
        &["history"],
        &["settings"],
        &["waves"],
        &["me"],
    ];
    for arguments in lists {
        let text = desk.cli.done(arguments)?;
        ensure!(!text.trim().is_empty(), "{arguments:?} says nothing");
        let raw = text.split(|c: char| c.is_whitespace() || ",;:()".contains(c)).find(|word| {
            let known = ["cli-", "change-", "missing-", "step-", "cell-", "stalled-", "gate-", "row-", "field-"];
            known.iter().any(|topic| word.starts_with(topic))
        });
        ensure!(raw.is_none(), "{arguments:?} shows the identifier {raw:?}:\n{text}");
        desk.cli.json(arguments)?;
    }
    Ok(())
}

/// The same numbers give the same programme, or nobody could compare two measurements.
#[test]
fn a_generated_programme_is_reproducible() -> Result<()> {
    let desk = Desk::new()?;
    let size = [
        "--superusers",
        "6",
        "--people",
        "60",
        "--consultants",
        "2",
        "--processes",
        "20",
        "--groups",
        "3",
        "--sessions",
        "30",
        "--assessments",
        "90",
        "--seed",
        "7",
    ];
    let mut lists = Vec::new();
    for name in ["One", "Two"] {
        desk.cli.done(&[&["generate", "--name", name], &size[..]].concat())?;
        ensure!(desk.cli.json(&["--programme", name, "check"])?["sound"] == true, "{name} is not sound");
        let readiness = desk.cli.json(&["--programme", name, "readiness"])?;
        ensure!(readiness.as_array().map(Vec::len) == Some(6), "{readiness:#}");
        let people = desk.cli.json(&["--programme", name, "people"])?;
        let own = people.as_array().into_iter().flatten().filter(|row| row["is_consultant"] == false).count();
        ensure!(own == 60, "{own} people are not consultants");
        let named = |row: &Value| format!("{} {}", row["superuser"], row["status"]);
        lists.push(readiness.as_array().into_iter().flatten().map(named).collect::<Vec<_>>());
    }
    ensure!(lists[0] == lists[1], "{lists:?}");
    Ok(())
}

/// The sample is the first thing that anybody sees; making it twice must not make two.
#[test]
fn the_sample_is_made_once() -> Result<()> {
    let desk = Desk::new()?;
    let first = desk.cli.json(&["sample"])?;
    let again = desk.cli.json(&["sample"])?;
    ensure!(first == again, "{first:#} {again:#}");
    ensure!(desk.cli.json(&["programmes"])?.as_array().map(Vec::len) == Some(1), "the sample was made twice");
    let readiness = desk.cli.json(&["readiness"])?;
    ensure!(readiness.as_array().map(Vec::len) > Some(20), "the sample has too few superusers");
    Ok(())
}
