//! Sealing: what a device says becomes a segment that only members can read and only that device can have written.
//!
//! Owns the segment: header, body `XChaCha20-Poly1305(zstd(columns))` with the header as associated data, then an Ed25519
//! signature over the BLAKE3 of both. The segment's hash is the BLAKE3 of all of it, and the next segment names it, so that
//! a stream can neither be cut nor rolled back unseen. Deliberately knows no member: whether the device may speak is the
//! roster's to say.

mod body;
mod header;
#[cfg(test)]
mod tests;

pub use body::{BodyFault, CELLS_AT_MOST, OPS_AT_MOST};
pub(crate) use header::number;
pub use header::{HEADER, Header};

use crate::{
    error::{Result, SyncError},
    identity::{self, Identity, Key, Source, draw},
    names::{Hash, KeyId, Project},
    place::Span,
};
use rustc_hash::FxHashMap;
use understudy_domain::id::Id;
use understudy_store::exchange::{Audience, SentChange};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

/// Bytes of a body before compression at most, and of a sealed body.
pub const BODY_LIMIT: usize = 64 << 20;
const SIGNATURE: usize = 64;
/// Bytes of a segment at most.
pub const SEGMENT_LIMIT: usize = HEADER + BODY_LIMIT + SIGNATURE;
/// Chosen by measuring: higher levels cost three times the time for two per cent.
const LEVEL: i32 = 6;

/// The data keys that this device holds, and those it seals with.
#[derive(Debug, Default, Clone)]
pub struct Keys {
    held: FxHashMap<KeyId, (Audience, Key)>,
    /// What everyone's segments are sealed with.
    pub everyone: Option<KeyId>,
    /// What leads' segments are sealed with: its name and public half, which every member knows.
    pub leads: Option<(KeyId, [u8; 32])>,
}

impl Keys {
    /// Adds a key; its name follows from it.
    pub fn hold(&mut self, audience: Audience, key: [u8; 32]) -> KeyId {
        let id = identity::key_id(&key);
        self.held.insert(id, (audience, Zeroizing::new(key)));
        id
    }

    /// A key by its name, where it is held for that audience.
    pub fn get(&self, audience: Audience, id: KeyId) -> Option<&Key> {
        self.held.get(&id).filter(|(of, _)| *of == audience).map(|(_, key)| key)
    }
}

/// A segment that was just sealed.
#[derive(Debug, Clone)]
pub struct Sealed {
    /// What it covers.
    pub span: Span,
    /// Its hash.
    pub hash: Hash,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Where a segment stands: its project, its stream, what comes before it.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// The project.
    pub project: Project,
    /// Who can open it.
    pub audience: Audience,
    /// The stream for everyone that the stream is or goes with.
    pub everyone: Id,
    /// Hash of the stream's last segment; [`Hash::NONE`] before the first.
    pub previous: Hash,
}

/// Seals changes that follow each other in their stream.
///
/// # Errors
/// [`SyncError::TooLarge`] beyond a limit of the format: seal fewer at once. [`SyncError::NotAMember`] without a key.
pub fn seal(
    standing: Standing,
    changes: &[SentChange],
    identity: &Identity,
    keys: &Keys,
    source: &mut dyn Source,
) -> Result<Sealed> {
    let stream = match standing.audience {
        Audience::Everyone => standing.everyone,
        Audience::Leads => identity::leads_of(standing.everyone),
    };
    let span = span_of(stream, changes).ok_or(SyncError::Malformed("changes with a gap"))?;
    let plain = body::encode(changes).filter(|plain| plain.len() <= BODY_LIMIT).ok_or(SyncError::TooLarge("change"))?;
    let packed = zstd::bulk::compress(&plain, LEVEL).map_err(|_| SyncError::TooLarge("change"))?;
    let (key, body_key, ephemeral) = match standing.audience {
        Audience::Everyone => {
            let id = keys.everyone.ok_or(SyncError::NotAMember)?;
            let key = keys.get(Audience::Everyone, id).ok_or(SyncError::NotAMember)?;
            (id, everyones(key), [0; 32])
        }
        Audience::Leads => {
            let (id, public) = keys.leads.ok_or(SyncError::NotAMember)?;
            let secret = StaticSecret::from(draw(source));
            let fresh = PublicKey::from(&secret).to_bytes();
            let agreed = identity::agree(&secret, &public, LEADS, [&fresh, &public]);
            (id, agreed.ok_or(SyncError::Malformed("public key"))?, fresh)
        }
    };
    let header = Header {
        audience: standing.audience,
        tag: identity::tag_of(standing.everyone),
        project: standing.project,
        span,
        device: identity.device(),
        previous: standing.previous,
        key,
        nonce: draw(source),
        ephemeral,
        plain: plain.len() as u32,
        sealed: (packed.len() + TAG) as u32,
    };
    let mut bytes = header.write();
    let body = identity::encrypt(&body_key, header.nonce, &bytes, &packed)?;
    bytes.extend(body);
    let signature = identity.sign(&Hash::of(&bytes).0);
    bytes.extend_from_slice(&signature);
    if bytes.len() > SEGMENT_LIMIT {
        return Err(SyncError::TooLarge("change"));
    }
    Ok(Sealed { span, hash: Hash::of(&bytes), bytes })
}

