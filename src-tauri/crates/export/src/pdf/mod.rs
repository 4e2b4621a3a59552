//! The readiness summary as a PDF: PDF/UA-1 and PDF/A-2a at once, tagged, set in Inter.
//!
//! Owns the way from a summary to pages. The template `readiness.typ` only lays out: words and figures reach it as data.
//! Deliberately loads nothing from the network, and of the machine only fonts for letters that no bundled font has: any
//! other summary gives the same file everywhere.

mod attempt;
mod clean;
mod data;
mod details;
mod fonts;
mod machine;
mod world;

use crate::{
    ExportError, Progress, Written,
    charts::{Palette, Size, Trend, coverage_heat_map, readiness_heat_map, trend},
    go_on,
};
pub(crate) use attempt::write_document;
use attempt::{STEPS, letters_missing, set_with_most_letters};
pub(crate) use clean::Cleaner;
pub(crate) use fonts::{Fonts, Letters};
use std::{
    io::Write,
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};
use typst::{
    diag::{SourceDiagnostic, Warned},
    ecow::EcoVec,
    foundations::Smart,
};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use understudy_domain::summary::ReadinessSummary;
pub(crate) use world::SealedWorld;

/// Deep nesting costs the typesetter stack; the main thread of a Windows program has one megabyte.
const STACK: usize = 16 << 20;
/// How long a request to stop may wait.
const PATIENCE: Duration = Duration::from_millis(50);

/// What the typesetter made.
#[derive(Debug)]
pub(crate) struct Pages {
    pub(crate) bytes: Vec<u8>,
    pub(crate) count: usize,
}

/// Writes the summary.
pub(crate) fn write(
    summary: &ReadinessSummary,
    writer: &mut dyn Write,
    progress: &dyn Progress,
) -> Result<Written, ExportError> {
    let (pages, replaced) = set_somehow(summary, progress)?;
    progress.step(2, STEPS);
    writer.write_all(&pages.bytes)?;
    progress.step(STEPS, STEPS);
    Ok(Written { pages: u32::try_from(pages.count).ok(), notes: letters_missing(replaced) })
}

fn set_somehow(summary: &ReadinessSummary, progress: &dyn Progress) -> Result<(Pages, u32), ExportError> {
    let lacking = clean::clean(summary, &Letters::bundled()).1.lacking();
    let prepared = |letters: &Letters| {
        let (cleaned, cleaner) = clean::clean(summary, letters);
        Ok((prepare(&cleaned, letters.fonts())?, cleaner))
    };
    set_with_most_letters(&lacking, prepared, progress)
}

/// Room of the heat map on the first page, in CSS pixels.
const HEAT_MAP: Size = Size { width: 478.0, height: 690.0 };
/// Room of the trend beside it.
const TREND: Size = Size { width: 204.0, height: 140.0 };
/// Room of the coverage heat map in the details.
const COVERAGE: Size = Size { width: 1_010.0, height: 560.0 };

fn prepare(summary: &ReadinessSummary, fonts: Arc<Fonts>) -> Result<SealedWorld, ExportError> {
    let data = data::Data::of(summary, fonts.families());
    let json = serde_json::to_vec(&data).map_err(|error| ExportError::Setting { reason: error.to_string() })?;
    let files = vec![
        ("data.json", json),
        ("heat-map.svg", readiness_heat_map(summary, HEAT_MAP, Palette::Paper).into_bytes()),
        ("trend.svg", trend(&Trend::of(summary), TREND, Palette::Paper).into_bytes()),
        ("coverage.svg", coverage_heat_map(&summary.coverage, COVERAGE, Palette::Paper).into_bytes()),
    ];
    SealedWorld::new(include_str!("readiness.typ"), files, fonts)
}

/// Sets the pages on a thread of their own. Setting cannot be interrupted: when the watcher wants to stop, the thread is
/// left to end by itself and its pages are dropped.
pub(crate) fn set_while_watched(world: SealedWorld, progress: &dyn Progress) -> Result<Pages, ExportError> {
    let (done, result) = mpsc::channel();
    thread::Builder::new()
        .name("set-pages".to_owned())
        .stack_size(STACK)
        .spawn(move || drop(done.send(set(&world))))
        .map_err(|error| ExportError::Setting { reason: error.to_string() })?;
    loop {
        match result.recv_timeout(PATIENCE) {
            Ok(pages) => return pages,
            Err(mpsc::RecvTimeoutError::Timeout) => go_on(progress)?,
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                return Err(ExportError::Setting { reason: "the typesetter stopped".to_owned() });
            }
        }
    }
}

