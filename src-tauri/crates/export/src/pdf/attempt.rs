//! Setting a template with as many letters as can be set, and writing what came of it.
//!
//! Owns the attempts: the standards refuse shapes of letters that cannot be read back as text, which only shows once the
//! pages are made; then fewer letters are tried, so that no name stops an export.

use super::{Cleaner, Fonts, Letters, Pages, SealedWorld, set_while_watched};
use crate::{ExportError, ExportReport, Format, Progress, go_on, write_atomically};
use serde::Serialize;
use serde_json::Value;
use std::{collections::BTreeSet, path::Path};
use understudy_domain::message::Message;

/// Steps told to the watcher: prepared, set, written.
pub(crate) const STEPS: u32 = 3;

/// Sets the pages with the most letters that can be set. `prepare` makes them ready with some letters, and says by its
/// cleaner what was replaced. Answers the pages and how many texts lost letters.
pub(super) fn set_with_most_letters(
    lacking: &BTreeSet<char>,
    prepare: impl Fn(&Letters) -> Result<(SealedWorld, Cleaner), ExportError>,
    progress: &dyn Progress,
) -> Result<(Pages, u32), ExportError> {
    let mut last = None;
    for letters in Letters::attempts(lacking) {
        go_on(progress)?;
        let (world, cleaner) = prepare(&letters)?;
        progress.step(1, STEPS);
        match set_while_watched(world, progress) {
            Ok(pages) => return Ok((pages, cleaner.replaced())),
            Err(error @ ExportError::Setting { .. }) => last = Some(error),
            Err(error) => return Err(error),
        }
    }
    Err(last.unwrap_or(ExportError::Cancelled))
}

/// A note where texts lost letters.
pub(super) fn letters_missing(texts: u32) -> Vec<Message> {
    if texts == 0 { vec![] } else { vec![Message::new("export-note-letters").with("count", texts)] }
}

/// Writes a template that reads `data.json` as PDF. `data` makes what it reads for the families of fonts; `files` what else
/// it reads, with names in letters that can be set. An existing file is replaced only when the new one is complete.
///
/// # Errors
/// When the file's name does not end in `.pdf` (a name in another format would promise what is not in the file), the pages
/// cannot be set, the file cannot be written, or the watcher stops.
pub(crate) fn write_document<Data: Serialize>(
    template: &str,
    data: impl Fn(Vec<String>) -> Data,
    files: impl Fn(&mut Cleaner) -> Vec<(&'static str, Vec<u8>)>,
    to: &Path,
    progress: &dyn Progress,
) -> Result<ExportReport, ExportError> {
    match Format::from_path(to)? {
        Format::Pdf => {}
        other => return Err(ExportError::UnknownFormat { ending: other.extension().to_owned() }),
    }
    let ((pages, replaced), bytes) = write_atomically(to, |writer| {
        let (pages, replaced) = set_data(template, &data, &files, progress)?;
        progress.step(2, STEPS);
        writer.write_all(&pages.bytes)?;
        go_on(progress)?;
        progress.step(STEPS, STEPS);
        Ok((pages.count, replaced))
    })?;
    let notes = letters_missing(replaced);
    Ok(ExportReport { path: to.to_owned(), format: Format::Pdf, bytes, pages: u32::try_from(pages).ok(), notes })
}

fn set_data<Data: Serialize>(
    template: &str,
    data: impl Fn(Vec<String>) -> Data,
    files: impl Fn(&mut Cleaner) -> Vec<(&'static str, Vec<u8>)>,
    progress: &dyn Progress,
) -> Result<(Pages, u32), ExportError> {
    let data = serde_json::to_value(data(Fonts::bundled().families()))
        .map_err(|error| ExportError::Setting { reason: error.to_string() })?;
    let mut first = Cleaner::of(&Letters::bundled());
    clean(&mut data.clone(), &mut first);
    drop(files(&mut first));
    let prepare = |letters: &Letters| {
        let mut cleaned = data.clone();
        let mut cleaner = Cleaner::of(letters);
        clean(&mut cleaned, &mut cleaner);
        cleaned["fonts"] = letters.fonts().families().into();
        let mut all = files(&mut cleaner);
        all.push(("data.json", cleaned.to_string().into_bytes()));
        Ok((SealedWorld::new(template, all, letters.fonts())?, cleaner))
    };
    set_with_most_letters(&first.lacking(), prepare, progress)
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
