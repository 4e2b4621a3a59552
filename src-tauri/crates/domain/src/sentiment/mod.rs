//! How people feel about the change: what may be told of a pulse, what it comes to, and when it has dropped.
//!
//! Owns the rule of anonymity ([`publish`]), the figures ([`tally`]), the drop alert ([`drops`]) and the burnout watch
//! ([`strain`]). Deliberately knows no person: who answered is not among its inputs.

mod code;
mod drops;
mod permutation;
mod publish;
mod strain;
mod tally;

pub use code::{code, parse_answers, split_line};
pub use drops::{ALPHA, Drop, LEAST_DROP, drops};
pub use permutation::lower_tail;
pub use publish::{LEAST, Part, Portions, portions};
pub use strain::{Strain, StrainReason, strain};
pub use tally::{MOODS, STEPS, Tally};

use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Questions of a pulse at most: a pulse is short, or nobody answers the next one.
pub const MOST_QUESTIONS: usize = 6;

words! {
    /// How far a pulse is.
    PulseState, "pulse-state" {
        /// Being made.
        Draft = "draft",
        /// Answers are collected.
        Open = "open",
        /// Counted; answers that come later are counted as a part of their own.
        Closed = "closed",
    }
}
words! {
    /// What a question is about.
    PulseTheme, "pulse-theme" {
        /// Whether people know what changes for them.
        Informed = "informed",
        /// Whether they feel able to work with it.
        Prepared = "prepared",
        /// Whether they find help.
        Supported = "supported",
        /// Whether they can bear what is asked of them beside their work.
        Workload = "workload",
        /// Whether they believe in it.
        Attitude = "attitude",
        /// Anything else.
        Other = "other",
    }
}
words! {
    /// What was decided about a drop.
    DropDecision, "drop-decision" {
        /// Something is changed in the plans.
        Act = "act",
        /// Nothing is, for a reason.
        NoAction = "no_action",
    }
}
