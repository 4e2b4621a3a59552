//! Opening a material with the program that the laptop has for it, and copying its file out.
//!
//! A file is written once to a folder beside the programmes, under the hash of its bytes, and only for reading: whoever
//! wants to change it copies it out and brings it back as a new file. Nothing waits for the program that shows it.

use super::{
    existing_material,
    file::{disk, is_program, is_web_address, plain_name},
};
use crate::{
    App, AppError, Result,
    dto::{ById, Nothing, modules::MaterialCopy},
    files::FileUse,
    open::Open,
};
use std::{
    ffi::OsString,
    fs,
    io::{BufReader, Read},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};
use understudy_domain::message::Message;
use understudy_store::{files::copy_file, read::modules::MaterialRecord};

/// Folder of the copies that other programs show.
const OPENED: &str = "opened";
/// How long a copy is kept after it was written.
const KEPT: Duration = Duration::from_hours(14 * 24);

/// Opens a material with the program that the laptop has for it.
pub fn open_material(app: &App, args: ById) -> Result<Nothing> {
    let target = target(app, &args)?;
    open::that_detached(target)
        .map_err(|error| AppError::failed(Message::new("material-not-opened").with("detail", error.to_string())))?;
    Ok(Nothing {})
}

/// What to hand to the laptop: a web address, or the path of a copy.
pub(super) fn target(app: &App, args: &ById) -> Result<OsString> {
    let open = app.programme()?;
    let material = existing_material(&*open.reader()?, args.id)?;
    let title = material.standing.title.as_str();
    if !material.file.is_empty() && (material.here || material.link.is_empty()) {
        // The row may come from another laptop: its name is checked again.
        if is_program(&material.file_name) {
            return Err(AppError::refused(Message::new("material-file-program").with("name", material.file_name)));
        }
        return Ok(copy(&app.folder().join(OPENED), &open, &material)?.into_os_string());
    }
    if material.link.is_empty() {
        return Err(AppError::refused(Message::new("material-nothing-there").with("title", title)));
    }
    if !is_web_address(&material.link) {
        return Err(AppError::refused(Message::new("material-link-bad")));
    }
    Ok(material.link.into())
}

/// The path of a copy of a material's file, written where there is no sound one.
fn copy(folder: &Path, open: &Open, material: &MaterialRecord) -> Result<PathBuf> {
    tidy(folder);
    // The hash may come from another laptop as well: only hex leads nowhere else.
    let is_hash = material.file.len() == 64 && material.file.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_hash || !material.here {
        return Err(not_here(material));
    }
    let own = folder.join(&material.file);
    let path = own.join(plain_name(&material.file_name));
    if is_sound(&path, &material.file) {
        return Ok(path);
    }
    fs::create_dir_all(&own).map_err(disk)?;
    write(open, material, &path)?;
    if let Ok(written) = fs::metadata(&path) {
        let mut permissions = written.permissions();
        permissions.set_readonly(true);
        // Where that cannot be said the copy opens all the same.
        let _ = fs::set_permissions(&path, permissions);
    }
    Ok(path)
}

/// Writes a material's file whole or not at all.
fn write(open: &Open, material: &MaterialRecord, path: &Path) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(disk)?;
    if !copy_file(&*open.reader()?, &material.file, &mut file)? {
        return Err(not_here(material));
    }
    file.as_file().sync_all().map_err(disk)?;
    file.persist(path).map_err(|error| disk(error.error))?;
    Ok(())
}

fn not_here(material: &MaterialRecord) -> AppError {
    AppError::refused(Message::new("material-file-not-here").with("title", material.standing.title.as_str()))
}

/// Whether a copy holds the bytes of its hash.
fn is_sound(path: &Path, hash: &str) -> bool {
    let Ok(file) = fs::File::open(path) else { return false };
    let mut file = BufReader::with_capacity(1 << 16, file);
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return hasher.finalize().to_hex().as_str() == hash,
            Ok(count) => hasher.update(&buffer[..count]),
            Err(_) => return false,
        };
    }
}

/// Takes copies away that were written long ago. One that a program still holds stays until next time.
fn tidy(folder: &Path) {
    let is_old = |path: &Path| {
        let written = fs::metadata(path).and_then(|found| found.modified());
        written.is_ok_and(|at| SystemTime::now().duration_since(at).is_ok_and(|age| age > KEPT))
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if is_old(&path) {
            let _ = fs::remove_dir_all(&path);
        }
    }
}

/// Saves a copy of a material's file where the user chose.
pub fn copy_material(app: &App, args: MaterialCopy) -> Result<Nothing> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    let open = app.programme()?;
    let material = existing_material(&*open.reader()?, args.id)?;
    if material.file.is_empty() {
        let message = Message::new("material-no-file").with("title", material.standing.title);
        return Err(AppError::refused(message));
    }
    if !material.here {
        return Err(not_here(&material));
    }
    write(&open, &material, &path)?;
    Ok(Nothing {})
}
