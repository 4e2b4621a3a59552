//! Checklists of the phases: begun from a template, answered by the data or by somebody with evidence, and what is open
//! before a phase.
//!
//! Owns the lists and their templates. What the data say is asked of the plan, so that a line never says otherwise than a part.

mod defaults;
mod list;
mod save;
#[cfg(test)]
mod tests;

pub use list::list;
pub use save::{begin, delete, save, set_line};
pub(crate) use save::{begun, line_row};
