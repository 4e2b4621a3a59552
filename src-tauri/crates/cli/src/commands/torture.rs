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
    dto::{
        ById,
        run::{AttendanceMark, AttendanceMarks, QuestionSave, TimersStart, TimersStop},
        superusers::{Assess, AssessOne},
    },
    room,
};
use understudy_domain::{id::Id, words::AttendanceStatus};

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

/// Marks, times and asks in a session, one act after another.
#[derive(Args)]
pub(crate) struct TortureRoom {
    /// Id of the session
    session: String,
    /// Number of the first act
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// Acts to do
    #[arg(long)]
    count: u64,
}

/// What an act of a number does: marks everybody late for a number of minutes, starts timers, stops them, parks a question.
pub(crate) fn room(app: &App, args: &TortureRoom) -> Outcome {
    let session = crate::commands::sessions::id(app, &args.session)?;
    let shown = room::get(app, ById { id: session })?;
    let people: Vec<Id> = shown.people.iter().map(|one| one.person.id).collect();
    let task = shown.tasks.first().and_then(|task| task.id);
    for number in args.from..args.from.saturating_add(args.count) {
        match (number % 4, task) {
            (1, Some(task)) => drop(room::start_timers(app, TimersStart { session, task, people: people.clone() })?),
            (2, _) => {
                let timers = room::get(app, ById { id: session })?.timers;
                let running =
                    timers.iter().filter(|timer| timer.milliseconds.is_none()).map(|timer| timer.id).collect();
                room::stop_timers(app, TimersStop { timers: running })?;
            }
            (3, _) => {
                let question = number.to_string();
                let save = QuestionSave { id: None, session, question, asked_by: None, answer: String::new() };
                room::save_question(app, save)?;
            }
            _ => {
                let mark = |person: &Id| AttendanceMark {
                    person: *person,
                    status: Some(AttendanceStatus::Late),
                    minutes: Some((number / 4 % 60) as u32),
                    reason: number.to_string(),
                };
                room::mark(app, AttendanceMarks { session, marks: people.iter().map(mark).collect() })?;
            }
        }
        acknowledge(number);
    }
    Ok(Answer::new(&json!({ "written": args.count }), String::new()))
}
