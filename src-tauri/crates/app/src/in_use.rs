//! Whether somebody else has a programme open.
//!
//! Owns a lock file beside each programme that is open: shared by every window and command that has it open, taken alone by
//! whoever replaces the file. Deliberately keeps nobody from working where the file system knows no locks.

use crate::{AppError, Result};
use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};
use understudy_domain::message::Message;

/// A hold on a programme; ends when it is dropped.
#[derive(Debug)]
pub(crate) struct InUse {
    lock: Option<File>,
}

fn lock_file(programme: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(programme.file_stem().unwrap_or_default());
    name.push(".in-use");
    programme.with_file_name(name)
}

fn open(programme: &Path) -> Option<File> {
    let path = lock_file(programme);
    let opened = fs::create_dir_all(path.parent().unwrap_or(Path::new("")))
        .and_then(|()| File::options().create(true).truncate(false).write(true).open(path));
    opened.inspect_err(|error| tracing::warn!(%error, "no lock file can be made")).ok()
}

impl InUse {
    /// Holds a programme together with others.
    pub(crate) fn share(programme: &Path) -> Self {
        let lock = open(programme).filter(|file| file.lock_shared().is_ok());
        Self { lock }
    }

    /// Holds a programme that is not open here, alone.
    ///
    /// # Errors
    /// Refused while somebody else has it open.
    pub(crate) fn alone(programme: &Path) -> Result<Self> {
        let held = Self { lock: open(programme) };
        held.claim()?;
        Ok(held)
    }

    /// Makes a hold shared with others one's own. It stays shared where that fails.
    ///
    /// # Errors
    /// Refused while somebody else has the programme open.
    pub(crate) fn claim(&self) -> Result<()> {
        let Some(file) = &self.lock else { return Ok(()) };
        // A lock is not raised everywhere: it is given back and taken anew.
        let _ = file.unlock();
        match file.try_lock() {
            Ok(()) => Ok(()),
            Err(TryLockError::WouldBlock) => {
                let _ = file.lock_shared();
                Err(AppError::refused(Message::new("programme-in-use")))
            }
            Err(TryLockError::Error(error)) => {
                tracing::warn!(%error, "the file system knows no locks");
                Ok(())
            }
        }
    }

    /// Holds it together with others again, after [`InUse::claim`].
    pub(crate) fn relax(&self) {
        if let Some(file) = &self.lock {
            let _ = file.unlock();
            if let Err(error) = file.lock_shared() {
                tracing::warn!(%error, "the file system knows no locks");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Replacing a file under somebody's hands would lose what they write next.
    #[test]
    fn only_who_is_alone_may_replace() {
        let folder = tempfile::tempdir().expect("folder");
        let programme = folder.path().join("Nordwind.understudy");
        let mine = InUse::share(&programme);
        assert!(InUse::alone(&programme).is_err(), "taken from under the first one");
        let other = InUse::share(&programme);
        assert!(mine.claim().is_err(), "claimed although somebody else has it open");
        drop(other);
        assert!(mine.claim().is_ok());
        drop(mine);
        assert!(InUse::alone(&programme).is_ok());
    }
}
