//! Copies that are made by themselves: once a day, before an upgrade, before an import, before a restore.
//!
//! Owns where they lie (`backups/<programme>/` in the data folder), what they are called and how many are kept.

use super::{copy_as_it_is, file_name};
use crate::{
    App, FileUse, Result,
    dto::programme::Backup,
    open::{ENDING, Open},
    programme::remove_with_companions,
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Weak},
    time::Duration,
};
use understudy_domain::{day::Day, message::Message};
use understudy_store::{SALT, StoreError, salt};

/// Folder of the automatic copies, in the data folder.
pub(super) const BACKUPS: &str = "backups";
/// Automatic copies kept of each programme.
const KEPT: usize = 20;
/// A file up to this size is copied while the user waits a moment; a larger one beside the work.
const COPIED_AT_ONCE: u64 = 24 << 20;
/// How long a copy made beside the work waits after opening: the first screens come first.
const REST: Duration = Duration::from_secs(20);
/// Ending of a file that could not be opened and was put aside.
pub(super) const DAMAGED: &str = "damaged";

/// Where the automatic copies of a programme lie.
pub(super) fn folder_of(app: &App, name: &str) -> PathBuf {
    app.folder().join(BACKUPS).join(name)
}

/// A file for a copy made now, named by day and time so that names sort by age.
pub(super) fn fresh_file(app: &App, folder: &Path) -> PathBuf {
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
pub(super) fn prune(folder: &Path) {
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
    // A programme that is closed meanwhile is copied when it is opened next.
    let open: Weak<Open> = Arc::downgrade(&open);
    std::thread::spawn(move || {
        std::thread::sleep(REST);
        let Some(open) = open.upgrade() else { return };
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
