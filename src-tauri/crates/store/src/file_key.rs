//! Encryption of the file: its key, its salt, and writing it anew in the other form.
//!
//! Owns how an encrypted file is told from a plain one. SQLCipher seals each page by itself; the first 16 bytes of the
//! file, the salt, are readable. Half of the salt is a mark that only the key could have made, so that a key and a damaged
//! file can be told apart from a key of another file. Deliberately knows nothing of keychains.

use crate::{
    backup::beside,
    check::CheckFindings,
    database::{Store, lock},
    error::{Result, StoreError},
};
use rusqlite::Connection;
use std::{
    fmt::{self, Write},
    fs::{self, File},
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::Duration,
};
use understudy_domain::progress::{Part, Progress, Unwatched};
use zeroize::Zeroizing;

/// Bytes of a salt.
pub const SALT: usize = 16;
/// Bytes of a salt that are drawn; the mark is the rest.
const DRAWN: usize = 8;
/// How a plain file begins.
const PLAIN: &[u8; SALT] = b"SQLite format 3\0";
/// Shares of a switch, in thousandths: the file is checked; it is copied. The rest is the check of the copy.
const CHECKED: u32 = 400;
const COPIED: u32 = 600;
/// How often it is looked how much is copied.
const LOOK: Duration = Duration::from_millis(50);
/// Bytes of a page: no encrypted file is shorter, and each is a whole number of them.
const PAGE: usize = 4096;

/// The key of an encrypted file; wiped when it is dropped.
#[derive(Clone)]
pub struct FileKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for FileKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("FileKey")
    }
}

impl FileKey {
    /// A key of its bytes.
    pub fn new(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// A salt for a new file of this key, from bytes that nobody can guess.
    pub fn salt(&self, drawn: [u8; DRAWN]) -> [u8; SALT] {
        let mut salt = [0; SALT];
        salt[..DRAWN].copy_from_slice(&drawn);
        salt[DRAWN..].copy_from_slice(&self.mark(&drawn));
        salt
    }

    /// Whether a file of this salt was made with this key, be the rest of it damaged or not.
    pub fn made(&self, salt: &[u8; SALT]) -> bool {
        salt[DRAWN..] == self.mark(&salt[..DRAWN])
    }

    fn mark(&self, drawn: &[u8]) -> [u8; SALT - DRAWN] {
        let key = Zeroizing::new(blake3::derive_key("understudy 2026 salt of a file", &*self.0));
        let mut mark = [0; SALT - DRAWN];
        mark.copy_from_slice(&blake3::keyed_hash(&key, drawn).as_bytes()[..SALT - DRAWN]);
        mark
    }

    /// As SQLCipher takes it: the raw key, and the salt where the file is new.
    fn spelled(&self, salt: Option<&[u8; SALT]>) -> Zeroizing<String> {
        // The room is taken at once: growing would leave pieces of the key behind.
        let mut text = Zeroizing::new(String::with_capacity(128));
        text.push_str("x'");
        for byte in self.0.iter().chain(salt.into_iter().flatten()) {
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        text
    }

    /// Gives the key to a connection that has read nothing yet.
    pub(crate) fn give(&self, connection: &Connection, salt: Option<&[u8; SALT]>) -> Result<()> {
        let spelled = self.spelled(salt);
        let mut sql = Zeroizing::new(String::with_capacity(192));
        // What SQLCipher notes of a wrong key goes to standard error otherwise, where commands say one line.
        let _ = write!(sql, "PRAGMA cipher_log_level = NONE; PRAGMA key = \"{}\";", *spelled);
        Ok(connection.execute_batch(&sql)?)
    }
}

/// The salt of a file that is encrypted, or that is none of SQLite's; `None` for a plain or an empty one.
pub fn salt(path: &Path) -> Result<Option<[u8; SALT]>> {
    let mut first = [0; SALT];
    match File::open(path)?.read_exact(&mut first) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(None),
        read => Ok(read.map(|()| Some(first).filter(|first| first != PLAIN))?),
    }
}

/// Whether a file may be an encrypted one, as far as can be said without its key: whole pages of what looks drawn by lot.
/// Text, zeros or a picture in its place are not.
pub fn may_be_encrypted(path: &Path) -> Result<bool> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut page = [0; PAGE];
    if length == 0 || !length.is_multiple_of(PAGE as u64) || salt(path)?.is_none() {
        return Ok(false);
    }
    file.read_exact(&mut page)?;
    let mut counts = [0_u16; 256];
    for byte in page {
        counts[usize::from(byte)] += 1;
    }
    // Drawn by lot, a byte comes 16 times a page; 64 times it comes about never.
    Ok(counts.iter().all(|count| *count < 64) && counts.iter().filter(|count| **count > 0).count() > 200)
}

