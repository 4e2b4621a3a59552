//! What happened in sessions, as exports show it: marks, scores, timed tasks, faults, and the people named there.
//!
//! Owns the plain rows. Sessions themselves are in `sessions`; what of this counts is decided in `domain::completion`.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, Row};
use rustc_hash::FxHashMap;
use understudy_domain::{
    day::Day,
    id::Id,
    words::{AttendanceStatus, FaultSeverity},
};

/// A mark of attendance.
#[derive(Debug, Clone)]
pub struct MarkRecord {
    /// The row.
    pub id: Id,
    /// The session.
    pub session: Id,
    /// The person.
    pub person: Id,
    /// What was marked.
    pub status: AttendanceStatus,
    /// Minutes, where they were marked.
    pub minutes: Option<u32>,
    /// Reason or route.
    pub reason: String,
    /// Came without a seat.
    pub walk_in: bool,
}

/// A score.
#[derive(Debug, Clone)]
pub struct ScoreRecord {
    /// The row.
    pub id: Id,
    /// The session.
    pub session: Id,
    /// The person.
    pub person: Id,
    /// Points.
    pub points: u32,
    /// Of so many.
    pub out_of: u32,
}

/// A timed task that was finished.
#[derive(Debug, Clone)]
pub struct TaskResult {
    /// The row.
    pub id: Id,
    /// The session.
    pub session: Id,
    /// The person.
    pub person: Id,
    /// The task of the module.
    pub task: Id,
    /// Its title.
    pub title: String,
    /// Its target.
    pub target_seconds: Option<u32>,
    /// Milliseconds since 1970.
    pub started_at: Option<i64>,
    /// Elapsed.
    pub milliseconds: i64,
    /// With help.
    pub aided: bool,
    /// Mistakes.
    pub errors: u32,
}

/// A fault of the system.
#[derive(Debug, Clone)]
pub struct FaultLine {
    /// The row.
    pub id: Id,
    /// The session.
    pub session: Id,
    /// What.
    pub title: String,
    /// More.
    pub detail: String,
    /// How much it hinders.
    pub severity: FaultSeverity,
    /// The way around it.
    pub workaround: String,
    /// Code of the process.
    pub process_code: String,
    /// Title of the process.
    pub process_title: String,
    /// Handed to the project on.
    pub reported_on: Option<Day>,
}

/// What exports say of a person.
#[derive(Debug, Clone, Default)]
pub struct PersonFacts {
    /// Name.
    pub name: String,
    /// Given name.
    pub given_name: String,
    /// Surname.
    pub surname: String,
    /// E-mail address.
    pub email: String,
    /// Department.
    pub department: String,
    /// Company.
    pub company: String,
}

