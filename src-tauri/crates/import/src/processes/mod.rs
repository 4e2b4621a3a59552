//! Processes: Microsoft's business process catalogue, simple or full, and Understudy's own file.
//!
//! Owns the reading of the catalogue and the comparison with the processes known so far. The catalogue is not tidy:
//! numbers are shared, malformed or contradict the titles. Every row is kept, every contradiction is reported, and nothing
//! is ever identified by its number alone. Deliberately decides no scope: what the file says about it is passed on.

mod code;
mod columns;
mod conflicts;
mod html;
mod preview;
mod read;
#[cfg(test)]
mod tests;

pub use code::{normalise as normalise_code, scope_word};
pub use columns::{OWN_TITLES, options, recognise, shape, shown_fields};
pub use conflicts::Conflict;
pub use preview::{ExistingProcess, ProcessOutcome, ProcessPreview, ProcessesPreview, preview};
pub use read::{ProcessFile, ProcessRow, Shape, file};