/// Where a file is written anew.
fn switching(path: &Path) -> PathBuf {
    beside(path, "switching")
}

/// Removes what a switch that was cut off left beside a file.
pub fn clear_switch(path: &Path) -> Result<()> {
    remove(&switching(path))
}

fn remove(part: &Path) -> Result<()> {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = part.to_owned().into_os_string();
        name.push(ending);
        match fs::remove_file(PathBuf::from(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// A programme written anew beside its file: whole and checked, to be put in its place.
#[derive(Debug)]
pub struct Switched {
    path: PathBuf,
    /// Writes of the original when it was written anew.
    writes: u64,
}

impl Switched {
    /// Whether the original has not been written since. Ask when nobody else has it any more.
    pub fn is_current(&self, store: &Store) -> bool {
        lock(&store.writer).total_changes() == self.writes
    }

    /// Puts it in the place of the original, which is closed by this. Nobody else may have it open.
    ///
    /// # Errors
    /// Where somebody has: what they wrote beside the file would be taken for a part of the new one.
    pub fn replace(self, store: Store) -> Result<()> {
        let path = store.path.clone();
        drop(store);
        let mut log = path.clone().into_os_string();
        log.push("-wal");
        if fs::metadata(&log).is_ok_and(|found| found.len() > 0) {
            return Err(StoreError::Busy);
        }
        fs::rename(&self.path, &path)?;
        // The name survives a power cut once the folder is written; elsewhere than on Unix folders cannot be.
        #[cfg(unix)]
        File::open(path.parent().unwrap_or(Path::new(".")))?.sync_all()?;
        Ok(())
    }
}

impl Drop for Switched {
    fn drop(&mut self) {
        // Put in its place, it is not there any more. What stays is removed at the next opening.
        let _ = remove(&self.path);
    }
}

impl Store {
    /// Whether the file is encrypted.
    pub fn is_encrypted(&self) -> bool {
        self.key.is_some()
    }

    /// Writes the whole file anew beside itself, encrypted with a key and a salt or plain, and checks that it holds the
    /// same. Readers go on meanwhile, writers wait.
    pub fn switch(&self, key: Option<(&FileKey, [u8; SALT])>) -> Result<Switched> {
        self.switch_watched(key, &Unwatched)
    }

    /// As [`Store::switch`], watched: asked to stop, it leaves nothing behind.
    pub fn switch_watched(&self, key: Option<(&FileKey, [u8; SALT])>, watch: &dyn Progress) -> Result<Switched> {
        let part = switching(&self.path);
        clear_switch(&self.path)?;
        let writer = lock(&self.writer);
        let switched = Switched { path: part.clone(), writes: writer.total_changes() };
        let before = self.check_watched(&Part::new(watch, 0, CHECKED))?;
        // So that nothing of the old form is left in the log beside the file when it is put in place.
        writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        // A connection to a file that was there makes no others; and this one is to be as private as the original.
        File::create(&part)?.set_permissions(fs::metadata(&self.path)?.permissions())?;
        export_watched(&writer, &part, key, fs::metadata(&self.path)?.len(), &Part::new(watch, CHECKED, COPIED))?;
        go_on(watch)?;
        let after = {
            let copy = Store::open_with(&part, key.map(|(key, _)| key))?;
            let counts = (counts(&writer)?, counts(&lock(&copy.writer))?);
            if counts.0 != counts.1 {
                return Err(StoreError::Damaged("the rows of the file written anew differ".to_owned()));
            }
            // Into the file with everything: what is renamed is one file.
            lock(&copy.writer).query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            copy.check_watched(&Part::new(watch, COPIED, 1000))?
        };
        if !same(&before, &after) {
            return Err(StoreError::Damaged("the file written anew differs".to_owned()));
        }
        File::options().write(true).open(&part)?.sync_all()?;
        drop(writer);
        watch.step(1, 1);
        Ok(switched)
    }
}

fn same(one: &CheckFindings, other: &CheckFindings) -> bool {
    (&one.digest, &one.leads_digest, one.rows, one.changes, &one.findings)
        == (&other.digest, &other.leads_digest, other.rows, other.changes, &other.findings)
}

/// Refuses to go on where it was asked to stop.
fn go_on(watch: &dyn Progress) -> Result<()> {
    if watch.cancelled() { Err(StoreError::Cancelled) } else { Ok(()) }
}

/// As [`export`], which is one statement: how far it is shows in how much of the file's bytes there are, looked at from
/// beside. Asked to stop, the statement is broken off.
fn export_watched(
    from: &Connection,
    to: &Path,
    key: Option<(&FileKey, [u8; SALT])>,
    bytes: u64,
    watch: &dyn Progress,
) -> Result<()> {
    let stop = from.get_interrupt_handle();
    let (done, told) = mpsc::channel::<()>();
    let exported = thread::scope(|scope| {
        scope.spawn(move || {
            while told.recv_timeout(LOOK) == Err(mpsc::RecvTimeoutError::Timeout) {
                let written = fs::metadata(to).map_or(0, |found| found.len());
                watch.step(thousandths(written, bytes), 1000);
                if watch.cancelled() {
                    stop.interrupt();
                }
            }
        });
        let exported = export(from, to, key);
        drop(done);
        exported
    });
    match exported {
        Err(_) if watch.cancelled() => Err(StoreError::Cancelled),
        exported => exported,
    }
}

fn thousandths(part: u64, whole: u64) -> u32 {
    u32::try_from(part.min(whole) * 1000 / whole.max(1)).unwrap_or(1000)
}

/// Copies schema and rows into a new file. Numbers that stand in the header are not part of that.
fn export(from: &Connection, to: &Path, key: Option<(&FileKey, [u8; SALT])>) -> Result<()> {
    let name = to.to_str().ok_or_else(|| StoreError::Io(ErrorKind::InvalidFilename.into()))?;
    let spelled = key.map(|(key, salt)| key.spelled(Some(&salt))).unwrap_or_default();
    from.execute("ATTACH ?1 AS switched KEY ?2", (name, spelled.as_str()))?;
    let copied = (|| {
        // The file is synchronised as a whole before it is used, and a journal could hold what is to be sealed.
        from.execute_batch("PRAGMA switched.synchronous = OFF")?;
        from.query_row("PRAGMA switched.journal_mode = OFF", [], |_| Ok(()))?;
        from.query_row("SELECT sqlcipher_export('switched')", [], |_| Ok(()))?;
        for number in ["application_id", "user_version"] {
            let value: i64 = from.pragma_query_value(None, number, |row| row.get(0))?;
            from.execute_batch(&format!("PRAGMA switched.{number} = {value}"))?;
        }
        Ok(())
    })();
    let detached = from.execute_batch("DETACH switched").map_err(StoreError::from);
    copied.and(detached)
}

/// Tables with how many rows they have: also of what is this laptop's alone and in no digest.
fn counts(connection: &Connection) -> Result<Vec<(String, i64)>> {
    let mut names = connection.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let counted = names.into_iter().map(|name| {
        // Names of tables come from this program's own schema.
        let count = connection.query_row(&format!("SELECT count(*) FROM main.\"{name}\""), [], |row| row.get(0))?;
        Ok((name, count))
    });
    counted.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Edit, Intent, restore_with, tables};
    use std::sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    };
    use understudy_domain::{id::Id, message::Message};

    const NAME: &str = "Aurelia Sundqvist";

    fn key(number: u8) -> FileKey {
        FileKey::new(Zeroizing::new([number; 32]))
    }

    fn commit(store: &Store, row: u8) {
        let intent = Intent { actor: None, label: Message::new("x"), now: u64::from(row) * 1_000, undoes: None };
        let cells = vec![(tables::person::DISPLAY_NAME, NAME.into())];
        store.commit(&intent, vec![Edit::make(&tables::PERSON, Id::derived("p", &[&[row]]), cells)]).expect("commits");
    }

    fn encrypted(path: &Path) -> Store {
        let key = key(1);
        let store = Store::create_with(path, Id::derived("s", &[]), Some((&key, key.salt([7; 8])))).expect("creates");
        commit(&store, 1);
        store
    }

    /// The name, or how every plain file begins, in anything of a folder.
    fn readable(folder: &Path) -> Vec<PathBuf> {
        let holds = |path: &PathBuf| {
            let bytes = fs::read(path).expect("read");
            [NAME.as_bytes(), PLAIN].iter().any(|text| bytes.windows(text.len()).any(|window| window == *text))
        };
        let files = fs::read_dir(folder).expect("listed").map(|entry| entry.expect("entry").path());
        files.filter(|path| !path.to_string_lossy().ends_with("-shm")).filter(holds).collect()
    }

    /// The file, what lies beside it, a backup and what is restored from it: nothing of them can be read.
    #[test]
    fn nothing_of_an_encrypted_programme_can_be_read() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a.understudy");
        let store = encrypted(&path);
        assert!(fs::metadata(folder.path().join("a.understudy-wal")).expect("a log").len() > 0);
        let (copy, place) = (folder.path().join("copy.understudy"), folder.path().join("b.understudy"));
        store.backup(&copy).expect("copies");
        restore_with(&copy, &place, Id::derived("t", &[]), Some(&key(1))).expect("restores");
        assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
        let restored = Store::open_with(&place, Some(&key(1))).expect("opens");
        assert_eq!(restored.check().expect("checks").digest, store.check().expect("checks").digest);
        for file in [&path, &copy, &place] {
            assert_eq!(salt(file).expect("read"), Some(key(1).salt([7; 8])));
            assert!(may_be_encrypted(file).expect("read"));
        }
    }

    /// Only its key opens a file, and a key knows its files even where they are damaged.
    #[test]
    fn another_key_opens_nothing() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a.understudy");
        drop(encrypted(&path));
        for wrong in [None, Some(&key(2))] {
            assert!(matches!(Store::age_with(&path, wrong), Err(StoreError::Foreign)));
            assert!(matches!(Store::open_with(&path, wrong), Err(StoreError::Foreign)));
            assert!(restore_with(&path, &folder.path().join("b"), Id::derived("t", &[]), wrong).is_err());
        }
        drop(Store::open_with(&path, Some(&key(1))).expect("opens, and was not changed by the wrong keys"));
        let salt = salt(&path).expect("read").expect("encrypted");
        assert!(key(1).made(&salt) && !key(2).made(&salt));
        assert_eq!(format!("{:?}", key(1)), "FileKey");
    }

    /// One page that does not fit its seal is damage, and said as such: not a fault of the program.
    #[test]
    fn a_damaged_page_of_an_encrypted_file_is_damage() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a.understudy");
        drop(encrypted(&path));
        let whole = fs::read(&path).expect("read");
        let mut found = 0;
        for page in 1..whole.len() / PAGE {
            let mut bytes = whole.clone();
            bytes[page * PAGE + 100] ^= 1;
            fs::write(&path, bytes).expect("damaged");
            match Store::open_with(&path, Some(&key(1))).and_then(|store| store.check()) {
                Ok(check) => found += usize::from(!check.findings.is_empty()),
                Err(StoreError::Damaged(_)) => found += 1,
                Err(other) => panic!("page {page}: {other:?}"),
            }
        }
        assert_eq!(found, whole.len() / PAGE - 1);
    }

    /// Text, a plain programme and an empty file are never taken for an encrypted one.
    #[test]
    fn what_is_not_encrypted_is_not_taken_for_it() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a.understudy");
        drop(Store::create(&path, Id::derived("s", &[])).expect("creates"));
        assert_eq!(salt(&path).expect("read"), None);
        for (name, bytes) in [("text", b"not a database. ".repeat(512)), ("zeros", vec![0; 8192]), ("none", Vec::new())]
        {
            let path = folder.path().join(name);
            fs::write(&path, bytes).expect("writes");
            assert!(!may_be_encrypted(&path).expect("read"), "{name}");
        }
    }

    /// Both ways everything stays, what is this laptop's alone as well.
    #[test]
    fn a_switch_keeps_everything_both_ways() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a.understudy");
        let store = encrypted(&path);
        store.set_local("me", Some("somebody")).expect("kept");
        let digest = store.check().expect("checks").digest;
        drop(store);
        let store = Store::open_with(&path, Some(&key(1))).expect("a file that was there before");
        store.switch(None).expect("written anew").replace(store).expect("replaced");
        assert!(!readable(folder.path()).is_empty());
        let store = Store::open(&path).expect("opens as a plain one");
        commit(&store, 2);
        let switched = store.switch(Some((&key(2), key(2).salt([8; 8])))).expect("written anew");
        assert!(switched.is_current(&store));
        switched.replace(store).expect("replaced");
        assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
        let store = Store::open_with(&path, Some(&key(2))).expect("opens");
        let intent = Intent { actor: None, label: Message::new("x"), now: 9_000, undoes: None };
        let edit = Edit::delete(&tables::PERSON, Id::derived("p", &[&[2]]));
        store.commit(&intent, vec![edit]).expect("goes on");
        assert_ne!(store.check().expect("checks").digest, digest, "a deleted row counts as well");
        assert_eq!(store.local("me").expect("read").as_deref(), Some("somebody"));
        assert!(store.check().expect("checks").findings.is_empty());
    }

    /// Asks to stop at the n-th question, and remembers how far the work said to be.
    struct Stopping {
        left: AtomicU32,
        told: Mutex<Vec<u32>>,
    }

    impl Progress for Stopping {
        fn step(&self, done: u32, of: u32) {
            self.told.lock().expect("told").push(done * 1000 / of.max(1));
        }

        fn cancelled(&self) -> bool {
            self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_err()
        }
    }

    /// Watched, a switch goes forward to its end; stopped anywhere, nothing of it is left and the programme goes on.
    #[test]
    fn a_switch_is_watched_and_can_be_stopped() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a.understudy");
        let store = encrypted(&path);
        let digest = store.check().expect("checks").digest;
        let mut stopped = 0;
        for questions in (0..).step_by(9) {
            let watch = Stopping { left: AtomicU32::new(questions), told: Mutex::default() };
            let ended = store.switch_watched(None, &watch);
            let told = watch.told.into_inner().expect("told");
            assert!(told.is_sorted(), "{told:?}");
            match ended {
                Ok(_) => {
                    assert_eq!(told.last(), Some(&1000));
                    break;
                }
                Err(StoreError::Cancelled) => stopped += 1,
                Err(other) => panic!("{other:?}"),
            }
            assert!(!switching(&path).exists(), "a plain copy must not stay");
        }
        assert!(stopped > 3, "stopped {stopped} times");
        commit(&store, 2);
        assert_ne!(store.check().expect("checks").digest, digest, "it is written as before");
    }

    /// Cut off before the new file has its name, the old one is whole, and what was left is no hindrance.
    #[test]
    fn a_switch_that_is_cut_off_leaves_the_file_whole() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a.understudy");
        let store = encrypted(&path);
        let digest = store.check().expect("checks").digest;
        let switched = store.switch(None).expect("written anew");
        // As a power cut leaves it: nothing is tidied.
        std::mem::forget(switched);
        drop(store);
        assert!(switching(&path).exists());
        let store = Store::open_with(&path, Some(&key(1))).expect("still opens with its key");
        assert_eq!(store.check().expect("checks").digest, digest);
        fs::write(switching(&path), b"half of a fi").expect("left over");
        let switched = store.switch(None).expect("written anew over what was left");
        commit(&store, 3);
        assert!(!switched.is_current(&store), "what was written since would be lost");
        drop(switched);
        assert!(!switching(&path).exists(), "a plain copy must not stay");
        assert_eq!(readable(folder.path()), Vec::<PathBuf>::new());
    }
}
