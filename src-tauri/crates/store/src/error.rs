//! What can go wrong with a database file.

use crate::exchange::Refusal;
use understudy_domain::message::Message;

/// An error of the store, sorted by what a person can do about it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A newer version of Understudy wrote the file.
    #[error("the file has schema {found}, this version knows {known}")]
    Newer {
        /// Schema of the file.
        found: i64,
        /// Newest schema known here.
        known: i64,
    },
    /// The file is not an Understudy programme.
    #[error("not an Understudy programme")]
    Foreign,
    /// The file is damaged.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or file cannot be written.
    #[error("cannot be written")]
    ReadOnly,
    /// The file cannot be opened: it is gone, or may not be read.
    #[error("cannot be opened")]
    CannotOpen,
    /// Another program holds the file.
    #[error("busy")]
    Busy,
    /// The change cannot be undone.
    #[error("cannot be undone: {}", .0.id)]
    NotUndoable(Message),
    /// Whoever watched the write asked it to stop; nothing was written.
    #[error("stopped")]
    Cancelled,
    /// Something received is not taken.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Any other error of SQLite.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
    /// Any other error of the file system.
    #[error(transparent)]
    Io(std::io::Error),
}

/// Result of the store.
pub type Result<T> = std::result::Result<T, StoreError>;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::CannotOpen) => Self::CannotOpen,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            Some(ErrorCode::NotADatabase) => Self::Foreign,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io(error),
        }
    }
}

impl StoreError {
    /// What to tell the person, and what to do about it.
    pub fn message(&self) -> Message {
        match self {
            Self::Newer { found, known } => Message::new("store-newer").with("found", *found).with("known", *known),
            Self::Foreign => Message::new("store-foreign"),
            Self::Damaged(_) => Message::new("store-damaged"),
            Self::DiskFull => Message::new("store-disk-full"),
            Self::ReadOnly => Message::new("store-read-only"),
            Self::CannotOpen => Message::new("store-cannot-open"),
            Self::Busy => Message::new("store-busy"),
            Self::NotUndoable(message) => message.clone(),
            Self::Cancelled => Message::new("store-cancelled"),
            Self::Refused(refusal) => refusal.message(),
            Self::Sqlite(error) => Message::new("store-failed").with("detail", error.to_string()),
            Self::Io(error) => Message::new("store-failed").with("detail", error.to_string()),
        }
    }
}
