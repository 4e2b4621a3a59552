//! The programme on disk: one SQLite file with tables, change log and read models.
//!
//! Owns every statement of SQL. There is one way to write ([`Store::commit`]); reading never writes. Deliberately holds no
//! rule of the field: what readiness is, who may sign off and what a screen shows is decided above or in `domain`.

#![warn(missing_docs)]

mod backup;
mod check;
mod database;
mod error;
pub mod exchange;
pub mod feedback_box;
mod file_key;
pub mod files;
mod log;
mod merge;
mod op;
pub mod pulse_box;
mod purge;
pub mod read;
mod rows;
pub mod tables;
#[cfg(test)]
mod tests;
pub mod timer_anchor;
mod value;
mod write;

pub use backup::{COPY_TOKEN, restore, restore_with};
pub use check::CheckFindings;
pub use database::{Age, AtWriter, Reader, Store};
pub use error::{Result, StoreError};
pub use file_key::{FileKey, SALT, Switched, clear_switch, may_be_encrypted, salt};
pub use log::{Change, RowChange, Told};
pub use op::OpKind;
/// A connection to read with; see [`Store::reader`].
pub use rusqlite::Connection;
pub use value::Value;
pub use write::{Action, ChangeId, Committed, Edit, Intent};
