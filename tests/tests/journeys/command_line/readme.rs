//! README's commands, typed as they stand: the first thing that a newcomer does must not break.

use super::fixtures::Desk;
use anyhow::{Context, Result, ensure};
use std::{fs, os::unix::fs::PermissionsExt, process::Command};
use understudy_tests::places;

/// The commands of README's section on the command line.
fn commands() -> Result<String> {
    let readme = fs::read_to_string(places::root().join("README.md"))?;
    let section = readme.split_once("### Command line").context("README has no section on the command line")?.1;
    let block = section.split_once("```sh\n").and_then(|(_, rest)| rest.split_once("```"));
    Ok(block.context("the section shows no commands")?.0.to_owned())
}

/// The whole block in the order in which it stands, by a shell, in an empty folder.
#[test]
fn the_commands_of_readme_run_from_top_to_bottom() -> Result<()> {
    let desk = Desk::new()?;
    let folder = desk.path("newcomer");
    fs::create_dir(&folder)?;
    // The program as README names it, on a data folder of its own.
    let program = desk.path("understudy");
    let binary = places::binary("understudy-cli", "understudy")?;
    let start = format!("#!/bin/sh\nexec '{}' --data '{}' \"$@\"\n", binary.display(), desk.data().display());
    fs::write(&program, start)?;
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755))?;
    let path = [desk.path("").into_os_string(), std::env::var_os("PATH").unwrap_or_default()].join(":".as_ref());
    let commands = commands()?;
    let ended = Command::new("sh")
        .args(["-euxc", &commands])
        .current_dir(&folder)
        .envs([("PATH", path), ("HOME", folder.clone().into_os_string())])
        .env(places::KEYCHAIN, places::keychain(&desk.data()))
        .output()?;
    let errors = String::from_utf8_lossy(&ended.stderr);
    ensure!(ended.status.success(), "README's commands end with {:?}:\n{errors}", ended.status);
    for file in ["sessions.ics", "log.csv", "summary.pdf", "slides.pdf", "nordics.understudy-invite"] {
        ensure!(fs::metadata(folder.join(file)).is_ok_and(|made| made.len() > 50), "{file} was not written");
    }
    let lines = commands.lines().filter(|line| line.starts_with("understudy ")).count();
    ensure!(lines > 20, "README shows only {lines} commands");
    Ok(())
}
