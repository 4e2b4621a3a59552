//! `understudy-bench`: how fast the work is, each as a ratio to the least that SQLite needs for the same rows.
//!
//! Owns the measurements and their table. Each one runs in a process of its own, so that its peak memory is its own.
//! Deliberately measures through the public use cases where there is one, and holds the only SQL outside the store: the
//! baselines. The start of the window is measured by `cargo xtask bench`, which passes its figures in.

mod coverage;
mod edit;
mod export;
mod import;
mod machine;
mod programme;
mod rate;
mod readiness;
mod screens;
mod table;
mod training;

use anyhow::{Context, Result, bail};
use clap::Parser;
use rate::Measured;
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Measures Understudy and prints a Markdown table.
#[derive(Debug, Parser)]
pub(crate) struct Arguments {
    /// Measure a small programme: shows that everything runs, says nothing about speed
    #[arg(long)]
    small: bool,
    /// Measure only this work, in this process, and print one line of JSON
    #[arg(long, value_name = "WORK")]
    only: Option<String>,
    /// Folder of the generated programme; made where it is missing
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Make the programme and measure nothing
    #[arg(long)]
    prepare: bool,
    /// Milliseconds to the first painted screen, those of an empty window, and peak memory in KiB, as measured by the caller
    #[arg(long, num_args = 2..=3, value_names = ["FULL", "EMPTY", "KIB"])]
    start_up: Option<Vec<f64>>,
    /// Milliseconds from the start to the painted month of sessions, as measured by the caller
    #[arg(long, value_name = "MS")]
    month: Option<f64>,
}

/// A measurement: its name, what it is, what it is compared with, the ratio it may have at most, and the function.
pub(crate) struct Work {
    name: &'static str,
    what: &'static str,
    against: &'static str,
    at_most: Option<f64>,
    measure: fn(&Path, bool) -> Result<Measured>,
}

const fn work(
    name: &'static str,
    what: &'static str,
    against: &'static str,
    at_most: Option<f64>,
    measure: fn(&Path, bool) -> Result<Measured>,
) -> Work {
    Work { name, what, against, at_most, measure }
}

/// Everything that is measured, in the order of the table.
const WORKS: &[Work] = &[
    work(
        "import",
        "import of the people, CSV on disk to committed (preview and import)",
        "the same rows by prepared INSERT into one plain table",
        Some(3.0),
        import::measure,
    ),
    work(
        "edit",
        "one edit (assessment) committed",
        "one raw single-row transaction, same pragmas",
        Some(2.0),
        edit::measure,
    ),
    work(
        "readiness",
        "readiness of all superusers from nothing",
        "reading the same evidence rows with raw rusqlite",
        Some(2.0),
        readiness::from_nothing,
    ),
    work(
        "readiness-edit",
        "readiness after one assessment",
        "the full computation",
        Some(0.02),
        readiness::after_one_assessment,
    ),
    work(
        "coverage",
        "coverage of all in-scope processes × groups",
        "reading the same rows",
        Some(3.0),
        coverage::measure,
    ),
    work(
        "mark",
        "one attendance mark committed",
        "one raw single-row transaction, same pragmas",
        Some(2.0),
        training::one_mark,
    ),
    work("marks", "30 marks at once", "30 raw rows in one transaction, same pragmas", Some(3.0), training::a_room),
    work(
        "completion",
        "completion of all groups × modules over all marks",
        "reading the same rows with raw rusqlite",
        Some(2.0),
        training::completion,
    ),
    work("checks", "checks while typing a session, 95th percentile", "–", None, training::checks),
    work("month", "month calendar, data call", "–", None, training::month),
    work("screens", "any screen’s data call, 95th percentile", "–", None, screens::measure),
    work("pdf", "readiness summary as PDF", "–", None, export::pdf),
    work("xlsx", "readiness summary as XLSX", "–", None, export::xlsx),
];

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let data = match &arguments.data {
        Some(folder) => folder.clone(),
        None => default_folder()?,
    };
    let data = data.join(if arguments.small { "small" } else { "full" });
    if arguments.prepare {
        programme::prepare(&data, arguments.small)?;
        return Ok(());
    }
    if let Some(name) = &arguments.only {
        let work = WORKS.iter().find(|work| work.name == name);
        let work = work.with_context(|| format!("there is no measurement `{name}`"))?;
        programme::prepare(&data, arguments.small)?;
        println!("{}", serde_json::to_string(&(work.measure)(&data, arguments.small)?)?);
        return Ok(());
    }
    let made = programme::prepare(&data, arguments.small)?;
    let mut rows = Vec::new();
    for work in WORKS {
        eprintln!("measuring: {}", work.what);
        rows.push((work, in_own_process(work.name, &arguments, &data)?));
    }
    print!("{}", table::markdown(&rows, (arguments.start_up.as_deref(), arguments.month), &made, arguments.small));
    Ok(())
}

/// Beside the build's own folder, so that it goes with it.
fn default_folder() -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    let target = program.ancestors().nth(2).context("the program lies in no folder")?;
    Ok(target.join("bench"))
}

fn in_own_process(name: &str, arguments: &Arguments, data: &Path) -> Result<Measured> {
    let mut child = Command::new(std::env::current_exe()?);
    child.args(["--only", name, "--data"]).arg(data.parent().unwrap_or(data)).stderr(Stdio::inherit());
    if arguments.small {
        child.arg("--small");
    }
    let output = child.output()?;
    if !output.status.success() {
        bail!("`{name}` could not be measured: {}", output.status);
    }
    serde_json::from_slice(&output.stdout).with_context(|| format!("`{name}` did not print its figures"))
}
