//! `understudy` on the command line, as a user starts it.

use crate::places;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{
    ffi::OsStr,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// The command line on one data folder.
pub struct Cli {
    binary: PathBuf,
    data: PathBuf,
}

/// How one call ended.
#[derive(Debug)]
pub struct Answer {
    /// Exit code; `None` where a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub output: String,
    /// Standard error.
    pub errors: String,
}

impl Cli {
    /// The command line on this data folder, which need not exist yet.
    pub fn new(data: &Path) -> Result<Self> {
        Ok(Self { binary: places::binary("understudy-cli", "understudy")?, data: data.to_path_buf() })
    }

    /// The call without having been started, for tests that end it or limit it.
    pub fn command<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
        let mut command = Command::new(&self.binary);
        command.arg("--data").arg(&self.data).args(arguments).stdin(Stdio::null());
        // The keychain of whoever runs the tests is none of their business.
        command.env(places::KEYCHAIN, places::keychain(&self.data));
        command
    }

    /// Runs `understudy --data DIR ARGUMENTS…` to its end.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Result<Answer> {
        Ok(answer(self.command(arguments).output().context("starting `understudy`")?))
    }

    /// As [`Cli::run`], where anything but exit code 0 fails the test. Answers standard output.
    pub fn done<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Result<String> {
        let answer = self.run(arguments)?;
        if answer.code != Some(0) {
            bail!("`understudy {}` ended with {:?}: {}", shown(arguments), answer.code, answer.errors);
        }
        Ok(answer.output)
    }

    /// As [`Cli::run`], with text on standard input.
    pub fn run_with_input<A: AsRef<OsStr>>(&self, arguments: &[A], input: &str) -> Result<Answer> {
        let mut command = self.command(arguments);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("starting `understudy`")?;
        if let Some(mut stdin) = child.stdin.take() {
            stdin.write_all(input.as_bytes())?;
        }
        Ok(answer(child.wait_with_output()?))
    }

    /// As [`Cli::done`] with `--json`: standard output must be one JSON document.
    pub fn json<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Result<Value> {
        let with_json: Vec<&OsStr> =
            std::iter::once(OsStr::new("--json")).chain(arguments.iter().map(AsRef::as_ref)).collect();
        let output = self.done(&with_json)?;
        serde_json::from_str(&output)
            .with_context(|| format!("`understudy {}` did not print one JSON document", shown(&with_json)))
    }

    /// Expects a refusal: exit code 1 and exactly one line, `error: …`. Answers what it says.
    pub fn refused<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Result<String> {
        let answer = self.run(arguments)?;
        let lines: Vec<&str> = answer.errors.lines().collect();
        match (answer.code, lines.as_slice()) {
            (Some(1), [only]) if only.starts_with("error: ") => Ok(only["error: ".len()..].to_owned()),
            _ => bail!("`understudy {}` was to be refused in one line: {answer:?}", shown(arguments)),
        }
    }
}

fn answer(output: Output) -> Answer {
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Answer { code: output.status.code(), output: text(output.stdout), errors: text(output.stderr) }
}

fn shown<A: AsRef<OsStr>>(arguments: &[A]) -> String {
    arguments.iter().map(|argument| argument.as_ref().to_string_lossy()).collect::<Vec<_>>().join(" ")
}
