//! Bringing a file from before sharing up to it.
//!
//! Owns the one step that SQL alone cannot do: what is only for leads moves out of the stream that everybody will read. Its
//! place there keeps an op with no cells, so that sequences have no gap.

use super::{
    append::{insert_change, insert_run},
    streams::{begin_leads, draw_tag, rename_stream},
};
use crate::{
    error::Result,
    op::{Op, OpKind, RUN, decode, encode},
    rows::{DELETED, Rows},
    tables::{ALL, Audience, Table},
};
use rusqlite::{Connection, OptionalExtension};
use understudy_domain::{clock::Stamp, id::Id};

/// Says in `local` that [`note_deletions`] is still to be done: it reads rows with all columns, which later steps add.
const DELETIONS_TO_WEIGH: &str = "deletions_to_weigh";

/// Makes an older file ready for sharing; does nothing in a file that is only being made.
pub(crate) fn to_sharing(connection: &Connection) -> Result<()> {
    let own: Option<(i64, [u8; 16])> = connection
        .query_row(
            "SELECT number, id FROM stream WHERE number = (SELECT value FROM local WHERE name = 'stream')",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let Some((number, id)) = own else { return Ok(()) };
    // Nothing was ever shared, so all streams of the file are this laptop's to seal; only the last one is still written to.
    connection.execute(
        "INSERT INTO stream_state (stream, audience, own, tip) SELECT number, 0, 1, \
           CASE number WHEN ?1 THEN NULL ELSE (SELECT coalesce(max(c.clock), 0) FROM change c WHERE c.stream = number) END \
         FROM stream",
        [number],
    )?;
    let leads = begin_leads(connection, Id::from_bytes(&id).unwrap_or_default())?;
    draw_tag(connection)?;
    part_leads(connection, leads)?;
    connection.execute("INSERT INTO local (name, value) VALUES (?1, 1)", [DELETIONS_TO_WEIGH])?;
    Ok(())
}

/// What steps leave for when the file has all tables and columns of this version; part of the last step's transaction.
pub(crate) fn finish(connection: &Connection) -> Result<()> {
    if connection.execute("DELETE FROM local WHERE name = ?1", [DELETIONS_TO_WEIGH])? > 0 {
        note_deletions(connection)?;
    }
    Ok(())
}

/// Moves what is only for leads to their stream.
fn part_leads(connection: &Connection, leads: i64) -> Result<()> {
    let mut select = connection
        .prepare("SELECT clock, stream, first_sequence, body FROM op ORDER BY clock, stream, first_sequence")?;
    let mut found = select.query([])?;
    let mut next = 1_i64;
    let mut half: Option<(i64, i64, Vec<Op>)> = None;
    let mut kept: Vec<((i64, i64, i64), Vec<u8>)> = Vec::new();
    while let Some(run) = found.next()? {
        let (clock, stream, first): (i64, i64, i64) = (run.get(0)?, run.get(1)?, run.get(2)?);
        let mut ops = decode(run.get_ref(3)?.as_blob().unwrap_or_default())?;
        let mut parted = Vec::new();
        for op in ops.iter_mut().filter(|op| for_leads(op)) {
            let place = Op { table: op.table, row: Id::default(), kind: OpKind::Put, cells: Vec::new() };
            parted.push(std::mem::replace(op, place));
        }
        if parted.is_empty() {
            continue;
        }
        kept.push(((clock, stream, first), encode(&ops)?));
        match &mut half {
            Some(half) if (half.0, half.1) == (clock, stream) => half.2.extend(parted),
            _ => {
                if let Some(half) = half.replace((clock, stream, parted)) {
                    next = move_half(connection, leads, next, half)?;
                }
            }
        }
    }
    drop(found);
    if let Some(half) = half {
        move_half(connection, leads, next, half)?;
    }
    for ((clock, stream, first), body) in kept {
        connection
            .prepare_cached("UPDATE op SET body = ?4 WHERE clock = ?1 AND stream = ?2 AND first_sequence = ?3")?
            .execute((clock, stream, first, body))?;
    }
    connection.execute(
        "UPDATE stream_state SET tip = (SELECT coalesce(max(clock), 0) FROM change WHERE stream = ?1) WHERE stream = ?1",
        [leads],
    )?;
    Ok(())
}

fn for_leads(op: &Op) -> bool {
    Table::by_number(op.table).is_some_and(|table| table.audience == Audience::Leads)
}

/// Writes one change's part for leads. The next free sequence.
fn move_half(
    connection: &Connection,
    leads: i64,
    first: i64,
    (clock, stream, ops): (i64, i64, Vec<Op>),
) -> Result<i64> {
    type Known = (Option<Vec<u8>>, String, Option<i64>, Option<i64>);
    let (actor, label, undoes_clock, undoes_stream): Known = connection.query_row(
        "SELECT actor, label, undoes_clock, undoes_stream FROM change WHERE clock = ?1 AND stream = ?2",
        (clock, stream),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let stamp = Stamp(clock as u64);
    let mut next = first;
    for run in ops.chunks(RUN) {
        insert_run(connection, leads, next, stamp, run)?;
        next += run.len() as i64;
    }
    insert_change(
        connection,
        leads,
        stamp,
        (first, next - 1),
        actor.as_deref(),
        &label,
        undoes_clock.zip(undoes_stream),
    )?;
    rename_stream(connection, &ops, stamp, stream, leads)?;
    Ok(next)
}

/// Finds what stands in deleted rows unseen by their deletion; only a file that was restored can have any.
fn note_deletions(connection: &Connection) -> Result<()> {
    let mut rows = Rows::new(connection)?;
    for table in ALL {
        let deleted: Vec<[u8; 16]> = connection
            .prepare(&format!("SELECT id FROM {} WHERE hidden = {DELETED} AND newer IS NOT NULL", table.name))?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for id in deleted {
            let row = Id::from_bytes(&id).unwrap_or_default();
            let nothing = Op { table: table.number, row, kind: OpKind::Put, cells: Vec::new() };
            if let Some(state) = rows.load(table, row)? {
                rows.weigh_deletion(table, &nothing, (Stamp(0), 0), &state, true)?;
            }
        }
    }
    Ok(())
}
