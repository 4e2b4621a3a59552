//! People: pages, one person, duplicates, merging, purging.
//!
//! Owns what may be said of a person and what happens to everything that refers to one. Deliberately leaves imports to
//! `import`.

mod delete;
pub(crate) mod duplicates;
mod list;
mod merge;
mod save;

pub use delete::{delete, purge};
pub use duplicates::{duplicates, not_same};
pub use list::{get, list};
pub use merge::merge;
pub(crate) use save::is_address;
pub use save::save;

#[cfg(test)]
mod tests;
