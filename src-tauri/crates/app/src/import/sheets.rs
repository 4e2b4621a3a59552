//! What was read and checked last, so that applying what a preview showed does not read and check the file twice.

use super::people::Checked;
use crate::open::{Open, lock};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};
use understudy_domain::progress::Progress;
use understudy_import::{
    ImportError,
    sheet::{Options, Sheet},
};

/// What makes a sheet of a file.
pub(super) type Reader = fn(&Path, &Options, &dyn Progress) -> Result<Sheet, ImportError>;

/// A file as it was when it was read.
type Key = (PathBuf, Option<SystemTime>, u64, Option<String>);

/// A sheet, and for people what checking it came to.
pub(crate) struct Read {
    key: Key,
    pub(super) sheet: Arc<Sheet>,
    pub(super) checked: Option<Checked>,
}

fn key(path: &Path, options: &Options) -> Key {
    let found = fs::metadata(path).ok();
    let modified = found.as_ref().and_then(|found| found.modified().ok());
    (path.to_owned(), modified, found.map_or(0, |found| found.len()), options.worksheet.clone())
}

/// Reads a file, or takes what was read of it last where it has not changed since. What is taken is not kept any longer.
pub(super) fn read(
    open: &Open,
    path: &Path,
    options: &Options,
    watch: &dyn Progress,
    reader: Reader,
) -> Result<Read, ImportError> {
    let key = key(path, options);
    match lock(&open.last_import).take() {
        Some(last) if last.key == key && key.1.is_some() => Ok(last),
        _ => Ok(Read { key, sheet: Arc::new(reader(path, options, watch)?), checked: None }),
    }
}

/// Keeps what was read for the next time.
pub(super) fn keep(open: &Open, read: Read) {
    *lock(&open.last_import) = Some(read);
}
