//! The log of assumptions, risks, issues and dependencies of the training.
//!
//! Owns saving, closing, listing, and handing entries to the project once each. Grades are in `domain::risk`.

mod export;
mod list;
mod save;
#[cfg(test)]
mod tests;

pub use export::{REPORTED, export};
pub use list::list;
pub(crate) use list::{obstacles, open_of};
pub use save::{close, delete, save};
