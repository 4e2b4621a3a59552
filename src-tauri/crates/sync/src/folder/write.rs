//! Writing into a shared folder, whole or not at all.

use super::{ENDING, Folder, PIECES, WRITING, failed, found, look, read_whole};
use crate::{
    error::{Result, SyncError},
    place::{Outgoing, PackKind},
};
use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Component, Path, PathBuf},
};

impl Folder {
    /// Removes what an earlier run left half written. What cannot be removed does no harm: nobody reads it.
    pub(super) fn sweep(&self) {
        let own = self.own_folder();
        for folder in [own.join(PIECES), own] {
            let Ok(entries) = fs::read_dir(folder) else { continue };
            for entry in entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(WRITING)) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// The path of a name below the project's folder.
    pub(super) fn below(&self, name: &str) -> Result<PathBuf> {
        let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if plain { Ok(self.root.join(name)) } else { Err(SyncError::Malformed("file name")) }
    }

    pub(super) fn write(&mut self, pack: &Outgoing<'_>) -> Result<()> {
        if !self.root.is_dir() {
            return Err(SyncError::FolderGone);
        }
        let label = pack.label.hex();
        let (folder, name) = match pack.kind {
            PackKind::Piece => (self.own_folder().join(PIECES), format!("{label}{ENDING}")),
            kind => {
                let first = pack.spans.first().map_or(0, |span| span.first);
                (self.own_folder(), format!("{}-{first:010}-{}{ENDING}", kind.word(), &label[..8]))
            }
        };
        if !folder.is_dir() {
            fs::create_dir_all(&folder).map_err(failed)?;
            flush(&self.root).map_err(failed)?;
        }
        let path = folder.join(&name);
        // The same bytes are there already: an earlier try got this far. Anything else under the name is damaged.
        if fs::metadata(&path).is_ok_and(|file| file.len() == pack.bytes.len() as u64)
            && read_whole(&path).is_ok_and(|bytes| bytes == pack.bytes)
        {
            return Ok(());
        }
        let writing = folder.join(format!("{WRITING}{label}"));
        let written = write_whole(&folder, &writing, &path, pack.bytes);
        if written.is_err() {
            let _ = fs::remove_file(&writing);
        }
        written.map_err(failed)?;
        if pack.kind == PackKind::State {
            self.remove_older_states(&folder, &path);
        }
        Ok(())
    }

    /// Of a device's states only the newest counts. One that cannot be removed now goes next time.
    fn remove_older_states(&self, folder: &Path, newest: &Path) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for file in entries.flatten().filter_map(|entry| found("", &entry)).filter(|file| file.path != newest) {
            let state = |head: crate::pack::Head| {
                head.kind == PackKind::State && head.project == self.project && head.device == self.device
            };
            if look(&file.path).is_ok_and(state) {
                let _ = fs::remove_file(&file.path);
            }
        }
    }
}

fn write_whole(folder: &Path, writing: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(writing)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(writing, path)?;
    flush(folder)
}

/// Makes the renaming survive a power cut. Some network shares cannot flush a folder; the next visit then sees to it, for
/// what a place holds is asked for each time.
#[cfg(unix)]
fn flush(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        Err(error) if !matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Err(error),
        _ => Ok(()),
    }
}

/// Windows flushes the name with the file.
#[cfg(not(unix))]
fn flush(_: &Path) -> io::Result<()> {
    Ok(())
}
