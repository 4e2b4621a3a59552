//! What Understudy can do, without a window.
//!
//! Owns the use cases: each checks its input, asks the rules of `domain`, writes one change through `store` and answers in
//! the shapes of [`dto`]. The window and the command line call the same functions. Deliberately holds no SQL and no wording.

pub mod dto;

pub mod actions;
pub mod assessments;
pub mod backup;
pub mod checklists;
mod clock;
mod commands;
pub mod completion;
pub mod consultants;
pub mod coverage;
mod defaults;
mod error;
pub mod export;
mod files;
pub mod frame;
mod fresh_ids;
pub mod groups;
pub mod history;
pub mod import;
mod in_use;
pub mod keychain;
pub mod log;
pub mod milestones;
pub mod modules;
pub mod my_day;
pub mod needs;
pub mod objectives;
mod open;
pub mod people;
pub mod plan;
pub mod processes;
pub mod programme;
pub mod protection;
pub mod readiness;
pub mod retraining;
pub mod reviews;
pub mod risk_areas;
pub mod room;
pub mod rules;
mod sample;
pub mod sentiment;
pub mod sessions;
pub mod shadowing;
pub mod sharing;
pub mod sign_off;
pub mod steering;
pub mod superusers;
#[cfg(test)]
mod testing;
pub mod timeline;
mod topics;
mod typescript;

pub use clock::{Clock, SystemClock};
pub use commands::{NAMES, dispatch, typescript};
pub use error::{AppError, FieldError, internal_error};
pub use files::{FileKind, FileUse};
pub use open::{App, Event};
pub use sample::{Size, generate};

/// Result of a use case.
pub type Result<T> = std::result::Result<T, AppError>;
