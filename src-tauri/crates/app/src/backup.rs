//! Copies of a programme: by hand, by themselves, and back.
//!
//! Owns backing up by hand and restoring; what is made by itself is `automatic`'s. Deliberately leaves the copying itself to
//! `store`.

mod automatic;

pub use automatic::last_file;
pub(crate) use automatic::{before_import, copy_before_upgrade, daily, delete_plain, last, list, list_plain, salts};

use crate::{
    App, AppError, FileUse, Result,
    dto::{Changed, Nothing, programme::*},
    error::FieldError,
    in_use::InUse,
    programme::{everything, remove_with_companions},
    protection,
};
use automatic::{BACKUPS, DAMAGED, folder_of, fresh_file, prune};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::Arc,
};
use understudy_domain::message::Message;
use understudy_store::{Store, StoreError, pulse_box, read::programme as read, restore_with};

/// Writes the whole programme into one file.
pub fn backup_to(app: &App, args: FileArgs) -> Result<Changed> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    let open = app.programme()?;
    if is_same_file(&path, open.store.path()) {
        return Err(AppError::refused(Message::new("backup-onto-itself")));
    }
    open.store.backup(&path)?;
    let label = Message::new("backup-written").with("file", file_name(&path));
    let waiting = pulse_box::all_waiting(&*open.reader()?)?;
    let left = Message::new("backup-without-answers").with("count", waiting);
    let warnings = if waiting > 0 { vec![left] } else { Vec::new() };
    Ok(Changed { label: Some(label), warnings, ..Changed::default() })
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
/// Answers what to say: where it was laid there before, the same again.
fn lay_locked(app: &App, from: &Path, asked: Option<String>) -> Result<AppError> {
    let name = match chosen_name(app, from, asked) {
        Some(name) => name,
        None => stem(from),
    };
    let target = app.file_of(&name)?;
    if !target.exists() {
        let taken = app.folder().join(format!(".restoring-{}", app.fresh_id()));
        let laid = copy_as_it_is(from, &taken).and_then(|()| move_with_companions(&taken, &target));
        if laid.is_err() {
            remove_with_companions(&taken);
        }
        laid?;
        everything(app, None);
    } else if !is_copy(from, &target).map_err(StoreError::from)? {
        let message = Message::new("backup-locked-taken").with("name", name);
        return Ok(AppError::fields(vec![FieldError { field: "name".to_owned(), message }]));
    }
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
    keep_uncounted(app, &target, name)?;
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

/// Refuses to replace a programme in which answers to pulses wait: no backup holds them. What cannot be opened holds none
/// that anybody could count.
fn keep_uncounted(app: &App, target: &Path, name: &str) -> Result<()> {
    let waiting = match app.programme().ok().filter(|open| open.name == name) {
        Some(open) => pulse_box::all_waiting(&*open.reader()?)?,
        None => protection::key_of(app, name, target)
            .ok()
            .and_then(|key| Store::open_with(target, key.as_ref()).ok())
            .and_then(|store| pulse_box::all_waiting(&*store.reader().ok()?).ok())
            .unwrap_or_default(),
    };
    if waiting == 0 {
        return Ok(());
    }
    Err(AppError::refused(Message::new("restore-over-answers").with("name", name).with("count", waiting)))
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

/// Whether a file is a copy of another, byte by byte, with what SQLite keeps beside them.
fn is_copy(one: &Path, other: &Path) -> std::io::Result<bool> {
    for ending in ["", "-wal"] {
        let (one, other) = (with_ending(one, ending), with_ending(other, ending));
        if one.exists() != other.exists() || (one.exists() && !same_bytes(&one, &other)?) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn same_bytes(one: &Path, other: &Path) -> std::io::Result<bool> {
    let hash = |path: &Path| {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(File::open(path)?).map(|hasher| hasher.finalize())
    };
    Ok(fs::metadata(one)?.len() == fs::metadata(other)?.len() && hash(one)? == hash(other)?)
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
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
