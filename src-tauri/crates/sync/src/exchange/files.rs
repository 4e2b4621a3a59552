//! Files of materials: sealed pieces beside the segments, fetched when a material names a file that is not here.
//!
//! Owns the piece: `UNDF`, version 1, key id (16), nonce (24), then one byte (1 for the last piece) and up to 16 MiB of the
//! file, sealed with the key of its day and bound to its label. A label is a keyed hash of the file's hash and the piece's
//! number, so that nobody outside can ask whether a file they know lies there. The key for labels is the project's first,
//! which every member holds, so that a label stays the same. A file is good when its bytes give its hash, and else not taken.

use super::{Copy, Going, report::Shared};
use crate::{
    error::{Result, SyncError},
    identity::{self, Key, Source, draw},
    names::{Hash, KeyId},
    pack::{self, Entry, Reader},
    place::{Outgoing, PackKind, Place},
    sealing::Keys,
};
use rustc_hash::FxHashSet;
use std::io::{Cursor, Write};
use understudy_domain::progress::Progress;
use understudy_store::{exchange::Audience, files};

/// Bytes of a piece.
const PIECE: usize = if cfg!(test) { 1 << 10 } else { 16 << 20 };
/// Bytes of a file at most.
const FILE_LIMIT: u64 = 256 << 20;
const MAGIC: &[u8; 5] = b"UNDF\x01";

/// Puts what does not lie there of the files that are here, and fetches those that are missing here. Pieces that the place
/// has lost are put again by whoever shares next.
pub(super) fn exchange(
    going: &Going<'_>,
    place: &mut dyn Place,
    source: &mut dyn Source,
    shared: &mut Shared,
    progress: &dyn Progress,
) -> Result<()> {
    let Going { copy, roster, keys, .. } = *going;
    let first = roster.epochs.iter().find(|epoch| epoch.audience == Audience::Everyone).map(|epoch| epoch.key);
    let Some(naming) = first.and_then(|id| keys.get(Audience::Everyone, id)) else { return Ok(()) };
    let files = Files { copy, naming, keys };
    let named = files::named_files(&*copy.store.reader()?)?;
    let pieces = |bytes: u64| 0..bytes.div_ceil(PIECE as u64).max(1) as u32;
    let labels: Vec<Hash> = named
        .iter()
        .filter_map(|(hash, bytes)| bytes.map(|bytes| (hash, bytes)))
        .flat_map(|(hash, bytes)| pieces(bytes).map(|number| files.label(hash, number)).collect::<Vec<_>>())
        .collect();
    let there = if labels.is_empty() { FxHashSet::default() } else { place.has(PackKind::Piece, &labels)? };
    for (hash, bytes) in named {
        if progress.cancelled() {
            return Err(SyncError::Cancelled);
        }
        match bytes {
            None if files.fetch(place, &hash)? => shared.files += 1,
            None => shared.files_missing += 1,
            Some(bytes) => {
                let lacking: Vec<u32> =
                    pieces(bytes).filter(|number| !there.contains(&files.label(&hash, *number))).collect();
                files.put(place, &hash, &lacking, source)?;
            }
        }
    }
    Ok(())
}

struct Files<'a> {
    copy: Copy<'a>,
    naming: &'a Key,
    keys: &'a Keys,
}

impl Files<'_> {
    fn label(&self, hash: &str, number: u32) -> Hash {
        let key = blake3::derive_key("understudy 2026 file label", &**self.naming);
        let mut hasher = blake3::Hasher::new_keyed(&key);
        hasher.update(hash.as_bytes()).update(&number.to_le_bytes());
        Hash(*hasher.finalize().as_bytes())
    }

    /// Puts pieces of a file, by their numbers.
    fn put(&self, place: &mut dyn Place, hash: &str, numbers: &[u32], source: &mut dyn Source) -> Result<()> {
        if numbers.is_empty() {
            return Ok(());
        }
        let mut bytes = Vec::new();
        let reader = self.copy.store.reader()?;
        if !files::copy_file(&reader, hash, &mut Bounded(&mut bytes))? {
            return Ok(());
        }
        drop(reader);
        let count = bytes.len().div_ceil(PIECE).max(1);
        for number in numbers.iter().map(|number| *number as usize).filter(|number| *number < count) {
            let part = &bytes[number * PIECE..bytes.len().min((number + 1) * PIECE)];
            let label = self.label(hash, number as u32);
            let sealed = self.seal(&label, number + 1 == count, part, source)?;
            let (project, device) = (self.copy.project, self.copy.identity.device());
            let pack = pack::write(PackKind::Piece, project, device, &[Entry::plain(&sealed)])?;
            place.put(&Outgoing { kind: PackKind::Piece, spans: &[], label, bytes: &pack })?;
        }
        Ok(())
    }

    fn seal(&self, label: &Hash, last: bool, part: &[u8], source: &mut dyn Source) -> Result<Vec<u8>> {
        let id = self.keys.everyone.ok_or(SyncError::NotAMember)?;
        let key = self.keys.get(Audience::Everyone, id).ok_or(SyncError::NotAMember)?;
        let nonce: [u8; 24] = draw(source);
        let mut plain = Vec::with_capacity(part.len() + 1);
        plain.push(u8::from(last));
        plain.extend_from_slice(part);
        let mut out = MAGIC.to_vec();
        out.extend_from_slice(&id.0);
        out.extend_from_slice(&nonce);
        out.extend(identity::encrypt(&of_files(key), nonce, &label.0, &plain)?);
        Ok(out)
    }

    /// Fetches a file; `false` when it is not there whole.
    fn fetch(&self, place: &mut dyn Place, hash: &str) -> Result<bool> {
        let mut bytes = Vec::new();
        for number in 0..FILE_LIMIT.div_ceil(PIECE as u64) as u32 {
            let label = self.label(hash, number);
            let Some(pack) = place.piece(&label)? else { return Ok(false) };
            let Some((last, part)) = self.open(&label, &pack) else { return Ok(false) };
            bytes.extend(part);
            if !last {
                continue;
            }
            if Hash::of(&bytes).hex() != hash {
                return Ok(false);
            }
            return Ok(self.copy.store.put_file(&mut Cursor::new(bytes), FILE_LIMIT)?.is_some());
        }
        Ok(false)
    }

    /// Opens a piece: whether it is the last, and its part of the file.
    fn open(&self, label: &Hash, pack: &[u8]) -> Option<(bool, Vec<u8>)> {
        let (id, nonce, sealed) = read_piece(pack)?;
        let key = self.keys.get(Audience::Everyone, id)?;
        let plain = identity::decrypt(&of_files(key), nonce, &label.0, sealed)?;
        let (last, part) = plain.split_first()?;
        (part.len() <= PIECE).then(|| (*last == 1, part.to_vec()))
    }
}

/// Reads the pack of a piece, up to its seal: key, nonce, sealed bytes.
pub(crate) fn read_piece(pack: &[u8]) -> Option<(KeyId, [u8; 24], &[u8])> {
    let whole = pack::read(pack).ok()?;
    let mut from = Reader(whole.entries.first()?.bytes.strip_prefix(MAGIC)?);
    Some((KeyId(from.array()?), from.array()?, from.0))
}

fn of_files(key: &Key) -> Key {
    zeroize::Zeroizing::new(blake3::derive_key("understudy 2026 files", &**key))
}

/// Takes no more than a file may have.
struct Bounded<'a>(&'a mut Vec<u8>);

impl Write for Bounded<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0.len() as u64 + bytes.len() as u64 > FILE_LIMIT {
            return Err(std::io::Error::other("larger than a file may be"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
