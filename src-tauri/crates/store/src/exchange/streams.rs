//! Streams: this laptop's own two, and those of others.
//!
//! Owns their numbers in this file, the tag that tells this laptop's stamps from those of others, and the beginning of new
//! streams in a copied or restored file.

use crate::{
    database::{Store, lock},
    error::Result,
    op::{Op, decode},
    rows::Rows,
    tables::{Audience, Table},
};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{clock::Stamp, id::Id};

use super::append::{insert_change, insert_run};

/// The streams that this laptop writes, by their numbers in the file, and its tag.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Own {
    pub(crate) everyone: i64,
    pub(crate) leads: i64,
    pub(crate) tag: u16,
}

impl Own {
    pub(crate) fn of(self, audience: Audience) -> i64 {
        match audience {
            Audience::Everyone => self.everyone,
            Audience::Leads => self.leads,
        }
    }
}

pub(super) fn audience_number(audience: Audience) -> i64 {
    match audience {
        Audience::Everyone => 0,
        Audience::Leads => 1,
    }
}

pub(super) fn audience_of(number: i64) -> Audience {
    if number == 0 { Audience::Everyone } else { Audience::Leads }
}

/// What this laptop writes under.
pub(crate) fn own(connection: &Connection) -> Result<Own> {
    let mut statement = connection.prepare_cached(
        "SELECT (SELECT value FROM local WHERE name = 'stream'), (SELECT value FROM local WHERE name = 'leads_stream'), \
           (SELECT value FROM local WHERE name = 'tag')",
    )?;
    Ok(statement.query_row([], |row| {
        Ok(Own { everyone: row.get(0)?, leads: row.get(1)?, tag: row.get::<_, i64>(2)? as u16 })
    })?)
}

/// The last sequence of a stream in the log; 0 when it has none.
pub(crate) fn logged(connection: &Connection, stream: i64) -> Result<i64> {
    let tip: Option<i64> = connection
        .prepare_cached("SELECT tip FROM stream_state WHERE stream = ?1")?
        .query_row([stream], |row| row.get(0))
        .optional()?
        .flatten();
    let found = match tip {
        Some(0) => return Ok(0),
        Some(tip) => connection
            .prepare_cached("SELECT last_sequence FROM change WHERE clock = ?1 AND stream = ?2")?
            .query_row((tip, stream), |row| row.get(0))
            .optional()?,
        // The own stream's latest change is the last one, or stands close to it: changes received meanwhile may follow.
        None => connection
            .prepare_cached("SELECT last_sequence FROM change WHERE stream = ?1 ORDER BY clock DESC LIMIT 1")?
            .query_row([stream], |row| row.get(0))
            .optional()?,
    };
    Ok(found.unwrap_or(0))
}

pub(super) fn set_tip(connection: &Connection, stream: i64, clock: Stamp) -> Result<()> {
    connection
        .prepare_cached("UPDATE stream_state SET tip = ?2 WHERE stream = ?1")?
        .execute((stream, clock.0 as i64))?;
    Ok(())
}

/// The number of a stream in this file, which it gets when it is first named.
pub(crate) fn number_of(connection: &Connection, stream: Id) -> Result<i64> {
    let found: Option<i64> = connection
        .prepare_cached("SELECT number FROM stream WHERE id = ?1")?
        .query_row([stream.bytes()], |row| row.get(0))
        .optional()?;
    if let Some(number) = found {
        return Ok(number);
    }
    connection.prepare_cached("INSERT INTO stream (id) VALUES (?1)")?.execute([stream.bytes()])?;
    let number = connection.last_insert_rowid();
    connection.prepare_cached("INSERT INTO stream_state (stream, tip) VALUES (?1, 0)")?.execute([number])?;
    Ok(number)
}

/// Identities of all streams, by number.
pub(crate) fn identities(connection: &Connection) -> Result<FxHashMap<i64, Id>> {
    let mut statement = connection.prepare_cached("SELECT number, id FROM stream")?;
    let found = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 16]>(1)?)))?;
    Ok(found
        .map(|row| row.map(|(number, id)| (number, Id::from_bytes(&id).unwrap_or_default())))
        .collect::<rusqlite::Result<_>>()?)
}

/// The stream for leads that goes with a stream for everyone.
fn leads_of(everyone: Id) -> Id {
    Id::derived("leads stream", &[everyone.bytes()])
}

