//! Completion per group and module, and the people behind it.

use crate::{
    answer::{Answer, Outcome},
    commands::modules,
    naming,
    table::Table,
    values::{day, shown_day},
};
use clap::Args;
use understudy_app::{
    App, completion,
    dto::completion::{Completion as Answered, CompletionArgs, CompletionPeopleArgs, CompletionState},
};
use understudy_domain::{day::Day, message::Message};
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct Completion {
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
    /// List the people with the reason of each
    #[arg(long)]
    people: bool,
    /// List only people of this standing; several with commas
    #[arg(long, value_name = "STANDING", value_delimiter = ',', requires = "people", value_parser = standing)]
    standing: Vec<CompletionState>,
}

/// A standing by its word, such as `earlier_version` or `earlier-version`.
fn standing(text: &str) -> Result<CompletionState, String> {
    let word = serde_json::Value::String(text.trim().replace('-', "_").to_lowercase());
    serde_json::from_value(word).map_err(|error| error.to_string())
}

pub(crate) fn completion(app: &App, args: &Completion) -> Outcome {
    let group = naming::maybe(app, args.group.as_deref(), naming::group)?;
    let module = naming::maybe(app, args.module.as_deref(), modules::module_of)?;
    let wave = naming::maybe(app, args.wave.as_deref(), naming::wave)?;
    if args.people {
        let (as_of, states) = (args.as_of, args.standing.clone());
        let ask = CompletionPeopleArgs { group, module, wave, as_of, states, ..CompletionPeopleArgs::default() };
        let found = completion::people(app, ask)?;
        let mut table = Table::new(&["person", "group", "module", "standing", "why", "date"]);
        for person in &found.people {
            let state = word(completion::state_word(person.state));
            let names = [&person.person.name, &person.group.name, &person.module.name].map(String::clone);
            table.row(names.into_iter().chain([state, say(&person.reason), shown_day(person.on)]).collect());
        }
        return Ok(Answer::new(&found.people, table.or("cli-completion-nobody")));
    }
    let found = completion::completion(app, CompletionArgs { group, module, wave, as_of: args.as_of })?;
    if found.rows.is_empty() {
        return Ok(Answer::new(&found, word("cli-completion-none")));
    }
    let text = [total(&found), String::new(), figures(&found)].join("\n");
    Ok(Answer::new(&found, text))
}

fn total(found: &Answered) -> String {
    let total = &found.total;
    let done = total.completed + total.earlier_version + total.alternative;
    let message = Message::new("cli-completion-total").with("date", found.as_of).with("done", done);
    let message = message.with("need", total.need).with("earlier", total.earlier_version);
    say(&message.with("alternative", total.alternative))
}

fn figures(found: &Answered) -> String {
    let mut table = Table::new(&[
        "group",
        "module",
        "need",
        "completed",
        "earlier-version",
        "alternative",
        "partly",
        "missed",
        "seated",
        "nothing",
        "not-named",
    ]);
    for row in &found.rows {
        let of = &row.figures;
        let counts = [
            of.need,
            of.completed,
            of.earlier_version,
            of.alternative,
            of.partly,
            of.missed,
            of.seated,
            of.nothing,
            row.unnamed,
        ];
        let names = [row.group.name.clone(), row.module.name.clone()];
        table.row(names.into_iter().chain(counts.iter().map(u32::to_string)).collect());
    }
    table.text()
}
