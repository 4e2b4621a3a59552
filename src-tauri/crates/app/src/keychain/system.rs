//! The operating system's keychain: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux.

use super::{Keychain, Secret, failed};
use crate::{Result, dto::sharing::KeychainKind};
use keyring::{Entry, Error};
use std::{sync::mpsc, thread, time::Duration};

/// Under which the entries stand in the system's list.
const SERVICE: &str = "Understudy";
/// How long it may take: a person may have to unlock it.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long it may take to say whether it is there at all.
const FIRST: Duration = Duration::from_secs(4);

/// The system's keychain.
#[derive(Debug, Clone, Copy)]
pub struct SystemKeychain(());

impl SystemKeychain {
    /// The system's keychain, where there is one that answers.
    pub fn found() -> Option<Self> {
        let asked = ask(FIRST, || match entry("probe")?.get_secret() {
            Err(Error::NoEntry) | Ok(_) => Ok(()),
            Err(error) => Err(error),
        });
        asked.map(|()| Self(())).ok()
    }
}

impl Keychain for SystemKeychain {
    fn kind(&self) -> KeychainKind {
        KeychainKind::System
    }

    fn get(&self, name: &str) -> Result<Option<Secret>> {
        let name = name.to_owned();
        ask(PATIENCE, move || match entry(&name)?.get_secret() {
            Ok(secret) => Ok(Some(Secret::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<()> {
        let (name, secret) = (name.to_owned(), Secret::new(secret.to_owned()));
        ask(PATIENCE, move || entry(&name)?.set_secret(&secret))
    }

    fn remove(&self, name: &str) -> Result<()> {
        let name = name.to_owned();
        ask(PATIENCE, move || match entry(&name)?.delete_credential() {
            Err(Error::NoEntry) | Ok(()) => Ok(()),
            Err(error) => Err(error),
        })
    }
}

fn entry(name: &str) -> keyring::Result<Entry> {
    Entry::new(SERVICE, name)
}

/// Asks on a thread of its own. One that never answers leaves its thread behind; the program goes on.
fn ask<T: Send + 'static>(
    patience: Duration,
    question: impl FnOnce() -> keyring::Result<T> + Send + 'static,
) -> Result<T> {
    let (answer, answered) = mpsc::channel();
    thread::spawn(move || answer.send(question()));
    match answered.recv_timeout(patience) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => {
            // What a keychain says may name the entry, never the secret.
            tracing::warn!(%error, "the keychain refuses");
            Err(failed())
        }
        Err(_) => {
            tracing::warn!("the keychain does not answer");
            Err(failed())
        }
    }
}
