//! The box that answers to a pulse without names fall into before they are counted.
//!
//! Owns the local tables `pulse_box`, `pulse_comment_box` and `pulse_taken`: on this laptop only, never in the change log.
//! Each row has a random key, so that neither a name nor an order is kept, and a comment lies apart from the steps that
//! were chosen with it. Deliberately knows nothing of what an answer says.
//!
//! A box stays in the one file that it was filled in: a copy of the programme goes without it ([`leave_behind`]). Else a copy
//! put back, with one answer more, would be counted a second time, and the difference would be that answer.

use crate::{
    database::{Store, lock},
    error::Result,
    read::{id, text},
    write::{Committed, Edit, Intent, write},
};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use rustc_hash::FxHashSet;
use understudy_domain::{id::Id, progress::Unwatched};

/// A keyed hash that tells whether a response was taken in.
pub type Fingerprint = [u8; 16];

/// An answer for the box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxedAnswer {
    /// The pulse.
    pub pulse: Id,
    /// The user group that somebody answered for.
    pub group: Id,
    /// The steps, a digit a question.
    pub answers: String,
    /// What was written; empty when nothing was.
    pub comment: String,
}

/// What lies in the box of a pulse, in the order of the random keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Boxed {
    /// Group and steps.
    pub answers: Vec<(Id, String)>,
    /// Group and comment; not in the order of the answers.
    pub comments: Vec<(Id, String)>,
}

impl Store {
    /// Puts answers into the box, all or none, and notes the fingerprints of the responses they were read from, each with its
    /// pulse. When this returns, they survive a power cut.
    pub fn drop_answers(&self, answers: &[BoxedAnswer], taken: &[(Id, Fingerprint)]) -> Result<()> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        put(&transaction, answers, taken)?;
        transaction.commit()?;
        Ok(())
    }

    /// Notes that a pulse is made in this file.
    pub fn note_pulse_made_here(&self, pulse: Id) -> Result<()> {
        self.set_local(&format!("{MADE_HERE}{pulse}"), Some(""))
    }

    /// Writes a change that counts the answers of a pulse, and empties its box, together or not at all. The answers are
    /// overwritten in the file, and what the write-ahead log still held of them is dropped.
    pub fn commit_and_empty_pulse_box(&self, intent: &Intent, edits: Vec<Edit>, pulse: Id) -> Result<Committed> {
        let mut writer = lock(&self.writer);
        writer.pragma_update(None, "secure_delete", true)?;
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let committed = write(&transaction, intent, edits, &Unwatched)?;
        for statement in ["DELETE FROM pulse_box WHERE pulse = ?1", "DELETE FROM pulse_comment_box WHERE pulse = ?1"] {
            transaction.execute(statement, [pulse.bytes()])?;
        }
        transaction.commit()?;
        writer.pragma_update(None, "secure_delete", false)?;
        // Where somebody is still reading this does nothing; the next one does.
        writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(committed)
    }
}

fn put(transaction: &Transaction<'_>, answers: &[BoxedAnswer], taken: &[(Id, Fingerprint)]) -> Result<()> {
    let mut answer = transaction.prepare_cached(
        "INSERT INTO pulse_box (key, pulse, user_group, answers) VALUES (randomblob(16), ?1, ?2, ?3)",
    )?;
    let mut comment = transaction.prepare_cached(
        "INSERT INTO pulse_comment_box (key, pulse, user_group, comment) VALUES (randomblob(16), ?1, ?2, ?3)",
    )?;
    for one in answers {
        answer.execute((one.pulse.bytes(), one.group.bytes(), &one.answers))?;
        if !one.comment.is_empty() {
            comment.execute((one.pulse.bytes(), one.group.bytes(), &one.comment))?;
        }
    }
    let mut note = transaction
        .prepare_cached("INSERT INTO pulse_taken (pulse, fingerprint) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?;
    for (pulse, fingerprint) in taken {
        note.execute((pulse.bytes(), fingerprint))?;
    }
    Ok(())
}

/// Beginning of the name under which a file notes that a pulse was made in it, and not in a copy of it or elsewhere.
const MADE_HERE: &str = "pulse-made/";
/// Beginning of the name under which a file notes what workbooks lie in the box of a pulse.
pub const FILES: &str = "pulse-files/";

/// Takes the boxes out of a copy of the programme, overwritten, with what the copy must not take itself for.
pub(crate) fn leave_behind(copy: &Connection) -> Result<()> {
    copy.pragma_update(None, "secure_delete", true)?;
    copy.execute_batch("DELETE FROM pulse_box; DELETE FROM pulse_comment_box; DELETE FROM pulse_taken")?;
    copy.execute("DELETE FROM local WHERE name LIKE ?1 || '%'", [FILES])?;
    forget_made_here(copy)
}

/// Forgets which pulses were made in this file: it may be a copy of the one that they were made in.
pub(crate) fn forget_made_here(connection: &Connection) -> Result<()> {
    connection.execute("DELETE FROM local WHERE name LIKE ?1 || '%'", [MADE_HERE])?;
    Ok(())
}

/// Whether a pulse was made in this file, and not elsewhere or before the file was copied.
pub fn made_here(reader: &Connection, pulse: Id) -> Result<bool> {
    Ok(reader
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM local WHERE name = ?1)")?
        .query_row([format!("{MADE_HERE}{pulse}")], |row| row.get(0))?)
}

/// How many answers lie in all boxes together.
pub fn all_waiting(reader: &Connection) -> Result<u32> {
    Ok(reader.prepare_cached("SELECT count(*) FROM pulse_box")?.query_row([], |row| row.get(0))?)
}

/// How many answers lie in the box of a pulse.
pub fn waiting(reader: &Connection, pulse: Id) -> Result<u32> {
    Ok(reader
        .prepare_cached("SELECT count(*) FROM pulse_box WHERE pulse = ?1")?
        .query_row([pulse.bytes()], |row| row.get(0))?)
}

/// What lies in the box of a pulse.
pub fn boxed(reader: &Connection, pulse: Id) -> Result<Boxed> {
    let pairs = |statement: &str| -> Result<Vec<(Id, String)>> {
        let mut statement = reader.prepare_cached(statement)?;
        let found = statement.query_map([pulse.bytes()], |row| Ok((id(row, 0)?, text(row, 1)?)))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    };
    Ok(Boxed {
        answers: pairs("SELECT user_group, answers FROM pulse_box WHERE pulse = ?1 ORDER BY key")?,
        comments: pairs("SELECT user_group, comment FROM pulse_comment_box WHERE pulse = ?1 ORDER BY key")?,
    })
}

/// The fingerprints of responses that were taken in.
pub fn taken(reader: &Connection, pulse: Id) -> Result<FxHashSet<Fingerprint>> {
    let mut statement = reader.prepare_cached("SELECT fingerprint FROM pulse_taken WHERE pulse = ?1")?;
    let found = statement.query_map([pulse.bytes()], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
