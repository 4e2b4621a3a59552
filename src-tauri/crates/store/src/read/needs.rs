//! Topics, who needs them how deeply, which modules teach them, and who was exempted.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, Row};
use understudy_domain::{day::Day, id::Id, words::Track};

/// Something to be learned.
#[derive(Debug, Clone)]
pub struct TopicRecord {
    /// Identity.
    pub id: Id,
    /// Its name, or the title of its process.
    pub name: String,
    /// The track that it belongs to.
    pub track: Track,
    /// The process that it is.
    pub process: Option<Id>,
}

fn all<T>(reader: &Connection, query: &str, take: impl FnMut(&Row<'_>) -> rusqlite::Result<T>) -> Result<Vec<T>> {
    let mut statement = reader.prepare_cached(query)?;
    let rows = statement.query_map([], take)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Topics: processes in the order of the catalogue, then the others by track and name. A topic whose process was taken off
/// the catalogue is left out.
pub fn topics(reader: &Connection) -> Result<Vec<TopicRecord>> {
    let query = "SELECT t.id, coalesce(p.title, t.name), t.track, p.id FROM topic t \
        LEFT JOIN process p ON p.id = t.process AND p.hidden = 0 \
        WHERE t.hidden = 0 AND (t.process IS NULL OR p.id IS NOT NULL) \
        ORDER BY p.id IS NULL, p.position, t.track, coalesce(p.title, t.name) COLLATE NOCASE, t.id";
    all(reader, query, |row| {
        Ok(TopicRecord {
            id: id(row, 0)?,
            name: text(row, 1)?,
            track: Track::parse(&text(row, 2)?).unwrap_or(Track::Business),
            process: id_or_none(row, 3)?,
        })
    })
}

/// A need as entered.
#[derive(Debug, Clone)]
pub struct NeedRecord {
    /// Identity.
    pub id: Id,
    /// The group.
    pub group: Id,
    /// The topic.
    pub topic: Id,
    /// How deeply, 1 to 3.
    pub depth: u8,
    /// Note.
    pub note: String,
}

/// Needs between shown groups and topics.
pub fn needs(reader: &Connection) -> Result<Vec<NeedRecord>> {
    let query = "SELECT n.id, n.user_group, n.topic, n.depth, n.note FROM need n \
        JOIN user_group g ON g.id = n.user_group AND g.hidden = 0 JOIN topic t ON t.id = n.topic AND t.hidden = 0 \
        WHERE n.hidden = 0 AND n.depth BETWEEN 1 AND 3 ORDER BY g.name COLLATE NOCASE, n.id";
    all(reader, query, |row| {
        Ok(NeedRecord {
            id: id(row, 0)?,
            group: id(row, 1)?,
            topic: id(row, 2)?,
            depth: row.get(3)?,
            note: text(row, 4)?,
        })
    })
}

/// What somebody said that a module teaches: identity, module, topic, depth.
pub fn module_topics(reader: &Connection) -> Result<Vec<(Id, Id, Id, u8)>> {
    let query = "SELECT x.id, x.module, x.topic, x.depth FROM module_topic x \
        JOIN module m ON m.id = x.module AND m.hidden = 0 JOIN topic t ON t.id = x.topic AND t.hidden = 0 \
        WHERE x.hidden = 0 AND x.depth BETWEEN 1 AND 3 ORDER BY x.id";
    all(reader, query, |row| Ok((id(row, 0)?, id(row, 1)?, id(row, 2)?, row.get(3)?)))
}

/// Why a group gets no training.
#[derive(Debug, Clone)]
pub struct ExemptionRecord {
    /// Identity.
    pub id: Id,
    /// The group.
    pub group: Id,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub decided_by: Option<Id>,
    /// Their name.
    pub decided_by_name: String,
    /// When.
    pub decided_on: Option<Day>,
    /// Last day on which it holds.
    pub expires_on: Option<Day>,
}

impl ExemptionRecord {
    /// Whether it holds on a day.
    pub fn holds(&self, on: Day) -> bool {
        !self.reason.is_empty()
            && self.decided_on.is_none_or(|since| since <= on)
            && self.expires_on.is_none_or(|last| last >= on)
    }
}

/// Exemptions of shown groups; a group has one at most.
pub fn exemptions(reader: &Connection) -> Result<Vec<ExemptionRecord>> {
    let query = "SELECT e.id, e.user_group, e.reason, e.decided_by, p.display_name, e.decided_on, e.expires_on \
        FROM training_exemption e JOIN user_group g ON g.id = e.user_group AND g.hidden = 0 \
        LEFT JOIN person p ON p.id = e.decided_by WHERE e.hidden = 0 ORDER BY e.id";
    all(reader, query, |row| {
        Ok(ExemptionRecord {
            id: id(row, 0)?,
            group: id(row, 1)?,
            reason: text(row, 2)?,
            decided_by: id_or_none(row, 3)?,
            decided_by_name: text(row, 4)?,
            decided_on: day(row, 5)?,
            expires_on: day(row, 6)?,
        })
    })
}

/// Tracks of the shown groups; business where nothing is said.
pub fn tracks(reader: &Connection) -> Result<Vec<(Id, Track)>> {
    all(reader, "SELECT id, track FROM user_group WHERE hidden = 0", |row| {
        Ok((id(row, 0)?, Track::parse(&text(row, 1)?).unwrap_or(Track::Business)))
    })
}
