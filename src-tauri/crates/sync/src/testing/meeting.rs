//! Where simulated laptops meet: a folder, a hub in memory, a real hub. Each can be kept as it is and set back later, as
//! whoever restores it from yesterday does.

use crate::{
    error::Result,
    folder::Folder,
    names::{Device, Hash, Project},
    place::Place,
};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    path::{Path, PathBuf},
    time::SystemTime,
};

/// A place as those who share it see it.
pub(crate) trait Meeting {
    /// As one of them opens it.
    fn open(&self, project: Project, device: Device) -> Result<Box<dyn Place>>;

    /// Keeps what lies there now.
    fn keep(&mut self);

    /// Sets it back to what was kept; `false` where nothing was.
    fn set_back(&mut self) -> bool;

    /// What lies there: names below the name of a device's own, with what is in them.
    fn listing(&self) -> BTreeMap<PathBuf, Hash>;

    /// How many bytes lie there.
    fn bytes(&self) -> u64 {
        let Some(folder) = self.folder() else { return 0 };
        files(folder).iter().map(|path| fs::metadata(path).map_or(0, |file| file.len())).sum()
    }

    /// Where its files lie, if it has any.
    fn folder(&self) -> Option<&Path> {
        None
    }
}

/// A file with the time that it was changed.
pub(crate) type Dated = (Vec<u8>, SystemTime);

/// A folder that everybody reaches.
pub(crate) struct SharedFolder {
    path: PathBuf,
    kept: Option<BTreeMap<PathBuf, Dated>>,
}

impl SharedFolder {
    pub(crate) fn new(path: PathBuf) -> Self {
        fs::create_dir_all(&path).expect("a folder");
        Self { path, kept: None }
    }

    /// As what a file would be kept, where that differs from what lies there.
    pub(crate) fn amend(&mut self, path: &Path, dated: &Dated) {
        self.kept.iter_mut().for_each(|kept| drop(kept.insert(path.to_owned(), dated.clone())));
    }
}

impl Meeting for SharedFolder {
    fn open(&self, project: Project, device: Device) -> Result<Box<dyn Place>> {
        Ok(Box::new(Folder::open(&self.path, project, device, true)?))
    }

    fn keep(&mut self) {
        let dated = |path: PathBuf| {
            let bytes = fs::read(&path).expect("reads");
            let modified = fs::metadata(&path).and_then(|file| file.modified()).expect("a time");
            (path, (bytes, modified))
        };
        self.kept = Some(files(&self.path).into_iter().map(dated).collect());
    }

    fn set_back(&mut self) -> bool {
        let Some(kept) = &self.kept else { return false };
        for path in files(&self.path).iter().filter(|path| !kept.contains_key(*path)) {
            fs::remove_file(path).expect("removes");
        }
        for (path, (bytes, modified)) in kept {
            write_dated(path, bytes, *modified);
        }
        true
    }

    fn listing(&self) -> BTreeMap<PathBuf, Hash> {
        files(&self.path).into_iter().map(|path| (path.clone(), Hash::of(&fs::read(&path).expect("reads")))).collect()
    }

    fn folder(&self) -> Option<&Path> {
        Some(&self.path)
    }
}

/// Writes a file as the programs that synchronise folders do: with the time that it always had.
pub(crate) fn write_dated(path: &Path, bytes: &[u8], modified: SystemTime) {
    fs::write(path, bytes).expect("writes");
    let file = File::options().write(true).open(path).expect("opens");
    file.set_modified(modified).expect("sets");
}

/// All files below a folder but those that are being written.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("lists") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
                files.push(path);
            }
        }
    }
    files
}
