//! What is known of the places of exchange.
//!
//! Owns three small memories, each by the name of the place: which of one's streams lie there and how far, where reading
//! goes on, and which files were seen. All may be lost without harm: then things are put or read again.

use crate::{
    database::{Store, lock},
    error::Result,
};
use rusqlite::{OptionalExtension, TransactionBehavior};
use understudy_domain::id::Id;

/// A file seen at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenFile {
    /// Its name at the place.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// When it was changed, in whatever unit the place counts.
    pub modified: i64,
    /// What became of it, in a word of the transport.
    pub state: String,
}

impl Store {
    /// Up to which sequence the segments of a stream are known to lie at a place; 0 for none.
    pub fn handed(&self, place: &str, stream: Id) -> Result<u64> {
        let reader = self.reader()?;
        let mut statement =
            reader.prepare_cached("SELECT handed FROM place_stream WHERE place = ?1 AND stream = ?2")?;
        let found: Option<i64> = statement.query_row((place, stream.bytes()), |row| row.get(0)).optional()?;
        Ok(found.unwrap_or(0) as u64)
    }

    /// Remembers up to which sequence the segments of a stream lie at a place; less than before where they were lost.
    pub fn set_handed(&self, place: &str, stream: Id, last: u64) -> Result<()> {
        lock(&self.writer)
            .prepare_cached(
                "INSERT INTO place_stream (place, stream, handed) VALUES (?1, ?2, ?3) ON CONFLICT (place, stream) DO UPDATE SET handed = ?3",
            )?
            .execute((place, stream.bytes(), last as i64))?;
        Ok(())
    }

    /// Where reading at a place goes on.
    pub fn cursor(&self, place: &str) -> Result<Option<Vec<u8>>> {
        let reader = self.reader()?;
        let mut statement = reader.prepare_cached("SELECT cursor FROM place_cursor WHERE place = ?1")?;
        Ok(statement.query_row([place], |row| row.get(0)).optional()?)
    }

    /// Remembers where reading at a place goes on. Only once what was read before it is taken in or set aside.
    pub fn set_cursor(&self, place: &str, cursor: &[u8]) -> Result<()> {
        lock(&self.writer)
            .prepare_cached(
                "INSERT INTO place_cursor (place, cursor) VALUES (?1, ?2) ON CONFLICT (place) DO UPDATE SET cursor = ?2",
            )?
            .execute((place, cursor))?;
        Ok(())
    }

    /// The files seen at a place, by name.
    pub fn seen_files(&self, place: &str) -> Result<Vec<SeenFile>> {
        let reader = self.reader()?;
        let mut statement = reader
            .prepare_cached("SELECT name, bytes, modified, state FROM seen_file WHERE place = ?1 ORDER BY name")?;
        let found = statement.query_map([place], |row| {
            Ok(SeenFile {
                name: row.get(0)?,
                bytes: row.get::<_, i64>(1)? as u64,
                modified: row.get(2)?,
                state: row.get(3)?,
            })
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Remembers files seen at a place, all or none. Only once what they hold is taken in or set aside.
    pub fn set_seen_files(&self, place: &str, files: &[SeenFile]) -> Result<()> {
        if files.is_empty() {
            return Ok(());
        }
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for file in files {
            transaction
                .prepare_cached(
                    "INSERT INTO seen_file (place, name, bytes, modified, state) VALUES (?1, ?2, ?3, ?4, ?5) \
                     ON CONFLICT (place, name) DO UPDATE SET bytes = ?3, modified = ?4, state = ?5",
                )?
                .execute((place, &file.name, file.bytes as i64, file.modified, &file.state))?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Forgets files that are not at a place any more.
    pub fn forget_files(&self, place: &str, names: &[String]) -> Result<()> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for name in names {
            transaction
                .prepare_cached("DELETE FROM seen_file WHERE place = ?1 AND name = ?2")?
                .execute((place, name))?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Forgets all that is known of a place: its files, where reading goes on, and what lies there.
    pub fn forget_place(&self, place: &str) -> Result<()> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for table in ["seen_file", "place_cursor", "place_stream"] {
            transaction.execute(&format!("DELETE FROM {table} WHERE place = ?1"), [place])?;
        }
        transaction.commit()?;
        Ok(())
    }
}
