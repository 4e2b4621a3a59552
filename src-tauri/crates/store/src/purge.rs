//! Destroying personal data on request.
//!
//! Owns the one exception to "nothing is destroyed": the values of a purged row are taken out of the log as well. The ops
//! stay, empty, so that sequences have no gaps. What history says of a change loses the purged name too.

use crate::{
    error::Result,
    op::{Op, decode, encode},
    tables::{PERSON, person},
    value::Value,
};
use rusqlite::Connection;
use std::collections::BTreeSet;
use understudy_domain::{id::Id, message::Message};

/// Takes the values of rows out of the whole log.
pub(crate) fn forget(connection: &Connection, rows: &[Id]) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut select = connection.prepare_cached("SELECT clock, stream, first_sequence, body FROM op")?;
    let mut found = select.query([])?;
    let mut rewritten = Vec::new();
    let mut names = BTreeSet::new();
    while let Some(run) = found.next()? {
        let body = run.get_ref(3)?.as_blob().unwrap_or_default();
        // An id stands in a body as its bytes: what does not hold them need not be decoded.
        if !rows.iter().any(|row| contains(body, row.bytes())) {
            continue;
        }
        let mut ops = decode(body)?;
        for op in ops.iter_mut().filter(|op| rows.contains(&op.row)) {
            names.extend(names_in(op));
            op.cells.clear();
        }
        let at = (run.get::<_, i64>(0)?, run.get::<_, i64>(1)?, run.get::<_, i64>(2)?);
        rewritten.push((at, encode(&ops)?));
    }
    drop(found);
    for ((clock, stream, first), body) in rewritten {
        connection
            .prepare_cached("UPDATE op SET body = ?4 WHERE clock = ?1 AND stream = ?2 AND first_sequence = ?3")?
            .execute((clock, stream, first, body))?;
    }
    relabel(connection, &names)
}

/// Names and addresses of a person, as an op gave them.
pub(crate) fn names_in(op: &Op) -> impl Iterator<Item = String> + '_ {
    let of_person = op.table == PERSON.number;
    op.cells
        .iter()
        .filter(move |cell| of_person && matches!(cell.column, person::DISPLAY_NAME | person::EMAIL))
        .filter_map(|cell| match &cell.value {
            Value::Text(text) => Some(text.to_string()),
            _ => None,
        })
}

/// Takes names out of what history says.
pub(crate) fn relabel(connection: &Connection, names: &BTreeSet<String>) -> Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    // Labels are stored as JSON: a name stands in them as JSON writes it.
    let written: Vec<String> = names
        .iter()
        .filter_map(|name| serde_json::to_string(name).ok())
        .map(|text| text.trim_matches('"').to_owned())
        .collect();
    let mut select = connection.prepare_cached("SELECT clock, stream, label FROM change")?;
    let mut found = select.query([])?;
    let mut changed = Vec::new();
    while let Some(row) = found.next()? {
        let label = row.get_ref(2)?.as_str().unwrap_or_default();
        if written.iter().any(|name| label.contains(name)) {
            changed.push((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?));
        }
    }
    drop(found);
    let label = serde_json::to_string(&Message::new("change-purged-name")).unwrap_or_default();
    for (clock, stream) in changed {
        connection
            .prepare_cached("UPDATE change SET label = ?3 WHERE clock = ?1 AND stream = ?2")?
            .execute((clock, stream, &label))?;
    }
    Ok(())
}

fn contains(body: &[u8], needle: &[u8]) -> bool {
    body.windows(needle.len()).any(|window| window == needle)
}
