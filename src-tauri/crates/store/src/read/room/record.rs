//! What the record of a session consists of beside the marks: timed tasks, scores, faults, questions, feedback, trainers.

use super::super::{day, id, id_or_none, text};
use crate::{error::Result, tables::SESSION_FEEDBACK};
use rusqlite::{Connection, OptionalExtension, Row};
use understudy_domain::{
    day::Day,
    id::Id,
    words::{FaultSeverity, TrainerRole},
};

/// A timed task of a participant.
#[derive(Debug, Clone)]
pub struct TimerRecord {
    /// The row.
    pub id: Id,
    /// The session.
    pub session: Id,
    /// The participant.
    pub person: Id,
    /// Name of the participant.
    pub name: String,
    /// The task.
    pub task: Id,
    /// When it began by the laptop's clock, in milliseconds since 1970.
    pub started_at: i64,
    /// How long it took; absent while it runs.
    pub milliseconds: Option<i64>,
    /// Whether somebody helped.
    pub aided: bool,
    /// Errors made.
    pub errors: u32,
    /// Note.
    pub note: String,
}

const TIMER: &str = "SELECT t.id, t.session, t.person, p.display_name, t.task, t.started_at, t.milliseconds, t.aided, \
     t.errors, t.note FROM timed_task t JOIN person p ON p.id = t.person AND p.hidden = 0 WHERE t.hidden = 0";

fn timer_record(row: &Row<'_>) -> rusqlite::Result<TimerRecord> {
    Ok(TimerRecord {
        id: id(row, 0)?,
        session: id(row, 1)?,
        person: id(row, 2)?,
        name: text(row, 3)?,
        task: id(row, 4)?,
        started_at: row.get::<_, Option<i64>>(5)?.unwrap_or_default(),
        milliseconds: row.get(6)?,
        aided: row.get::<_, Option<bool>>(7)?.unwrap_or_default(),
        errors: row.get::<_, Option<u32>>(8)?.unwrap_or_default(),
        note: text(row, 9)?,
    })
}

