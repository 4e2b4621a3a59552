//! A pack: sealed things verbatim, in one file or one row of a hub.
//!
//! Owns the outer format, which says what is inside and whether it is whole, and nothing of whether it is genuine. Format,
//! little endian: `UNDP`, version 1, kind, project (16), device (32), count (u32), then for each entry stream (16), first
//! (u64), last (u64), length (u32), then 16 bytes of the BLAKE3 of all before, the entries' bytes, and the BLAKE3 of all
//! before (32). The head can be read without the rest, so that a snapshot of what is here already is not read at all.

use crate::{
    error::{Result, SyncError},
    names::{Device, Hash, Project},
    place::{PackKind, Span, Why},
};
use understudy_domain::id::Id;

/// Bytes of a pack at most.
pub const PACK_LIMIT: usize = 256 << 20;
/// Entries of a pack at most.
pub const ENTRY_LIMIT: usize = 65_536;

const MAGIC: &[u8; 4] = b"UNDP";
const VERSION: u8 = 1;
/// Bytes before the index.
pub const PREFIX: usize = 4 + 1 + 1 + 16 + 32 + 4;
const INDEX: usize = 16 + 8 + 8 + 4;
pub(crate) const HEAD_CHECK: usize = 16;
pub(crate) const CHECK: usize = 32;

/// One entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What it covers; zeros for what is no segment.
    pub span: Span,
    /// The sealed bytes.
    pub bytes: &'a [u8],
}

impl<'a> Entry<'a> {
    /// An entry that is no segment.
    pub fn plain(bytes: &'a [u8]) -> Self {
        Self { span: Span { stream: Id::default(), first: 0, last: 0 }, bytes }
    }
}

/// What stands in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// What the entries are.
    pub kind: PackKind,
    /// The project.
    pub project: Project,
    /// Who says to have made it; proved by nothing here.
    pub device: Device,
    /// What each entry covers, and its length.
    pub entries: Vec<(Span, u32)>,
}

impl Head {
    /// Length of the whole pack, in bytes.
    pub fn whole(&self) -> u64 {
        (PREFIX + self.entries.len() * INDEX + HEAD_CHECK + CHECK) as u64
            + self.entries.iter().map(|(_, length)| u64::from(*length)).sum::<u64>()
    }

    /// What the entries cover, with neighbours joined.
    pub fn spans(&self) -> Vec<Span> {
        joined(self.entries.iter().map(|(span, _)| *span).collect())
    }
}

/// A pack that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack<'a> {
    /// What stands in front.
    pub head: Head,
    /// The entries.
    pub entries: Vec<Entry<'a>>,
}

/// Joins spans that touch or overlap; sorted by stream.
pub fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| span.first > 0);
    spans.sort_unstable();
    let mut kept: Vec<Span> = Vec::new();
    for span in spans {
        match kept.last_mut() {
            Some(last) if last.stream == span.stream && span.first <= last.last.saturating_add(1) => {
                last.last = last.last.max(span.last);
            }
            _ => kept.push(span),
        }
    }
    kept
}

/// Bytes that entries of these lengths make as a pack.
pub fn size(lengths: impl Iterator<Item = usize>) -> usize {
    lengths.fold(PREFIX + HEAD_CHECK + CHECK, |sum, length| sum + INDEX + length)
}

/// Writes a pack.
///
/// # Errors
/// [`SyncError::TooLarge`] beyond a limit of the format.
pub fn write(kind: PackKind, project: Project, device: Device, entries: &[Entry<'_>]) -> Result<Vec<u8>> {
    let whole = size(entries.iter().map(|entry| entry.bytes.len()));
    if entries.len() > ENTRY_LIMIT || whole > PACK_LIMIT {
        return Err(SyncError::TooLarge("pack"));
    }
    let mut out = Vec::with_capacity(whole);
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&[VERSION, kind as u8]);
    out.extend_from_slice(&project.0);
    out.extend_from_slice(&device.0);
    out.extend_from_slice(&(entries.len() as u32).to_le_bytes());
    for Entry { span, bytes } in entries {
        out.extend_from_slice(span.stream.bytes());
        out.extend_from_slice(&span.first.to_le_bytes());
        out.extend_from_slice(&span.last.to_le_bytes());
        out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
    }
    let check = Hash::of(&out);
    out.extend_from_slice(&check.0[..HEAD_CHECK]);
    for entry in entries {
        out.extend_from_slice(entry.bytes);
    }
    let check = Hash::of(&out);
    out.extend_from_slice(&check.0);
    Ok(out)
}

/// Bytes of the head, from its first [`PREFIX`] bytes.
///
/// # Errors
/// Why this cannot be read (yet).
pub fn head_length(bytes: &[u8]) -> std::result::Result<usize, Why> {
    let mut from = Reader(bytes);
    if from.take(4).ok_or(Why::Incomplete)? != MAGIC {
        return Err(Why::NotAPack);
    }
    if from.take(1).ok_or(Why::Incomplete)? != [VERSION] {
        return Err(Why::Newer);
    }
    from.take(1 + 16 + 32).ok_or(Why::Incomplete)?;
    let count = from.u32().ok_or(Why::Incomplete)? as usize;
    if count > ENTRY_LIMIT {
        return Err(Why::TooLarge);
    }
    Ok(PREFIX + count * INDEX + HEAD_CHECK)
}

