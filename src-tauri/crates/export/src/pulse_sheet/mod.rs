//! The sheet of a pulse for where there is no screen: a page a group with two slips to cut apart, each with the group's code,
//! the questions with boxes from 1 to 5, and room to write. PDF/UA-1 and PDF/A-2a like the other prints.
//!
//! Owns the words and their way to pages; the template `pulse.typ` only lays out. Deliberately has no place for a name, and
//! every slip of a group is the same: a slip cannot be traced to whom it was given.

use crate::{ExportError, ExportReport, Progress, pdf::write_document};
use serde_json::{Value, json};
use std::path::Path;
use understudy_domain::{day::Day, message::Message};
use understudy_messages::{say, word};

/// What the sheets are made from.
#[derive(Debug, Clone)]
pub struct PulseSheet {
    /// Name of the programme.
    pub programme: String,
    /// Name of the pulse.
    pub title: String,
    /// Last day for answers.
    pub closes_on: Option<Day>,
    /// Questions, in order.
    pub questions: Vec<String>,
    /// Groups with their codes.
    pub groups: Vec<(String, String)>,
    /// Fewest answers of which anything is told.
    pub least: u32,
    /// Day of making.
    pub made_on: Day,
}

/// Writes the sheets as PDF. An existing file is replaced only when the new one is complete.
pub fn pulse_sheet(sheet: &PulseSheet, to: &Path, progress: &dyn Progress) -> Result<ExportReport, ExportError> {
    write_document(include_str!("pulse.typ"), |_| data(sheet), |_| Vec::new(), to, progress)
}

/// Every word of the sheets.
fn data(sheet: &PulseSheet) -> Value {
    let until = sheet.closes_on.map(|on| say(&Message::new("pulse-sheet-until").with("date", on)));
    let made_on = sheet.made_on.date();
    json!({
        "date": [made_on.year(), i16::from(made_on.month()), i16::from(made_on.day())],
        "title": sheet.title,
        "brand": word("product"),
        "footer": say(&Message::new("pulse-sheet-footer").with("programme", sheet.programme.as_str())),
        "promise": say(&Message::new("pulse-sheet-promise").with("least", sheet.least)),
        "until": until.unwrap_or_default(),
        "low": word("pulse-scale-low"),
        "high": word("pulse-scale-high"),
        "comment": word("pulse-sheet-comment"),
        "names": word("pulse-no-names"),
        "code": word("pulse-sheet-code"),
        "questions": sheet.questions,
        "groups": sheet.groups.iter().map(|(name, code)| json!({ "name": name, "code": code })).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Unwatched;

    /// What is printed must be a page a group, whatever people call their groups, and refuse to be another kind of file.
    #[test]
    fn each_group_has_a_page() {
        let folder = tempfile::tempdir().expect("folder");
        let to = folder.path().join("pulse.pdf");
        let sheet = PulseSheet {
            programme: "Nordwind".to_owned(),
            title: "Pulse 3 #[evil] \u{0}".to_owned(),
            closes_on: Some(Day(20_000)),
            questions: vec!["I know what changes for me.".to_owned(); 6],
            groups: vec![("Order desk".to_owned(), "7KQ2M".to_owned()), ("倉庫 $x$".to_owned(), "00000".to_owned())],
            least: 5,
            made_on: Day(20_000),
        };
        let report = pulse_sheet(&sheet, &to, &Unwatched).expect("a file");
        assert_eq!(report.pages, Some(2));
        // Questions too long for two slips a page get one slip, and not a page more.
        let long = PulseSheet { questions: vec!["I know what changes for me. ".repeat(11); 6], ..sheet.clone() };
        assert_eq!(pulse_sheet(&long, &to, &Unwatched).expect("a file").pages, Some(2));
        assert!(std::fs::read(&to).expect("reads").starts_with(b"%PDF"));
        assert!(pulse_sheet(&sheet, &folder.path().join("pulse.xlsx"), &Unwatched).is_err());
    }
}
