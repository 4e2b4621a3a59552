//! Who must be covered: user groups with their headcount, and the risk areas.

use super::{id, id_or_none, text};
use crate::error::Result;
use rusqlite::{CachedStatement, Connection};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    catalogue::Catalogue,
    coverage::{Audience, RiskArea},
    day::Day,
    id::Id,
};

/// User groups by name. The headcount is the one entered, else the members on a day.
pub fn audiences(connection: &Connection, on: Day) -> Result<Vec<Audience>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, site, headcount FROM user_group WHERE hidden = 0 ORDER BY name COLLATE NOCASE, id",
    )?;
    let rows = statement.query_map([], |row| {
        let entered: Option<u32> = row.get(3)?;
        let headcount = entered.unwrap_or_default();
        Ok((Audience { id: id(row, 0)?, name: text(row, 1)?, site: id_or_none(row, 2)?, headcount }, entered.is_none()))
    })?;
    let found: Vec<(Audience, bool)> = rows.collect::<rusqlite::Result<_>>()?;
    let members = if found.iter().any(|(_, counted)| *counted) { members(connection, on)? } else { Members::default() };
    Ok(found
        .into_iter()
        .map(|(audience, counted)| {
            if !counted {
                return audience;
            }
            Audience { headcount: members.get(&audience.id).copied().unwrap_or_default(), ..audience }
        })
        .collect())
}

type Members = FxHashMap<Id, u32>;

/// Members of each group on a day. Both tables are read through once: looking each member up costs several times as much.
fn members(connection: &Connection, on: Day) -> Result<Members> {
    let mut statement = connection.prepare_cached("SELECT id FROM person WHERE hidden <> 0")?;
    let hidden: FxHashSet<Id> = statement.query_map([], |row| id(row, 0))?.collect::<rusqlite::Result<_>>()?;
    let mut statement = connection.prepare_cached(
        "SELECT user_group, person FROM group_member WHERE hidden = 0 AND user_group IS NOT NULL AND person IS NOT NULL \
         AND coalesce(from_on, ?1) <= ?1 AND coalesce(to_on, ?1) >= ?1",
    )?;
    let mut rows = statement.query([on.0])?;
    let mut members = Members::default();
    while let Some(row) = rows.next()? {
        if !hidden.contains(&id(row, 1)?) {
            *members.entry(id(row, 0)?).or_default() += 1;
        }
    }
    Ok(members)
}

/// Risk areas whose process and group are there.
pub fn risk_areas(connection: &Connection, catalogue: &Catalogue, audiences: &[Audience]) -> Result<Vec<RiskArea>> {
    let position: FxHashMap<Id, u32> =
        audiences.iter().enumerate().map(|(at, audience)| (audience.id, at as u32)).collect();
    let mut statement = connection.prepare_cached(
        "SELECT id, process, user_group, impact FROM risk_area WHERE hidden = 0 AND impact IS NOT NULL",
    )?;
    let mut rows = statement.query([])?;
    let mut areas = Vec::new();
    while let Some(row) = rows.next()? {
        if let (Some(process), Some(&audience)) = (catalogue.find(id(row, 1)?), position.get(&id(row, 2)?)) {
            areas.push(RiskArea { id: id(row, 0)?, process, audience, impact: row.get(3)? });
        }
    }
    Ok(areas)
}

/// Waves with the sites and groups that go live with each.
#[derive(Debug, Clone)]
pub struct WaveRecord {
    /// The wave.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Go-live.
    pub cutover: Option<Day>,
    /// Sites.
    pub sites: Vec<Id>,
    /// Groups.
    pub groups: Vec<Id>,
}

