//! Writing the readiness summary, with progress where somebody watches.

use crate::{
    answer::{Answer, Outcome, print_progress},
    failure::Failure,
    naming, session,
    values::day,
};
use clap::{Args, Subcommand};
use serde_json::json;
use std::{
    io::{IsTerminal, stderr},
    path::PathBuf,
    thread,
    time::Duration,
};
use understudy_app::{
    App, FileUse,
    dto::readiness::{ExportReadiness, JobById, JobProgress, JobState},
    export,
};
use understudy_domain::day::Day;
use understudy_messages::say;

/// How often the work is looked at.
const EVERY: Duration = Duration::from_millis(20);

#[derive(Subcommand)]
pub(crate) enum Export {
    /// Write the readiness summary; an existing file is replaced only by a whole new one
    ///
    /// For the whole programme, or for a wave, a user group or a superuser. The ending of the file chooses the format: .pdf,
    /// .xlsx, .csv or .json.
    #[command(after_help = "Examples:\n  understudy export readiness --to summary.pdf\n  \
        understudy export readiness --to wave-1.xlsx --wave \"Wave 1\" --as-of 2026-11-01")]
    Readiness(ExportArgs),
}

#[derive(Args)]
pub(crate) struct ExportArgs {
    /// The file to write: .pdf, .xlsx, .csv or .json
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// Only this wave
    #[arg(long, value_name = "WAVE", conflicts_with_all = ["group", "superuser"])]
    wave: Option<String>,
    /// Only this user group
    #[arg(long, value_name = "GROUP", conflicts_with = "superuser")]
    group: Option<String>,
    /// Only this superuser
    #[arg(long, value_name = "SUPERUSER")]
    superuser: Option<String>,
    /// Count the evidence up to this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

pub(crate) fn run(app: &App, args: Export) -> Outcome {
    let Export::Readiness(args) = args;
    let path = session::absolute(&args.to);
    let ask = ExportReadiness {
        file: session::file(app, &args.to, FileUse::Save),
        as_of: args.as_of,
        wave: naming::maybe(app, args.wave.as_deref(), naming::wave)?,
        group: naming::maybe(app, args.group.as_deref(), naming::group)?,
        superuser: naming::maybe(app, args.superuser.as_deref(), naming::superuser)?,
    };
    let started = export::readiness(app, ask)?;
    let ended = wait(app, started.job)?;
    let message = ended.message.as_ref().map(say).unwrap_or_default();
    if ended.state != JobState::Done {
        return Err(Failure::failed(message));
    }
    let notes: Vec<String> = ended.notes.iter().map(say).collect();
    let json = json!({ "file": path.display().to_string(), "message": message, "notes": notes });
    Ok(Answer::new(&json, message).saying(notes))
}

/// Waits for the end, showing how far the work is where standard error is a terminal.
fn wait(app: &App, job: u32) -> Result<JobProgress, Failure> {
    let watched = stderr().is_terminal();
    loop {
        let progress = export::job(app, JobById { job })?;
        let running = progress.state == JobState::Running;
        if watched {
            print_progress(running.then_some((progress.done, progress.of)));
        }
        if !running {
            return Ok(progress);
        }
        thread::sleep(EVERY);
    }
}
