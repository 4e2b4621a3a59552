//! Superusers with their scope, sign-offs and waivers.
//!
//! Owns the rows as entered. Deliberately answers nothing about readiness: that is computed from evidence.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{day::Day, id::Id};

/// A superuser as entered.
#[derive(Debug, Clone)]
pub struct SuperuserRecord {
    /// Identity.
    pub id: Id,
    /// The person behind.
    pub person: Id,
    /// The person's name.
    pub name: String,
    /// The wave trained for.
    pub wave: Option<Id>,
    /// Day of nomination.
    pub nominated_on: Option<Day>,
    /// Day of stepping down.
    pub stepped_down_on: Option<Day>,
    /// Share of working time, in percent.
    pub allocation_percent: Option<u8>,
    /// Name of the manager.
    pub manager: String,
    /// Day on which the manager agreed.
    pub manager_agreed_on: Option<Day>,
    /// Day on which access to the training environment was seen to work.
    pub environment_on: Option<Day>,
    /// Note.
    pub note: String,
}

impl SuperuserRecord {
    /// Whether the superuser serves on a day.
    pub fn is_active(&self, on: Day) -> bool {
        self.stepped_down_on.is_none_or(|last| last > on)
    }
}

const SUPERUSER: &str = "SELECT s.id, s.person, p.display_name, s.wave, s.nominated_on, s.stepped_down_on, \
    s.allocation_percent, s.manager, s.manager_agreed_on, s.environment_on, s.note \
    FROM superuser s LEFT JOIN person p ON p.id = s.person WHERE s.hidden = 0";

fn superuser_of(row: &Row<'_>) -> rusqlite::Result<SuperuserRecord> {
    Ok(SuperuserRecord {
        id: id(row, 0)?,
        person: id(row, 1)?,
        name: text(row, 2)?,
        wave: id_or_none(row, 3)?,
        nominated_on: day(row, 4)?,
        stepped_down_on: day(row, 5)?,
        allocation_percent: row.get(6)?,
        manager: text(row, 7)?,
        manager_agreed_on: day(row, 8)?,
        environment_on: day(row, 9)?,
        note: text(row, 10)?,
    })
}

/// One superuser.
pub fn superuser(reader: &Connection, superuser: Id) -> Result<Option<SuperuserRecord>> {
    let mut statement = reader.prepare_cached(&format!("{SUPERUSER} AND s.id = ?1"))?;
    Ok(statement.query_row([superuser.bytes()], superuser_of).optional()?)
}

/// All superusers, also those who stepped down.
pub fn superusers(reader: &Connection) -> Result<Vec<SuperuserRecord>> {
    let mut statement = reader.prepare_cached(SUPERUSER)?;
    Ok(statement.query_map([], superuser_of)?.collect::<rusqlite::Result<_>>()?)
}

/// The superuser that a person is or was.
pub fn superuser_of_person(reader: &Connection, person: Id) -> Result<Option<SuperuserRecord>> {
    let mut statement = reader.prepare_cached(&format!(
        "{SUPERUSER} AND s.person = ?1 ORDER BY s.stepped_down_on IS NOT NULL, s.id LIMIT 1"
    ))?;
    Ok(statement.query_row([person.bytes()], superuser_of).optional()?)
}

/// A row of a superuser's scope: a process, a user group or a site.
#[derive(Debug, Clone)]
pub struct ScopeRecord {
    /// Identity of the link.
    pub id: Id,
    /// The process, where it is one.
    pub process: Option<Id>,
    /// The group, where it is one.
    pub user_group: Option<Id>,
    /// The site, where it is one.
    pub site: Option<Id>,
    /// Title of the process or name of the group or site.
    pub name: String,
}

