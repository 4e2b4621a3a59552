//! Tests of the process catalogue: the real workbook, the full shape, and that nothing is lost.

use super::*;
use crate::sheet::{self, Sheet, read_text};
use proptest::prelude::*;
use std::path::PathBuf;
use understudy_domain::words::{ProcessLevel, ProcessScope};
use uuid::Uuid;

fn sheet(text: &str) -> Sheet {
    read_text("processes.csv", text.as_bytes().to_vec(), &options()).expect("readable")
}

fn read(text: &str) -> ProcessFile {
    let sheet = sheet(text);
    file(&sheet, &recognise(&sheet)).expect("has titles")
}

fn count(file: &ProcessFile, id: &str) -> usize {
    file.conflicts.iter().filter(|conflict| conflict.message.id == id).count()
}

/// What is known after the preview was confirmed.
fn apply(file: &ProcessFile, existing: &[ExistingProcess]) -> Vec<ExistingProcess> {
    let preview = preview(file, existing);
    let id = |at: usize| match preview.rows[at].outcome {
        ProcessOutcome::New => Uuid::from_u128(1000 + existing.len() as u128 * 1_000_000 + at as u128),
        ProcessOutcome::Unchanged { id } | ProcessOutcome::Changed { id, .. } => id,
    };
    let mut known = existing.to_vec();
    for (at, row) in file.rows.iter().enumerate() {
        let before = known.iter().position(|process| process.id == id(at));
        let old = before.map(|place| known.remove(place));
        let keep = |new: &Option<String>, old: Option<Option<String>>| new.clone().or(old.flatten());
        known.push(ExistingProcess {
            id: id(at),
            parent: row.parent.map(id).or(old.as_ref().and_then(|old| old.parent)),
            key: row.key.clone(),
            code: keep(&row.code, old.as_ref().map(|old| old.code.clone())),
            sequence_id: keep(&row.sequence_id, old.as_ref().map(|old| old.sequence_id.clone())),
            level: row.level,
            title: row.title.clone(),
            state: keep(&row.state, old.as_ref().map(|old| old.state.clone())),
            catalogue_status: keep(&row.catalogue_status, old.as_ref().map(|old| old.catalogue_status.clone())),
            article_status: keep(&row.article_status, old.as_ref().map(|old| old.article_status.clone())),
            urls: if row.urls.is_empty() {
                old.as_ref().map(|old| old.urls.clone()).unwrap_or_default()
            } else {
                row.urls.clone()
            },
            microsoft_id: keep(&row.microsoft_id, old.as_ref().map(|old| old.microsoft_id.clone())),
            description: keep(&row.description, old.as_ref().map(|old| old.description.clone())),
        });
    }
    known
}

fn catalogue() -> Option<ProcessFile> {
    let folder = std::env::var_os("UNDERSTUDY_SHARED_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"), PathBuf::from);
    let path = folder.join("business-process-catalog-simple-2025-05.xlsx");
    if !path.exists() {
        println!("skipped: no shared data");
        return None;
    }
    let sheet = sheet::read(&path, &options()).expect("readable");
    Some(file(&sheet, &recognise(&sheet)).expect("has titles"))
}

/// The catalogue as published: every row is kept, and its known contradictions are reported.
#[test]
fn the_published_catalogue_is_kept_whole() {
    let Some(file) = catalogue() else { return };
    assert_eq!((file.shape, file.rows.len(), file.errors.len(), file.skipped.len()), (Shape::Simple, 4217, 0, 0));
    let levels = ProcessLevel::ALL
        .iter()
        .map(|level| file.rows.iter().filter(|row| row.level == *level).count())
        .collect::<Vec<_>>();
    assert_eq!(levels, [15, 93, 669, 3440]);
    assert_eq!(count(&file, "import-conflict-title-number"), 304);
    assert_eq!(count(&file, "import-conflict-code-repaired"), 6);
    // 224 as written; one more once "10.05.080.400." is read as the number that it is.
    assert_eq!(count(&file, "import-conflict-code-shared"), 225);
    assert_eq!(count(&file, "import-conflict-rows-equal"), 3);
    assert_eq!(count(&file, "import-conflict-level"), 4);
    assert_eq!(file.rows.iter().filter(|row| row.parent.is_none()).count(), 15);
    let keys: std::collections::HashSet<_> = file.rows.iter().map(|row| &row.key).collect();
    assert_eq!(keys.len(), 4217);
    let first = &file.rows[0];
    assert_eq!(
        (first.title.as_str(), first.title_number.as_deref(), first.state.as_deref()),
        ("Acquire to dispose", Some("10"), Some("New"))
    );
    assert_eq!(
        first.urls,
        ["https://learn.microsoft.com/en-us/dynamics365/guidance/business-processes/acquire-to-dispose-introduction"]
    );
    let again = preview(&file, &apply(&file, &[]));
    assert_eq!((again.counts.unchanged, again.missing.len()), (4217, 0));
}

