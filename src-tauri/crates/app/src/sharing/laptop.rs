//! This laptop's part in a shared programme: its keys, its streams, its name.
//!
//! Owns the keychain's entry of a programme's file: the seed of the device's keys, and a token that stands in the file as
//! well. The two tokens are changed together whenever the file is opened; where they differ, the file is a copy or was
//! restored, and must not go on with streams that the original may go on with.

use crate::{
    App, AppError, Clock, Result,
    keychain::{Keychain, Secret},
};
use std::{path::Path, sync::Arc};
use understudy_domain::{id::Id, message::Message};
use understudy_store::{COPY_TOKEN, FileKey, SALT, Store};
use understudy_sync::identity::{Identity, Source, draw, tag_of};

/// Name in the file of the keychain's entry.
const ENTRY: &str = "keychain_entry";
/// Name in the file of what the others call this laptop.
const NAME: &str = "sharing_laptop";
const SEED: usize = 32;
const TOKEN_BYTES: usize = 16;
/// Tags up to here are left to the counters of older files.
const LEAST_TAG: u16 = 256;

/// Time and randomness of this laptop: 32 bytes of the system's, drawn out.
pub(super) struct LaptopSource {
    clock: Arc<dyn Clock>,
    drawn: blake3::OutputReader,
}

impl LaptopSource {
    /// A fresh one.
    ///
    /// # Errors
    /// When the system gives no randomness: keys made then could be guessed.
    pub(super) fn new(app: &App) -> Result<Self> {
        let mut seed = zeroize::Zeroizing::new([0; 32]);
        getrandom::fill(&mut *seed)
            .map_err(|error| AppError::failed(Message::new("error-internal").with("detail", error.to_string())))?;
        let drawn = blake3::Hasher::new_keyed(&seed).finalize_xof();
        Ok(Self { clock: Arc::clone(app.clock()), drawn })
    }
}

impl Source for LaptopSource {
    fn now_ms(&mut self) -> u64 {
        self.clock.milliseconds()
    }

    fn fill(&mut self, bytes: &mut [u8]) {
        self.drawn.fill(bytes);
    }
}

/// What the keychain keeps for a file.
struct Kept {
    seed: [u8; SEED],
    token: [u8; TOKEN_BYTES],
}

impl Kept {
    fn read(secret: &Secret) -> Option<Self> {
        let (seed, token) = secret.split_first_chunk::<SEED>()?;
        Some(Self { seed: *seed, token: token.try_into().ok()? })
    }

    fn write(&self) -> Secret {
        Secret::new([&self.seed[..], &self.token[..]].concat())
    }
}

fn entry_of(store: &Store) -> Result<Option<String>> {
    Ok(store.local(ENTRY)?.map(|id| format!("programme/{id}")))
}

fn kept(keychain: &dyn Keychain, store: &Store) -> Result<Option<Kept>> {
    let Some(entry) = entry_of(store)? else { return Ok(None) };
    Ok(keychain.get(&entry)?.as_ref().and_then(Kept::read))
}

/// The keys of this laptop for a file; `None` where the keychain has none: the file came from another laptop.
pub(super) fn identity(app: &App, store: &Store) -> Result<Option<Identity>> {
    Ok(kept(app.keychain().as_ref(), store)?.map(|kept| Identity::from_seed(kept.seed)))
}

/// The keys of this laptop for a file, made where there are none. The file then continues as streams of these keys.
pub(super) fn make_identity(app: &App, store: &Store) -> Result<Identity> {
    if let Some(identity) = identity(app, store)? {
        return Ok(identity);
    }
    let mut source = LaptopSource::new(app)?;
    let kept = Kept { seed: draw(&mut source), token: draw(&mut source) };
    let id = app.fresh_id().to_string();
    app.keychain().set(&format!("programme/{id}"), &kept.write())?;
    store.set_local(ENTRY, Some(&id))?;
    store.set_local(COPY_TOKEN, Some(&hex(&kept.token)))?;
    Ok(Identity::from_seed(kept.seed))
}

/// Name of the keychain's entry that leads from an encrypted file to the one of its keys: by the salt, since nothing else of
/// the file can be read before.
fn file_entry(salt: &[u8; SALT]) -> String {
    format!("file/{}", hex(salt))
}

/// The key of an encrypted file of this salt; `None` where the keychain has none.
pub(crate) fn file_key(app: &App, salt: &[u8; SALT]) -> Result<Option<FileKey>> {
    let keychain = app.keychain();
    let Some(id) = keychain.get(&file_entry(salt))?.and_then(|id| String::from_utf8(id.to_vec()).ok()) else {
        return Ok(None);
    };
    let kept = keychain.get(&format!("programme/{id}"))?.as_ref().and_then(Kept::read);
    let key = kept.map(|kept| FileKey::new(Identity::from_seed(kept.seed).at_rest()));
    // A wrong key would make a whole file look damaged.
    Ok(key.filter(|key| key.made(salt)))
}

/// A key and a salt for a file that is to be encrypted, which the keychain finds from now on.
fn sealed(app: &App, identity: &Identity, id: &str) -> Result<(FileKey, [u8; SALT])> {
    let key = FileKey::new(identity.at_rest());
    let salt = key.salt(draw(&mut LaptopSource::new(app)?));
    app.keychain().set(&file_entry(&salt), id.as_bytes())?;
    Ok((key, salt))
}

/// Key and salt to encrypt the file of a programme with. Its keys are made where there are none.
pub(crate) fn key_to_be(app: &App, store: &Store) -> Result<(FileKey, [u8; SALT])> {
    let identity = make_identity(app, store)?;
    let id = store.local(ENTRY)?.ok_or_else(crate::keychain::failed)?;
    sealed(app, &identity, &id)
}

