//! Who needs a module, who has a seat, who is away.

use super::super::{day, id, text};
use crate::error::Result;
use rusqlite::Connection;
use understudy_domain::{
    day::Day,
    id::Id,
    words::{EnrolmentState, SessionPurpose},
};

/// A person of a group.
#[derive(Debug, Clone)]
pub struct NeedRecord {
    /// The person.
    pub person: Id,
    /// Name.
    pub name: String,
    /// Site.
    pub site: String,
    /// Department.
    pub department: String,
}

/// The people of a group on a day, by name: members, shown and not merged, who have started and not left.
pub fn need(reader: &Connection, group: Id, on: Day) -> Result<Vec<NeedRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT DISTINCT p.id, p.display_name, t.name, p.department FROM group_member x JOIN person p ON p.id = x.person AND p.hidden = 0 \
         LEFT JOIN site t ON t.id = p.site AND t.hidden = 0 WHERE x.user_group = ?1 AND x.hidden = 0 AND p.merged_into IS NULL \
         AND (x.from_on IS NULL OR x.from_on <= ?2) AND (x.to_on IS NULL OR x.to_on >= ?2) \
         AND (p.starts_on IS NULL OR p.starts_on <= ?2) AND (p.leaves_on IS NULL OR p.leaves_on >= ?2) \
         ORDER BY p.display_name COLLATE NOCASE, p.id",
    )?;
    let found = statement.query_map(rusqlite::params![group.bytes(), on.0], |row| {
        Ok(NeedRecord { person: id(row, 0)?, name: text(row, 1)?, site: text(row, 2)?, department: text(row, 3)? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A seat or a place on a waiting list, in a session of a module that is scheduled.
#[derive(Debug, Clone)]
pub struct SeatRecord {
    /// The session.
    pub session: Id,
    /// The person.
    pub person: Id,
    /// Seated or waiting.
    pub state: EnrolmentState,
}

/// Seats and places on waiting lists in all scheduled sessions of a module.
pub fn seats_of_module(reader: &Connection, module: Id) -> Result<Vec<SeatRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT s.id, e.person, e.state FROM session s JOIN enrolment e ON e.session = s.id AND e.hidden = 0 \
         WHERE s.module = ?1 AND s.hidden = 0 AND s.state = 'scheduled' AND s.purpose = ?2 AND e.state IN ('seated', 'waiting')",
    )?;
    let found = statement.query_map(rusqlite::params![module.bytes(), SessionPurpose::Training.word()], |row| {
        Ok(SeatRecord {
            session: id(row, 0)?,
            person: id(row, 1)?,
            state: EnrolmentState::parse(&text(row, 2)?).unwrap_or(EnrolmentState::Seated),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Days on which somebody is away.
#[derive(Debug, Clone)]
pub struct AbsenceRecord {
    /// The row.
    pub id: Id,
    /// The person.
    pub person: Id,
    /// Name.
    pub name: String,
    /// First day.
    pub from_on: Day,
    /// Last day.
    pub to_on: Day,
    /// Why.
    pub reason: String,
}

/// All absences that end on a day or later, by first day.
pub fn absences(reader: &Connection, from: Day) -> Result<Vec<AbsenceRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT a.id, p.id, p.display_name, a.from_on, a.to_on, a.reason FROM absence a JOIN person p ON p.id = a.person AND p.hidden = 0 \
         WHERE a.hidden = 0 AND a.to_on >= ?1 ORDER BY a.from_on, p.display_name COLLATE NOCASE, a.id",
    )?;
    let found = statement.query_map([from.0], |row| {
        Ok(AbsenceRecord {
            id: id(row, 0)?,
            person: id(row, 1)?,
            name: text(row, 2)?,
            from_on: day(row, 3)?.unwrap_or_default(),
            to_on: day(row, 4)?.unwrap_or_default(),
            reason: text(row, 5)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// One absence: whose it is.
pub fn absence(reader: &Connection, absence: Id) -> Result<Option<(Id, String)>> {
    let mut statement = reader.prepare_cached(
        "SELECT p.id, p.display_name FROM absence a JOIN person p ON p.id = a.person WHERE a.id = ?1 AND a.hidden = 0",
    )?;
    Ok(statement.query_map([absence.bytes()], |row| Ok((id(row, 0)?, text(row, 1)?)))?.next().transpose()?)
}

/// A group with its site.
#[derive(Debug, Clone)]
pub struct GroupSite {
    /// The group.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its site.
    pub site: Option<Id>,
}

/// All groups by name, with their sites.
pub fn group_sites(reader: &Connection) -> Result<Vec<GroupSite>> {
    let mut statement = reader
        .prepare_cached("SELECT id, name, site FROM user_group WHERE hidden = 0 ORDER BY name COLLATE NOCASE, id")?;
    let found = statement.query_map([], |row| {
        Ok(GroupSite { id: id(row, 0)?, name: text(row, 1)?, site: super::super::id_or_none(row, 2)? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
