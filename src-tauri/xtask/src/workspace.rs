//! Where things stand in the source tree and in `target/`.
//!
//! Owns the paths; reads and writes nothing.

use std::path::{Path, PathBuf};

/// The folder that holds the workspace `Cargo.toml`.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// A path below the root.
pub(crate) fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// Where cargo builds to; honours `CARGO_TARGET_DIR`.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| at("target"), |folder| root().join(folder))
}

/// Where tools that only this project needs are installed.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}

/// The program of other engines which sharing is compared with, where it is built to, and its manifest: a workspace of its own.
pub(crate) fn rivals() -> (PathBuf, &'static str) {
    let program = format!("understudy-rivals{}", std::env::consts::EXE_SUFFIX);
    (target().join("rivals/release").join(program), "src-tauri/bench-rivals/Cargo.toml")
}

/// A binary of this workspace in a build profile's folder (`debug` or `release`).
pub(crate) fn binary(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
