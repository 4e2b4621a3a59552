//! Rewards, and for leads corrective actions and what else is private.

use crate::{
    answer::{Answer, Outcome},
    naming,
    table::Table,
    values::{day, recognition_kind, shown_day},
};
use clap::{Args, Subcommand};
use understudy_app::{App, actions, dto::actions::*};
use understudy_domain::{action::RecognitionKind, day::Day};
use understudy_messages::word;

#[derive(Args)]
pub(crate) struct Recognition {
    #[command(subcommand)]
    action: Option<Action>,
    /// Leave out what was given later, and count follow-ups by this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

#[derive(Subcommand)]
enum Action {
    /// Record a reward or a corrective action
    Add(Add),
}

#[derive(Args)]
struct Add {
    /// A corrective action is always private
    #[arg(value_parser = recognition_kind())]
    kind: RecognitionKind,
    /// What was given or agreed
    what: String,
    /// What for
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The person
    #[arg(long, value_name = "PERSON", conflicts_with = "group", required_unless_present = "group")]
    person: Option<String>,
    /// The user group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// For leads alone
    #[arg(long)]
    private: bool,
    /// Who gives it; the one at this laptop when absent
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
    /// The day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// What follows
    #[arg(long, value_name = "TEXT", requires = "follow_up_on", default_value = "")]
    follow_up: String,
    /// When it is looked at again
    #[arg(long, value_name = "DATE", value_parser = day)]
    follow_up_on: Option<Day>,
}

pub(crate) fn run(app: &App, args: Recognition) -> Outcome {
    match args.action {
        None => list(app, args.as_of),
        Some(Action::Add(add)) => record(app, add),
    }
}

fn list(app: &App, as_of: Option<Day>) -> Outcome {
    let found = actions::recognitions(app, RecognitionsQuery { as_of })?;
    let mut table = Table::new(&["on", "kind", "for", "what", "why-given", "by", "private", "follow-up", "due"]);
    for row in &found.rows {
        let name = |named: &Option<understudy_app::dto::Named>| {
            named.as_ref().map(|named| named.name.clone()).unwrap_or_default()
        };
        table.row(vec![
            shown_day(row.given_on),
            word(row.kind.message_id()),
            name(if row.person.is_some() { &row.person } else { &row.group }),
            row.what.clone(),
            row.reason.clone(),
            name(&row.given_by),
            word(if row.private { "completion-yes" } else { "completion-no" }),
            row.follow_up.clone(),
            shown_day(row.follow_up_on),
        ]);
    }
    Ok(Answer::new(&found, table.or("cli-no-recognition")))
}

fn record(app: &App, add: Add) -> Outcome {
    let save = RecognitionSave {
        id: None,
        kind: add.kind,
        private: add.private,
        person: naming::maybe(app, add.person.as_deref(), naming::person)?,
        group: naming::maybe(app, add.group.as_deref(), naming::group)?,
        given_by: naming::maybe(app, add.by.as_deref(), naming::person)?,
        given_on: add.on.unwrap_or_else(|| app.today()),
        what: add.what,
        reason: add.reason,
        follow_up: add.follow_up,
        follow_up_on: add.follow_up_on,
        done_on: None,
    };
    Ok(Answer::changed(&actions::save_recognition(app, save)?))
}
