//! What leaves the program as a file: the readiness summary as PDF, XLSX, CSV and JSON, any table as XLSX and CSV, and
//! the charts as SVG.
//!
//! Owns how figures are set out and how a file is written without ever leaving half of one. Deliberately computes no
//! figure: a summary comes from `domain`, built once, so that every format says the same. Words come from `messages`.

mod atomic;
mod calendar;
pub mod charts;
mod error;
mod json;
mod log_items;
mod moodle;
mod pack;
mod pdf;
mod plan;
mod pulse_sheet;
mod shield;
mod steering;
mod table;
mod tables;
mod worded;
mod work_items;
mod xapi;
mod xlsx;

#[cfg(test)]
mod fixture;

pub use atomic::write_atomically;
pub use calendar::{CalendarSession, CalendarSlot, calendar, calendar_text};
pub use error::ExportError;
pub use log_items::{LogWorkItem, write_log_items};
pub use moodle::{MoodleCohort, MoodleUser, cohorts_path, write_moodle};
pub use pack::{Pack, PackPerson, PackStep, PackTask, pack, person_code};
pub use plan::{PlanDocument, PlanDocumentCheck, PlanDocumentPart, PlanReport, PlanReviewer, write_plan};
pub use pulse_sheet::{PulseSheet, pulse_sheet};
pub use shield::{shield, unshield};
pub use steering::{SteeringDocument, SteeringPages, write_steering};
pub use table::{Cell, Column, ColumnKind, Table, write_table};
pub use work_items::{Fault, write_work_items};
pub use xapi::{Activity, ActivityKind, Points, Statement, Verb, write_statements};

pub use understudy_domain::progress::{Progress, Unwatched};

use std::path::{Path, PathBuf};
use understudy_domain::{message::Message, summary::ReadinessSummary};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Portable document: PDF/UA-1 and PDF/A-2a.
    Pdf,
    /// Excel workbook.
    Xlsx,
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
}

impl Format {
    /// Every format, in the order offered.
    pub const ALL: &'static [Self] = &[Self::Pdf, Self::Xlsx, Self::Csv, Self::Json];

    /// Ending of the file name, without a dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The format that a file name asks for by its ending, in any case of letters.
    pub fn from_path(path: &Path) -> Result<Self, ExportError> {
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        Self::ALL
            .iter()
            .copied()
            .find(|format| format.extension() == ending)
            .ok_or(ExportError::UnknownFormat { ending })
    }
}

/// What was written.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportReport {
    /// The file.
    pub path: PathBuf,
    /// Its kind.
    pub format: Format,
    /// Its length in bytes.
    pub bytes: u64,
    /// Its pages, for a PDF.
    pub pages: Option<u32>,
    /// What the reader should know, such as letters that the PDF's font lacks.
    pub notes: Vec<Message>,
}

/// What a writer of one format has to tell.
#[derive(Debug, Default)]
struct Written {
    pages: Option<u32>,
    notes: Vec<Message>,
}

/// Refuses to go on once the export was cancelled.
fn go_on(progress: &dyn Progress) -> Result<(), ExportError> {
    if progress.cancelled() { Err(ExportError::Cancelled) } else { Ok(()) }
}

/// Writes a readiness summary to a file. An existing file is replaced only when the new one is complete.
pub fn readiness(
    summary: &ReadinessSummary,
    format: Format,
    to: &Path,
    progress: &dyn Progress,
) -> Result<ExportReport, ExportError> {
    let (written, bytes) = write_atomically(to, |writer| {
        let written = match format {
            Format::Pdf => pdf::write(summary, writer, progress),
            Format::Xlsx => xlsx::write_readiness(summary, writer, progress),
            Format::Csv => table::write_csv(tables::gates(summary), writer, progress),
            Format::Json => json::write(summary, writer, progress),
        }?;
        // The last look: from here on the file is complete.
        go_on(progress)?;
        Ok(written)
    })?;
    Ok(ExportReport { path: to.to_owned(), format, bytes, pages: written.pages, notes: written.notes })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The command line and the window both choose by file name.
    #[test]
    fn the_format_follows_the_ending() {
        assert_eq!(Format::from_path(Path::new("a/Summary.PDF")).ok(), Some(Format::Pdf));
        let refused =
            Format::from_path(Path::new("summary.docx")).map_err(|error| understudy_messages::say(&error.message()));
        assert_eq!(
            refused,
            Err("There is no export to “.docx”. Name a file that ends in .pdf, .xlsx, .csv or .json.".to_owned())
        );
    }
}