/// Begins this laptop's two streams; `everyone` is freshly drawn. Numbers of both.
pub(crate) fn begin(connection: &Connection, everyone: Id) -> Result<Own> {
    connection.execute("INSERT INTO stream (id) VALUES (?1)", [everyone.bytes()])?;
    let number = connection.last_insert_rowid();
    connection.execute("INSERT INTO stream_state (stream, audience, own) VALUES (?1, 0, 1)", [number])?;
    set_own(connection, "stream", number)?;
    begin_leads(connection, everyone)?;
    draw_tag(connection)?;
    own(connection)
}

/// Begins the stream for leads beside an existing one for everyone.
pub(super) fn begin_leads(connection: &Connection, everyone: Id) -> Result<i64> {
    connection.execute("INSERT INTO stream (id) VALUES (?1)", [leads_of(everyone).bytes()])?;
    let number = connection.last_insert_rowid();
    connection.execute("INSERT INTO stream_state (stream, audience, own, tip) VALUES (?1, 1, 1, 0)", [number])?;
    set_own(connection, "leads_stream", number)?;
    Ok(number)
}

fn set_own(connection: &Connection, name: &str, value: i64) -> Result<()> {
    connection.execute(
        "INSERT INTO local (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
        (name, value),
    )?;
    Ok(())
}

/// Draws this laptop's tag: from its stream's identity, and further until no other stream is known to have it. Small numbers
/// are left to the counters of older files.
pub(super) fn draw_tag(connection: &Connection) -> Result<()> {
    const COUNTERS: u16 = 256;
    let id: [u8; 16] = connection.query_row(
        "SELECT id FROM stream WHERE number = (SELECT value FROM local WHERE name = 'stream')",
        [],
        |row| row.get(0),
    )?;
    let mut statement = connection.prepare("SELECT tip FROM stream_state WHERE tip > 0")?;
    let mut taken: FxHashSet<u16> = statement
        .query_map([], |row| row.get::<_, i64>(0))?
        .map(|tip| tip.map(|tip| Stamp(tip as u64).tag()))
        .collect::<rusqlite::Result<_>>()?;
    let before: Option<i64> =
        connection.query_row("SELECT value FROM local WHERE name = 'tag'", [], |row| row.get(0)).optional()?;
    taken.extend(before.map(|tag| tag as u16));
    let mut tag = u16::from_be_bytes([id[0], id[1]]);
    let drawn = blake3::hash(&id);
    let mut steps = drawn.as_bytes().chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    while tag < COUNTERS || taken.contains(&tag) {
        // After the drawn ones the next free number serves; with all taken, two laptops share one.
        tag = steps.next().unwrap_or_else(|| tag.wrapping_add(1));
        if taken.len() >= usize::from(u16::MAX - COUNTERS) && tag >= COUNTERS {
            break;
        }
    }
    set_own(connection, "tag", i64::from(tag))
}

impl Store {
    /// Begins new streams for this laptop's changes; `stream` is freshly drawn. A copied or restored file does this, since
    /// the original may go on with the old ones. What the old ones hold that was never sealed moves to the new ones, since
    /// nobody else may ever send it.
    pub fn begin_stream(&self, stream: Id) -> Result<()> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let shared: bool = transaction.query_row("SELECT EXISTS (SELECT 1 FROM statement)", [], |row| row.get(0))?;
        let before: Vec<(i64, i64)> = transaction
            .prepare("SELECT stream, audience FROM stream_state WHERE own = 1 AND audience IS NOT NULL")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let own = begin(&transaction, stream)?;
        crate::pulse_box::forget_made_here(&transaction)?;
        // While nothing was ever shared, nobody else can know the old streams: they stay this laptop's to seal.
        if shared {
            for (old, audience) in before {
                move_unsealed(&transaction, old, own.of(audience_of(audience)))?;
            }
        } else {
            for (old, _) in before {
                pin_tip(&transaction, old)?;
            }
        }
        transaction.commit()?;
        Ok(())
    }
}

/// Writes down where a stream's log ends, which was looked up while it was the one written to.
fn pin_tip(connection: &Connection, stream: i64) -> Result<()> {
    connection.execute(
        "UPDATE stream_state SET tip = (SELECT coalesce(max(clock), 0) FROM change WHERE stream = ?1) WHERE stream = ?1",
        [stream],
    )?;
    Ok(())
}

/// A change with what of it lies beyond a sequence.
struct Leftover {
    clock: i64,
    first: i64,
    last: i64,
    actor: Option<Vec<u8>>,
    label: String,
    undoes: Option<(i64, i64)>,
}

