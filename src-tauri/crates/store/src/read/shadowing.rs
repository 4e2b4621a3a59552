//! Pairings and their log.
//!
//! Owns two readings of the log: a slim one of all entries, from which ladders and stalls follow, and a full one of the
//! entries that a screen shows.

use super::{day, id, id_or_none, text};
use crate::error::{Result, StoreError};
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{day::Day, id::Id};

/// A pairing with the names of both.
#[derive(Debug, Clone)]
pub struct PairingRecord {
    /// Identity.
    pub id: Id,
    /// The superuser.
    pub superuser: Id,
    /// The superuser's person.
    pub superuser_person: Id,
    /// Name of the superuser.
    pub superuser_name: String,
    /// Wave of the superuser.
    pub wave: Option<Id>,
    /// Day on which the superuser stepped down.
    pub stepped_down_on: Option<Day>,
    /// The consultant.
    pub consultant: Id,
    /// The consultant's person.
    pub consultant_person: Id,
    /// Name of the consultant.
    pub consultant_name: String,
    /// The consultant's last day on the project.
    pub rolls_off_on: Option<Day>,
    /// Goal.
    pub goal: String,
    /// First day.
    pub starts_on: Option<Day>,
    /// Last day as planned.
    pub ends_on: Option<Day>,
    /// Day on which it was closed.
    pub closed_on: Option<Day>,
    /// Day on which the row was made.
    pub made_on: Day,
}

impl PairingRecord {
    /// Whether it is open on a day.
    pub fn is_open(&self, on: Day) -> bool {
        self.closed_on.is_none_or(|closed| closed > on)
    }
}

const PAIRING: &str = "SELECT a.id, a.superuser, s.person, sp.display_name, s.wave, s.stepped_down_on, a.consultant, \
    c.person, cp.display_name, c.rolls_off_on, a.goal, a.starts_on, a.ends_on, a.closed_on, a.clock \
    FROM pairing a JOIN superuser s ON s.id = a.superuser LEFT JOIN person sp ON sp.id = s.person \
    LEFT JOIN consultant c ON c.id = a.consultant LEFT JOIN person cp ON cp.id = c.person \
    WHERE a.hidden = 0 AND s.hidden = 0";

/// Milliseconds of a day; a clock holds milliseconds above 16 bits of counter.
const DAY: i64 = 86_400_000;

fn pairing_of(row: &Row<'_>) -> rusqlite::Result<PairingRecord> {
    Ok(PairingRecord {
        id: id(row, 0)?,
        superuser: id(row, 1)?,
        superuser_person: id(row, 2)?,
        superuser_name: text(row, 3)?,
        wave: id_or_none(row, 4)?,
        stepped_down_on: day(row, 5)?,
        consultant: id(row, 6)?,
        consultant_person: id(row, 7)?,
        consultant_name: text(row, 8)?,
        rolls_off_on: day(row, 9)?,
        goal: text(row, 10)?,
        starts_on: day(row, 11)?,
        ends_on: day(row, 12)?,
        closed_on: day(row, 13)?,
        made_on: Day(((row.get::<_, i64>(14)? >> 16) / DAY) as i32),
    })
}

/// All pairings by name, or those of one superuser.
pub fn pairings(reader: &Connection, superuser: Option<Id>) -> Result<Vec<PairingRecord>> {
    let of = superuser.map_or("", |_| "AND a.superuser = ?1");
    let args: Vec<&[u8]> = superuser.iter().map(|id| id.bytes().as_slice()).collect();
    let mut statement =
        reader.prepare_cached(&format!("{PAIRING} {of} ORDER BY sp.display_name COLLATE NOCASE, a.starts_on, a.id"))?;
    Ok(statement.query_map(params_from_iter(&args), pairing_of)?.collect::<rusqlite::Result<_>>()?)
}

/// One pairing.
pub fn pairing(reader: &Connection, pairing: Id) -> Result<Option<PairingRecord>> {
    let mut statement = reader.prepare_cached(&format!("{PAIRING} AND a.id = ?1"))?;
    Ok(statement.query_row([pairing.bytes()], pairing_of).optional()?)
}

/// A process of a pairing or of an entry.
#[derive(Debug, Clone)]
pub struct ProcessLink {
    /// Identity of the link.
    pub id: Id,
    /// The pairing or the entry.
    pub of: Id,
    /// The process.
    pub process: Id,
    /// Its title.
    pub title: String,
}

fn link_of(row: &Row<'_>) -> rusqlite::Result<ProcessLink> {
    Ok(ProcessLink { id: id(row, 0)?, of: id(row, 1)?, process: id(row, 2)?, title: text(row, 3)? })
}