const FULL: &str = "ID,Work Item Type,Title 1,Title 2,Title 3,Title 4,Title 5,State,Area Path,Description,Process Sequence ID,Microsoft ID,Partner ID,Scope\n\
1,End to end,10 Acquire to dispose,,,,,10 - New,A,<div>Buy &amp; <b>sell</b><br></div><ul><li>one</li></ul>,10.00.000.000,M-1,,10 - Unspecified\n\
2,Process area,,10.05 Define asset strategy,,,,10 - New,A,,10.05.000.000,M-2,,20 - In scope\n\
3,Process,,,10.05.010 Classify assets,,,10 - New,A,,10.05.010.000,M-3,,30 - Out of scope\n\
4,Deliverable guide,,,,Guide,,10 - New,A,,,M-4,,\n\
5,Test case,,,,,Test,10 - New,A,,,M-5,,\n\
6,Scenario,,,,10.05.010.100 Classify fixed assets,,70 - Deleted,A,,10.05.010.100,M-6,,40 - Not applicable\n\
7,Process,,,10.05.020 Value assets,,,10 - New,A,,10.05.020.000,M-7,,\n";

/// The full shape: indentation gives the parent, other types are counted, deleted rows are kept and not offered.
#[test]
fn the_full_shape_is_read() {
    let file = read(FULL);
    assert_eq!(file.shape, Shape::Full);
    assert_eq!(file.rows.len() + file.skipped.values().sum::<usize>(), 7);
    assert_eq!(
        file.skipped.iter().map(|(kind, count)| (kind.as_str(), *count)).collect::<Vec<_>>(),
        [("Deliverable guide", 1), ("Test case", 1)]
    );
    assert_eq!(file.rows.iter().map(|row| row.parent).collect::<Vec<_>>(), [None, Some(0), Some(1), Some(2), Some(1)]);
    assert_eq!(file.rows[0].description.as_deref(), Some("Buy & sell\n- one"));
    assert_eq!(file.rows[3].scope, Some(ProcessScope::Out));
    assert_eq!((file.rows[3].offered, file.rows[3].state.as_deref()), (false, Some("Deleted")));
    assert!(file.conflicts.is_empty(), "{:?}", file.conflicts);
}

/// A programme that began with the simple workbook goes on with a newer one: the same processes are found.
#[test]
fn a_newer_release_finds_the_same_processes() {
    let simple = read(
        "Work Item Type,End to end,Process area,Process,Scenario,Process Sequence ID\nEnd to end,10 Acquire to dispose,,,,10.00.000.000\nProcess area,10 Acquire to dispose,10.05 Define asset strategy,,,10.05.000.000\nProcess,10 Acquire to dispose,10.05 Define asset strategy,10.05.010 Classify assets,,10.05.010.000\nProcess,10 Acquire to dispose,10.05 Define asset strategy,10.05.030 Value assets,,10.05.030.000\n",
    );
    assert!(simple.conflicts.is_empty(), "{:?}", simple.conflicts);
    let known = apply(&simple, &[]);
    let newer = preview(&read(FULL), &known);
    // The scenario is new; "Value assets" got another number and is found by its title.
    assert_eq!((newer.counts.new, newer.counts.changed, newer.missing.len()), (1, 4, 0));
    let settled = apply(&read(FULL), &known);
    assert_eq!(preview(&read(FULL), &settled).counts.unchanged, 5);
}

/// Shared, malformed and missing numbers, and equal rows: all kept, all told apart, all reported.
#[test]
fn contradictions_are_kept_and_reported() {
    let file = read(
        "Code,Title,Level,Parent\n10,Acquire to dispose,end to end,\n10.05,Define strategy,process area,10\n10.05.10,Classify,process,10.05\n10.05.010.000.,Value,process,10.05\n10.05.010.000,Value,process,10.05\nabc,Odd,process,99\n",
    );
    assert_eq!(file.rows.len(), 6);
    assert_eq!(file.rows[2].code.as_deref(), Some("10.05.010.000"));
    assert_eq!(file.rows[5].code, None);
    assert_eq!(count(&file, "import-conflict-code-shared"), 1);
    assert_eq!(count(&file, "import-conflict-rows-equal"), 1);
    assert_eq!(count(&file, "import-conflict-code-malformed"), 1);
    assert_eq!(count(&file, "import-conflict-parent-unknown"), 1);
    assert_eq!(file.rows[3].key, "process|10.05.010.000|value");
    assert_eq!(file.rows[4].key, "process|10.05.010.000|value#2");
    assert_eq!(
        file.rows.iter().map(|row| row.parent).collect::<Vec<_>>(),
        [None, Some(0), Some(1), Some(1), Some(1), Some(1)]
    );
}

