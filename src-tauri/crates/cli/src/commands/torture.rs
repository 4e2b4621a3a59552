//! Writes one change after another, for the test that kills the program at any moment.
//!
//! Each change holds several rows and is acknowledged by a line once it is committed. Hidden: of no use to people.

use crate::{
    answer::{Answer, Outcome, acknowledge},
    commands::assessments::asked,
    naming,
};
use clap::Args;
use serde_json::json;
use understudy_app::{
    App, assessments,
    dto::superusers::{Assess, AssessOne},
};

#[derive(Args)]
pub(crate) struct Torture {
    /// The superuser who is assessed
    superuser: String,
    /// Who assesses
    #[arg(long)]
    by: String,
    /// Number of the first change; it stands in the note of each of its rows
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// Changes to write
    #[arg(long)]
    count: u64,
    /// Rows in each change at most
    #[arg(long, default_value_t = 3)]
    rows: usize,
}

pub(crate) fn run(app: &App, args: &Torture, json: bool) -> Outcome {
    let superuser = naming::superuser(app, &args.superuser)?;
    let by = naming::person(app, &args.by)?;
    let competencies: Vec<_> = asked(app, superuser)?.into_iter().take(args.rows).collect();
    for number in args.from..args.from.saturating_add(args.count) {
        let level = (number % 5) as u8;
        let one = |&competency| AssessOne { superuser, competency, level, note: number.to_string() };
        let assessments = competencies.iter().map(one).collect();
        assessments::assess(app, Assess { assessments, by: Some(by), on: None })?;
        if !json {
            acknowledge(number);
        }
    }
    Ok(Answer::new(&json!({ "written": args.count }), String::new()))
}