/// Reads the head from the first bytes of a pack.
///
/// # Errors
/// Why it cannot be read (yet).
pub fn read_head(bytes: &[u8]) -> std::result::Result<Head, Why> {
    let length = head_length(bytes)?;
    let head = bytes.get(..length).ok_or(Why::Incomplete)?;
    let (said, check) = head.split_at(length - HEAD_CHECK);
    if Hash::of(said).0[..HEAD_CHECK] != *check {
        return Err(Why::Incomplete);
    }
    let mut from = Reader(said.get(5..).ok_or(Why::Incomplete)?);
    let kind = PackKind::of(from.array::<1>().ok_or(Why::Incomplete)?[0]).ok_or(Why::Newer)?;
    let project = Project(from.array().ok_or(Why::Incomplete)?);
    let device = Device(from.array().ok_or(Why::Incomplete)?);
    let count = from.u32().ok_or(Why::Incomplete)? as usize;
    let mut entries = Vec::with_capacity(count);
    for _ in 0..count {
        let stream = Id::from_bytes(from.take(16).ok_or(Why::Incomplete)?).ok_or(Why::Incomplete)?;
        let (first, last) = (from.u64().ok_or(Why::Incomplete)?, from.u64().ok_or(Why::Incomplete)?);
        entries.push((Span { stream, first, last }, from.u32().ok_or(Why::Incomplete)?));
    }
    let head = Head { kind, project, device, entries };
    if head.whole() > PACK_LIMIT as u64 { Err(Why::TooLarge) } else { Ok(head) }
}

/// Reads a pack and checks that it is whole.
///
/// # Errors
/// Why it cannot be read (yet).
pub fn read(bytes: &[u8]) -> std::result::Result<Pack<'_>, Why> {
    let head = read_head(bytes)?;
    if (bytes.len() as u64) < head.whole() {
        return Err(Why::Incomplete);
    }
    // Something was appended: a sync client that glued two versions together. The first is whole by its own words.
    let bytes = bytes.get(..head.whole() as usize).ok_or(Why::Incomplete)?;
    let (said, check) = bytes.split_at(bytes.len() - CHECK);
    if Hash::of(said).0 != *check {
        return Err(Why::Incomplete);
    }
    let mut from = Reader(said.get(PREFIX + head.entries.len() * INDEX + HEAD_CHECK..).ok_or(Why::Incomplete)?);
    let mut entries = Vec::with_capacity(head.entries.len());
    for (span, length) in &head.entries {
        entries.push(Entry { span: *span, bytes: from.take(*length as usize).ok_or(Why::Incomplete)? });
    }
    Ok(Pack { head, entries })
}

/// Takes fixed pieces off the front of bytes; `None` when there are too few.
pub(crate) struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    pub(crate) fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample(parts: &[Vec<u8>]) -> Vec<u8> {
        let entries: Vec<Entry<'_>> = parts
            .iter()
            .enumerate()
            .map(|(at, bytes)| Entry {
                span: Span { stream: Id::derived("s", &[]), first: at as u64 + 1, last: at as u64 + 1 },
                bytes,
            })
            .collect();
        write(PackKind::Segments, Project([7; 16]), Device([8; 32]), &entries).expect("writes")
    }

    proptest! {
        /// What is put must come back, and the head alone must say the same.
        #[test]
        fn a_pack_survives_its_bytes(parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..60), 0..9)) {
            let bytes = sample(&parts);
            let pack = read(&bytes).expect("reads");
            prop_assert_eq!(pack.entries.iter().map(|entry| entry.bytes.to_vec()).collect::<Vec<_>>(), parts.clone());
            prop_assert_eq!(read_head(&bytes[..head_length(&bytes).expect("length")]).expect("head"), pack.head.clone());
            prop_assert_eq!(pack.head.whole(), bytes.len() as u64);
            prop_assert_eq!(pack.head.spans().len(), usize::from(!parts.is_empty()));
        }

        /// Half a file, and a file with one bit turned, are never taken for whole.
        #[test]
        fn damage_is_seen(parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..60), 1..9), at in any::<prop::sample::Index>(), bit in 0_u8..8) {
            let bytes = sample(&parts);
            prop_assert!(read(&bytes[..at.index(bytes.len())]).is_err());
            let mut turned = bytes.clone();
            turned[at.index(bytes.len())] ^= 1 << bit;
            prop_assert!(read(&turned).is_err());
        }

        /// A folder holds anything.
        #[test]
        fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), prefixed in any::<bool>()) {
            let mut bytes = bytes;
            if prefixed {
                bytes.splice(0..0, *b"UNDP\x01\x01");
            }
            prop_assert!(read(&bytes).is_err());
            let _ = head_length(&bytes);
        }
    }

    /// A web page under our name is told from a file that is still being copied.
    #[test]
    fn what_is_no_pack_is_named() {
        assert_eq!(read(b"<!doctype html><title>Sign in</title>"), Err(Why::NotAPack));
        assert_eq!(read(b"UNDP"), Err(Why::Incomplete));
        assert_eq!(read(b"UNDP\x02"), Err(Why::Newer));
    }
}
