//! The session pack: what a trainer prints before a session. Summary and run sheet, roster, sign-in sheet with a code a
//! person, exercise cards; PDF/UA-1 and PDF/A-2a like the readiness summary.
//!
//! Owns the facts that it is made from and the way to pages. The template `pack.typ` only lays out. Deliberately loads
//! nothing: who sits on the roster is told by the caller.

mod code;
mod data;
mod run_sheet;
#[cfg(test)]
mod tests;

use crate::{
    ExportError, ExportReport, Format, Progress, go_on,
    pdf::{self, Cleaner, Fonts, Letters, SealedWorld},
    write_atomically,
};
use data::Data;
use jiff::{civil::DateTime, tz::TimeZone};
use serde_json::Value;
use std::path::Path;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{Delivery, SessionPurpose, TrainerRole},
};

/// Steps told to the watcher: prepared, set, written.
const STEPS: u32 = 3;

/// What a pack is made from.
#[derive(Debug, Clone)]
pub struct Pack {
    /// Name of the programme.
    pub programme: String,
    /// Title of the module.
    pub module: String,
    /// Its version.
    pub version: u32,
    /// What it is about.
    pub summary: String,
    /// How it is given.
    pub delivery: Delivery,
    /// A rehearsal says so.
    pub purpose: SessionPurpose,
    /// Whether it was called off; the pack says so on its first page.
    pub cancelled: bool,
    /// Zone of the wall times.
    pub zone: TimeZone,
    /// Wall time of each start and real minutes, in time.
    pub slots: Vec<(DateTime, u32)>,
    /// Site, or empty.
    pub site: String,
    /// Room, or empty.
    pub room: String,
    /// Address of the meeting, or empty.
    pub link: String,
    /// Language tag.
    pub language: String,
    /// Seats, if there is a limit.
    pub capacity: Option<u32>,
    /// User groups that it is for.
    pub groups: Vec<String>,
    /// Those who give it.
    pub trainers: Vec<(TrainerRole, String)>,
    /// Note for everybody.
    pub note: String,
    /// What still waits before the session, in the order to do it.
    pub open: Vec<Message>,
    /// Run sheet.
    pub steps: Vec<PackStep>,
    /// Seated first, then the waiting list in its order.
    pub roster: Vec<PackPerson>,
    /// Timed tasks.
    pub tasks: Vec<PackTask>,
    /// Day of making.
    pub made_on: Day,
}

/// A step of the run sheet.
#[derive(Debug, Clone)]
pub struct PackStep {
    /// What happens.
    pub title: String,
    /// How long it takes.
    pub minutes: u32,
    /// What the trainer should think of.
    pub note: String,
}

/// A person of the roster.
#[derive(Debug, Clone)]
pub struct PackPerson {
    /// Stands in the code.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What tells two of a name apart: site, department.
    pub detail: String,
    /// Group for which they come.
    pub group: String,
    /// Place on the waiting list; `None` for a seat.
    pub waiting: Option<u32>,
    /// What they lack.
    pub warnings: Vec<Message>,
}

/// A timed task.
#[derive(Debug, Clone)]
pub struct PackTask {
    /// What to do.
    pub title: String,
    /// Seconds it should take at most.
    pub target_seconds: u32,
    /// How.
    pub instructions: String,
}

/// What a scanner types for a person, as the run mode understands it.
pub fn person_code(person: Id) -> String {
    format!("understudy:person:{person}")
}

/// Writes a pack as PDF. An existing file is replaced only when the new one is complete.
pub fn pack(pack: &Pack, to: &Path, progress: &dyn Progress) -> Result<ExportReport, ExportError> {
    // A name in another format would promise what is not in the file.
    match Format::from_path(to)? {
        Format::Pdf => {}
        other => return Err(ExportError::UnknownFormat { ending: other.extension().to_owned() }),
    }
    let ((pages, notes), bytes) = write_atomically(to, |writer| {
        let (pages, replaced) = set_somehow(pack, progress)?;
        progress.step(2, STEPS);
        writer.write_all(&pages.bytes)?;
        go_on(progress)?;
        progress.step(STEPS, STEPS);
        Ok((pages.count, letters_missing(replaced)))
    })?;
    Ok(ExportReport { path: to.to_owned(), format: Format::Pdf, bytes, pages: u32::try_from(pages).ok(), notes })
}

fn letters_missing(texts: u32) -> Vec<Message> {
    if texts == 0 { vec![] } else { vec![Message::new("export-note-letters").with("count", texts)] }
}

/// Sets the pages with as many letters as can be set; see the readiness summary for why fewer are tried.
fn set_somehow(pack: &Pack, progress: &dyn Progress) -> Result<(pdf::Pages, u32), ExportError> {
    let data = serde_json::to_value(Data::of(pack, Fonts::bundled().families()))
        .map_err(|error| ExportError::Setting { reason: error.to_string() })?;
    let codes =
        serde_json::to_vec(&code::codes(pack)?).map_err(|error| ExportError::Setting { reason: error.to_string() })?;
    let mut last = None;
    let mut first = Cleaner::of(&Letters::bundled());
    clean(&mut data.clone(), &mut first);
    for letters in Letters::attempts(&first.lacking()) {
        go_on(progress)?;
        let mut cleaned = data.clone();
        let mut cleaner = Cleaner::of(&letters);
        clean(&mut cleaned, &mut cleaner);
        cleaned["fonts"] = letters.fonts().families().into();
        let files = vec![("data.json", cleaned.to_string().into_bytes()), ("codes.json", codes.clone())];
        let world = SealedWorld::new(include_str!("pack.typ"), files, letters.fonts())?;
        progress.step(1, STEPS);
        match pdf::set_while_watched(world, progress) {
            Ok(pages) => return Ok((pages, cleaner.replaced())),
            Err(error @ ExportError::Setting { .. }) => last = Some(error),
            Err(error) => return Err(error),
        }
    }
    Err(last.unwrap_or(ExportError::Cancelled))
}

/// Cleans every text, wherever it stands. Paragraphs are lists of lines in the data, so no line break is lost.
fn clean(value: &mut Value, cleaner: &mut Cleaner) {
    match value {
        Value::String(text) => cleaner.text(text),
        Value::Array(items) => items.iter_mut().for_each(|item| clean(item, cleaner)),
        Value::Object(fields) => fields.values_mut().for_each(|field| clean(field, cleaner)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
