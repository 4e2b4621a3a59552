//! Files of materials, inside the programme's file.
//!
//! Owns their storage: each file once, under the BLAKE3 hash of its bytes, in parts of 1 MiB, so that neither writing nor
//! reading holds a whole video in memory. They are not part of the change log: a material names the hash. Deliberately
//! never drops a file, also when no material names it any more: undo can bring back a material that does.

use crate::{
    database::{Store, lock},
    error::{Result, StoreError},
};
use rusqlite::{Connection, TransactionBehavior};
use std::io::{Read, Seek, SeekFrom, Write};

/// Bytes of a part.
const PART: usize = 1 << 20;

/// A file in the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// BLAKE3 hash of its bytes, in hex.
    pub hash: String,
    /// Its size.
    pub bytes: u64,
}

impl Store {
    /// Copies a file into the programme, in one transaction; what is there already is not written again. `None` when it has
    /// more than `limit` bytes: then nothing is written. The source is read twice, first for its hash, so that the database
    /// is not held while a slow disk is found out about; a source that changes meanwhile is an error of input and output.
    pub fn put_file(&self, source: &mut (impl Read + Seek), limit: u64) -> Result<Option<StoredFile>> {
        source.seek(SeekFrom::Start(0))?;
        let Some(file) = measure(source, limit)? else { return Ok(None) };
        if has_file(&*self.reader()?, &file.hash)? {
            return Ok(Some(file));
        }
        source.seek(SeekFrom::Start(0))?;
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if has_file(&transaction, &file.hash)? {
            return Ok(Some(file));
        }
        transaction.execute(
            "INSERT INTO stored_file (hash, bytes) VALUES (?1, ?2)",
            (&file.hash, i64::try_from(file.bytes).unwrap_or(i64::MAX)),
        )?;
        let mut hasher = blake3::Hasher::new();
        {
            let mut insert =
                transaction.prepare_cached("INSERT INTO stored_part (hash, part, body) VALUES (?1, ?2, ?3)")?;
            let mut number = 0_i64;
            parts(&mut source.take(limit), |part| {
                hasher.update(part);
                insert.execute((&file.hash, number, part))?;
                number += 1;
                Ok(())
            })?;
        }
        if hasher.finalize().to_hex().as_str() != file.hash {
            // Dropping the transaction takes back what was written of it.
            return Err(StoreError::Io(std::io::Error::other("the file changed while it was copied")));
        }
        transaction.commit()?;
        Ok(Some(file))
    }
}

/// Hash and size of what a reader gives; `None` beyond the limit.
fn measure(source: &mut impl Read, limit: u64) -> Result<Option<StoredFile>> {
    let mut hasher = blake3::Hasher::new();
    let mut bytes = 0_u64;
    // One byte more than allowed is enough to know.
    parts(&mut source.take(limit.saturating_add(1)), |part| {
        hasher.update(part);
        bytes += part.len() as u64;
        Ok(())
    })?;
    Ok((bytes <= limit).then(|| StoredFile { hash: hasher.finalize().to_hex().to_string(), bytes }))
}

/// Hands out what a reader gives in parts, all but the last of the same size.
fn parts(source: &mut impl Read, mut take: impl FnMut(&[u8]) -> Result<()>) -> Result<()> {
    let mut buffer = Vec::with_capacity(PART);
    loop {
        buffer.clear();
        source.by_ref().take(PART as u64).read_to_end(&mut buffer)?;
        if buffer.is_empty() {
            return Ok(());
        }
        take(&buffer)?;
    }
}

/// Whether a file lies in the programme.
pub fn has_file(reader: &Connection, hash: &str) -> Result<bool> {
    Ok(reader.prepare_cached("SELECT 1 FROM stored_file WHERE hash = ?1")?.exists([hash])?)
}

/// Files that shown materials name, by hash, with the size in bytes of each that lies in the programme.
pub fn named_files(reader: &Connection) -> Result<Vec<(String, Option<u64>)>> {
    let mut statement = reader.prepare_cached(
        "SELECT DISTINCT m.file, f.bytes FROM material m LEFT JOIN stored_file f ON f.hash = m.file \
         WHERE m.hidden = 0 AND m.file IS NOT NULL ORDER BY 1",
    )?;
    let found =
        statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, Option<i64>>(1)?.map(|bytes| bytes as u64))))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Writes a file of the programme out, part by part. Answers whether it is there; bytes that do not give the hash are
