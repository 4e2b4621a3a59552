//! Consultants: listed, added, changed.

use crate::{
    answer::{Answer, Outcome},
    naming,
    table::Table,
    values::{day, shown_day},
};
use clap::{Args, Subcommand};
use understudy_app::{
    App, consultants,
    dto::{Named, Nothing, superusers::ConsultantSave},
};
use understudy_domain::day::Day;
use understudy_messages::say;

#[derive(Args)]
pub(crate) struct Consultants {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// List consultants (also without a word)
    List,
    /// Make a person a consultant, or change one
    Add(Add),
}

#[derive(Args)]
struct Add {
    /// The person
    person: String,
    /// Process that the consultant knows, of any level; may be given several times
    #[arg(long, value_name = "CODE")]
    expertise: Vec<String>,
    /// Expertise in words
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Last day on the programme
    #[arg(long, value_name = "DATE", value_parser = day)]
    rolls_off: Option<Day>,
}

pub(crate) fn run(app: &App, args: Consultants) -> Outcome {
    match args.action {
        None | Some(Action::List) => list(app),
        Some(Action::Add(args)) => add(app, args),
    }
}

fn list(app: &App) -> Outcome {
    let rows = consultants::list(app, Nothing {})?;
    let mut table =
        Table::new(&["consultant", "company", "expertise", "rolls-off", "open-pairings", "sessions", "warning"]);
    for row in &rows {
        let expertise: Vec<&str> = row.expertise.iter().map(|process| process.name.as_str()).collect();
        let warnings: Vec<String> = row.warnings.iter().map(say).collect();
        table.row(vec![
            row.name.clone(),
            row.company.clone(),
            expertise.join(", "),
            shown_day(row.rolls_off_on),
            row.open_pairings.to_string(),
            row.sessions.to_string(),
            warnings.join("; "),
        ]);
    }
    Ok(Answer::new(&rows, table.or("cli-no-consultants")))
}

fn add(app: &App, args: Add) -> Outcome {
    let person = naming::person(app, &args.person)?;
    let known = consultants::list(app, Nothing {})?.into_iter().find(|row| row.person == person);
    let mut save = match known {
        Some(row) => ConsultantSave {
            id: Some(row.id),
            person,
            expertise: row.expertise.into_iter().map(|Named { id, .. }| id).collect(),
            expertise_note: row.expertise_note,
            rolls_off_on: row.rolls_off_on,
        },
        None => ConsultantSave {
            id: None,
            person,
            expertise: Vec::new(),
            expertise_note: String::new(),
            rolls_off_on: None,
        },
    };
    if !args.expertise.is_empty() {
        save.expertise = naming::processes(app, &args.expertise)?;
    }
    save.expertise_note = args.note.unwrap_or(save.expertise_note);
    save.rolls_off_on = args.rolls_off.or(save.rolls_off_on);
    Ok(Answer::changed(&consultants::save(app, save)?))
}
