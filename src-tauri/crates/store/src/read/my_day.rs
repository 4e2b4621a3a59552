//! How far a programme is set up, and which materials wait.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::Connection;
use understudy_domain::{day::Day, id::Id, words::MaterialState};

/// What is there already. Each is the answer of one look-up that stops at the first row found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetUp {
    /// A wave with a cutover date.
    pub waves: bool,
    /// People.
    pub people: bool,
    /// Processes.
    pub processes: bool,
    /// A process in scope.
    pub scope: bool,
    /// A superuser.
    pub superusers: bool,
    /// A pairing.
    pub pairings: bool,
    /// An entry in a log.
    pub first_log: bool,
}

/// Asks how far the set-up is.
pub fn set_up(reader: &Connection) -> Result<SetUp> {
    let mut statement = reader.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM wave WHERE hidden = 0 AND cutover IS NOT NULL), \
           EXISTS (SELECT 1 FROM person WHERE hidden = 0), \
           EXISTS (SELECT 1 FROM process WHERE hidden = 0), \
           EXISTS (SELECT 1 FROM process WHERE hidden = 0 AND scope = 'in'), \
           EXISTS (SELECT 1 FROM superuser WHERE hidden = 0), \
           EXISTS (SELECT 1 FROM pairing WHERE hidden = 0), \
           EXISTS (SELECT 1 FROM shadowing_session WHERE hidden = 0)",
    )?;
    Ok(statement.query_row([], |row| {
        Ok(SetUp {
            waves: row.get(0)?,
            people: row.get(1)?,
            processes: row.get(2)?,
            scope: row.get(3)?,
            superusers: row.get(4)?,
            pairings: row.get(5)?,
            first_log: row.get(6)?,
        })
    })?)
}

/// A material that is not approved.
#[derive(Debug, Clone)]
pub struct OpenMaterial {
    /// Its module.
    pub module: Id,
    /// Title of the module.
    pub module_title: String,
    /// Title.
    pub title: String,
    /// State.
    pub state: MaterialState,
    /// Day by which it is needed.
    pub needed_by: Option<Day>,
    /// Whether it is with the experts, and one of them is me and has said nothing.
    pub awaits_my_review: bool,
    /// Whether it waits for the owner, who is me.
    pub awaits_my_approval: bool,
    /// Whether I wrote it or own its module.
    pub mine: bool,
}

/// The materials that are not approved, as somebody sees them; the table of materials is small.
pub fn open_materials(reader: &Connection, me: Option<Id>) -> Result<Vec<OpenMaterial>> {
    let mut statement = reader.prepare_cached(
        "SELECT m.id, m.title, x.title, x.state, x.needed_by, m.owner, x.author, \
           EXISTS (SELECT 1 FROM material_reviewer r WHERE r.material = x.id AND r.person = ?1 AND r.decided_on IS NULL AND r.hidden = 0) \
         FROM material x JOIN module m ON m.id = x.module AND m.hidden = 0 \
         WHERE x.hidden = 0 AND x.state IS NOT NULL AND x.state <> 'approved'",
    )?;
    let found = statement.query_map([me.as_ref().map(Id::bytes)], |row| {
        let state = MaterialState::parse(&text(row, 3)?).unwrap_or(MaterialState::Draft);
        let owner = id_or_none(row, 5)?;
        let author = id_or_none(row, 6)?;
        let is_me = |person: Option<Id>| me.is_some() && person == me;
        Ok(OpenMaterial {
            module: id(row, 0)?,
            module_title: text(row, 1)?,
            title: text(row, 2)?,
            state,
            needed_by: day(row, 4)?,
            awaits_my_review: state == MaterialState::ExpertReview && row.get::<_, bool>(7)?,
            awaits_my_approval: state == MaterialState::OwnerApproval && is_me(owner),
            mine: is_me(owner) || is_me(author),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