/// Timed tasks of a session, in the order of their start.
pub fn timers(reader: &Connection, session: Id) -> Result<Vec<TimerRecord>> {
    let mut statement = reader.prepare_cached(&format!("{TIMER} AND t.session = ?1 ORDER BY t.started_at, t.id"))?;
    let found = statement.query_map([session.bytes()], timer_record)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A timed task.
pub fn timer(reader: &Connection, timer: Id) -> Result<Option<TimerRecord>> {
    let mut statement = reader.prepare_cached(&format!("{TIMER} AND t.id = ?1"))?;
    Ok(statement.query_row([timer.bytes()], timer_record).optional()?)
}

/// A task that a module times: id, title, target in seconds, what stands on the card.
pub type TaskRecord = (Id, String, u32, String);

/// Tasks of a module, in order.
pub fn tasks(reader: &Connection, module: Id) -> Result<Vec<TaskRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, title, target_seconds, instructions FROM module_task WHERE module = ?1 AND hidden = 0 \
         ORDER BY position, id",
    )?;
    let found = statement.query_map([module.bytes()], |row| {
        Ok((id(row, 0)?, text(row, 1)?, row.get::<_, Option<u32>>(2)?.unwrap_or_default(), text(row, 3)?))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Steps of a module's run sheet, in order: id, title, minutes, note.
pub fn steps(reader: &Connection, module: Id) -> Result<Vec<TaskRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, title, minutes, note FROM module_step WHERE module = ?1 AND hidden = 0 ORDER BY position, id",
    )?;
    let found = statement.query_map([module.bytes()], |row| {
        Ok((id(row, 0)?, text(row, 1)?, row.get::<_, Option<u32>>(2)?.unwrap_or_default(), text(row, 3)?))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Processes that a module covers, by title.
pub fn processes(reader: &Connection, module: Id) -> Result<Vec<(Id, String)>> {
    let mut statement = reader.prepare_cached(
        "SELECT DISTINCT p.id, p.title FROM module_process m JOIN process p ON p.id = m.process AND p.hidden = 0 \
         WHERE m.module = ?1 AND m.hidden = 0 ORDER BY p.title COLLATE NOCASE, p.id",
    )?;
    let found = statement.query_map([module.bytes()], |row| Ok((id(row, 0)?, text(row, 1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A score.
#[derive(Debug, Clone)]
pub struct ScoreRecord {
    /// The row.
    pub row: Id,
    /// The participant.
    pub person: Id,
    /// Name of the participant.
    pub name: String,
    /// Points reached.
    pub points: u32,
    /// Points that could be reached.
    pub out_of: u32,
}

/// Scores of a session, by name.
pub fn scores(reader: &Connection, session: Id) -> Result<Vec<ScoreRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT s.id, s.person, p.display_name, s.points, s.out_of FROM score s \
         JOIN person p ON p.id = s.person AND p.hidden = 0 WHERE s.session = ?1 AND s.hidden = 0 AND s.points IS NOT NULL \
         ORDER BY p.display_name COLLATE NOCASE, s.id",
    )?;
    let found = statement.query_map([session.bytes()], |row| {
        Ok(ScoreRecord {
            row: id(row, 0)?,
            person: id(row, 1)?,
            name: text(row, 2)?,
            points: row.get(3)?,
            out_of: row.get::<_, Option<u32>>(4)?.unwrap_or_default(),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A fault of the system.
#[derive(Debug, Clone)]
pub struct FaultRecord {
    /// The row.
    pub id: Id,
    /// The session.
    pub session: Id,
    /// What happens, in a few words.
    pub title: String,
    /// How it happens.
    pub detail: String,
    /// How much it hinders.
    pub severity: FaultSeverity,
    /// The way around it.
    pub workaround: String,
    /// The process that it hinders.
    pub process: Option<(Id, String)>,
    /// When it was seen, in milliseconds since 1970.
    pub seen_at: i64,
    /// Day on which it was handed to the project.
    pub reported_on: Option<Day>,
}

const FAULT: &str = "SELECT f.id, f.session, f.title, f.detail, f.severity, f.workaround, p.id, p.title, f.seen_at, \
     f.reported_on FROM session_fault f LEFT JOIN process p ON p.id = f.process AND p.hidden = 0 WHERE f.hidden = 0";

fn fault_record(row: &Row<'_>) -> rusqlite::Result<FaultRecord> {
    let process = id_or_none(row, 6)?;
    Ok(FaultRecord {
        id: id(row, 0)?,
        session: id(row, 1)?,
        title: text(row, 2)?,
        detail: text(row, 3)?,
        severity: FaultSeverity::parse(&text(row, 4)?).unwrap_or(FaultSeverity::Workaround),
        workaround: text(row, 5)?,
        process: process.map(|process| Ok::<_, rusqlite::Error>((process, text(row, 7)?))).transpose()?,
        seen_at: row.get::<_, Option<i64>>(8)?.unwrap_or_default(),
        reported_on: day(row, 9)?,
    })
}

/// Faults seen in a session, in time.
pub fn faults(reader: &Connection, session: Id) -> Result<Vec<FaultRecord>> {
    let mut statement = reader.prepare_cached(&format!("{FAULT} AND f.session = ?1 ORDER BY f.seen_at, f.id"))?;
    let found = statement.query_map([session.bytes()], fault_record)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A fault.
pub fn fault(reader: &Connection, fault: Id) -> Result<Option<FaultRecord>> {
    let mut statement = reader.prepare_cached(&format!("{FAULT} AND f.id = ?1"))?;
    Ok(statement.query_row([fault.bytes()], fault_record).optional()?)
}

/// A question put off.
#[derive(Debug, Clone)]
pub struct QuestionRecord {
    /// The row.
    pub id: Id,
    /// The session.
    pub session: Id,
    /// The question.
    pub question: String,
    /// Who asked.
    pub asked_by: Option<(Id, String)>,
    /// The answer; empty where there is none yet.
    pub answer: String,
    /// Day of the answer.
    pub answered_on: Option<Day>,
}

const QUESTION: &str = "SELECT q.id, q.session, q.question, p.id, p.display_name, q.answer, q.answered_on \
     FROM parked_question q LEFT JOIN person p ON p.id = q.asked_by AND p.hidden = 0 WHERE q.hidden = 0";

fn question_record(row: &Row<'_>) -> rusqlite::Result<QuestionRecord> {
    let person = id_or_none(row, 3)?;
    Ok(QuestionRecord {
        id: id(row, 0)?,
        session: id(row, 1)?,
        question: text(row, 2)?,
        asked_by: person.map(|person| Ok::<_, rusqlite::Error>((person, text(row, 4)?))).transpose()?,
        answer: text(row, 5)?,
        answered_on: day(row, 6)?,
    })
}

/// Questions put off in a session, in the order in which they were asked.
pub fn questions(reader: &Connection, session: Id) -> Result<Vec<QuestionRecord>> {
    let mut statement = reader.prepare_cached(&format!("{QUESTION} AND q.session = ?1 ORDER BY q.id"))?;
    let found = statement.query_map([session.bytes()], question_record)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A question.
pub fn question(reader: &Connection, question: Id) -> Result<Option<QuestionRecord>> {
    let mut statement = reader.prepare_cached(&format!("{QUESTION} AND q.id = ?1"))?;
    Ok(statement.query_row([question.bytes()], question_record).optional()?)
}

/// Feedback as counted.
#[derive(Debug, Clone)]
pub struct FeedbackRecord {
    /// How many people answered.
    pub responses: u32,
    /// Counts per statement, as JSON.
    pub counts: String,
    /// Comments, as JSON.
    pub comments: String,
    /// Whether it is shown; hidden where a closing was undone.
    pub shown: bool,
}

/// Feedback of a session as counted so far, also where it is hidden.
pub fn feedback(reader: &Connection, session: Id) -> Result<Option<FeedbackRecord>> {
    let row = feedback_row(session);
    let mut statement = reader.prepare_cached(
        "SELECT responses, counts, comments, hidden FROM session_feedback WHERE id = ?1 AND responses IS NOT NULL",
    )?;
    Ok(statement
        .query_row([row.bytes()], |row| {
            Ok(FeedbackRecord {
                responses: row.get(0)?,
                counts: text(row, 1)?,
                comments: text(row, 2)?,
                shown: row.get::<_, i64>(3)? == 0,
            })
        })
        .optional()?)
}

/// The row that holds the feedback of a session.
pub fn feedback_row(session: Id) -> Id {
    Id::derived(SESSION_FEEDBACK.name, &[session.as_ref()])
}

/// Somebody who gives or observes a session.
#[derive(Debug, Clone)]
pub struct TrainerRecord {
    /// The row.
    pub row: Id,
    /// The person.
    pub person: Id,
    /// Name.
    pub name: String,
    /// What they do.
    pub role: TrainerRole,
    /// An observer's rating.
    pub rating: Option<u8>,
    /// The observer's note.
    pub note: String,
    /// Whether the person is a superuser who has not stepped down.
    pub is_superuser: bool,
}

/// Trainers of a session: lead, assistants, observers.
pub fn trainers(reader: &Connection, session: Id) -> Result<Vec<TrainerRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT t.id, t.person, p.display_name, t.role, t.rating, t.rating_note, \
         EXISTS (SELECT 1 FROM superuser u WHERE u.person = p.id AND u.hidden = 0 AND u.stepped_down_on IS NULL) \
         FROM session_trainer t JOIN person p ON p.id = t.person AND p.hidden = 0 \
         WHERE t.session = ?1 AND t.hidden = 0 ORDER BY p.display_name COLLATE NOCASE, t.id",
    )?;
    let found = statement.query_map([session.bytes()], |row| {
        Ok(TrainerRecord {
            row: id(row, 0)?,
            person: id(row, 1)?,
            name: text(row, 2)?,
            role: TrainerRole::parse(&text(row, 3)?).unwrap_or(TrainerRole::Lead),
            rating: row.get(4)?,
            note: text(row, 5)?,
            is_superuser: row.get(6)?,
        })
    })?;
    let mut trainers: Vec<TrainerRecord> = found.collect::<rusqlite::Result<_>>()?;
    trainers.sort_by_key(|trainer| trainer.role);
    Ok(trainers)
}
