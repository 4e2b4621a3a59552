//! Copies of a programme: by hand, by themselves, and back.
//!
//! Owns where automatic copies lie (`backups/<programme>/` in the data folder), when they are made (once a day, before an
//! upgrade, before an import, before a restore) and how many are kept. Deliberately leaves the copying itself to `store`.

use crate::{
    App, AppError, FileUse, Result,
    dto::{Changed, Nothing, programme::*},
    in_use::InUse,
    open::{ENDING, Open},
    programme::{everything, remove_with_companions},
    protection,
};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::Arc,
};
use understudy_domain::{day::Day, message::Message};
use understudy_store::{SALT, Store, StoreError, read::programme as read, restore_with, salt};

/// Folder of the automatic copies, in the data folder.
const BACKUPS: &str = "backups";
/// Automatic copies kept of each programme.
const KEPT: usize = 20;
/// A file up to this size is copied while the user waits a moment; a larger one beside the work.
const COPIED_AT_ONCE: u64 = 24 << 20;
/// Ending of a file that could not be opened and was put aside.
const DAMAGED: &str = "damaged";

/// Writes the whole programme into one file.
pub fn backup_to(app: &App, args: FileArgs) -> Result<Changed> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    let open = app.programme()?;
    if is_same_file(&path, open.store.path()) {
        return Err(AppError::refused(Message::new("backup-onto-itself")));
    }
    open.store.backup(&path)?;
    let label = Message::new("backup-written").with("file", file_name(&path));
    Ok(Changed { touched: Vec::new(), label: Some(label), id: None, warnings: Vec::new() })
}

/// Makes a programme from a backup and opens it. What is there under the same name is backed up first; what cannot be
/// backed up because it is damaged is put aside.
pub fn restore(app: &App, args: RestoreArgs) -> Result<Changed> {
    let from = app.path_of(&args.file, FileUse::Open)?;
    fs::create_dir_all(app.folder()).map_err(StoreError::from)?;
    if let Err(error) = protection::key_of(app, &stem(&from), &from) {
        return Err(if error.code == "locked" { lay_locked(app, &from, args.name)? } else { error });
    }
    let taken = app.folder().join(format!(".restoring-{}", app.fresh_id()));
    let restored = take_in(app, &from, &taken).and_then(|()| {
        let name = restored_name(app, &taken, &from, args.name)?;
        put_in_place(app, &taken, &name)?;
        app.open_file(&name)?;
        Ok(name)
    });
    if restored.is_err() {
        remove_with_companions(&taken);
    }
    let label = Message::new("backup-restored").with("name", restored?);
    Ok(everything(app, Some(label)))
}

/// Takes a backup in, checked. A file that was copied while it was in use has its latest changes in a second file beside
/// it: both together are the backup.
fn take_in(app: &App, from: &Path, taken: &Path) -> Result<()> {
    let key = protection::key_of(app, &stem(from), from)?;
    let key = key.as_ref();
    let opened = |error| protection::with_its_key(key, error);
    if !with_ending(from, "-wal").exists() {
        return Ok(restore_with(from, taken, app.fresh_id(), key).map_err(opened)?);
    }
    Store::age_with(from, key).map_err(opened)?;
    let both = with_ending(taken, "-both");
    let gathered = (|| {
        for ending in ["-wal", ""] {
            fs::copy(with_ending(from, ending), with_ending(&both, ending))?;
        }
        // Opening and closing brings the two together.
        drop(Store::open_with(&both, key)?);
        restore_with(&both, taken, app.fresh_id(), key)
    })();
    remove_with_companions(&both);
    Ok(gathered.map_err(opened)?)
}

/// Puts an encrypted backup, whose key is not on this laptop, among the programmes as it is: its phrase opens it there.
/// Answers what to say.
fn lay_locked(app: &App, from: &Path, asked: Option<String>) -> Result<AppError> {
    let name = match chosen_name(app, from, asked) {
        Some(name) => name,
        None => stem(from),
    };
    let target = app.file_of(&name)?;
    if target.exists() {
        return Err(AppError::refused(Message::new("backup-locked-taken").with("name", name)));
    }
    let taken = app.folder().join(format!(".restoring-{}", app.fresh_id()));
    let laid = copy_as_it_is(from, &taken).and_then(|()| move_with_companions(&taken, &target));
    if laid.is_err() {
        remove_with_companions(&taken);
    }
    laid?;
    everything(app, None);
    Ok(protection::locked(Message::new("backup-locked").with("name", name)))
}

/// Verifies the database and that the change log gives exactly its tables.
pub fn check(app: &App, _args: Nothing) -> Result<CheckReport> {
    let found = app.programme()?.store.check()?;
    Ok(CheckReport {
        sound: found.findings.is_empty(),
        findings: found.findings,
        digest: found.digest,
        rows: found.rows,
        changes: found.changes,
    })
}

