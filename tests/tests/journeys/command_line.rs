//! Journeys on the command line.

use anyhow::{Result, ensure};
use understudy_tests::cli::Cli;

/// The command line is documented by `--help`; a binary that cannot say what it does helps nobody.
#[test]
fn help_names_every_command() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let help = Cli::new(folder.path())?.done(&["--help"])?;
    for command in ["sample", "import", "readiness", "export", "undo", "check"] {
        ensure!(help.contains(command), "--help does not name {command}:\n{help}");
    }
    Ok(())
}

/// A word that is no command is a usage error, not a refusal: scripts tell them apart by the exit code.
#[test]
fn an_unknown_command_is_a_usage_error() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let answer = Cli::new(folder.path())?.run(&["no-such-command"])?;
    ensure!(answer.code == Some(2), "{answer:?}");
    Ok(())
}