/// Processes of all pairings, or of those of one superuser, in the order of the catalogue.
pub fn pairing_processes(reader: &Connection, superuser: Option<Id>) -> Result<Vec<ProcessLink>> {
    let of = superuser.map_or("", |_| "AND l.pairing IN (SELECT id FROM pairing WHERE superuser = ?1)");
    let args: Vec<&[u8]> = superuser.iter().map(|id| id.bytes().as_slice()).collect();
    let mut statement = reader.prepare_cached(&format!(
        "SELECT l.id, l.pairing, l.process, p.title FROM pairing_process l JOIN process p ON p.id = l.process \
         WHERE l.hidden = 0 AND p.hidden = 0 {of} ORDER BY p.position, p.title, l.id"
    ))?;
    Ok(statement.query_map(params_from_iter(&args), link_of)?.collect::<rusqlite::Result<_>>()?)
}

/// What of an entry bears on ladders and stalls.
#[derive(Debug, Clone)]
pub struct EntryRecord {
    /// Identity.
    pub id: Id,
    /// The pairing.
    pub pairing: Id,
    /// Day.
    pub on: Day,
    /// Minutes.
    pub minutes: u32,
    /// Word of the stage.
    pub stage: String,
    /// Comfort, 1 to 5.
    pub comfort: Option<u8>,
    /// Whether a blocker is noted and not resolved.
    pub blocked: bool,
    /// Processes covered.
    pub processes: Vec<Id>,
}

