//! What the file does for sharing: its streams, sealed changes, what was received, and where laptops disagree.
//!
//! Owns the tables of sharing. One transaction takes in whatever arrives: rows, clocks, log and segment together or not at
//! all. The state is a function of the set of changes, never of the order in which they came. Deliberately knows no key, no
//! signature and no place: what comes here was opened and verified above.

mod append;
mod conflicts;
mod deferred;
mod gather;
mod heads;
mod places;
mod receive;
mod seal;
mod statements;
mod streams;
#[cfg(test)]
mod tests;
pub(crate) mod upgrade;
mod waiting;

pub(crate) use append::Append;
pub use conflicts::{Chosen, Conflict, ConflictKind, Version, settled_id};
pub(crate) use deferred::{Knowledge, Known, revive};
pub(crate) use gather::{Gathered, newer};
pub(crate) use heads::{Arrivals, SEEN};
pub use places::SeenFile;
pub use receive::{Applied, Arrived, Receiving, device_id};
pub use seal::{NewSegment, StoredSegment, StreamState};
pub(crate) use streams::{begin, identities, number_of, own};
pub use waiting::{AsideSegment, WaitingSegment};

pub use crate::{
    op::{Cell, Op, OpKind},
    tables::Audience,
    value::Value,
};
use understudy_domain::{clock::Stamp, id::Id, message::Message};

/// A change as it is exchanged: its half in one stream.
#[derive(Debug, Clone, PartialEq)]
pub struct SentChange {
    /// Clock; both halves of a change have the same.
    pub clock: Stamp,
    /// Who, when known.
    pub actor: Option<Id>,
    /// What, a `Message` as JSON.
    pub label: String,
    /// The change that this one takes back: its clock and stream.
    pub undoes: Option<(Stamp, Id)>,
    /// Sequence of the first op.
    pub first_sequence: u64,
    /// The ops, one sequence each.
    pub ops: Vec<Op>,
}

/// Why something received is not taken. The stream it came in cannot go on until that is resolved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// What comes before it is not here yet.
    #[error("stream {stream} goes on at {expected}")]
    Gap {
        /// The stream.
        stream: Id,
        /// The sequence that is needed next.
        expected: u64,
    },
    /// It contradicts what the stream said before: rolled back, or continued by two copies.
    #[error("stream {0} contradicts itself")]
    Forked(Id),
    /// This laptop's own stream goes on elsewhere: this file is an older copy, and must begin new streams.
    #[error("stream {0} is ahead of this copy")]
    OwnAhead(Id),
    /// It is not what a laptop would write.
    #[error("stream {stream}: {what}")]
    Malformed {
        /// The stream.
        stream: Id,
        /// What is wrong, for the log.
        what: &'static str,
    },
}

impl Refusal {
    /// What to tell the person.
    pub fn message(&self) -> Message {
        Message::new(match self {
            Self::Gap { .. } => "exchange-gap",
            Self::Forked(_) => "exchange-forked",
            Self::OwnAhead(_) => "exchange-own-ahead",
            Self::Malformed { .. } => "exchange-malformed",
        })
    }
}
