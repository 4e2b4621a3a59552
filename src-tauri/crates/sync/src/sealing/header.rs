//! The header of a segment: what anyone may read of it.
//!
//! Owns the fixed layout. Everything in it is covered by the signature, and by the seal as associated data.

use crate::{
    names::{Device, Hash, KeyId, Project},
    pack::Reader,
    place::Span,
};
use understudy_domain::id::Id;
use understudy_store::exchange::Audience;

/// Length in bytes.
pub const HEADER: usize = 4 + 1 + 1 + 2 + 16 + 16 + 32 + 8 + 8 + 32 + 16 + 24 + 32 + 4 + 4;
pub(crate) const MAGIC: &[u8; 4] = b"UNDS";
/// Version of the header's layout.
pub(crate) const FORMAT: u8 = 1;

/// The header, little endian, in this order after magic and format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Who can open it: 0 everyone, 1 leads.
    pub audience: Audience,
    /// The tag of the stream for everyone that the stream goes with, by which it is known to be the device's.
    pub tag: u16,
    /// The project.
    pub project: Project,
    /// The stream and the sequences of its ops.
    pub span: Span,
    /// Who signed.
    pub device: Device,
    /// Hash of the stream's segment before; zeros for the first.
    pub previous: Hash,
    /// The key it is sealed with.
    pub key: KeyId,
    /// Drawn for this segment.
    pub nonce: [u8; 24],
    /// Fresh public key of a segment for leads; zeros for everyone's.
    pub ephemeral: [u8; 32],
    /// Length of the body before compression, in bytes.
    pub plain: u32,
    /// Length of the sealed body, in bytes.
    pub sealed: u32,
}

/// Number of an audience in headers and stream ids.
pub(crate) fn number(audience: Audience) -> u8 {
    match audience {
        Audience::Everyone => 0,
        Audience::Leads => 1,
    }
}

impl Header {
    /// The bytes.
    pub fn write(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(HEADER);
        out.extend_from_slice(MAGIC);
        out.extend_from_slice(&[FORMAT, number(self.audience)]);
        out.extend_from_slice(&self.tag.to_le_bytes());
        out.extend_from_slice(&self.project.0);
        out.extend_from_slice(self.span.stream.bytes());
        out.extend_from_slice(&self.device.0);
        out.extend_from_slice(&self.span.first.to_le_bytes());
        out.extend_from_slice(&self.span.last.to_le_bytes());
        out.extend_from_slice(&self.previous.0);
        out.extend_from_slice(&self.key.0);
        out.extend_from_slice(&self.nonce);
        out.extend_from_slice(&self.ephemeral);
        out.extend_from_slice(&self.plain.to_le_bytes());
        out.extend_from_slice(&self.sealed.to_le_bytes());
        out
    }

    /// Reads a header after magic and format were checked; `None` when there are too few bytes or an audience is unknown.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut from = Reader(bytes);
        from.take(MAGIC.len() + 1)?;
        let audience = match from.array::<1>()? {
            [0] => Audience::Everyone,
            [1] => Audience::Leads,
            _ => return None,
        };
        let tag = u16::from_le_bytes(from.array()?);
        let project = Project(from.array()?);
        let stream = Id::from_bytes(from.take(16)?)?;
        let device = Device(from.array()?);
        let span = Span { stream, first: from.u64()?, last: from.u64()? };
        Some(Self {
            audience,
            tag,
            project,
            span,
            device,
            previous: Hash(from.array()?),
            key: KeyId(from.array()?),
            nonce: from.array()?,
            ephemeral: from.array()?,
            plain: from.u32()?,
            sealed: from.u32()?,
        })
    }
}
