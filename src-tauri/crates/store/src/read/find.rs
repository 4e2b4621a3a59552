//! Finding: rows by any part of their name, and the rows that refer to a row.
//!
//! Owns how typed text is compared with what is stored: every word must occur, whatever its case and accents, in any alphabet.

use super::{id, text};
use crate::{
    error::Result,
    tables::{ALL, Kind, Table},
    value::Value,
};
use rusqlite::Connection;
use understudy_domain::{day::Day, fold::folded, id::Id};

/// Typed text, ready to be compared.
#[derive(Debug, Clone)]
pub struct Needle {
    whole: String,
    words: Vec<String>,
}

/// How well a row fits; the lower the better.
pub type Rank = u8;

impl Needle {
    /// Makes ready what was typed.
    pub fn new(typed: &str) -> Self {
        let words: Vec<String> = typed.split_whitespace().map(folded).collect();
        Self { whole: words.join(" "), words }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word occurs in one of the texts.
    pub fn occurs(&self, texts: &[&str]) -> bool {
        self.words.iter().all(|word| texts.iter().any(|text| contains(text, word)))
    }

    /// How well a title fits: it starts so, a word of it starts so, or it (or another text of the row) holds it. `None`
    /// when not all words occur.
    pub fn rank(&self, title: &str, others: &[&str]) -> Option<Rank> {
        let all = self.words.iter().all(|word| contains(title, word) || others.iter().any(|text| contains(text, word)));
        if !all {
            return None;
        }
        let starts = |text: &str| starts_with(text, &self.whole);
        Some(if starts(title) {
            0
        } else if title.split([' ', '-', '.', '(']).skip(1).any(starts) {
            1
        } else if others.iter().any(|text| starts(text)) {
            2
        } else {
            3
        })
    }
}

/// Whether a text holds a word that is folded already.
fn contains(text: &str, word: &str) -> bool {
    let (text_bytes, word_bytes) = (text.as_bytes(), word.as_bytes());
    if text.is_ascii() && word.is_ascii() {
        return word_bytes.is_empty()
            || text_bytes.windows(word_bytes.len()).any(|part| part.eq_ignore_ascii_case(word_bytes));
    }
    folded(text).contains(word)
}

fn starts_with(text: &str, word: &str) -> bool {
    match text.get(..word.len()) {
        Some(start) if start.is_ascii() && word.is_ascii() => start.eq_ignore_ascii_case(word),
        _ => folded(text).starts_with(word),
    }
}

/// A row found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FoundRecord {
    /// How well it fits.
    pub rank: Rank,
    /// What a person calls it.
    pub title: String,
    /// What tells it from others of the same title.
    pub detail: String,
    /// The row.
    pub id: Id,
}

const PEOPLE: &str = "SELECT id, display_name, email, job_title FROM person WHERE hidden = 0";
const SUPERUSERS: &str = "SELECT s.id, p.display_name, p.email, p.job_title FROM superuser s JOIN person p ON p.id = s.person \
     WHERE s.hidden = 0 AND p.hidden = 0";
const CONSULTANTS: &str = "SELECT c.id, p.display_name, p.email, p.company FROM consultant c JOIN person p ON p.id = c.person \
     WHERE c.hidden = 0 AND p.hidden = 0";
const PROCESSES: &str = "SELECT id, title, code, code FROM process WHERE hidden = 0";
const GROUPS: &str = "SELECT g.id, g.name, NULL, s.name FROM user_group g LEFT JOIN site s ON s.id = g.site AND s.hidden = 0 \
     WHERE g.hidden = 0";
const MODULES: &str = "SELECT id, title, NULL, summary FROM module WHERE hidden = 0";
const WAVES: &str = "SELECT id, name, NULL, date(cutover * 86400, 'unixepoch') FROM wave WHERE hidden = 0";
const SITES: &str = "SELECT id, name, NULL, NULL FROM site WHERE hidden = 0";
const SESSIONS: &str = "SELECT e.id, m.title, e.room, (SELECT replace(min(starts_at), 'T', ' ') FROM session_slot t \
     WHERE t.session = e.id AND t.hidden = 0) FROM session e JOIN module m ON m.id = e.module WHERE e.hidden = 0";

/// The best fitting people; the detail is the e-mail address.
pub fn people(reader: &Connection, needle: &Needle, limit: usize) -> Result<Vec<FoundRecord>> {
    search(reader, PEOPLE, needle, limit, |other, third| if other.is_empty() { third } else { other })
}

