//! An objective as a question, and the shapes of its answer.
//!
//! Owns the shapes alone; `evaluate` fills them. Everything is by position, as in [`crate::completion`].

use super::Route;
use crate::completion::{ByPerson, Standing};

/// Weeks of gains that a tally tells.
pub const GAIN_WEEKS: usize = 8;

/// A timed task that was finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskDone {
    /// Position of the person.
    pub person: u32,
    /// Position of the session.
    pub session: u32,
    /// Position of the task.
    pub task: u32,
    /// Elapsed.
    pub milliseconds: u32,
    /// With help.
    pub aided: bool,
}

/// A score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScoreDone {
    /// Position of the person.
    pub person: u32,
    /// Position of the session.
    pub session: u32,
    /// In percent, rounded down.
    pub percent: u32,
}

/// What people have done beside attending.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// Timed tasks.
    pub tasks: ByPerson<TaskDone>,
    /// Scores.
    pub scores: ByPerson<ScoreDone>,
}

/// What is asked of a person; everything by position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// To have learned a module.
    Attendance {
        /// The module, unless the series alone is asked.
        module: Option<u32>,
        /// The module that is the series, where it stands apart.
        series: Option<u32>,
        /// Which way counts.
        route: Route,
    },
    /// To have finished a task.
    Task {
        /// The task.
        task: u32,
        /// Its module.
        module: u32,
        /// Without help.
        unaided: bool,
        /// Within so many seconds.
        seconds: Option<u32>,
    },
    /// To have scored.
    Score {
        /// The module.
        module: u32,
        /// Least percent.
        percent: u32,
    },
}

impl Asked {
    /// The modules whose sessions lead there.
    pub(super) fn modules(&self) -> [Option<u32>; 2] {
        match *self {
            Self::Attendance { module, series, .. } => [module, series],
            Self::Task { module, .. } | Self::Score { module, .. } => [Some(module), None],
        }
    }

    /// The modules in whose sessions a seat brings somebody there, by the way that counts.
    pub fn served_by(&self) -> [Option<u32>; 2] {
        match *self {
            Self::Attendance { module, route: Route::Live, .. } => [module, None],
            Self::Attendance { series, route: Route::Series, .. } => [series, None],
            _ => self.modules(),
        }
    }
}

/// Whom an objective is about; everything by position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// The people of groups.
    Groups(Vec<u32>),
    /// Everybody in any group.
    Everybody,
    /// These people, sorted.
    People(Vec<u32>),
}

/// An objective as a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Whom it is about.
    pub who: Who,
    /// What is asked of each; at most 32.
    pub asked: Vec<Asked>,
}

/// Why a person does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// Has not completed the module; the standing says why.
    NotTrained,
    /// Has it by another way than the one asked.
    OtherRoute,
    /// No task finished.
    NoTask,
    /// Finished, with help alone; the best time of these.
    Aided {
        /// Elapsed.
        milliseconds: u32,
    },
    /// Finished, but not within the time; the best of these.
    Slow {
        /// Elapsed.
        milliseconds: u32,
    },
    /// No score.
    NoScore,
    /// Scored too low; the best of these.
    Low {
        /// In percent.
        percent: u32,
    },
}

/// What one measure says of one person.
#[derive(Debug, Clone, Copy)]
pub struct Finding {
    /// Why they do not count; nothing where they do.
    pub lack: Option<Lack>,
    /// Where they stand with the module.
    pub standing: Standing,
    /// The session that it rests on.
    pub session: Option<u32>,
    /// Whether they had a chance: a seat, a mark or a result in a closed session.
    pub tried: bool,
    /// First session to come with a seat of theirs.
    pub to_come: Option<u32>,
}

impl Finding {
    /// Whether the person counts.
    pub const fn counts(&self) -> bool {
        self.lack.is_none()
    }
}

/// Counts of one measure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answer {
    /// Who is asked.
    pub need: u32,
    /// Who counts.
    pub counts: u32,
}

/// Counts of an objective.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// All measures together, each person once.
    pub all: Answer,
    /// Each measure.
    pub measures: Vec<Answer>,
    /// Chances that came to nothing: sessions missed, and people who came and do not count all the same.
    pub failed: u32,
    /// People who do not count and have a seat to come, by day from the day on; after the deadline as well.
    pub seats: Vec<u32>,
    /// People who came to count in each of the last [`GAIN_WEEKS`] weeks, the oldest week first.
    pub gains: [u32; GAIN_WEEKS],
    /// Of these, people who had no seat in the session that made them count.
    pub unbooked: u32,
}

impl Tally {
    /// People who do not count and have a seat within so many days from the day on, or at any time.
    pub fn seated_within(&self, days: Option<i32>) -> u32 {
        let taken = days.map_or(usize::MAX, |days| days.max(0) as usize + 1);
        self.seats.iter().take(taken).sum()
    }

    /// Seats that are free for those who do not count, of those free for each measure (nothing where there is no end of
    /// them). Who lacks two measures needs a seat for each, so that the scarcest decides; measures that ask different
    /// people each seat their own.
    pub fn free_for_all(&self, free: &[Option<u32>]) -> Option<u32> {
        let asked: u32 = self.measures.iter().map(|measure| measure.need).sum();
        if asked == self.all.need {
            return free.iter().try_fold(0_u32, |sum, seats| seats.map(|seats| sum.saturating_add(seats)));
        }
        let lacking = self.measures.iter().zip(free).filter(|(measure, _)| measure.counts < measure.need);
        lacking.filter_map(|(_, seats)| *seats).min()
    }
}

/// People whom a question asks through their groups and whom nobody knows by name yet, so that no tally counts them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unnamed {
    /// Of all groups asked.
    pub all: u32,
    /// Of the groups asked by each measure.
    pub measures: Vec<u32>,
}

/// Somebody of an objective's audience.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// Position of the person.
    pub person: u32,
    /// Position of the first group that makes them one of the audience.
    pub group: Option<u32>,
    /// What each measure says, by position of the measure.
    pub findings: Vec<(usize, Finding)>,
}

impl PersonLine {
    /// Whether every measure counts.
    pub fn counts(&self) -> bool {
        self.findings.iter().all(|(_, finding)| finding.counts())
    }
}
