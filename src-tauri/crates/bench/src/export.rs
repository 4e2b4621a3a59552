//! The readiness summary of the whole programme, written to a file.

use crate::{
    machine,
    programme::{open, said, scratch},
    rate::{Measured, time},
};
use anyhow::{Result, bail};
use std::{path::Path, time::Duration};
use understudy_app::{
    App, FileUse,
    dto::readiness::{ExportReadiness, JobById, JobState},
    export,
};

/// As PDF.
pub(crate) fn pdf(folder: &Path, _small: bool) -> Result<Measured> {
    measure(folder, "summary.pdf")
}

/// As XLSX.
pub(crate) fn xlsx(folder: &Path, _small: bool) -> Result<Measured> {
    measure(folder, "summary.xlsx")
}

/// Once, from a program that has just opened the programme, as for the first export of a day.
fn measure(folder: &Path, name: &str) -> Result<Measured> {
    let app = open(folder)?;
    let scratch = scratch(folder)?;
    let path = scratch.path().join(name);
    let (milliseconds, ()) = time(|| write(&app, &path))?;
    let note = format!("{:.1} MB", std::fs::metadata(&path)?.len() as f64 / 1_000_000.0);
    Ok(Measured { milliseconds, against: None, kibibytes: machine::peak_memory(), note })
}

fn write(app: &App, path: &Path) -> Result<()> {
    let file = app.choose_file(path, FileUse::Save).file;
    let args = ExportReadiness { file, as_of: None, wave: None, group: None, superuser: None };
    let job = said(export::readiness(app, args))?.job;
    loop {
        let progress = said(export::job(app, JobById { job }))?;
        match progress.state {
            JobState::Running => std::thread::sleep(Duration::from_millis(5)),
            JobState::Done => return Ok(()),
            JobState::Failed | JobState::Cancelled => bail!("the export failed: {:?}", progress.message),
        }
    }
}
