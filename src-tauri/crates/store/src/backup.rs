//! Whole copies of a programme in one file.
//!
//! Owns copying out and taking in. A copy is complete before it gets its name, and a file taken in is checked before it is
//! used. A restored programme continues as a new stream, so that it and the original can both go on and later be brought
//! together.

use crate::{
    database::{Store, connect, lock},
    error::{Result, StoreError},
    file_key::FileKey,
    pulse_box,
};
use rusqlite::{Connection, OpenFlags};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};
use understudy_domain::id::Id;

/// Name of what tells the file that goes on from its copies; whoever sets it changes it with each opening.
pub const COPY_TOKEN: &str = "copy_token";

impl Store {
    /// Writes a copy of everything but answers to pulses that are not counted yet, of an encrypted file one with the same key
    /// and salt. An existing file is replaced only once the copy is whole.
    pub fn backup(&self, to: &Path) -> Result<()> {
        let part = beside(to, "part");
        let _ = fs::remove_file(&part);
        let copied = self.copy(&part).and_then(|()| {
            File::options().write(true).open(&part)?.sync_all()?;
            Ok(fs::rename(&part, to)?)
        });
        if copied.is_err() {
            let _ = fs::remove_file(&part);
        }
        copied
    }

    fn copy(&self, to: &Path) -> Result<()> {
        let name =
            to.to_str().ok_or_else(|| StoreError::Io(std::io::Error::from(std::io::ErrorKind::InvalidFilename)))?;
        // On a connection of its own, as of this moment: a large copy takes seconds, and nobody should wait for it to save.
        let source = connect(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE, self.key.as_ref())?;
        source.execute("VACUUM INTO ?1", [name])?;
        // What is restored from it is another copy, and must not take itself for the one that goes on meanwhile.
        let copy = Connection::open_with_flags(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if let Some(key) = &self.key {
            key.give(&copy, None)?;
        }
        copy.execute("DELETE FROM local WHERE name = ?1", [COPY_TOKEN])?;
        pulse_box::leave_behind(&copy)
    }
}

/// Copies a backup to the place of a programme that is not there yet, after checking it whole, and begins a new stream.
pub fn restore(from: &Path, to: &Path, stream: Id) -> Result<()> {
    restore_with(from, to, stream, None)
}

/// The same of a backup that may be encrypted; what is made of it is as well.
pub fn restore_with(from: &Path, to: &Path, stream: Id, key: Option<&FileKey>) -> Result<()> {
    if to.exists() {
        return Err(StoreError::Io(std::io::Error::from(std::io::ErrorKind::AlreadyExists)));
    }
    Store::age_with(from, key)?;
    let part = beside(to, "part");
    let _ = fs::remove_file(&part);
    let taken = (|| {
        fs::copy(from, &part)?;
        let connection = connect(&part, OpenFlags::default() & !OpenFlags::SQLITE_OPEN_CREATE, key)?;
        sound(&connection)?;
        drop(connection);
        let store = Store::open_with(&part, key)?;
        store.begin_stream(stream)?;
        // A file that was copied by other means still has them.
        pulse_box::leave_behind(&lock(&store.writer))?;
        drop(store);
        File::options().write(true).open(&part)?.sync_all()?;
        Ok(fs::rename(&part, to)?)
    })();
    if taken.is_err() {
        for ending in ["", "-wal", "-shm"] {
            let mut name = part.clone().into_os_string();
            name.push(ending);
            let _ = fs::remove_file(PathBuf::from(name));
        }
    }
    taken
}

fn sound(connection: &Connection) -> Result<()> {
    let answer: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(StoreError::Damaged(answer)) }
}

pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().map(std::ffi::OsStr::to_owned).unwrap_or_default();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}
