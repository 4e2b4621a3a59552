//! What crosses to the window and the command line.
//!
//! Owns the shapes of arguments and answers; the TypeScript types are generated from them. Deliberately holds no rule. Names
//! are the words of the field; dates are `YYYY-MM-DD`, ids are text, percentages are 0 to 100, sentences are messages.

pub mod actions;
pub mod checklists;
pub mod completion;
pub mod coverage;
pub mod frame;
pub mod history;
pub mod import;
pub mod log;
pub mod milestones;
pub mod modules;
pub mod needs;
pub mod objectives;
pub mod people;
pub mod plan;
pub mod processes;
pub mod programme;
pub mod protection;
pub mod readiness;
pub mod retraining;
pub mod risk;
pub mod run;
pub mod sentiment;
pub mod sessions;
pub mod shadowing;
pub mod sharing;
pub mod steering;
pub mod superusers;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use understudy_domain::{id::Id, message::Message};

/// No arguments.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// What a change did: what to read again, and how to say and undo it.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Changed {
    /// Topics whose screens must be read again, such as `superusers`.
    pub touched: Vec<String>,
    /// What was done, in words; also the label of undo. Absent when nothing had to change.
    pub label: Option<Message>,
    /// Word for `history_undo`, where this can be taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub undo: Option<String>,
    /// The row made or changed, where there is one.
    pub id: Option<Id>,
    /// Worth knowing, not an error: overload, roll-off before the end and so on.
    pub warnings: Vec<Message>,
}

/// A row by identity.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ById {
    pub id: Id,
}

/// A row and what a person calls it.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, TS)]
pub struct Named {
    pub id: Id,
    pub name: String,
}

/// A file to open with the program that the laptop has for it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FileOpen {
    /// Word of a file that was chosen for saving and has been written.
    pub file: String,
}

/// A file that the user chose in a dialog: an opaque word, not a path.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FileChoice {
    /// The word to hand back in later calls.
    pub file: String,
    /// The file's name without its folders, to show.
    pub name: String,
}