/// The best fitting superusers; the detail is the job title.
pub fn superusers(reader: &Connection, needle: &Needle, limit: usize) -> Result<Vec<FoundRecord>> {
    search(reader, SUPERUSERS, needle, limit, |_, third| third)
}

/// The best fitting consultants; the detail is the company.
pub fn consultants(reader: &Connection, needle: &Needle, limit: usize) -> Result<Vec<FoundRecord>> {
    search(reader, CONSULTANTS, needle, limit, |_, third| third)
}

/// The best fitting processes; the detail is the code.
pub fn processes(reader: &Connection, needle: &Needle, limit: usize) -> Result<Vec<FoundRecord>> {
    search(reader, PROCESSES, needle, limit, |_, third| third)
}

/// The best fitting user groups; the detail is the site.
pub fn groups(reader: &Connection, needle: &Needle, limit: usize) -> Result<Vec<FoundRecord>> {
    search(reader, GROUPS, needle, limit, |_, third| third)
}

/// Modules by title.
pub fn modules(reader: &Connection, needle: &Needle, limit: usize) -> Result<Vec<FoundRecord>> {
    search(reader, MODULES, needle, limit, |_, third| third)
}

/// Waves by name; the detail is the day of the cutover, `YYYY-MM-DD`.
pub fn waves(reader: &Connection, needle: &Needle, limit: usize) -> Result<Vec<FoundRecord>> {
    search(reader, WAVES, needle, limit, |_, third| third)
}

/// Sites by name.
pub fn sites(reader: &Connection, needle: &Needle, limit: usize) -> Result<Vec<FoundRecord>> {
    search(reader, SITES, needle, limit, |_, third| third)
}

/// Sessions by the title of their module, their room, or day and time as the detail has them; of those that fit as well the
/// nearest to a day first, today before tomorrow and tomorrow before yesterday. Many share one title: none is left out before
/// its day is looked at. One without a slot comes last.
pub fn sessions(reader: &Connection, needle: &Needle, limit: usize, today: Day) -> Result<Vec<FoundRecord>> {
    let mut statement = reader.prepare_cached(SESSIONS)?;
    let mut rows = statement.query([])?;
    let mut found: Vec<(Rank, (u32, bool), String, FoundRecord)> = Vec::new();
    while let Some(row) = rows.next()? {
        let words = |at| row.get_ref(at).map(|value| value.as_str_or_null().ok().flatten().unwrap_or_default());
        let (title, room, starts) = (words(1)?, words(2)?, words(3)?);
        // Digits occur in every day: a day only helps to find what is not found by its names.
        let by_day = || needle.rank(title, &[room, starts]).map(|_| Rank::MAX);
        let Some(rank) = needle.rank(title, &[room]).or_else(by_day) else { continue };
        let day = starts.get(..10).and_then(Day::parse);
        let away = day.map_or((u32::MAX, true), |day| (day.since(today).unsigned_abs(), day < today));
        let detail: Vec<&str> = [starts, room].into_iter().filter(|text| !text.is_empty()).collect();
        let record = FoundRecord { rank, title: title.to_owned(), detail: detail.join(", "), id: id(row, 0)? };
        found.push((rank, away, starts.to_owned(), record));
    }
    found.sort();
    found.truncate(limit);
    Ok(found.into_iter().map(|(.., record)| record).collect())
}

/// Goes through all rows and keeps the best: what is typed may stand in the middle of a word, which no index finds.
fn search(
    reader: &Connection,
    statement: &str,
    needle: &Needle,
    limit: usize,
    detail: impl for<'a> Fn(&'a str, &'a str) -> &'a str,
) -> Result<Vec<FoundRecord>> {
    let mut statement = reader.prepare_cached(statement)?;
    let mut rows = statement.query([])?;
    let mut best: Vec<FoundRecord> = Vec::new();
    let mut worst: Option<(Rank, String)> = None;
    while let Some(row) = rows.next()? {
        let words = |at| row.get_ref(at).map(|value| value.as_str_or_null().ok().flatten().unwrap_or_default());
        let (title, other, third) = (words(1)?, words(2)?, words(3)?);
        let Some(rank) = needle.rank(title, &[other]) else { continue };
        if worst.as_ref().is_some_and(|worst| (rank, title) >= (worst.0, worst.1.as_str())) {
            continue;
        }
        best.push(FoundRecord {
            rank,
            title: title.to_owned(),
            detail: detail(other, third).to_owned(),
            id: id(row, 0)?,
        });
        if best.len() >= limit.max(1) * 4 {
            best.sort();
            best.truncate(limit);
            worst = best.last().map(|last| (last.rank, last.title.clone()));
        }
    }
    best.sort();
    best.truncate(limit);
    Ok(best)
}

