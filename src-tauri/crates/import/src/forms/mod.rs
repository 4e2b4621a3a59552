//! Answers to a pulse, from the workbook that Microsoft Forms gives out, or any table like it.
//!
//! Owns finding the columns – the five fixed ones in any language, the questions by their text, the group, the comment – and
//! reading each response. Deliberately knows nobody: who or which group is meant, and what may be kept, is decided by the
//! caller.

#[cfg(test)]
mod tests;
mod words;

use crate::{
    ImportError, RowError,
    mapping::{chosen_column, column_list},
    people::cell_message,
    sheet::{CellKind, Options, Row, Sheet, plain},
};
use std::collections::BTreeMap;
use understudy_domain::message::Message;
use words::{COMMENT, FIXED, GROUP, step};

/// The longest comment, in characters.
const LONGEST_COMMENT: usize = 2000;
/// What Forms writes in any language in place of an address where nobody had to sign in.
const NOBODY: &str = "anonymous";
/// Rows looked at to tell a column by what it holds.
const SAMPLED: usize = 50;

/// How such a file is read.
pub fn options() -> Options {
    Options {
        worksheet: None,
        known_title: |title| FIXED.iter().any(|(_, titles)| titles.contains(&title)) || GROUP.contains(&title),
    }
}

/// The field of a question, by its position from 0.
pub fn question_field(at: usize) -> String {
    format!("question_{}", at + 1)
}

/// Which column holds which field, in the order shown.
#[derive(Debug, Clone)]
pub struct Columns {
    fields: Vec<(String, Option<usize>)>,
    questions: usize,
}

impl Columns {
    /// The column of a field.
    pub fn of(&self, field: &str) -> Option<usize> {
        self.fields.iter().find(|(name, _)| name == field).and_then(|(_, column)| *column)
    }

    /// Every field with the title of its column.
    pub fn list(&self, sheet: &Sheet) -> Vec<(String, Option<String>)> {
        let titled = |column: &Option<usize>| column.map(|column| sheet.column_title(column));
        self.fields.iter().map(|(name, column)| (name.clone(), titled(column))).collect()
    }

    /// Titles of columns that hold something and are made no use of, such as those of questions that were deleted.
    pub fn unused(&self, sheet: &Sheet) -> Vec<String> {
        let used = |at: &usize| self.fields.iter().any(|(_, column)| *column == Some(*at));
        let filled = |at: &usize| sheet.rows().any(|row| !row.cell(*at).text.trim().is_empty());
        (0..sheet.headers.len()).filter(|at| !used(at) && filled(at)).map(|at| sheet.column_title(at)).collect()
    }
}

/// One response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Row in the file.
    pub row: u32,
    /// What tells it from every other response of the workbook: number, start and end as they stand there.
    pub identity: String,
    /// Address; empty where the form was filled in without one.
    pub email: String,
    /// Group as written.
    pub group: String,
    /// A step a question.
    pub answers: Vec<u8>,
    /// What was written.
    pub comment: String,
}

/// A workbook as read.
#[derive(Debug)]
pub struct FormsRead {
    /// Responses with all answers.
    pub responses: Vec<Response>,
    /// Every error of every other row.
    pub errors: Vec<RowError>,
    /// Rows that could not be read.
    pub refused: usize,
}

/// Finds the columns for the questions of a pulse, with what the user corrected.
///
/// # Errors
/// When a corrected column is not there.
pub fn columns(
    sheet: &Sheet,
    corrected: &BTreeMap<String, String>,
    questions: &[String],
) -> Result<Columns, ImportError> {
    let titles: Vec<String> = sheet.headers.iter().map(|title| plain::normalised_title(title)).collect();
    let titled = |known: &[&str]| known.iter().find_map(|name| titles.iter().position(|title| title == name));
    let fixed = fixed_by_place(sheet);
    let mut fields: Vec<(String, Option<usize>)> = Vec::new();
    for (at, (field, known)) in FIXED.iter().enumerate() {
        let place = Some(at).filter(|at| *at < fixed);
        fields.push(((*field).to_owned(), place.or_else(|| titled(known))));
    }
    fields.push(("group".to_owned(), titled(GROUP)));
    let mut taken: Vec<usize> = fields.iter().filter_map(|(_, column)| *column).collect();
    for (at, question) in questions.iter().enumerate() {
        let wanted = plain::normalised_title(question);
        let found = titles.iter().enumerate().position(|(at, title)| *title == wanted && !taken.contains(&at));
        taken.extend(found);
        fields.push((question_field(at), found));
    }
    let is_comment = |title: &String| COMMENT.iter().any(|known| title.starts_with(known));
    let comment = titles.iter().enumerate().position(|(at, title)| is_comment(title) && !taken.contains(&at));
    fields.push(("comment".to_owned(), comment));
    for (field, title) in corrected {
        if let Some(place) = fields.iter_mut().find(|(name, _)| name == field) {
            place.1 = chosen_column(sheet, title)?;
        }
    }
    Ok(Columns { fields, questions: questions.len() })
}

