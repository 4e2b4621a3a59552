//! Where the harness finds binaries, tools and data, and where it leaves what people look at.
//!
//! `cargo xtask test` builds the binaries first; where a single test is started by hand, they are built here.

use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Mutex,
};

/// The workspace root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A folder below `artifacts/`, made where missing: nothing in it is committed.
pub fn artifacts(folder: &str) -> Result<PathBuf> {
    let path = root().join("artifacts").join(folder);
    fs::create_dir_all(&path)?;
    Ok(path)
}

/// A tool that `cargo xtask setup` installs below `target/tools`.
pub fn tool(path: &str) -> Result<PathBuf> {
    let target =
        profile_folder()?.parent().map(Path::to_path_buf).context("the test binary stands outside a target folder")?;
    let tool = target.join("tools").join(path);
    if tool.exists() { Ok(tool) } else { bail!("{path} is not installed; run `cargo xtask setup`") }
}

/// The data that the project shares with others, or `None` where it is not there. Says so, so that it is counted.
pub fn shared_data(file: &str) -> Option<PathBuf> {
    let folder =
        std::env::var_os("UNDERSTUDY_SHARED_DATA").map_or_else(|| root().join("../shared/data"), PathBuf::from);
    let path = folder.join(file);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: no shared data");
    None
}

/// A binary of this workspace, built in the profile of the running test.
pub fn binary(package: &str, name: &str) -> Result<PathBuf> {
    /// Found or built once: a binary must not change between two starts within a journey.
    static FOUND: Mutex<BTreeMap<String, PathBuf>> = Mutex::new(BTreeMap::new());
    let mut found = FOUND.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(path) = found.get(name) {
        return Ok(path.clone());
    }
    let folder = profile_folder()?;
    let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if !path.exists() {
        let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        build.args(["build", "--quiet", "--package", package]).current_dir(root());
        if folder.ends_with("release") {
            build.arg("--release");
        }
        if !build.status()?.success() {
            bail!("{package} does not build");
        }
    }
    found.insert(name.to_owned(), path.clone());
    Ok(path)
}

/// `target/debug` or `target/release`: two above the running test binary, which stands in `deps`.
fn profile_folder() -> Result<PathBuf> {
    let test = std::env::current_exe()?;
    test.ancestors().nth(2).map(Path::to_path_buf).context("the test binary stands outside a target folder")
}

/// Names the keychain for the programs under test.
pub const KEYCHAIN: &str = "UNDERSTUDY_KEYCHAIN";

/// The keychain of a laptop whose data folder this is: a folder beside it.
pub fn keychain(data: &Path) -> String {
    format!("folder:{}", data.with_file_name(format!("{}-keys", name_of(data))).display())
}

/// The laptop loses its keychain: a new user account, a machine that was set up anew.
pub fn lose_keychain(data: &Path) -> Result<()> {
    let keys = data.with_file_name(format!("{}-keys", name_of(data)));
    Ok(fs::rename(&keys, keys.with_extension("lost"))?)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