/// Makes a new file, encrypted with keys of its own, which the keychain has before the file is there.
pub(crate) fn create_encrypted(app: &App, path: &Path) -> Result<Store> {
    let mut source = LaptopSource::new(app)?;
    let kept = Kept { seed: draw(&mut source), token: draw(&mut source) };
    let id = app.fresh_id().to_string();
    app.keychain().set(&format!("programme/{id}"), &kept.write())?;
    let (key, salt) = sealed(app, &Identity::from_seed(kept.seed), &id)?;
    let store = Store::create_with(path, app.fresh_id(), Some((&key, salt)))?;
    store.set_local(ENTRY, Some(&id))?;
    store.set_local(COPY_TOKEN, Some(&hex(&kept.token)))?;
    Ok(store)
}

/// The keys of this laptop for a programme that is encrypted or shared.
pub(crate) fn keys(app: &App, store: &Store) -> Result<Option<Identity>> {
    let used = store.is_encrypted() || understudy_sync::team::project(store)?.is_some();
    if used { identity(app, store) } else { Ok(None) }
}

/// Whether there are such keys.
pub(crate) fn has_keys(app: &App, store: &Store) -> Result<bool> {
    Ok(keys(app, store)?.is_some())
}

/// Keeps keys that came back by other means than the keychain, and that they are those of files of these salts. The file
/// may be a copy that another laptop goes on with: its token is made to differ, so that it goes on with streams of its own.
pub(crate) fn keep_again(
    app: &App,
    store: &Store,
    identity: &Identity,
    salts: impl IntoIterator<Item = [u8; SALT]>,
) -> Result<()> {
    let id = match store.local(ENTRY)? {
        Some(id) => id,
        None => app.fresh_id().to_string(),
    };
    let kept = Kept { seed: *identity.seed(), token: draw(&mut LaptopSource::new(app)?) };
    app.keychain().set(&format!("programme/{id}"), &kept.write())?;
    store.set_local(ENTRY, Some(&id))?;
    for salt in salts {
        app.keychain().set(&file_entry(&salt), id.as_bytes())?;
    }
    Ok(())
}

/// A stream of this device that the file does not have yet.
pub(super) fn fresh_stream(app: &App, identity: &Identity, store: &Store) -> Result<Id> {
    let taken: Vec<u16> = store.streams()?.iter().map(|state| tag_of(state.stream)).collect();
    let mut source = LaptopSource::new(app)?;
    let mut tag = u16::from_be_bytes(draw(&mut source));
    while tag < LEAST_TAG || taken.contains(&tag) {
        tag = tag.wrapping_add(1);
    }
    Ok(identity.stream(tag))
}

/// Sees to it, when a file is opened, that it goes on with streams which nobody else goes on with. Answers whether new ones
/// had to be begun.
pub(super) fn guard(app: &App, store: &Store) -> Result<bool> {
    let Some(id) = store.local(ENTRY)? else { return Ok(false) };
    let keychain = app.keychain();
    let entry = format!("programme/{id}");
    let Some(mut known) = keychain.get(&entry)?.as_ref().and_then(Kept::read) else {
        // Another laptop's file: it gets keys of its own when it shares, and streams of its own at once.
        store.set_local(ENTRY, None)?;
        store.begin_stream(app.fresh_id())?;
        return Ok(true);
    };
    let same = store.local(COPY_TOKEN)?.as_deref() == Some(hex(&known.token).as_str());
    let mut source = LaptopSource::new(app)?;
    known.token = draw(&mut source);
    if !same {
        let stream = fresh_stream(app, &Identity::from_seed(known.seed), store)?;
        store.begin_stream(stream)?;
    }
    // Cut off between the two, the next opening begins new streams needlessly, which loses nothing.
    keychain.set(&entry, &known.write())?;
    store.set_local(COPY_TOKEN, Some(&hex(&known.token)))?;
    Ok(!same)
}

/// What the others call this laptop.
pub(super) fn name(store: &Store) -> Result<String> {
    Ok(store.local(NAME)?.unwrap_or_default())
}

/// Sets what the others call this laptop.
pub(super) fn set_name(store: &Store, name: &str) -> Result<()> {
    Ok(store.set_local(NAME, Some(name.trim()))?)
}

fn hub_entry(store: &Store) -> Result<String> {
    let id = store.local(ENTRY)?.ok_or_else(crate::keychain::failed)?;
    Ok(format!("hub/{id}"))
}

/// The hub's password, where one is kept.
pub(super) fn hub_password(app: &App, store: &Store) -> Result<Option<String>> {
    let secret = app.keychain().get(&hub_entry(store)?)?;
    Ok(secret.and_then(|secret| String::from_utf8(secret.to_vec()).ok()))
}

/// Keeps the hub's password, or forgets it.
pub(super) fn set_hub_password(app: &App, store: &Store, password: Option<&str>) -> Result<()> {
    let entry = hub_entry(store)?;
    match password {
        Some(password) => app.keychain().set(&entry, password.as_bytes()),
        None => app.keychain().remove(&entry),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

impl From<understudy_sync::SyncError> for AppError {
    fn from(error: understudy_sync::SyncError) -> Self {
        use understudy_sync::SyncError;
        match error {
            SyncError::Store(error) => error.into(),
            SyncError::WrongPassphrase
            | SyncError::OnlyLeads
            | SyncError::LastLead
            | SyncError::NotAMember
            | SyncError::Malformed(_)
            | SyncError::Newer => Self::refused(error.message()),
            SyncError::Cancelled => Self { code: "cancelled".to_owned(), ..Self::failed(error.message()) },
            _ => Self::failed(error.message()),
        }
    }
}
