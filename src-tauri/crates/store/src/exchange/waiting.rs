//! Segments that were read but cannot be used yet.
//!
//! Owns the table `waiting_segment`. What waits is kept as it came, so that nothing needs to be fetched twice; taking a
//! segment in ([`Store::receive`]) ends its waiting.

use crate::{
    database::{Store, lock},
    error::Result,
};
use rusqlite::{OptionalExtension, TransactionBehavior};
use understudy_domain::id::Id;

/// A segment to set aside.
#[derive(Debug, Clone, Copy)]
pub struct WaitingSegment<'a> {
    /// Its hash.
    pub hash: [u8; 32],
    /// The stream that it says it is of.
    pub stream: Id,
    /// Its first sequence.
    pub first: u64,
    /// What it waits for.
    pub reason: &'a str,
    /// The bytes.
    pub sealed: &'a [u8],
}

/// A segment that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsideSegment {
    /// Its hash.
    pub hash: [u8; 32],
    /// The stream that it says it is of.
    pub stream: Id,
    /// Its first sequence.
    pub first: u64,
    /// What it waits for.
    pub reason: String,
    /// How many bytes it has.
    pub bytes: u64,
}

impl Store {
    /// Sets segments aside, all or none. One that waits already keeps its place; its reason becomes the new one.
    pub fn set_aside(&self, segments: &[WaitingSegment<'_>]) -> Result<()> {
        if segments.is_empty() {
            return Ok(());
        }
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for segment in segments {
            transaction
                .prepare_cached(
                    "INSERT INTO waiting_segment (hash, stream, first_sequence, reason, sealed) VALUES (?1, ?2, ?3, ?4, ?5) \
                     ON CONFLICT (hash) DO UPDATE SET reason = ?4",
                )?
                .execute((
                    segment.hash.as_slice(),
                    segment.stream.bytes(),
                    segment.first as i64,
                    segment.reason,
                    segment.sealed,
                ))?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// What waits, by stream and sequence; without the bytes.
    pub fn set_aside_all(&self) -> Result<Vec<AsideSegment>> {
        let reader = self.reader()?;
        let mut statement = reader.prepare_cached(
            "SELECT hash, stream, first_sequence, reason, length(sealed) FROM waiting_segment \
             ORDER BY stream, first_sequence, hash",
        )?;
        let found = statement.query_map([], |row| {
            Ok(AsideSegment {
                hash: row.get::<_, Vec<u8>>(0)?.try_into().unwrap_or_default(),
                stream: Id::from_bytes(&row.get::<_, Vec<u8>>(1)?).unwrap_or_default(),
                first: row.get::<_, i64>(2)? as u64,
                reason: row.get(3)?,
                bytes: row.get::<_, i64>(4)? as u64,
            })
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// The bytes of a segment that waits; it goes on waiting until it is taken in or dropped.
    pub fn aside(&self, hash: &[u8; 32]) -> Result<Option<Vec<u8>>> {
        let reader = self.reader()?;
        let mut statement = reader.prepare_cached("SELECT sealed FROM waiting_segment WHERE hash = ?1")?;
        Ok(statement.query_row([hash.as_slice()], |row| row.get(0)).optional()?)
    }

    /// Drops segments that are of no use any more, such as forged ones.
    pub fn take_aside(&self, hashes: &[[u8; 32]]) -> Result<()> {
        if hashes.is_empty() {
            return Ok(());
        }
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for hash in hashes {
            transaction.prepare_cached("DELETE FROM waiting_segment WHERE hash = ?1")?.execute([hash.as_slice()])?;
        }
        transaction.commit()?;
        Ok(())
    }
}
