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
use std::{
    collections::BTreeSet,
    io::{Cursor, Write},
};
use understudy_domain::progress::Progress;
use understudy_store::{exchange::Audience, files};

/// Bytes of a piece.
const PIECE: usize = if cfg!(test) { 1 << 10 } else { 16 << 20 };
/// Bytes of a file at most.
const FILE_LIMIT: u64 = 256 << 20;
const MAGIC: &[u8; 5] = b"UNDF\x01";

/// Puts files that do not lie there, and fetches those that are missing here.
pub(super) fn exchange(
    going: &Going<'_>,
    place: &mut dyn Place,
    lost: bool,
    source: &mut dyn Source,
    shared: &mut Shared,
    progress: &dyn Progress,
) -> Result<()> {
    let Going { copy, roster, keys, .. } = *going;
    let first = roster.epochs.iter().find(|epoch| epoch.audience == Audience::Everyone).map(|epoch| epoch.key);
    let Some(naming) = first.and_then(|id| keys.get(Audience::Everyone, id)) else { return Ok(()) };
    let files = Files { copy, naming, keys };
    let name = format!("sharing_files {}", place.name());
    let mut there: BTreeSet<String> =
        copy.store.local(&name)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let named = files::named_files(&*copy.store.reader()?)?;
    let before = there.clone();
    if lost {
        // What lay there is not all there any more: each file is looked for again.
        there.clear();
    }
    for (hash, here) in named {
        if progress.cancelled() {
            return Err(SyncError::Cancelled);
        }
        if !here {
            if files.fetch(place, &hash)? {
                shared.files += 1;
                there.insert(hash);
            } else {
                shared.files_missing += 1;
            }
        } else if !there.contains(&hash) {
            if place.piece(&files.label(&hash, 0))?.is_none() {
                files.put(place, &hash, source)?;
            }
            there.insert(hash);
        }
    }
    if there != before {
        let text = serde_json::to_string(&there).map_err(|_| SyncError::Malformed("files"))?;
        copy.store.set_local(&name, Some(&text))?;
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

    /// Puts the pieces of a file, the first one last: where that lies, all lie.
    fn put(&self, place: &mut dyn Place, hash: &str, source: &mut dyn Source) -> Result<()> {
        let mut bytes = Vec::new();
        let reader = self.copy.store.reader()?;
        if !files::copy_file(&reader, hash, &mut Bounded(&mut bytes))? {
            return Ok(());
        }
        drop(reader);
        let count = bytes.len().div_ceil(PIECE).max(1);
        for number in (0..count).rev() {
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
        let whole = pack::read(pack).ok()?;
        let piece = whole.entries.first()?.bytes;
        let mut from = Reader(piece.strip_prefix(MAGIC)?);
        let (id, nonce) = (KeyId(from.array()?), from.array()?);
        let key = self.keys.get(Audience::Everyone, id)?;
        let plain = identity::decrypt(&of_files(key), nonce, &label.0, from.0)?;
        let (last, part) = plain.split_first()?;
        (part.len() <= PIECE).then(|| (*last == 1, part.to_vec()))
    }
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
