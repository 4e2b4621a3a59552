//! Why a person needs a module now, although its first training is over.
//!
//! Owns the order of the cases for one person and module.

use super::Cause;
use crate::{completion::State, day::Day};

/// Days that somebody has to be trained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grace {
    /// After somebody came.
    pub newcomer: i32,
    /// After a new version of a module was released.
    pub version: i32,
    /// Ahead of the day on which a certificate lapses.
    pub ahead: i32,
}

/// A certificate: when it was earned and for how many days it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Certificate {
    /// Day on which the module was completed.
    pub earned_on: Day,
    /// Days for which that holds.
    pub days: i32,
}

/// A release that changes a process which the module teaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    /// Day on which somebody judged so.
    pub judged_on: Day,
    /// Day on which the release comes; none where it is not planned yet.
    pub comes_on: Option<Day>,
    /// Whether the person was trained in a module that teaches the process, on that day or later.
    pub since: bool,
}

/// What is known of one person and one module that they need.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Where they stand.
    pub state: State,
    /// Day on which they came to the group: the later of joining it and starting to work. None where it was always so.
    pub came_on: Option<Day>,
    /// Whether they belonged to another group before.
    pub was_elsewhere: bool,
    /// First day on which the module was given; none where it was not yet.
    pub given_from: Option<Day>,
    /// Cutover of the group.
    pub cutover: Option<Day>,
    /// Day on which the current version of the module was released.
    pub released_on: Option<Day>,
    /// The certificate, where the module has such a limit.
    pub certificate: Option<Certificate>,
    /// Releases that change what the module teaches.
    pub changes: &'a [Changed],
}

/// Why, and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trigger {
    /// Why.
    pub cause: Cause,
    /// By when; none where nobody has said yet.
    pub due: Option<Day>,
    /// Which of the changes, where that is the cause.
    pub change: Option<usize>,
}

/// Why the person needs the module on a day, if so. A seat in a session to come does not make it go away: whoever shows
/// the queue shows the seat.
pub fn trigger(facts: &Facts<'_>, on: Day, grace: Grace) -> Option<Trigger> {
    if !facts.state.is_complete() {
        return first_training(facts, on, grace);
    }
    let mut found: Vec<Trigger> =
        facts.changes.iter().enumerate().filter_map(|(at, change)| release(at, change, on)).collect();
    if facts.state == State::EarlierVersion {
        let due = facts.released_on.map(|released| released.plus(grace.version));
        found.push(Trigger { cause: Cause::Version, due, change: None });
    }
    if let Some(Certificate { earned_on, days }) = facts.certificate {
        let lapses = earned_on.plus(days);
        if lapses <= on.plus(grace.ahead) {
            found.push(Trigger { cause: Cause::Certificate, due: Some(lapses), change: None });
        }
    }
    // What has no day yet comes last.
    found.into_iter().min_by_key(|trigger| (trigger.due.is_none(), trigger.due, trigger.cause))
}

fn release(at: usize, change: &Changed, on: Day) -> Option<Trigger> {
    let waits = change.judged_on <= on && !change.since;
    waits.then_some(Trigger { cause: Cause::Release, due: change.comes_on, change: Some(at) })
}

