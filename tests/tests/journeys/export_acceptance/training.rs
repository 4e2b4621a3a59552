//! From the command line to every file that a session leaves: the same rows before all judges.

use anyhow::{Context, Result, ensure};
use std::{ffi::OsStr, path::Path};
use understudy_tests::{
    cli::Cli,
    exports::{pdf_codes, read_calendar, read_statements, verify_pdf, verify_xlsx},
};

/// The people of the session.
const PEOPLE: [&str; 3] = ["Astrid Holm", "Jonas Lind", "Aino Berg"];

/// A module with a plan, and a session of it each week, three times, with three people on its roster; the id of the session.
fn schedule(understudy: &Cli, folder: &Path) -> Result<String> {
    understudy.done(&["new", "Nordlys"])?;
    let people = folder.join("people.csv");
    let rows: Vec<String> =
        PEOPLE.iter().map(|name| format!("{name},{}@example.com", name.replace(' ', "."))).collect();
    std::fs::write(&people, format!("displayName,mail\n{}\n", rows.join("\n")))?;
    understudy.done(&[OsStr::new("import"), OsStr::new("people"), people.as_os_str()])?;
    understudy.done(&["modules", "add", "Take sales orders", "--minutes", "90", "--pass", "60"])?;
    understudy.done(&["modules", "plan", "Take sales orders", "--step", "30=Welcome", "--task", "90=Take an order"])?;
    let at = |day: &str| format!("--at=2026-03-{day} 09:00");
    let slots = [at("17"), at("24"), at("31")];
    let mut words = vec!["sessions", "schedule", "Take sales orders", "--zone", "Europe/Oslo", "--minutes", "90"];
    words.extend(slots.iter().map(String::as_str));
    understudy.done(&words)?;
    let sessions = understudy.json(&["sessions", "list"])?;
    let id = sessions[0]["id"].as_str().context("no session is listed")?.to_owned();
    understudy.done(&[&["sessions", "enrol", id.as_str()], PEOPLE.as_slice()].concat())?;
    Ok(id)
}

/// A series over a change of the clocks: the calendar tells the instants that the program shows, the pack carries the codes
/// of the roster, and the results of the closed session are accepted.
#[test]
fn what_a_session_leaves_is_accepted() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let understudy = Cli::new(&folder.path().join("data"))?;
    let id = schedule(&understudy, folder.path())?;
    let export = |what: &str, name: &str, more: &[&str]| -> Result<std::path::PathBuf> {
        let path = folder.path().join(name);
        let mut words: Vec<&OsStr> = ["export", what, "--to"].map(OsStr::new).into();
        words.push(path.as_os_str());
        words.extend(more.iter().map(OsStr::new));
        understudy.done(&words)?;
        Ok(path)
    };

    let calendar = read_calendar(&export("sessions", "sessions.ics", &[])?)?;
    let [series] = calendar.events.as_slice() else { anyhow::bail!("not one entry but {calendar:?}") };
    ensure!(series.zone.as_deref() == Some("Europe/Oslo"), "{series:?}");
    let shown = understudy.json(&["sessions", "list"])?;
    let instant = |slot: &serde_json::Value| slot["start_instant"].as_f64().map(|at| (at / 1000.0) as i64);
    let shown: Vec<i64> = shown[0]["slots"].as_array().into_iter().flatten().filter_map(instant).collect();
    let read: Vec<i64> = series.occurrences.iter().map(|(start, _)| *start).collect();
    ensure!(read == shown && read.len() == 3, "the calendar says {read:?}, the program {shown:?}");

    let pack = export("pack", "pack.pdf", &["--session", &id])?;
    verify_pdf(&pack)?;
    ensure!(pdf_codes(&pack)?.len() == PEOPLE.len(), "not every code is read");

    understudy.done(&["attendance", "mark", &id, "present", PEOPLE[0], PEOPLE[1]])?;
    understudy.done(&["attendance", "close", &id])?;
    let statements = read_statements(&export("attendance", "results.json", &["--xapi"])?)?;
    ensure!(statements.len() >= 2, "only {} statements", statements.len());
    verify_xlsx(&export("attendance", "attendance.xlsx", &[])?)?;
    Ok(())
}
