//! Answers that come on paper and in workbooks.

use super::*;
use crate::dto::import::{ImportArgs, ImportKind};

/// Sheets are typed by code, quickly; a slip in one line holds all of them back until it is put right.
#[test]
fn paper_is_typed_by_code() {
    let round = Round::begin();
    let pulse = round.open("Pulse 1");
    let (desk, store) = (code(pulse, round.desk), code(pulse, round.store));
    let enter_lines = |text: String, dry_run| enter(round.app(), PulseEnter { text, dry_run }).expect("read");
    let wrong = enter_lines(format!("{desk} 4 5 fine\n\n{store} 4\nZZZZZ 1 2"), false);
    let errors: Vec<(u32, &str)> =
        wrong.lines.iter().filter_map(|line| Some((line.line, line.error.as_ref()?.id.as_str()))).collect();
    assert_eq!(errors, [(3, "pulse-line-answers"), (4, "pulse-line-unknown")]);
    assert_eq!((wrong.taken, wrong.errors), (0, 2));
    let text = format!("{desk} 45 fine\n{store} 1,2");
    assert_eq!(enter_lines(text.clone(), true).taken, 0);
    assert_eq!(enter_lines(text, false).taken, 2);
    let open = round.app().programme().expect("open");
    let boxed = pulse_box::boxed(&open.reader().expect("reader"), pulse).expect("a box");
    assert_eq!(boxed.answers.len(), 2);
    assert_eq!(boxed.comments, [(round.desk, "fine".to_owned())]);
}

pub(super) fn import_of(round: &Round, pulse: Id, text: &str) -> ImportArgs {
    let path = round.app().folder().join("answers.csv");
    std::fs::write(&path, text).expect("writes");
    ImportArgs {
        kind: ImportKind::Pulse,
        file: round.app().choose_file(&path, FileUse::Open).file,
        mapping: Default::default(),
        decisions: Default::default(),
        session: None,
        pulse: Some(pulse),
        job: None,
    }
}

/// A workbook is imported once, however often; a longer one adds what is new; no name of it is shown or kept.
#[test]
fn a_workbook_is_imported_once() {
    let round = Round::begin();
    let pulse = round.open("Pulse 1");
    let head = "Id,Start time,Completion time,Email,Name,Group,I know what changes.,I can manage it.,Comment\n";
    let line = |at: u32| {
        format!(
            "{at},2026-11-20 09:0{at}:00,2026-11-20 09:0{at}:30,secret{at}@example.com,Sec Ret,Order desk,Agree,2,c{at}\n"
        )
    };
    let text: String = std::iter::once(head.to_owned()).chain((1..=4).map(line)).collect();
    let args = import_of(&round, pulse, &text);
    let preview = crate::import::preview(round.app(), args.clone()).expect("a preview");
    assert_eq!((preview.counts.new, preview.errors.len()), (4, 0));
    let shown = serde_json::to_string(&preview).expect("json");
    assert!(!shown.contains("secret") && !shown.contains("Sec Ret"), "{shown}");
    assert_eq!(kiosk(round.app(), ById { id: pulse }).expect("a kiosk").waiting, 0, "a preview takes nothing");
    crate::import::apply(round.app(), args.clone()).expect("imported");
    assert_eq!(kiosk(round.app(), ById { id: pulse }).expect("a kiosk").waiting, 4);
    let again = crate::import::apply(round.app(), args).expect("imported");
    assert_eq!((again.counts.new, again.counts.unchanged), (0, 4));
    let more = import_of(&round, pulse, &format!("{text}{}9,,,,,Nowhere,3,3,\n", line(5)));
    let preview = crate::import::preview(round.app(), more.clone()).expect("a preview");
    assert_eq!((preview.counts.new, preview.counts.unchanged, preview.counts.refused), (1, 4, 1));
    assert_eq!(preview.errors[0].message.id, "pulse-import-group-unknown");
    crate::import::apply(round.app(), more).expect("imported");
    round.close(pulse);
    assert_eq!(get(round.app(), ById { id: pulse }).expect("a pulse").source, "answers.csv");
    let open = round.app().programme().expect("open");
    let to = round.app().folder().join("copy.understudy");
    open.store.backup(&to).expect("a copy");
    let bytes = std::fs::read(&to).expect("reads");
    assert!(!bytes.windows(6).any(|part| part == b"secret"), "an address was kept");
    assert_eq!(refusal(crate::import::preview(round.app(), import_of(&round, pulse, &text))), "pulse-import-closed");
}