fn first_training(facts: &Facts<'_>, on: Day, grace: Grace) -> Option<Trigger> {
    let came_late = facts.came_on.filter(|came| *came <= on && facts.given_from.is_some_and(|given| *came > given));
    if let Some(came) = came_late {
        let cause = if facts.was_elsewhere { Cause::Mover } else { Cause::Joiner };
        let due = came.plus(grace.newcomer);
        return Some(Trigger { cause, due: Some(facts.cutover.map_or(due, |cutover| due.max(cutover))), change: None });
    }
    let live = facts.cutover.filter(|cutover| *cutover <= on)?;
    Some(Trigger { cause: Cause::Phase, due: Some(live), change: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const GRACE: Grace = Grace { newcomer: 30, version: 60, ahead: 45 };
    const TODAY: Day = Day(20_000);

    fn facts(state: State) -> Facts<'static> {
        Facts {
            state,
            came_on: None,
            was_elsewhere: false,
            given_from: None,
            cutover: None,
            released_on: None,
            certificate: None,
            changes: &[],
        }
    }

    fn found(facts: &Facts<'_>) -> Option<(Cause, Option<Day>)> {
        trigger(facts, TODAY, GRACE).map(|trigger| (trigger.cause, trigger.due))
    }

    /// Before go-live everybody waits for the first training: that is the plan's concern, not the queue's.
    #[test]
    fn nobody_is_queued_before_the_first_training_is_over() {
        let waiting = Facts { cutover: Some(TODAY.plus(1)), ..facts(State::Nothing) };
        assert_eq!(found(&waiting), None);
        let early = Facts { came_on: Some(TODAY.plus(-50)), given_from: Some(TODAY.plus(-10)), ..waiting };
        assert_eq!(found(&early), None, "came before the training began");
        assert_eq!(found(&facts(State::Completed)), None);
    }

    #[test]
    fn who_comes_after_the_training_has_some_days_but_not_before_go_live() {
        let came = TODAY.plus(-5);
        let joiner = Facts { came_on: Some(came), given_from: Some(TODAY.plus(-90)), ..facts(State::Nothing) };
        assert_eq!(found(&joiner), Some((Cause::Joiner, Some(came.plus(30)))));
        let before_cutover = Facts { cutover: Some(TODAY.plus(200)), ..joiner };
        assert_eq!(found(&before_cutover), Some((Cause::Joiner, Some(TODAY.plus(200)))));
        let mover = Facts { was_elsewhere: true, ..joiner };
        assert_eq!(found(&mover), Some((Cause::Mover, Some(came.plus(30)))));
        let not_yet_here = Facts { came_on: Some(TODAY.plus(1)), ..joiner };
        assert_eq!(found(&not_yet_here), None);
    }

    #[test]
    fn who_was_there_and_was_not_trained_is_due_since_the_cutover() {
        let left_behind = Facts { cutover: Some(TODAY.plus(-3)), ..facts(State::Partly) };
        assert_eq!(found(&left_behind), Some((Cause::Phase, Some(TODAY.plus(-3)))));
    }

    #[test]
    fn a_release_asks_again_of_who_was_not_trained_since() {
        let change = Changed { judged_on: TODAY.plus(-7), comes_on: Some(TODAY.plus(20)), since: false };
        let trained = Facts { changes: &[change], ..facts(State::Completed) };
        assert_eq!(found(&trained), Some((Cause::Release, Some(TODAY.plus(20)))));
        let again = Facts { changes: &[Changed { since: true, ..change }], ..trained };
        assert_eq!(found(&again), None);
        let judged_later = Facts { changes: &[Changed { judged_on: TODAY.plus(1), ..change }], ..trained };
        assert_eq!(found(&judged_later), None, "as of a day before the judgement");
    }

    #[test]
    fn a_certificate_is_named_before_it_lapses() {
        let certificate = |days_ago: i32| Some(Certificate { earned_on: TODAY.plus(-days_ago), days: 365 });
        let fresh = Facts { certificate: certificate(300), ..facts(State::Completed) };
        assert_eq!(found(&fresh), None);
        let lapsing = Facts { certificate: certificate(330), ..fresh };
        assert_eq!(found(&lapsing), Some((Cause::Certificate, Some(TODAY.plus(35)))));
        let outdated = Facts { state: State::EarlierVersion, released_on: Some(TODAY.plus(-1)), ..lapsing };
        assert_eq!(found(&outdated), Some((Cause::Certificate, Some(TODAY.plus(35)))), "what is due first");
        let undated = Facts { released_on: None, certificate: None, ..outdated };
        assert_eq!(found(&undated), Some((Cause::Version, None)));
    }

    proptest! {
        /// Time alone never takes anybody off the queue: only training or a decision does.
        #[test]
        fn waiting_never_helps(
            complete in any::<bool>(), earlier in any::<bool>(), came in -100..100_i32, given in -100..100_i32,
            cutover in -100..100_i32, earned in -500..0_i32, judged in -50..50_i32, later in 0..400_i32,
        ) {
            let state = if !complete { State::Nothing } else if earlier { State::EarlierVersion } else { State::Completed };
            let change = [Changed { judged_on: TODAY.plus(judged), comes_on: None, since: false }];
            let facts = Facts {
                came_on: Some(TODAY.plus(came)),
                given_from: Some(TODAY.plus(given)),
                cutover: Some(TODAY.plus(cutover)),
                certificate: Some(Certificate { earned_on: TODAY.plus(earned), days: 365 }),
                changes: &change,
                ..facts(state)
            };
            if trigger(&facts, TODAY, GRACE).is_some() {
                prop_assert!(trigger(&facts, TODAY.plus(later), GRACE).is_some());
            }
        }
    }
}