/// How many of the fixed columns stand at the beginning, told by what they hold and so in any language: all five, or the
/// first three where somebody has taken out who answered.
fn fixed_by_place(sheet: &Sheet) -> usize {
    let begins = |row: &Row<'_>| {
        let number = row.cell(0).text.trim();
        let moment = |at: usize| row.cell(at).kind == CellKind::Date && row.cell(at).text.len() > 10;
        !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()) && moment(1) && moment(2)
    };
    let names = |row: &Row<'_>| {
        let written = row.cell(3).text.trim();
        written.contains('@') || written.eq_ignore_ascii_case(NOBODY)
    };
    if sheet.is_empty() || !sheet.rows().take(SAMPLED).all(|row| begins(&row)) {
        return 0;
    }
    if sheet.rows().take(SAMPLED).all(|row| names(&row)) { FIXED.len() } else { 3 }
}

/// Reads every response.
///
/// # Errors
/// When a question has no column, or nothing tells one response from another. What is wrong with rows stands in the result.
pub fn read(sheet: &Sheet, columns: &Columns, questions: &[String]) -> Result<FormsRead, ImportError> {
    for (at, question) in questions.iter().enumerate().take(columns.questions) {
        if columns.of(&question_field(at)).is_none() {
            return Err(Message::new("import-forms-question-missing")
                .with("question", question.as_str())
                .with("columns", column_list(sheet))
                .into());
        }
    }
    if columns.of("id").is_none() && columns.of("end").is_none() {
        return Err(Message::new("import-forms-no-identity").with("columns", column_list(sheet)).into());
    }
    let mut found = FormsRead { responses: Vec::new(), errors: Vec::new(), refused: 0 };
    for row in sheet.rows() {
        match response(sheet, columns, questions.len(), row, &mut found.errors) {
            Some(response) => found.responses.push(response),
            None => found.refused += 1,
        }
    }
    Ok(found)
}

fn response(
    sheet: &Sheet,
    columns: &Columns,
    questions: usize,
    row: Row<'_>,
    errors: &mut Vec<RowError>,
) -> Option<Response> {
    let before = errors.len();
    let text = |field: &str| {
        columns.of(field).map(|column| plain::clean(row.cell(column).text).into_owned()).unwrap_or_default()
    };
    let mut wrong = |field: &str, message: Message| {
        let column = columns.of(field).map(|column| sheet.column_title(column));
        errors.push(RowError { row: row.number, column, message });
    };
    let mut answers = Vec::with_capacity(questions);
    for at in 0..questions {
        let (field, written) = (question_field(at), text(&question_field(at)));
        match step(&written) {
            Some(step) => answers.push(step),
            None if written.is_empty() => wrong(&field, Message::new("import-forms-answer-missing")),
            None => wrong(&field, cell_message("import-forms-answer-unreadable", &written)),
        }
    }
    let identity = [text("id"), text("start"), text("end")].join("\u{1f}");
    if identity.trim_matches('\u{1f}').is_empty() {
        wrong("id", Message::new("import-forms-identity-missing"));
    }
    let comment = text("comment");
    if comment.chars().count() > LONGEST_COMMENT {
        wrong("comment", Message::new("import-text-too-long").with("longest", LONGEST_COMMENT).with("value", ""));
    }
    let email = Some(text("email")).filter(|email| email.contains('@')).unwrap_or_default().to_lowercase();
    let response = Response { row: row.number, identity, email, group: text("group"), answers, comment };
    (errors.len() == before).then_some(response)
}
