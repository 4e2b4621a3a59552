//! Objectives that measure themselves, and the figures that come from elsewhere.

use crate::{
    answer::{Answer, Outcome},
    commands::{export, import},
    failure::Failure,
    naming, session,
    table::{Table, more},
    values::{day, shown_day},
};
use clap::{Args, Subcommand};
use understudy_app::{
    App, FileUse,
    dto::{ById, Named, Nothing, import::ImportKind, objectives::*},
    objectives,
};
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_messages::{say, word};

/// Exceptions listed with one objective at most; JSON holds all.
const SHOWN: u32 = 40;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Objectives {
    /// As of this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// Read a sentence, measure it and keep it
    Add(AddArgs),
    /// Show one objective with its forecast and its exceptions by name
    Show {
        /// Number in the list, a part of the sentence, or the id
        objective: String,
        /// As of this day; today when absent
        #[arg(long, value_name = "DATE", value_parser = day)]
        as_of: Option<Day>,
    },
    /// Say what a sentence is read as and what the coach says of it; keeps nothing
    Explain {
        /// The sentence
        text: String,
    },
    /// Delete an objective; undo brings it back
    Drop {
        /// Number in the list, a part of the sentence, or the id
        objective: String,
    },
    /// Write all objectives with their exceptions: .csv, .xlsx or .json
    Export {
        /// The file
        #[arg(long, value_name = "FILE")]
        to: std::path::PathBuf,
        /// As of this day; today when absent
        #[arg(long, value_name = "DATE", value_parser = day)]
        as_of: Option<Day>,
    },
}

#[derive(Args)]
struct AddArgs {
    /// The sentence
    text: String,
    /// Who answers for it
    #[arg(long, value_name = "PERSON")]
    owner: Option<String>,
    /// The last day that counts, where the sentence names none
    #[arg(long, value_name = "DATE", value_parser = day)]
    until: Option<Day>,
}

pub(crate) fn run(app: &App, args: Objectives) -> Outcome {
    match args.action {
        None => list(app, args.as_of),
        Some(Action::Add(args)) => add(app, args),
        Some(Action::Show { objective, as_of }) => show(app, &objective, as_of),
        Some(Action::Explain { text }) => explain(app, text),
        Some(Action::Drop { objective }) => {
            let id = objective_of(app, &objective)?;
            Ok(Answer::changed(&objectives::delete(app, ById { id })?))
        }
        Some(Action::Export { to, as_of }) => {
            let file = session::file(app, &to, FileUse::Save);
            export::finish(app, &to, &objectives::export(app, ExportObjectives { file, as_of })?)
        }
    }
}

fn list(app: &App, as_of: Option<Day>) -> Outcome {
    let found = objectives::list(app, ObjectivesArgs { as_of })?;
    let mut table = Table::new(&["number", "objective", "value", "forecast", "until", "state"]);
    for (at, row) in found.rows.iter().enumerate() {
        table.row(vec![
            (at + 1).to_string(),
            row.text.clone(),
            row.value.as_ref().map_or_else(|| "–".to_owned(), |value| say(&value.words)),
            row.outlook.as_ref().map_or_else(|| "–".to_owned(), range),
            shown_day(row.until),
            word(row.course.message_id()),
        ]);
    }
    Ok(Answer::new(&found, table.or("cli-objectives-none")))
}

fn range(outlook: &ObjectiveOutlook) -> String {
    let message = Message::new("cli-objectives-forecast")
        .with("likely", outlook.likely_percent)
        .with("low", outlook.low_percent)
        .with("high", outlook.high_percent);
    say(&message)
}

/// An objective by its number in the list, its id, or a part of its sentence that no other has.
fn objective_of(app: &App, text: &str) -> Result<Id, Failure> {
    let rows = objectives::list(app, ObjectivesArgs::default())?.rows;
    let numbered = text.trim().parse::<usize>().ok().and_then(|number| rows.get(number.checked_sub(1)?));
    if let Some(row) = numbered.or_else(|| rows.iter().find(|row| row.id.to_string() == text)) {
        return Ok(row.id);
    }
    let wanted = text.to_lowercase();
    let fitting = rows.into_iter().filter(|row| row.text.to_lowercase().contains(&wanted));
    naming::only("objective", text, fitting.map(|row| Named { id: row.id, name: row.text }).collect())
}

