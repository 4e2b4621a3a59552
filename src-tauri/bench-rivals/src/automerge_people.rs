//! People in automerge: under the root a map of people by id, each a map of scalars.

use crate::{
    Rival,
    projection::{Lent, Projection},
    work::{Op, Value, Work},
};
use anyhow::{Context, Result, bail};
use automerge::{ActorId, AutoCommit, ObjId, ObjType, ROOT, ReadDoc, ScalarValue, ValueRef, transaction::Transactable};
use std::{collections::HashMap, time::Instant};

const PEOPLE: &str = "person";

/// Automerge.
pub(crate) struct Automerge;

impl Rival for Automerge {
    const PINNED: (&'static str, &'static str) = ("automerge", "0.12.0");

    fn sent(work: &Work) -> Result<Vec<Vec<u8>>> {
        let mut document = AutoCommit::new().with_actor(ActorId::from([1; 16]));
        let people = document.put_object(ROOT, PEOPLE, ObjType::Map)?;
        let mut rows: HashMap<&str, ObjId> = HashMap::new();
        for change in &work.changes {
            for op in change {
                match op {
                    Op::Make { row, values } => {
                        let person = document.put_object(&people, row.as_str(), ObjType::Map)?;
                        for (column, value) in work.columns.iter().zip(values) {
                            document.put(&person, column.name.as_str(), scalar(value))?;
                        }
                        rows.insert(row, person);
                    }
                    Op::Put { row, column, value } => {
                        let person = rows.get(row.as_str()).context("an update of nobody")?;
                        document.put(person, work.columns[*column].name.as_str(), scalar(value))?;
                    }
                }
            }
            document.commit();
        }
        Ok(document.get_changes(&[]).iter_mut().map(|change| change.bytes().into_owned()).collect())
    }

    fn take_in(sent: &[Vec<u8>], rows: &mut Projection<'_>) -> Result<String> {
        let started = Instant::now();
        let milliseconds = || started.elapsed().as_secs_f64() * 1_000.0;
        let mut theirs = automerge::Automerge::load(&sent.concat())?;
        let loaded = milliseconds();
        let mut ours = automerge::Automerge::new();
        ours.merge(&mut theirs)?;
        let merged = milliseconds();
        project(&ours, rows)?;
        let done = milliseconds();
        Ok(format!(
            "{loaded:.0} ms to load the changes, {:.0} ms to merge them, {:.0} ms for the rows",
            merged - loaded,
            done - merged
        ))
    }
}

fn project(document: &automerge::Automerge, rows: &mut Projection<'_>) -> Result<()> {
    let (_, people) = document.get(ROOT, PEOPLE)?.context("no people")?;
    for person in document.map_range(&people, ..) {
        rows.begin(&person.key)?;
        for cell in document.map_range(person.id(), ..) {
            let ValueRef::Scalar(value) = &cell.value else { bail!("a cell that is no scalar") };
            match value {
                automerge::ScalarValueRef::Str(text) => rows.cell(&cell.key, Lent::Text(text))?,
                automerge::ScalarValueRef::Int(number) => rows.cell(&cell.key, Lent::Integer(*number))?,
                _ => bail!("a cell of another kind"),
            }
        }
        rows.write()?;
    }
    Ok(())
}

fn scalar(value: &Value) -> ScalarValue {
    match value {
        Value::Text(text) => text.as_str().into(),
        Value::Integer(number) => (*number).into(),
    }
}
