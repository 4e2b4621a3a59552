//! Timed tasks of a session.

use crate::{
    answer::{Answer, Outcome},
    commands::sessions,
    naming,
    table::Table,
};
use clap::{Args, Subcommand};
use understudy_app::{
    App,
    dto::{ById, Named, run::TimerRecord},
    room,
};
use understudy_messages::word;

#[derive(Subcommand)]
pub(crate) enum Tasks {
    /// List the timed tasks that were done in a session
    List(List),
    /// Record a task that was timed elsewhere
    Record(Record),
}

#[derive(Args)]
pub(crate) struct List {
    /// The session, by id or by module and date
    session: String,
}

#[derive(Args)]
pub(crate) struct Record {
    /// The session, by id or by module and date
    session: String,
    /// The task, by title
    task: String,
    /// Who did it
    person: String,
    /// How long it took: seconds, or minutes and seconds as 1:35
    #[arg(value_parser = milliseconds)]
    time: f64,
    /// Somebody helped
    #[arg(long)]
    aided: bool,
    /// Errors made
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: u32,
    /// Note
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    note: String,
}

/// Reads `95`, `95.5`, `1:35` or `1:02:35`, in milliseconds.
fn milliseconds(text: &str) -> Result<f64, String> {
    let mut seconds = 0.0;
    for part in text.split(':') {
        let part: f64 =
            part.trim().parse().ok().filter(|part| *part >= 0.0).ok_or_else(|| word("cli-time-unreadable"))?;
        seconds = seconds * 60.0 + part;
    }
    Ok((seconds * 1000.0_f64).round())
}

pub(crate) fn run(app: &App, args: Tasks) -> Outcome {
    match args {
        Tasks::List(args) => list(app, &args),
        Tasks::Record(args) => record(app, args),
    }
}

fn list(app: &App, args: &List) -> Outcome {
    let shown = room::get(app, ById { id: sessions::id(app, &args.session)? })?;
    let mut table = Table::new(&["name", "task", "seconds", "aided", "errors"]);
    for timer in &shown.timers {
        let task = shown.tasks.iter().find(|task| task.id == Some(timer.task)).map(|task| task.title.clone());
        let seconds =
            timer.milliseconds.map_or_else(|| word("cli-task-running"), |taken| format!("{:.1}", taken / 1000.0));
        let aided = if timer.aided { word("cli-task-aided") } else { String::new() };
        table.row(vec![timer.person.name.clone(), task.unwrap_or_default(), seconds, aided, timer.errors.to_string()]);
    }
    Ok(Answer::new(&shown.timers, table.or("cli-no-tasks-timed")))
}

fn record(app: &App, args: Record) -> Outcome {
    let session = sessions::id(app, &args.session)?;
    let wanted = args.task.trim().to_lowercase();
    let tasks = room::get(app, ById { id: session })?.tasks;
    let fits = tasks
        .into_iter()
        .filter(|task| {
            task.title.to_lowercase().contains(&wanted) || task.id.map(|id| id.to_string()) == Some(wanted.clone())
        })
        .filter_map(|task| Some(Named { id: task.id?, name: task.title }))
        .collect::<Vec<_>>();
    let exact: Vec<Named> = fits.iter().filter(|task| task.name.to_lowercase() == wanted).cloned().collect();
    let task = naming::only("task", &args.task, if exact.is_empty() { fits } else { exact })?;
    let record = TimerRecord {
        session,
        task,
        person: naming::person(app, &args.person)?,
        milliseconds: args.time,
        aided: args.aided,
        errors: args.errors,
        note: args.note,
    };
    Ok(Answer::changed(&room::record_timer(app, record)?))
}
