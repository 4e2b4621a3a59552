//! Writing files: the readiness summary, sessions, attendance, completion, faults, the session pack; with progress where
//! somebody watches.

use crate::{
    answer::{Answer, Outcome, print_progress},
    commands::{modules, sessions, steering},
    failure::Failure,
    naming, session,
    values::day,
};
use clap::{Args, Subcommand};
use serde_json::json;
use std::{
    io::{IsTerminal, stderr},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};
use understudy_app::{
    App, FileUse, completion,
    dto::{
        completion::{AttendanceShape, CompletionArgs, ExportAttendance, ExportCompletion, ExportPack, ExportSessions},
        readiness::{ExportReadiness, JobById, JobProgress, JobStarted, JobState},
        sessions::SessionsQuery,
    },
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
    /// Write sessions as a calendar (.ics) or a list (.csv, .xlsx, .json)
    #[command(after_help = "Examples:\n  understudy export sessions --to wave-1.ics --group \"Order desk\"\n  \
        understudy export sessions --to invitation.ics --session \"Returns 2027-03-01\"")]
    Sessions(SessionsArgs),
    /// Write attendance and results of closed sessions (.csv, .xlsx, .json), xAPI statements or users for Moodle
    ///
    /// xAPI statements (1.0.3, .json) name people by their id, never by e-mail address. For Moodle (.csv) the users are written,
    /// and beside them the cohorts in a file that ends in -cohorts.csv.
    #[command(after_help = "Examples:\n  understudy export attendance --to attendance.xlsx --module \"Returns\"\n  \
        understudy export attendance --to statements.json --xapi\n  \
        understudy export attendance --to users.csv --moodle --group \"Order desk\"")]
    Attendance(AttendanceArgs),
    /// Write completion per group and module with its people by name (.csv, .xlsx, .json)
    #[command(after_help = "Example:\n  understudy export completion --to completion.xlsx --wave \"Wave 1\"")]
    Completion(CompletionExport),
    /// Write faults of the system seen in sessions as Azure DevOps imports them (.csv)
    #[command(after_help = "Example:\n  understudy export faults --to bugs.csv --session \"Returns 2027-03-01\"")]
    Faults(Which),
    /// Write the session pack as one PDF: run sheet, roster, sign-in sheet, exercise cards
    #[command(after_help = "Example:\n  understudy export pack --to pack.pdf --session \"Returns 2027-03-01\"")]
    Pack(PackArgs),
    /// Write the steering pack as PDF: pages to be read, or slides of 16:9
    #[command(after_help = "Examples:\n  understudy export steering --to pack.pdf\n  \
        understudy export steering --to slides.pdf --slides --since \"November\"")]
    Steering(steering::ExportPack),
}

#[derive(Args)]
pub(crate) struct Which {
    /// The file to write; its ending chooses the format
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// Only this session
    #[arg(long, value_name = "SESSION", conflicts_with_all = ["group", "module"])]
    session: Option<String>,
    /// Only this user group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Only this module
    #[arg(long, value_name = "MODULE")]
    module: Option<String>,
}

#[derive(Args)]
pub(crate) struct SessionsArgs {
    #[command(flatten)]
    which: Which,
    /// Only sessions that this person gives or observes
    #[arg(long, value_name = "PERSON")]
    trainer: Option<String>,
    /// First day
    #[arg(long, value_name = "DATE", value_parser = day)]
    from: Option<Day>,
    /// Last day
    #[arg(long, value_name = "DATE", value_parser = day)]
    until: Option<Day>,
}

#[derive(Args)]
pub(crate) struct AttendanceArgs {
    #[command(flatten)]
    which: Which,
    /// As xAPI 1.0.3 statements (.json)
    #[arg(long, conflicts_with = "moodle")]
    xapi: bool,
    /// As users and cohorts for Moodle (.csv)
    #[arg(long)]
    moodle: bool,
}

