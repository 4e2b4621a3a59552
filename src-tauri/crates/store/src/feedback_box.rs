//! The box that feedback falls into before it is counted.
//!
//! Owns the local table `feedback_box`: single answers under random keys, on this laptop only, never in the change log, so
//! that neither a name nor even an order is kept. Deliberately knows nothing of what an answer says.

use crate::{
    database::{Store, lock},
    error::Result,
    write::{Committed, Edit, Intent, write},
};
use rusqlite::{Connection, TransactionBehavior};
use understudy_domain::{id::Id, progress::Unwatched};

impl Store {
    /// Puts an answer into the box of a session. When this returns, it survives a power cut.
    pub fn drop_feedback(&self, session: Id, answer: &str) -> Result<()> {
        lock(&self.writer)
            .prepare_cached("INSERT INTO feedback_box (key, session, answer) VALUES (randomblob(16), ?1, ?2)")?
            .execute((session.bytes(), answer))?;
        Ok(())
    }

    /// Writes a change that counts the answers of a session, and empties its box, together or not at all. The answers are
    /// overwritten in the file, not only forgotten.
    pub fn commit_and_empty_box(&self, intent: &Intent, edits: Vec<Edit>, session: Id) -> Result<Committed> {
        let mut writer = lock(&self.writer);
        writer.pragma_update(None, "secure_delete", true)?;
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let committed = write(&transaction, intent, edits, &Unwatched)?;
        transaction.execute("DELETE FROM feedback_box WHERE session = ?1", [session.bytes()])?;
        transaction.commit()?;
        writer.pragma_update(None, "secure_delete", false)?;
        Ok(committed)
    }
}

/// How many answers lie in the box of a session.
pub fn waiting(reader: &Connection, session: Id) -> Result<u32> {
    Ok(reader
        .prepare_cached("SELECT count(*) FROM feedback_box WHERE session = ?1")?
        .query_row([session.bytes()], |row| row.get(0))?)
}

/// The answers in the box of a session, in the order of their random keys.
pub fn answers(reader: &Connection, session: Id) -> Result<Vec<String>> {
    let mut statement = reader.prepare_cached("SELECT answer FROM feedback_box WHERE session = ?1 ORDER BY key")?;
    let found = statement.query_map([session.bytes()], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
