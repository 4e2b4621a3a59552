//! Risk areas: how far the preparation of a process for a group is against how far it should be, and what stands in the way.
//!
//! Owns the planned progress, slippage, what changed between two days, where the best trainers should go, and the words and
//! grades of the log of assumptions, risks, issues and dependencies. Deliberately reads nothing: counts and planned days are
//! passed in.

mod changes;
mod log;
mod progress;
#[cfg(test)]
mod tests;
mod trainers;

pub use changes::{Shift, Then, shift};
pub use log::{Grade, LogKind, exposure, grade};
pub use progress::{
    LATE_POINTS, Part, PartKind, PartProgress, Plan, Progress, RiskStanding, SLIPPING_POINTS, Span, progress,
};
pub use trainers::{Candidate, KNOWS_ENOUGH, Known, LEAST_FACILITATION, Proposal, Shortage, propose};
