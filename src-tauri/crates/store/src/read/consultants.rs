//! Consultants with their expertise and load.

use super::{day, id, text};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension};
use understudy_domain::{day::Day, id::Id};

/// A consultant with what they have to do.
#[derive(Debug, Clone)]
pub struct ConsultantRecord {
    /// Identity.
    pub id: Id,
    /// The person behind.
    pub person: Id,
    /// The person's name.
    pub name: String,
    /// The person's company.
    pub company: String,
    /// What they know, in words.
    pub expertise_note: String,
    /// Last day on the project.
    pub rolls_off_on: Option<Day>,
    /// Pairings open on the day asked for.
    pub open_pairings: u32,
}

const CONSULTANT: &str = "SELECT c.id, c.person, p.display_name, p.company, c.expertise_note, c.rolls_off_on, \
    (SELECT count(*) FROM pairing a WHERE a.consultant = c.id AND a.hidden = 0 \
     AND (a.closed_on IS NULL OR a.closed_on > ?1)) \
    FROM consultant c LEFT JOIN person p ON p.id = c.person WHERE c.hidden = 0";

fn consultant_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<ConsultantRecord> {
    Ok(ConsultantRecord {
        id: id(row, 0)?,
        person: id(row, 1)?,
        name: text(row, 2)?,
        company: text(row, 3)?,
        expertise_note: text(row, 4)?,
        rolls_off_on: day(row, 5)?,
        open_pairings: row.get(6)?,
    })
}

/// All consultants by name, with the pairings open on a day.
pub fn consultants(reader: &Connection, on: Day) -> Result<Vec<ConsultantRecord>> {
    let mut statement = reader.prepare_cached(&format!("{CONSULTANT} ORDER BY p.display_name COLLATE NOCASE, c.id"))?;
    Ok(statement.query_map([on.0], consultant_of)?.collect::<rusqlite::Result<_>>()?)
}

/// One consultant.
pub fn consultant(reader: &Connection, consultant: Id, on: Day) -> Result<Option<ConsultantRecord>> {
    let mut statement = reader.prepare_cached(&format!("{CONSULTANT} AND c.id = ?2"))?;
    Ok(statement.query_row((on.0, consultant.bytes()), consultant_of).optional()?)
}

/// The consultant that a person is.
pub fn consultant_of_person(reader: &Connection, person: Id) -> Result<Option<Id>> {
    let mut statement =
        reader.prepare_cached("SELECT id FROM consultant WHERE person = ?1 AND hidden = 0 ORDER BY id LIMIT 1")?;
    Ok(statement.query_row([person.bytes()], |row| id(row, 0)).optional()?)
}

/// A process that a consultant knows.
#[derive(Debug, Clone)]
pub struct ExpertiseRecord {
    /// Identity of the link.
    pub id: Id,
    /// The consultant.
    pub consultant: Id,
    /// The process.
    pub process: Id,
    /// Its title.
    pub title: String,
}

/// What all consultants know, in the order of the catalogue.
pub fn expertise(reader: &Connection) -> Result<Vec<ExpertiseRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT e.id, e.consultant, e.process, p.title FROM consultant_expertise e JOIN process p ON p.id = e.process \
         WHERE e.hidden = 0 AND p.hidden = 0 ORDER BY p.position, e.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(ExpertiseRecord { id: id(row, 0)?, consultant: id(row, 1)?, process: id(row, 2)?, title: text(row, 3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Sessions held by a consultant.
#[derive(Debug, Clone, Copy)]
pub struct SessionCount {
    /// The consultant.
    pub consultant: Id,
    /// Number.
    pub sessions: u32,
    /// Minutes in all.
    pub minutes: u32,
}

/// Sessions held by each consultant.
pub fn session_counts(reader: &Connection) -> Result<Vec<SessionCount>> {
    let mut statement = reader.prepare_cached(
        "SELECT a.consultant, count(*), coalesce(sum(s.minutes), 0) FROM shadowing_session s \
         JOIN pairing a ON a.id = s.pairing WHERE s.hidden = 0 AND a.hidden = 0 AND a.consultant IS NOT NULL \
         GROUP BY a.consultant",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(SessionCount { consultant: id(row, 0)?, sessions: row.get(1)?, minutes: row.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
