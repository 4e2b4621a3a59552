//! What a visit fetches of a hub, and up to where it has read then.
//!
//! Owns the choice and the cursor, by whatever means the rows come: in tests also from memory.

use crate::{
    error::Result,
    names::{Device, Hash},
    place::{Fetched, Incoming, Known, PackKind, Pending, Seen, Span, Why},
};
use understudy_domain::progress::Progress;

/// What a hub draws for each pack that is put. Not its label: after the hub was set back, the same pack may be put again under
/// the number that it had, behind one that was not there before.
pub(super) type Born = [u8; 16];

/// Up to where was read: a number, and the mark of the pack that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) number: i64,
    pub(super) born: Born,
}

/// A pack without its bytes.
pub(super) struct PackHead {
    pub(super) number: i64,
    pub(super) device: Device,
    pub(super) kind: i16,
    pub(super) label: Hash,
    pub(super) length: u64,
    pub(super) born: Born,
    pub(super) spans: Vec<Span>,
}

/// What is collected during a visit.
struct Visit<'a> {
    known: &'a dyn Known,
    budget: u64,
    fetched: Fetched,
    cursor: Option<Cursor>,
    taken: u64,
}

/// What a fetch asks a hub.
pub(super) trait Shelf {
    /// Where to begin: after the remembered pack if it still stands there, else at the beginning. `None` where there is
    /// nothing to read yet.
    fn start(&mut self, cursor: Option<Cursor>) -> Result<Option<Cursor>>;
    /// The next packs after a number, with what they cover; none after the last.
    fn heads(&mut self, after: i64) -> Result<Vec<PackHead>>;
    /// The bytes of packs. One that was replaced in between is left out.
    fn bytes(&mut self, heads: &[&PackHead], progress: &dyn Progress) -> Result<Vec<Incoming>>;
}

/// Fetches what is new, see [`crate::place::Place::fetch`].
pub(super) fn fetch(
    shelf: &mut dyn Shelf,
    own: Device,
    known: &dyn Known,
    budget: usize,
    progress: &dyn Progress,
) -> Result<Fetched> {
    let remembered = known.cursor().and_then(Cursor::read);
    let mut visit = Visit { known, budget: budget as u64, fetched: Fetched::default(), cursor: None, taken: 0 };
    let Some(start) = shelf.start(remembered)? else { return Ok(visit.fetched) };
    visit.cursor = Some(start);
    // Nothing remembered, or what is remembered stands there no more: the hub was set back.
    visit.fetched.doubt = remembered != Some(start);
    let mut after = start.number;
    loop {
        let heads = shelf.heads(after)?;
        let Some(last) = heads.last() else { break };
        after = last.number;
        let wanted = visit.choose(&heads, &own);
        let packs = shelf.bytes(&wanted, progress)?;
        visit.fetched.packs.extend(packs);
        if visit.fetched.more {
            break;
        }
    }
    visit.fetched.mark.cursor = visit.cursor.filter(|cursor| Some(*cursor) != remembered).map(Cursor::write);
    Ok(visit.fetched)
}

impl Visit<'_> {
    /// Which of these packs to fetch, as far as the budget goes; what is passed over or taken moves the cursor.
    fn choose<'h>(&mut self, heads: &'h [PackHead], own: &Device) -> Vec<&'h PackHead> {
        let mut wanted = Vec::new();
        for head in heads {
            let Some(kind) = u8::try_from(head.kind).ok().and_then(PackKind::of) else {
                // The cursor stays before it: after an update it is read.
                self.fetched.pending.push(Pending { name: format!("pack {}", head.number), why: Why::Newer });
                continue;
            };
            if self.wants(kind, head, own) {
                if self.taken > 0 && self.taken + head.length > self.budget {
                    self.fetched.more = true;
                    break;
                }
                self.taken += head.length.max(1);
                wanted.push(head);
                if kind == PackKind::State {
                    self.fetched.mark.seen.push(head.seen());
                }
            }
            if kind != PackKind::State && self.fetched.pending.is_empty() {
                self.cursor = Some(Cursor { number: head.number, born: head.born });
            }
        }
        wanted
    }

    fn wants(&self, kind: PackKind, head: &PackHead, own: &Device) -> bool {
        match kind {
            PackKind::Piece => false,
            PackKind::State => head.device != *own && self.known.seen(&head.seen().name) != Some(&head.seen()),
            PackKind::Segments | PackKind::Snapshot => {
                head.spans.is_empty() || !head.spans.iter().all(|span| self.known.covers(span))
            }
            PackKind::Statements | PackKind::Request => true,
        }
    }
}

impl PackHead {
    /// By what a device's state is remembered: one entry a device, told apart by the beginning of its label.
    pub(super) fn seen(&self) -> Seen {
        let beginning = self.label.0.first_chunk().copied().unwrap_or_default();
        Seen {
            name: format!("state of {}", self.device.hex()),
            bytes: self.length,
            // Without the sign, so that it fits where times are kept.
            modified: u64::from_le_bytes(beginning) >> 1,
            state: PackKind::State as u8,
            spans: Vec::new(),
        }
    }
}

impl Cursor {
    /// Before everything.
    pub(super) const START: Self = Self { number: 0, born: [0; 16] };

    fn write(self) -> Vec<u8> {
        [self.number.to_le_bytes().as_slice(), &self.born].concat()
    }

    /// `None` for what is no cursor of a hub: then everything is looked at again.
    fn read(bytes: &[u8]) -> Option<Self> {
        let (number, born) = bytes.split_first_chunk::<8>()?;
        Some(Self { number: i64::from_le_bytes(*number), born: born.try_into().ok()? })
    }
}
