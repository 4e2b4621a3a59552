//! The training plan as a document: a PDF to be signed (PDF/UA-1 and PDF/A-2a like the others), a workbook with a sheet a
//! part, and Markdown to go on writing in any editor.
//!
//! Owns the facts that it is made from and the way to each form. Deliberately loads nothing and counts nothing.

mod data;
mod markdown;
mod sheets;
#[cfg(test)]
mod tests;

use crate::{ExportError, Format, Progress, go_on, pdf::write_document, write_atomically};
use data::Data;
use std::path::Path;
use understudy_domain::{
    day::Day,
    message::Message,
    plan::{CheckKind, PartState, PlanPart},
    words::ReviewDecision,
};

/// The ending of Markdown, which only this document has.
const MARKDOWN: &str = "md";

/// What the document is made from.
#[derive(Debug, Clone)]
pub struct PlanDocument {
    /// Name of the programme.
    pub programme: String,
    /// Number of the version; none for the plan as it stands.
    pub version: Option<u32>,
    /// Who made the version; empty where nobody is known.
    pub made_by: String,
    /// Who approved it, and when.
    pub approved: Option<(String, Day)>,
    /// Note on the version.
    pub note: String,
    /// The day that the figures are of.
    pub as_of: Day,
    /// The day on which the document is made.
    pub made_on: Day,
    /// Who was asked to review it.
    pub reviews: Vec<PlanReviewer>,
    /// The parts, in their order.
    pub parts: Vec<PlanDocumentPart>,
}

/// A reviewer.
#[derive(Debug, Clone)]
pub struct PlanReviewer {
    /// Name.
    pub name: String,
    /// What they said, where they did.
    pub decision: Option<ReviewDecision>,
    /// When.
    pub on: Option<Day>,
    /// What they noted.
    pub note: String,
}

/// A part.
#[derive(Debug, Clone)]
pub struct PlanDocumentPart {
    /// Which part.
    pub kind: PlanPart,
    /// How far it is.
    pub state: PartState,
    /// How complete, in percent.
    pub percent: u32,
    /// Whose part it is; empty where nobody's.
    pub owner: String,
    /// What somebody wrote.
    pub text: String,
    /// Why it is not needed; empty where it is.
    pub not_needed: String,
    /// What it is judged by.
    pub checks: Vec<PlanDocumentCheck>,
}

/// A figure of a part.
#[derive(Debug, Clone)]
pub struct PlanDocumentCheck {
    /// What is counted.
    pub kind: CheckKind,
    /// Of these, fine.
    pub done: u32,
    /// All there are; 0 where there is nothing to look at yet.
    pub of: u32,
    /// Rows that are missing, by name; empty where only figures were kept.
    pub missing: Vec<String>,
}

/// What was written.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanReport {
    /// Its length in bytes.
    pub bytes: u64,
    /// Its pages, for a PDF.
    pub pages: Option<u32>,
    /// What the reader should know, such as letters that the PDF's font lacks.
    pub notes: Vec<Message>,
}

/// Writes the plan; the ending of the file's name chooses PDF, XLSX or Markdown (`.md`). An existing file is replaced only
/// when the new one is complete. The same facts give the same PDF and the same Markdown.
pub fn write_plan(plan: &PlanDocument, to: &Path, progress: &dyn Progress) -> Result<PlanReport, ExportError> {
    let ending = to.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    if ending == MARKDOWN {
        let text = markdown::text(plan);
        let ((), bytes) = write_atomically(to, |writer| Ok(writer.write_all(text.as_bytes())?))?;
        return Ok(PlanReport { bytes, pages: None, notes: Vec::new() });
    }
    match Format::from_path(to)? {
        Format::Pdf => write_pdf(plan, to, progress),
        Format::Xlsx => {
            let (written, bytes) = write_atomically(to, |writer| {
                let written = crate::xlsx::write_tables(&data::title(plan), &sheets::tables(plan), writer, progress)?;
                go_on(progress)?;
                Ok(written)
            })?;
            Ok(PlanReport { bytes, pages: None, notes: written.notes })
        }
        Format::Csv | Format::Json => Err(ExportError::UnknownFormat { ending }),
    }
}

fn write_pdf(plan: &PlanDocument, to: &Path, progress: &dyn Progress) -> Result<PlanReport, ExportError> {
    let data = |fonts| Data::of(plan, fonts);
    let report = write_document(include_str!("plan.typ"), data, |_| Vec::new(), to, progress)?;
    Ok(PlanReport { bytes: report.bytes, pages: report.pages, notes: report.notes })
}
