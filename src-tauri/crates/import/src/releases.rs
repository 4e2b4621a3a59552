//! Notes of a release: what it changes, one row a change.
//!
//! Owns the reading of such lists, whoever wrote them; the titles of Microsoft's release planner for Dynamics 365 are known.

use crate::{
    ImportError, Mapping,
    list::{LONGEST_NAME, LONGEST_TEXT, ListRead, ListReader},
    mapping::Titles,
    sheet::{Options, Sheet},
};
use understudy_domain::day::Day;

const FIELDS: &[Titles] = &[
    ("title", &["featurename", "feature", "title", "change", "name", "summary", "titel"]),
    ("key", &["releaseplanid", "featureid", "id", "key", "number", "messageid"]),
    ("release", &["releasewave", "release", "wave", "version", "releaseplan"]),
    ("planned_on", &["gadate", "generalavailability", "gareleasedate", "releasedate", "date", "available", "datum"]),
    ("area", &["investmentarea", "area", "module", "product", "productname", "application", "app", "bereich"]),
    ("detail", &["featuredetails", "businessvalue", "description", "details", "detail", "notes", "beschreibung"]),
];

/// A change that a file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseRow {
    /// Number of the row in the file.
    pub row: u32,
    /// Title.
    pub title: String,
    /// What the file calls it by; its title where it has no other.
    pub key: String,
    /// Name of the release; empty where the file does not speak of it.
    pub release: String,
    /// Day on which it comes.
    pub planned_on: Option<Day>,
    /// Area of the product.
    pub area: String,
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

/// Reads the changes of a file.
///
/// # Errors
/// When no column gives a title. What is wrong with single rows stands in the answer.
pub fn read(sheet: &Sheet, mapping: &Mapping) -> Result<ListRead<ReleaseRow>, ImportError> {
    let reader = ListReader::by(sheet, mapping, &["title"], "releases-columns-missing")?;
    Ok(reader.read(&["planned_on"], |cells, row| {
        let title = cells.needed(row, "title", "releases-title-missing");
        let key = cells.text(row, "key", LONGEST_NAME);
        Some(ReleaseRow {
            row: row.number,
            key: if key.is_empty() { title.to_lowercase() } else { key },
            title,
            release: cells.text(row, "release", LONGEST_NAME),
            planned_on: cells.day(row, "planned_on", "releases-day-unreadable"),
            area: cells.text(row, "area", LONGEST_NAME),
            detail: cells.text(row, "detail", LONGEST_TEXT),
        })
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::read_text;

    fn read_of(text: &str) -> ListRead<ReleaseRow> {
        let sheet = read_text("notes.csv", text.as_bytes().to_vec(), &options()).expect("readable");
        read(&sheet, &mapping(&sheet)).expect("has the columns")
    }

    /// The planner's titles, and days that leave no doubt which number is the month.
    #[test]
    fn notes_of_the_release_planner_are_recognised() {
        let read = read_of(
            "Product name,Feature name,Investment area,Business value,GA date,Release wave\n\
             Finance,Faster invoice capture,Accounts payable,Less typing,10/25/2026,2026 wave 2\n\
             Finance,Dark theme,Platform,,11/02/2026,2026 wave 2\n",
        );
        assert_eq!(read.errors, []);
        assert_eq!((read.rows[0].area.as_str(), read.rows[0].release.as_str()), ("Accounts payable", "2026 wave 2"));
        assert_eq!(read.rows[1].planned_on.map(|day| day.to_string()).as_deref(), Some("2026-11-02"));
        assert_eq!(read.rows[1].key, "dark theme");
    }

    /// A day that could be two is an error of its row, beside every other error.
    #[test]
    fn every_error_is_named_and_no_day_guessed() {
        let read = read_of("Title,Date\n,2026-01-01\nOne,03/04/2026\nTwo,soon\n");
        let ids: Vec<(u32, &str)> = read.errors.iter().map(|error| (error.row, error.message.id.as_str())).collect();
        assert_eq!(
            ids,
            [(2, "releases-title-missing"), (3, "releases-day-unreadable"), (4, "releases-day-unreadable")]
        );
        assert_eq!((read.rows.len(), read.refused), (0, 3));
    }
}
