//! What a session in the room shows: the session, its people and their marks.

mod record;

pub use record::*;

use super::{id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row};
use understudy_domain::{
    day::Day,
    id::Id,
    words::{AttendanceStatus, EnrolmentState, SessionPurpose, SessionState},
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

/// A row of a mark as it stands, hidden or not, for whoever writes it anew.
#[derive(Debug, Clone)]
pub struct MarkRow {
    /// The row.
    pub row: Id,
    /// The person.
    pub person: Id,
    /// What it says; `None` where it is hidden, or says what only a newer version knows.
    pub said: Option<(AttendanceStatus, Option<u32>, String)>,
    /// When it was marked, in milliseconds since 1970.
    pub marked_at: i64,
}

/// The rows of all marks of a session, those put away too: marking again must find the row there was. Those of people who
/// are hidden as well.
pub fn mark_rows(reader: &Connection, session: Id) -> Result<Vec<MarkRow>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, person, hidden, status, minutes, reason, marked_at FROM attendance WHERE session = ?1",
    )?;
    let mut rows = statement.query([session.bytes()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let shown = row.get::<_, i64>(2)? == 0;
        let status = row.get_ref(3)?.as_str().ok().and_then(AttendanceStatus::parse).filter(|_| shown);
        let said = match status {
            Some(status) => Some((status, row.get(4)?, text(row, 5)?)),
            None => None,
        };
        let marked_at = row.get::<_, Option<i64>>(6)?.unwrap_or_default();
        found.push(MarkRow { row: id(row, 0)?, person: id(row, 1)?, said, marked_at });
    }
    Ok(found)
}

/// Who has a seat, waits for one or gave one back, without a name.
pub fn enrolled(reader: &Connection, session: Id) -> Result<Vec<(Id, EnrolmentState)>> {
    let mut statement =
        reader.prepare_cached("SELECT person, state FROM enrolment WHERE session = ?1 AND hidden = 0")?;
    let found = statement.query_map([session.bytes()], |row| {
        let state = row.get_ref(1)?.as_str().ok().and_then(EnrolmentState::parse);
        Ok((id(row, 0)?, state.unwrap_or(EnrolmentState::Seated)))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Name of a person who is shown.
pub fn name(reader: &Connection, person: Id) -> Result<Option<String>> {
    let mut statement = reader.prepare_cached("SELECT display_name FROM person WHERE id = ?1 AND hidden = 0")?;
    Ok(statement.query_row([person.bytes()], |row| text(row, 0)).optional()?)
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
