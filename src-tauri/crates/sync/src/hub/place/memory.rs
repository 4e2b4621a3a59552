//! A hub in memory, for simulated teams: it numbers, replaces and is set back as `sql/schema.sql` does, and is read by the
//! same code as a real one.

use super::visit::{self, Born, Cursor, PackHead, Shelf};
use crate::{
    error::Result,
    folder::contiguous,
    names::{Device, Hash, Project},
    place::{Fetched, Incoming, Known, Lying, Outgoing, PackKind, Place, Span},
    testing::meeting::Meeting,
};
use rustc_hash::FxHashSet;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};
use understudy_domain::{id::Id, progress::Progress};

/// Packs listed at once: few, so that a small team has several pages.
const PAGE: usize = 3;

#[derive(Debug, Clone)]
struct Row {
    device: Device,
    kind: PackKind,
    label: Hash,
    bytes: Vec<u8>,
    spans: Vec<Span>,
    born: Born,
}

#[derive(Debug, Clone, Default)]
struct Rows {
    counter: i64,
    rows: BTreeMap<i64, Row>,
}

/// The hub of one project.
#[derive(Debug, Default)]
pub(crate) struct MemoryHub {
    rows: Arc<Mutex<Rows>>,
    /// How many packs were ever put: nobody sets that back.
    births: Arc<AtomicU64>,
    kept: Option<Rows>,
}

fn lock(rows: &Mutex<Rows>) -> MutexGuard<'_, Rows> {
    // A laptop that is killed in the simulator unwinds; the rows are whole between any two calls.
    rows.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Meeting for MemoryHub {
    fn open(&self, _: Project, device: Device) -> Result<Box<dyn Place>> {
        Ok(Box::new(MemoryPlace { rows: Arc::clone(&self.rows), births: Arc::clone(&self.births), device }))
    }

    fn keep(&mut self) {
        self.kept = Some(lock(&self.rows).clone());
    }

    fn set_back(&mut self) -> bool {
        let Some(kept) = self.kept.clone() else { return false };
        *lock(&self.rows) = kept;
        true
    }

    fn listing(&self) -> BTreeMap<PathBuf, Hash> {
        let path = |number: &i64, row: &Row| Path::new(&row.device.hex()[..16]).join(number.to_string());
        lock(&self.rows).rows.iter().map(|(number, row)| (path(number, row), row.label)).collect()
    }
}

struct MemoryPlace {
    rows: Arc<Mutex<Rows>>,
    births: Arc<AtomicU64>,
    device: Device,
}

impl Shelf for MemoryPlace {
    fn start(&mut self, cursor: Option<Cursor>) -> Result<Option<Cursor>> {
        let rows = lock(&self.rows);
        let stands = |cursor: &Cursor| rows.rows.get(&cursor.number).is_some_and(|row| row.born == cursor.born);
        Ok(Some(cursor.filter(stands).unwrap_or(Cursor::START)))
    }

    fn heads(&mut self, after: i64) -> Result<Vec<PackHead>> {
        let rows = lock(&self.rows);
        let next = rows.rows.range(after + 1..).take(PAGE);
        Ok(next
            .map(|(number, row)| PackHead {
                number: *number,
                device: row.device,
                kind: row.kind as i16,
                label: row.label,
                length: row.bytes.len() as u64,
                born: row.born,
                spans: row.spans.clone(),
            })
            .collect())
    }

    fn bytes(&mut self, heads: &[&PackHead], _: &dyn Progress) -> Result<Vec<Incoming>> {
        let rows = lock(&self.rows);
        let found = heads.iter().filter_map(|head| rows.rows.get(&head.number).map(|row| (head.number, row)));
        Ok(found.map(|(number, row)| Incoming { name: format!("pack {number}"), bytes: row.bytes.clone() }).collect())
    }
}

impl Place for MemoryPlace {
    fn name(&self) -> String {
        "hub:memory".into()
    }

    fn fetch(&mut self, known: &dyn Known, budget: usize, progress: &dyn Progress) -> Result<Fetched> {
        let own = self.device;
        visit::fetch(self, own, known, budget, progress)
    }

    fn put(&mut self, pack: &Outgoing<'_>) -> Result<()> {
        let mut rows = lock(&self.rows);
        let device = self.device;
        if rows.rows.values().any(|row| row.device == device && row.label == pack.label) {
            return Ok(());
        }
        rows.counter += 1;
        let given = rows.counter;
        if pack.kind == PackKind::State {
            rows.rows.retain(|_, row| row.device != device || row.kind != PackKind::State);
        }
        let (label, bytes, spans) = (pack.label, pack.bytes.to_vec(), pack.spans.to_vec());
        let born = u128::from(self.births.fetch_add(1, Ordering::Relaxed) + 1).to_le_bytes();
        rows.rows.insert(given, Row { device, kind: pack.kind, label, bytes, spans, born });
        Ok(())
    }

    fn holds(&mut self, stream: Id) -> Result<u64> {
        let rows = lock(&self.rows);
        let own = rows.rows.values().filter(|row| row.device == self.device);
        Ok(contiguous(stream, own.flat_map(|row| row.spans.clone()).collect()))
    }

    fn has(&mut self, kind: PackKind, labels: &[Hash]) -> Result<FxHashSet<Hash>> {
        let rows = lock(&self.rows);
        let counts = |row: &&Row| row.kind == kind && (kind == PackKind::Piece || row.device == self.device);
        let there: FxHashSet<Hash> = rows.rows.values().filter(counts).map(|row| row.label).collect();
        Ok(labels.iter().filter(|label| there.contains(*label)).copied().collect())
    }

    fn lying(&mut self) -> Result<Lying> {
        let rows = lock(&self.rows);
        let statements = rows.rows.values().filter(|row| row.kind == PackKind::Statements);
        let held = |row: &Row| {
            let whole = crate::pack::read(&row.bytes).map(|whole| whole.entries).unwrap_or_default();
            whole.iter().map(|entry| Hash::of(entry.bytes)).collect::<Vec<_>>()
        };
        Ok(Lying {
            streams: Lying::covered(rows.rows.values().flat_map(|row| row.spans.clone()).collect()),
            statements: statements.flat_map(held).collect(),
        })
    }

    fn piece(&mut self, label: &Hash) -> Result<Option<Vec<u8>>> {
        let rows = lock(&self.rows);
        let piece = rows.rows.values().find(|row| row.kind == PackKind::Piece && row.label == *label);
        Ok(piece.map(|row| row.bytes.clone()))
    }
}