fn add(app: &App, args: AddArgs) -> Outcome {
    let owner = naming::maybe(app, args.owner.as_deref(), naming::person)?;
    let ask = ObjectiveRead { text: args.text.clone(), draft: None, application: String::new() };
    let reading = objectives::read(app, ask)?;
    let mut draft = reading.draft.clone();
    if let Some(until) = args.until {
        (draft.due_on, draft.milestone, draft.wave, draft.days_before) = (Some(until), None, None, 0);
    }
    let (application, note) = (String::new(), String::new());
    let save = ObjectiveSave { id: None, text: args.text, draft, owner, agreed_on: None, application, note };
    let changed = objectives::save(app, save)?;
    Ok(Answer::changed(&changed).with("reading", &reading).saying(read_as(&reading)))
}

/// What a sentence was read as, line by line.
fn read_as(reading: &ObjectiveReading) -> Vec<String> {
    let mut lines: Vec<String> = reading
        .words
        .iter()
        .map(|words| say(&Message::new("cli-objectives-counts").with("what", words.clone())))
        .collect();
    lines.push(match &reading.value {
        Some(value) => say(&Message::new("cli-objectives-now").with("value", value.words.clone())),
        None => say(&reading.why),
    });
    lines.extend(reading.doubts.iter().map(say));
    if !reading.unread.is_empty() {
        lines.push(say(&Message::new("cli-objectives-unread").with("words", reading.unread.join(", "))));
    }
    lines
}

fn explain(app: &App, text: String) -> Outcome {
    let reading = objectives::read(app, ObjectiveRead { text, draft: None, application: String::new() })?;
    let mut table = Table::new(&["aspect", "good", "what"]);
    for advice in &reading.advice {
        let good = word(if advice.good { "completion-yes" } else { "completion-no" });
        table.row(vec![word(advice.aspect.message_id()), good, say(&advice.message)]);
    }
    let mut lines = read_as(&reading);
    lines.extend(
        reading.better.iter().map(|better| say(&Message::new("cli-objectives-better").with("text", better.clone()))),
    );
    Ok(Answer::new(&reading, table.text()).saying(lines))
}

