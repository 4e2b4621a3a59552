//! The check of the plan: the sequence of all sessions against the dates of the project.

use crate::{
    machine,
    programme::{copy, open, said},
    rate::{Measured, median, percentile, time},
};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::{fmt::Write, fs, hint::black_box, path::Path};
use understudy_app::{App, FileUse, dispatch};

/// Milestones of a large project plan.
const MILESTONES: usize = 500;
/// Milliseconds that are aimed at.
const AIM: f64 = 100.0;

/// The 95th percentile of the check, and of what a move would break, with a large project plan imported.
pub(crate) fn measure(folder: &Path, small: bool) -> Result<Measured> {
    let scratch = copy(folder)?;
    let app = open(scratch.path())?;
    import(&app, scratch.path(), if small { 20 } else { MILESTONES })?;
    let rows = said(dispatch(&app, "milestones_list", json!({})))?;
    let rows = rows.as_array().context("no list of milestones")?;
    let moved = rows.iter().find(|row| row["kind"] == "uat").or(rows.first()).context("no milestone")?;
    let to = app.today().plus(7);
    let rounds = if small { 3 } else { 60 };
    let checked = || Ok(black_box(said(dispatch(&app, "plan_check", json!({})))?));
    let (first, found) = time(checked)?;
    ensure!(found["milestones"].as_u64().unwrap_or(0) > 0, "no milestone was checked");
    let mut times = Vec::new();
    let mut moves = Vec::new();
    for _ in 0..rounds {
        times.push(time(checked)?.0);
        let args = json!({ "id": moved["id"], "due_on": to });
        moves.push(time(|| Ok(black_box(said(dispatch(&app, "milestone_effect", args))?)))?.0);
    }
    let slow = percentile(&times, 95);
    let target = if slow < AIM { "met" } else { "missed" };
    let note = format!(
        "{} sessions, {} milestones, {} user groups: {} things wrong; median {:.1} ms; first after a start {first:.0} ms; what a \
         move breaks {:.1} ms; under {AIM} ms: {target}",
        found["sessions"],
        found["milestones"],
        found["audiences"],
        found["violations"].as_array().map_or(0, Vec::len),
        median(&times),
        percentile(&moves, 95),
    );
    Ok(Measured::time(slow, None, machine::peak_memory(), note))
}

/// Imports a plan as a list, as a person would: dates over the year around today, every tenth of a kind that rules look at.
fn import(app: &App, folder: &Path, count: usize) -> Result<()> {
    let kinds = ["uat", "code_complete", "hypercare_end"];
    let mut list = String::from("Name,Date,Kind\n");
    for at in 0..count {
        let kind = if at % 10 == 0 { kinds[at / 10 % kinds.len()] } else { "other" };
        let day = app.today().plus(i32::try_from(at * 360 / count.max(1)).unwrap_or(0) - 120);
        writeln!(list, "Milestone {at:03},{day},{kind}")?;
    }
    let path = folder.join("plan.csv");
    fs::write(&path, list)?;
    let file = app.choose_file(&path, FileUse::Open).file;
    said(dispatch(app, "import_apply", json!({ "kind": "milestones", "file": file })))?;
    Ok(())
}
