//! The readiness summary of the whole programme and the steering pack, written to files.

use crate::{
    machine, objectives,
    programme::{open, said, scratch},
    rate::{Measured, time},
};
use anyhow::{Result, bail};
use std::{path::Path, time::Duration};
use understudy_app::{
    App, FileUse,
    dto::{
        readiness::{ExportReadiness, JobById, JobState},
        steering::{ExportSteering, SteeringForm},
    },
    export, steering,
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
    let (milliseconds, ()) = time(|| {
        let file = app.choose_file(&path, FileUse::Save).file;
        let args = ExportReadiness { file, as_of: None, wave: None, group: None, superuser: None };
        wait(&app, said(export::readiness(&app, args))?.job)
    })?;
    let note = format!("{:.1} MB", std::fs::metadata(&path)?.len() as f64 / 1_000_000.0);
    Ok(Measured::time(milliseconds, None, machine::peak_memory(), note))
}

/// The steering pack of a programme with objectives: the report from a program that has just opened it, then the slides.
pub(crate) fn steering(folder: &Path, small: bool) -> Result<Measured> {
    let filled = objectives::filled(folder, small)?;
    let app = open(filled.path())?;
    let write = |form, name: &str| {
        let path = filled.path().join(name);
        let (milliseconds, ()) = time(|| {
            let file = app.choose_file(&path, FileUse::Save).file;
            let args = ExportSteering { form, file, pack: None, since: None, as_of: None };
            wait(&app, said(steering::export_steering(&app, args))?.job)
        })?;
        Ok::<_, anyhow::Error>((milliseconds, std::fs::metadata(&path)?.len() as f64 / 1_000_000.0))
    };
    let (report, megabytes) = write(SteeringForm::Report, "report.pdf")?;
    let kibibytes = machine::peak_memory();
    let (slides, of_slides) = write(SteeringForm::Slides, "slides.pdf")?;
    let note = format!("{megabytes:.1} MB; as slides after it {:.2} s, {of_slides:.1} MB", slides / 1_000.0);
    Ok(Measured::time(report, None, kibibytes, note))
}

fn wait(app: &App, job: u32) -> Result<()> {
    loop {
        let progress = said(export::job(app, JobById { job }))?;
        match progress.state {
            JobState::Running => std::thread::sleep(Duration::from_millis(5)),
            JobState::Done => return Ok(()),
            JobState::Failed | JobState::Cancelled => bail!("the export failed: {:?}", progress.message),
        }
    }
}
