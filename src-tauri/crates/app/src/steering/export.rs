//! The pack as a file: a report to be read, or slides to be shown.

use super::{
    gather,
    packs::{content_of, kept},
};
use crate::{
    App, AppError, FileUse, Result,
    dto::{
        readiness::{JobStarted, JobState},
        steering::{ExportSteering, SteeringForm},
    },
    files::saved,
};
use understudy_domain::steering::compare;
use understudy_export::{ExportError, SteeringDocument, SteeringPages, write_steering};
use understudy_store::read::steering as read;

/// Writes a pack.
pub fn export_steering(app: &App, args: ExportSteering) -> Result<JobStarted> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    // Gathered before the job starts: what is wrong with the question is said at once.
    let document = document(app, &args)?;
    let pages = match args.form {
        SteeringForm::Report => SteeringPages::Report,
        SteeringForm::Slides => SteeringPages::Slides,
    };
    let job = app.jobs.start(app, move |watch| match write_steering(&document, pages, &path, watch) {
        Ok(report) => (JobState::Done, Some(saved(&path)), report.notes),
        Err(ExportError::Cancelled) => (JobState::Cancelled, Some(ExportError::Cancelled.message()), Vec::new()),
        Err(error) => (JobState::Failed, Some(error.message()), Vec::new()),
    });
    Ok(JobStarted { job })
}

fn document(app: &App, args: &ExportSteering) -> Result<SteeringDocument> {
    let today = match args.pack {
        Some(_) => None,
        None => Some(gather(app, args.as_of)?),
    };
    let open = app.programme()?;
    let reader = open.reader()?;
    let (content, before) = match (args.pack, today) {
        (Some(pack), _) => kept(&reader, pack)?,
        (None, Some(content)) => {
            let last = read::packs(&reader)?.into_iter().find(|pack| pack.made_on.is_none_or(|on| on <= content.as_of));
            (content, last)
        }
        (None, None) => return Err(AppError::not_found("steering_pack")),
    };
    let before = match args.since {
        Some(id) => read::packs(&reader)?.into_iter().find(|pack| pack.id == id),
        None => before,
    };
    let (changes, since) = match before {
        Some(pack) => (compare(&content_of(&reader, &pack)?, &content), pack.made_on),
        None => (Vec::new(), None),
    };
    Ok(SteeringDocument { content, changes, since, made_on: app.today() })
}