/// Runs a query for all sessions or, with ` AND <column> = ?1`, for one.
fn each(
    connection: &Connection,
    query: &str,
    column: &str,
    session: Option<Id>,
    mut take: impl FnMut(&Row<'_>) -> Result<()>,
) -> Result<()> {
    let text = match session {
        Some(_) => format!("{query} AND {column} = ?1"),
        None => query.to_owned(),
    };
    let mut statement = connection.prepare_cached(&text)?;
    let mut rows = match session {
        Some(session) => statement.query([session.bytes()])?,
        None => statement.query([])?,
    };
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// Marks of one session or of all.
pub fn marks(connection: &Connection, session: Option<Id>) -> Result<Vec<MarkRecord>> {
    let mut marks = Vec::new();
    let query = "SELECT id, session, person, status, minutes, reason, walk_in FROM attendance WHERE hidden = 0";
    each(connection, query, "session", session, |row| {
        let Some(status) = row.get_ref(3)?.as_str().ok().and_then(AttendanceStatus::parse) else { return Ok(()) };
        marks.push(MarkRecord {
            id: id(row, 0)?,
            session: id(row, 1)?,
            person: id(row, 2)?,
            status,
            minutes: row.get(4)?,
            reason: text(row, 5)?,
            walk_in: row.get::<_, Option<bool>>(6)?.unwrap_or_default(),
        });
        Ok(())
    })?;
    Ok(marks)
}

/// Scores of one session or of all.
pub fn scores(connection: &Connection, session: Option<Id>) -> Result<Vec<ScoreRecord>> {
    let mut scores = Vec::new();
    let query = "SELECT id, session, person, points, out_of FROM score WHERE hidden = 0 AND points IS NOT NULL";
    each(connection, query, "session", session, |row| {
        scores.push(ScoreRecord {
            id: id(row, 0)?,
            session: id(row, 1)?,
            person: id(row, 2)?,
            points: row.get(3)?,
            out_of: row.get::<_, Option<u32>>(4)?.unwrap_or(0),
        });
        Ok(())
    })?;
    Ok(scores)
}

/// Finished timed tasks of one session or of all.
pub fn task_results(connection: &Connection, session: Option<Id>) -> Result<Vec<TaskResult>> {
    let mut tasks = Vec::new();
    let query = "SELECT t.id, t.session, t.person, t.task, k.title, k.target_seconds, t.started_at, t.milliseconds, t.aided, t.errors \
         FROM timed_task t JOIN module_task k ON k.id = t.task WHERE t.hidden = 0 AND t.milliseconds IS NOT NULL";
    each(connection, query, "t.session", session, |row| {
        tasks.push(TaskResult {
            id: id(row, 0)?,
            session: id(row, 1)?,
            person: id(row, 2)?,
            task: id(row, 3)?,
            title: text(row, 4)?,
            target_seconds: row.get(5)?,
            started_at: row.get(6)?,
            milliseconds: row.get(7)?,
            aided: row.get::<_, Option<bool>>(8)?.unwrap_or_default(),
            errors: row.get::<_, Option<u32>>(9)?.unwrap_or(0),
        });
        Ok(())
    })?;
    tasks.sort_by(|one, other| (&one.title, one.id).cmp(&(&other.title, other.id)));
    Ok(tasks)
}

/// Faults of one session or of all, as they were seen.
pub fn fault_lines(connection: &Connection, session: Option<Id>) -> Result<Vec<FaultLine>> {
    let mut faults = Vec::new();
    let query = "SELECT f.id, f.session, f.title, f.detail, f.severity, f.workaround, p.code, p.title, f.reported_on, f.seen_at \
         FROM session_fault f LEFT JOIN process p ON p.id = f.process AND p.hidden = 0 WHERE f.hidden = 0";
    each(connection, query, "f.session", session, |row| {
        let seen_at: i64 = row.get::<_, Option<i64>>(9)?.unwrap_or_default();
        let fault = FaultLine {
            id: id(row, 0)?,
            session: id(row, 1)?,
            title: text(row, 2)?,
            detail: text(row, 3)?,
            severity: row.get_ref(4)?.as_str().ok().and_then(FaultSeverity::parse).unwrap_or(FaultSeverity::Workaround),
            workaround: text(row, 5)?,
            process_code: text(row, 6)?,
            process_title: text(row, 7)?,
            reported_on: day(row, 8)?,
        };
        faults.push((seen_at, fault));
        Ok(())
    })?;
    faults.sort_by_key(|(seen_at, fault)| (*seen_at, fault.id));
    Ok(faults.into_iter().map(|(_, fault)| fault).collect())
}

/// Everybody who is shown, by id; who was merged into somebody else is left out.
pub fn person_facts(connection: &Connection) -> Result<FxHashMap<Id, PersonFacts>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, display_name, given_name, surname, email, department, company, merged_into FROM person WHERE hidden = 0",
    )?;
    let mut rows = statement.query([])?;
    let mut people = FxHashMap::default();
    while let Some(row) = rows.next()? {
        if id_or_none(row, 7)?.is_some() {
            continue;
        }
        let facts = PersonFacts {
            name: text(row, 1)?,
            given_name: text(row, 2)?,
            surname: text(row, 3)?,
            email: text(row, 4)?,
            department: text(row, 5)?,
            company: text(row, 6)?,
        };
        people.insert(id(row, 0)?, facts);
    }
    Ok(people)
}

/// The share of points from which a score passes, by module.
pub fn pass_percents(connection: &Connection) -> Result<FxHashMap<Id, u32>> {
    let mut statement = connection
        .prepare_cached("SELECT id, pass_percent FROM module WHERE hidden = 0 AND pass_percent IS NOT NULL")?;
    let found = statement.query_map([], |row| Ok((id(row, 0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
