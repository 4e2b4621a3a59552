//! What every import answers with: counts, errors per row, and why a whole file was refused.
//!
//! Owns these shapes. Deliberately words nothing: each carries a message of the catalogue.

use serde::{Deserialize, Serialize};
use std::io;
use understudy_domain::message::Message;

/// How many rows have which outcome. `rows` is the sum of `new`, `matched`, `refused` and `review`; `matched` is the sum
/// of `changed` and `unchanged`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportCounts {
    /// Rows looked at.
    pub rows: usize,
    /// Rows that would be added.
    pub new: usize,
    /// Rows that belong to something known already.
    pub matched: usize,
    /// Of these, rows that bring a change.
    pub changed: usize,
    /// Of these, rows that change nothing.
    pub unchanged: usize,
    /// Rows that cannot be imported as they are.
    pub refused: usize,
    /// Rows about which a person has to decide.
    pub review: usize,
}

/// What is wrong with one row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowError {
    /// Line or row number as a person sees it in the file, from 1.
    pub row: u32,
    /// Title of the column, where the error is in one cell.
    pub column: Option<String>,
    /// What is wrong, and what to do.
    pub message: Message,
}

/// One value that an import would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Name of the field, such as `job_title`.
    pub field: String,
    /// Value now.
    pub before: Option<String>,
    /// Value after the import.
    pub after: Option<String>,
}

/// Why a whole file or a choice about it was refused.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The operating system did not hand out the file.
    #[error("{}: {source}", message.id)]
    File {
        /// What to say.
        message: Message,
        /// What the system said.
        source: io::Error,
    },
    /// Whoever watched asked to stop.
    #[error("stopped")]
    Cancelled(Message),
    /// The content, or a choice, does not fit.
    #[error("{}", .0.id)]
    Refused(Message),
}

impl ImportError {
    /// What to say, and what to do about it.
    pub fn message(&self) -> &Message {
        match self {
            Self::File { message, .. } | Self::Cancelled(message) | Self::Refused(message) => message,
        }
    }

    /// That whoever watched asked to stop.
    pub(crate) fn cancelled() -> Self {
        Self::Cancelled(Message::new("import-cancelled"))
    }

    /// A failure to open or read the file called `name`.
    pub(crate) fn reading(name: &str, source: io::Error) -> Self {
        let id = match source.kind() {
            io::ErrorKind::NotFound => "import-file-not-found",
            io::ErrorKind::PermissionDenied => "import-file-no-permission",
            _ => "import-file-unreadable",
        };
        Self::File { message: Message::new(id).with("file", name), source }
    }
}

impl From<Message> for ImportError {
    fn from(message: Message) -> Self {
        Self::Refused(message)
    }
}
