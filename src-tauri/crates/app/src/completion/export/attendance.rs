//! Attendance and results as a table: one row a person and session, with the identities of what it was made from.

use super::{
    columns, ids,
    scope::{Held, Scope},
    yes_no,
};
use crate::{App, Result, dto::completion::ExportAttendance};
use rustc_hash::FxHashMap;
use understudy_domain::{attendance::minutes_attended, id::Id, message::Message, words::TrainerRole};
use understudy_export::{
    Cell,
    ColumnKind::{Date, Integer, Text},
    Table,
};
use understudy_messages::{say, word};
use understudy_store::read::results::{
    MarkRecord, ScoreRecord, TaskResult, marks, pass_percents, scores, task_results,
};

const COLUMNS: [(&str, understudy_export::ColumnKind); 25] = [
    ("completion-column-date", Date),
    ("completion-column-module", Text),
    ("completion-column-version", Integer),
    ("completion-column-purpose", Text),
    ("completion-column-state", Text),
    ("completion-column-lead", Text),
    ("completion-column-person", Text),
    ("completion-column-email", Text),
    ("completion-column-department", Text),
    ("completion-column-groups", Text),
    ("completion-column-attendance", Text),
    ("completion-column-minutes", Integer),
    ("completion-column-of-minutes", Integer),
    ("completion-column-reason", Text),
    ("completion-column-walk-in", Text),
    ("completion-column-points", Integer),
    ("completion-column-out-of", Integer),
    ("completion-column-passed", Text),
    ("completion-column-tasks", Text),
    ("completion-column-task-errors", Integer),
    ("completion-column-session-id", Text),
    ("completion-column-person-id", Text),
    ("completion-column-attendance-id", Text),
    ("completion-column-score-id", Text),
    ("completion-column-task-ids", Text),
];

/// What there is about a person in a session.
#[derive(Default)]
struct Line {
    mark: Option<MarkRecord>,
    score: Option<ScoreRecord>,
    tasks: Vec<TaskResult>,
}

/// Attendance and results of what is asked for, in time and by name.
pub(super) fn table(app: &App, args: &ExportAttendance) -> Result<Table> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let scope = Scope::read(app, &reader, args)?;
    let pass = pass_percents(&reader)?;
    let mut lines: FxHashMap<(Id, Id), Line> = FxHashMap::default();
    for mark in marks(&reader, args.session)? {
        let key = (mark.session, mark.person);
        lines.entry(key).or_default().mark = Some(mark);
    }
    for score in scores(&reader, args.session)? {
        let key = (score.session, score.person);
        lines.entry(key).or_default().score = Some(score);
    }
    for task in task_results(&reader, args.session)? {
        lines.entry((task.session, task.person)).or_default().tasks.push(task);
    }
    let mut kept: Vec<(&Held, Id, Line)> = lines
        .into_iter()
        .filter_map(|((session, person), line)| Some((scope.sessions.get(&session)?, person, line)))
        .filter(|(session, person, _)| scope.takes(*person, session) && scope.people.contains_key(person))
        .collect();
    // Names are folded once each: there may be a million rows.
    kept.sort_by_cached_key(|(session, person, _)| {
        (session.on, session.record.id, scope.people[person].name.to_lowercase(), *person)
    });
    let rows = kept.iter().map(|(session, person, line)| {
        let pass = pass.get(&session.record.module).copied();
        cells(&scope, session, *person, line, pass)
    });
    Ok(Table { title: word("completion-sheet-attendance"), columns: columns(&COLUMNS), rows: rows.collect() })
}

fn cells(scope: &Scope, session: &Held, person: Id, line: &Line, pass: Option<u32>) -> Vec<Cell> {
    let record = &session.record;
    let facts = &scope.people[&person];
    let leads: Vec<&str> = record
        .trainers
        .iter()
        .filter(|trainer| trainer.role == TrainerRole::Lead)
        .map(|trainer| trainer.name.as_str())
        .collect();
    let minutes = line.mark.as_ref().map(|mark| minutes_attended(mark.status, mark.minutes, session.minutes));
    let passed = line.score.as_ref().and_then(|score| passed(score, pass));
    vec![
        session.on.into(),
        record.module_title.as_str().into(),
        session.version().into(),
        word(record.purpose.message_id()).into(),
        word(record.state.message_id()).into(),
        leads.join(", ").into(),
        facts.name.as_str().into(),
        facts.email.as_str().into(),
        facts.department.as_str().into(),
        scope.group_names(person, session).into(),
        line.mark.as_ref().map(|mark| word(mark.status.message_id())).into(),
        minutes.into(),
        session.minutes.into(),
        line.mark.as_ref().map(|mark| mark.reason.clone()).into(),
        line.mark.as_ref().map_or(Cell::Empty, |mark| yes_no(mark.walk_in)),
        line.score.as_ref().map(|score| score.points).into(),
        line.score.as_ref().map(|score| score.out_of).into(),
        passed.map_or(Cell::Empty, yes_no),
        line.tasks.iter().map(task).collect::<Vec<_>>().join("; ").into(),
        (!line.tasks.is_empty()).then(|| line.tasks.iter().map(|task| task.errors).sum::<u32>()).into(),
        record.id.to_string().into(),
        person.to_string().into(),
        line.mark.as_ref().map(|mark| mark.id.to_string()).into(),
        line.score.as_ref().map(|score| score.id.to_string()).into(),
        ids(line.tasks.iter().map(|task| task.id)).into(),
    ]
}

/// Whether a score passes; `None` where the module does not say from when.
pub(super) fn passed(score: &ScoreRecord, percent: Option<u32>) -> Option<bool> {
    let percent = percent.filter(|_| score.out_of > 0)?;
    Some(u64::from(score.points) * 100 >= u64::from(score.out_of) * u64::from(percent))
}

/// A timed task in words: `Post a return 1:45, aided`.
fn task(task: &TaskResult) -> String {
    let seconds = (task.milliseconds.max(0) + 500) / 1000;
    let time = format!("{}:{:02}", seconds / 60, seconds % 60);
    let id = if task.aided { "completion-task-aided" } else { "completion-task-unaided" };
    say(&Message::new(id).with("task", &task.title).with("time", time))
}
