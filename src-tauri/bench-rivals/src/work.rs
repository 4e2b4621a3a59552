//! The work as the plain files of `understudy-bench` tell it; their form is described there (`exchange/work.rs`).

use anyhow::{Context, Result, bail, ensure};
use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    path::Path,
};

/// Names below the folder of the work: the ops, and the rows that they come to.
pub(crate) const OPS: &str = "work.tsv";
const ROWS: &str = "rows.tsv";

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) is_text: bool,
}

/// A value of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Integer(i64),
}

/// A row made, or a cell of one given another value. Rows are named by the digits of their ids, columns by their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Op {
    Make { row: String, values: Vec<Value> },
    Put { row: String, column: usize, value: Value },
}

/// All changes, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Work {
    pub(crate) columns: Vec<Column>,
    pub(crate) changes: Vec<Vec<Op>>,
}

impl Work {
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let text = fs::read_to_string(folder.join(OPS)).context("the work could not be read")?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self> {
        let mut lines = text.lines();
        let columns = parse_columns(lines.next().unwrap_or_default())?;
        let (mut changes, mut change) = (Vec::new(), Vec::new());
        for line in lines {
            if line.is_empty() {
                changes.push(std::mem::take(&mut change));
            } else {
                change.push(parse_op(&columns, line)?);
            }
        }
        ensure!(change.is_empty(), "the last change has no end");
        Ok(Self { columns, changes })
    }
}

/// The columns alone.
pub(crate) fn columns(folder: &Path) -> Result<Vec<Column>> {
    let mut line = String::new();
    BufReader::new(File::open(folder.join(OPS)).context("the work could not be read")?).read_line(&mut line)?;
    parse_columns(line.trim_end())
}

/// The rows in the end, by id.
pub(crate) fn rows(folder: &Path, columns: &[Column]) -> Result<Vec<(String, Vec<Value>)>> {
    let text = fs::read_to_string(folder.join(ROWS)).context("the rows could not be read")?;
    let row = |line: &str| {
        let (row, values) = line.split_once('\t').context("a row without values")?;
        Ok((row.to_owned(), parse_values(columns, values)?))
    };
    text.lines().map(row).collect()
}

fn parse_columns(line: &str) -> Result<Vec<Column>> {
    let named = line.strip_prefix("columns\t").context("the work does not begin with its columns")?;
    let column = |text: &str| match text.split_once(':') {
        Some((name, kind @ ("text" | "integer"))) => Ok(Column { name: name.to_owned(), is_text: kind == "text" }),
        _ => bail!("not a column: {text}"),
    };
    named.split('\t').map(column).collect()
}

fn parse_op(columns: &[Column], line: &str) -> Result<Op> {
    let (kind, rest) = line.split_once('\t').context("an op without a row")?;
    let (row, rest) = rest.split_once('\t').context("an op without a value")?;
    let row = row.to_owned();
    match kind {
        "make" => Ok(Op::Make { row, values: parse_values(columns, rest)? }),
        "put" => {
            let (name, value) = rest.split_once('\t').context("an update without a value")?;
            let column = columns.iter().position(|column| column.name == name).context("an unknown column")?;
            Ok(Op::Put { row, column, value: parse_value(&columns[column], value)? })
        }
        _ => bail!("not an op: {line}"),
    }
}

fn parse_values(columns: &[Column], text: &str) -> Result<Vec<Value>> {
    let values: Vec<Value> =
        text.split('\t').zip(columns).map(|(text, column)| parse_value(column, text)).collect::<Result<_>>()?;
    ensure!(values.len() == columns.len(), "a row of {} values", values.len());
    Ok(values)
}

fn parse_value(column: &Column, text: &str) -> Result<Value> {
    Ok(if column.is_text { Value::Text(text.to_owned()) } else { Value::Integer(text.parse()?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read must be what was written: both engines are given nothing else.
    #[test]
    fn ops_are_read_as_they_stand() {
        let text = "columns\tname:text\tday:integer\nmake\t0a\tAna Berg\t-3\n\nput\t0a\tday\t7\n\n";
        let work = Work::parse(text).expect("reads");
        let (row, name) = ("0a".to_owned(), Value::Text("Ana Berg".to_owned()));
        let made = Op::Make { row: row.clone(), values: vec![name, Value::Integer(-3)] };
        assert_eq!(work.changes, [vec![made], vec![Op::Put { row, column: 1, value: Value::Integer(7) }]]);
    }

    /// A file that was cut off would flatter whoever has less to do.
    #[test]
    fn broken_work_is_refused() {
        for text in
            ["", "columns\tname:text\nmake\t0a\tAna", "columns\tname:what\n", "columns\tn:text\nput\t0a\tx\ty\n\n"]
        {
            assert!(Work::parse(text).is_err(), "{text}");
        }
    }
}