/// Waves by cutover.
pub fn waves(connection: &Connection) -> Result<Vec<WaveRecord>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, cutover FROM wave WHERE hidden = 0 ORDER BY cutover IS NULL, cutover, name, id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(WaveRecord {
            id: id(row, 0)?,
            name: text(row, 1)?,
            cutover: row.get::<_, Option<i32>>(2)?.map(Day),
            sites: Vec::new(),
            groups: Vec::new(),
        })
    })?;
    let mut waves: Vec<WaveRecord> = rows.collect::<rusqlite::Result<_>>()?;
    let mut statement = connection.prepare_cached("SELECT wave, site, user_group FROM wave_member WHERE hidden = 0")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let wave = id(row, 0)?;
        if let Some(wave) = waves.iter_mut().find(|found| found.id == wave) {
            wave.sites.extend(id_or_none(row, 1)?);
            wave.groups.extend(id_or_none(row, 2)?);
        }
    }
    Ok(waves)
}

/// What a list of superusers shows of the person: job title and site.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// Job title.
    pub job_title: String,
    /// Site.
    pub site: Option<Id>,
    /// Name of the site.
    pub site_name: String,
}

/// Profiles by superuser.
pub fn profiles(connection: &Connection) -> Result<FxHashMap<Id, Profile>> {
    let mut statement = connection.prepare_cached(
        "SELECT s.id, p.job_title, p.site, t.name FROM superuser s JOIN person p ON p.id = s.person LEFT JOIN site t ON t.id = p.site WHERE s.hidden = 0",
    )?;
    let rows = statement.query_map([], |row| {
        Ok((id(row, 0)?, Profile { job_title: text(row, 1)?, site: id_or_none(row, 2)?, site_name: text(row, 3)? }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Names of the rows of a small table, by id: sites, groups, waves.
pub fn names(connection: &Connection, table: NamedTable) -> Result<FxHashMap<Id, String>> {
    let query = match table {
        NamedTable::Site => "SELECT id, name FROM site",
        NamedTable::Group => "SELECT id, name FROM user_group",
        NamedTable::Wave => "SELECT id, name FROM wave",
    };
    let mut statement = connection.prepare_cached(query)?;
    let rows = statement.query_map([], |row| Ok((id(row, 0)?, text(row, 1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A table with names.
#[derive(Debug, Clone, Copy)]
pub enum NamedTable {
    /// Sites.
    Site,
    /// User groups.
    Group,
    /// Waves.
    Wave,
}

/// Settings as stored: name and JSON.
pub fn settings(connection: &Connection) -> Result<Vec<(String, String)>> {
    let mut statement = connection.prepare_cached("SELECT name, value FROM setting WHERE hidden = 0")?;
    let rows = statement.query_map([], |row| Ok((text(row, 0)?, text(row, 1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What a counted row says, for the list behind a figure.
#[derive(Debug, Clone, Default)]
pub struct EvidenceRecord {
    /// The row.
    pub id: Id,
    /// Table: `assessment`, `shadowing_session`, `rehearsal`, `sign_off`, `waiver`, `superuser`, `session_trainer`, `module`.
    pub table: &'static str,
    /// What it is about: process, skill, area or module.
    pub subject: String,
    /// Level, rating, comfort, percent or version.
    pub figure: Option<i64>,
    /// Stage, gate, role, `rehearsal` for a session that was one, or nothing.
    pub word: String,
    /// Day.
    pub on: Option<Day>,
    /// Who gave it.
    pub by: String,
    /// Note.
    pub note: String,
}

const EVIDENCE: &[(&str, &str)] = &[
    (
        "assessment",
        "SELECT c.name, a.level, c.kind, a.assessed_on, p.display_name, a.note FROM assessment a LEFT JOIN competency c ON c.id = a.competency LEFT JOIN person p ON p.id = a.assessed_by WHERE a.id = ?1",
    ),
    (
        "shadowing_session",
        "SELECT (SELECT group_concat(r.title, ', ') FROM shadowing_process x JOIN process r ON r.id = x.process WHERE x.shadowing_session = s.id AND x.hidden = 0), \
         s.comfort, s.stage, s.held_on, p.display_name, s.blocker FROM shadowing_session s JOIN pairing g ON g.id = s.pairing \
         LEFT JOIN consultant k ON k.id = g.consultant LEFT JOIN person p ON p.id = k.person WHERE s.id = ?1",
    ),
    (
        "rehearsal",
        "SELECT '', r.rating, '', r.held_on, p.display_name, r.note FROM rehearsal r LEFT JOIN person p ON p.id = r.observer WHERE r.id = ?1",
    ),
    (
        "sign_off",
        "SELECT '', NULL, CASE WHEN s.revoked_on IS NULL THEN 'given' ELSE 'revoked' END, s.signed_on, p.display_name, s.note FROM sign_off s LEFT JOIN person p ON p.id = s.signed_by WHERE s.id = ?1",
    ),
    (
        "waiver",
        "SELECT '', NULL, w.gate, w.granted_on, p.display_name, w.reason FROM waiver w LEFT JOIN person p ON p.id = w.granted_by WHERE w.id = ?1",
    ),
    (
        "superuser",
        "SELECT p.display_name, s.allocation_percent, '', coalesce(s.manager_agreed_on, s.environment_on), s.manager, s.note FROM superuser s JOIN person p ON p.id = s.person WHERE s.id = ?1",
    ),
    (
        // The day of a session is the local one of its first slot; SQLite counts days from noon of 4714 BC.
        "session_trainer",
        "SELECT m.title, t.rating, CASE WHEN e.purpose = 'rehearsal' THEN e.purpose ELSE t.role END, \
         (SELECT CAST(julianday(substr(min(s.starts_at), 1, 10)) - 2440587.5 AS INTEGER) FROM session_slot s WHERE s.session = e.id AND s.hidden = 0), \
         p.display_name, t.rating_note FROM session_trainer t JOIN session e ON e.id = t.session LEFT JOIN module m ON m.id = e.module \
         LEFT JOIN person p ON p.id = t.rated_by WHERE t.id = ?1",
    ),
    (
        // Only approved modules are rows that count: the last of their approvals is the day.
        "module",
        "SELECT m.title, m.version, '', (SELECT max(a.state_on) FROM material a WHERE a.module = m.id AND a.hidden = 0), p.display_name, '' \
         FROM module m LEFT JOIN person p ON p.id = m.owner WHERE m.id = ?1",
    ),
];

/// Reads what the rows behind figures say, many one after another.
pub struct EvidenceReader<'c> {
    statements: Vec<(&'static str, CachedStatement<'c>)>,
    /// Where the row before was found: rows of one figure mostly lie in one table.
    last: usize,
}

impl<'c> EvidenceReader<'c> {
    /// Prepares the queries.
    pub fn new(connection: &'c Connection) -> Result<Self> {
        let prepare = |(table, query): &(&'static str, &str)| Ok((*table, connection.prepare_cached(query)?));
        Ok(Self { statements: EVIDENCE.iter().map(prepare).collect::<Result<_>>()?, last: 0 })
    }

    /// What rows say, in the order of the ids given.
    pub fn read(&mut self, rows: &[Id]) -> Result<Vec<EvidenceRecord>> {
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            // An id is of one table only, so it does not matter which is asked first.
            let (count, last) = (self.statements.len(), self.last);
            for at in (0..count).map(|step| (last + step) % count) {
                if let Some(record) = self.in_table(at, *row)? {
                    found.push(record);
                    self.last = at;
                    break;
                }
            }
        }
        Ok(found)
    }

    fn in_table(&mut self, at: usize, row_id: Id) -> Result<Option<EvidenceRecord>> {
        let (table, statement) = &mut self.statements[at];
        let mut rows = statement.query([row_id.bytes()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(EvidenceRecord {
            id: row_id,
            table,
            subject: text(row, 0)?,
            figure: row.get(1)?,
            word: text(row, 2)?,
            on: row.get::<_, Option<i32>>(3)?.map(Day),
            by: text(row, 4)?,
            note: text(row, 5)?,
        }))
    }
}