#[derive(Args)]
pub(crate) struct CompletionExport {
    /// The file to write: .csv, .xlsx or .json
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// Only this user group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Only this module
    #[arg(long, value_name = "MODULE")]
    module: Option<String>,
    /// Only groups of this wave
    #[arg(long, value_name = "WAVE")]
    wave: Option<String>,
    /// Count up to this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

#[derive(Args)]
pub(crate) struct PackArgs {
    /// The file to write: .pdf
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// The session
    #[arg(long, value_name = "SESSION")]
    session: String,
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
    match args {
        Export::Readiness(args) => readiness(app, &args),
        Export::Sessions(args) => sessions_list(app, &args),
        Export::Attendance(args) => {
            let shape = match (args.xapi, args.moodle) {
                (true, _) => AttendanceShape::Xapi,
                (_, true) => AttendanceShape::Moodle,
                _ => AttendanceShape::Table,
            };
            attendance(app, &args.which, shape)
        }
        Export::Completion(args) => completion_table(app, &args),
        Export::Faults(which) => attendance(app, &which, AttendanceShape::Faults),
        Export::Pack(args) => {
            let session = sessions::id(app, &args.session)?;
            let ask = ExportPack { file: session::file(app, &args.to, FileUse::Save), session };
            finish(app, &args.to, &completion::export_pack(app, ask)?)
        }
        Export::Steering(args) => {
            let ask = steering::asked(app, &args, session::file(app, &args.to, FileUse::Save))?;
            finish(app, &args.to, &understudy_app::steering::export_steering(app, ask)?)
        }
    }
}

fn readiness(app: &App, args: &ExportArgs) -> Outcome {
    let ask = ExportReadiness {
        file: session::file(app, &args.to, FileUse::Save),
        as_of: args.as_of,
        wave: naming::maybe(app, args.wave.as_deref(), naming::wave)?,
        group: naming::maybe(app, args.group.as_deref(), naming::group)?,
        superuser: naming::maybe(app, args.superuser.as_deref(), naming::superuser)?,
    };
    finish(app, &args.to, &export::readiness(app, ask)?)
}

fn sessions_list(app: &App, args: &SessionsArgs) -> Outcome {
    let query = SessionsQuery {
        from: args.from,
        to: args.until,
        module: naming::maybe(app, args.which.module.as_deref(), modules::module_of)?,
        group: naming::maybe(app, args.which.group.as_deref(), naming::group)?,
        trainer: naming::maybe(app, args.trainer.as_deref(), naming::person)?,
        ..SessionsQuery::default()
    };
    let ask = ExportSessions {
        file: session::file(app, &args.which.to, FileUse::Save),
        query,
        session: naming::maybe(app, args.which.session.as_deref(), sessions::id)?,
    };
    finish(app, &args.which.to, &completion::export_sessions(app, ask)?)
}

fn attendance(app: &App, which: &Which, shape: AttendanceShape) -> Outcome {
    let ask = ExportAttendance {
        file: session::file(app, &which.to, FileUse::Save),
        shape,
        session: naming::maybe(app, which.session.as_deref(), sessions::id)?,
        group: naming::maybe(app, which.group.as_deref(), naming::group)?,
        module: naming::maybe(app, which.module.as_deref(), modules::module_of)?,
    };
    finish(app, &which.to, &completion::export_attendance(app, ask)?)
}

fn completion_table(app: &App, args: &CompletionExport) -> Outcome {
    let ask = ExportCompletion {
        file: session::file(app, &args.to, FileUse::Save),
        args: CompletionArgs {
            group: naming::maybe(app, args.group.as_deref(), naming::group)?,
            module: naming::maybe(app, args.module.as_deref(), modules::module_of)?,
            wave: naming::maybe(app, args.wave.as_deref(), naming::wave)?,
            as_of: args.as_of,
        },
    };
    finish(app, &args.to, &completion::export_completion(app, ask)?)
}

/// Waits for the job and says what was written.
pub(crate) fn finish(app: &App, to: &Path, started: &JobStarted) -> Outcome {
    let path = session::absolute(to);
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