/// The name to restore under: as asked; else of the programme whose automatic copy it is; else the one in the backup, or
/// that of its file where a file cannot be called so.
fn restored_name(app: &App, taken: &Path, from: &Path, asked: Option<String>) -> Result<String> {
    if let Some(name) = chosen_name(app, from, asked) {
        return Ok(name);
    }
    let key = protection::key_of(app, &stem(from), taken)?;
    let store = Store::open_with(taken, key.as_ref())?;
    let reader = store.reader()?;
    let named = read::programme(&reader)?.map(|programme| programme.name);
    Ok(named.filter(|name| app.file_of(name).is_ok()).unwrap_or_else(|| stem(from)))
}

/// The name as asked, else of the programme whose automatic copy it is.
fn chosen_name(app: &App, from: &Path, asked: Option<String>) -> Option<String> {
    let asked = asked.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let folder = || from.parent().filter(|folder| folder.parent() == Some(&app.folder().join(BACKUPS)));
    asked.or_else(|| folder().map(file_name))
}

/// Puts a restored file in the place of a programme, after saving what is there.
fn put_in_place(app: &App, taken: &Path, name: &str) -> Result<()> {
    let target = app.file_of(name)?;
    if !target.exists() {
        return Ok(fs::rename(taken, &target).map_err(StoreError::from)?);
    }
    let folder = folder_of(app, name);
    let opened = app.programme().ok().filter(|open| open.name == name);
    let alone = match &opened {
        Some(open) => open.in_use.claim().map(|()| Arc::clone(&open.in_use)),
        None => InUse::alone(&target).map(Arc::new),
    }?;
    let saved = save_present(app, &target, name, &folder)?;
    let aside = fresh_file(app, &folder).with_extension(DAMAGED);
    if opened.is_some() {
        drop(opened);
        app.close();
    }
    move_with_companions(&target, &aside)?;
    if let Err(error) = fs::rename(taken, &target).map_err(StoreError::from) {
        // Nothing may be lost: what was there goes back.
        move_with_companions(&aside, &target)?;
        return Err(error.into());
    }
    if saved {
        remove_with_companions(&aside);
    }
    drop(alone);
    prune(&folder);
    Ok(())
}

/// Backs up what is about to be replaced. `false` when it is too damaged for that, and must be put aside as it is.
fn save_present(app: &App, target: &Path, name: &str, folder: &Path) -> Result<bool> {
    fs::create_dir_all(folder).map_err(StoreError::from)?;
    let file = fresh_file(app, folder);
    let saved = match app.programme().ok().filter(|open| open.name == name) {
        Some(open) => open.store.backup(&file),
        None => match protection::key_of(app, name, target) {
            Ok(key) => Store::open_with(target, key.as_ref())
                .map_err(|error| protection::with_its_key(key.as_ref(), error))
                .and_then(|store| store.backup(&file)),
            // Its key is not here, but may come back: it is kept as it is.
            Err(error) if error.code == "locked" => return copy_as_it_is(target, &file).map(|()| true),
            Err(error) => return Err(error),
        },
    };
    match saved {
        Ok(()) => Ok(true),
        Err(StoreError::Damaged(_) | StoreError::Foreign) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn move_with_companions(from: &Path, to: &Path) -> Result<()> {
    for ending in ["", "-wal", "-shm"] {
        let (from, to) = (with_ending(from, ending), with_ending(to, ending));
        match fs::rename(&from, &to) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !ending.is_empty() => {}
            moved => moved.map_err(StoreError::from)?,
        }
    }
    Ok(())
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    one == other || matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Where the automatic copies of a programme lie.
fn folder_of(app: &App, name: &str) -> PathBuf {
    app.folder().join(BACKUPS).join(name)
}

/// A file for a copy made now, named by day and time so that names sort by age.
fn fresh_file(app: &App, folder: &Path) -> PathBuf {
    let time = i64::try_from(app.clock().milliseconds())
        .ok()
        .and_then(|milliseconds| jiff::Timestamp::from_millisecond(milliseconds).ok())
        .map(|timestamp| timestamp.to_zoned(jiff::tz::TimeZone::system()).strftime("%H-%M-%S").to_string())
        .unwrap_or_default();
    let stem = format!("{} {time}", app.today());
    let mut path = folder.join(format!("{stem}.{ENDING}"));
    for number in 2..1000 {
        if !path.exists() && !path.with_extension(DAMAGED).exists() {
            break;
        }
        path = folder.join(format!("{stem} ({number}).{ENDING}"));
    }
    path
}

fn copy(open: &Open, folder: &Path, app: &App) -> Result<()> {
    fs::create_dir_all(folder).map_err(StoreError::from)?;
    Ok(open.store.backup(&fresh_file(app, folder))?)
}

/// Automatic copies of a programme, the latest first.
fn files_of(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == ENDING))
        .collect();
    // By the name without its ending: the second copy of one second, "… (2)", is the later one.
    files.sort_by_key(|path| std::cmp::Reverse(path.file_stem().map(std::ffi::OsStr::to_owned)));
    files
}

/// Removes automatic copies beyond those kept, and what an interrupted copy left behind.
fn prune(folder: &Path) {
    for old in files_of(folder).iter().skip(KEPT) {
        if let Err(error) = fs::remove_file(old) {
            tracing::warn!(%error, "an old backup could not be removed");
        }
    }
}