/// The scope of a superuser, by catalogue position and name.
pub fn scope(reader: &Connection, superuser: Id) -> Result<Vec<ScopeRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT l.id, l.process, l.user_group, l.site, coalesce(p.title, g.name, t.name) AS name \
         FROM superuser_scope l \
         LEFT JOIN process p ON p.id = l.process LEFT JOIN user_group g ON g.id = l.user_group \
         LEFT JOIN site t ON t.id = l.site \
         WHERE l.superuser = ?1 AND l.hidden = 0 AND coalesce(p.hidden, 0) = 0 AND coalesce(g.hidden, 0) = 0 \
         AND coalesce(t.hidden, 0) = 0 ORDER BY p.position, name, l.id",
    )?;
    let rows = statement.query_map([superuser.bytes()], |row| {
        Ok(ScopeRecord {
            id: id(row, 0)?,
            process: id_or_none(row, 1)?,
            user_group: id_or_none(row, 2)?,
            site: id_or_none(row, 3)?,
            name: text(row, 4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A group in a superuser's scope, with the people in it.
#[derive(Debug, Clone, Copy)]
pub struct GroupOfSuperuser {
    /// The superuser.
    pub superuser: Id,
    /// The group.
    pub group: Id,
    /// Headcount as entered, else the members on the day.
    pub people: u32,
}

/// The groups in the scope of all superusers who serve on a day; or those that one superuser trains, with everybody else
/// who serves and trains them as well.
pub fn groups_of_superusers(reader: &Connection, on: Day, only: Option<Id>) -> Result<Vec<GroupOfSuperuser>> {
    let mut statement = reader.prepare_cached(
        "SELECT l.superuser, g.id, g.headcount FROM superuser_scope l JOIN user_group g ON g.id = l.user_group \
         JOIN superuser s ON s.id = l.superuser \
         WHERE l.hidden = 0 AND g.hidden = 0 AND s.hidden = 0 AND (s.stepped_down_on IS NULL OR s.stepped_down_on > ?1) \
         AND (?2 IS NULL OR l.user_group IN \
           (SELECT o.user_group FROM superuser_scope o WHERE o.superuser = ?2 AND o.hidden = 0))",
    )?;
    let links: Vec<(Id, Id, Option<u32>)> = statement
        .query_map((on.0, only.as_ref().map(Id::bytes)), |row| Ok((id(row, 0)?, id(row, 1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let uncounted: FxHashSet<Id> = links.iter().filter(|link| link.2.is_none()).map(|link| link.1).collect();
    let members = match only {
        _ if uncounted.is_empty() => FxHashMap::default(),
        Some(_) => members_of(reader, on, &uncounted)?,
        None => members_of_all(reader, on)?,
    };
    Ok(links
        .into_iter()
        .map(|(superuser, group, headcount)| GroupOfSuperuser {
            superuser,
            group,
            people: headcount.unwrap_or_else(|| members.get(&group).copied().unwrap_or(0)),
        })
        .collect())
}

/// Members of a few groups, each through the index.
fn members_of(reader: &Connection, on: Day, groups: &FxHashSet<Id>) -> Result<FxHashMap<Id, u32>> {
    let mut statement = reader.prepare_cached(
        "SELECT count(*) FROM group_member m JOIN person p ON p.id = m.person AND p.hidden = 0 \
         WHERE m.user_group = ?2 AND m.hidden = 0 AND coalesce(m.from_on, ?1) <= ?1 AND coalesce(m.to_on, ?1) >= ?1",
    )?;
    let mut members = FxHashMap::default();
    for group in groups {
        members.insert(*group, statement.query_row((on.0, group.bytes()), |row| row.get(0))?);
    }
    Ok(members)
}

/// Members of all groups. Read in the order of the table and counted here: through the index by group each membership
/// and person would be looked up one by one, which takes five times as long.
fn members_of_all(reader: &Connection, on: Day) -> Result<FxHashMap<Id, u32>> {
    let mut statement = reader.prepare_cached(
        "SELECT m.user_group FROM group_member m NOT INDEXED \
         WHERE m.hidden = 0 AND coalesce(m.from_on, ?1) <= ?1 AND coalesce(m.to_on, ?1) >= ?1 \
         AND m.person NOT IN (SELECT id FROM person WHERE hidden <> 0)",
    )?;
    let mut members: FxHashMap<Id, u32> = FxHashMap::default();
    let mut rows = statement.query([on.0])?;
    while let Some(row) = rows.next()? {
        *members.entry(id(row, 0)?).or_default() += 1;
    }
    Ok(members)
}

/// The wave that a person most likely trains for: of the groups or sites given, of the person's groups, of the person's
/// site, or the only wave there is.
pub fn wave_guess(reader: &Connection, person: Id, groups: &[Id], sites: &[Id]) -> Result<Option<Id>> {
    let mut statement = reader.prepare_cached(
        "SELECT m.wave FROM wave_member m JOIN wave w ON w.id = m.wave \
         WHERE m.hidden = 0 AND w.hidden = 0 AND (m.user_group = ?1 OR m.site = ?1) ORDER BY w.cutover, w.id LIMIT 1",
    )?;
    let mut candidates: Vec<Id> = groups.iter().chain(sites).copied().collect();
    let mut own = reader.prepare_cached(
        "SELECT m.user_group FROM group_member m WHERE m.person = ?1 AND m.hidden = 0 \
         UNION ALL SELECT g.site FROM group_member m JOIN user_group g ON g.id = m.user_group \
           WHERE m.person = ?1 AND m.hidden = 0 \
         UNION ALL SELECT p.site FROM person p WHERE p.id = ?1",
    )?;
    for found in own.query_map([person.bytes()], |row| id_or_none(row, 0))? {
        candidates.extend(found?);
    }
    for candidate in candidates {
        if let Some(wave) = statement.query_row([candidate.bytes()], |row| id_or_none(row, 0)).optional()?.flatten() {
            return Ok(Some(wave));
        }
    }
    let mut all = reader.prepare_cached("SELECT id FROM wave WHERE hidden = 0 LIMIT 2")?;
    let waves: Vec<Id> = all.query_map([], |row| id(row, 0))?.collect::<rusqlite::Result<_>>()?;
    Ok(if let [only] = waves[..] { Some(only) } else { None })
}

/// The name of a person who is there; `None` when there is no such person (any more).
pub fn person_name(reader: &Connection, person: Id) -> Result<Option<String>> {
    let mut statement = reader.prepare_cached("SELECT display_name FROM person WHERE id = ?1 AND hidden = 0")?;
    Ok(statement.query_row([person.bytes()], |row| text(row, 0)).optional()?)
}

/// What a link can lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A row of the process catalogue.
    Process,
    /// A user group.
    Group,
    /// A site.
    Site,
    /// A wave.
    Wave,
}

/// Whether all rows are there. The first one that is not is named by its position.
pub fn first_missing(reader: &Connection, target: Target, ids: &[Id]) -> Result<Option<usize>> {
    let mut statement = reader.prepare_cached(match target {
        Target::Process => "SELECT 1 FROM process WHERE id = ?1 AND hidden = 0",
        Target::Group => "SELECT 1 FROM user_group WHERE id = ?1 AND hidden = 0",
        Target::Site => "SELECT 1 FROM site WHERE id = ?1 AND hidden = 0",
        Target::Wave => "SELECT 1 FROM wave WHERE id = ?1 AND hidden = 0",
    })?;
    for (at, id) in ids.iter().enumerate() {
        if !statement.exists([id.bytes()])? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

/// A sign-off with the names of those who signed and revoked.
#[derive(Debug, Clone)]
pub struct SignOffRecord {
    /// Identity.
    pub id: Id,
    /// The superuser.
    pub superuser: Id,
    /// Name of the one who signed.
    pub by: String,
    /// Day.
    pub on: Option<Day>,
    /// Last day on which it holds.
    pub expires_on: Option<Day>,
    /// Day of revocation.
    pub revoked_on: Option<Day>,
    /// Name of the one who revoked.
    pub revoked_by: String,
    /// Why it was revoked.
    pub reason: String,
    /// Note.
    pub note: String,
}

const SIGN_OFF: &str = "SELECT o.id, o.superuser, b.display_name, o.signed_on, o.expires_on, o.revoked_on, r.display_name, \
    o.revoke_reason, o.note FROM sign_off o LEFT JOIN person b ON b.id = o.signed_by \
    LEFT JOIN person r ON r.id = o.revoked_by WHERE o.hidden = 0";

fn sign_off_of(row: &Row<'_>) -> rusqlite::Result<SignOffRecord> {
    Ok(SignOffRecord {
        id: id(row, 0)?,
        superuser: id(row, 1)?,
        by: text(row, 2)?,
        on: day(row, 3)?,
        expires_on: day(row, 4)?,
        revoked_on: day(row, 5)?,
        revoked_by: text(row, 6)?,
        reason: text(row, 7)?,
        note: text(row, 8)?,
    })
}

/// One sign-off.
pub fn sign_off(reader: &Connection, sign_off: Id) -> Result<Option<SignOffRecord>> {
    let mut statement = reader.prepare_cached(&format!("{SIGN_OFF} AND o.id = ?1"))?;
    Ok(statement.query_row([sign_off.bytes()], sign_off_of).optional()?)
}

/// Sign-offs of a superuser, latest first.
pub fn sign_offs(reader: &Connection, superuser: Id) -> Result<Vec<SignOffRecord>> {
    let mut statement =
        reader.prepare_cached(&format!("{SIGN_OFF} AND o.superuser = ?1 ORDER BY o.signed_on DESC, o.id DESC"))?;
    Ok(statement.query_map([superuser.bytes()], sign_off_of)?.collect::<rusqlite::Result<_>>()?)
}

/// A waiver with the name of the one who granted it.
#[derive(Debug, Clone)]
pub struct WaiverRecord {
    /// Identity.
    pub id: Id,
    /// The superuser.
    pub superuser: Id,
    /// Word of the gate.
    pub gate: String,
    /// Why.
    pub reason: String,
    /// Name of the one who granted it.
    pub by: String,
    /// Day granted.
    pub on: Option<Day>,
    /// Last day on which it holds.
    pub expires_on: Option<Day>,
    /// Day withdrawn.
    pub revoked_on: Option<Day>,
}

const WAIVER: &str = "SELECT w.id, w.superuser, w.gate, w.reason, b.display_name, w.granted_on, w.expires_on, \
    w.revoked_on FROM waiver w LEFT JOIN person b ON b.id = w.granted_by WHERE w.hidden = 0";

fn waiver_of(row: &Row<'_>) -> rusqlite::Result<WaiverRecord> {
    Ok(WaiverRecord {
        id: id(row, 0)?,
        superuser: id(row, 1)?,
        gate: text(row, 2)?,
        reason: text(row, 3)?,
        by: text(row, 4)?,
        on: day(row, 5)?,
        expires_on: day(row, 6)?,
        revoked_on: day(row, 7)?,
    })
}

/// One waiver.
pub fn waiver(reader: &Connection, waiver: Id) -> Result<Option<WaiverRecord>> {
    let mut statement = reader.prepare_cached(&format!("{WAIVER} AND w.id = ?1"))?;
    Ok(statement.query_row([waiver.bytes()], waiver_of).optional()?)
}

/// Waivers of a superuser, latest first.
pub fn waivers(reader: &Connection, superuser: Id) -> Result<Vec<WaiverRecord>> {
    let mut statement =
        reader.prepare_cached(&format!("{WAIVER} AND w.superuser = ?1 ORDER BY w.granted_on DESC, w.id DESC"))?;
    Ok(statement.query_map([superuser.bytes()], waiver_of)?.collect::<rusqlite::Result<_>>()?)
}

/// Sign-offs and waivers that end between two days, both included, of superusers who serve.
#[derive(Debug, Clone)]
pub struct Ending {
    /// The superuser.
    pub superuser: Id,
    /// Word of the gate waived; none for a sign-off.
    pub gate: Option<String>,
    /// Last day.
    pub on: Day,
}

/// What of sign-offs and waivers ends soon.
pub fn endings(reader: &Connection, from: Day, until: Day) -> Result<Vec<Ending>> {
    let mut statement = reader.prepare_cached(
        "SELECT o.superuser, NULL, o.expires_on FROM sign_off o \
           WHERE o.hidden = 0 AND o.revoked_on IS NULL AND o.expires_on BETWEEN ?1 AND ?2 AND NOT EXISTS \
             (SELECT 1 FROM sign_off n WHERE n.superuser = o.superuser AND n.hidden = 0 AND n.id <> o.id \
              AND (n.signed_on, n.id) > (o.signed_on, o.id)) \
         UNION ALL SELECT w.superuser, w.gate, w.expires_on FROM waiver w \
           WHERE w.hidden = 0 AND w.revoked_on IS NULL AND w.expires_on BETWEEN ?1 AND ?2",
    )?;
    let rows = statement.query_map([from.0, until.0], |row| {
        Ok(Ending { superuser: id(row, 0)?, gate: row.get(1)?, on: day(row, 2)?.unwrap_or_default() })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
