//! The work that is exchanged: people of eight columns, and updates of single cells, drawn from a seed.
//!
//! Owns the generator and the plain files by which the rivals get the same work. `work.tsv`: first a line `columns` with the
//! eight columns as `name:text` or `name:integer`; then an op a line, its fields between tabs: `make`, id (32 hexadecimal
//! digits) and eight values, or `put`, id, column and value; an empty line ends a change. `rows.tsv`: the rows in the end,
//! id and eight values a line, by id.

use super::drawn::Drawn;
use anyhow::{Context, Result, ensure};
use std::{
    collections::HashSet,
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
};
use understudy_domain::id::Id;
use understudy_store::{
    Edit, Value,
    tables::{PERSON, person},
};

/// Columns of a row.
pub(super) const WIDTH: usize = 8;

/// The columns: number and name in the table of people, and whether they hold text.
pub(super) const COLUMNS: [(u16, &str, bool); WIDTH] = [
    (person::DISPLAY_NAME, "display_name", true),
    (person::EMAIL, "email", true),
    (person::JOB_TITLE, "job_title", true),
    (person::DEPARTMENT, "department", true),
    (person::COUNTRY, "country", true),
    (person::EMPLOYEE_ID, "employee_id", true),
    (person::ACCOUNT_ENABLED, "account_enabled", false),
    (person::STARTS_ON, "starts_on", false),
];

const GIVEN: &[&str] = &[
    "Ana", "Ben", "Chloé", "Dmitri", "Eva", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Keiko", "Lars", "Maria",
    "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Samir", "Tove", "Ulrike", "Viktor", "Wanda", "Xavier", "Yara",
    "Zoë",
];
const SURNAMES: &[&str] = &[
    "Almeida",
    "Berg",
    "Castillo",
    "Dahl",
    "Eriksen",
    "Fischer",
    "García",
    "Haugen",
    "Ivanova",
    "Jensen",
    "Kowalski",
    "Lindqvist",
    "Moreau",
    "Novák",
    "Okafor",
    "Petersen",
    "Quist",
    "Rossi",
    "Schneider",
    "Tanaka",
    "Ueda",
    "Virtanen",
    "Wagner",
    "Young",
    "Zimmermann",
];
const JOBS: &[&str] = &[
    "Accounts payable clerk",
    "Buyer",
    "Controller",
    "Customer service representative",
    "Finance manager",
    "Key account manager",
    "Logistics planner",
    "Maintenance engineer",
    "Master data steward",
    "Order desk lead",
    "Picker",
    "Plant manager",
    "Production planner",
    "Quality inspector",
    "Sales representative",
    "Shift supervisor",
    "Treasurer",
    "Warehouse clerk",
    "Warehouse manager",
];
const DEPARTMENTS: &[&str] = &[
    "Finance",
    "Order desk",
    "Procurement",
    "Production",
    "Quality",
    "Sales Nordics",
    "Sales South",
    "Service",
    "Supply chain",
    "Treasury",
    "Warehouse East",
    "Warehouse West",
];
const COUNTRIES: &[&str] =
    &["Denmark", "Finland", "France", "Germany", "Norway", "Poland", "Portugal", "Spain", "Sweden"];

/// A row as it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) id: Id,
    pub(super) values: [Value; WIDTH],
}

/// A row made, or a cell of one given another value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Op {
    Make(Box<Row>),
    Put { row: Id, column: usize, value: Value },
}

impl Op {
    pub(super) fn edit(&self) -> Edit {
        match self {
            Self::Make(row) => {
                let cells = COLUMNS.iter().zip(&row.values).map(|(column, value)| (column.0, value.clone()));
                Edit::make(&PERSON, row.id, cells.collect())
            }
            Self::Put { row, column, value } => Edit::put(&PERSON, *row, vec![(COLUMNS[*column].0, value.clone())]),
        }
    }
}

/// Draws the work, and knows how the rows stand.
#[derive(Debug)]
pub(super) struct People {
    drawn: Drawn,
    pub(super) rows: Vec<Row>,
}

