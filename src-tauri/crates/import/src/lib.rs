//! Files of people, user groups and processes, read into checked rows with a preview.
//!
//! Owns the reading of CSV, TSV and XLSX files that nobody here wrote, the recognition of their columns, the checking of
//! every cell and the comparison with what is known already. Deliberately touches no database and writes nothing: the
//! rows known so far are passed in, and what would happen comes out, so that a person can look before anything changes.

pub mod groups;
pub mod people;
pub mod processes;
mod report;
pub mod sheet;

pub use report::{FieldChange, ImportCounts, ImportError, RowError};
