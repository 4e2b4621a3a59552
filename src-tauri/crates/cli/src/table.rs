//! Aligned tables for the terminal.
//!
//! Owns columns, widths and alignment. Deliberately never cuts a text: a terminal can scroll, a cut name cannot be read.

use understudy_domain::message::Message;
use understudy_messages::{say, word};

/// A table with headings; cells of numbers stand to the right.
pub(crate) struct Table {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns, named as in the catalogue under `cli-column-…`.
    pub(crate) fn new(columns: &[&str]) -> Self {
        Self::titled(columns.iter().map(|column| word(&format!("cli-column-{column}"))).collect())
    }

    /// A table with these titles.
    pub(crate) fn titled(headings: Vec<String>) -> Self {
        Self { headings, rows: Vec::new() }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The table as text, or a sentence where it has no row.
    pub(crate) fn or(self, empty: &str) -> String {
        if self.rows.is_empty() { word(empty) } else { self.text() }
    }

    /// The table as text.
    pub(crate) fn text(&self) -> String {
        let columns = self.headings.len();
        let cell = |row: &'_ [String], at: usize| row.get(at).map_or(0, |cell| width(cell));
        let widths: Vec<usize> = (0..columns)
            .map(|at| self.rows.iter().map(|row| cell(row, at)).chain([width(&self.headings[at])]).max().unwrap_or(0))
            .collect();
        let numeric: Vec<bool> = (0..columns).map(|at| self.is_numeric(at)).collect();
        std::iter::once(&self.headings)
            .chain(&self.rows)
            .map(|row| line(row, &widths, &numeric))
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn is_numeric(&self, at: usize) -> bool {
        let number = |cell: &String| cell.chars().all(|c| c.is_ascii_digit() || c == '-');
        self.rows.iter().filter_map(|row| row.get(at)).all(number)
    }
}

fn line(row: &[String], widths: &[usize], numeric: &[bool]) -> String {
    let mut line = String::new();
    for ((cell, wanted), right) in row.iter().zip(widths).zip(numeric) {
        if !line.is_empty() {
            line.push_str("  ");
        }
        let padding = " ".repeat(wanted.saturating_sub(width(cell)));
        let cell = cell.replace('\n', " ");
        if *right { line.push_str(&(padding + &cell)) } else { line.push_str(&(cell + &padding)) }
    }
    line.trim_end().to_owned()
}

/// Says how many rows are not shown, where there are any.
pub(crate) fn more(total: usize, shown: usize) -> Option<String> {
    (total > shown).then(|| say(&Message::new("cli-and-more").with("count", total - shown)))
}

/// Columns that a text takes in a terminal: none for marks that join the letter before, two for wide letters and pictures.
fn width(text: &str) -> usize {
    text.chars()
        .map(|c| match u32::from(c) {
            0x300..=0x36F | 0x591..=0x5BD | 0x64B..=0x65F | 0x200B..=0x200F | 0x202A..=0x202E => 0,
            0x2060..=0x2069 | 0xFE00..=0xFE0F | 0x1F3FB..=0x1F3FF | 0xE0020..=0xE007F => 0,
            0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF => 2,
            0xFE30..=0xFE6F | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list whose columns do not line up is read wrongly, and names are not all Latin.
    #[test]
    fn columns_line_up_whatever_the_script() {
        let mut table = Table::titled(vec!["Name".into(), "Count".into()]);
        table.row(vec!["Ana".into(), "7".into()]);
        table.row(vec!["日本".into(), "120".into()]);
        assert_eq!(table.text(), "Name  Count\nAna       7\n日本    120");
    }
}