/// Moves what was never sealed of one stream to another, keeping clocks. Rows and heads then name the new stream.
fn move_unsealed(connection: &Connection, old: i64, new: i64) -> Result<()> {
    let sealed: i64 = connection.query_row(
        "SELECT coalesce(max(last_sequence), 0) FROM segment WHERE stream = ?1",
        [old],
        |row| row.get(0),
    )?;
    let leftovers: Vec<Leftover> = connection
        .prepare(
            "SELECT clock, first_sequence, last_sequence, actor, label, undoes_clock, undoes_stream FROM change \
             WHERE stream = ?1 AND last_sequence > ?2 ORDER BY clock",
        )?
        .query_map((old, sealed), |row| {
            let undoes: Option<i64> = row.get(5)?;
            Ok(Leftover {
                clock: row.get(0)?,
                first: row.get(1)?,
                last: row.get(2)?,
                actor: row.get(3)?,
                label: row.get(4)?,
                undoes: undoes.map(|clock| row.get(6).map(|stream| (clock, stream))).transpose()?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut next = logged(connection, new)? + 1;
    for change in &leftovers {
        next = move_change(connection, change, sealed, old, new, next)?;
    }
    connection.execute("UPDATE stream_state SET own = 0 WHERE stream = ?1", [old])?;
    pin_tip(connection, old)?;
    if audience_of(
        connection.query_row("SELECT audience FROM stream_state WHERE stream = ?1", [new], |row| row.get(0))?,
    ) == Audience::Leads
    {
        pin_tip(connection, new)?;
    }
    Ok(())
}

/// Moves a change, or what of it lies beyond the sealed part. The next free sequence of the new stream.
fn move_change(connection: &Connection, change: &Leftover, sealed: i64, old: i64, new: i64, next: i64) -> Result<i64> {
    let runs: Vec<(i64, Vec<u8>)> = connection
        .prepare_cached("SELECT first_sequence, body FROM op WHERE clock = ?1 AND stream = ?2 ORDER BY first_sequence")?
        .query_map((change.clock, old), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let clock = Stamp(change.clock as u64);
    let mut at = next;
    for (first, body) in runs {
        let mut ops = decode(&body)?;
        let stays = usize::try_from(sealed + 1 - first).unwrap_or(0).min(ops.len());
        let moved = ops.split_off(stays);
        if moved.is_empty() {
            continue;
        }
        connection
            .prepare_cached("DELETE FROM op WHERE clock = ?1 AND stream = ?2 AND first_sequence = ?3")?
            .execute((change.clock, old, first))?;
        connection
            .prepare_cached("DELETE FROM deferred_run WHERE clock = ?1 AND stream = ?2 AND first_sequence = ?3")?
            .execute((change.clock, old, first))?;
        if !ops.is_empty() {
            insert_run(connection, old, first, clock, &ops)?;
        }
        insert_run(connection, new, at, clock, &moved)?;
        rename_stream(connection, &moved, clock, old, new)?;
        at += moved.len() as i64;
    }
    if change.first > sealed {
        connection.execute("DELETE FROM change WHERE clock = ?1 AND stream = ?2", (change.clock, old))?;
    } else {
        connection.execute(
            "UPDATE change SET last_sequence = ?3 WHERE clock = ?1 AND stream = ?2",
            (change.clock, old, sealed.min(change.last)),
        )?;
    }
    insert_change(connection, new, clock, (next, at - 1), change.actor.as_deref(), &change.label, change.undoes)?;
    connection.execute(
        "UPDATE change SET undoes_stream = ?3 WHERE undoes_clock = ?1 AND undoes_stream = ?2",
        (change.clock, old, new),
    )?;
    Ok(at)
}

/// Lets the rows of ops, and their heads, name another stream at a clock.
pub(super) fn rename_stream(connection: &Connection, ops: &[Op], clock: Stamp, old: i64, new: i64) -> Result<()> {
    let mut rows = Rows::new(connection)?;
    for op in ops {
        let Some(table) = Table::by_number(op.table) else { continue };
        let Some(mut state) = rows.load(table, op.row)? else { continue };
        if (state.clock, state.stream) == (clock, old) {
            state.stream = new;
        }
        for newer in state.newer.iter_mut().filter(|newer| (newer.1, newer.2) == (clock.0, old)) {
            newer.2 = new;
        }
        rows.store(table, op.row, &state)?;
        connection
            .prepare_cached(
                "UPDATE cell_head SET stream = ?5 WHERE tbl = ?1 AND row = ?2 AND clock = ?3 AND stream = ?4",
            )?
            .execute((table.number, op.row.bytes(), clock.0 as i64, old, new))?;
    }
    Ok(())
}
