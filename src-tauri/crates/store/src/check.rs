//! Proof that the tables are what the change log says.
//!
//! Owns the check: SQLite's own integrity, foreign keys, and a replay of the whole log into an empty database whose rows
//! and clocks must be the same. The digest of both is comparable between laptops.

use crate::{
    database::{Store, migrate},
    error::{Result, StoreError},
    exchange::{Knowledge, Known, identities},
    op::decode,
    rows::{Rows, STUB},
    tables::{ALL, Audience, Table},
};
use rusqlite::{Connection, types::ValueRef};
use understudy_domain::{
    clock::Stamp,
    message::Message,
    progress::{Part, Progress, Unwatched},
};

/// Share of a check that the replay takes, in thousandths.
const REPLAYED: u32 = 700;
/// After how many runs of ops whoever watches is told.
const TOLD: u32 = 32;

/// What a check found.
#[derive(Debug, Clone)]
pub struct CheckFindings {
    /// Findings; empty when sound.
    pub findings: Vec<Message>,
    /// BLAKE3 digest of the exchanged tables that everybody has, with their clocks and heads, hexadecimal.
    pub digest: String,
    /// The same of the tables that only leads have.
    pub leads_digest: String,
    /// Rows of exchanged tables.
    pub rows: u32,
    /// Changes in the log.
    pub changes: u32,
}

impl Store {
    /// Checks the whole file. Takes seconds on a large one; changes nothing.
    pub fn check(&self) -> Result<CheckFindings> {
        self.check_watched(&Unwatched)
    }

    /// As [`Store::check`], watched. Asked to stop, it answers nothing.
    pub fn check_watched(&self, watch: &dyn Progress) -> Result<CheckFindings> {
        let mut reader = self.reader()?;
        let connection = reader.snapshot()?;
        let mut findings = Vec::new();
        let mut integrity = connection.prepare("PRAGMA integrity_check(5)")?;
        for line in integrity.query_map([], |row| row.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                findings.push(Message::new("check-integrity").with("detail", line));
            }
        }
        let broken: u32 =
            connection.prepare("SELECT count(*) FROM pragma_foreign_key_check")?.query_row([], |row| row.get(0))?;
        if broken > 0 {
            findings.push(Message::new("check-references").with("count", broken));
        }
        let replayed = replay(&connection, &self.known, &Part::new(watch, 0, REPLAYED))?;
        let comparing = Part::new(watch, REPLAYED, 1000);
        let mut rows = 0;
        let (mut all, mut leads) = (blake3::Hasher::new(), blake3::Hasher::new());
        for (at, table) in (0_u32..).zip(ALL) {
            step(&comparing, at, ALL.len())?;
            let (here, count) = digest(&connection, table)?;
            let (there, _) = digest(&replayed, table)?;
            if here != there {
                findings.push(Message::new("check-replay").with("table", Message::new(format!("row-{}", table.name))));
            }
            rows += count;
            match table.audience {
                Audience::Everyone => all.update(here.as_bytes()),
                Audience::Leads => leads.update(here.as_bytes()),
            };
        }
        let changes = connection.query_row("SELECT count(*) FROM change", [], |row| row.get(0))?;
        let hex = |hasher: blake3::Hasher| hasher.finalize().to_hex().to_string();
        Ok(CheckFindings { findings, digest: hex(all), leads_digest: hex(leads), rows, changes })
    }
}

/// Says how far the check is, and hears whether it is to stop.
fn step(watch: &dyn Progress, done: u32, of: usize) -> Result<()> {
    if watch.cancelled() {
        return Err(StoreError::Cancelled);
    }
    watch.step(done, u32::try_from(of).unwrap_or(u32::MAX));
    Ok(())
}

