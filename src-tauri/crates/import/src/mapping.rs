//! Which column of a file fills which field.
//!
//! Owns the guess by titles and its correction by the user, for every kind of file whose fields are a plain list. Deliberately
//! only guesses: the mapping is shown, and every field can be set to another column or left out.

use crate::{
    ImportError,
    sheet::{Sheet, plain},
};
use understudy_domain::message::Message;

/// A field by its name, with the titles (as [`plain::normalised_title`] gives them, the best first) that name its column.
pub(crate) type Titles = (&'static str, &'static [&'static str]);

/// Which column is which field.
#[derive(Debug, Clone)]
pub struct Mapping {
    fields: &'static [Titles],
    /// Of each field its column, and whether the user said so.
    columns: Vec<(Option<usize>, bool)>,
}

impl Mapping {
    /// Guesses by the titles of a sheet.
    pub(crate) fn recognise(sheet: &Sheet, fields: &'static [Titles]) -> Self {
        let titles: Vec<String> = sheet.headers.iter().map(|title| plain::normalised_title(title)).collect();
        let find = |known: &[&str]| known.iter().find_map(|name| titles.iter().position(|title| title == name));
        Self { fields, columns: fields.iter().map(|(_, known)| (find(known), false)).collect() }
    }

    /// The column of a field.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.at(field).and_then(|at| self.columns.get(at)).and_then(|(column, _)| *column)
    }

    /// Whether the user gave the field a column.
    pub(crate) fn is_chosen(&self, field: &str) -> bool {
        self.at(field).and_then(|at| self.columns.get(at)).is_some_and(|(column, chosen)| *chosen && column.is_some())
    }

    /// Sets the column of a field, both by name; an empty column name leaves the field out.
    ///
    /// # Errors
    /// When there is no such field or column, with a list of those that there are; or when the column holds passwords.
    pub fn set(&mut self, sheet: &Sheet, field: &str, column: &str) -> Result<(), ImportError> {
        let at = self.at(field).ok_or_else(|| {
            let fields = self.fields.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
            Message::new("import-field-unknown").with("field", field).with("fields", fields)
        })?;
        let found = chosen_column(sheet, column)?;
        if let Some(place) = self.columns.get_mut(at) {
            *place = (found, true);
        }
        Ok(())
    }

    /// Every field in the order in which it is shown, with the title of its column.
    pub fn list(&self, sheet: &Sheet) -> Vec<(&'static str, Option<String>)> {
        let titled = |column: Option<usize>| column.map(|column| sheet.column_title(column));
        self.fields.iter().zip(&self.columns).map(|((name, _), (column, _))| (*name, titled(*column))).collect()
    }

    /// The titles of columns that no field takes its values from.
    pub fn unused(&self, sheet: &Sheet) -> Vec<String> {
        (0..sheet.headers.len())
            .filter(|at| !self.columns.iter().any(|(column, _)| *column == Some(*at)))
            .filter(|at| {
                sheet.headers.get(*at).is_some_and(|title| !title.is_empty() && !sheet.dropped.contains(title))
            })
            .map(|at| sheet.column_title(at))
            .collect()
    }

    fn at(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|(name, _)| *name == field)
    }
}

/// The column that the user chose by its title; none where the field is to be left out.
///
/// # Errors
/// When there is no such column, or it holds passwords.
pub(crate) fn chosen_column(sheet: &Sheet, column: &str) -> Result<Option<usize>, ImportError> {
    if column.trim().is_empty() {
        return Ok(None);
    }
    if plain::is_secret_title(column) {
        return Err(Message::new("import-column-secret").with("column", column).into());
    }
    column_named(sheet, column).map(Some)
}

/// The column of a title: as written, else in any case and spacing, else by its letter.
fn column_named(sheet: &Sheet, wanted: &str) -> Result<usize, ImportError> {
    let wanted = wanted.trim();
    let normalised = plain::normalised_title(wanted);
    let exact = sheet.headers.iter().position(|title| title == wanted);
    let close = || {
        sheet.headers.iter().position(|title| !normalised.is_empty() && plain::normalised_title(title) == normalised)
    };
    let lettered = || (0..sheet.headers.len()).find(|column| sheet.column_title(*column) == wanted);
    exact.or_else(close).or_else(lettered).ok_or_else(|| {
        Message::new("import-column-unknown").with("column", wanted).with("columns", column_list(sheet)).into()
    })
}

/// The titles of all columns, as a list for a message.
pub(crate) fn column_list(sheet: &Sheet) -> String {
    (0..sheet.headers.len()).map(|column| sheet.column_title(column)).collect::<Vec<_>>().join(", ")
}
