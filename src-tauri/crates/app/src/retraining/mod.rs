//! Training that never ends: who needs some of it again, what a release means, where training did not work.
//!
//! Owns the answers to those screens and the decisions that people take there. Who is asked and for what is decided in
//! `domain::retraining`; nothing of the queue is stored.

mod calls;
mod decide;
mod queue;
mod releases;
mod teaching;
#[cfg(test)]
mod tests;
mod tickets;

pub use calls::calls;
pub use decide::decide;
pub use queue::queue;
pub use releases::{changes, delete_release, judge, releases, save_release};
pub use tickets::{delete_ticket, match_tickets, save_ticket, tickets};
