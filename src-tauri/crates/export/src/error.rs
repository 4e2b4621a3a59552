//! Why an export failed, in words that say what to do.
//!
//! Owns the kinds of failure and which fault of the system is which. Deliberately words nothing: the catalogue does.

use crate::Format;
use std::{io, path::Path};
use understudy_domain::message::Message;

/// Why nothing was exported. The file that was there before, if any, is untouched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The ending of the file name is not one of [`Format::ALL`], or not one that this export knows.
    #[error("no export to .{ending}")]
    UnknownFormat {
        /// The ending, without a dot.
        ending: String,
    },
    /// It was stopped on request.
    #[error("cancelled")]
    Cancelled,
    /// The folder of the file does not exist.
    #[error("no folder {folder}")]
    FolderMissing {
        /// The folder.
        folder: String,
    },
    /// The name is that of a folder, or empty.
    #[error("{path} is not the name of a file")]
    NotAFile {
        /// The path.
        path: String,
    },
    /// The folder or the file may not be written to.
    #[error("may not write {path}")]
    NotAllowed {
        /// The path.
        path: String,
    },
    /// Another program holds the file open.
    #[error("{path} is open in another program")]
    Busy {
        /// The path.
        path: String,
    },
    /// The disk is full.
    #[error("no space left for {path}")]
    DiskFull {
        /// The path.
        path: String,
    },
    /// Something else that the system reported.
    #[error("could not write {path}: {reason}")]
    Other {
        /// The path.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// The document could not be set.
    #[error("could not set the document: {reason}")]
    Setting {
        /// What the typesetter says.
        reason: String,
    },
}

/// Windows: a sharing violation and a lock violation.
const WINDOWS_BUSY: [i32; 2] = [32, 33];

impl ExportError {
    /// The failure of a file operation.
    pub fn from_io(error: &io::Error, path: &Path) -> Self {
        let path = path.display().to_string();
        if cfg!(windows) && error.raw_os_error().is_some_and(|code| WINDOWS_BUSY.contains(&code)) {
            return Self::Busy { path };
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::DiskFull { path }
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NotAllowed { path },
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => Self::Busy { path },
            io::ErrorKind::IsADirectory => Self::NotAFile { path },
            io::ErrorKind::NotFound => Self::FolderMissing { folder: path },
            _ => Self::Other { path, reason: error.to_string() },
        }
    }

    /// The sentence for the reader.
    pub fn message(&self) -> Message {
        match self {
            Self::UnknownFormat { ending } => {
                let mut endings: Vec<String> =
                    Format::ALL.iter().map(|format| format!(".{}", format.extension())).collect();
                let last = endings.pop().unwrap_or_default();
                let id = if ending.is_empty() { "export-error-no-format" } else { "export-error-unknown-format" };
                Message::new(id).with("ending", ending).with("possible", endings.join(", ")).with("last", last)
            }
            Self::Cancelled => Message::new("export-error-cancelled"),
            Self::FolderMissing { folder } => Message::new("export-error-folder-missing").with("path", folder),
            Self::NotAFile { path } => Message::new("export-error-not-a-file").with("path", path),
            Self::NotAllowed { path } => Message::new("export-error-not-allowed").with("path", path),
            Self::Busy { path } => Message::new("export-error-busy").with("path", path),
            Self::DiskFull { path } => Message::new("export-error-disk-full").with("path", path),
            Self::Other { path, reason } => {
                Message::new("export-error-other").with("path", path).with("reason", reason)
            }
            Self::Setting { reason } => Message::new("export-error-setting").with("reason", reason),
        }
    }
}

/// Failures inside a format's own writer carry no path; [`crate::write_atomically`] adds it.
impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        Self::from_io(&error, Path::new(""))
    }
}

impl ExportError {
    /// Names the file where the failure did not know it.
    #[must_use]
    pub(crate) fn at(mut self, place: &Path) -> Self {
        if let Self::FolderMissing { folder: path }
        | Self::NotAFile { path }
        | Self::NotAllowed { path }
        | Self::Busy { path }
        | Self::DiskFull { path }
        | Self::Other { path, .. } = &mut self
            && path.is_empty()
        {
            *path = place.display().to_string();
        }
        self
    }
}
