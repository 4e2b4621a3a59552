//! Slippage is told to a committee: it must be exact, and never fall because the plan got later.

use super::*;
use crate::{day::Day, plan::GroupTraining};
use proptest::prelude::*;

const SPAN: Option<Span> = Some(Span { from: Day(100), to: Day(200) });

fn part(kind: PartKind, done: u32, dated: &[(i32, u32)], undated: u32) -> Part {
    let mut plan = Plan::default();
    for (day, count) in dated {
        plan.add(Some(Day(*day)), *count);
    }
    plan.add(None, undated);
    Part { kind, done, of: plan.total(), plan, span: SPAN }
}

/// Half of the sessions should have been held and half of the people came to them: that is on plan, whatever the calendar
/// says. One missed session later it is behind, since the day of that session.
#[test]
fn what_is_dated_is_due_on_its_day() {
    let people = |done| part(PartKind::People, done, &[(120, 10), (150, 10)], 0);
    let at = |done, day| progress(&[people(done)], Day(day), Some(Day(200)));
    assert_eq!((at(0, 119).points, at(0, 119).days), (Some(0), Some(0)));
    assert_eq!((at(10, 149).points, at(10, 149).standing), (Some(0), RiskStanding::OnTrack));
    let behind = at(10, 160);
    // On day 149 the plan stood where the work stands.
    assert_eq!((behind.points, behind.days, behind.standing), (Some(50), Some(11), RiskStanding::Late));
    assert_eq!(at(15, 160).points, Some(25));
    assert_eq!(at(20, 160).standing, RiskStanding::Done);
}

/// What nobody planned is asked for evenly until the cutover, and all of it after.
#[test]
fn what_is_not_dated_is_asked_for_evenly() {
    let content = |done| part(PartKind::Content, done, &[], 4);
    let at = |done, day| progress(&[content(done)], Day(day), Some(Day(200)));
    assert_eq!(at(1, 150).points, Some(25));
    assert_eq!(at(1, 150).days, Some(25));
    assert_eq!(at(2, 150).standing, RiskStanding::OnTrack);
    assert_eq!(at(2, 165).standing, RiskStanding::Slipping);
    assert_eq!(at(3, 200).standing, RiskStanding::Late, "the cutover has passed");
    let unplanned = Part { span: None, ..content(1) };
    let nothing_says_when = progress(&[unplanned], Day(150), None);
    assert_eq!((nothing_says_when.points, nothing_says_when.standing), (None, RiskStanding::Unplanned));
}

/// A missing trainer must not drown in a thousand people trained, and a part with nothing to do must not help.
#[test]
fn every_part_weighs_the_same_and_empty_ones_nothing() {
    let superusers = part(PartKind::Superusers, 0, &[(120, 2)], 0);
    let people = part(PartKind::People, 1_000, &[(120, 1_000)], 0);
    let tasks = part(PartKind::Tasks, 0, &[], 0);
    let found = progress(&[people, superusers, tasks], Day(130), Some(Day(200)));
    assert_eq!(found.parts.iter().map(|part| part.kind).collect::<Vec<_>>(), [PartKind::Superusers, PartKind::People]);
    assert!((found.actual - 0.5).abs() < 1e-9);
    assert_eq!(found.points, Some(50));
    assert_eq!(progress(&[], Day(130), Some(Day(100))).standing, RiskStanding::Unplanned);
}

/// Nobody waits for content, people or tasks of a group that gets no training; its superusers coverage asks for all the same.
#[test]
fn a_group_without_training_is_asked_for_superusers_alone() {
    let asked = |training| PartKind::ALL.iter().copied().filter(|kind| kind.is_asked_of(training)).collect::<Vec<_>>();
    assert_eq!(asked(GroupTraining::Exempt), [PartKind::Superusers]);
    for training in GroupTraining::ALL.iter().copied().filter(|training| *training != GroupTraining::Exempt) {
        assert_eq!(asked(training), PartKind::ALL, "{}", training.word());
    }
}

/// The fortnight's report tells what moved by five points or more, and nothing of noise.
#[test]
fn small_moves_are_not_told() {
    let then = |points, standing| Then { actual: 0.5, points: Some(points), standing };
    let slipping = |points| then(points, RiskStanding::Slipping);
    assert_eq!(shift(slipping(12), slipping(16)), Shift::Same);
    assert_eq!(shift(slipping(12), slipping(17)), Shift::Worsened);
    assert_eq!(shift(slipping(17), slipping(12)), Shift::Improved);
    let ahead = |points: i32| then(points, RiskStanding::OnTrack);
    assert_eq!(shift(ahead(-19), ahead(-9)), Shift::Same, "less far ahead is no news");
    assert_eq!(shift(ahead(-19), ahead(4)), Shift::Same);
    assert_eq!(shift(ahead(-19), slipping(11)), Shift::Worsened);
    assert_eq!(shift(slipping(17), then(16, RiskStanding::Done)), Shift::Improved);
    assert_eq!(shift(then(0, RiskStanding::Done), slipping(1)), Shift::Worsened);
}

/// The grade decides what the committee sees: an issue has happened, so nobody can talk its probability down.
#[test]
fn an_issue_is_certain_and_a_risk_needs_a_probability() {
    assert_eq!(exposure(LogKind::Issue, Some(1), Some(3)), Some(15));
    assert_eq!(exposure(LogKind::Risk, None, Some(5)), None);
    assert_eq!(exposure(LogKind::Risk, Some(2), Some(3)), Some(6));
    assert_eq!(exposure(LogKind::Dependency, None, Some(4)), Some(12));
    assert_eq!(exposure(LogKind::Assumption, None, None), None);
    assert_eq!(
        [1, 5, 6, 14, 15, 25].map(grade),
        [Grade::Low, Grade::Low, Grade::Medium, Grade::Medium, Grade::High, Grade::High]
    );
}

