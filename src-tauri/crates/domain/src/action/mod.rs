//! What is done about people: communication, the sponsor roadmap, resistance, the coaching of managers.
//!
//! Owns the words of the four plans, where an action stands on a day, and the rule that a manager is won first. Deliberately
//! does not say who may change what.

#[cfg(test)]
mod tests;

use crate::{day::Day, id::Id, words::words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// Which of the four plans an action belongs to.
    ActionKind, "action-kind" {
        /// The communication plan: a message to an audience.
        Communication = "communication",
        /// The sponsor roadmap: what a sponsor does.
        Sponsor = "sponsor",
        /// The resistance plan: what is done about a cause.
        Resistance = "resistance",
        /// Coaching: the next step with a manager.
        Coaching = "coaching",
    }
}
words! {
    /// What a communication is for.
    CommunicationPurpose, "communication-purpose" {
        /// People know that something comes, and why.
        Awareness = "awareness",
        /// People want it.
        Interest = "interest",
        /// People know of their training.
        Training = "training",
        /// People know what happens at go-live.
        GoLive = "go_live",
        /// Anything else.
        Other = "other",
    }
}
words! {
    /// Why people resist.
    ResistanceCause, "resistance-cause" {
        /// Nobody told them why.
        NotTold = "not_told",
        /// They know, and do not want it.
        NotWanted = "not_wanted",
        /// They fear that they cannot.
        NotAble = "not_able",
        /// They have no time for it.
        NoTime = "no_time",
        /// They lose something by it.
        LostSomething = "lost_something",
        /// They do not trust who says it.
        Distrust = "distrust",
        /// Anything else.
        Other = "other",
    }
}
words! {
    /// How far a manager is on their own way; in rising order.
    CoachingStage, "coaching-stage" {
        /// Knows what changes, and why.
        Aware = "aware",
        /// Wants it.
        Willing = "willing",
        /// Knows how.
        Knows = "knows",
        /// Does it.
        Does = "does",
        /// Leads others through it.
        Leads = "leads",
    }
}
words! {
    /// Where something with a due day stands.
    DueState, "due-state" {
        /// Its day has passed.
        Overdue = "overdue",
        /// It is due in the week of the day asked for.
        Due = "due",
        /// It is due in a later week.
        Coming = "coming",
        /// It has no day.
        Undated = "undated",
        /// It is done.
        Done = "done",
        /// It was given up, with a reason.
        Dropped = "dropped",
    }
}
words! {
    /// How somebody's conduct in the programme is answered.
    RecognitionKind, "recognition-kind" {
        /// Thanks, an award, time.
        Reward = "reward",
        /// A talk, a change of duty; always between leads and the person.
        Corrective = "corrective",
    }
}

/// The Monday of a day's week.
pub fn week_of(day: Day) -> Day {
    // 1 January 1970 was a Thursday, the fourth day of its week.
    day.plus(-((i64::from(day.0) + 3).rem_euclid(7) as i32))
}

/// Where something stands on a day. What was done later than that day was not done yet; a dropped action has no day of its own
/// and counts as dropped on every day.
pub fn due_state(due_on: Option<Day>, done_on: Option<Day>, dropped: bool, as_of: Day) -> DueState {
    if done_on.is_some_and(|done| done <= as_of) {
        return DueState::Done;
    }
    if dropped {
        return DueState::Dropped;
    }
    match due_on {
        None => DueState::Undated,
        Some(due) if due < as_of => DueState::Overdue,
        Some(due) if week_of(due) == week_of(as_of) => DueState::Due,
        Some(_) => DueState::Coming,
    }
}

impl DueState {
    /// Whether somebody still has to do it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Overdue | Self::Due | Self::Coming | Self::Undated)
    }
}

/// A step of coaching, as far as it says how far the manager is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coached {
    /// The manager.
    pub manager: Id,
    /// How far they were.
    pub stage: CoachingStage,
    /// The day the step is due or was done.
    pub on: Option<Day>,
}

/// How far a manager is: what the latest step says; a step without a day counts as the earliest. `None` where nobody coaches them.
pub fn stage_of(manager: Id, steps: &[Coached]) -> Option<CoachingStage> {
    let of_manager = steps.iter().filter(|step| step.manager == manager);
    // Of two steps on one day the further one counts: nobody unlearns within a day.
    of_manager.max_by_key(|step| (step.on, step.stage)).map(|step| step.stage)
}

/// Whether a manager may be asked to win others: only who wants the change can speak for it. Who is not coached is taken at
/// their word.
pub fn may_win_others(stage: Option<CoachingStage>) -> bool {
    stage.is_none_or(|stage| stage >= CoachingStage::Willing)
}
