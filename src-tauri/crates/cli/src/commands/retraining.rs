//! Training that never ends: the queue, releases, questions and tickets.

use crate::{
    answer::{Answer, Outcome},
    commands::{import, modules},
    failure::Failure,
    naming,
    table::{Table, more},
    values::{cause, day, shown_day, shown_number, verdict},
};
use clap::{Args, Subcommand};
use understudy_app::{
    App,
    dto::{ById, Named, Nothing, import::ImportKind, retraining::*},
    retraining,
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    retraining::{Cause, Decision, ReleaseVerdict},
};
use understudy_messages::{say, word};

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Retraining {
    /// Only who should take this module
    #[arg(long, value_name = "MODULE")]
    module: Option<String>,
    /// Only who is asked for this reason
    #[arg(long, value_parser = cause())]
    cause: Option<Cause>,
    /// Only who is late
    #[arg(long)]
    overdue: bool,
    /// As of this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// People listed at most
    #[arg(long, value_name = "NUMBER", default_value_t = 50)]
    limit: u32,
    #[command(subcommand)]
    action: Option<Decide>,
}

#[derive(Subcommand)]
enum Decide {
    /// Decide that somebody need not be trained again, or later
    Decide(DecideArgs),
}

#[derive(Args)]
struct DecideArgs {
    /// The person
    person: String,
    /// The module that is asked of them
    module: String,
    /// Why they are asked
    #[arg(value_parser = cause())]
    cause: Cause,
    /// It may wait until this day; without it, they need not be trained
    #[arg(long, value_name = "DATE", value_parser = day)]
    later: Option<Day>,
    /// Take an earlier decision back
    #[arg(long, conflicts_with_all = ["later", "reason"])]
    reconsider: bool,
    /// Why
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
}

pub(crate) fn retraining(app: &App, args: Retraining) -> Outcome {
    if let Some(Decide::Decide(args)) = args.action {
        return decide(app, args);
    }
    let ask = RetrainingArgs {
        module: naming::maybe(app, args.module.as_deref(), modules::module_of)?,
        cause: args.cause,
        overdue: args.overdue,
        as_of: args.as_of,
        limit: args.limit,
        ..RetrainingArgs::default()
    };
    let queue = retraining::queue(app, ask)?;
    let mut table = Table::new(&["person", "due", "reason", "course", "minutes"]);
    for row in &queue.rows {
        let reasons = row.needs.iter().map(|need| say(&need.reason)).collect::<Vec<_>>().join("; ");
        let courses = row.courses.iter().map(|course| course.module.name.as_str()).collect::<Vec<_>>().join(", ");
        table.row(vec![row.person.name.clone(), shown_day(row.due), reasons, courses, row.minutes.to_string()]);
    }
    let total = Message::new("cli-retraining-total").with("people", queue.people).with("overdue", queue.overdue);
    let lines = [Some(say(&total)), more(queue.total as usize, queue.rows.len())];
    Ok(Answer::new(&queue, table.or("cli-retraining-none")).saying(lines.into_iter().flatten()))
}

fn decide(app: &App, args: DecideArgs) -> Outcome {
    let decision = if args.later.is_some() { Decision::Later } else { Decision::NotNeeded };
    let ask = RetrainingDecide {
        person: naming::person(app, &args.person)?,
        module: modules::module_of(app, &args.module)?,
        cause: args.cause,
        decision: (!args.reconsider).then_some(decision),
        reason: args.reason,
        due_on: args.later,
    };
    Ok(Answer::changed(&retraining::decide(app, ask)?))
}

#[derive(Subcommand, Default)]
pub(crate) enum Releases {
    /// List releases with how far their changes are judged
    #[default]
    List,
    /// Import what a release changes: release planner of Dynamics 365, or any table with a column of titles
    #[command(after_help = "Example:\n  understudy releases import wave-2.csv --dry-run")]
    Import(import::ImportFile),
    /// List what a release changes, with the processes that each may be about
    Show {
        /// The release
        release: String,
    },
    /// Say what a change means for training
    #[command(
        after_help = "Example:\n  understudy releases judge \"2027 wave 1\" \"Quotes by mail\" retrain --process 65.05"
    )]
    Judge(Judge),
}

#[derive(Args)]
pub(crate) struct Judge {
    /// The release
    release: String,
    /// Title of the change, or part of it
    change: String,
    /// What it means
    #[arg(value_parser = verdict())]
    verdict: ReleaseVerdict,
    /// The process that it changes
    #[arg(long, value_name = "PROCESS")]
    process: Option<String>,
    /// Note
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    note: String,
}

