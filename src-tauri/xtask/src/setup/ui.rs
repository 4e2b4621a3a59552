//! The window's npm packages and its built pages.
//!
//! Owns when `npm ci` and `npm run build` are due. Cargo embeds `ui/dist` in the window, so it must exist before any
//! cargo command touches the window.

use crate::{
    process::{find, npm, run},
    workspace::at,
};
use anyhow::{Context, Result, bail};
use std::{fs, path::Path, time::SystemTime};

/// What the built pages are made from.
const SOURCES: &[&str] = &[
    "ui/src",
    "ui/public",
    "ui/index.html",
    "ui/package-lock.json",
    "ui/vite.config.ts",
    "ui/tsconfig.json",
    "src-tauri/crates/messages/en",
];

/// Installs the window's npm packages where they are missing or older than the lock file.
pub(crate) fn packages() -> Result<()> {
    locked_packages("ui")
}

/// Runs `npm ci` in a folder whose lock file is newer than what is installed there.
pub(crate) fn locked_packages(folder: &str) -> Result<()> {
    if find("npm").is_none() {
        bail!("Node.js 20 or newer with npm is needed and was not found; install it, then run this again");
    }
    let folder = at(folder);
    let installed = fs::metadata(folder.join("node_modules/.package-lock.json")).and_then(|file| file.modified());
    let locked = fs::metadata(folder.join("package-lock.json"))
        .and_then(|file| file.modified())
        .with_context(|| format!("{} has no package-lock.json", folder.display()))?;
    if installed.is_ok_and(|installed| installed >= locked) {
        return Ok(());
    }
    run(&mut npm(&folder, &["ci", "--no-fund", "--no-audit"]))
}

/// Builds the pages where any source is newer than the last build.
pub(crate) fn build() -> Result<()> {
    let built = fs::metadata(at("ui/dist/index.html")).and_then(|file| file.modified()).ok();
    let newest = SOURCES.iter().filter_map(|source| newest_change(&at(source))).max();
    if built.is_some() && built >= newest {
        return Ok(());
    }
    run(&mut npm(&at("ui"), &["run", "build"]))
}

/// The latest modification of a file, or of anything below a folder. A source that does not exist has none.
fn newest_change(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).ok()?.modified().ok();
    let below = fs::read_dir(path).ok().into_iter().flatten().flatten();
    below.filter_map(|entry| newest_change(&entry.path())).chain(own).max()
}