impl People {
    pub(super) fn new(seed: u64) -> Self {
        Self { drawn: Drawn::new(seed), rows: Vec::new() }
    }

    /// A change that makes so many people.
    pub(super) fn make(&mut self, count: usize) -> Vec<Op> {
        (0..count)
            .map(|_| {
                let number = self.rows.len();
                let row = Row { id: self.id(number), values: std::array::from_fn(|column| self.value(column, number)) };
                self.rows.push(row.clone());
                Op::Make(Box::new(row))
            })
            .collect()
    }

    /// A change that gives so many cells of any people another value, each cell once.
    pub(super) fn update(&mut self, count: usize) -> Vec<Op> {
        let mut touched = HashSet::new();
        let mut ops = Vec::with_capacity(count);
        while ops.len() < count && touched.len() < self.rows.len() * WIDTH {
            let (number, column) = (self.drawn.below(self.rows.len()), self.drawn.below(WIDTH));
            if !touched.insert((number, column)) {
                continue;
            }
            let value = self.other(number, column);
            let row = &mut self.rows[number];
            row.values[column] = value.clone();
            ops.push(Op::Put { row: row.id, column, value });
        }
        ops
    }

    /// As the app makes ids (UUID version 7): milliseconds, then chance. Fifty in a millisecond, as an import makes them.
    fn id(&mut self, number: usize) -> Id {
        let mut bytes = [0; 16];
        let milliseconds = 1_790_000_000_000_u64 + number as u64 / 50;
        bytes[..6].copy_from_slice(&milliseconds.to_be_bytes()[2..]);
        // What follows rises within a millisecond.
        bytes[6..8].copy_from_slice(&((number % 50) as u16 * 80).to_be_bytes());
        bytes[8..].copy_from_slice(&self.drawn.next().to_le_bytes());
        (bytes[6], bytes[8]) = (bytes[6] & 15 | 0x70, bytes[8] & 63 | 0x80);
        Id::from_bytes(&bytes).unwrap_or_default()
    }

    fn value(&mut self, column: usize, number: usize) -> Value {
        let drawn = &mut self.drawn;
        match column {
            0 => format!("{} {}", drawn.one_of(GIVEN), drawn.one_of(SURNAMES)).into(),
            1 => {
                let plain = |name: &str| name.to_lowercase().replace(|c: char| !c.is_ascii_lowercase(), "");
                let (given, surname) = (plain(drawn.one_of(GIVEN)), plain(drawn.one_of(SURNAMES)));
                format!("{given}.{surname}{}@example.com", drawn.below(100_000)).into()
            }
            2 => drawn.one_of(JOBS).into(),
            3 => drawn.one_of(DEPARTMENTS).into(),
            4 => drawn.one_of(COUNTRIES).into(),
            5 => format!("E{:06}", 100_000 + number).into(),
            6 => Value::Integer(i64::from(drawn.below(20) > 0)),
            _ => Value::Integer(18_000 + drawn.below(2_500) as i64),
        }
    }

    /// Another value than the one that stands: who gives the same again makes no op, neither here nor in a rival.
    fn other(&mut self, number: usize, column: usize) -> Value {
        let before = self.rows[number].values[column].clone();
        if let (6, Value::Integer(enabled)) = (column, &before) {
            return Value::Integer(1 - enabled);
        }
        loop {
            let other = self.drawn.below(900_000);
            let value = self.value(column, other);
            if value != before {
                return value;
            }
        }
    }
}

/// Changes and final rows of a size.
#[derive(Debug)]
pub(super) struct Work {
    pub(super) changes: Vec<Vec<Op>>,
    pub(super) rows: Vec<Row>,
}

impl Work {
    /// So many rows, then so many updates of their cells, in changes of a size.
    pub(super) fn new(rows: usize, updates: usize, a_change: usize) -> Self {
        let mut people = People::new(11);
        let mut changes: Vec<Vec<Op>> = (0..rows / a_change).map(|_| people.make(a_change)).collect();
        changes.extend((0..updates / a_change).map(|_| people.update(a_change)));
        let mut rows = people.rows;
        rows.sort_unstable_by_key(|row| row.id);
        Self { changes, rows }
    }

