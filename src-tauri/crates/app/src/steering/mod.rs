//! The steering pack: what a committee is shown, what changed since it was shown something last, what it is asked to decide.
//!
//! Owns the gathering of figures that others compute, and the packs kept. Deliberately computes nothing itself.

mod decisions;
mod export;
mod gather;
mod packs;
#[cfg(test)]
mod tests;

pub use decisions::{decide, delete_decision, save_decision};
pub use export::export_steering;
pub use gather::gather;
pub use packs::{compare_packs, decisions, delete_pack, get, keep, packs};
