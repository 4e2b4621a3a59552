//! Where secrets are kept: the operating system's keychain, or a folder of this user where there is none.
//!
//! Owns the choice between the two and the names of entries. What a secret means is for others to say. A keychain is asked
//! on a thread of its own and given up on after a few seconds: one that waits for a password nobody can type must not hold
//! the window.

mod folder;
mod system;

use crate::{AppError, Result, dto::sharing::KeychainKind};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};
use understudy_domain::message::Message;
use zeroize::Zeroizing;

pub use folder::FolderKeychain;
pub use system::SystemKeychain;

/// A secret; wiped when dropped.
pub type Secret = Zeroizing<Vec<u8>>;

/// Keeps secrets by name.
pub trait Keychain: Send + Sync {
    /// Which kind it is, to be told to the user.
    fn kind(&self) -> KeychainKind;
    /// A secret; `None` where there is none of that name.
    fn get(&self, name: &str) -> Result<Option<Secret>>;
    /// Keeps a secret, in the place of one of the same name. When this returns, it survives a restart.
    fn set(&self, name: &str, secret: &[u8]) -> Result<()>;
    /// Forgets a secret; none of that name is no error.
    fn remove(&self, name: &str) -> Result<()>;
}

/// Names a keychain for tests and for machines that nobody logs in to: `folder:` and a path.
const VARIABLE: &str = "UNDERSTUDY_KEYCHAIN";

/// The keychain of this machine, chosen when it is first needed: asking the system's may make it ask the user.
pub(crate) struct Chosen {
    /// Where a folder keychain lies when the system has none.
    fallback: PathBuf,
    chosen: OnceLock<Arc<dyn Keychain>>,
}

impl Chosen {
    /// One to be chosen later, for programmes of a data folder.
    pub(crate) fn later(data: &Path) -> Self {
        let fallback = dirs::config_dir().map_or_else(|| data.join(".keys"), |folder| folder.join("Understudy keys"));
        Self { fallback, chosen: OnceLock::new() }
    }

    /// A given one.
    pub(crate) fn given(keychain: Arc<dyn Keychain>) -> Self {
        Self { fallback: PathBuf::new(), chosen: OnceLock::from(keychain) }
    }

    /// The keychain.
    pub(crate) fn get(&self) -> &Arc<dyn Keychain> {
        self.chosen.get_or_init(|| {
            if let Some(named) = std::env::var_os(VARIABLE)
                && let Some(folder) = named.to_str().and_then(|named| named.strip_prefix("folder:"))
            {
                return Arc::new(FolderKeychain::new(PathBuf::from(folder)));
            }
            match SystemKeychain::found() {
                Some(system) => Arc::new(system),
                None => {
                    tracing::warn!("the system has no keychain; keys lie in a folder of this user");
                    Arc::new(FolderKeychain::new(self.fallback.clone()))
                }
            }
        })
    }
}

/// The keychain does not answer, or refuses.
pub(crate) fn failed() -> AppError {
    AppError::failed(Message::new("keychain-failed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is kept must be there for the next start, and only until it is forgotten.
    #[test]
    fn a_folder_keeps_secrets_over_a_restart() {
        let folder = tempfile::tempdir().expect("folder");
        let first = FolderKeychain::new(folder.path().join("keys"));
        assert!(first.get("a/b").expect("asked").is_none());
        first.set("a/b", &[0, 1, 255]).expect("kept");
        first.set("a/b", &[7]).expect("replaced");
        first.set("a_b", &[9]).expect("another name, whatever the file is called");
        let second = FolderKeychain::new(folder.path().join("keys"));
        assert_eq!(second.get("a/b").expect("asked").as_deref(), Some(&vec![7]));
        assert_eq!(second.get("a_b").expect("asked").as_deref(), Some(&vec![9]));
        second.remove("a/b").expect("forgotten");
        second.remove("a/b").expect("forgotten already");
        assert!(first.get("a/b").expect("asked").is_none());
    }

    /// Others on the machine must not read a secret.
    #[cfg(unix)]
    #[test]
    fn only_this_user_can_read_a_folder_keychain() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("folder");
        let keys = folder.path().join("keys");
        FolderKeychain::new(keys.clone()).set("x", b"secret").expect("kept");
        let mode = |path: &Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&keys), 0o700);
        for entry in std::fs::read_dir(&keys).expect("listed") {
            assert_eq!(mode(&entry.expect("entry").path()), 0o600);
        }
    }

    /// The system's own, where this machine has one that answers.
    #[test]
    fn the_systems_keychain_keeps_a_secret() {
        let Some(system) = SystemKeychain::found() else {
            eprintln!("skipped: this machine has no keychain that answers");
            return;
        };
        let name = format!("test-{}", std::process::id());
        system.set(&name, b"secret").expect("kept");
        assert_eq!(system.get(&name).expect("asked").as_deref(), Some(&b"secret".to_vec()));
        system.remove(&name).expect("forgotten");
        assert!(system.get(&name).expect("asked").is_none());
    }
}