fn candidate(at: u32, facilitation: f64, load: u32) -> Candidate {
    Candidate { at, facilitation, capacity: 20, load }
}

fn shortage(area: u32, impact: u8, points: i32, known: &[(u32, f64)]) -> Shortage {
    let known = known.iter().map(|(candidate, share)| Known { candidate: *candidate, share: *share }).collect();
    Shortage { area, missing: 1, impact, points, colleagues: 15, known }
}

/// The best go where it presses most; knowing the process beats charm, and who is full stays.
#[test]
fn the_best_trainer_goes_where_it_presses_most() {
    let candidates = [candidate(1, 3.9, 0), candidate(2, 3.2, 0), candidate(3, 4.0, 20), candidate(4, 2.9, 0)];
    let everybody = [(1, 0.4), (2, 0.8), (3, 1.0), (4, 1.0)];
    let sent = propose(&candidates, &[shortage(7, 5, 40, &everybody), shortage(8, 3, 90, &everybody)]);
    let pairs: Vec<_> = sent.iter().map(|proposal| (proposal.area, proposal.candidate, proposal.takes)).collect();
    // Two knows area 7; then has five places left and still knows area 8 better than one does.
    assert_eq!(pairs, [(7, 2, 15), (8, 2, 5)]);
    assert!(propose(&candidates, &[shortage(7, 5, 40, &[(1, 0.0)])]).is_empty(), "who knows nothing is not sent");
}

proptest! {
    /// Whatever is planned: the planned share rises with time, reaches all by the last day, and days behind agree with points.
    #[test]
    fn the_plan_never_falls_and_days_agree_with_points(
        dated in prop::collection::vec((90_i32..230, 1_u32..30), 0..6),
        undated in 0_u32..30,
        done in 0_u32..200,
        today in 80_i32..240,
    ) {
        let all = part(PartKind::People, 0, &dated, undated);
        prop_assume!(all.of > 0);
        let part = Part { done: done.min(all.of), ..all };
        let planned = |day: i32| part.plan.share(Day(day), SPAN).expect("there is something to do");
        prop_assert!(planned(today) <= planned(today + 1) + 1e-12);
        prop_assert!((planned(240) - 1.0).abs() < 1e-9);
        prop_assert!(planned(80).abs() < 1e-9);
        let found = progress(std::slice::from_ref(&part), Day(today), Some(Day(200)));
        let actual = f64::from(part.done) / f64::from(part.of);
        let days = found.days.expect("a plan") as i32;
        if days > 0 {
            prop_assert!(planned(today) > actual, "behind");
            prop_assert!(planned(today - days) <= actual + 1e-9, "the plan stood there then");
            prop_assert!(planned(today - days + 1) > actual, "and no longer a day after");
        } else {
            prop_assert!(planned(today) <= actual + 1e-9);
        }
        // More done is never worse.
        let more = Part { done: part.of, ..part.clone() };
        prop_assert_eq!(progress(&[more], Day(today), None).points.expect("a plan") <= found.points.expect("a plan"), true);
    }

    /// Nobody is sent beyond their room, twice to one place, or unknowing; no area gets more than it lacks; the order in which
    /// areas are listed does not matter.
    #[test]
    fn proposals_keep_to_room_and_need(
        people in prop::collection::vec((0_u32..=40, 0_u32..=25), 1..8),
        areas in prop::collection::vec((1_u8..=5, -20_i32..90, 1_u32..4, 1_u32..30), 1..6),
        shares in prop::collection::vec(0_u32..=4, 48),
    ) {
        let candidates: Vec<Candidate> = people.iter().enumerate()
            .map(|(at, (level, load))| candidate(at as u32, f64::from(*level) / 10.0, *load)).collect();
        let mut shortages: Vec<Shortage> = areas.iter().enumerate().map(|(area, (impact, points, missing, colleagues))| Shortage {
            area: area as u32,
            missing: *missing,
            impact: *impact,
            points: *points,
            colleagues: *colleagues,
            known: candidates.iter().map(|one| Known {
                candidate: one.at,
                share: f64::from(shares[area * 8 + one.at as usize]) / 4.0,
            }).collect(),
        }).collect();
        let sent = propose(&candidates, &shortages);
        for one in &candidates {
            let taken: u32 = sent.iter().filter(|sent| sent.candidate == one.at).map(|sent| sent.takes).sum();
            prop_assert!(taken <= one.capacity.saturating_sub(one.load));
            prop_assert!(taken == 0 || one.facilitation >= LEAST_FACILITATION);
        }
        for shortage in &shortages {
            let mut who: Vec<u32> =
                sent.iter().filter(|sent| sent.area == shortage.area).map(|sent| sent.candidate).collect();
            prop_assert!(who.len() as u32 <= shortage.missing);
            who.sort_unstable();
            who.dedup();
            prop_assert_eq!(who.len(), sent.iter().filter(|sent| sent.area == shortage.area).count());
        }
        prop_assert!(sent.iter().all(|sent| sent.knows > 0.0 && sent.takes > 0));
        shortages.reverse();
        prop_assert_eq!(propose(&candidates, &shortages), sent);
    }
}
