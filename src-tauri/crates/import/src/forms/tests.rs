//! Workbooks as Forms gives them out, and as people change them.

use super::*;
use crate::sheet;

fn questions() -> Vec<String> {
    ["I know what changes.", "I can manage it."].map(str::to_owned).to_vec()
}

fn sheet_of(text: &str) -> Sheet {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("answers.csv");
    std::fs::write(&path, text).expect("writes");
    sheet::read(&path, &options()).expect("a sheet")
}

fn read_with(text: &str, corrected: &[(&str, &str)]) -> Result<FormsRead, ImportError> {
    let sheet = sheet_of(text);
    let corrected = corrected.iter().map(|(field, column)| ((*field).to_owned(), (*column).to_owned())).collect();
    let columns = columns(&sheet, &corrected, &questions())?;
    read(&sheet, &columns, &questions())
}

/// The languages of the head, words and numbers of the scale, and a question that the pulse no longer asks.
#[test]
fn workbooks_in_several_languages_are_read() {
    let german = "ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Abteilung;Gelöschte Frage;I know what changes.;I can manage it.;Kommentar\n\
        1;2027-03-01 09:00:00;2027-03-01 09:01:00;anonymous;;Lager;x;Stimme zu;Stimme überhaupt nicht zu;Zu viel\n";
    let found = read_with(german, &[]).expect("reads");
    assert_eq!(found.errors, []);
    let first = &found.responses[0];
    assert_eq!((first.answers.as_slice(), first.group.as_str()), ([4, 1].as_slice(), "Lager"));
    assert_eq!((first.email.as_str(), first.comment.as_str()), ("", "Zu viel"));
    let french = "ID,Heure de début,Heure de fin,Adresse de messagerie,Nom,Groupe,I know what changes.,I can manage it.\n\
        7,2027-03-01 09:00,2027-03-01 09:01,ana@example.com,Ana,Stock,5,4 - d'accord\n";
    let found = read_with(french, &[]).expect("reads");
    assert_eq!(
        (found.responses[0].answers.as_slice(), found.responses[0].email.as_str()),
        ([5, 4].as_slice(), "ana@example.com")
    );
}

/// All errors of all rows at once, each at its column; sound rows are not held back.
#[test]
fn every_error_is_told_at_its_place() {
    let text = "Id,Completion time,Group,I know what changes.,I can manage it.\n1,2027-03-01 09:00,A,7,\n2,2027-03-01 09:01,A,maybe,3\n3,2027-03-01 09:02,A,4,4\n";
    let found = read_with(text, &[]).expect("reads");
    let errors: Vec<(u32, &str, &str)> = found
        .errors
        .iter()
        .map(|error| (error.row, error.column.as_deref().unwrap_or_default(), error.message.id.as_str()))
        .collect();
    assert_eq!(
        errors,
        [
            (2, "I know what changes.", "import-forms-answer-unreadable"),
            (2, "I can manage it.", "import-forms-answer-missing"),
            (3, "I know what changes.", "import-forms-answer-unreadable"),
        ]
    );
    assert_eq!((found.responses.len(), found.refused), (1, 2));
}

/// A question that was reworded has to be shown its column, and then it is read.
#[test]
fn a_reworded_question_is_mapped_by_hand() {
    let text = "Id,I know what changes for me.,I can manage it.\n1,4,4\n";
    let missing = read_with(text, &[]).map_err(|error| error.message().id.clone());
    assert_eq!(missing.map(|_| ()), Err("import-forms-question-missing".to_owned()));
    let found = read_with(text, &[("question_1", "I know what changes for me.")]).expect("reads");
    assert_eq!(found.responses[0].answers, [4, 4]);
    let nobody = read_with("Team,I know what changes.,I can manage it.\nA,4,4\n", &[]);
    assert_eq!(
        nobody.map(|_| ()).map_err(|error| error.message().id.clone()),
        Err("import-forms-no-identity".to_owned())
    );
}

/// Scales are written in many ways; what is none must never be guessed.
#[test]
fn steps_are_read_or_refused() {
    for (text, expected) in [
        ("5", Some(5)),
        ("3.0", Some(3)),
        ("4 – agree", Some(4)),
        ("★★", Some(2)),
        ("Strongly disagree", Some(1)),
        ("NEUTRAL", Some(3)),
        ("tout à fait d’accord", Some(5)),
        ("0", None),
        ("6", None),
        ("4 5", None),
        ("4.5", None),
        ("", None),
        ("-1", None),
        ("quite", None),
    ] {
        assert_eq!(step(text), expected, "{text}");
    }
}

/// A workbook as Forms writes it, with moments as such, under any titles.
fn workbook(titles: &[&str], rows: &[&[&str]]) -> Sheet {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("answers.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    let moment = rust_xlsxwriter::Format::new().set_num_format("m/d/yy h:mm:ss");
    page.write_row(0, 0, titles.iter().copied()).expect("titles");
    for (at, row) in rows.iter().enumerate() {
        let (line, begun) = (at as u32 + 1, 46_340.25 + at as f64);
        page.write_number(line, 0, f64::from(line)).expect("a number");
        page.write_number_with_format(line, 1, begun, &moment).expect("a moment");
        page.write_number_with_format(line, 2, begun + 0.01, &moment).expect("a moment");
        page.write_row(line, 3, row.iter().copied()).expect("a row");
    }
    book.save(&path).expect("saved");
    sheet::read(&path, &options()).expect("a sheet")
}

/// Forms knows more languages than we do: what the first columns are is told by what they hold, also where the address was
/// taken out before the workbook was passed on.
#[test]
fn a_language_that_nobody_listed_is_read_by_place() {
    let read_sheet = |sheet: &Sheet| {
        let columns = columns(sheet, &BTreeMap::new(), &questions()).expect("columns");
        read(sheet, &columns, &questions()).expect("reads")
    };
    let [one, two] = ["I know what changes.", "I can manage it."];
    let whole = workbook(
        &["ID", "開始時刻", "完了時刻", "メール", "名前", "Team", "削除した質問", one, two],
        &[&["anonymous", "", "A", "x", "4", "5"], &["ana@example.com", "Ana", "B", "x", "3", "2"]],
    );
    let found = read_sheet(&whole);
    assert_eq!(found.errors, []);
    let seen: Vec<(&str, &str, &[u8])> =
        found.responses.iter().map(|one| (one.email.as_str(), one.group.as_str(), one.answers.as_slice())).collect();
    assert_eq!(seen, [("", "A", [4, 5].as_slice()), ("ana@example.com", "B", [3, 2].as_slice())]);
    assert_ne!(found.responses[0].identity, found.responses[1].identity);
    let cut = workbook(&["ID", "開始時刻", "完了時刻", "Team", one, two, "Kommentar"], &[&["A", "4", "5", "zu viel"]]);
    let found = read_sheet(&cut);
    assert_eq!(found.errors, []);
    assert_eq!((found.responses[0].group.as_str(), found.responses[0].comment.as_str()), ("A", "zu viel"));
}
