//! Handing the readiness summary out.
//!
//! Owns the building of the summary (once, for every format) and the long work of writing it, which shows progress and can
//! be cancelled.

mod jobs;
mod summary;
#[cfg(test)]
mod tests;

pub(crate) use jobs::{CANCELLED, Jobs};
pub use jobs::{begin, cancel, job};
pub(crate) use summary::wave_verdict;

use crate::{
    App, AppError, FileUse, Result,
    dto::readiness::{ChartTheme, ExportReadiness, JobStarted, JobState},
    files::saved,
};
use understudy_domain::{
    day::Day,
    trend::{Forecast, TrendPoint},
};
use understudy_export::{
    ExportError, Format,
    charts::{CutoverMark, Palette, Size, Trend, trend},
};

/// Size of the trend beside the figures of the readiness screen.
const TREND_SIZE: Size = Size { width: 640.0, height: 220.0 };

impl From<ExportError> for AppError {
    fn from(error: ExportError) -> Self {
        let code = if matches!(error, ExportError::Cancelled) { CANCELLED } else { "failed" };
        Self { code: code.to_owned(), ..Self::failed(error.message()) }
    }
}

/// Starts writing the readiness summary to the chosen file.
pub fn readiness(app: &App, args: ExportReadiness) -> Result<JobStarted> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    let format = Format::from_path(&path)?;
    // Built before the job starts: what is wrong with the question is said at once.
    let summary = summary::build(app, &args)?;
    let job = app.jobs.start(app, move |watch| match understudy_export::readiness(&summary, format, &path, watch) {
        Ok(report) => (JobState::Done, Some(saved(&path)), report.notes),
        Err(ExportError::Cancelled) => (JobState::Cancelled, Some(ExportError::Cancelled.message()), Vec::new()),
        Err(error) => (JobState::Failed, Some(error.message()), Vec::new()),
    });
    Ok(JobStarted { job })
}

impl From<ChartTheme> for Palette {
    fn from(theme: ChartTheme) -> Self {
        match theme {
            ChartTheme::Light => Self::Light,
            ChartTheme::Dark => Self::Dark,
            ChartTheme::Contrast => Self::Contrast,
        }
    }
}

/// The trend as SVG.
pub(crate) fn trend_svg(
    points: &[TrendPoint],
    forecast: Option<Forecast>,
    cutover: Option<Day>,
    theme: ChartTheme,
) -> String {
    let cutovers = cutover.map(|on| CutoverMark { on, wave: String::new() }).into_iter().collect();
    trend(&Trend { points: points.to_vec(), forecast, cutovers }, TREND_SIZE, theme.into())
}
