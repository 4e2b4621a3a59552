//! Training that never ends: who needs some of it again, why, by when, and the shortest that suffices.
//!
//! Owns the triggers and the choice of modules; nothing of it is stored, so a queue is as true as the records it is
//! computed from. The decisions of each case:
//!
//! - **Joiner, mover.** Not trained, and came to the group after training of the module had begun. Whoever belonged to
//!   another group before is a mover. Due some days after they came, and not before the group's cutover.
//! - **Phase.** Not trained, was there in time, and the group has gone live. Due since the cutover.
//! - **New version.** Trained in an earlier version of the module. Due some days after the current one was released.
//! - **Release.** Somebody judged that a release changes how a process is done. Asked of whoever is trained in a module that
//!   teaches the process and has not been trained in one of them since the judgement. Due on the day of the release.
//! - **Certificate.** Trained longer ago than the module says that holds, or nearly. Due on the day on which it lapses.
//!
//! Of several causes for one person and module the one due first counts. Who was never trained needs the module itself; who
//! was needs only what it teaches, from whichever module teaches that in the least time ([`shortest`]).

mod calls;
mod cover;
mod likeness;
mod trigger;

pub use calls::{Calls, Compared, compare};
pub use cover::{Course, Cover, Need, shortest};
pub use likeness::{Likely, Titles};
pub use trigger::{Certificate, Changed, Facts, Grace, Trigger, trigger};

use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Why somebody needs training again, or for the first time after everybody else.
    Cause, "retraining-cause" {
        /// Came to the programme after the training.
        Joiner = "joiner",
        /// Came from another group after the training.
        Mover = "mover",
        /// The group has gone live without them.
        Phase = "phase",
        /// The module has a new version.
        Version = "version",
        /// A release changes what they learned.
        Release = "release",
        /// What they learned counts for so long only.
        Certificate = "certificate",
    }
}
words! {
    /// What was decided about somebody in the queue.
    Decision, "retraining-decision" {
        /// They need not be trained again, with a reason.
        NotNeeded = "not_needed",
        /// They will be, later; with the day until which it may wait.
        Later = "later",
    }
}
words! {
    /// What a change of a release means for training, as a person judged.
    ReleaseVerdict, "release-verdict" {
        /// Nothing.
        NoEffect = "no_effect",
        /// Materials must be brought up to date; who was trained manages.
        UpdateMaterial = "update_material",
        /// Who was trained must be trained again.
        Retrain = "retrain",
    }
}
