//! User groups: headcount, members by hand and by rule.
//!
//! Owns the list with its warnings, making, changing and hiding groups, and the rules that fill them.

mod list;
mod members;
mod rules;
mod save;
mod track;

pub use list::list;
pub use members::change_members;
pub use rules::{apply_rules, column_values};
pub use save::{delete, save};
pub use track::set_track;

pub(crate) use members::joined;

#[cfg(test)]
mod tests;
