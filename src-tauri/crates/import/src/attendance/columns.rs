//! The columns of a report or list, by their titles.

use super::Field;
use crate::{
    ImportError,
    mapping::column_list,
    sheet::{Row, Sheet, plain},
};
use std::collections::BTreeMap;
use understudy_domain::message::Message;

const TITLES: [(Field, &[&str]); 11] = [
    (
        Field::Name,
        &[
            "name",
            "fullname",
            "displayname",
            "person",
            "participant",
            "participantname",
            "attendee",
            "attendeename",
            "nameoriginalname",
            "teilnehmer",
            "vollständigername",
            "nomcomplet",
        ],
    ),
    (Field::Email, &["email", "emailaddress", "mail", "useremail", "participantemail", "emailadresse"]),
    (Field::SignIn, &["userprincipalname", "upn", "participantidupn", "participantid", "username", "signinname"]),
    (Field::Join, &["jointime", "firstjoin", "firstjointime", "joined", "joinedat", "beitrittszeit", "ersterbeitritt"]),
    (
        Field::Leave,
        &["leavetime", "lastleave", "lastleavetime", "left", "leftat", "letztesverlassen", "verlassenszeit"],
    ),
    (
        Field::Duration,
        &[
            "duration",
            "inmeetingduration",
            "durationminutes",
            "timeinsessionminutes",
            "totaldurationminutes",
            "attendanceduration",
            "dauer",
            "besprechungsdauer",
        ],
    ),
    (Field::Status, &["status", "attendance", "attendancestatus", "attended", "present"]),
    (Field::Minutes, &["minutes", "minutesattended", "minutesthere"]),
    (Field::Reason, &["reason", "note", "comment", "remark"]),
    (Field::Action, &["useraction", "action"]),
    (Field::Moment, &["timestamp", "time"]),
];

/// Whether a normalised title is that of a column read here.
pub(super) fn is_known(title: &str) -> bool {
    TITLES.iter().any(|(_, titles)| titles.contains(&title))
}

/// Which column holds which field.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns(BTreeMap<Field, usize>);

impl Columns {
    /// By the titles of a sheet, with what the user corrected: field to title, empty to leave the field out.
    pub(super) fn of_sheet(sheet: &Sheet, corrected: &BTreeMap<String, String>) -> Result<Self, ImportError> {
        let mut columns = Self::of_titles(sheet.headers.iter().map(String::as_str));
        for (name, title) in corrected {
            let Some(field) = Field::ALL.into_iter().find(|field| field.name() == name) else { continue };
            if title.trim().is_empty() {
                columns.0.remove(&field);
                continue;
            }
            let wanted = plain::folded(title);
            let found = (0..sheet.headers.len()).find(|at| plain::folded(&sheet.column_title(*at)) == wanted);
            let unknown = || {
                Message::new("import-column-unknown").with("column", title.as_str()).with("columns", column_list(sheet))
            };
            let column = found.ok_or_else(unknown)?;
            columns.0.insert(field, column);
        }
        Ok(columns)
    }

    fn of_titles<'a>(titles: impl Iterator<Item = &'a str>) -> Self {
        let titles: Vec<String> = titles.map(plain::normalised_title).collect();
        let find = |known: &[&str]| known.iter().find_map(|wanted| titles.iter().position(|title| title == wanted));
        Self(TITLES.into_iter().filter_map(|(field, known)| Some((field, find(known)?))).collect())
    }

    /// A row that holds titles itself: the head of another section of the same file.
    pub(super) fn of_head(row: Row<'_>) -> Option<Self> {
        let columns = Self::of_titles(row.cells().map(|cell| cell.text));
        (columns.0.len() > 1 && columns.has(Field::Name)).then_some(columns)
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.0.contains_key(&field)
    }

    /// The column of a field, by position.
    pub(super) fn of(&self, field: Field) -> Option<usize> {
        self.0.get(&field).copied()
    }

    /// The text of a field in a row, cleaned; empty where there is none.
    pub(super) fn text(&self, row: Row<'_>, field: Field) -> String {
        self.of(field).map(|column| plain::clean(row.cell(column).text).into_owned()).unwrap_or_default()
    }
}
