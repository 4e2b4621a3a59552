//! The sheet to print: one page a group, its code in the corner.

use super::list;
use crate::{
    App, AppError, FileUse, Result,
    dto::{
        readiness::{JobStarted, JobState},
        sentiment::ExportPulseSheet,
    },
    files::saved,
};
use understudy_domain::{
    message::Message,
    sentiment::{LEAST, code},
};
use understudy_export::{ExportError, PulseSheet};

/// Writes the sheets of a pulse as PDF.
pub fn export_sheet(app: &App, args: ExportPulseSheet) -> Result<JobStarted> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    // Gathered before the job starts: what is wrong with the question is said at once.
    let sheet = gather(app, &args)?;
    let job = app.jobs.start(app, move |watch| match understudy_export::pulse_sheet(&sheet, &path, watch) {
        Ok(report) => (JobState::Done, Some(saved(&path)), report.notes),
        Err(ExportError::Cancelled) => (JobState::Cancelled, Some(ExportError::Cancelled.message()), Vec::new()),
        Err(error) => (JobState::Failed, Some(error.message()), Vec::new()),
    });
    Ok(JobStarted { job })
}

fn gather(app: &App, args: &ExportPulseSheet) -> Result<PulseSheet> {
    let open = app.programme()?;
    let told = list::told(&*open.reader()?, args.pulse)?;
    if !told.pulse.anonymous {
        return Err(AppError::refused(Message::new("pulse-sheet-named")));
    }
    if told.questions.is_empty() || told.asked.is_empty() {
        return Err(AppError::refused(Message::new("pulse-incomplete")));
    }
    let codes = told.asked.iter().map(|asked| (asked.name.clone(), code(told.pulse.id, asked.group)));
    Ok(PulseSheet {
        programme: open.name.clone(),
        title: told.pulse.name.clone(),
        closes_on: told.pulse.closes_on,
        questions: told.questions.iter().map(|question| question.text.clone()).collect(),
        groups: codes.collect(),
        least: LEAST as u32,
        made_on: app.today(),
    })
}