/// Automatic copies with the words to restore them by, the latest first.
pub(crate) fn list(app: &App, name: &str) -> Vec<Backup> {
    files_of(&folder_of(app, name)).iter().filter_map(|path| listed(app, path)).collect()
}

fn listed(app: &App, path: &Path) -> Option<Backup> {
    let name = path.file_stem()?.to_string_lossy().into_owned();
    let made_on = Day::parse(name.get(..10)?)?;
    let bytes = fs::metadata(path).ok()?.len() as f64;
    Some(Backup { file: app.choose_file(path, FileUse::Open).file, name, made_on, bytes })
}

/// Where the latest automatic copy of a programme lies.
pub fn last_file(app: &App, name: &str) -> Option<PathBuf> {
    files_of(&folder_of(app, name)).into_iter().next()
}

/// The latest automatic copy of a programme.
pub(crate) fn last(app: &App, name: &str) -> Option<Backup> {
    listed(app, &last_file(app, name)?)
}

/// Copies the open programme, unless that was done today already. What goes wrong becomes a notice: it must not keep
/// anybody from working.
pub(crate) fn daily(app: &App) {
    let Ok(open) = app.programme() else { return };
    let folder = folder_of(app, &open.name);
    let today = app.today().to_string();
    if files_of(&folder).iter().any(|path| file_name(path).starts_with(&today)) {
        return;
    }
    let size = fs::metadata(open.store.path()).map_or(0, |found| found.len());
    if size <= COPIED_AT_ONCE {
        if let Err(error) = copy(&open, &folder, app) {
            app.notice(Message::new("backup-daily-failed").with("reason", error.message));
        }
        prune(&folder);
        return;
    }
    let file = fresh_file(app, &folder);
    let open: Arc<Open> = Arc::clone(&open);
    std::thread::spawn(move || {
        let made = fs::create_dir_all(&folder).map_err(StoreError::from).and_then(|()| open.store.backup(&file));
        if let Err(error) = made {
            tracing::warn!(%error, "the daily backup failed");
        }
        prune(&folder);
    });
}

/// Copies the open programme before something large is written.
pub(crate) fn before_import(app: &App, open: &Open) -> Result<()> {
    let folder = folder_of(app, &open.name);
    copy(open, &folder, app)?;
    prune(&folder);
    Ok(())
}

/// Copies a file of an older version as it is, with what SQLite keeps beside it.
pub(crate) fn copy_before_upgrade(app: &App, name: &str, path: &Path) -> Result<()> {
    let folder = folder_of(app, name);
    fs::create_dir_all(&folder).map_err(StoreError::from)?;
    copy_as_it_is(path, &fresh_file(app, &folder))?;
    prune(&folder);
    Ok(())
}

fn copy_as_it_is(path: &Path, to: &Path) -> Result<()> {
    for ending in ["-wal", ""] {
        let (from, to) = (with_ending(path, ending), with_ending(to, ending));
        if from.exists() {
            fs::copy(&from, &to).map_err(StoreError::from)?;
            File::options().write(true).open(&to).and_then(|file| file.sync_all()).map_err(StoreError::from)?;
        }
    }
    Ok(())
}

fn is_plain(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.len() > 0) && matches!(salt(path), Ok(None))
}

/// Automatic copies of a programme that are not encrypted.
pub(crate) fn list_plain(app: &App, name: &str) -> Vec<Backup> {
    let files = files_of(&folder_of(app, name));
    files.iter().filter(|path| is_plain(path)).filter_map(|path| listed(app, path)).collect()
}

/// Deletes the automatic copies of a programme that are not encrypted; answers how many.
pub(crate) fn delete_plain(app: &App, name: &str) -> Result<u32> {
    let mut deleted = 0;
    for path in files_of(&folder_of(app, name)).into_iter().filter(|path| is_plain(path)) {
        fs::remove_file(&path).map_err(StoreError::from)?;
        remove_with_companions(&path);
        deleted += 1;
    }
    Ok(deleted)
}

/// The salts of a programme's automatic copies that are encrypted.
pub(crate) fn salts(app: &App, name: &str) -> Vec<[u8; SALT]> {
    let mut found: Vec<_> =
        files_of(&folder_of(app, name)).iter().filter_map(|path| salt(path).ok().flatten()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn is_unreadable(error: &AppError) -> bool {
    error.code == "damaged" || error.message.id == "store-foreign"
}

/// Notes that a programme is damaged, so that the frame offers its last backup.
pub(crate) fn note_damage(app: &App, name: &str, error: &AppError) {
    let notice = Message::new("programme-not-opened").with("name", name).with("reason", error.message.clone());
    if is_unreadable(error) && !app.notices().contains(&notice) {
        app.notice(notice);
    }
}

/// Adds to the error of a damaged programme which backup there is.
pub(crate) fn offer_last(app: &App, name: &str, error: AppError) -> AppError {
    note_damage(app, name, &error);
    match last(app, name).filter(|_| is_unreadable(&error)) {
        Some(backup) => AppError {
            message: Message::new("backup-offer").with("name", name).with("made_on", backup.made_on),
            ..error
        },
        None => error,
    }
}
