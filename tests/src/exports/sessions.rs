//! Judges of what sessions leave as a file: calendars, xAPI statements, the codes of the session pack.

use super::finished;
use crate::places::root;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{fs, path::Path, process::Command};

/// A calendar as ical.js read it.
#[derive(Debug)]
pub struct CalendarRead {
    /// PUBLISH or CANCEL.
    pub method: String,
    /// In the order of the file.
    pub events: Vec<EventRead>,
}

/// One entry with all of its occurrences.
#[derive(Debug)]
pub struct EventRead {
    /// Identity.
    pub uid: String,
    /// Rises with changes.
    pub sequence: u64,
    /// CONFIRMED or CANCELLED.
    pub status: String,
    /// Title.
    pub summary: String,
    /// IANA zone of a series; `None` in UTC.
    pub zone: Option<String>,
    /// Start in seconds since 1970, and length in seconds. The zone in the file and the official one agree on them.
    pub occurrences: Vec<(i64, i64)>,
}

/// Fails where ical.js cannot read the calendar, where the file breaks a rule of the format, or where the occurrences differ
/// between the zone in the file and the one that timezones-ical-library publishes.
pub fn read_calendar(path: &Path) -> Result<CalendarRead> {
    let answer = asked("verify-ics.js", &[path])?;
    let events = answer["events"].as_array().context("ical.js read no list of events")?;
    let events = events.iter().map(event).collect::<Result<Vec<_>>>()?;
    ensure!(!events.is_empty(), "{} holds no event", path.display());
    Ok(CalendarRead { method: text(&answer["method"]), events })
}

fn event(read: &Value) -> Result<EventRead> {
    let uid = text(&read["uid"]);
    let official = &read["official"];
    ensure!(
        official.is_null() || *official == read["own"],
        "{uid} in {}: the zone of the file says {}, the official one {official}",
        read["tzid"],
        read["own"]
    );
    let pair = |one: &Value| Some((one[0].as_i64()?, one[1].as_i64()?));
    let occurrences = read["own"].as_array().into_iter().flatten().map(pair).collect::<Option<Vec<_>>>();
    Ok(EventRead {
        sequence: read["sequence"].as_u64().with_context(|| format!("{uid} has no sequence"))?,
        status: text(&read["status"]),
        summary: text(&read["summary"]),
        zone: read["tzid"].as_str().map(str::to_owned),
        occurrences: occurrences.with_context(|| format!("{uid} has no occurrences"))?,
        uid,
    })
}

/// Fails where Learning Locker's validator finds a fault in the xAPI statements of a file. Answers the statements.
pub fn read_statements(path: &Path) -> Result<Vec<Value>> {
    let mut answer = asked("verify-xapi.js", &[path])?;
    match answer["statements"].take() {
        Value::Array(statements) => Ok(statements),
        other => Err(anyhow::anyhow!("no list of statements but {other}")),
    }
}

/// The texts of all QR codes in a PDF, from the first page on, as jsQR reads them off the pages drawn by Poppler.
pub fn pdf_codes(path: &Path) -> Result<Vec<String>> {
    let folder = tempfile::tempdir()?;
    // 200 dots an inch: what the plainest office printer does better.
    let mut draw = Command::new("pdftoppm");
    draw.args(["-r", "200"]).arg(path).arg(folder.path().join("page"));
    finished(draw)?;
    let mut pages: Vec<_> = fs::read_dir(folder.path())?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    pages.sort();
    let pages: Vec<&Path> = pages.iter().map(std::path::PathBuf::as_path).collect();
    let texts = asked("read-codes.js", &pages)?;
    Ok(texts.as_array().into_iter().flatten().map(text).collect())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Runs a script of `tests/tools` and reads its answer; `problems` that it names are failures.
fn asked(script: &str, files: &[&Path]) -> Result<Value> {
    let tools = root().join("tests/tools");
    ensure!(tools.join("node_modules/ical.js").exists(), "ical.js is not installed; run `cargo xtask setup`");
    let mut node = Command::new("node");
    node.arg(tools.join(script)).args(files);
    let output = finished(node)?;
    let answer: Value = serde_json::from_str(&output).with_context(|| format!("{script} answered: {output}"))?;
    let problems: Vec<&str> = answer["problems"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    ensure!(problems.is_empty(), "{script}:\n{}", problems.join("\n"));
    Ok(answer)
}