/// A table whose titles nobody knows is read by what the user says: one column of titles, or one a level.
#[test]
fn unknown_titles_are_mapped_by_hand() {
    let one = sheet("Nr,Was,Stufe\n10,Acquire to dispose,end to end\n10.05,Define strategy,process area\n");
    let mut mapping = recognise(&one);
    let refused = file(&one, &mapping).expect_err("no title");
    assert_eq!(refused.message().id, "import-processes-no-title-column");
    for (field, column) in [("title", "Was"), ("code", "Nr"), ("level", "Stufe")] {
        mapping.set(&one, field, column).expect("a column");
    }
    let read = file(&one, &mapping).expect("has titles");
    assert_eq!(read.rows.iter().map(|row| row.parent).collect::<Vec<_>>(), [None, Some(0)]);
    let levels = sheet("Haupt,Bereich,Prozess\nBuy,,\nBuy,Order,\nBuy,Order,Order goods\n");
    let mut mapping = recognise(&levels);
    for (field, column) in [("end_to_end", "Haupt"), ("area", "Bereich"), ("process", "Prozess")] {
        mapping.set(&levels, field, column).expect("a column");
    }
    let read = file(&levels, &mapping).expect("has titles");
    assert_eq!(read.shape, Shape::Simple);
    assert_eq!(
        read.rows.iter().map(|row| (row.level, row.parent)).collect::<Vec<_>>(),
        [(ProcessLevel::EndToEnd, None), (ProcessLevel::Area, Some(0)), (ProcessLevel::Process, Some(1))]
    );
}

/// What was recognised wrongly can be corrected: the user's title goes before recognised levels.
#[test]
fn a_chosen_title_goes_before_recognised_levels() {
    let table = sheet("Process,Scenario,Bezeichnung\nx,y,Order goods\n");
    let mut mapping = recognise(&table);
    assert_eq!(shape(&mapping), Some(Shape::Simple));
    mapping.set(&table, "title", "Bezeichnung").expect("a column");
    assert_eq!(shape(&mapping), Some(Shape::Own));
    assert_eq!(file(&table, &mapping).expect("has titles").rows[0].title, "Order goods");
    assert!(shown_fields(&mapping, &table).iter().any(|(field, column)| *field == "title" && column.is_some()));
}

/// Titles may begin with figures that are no number of a process.
#[test]
fn numbers_are_told_from_titles() {
    let split = |text, level| code::split_title(text, level);
    assert_eq!(split("10 Acquire to dispose", ProcessLevel::EndToEnd), (Some("10"), "Acquire to dispose"));
    assert_eq!(split("360 degree review", ProcessLevel::Scenario), (None, "360 degree review"));
    assert_eq!(split("2.5D drawings", ProcessLevel::Scenario), (None, "2.5D drawings"));
    assert_eq!(split("65.50.070.101Create notes", ProcessLevel::Scenario), (Some("65.50.070.101"), "Create notes"));
    assert_eq!(split("10.05", ProcessLevel::Area), (None, "10.05"));
}

proptest! {
    /// Any HTML becomes text without a panic, and text without markup stays.
    #[test]
    fn html_becomes_text(text in "[a-z ]{0,20}", html in "(<[a-z/!]{0,5}>?|&[a-z#0-9]{0,6};?|[é<&> a-z]){0,30}") {
        prop_assert_eq!(html::plain(&text), text.trim());
        let _ = html::plain(&html);
        let _ = html::addresses(&html);
    }

    /// Rows in are rows out, for any titles and numbers; and importing again changes nothing.
    #[test]
    fn no_row_is_lost(rows in proptest::collection::vec(("[0-9]{0,2}(\\.[0-9]{1,3}){0,4}\\.?", "[A-C]{0,2}", 0_usize..5), 0..15)) {
        let levels = ["End to end", "Process area", "Process", "Scenario", "Test case"];
        let mut text = String::from("Process Sequence ID,Work Item Type,Title 1,Title 2,Title 3,Title 4\n");
        for (code, title, level) in &rows {
            let titles: Vec<&str> = (0..4).map(|at| if at == (*level).min(3) { title.as_str() } else { "" }).collect();
            text.push_str(&format!("{code},{},{}\n", levels[*level], titles.join(",")));
        }
        let file = read(&text);
        let skipped: usize = file.skipped.values().sum();
        prop_assert_eq!(file.rows.len() + skipped + file.errors.len(), rows.len());
        let known = apply(&file, &[]);
        prop_assert_eq!(preview(&file, &known).counts.unchanged, file.rows.len());
    }
}
