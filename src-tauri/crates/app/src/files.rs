//! Files that a person chose.
//!
//! Owns the exchange of a path for an opaque word: the window never sees or names a path, so that nothing it shows can make
//! the program read or write a file that nobody chose.

use crate::{
    App, AppError, Result,
    dto::{FileChoice, FileOpen, Nothing},
    modules::is_program,
};
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use understudy_domain::{id::Id, message::Message};

/// What a chosen file may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileUse {
    /// Reading.
    Open,
    /// Writing.
    Save,
    /// A folder to exchange files in.
    Folder,
}

/// A kind of file as the system's dialogs offer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileKind {
    /// What such files are called, in words.
    pub name: String,
    /// Their endings without the dot; the first is given to a file that is saved without one.
    pub endings: &'static [&'static str],
}

impl FileKind {
    /// The kind that the window asks for by a word; none where any file will do.
    pub fn of(word: &str) -> Option<Self> {
        let (id, endings): (&str, &'static [&'static str]) = match word {
            "table" => ("file-kind-table", &["csv", "tsv", "txt", "xlsx", "xlsm"]),
            "milestones" => ("file-kind-milestones", &["xml", "csv", "ics", "xlsx", "tsv", "txt"]),
            "backup" => ("file-kind-backup", &["understudy"]),
            "invite" => ("file-kind-invite", &["understudy-invite"]),
            "pdf" => ("file-kind-pdf", &["pdf"]),
            "xlsx" => ("file-kind-xlsx", &["xlsx"]),
            "csv" => ("file-kind-csv", &["csv"]),
            "json" => ("file-kind-json", &["json"]),
            "ics" => ("file-kind-ics", &["ics"]),
            "md" => ("file-kind-md", &["md"]),
            _ => return None,
        };
        Some(Self { name: understudy_messages::word(id), endings })
    }
}

/// The files chosen since the program started.
#[derive(Debug, Default)]
pub(crate) struct Files(FxHashMap<String, (PathBuf, FileUse)>);

impl Files {
    /// Takes note of a chosen file.
    pub(crate) fn grant(&mut self, word: Id, path: &Path, usage: FileUse) -> FileChoice {
        let file = word.to_string();
        self.0.insert(file.clone(), (path.to_owned(), usage));
        FileChoice { file, name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default() }
    }

    /// The path behind a word.
    pub(crate) fn path(&self, file: &str, usage: FileUse) -> Result<PathBuf> {
        match self.0.get(file) {
            Some((path, granted)) if *granted == usage => Ok(path.clone()),
            _ => Err(AppError::refused(Message::new("error-file-not-chosen"))),
        }
    }
}

/// Says that a file was written, and the folder in which it is to be found: its name, not the way to it.
pub(crate) fn saved(path: &Path) -> Message {
    let named =
        |part: Option<&std::ffi::OsStr>| part.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = named(path.parent().and_then(Path::file_name));
    let id = if folder.is_empty() { "export-done" } else { "export-done-in" };
    Message::new(id).with("file", named(path.file_name())).with("folder", folder)
}

/// Opens a file that was saved with the program that the laptop has for it.
pub(crate) fn open_saved(app: &App, args: FileOpen) -> Result<Nothing> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    to_open(&path)?;
    open::that_detached(&path)
        .map_err(|error| AppError::failed(Message::new("material-not-opened").with("detail", error.to_string())))?;
    Ok(Nothing {})
}

/// Refuses what would be started instead of shown, and what is not there.
fn to_open(path: &Path) -> Result<()> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if is_program(&name) {
        return Err(AppError::refused(Message::new("file-is-program").with("name", name)));
    }
    if !path.is_file() {
        return Err(AppError::refused(Message::new("file-gone").with("name", name)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{FileKind, saved, to_open};
    use std::{fs, path::Path};
    use understudy_domain::message::Arg;

    /// Whoever exported a file must find it again, and be shown no more of the disk than the folder's name.
    #[test]
    fn what_was_saved_is_told_with_its_folder() {
        let told = saved(Path::new("/ida/Documents/Readiness.pdf"));
        let text = |name: &str| match told.args.get(name) {
            Some(Arg::Text(text)) => text.as_str(),
            other => panic!("{other:?}"),
        };
        assert_eq!((told.id.as_str(), text("file"), text("folder")), ("export-done-in", "Readiness.pdf", "Documents"));
        assert_eq!(saved(Path::new("/Readiness.pdf")).id, "export-done");
        assert_eq!(saved(Path::new("Readiness.pdf")).id, "export-done");
    }

    /// A document is opened; a program is not started, and a file that was moved away since is named.
    #[test]
    fn only_documents_that_are_there_are_opened() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        for name in ["Readiness.pdf", "Readiness.exe"] {
            fs::write(at(name), b"x").expect("a file");
        }
        let refused = |name: &str| to_open(&at(name)).err().map(|error| error.message.id);
        assert_eq!(refused("Readiness.pdf"), None);
        assert_eq!(refused("Readiness.exe").as_deref(), Some("file-is-program"));
        assert_eq!(refused("Moved.pdf").as_deref(), Some("file-gone"));
    }

    /// A person who looks for a file must read what is asked for, never a word of the program.
    #[test]
    fn dialogs_name_what_they_look_for() {
        let name = |word: &str| FileKind::of(word).map(|kind| kind.name);
        assert_eq!(name("table").as_deref(), Some("Tables (CSV, TSV, XLSX)"));
        for word in ["milestones", "backup", "invite", "pdf", "xlsx", "csv", "json", "ics", "md"] {
            let kind = FileKind::of(word).expect("a kind");
            assert!(!kind.name.contains("file-kind") && kind.name != word.to_uppercase(), "{kind:?}");
            assert!(!kind.endings.is_empty());
        }
        assert_eq!((name("material"), name("folder")), (None, None));
    }
}
