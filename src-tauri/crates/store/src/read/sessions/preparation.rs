//! What is to be prepared for a session.

use super::super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, Row};
use rustc_hash::FxHashMap;
use understudy_domain::{
    day::Day,
    id::Id,
    words::{MaterialKind, MaterialState},
};

/// A line of a module's checklist, with its tick for a session.
#[derive(Debug, Clone)]
pub struct ModuleCheckRecord {
    /// The line.
    pub id: Id,
    /// What to do.
    pub title: String,
    /// Day of the tick.
    pub done_on: Option<Day>,
    /// Who ticked.
    pub done_by: Option<(Id, String)>,
}

/// The checklist of a module, in order, with the ticks of a session.
pub fn checklist(reader: &Connection, module: Id, session: Id) -> Result<Vec<ModuleCheckRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT c.id, c.title, x.done_on, x.done_by, p.display_name FROM module_check c \
         LEFT JOIN session_check x ON x.item = c.id AND x.session = ?2 AND x.hidden = 0 LEFT JOIN person p ON p.id = x.done_by \
         WHERE c.module = ?1 AND c.hidden = 0 ORDER BY c.position, c.id",
    )?;
    let found = statement.query_map([module.bytes(), session.bytes()], |row| {
        let name = text(row, 4)?;
        Ok(ModuleCheckRecord {
            id: id(row, 0)?,
            title: text(row, 1)?,
            done_on: day(row, 2)?,
            done_by: id_or_none(row, 3)?.map(|person| (person, name)),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Whether the training environment was seen to work.
#[derive(Debug, Clone, Default)]
pub struct EnvironmentRecord {
    /// Data are fresh.
    pub data_fresh: Option<bool>,
    /// Accounts work.
    pub accounts: Option<bool>,
    /// Roles are right.
    pub roles: Option<bool>,
    /// Day of the check.
    pub checked_on: Option<Day>,
    /// Who checked.
    pub checked_by: Option<(Id, String)>,
    /// What was seen.
    pub note: String,
}

impl EnvironmentRecord {
    /// Whether everything was seen to work.
    pub fn works(&self) -> bool {
        [self.data_fresh, self.accounts, self.roles] == [Some(true); 3]
    }

    /// Whether something was seen not to work.
    pub fn fails(&self) -> bool {
        [self.data_fresh, self.accounts, self.roles].contains(&Some(false))
    }
}

const ENVIRONMENT: &str = "e.data_fresh, e.accounts, e.roles, e.checked_on, e.checked_by, p.display_name, e.note";

fn environment_record(row: &Row<'_>) -> rusqlite::Result<EnvironmentRecord> {
    let name = text(row, 5)?;
    Ok(EnvironmentRecord {
        data_fresh: row.get(0)?,
        accounts: row.get(1)?,
        roles: row.get(2)?,
        checked_on: day(row, 3)?,
        checked_by: id_or_none(row, 4)?.map(|person| (person, name)),
        note: text(row, 6)?,
    })
}

/// The check of the environment for a session; it has the id that is derived from the session.
pub fn environment(reader: &Connection, check: Id) -> Result<Option<EnvironmentRecord>> {
    let mut statement = reader.prepare_cached(&format!(
        "SELECT {ENVIRONMENT} FROM environment_check e LEFT JOIN person p ON p.id = e.checked_by WHERE e.id = ?1 AND e.hidden = 0"
    ))?;
    Ok(statement.query_map([check.bytes()], environment_record)?.next().transpose()?)
}

/// All checks of the environment, by session.
pub fn environments(reader: &Connection) -> Result<FxHashMap<Id, EnvironmentRecord>> {
    let mut statement = reader.prepare_cached(&format!(
        "SELECT {ENVIRONMENT}, e.session FROM environment_check e LEFT JOIN person p ON p.id = e.checked_by WHERE e.hidden = 0"
    ))?;
    let found = statement.query_map([], |row| Ok((id(row, 7)?, environment_record(row)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A material to bring.
#[derive(Debug, Clone)]
pub struct MaterialRecord {
    /// The row.
    pub id: Id,
    /// Title.
    pub title: String,
    /// What it is.
    pub kind: MaterialKind,
    /// State.
    pub state: MaterialState,
    /// Version of the module for which it was approved.
    pub approved_version: Option<u32>,
    /// Language tag.
    pub language: String,
    /// Link, where it is one.
    pub link: String,
    /// Whether it has a file, and that lies on this laptop.
    pub here: bool,
}

/// Materials of a module, in order.
pub fn materials(reader: &Connection, module: Id) -> Result<Vec<MaterialRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT m.id, m.title, m.kind, m.state, m.approved_version, m.language, m.link, f.hash IS NOT NULL FROM material m \
         LEFT JOIN stored_file f ON f.hash = m.file WHERE m.module = ?1 AND m.hidden = 0 ORDER BY m.position, m.id",
    )?;
    let found = statement.query_map([module.bytes()], |row| {
        Ok(MaterialRecord {
            id: id(row, 0)?,
            title: text(row, 1)?,
            kind: MaterialKind::parse(&text(row, 2)?).unwrap_or(MaterialKind::Document),
            state: MaterialState::parse(&text(row, 3)?).unwrap_or(MaterialState::Draft),
            approved_version: row.get(4)?,
            language: text(row, 5)?,
            link: text(row, 6)?,
            here: row.get(7)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A step of a run sheet.
#[derive(Debug, Clone)]
pub struct StepRecord {
    /// The row.
    pub id: Id,
    /// What happens.
    pub title: String,
    /// Minutes.
    pub minutes: u32,
    /// Note.
    pub note: String,
}

/// The run sheet of a module, in order.
pub fn steps(reader: &Connection, module: Id) -> Result<Vec<StepRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, title, minutes, note FROM module_step WHERE module = ?1 AND hidden = 0 ORDER BY position, id",
    )?;
    let found = statement.query_map([module.bytes()], |row| {
        Ok(StepRecord {
            id: id(row, 0)?,
            title: text(row, 1)?,
            minutes: row.get::<_, Option<u32>>(2)?.unwrap_or_default(),
            note: text(row, 3)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A timed task.
#[derive(Debug, Clone)]
pub struct TaskRecord {
    /// The row.
    pub id: Id,
    /// What is done.
    pub title: String,
    /// Target time.
    pub target_seconds: u32,
    /// What stands on the card.
    pub instructions: String,
}

/// The timed tasks of a module, in order.
pub fn tasks(reader: &Connection, module: Id) -> Result<Vec<TaskRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, title, target_seconds, instructions FROM module_task WHERE module = ?1 AND hidden = 0 ORDER BY position, id",
    )?;
    let found = statement.query_map([module.bytes()], |row| {
        Ok(TaskRecord {
            id: id(row, 0)?,
            title: text(row, 1)?,
            target_seconds: row.get::<_, Option<u32>>(2)?.unwrap_or_default(),
            instructions: text(row, 3)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Dos and don'ts of one entry of the shadowing log.
#[derive(Debug, Clone)]
pub struct AdviceRecord {
    /// What to do.
    pub dos: String,
    /// What not to do.
    pub donts: String,
    /// Day.
    pub on: Day,
    /// Who was shadowed.
    pub consultant: String,
    /// Processes of the entry.
    pub processes: Vec<(Id, String)>,
}

/// The entries of a superuser's log that hold a do or a don't, latest first.
pub fn advice(reader: &Connection, superuser: Id) -> Result<Vec<AdviceRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT e.id, e.dos, e.donts, e.held_on, p.display_name FROM pairing g \
         JOIN shadowing_session e ON e.pairing = g.id AND e.hidden = 0 AND (e.dos IS NOT NULL OR e.donts IS NOT NULL) \
         LEFT JOIN consultant k ON k.id = g.consultant LEFT JOIN person p ON p.id = k.person \
         WHERE g.superuser = ?1 AND g.hidden = 0 ORDER BY e.held_on DESC, e.id DESC",
    )?;
    let mut processes = reader.prepare_cached(
        "SELECT r.id, r.title FROM shadowing_process x JOIN process r ON r.id = x.process \
         WHERE x.shadowing_session = ?1 AND x.hidden = 0 ORDER BY r.title, r.id",
    )?;
    let mut rows = statement.query([superuser.bytes()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let entry = id(row, 0)?;
        let of = processes.query_map([entry.bytes()], |row| Ok((id(row, 0)?, text(row, 1)?)))?;
        found.push(AdviceRecord {
            dos: text(row, 1)?,
            donts: text(row, 2)?,
            on: day(row, 3)?.unwrap_or_default(),
            consultant: text(row, 4)?,
            processes: of.collect::<rusqlite::Result<_>>()?,
        });
    }
    Ok(found)
}