const TAG: usize = 16;
const LEADS: &[u8] = b"leads segment";

fn everyones(key: &Key) -> Key {
    Zeroizing::new(blake3::derive_key("understudy 2026 everyone's segments", &**key))
}

/// The sequences of changes; `None` when they are empty or have a gap.
fn span_of(stream: Id, changes: &[SentChange]) -> Option<Span> {
    let first = changes.first()?.first_sequence;
    let mut next = first;
    for change in changes {
        if change.first_sequence != next {
            return None;
        }
        next += change.ops.len() as u64;
    }
    (first > 0 && next > first).then(|| Span { stream, first, last: next - 1 })
}

/// Why bytes are no good segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Not whole, or not a segment.
    Damaged,
    /// A newer version wrote it.
    Newer,
    /// The signature is not that of the device it names.
    Forged,
    /// Genuine by its signature, but what is inside is not what this program writes.
    Malformed,
    /// Sealed with a key that is not held.
    NoKey,
}

/// A segment whose signature was verified; still sealed.
#[derive(Debug, Clone, Copy)]
pub struct Segment<'a> {
    /// What anyone may read of it.
    pub header: Header,
    /// Its hash.
    pub hash: Hash,
    /// All of it.
    pub bytes: &'a [u8],
}

/// Reads a segment's header without judging it.
///
/// # Errors
/// Why it cannot be read.
pub fn peek(bytes: &[u8]) -> std::result::Result<Header, Fault> {
    if bytes.get(..4) != Some(header::MAGIC.as_slice()) {
        return Err(Fault::Damaged);
    }
    if bytes.get(4).is_some_and(|format| *format != header::FORMAT) {
        return Err(Fault::Newer);
    }
    Header::read(bytes).ok_or(Fault::Damaged)
}

/// Reads a segment and verifies that the device it names has signed it.
///
/// # Errors
/// Why it is no good.
pub fn read(bytes: &[u8]) -> std::result::Result<Segment<'_>, Fault> {
    let header = peek(bytes)?;
    if bytes.len() > SEGMENT_LIMIT || bytes.len() != HEADER + header.sealed as usize + SIGNATURE {
        return Err(Fault::Damaged);
    }
    let (said, signature) = bytes.split_last_chunk::<SIGNATURE>().ok_or(Fault::Damaged)?;
    if !identity::verify(header.device, &Hash::of(said).0, signature) {
        return Err(Fault::Forged);
    }
    // What is signed but cannot be: the format has no such segment.
    let fits = header.span.first > 0 && header.span.first <= header.span.last && header.plain as usize <= BODY_LIMIT;
    let starts = (header.span.first == 1) == (header.previous == Hash::NONE);
    if !fits || !starts || header.span.last >= 1 << 62 {
        return Err(Fault::Malformed);
    }
    Ok(Segment { header, hash: Hash::of(bytes), bytes })
}

/// Opens a segment.
///
/// # Errors
/// Why it cannot be opened.
pub fn open(segment: &Segment<'_>, keys: &Keys) -> std::result::Result<Vec<SentChange>, Fault> {
    let header = &segment.header;
    let held = keys.get(header.audience, header.key).ok_or(Fault::NoKey)?;
    let key = match header.audience {
        Audience::Everyone => everyones(held),
        Audience::Leads => {
            let secret = StaticSecret::from(**held);
            let public = PublicKey::from(&secret).to_bytes();
            identity::agree(&secret, &header.ephemeral, LEADS, [&header.ephemeral, &public]).ok_or(Fault::Malformed)?
        }
    };
    let said = segment.bytes.get(..HEADER).ok_or(Fault::Damaged)?;
    let sealed = segment.bytes.get(HEADER..segment.bytes.len() - SIGNATURE).ok_or(Fault::Damaged)?;
    let packed = identity::decrypt(&key, header.nonce, said, sealed).ok_or(Fault::Malformed)?;
    let plain = zstd::bulk::decompress(&packed, header.plain as usize).map_err(|_| Fault::Malformed)?;
    if plain.len() != header.plain as usize {
        return Err(Fault::Malformed);
    }
    let changes = body::decode(&plain, header.span.first).map_err(|fault| match fault {
        BodyFault::Newer => Fault::Newer,
        BodyFault::Malformed => Fault::Malformed,
    })?;
    if span_of(header.span.stream, &changes) == Some(header.span) { Ok(changes) } else { Err(Fault::Malformed) }
}

/// Reads a body as it comes out of the seal and was unzipped; for fuzzing, which cannot guess keys.
#[doc(hidden)]
pub fn read_body(bytes: &[u8]) -> bool {
    body::decode(bytes, 1).is_ok()
}

/// Unzips and reads a body as it comes out of the seal, where the header says that it has so many bytes.
#[doc(hidden)]
pub fn read_packed(bytes: &[u8], plain: usize) -> bool {
    zstd::bulk::decompress(bytes, plain).is_ok_and(|plain| read_body(&plain))
}

/// A body before and after it is zipped.
#[cfg(test)]
pub(crate) fn bodies(changes: &[SentChange]) -> [Vec<u8>; 2] {
    let plain = body::encode(changes).expect("a body");
    let packed = zstd::bulk::compress(&plain, LEVEL).expect("zips");
    [plain, packed]
}
