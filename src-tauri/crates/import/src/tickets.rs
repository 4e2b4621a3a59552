//! Lists of questions and tickets, as help desks export them.
//!
//! Owns the reading of such lists. Names of processes and groups stay as written: who knows them resolves them.

use crate::{
    ImportError, Mapping,
    list::{LONGEST_NAME, LONGEST_TEXT, ListRead, ListReader},
    mapping::Titles,
    sheet::{Options, Sheet},
};
use understudy_domain::day::Day;

const FIELDS: &[Titles] = &[
    ("title", &["shortdescription", "title", "subject", "summary", "question", "betreff", "titel"]),
    ("key", &["number", "ticketnumber", "casenumber", "ticket", "caseid", "id", "key"]),
    (
        "raised_on",
        &["opened", "openedat", "created", "createdon", "createddate", "createdat", "date", "raised", "datum"],
    ),
    ("closed_on", &["closed", "closedat", "resolved", "resolvedat", "resolveddate"]),
    ("process", &["process", "businessprocess", "processcode", "area", "prozess"]),
    ("group", &["usergroup", "group", "department", "team", "gruppe"]),
    ("kind", &["kind", "type", "tickettype", "art"]),
    ("severity", &["priority", "severity", "urgency", "prioritat"]),
    ("detail", &["description", "details", "detail", "notes", "beschreibung"]),
];

/// A call that a file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRow {
    /// Number of the row in the file.
    pub row: u32,
    /// Title.
    pub title: String,
    /// What the file calls it by; empty where it has no such column.
    pub key: String,
    /// Day.
    pub raised_on: Option<Day>,
    /// Day on which it was closed.
    pub closed_on: Option<Day>,
    /// Process as written.
    pub process: String,
    /// Group as written.
    pub group: String,
    /// Whether it was a question to a superuser.
    pub is_question: bool,
    /// How urgent, as written.
    pub severity: String,
    /// What it is about.
    pub detail: String,
}

/// How such a file is read: by the titles that are known.
pub fn options() -> Options {
    Options { worksheet: None, known_title: |title| FIELDS.iter().any(|(_, titles)| titles.contains(&title)) }
}

/// Guesses which column is which field.
pub fn mapping(sheet: &Sheet) -> Mapping {
    Mapping::recognise(sheet, FIELDS)
}

/// Reads the calls of a file.
///
/// # Errors
/// When no column gives a title or a day. What is wrong with single rows stands in the answer.
pub fn read(sheet: &Sheet, mapping: &Mapping) -> Result<ListRead<CallRow>, ImportError> {
    let reader = ListReader::by(sheet, mapping, &["title", "raised_on"], "tickets-columns-missing")?;
    Ok(reader.read(&["raised_on", "closed_on"], |cells, row| {
        let title = cells.needed(row, "title", "tickets-title-missing");
        let raised_on = cells.day(row, "raised_on", "tickets-day-unreadable");
        let kind = cells.text(row, "kind", LONGEST_NAME).to_lowercase();
        Some(CallRow {
            row: row.number,
            title,
            key: cells.text(row, "key", LONGEST_NAME),
            raised_on,
            closed_on: cells.day(row, "closed_on", "tickets-day-unreadable"),
            process: cells.text(row, "process", LONGEST_NAME),
            group: cells.text(row, "group", LONGEST_NAME),
            is_question: ["question", "frage", "how to", "how-to"].contains(&kind.as_str()),
            severity: cells.text(row, "severity", LONGEST_NAME),
            detail: cells.text(row, "detail", LONGEST_TEXT),
        })
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::read_text;

    /// Exports of help desks differ; days with a time, and a kind that says question.
    #[test]
    fn tickets_of_a_help_desk_are_recognised() {
        let text = "Number,Opened,Short description,Priority,Type\nINC1,2027-03-01 09:12,Cannot post,2,Incident\n\
            INC2,13/03/2027 10:00,How do I return goods,4,Question\n";
        let sheet = read_text("incidents.csv", text.as_bytes().to_vec(), &options()).expect("readable");
        let read = read(&sheet, &mapping(&sheet)).expect("has the columns");
        assert_eq!(read.errors, []);
        assert_eq!(read.rows[1].raised_on.map(|day| day.to_string()).as_deref(), Some("2027-03-13"));
        assert_eq!((read.rows[0].is_question, read.rows[1].is_question), (false, true));
        assert_eq!(read.rows[0].process, "", "a ticket without a process is kept");
    }
}
