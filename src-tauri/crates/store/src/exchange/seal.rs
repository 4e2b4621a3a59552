//! What is to be sealed, and what was.
//!
//! Owns the way from the log to changes for sealing, and the store of sealed segments: one's own before they are written
//! anywhere, and those received, for handing on.

use super::{
    Refusal, SentChange,
    receive::Arrived,
    streams::{audience_of, identities, logged, number_of},
};
use crate::{
    database::{Store, lock},
    error::Result,
    op::decode,
    tables::Audience,
};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use understudy_domain::{clock::Stamp, id::Id};

/// Bytes of the log that one change may hand out at once; a larger one comes in parts.
const LARGEST_PART: usize = 48 << 20;
/// Bytes of segments handed out at once, beyond the first.
const PAGE: usize = 16 << 20;

/// A stream of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamState {
    /// Its identity.
    pub stream: Id,
    /// Who may read it.
    pub audience: Audience,
    /// Whether this laptop seals it.
    pub own: bool,
    /// Last sequence in the log; 0 for none.
    pub logged: u64,
    /// Last sequence in a stored segment; 0 for none.
    pub sealed: u64,
    /// Hash of that segment; zeroes for none.
    pub last_hash: [u8; 32],
    /// Clock of the last change in a stored segment; 0 for none.
    pub last_clock: Stamp,
    /// When something of it last arrived, by this laptop's clock, in milliseconds since 1970.
    pub arrived_ms: Option<u64>,
}

/// An own segment, freshly sealed.
#[derive(Debug, Clone, Copy)]
pub struct NewSegment<'a> {
    /// The stream.
    pub stream: Id,
    /// First sequence.
    pub first: u64,
    /// Last sequence.
    pub last: u64,
    /// Hash of the segment before it; zeroes for the first.
    pub previous: [u8; 32],
    /// Its own hash.
    pub hash: [u8; 32],
    /// The bytes.
    pub sealed: &'a [u8],
}

/// A stored segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSegment {
    /// The stream.
    pub stream: Id,
    /// First sequence.
    pub first: u64,
    /// Last sequence.
    pub last: u64,
    /// Its hash.
    pub hash: [u8; 32],
    /// The bytes.
    pub sealed: Vec<u8>,
}

fn hash_of(bytes: Vec<u8>) -> [u8; 32] {
    bytes.try_into().unwrap_or_default()
}

/// Last sequence and hash of a stream's stored segments.
pub(super) fn chain_end(connection: &Connection, stream: i64) -> Result<(i64, [u8; 32])> {
    let found = connection
        .prepare_cached(
            "SELECT last_sequence, hash FROM segment WHERE stream = ?1 ORDER BY first_sequence DESC LIMIT 1",
        )?
        .query_row([stream], |row| Ok((row.get(0)?, hash_of(row.get(1)?))))
        .optional()?;
    Ok(found.unwrap_or_default())
}

