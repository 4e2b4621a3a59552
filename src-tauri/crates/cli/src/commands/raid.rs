//! The log of assumptions, risks, issues and dependencies.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    owed::{self, Promise},
    session,
    values::{day, log_kind, shown_number},
};
use clap::{Args, Subcommand};
use std::path::PathBuf;
use understudy_app::{
    App, FileUse,
    dto::{Named, Nothing, log::*},
    log, processes,
};
use understudy_domain::{day::Day, id::Id, message::Message, risk::LogKind};
use understudy_messages::say;

#[derive(Args)]
pub(crate) struct Raid {
    #[command(subcommand)]
    action: Option<Action>,
    /// Only this kind
    #[arg(long, value_name = "KIND", value_parser = log_kind())]
    kind: Option<LogKind>,
    /// Only about this user group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Only those not closed
    #[arg(long)]
    open: bool,
    /// Only those of the one at this laptop
    #[arg(long)]
    mine: bool,
    /// The log as of this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

#[derive(Subcommand)]
enum Action {
    /// Write an entry
    Add(Add),
    /// Close an entry with how it ended
    Close {
        /// Title or id
        entry: String,
        /// How it ended
        #[arg(long, value_name = "TEXT")]
        outcome: String,
        /// The day; today when absent
        #[arg(long, value_name = "DATE", value_parser = day)]
        on: Option<Day>,
    },
    /// Write what the project has not been told of as Azure DevOps imports it (.csv), and remember that
    Export {
        /// The file to write: .csv
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
}

#[derive(Args)]
struct Add {
    /// What it is
    #[arg(value_parser = log_kind())]
    kind: LogKind,
    /// What it says
    title: String,
    #[command(flatten)]
    promise: Promise,
    /// How likely, 1 to 5
    #[arg(long, value_name = "1-5")]
    probability: Option<u8>,
    /// How much it hurts, 1 to 5
    #[arg(long, value_name = "1-5")]
    impact: Option<u8>,
    /// More
    #[arg(long, value_name = "TEXT", default_value = "")]
    detail: String,
    /// What is done about it
    #[arg(long, value_name = "TEXT", default_value = "")]
    response: String,
    /// What is next
    #[arg(long, value_name = "TEXT", default_value = "")]
    next: String,
    /// Process that it is about; with --group of a risk area, an issue is an obstacle
    #[arg(long, value_name = "CODE")]
    process: Option<String>,
    /// User group that it is about
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// The day it was raised; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    raised: Option<Day>,
}

pub(crate) fn run(app: &App, args: Raid) -> Outcome {
    match args.action {
        None => list(app, &args),
        Some(Action::Add(add)) => write(app, add),
        Some(Action::Close { entry: text, outcome, on }) => {
            let close = LogClose { id: entry(app, &text)?, on: Some(on.unwrap_or_else(|| app.today())), outcome };
            Ok(Answer::changed(&log::close(app, close)?))
        }
        Some(Action::Export { to }) => {
            let file = session::file(app, &to, FileUse::Save);
            Ok(Answer::changed(&log::export(app, LogExport { file })?))
        }
    }
}

fn list(app: &App, args: &Raid) -> Outcome {
    let query = LogQuery {
        as_of: args.as_of,
        kind: args.kind,
        group: naming::maybe(app, args.group.as_deref(), naming::group)?,
        risk_area: None,
        open: Some(args.open),
        mine: Some(args.mine),
    };
    let found = log::list(app, query)?;
    let table = owed::table(&found.rows, &["exposure", "about"], &["next"], |row| {
        let about: Vec<&str> =
            row.process.iter().chain(&row.group).chain(&row.milestone).map(|named| named.name.as_str()).collect();
        (vec![shown_number(row.exposure), about.join(" · ")], vec![row.next_step.clone()])
    });
    let counts = Message::new("cli-raid-summary")
        .with("open", found.open)
        .with("overdue", found.overdue)
        .with("high", found.high)
        .with("untold", found.to_report);
    Ok(Answer::new(&found, table.or("cli-no-log")).saying([say(&counts)]))
}

fn write(app: &App, add: Add) -> Outcome {
    let process = naming::maybe(app, add.process.as_deref(), naming::process)?;
    let group = naming::maybe(app, add.group.as_deref(), naming::group)?;
    // A process and a group with an impact are a risk area: the entry belongs to it.
    let areas = processes::risk_areas(app, Nothing {})?;
    let of_both = areas.iter().find(|area| Some(area.process) == process && Some(area.group) == group);
    let save = LogSave {
        detail: add.detail,
        risk_area: of_both.map(|area| area.id),
        process,
        group,
        probability: add.probability,
        impact: add.impact,
        response: add.response,
        owner: Some(add.promise.owner(app)?),
        raised_on: add.raised,
        due_on: Some(add.promise.due),
        next_step: add.next,
        ..LogSave::new(add.kind, add.title)
    };
    Ok(Answer::changed(&log::save(app, save)?))
}

/// An entry by title or id.
fn entry(app: &App, text: &str) -> Result<Id, Failure> {
    let rows = log::list(app, LogQuery::default())?.rows;
    naming::among("log-entry", text, rows.into_iter().map(|row| Named { id: row.id, name: row.title }).collect())
}
