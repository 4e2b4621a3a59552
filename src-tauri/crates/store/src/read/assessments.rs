//! Competencies, level descriptions, levels given, rehearsals.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row};
use understudy_domain::{day::Day, id::Id};

/// A competency as entered or generated.
#[derive(Debug, Clone)]
pub struct CompetencyRecord {
    /// Identity.
    pub id: Id,
    /// Word of its kind.
    pub kind: String,
    /// The process, for knowledge.
    pub process: Option<Id>,
    /// Name of a skill; the title of the process for knowledge.
    pub name: String,
    /// Description.
    pub description: String,
    /// Place in the list.
    pub position: Option<i64>,
}

const COMPETENCY: &str = "SELECT c.id, c.kind, c.process, coalesce(p.title, c.name), c.description, c.position \
    FROM competency c LEFT JOIN process p ON p.id = c.process WHERE c.hidden = 0";

fn competency_of(row: &Row<'_>) -> rusqlite::Result<CompetencyRecord> {
    Ok(CompetencyRecord {
        id: id(row, 0)?,
        kind: text(row, 1)?,
        process: id_or_none(row, 2)?,
        name: text(row, 3)?,
        description: text(row, 4)?,
        position: row.get(5)?,
    })
}

/// One competency.
pub fn competency(reader: &Connection, competency: Id) -> Result<Option<CompetencyRecord>> {
    let mut statement = reader.prepare_cached(&format!("{COMPETENCY} AND c.id = ?1"))?;
    Ok(statement.query_row([competency.bytes()], competency_of).optional()?)
}

/// The facilitation skills in their order.
pub fn skills(reader: &Connection) -> Result<Vec<CompetencyRecord>> {
    let mut statement = reader
        .prepare_cached(&format!("{COMPETENCY} AND c.kind = 'facilitation' ORDER BY c.position, c.name, c.id"))?;
    Ok(statement.query_map([], competency_of)?.collect::<rusqlite::Result<_>>()?)
}

/// A description of a level.
#[derive(Debug, Clone)]
pub struct LevelRecord {
    /// Identity.
    pub id: Id,
    /// Word of the kind of competency.
    pub kind: String,
    /// Level, 0 to 4.
    pub level: i64,
    /// Description.
    pub text: String,
}

/// The descriptions of all levels.
pub fn levels(reader: &Connection) -> Result<Vec<LevelRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, kind, level, text FROM competency_level WHERE hidden = 0 ORDER BY kind, level, id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(LevelRecord {
            id: id(row, 0)?,
            kind: text(row, 1)?,
            level: row.get::<_, Option<i64>>(2)?.unwrap_or(-1),
            text: text(row, 3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A level given by somebody else.
#[derive(Debug, Clone)]
pub struct AssessmentRecord {
    /// The superuser.
    pub superuser: Id,
    /// The competency.
    pub competency: Id,
    /// Level, 0 to 4.
    pub level: u8,
    /// Day.
    pub on: Option<Day>,
    /// Name of the one who gave it.
    pub by: String,
}

fn assessment_of(row: &Row<'_>) -> rusqlite::Result<AssessmentRecord> {
    Ok(AssessmentRecord {
        superuser: id(row, 0)?,
        competency: id(row, 1)?,
        level: row.get::<_, Option<u8>>(2)?.unwrap_or(0),
        on: day(row, 3)?,
        by: text(row, 4)?,
    })
}

/// Levels given to a superuser by somebody else, earliest first, so that the last of a competency holds.
pub fn given_to(reader: &Connection, superuser: Id) -> Result<Vec<AssessmentRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT a.superuser, a.competency, a.level, a.assessed_on, b.display_name FROM assessment a \
         JOIN superuser s ON s.id = a.superuser LEFT JOIN person b ON b.id = a.assessed_by \
         WHERE a.superuser = ?1 AND a.hidden = 0 AND a.assessed_by IS NOT s.person ORDER BY a.assessed_on, a.id",
    )?;
    Ok(statement.query_map([superuser.bytes()], assessment_of)?.collect::<rusqlite::Result<_>>()?)
}

/// Levels given for a competency by somebody else, earliest first. The index leads with the superuser, so each superuser
/// is looked up instead of reading every assessment there is.
pub fn given_for(reader: &Connection, competency: Id) -> Result<Vec<AssessmentRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT a.superuser, a.competency, a.level, a.assessed_on, b.display_name FROM superuser s \
         CROSS JOIN assessment a INDEXED BY assessment_by_superuser ON a.superuser = s.id AND a.competency = ?1 \
         LEFT JOIN person b ON b.id = a.assessed_by \
         WHERE s.hidden = 0 AND a.hidden = 0 AND a.assessed_by IS NOT s.person ORDER BY a.assessed_on, a.id",
    )?;
    Ok(statement.query_map([competency.bytes()], assessment_of)?.collect::<rusqlite::Result<_>>()?)
}

/// A rehearsal with the observer's name.
#[derive(Debug, Clone)]
pub struct RehearsalRecord {
    /// Identity.
    pub id: Id,
    /// Day.
    pub on: Option<Day>,
    /// Rating, 1 to 5.
    pub rating: u8,
    /// Name of the observer.
    pub observer: String,
    /// Note.
    pub note: String,
}

/// Rehearsals of a superuser, latest first.
pub fn rehearsals(reader: &Connection, superuser: Id) -> Result<Vec<RehearsalRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT r.id, r.held_on, r.rating, o.display_name, r.note FROM rehearsal r \
         LEFT JOIN person o ON o.id = r.observer WHERE r.superuser = ?1 AND r.hidden = 0 \
         ORDER BY r.held_on DESC, r.id DESC",
    )?;
    let rows = statement.query_map([superuser.bytes()], |row| {
        Ok(RehearsalRecord {
            id: id(row, 0)?,
            on: day(row, 1)?,
            rating: row.get::<_, Option<u8>>(2)?.unwrap_or(0),
            observer: text(row, 3)?,
            note: text(row, 4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
