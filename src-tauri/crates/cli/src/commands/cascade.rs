//! Who has trained whom.

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
    dto::completion::{CascadeArgs, CascadePeopleArgs, CascadeReachedArgs},
};
use understudy_domain::{day::Day, message::Message};
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct Cascade {
    /// List the people whom this trainer has reached
    #[arg(long, value_name = "PERSON", conflicts_with = "people")]
    trainer: Option<String>,
    /// Only this module
    #[arg(long, value_name = "MODULE")]
    module: Option<String>,
    /// Count up to this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// List everybody whom anybody has reached, each once
    #[arg(long)]
    people: bool,
}

pub(crate) fn cascade(app: &App, args: &Cascade) -> Outcome {
    let module = naming::maybe(app, args.module.as_deref(), modules::module_of)?;
    if let Some(trainer) = naming::maybe(app, args.trainer.as_deref(), naming::person)? {
        let ask = CascadePeopleArgs { trainer, module, version: None, as_of: args.as_of };
        let people = completion::cascade_people(app, ask)?;
        let mut table = Table::new(&["person", "group", "module", "version", "date"]);
        for person in &people {
            let group = person.group.as_ref().map(|group| group.name.clone()).unwrap_or_default();
            let names = [person.person.name.clone(), group, person.module.name.clone()];
            table.row(names.into_iter().chain([person.version.to_string(), shown_day(Some(person.on))]).collect());
        }
        return Ok(Answer::new(&people, table.or("cli-cascade-nobody")));
    }
    if args.people {
        let ask = CascadeReachedArgs { module, as_of: args.as_of, ..CascadeReachedArgs::default() };
        let found = completion::cascade_reached(app, ask)?;
        let mut table = Table::new(&["person", "trainer", "module", "version", "date"]);
        for person in &found.people {
            for one in &person.trainings {
                let names = [&person.person.name, &one.trainer.name, &one.module.name].map(String::clone);
                table.row(names.into_iter().chain([one.version.to_string(), shown_day(Some(one.on))]).collect());
            }
        }
        return Ok(Answer::new(&found.people, table.or("cli-cascade-nobody")));
    }
    let found = completion::cascade(app, CascadeArgs { module, as_of: args.as_of })?;
    if found.rows.is_empty() {
        return Ok(Answer::new(&found, word("cli-cascade-none")));
    }
    let mut table = Table::new(&["trainer", "sessions", "co-delivered", "reached", "earlier-version", "rating"]);
    for row in &found.rows {
        let counts = [row.sessions, row.co_delivered, row.reached, row.earlier_version];
        let rating = row.rating.map(|rating| format!("{rating:.1}")).unwrap_or_default();
        let name = row.trainer.name.clone();
        table.row([name].into_iter().chain(counts.iter().map(u32::to_string)).chain([rating]).collect());
    }
    let total = say(&Message::new("cli-cascade-total").with("reached", found.reached));
    Ok(Answer::new(&found, [table.text(), String::new(), total].join("\n")))
}
