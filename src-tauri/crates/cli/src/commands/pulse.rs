//! Pulses: making them, collecting answers, counting them, and what they come to.

mod results;

use crate::{
    answer::{Answer, Outcome},
    commands::{export, import},
    failure::Failure,
    naming,
    owed::Promise,
    session,
    table::Table,
    values::{action_kind, day, pair, resistance_cause, shown_day},
};
use clap::{Args, Subcommand};
use results::{comments, results};
use std::{
    io::Read,
    path::{Path, PathBuf},
};
use understudy_app::{
    App, FileUse,
    dto::{ById, Named, Nothing, actions::ActionSave, sentiment::*},
    sentiment,
};
use understudy_domain::{
    action::{ActionKind, ResistanceCause},
    day::Day,
    id::Id,
    message::Message,
    sentiment::{DropDecision, PulseTheme},
};
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct Pulse {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// List pulses (also without a word)
    List,
    /// Make the next pulse: the questions and groups of the last one, unless others are given
    Add(Add),
    /// Begin to collect answers
    Open {
        /// The pulse
        pulse: String,
    },
    /// Count the answers on this laptop and close the pulse
    Close {
        /// The pulse
        pulse: String,
        /// Say what would be told and write nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Import answers from a workbook of Microsoft Forms, or any table with a column a question
    Import {
        /// The pulse
        pulse: String,
        #[command(flatten)]
        file: import::ImportFile,
    },
    /// Take answers typed from paper: a line a sheet, such as "7KQ2M 4 3 5 2 too much at once"
    Enter {
        /// A file with the lines; standard input when absent
        file: Option<PathBuf>,
        /// Say what would be taken and take nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Show what is told of a pulse; without one the trend, the drops and the burnout watch
    Results(Results),
    /// Write the sheets to print as PDF, a page a group
    Sheet {
        /// The pulse
        pulse: String,
        /// The file to write: .pdf
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// List what people wrote; for leads
    Comments {
        /// Only of this pulse
        pulse: Option<String>,
        /// Only with these words
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        search: String,
    },
    /// Destroy a comment for good; cannot be undone
    PurgeComment {
        /// The comment, by its id
        comment: String,
    },
    /// Answer a drop with a change to a plan that was agreed; again with another change adds that
    Respond(Respond),
    /// Say why nothing is changed about a drop
    Dismiss {
        /// The pulse
        pulse: String,
        /// The user group; everybody when absent
        #[arg(long, value_name = "GROUP")]
        group: Option<String>,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Hide a pulse; can be undone
    Remove {
        /// The pulse
        pulse: String,
    },
}

#[derive(Args)]
struct Add {
    /// Its name; that of the last one with the next number when absent
    name: Option<String>,
    /// The pulse to repeat; the last one when absent
    #[arg(long, value_name = "PULSE")]
    copy: Option<String>,
    /// A question, answered from 1 to 5; may be given several times
    #[arg(long = "question", value_name = "TEXT")]
    questions: Vec<String>,
    /// A user group; may be given several times
    #[arg(long = "group", value_name = "GROUP")]
    groups: Vec<String>,
    /// How many of a group are invited; its headcount when absent
    #[arg(long = "invited", value_name = "GROUP=N", value_parser = pair)]
    invited: Vec<(String, String)>,
    /// First day for answers
    #[arg(long, value_name = "DATE", value_parser = day)]
    opens: Option<Day>,
    /// Last day for answers
    #[arg(long, value_name = "DATE", value_parser = day)]
    closes: Option<Day>,
    /// Answered with names; leads see who said what
    #[arg(long)]
    named: bool,
}

#[derive(Args)]
struct Respond {
    /// The pulse
    pulse: String,
    /// The user group; everybody when absent
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Which plan changes
    #[arg(long, value_name = "PLAN", value_parser = action_kind())]
    change: ActionKind,
    /// Message, sponsor's action, what people resist, or the next step with a manager
    #[arg(long, value_name = "TEXT")]
    title: String,
    /// More; what is done about resistance
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    detail: String,
    /// How a message reaches people
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    channel: String,
    /// The sponsor or the manager
    #[arg(long, value_name = "PERSON")]
    person: Option<String>,
    /// Why people resist
    #[arg(long, value_name = "CAUSE", value_parser = resistance_cause())]
    cause: Option<ResistanceCause>,
    #[command(flatten)]
    promise: Promise,
    /// The project manager who agreed
    #[arg(long, value_name = "PERSON")]
    agreed_with: String,
    /// When; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    agreed_on: Option<Day>,
    /// What the changes are to achieve
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
}

#[derive(Args)]
struct Results {
    /// The pulse
    pulse: Option<String>,
    /// Only this user group, beside everybody
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Pulses counted up to this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

/// A pulse, by name or id.
fn pulse_of(app: &App, text: &str) -> Result<Id, Failure> {
    if let Some(id) = Id::parse(text) {
        return Ok(id);
    }
    let rows = sentiment::list(app, Nothing {})?;
    naming::among("pulse", text, rows.into_iter().map(|row| Named { id: row.id, name: row.name }).collect())
}

pub(crate) fn run(app: &App, args: Pulse) -> Outcome {
    let id = |text: &str| Ok::<ById, Failure>(ById { id: pulse_of(app, text)? });
    match args.action {
        None | Some(Action::List) => list(app),
        Some(Action::Add(args)) => add(app, args),
        Some(Action::Open { pulse }) => Ok(Answer::changed(&sentiment::open(app, id(&pulse)?)?)),
        Some(Action::Close { pulse, dry_run: true }) => preview(app, id(&pulse)?),
        Some(Action::Close { pulse, dry_run: false }) => Ok(Answer::changed(&sentiment::close(app, id(&pulse)?)?)),
        Some(Action::Import { pulse, file }) => import::pulse(app, pulse_of(app, &pulse)?, file),
        Some(Action::Enter { file, dry_run }) => enter(app, file.as_deref(), dry_run),
        Some(Action::Results(args)) => results(app, &args),
        Some(Action::Sheet { pulse, to }) => {
            let ask = ExportPulseSheet { file: session::file(app, &to, FileUse::Save), pulse: pulse_of(app, &pulse)? };
            export::finish(app, &to, &sentiment::export_sheet(app, ask)?)
        }
        Some(Action::Comments { pulse, search }) => comments(app, pulse.as_deref(), search),
        Some(Action::PurgeComment { comment }) => {
            let id = Id::parse(&comment).ok_or_else(|| understudy_app::AppError::not_found("pulse_comment"))?;
            Ok(Answer::changed(&sentiment::purge_comment(app, ById { id })?))
        }
        Some(Action::Respond(args)) => respond(app, args),
        Some(Action::Dismiss { pulse, group, reason }) => {
            let respond = SentimentRespond {
                pulse: pulse_of(app, &pulse)?,
                group: naming::maybe(app, group.as_deref(), naming::group)?,
                decision: DropDecision::NoAction,
                reason,
                agreed_with: None,
                agreed_on: None,
                actions: Vec::new(),
            };
            Ok(Answer::changed(&sentiment::respond(app, respond)?))
        }
        Some(Action::Remove { pulse }) => Ok(Answer::changed(&sentiment::delete(app, id(&pulse)?)?)),
    }
}

fn respond(app: &App, args: Respond) -> Outcome {
    let group = naming::maybe(app, args.group.as_deref(), naming::group)?;
    let change = ActionSave {
        detail: args.detail,
        channel: args.channel,
        person: naming::maybe(app, args.person.as_deref(), naming::person)?,
        cause: args.cause,
        groups: group.into_iter().collect(),
        owner: Some(args.promise.owner(app)?),
        due_on: Some(args.promise.due),
        ..ActionSave::new(args.change, args.title)
    };
    let respond = SentimentRespond {
        pulse: pulse_of(app, &args.pulse)?,
        group,
        decision: DropDecision::Act,
        reason: args.reason,
        agreed_with: Some(naming::person(app, &args.agreed_with)?),
        agreed_on: Some(args.agreed_on.unwrap_or_else(|| app.today())),
        actions: vec![change],
    };
    Ok(Answer::changed(&sentiment::respond(app, respond)?))
}

fn shown_score(score: Option<f64>) -> String {
    score.map(|score| format!("{score:.1}")).unwrap_or_default()
}

fn list(app: &App) -> Outcome {
    let rows = sentiment::list(app, Nothing {})?;
    let mut table = Table::new(&["name", "status", "opens", "closes", "invited", "answers", "waiting", "mean"]);
    for row in &rows {
        table.row(vec![
            row.name.clone(),
            word(row.state.message_id()),
            shown_day(row.opens_on),
            shown_day(row.closes_on),
            row.invited.to_string(),
            row.responses.to_string(),
            row.waiting.to_string(),
            shown_score(row.score),
        ]);
    }
    Ok(Answer::new(&rows, table.or("cli-no-pulses")))
}

fn add(app: &App, args: Add) -> Outcome {
    let copy = naming::maybe(app, args.copy.as_deref(), pulse_of)?;
    let draft = sentiment::draft(app, PulseDraftArgs { copy, id: None })?;
    let mut form = draft.pulse;
    form.name = args.name.unwrap_or(form.name);
    form.opens_on = args.opens.or(form.opens_on);
    form.closes_on = args.closes.or(form.closes_on);
    form.anonymous = form.anonymous && !args.named;
    if !args.questions.is_empty() {
        let question = |text| PulseQuestion { id: None, text, theme: PulseTheme::Other };
        form.questions = args.questions.into_iter().map(question).collect();
    }
    if !args.groups.is_empty() {
        let people = |group: Id| draft.groups.iter().find(|one| one.group.id == group).map_or(0, |one| one.people);
        let groups = naming::groups(app, &args.groups)?;
        form.groups = groups.into_iter().map(|group| PulseAsked { group, invited: people(group) }).collect();
    }
    for (group, number) in args.invited {
        let id = naming::group(app, &group)?;
        let wrong = || Failure::refused(&Message::new("cli-invited-unreadable").with("value", number.as_str()));
        let invited = number.parse().map_err(|_| wrong())?;
        form.groups.retain(|asked| asked.group != id);
        form.groups.push(PulseAsked { group: id, invited });
    }
    Ok(Answer::changed(&sentiment::save(app, form)?))
}

fn preview(app: &App, pulse: ById) -> Outcome {
    let preview = sentiment::close_preview(app, pulse)?;
    let mut table = Table::new(&["group", "answers"]);
    for part in &preview.parts {
        let name = part.group.as_ref().map_or_else(|| word("sentiment-pool"), |group| group.name.clone());
        table.row(vec![name, part.responses.to_string()]);
    }
    let few = Message::new(if preview.thrown_away { "cli-pulse-would-throw" } else { "cli-pulse-would-keep" })
        .with("count", preview.uncounted)
        .with("least", preview.least);
    let lines = (preview.uncounted > 0).then(|| say(&few));
    Ok(Answer::new(&preview, table.or("cli-pulse-nothing-told")).saying(lines))
}

fn enter(app: &App, file: Option<&Path>, dry_run: bool) -> Outcome {
    let unreadable = |error: std::io::Error| {
        Failure::refused(&Message::new("cli-lines-unreadable").with("detail", error.to_string()))
    };
    let text = match file {
        Some(path) => std::fs::read_to_string(path).map_err(unreadable)?,
        None => {
            let mut text = String::new();
            std::io::stdin().lock().read_to_string(&mut text).map_err(unreadable)?;
            text
        }
    };
    let entered = sentiment::enter(app, PulseEnter { text, dry_run })?;
    let wrong: Vec<String> = entered
        .lines
        .iter()
        .filter_map(|line| {
            let error = say(line.error.as_ref()?);
            Some(say(&Message::new("cli-line-wrong").with("line", line.line).with("error", error)))
        })
        .collect();
    let done = Message::new(if dry_run { "cli-pulse-would-take" } else { "cli-pulse-taken" });
    let fine = entered.lines.len() - wrong.len();
    if wrong.is_empty() {
        return Ok(Answer::new(&entered, say(&done.with("count", fine))));
    }
    let refused = say(&Message::new("cli-pulse-lines-wrong").with("count", wrong.len()));
    Ok(Answer::new(&entered, wrong.join("\n")).failing(refused))
}