/// damage.
pub fn copy_file(reader: &Connection, hash: &str, to: &mut impl Write) -> Result<bool> {
    if !has_file(reader, hash)? {
        return Ok(false);
    }
    let mut statement = reader.prepare_cached("SELECT body FROM stored_part WHERE hash = ?1 ORDER BY part")?;
    let mut rows = statement.query([hash])?;
    let mut hasher = blake3::Hasher::new();
    while let Some(row) = rows.next()? {
        let part = row.get_ref(0)?.as_blob().unwrap_or_default();
        hasher.update(part);
        to.write_all(part)?;
    }
    if hasher.finalize().to_hex().as_str() != hash {
        return Err(StoreError::Damaged(format!("stored file {hash}")));
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;
    use understudy_domain::id::Id;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().expect("folder");
        let store = Store::create(&folder.path().join("a.understudy"), Id::derived("s", &[])).expect("creates");
        (folder, store)
    }

    fn count(store: &Store, table: &str) -> i64 {
        let reader = store.reader().expect("reader");
        reader.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).expect("counts")
    }

    /// Slides must come back byte for byte, whatever their size against that of a part, and lie there once.
    #[test]
    fn a_file_comes_back_as_it_was_and_is_stored_once() {
        let (_folder, store) = store();
        for size in [0, 1, PART - 1, PART, PART + 1, 2 * PART + 17] {
            let bytes: Vec<u8> = (0..size).map(|at| (at * 31 % 251) as u8).collect();
            let put = || store.put_file(&mut Cursor::new(&bytes), 4 * PART as u64).expect("stores").expect("small");
            let file = put();
            assert_eq!(file, put());
            assert_eq!(file.bytes, size as u64);
            let mut back = Vec::new();
            assert!(copy_file(&store.reader().expect("reader"), &file.hash, &mut back).expect("copies"));
            assert_eq!(back, bytes);
        }
        assert_eq!(count(&store, "stored_file"), 6);
        assert_eq!(count(&store, "stored_part"), 8);
        let mut back = Vec::new();
        assert!(!copy_file(&store.reader().expect("reader"), "unknown", &mut back).expect("looks"));
    }

    /// A file beyond the limit must leave nothing behind, one of exactly the limit is taken.
    #[test]
    fn the_limit_holds_to_the_byte() {
        let (_folder, store) = store();
        let bytes = vec![7_u8; 100];
        assert_eq!(store.put_file(&mut Cursor::new(&bytes), 99).expect("measures"), None);
        assert_eq!(count(&store, "stored_file"), 0);
        assert!(store.put_file(&mut Cursor::new(&bytes), 100).expect("stores").is_some());
    }

    /// A file that somebody saves while it is copied must not be stored under the hash of another.
    #[test]
    fn a_file_that_changes_meanwhile_is_refused_whole() {
        /// Gives other bytes after each return to the start.
        struct Changing(Cursor<Vec<u8>>);
        impl Read for Changing {
            fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
                self.0.read(buffer)
            }
        }
        impl Seek for Changing {
            fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
                self.0.get_mut()[0] += 1;
                self.0.seek(to)
            }
        }
        let (_folder, store) = store();
        assert!(store.put_file(&mut Changing(Cursor::new(vec![0; 10])), 100).is_err());
        assert_eq!((count(&store, "stored_file"), count(&store, "stored_part")), (0, 0));
    }

    /// A damaged page must be said, not opened as if it were the approved slides.
    #[test]
    fn damage_is_noticed() {
        let (_folder, store) = store();
        let file = store.put_file(&mut Cursor::new(vec![1; 10]), 100).expect("stores").expect("small");
        lock(&store.writer).execute("UPDATE stored_part SET body = x'00'", []).expect("damages");
        let copied = copy_file(&store.reader().expect("reader"), &file.hash, &mut Vec::new());
        assert!(matches!(copied, Err(StoreError::Damaged(_))));
    }
}
