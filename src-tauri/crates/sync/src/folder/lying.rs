//! What lies in a shared folder, so that what was lost there is put again.
//!
//! Owns the looking. Costs a look at own files and at nothing of others: what their packs cover was remembered when they
//! were read.

use super::{ENDING, FOREIGN, Folder, Found, PACK, PIECES, failed, look, read_whole};
use crate::{
    error::Result,
    names::Hash,
    pack,
    place::{Lying, PackKind, Seen, Span, Tidying},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{fs, path::PathBuf};

/// Whether a remembered file may have held what somebody still needs.
pub(super) fn may_hold(seen: &Seen) -> bool {
    let passing = [PackKind::State, PackKind::Request].map(|kind| PACK + kind as u8);
    seen.state != FOREIGN && !passing.contains(&seen.state)
}

impl Folder {
    /// Notes a file that a fetch listed.
    pub(super) fn lies(&mut self, file: &Found, state: u8, spans: &[Span]) {
        self.covering.extend_from_slice(spans);
        if state == PACK + PackKind::Statements as u8 {
            self.statements.push(file.clone());
        }
    }

    pub(super) fn those_there(&mut self, kind: PackKind, labels: &[Hash]) -> Result<FxHashSet<Hash>> {
        if kind == PackKind::Piece {
            let pieces = self.pieces()?;
            let whole = |path: &PathBuf| {
                let bytes = fs::metadata(path).map_or(0, |file| file.len());
                look(path).is_ok_and(|head| head.project == self.project && head.whole() == bytes)
            };
            let there = |label: &&Hash| pieces.get(*label).is_some_and(|paths| paths.iter().any(whole));
            return Ok(labels.iter().filter(there).copied().collect());
        }
        let wanted: FxHashSet<Hash> = labels.iter().copied().collect();
        // Somebody may have renamed it: what a file is says its content.
        let files = self.own_files();
        let own = self.listed(files, |found| found == kind);
        let held = own.iter().filter_map(|pack| self.read_again(&pack.name).ok()).map(|bytes| Hash::of(&bytes));
        Ok(held.filter(|label| wanted.contains(label)).collect())
    }

    /// Files of pieces by their labels, of all devices.
    fn pieces(&self) -> Result<FxHashMap<Hash, Vec<PathBuf>>> {
        let mut pieces: FxHashMap<Hash, Vec<PathBuf>> = FxHashMap::default();
        for device in fs::read_dir(&self.root).map_err(failed)?.flatten() {
            let Ok(files) = fs::read_dir(device.path().join(PIECES)) else { continue };
            for file in files.flatten() {
                let name = file.file_name();
                let label = name.to_str().and_then(|name| Hash::from_hex(name.strip_suffix(ENDING)?));
                if let Some(label) = label {
                    pieces.entry(label).or_default().push(file.path());
                }
            }
        }
        Ok(pieces)
    }

    pub(super) fn all_there(&mut self) -> Result<Lying> {
        let mut spans = self.covering.clone();
        spans.extend(self.own()?.into_iter().flat_map(|pack| pack.spans));
        let mut statements = FxHashSet::default();
        for bytes in self.statements.iter().filter_map(|file| read_whole(&file.path).ok()) {
            let Ok(whole) = pack::read(&bytes) else { continue };
            statements.extend(whole.entries.iter().map(|entry| Hash::of(entry.bytes)));
        }
        Ok(Lying { streams: Lying::covered(spans), statements })
    }
}
