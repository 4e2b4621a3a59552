//! A keychain of files that only this user can read.
//!
//! Owns their names and their permissions. It protects against other users of the machine, not against somebody who takes
//! the disk: the app says so where it is used.

use super::{Keychain, Secret, failed};
use crate::{Result, dto::sharing::KeychainKind};
use std::{
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

/// A folder of secrets, one file each.
#[derive(Debug, Clone)]
pub struct FolderKeychain {
    folder: PathBuf,
}

impl FolderKeychain {
    /// A keychain in a folder, which is made when the first secret is kept.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Names may hold anything; file names may not, and some systems take capitals for small letters.
    fn file(&self, name: &str) -> PathBuf {
        let hash = blake3::hash(name.as_bytes()).to_hex();
        self.folder.join(&hash.as_str()[..32])
    }
}

impl Keychain for FolderKeychain {
    fn kind(&self) -> KeychainKind {
        KeychainKind::File
    }

    fn get(&self, name: &str) -> Result<Option<Secret>> {
        match fs::read(self.file(name)) {
            Ok(secret) => Ok(Some(Secret::new(secret))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(unusable(&error)),
        }
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<()> {
        let file = self.file(name);
        let part = file.with_extension("part");
        let written = make_private_folder(&self.folder).and_then(|()| {
            let mut out = private_file(&part)?;
            out.write_all(secret)?;
            out.sync_all()?;
            drop(out);
            fs::rename(&part, &file)?;
            sync_folder(&self.folder)
        });
        written.map_err(|error| {
            let _ = fs::remove_file(&part);
            unusable(&error)
        })
    }

    fn remove(&self, name: &str) -> Result<()> {
        match fs::remove_file(self.file(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(unusable(&error)),
            _ => Ok(()),
        }
    }
}

fn unusable(error: &std::io::Error) -> crate::AppError {
    tracing::warn!(%error, "the folder of keys cannot be used");
    failed()
}

#[cfg(unix)]
fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Elsewhere a folder of the user's profile is the user's alone by inheritance.
#[cfg(not(unix))]
fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)
}

fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A new name survives a power cut only once its folder is written.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
fn sync_folder(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}
