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
    dto::completion::{Completion as Answered, CompletionArgs, CompletionPeopleArgs},
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
    /// List the people with the reason of each; of one group and one module
    #[arg(long, requires = "group", requires = "module")]
    people: bool,
}

pub(crate) fn completion(app: &App, args: &Completion) -> Outcome {
    let group = naming::maybe(app, args.group.as_deref(), naming::group)?;
    let module = naming::maybe(app, args.module.as_deref(), modules::module_of)?;
    if let (true, Some(group), Some(module)) = (args.people, group, module) {
        let ask = CompletionPeopleArgs { group, module, as_of: args.as_of, state: None };
        let people = completion::people(app, ask)?;
        let mut table = Table::new(&["person", "standing", "why", "date"]);
        for person in &people {
            let state = word(completion::state_word(person.state));
            table.row(vec![person.person.name.clone(), state, say(&person.reason), shown_day(person.on)]);
        }
        return Ok(Answer::new(&people, table.or("cli-completion-nobody")));
    }
    let wave = naming::maybe(app, args.wave.as_deref(), naming::wave)?;
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
