//! `understudy-bench`: how fast the work is, each as a ratio to the least that SQLite needs for the same rows.
//!
//! Owns the measurements and their table. Each one runs in a process of its own, so that its peak memory is its own.
//! Deliberately measures through the public use cases where there is one, and holds the only SQL outside the store: the
//! baselines. The start of the window is measured by `cargo xtask bench`, which passes its figures in, and with them the
//! program of the rivals in sharing, which is built apart.

mod coverage;
mod edit;
mod exchange;
mod export;
mod import;
mod machine;
mod objectives;
mod plan;
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
    /// The program that does the work of sharing with automerge and loro
    #[arg(long, value_name = "FILE")]
    rivals: Option<PathBuf>,
    /// Why there is no such program
    #[arg(long, value_name = "REASON", default_value = "the rivals are built by `cargo xtask bench`")]
    no_rivals: String,
}

/// A measurement: its name, what it is, what it is compared with, the ratio it may have at most, and the function.
pub(crate) struct Work {
    name: &'static str,
    what: &'static str,
    against: &'static str,
    at_most: Option<f64>,
    measure: Measure,
}

/// The function that measures: by the folder of the data, and whether it is the small one.
enum Measure {
    /// On the generated programme.
    Programme(fn(&Path, bool) -> Result<Measured>),
    /// On what is prepared for the exchange.
    Exchange(fn(&Path, bool) -> Result<Measured>),
    /// The same, with the rivals' program.
    Rivals(fn(&Path, bool, &Path) -> Result<Measured>),
}

const fn work(
    name: &'static str,
    what: &'static str,
    against: &'static str,
    at_most: Option<f64>,
    measure: fn(&Path, bool) -> Result<Measured>,
) -> Work {
    Work { name, what, against, at_most, measure: Measure::Programme(measure) }
}

const fn exchange(
    name: &'static str,
    what: &'static str,
    against: &'static str,
    at_most: Option<f64>,
    measure: Measure,
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
    work("plan-check", "check of the plan: 5,000 sessions, 500 milestones, 95th percentile", "–", None, plan::measure),
    work(
        "objectives",
        "all objectives (200) over all marks",
        "reading the same rows once with raw rusqlite",
        Some(2.5),
        objectives::measure,
    ),
    work("pdf", "readiness summary as PDF", "–", None, export::pdf),
    work("xlsx", "readiness summary as XLSX", "–", None, export::xlsx),
    work("steering", "steering pack as PDF", "–", None, export::steering),
    exchange(
        "exchange",
        FULL_IMPORT,
        "the same final rows by prepared INSERT into one plain table",
        Some(3.0),
        Measure::Exchange(exchange::import),
    ),
    exchange(
        "exchange-automerge",
        "the same",
        "automerge: load the changes, merge, write the rows to SQLite",
        Some(0.33),
        Measure::Rivals(exchange::automerge),
    ),
    exchange(
        "exchange-loro",
        "the same",
        "loro: import the updates, write the rows to SQLite",
        Some(1.5),
        Measure::Rivals(exchange::loro),
    ),
    exchange(
        "exchange-loro-memory",
        "the same, peak memory",
        "loro’s",
        Some(0.333),
        Measure::Rivals(exchange::loro_memory),
    ),
    exchange(
        "exchange-again",
        "importing what is already here",
        "the first import",
        Some(0.1),
        Measure::Exchange(exchange::again),
    ),
    exchange("exchange-bytes", "bytes an op in segments", "–", Some(30.0), Measure::Exchange(exchange::bytes_an_op)),
    exchange(
        "exchange-growth",
        "the next 20,000 ops into a programme that holds 1,000,000",
        "into one that holds 20,000",
        Some(1.2),
        Measure::Exchange(exchange::growing),
    ),
    exchange(
        "exchange-growth-rows",
        "the same where the rows have become more with the ops (334,000)",
        "into one that holds 20,000 ops (7,000 rows)",
        None,
        Measure::Exchange(exchange::rows_grown),
    ),
    exchange(
        "exchange-many",
        "500 laptops × 200 ops, all taken in at one visit to a folder",
        "–",
        None,
        Measure::Exchange(exchange::many),
    ),
];

/// The work of sharing that three engines do.
const FULL_IMPORT: &str =
    "full import of 20,000 rows × 8 columns and 40,000 updates of cells: verify, open, unzip, apply";

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let data = Data::of(&arguments)?;
    let small = arguments.small;
    if arguments.prepare {
        programme::prepare(&data.programme, small)?;
        return exchange::prepare(&data.exchange, small);
    }
    if let Some(name) = &arguments.only {
        println!("{}", serde_json::to_string(&only(name, &arguments, &data)?)?);
        return Ok(());
    }
    let made = programme::prepare(&data.programme, small)?;
    exchange::prepare(&data.exchange, small)?;
    let mut rows = Vec::new();
    for work in WORKS {
        eprintln!("measuring: {}", work.name);
        let possible = arguments.rivals.is_some() || !matches!(work.measure, Measure::Rivals(_));
        let outcome =
            if possible { Ok(in_own_process(work.name, &arguments, &data)?) } else { Err(arguments.no_rivals.clone()) };
        rows.push((work, outcome));
    }
    print!("{}", table::markdown(&rows, (arguments.start_up.as_deref(), arguments.month), &made, small));
    Ok(())
}

/// Where the data lies that is measured on.
struct Data {
    root: PathBuf,
    /// Made anew each day: evidence has an age.
    programme: PathBuf,
    /// Made once.
    exchange: PathBuf,
}

impl Data {
    fn of(arguments: &Arguments) -> Result<Self> {
        let root = match &arguments.data {
            Some(folder) => folder.clone(),
            None => default_folder()?,
        };
        let size = if arguments.small { "small" } else { "full" };
        Ok(Self { programme: root.join(size), exchange: root.join("exchange").join(size), root })
    }
}

/// Measures one work in this process.
fn only(name: &str, arguments: &Arguments, data: &Data) -> Result<Measured> {
    let small = arguments.small;
    let work = WORKS.iter().find(|work| work.name == name);
    match work.with_context(|| format!("there is no measurement `{name}`"))?.measure {
        Measure::Programme(measure) => {
            programme::prepare(&data.programme, small)?;
            measure(&data.programme, small)
        }
        Measure::Exchange(measure) => measure(&data.exchange, small),
        Measure::Rivals(measure) => {
            measure(&data.exchange, small, arguments.rivals.as_deref().context("name the --rivals")?)
        }
    }
}

/// Beside the build's own folder, so that it goes with it.
fn default_folder() -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    let target = program.ancestors().nth(2).context("the program lies in no folder")?;
    Ok(target.join("bench"))
}

fn in_own_process(name: &str, arguments: &Arguments, data: &Data) -> Result<Measured> {
    let mut child = Command::new(std::env::current_exe()?);
    child.args(["--only", name, "--data"]).arg(&data.root).stderr(Stdio::inherit());
    if arguments.small {
        child.arg("--small");
    }
    if let Some(rivals) = &arguments.rivals {
        child.arg("--rivals").arg(rivals);
    }
    let output = child.output()?;
    if !output.status.success() {
        bail!("`{name}` could not be measured: {}", output.status);
    }
    serde_json::from_slice(&output.stdout).with_context(|| format!("`{name}` did not print its figures"))
}