fn insert(
    connection: &Connection,
    stream: i64,
    (first, last, clock): (u64, u64, i64),
    hash: &[u8; 32],
    sealed: &[u8],
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO segment (stream, first_sequence, last_sequence, last_clock, hash, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((stream, first as i64, last as i64, clock, hash.as_slice(), sealed))?;
    Ok(())
}

pub(super) fn insert_segment(connection: &Connection, stream: i64, arrived: &Arrived<'_>) -> Result<()> {
    let clock = arrived.changes.last().map_or(0, |change| change.clock.0 as i64);
    insert(connection, stream, (arrived.first, arrived.last, clock), &arrived.hash, arrived.sealed)
}

impl Store {
    /// The streams that anything is known of.
    pub fn streams(&self) -> Result<Vec<StreamState>> {
        let reader = self.reader()?;
        let mut statement = reader.prepare_cached(
            "SELECT s.number, s.id, t.audience, t.own, t.arrived, \
               (SELECT g.last_clock FROM segment g WHERE g.stream = s.number ORDER BY g.first_sequence DESC LIMIT 1) \
             FROM stream s JOIN stream_state t ON t.stream = s.number WHERE t.audience IS NOT NULL ORDER BY s.number",
        )?;
        let mut found = statement.query([])?;
        let mut streams = Vec::new();
        while let Some(row) = found.next()? {
            let number: i64 = row.get(0)?;
            let (sealed, last_hash) = chain_end(&reader, number)?;
            streams.push(StreamState {
                stream: Id::from_bytes(&row.get::<_, [u8; 16]>(1)?).unwrap_or_default(),
                audience: audience_of(row.get(2)?),
                own: row.get(3)?,
                logged: logged(&reader, number)? as u64,
                sealed: sealed as u64,
                last_hash,
                last_clock: Stamp(row.get::<_, Option<i64>>(5)?.unwrap_or(0) as u64),
                arrived_ms: row.get::<_, Option<i64>>(4)?.map(|at| at as u64),
            });
        }
        Ok(streams)
    }

    /// Changes of a stream beyond a sequence, in order: whole ones, as many as stay within both bounds, and at least one
    /// where there is any. Only a change of enormous size comes in parts, each under the same clock.
    pub fn changes_after(
        &self,
        stream: Id,
        after: u64,
        ops_at_most: usize,
        bytes_at_most: usize,
    ) -> Result<Vec<SentChange>> {
        let mut reader = self.reader()?;
        let connection = reader.snapshot()?;
        let Some(number) = known_number(&connection, stream)? else { return Ok(Vec::new()) };
        let identities = identities(&connection)?;
        // Clocks rise with the sequences: what a stored segment before holds need not be looked through.
        let from: i64 = connection
            .prepare_cached(
                "SELECT coalesce(max(last_clock), 0) FROM segment WHERE stream = ?1 AND last_sequence <= ?2",
            )?
            .query_row((number, after as i64), |row| row.get(0))?;
        let mut statement = connection.prepare_cached(
            "SELECT clock, actor, label, undoes_clock, undoes_stream FROM change \
             WHERE clock >= ?1 AND stream = ?2 AND last_sequence > ?3 ORDER BY clock",
        )?;
        let mut found = statement.query((from, number, after as i64))?;
        let (mut changes, mut ops, mut bytes) = (Vec::new(), 0, 0);
        while let Some(row) = found.next()? {
            let clock: i64 = row.get(0)?;
            let undoes: Option<i64> = row.get(3)?;
            let mut change = SentChange {
                clock: Stamp(clock as u64),
                actor: row.get::<_, Option<[u8; 16]>>(1)?.and_then(|bytes| Id::from_bytes(&bytes)),
                label: row.get(2)?,
                undoes: match undoes {
                    Some(undone) => Some((
                        Stamp(undone as u64),
                        identities.get(&row.get::<_, i64>(4)?).copied().unwrap_or_default(),
                    )),
                    None => None,
                },
                first_sequence: 0,
                ops: Vec::new(),
            };
            let size = fill(&connection, number, after, &mut change)? + change.label.len();
            if !changes.is_empty() && (ops + change.ops.len() > ops_at_most || bytes + size > bytes_at_most) {
                break;
            }
            ops += change.ops.len();
            bytes += size;
            let part = size > LARGEST_PART;
            changes.push(change);
            if part {
                break;
            }
        }
        Ok(changes)
    }

    /// Keeps an own segment, before it is written anywhere. Refuses one that does not go on where the last ended.
    pub fn keep_sealed(&self, segment: &NewSegment<'_>) -> Result<()> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let stream = number_of(&transaction, segment.stream)?;
        let own: bool =
            transaction.query_row("SELECT own FROM stream_state WHERE stream = ?1", [stream], |row| row.get(0))?;
        let (sealed, last_hash) = chain_end(&transaction, stream)?;
        let expected = sealed as u64 + 1;
        if !own || segment.first < expected || segment.first == expected && segment.previous != last_hash {
            return Err(Refusal::Forked(segment.stream).into());
        }
        let malformed = |what| Err(Refusal::Malformed { stream: segment.stream, what }.into());
        if segment.first > expected {
            return Err(Refusal::Gap { stream: segment.stream, expected }.into());
        }
        if segment.last < segment.first {
            return malformed("sequences out of order");
        }
        let clock: Option<i64> = transaction
            .query_row(
                "SELECT clock FROM change WHERE clock >= (SELECT coalesce(max(last_clock), 0) FROM segment WHERE stream = ?1) \
                   AND stream = ?1 AND first_sequence <= ?2 AND last_sequence >= ?2",
                (stream, segment.last as i64),
                |row| row.get(0),
            )
            .optional()?;
        let Some(clock) = clock else { return malformed("sequences that were never written") };
        insert(&transaction, stream, (segment.first, segment.last, clock), &segment.hash, segment.sealed)?;
        transaction.commit()?;
        Ok(())
    }

    /// Stored segments of a stream that end beyond a sequence, in order: a page of them; ask again from the last one's end.
    pub fn sealed(&self, stream: Id, after: u64) -> Result<Vec<StoredSegment>> {
        let reader = self.reader()?;
        let Some(number) = known_number(&reader, stream)? else { return Ok(Vec::new()) };
        let mut statement = reader.prepare_cached(
            "SELECT first_sequence, last_sequence, hash, sealed FROM segment \
             WHERE stream = ?1 AND last_sequence > ?2 ORDER BY first_sequence",
        )?;
        let mut found = statement.query((number, after as i64))?;
        let (mut page, mut bytes) = (Vec::new(), 0);
        while let Some(row) = found.next()? {
            let sealed: Vec<u8> = row.get(3)?;
            bytes += sealed.len();
            if bytes > PAGE && !page.is_empty() {
                break;
            }
            page.push(StoredSegment {
                stream,
                first: row.get::<_, i64>(0)? as u64,
                last: row.get::<_, i64>(1)? as u64,
                hash: hash_of(row.get(2)?),
                sealed,
            });
        }
        Ok(page)
    }
}

fn known_number(connection: &Connection, stream: Id) -> Result<Option<i64>> {
    Ok(connection
        .prepare_cached("SELECT number FROM stream WHERE id = ?1")?
        .query_row([stream.bytes()], |row| row.get(0))
        .optional()?)
}

/// Reads the ops of a change beyond a sequence. Their size in the log; reading stops beyond the largest part.
fn fill(connection: &Connection, stream: i64, after: u64, change: &mut SentChange) -> Result<usize> {
    let mut statement = connection.prepare_cached(
        "SELECT first_sequence, body FROM op WHERE clock = ?1 AND stream = ?2 ORDER BY first_sequence",
    )?;
    let mut found = statement.query((change.clock.0 as i64, stream))?;
    let mut size = 0;
    while let Some(run) = found.next()? {
        let first = run.get::<_, i64>(0)? as u64;
        let body = run.get_ref(1)?.as_blob().unwrap_or_default();
        let ops = decode(body)?;
        let skipped = usize::try_from((after + 1).saturating_sub(first)).unwrap_or(usize::MAX);
        if skipped >= ops.len() {
            continue;
        }
        if change.ops.is_empty() {
            change.first_sequence = first + skipped as u64;
        }
        change.ops.extend(ops.into_iter().skip(skipped));
        size += body.len();
        if size > LARGEST_PART {
            break;
        }
    }
    Ok(size)
}
