//! Bringing laptops together: sealing, applying, and the places where sealed changes are exchanged.
//!
//! Owns what leaves a laptop and in which form. Deliberately holds no SQL of the programme's file (that is `store`'s) and
//! draws neither time nor randomness inside: both are passed in, so that a whole team can be simulated from a seed.

#![warn(missing_docs)]

pub mod decoders;
mod error;
pub mod exchange;
pub mod folder;
pub mod hub;
pub mod identity;
pub mod invite;
pub mod names;
pub mod pack;
pub mod place;
pub mod roster;
pub mod sealing;
#[cfg(test)]
mod simulation;
pub mod team;
#[cfg(test)]
mod testing;

pub use error::{Result, SyncError};