/// All ops of the log, applied in the order of their clocks to an empty database in memory.
fn replay(connection: &Connection, known: &Knowledge, watch: &dyn Progress) -> Result<Connection> {
    let empty = Connection::open_in_memory()?;
    empty.set_prepared_statement_cache_capacity(256);
    migrate(&empty, 0)?;
    let mut streams = connection.prepare("SELECT number, id FROM stream")?;
    let mut found = streams.query([])?;
    while let Some(row) = found.next()? {
        empty.execute(
            "INSERT INTO stream (number, id) VALUES (?1, ?2)",
            (row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?),
        )?;
    }
    empty.execute_batch("BEGIN")?;
    {
        let mut rows = Rows::beside(&empty, connection)?;
        rows.gather();
        let mut runs = connection.prepare(
            "SELECT o.clock, o.stream, o.body FROM op o JOIN stream s ON s.number = o.stream ORDER BY o.clock, s.id, o.first_sequence",
        )?;
        let count: u32 = connection.query_row("SELECT count(*) FROM op", [], |row| row.get(0))?;
        let mut at = 0;
        let mut found = runs.query([])?;
        while let Some(run) = found.next()? {
            if at % TOLD == 0 {
                step(watch, at, count as usize)?;
            }
            at += 1;
            let (clock, stream) = (Stamp(run.get::<_, i64>(0)? as u64), run.get::<_, i64>(1)?);
            for op in decode(run.get_ref(2)?.as_blob().unwrap_or_default())? {
                match known.part(&op) {
                    Known::All(table) => rows.apply(table, &op, clock, stream)?,
                    Known::Some(table, op) => rows.apply(table, &op, clock, stream)?,
                    Known::None => continue,
                };
            }
        }
        rows.flush()?;
    }
    empty.execute_batch("COMMIT")?;
    Ok(empty)
}

/// Digest of a table's rows, clocks and heads in the order of their ids, and the number of rows. Streams count by identity,
/// since their numbers differ from file to file. A stub is not there, and whether one was ever needed depends on the order
/// in which things came.
fn digest(connection: &Connection, table: &Table) -> Result<(blake3::Hash, u32)> {
    let streams = identities(connection)?;
    let identity = |number: i64| streams.get(&number).copied().unwrap_or_default();
    let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let mut statement = connection.prepare(&format!(
        "SELECT id, {}, hidden, clock, stream, newer FROM {} WHERE NOT (hidden = {STUB} AND clock = 0 AND newer IS NULL) ORDER BY id",
        names.join(", "),
        table.name
    ))?;
    let plain = names.len() + 3;
    let mut hasher = blake3::Hasher::new();
    let mut found = statement.query([])?;
    let mut count = 0;
    while let Some(row) = found.next()? {
        count += 1;
        for at in 0..plain {
            match row.get_ref(at)? {
                ValueRef::Null => hasher.update(b"n"),
                ValueRef::Integer(number) => hasher.update(b"i").update(&number.to_be_bytes()),
                ValueRef::Real(number) => hasher.update(b"r").update(&number.to_be_bytes()),
                ValueRef::Text(bytes) => hasher.update(b"t").update(&(bytes.len() as u64).to_be_bytes()).update(bytes),
                ValueRef::Blob(bytes) => hasher.update(b"b").update(&(bytes.len() as u64).to_be_bytes()).update(bytes),
            };
        }
        hasher.update(identity(row.get(plain)?).bytes());
        let newer: Option<Vec<u8>> = row.get(plain + 1)?;
        let newer: Vec<(u16, u64, i64)> = newer.and_then(|bytes| postcard::from_bytes(&bytes).ok()).unwrap_or_default();
        for (column, clock, stream) in newer {
            hasher.update(&column.to_be_bytes()).update(&clock.to_be_bytes()).update(identity(stream).bytes());
        }
    }
    let mut heads = connection.prepare_cached(
        "SELECT h.row, h.col, h.clock, h.stream, h.state FROM cell_head h LEFT JOIN stream s ON s.number = h.stream \
         WHERE h.tbl = ?1 ORDER BY h.row, h.col, h.clock, s.id, h.state",
    )?;
    let mut found = heads.query([table.number])?;
    while let Some(head) = found.next()? {
        hasher.update(b"h").update(head.get_ref(0)?.as_blob().unwrap_or_default());
        for at in [1, 2, 4] {
            hasher.update(&head.get::<_, i64>(at)?.to_be_bytes());
        }
        hasher.update(identity(head.get(3)?).bytes());
    }
    Ok((hasher.finalize(), count))
}
