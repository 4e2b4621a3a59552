//! Journeys on the command line: the real binary on a temporary data folder.
//!
//! [`journey`] goes from a new programme to the summary; [`imports`] and [`bad_input`] hold what files and people get
//! wrong; [`readme`] types what README shows; [`plan`] holds the training against the project's dates; [`kills`] ends the program at any moment while it writes.

mod bad_input;
mod fixtures;
mod full_disk;
mod imports;
mod journey;
mod kills;
mod memory;
mod objectives;
mod people_side;
mod plan;
mod protection;
mod pulses;
#[cfg(unix)]
mod readme;
mod room_kills;
mod share_full_disk;
mod share_kills;
mod sharing;

use anyhow::{Result, ensure};
use std::process::Stdio;
use understudy_tests::cli::Cli;

/// The command line is documented by `--help`; a binary that cannot say what it does helps nobody.
#[test]
fn help_names_every_command_and_shows_examples() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let understudy = Cli::new(folder.path())?;
    let help = understudy.done(&["--help"])?;
    let commands = [
        "new",
        "sample",
        "programmes",
        "import",
        "scope",
        "groups",
        "superusers",
        "consultants",
        "pairings",
        "log-shadowing",
        "assess",
        "sign-off",
        "readiness",
        "coverage",
        "export",
        "history",
        "undo",
        "redo",
        "backup",
        "restore",
        "check",
        "generate",
        "modules",
        "sessions",
        "attendance",
        "tasks",
        "completion",
        "cascade",
        "share",
        "invite",
        "join",
        "members",
        "conflicts",
        "hub",
        "risk-areas",
        "actions",
        "raid",
        "recognition",
        "objectives",
        "figures",
        "plan",
        "milestones",
        "needs",
        "checklists",
    ];
    for command in commands {
        ensure!(help.contains(&format!("\n  {command} ")), "--help does not name {command}:\n{help}");
        let own = understudy.done(&[command, "--help"])?;
        ensure!(own.contains("Usage:"), "{command} --help does not say how it is used:\n{own}");
    }
    ensure!(understudy.done(&["assess", "--help"])?.contains("Example"), "assess --help shows no example");
    Ok(())
}

/// A word that is no command is a usage error, not a refusal: scripts tell them apart by the exit code.
#[test]
fn what_cannot_be_read_is_a_usage_error() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let understudy = Cli::new(folder.path())?;
    let unreadable: [&[&str]; 4] = [
        &["no-such-command"],
        &["readiness", "--as-of", "21/11/2026"],
        &["log-shadowing", "--stage", "watch"],
        &["sign-off"],
    ];
    for arguments in unreadable {
        let answer = understudy.run(arguments)?;
        ensure!(answer.code == Some(2), "{arguments:?}: {answer:?}");
    }
    Ok(())
}

/// `understudy … | head` closes the pipe early; that is no fault of anybody and must not look like one.
#[test]
fn a_reader_that_goes_away_is_no_error() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let understudy = Cli::new(folder.path())?;
    understudy.done(&["new", "Nordwind"])?;
    let mut child = understudy.command(&["competencies"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    drop(child.stdout.take());
    let ended = child.wait_with_output()?;
    let errors = String::from_utf8_lossy(&ended.stderr);
    ensure!(ended.status.success() && errors.is_empty(), "{:?}: {errors}", ended.status);
    Ok(())
}
