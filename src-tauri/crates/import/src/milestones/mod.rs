//! Milestones from project plans, work items, calendars and plain lists.
//!
//! Owns the reading of each, and what a row most likely is. Deliberately knows no programme: waves stay as written, and whoever
//! knows them says which is meant; which rows are milestones of the training is for a person to say.

mod calendar;
mod guess;
mod project;
mod rows;
#[cfg(test)]
mod tests;

pub use guess::{guess_kind, mentions};
pub use rows::{MilestoneRow, MilestonesRead, Source, mapping, options, read};

use crate::{
    ImportError,
    sheet::{
        self, Options, Sheet,
        foreign::{self, Foreign},
    },
};
use std::path::Path;
use understudy_domain::progress::Progress;

/// Reads a file as rows: the XML of Microsoft Project, a calendar, or any table.
///
/// # Errors
/// When the file cannot be read, is not what its name says, or is larger than the limits.
pub fn open(path: &Path, options: &Options, watch: &dyn Progress) -> Result<Sheet, ImportError> {
    match foreign::read(path)? {
        (name, Some(Foreign::Xml(text))) => project::read(&name, &text, watch),
        (name, Some(Foreign::Calendar(text))) => calendar::read(&name, &text),
        (_, None) => sheet::read_watched(path, options, watch),
    }
}
