//! How far a programme is set up.

use crate::error::Result;
use rusqlite::Connection;

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
