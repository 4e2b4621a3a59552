//! The database file: opening, schema, one writer and several readers.
//!
//! Owns the connection settings and the migrations (own code: rusqlite_migration does not link with rusqlite 0.41).

use crate::{
    error::{Result, StoreError},
    exchange::{Knowledge, begin, revive, upgrade},
    file_key::{FileKey, SALT},
};
use rusqlite::{Connection, OpenFlags};
use std::{
    ops::Deref,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use understudy_domain::id::Id;

/// Schema steps, oldest first. Steps are only ever added.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_sessions.sql"),
    SHARING,
    include_str!("migrations/0004_programme.sql"),
];
/// The step that a file's log is rewritten with.
const SHARING: &str = include_str!("migrations/0003_sharing.sql");

/// Marks the file as ours ("Unds").
const APPLICATION_ID: i64 = 0x556e_6473;

/// An open programme file.
#[derive(Debug)]
pub struct Store {
    pub(crate) path: PathBuf,
    pub(crate) writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    /// The key, where the file is encrypted.
    pub(crate) key: Option<FileKey>,
    /// What this version can apply of what others write.
    pub(crate) known: Knowledge,
}

/// How a file stands to this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Of this version.
    Current,
    /// Older: will be upgraded on opening. Back it up first.
    Older,
}

/// A connection that only reads.
#[derive(Debug)]
pub struct Reader<'a> {
    store: &'a Store,
    connection: Option<Connection>,
}

impl Deref for Reader<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        match &self.connection {
            Some(connection) => connection,
            None => unreachable!("a reader holds its connection until it is dropped"),
        }
    }
}

impl Reader<'_> {
    /// Begins a read transaction: all queries until it is dropped see one state of the file.
    pub fn snapshot(&mut self) -> Result<rusqlite::Transaction<'_>> {
        match &mut self.connection {
            Some(connection) => Ok(connection.transaction()?),
            None => unreachable!("a reader holds its connection until it is dropped"),
        }
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            lock(&self.store.readers).push(connection);
        }
    }
}

/// The writing connection, lent for the reads that decide what to write. Its memory of pages outlives a commit, where
/// every other connection has to read its pages again. While it is lent nothing can be written: give it back first.
#[derive(Debug)]
pub struct AtWriter<'a>(MutexGuard<'a, Connection>);

impl Deref for AtWriter<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        &self.0
    }
}

/// A poisoned lock means that another thread panicked; the database itself is safe (its transaction rolled back).
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Store {
    /// Makes a new file. `stream` is the identity of this device's run of changes, freshly drawn.
    pub fn create(path: &Path, stream: Id) -> Result<Self> {
        Self::create_with(path, stream, None)
    }

    /// Makes a new file, encrypted where a key is given, with a salt that the key made.
    pub fn create_with(path: &Path, stream: Id, key: Option<(&FileKey, [u8; SALT])>) -> Result<Self> {
        if path.exists() {
            return Err(StoreError::Io(std::io::Error::from(std::io::ErrorKind::AlreadyExists)));
        }
        let connection = Connection::open(path)?;
        if let Some((key, salt)) = key {
            key.give(&connection, Some(&salt))?;
        }
        prepare(&connection)?;
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrate(&connection, 0)?;
        let transaction = connection.unchecked_transaction()?;
        begin(&transaction, stream)?;
        transaction.commit()?;
        // The salt must stand in the file itself: it is how the key is found at the next opening.
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Self::of(path, connection, key.map(|(key, _)| key), Knowledge::current())
    }

    /// Says whether a file must be upgraded; refuses what is not ours or newer. Changes nothing.
    pub fn age(path: &Path) -> Result<Age> {
        Self::age_with(path, None)
    }

    /// The same of a file that may be encrypted. A wrong key, or none, makes it [`StoreError::Foreign`].
    pub fn age_with(path: &Path, key: Option<&FileKey>) -> Result<Age> {
        let connection =
            Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        if let Some(key) = key {
            key.give(&connection, None)?;
        }
        connection.busy_timeout(Duration::from_secs(5))?;
        Ok(if version(&connection)? < MIGRATIONS.len() as i64 { Age::Older } else { Age::Current })
    }

    /// Opens a file and upgrades it where it is older.
    pub fn open(path: &Path) -> Result<Self> {
        Self::open_with(path, None)
    }

    /// The same of a file that may be encrypted. A wrong key, or none, makes it [`StoreError::Foreign`].
    pub fn open_with(path: &Path, key: Option<&FileKey>) -> Result<Self> {
        let connection = connect(path, OpenFlags::default() & !OpenFlags::SQLITE_OPEN_CREATE, key)?;
        let found = version(&connection)?;
        migrate(&connection, found)?;
        Self::of(path, connection, key, Knowledge::current())
    }

    /// Opens a file as a version would that had no tables beyond a number and no columns beyond a number.
    #[cfg(any(test, feature = "simulator"))]
    pub fn open_knowing(path: &Path, tables: u16, columns: u16) -> Result<Self> {
        let connection = connect(path, OpenFlags::default() & !OpenFlags::SQLITE_OPEN_CREATE, None)?;
        let found = version(&connection)?;
        migrate(&connection, found)?;
        Self::of(path, connection, None, Knowledge::until(tables, columns))
    }

    fn of(path: &Path, mut writer: Connection, key: Option<&FileKey>, known: Knowledge) -> Result<Self> {
        revive(&mut writer, &known)?;
        let (path, key) = (path.to_owned(), key.cloned());
        Ok(Self { path, writer: Mutex::new(writer), readers: Mutex::new(Vec::new()), key, known })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A connection for reading; it sees what is committed when its first query starts.
    pub fn reader(&self) -> Result<Reader<'_>> {
        let idle = lock(&self.readers).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => {
                let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                let connection = connect(&self.path, flags, self.key.as_ref())?;
                connection.pragma_update(None, "query_only", true)?;
                connection
            }
        };
        Ok(Reader { store: self, connection: Some(connection) })
    }

    /// The writing connection, for a few reads right before a write.
    pub fn at_writer(&self) -> AtWriter<'_> {
        AtWriter(lock(&self.writer))
    }

    /// A number that changes when another program has written the file.
    pub fn outside_changes(&self) -> Result<i64> {
        Ok(lock(&self.writer).pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// What this laptop alone remembers under a name.
    pub fn local(&self, name: &str) -> Result<Option<String>> {
        let reader = self.reader()?;
        let mut statement = reader.prepare_cached("SELECT value FROM local WHERE name = ?1")?;
        let mut rows = statement.query([name])?;
        Ok(match rows.next()? {
            Some(row) => row.get::<_, Option<String>>(0)?,
            None => None,
        })
    }

    /// Remembers something for this laptop alone; not part of the change log.
    pub fn set_local(&self, name: &str, value: Option<&str>) -> Result<()> {
        lock(&self.writer).execute(
            "INSERT INTO local (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            (name, value),
        )?;
        Ok(())
    }
}

/// Opens a connection. The key comes before everything else: even a setting may read the file.
pub(crate) fn connect(path: &Path, flags: OpenFlags, key: Option<&FileKey>) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags)?;
    if let Some(key) = key {
        key.give(&connection, None)?;
    }
    prepare(&connection)?;
    Ok(connection)
}

