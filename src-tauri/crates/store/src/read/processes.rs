//! The process catalogue and the risk areas.

use super::{id, id_or_none, text};
use crate::error::Result;
use rusqlite::Connection;
use rustc_hash::FxHashMap;
use understudy_domain::{
    id::Id,
    words::{ProcessLevel, ProcessScope},
};

/// A row of the process catalogue.
#[derive(Debug, Clone)]
pub struct ProcessRecord {
    /// Identity.
    pub id: Id,
    /// The row above.
    pub parent: Option<Id>,
    /// Sequence id as the file has it.
    pub code: String,
    /// Title.
    pub title: String,
    /// Level; process where not known.
    pub level: ProcessLevel,
    /// Scope.
    pub scope: ProcessScope,
    /// State, such as `New`.
    pub state: String,
    /// Addresses of articles, one a line.
    pub url: String,
    /// Place among all rows.
    pub position: i64,
}

/// What only an import looks at.
#[derive(Debug, Clone, Default)]
pub struct ProcessOrigin {
    /// Status in the catalogue.
    pub catalogue_status: String,
    /// Status of the article.
    pub article_status: String,
    /// Microsoft's id.
    pub microsoft_id: String,
    /// Description.
    pub description: String,
    /// Identity over several imports.
    pub identity: String,
}

/// An impact of a process on a group.
#[derive(Debug, Clone)]
pub struct RiskAreaRecord {
    /// Identity.
    pub id: Id,
    /// The process.
    pub process: Id,
    /// Its title.
    pub process_title: String,
    /// The group.
    pub group: Id,
    /// Its name.
    pub group_name: String,
    /// Impact, 1 to 5.
    pub impact: u8,
}

const COLUMNS: &str = "id, parent, code, title, level, scope, state, url, position";

fn record(row: &rusqlite::Row<'_>) -> rusqlite::Result<ProcessRecord> {
    Ok(ProcessRecord {
        id: id(row, 0)?,
        parent: id_or_none(row, 1)?,
        code: text(row, 2)?,
        title: text(row, 3)?,
        level: ProcessLevel::parse(&text(row, 4)?).unwrap_or(ProcessLevel::Process),
        scope: ProcessScope::parse(&text(row, 5)?).unwrap_or(ProcessScope::Unspecified),
        state: text(row, 6)?,
        url: text(row, 7)?,
        position: row.get::<_, Option<i64>>(8)?.unwrap_or(i64::MAX),
    })
}

/// All processes in the order in which they were listed.
pub fn processes(reader: &Connection) -> Result<Vec<ProcessRecord>> {
    let mut statement = reader.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM process WHERE hidden = 0 ORDER BY position IS NULL, position, code, id"
    ))?;
    let found = statement.query_map([], record)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// All processes with what an import compares.
pub fn processes_with_origin(reader: &Connection) -> Result<Vec<(ProcessRecord, ProcessOrigin)>> {
    let mut statement = reader.prepare_cached(&format!(
        "SELECT {COLUMNS}, catalogue_status, article_status, microsoft_id, description, identity FROM process \
         WHERE hidden = 0 ORDER BY position IS NULL, position, code, id"
    ))?;
    let found = statement.query_map([], |row| {
        Ok((
            record(row)?,
            ProcessOrigin {
                catalogue_status: text(row, 9)?,
                article_status: text(row, 10)?,
                microsoft_id: text(row, 11)?,
                description: text(row, 12)?,
                identity: text(row, 13)?,
            },
        ))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Impacts set, by process and group.
pub fn risk_areas(reader: &Connection) -> Result<Vec<RiskAreaRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT r.id, p.id, p.title, g.id, g.name, r.impact FROM risk_area r \
         JOIN process p ON p.id = r.process AND p.hidden = 0 JOIN user_group g ON g.id = r.user_group AND g.hidden = 0 \
         WHERE r.hidden = 0 AND r.impact IS NOT NULL ORDER BY r.impact DESC, p.position, g.name COLLATE NOCASE",
    )?;
    let found = statement.query_map([], |row| {
        Ok(RiskAreaRecord {
            id: id(row, 0)?,
            process: id(row, 1)?,
            process_title: text(row, 2)?,
            group: id(row, 3)?,
            group_name: text(row, 4)?,
            impact: row.get(5)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Competencies of processes that are shown, by process.
pub fn knowledge_competencies(reader: &Connection) -> Result<FxHashMap<Id, Id>> {
    let mut statement = reader.prepare_cached(
        "SELECT process, id FROM competency WHERE kind = 'knowledge' AND process IS NOT NULL AND hidden = 0",
    )?;
    let found = statement.query_map([], |row| Ok((id(row, 0)?, id(row, 1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
