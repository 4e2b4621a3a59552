//! People: which column is what, what each row would do, and what stands against it.
//!
//! Owns the import of people. Deliberately stores nothing: people known so far come in, a preview goes out.
//!
//! An empty cell never erases a value that is known already: exports leave columns out or empty for many reasons, and a
//! person who wants a value gone takes it out by hand.

pub(crate) mod dates;
mod field;
mod matching;
mod preview;
mod recognise;
#[cfg(test)]
mod tests;
mod twins;
mod value;

pub use field::{Field, PersonFields};
pub use matching::{ExistingPerson, RejectedMatches, row_key};
pub use preview::{Decision, Decisions, Outcome, PeoplePreview, RowPreview, preview};
pub use recognise::{Mapping, Shape, options, recognise};
pub(crate) use value::{about as cell_message, email as address};
