//! What can go wrong while sharing.

use crate::hub::HubError;
use understudy_domain::message::Message;
use understudy_store::StoreError;

/// An error of sharing, sorted by what a person can do about it.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// The programme's own file could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The shared folder is not there: unplugged, renamed, not connected.
    #[error("the shared folder is gone")]
    FolderGone,
    /// The shared folder may not be written.
    #[error("the shared folder is read-only")]
    FolderReadOnly,
    /// No room in the shared folder.
    #[error("the shared folder is full")]
    FolderFull,
    /// Any other error of the shared folder.
    #[error("shared folder: {0}")]
    Folder(std::io::Error),
    /// The hub.
    #[error(transparent)]
    Hub(#[from] HubError),
    /// Bytes that are not what they should be.
    #[error("malformed: {0}")]
    Malformed(&'static str),
    /// Something is larger than a limit of the format.
    #[error("too large: {0}")]
    TooLarge(&'static str),
    /// A newer version wrote it.
    #[error("written by a newer version")]
    Newer,
    /// The passphrase does not open the invite.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The person is not in the roster (yet), or was removed.
    #[error("not a member")]
    NotAMember,
    /// Only a lead may do this.
    #[error("only a lead may do this")]
    OnlyLeads,
    /// The last lead cannot be removed or made something else.
    #[error("the last lead")]
    LastLead,
    /// Whoever watched asked to stop. What was done until then stays done.
    #[error("stopped")]
    Cancelled,
}

/// Result of sharing.
pub type Result<T> = std::result::Result<T, SyncError>;

impl SyncError {
    /// What to tell the person, and what to do about it.
    pub fn message(&self) -> Message {
        match self {
            Self::Store(error) => error.message(),
            Self::FolderGone => Message::new("sharing-folder-gone"),
            Self::FolderReadOnly => Message::new("sharing-folder-read-only"),
            Self::FolderFull => Message::new("sharing-folder-full"),
            Self::Folder(error) => Message::new("sharing-folder-failed").with("detail", error.to_string()),
            Self::Hub(error) => error.message(),
            Self::Malformed(_) => Message::new("sharing-malformed"),
            Self::TooLarge(_) => Message::new("sharing-too-large"),
            Self::Newer => Message::new("sharing-newer"),
            Self::WrongPassphrase => Message::new("sharing-wrong-passphrase"),
            Self::NotAMember => Message::new("sharing-not-a-member"),
            Self::OnlyLeads => Message::new("sharing-only-leads"),
            Self::LastLead => Message::new("sharing-last-lead"),
            Self::Cancelled => Message::new("sharing-cancelled"),
        }
    }
}
