//! The recovery phrase: the seed of this laptop's keys as 24 words.
//!
//! Owns what is said of words that do not open a file: mistyped, of another programme, or right and the file damaged.

use super::with_its_key;
use crate::{
    App, AppError, Result,
    dto::{Changed, Nothing, frame::ProgrammeByName, protection::*},
    error::FieldErrors,
    in_use::InUse,
    programme,
    sharing::laptop,
};
use bip39::{Error, Language, Mnemonic};
use std::path::Path;
use understudy_domain::message::Message;
use understudy_store::{Age, FileKey, SALT, Store, StoreError, may_be_encrypted, salt};
use understudy_sync::identity::Identity;
use zeroize::Zeroizing;

/// Words of a phrase.
const WORDS: usize = 24;

/// The phrase of the open programme.
///
/// # Errors
/// Refused where it is neither encrypted nor shared: there are no keys to bring back then.
pub fn phrase(app: &App, _args: Nothing) -> Result<RecoveryPhrase> {
    let open = app.programme()?;
    let none = || AppError::refused(Message::new("recovery-none"));
    let identity = laptop::keys(app, &open.store)?.ok_or_else(none)?;
    let mnemonic = Mnemonic::from_entropy(identity.seed()).map_err(|_| none())?;
    Ok(RecoveryPhrase { words: mnemonic.words().map(str::to_owned).collect() })
}

/// Opens a locked programme with its phrase, and keeps its keys on this laptop.
pub fn recover(app: &App, args: RecoveryUse) -> Result<Changed> {
    let name = args.name.trim();
    let path = app.file_of(name)?;
    if !path.is_file() {
        return Err(app.unknown_programme(name));
    }
    let Some(salt) = salt(&path)? else {
        return Err(AppError::refused(Message::new("recovery-not-locked").with("name", name)));
    };
    let identity = identity(&args.words).map_err(in_words)?;
    let key = FileKey::new(identity.at_rest());
    if !key.made(&salt) {
        return Err(if may_be_encrypted(&path)? {
            in_words(Message::new("recovery-other-programme").with("name", name))
        } else {
            crate::backup::offer_last(app, name, StoreError::Damaged(String::new()).into())
        });
    }
    keep(app, name, &path, &identity, &key, &salt).map_err(|error| crate::backup::offer_last(app, name, error))?;
    programme::open(app, ProgrammeByName { name: name.to_owned() })?;
    Ok(programme::everything(app, Some(Message::new("recovery-done").with("name", name))))
}

/// Opens the file with its key, and keeps what the next opening needs.
fn keep(app: &App, name: &str, path: &Path, identity: &Identity, key: &FileKey, salt: &[u8; SALT]) -> Result<()> {
    let opened = |error| with_its_key(Some(key), error);
    let _in_use = InUse::share(path);
    if Store::age_with(path, Some(key)).map_err(opened)? == Age::Older {
        crate::backup::copy_before_upgrade(app, name, path)?;
    }
    let store = Store::open_with(path, Some(key)).map_err(opened)?;
    let salts = crate::backup::salts(app, name).into_iter().filter(|salt| key.made(salt)).chain([*salt]);
    laptop::keep_again(app, &store, identity, salts)
}

fn in_words(message: Message) -> AppError {
    let mut errors = FieldErrors::default();
    errors.add("words", message);
    errors.finish().err().unwrap_or_else(|| AppError::refused(Message::new("recovery-words-mistyped")))
}

/// The keys that words stand for. Capitals, numbers, commas and line breaks do not matter.
fn identity(typed: &str) -> std::result::Result<Identity, Message> {
    let typed = Zeroizing::new(typed.to_lowercase());
    let words: Vec<&str> = typed.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    if words.len() != WORDS {
        return Err(Message::new("recovery-words-count").with("count", words.len()));
    }
    let text = Zeroizing::new(words.join(" "));
    let mnemonic = Mnemonic::parse_in_normalized(Language::English, &text).map_err(|error| match error {
        Error::UnknownWord(at) => Message::new("recovery-word-unknown")
            .with("number", at + 1)
            .with("word", words.get(at).copied().unwrap_or_default()),
        _ => Message::new("recovery-words-mistyped"),
    })?;
    let entropy = Zeroizing::new(mnemonic.to_entropy_array().0);
    match entropy.first_chunk::<32>() {
        Some(seed) => Ok(Identity::from_seed(*seed)),
        None => Err(Message::new("recovery-words-mistyped")),
    }
}
