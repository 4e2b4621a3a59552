//! File dialogs: the only way by which a path gets in.

use crate::options::Options;
use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};
use understudy_app::{FileKind, FileUse};

/// Answers taken from the file of `--dialog-answers` so far.
static TAKEN: AtomicUsize = AtomicUsize::new(0);

/// Asks for a file; `None` when the person cancels. Blocks, so it must not run on the main thread.
pub(crate) fn ask(
    app: &AppHandle,
    options: &Options,
    usage: FileUse,
    kind: &str,
    suggested: Option<&str>,
) -> Option<PathBuf> {
    if let Some(answers) = &options.answers {
        let text = fs::read_to_string(answers).ok()?;
        return text.lines().nth(TAKEN.fetch_add(1, Ordering::Relaxed)).map(PathBuf::from);
    }
    let dialog: FileDialogBuilder<_> = app.dialog().file();
    let kind = FileKind::of(kind);
    let dialog = match &kind {
        Some(FileKind { name, endings }) => dialog.add_filter(name, endings),
        None => dialog,
    };
    let dialog = match suggested {
        Some(name) => dialog.set_file_name(name),
        None => dialog,
    };
    let chosen = match usage {
        FileUse::Open => dialog.blocking_pick_file(),
        FileUse::Save => dialog.blocking_save_file(),
        FileUse::Folder => dialog.blocking_pick_folder(),
    };
    let mut path = chosen?.into_path().ok()?;
    // Some platforms leave the ending to the person; the format follows it, so it must be there.
    if usage == FileUse::Save
        && path.extension().is_none()
        && let Some([ending, ..]) = kind.map(|kind| kind.endings)
    {
        path.set_extension(ending);
    }
    Some(path)
}
