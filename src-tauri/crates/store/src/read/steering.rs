//! Packs that the steering committee got, and the decisions that it is asked for.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, Row};
use understudy_domain::{day::Day, id::Id, steering::SteeringContent};

/// A pack as it was kept.
#[derive(Debug, Clone)]
pub struct PackRecord {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// Day.
    pub made_on: Option<Day>,
    /// Name of who made it.
    pub made_by: String,
    /// Note.
    pub note: String,
}

/// A decision that the committee is asked for.
#[derive(Debug, Clone)]
pub struct DecisionRecord {
    /// Identity.
    pub id: Id,
    /// What is to be decided.
    pub title: String,
    /// Why, and between what.
    pub detail: String,
    /// The wave it is about.
    pub wave: Option<Id>,
    /// Name of the wave.
    pub wave_name: String,
    /// Who asks for it.
    pub owner: Option<Id>,
    /// Name of who asks for it.
    pub owner_name: String,
    /// Day since which it is asked for.
    pub asked_on: Option<Day>,
    /// Day by which it is needed.
    pub needed_by: Option<Day>,
    /// Day on which it was taken.
    pub decided_on: Option<Day>,
    /// What was decided.
    pub decision: String,
}

/// Packs, the latest first.
pub fn packs(reader: &Connection) -> Result<Vec<PackRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT s.id, s.title, s.made_on, p.display_name, s.note FROM steering_pack s \
         LEFT JOIN person p ON p.id = s.made_by WHERE s.hidden = 0 ORDER BY s.made_on DESC, s.id DESC",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(PackRecord {
            id: id(row, 0)?,
            title: text(row, 1)?,
            made_on: day(row, 2)?,
            made_by: text(row, 3)?,
            note: text(row, 4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The figures of a pack; none where there is no such pack, or a newer version wrote them in another form.
pub fn content(reader: &Connection, pack: Id) -> Result<Option<SteeringContent>> {
    let mut statement = reader.prepare_cached("SELECT content FROM steering_pack WHERE id = ?1 AND hidden = 0")?;
    let mut rows = statement.query_map([pack.bytes()], |row| text(row, 0))?;
    let found = rows.next().transpose()?;
    Ok(found.and_then(|json| serde_json::from_str(&json).ok()))
}

/// Decisions: those to be taken by the day they are needed, then those taken, the latest first.
pub fn decisions(reader: &Connection) -> Result<Vec<DecisionRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT d.id, d.title, d.detail, w.id, w.name, p.id, p.display_name, d.asked_on, d.needed_by, d.decided_on, d.decision \
         FROM steering_decision d LEFT JOIN wave w ON w.id = d.wave AND w.hidden = 0 \
         LEFT JOIN person p ON p.id = d.owner AND p.hidden = 0 WHERE d.hidden = 0 \
         ORDER BY d.decided_on IS NOT NULL, d.decided_on DESC, d.needed_by IS NULL, d.needed_by, d.title COLLATE NOCASE, d.id",
    )?;
    Ok(statement.query_map([], decision_of)?.collect::<rusqlite::Result<_>>()?)
}

fn decision_of(row: &Row<'_>) -> rusqlite::Result<DecisionRecord> {
    Ok(DecisionRecord {
        id: id(row, 0)?,
        title: text(row, 1)?,
        detail: text(row, 2)?,
        wave: id_or_none(row, 3)?,
        wave_name: text(row, 4)?,
        owner: id_or_none(row, 5)?,
        owner_name: text(row, 6)?,
        asked_on: day(row, 7)?,
        needed_by: day(row, 8)?,
        decided_on: day(row, 9)?,
        decision: text(row, 10)?,
    })
}
