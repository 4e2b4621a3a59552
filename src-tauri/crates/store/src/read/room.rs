//! What a session in the room shows and what its record consists of.

use super::{day, id, id_or_none, text};
use crate::{error::Result, tables::SESSION_FEEDBACK};
use rusqlite::{Connection, OptionalExtension, Row};
use understudy_domain::{
    day::Day,
    id::Id,
    words::{AttendanceStatus, EnrolmentState, FaultSeverity, SessionPurpose, SessionState, TrainerRole},
};

/// A session as the room needs it.
#[derive(Debug, Clone)]
pub struct RoomSession {
    /// Identity.
    pub id: Id,
    /// The module.
    pub module: Id,
    /// Title of the module.
    pub title: String,
    /// What it is for.
    pub purpose: SessionPurpose,
    /// Where it stands.
    pub state: SessionState,
    /// IANA name of its zone.
    pub time_zone: String,
    /// When the room was opened, in milliseconds since 1970.
    pub started_at: Option<i64>,
    /// Version given, as fixed at closing.
    pub given_version: Option<u32>,
    /// Version of the module now.
    pub version: u32,
    /// Share of points from which a score passes.
    pub pass_percent: Option<u32>,
    /// People that fit in.
    pub capacity: Option<u32>,
}

/// A session; `None` where it is not there or hidden.
pub fn session(reader: &Connection, session: Id) -> Result<Option<RoomSession>> {
    let mut statement = reader.prepare_cached(
        "SELECT s.id, s.module, m.title, s.purpose, s.state, s.time_zone, s.started_at, s.module_version, m.version, \
         m.pass_percent, s.capacity FROM session s LEFT JOIN module m ON m.id = s.module \
         WHERE s.id = ?1 AND s.hidden = 0",
    )?;
    Ok(statement
        .query_row([session.bytes()], |row| {
            Ok(RoomSession {
                id: id(row, 0)?,
                module: id(row, 1)?,
                title: text(row, 2)?,
                purpose: SessionPurpose::parse(&text(row, 3)?).unwrap_or(SessionPurpose::Training),
                state: SessionState::parse(&text(row, 4)?).unwrap_or(SessionState::Scheduled),
                time_zone: text(row, 5)?,
                started_at: row.get(6)?,
                given_version: row.get(7)?,
                version: row.get::<_, Option<u32>>(8)?.unwrap_or(1),
                pass_percent: row.get(9)?,
                capacity: row.get(10)?,
            })
        })
        .optional()?)
}

