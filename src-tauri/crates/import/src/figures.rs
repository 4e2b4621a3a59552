//! Tables of figures that come from elsewhere: adoption, tickets, whatever a project measures by day and group.
//!
//! Owns the reading of such tables. A row is a figure on a day, of a group or of all; a share is a part and a whole, or a
//! percentage. Names of figures and groups stay as written: who knows them resolves them.

use crate::{
    ImportError, Mapping,
    list::{LONGEST_NAME, ListRead, ListReader},
    mapping::Titles,
    people::cell_message,
    sheet::{CellKind, Options, Row, Sheet},
};
use understudy_domain::{day::Day, message::Message};

const FIELDS: &[Titles] = &[
    ("figure", &["figure", "name", "metric", "measure", "kpi", "indicator", "kennzahl"]),
    ("measured_on", &["date", "day", "measuredon", "asof", "on", "week", "datum", "tag"]),
    ("value", &["value", "count", "number", "numerator", "percent", "percentage", "wert", "anzahl"]),
    ("of", &["of", "total", "outof", "denominator", "base", "all", "von", "gesamt"]),
    ("group", &["usergroup", "group", "audience", "department", "team", "gruppe"]),
    ("unit", &["unit", "einheit"]),
];

/// A value that a file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// Number of the row in the file.
    pub row: u32,
    /// Name of the figure.
    pub figure: String,
    /// The day.
    pub on: Day,
    /// The number, or the part.
    pub numerator: u32,
    /// The whole, where it is a share.
    pub denominator: Option<u32>,
    /// Group as written; empty for all.
    pub group: String,
    /// Unit as written.
    pub unit: String,
}

/// How such a file is read: by the titles that are known.
pub fn options() -> Options {
    Options { worksheet: None, known_title: |title| FIELDS.iter().any(|(_, titles)| titles.contains(&title)) }
}

/// Guesses which column is which field.
pub fn mapping(sheet: &Sheet) -> Mapping {
    Mapping::recognise(sheet, FIELDS)
}

/// Reads the values of a file.
///
/// # Errors
/// When no column gives the figure, the day or the value. What is wrong with single rows stands in the answer.
pub fn read(sheet: &Sheet, mapping: &Mapping, day_first: Option<bool>) -> Result<ListRead<FigureRow>, ImportError> {
    let reader = ListReader::by(sheet, mapping, &["figure", "measured_on", "value"], "figures-columns-missing")?;
    let (value_at, of_at) = (mapping.column("value"), mapping.column("of"));
    Ok(reader.in_order(day_first).read(&["measured_on"], |cells, row| {
        let figure = cells.needed(row, "figure", "figures-name-missing");
        let on = cells.day(row, "measured_on", "figures-day-unreadable");
        if on.is_none() && cells.text(row, "measured_on", LONGEST_NAME).is_empty() {
            cells.refuse(row.number, "measured_on", Message::new("figures-day-missing"));
        }
        let whole = of_at.map(|at| number(row, at));
        let value = value_at.map(|at| number(row, at));
        let (group, unit) = (cells.text(row, "group", LONGEST_NAME), cells.text(row, "unit", LONGEST_NAME));
        let (numerator, denominator) = match (value, whole) {
            (Some(Ok(Some(part))), None | Some(Ok(None))) => part,
            (Some(Ok(Some((part, None)))), Some(Ok(Some((of, None))))) if of > 0 && part <= of => (part, Some(of)),
            (Some(Ok(Some(_))), Some(Ok(Some(_)))) => {
                cells.refuse(row.number, "of", Message::new("figures-part-more"));
                return None;
            }
            (Some(Ok(None)) | None, _) => {
                cells.refuse(row.number, "value", Message::new("figures-value-missing"));
                return None;
            }
            (Some(Err(message)), _) => {
                cells.refuse(row.number, "value", message);
                return None;
            }
            (_, Some(Err(message))) => {
                cells.refuse(row.number, "of", message);
                return None;
            }
        };
        Some(FigureRow { row: row.number, figure, on: on?, numerator, denominator, group, unit })
    }))
}

/// A whole number, or a percentage as a part of 1,000; nothing in an empty cell.
fn number(row: Row<'_>, column: usize) -> Result<Option<(u32, Option<u32>)>, Message> {
    let cell = row.cell(column);
    let text = cell.text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let refused = || cell_message("figures-value-unreadable", text);
    if cell.kind == CellKind::Error {
        return Err(refused());
    }
    if let Some(percent) = text.strip_suffix('%') {
        // A comma before one or two figures is a decimal one.
        let percent: f64 = percent.trim().replace(',', ".").parse().map_err(|_| refused())?;
        if !(0.0..=100.0).contains(&percent) {
            return Err(refused());
        }
        return Ok(Some(((percent * 10.0).round() as u32, Some(1_000))));
    }
    let parts: Vec<&str> = text.split([',', ' ', '\u{a0}', '\u{202f}', '\'', '’']).collect();
    let grouped = parts.iter().skip(1).all(|part| part.len() == 3);
    let digits = parts.concat();
    // A spreadsheet hands whole numbers over as "12.0".
    let digits = digits.strip_suffix(".0").unwrap_or(&digits);
    if !grouped || digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(refused());
    }
    digits.parse().map(|number| Some((number, None))).map_err(|_| refused())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::read_text;

    fn read_of(text: &str, day_first: Option<bool>) -> ListRead<FigureRow> {
        let sheet = read_text("figures.csv", text.as_bytes().to_vec(), &options()).expect("readable");
        read(&sheet, &mapping(&sheet), day_first).expect("has the columns")
    }

    /// Shares as part and whole or as percent, plain numbers, dates in three forms.
    #[test]
    fn values_as_people_export_them() {
        let found = read_of(
            "Metric;Date;Value;Of;Group\nAdoption;2027-03-01;18;24;Dispatchers\nAdoption;08.03.2027;78,5 %;;\nTickets;3/15/2027;1,204;;\n",
            None,
        );
        assert_eq!(found.errors, []);
        let told: Vec<_> = found
            .rows
            .iter()
            .map(|row| (row.numerator, row.denominator, row.on.to_string(), row.group.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (18, Some(24), "2027-03-01".to_owned(), "Dispatchers"),
                (785, Some(1_000), "2027-03-08".to_owned(), ""),
                (1_204, None, "2027-03-15".to_owned(), ""),
            ]
        );
    }

    /// Every error of every row comes at once; a day that could be two is asked for, never guessed.
    #[test]
    fn errors_are_named() {
        let found = read_of(
            "Figure,Date,Value,Of\n,2027-03-01,1,\nA,,2,\nA,3/4/2027,3,\nA,2027-03-01,many,\nA,2027-03-01,9,8\nA,2027-03-01,,\n",
            None,
        );
        let told: Vec<(u32, &str)> = found.errors.iter().map(|error| (error.row, error.message.id.as_str())).collect();
        assert_eq!(
            told,
            [
                (2, "figures-name-missing"),
                (3, "figures-day-missing"),
                (4, "figures-day-unreadable"),
                (5, "figures-value-unreadable"),
                (6, "figures-part-more"),
                (7, "figures-value-missing"),
            ]
        );
        assert_eq!((found.rows.len(), found.refused), (0, 6));
        let asked = read_of("Figure,Date,Value\nA,3/4/2027,3\n", Some(true));
        assert_eq!(asked.rows[0].on.to_string(), "2027-04-03");
    }
}
