//! The programme itself: name, phases, waves, sites, settings.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::Connection;
use rustc_hash::FxHashMap;
use understudy_domain::{day::Day, id::Id, words::PhaseKind};

/// The programme's name and customer.
#[derive(Debug, Clone, Default)]
pub struct ProgrammeRecord {
    /// Name.
    pub name: String,
    /// Customer.
    pub customer: String,
}

/// Dates of a phase.
#[derive(Debug, Clone)]
pub struct PhaseRecord {
    /// Which phase.
    pub kind: PhaseKind,
    /// First day.
    pub starts_on: Option<Day>,
    /// Last day.
    pub ends_on: Option<Day>,
}

/// A wave with its sites and groups.
#[derive(Debug, Clone)]
pub struct WaveRecord {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Day of go-live.
    pub cutover: Option<Day>,
    /// Its sites.
    pub sites: Vec<Id>,
    /// Its groups.
    pub groups: Vec<Id>,
}

/// A site.
#[derive(Debug, Clone)]
pub struct SiteRecord {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Country.
    pub country: String,
    /// IANA name of its time zone.
    pub time_zone: String,
}

/// Name and customer; absent in a file without a programme row.
pub fn programme(reader: &Connection) -> Result<Option<ProgrammeRecord>> {
    let mut statement = reader.prepare_cached("SELECT name, customer FROM programme WHERE hidden = 0 ORDER BY id")?;
    let mut found =
        statement.query_map([], |row| Ok(ProgrammeRecord { name: text(row, 0)?, customer: text(row, 1)? }))?;
    Ok(found.next().transpose()?)
}

/// The phases that have a row.
pub fn phases(reader: &Connection) -> Result<Vec<PhaseRecord>> {
    let mut statement = reader.prepare_cached("SELECT kind, starts_on, ends_on FROM phase WHERE hidden = 0")?;
    let mut found = statement.query([])?;
    let mut phases = Vec::new();
    while let Some(row) = found.next()? {
        if let Some(kind) = PhaseKind::parse(&text(row, 0)?) {
            phases.push(PhaseRecord { kind, starts_on: day(row, 1)?, ends_on: day(row, 2)? });
        }
    }
    phases.sort_by_key(|phase| phase.kind);
    Ok(phases)
}

/// Waves, the first to go live first; those without a date last.
pub fn waves(reader: &Connection) -> Result<Vec<WaveRecord>> {
    let mut members: FxHashMap<Id, (Vec<Id>, Vec<Id>)> = FxHashMap::default();
    let mut statement = reader.prepare_cached(
        "SELECT m.wave, m.site, m.user_group FROM wave_member m \
         LEFT JOIN site s ON s.id = m.site LEFT JOIN user_group g ON g.id = m.user_group \
         WHERE m.hidden = 0 AND coalesce(s.hidden, g.hidden) = 0 ORDER BY coalesce(s.name, g.name)",
    )?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        let entry = members.entry(id(row, 0)?).or_default();
        entry.0.extend(id_or_none(row, 1)?);
        entry.1.extend(id_or_none(row, 2)?);
    }
    let mut statement = reader.prepare_cached(
        "SELECT id, name, cutover FROM wave WHERE hidden = 0 ORDER BY cutover IS NULL, cutover, name",
    )?;
    let found = statement.query_map([], |row| {
        let id = id(row, 0)?;
        let (sites, groups) = members.remove(&id).unwrap_or_default();
        Ok(WaveRecord { id, name: text(row, 1)?, cutover: day(row, 2)?, sites, groups })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Sites by name.
pub fn sites(reader: &Connection) -> Result<Vec<SiteRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, name, country, time_zone FROM site WHERE hidden = 0 ORDER BY name COLLATE NOCASE, id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(SiteRecord { id: id(row, 0)?, name: text(row, 1)?, country: text(row, 2)?, time_zone: text(row, 3)? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Superusers who are active on a day.
pub fn active_superusers(reader: &Connection, on: Day) -> Result<u32> {
    let mut statement = reader.prepare_cached(
        "SELECT count(*) FROM superuser WHERE hidden = 0 AND (stepped_down_on IS NULL OR stepped_down_on > ?1)",
    )?;
    Ok(statement.query_row([on.0], |row| row.get(0))?)
}

/// Whether a row is there and shown. The table's name is one of this crate's own.
pub fn is_shown(reader: &Connection, table: &crate::tables::Table, row: Id) -> Result<bool> {
    let mut statement = reader.prepare_cached(&format!("SELECT 1 FROM {} WHERE id = ?1 AND hidden = 0", table.name))?;
    Ok(statement.exists([row.bytes()])?)
}