    /// Writes `work.tsv` and `rows.tsv` into a folder.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        let mut work = BufWriter::new(File::create(folder.join(WORK))?);
        let columns = COLUMNS.map(|(_, name, text)| format!("{name}:{}", if text { "text" } else { "integer" }));
        writeln!(work, "columns\t{}", columns.join("\t"))?;
        for change in &self.changes {
            for op in change {
                match op {
                    Op::Make(row) => writeln!(work, "make\t{}", line(row))?,
                    Op::Put { row, column, value } => {
                        writeln!(work, "put\t{}\t{}\t{}", hex(*row), COLUMNS[*column].1, plain(value))?;
                    }
                }
            }
            writeln!(work)?;
        }
        work.flush()?;
        let mut rows = BufWriter::new(File::create(folder.join(ROWS))?);
        for row in &self.rows {
            writeln!(rows, "{}", line(row))?;
        }
        Ok(rows.flush()?)
    }
}

/// The files, below the folder of the work.
pub(super) const WORK: &str = "work.tsv";
pub(super) const ROWS: &str = "rows.tsv";

fn hex(id: Id) -> String {
    id.0.simple().to_string()
}

fn plain(value: &Value) -> String {
    match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.to_string(),
        _ => String::new(),
    }
}

fn line(row: &Row) -> String {
    let values: Vec<String> = row.values.iter().map(plain).collect();
    format!("{}\t{}", hex(row.id), values.join("\t"))
}

/// Reads the final rows back.
pub(super) fn read_rows(folder: &Path) -> Result<Vec<Row>> {
    let text = fs::read_to_string(folder.join(ROWS)).context("the rows could not be read")?;
    text.lines().map(read_row).collect()
}

fn read_row(line: &str) -> Result<Row> {
    let fields: Vec<&str> = line.split('\t').collect();
    ensure!(fields.len() == WIDTH + 1, "not a row: {line}");
    let id = Id::parse(fields[0]).with_context(|| format!("not an id: {}", fields[0]))?;
    let mut values: [Value; WIDTH] = Default::default();
    for ((value, field), (_, _, is_text)) in values.iter_mut().zip(&fields[1..]).zip(COLUMNS) {
        *value = if is_text { (*field).into() } else { Value::Integer(field.parse()?) };
    }
    Ok(Row { id, values })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rivals are held to these rows: they must be what the changes come to, and every op must change something.
    #[test]
    fn the_rows_are_what_the_changes_come_to() {
        let work = Work::new(200, 1_000, 100);
        assert_eq!(work.changes.len(), 12);
        assert!(work.changes.iter().all(|change| change.len() == 100));
        let mut stands: Vec<Row> = Vec::new();
        for op in work.changes.iter().flatten() {
            match op {
                Op::Make(row) => stands.push(row.as_ref().clone()),
                Op::Put { row, column, value } => {
                    let at = stands.iter_mut().find(|known| known.id == *row).expect("made before");
                    assert_ne!(at.values[*column], *value);
                    at.values[*column] = value.clone();
                }
            }
        }
        assert!(stands.is_sorted_by_key(|row| row.id), "ids rise as the app's do");
        assert_eq!(stands, work.rows);
    }

    /// The plain file is all that a rival sees.
    #[test]
    fn rows_survive_the_file() {
        let folder = tempfile::tempdir().expect("folder");
        let work = Work::new(50, 50, 50);
        work.write(folder.path()).expect("writes");
        assert_eq!(read_rows(folder.path()).expect("reads"), work.rows);
        let text = fs::read_to_string(folder.path().join(WORK)).expect("reads");
        assert_eq!(text.lines().filter(|line| line.starts_with("make\t")).count(), 50);
        assert_eq!(text.lines().filter(|line| line.is_empty()).count(), 2);
    }
}