fn set(world: &SealedWorld) -> Result<Pages, ExportError> {
    let Warned { output, warnings } = typst::compile(world);
    let document = output.map_err(|errors| refused(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| ExportError::Setting { reason: error.message().to_string() })?;
    let options =
        PdfOptions { creator: Smart::Custom(Some("Understudy".to_owned())), standards, ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| refused(&errors))?;
    let count = document.pages().len();
    // The typesetter remembers what it has set; nobody will ask for it again.
    typst::comemo::evict(0);
    // A warning means that something is not as meant, such as a font that is missing: tests must see it.
    if cfg!(test) && !warnings.is_empty() {
        return Err(refused(&warnings));
    }
    Ok(Pages { bytes, count })
}

fn refused(errors: &EcoVec<SourceDiagnostic>) -> ExportError {
    let reasons: Vec<String> = errors
        .iter()
        .map(|error| {
            let hints: Vec<&str> = error.hints.iter().map(|hint| hint.v.as_str()).collect();
            format!("{} {}", error.message, hints.join(" ")).trim().to_owned()
        })
        .collect();
    ExportError::Setting { reason: reasons.join("; ") }
}

#[cfg(test)]
mod tests {
    use crate::{Format, Unwatched, fixture, readiness};
    use understudy_domain::summary::{ReadinessSummary, SummaryScope};

    fn export(summary: &ReadinessSummary, name: &str) -> (crate::ExportReport, Vec<u8>) {
        let folder = tempfile::tempdir().expect("folder");
        let path = fixture::place(&folder, name).with_extension("pdf");
        let report = readiness(summary, Format::Pdf, &path, &Unwatched).expect("written");
        (report, std::fs::read(&path).expect("read"))
    }

    /// The committee is handed one page, and details behind it.
    #[test]
    fn a_programme_is_one_page_and_its_details() {
        let (report, bytes) = export(&fixture::programme(40), "programme");
        assert!(bytes.starts_with(b"%PDF-1.7"));
        assert_eq!(report.notes, []);
        let pages = report.pages.expect("pages");
        assert!((5..=14).contains(&pages), "{pages}");
    }

    /// The same summary must give the same file: people compare and archive it.
    #[test]
    fn the_same_summary_gives_the_same_file() {
        let one = export(&fixture::small(), "same").1;
        assert!(one == export(&fixture::small(), "same").1);
    }

    /// Names in scripts that the font lacks must neither stop the export nor vanish without a word.
    #[test]
    fn hostile_names_are_set_and_reported() {
        let (report, bytes) = export(&fixture::hostile(), "hostile");
        assert!(bytes.starts_with(b"%PDF"));
        assert_eq!(report.notes.len(), 1);
        assert_eq!(report.notes[0].id, "export-note-letters");
    }

    /// One name in a script that cannot be set must not take the letters of all the others away.
    #[test]
    fn letters_of_the_machine_are_used_where_it_has_them() {
        let mut summary = fixture::programme(3);
        for (superuser, name) in summary.superusers.iter_mut().zip(["ქართული", "नमस्ते", "山田太郎"])
        {
            superuser.name = name.to_owned();
        }
        let bundled = super::clean::clean(&summary, &super::Letters::bundled()).1;
        assert!(bundled.lacking().contains(&'ქ'));
        if super::machine::fonts_for(&['ქ'].into()).is_empty() {
            println!("skipped: this machine has no Georgian letters");
            return;
        }
        let (_, replaced) = super::set_somehow(&summary, &Unwatched).expect("set");
        assert!(replaced < bundled.replaced(), "{replaced} texts lost letters");
    }

    /// Nothing at all, one superuser, one group: each scope has its own first page.
    #[test]
    fn every_scope_and_an_empty_programme_are_set() {
        let mut one = fixture::programme(2);
        one.superusers.remove(0);
        one.scope = SummaryScope::Superuser(one.superusers[0].name.clone());
        one.coverage.truncate(12);
        (one.top_gaps, one.trend, one.forecast) = (vec![], vec![], None);
        let pages = export(&one, "superuser").0.pages;
        assert!(pages.is_some_and(|pages| pages <= 2), "gates, evidence and own risk areas of one: {pages:?}");
        let mut group = fixture::programme(9);
        group.scope = SummaryScope::Group("Finance".to_owned());
        assert!(export(&group, "group").0.pages > pages);
        let mut empty = fixture::programme(0);
        (empty.waves, empty.top_gaps, empty.coverage, empty.trend, empty.rules) =
            (vec![], vec![], vec![], vec![], vec![]);
        export(&empty, "empty");
    }
}
