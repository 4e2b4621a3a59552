//! Milestones: dates of the project that training hangs on.
//!
//! The day of a cutover is its wave's: there is one truth, and whoever reads a milestone reads that.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::Connection;
use understudy_domain::{day::Day, id::Id, words::MilestoneKind};

/// A milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneRecord {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What it is; `other` where a newer version wrote a kind that is not known here.
    pub kind: MilestoneKind,
    /// The wave that it belongs to; of no wave it is of the whole programme.
    pub wave: Option<Id>,
    /// Name of the wave.
    pub wave_name: String,
    /// The day it is due now. Of a cutover: the day of its wave.
    pub due_on: Option<Day>,
    /// The first day that it was planned for.
    pub planned_on: Option<Day>,
    /// The day it was reached.
    pub done_on: Option<Day>,
    /// Where it comes from, as in [`crate::tables::milestone::SOURCE`]; empty for one made by hand.
    pub source: String,
    /// What the source knows it by.
    pub source_key: String,
    /// Note.
    pub note: String,
}

/// Milestones, the first due first; those without a date last.
pub fn milestones(reader: &Connection) -> Result<Vec<MilestoneRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT m.id, m.name, m.kind, w.id, w.name, \
         CASE WHEN m.kind = 'cutover' AND w.id IS NOT NULL THEN w.cutover ELSE m.due_on END AS due, \
         m.planned_on, m.done_on, m.source, m.source_key, m.note \
         FROM milestone m LEFT JOIN wave w ON w.id = m.wave AND w.hidden = 0 \
         WHERE m.hidden = 0 ORDER BY due IS NULL, due, m.name COLLATE NOCASE, m.id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(MilestoneRecord {
            id: id(row, 0)?,
            name: text(row, 1)?,
            kind: MilestoneKind::parse(&text(row, 2)?).unwrap_or(MilestoneKind::Other),
            wave: id_or_none(row, 3)?,
            wave_name: text(row, 4)?,
            due_on: day(row, 5)?,
            planned_on: day(row, 6)?,
            done_on: day(row, 7)?,
            source: text(row, 8)?,
            source_key: text(row, 9)?,
            note: text(row, 10)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
