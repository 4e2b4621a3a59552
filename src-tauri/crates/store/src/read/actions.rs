//! Actions: the communication plan, the sponsor roadmap, the resistance plan, the coaching of managers.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row};
use rustc_hash::FxHashMap;
use understudy_domain::{
    action::{ActionKind, CoachingStage},
    day::Day,
    id::Id,
};

/// An action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionRecord {
    /// Identity.
    pub id: Id,
    /// Which plan.
    pub kind: ActionKind,
    /// Message, action, description or next step.
    pub title: String,
    /// More; of a sponsor's action the peers to talk to, of resistance what is done.
    pub detail: String,
    /// The sponsor or the manager.
    pub person: Option<Id>,
    /// Their name.
    pub person_name: String,
    /// Who sends a message, as people read it.
    pub sender: String,
    /// How a message reaches people.
    pub channel: String,
    /// Purpose of a communication or cause of resistance, as stored.
    pub cause: String,
    /// How far a manager is.
    pub stage: Option<CoachingStage>,
    /// The wave.
    pub wave: Option<Id>,
    /// Its name.
    pub wave_name: String,
    /// Who does it.
    pub owner: Option<Id>,
    /// Their name.
    pub owner_name: String,
    /// Due.
    pub due_on: Option<Day>,
    /// Done.
    pub done_on: Option<Day>,
    /// What came of it; of a communication the feedback.
    pub outcome: String,
    /// How many a communication reached.
    pub reached: Option<u32>,
    /// How many of them showed interest.
    pub interested: Option<u32>,
    /// The answer to a drop of sentiment that asked for it.
    pub response: Option<Id>,
    /// Why it was given up; empty when it was not.
    pub dropped: String,
    /// Groups that it is for, by name.
    pub groups: Vec<(Id, String)>,
}

// Who was purged is nobody; who was deleted keeps the name.
const ACTION: &str = "SELECT a.id, a.kind, a.title, a.detail, p.id, p.display_name, a.sender, a.channel, a.cause, a.stage, \
    w.id, w.name, o.id, o.display_name, a.due_on, a.done_on, a.outcome, a.reached, a.interested, a.response, a.dropped \
    FROM action a LEFT JOIN person p ON p.id = a.person AND p.hidden < 2 LEFT JOIN wave w ON w.id = a.wave AND w.hidden = 0 \
    LEFT JOIN person o ON o.id = a.owner AND o.hidden < 2 WHERE a.hidden = 0";

fn action_of(row: &Row<'_>) -> rusqlite::Result<Option<ActionRecord>> {
    // A kind that only a newer version knows belongs to none of the plans here.
    let Some(kind) = ActionKind::parse(&text(row, 1)?) else { return Ok(None) };
    Ok(Some(ActionRecord {
        id: id(row, 0)?,
        kind,
        title: text(row, 2)?,
        detail: text(row, 3)?,
        person: id_or_none(row, 4)?,
        person_name: text(row, 5)?,
        sender: text(row, 6)?,
        channel: text(row, 7)?,
        cause: text(row, 8)?,
        stage: CoachingStage::parse(&text(row, 9)?),
        wave: id_or_none(row, 10)?,
        wave_name: text(row, 11)?,
        owner: id_or_none(row, 12)?,
        owner_name: text(row, 13)?,
        due_on: day(row, 14)?,
        done_on: day(row, 15)?,
        outcome: text(row, 16)?,
        reached: row.get(17)?,
        interested: row.get(18)?,
        response: id_or_none(row, 19)?,
        dropped: text(row, 20)?,
        groups: Vec::new(),
    }))
}

/// All actions, the first due first; those without a day last.
pub fn actions(reader: &Connection) -> Result<Vec<ActionRecord>> {
    let mut statement = reader.prepare_cached(&format!("{ACTION} ORDER BY a.due_on IS NULL, a.due_on, a.id"))?;
    let found: Vec<Option<ActionRecord>> = statement.query_map([], action_of)?.collect::<rusqlite::Result<_>>()?;
    let mut actions: Vec<ActionRecord> = found.into_iter().flatten().collect();
    let mut groups: FxHashMap<Id, Vec<(Id, String)>> = FxHashMap::default();
    let mut statement = reader.prepare_cached(
        "SELECT l.action, g.id, g.name FROM action_group l JOIN user_group g ON g.id = l.user_group AND g.hidden = 0 \
         WHERE l.hidden = 0 ORDER BY g.name COLLATE NOCASE, g.id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        groups.entry(id(row, 0)?).or_default().push((id(row, 1)?, text(row, 2)?));
    }
    for action in &mut actions {
        action.groups = groups.remove(&action.id).unwrap_or_default();
    }
    Ok(actions)
}

/// One action.
pub fn action(reader: &Connection, action: Id) -> Result<Option<ActionRecord>> {
    let mut statement = reader.prepare_cached(&format!("{ACTION} AND a.id = ?1"))?;
    let Some(mut found) = statement.query_row([action.bytes()], action_of).optional()?.flatten() else {
        return Ok(None);
    };
    let mut statement = reader.prepare_cached(
        "SELECT g.id, g.name FROM action_group l JOIN user_group g ON g.id = l.user_group AND g.hidden = 0 \
         WHERE l.hidden = 0 AND l.action = ?1 ORDER BY g.name COLLATE NOCASE, g.id",
    )?;
    let rows = statement.query_map([action.bytes()], |row| Ok((id(row, 0)?, text(row, 1)?)))?;
    found.groups = rows.collect::<rusqlite::Result<_>>()?;
    Ok(Some(found))
}