pub(crate) fn releases(app: &App, args: Releases) -> Outcome {
    match args {
        Releases::List => {
            let found = retraining::releases(app, Nothing {})?;
            let mut table = Table::new(&["release", "date", "changes", "judged", "retrain"]);
            for row in &found {
                let counts = [row.changes, row.judged, row.retrain].map(|count| count.to_string());
                table.row([row.name.clone(), shown_day(row.planned_on)].into_iter().chain(counts).collect());
            }
            Ok(Answer::new(&found, table.or("cli-releases-none")))
        }
        Releases::Import(file) => import::file(app, ImportKind::Releases, file),
        Releases::Show { release } => {
            let found = retraining::changes(app, ById { id: release_of(app, &release)? })?;
            let mut table = Table::new(&["change", "area", "process", "verdict"]);
            for change in &found.changes {
                let process = match &change.process {
                    Some(process) => process.name.clone(),
                    None => suggested(&change.suggestions),
                };
                let verdict = change.verdict.map(|verdict| word(verdict.message_id())).unwrap_or_default();
                table.row(vec![change.title.clone(), change.area.clone(), process, verdict]);
            }
            Ok(Answer::new(&found, table.or("cli-releases-empty")))
        }
        Releases::Judge(args) => {
            let found = retraining::changes(app, ById { id: release_of(app, &args.release)? })?;
            let changes = found.changes.into_iter().map(|change| Named { id: change.id, name: change.title }).collect();
            let ask = ReleaseJudge {
                changes: vec![naming::among("release_change", &args.change, changes)?],
                verdict: Some(args.verdict),
                process: naming::maybe(app, args.process.as_deref(), naming::process)?,
                note: args.note,
            };
            Ok(Answer::changed(&retraining::judge(app, ask)?))
        }
    }
}

fn release_of(app: &App, text: &str) -> Result<Id, Failure> {
    let all = retraining::releases(app, Nothing {})?.into_iter();
    naming::among("release", text, all.map(|release| Named { id: release.id, name: release.name }).collect())
}

fn suggested(suggestions: &[Suggestion]) -> String {
    suggestions.first().map(|first| format!("{}?", first.process.name)).unwrap_or_default()
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Tickets {
    /// As of this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// Only calls of so many days back
    #[arg(long, value_name = "NUMBER", default_value_t = 0, hide_default_value = true)]
    days: u32,
    #[command(subcommand)]
    action: Option<TicketAction>,
}

#[derive(Subcommand)]
enum TicketAction {
    /// Import questions and tickets: any table with a title and a day
    #[command(after_help = "Example:\n  understudy tickets import incidents.csv --map title=Betreff")]
    Import(import::ImportFile),
    /// List questions and tickets one by one
    List {
        /// Only those of this process
        #[arg(long, value_name = "PROCESS", conflicts_with = "unmatched")]
        process: Option<String>,
        /// Only those that nobody has matched to a process
        #[arg(long)]
        unmatched: bool,
    },
    /// Say which process a ticket is about, by its number or title
    Match {
        /// The ticket
        ticket: String,
        /// The process
        process: String,
    },
    /// Note a question that a colleague asked
    Ask {
        /// The question, in a few words
        title: String,
        /// The process that it is about
        #[arg(long, value_name = "PROCESS")]
        process: Option<String>,
        /// The user group of who asked
        #[arg(long, value_name = "GROUP")]
        group: Option<String>,
    },
}

pub(crate) fn tickets(app: &App, args: Tickets) -> Outcome {
    match args.action {
        None => overview(app, CallsArgs { as_of: args.as_of, days: args.days }),
        Some(TicketAction::Import(file)) => import::file(app, ImportKind::Tickets, file),
        Some(TicketAction::List { process, unmatched }) => {
            let process = naming::maybe(app, process.as_deref(), naming::process)?;
            let found = retraining::tickets(app, TicketsArgs { process, unmatched, ..TicketsArgs::default() })?;
            let mut table = Table::new(&["number", "date", "title", "process", "group"]);
            for row in &found {
                let process =
                    row.process.as_ref().map_or_else(|| suggested(&row.suggestions), |process| process.name.clone());
                let group = row.group.as_ref().map(|group| group.name.clone()).unwrap_or_default();
                table.row(vec![row.key.clone(), shown_day(row.on), row.title.clone(), process, group]);
            }
            Ok(Answer::new(&found, table.or("cli-tickets-none")))
        }
        Some(TicketAction::Match { ticket, process }) => {
            let all = retraining::tickets(app, TicketsArgs::default())?.into_iter();
            let name =
                |row: TicketRow| Named { name: if row.key.is_empty() { row.title } else { row.key }, id: row.id };
            let tickets = vec![naming::among("ticket", &ticket, all.map(name).collect())?];
            let process = naming::process(app, &process)?;
            Ok(Answer::changed(&retraining::match_tickets(app, TicketMatch { tickets, process })?))
        }
        Some(TicketAction::Ask { title, process, group }) => {
            let ask = TicketSave {
                id: None,
                is_question: true,
                on: app.today(),
                title,
                detail: String::new(),
                process: naming::maybe(app, process.as_deref(), naming::process)?,
                group: naming::maybe(app, group.as_deref(), naming::group)?,
            };
            Ok(Answer::changed(&retraining::save_ticket(app, ask)?))
        }
    }
}

fn overview(app: &App, args: CallsArgs) -> Outcome {
    let found = retraining::calls(app, args)?;
    let mut table =
        Table::new(&["process", "questions", "tickets", "expected", "people", "trained", "score", "stands-out"]);
    for row in &found.rows {
        let stands_out = if row.stands_out { word("cli-tickets-stands-out") } else { String::new() };
        table.row(vec![
            row.process.name.clone(),
            row.questions.to_string(),
            row.tickets.to_string(),
            row.expected.map(|expected| format!("{expected:.1}")).unwrap_or_default(),
            row.people.to_string(),
            row.trained.to_string(),
            shown_number(row.score),
            stands_out,
        ]);
    }
    let unmatched = Message::new("cli-tickets-unmatched").with("count", found.unmatched);
    let unmatched = (found.unmatched > 0).then(|| say(&unmatched));
    Ok(Answer::new(&found, table.or("cli-tickets-none")).saying(unmatched))
}