/// Slots of a session: wall time of the start as stored, and real minutes; in time.
pub fn slots(reader: &Connection, session: Id) -> Result<Vec<(String, u32)>> {
    let mut statement = reader.prepare_cached(
        "SELECT starts_at, minutes FROM session_slot WHERE session = ?1 AND hidden = 0 ORDER BY starts_at, id",
    )?;
    let found = statement
        .query_map([session.bytes()], |row| Ok((text(row, 0)?, row.get::<_, Option<u32>>(1)?.unwrap_or_default())))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A seat or a place on the waiting list.
#[derive(Debug, Clone)]
pub struct EnrolmentRecord {
    /// The row.
    pub row: Id,
    /// The person.
    pub person: Id,
    /// Whether they have a seat.
    pub state: EnrolmentState,
    /// The group that the seat is for.
    pub group: Option<(Id, String)>,
}

/// Enrolments of a session whose person is shown.
pub fn enrolments(reader: &Connection, session: Id) -> Result<Vec<EnrolmentRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT e.id, e.person, e.state, g.id, g.name FROM enrolment e JOIN person p ON p.id = e.person AND p.hidden = 0 \
         LEFT JOIN user_group g ON g.id = e.user_group AND g.hidden = 0 WHERE e.session = ?1 AND e.hidden = 0 \
         ORDER BY e.enrolled_at, e.id",
    )?;
    let found = statement.query_map([session.bytes()], |row| {
        let group = id_or_none(row, 3)?;
        Ok(EnrolmentRecord {
            row: id(row, 0)?,
            person: id(row, 1)?,
            state: EnrolmentState::parse(&text(row, 2)?).unwrap_or(EnrolmentState::Seated),
            group: group.map(|group| Ok::<_, rusqlite::Error>((group, text(row, 4)?))).transpose()?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A mark.
#[derive(Debug, Clone)]
pub struct AttendanceRecord {
    /// The row.
    pub row: Id,
    /// The person.
    pub person: Id,
    /// Status.
    pub status: AttendanceStatus,
    /// Minutes there.
    pub minutes: Option<u32>,
    /// Reason, or the alternative route.
    pub reason: String,
    /// Whether the person had no seat.
    pub walk_in: bool,
    /// When it was marked, in milliseconds since 1970.
    pub marked_at: Option<i64>,
}

/// Marks of a session whose person is shown; of several of one person (two people were merged) the latest.
pub fn attendance(reader: &Connection, session: Id) -> Result<Vec<AttendanceRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT a.id, a.person, a.status, a.minutes, a.reason, a.walk_in, a.marked_at FROM attendance a \
         JOIN person p ON p.id = a.person AND p.hidden = 0 WHERE a.session = ?1 AND a.hidden = 0 \
         ORDER BY a.person, coalesce(a.marked_at, 0) DESC, a.id",
    )?;
    let found = statement.query_map([session.bytes()], |row| {
        let Some(status) = AttendanceStatus::parse(&text(row, 2)?) else { return Ok(None) };
        Ok(Some(AttendanceRecord {
            row: id(row, 0)?,
            person: id(row, 1)?,
            status,
            minutes: row.get(3)?,
            reason: text(row, 4)?,
            walk_in: row.get::<_, Option<bool>>(5)?.unwrap_or_default(),
            marked_at: row.get(6)?,
        }))
    })?;
    let mut records: Vec<AttendanceRecord> =
        found.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten().collect();
    records.dedup_by_key(|record| record.person);
    Ok(records)
}

/// Who somebody is, as a list in the room shows it.
#[derive(Debug, Clone)]
pub struct PersonInRoom {
    /// The person.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Department.
    pub department: String,
    /// Name of the site.
    pub site: String,
    /// E-mail address.
    pub email: String,
    /// Sign-in name.
    pub user_principal_name: String,
}

const PERSON: &str = "SELECT p.id, p.display_name, p.department, s.name, p.email, p.user_principal_name FROM person p \
     LEFT JOIN site s ON s.id = p.site AND s.hidden = 0 WHERE p.hidden = 0";

fn person_in_room(row: &Row<'_>) -> rusqlite::Result<PersonInRoom> {
    Ok(PersonInRoom {
        id: id(row, 0)?,
        name: text(row, 1)?,
        department: text(row, 2)?,
        site: text(row, 3)?,
        email: text(row, 4)?,
        user_principal_name: text(row, 5)?,
    })
}

/// A person; `None` where they are not there or hidden.
pub fn person(reader: &Connection, person: Id) -> Result<Option<PersonInRoom>> {
    let mut statement = reader.prepare_cached(&format!("{PERSON} AND p.id = ?1"))?;
    Ok(statement.query_row([person.bytes()], person_in_room).optional()?)
}

/// Everybody, to match names and addresses against.
pub fn everybody(reader: &Connection) -> Result<Vec<PersonInRoom>> {
    let mut statement = reader.prepare_cached(&format!("{PERSON} ORDER BY p.id"))?;
    let found = statement.query_map([], person_in_room)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Whether a row of a person was ever made, hidden or not.
pub fn person_was_made(reader: &Connection, person: Id) -> Result<bool> {
    Ok(reader
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM person WHERE id = ?1)")?
        .query_row([person.bytes()], |row| row.get(0))?)
}

/// People whom a code names: their own id, or exactly their object id, e-mail address, sign-in name or employee number,
/// whatever the case. Each once.
pub fn people_of_code(reader: &Connection, codes: &[String]) -> Result<Vec<(Id, String)>> {
    let codes: Vec<String> = codes.iter().map(|code| code.to_lowercase()).filter(|code| !code.is_empty()).collect();
    let own: Vec<Id> = codes.iter().filter_map(|code| Id::parse(code)).collect();
    for known in &own {
        if let Some(found) = person(reader, *known)? {
            return Ok(vec![(found.id, found.name)]);
        }
    }
    let mut statement = reader.prepare_cached(
        "SELECT id, display_name, email, user_principal_name, employee_id, object_id FROM person WHERE hidden = 0 ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        for at in 2..6 {
            let known = row.get_ref(at)?.as_str_or_null().ok().flatten().unwrap_or_default();
            if !known.is_empty() && codes.contains(&known.to_lowercase()) {
                found.push((id(row, 0)?, text(row, 1)?));
                break;
            }
        }
    }
    Ok(found)
}

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

/// A session that somebody could come to instead.
#[derive(Debug, Clone)]
pub struct OtherSession {
    /// The session.
    pub id: Id,
    /// IANA name of its zone.
    pub time_zone: String,
    /// Start of its first slot, as stored.
    pub starts_at: String,
    /// Seats still free; `None` where there is no limit.
    pub free: Option<u32>,
    /// Groups that it is for; empty where it is for all.
    pub groups: Vec<Id>,
    /// People with a seat or on the waiting list.
    pub people: Vec<Id>,
}

/// Training sessions of a module that are scheduled, but one, from a day on (by their own calendar); in time.
pub fn other_sessions(reader: &Connection, module: Id, except: Id, from: Day) -> Result<Vec<OtherSession>> {
    let mut statement = reader.prepare_cached(
        "SELECT s.id, s.time_zone, min(o.starts_at) AS start, s.capacity FROM session s \
         JOIN session_slot o ON o.session = s.id AND o.hidden = 0 LEFT JOIN module m ON m.id = s.module \
         WHERE s.module = ?1 AND s.id <> ?2 AND s.hidden = 0 AND s.state = 'scheduled' AND s.purpose = 'training' \
         GROUP BY s.id HAVING start >= ?3 ORDER BY start, s.id",
    )?;
    let found = statement.query_map((module.bytes(), except.bytes(), from.to_string()), |row| {
        Ok((id(row, 0)?, text(row, 1)?, text(row, 2)?, row.get::<_, Option<u32>>(3)?))
    })?;
    let mut groups =
        reader.prepare_cached("SELECT user_group FROM session_group WHERE session = ?1 AND hidden = 0 ORDER BY id")?;
    found
        .collect::<rusqlite::Result<Vec<_>>>()?
        .into_iter()
        .map(|(session, time_zone, starts_at, capacity)| {
            let enrolled = enrolments(reader, session)?;
            let seated = enrolled.iter().filter(|one| one.state == EnrolmentState::Seated).count() as u32;
            let groups = groups.query_map([session.bytes()], |row| id(row, 0))?.collect::<rusqlite::Result<_>>()?;
            let people =
                enrolled.iter().filter(|one| one.state != EnrolmentState::Withdrawn).map(|one| one.person).collect();
            let free = capacity.map(|capacity| capacity.saturating_sub(seated));
            Ok(OtherSession { id: session, time_zone, starts_at, free, groups, people })
        })
        .collect()
}