fn prepare(connection: &Connection) -> Result<()> {
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(256);
    // Every acknowledged change must survive a power cut, hence FULL and not NORMAL.
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;",
    )?;
    Ok(())
}

fn version(connection: &Connection) -> Result<i64> {
    let application: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(StoreError::Foreign);
    }
    let known = MIGRATIONS.len() as i64;
    if found > known { Err(StoreError::Newer { found, known }) } else { Ok(found) }
}

/// Runs the steps that the file lacks, each in a transaction of its own with its number.
pub(crate) fn migrate(connection: &Connection, found: i64) -> Result<()> {
    for (at, step) in MIGRATIONS.iter().enumerate().skip(found as usize) {
        connection.execute_batch(&format!("BEGIN IMMEDIATE;\n{step}"))?;
        if *step == SHARING {
            upgrade::to_sharing(connection)?;
        }
        if at + 1 == MIGRATIONS.len() {
            upgrade::finish(connection)?;
        }
        connection.execute_batch(&format!("PRAGMA user_version = {};\nCOMMIT;", at + 1))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{ALL, Kind};

    /// The change log writes by the table list, queries read by the schema: the two must be the same.
    #[test]
    fn the_table_list_and_the_schema_agree() {
        let folder = tempfile::tempdir().expect("folder");
        let store = Store::create(&folder.path().join("a.understudy"), Id::derived("s", &[])).expect("creates");
        let reader = store.reader().expect("reader");
        for table in ALL {
            assert!(usize::from(table.number) < crate::tables::TABLES, "{}", table.name);
            let mut statement =
                reader.prepare(&format!("SELECT name, type FROM pragma_table_info('{}')", table.name)).expect("info");
            let mut found: Vec<(String, String)> = statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .expect("rows")
                .collect::<std::result::Result<_, _>>()
                .expect("rows");
            let mut expected = vec![("id".to_owned(), "BLOB".to_owned())];
            for (at, column) in table.columns.iter().enumerate() {
                assert_eq!(usize::from(column.number), at + 1, "{}.{}", table.name, column.name);
                let kind = match column.kind {
                    Kind::Text | Kind::Json => "TEXT",
                    Kind::Integer | Kind::Day => "INTEGER",
                    Kind::Reference(_) => "BLOB",
                };
                expected.push((column.name.to_owned(), kind.to_owned()));
            }
            expected.extend(
                [("hidden", "INTEGER"), ("clock", "INTEGER"), ("stream", "INTEGER"), ("newer", "BLOB")]
                    .map(|(name, kind)| (name.to_owned(), kind.to_owned())),
            );
            // Columns of later steps stand behind the others; nothing goes by their place.
            found.sort();
            expected.sort();
            assert_eq!(found, expected, "{}", table.name);
        }
    }

    /// A file of a newer version must be left alone, and one that is not ours as well.
    #[test]
    fn newer_and_foreign_files_are_refused_and_left_as_they_are() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a.understudy");
        drop(Store::create(&path, Id::derived("s", &[])).expect("creates"));
        Connection::open(&path).expect("opens").pragma_update(None, "user_version", 999).expect("sets");
        assert!(matches!(Store::open(&path), Err(StoreError::Newer { found: 999, .. })));
        let other = folder.path().join("b.understudy");
        std::fs::write(&other, "not a database at all, just a long enough text to be read as one".repeat(40))
            .expect("writes");
        assert!(matches!(Store::open(&other), Err(StoreError::Foreign)));
    }
}
