//! Writing a file whole or not at all.
//!
//! Owns the temporary file beside the target, its way to the disk and its renaming. Deliberately knows no format.

use crate::ExportError;
use std::{
    fs,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

/// Writes a file through `fill` and puts it in place of the old one only when it is complete and on the disk. Returns what
/// `fill` returned and the length in bytes. When anything fails the old file stands as it was and nothing is left behind.
pub fn write_atomically<T>(
    path: &Path,
    fill: impl FnOnce(&mut (dyn Write + Send)) -> Result<T, ExportError>,
) -> Result<(T, u64), ExportError> {
    let target = target(path)?;
    let folder = folder(&target);
    if !folder.is_dir() {
        return Err(ExportError::FolderMissing { folder: folder.display().to_string() });
    }
    let failed = |error: &std::io::Error| ExportError::from_io(error, path);
    // The rename would replace a write-protected file without a word.
    if fs::metadata(&target).is_ok_and(|old| old.permissions().readonly()) {
        return Err(ExportError::NotAllowed { path: path.display().to_string() });
    }
    let mut temporary = builder().tempfile_in(folder).map_err(|error| failed(&error))?;
    let mut writer = BufWriter::with_capacity(1 << 16, temporary.as_file_mut());
    let made = fill(&mut writer).map_err(|error| error.at(path))?;
    writer.flush().map_err(|error| failed(&error))?;
    drop(writer);
    temporary.as_file().sync_all().map_err(|error| failed(&error))?;
    let length = temporary.as_file().metadata().map_err(|error| failed(&error))?.len();
    temporary.persist(&target).map_err(|refused| failed_rename(&refused.error, path))?;
    sync_folder(folder);
    Ok((made, length))
}

/// The file that a path means: the one a link points to, so that the link stays a link.
fn target(path: &Path) -> Result<PathBuf, ExportError> {
    if path.is_dir() || path.file_name().is_none() {
        return Err(ExportError::NotAFile { path: path.display().to_string() });
    }
    Ok(fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()))
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".understudy-").suffix(".part");
    // As any file that a program makes: the system takes off what the user's mask forbids.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// Windows refuses to replace a file that another program holds open, with the code of a missing permission.
fn failed_rename(error: &std::io::Error, path: &Path) -> ExportError {
    match ExportError::from_io(error, path) {
        ExportError::NotAllowed { path } if cfg!(windows) => ExportError::Busy { path },
        other => other,
    }
}

/// Brings the rename itself to the disk. Best effort: not every file system lets a folder be opened.
fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Ok(opened) = fs::File::open(folder)
    {
        drop(opened.sync_all());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut found: Vec<String> = fs::read_dir(folder)
            .expect("folder")
            .map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned())
            .collect();
        found.sort();
        found
    }

    /// The promise of every export: whole or not at all, and nothing left behind.
    #[test]
    fn an_old_file_stays_until_the_new_one_is_complete() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("summary.csv");
        fs::write(&path, "old").expect("written");
        let failed: Result<((), u64), _> = write_atomically(&path, |writer| {
            writer.write_all(b"half").map_err(ExportError::from)?;
            writer.flush()?;
            Err(ExportError::Cancelled)
        });
        assert_eq!(failed, Err(ExportError::Cancelled));
        assert_eq!(fs::read_to_string(&path).expect("read"), "old");
        assert_eq!(names(folder.path()), ["summary.csv"]);
        let done = write_atomically(&path, |writer| Ok(writer.write_all(b"new and whole")?));
        assert_eq!(done, Ok(((), 13)));
        assert_eq!(fs::read_to_string(&path).expect("read"), "new and whole");
        assert_eq!(names(folder.path()), ["summary.csv"]);
    }

    /// Each fault that a user can meet must be told apart: what to do differs.
    #[test]
    fn faults_are_told_apart() {
        let folder = tempfile::tempdir().expect("folder");
        let write = |path: &Path| write_atomically(path, |_| Ok(())).map(|_| ());
        assert!(matches!(write(folder.path()), Err(ExportError::NotAFile { .. })));
        assert!(matches!(write(&folder.path().join("no/a.csv")), Err(ExportError::FolderMissing { .. })));
        let shut = folder.path().join("shut.csv");
        fs::write(&shut, "old").expect("written");
        let mut permissions = fs::metadata(&shut).expect("metadata").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&shut, permissions).expect("set");
        assert!(matches!(write(&shut), Err(ExportError::NotAllowed { .. })));
        let full = write_atomically(&folder.path().join("a.csv"), |_| -> Result<(), ExportError> {
            Err(std::io::Error::from(std::io::ErrorKind::StorageFull).into())
        });
        let Err(ExportError::DiskFull { path }) = full else { panic!("{full:?}") };
        assert!(path.ends_with("a.csv"));
        assert_eq!(names(folder.path()), ["shut.csv"]);
    }

    /// The file must be readable like any other that the user makes, not by its owner alone.
    #[cfg(unix)]
    #[test]
    fn the_file_has_the_usual_permissions() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("folder");
        fs::write(folder.path().join("usual"), "").expect("written");
        write_atomically(&folder.path().join("made"), |_| Ok(())).expect("written");
        let mode = |name: &str| fs::metadata(folder.path().join(name)).expect("metadata").permissions().mode();
        assert_eq!(mode("made"), mode("usual"));
    }
}
