//! Milestones: dates of the project that training hangs on.
//!
//! Owns making, moving, reaching and deleting them. The day of a cutover is its wave's and written there in the same change; what
//! a move breaks is asked of `timeline`.

mod list;
mod save;
#[cfg(test)]
mod tests;

pub use list::list;
pub(crate) use save::{cells_of, cutover_edit};
pub use save::{delete, done, effect, move_to, save};
