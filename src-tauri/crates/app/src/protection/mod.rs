//! Encryption of a programme's file on this laptop, and the phrase that opens it when the keychain is lost.
//!
//! Owns finding the key of a file before it is opened, and what is said of a file whose key is not there. How a file is
//! encrypted is `store`'s; which keys there are is `sharing::laptop`'s. Deliberately knows no password: the key lies in the
//! keychain, and a programme opens by itself where its user is signed in.

mod recovery;
mod switch;
#[cfg(test)]
mod tests;

pub use recovery::{phrase, recover};
pub use switch::{set, set_watched};

use crate::{
    App, AppError, Result,
    dto::{Nothing, protection::*},
    sharing::laptop,
};
use std::path::Path;
use understudy_domain::message::Message;
use understudy_store::{FileKey, StoreError, may_be_encrypted, salt};

/// Whether the open programme is encrypted, and what of it is not.
pub fn get(app: &App, _args: Nothing) -> Result<Protection> {
    let open = app.programme()?;
    let encrypted = open.store.is_encrypted();
    let plain_backups = if encrypted { crate::backup::list_plain(app, &open.name) } else { Vec::new() };
    let has_phrase = laptop::has_keys(app, &open.store)?;
    Ok(Protection { encrypted, keychain: app.keychain().kind(), plain_backups, has_phrase })
}

/// Whether a programme of the data folder is encrypted, as far as its file says without its key.
pub(crate) fn is_encrypted(app: &App, name: &str) -> bool {
    app.file_of(name).is_ok_and(|path| may_be_encrypted(&path).unwrap_or(false))
}

/// The key of a programme's file or of a backup; `None` where it is not encrypted.
///
/// # Errors
/// With the code `locked` where it is encrypted and the keychain of this laptop has no key for it.
pub(crate) fn key_of(app: &App, name: &str, path: &Path) -> Result<Option<FileKey>> {
    // A file that cannot be read is for who opens it to tell of.
    let Ok(Some(salt)) = salt(path) else { return Ok(None) };
    match laptop::file_key(app, &salt)? {
        Some(key) => Ok(Some(key)),
        None if may_be_encrypted(path)? => Err(locked(Message::new("protection-locked").with("name", name))),
        None => Ok(None),
    }
}

/// The file is encrypted and its key is not here; the message says what to do.
pub(crate) fn locked(message: Message) -> AppError {
    AppError { code: "locked".to_owned(), ..AppError::refused(message) }
}

/// Of a file that was opened with its own key: not to be read then is to be damaged.
pub(crate) fn with_its_key(key: Option<&FileKey>, error: StoreError) -> StoreError {
    match error {
        StoreError::Foreign if key.is_some() => StoreError::Damaged("its own key does not open it".to_owned()),
        other => other,
    }
}
