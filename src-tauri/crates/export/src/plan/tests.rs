//! The plan leaves in three forms that say the same; hostile texts must not stop any, nor become layout.

use super::*;
use crate::Unwatched;
use calamine::Reader;

fn sample() -> PlanDocument {
    let check = |kind, done, of, missing: &[&str]| PlanDocumentCheck {
        kind,
        done,
        of,
        missing: missing.iter().map(|name| (*name).to_owned()).collect(),
    };
    let part = |kind, state, percent, text: &str, checks: Vec<PlanDocumentCheck>| PlanDocumentPart {
        kind,
        state,
        percent,
        owner: "Ida Berg".to_owned(),
        text: text.to_owned(),
        not_needed: String::new(),
        checks,
    };
    let groups = ["Warehouse", "Portal users", "A", "B", "C", "D", "E", "F"];
    let mut parts = vec![
        part(
            PlanPart::Audience,
            PartState::Partly,
            66,
            "Everybody who takes orders.\n\n# Not a heading, *nor* a list",
            vec![check(CheckKind::AudienceHeadcount, 12, 12, &[]), check(CheckKind::AudienceTrained, 4, 12, &groups)],
        ),
        part(PlanPart::Environment, PartState::Missing, 0, "", vec![check(CheckKind::EnvironmentChecked, 0, 0, &[])]),
        part(PlanPart::Ongoing, PartState::NotNeeded, 0, "", vec![]),
    ];
    parts[1].owner = String::new();
    parts[2].not_needed = "Ends with the project.".to_owned();
    PlanDocument {
        programme: "Nordlys goes live".to_owned(),
        version: Some(2),
        made_by: "Petra Novák".to_owned(),
        approved: Some(("Ida Berg".to_owned(), Day(20_776))),
        note: "For the committee of May.".to_owned(),
        as_of: Day(20_770),
        made_on: Day(20_780),
        reviews: vec![
            PlanReviewer { name: "Jonas".to_owned(), decision: None, on: None, note: String::new() },
            PlanReviewer {
                name: "Mei".to_owned(),
                decision: Some(ReviewDecision::ChangesAsked),
                on: Some(Day(20_771)),
                note: "Who trains the portal users?".to_owned(),
            },
        ],
        parts,
    }
}

fn written(plan: &PlanDocument, name: &str) -> (PlanReport, Vec<u8>) {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join(name);
    let report = write_plan(plan, &path, &Unwatched).expect("written");
    (report, std::fs::read(path).expect("read"))
}

/// The committee gets a PDF that anybody can read aloud: the standards refuse it otherwise. Twice the same facts are the
/// same file.
#[test]
fn the_plan_is_set_as_an_accessible_pdf() {
    let (report, bytes) = written(&sample(), "plan.pdf");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(report.notes, []);
    assert!((1..=3).contains(&report.pages.expect("pages")), "{report:?}");
    assert!(bytes == written(&sample(), "plan.pdf").1);
    let mut hostile = sample();
    hostile.programme = "#panic() $x$ \u{202e}שלום 🙂".to_owned();
    hostile.parts[0].text = "a".repeat(4_000) + "\n@label <b> \\ \u{7}";
    hostile.reviews.clear();
    assert!(written(&hostile, "plan.pdf").1.starts_with(b"%PDF"));
}

/// Somebody goes on writing in the Markdown: it must hold every figure, and what was written must stay text.
#[test]
fn the_markdown_says_it_all_and_keeps_texts_as_they_are() {
    let text = String::from_utf8(written(&sample(), "plan.MD").1).expect("UTF-8");
    insta::assert_snapshot!(text);
    assert!(text.contains("\\# Not a heading, \\*nor\\* a list"));
}

/// A sheet a part, and every row that is missing in it, not only the first.
#[test]
fn the_workbook_has_a_sheet_a_part() {
    let (_, bytes) = written(&sample(), "plan.xlsx");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(names.len(), 4);
    let sheet = book.worksheet_range(&names[1]).expect("the audience");
    let cells: Vec<String> = sheet.rows().filter_map(|row| row.get(4)).map(ToString::to_string).collect();
    assert!(cells.contains(&"Portal users".to_owned()) && cells.contains(&"F".to_owned()), "{cells:?}");
}

/// A name that promises something else is refused before anything is written.
#[test]
fn other_endings_are_refused() {
    let folder = tempfile::tempdir().expect("folder");
    for name in ["plan.csv", "plan.docx"] {
        let refused = write_plan(&sample(), &folder.path().join(name), &Unwatched);
        assert!(matches!(refused, Err(ExportError::UnknownFormat { .. })), "{name}");
        assert!(!folder.path().join(name).exists());
    }
}
