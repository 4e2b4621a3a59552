//! What the board says of a day.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// The board is read on Monday: what is due by Sunday must stand in this week, and yesterday's must not.
#[test]
fn a_week_runs_from_monday_to_sunday() {
    assert_eq!(week_of(day("2026-11-22")), day("2026-11-16"));
    assert_eq!(week_of(day("2026-11-23")), day("2026-11-23"));
    assert_eq!(week_of(day("1969-12-31")), day("1969-12-29"));
    let today = day("2026-11-18");
    let state = |due: &str| due_state(Some(day(due)), None, false, today);
    assert_eq!(state("2026-11-17"), DueState::Overdue);
    assert_eq!(state("2026-11-18"), DueState::Due);
    assert_eq!(state("2026-11-22"), DueState::Due);
    assert_eq!(state("2026-11-23"), DueState::Coming);
    assert_eq!(due_state(None, None, false, today), DueState::Undated);
}

/// A report of last week must not know what was done since.
#[test]
fn what_was_done_later_was_not_done_yet() {
    let (due, done) = (Some(day("2026-11-10")), Some(day("2026-11-18")));
    assert_eq!(due_state(due, done, false, day("2026-11-17")), DueState::Overdue);
    assert_eq!(due_state(due, done, false, day("2026-11-18")), DueState::Done);
    assert_eq!(due_state(due, None, true, day("2026-11-18")), DueState::Dropped);
}

/// Sending a manager who does not want it to win a team does harm, and the last word on a manager counts.
#[test]
fn a_manager_is_won_before_others_are() {
    let manager = Id::derived("person", &[b"m"]);
    let step = |stage, on: &str| Coached { manager, stage, on: Day::parse(on) };
    let steps = [step(CoachingStage::Willing, "2026-10-01"), step(CoachingStage::Aware, "2026-11-01")];
    assert_eq!(stage_of(manager, &steps), Some(CoachingStage::Aware));
    assert!(!may_win_others(stage_of(manager, &steps)));
    assert!(may_win_others(stage_of(manager, &steps[..1])));
    assert!(may_win_others(stage_of(Id::derived("person", &[b"other"]), &steps)));
}

proptest! {
    /// Exactly one state holds on each day, an open one never after it was done, and a Monday begins each week.
    #[test]
    fn every_day_has_one_state(
        due in proptest::option::of(20_000_i32..21_000),
        done in proptest::option::of(20_000_i32..21_000),
        today in 20_000_i32..21_000,
        dropped: bool,
    ) {
        let state = due_state(due.map(Day), done.map(Day), dropped, Day(today));
        prop_assert_eq!(state == DueState::Done, done.is_some_and(|done| done <= today));
        if state.is_open() {
            prop_assert!(!dropped);
            prop_assert_eq!(state == DueState::Overdue, due.is_some_and(|due| due < today));
        }
        let monday = week_of(Day(today));
        prop_assert!((0..7).contains(&Day(today).since(monday)));
        prop_assert_eq!(week_of(monday), monday);
        prop_assert_eq!(week_of(monday.plus(6)), monday);
    }
}
