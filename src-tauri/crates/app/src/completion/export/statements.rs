//! Attendance and results as xAPI statements.
//!
//! Owns which statements are made: *attended* for each mark with minutes, *completed* for each module that somebody has
//! completed, *passed*, *failed* or *scored* for each score, *completed* for each timed task. Closed training sessions only.

use super::{
    attendance::passed,
    scope::{Held, Scope},
};
use crate::{App, AppError, Result, dto::completion::ExportAttendance};
use rustc_hash::FxHashMap;
use understudy_domain::{
    attendance::minutes_attended,
    completion::completions,
    id::Id,
    message::Message,
    words::{SessionPurpose, SessionState},
};
use understudy_export::{Activity, ActivityKind, Points, Statement, Verb};
use understudy_messages::{date, say};
use understudy_store::{
    Connection,
    read::results::{ScoreRecord, TaskResult, marks, pass_percents, scores, task_results},
};

/// Language of what the program words itself.
const OWN_LANGUAGE: &str = "en-GB";
/// Language tag of a text of which nobody said the language.
const UNDETERMINED: &str = "und";
const MINUTE: i64 = 60_000;

/// The programme and the statements of what is asked for, in time.
pub(super) fn gather(app: &App, args: &ExportAttendance) -> Result<(Activity, Vec<Statement>)> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut scope = Scope::read(app, &reader, args)?;
    scope.sessions.retain(|_, session| {
        session.record.state == SessionState::Closed && session.record.purpose == SessionPurpose::Training
    });
    if args.session.is_some() && scope.sessions.is_empty() {
        return Err(AppError::refused(Message::new("completion-export-not-closed")));
    }
    let mut statements = Vec::new();
    let minutes = attended(&reader, args, &scope, &mut statements)?;
    completed(args, &scope, &mut statements);
    let pass = pass_percents(&reader)?;
    for score in scores(&reader, args.session)? {
        if let Some(session) = scope.session(score.session, score.person) {
            let there = minutes.get(&(score.session, score.person)).copied();
            let passed = passed(&score, pass.get(&session.record.module).copied());
            statements.push(scored(session, &score, passed, there));
        }
    }
    for task in task_results(&reader, args.session)? {
        if let Some(session) = scope.session(task.session, task.person) {
            statements.push(task_done(session, &task));
        }
    }
    statements.sort_by_cached_key(|statement| (statement.timestamp.clone(), statement.id()));
    let programme = Activity {
        kind: ActivityKind::Programme,
        id: crate::programme::programme_row(),
        version: None,
        name: open.name.clone(),
        language: UNDETERMINED.to_owned(),
    };
    Ok((programme, statements))
}

impl Scope {
    /// A session that is asked for, with a person who is.
    fn session(&self, session: Id, person: Id) -> Option<&Held> {
        self.sessions.get(&session).filter(|held| self.takes(person, held) && self.people.contains_key(&person))
    }
}

/// Statements of who was there, and the minutes by session and person.
fn attended(
    reader: &Connection,
    args: &ExportAttendance,
    scope: &Scope,
    statements: &mut Vec<Statement>,
) -> Result<FxHashMap<(Id, Id), u32>> {
    let mut minutes = FxHashMap::default();
    for mark in marks(reader, args.session)? {
        let Some(session) = scope.session(mark.session, mark.person) else { continue };
        let there = minutes_attended(mark.status, mark.minutes, session.minutes);
        if there == 0 {
            continue;
        }
        minutes.insert((mark.session, mark.person), there);
        statements.push(Statement {
            rows: vec![mark.id],
            object: session.activity(),
            session: None,
            milliseconds: Some(i64::from(there) * MINUTE),
            ..session.statement(mark.person, Verb::Attended)
        });
    }
    Ok(minutes)
}

/// Statements of who has completed a module: one a person, module and version, whichever sessions it took.
fn completed(args: &ExportAttendance, scope: &Scope, statements: &mut Vec<Statement>) {
    let loaded = &scope.roll.loaded;
    for completion in completions(&loaded.records, scope.roll.on, scope.roll.percent) {
        let (person, session) =
            (loaded.people[completion.person as usize], loaded.sessions[completion.session as usize]);
        let Some(session) = scope.session(session, person) else { continue };
        if args.module.is_some_and(|module| module != session.record.module) {
            continue;
        }
        statements.push(Statement {
            object: session.module(),
            completion: Some(true),
            ..session.statement(person, Verb::Completed)
        });
    }
}

fn scored(session: &Held, score: &ScoreRecord, passed: Option<bool>, minutes: Option<u32>) -> Statement {
    let verb = match passed {
        Some(true) => Verb::Passed,
        Some(false) => Verb::Failed,
        None => Verb::Scored,
    };
    Statement {
        rows: vec![score.id],
        object: Activity { kind: ActivityKind::Assessment, ..session.module() },
        success: passed,
        points: Some(Points { raw: score.points, max: score.out_of }),
        milliseconds: minutes.map(|minutes| i64::from(minutes) * MINUTE),
        ..session.statement(score.person, verb)
    }
}

fn task_done(session: &Held, task: &TaskResult) -> Statement {
    let in_time = task.target_seconds.map(|target| task.milliseconds <= i64::from(target) * 1000);
    Statement {
        rows: vec![task.id],
        object: Activity {
            kind: ActivityKind::Task,
            id: task.task,
            version: None,
            name: task.title.clone(),
            language: session.language(),
        },
        timestamp: session.stamp(task.started_at.map_or(session.end, |start| start.saturating_add(task.milliseconds))),
        milliseconds: Some(task.milliseconds),
        // Succeeded: without help, and in time where there is a target.
        success: Some(!task.aided && in_time.unwrap_or(true)),
        completion: Some(true),
        task: Some((task.errors, task.aided)),
        ..session.statement(task.person, Verb::Completed)
    }
}

impl Held {
    /// A statement about the session, dated at its end.
    fn statement(&self, person: Id, verb: Verb) -> Statement {
        Statement {
            rows: Vec::new(),
            person,
            verb,
            object: self.module(),
            session: Some(self.activity()),
            timestamp: self.stamp(self.end),
            milliseconds: None,
            success: None,
            completion: None,
            points: None,
            task: None,
        }
    }

    fn language(&self) -> String {
        let language = self.record.language.trim();
        let is_tag = !language.is_empty()
            && language
                .split('-')
                .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if is_tag { language.to_owned() } else { UNDETERMINED.to_owned() }
    }

    fn module(&self) -> Activity {
        Activity {
            kind: ActivityKind::Module,
            id: self.record.module,
            version: Some(self.version()),
            name: self.record.module_title.clone(),
            language: self.language(),
        }
    }

    fn activity(&self) -> Activity {
        let on = self.on.map(|on| date(on.date())).unwrap_or_default();
        let name = Message::new("completion-xapi-session").with("module", &self.record.module_title).with("date", on);
        Activity {
            kind: ActivityKind::Session,
            id: self.record.id,
            version: None,
            name: say(&name),
            language: OWN_LANGUAGE.to_owned(),
        }
    }
}