/// A row that refers to another.
#[derive(Debug, Clone)]
pub struct ReferenceRecord {
    /// Its table.
    pub table: &'static Table,
    /// The row.
    pub row: Id,
    /// Numbers of the columns that refer.
    pub columns: Vec<u16>,
    /// All its values, in the order of the columns.
    pub values: Vec<Value>,
    /// Whether it is shown.
    pub shown: bool,
}

/// Every row, shown or deleted, that refers to a row of a table.
pub fn references(reader: &Connection, to: &Table, row: Id) -> Result<Vec<ReferenceRecord>> {
    let mut references = Vec::new();
    for table in ALL {
        let columns: Vec<_> = table.columns.iter().filter(|column| column.kind == Kind::Reference(to.number)).collect();
        if columns.is_empty() {
            continue;
        }
        let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let tests: Vec<String> = columns.iter().map(|column| format!("{} = ?1", column.name)).collect();
        let mut statement = reader.prepare_cached(&format!(
            "SELECT id, hidden, {} FROM {} WHERE hidden <= 1 AND ({})",
            names.join(", "),
            table.name,
            tests.join(" OR ")
        ))?;
        let mut rows = statement.query([row.bytes()])?;
        while let Some(found) = rows.next()? {
            let values = (0..names.len())
                .map(|at| Ok(Value::from_sql(found.get_ref(at + 2)?)))
                .collect::<rusqlite::Result<Vec<_>>>()?;
            let columns = columns
                .iter()
                .map(|column| column.number)
                .filter(|number| values.get(usize::from(*number) - 1) == Some(&Value::Id(row)))
                .collect();
            references.push(ReferenceRecord {
                table,
                row: id(found, 0)?,
                columns,
                values,
                shown: found.get::<_, i64>(1)? == 0,
            });
        }
    }
    Ok(references)
}

/// All values of a row, in the order of the columns; `None` when it is not there.
pub fn values(reader: &Connection, table: &Table, row: Id) -> Result<Option<Vec<Value>>> {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let mut statement =
        reader.prepare_cached(&format!("SELECT {} FROM {} WHERE id = ?1", names.join(", "), table.name))?;
    let mut rows = statement.query([row.bytes()])?;
    let Some(found) = rows.next()? else { return Ok(None) };
    Ok(Some((0..names.len()).map(|at| Ok(Value::from_sql(found.get_ref(at)?))).collect::<rusqlite::Result<_>>()?))
}

/// What a person is called; empty when there is no such person.
pub fn person_name(reader: &Connection, person: Id) -> Result<String> {
    let mut statement = reader.prepare_cached("SELECT display_name FROM person WHERE id = ?1")?;
    let mut rows = statement.query([person.bytes()])?;
    Ok(match rows.next()? {
        Some(row) => text(row, 0)?,
        None => String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// People type any part of a name, in any case and alphabet, and expect what starts so first.
    #[test]
    fn typed_text_is_found_anywhere_and_starts_rank_first() {
        let needle = Needle::new("  hOl ");
        assert_eq!(needle.rank("Holm, Ana", &[]), Some(0));
        assert_eq!(needle.rank("Ana Holm", &[]), Some(1));
        assert_eq!(needle.rank("Ana", &["holm@example.com"]), Some(2));
        assert_eq!(needle.rank("Nichols", &[]), Some(3));
        assert_eq!(needle.rank("Ana", &[]), None);
        assert_eq!(Needle::new("ødeg").rank("Ødegård", &[]), Some(0));
        assert_eq!(Needle::new("malmo").rank("Malmö", &[]), Some(0));
        assert_eq!(Needle::new("malmö").rank("Malmo", &[]), Some(0));
        assert_eq!(Needle::new("goteborg").rank("Plant Göteborg", &[]), Some(1));
        assert!(Needle::new("ÅSA").occurs(&["Anders", "Asa"]));
        assert_eq!(Needle::new("holm ana").rank("Ana Holm", &[]), Some(3));
        assert!(Needle::new("").is_empty());
    }
}
