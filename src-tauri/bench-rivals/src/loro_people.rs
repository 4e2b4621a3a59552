//! People in loro: a map of people by id, each a map of values.

use crate::{
    Rival,
    projection::{Lent, Projection},
    work::{Op, Value, Work},
};
use anyhow::{Context, Result, anyhow, bail, ensure};
use loro::{Container, ExportMode, LoroDoc, LoroMap, LoroValue, ValueOrContainer};
use std::{collections::HashMap, time::Instant};

const PEOPLE: &str = "person";

/// Loro.
pub(crate) struct Loro;

impl Rival for Loro {
    const PINNED: (&'static str, &'static str) = ("loro", "1.17.1");

    fn sent(work: &Work) -> Result<Vec<Vec<u8>>> {
        let document = LoroDoc::new();
        document.set_peer_id(1)?;
        let people = document.get_map(PEOPLE);
        let mut rows: HashMap<&str, LoroMap> = HashMap::new();
        for change in &work.changes {
            for op in change {
                match op {
                    Op::Make { row, values } => {
                        let person = people.insert_container(row, LoroMap::new())?;
                        for (column, value) in work.columns.iter().zip(values) {
                            person.insert(&column.name, plain(value))?;
                        }
                        rows.insert(row, person);
                    }
                    Op::Put { row, column, value } => {
                        let person = rows.get(row.as_str()).context("an update of nobody")?;
                        person.insert(&work.columns[*column].name, plain(value))?;
                    }
                }
            }
            document.commit();
        }
        // One blob: faster for loro to take in than one for each change.
        Ok(vec![document.export(ExportMode::all_updates())?])
    }

    fn take_in(sent: &[Vec<u8>], rows: &mut Projection<'_>) -> Result<String> {
        let started = Instant::now();
        let milliseconds = || started.elapsed().as_secs_f64() * 1_000.0;
        let document = LoroDoc::new();
        for updates in sent {
            let status = document.import(updates)?;
            ensure!(status.pending.is_none(), "updates wait for others");
        }
        let imported = milliseconds();
        project(&document, rows)?;
        let done = milliseconds();
        Ok(format!("{imported:.0} ms to import the updates, {:.0} ms for the rows", done - imported))
    }
}

fn project(document: &LoroDoc, rows: &mut Projection<'_>) -> Result<()> {
    let mut outcome = Ok(());
    document.get_map(PEOPLE).for_each(|row, person| {
        if outcome.is_ok() {
            outcome = write(row, person, rows);
        }
    });
    outcome
}

fn write(row: &str, person: ValueOrContainer, rows: &mut Projection<'_>) -> Result<()> {
    let ValueOrContainer::Container(Container::Map(person)) = person else { bail!("a person who is no map") };
    let LoroValue::Map(cells) = person.get_value() else { bail!("a person who is no map") };
    rows.begin(row)?;
    for (name, value) in cells.iter() {
        match value {
            LoroValue::String(text) => rows.cell(name, Lent::Text(text))?,
            LoroValue::I64(number) => rows.cell(name, Lent::Integer(*number))?,
            _ => return Err(anyhow!("a cell of another kind")),
        }
    }
    rows.write()
}

fn plain(value: &Value) -> LoroValue {
    match value {
        Value::Text(text) => text.as_str().into(),
        Value::Integer(number) => (*number).into(),
    }
}
