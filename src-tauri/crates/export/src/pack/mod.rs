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
    ExportError, ExportReport, Progress,
    pdf::{Cleaner, write_document},
};
use data::Data;
use jiff::{civil::DateTime, tz::TimeZone};
use std::path::Path;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{Delivery, SessionPurpose, TrainerRole},
};

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
    let codes =
        serde_json::to_vec(&code::codes(pack)?).map_err(|error| ExportError::Setting { reason: error.to_string() })?;
    let files = |_: &mut Cleaner| vec![("codes.json", codes.clone())];
    write_document(include_str!("pack.typ"), |fonts| Data::of(pack, fonts), files, to, progress)
}
