//! The sheet read last, so that applying what a preview showed does not read the file twice.

use crate::open::lock;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::SystemTime,
};
use understudy_import::{
    ImportError,
    sheet::{self, Options, Sheet},
};

/// A file as it was when it was read.
pub(super) type Key = (PathBuf, Option<SystemTime>, u64, Option<String>);

static LAST: Mutex<Option<(Key, Arc<Sheet>)>> = Mutex::new(None);

fn key(path: &Path, options: &Options) -> Key {
    let found = fs::metadata(path).ok();
    let modified = found.as_ref().and_then(|found| found.modified().ok());
    (path.to_owned(), modified, found.map_or(0, |found| found.len()), options.worksheet.clone())
}

/// Reads a file, or takes what was read of it last where it has not changed since. What is taken is not kept any longer.
pub(super) fn read(path: &Path, options: &Options) -> Result<(Key, Arc<Sheet>), ImportError> {
    let key = key(path, options);
    let last = lock(&LAST).take();
    match last {
        Some((known, sheet)) if known == key && known.1.is_some() => Ok((key, sheet)),
        _ => Ok((key, Arc::new(sheet::read(path, options)?))),
    }
}

/// Keeps a sheet for the next time.
pub(super) fn keep(read: &(Key, Arc<Sheet>)) {
    *lock(&LAST) = Some((read.0.clone(), Arc::clone(&read.1)));
}
