//! What the checks compare a session with.

use super::super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::Connection;
use rustc_hash::FxHashMap;
use understudy_domain::{
    content::Standing,
    day::Day,
    id::Id,
    words::{MaterialKind, MaterialState},
};

/// A slot of a session that is not cancelled.
#[derive(Debug, Clone)]
pub struct BookedSlot {
    /// The session.
    pub session: Id,
    /// Wall time of the start.
    pub starts_at: String,
    /// Real minutes.
    pub minutes: u32,
    /// IANA name.
    pub time_zone: String,
    /// Site.
    pub site: Option<Id>,
    /// Room.
    pub room: String,
}

/// Slots that start from one wall time until before another, in their own zones; by session.
pub fn booked_slots(reader: &Connection, from: &str, until: &str) -> Result<Vec<BookedSlot>> {
    let mut statement = reader.prepare_cached(
        "SELECT t.session, t.starts_at, t.minutes, s.time_zone, s.site, s.room FROM session_slot t CROSS JOIN session s ON s.id = t.session \
         WHERE t.starts_at >= ?1 AND t.starts_at < ?2 AND t.hidden = 0 AND s.hidden = 0 AND s.state <> 'cancelled'",
    )?;
    let found = statement.query_map([from, until], |row| {
        Ok(BookedSlot {
            session: id(row, 0)?,
            starts_at: text(row, 1)?,
            minutes: row.get::<_, Option<u32>>(2)?.unwrap_or_default(),
            time_zone: text(row, 3)?,
            site: id_or_none(row, 4)?,
            room: text(row, 5)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// People who have a seat in a session, with their department.
pub fn rosters(reader: &Connection, session: Id) -> Result<Vec<(Id, String)>> {
    let mut statement = reader.prepare_cached(
        "SELECT p.id, p.department FROM enrolment e JOIN person p ON p.id = e.person AND p.hidden = 0 \
         WHERE e.session = ?1 AND e.hidden = 0 AND e.state = 'seated'",
    )?;
    Ok(statement
        .query_map([session.bytes()], |row| Ok((id(row, 0)?, text(row, 1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// People per department on a day. Reads everybody: keep the answer.
pub fn department_sizes(reader: &Connection, on: Day) -> Result<FxHashMap<String, u32>> {
    let mut statement = reader.prepare_cached(
        "SELECT department, count(*) FROM person WHERE hidden = 0 AND department IS NOT NULL \
         AND (leaves_on IS NULL OR leaves_on >= ?1) GROUP BY department",
    )?;
    Ok(statement.query_map([on.0], |row| Ok((text(row, 0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Sessions ahead per person who gives them, from a wall time on. Reads all of them: keep the answer.
pub fn trainer_loads(reader: &Connection, from: &str) -> Result<FxHashMap<Id, u32>> {
    let mut statement = reader.prepare_cached(
        "SELECT r.person, count(DISTINCT r.session) FROM session_slot t CROSS JOIN session s ON s.id = t.session AND s.hidden = 0 \
         AND s.state = 'scheduled' JOIN session_trainer r ON r.session = s.id AND r.hidden = 0 AND r.role <> 'observer' \
         WHERE t.starts_at >= ?1 AND t.hidden = 0 GROUP BY r.person",
    )?;
    Ok(statement.query_map([from], |row| Ok((id(row, 0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Absences of a person that touch the days from one to another: first day, last day, reason.
pub fn away(reader: &Connection, person: Id, from: Day, until: Day) -> Result<Vec<(Day, Day, String)>> {
    let mut statement = reader.prepare_cached(
        "SELECT from_on, to_on, reason FROM absence WHERE person = ?1 AND hidden = 0 AND from_on <= ?3 AND to_on >= ?2 ORDER BY from_on",
    )?;
    let found = statement.query_map(rusqlite::params![person.bytes(), from.0, until.0], |row| {
        Ok((day(row, 0)?.unwrap_or(from), day(row, 1)?.unwrap_or(until), text(row, 2)?))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The materials of a module, as far as approval asks.
pub fn module_content(reader: &Connection, module: Id) -> Result<Vec<Standing>> {
    let mut statement = reader.prepare_cached(
        "SELECT title, kind, language, state, state_on, approved_version, needed_by FROM material \
         WHERE module = ?1 AND hidden = 0 ORDER BY position, id",
    )?;
    let found = statement.query_map([module.bytes()], |row| {
        Ok(Standing {
            title: text(row, 0)?,
            kind: MaterialKind::parse(&text(row, 1)?).unwrap_or(MaterialKind::Document),
            language: text(row, 2)?,
            state: MaterialState::parse(&text(row, 3)?).unwrap_or(MaterialState::Draft),
            state_on: day(row, 4)?,
            approved_version: row.get(5)?,
            needed_by: day(row, 6)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Modules that a module builds on, with their titles.
pub fn required_modules(reader: &Connection, module: Id) -> Result<Vec<(Id, String)>> {
    let mut statement = reader.prepare_cached(
        "SELECT m.id, m.title FROM module_prerequisite x JOIN module m ON m.id = x.requires AND m.hidden = 0 \
         WHERE x.module = ?1 AND x.hidden = 0 ORDER BY m.title, m.id",
    )?;
    Ok(statement
        .query_map([module.bytes()], |row| Ok((id(row, 0)?, text(row, 1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}
