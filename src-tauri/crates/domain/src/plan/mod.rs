//! The training plan: how much of it a programme needs, how complete each of its parts is, who needs to learn what, and what
//! is open before a phase.
//!
//! Owns the rules; every figure comes from counts that are passed in, never from a tick. Deliberately reads nothing and
//! words nothing.

mod checklist;
mod group;
mod needs;
#[cfg(test)]
mod needs_tests;
mod part;
mod proportion;
#[cfg(test)]
mod tests;

pub use checklist::{Answered, GateCount, LineState, answer, gates};
pub use group::{GroupFacts, GroupReach, GroupTraining};
pub use needs::{
    Assigned, Curriculum, Gap, GapKind, Module, Need, PRACTISE, Seats, Step, Teaching, Wanted, curriculum, gaps,
    is_depth, teachings,
};
pub use part::{
    Check, CheckChange, CheckKind, Frozen, FrozenPart, PartChange, PartState, PlanPart, VersionState, changes, percent,
    state,
};
pub use proportion::{Extent, Feature, HIGHEST, Proposal, Rhythm, complexity, risk};
