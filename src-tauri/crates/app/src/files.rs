//! Files that a person chose.
//!
//! Owns the exchange of a path for an opaque word: the window never sees or names a path, so that nothing it shows can make
//! the program read or write a file that nobody chose.

use crate::{AppError, Result, dto::FileChoice};
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use understudy_domain::{id::Id, message::Message};

/// What a chosen file may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileUse {
    /// Reading.
    Open,
    /// Writing.
    Save,
    /// A folder to exchange files in.
    Folder,
}

/// The files chosen since the program started.
#[derive(Debug, Default)]
pub(crate) struct Files(FxHashMap<String, (PathBuf, FileUse)>);

impl Files {
    /// Takes note of a chosen file.
    pub(crate) fn grant(&mut self, word: Id, path: &Path, usage: FileUse) -> FileChoice {
        let file = word.to_string();
        self.0.insert(file.clone(), (path.to_owned(), usage));
        FileChoice { file, name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default() }
    }

    /// The path behind a word.
    pub(crate) fn path(&self, file: &str, usage: FileUse) -> Result<PathBuf> {
        match self.0.get(file) {
            Some((path, granted)) if *granted == usage => Ok(path.clone()),
            _ => Err(AppError::refused(Message::new("error-file-not-chosen"))),
        }
    }
}
