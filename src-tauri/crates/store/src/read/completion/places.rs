//! How many seats the sessions to come have, and for whom.

use crate::{error::Result, read::id};
use rusqlite::Connection;
use rustc_hash::FxHashMap;
use understudy_domain::{
    id::Id,
    words::{SessionPurpose, SessionState},
};

/// Seats of a session.
#[derive(Debug, Clone, Default)]
pub struct SessionPlaces {
    /// Seats; as many as are needed when absent.
    pub capacity: Option<u32>,
    /// Groups it is for; all when there is none.
    pub groups: Vec<Id>,
}

/// The seats of all scheduled training sessions.
pub fn session_places(connection: &Connection) -> Result<FxHashMap<Id, SessionPlaces>> {
    let mut statement = connection
        .prepare_cached("SELECT id, capacity FROM session WHERE hidden = 0 AND state = ?1 AND purpose = ?2")?;
    let wanted = [SessionState::Scheduled.word(), SessionPurpose::Training.word()];
    let found = statement
        .query_map(wanted, |row| Ok((id(row, 0)?, SessionPlaces { capacity: row.get(1)?, groups: Vec::new() })))?;
    let mut places: FxHashMap<Id, SessionPlaces> = found.collect::<rusqlite::Result<_>>()?;
    let mut statement = connection.prepare_cached(
        "SELECT x.session, x.user_group FROM session_group x JOIN user_group g ON g.id = x.user_group AND g.hidden = 0 \
         WHERE x.hidden = 0",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(session) = places.get_mut(&id(row, 0)?) {
            session.groups.push(id(row, 1)?);
        }
    }
    Ok(places)
}
