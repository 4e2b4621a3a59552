//! Objectives of the training, written in words and measured by the data.
//!
//! Owns, each in a file: reading a sentence ([`read`]), advice on its wording ([`advise`]), who counts towards it
//! ([`tally`], [`lines`]), how far it will be by its deadline ([`outlook`]) and what that comes to ([`course`]). Deliberately
//! decides nothing about attendance itself: who belonged, who needed a module and who has it is asked of
//! [`crate::completion`], so that an objective never disagrees with its figures.
//!
//! Decisions of each case; a test stands beside each:
//!
//! - **Who is asked.** Whoever belongs to a group of the objective on the day, works there, and whose group needs the module
//!   of the measure. Where none of the groups is set to need the module, all their people are asked: the sentence says so
//!   even where the plan does not yet. Superusers are asked as named, whether a group needs the module or not.
//! - **Several measures.** A person counts when each measure asked of them counts; who is asked by none is not counted.
//! - **Attendance.** Live: there for the asked share of minutes, in any version. Series: an alternative route is marked, or
//!   the module that is the series is completed. Either: one of the two.
//! - **Timed task.** Finished in a closed training session held by the day; unaided where asked, within the seconds where
//!   asked. One attempt that is both is enough.
//! - **Score.** The best of the scores in closed training sessions of the module, in percent.
//! - **The deadline** is a day that still counts. "Before cutover" ends on the day before it, "by cutover" on the day itself.

mod advise;
mod course;
mod evaluate;
mod forecast;
mod grammar;
mod lattice;
mod names;
mod objects;
mod question;
mod read;
#[cfg(test)]
mod tests;
mod tokens;
mod when;

pub use advise::{Aspect, Known, Places, WordingAdvice, advise};
pub use course::{Course, course, people_needed};
pub use evaluate::{lines, tally, unnamed};
pub use forecast::{Basis, Outlook, outlook};
pub use names::{Match, Term};
pub use question::{
    Answer, Asked, Finding, GAIN_WEEKS, Lack, PersonLine, Question, Results, ScoreDone, Tally, TaskDone, Unnamed, Who,
};
pub use read::{AudienceRead, Doubt, MeasureRead, MilestoneTerm, Reading, Vocabulary, WaveTerm, read};
pub use when::DeadlineRead;

use crate::{id::Id, words::words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What an objective counts.
    MeasureKind, "measure" {
        /// People who attended live or learned by the series.
        Attendance = "attendance",
        /// People who finished a timed task.
        TimedTask = "timed_task",
        /// People with a score.
        Score = "score",
        /// How participants rated, without names.
        Feedback = "feedback",
        /// Superusers who may train.
        Readiness = "readiness",
        /// Risk areas with enough superusers.
        Coverage = "coverage",
        /// A figure that comes from elsewhere.
        Figure = "figure",
    }
}
words! {
    /// Which way to a module counts.
    Route, "measure-route" {
        /// Live or by the series.
        Either = "either",
        /// Live alone.
        Live = "live",
        /// By the series alone.
        Series = "series",
    }
}
words! {
    /// Whom an objective is about.
    AudienceKind, "objective-audience" {
        /// User groups.
        Groups = "groups",
        /// Superusers.
        Superusers = "superusers",
        /// Everybody in a group.
        Everybody = "everybody",
    }
}

/// A measure, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Measure {
    /// What is counted.
    pub kind: MeasureKind,
    /// The module concerned.
    #[serde(default)]
    pub module: Option<Id>,
    /// The module that is the series, where the series stands apart.
    #[serde(default)]
    pub series: Option<Id>,
    /// The timed task.
    #[serde(default)]
    pub task: Option<Id>,
    /// The process that the sentence named.
    #[serde(default)]
    pub process: Option<Id>,
    /// The imported figure.
    #[serde(default)]
    pub figure: Option<Id>,
    /// Which way to the module counts; of attendance alone.
    pub route: Route,
    /// Only without help; of timed tasks alone.
    pub unaided: bool,
    /// Within so many seconds; of timed tasks alone.
    #[serde(default)]
    pub seconds: Option<u32>,
    /// Scores: least percent. Feedback: least rating in tenths, 10 to 50. Figures: percent, or the number itself.
    #[serde(default)]
    pub threshold: Option<u32>,
    /// Share of people in percent. Of feedback: share of answers; without it the mean counts.
    #[serde(default)]
    pub target_percent: Option<u32>,
    /// The words that it was read from.
    pub phrase: String,
}

impl Measure {
    /// A measure of a kind with nothing said.
    pub fn new(kind: MeasureKind) -> Self {
        Self {
            kind,
            module: None,
            series: None,
            task: None,
            process: None,
            figure: None,
            route: Route::Either,
            unaided: false,
            seconds: None,
            threshold: None,
            target_percent: None,
            phrase: String::new(),
        }
    }

    /// Whether it counts people by name.
    pub const fn counts_people(&self) -> bool {
        matches!(self.kind, MeasureKind::Attendance | MeasureKind::TimedTask | MeasureKind::Score)
    }

    /// Whether enough is known to measure it.
    pub const fn is_measurable(&self) -> bool {
        match self.kind {
            MeasureKind::Attendance => self.module.is_some() || self.series.is_some(),
            MeasureKind::TimedTask => self.task.is_some() && (self.unaided || self.seconds.is_some()),
            MeasureKind::Score => self.module.is_some(),
            MeasureKind::Feedback => self.module.is_some() && self.threshold.is_some(),
            MeasureKind::Readiness | MeasureKind::Coverage => true,
            MeasureKind::Figure => self.figure.is_some() && self.threshold.is_some(),
        }
    }
}
