//! What the sequence of training is checked on: trainings with their days, who they are for, what was told to whom.
//!
//! One pass a table. Milestones, waves, phases, headcounts and the state of content are read where they belong.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{day::Day, id::Id, words::Track};

/// A training that is not called off, with the days of its slots.
#[derive(Debug, Clone)]
pub struct TrainingRecord {
    /// The session.
    pub id: Id,
    /// Its module.
    pub module: Id,
    /// Local day of the first slot.
    pub on: Day,
    /// Local day of the last.
    pub until: Day,
    /// Whether its record is closed.
    pub closed: bool,
    /// Seats, where there is a limit.
    pub capacity: Option<u32>,
    /// Groups that it is for; for all who need the module where empty.
    pub groups: Vec<Id>,
}

/// Trainings that have a slot; neither called-off ones nor rehearsals.
pub fn trainings(reader: &Connection) -> Result<Vec<TrainingRecord>> {
    let mut days: FxHashMap<Id, (Day, Day)> = FxHashMap::default();
    let mut statement =
        reader.prepare_cached("SELECT session, starts_at FROM session_slot WHERE hidden = 0 AND starts_at <> ''")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        // The day of a slot is the date as it is written: its local day.
        let Some(on) = row.get_ref(1)?.as_str().ok().and_then(|at| at.get(..10)).and_then(Day::parse) else { continue };
        let known = days.entry(id(row, 0)?).or_insert((on, on));
        *known = (known.0.min(on), known.1.max(on));
    }
    let mut groups: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
    let mut statement = reader.prepare_cached(
        "SELECT session, user_group FROM session_group WHERE hidden = 0 AND user_group IS NOT NULL ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        groups.entry(id(row, 0)?).or_default().push(id(row, 1)?);
    }
    let mut statement = reader.prepare_cached(
        "SELECT id, module, state, capacity FROM session WHERE hidden = 0 AND module IS NOT NULL \
         AND coalesce(state, '') <> 'cancelled' AND coalesce(purpose, 'training') = 'training' ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let session = id(row, 0)?;
        let Some(&(on, until)) = days.get(&session) else { continue };
        found.push(TrainingRecord {
            id: session,
            module: id(row, 1)?,
            on,
            until,
            closed: text(row, 2)? == "closed",
            capacity: row.get(3)?,
            groups: groups.remove(&session).unwrap_or_default(),
        });
    }
    Ok(found)
}

/// Tracks of the groups that have one of their own.
pub fn tracks(reader: &Connection) -> Result<FxHashMap<Id, Track>> {
    let mut statement = reader.prepare_cached("SELECT id, track FROM user_group WHERE hidden = 0 AND track <> ''")?;
    let rows = statement.query_map([], |row| Ok((id(row, 0)?, text(row, 1)?)))?;
    let mut found = FxHashMap::default();
    for row in rows {
        let (group, word) = row?;
        if let Some(track) = Track::parse(&word) {
            found.insert(group, track);
        }
    }
    Ok(found)
}

/// Groups for which an impact of a shown process is set.
pub fn at_risk(reader: &Connection) -> Result<FxHashSet<Id>> {
    let mut statement = reader.prepare_cached(
        "SELECT id FROM user_group WHERE hidden = 0 AND id IN (SELECT r.user_group FROM risk_area r \
         JOIN process p ON p.id = r.process AND p.hidden = 0 WHERE r.hidden = 0 AND r.impact IS NOT NULL)",
    )?;
    let rows = statement.query_map([], |row| id(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A topic that belongs to a track.
#[derive(Debug, Clone)]
pub struct TopicRecord {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Its track.
    pub track: Track,
}

/// Topics of tracks.
pub fn topics(reader: &Connection) -> Result<Vec<TopicRecord>> {
    let mut statement = reader
        .prepare_cached("SELECT id, name, track FROM topic WHERE hidden = 0 AND track <> '' ORDER BY name, id")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if let Some(track) = Track::parse(&text(row, 2)?) {
            found.push(TopicRecord { id: id(row, 0)?, name: text(row, 1)?, track });
        }
    }
    Ok(found)
}

/// Topics that each module teaches.
pub fn taught(reader: &Connection) -> Result<FxHashMap<Id, Vec<Id>>> {
    let mut statement = reader.prepare_cached(
        "SELECT module, topic FROM module_topic WHERE hidden = 0 AND module IS NOT NULL AND topic IS NOT NULL ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let mut found: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
    while let Some(row) = rows.next()? {
        found.entry(id(row, 0)?).or_default().push(id(row, 1)?);
    }
    Ok(found)
}

/// A communication with a day that was not given up.
#[derive(Debug, Clone)]
pub struct ToldRecord {
    /// Identity.
    pub id: Id,
    /// Title.
    pub title: String,
    /// What for, as stored.
    pub purpose: String,
    /// The wave that it is for.
    pub wave: Option<Id>,
    /// The day it is due.
    pub due_on: Option<Day>,
    /// The day it was done.
    pub done_on: Option<Day>,
    /// How many were interested.
    pub interested: Option<u32>,
    /// Groups that it is for; for all of its wave where empty.
    pub groups: Vec<Id>,
}

/// Communications that are done or due.
pub fn told(reader: &Connection) -> Result<Vec<ToldRecord>> {
    let mut groups: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
    let mut statement = reader.prepare_cached(
        "SELECT action, user_group FROM action_group WHERE hidden = 0 AND user_group IS NOT NULL ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        groups.entry(id(row, 0)?).or_default().push(id(row, 1)?);
    }
    let mut statement = reader.prepare_cached(
        "SELECT id, title, cause, wave, due_on, done_on, interested FROM action \
         WHERE hidden = 0 AND kind = 'communication' AND coalesce(dropped, '') = '' \
         AND (due_on IS NOT NULL OR done_on IS NOT NULL) ORDER BY id",
    )?;
    let found = statement.query_map([], |row| {
        let action = id(row, 0)?;
        Ok(ToldRecord {
            id: action,
            title: text(row, 1)?,
            purpose: text(row, 2)?,
            wave: id_or_none(row, 3)?,
            due_on: day(row, 4)?,
            done_on: day(row, 5)?,
            interested: row.get(6)?,
            groups: groups.remove(&action).unwrap_or_default(),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// How many objectives hang on each milestone.
pub fn hanging(reader: &Connection) -> Result<FxHashMap<Id, u32>> {
    let mut statement = reader.prepare_cached(
        "SELECT milestone, count(*) FROM objective WHERE hidden = 0 AND milestone IS NOT NULL \
         AND coalesce(state, '') <> 'dropped' GROUP BY milestone",
    )?;
    let rows = statement.query_map([], |row| Ok((id(row, 0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