/// Entries of all pairings, or of those of one superuser.
pub fn entries(reader: &Connection, superuser: Option<Id>) -> Result<Vec<EntryRecord>> {
    let of = superuser.map_or("", |_| "AND s.pairing IN (SELECT id FROM pairing WHERE superuser = ?1 AND hidden = 0)");
    let args: Vec<&[u8]> = superuser.iter().map(|id| id.bytes().as_slice()).collect();
    let mut statement = reader.prepare_cached(&format!(
        "SELECT s.id, s.pairing, s.held_on, s.minutes, s.stage, s.comfort, \
           s.blocker IS NOT NULL AND s.blocker_resolved_on IS NULL \
         FROM shadowing_session s WHERE s.hidden = 0 {of}"
    ))?;
    let mut entries: Vec<EntryRecord> = statement
        .query_map(params_from_iter(&args), |row| {
            Ok(EntryRecord {
                id: id(row, 0)?,
                pairing: id(row, 1)?,
                on: day(row, 2)?.unwrap_or_default(),
                minutes: row.get::<_, Option<u32>>(3)?.unwrap_or(0),
                stage: text(row, 4)?,
                comfort: row.get(5)?,
                blocked: row.get(6)?,
                processes: Vec::new(),
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let at: FxHashMap<Id, usize> = entries.iter().enumerate().map(|(at, entry)| (entry.id, at)).collect();
    let mut links = reader.prepare_cached(&format!(
        "SELECT l.shadowing_session, l.process FROM shadowing_process l {} WHERE l.hidden = 0 {of}",
        superuser.map_or("", |_| "JOIN shadowing_session s ON s.id = l.shadowing_session")
    ))?;
    let mut rows = links.query(params_from_iter(&args))?;
    while let Some(row) = rows.next()? {
        if let Some(&at) = at.get(&id(row, 0)?) {
            entries[at].processes.push(id(row, 1)?);
        }
    }
    Ok(entries)
}

/// An entry in full.
#[derive(Debug, Clone)]
pub struct LogRecord {
    /// Identity.
    pub id: Id,
    /// The pairing.
    pub pairing: Id,
    /// The superuser.
    pub superuser: Id,
    /// The superuser's person.
    pub superuser_person: Id,
    /// Name of the superuser.
    pub superuser_name: String,
    /// The consultant.
    pub consultant: Id,
    /// Name of the consultant.
    pub consultant_name: String,
    /// Day.
    pub on: Day,
    /// Minutes.
    pub minutes: u32,
    /// Word of the stage.
    pub stage: String,
    /// Word for who drove.
    pub driver: String,
    /// Comfort, 1 to 5.
    pub comfort: Option<u8>,
    /// Dos.
    pub dos: String,
    /// Don'ts.
    pub donts: String,
    /// Blocker.
    pub blocker: String,
    /// Day on which the blocker was resolved.
    pub blocker_resolved_on: Option<Day>,
    /// Next step.
    pub next_step: String,
    /// Day on which the superuser acknowledged the dos and don'ts.
    pub acknowledged_on: Option<Day>,
    /// Processes covered.
    pub processes: Vec<ProcessLink>,
    /// Whether what it says was changed after it was written.
    pub corrected: bool,
    clocks: FxHashSet<u64>,
}

/// Which entries to read in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Log {
    /// One entry.
    Entry(Id),
    /// The latest of a pairing.
    Pairing(Id),
    /// The latest of a superuser.
    Superuser(Id),
    /// Those with an open blocker.
    Blocked,
    /// Those of a superuser whose dos and don'ts wait to be acknowledged.
    Unacknowledged(Id),
}

const LOG: &str = "SELECT s.id, s.pairing, a.superuser, u.person, up.display_name, a.consultant, cp.display_name, \
    s.held_on, s.minutes, s.stage, s.driver, s.comfort, s.dos, s.donts, s.blocker, s.blocker_resolved_on, s.next_step, \
    s.acknowledged_on, s.clock, s.newer \
    FROM shadowing_session s JOIN pairing a ON a.id = s.pairing JOIN superuser u ON u.id = a.superuser \
    LEFT JOIN person up ON up.id = u.person LEFT JOIN consultant c ON c.id = a.consultant \
    LEFT JOIN person cp ON cp.id = c.person WHERE s.hidden = 0 AND a.hidden = 0 AND u.hidden = 0";

/// Columns whose change is not a correction: hidden or not, blocker resolved, acknowledged.
const NOT_CORRECTING: [u16; 4] = {
    use crate::tables::shadowing_session::{ACKNOWLEDGED_BY, ACKNOWLEDGED_ON, BLOCKER_RESOLVED_ON};
    [0, BLOCKER_RESOLVED_ON, ACKNOWLEDGED_ON, ACKNOWLEDGED_BY]
};

fn newer_columns(newer: Option<&[u8]>) -> Result<Vec<(u16, u64, i64)>> {
    newer.map_or_else(
        || Ok(Vec::new()),
        |bytes| postcard::from_bytes(bytes).map_err(|error| StoreError::Damaged(error.to_string())),
    )
}

fn log_of(row: &Row<'_>) -> Result<LogRecord> {
    let clock = row.get::<_, i64>(18)? as u64;
    let newer = newer_columns(row.get::<_, Option<Vec<u8>>>(19)?.as_deref())?;
    Ok(LogRecord {
        id: id(row, 0)?,
        pairing: id(row, 1)?,
        superuser: id(row, 2)?,
        superuser_person: id(row, 3)?,
        superuser_name: text(row, 4)?,
        consultant: id(row, 5)?,
        consultant_name: text(row, 6)?,
        on: day(row, 7)?.unwrap_or_default(),
        minutes: row.get::<_, Option<u32>>(8)?.unwrap_or(0),
        stage: text(row, 9)?,
        driver: text(row, 10)?,
        comfort: row.get(11)?,
        dos: text(row, 12)?,
        donts: text(row, 13)?,
        blocker: text(row, 14)?,
        blocker_resolved_on: day(row, 15)?,
        next_step: text(row, 16)?,
        acknowledged_on: day(row, 17)?,
        processes: Vec::new(),
        corrected: newer.iter().any(|(column, ..)| !NOT_CORRECTING.contains(column)),
        clocks: newer.iter().filter(|newer| newer.0 == 0).map(|newer| newer.1).chain([clock]).collect(),
    })
}

/// Entries in full, latest first, at most `limit`.
pub fn log(reader: &Connection, which: Log, limit: u32) -> Result<Vec<LogRecord>> {
    let (condition, id): (&str, Option<Id>) = match which {
        Log::Entry(id) => ("AND s.id = ?2", Some(id)),
        Log::Pairing(id) => ("AND s.pairing = ?2", Some(id)),
        Log::Superuser(id) => ("AND a.superuser = ?2", Some(id)),
        Log::Blocked => ("AND s.blocker IS NOT NULL AND s.blocker_resolved_on IS NULL", None),
        Log::Unacknowledged(id) => (
            "AND a.superuser = ?2 AND s.acknowledged_on IS NULL AND (s.dos IS NOT NULL OR s.donts IS NOT NULL)",
            Some(id),
        ),
    };
    let mut statement =
        reader.prepare_cached(&format!("{LOG} {condition} ORDER BY s.held_on DESC, s.id DESC LIMIT ?1"))?;
    let mut rows = match &id {
        Some(id) => statement.query((limit, id.bytes()))?,
        None => statement.query([limit])?,
    };
    let mut log = Vec::new();
    while let Some(row) = rows.next()? {
        log.push(log_of(row)?);
    }
    for entry in &mut log {
        covered(reader, entry)?;
    }
    Ok(log)
}

/// Fills in the processes of an entry. Those added or taken away in another change than the entry's own are a correction.
fn covered(reader: &Connection, entry: &mut LogRecord) -> Result<()> {
    let mut statement = reader.prepare_cached(
        "SELECT l.id, l.shadowing_session, l.process, p.title, l.hidden, l.clock, l.newer FROM shadowing_process l \
         JOIN process p ON p.id = l.process WHERE l.shadowing_session = ?1 ORDER BY p.position, p.title, l.id",
    )?;
    let mut rows = statement.query([entry.id.bytes()])?;
    while let Some(row) = rows.next()? {
        let clock = row.get::<_, i64>(5)? as u64;
        let newer = newer_columns(row.get::<_, Option<Vec<u8>>>(6)?.as_deref())?;
        entry.corrected |= newer.iter().map(|newer| newer.1).chain([clock]).any(|clock| !entry.clocks.contains(&clock));
        if row.get::<_, i64>(4)? == 0 {
            entry.processes.push(link_of(row)?);
        }
    }
    Ok(())
}
