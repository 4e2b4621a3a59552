//! The same work done by automerge and loro, in a program of their own, in turn with ours.

use super::{
    first::{Newcomers, rounds},
    prepare::{Part, Sizes, part},
};
use crate::rate::{Measured, Unit, in_turn};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What a rival answers.
#[derive(Debug, Deserialize)]
struct Answer {
    milliseconds: f64,
    /// Peak memory of the process; unknown outside Linux.
    kibibytes: Option<u64>,
    note: String,
}

/// A rival that has its copy of the work.
struct Rival<'a> {
    program: &'a Path,
    name: &'a str,
    work: PathBuf,
    own: PathBuf,
}

impl<'a> Rival<'a> {
    fn ready(program: &'a Path, name: &'a str, data: &Path, small: bool) -> Result<Self> {
        let work = part(data, small, Part::Full)?;
        let own = work.join(name);
        let rival = Self { program, name, work, own };
        rival.run("prepare", &[])?;
        Ok(rival)
    }

    /// Imports everything and writes the rows into a database below a folder.
    fn import(&self, scratch: &Path) -> Result<Answer> {
        let printed = self.run("measure", &[scratch])?;
        serde_json::from_slice(&printed).with_context(|| format!("{} did not print its figures", self.name))
    }

    fn run(&self, what: &str, more: &[&Path]) -> Result<Vec<u8>> {
        let mut command = Command::new(self.program);
        command.args([what, self.name]).arg(&self.work).arg(&self.own).args(more).stderr(Stdio::inherit());
        let output = command.output().with_context(|| format!("{} could not be started", self.name))?;
        if !output.status.success() {
            bail!("{} could not {what}: {}", self.name, output.status);
        }
        Ok(output.stdout)
    }
}

fn beside(data: &Path, small: bool, program: &Path, name: &str) -> Result<Measured> {
    let mut newcomers = Newcomers::new(data, small, Part::Full, Sizes::of(small).ops())?;
    let (rival, scratch) = (Rival::ready(program, name, data, small)?, newcomers.scratch().to_owned());
    let mut note = String::new();
    let mut measured = in_turn(
        rounds(small),
        || newcomers.import(),
        || {
            let answer = rival.import(&scratch)?;
            note = answer.note;
            Ok(answer.milliseconds)
        },
    )?;
    measured.note = note;
    Ok(measured)
}

/// Against automerge.
pub(crate) fn automerge(data: &Path, small: bool, program: &Path) -> Result<Measured> {
    beside(data, small, program, "automerge")
}

/// Against loro.
pub(crate) fn loro(data: &Path, small: bool, program: &Path) -> Result<Measured> {
    beside(data, small, program, "loro")
}

/// Peak memory of the import against loro's, each that of a process which has done nothing else.
pub(crate) fn loro_memory(data: &Path, small: bool, program: &Path) -> Result<Measured> {
    let mut newcomers = Newcomers::new(data, small, Part::Full, Sizes::of(small).ops())?;
    newcomers.import()?;
    let ours = crate::machine::peak_memory().context("peak memory is known on Linux only")?;
    let rival = Rival::ready(program, "loro", data, small)?;
    let answer = rival.import(newcomers.scratch())?;
    let theirs = answer.kibibytes.context("peak memory is known on Linux only")?;
    Ok(Measured {
        figure: ours as f64,
        unit: Unit::Kibibytes,
        against: Some(theirs as f64),
        kibibytes: Some(ours),
        note: answer.note,
    })
}
