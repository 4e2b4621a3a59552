//! Pairings: listed, shown, made, closed.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    table::Table,
    values::{day, shown_day},
};
use clap::{Args, Subcommand};
use understudy_app::{
    App,
    dto::{
        ById, Named,
        shadowing::{LadderRow, PairingClose, PairingRow, PairingSave, PairingsQuery},
    },
    shadowing,
};
use understudy_domain::{day::Day, id::Id};
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct Pairings {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// List pairings (also without a word)
    List(List),
    /// Show the log of a pairing
    Show(Which),
    /// Pair a superuser with a consultant
    Add(Add),
    /// Close a pairing, or open it again
    Close(Close),
}

#[derive(Args, Default)]
struct List {
    /// Only of this superuser
    #[arg(long, value_name = "SUPERUSER")]
    superuser: Option<String>,
    /// Only of this consultant
    #[arg(long, value_name = "CONSULTANT")]
    consultant: Option<String>,
    /// Closed ones as well
    #[arg(long)]
    all: bool,
}

#[derive(Args)]
struct Which {
    /// The superuser, or the id of the pairing
    superuser: String,
    /// The consultant, where the superuser has several
    consultant: Option<String>,
}

#[derive(Args)]
struct Add {
    /// The superuser
    superuser: String,
    /// The consultant
    consultant: String,
    /// Process to learn, of any level; may be given several times
    #[arg(long = "process", value_name = "CODE")]
    processes: Vec<String>,
    /// What the superuser should be able to do at the end
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    goal: String,
    /// First day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    starts: Option<Day>,
    /// Last day
    #[arg(long, value_name = "DATE", value_parser = day)]
    ends: Option<Day>,
}

#[derive(Args)]
struct Close {
    #[command(flatten)]
    which: Which,
    /// Day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Open it again
    #[arg(long, conflicts_with = "on")]
    reopen: bool,
}

pub(crate) fn run(app: &App, args: Pairings) -> Outcome {
    match args.action {
        None => list(app, &List::default()),
        Some(Action::List(args)) => list(app, &args),
        Some(Action::Show(which)) => show(app, &which),
        Some(Action::Add(args)) => add(app, args),
        Some(Action::Close(args)) => {
            let id = pairing(app, &args.which.superuser, args.which.consultant.as_deref(), args.reopen)?;
            let on = (!args.reopen).then(|| args.on.unwrap_or_else(|| app.today()));
            Ok(Answer::changed(&shadowing::close_pairing(app, PairingClose { id, on })?))
        }
    }
}

/// The pairing of a superuser (or of this id), with a consultant where one is named.
fn pairing(app: &App, superuser: &str, consultant: Option<&str>, closed: bool) -> Result<Id, Failure> {
    if let (Some(id), None) = (Id::parse(superuser), consultant)
        && shadowing::get(app, ById { id }).is_ok()
    {
        return Ok(id);
    }
    let rows = between(app, Some(superuser), consultant, closed)?;
    naming::only("pairing", superuser, rows.iter().map(named).collect())
}

/// Pairings of a superuser and a consultant, as far as they are named.
pub(crate) fn between(
    app: &App,
    superuser: Option<&str>,
    consultant: Option<&str>,
    include_closed: bool,
) -> Result<Vec<PairingRow>, Failure> {
    let query = PairingsQuery {
        superuser: naming::maybe(app, superuser, naming::superuser)?,
        consultant: naming::maybe(app, consultant, naming::consultant)?,
        include_closed,
    };
    Ok(shadowing::list(app, query)?)
}

/// A pairing by the names of both.
pub(crate) fn named(row: &PairingRow) -> Named {
    Named { id: row.id, name: format!("{} – {}", row.superuser.name, row.consultant.name) }
}

fn list(app: &App, args: &List) -> Outcome {
    let rows = between(app, args.superuser.as_deref(), args.consultant.as_deref(), args.all)?;
    let mut table =
        Table::new(&["superuser", "consultant", "ladders", "sessions", "last", "closed", "blockers", "warning", "id"]);
    for row in &rows {
        let ladders: Vec<String> = row.ladders.iter().map(ladder).collect();
        let warnings: Vec<String> = row.stalled.iter().chain(&row.warnings).map(say).collect();
        table.row(vec![
            row.superuser.name.clone(),
            row.consultant.name.clone(),
            ladders.join("; "),
            row.sessions.to_string(),
            shown_day(row.last_on),
            shown_day(row.closed_on),
            row.open_blockers.to_string(),
            warnings.join("; "),
            row.id.to_string(),
        ]);
    }
    Ok(Answer::new(&rows, table.or("cli-no-pairings")))
}

fn ladder(row: &LadderRow) -> String {
    format!("{}: {}", row.area.name, word(row.next_stage.message_id()))
}

fn show(app: &App, which: &Which) -> Outcome {
    let id = pairing(app, &which.superuser, which.consultant.as_deref(), true)?;
    let detail = shadowing::get(app, ById { id })?;
    let mut table = Table::new(&["on", "stage", "minutes", "processes", "comfort", "blocker", "next", "id"]);
    for entry in &detail.log {
        let processes: Vec<&str> = entry.processes.iter().map(|process| process.name.as_str()).collect();
        table.row(vec![
            shown_day(Some(entry.on)),
            word(entry.stage.message_id()),
            entry.minutes.to_string(),
            processes.join(", "),
            entry.comfort.map(|comfort| comfort.to_string()).unwrap_or_default(),
            entry.blocker.clone(),
            entry.next_step.clone(),
            entry.id.to_string(),
        ]);
    }
    let heading = format!("{}\n{}", named(&detail.row).name, table.or("cli-no-entries"));
    Ok(Answer::new(&detail, heading))
}

fn add(app: &App, args: Add) -> Outcome {
    let save = PairingSave {
        id: None,
        superuser: naming::superuser(app, &args.superuser)?,
        consultant: naming::consultant(app, &args.consultant)?,
        goal: args.goal,
        processes: naming::processes(app, &args.processes)?,
        starts_on: Some(args.starts.unwrap_or_else(|| app.today())),
        ends_on: args.ends,
    };
    Ok(Answer::changed(&shadowing::save_pairing(app, save)?))
}
