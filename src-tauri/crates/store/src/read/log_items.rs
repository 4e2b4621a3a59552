//! The log of assumptions, risks, issues and dependencies.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row};
use understudy_domain::{day::Day, id::Id, risk::LogKind};

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogItemRecord {
    /// Identity.
    pub id: Id,
    /// What it is.
    pub kind: LogKind,
    /// Title.
    pub title: String,
    /// More.
    pub detail: String,
    /// The risk area that it is about.
    pub risk_area: Option<Id>,
    /// The process: the risk area's, else the one given.
    pub process: Option<Id>,
    /// Its title.
    pub process_title: String,
    /// Its code.
    pub process_code: String,
    /// The user group: the risk area's, else the one given.
    pub group: Option<Id>,
    /// Its name.
    pub group_name: String,
    /// The milestone.
    pub milestone: Option<Id>,
    /// Its name.
    pub milestone_name: String,
    /// Its day; of a cutover that of its wave.
    pub milestone_on: Option<Day>,
    /// Probability, 1 to 5.
    pub probability: Option<u8>,
    /// Impact, 1 to 5.
    pub impact: Option<u8>,
    /// What is done about it.
    pub response: String,
    /// Who sees to it.
    pub owner: Option<Id>,
    /// Their name.
    pub owner_name: String,
    /// Since when it stands there.
    pub raised_on: Option<Day>,
    /// By when.
    pub due_on: Option<Day>,
    /// Closed.
    pub closed_on: Option<Day>,
    /// What is next.
    pub next_step: String,
    /// How it ended.
    pub outcome: String,
    /// Handed to the project last.
    pub reported_on: Option<Day>,
}

// Who was purged is nobody; who was deleted keeps the name.
const ITEM: &str = "SELECT l.id, l.kind, l.title, l.detail, r.id, p.id, p.title, p.code, g.id, g.name, m.id, m.name, \
    CASE WHEN m.kind = 'cutover' AND w.id IS NOT NULL THEN w.cutover ELSE m.due_on END, l.probability, l.impact, \
    l.response, o.id, o.display_name, l.raised_on, l.due_on, l.closed_on, l.next_step, l.outcome, l.reported_on \
    FROM log_item l LEFT JOIN risk_area r ON r.id = l.risk_area AND r.hidden = 0 \
    LEFT JOIN process p ON p.id = coalesce(r.process, l.process) AND p.hidden = 0 \
    LEFT JOIN user_group g ON g.id = coalesce(r.user_group, l.user_group) AND g.hidden = 0 \
    LEFT JOIN milestone m ON m.id = l.milestone AND m.hidden = 0 LEFT JOIN wave w ON w.id = m.wave AND w.hidden = 0 \
    LEFT JOIN person o ON o.id = l.owner AND o.hidden < 2 WHERE l.hidden = 0";

fn grade(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<u8>> {
    Ok(row.get::<_, Option<i64>>(at)?.and_then(|number| u8::try_from(number).ok()))
}

fn item_of(row: &Row<'_>) -> rusqlite::Result<LogItemRecord> {
    Ok(LogItemRecord {
        id: id(row, 0)?,
        // A kind that only a newer version knows is shown as what weighs most.
        kind: LogKind::parse(&text(row, 1)?).unwrap_or(LogKind::Issue),
        title: text(row, 2)?,
        detail: text(row, 3)?,
        risk_area: id_or_none(row, 4)?,
        process: id_or_none(row, 5)?,
        process_title: text(row, 6)?,
        process_code: text(row, 7)?,
        group: id_or_none(row, 8)?,
        group_name: text(row, 9)?,
        milestone: id_or_none(row, 10)?,
        milestone_name: text(row, 11)?,
        milestone_on: day(row, 12)?,
        probability: grade(row, 13)?,
        impact: grade(row, 14)?,
        response: text(row, 15)?,
        owner: id_or_none(row, 16)?,
        owner_name: text(row, 17)?,
        raised_on: day(row, 18)?,
        due_on: day(row, 19)?,
        closed_on: day(row, 20)?,
        next_step: text(row, 21)?,
        outcome: text(row, 22)?,
        reported_on: day(row, 23)?,
    })
}

/// All entries, the first due first; those without a day last.
pub fn log_items(reader: &Connection) -> Result<Vec<LogItemRecord>> {
    let mut statement = reader.prepare_cached(&format!("{ITEM} ORDER BY l.due_on IS NULL, l.due_on, l.id"))?;
    Ok(statement.query_map([], item_of)?.collect::<rusqlite::Result<_>>()?)
}

/// One entry.
pub fn log_item(reader: &Connection, item: Id) -> Result<Option<LogItemRecord>> {
    let mut statement = reader.prepare_cached(&format!("{ITEM} AND l.id = ?1"))?;
    Ok(statement.query_row([item.bytes()], item_of).optional()?)
}
