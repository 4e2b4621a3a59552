//! The steering pack as pages: a report of A4 to be read, or slides of 16:9 to be shown; PDF/UA-1 and PDF/A-2a like the
//! readiness summary.
//!
//! Owns the way from a pack's figures to pages. The template `steering.typ` only lays out: words and figures reach it as
//! data. Deliberately computes nothing: the figures are those that were gathered, also for a pack kept months ago.

mod data;
#[cfg(test)]
mod tests;

use crate::{
    ExportError, ExportReport, Progress,
    charts::{Palette, SentimentPanel, SentimentTrend, Size, sentiment},
    pdf::{Cleaner, write_document},
};
use data::Data;
use std::path::Path;
use understudy_domain::{
    day::Day,
    steering::{SteeringChange, SteeringContent},
};

/// Room of the chart of sentiment, in CSS pixels.
const MOOD: Size = Size { width: 676.0, height: 340.0 };

/// What a pack is made from.
#[derive(Debug, Clone)]
pub struct SteeringDocument {
    /// Its figures.
    pub content: SteeringContent,
    /// What changed since the last one.
    pub changes: Vec<SteeringChange>,
    /// Day of the last one, where there is one.
    pub since: Option<Day>,
    /// Day of making.
    pub made_on: Day,
}

/// The form of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SteeringPages {
    /// A4, to be read.
    Report,
    /// 16:9, to be shown.
    Slides,
}

/// Writes a pack as PDF. An existing file is replaced only when the new one is complete.
///
/// # Errors
/// When the file's name does not end in `.pdf`, the pages cannot be set, the file cannot be written, or the watcher stops.
pub fn write_steering(
    document: &SteeringDocument,
    pages: SteeringPages,
    to: &Path,
    progress: &dyn Progress,
) -> Result<ExportReport, ExportError> {
    let charts = |cleaner: &mut Cleaner| {
        vec![("mood.svg", sentiment(&mood(&document.content, cleaner), MOOD, Palette::Paper).into_bytes())]
    };
    write_document(include_str!("steering.typ"), |fonts| Data::of(document, pages, fonts), charts, to, progress)
}

/// The chart of sentiment, its names in letters that can be set.
fn mood(content: &SteeringContent, cleaner: &mut Cleaner) -> SentimentTrend {
    let days = content.mood.first().map(|mood| mood.points.iter().map(|(day, _)| *day).collect()).unwrap_or_default();
    let panel = |mood: &understudy_domain::steering::SteeringMood| {
        let mut name = mood.name.clone();
        cleaner.text(&mut name);
        SentimentPanel {
            name,
            scores: mood.points.iter().map(|(_, score)| *score).collect(),
            drops: if mood.dropped { vec![mood.points.len().saturating_sub(1)] } else { Vec::new() },
            breaks: Vec::new(),
            everybody: mood.group.is_none(),
        }
    };
    SentimentTrend { days, panels: content.mood.iter().map(panel).collect() }
}
