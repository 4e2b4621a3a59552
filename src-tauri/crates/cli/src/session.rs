//! The programme that a command works on.
//!
//! Owns choosing it: the one named, the one opened last, or the only one. Deliberately opens nothing for commands that need
//! no programme.

use crate::failure::Failure;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use understudy_app::{App, AppError, FileUse, SystemClock, backup, dto::frame::ProgrammeByName, programme};
use understudy_domain::message::{Arg, Message};
use understudy_messages::say;

/// Starts on a data folder; opens nothing.
pub(crate) fn start(data: Option<PathBuf>) -> Result<App, Failure> {
    let folder = match data {
        Some(folder) => absolute(&folder),
        None => App::default_folder().ok_or_else(|| Failure::refused(&Message::new("cli-no-data-folder")))?,
    };
    Ok(App::new(folder, Arc::new(SystemClock)))
}

/// Opens the programme named, else the one opened last, else the only one.
pub(crate) fn open(app: &App, named: Option<&str>) -> Result<(), Failure> {
    let names = app.programme_names();
    let name = match named {
        Some(name) => known(&names, name),
        None => last_or_only(app, &names)?,
    };
    programme::open(app, ProgrammeByName { name: name.clone() }).map(|_| ()).map_err(|error| {
        let unreadable =
            error.code == "damaged" || ["store-foreign", "backup-offer"].contains(&error.message.id.as_str());
        let mut failure = explained(error);
        if let Some(backup) = backup::last_file(app, &name).filter(|_| unreadable) {
            let offer = Message::new("cli-backup-offer").with("file", backup.display().to_string()).with("name", name);
            failure.message = format!("{} {}", failure.message, say(&offer));
        }
        failure
    })
}

/// A refusal; where a programme is locked, with the command that opens it.
pub(crate) fn explained(error: AppError) -> Failure {
    let named = match error.message.args.get("name") {
        Some(Arg::Text(name)) if error.code == "locked" => Some(name.clone()),
        _ => None,
    };
    let mut failure = Failure::from(error);
    if let Some(name) = named {
        let offer = Message::new("cli-recovery-offer").with("name", name);
        failure.message = format!("{} {}", failure.message, say(&offer));
    }
    failure
}

/// The name as the file has it: people do not remember capitals.
fn known(names: &[String], name: &str) -> String {
    let exact = names.iter().find(|known| *known == name);
    let similar = || names.iter().find(|known| known.to_lowercase() == name.trim().to_lowercase());
    exact.or_else(similar).cloned().unwrap_or_else(|| name.to_owned())
}

fn last_or_only(app: &App, names: &[String]) -> Result<String, Failure> {
    match (app.last_programme(), names) {
        (Some(last), _) => Ok(last),
        (None, [only]) => Ok(only.clone()),
        (None, []) => Err(Failure::refused(&Message::new("cli-no-programme"))),
        (None, several) => {
            Err(Failure::refused(&Message::new("cli-which-programme").with("names", several.join(", "))))
        }
    }
}

/// Exchanges a path of the command line for the word that use cases take.
pub(crate) fn file(app: &App, path: &Path, usage: FileUse) -> String {
    app.choose_file(&absolute(path), usage).file
}

/// The path from the root, so that messages name the file wherever they are read.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}