fn show(app: &App, text: &str, as_of: Option<Day>) -> Outcome {
    let id = objective_of(app, text)?;
    let detail = objectives::get(app, ObjectiveGet { id, as_of })?;
    let ask = ObjectivePeopleArgs {
        id,
        as_of,
        counts: Some(false),
        measure: None,
        text: String::new(),
        offset: 0,
        limit: None,
    };
    let exceptions = objectives::people(app, ask)?;
    let mut table = Table::new(&["person", "detail", "reason"]);
    for line in exceptions.lines.iter().take(SHOWN as usize) {
        let name = line.person.as_ref().map_or(line.name.clone(), |person| person.name.clone());
        let reasons: Vec<String> = line.reasons.iter().map(say).collect();
        table.row(vec![name, line.detail.clone(), reasons.join("; ")]);
    }
    let row = &detail.row;
    let mut lines = vec![format!("{}: {}", word(row.course.message_id()), say(&row.why))];
    lines.extend(
        row.value.iter().map(|value| say(&Message::new("cli-objectives-now").with("value", value.words.clone()))),
    );
    lines.extend(detail.basis.iter().map(say));
    lines.extend(more(exceptions.total as usize, exceptions.lines.len().min(SHOWN as usize)));
    Ok(Answer::new(&detail, format!("{}\n{}", row.text, table.or("cli-objectives-no-exceptions")))
        .with("exceptions", &exceptions)
        .saying(lines))
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Figures {
    /// As of this day: later values are left out
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    #[command(subcommand)]
    action: Option<FigureAction>,
}

#[derive(Subcommand)]
enum FigureAction {
    /// Enter the value of a figure on a day; the figure is made where it is not known
    Add(FigureAdd),
    /// Import figures: any table with the figure, its date and its value
    #[command(after_help = "Examples:\n  understudy figures import adoption.csv --dry-run\n  \
        understudy figures import adoption.csv --map figure=Metric --map day_first=yes")]
    Import(import::ImportFile),
    /// Delete a figure with its values; undo brings them back
    Drop {
        /// The figure
        figure: String,
    },
}

#[derive(Args)]
struct FigureAdd {
    /// The figure
    figure: String,
    /// The number, or the part of a share
    value: u32,
    /// The whole, where the figure is a share
    #[arg(long, value_name = "NUMBER")]
    of: Option<u32>,
    /// The user group; all when absent
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// The day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Less is better, where the figure is made
    #[arg(long)]
    lower_is_better: bool,
}

pub(crate) fn figures(app: &App, args: Figures) -> Outcome {
    match args.action {
        None => list_figures(app, args.as_of),
        Some(FigureAction::Add(args)) => add_figure(app, args),
        Some(FigureAction::Import(args)) => import::file(app, ImportKind::Figures, args),
        Some(FigureAction::Drop { figure }) => {
            let id = figure_of(app, &figure)?;
            Ok(Answer::changed(&objectives::delete_figure(app, ById { id })?))
        }
    }
}

fn list_figures(app: &App, as_of: Option<Day>) -> Outcome {
    let mut found = objectives::figures(app, Nothing {})?;
    let mut table = Table::new(&["figure", "date", "group", "value"]);
    for figure in &mut found {
        figure.values.retain(|value| as_of.is_none_or(|day| value.on <= day));
        if figure.values.is_empty() {
            table.row(vec![figure.name.clone(), "–".to_owned(), String::new(), String::new()]);
        }
        for value in &figure.values {
            let group = value.group.as_ref().map_or_else(|| word("cli-figures-all"), |group| group.name.clone());
            let shown = match value.denominator {
                Some(of) => format!("{} / {of} ({}%)", value.numerator, value.percent.unwrap_or(0)),
                None => format!("{} {}", value.numerator, figure.unit),
            };
            table.row(vec![figure.name.clone(), shown_day(Some(value.on)), group, shown.trim().to_owned()]);
        }
    }
    Ok(Answer::new(&found, table.or("cli-figures-none")))
}

fn figure_of(app: &App, text: &str) -> Result<Id, Failure> {
    let wanted = text.to_lowercase();
    let all = objectives::figures(app, Nothing {})?;
    if let Some(exact) = all.iter().find(|figure| figure.name.to_lowercase() == wanted || figure.id.to_string() == text)
    {
        return Ok(exact.id);
    }
    let fitting = all.into_iter().filter(|figure| figure.name.to_lowercase().contains(&wanted));
    naming::only("figure", text, fitting.map(|figure| Named { id: figure.id, name: figure.name }).collect())
}

fn add_figure(app: &App, args: FigureAdd) -> Outcome {
    let group = naming::maybe(app, args.group.as_deref(), naming::group)?;
    let name = args.figure.trim().to_lowercase();
    let known = objectives::figures(app, Nothing {})?.into_iter().find(|figure| figure.name.to_lowercase() == name);
    let figure = match known {
        Some(figure) => figure.id,
        None => {
            let save = FigureSave {
                id: None,
                name: args.figure,
                unit: String::new(),
                lower_is_better: args.lower_is_better,
                note: String::new(),
            };
            objectives::save_figure(app, save)?.id.unwrap_or_default()
        }
    };
    let on = args.on.unwrap_or_else(|| app.today());
    let save = FigureValueSave { figure, group, on, numerator: args.value, denominator: args.of };
    Ok(Answer::changed(&objectives::save_figure_value(app, save)?))
}
