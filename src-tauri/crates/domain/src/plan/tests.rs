//! The plan's figures must be trusted by whoever signs it: bounds, order and rounding are held here.

use super::*;
use crate::{
    day::Day,
    words::{PhaseKind, Track},
};
use proptest::prelude::*;

fn extent() -> impl Strategy<Value = Extent> {
    (0_u32..60_000, 0_u32..14, 0_u32..60, 1_u8..=5, 1_u8..=5)
        .prop_map(|(people, waves, sites, complexity, risk)| Extent { people, waves, sites, complexity, risk })
}

/// What each of two proposals comes to: whether the second leaves out something of the first.
fn leaves_out(less: &Extent, more: &Extent) -> Option<String> {
    let (first, second) = (less.proposal(), more.proposal());
    if let Some(feature) = first.features.iter().find(|feature| !second.features.contains(feature)) {
        return Some(feature.word().to_owned());
    }
    if let Some(part) = first.parts.iter().find(|part| !second.parts.contains(part)) {
        return Some(part.word().to_owned());
    }
    // Never and less often are both less.
    let often = |extent: &Extent, rhythm| extent.days(rhythm).map_or(u32::MAX, |days| days);
    Rhythm::ALL.iter().find(|&&rhythm| often(more, rhythm) > often(less, rhythm)).map(|rhythm| rhythm.word().to_owned())
}

proptest! {
    /// A larger, more complex or riskier programme is never proposed less, whatever grows.
    #[test]
    fn more_is_never_proposed_less(
        less in extent(), people in 0_u32..9_000, waves in 0_u32..6, sites in 0_u32..20, complexity in 0_u8..4, risk in 0_u8..4,
    ) {
        let more = Extent {
            people: less.people + people,
            waves: less.waves + waves,
            sites: less.sites + sites,
            complexity: (less.complexity + complexity).min(HIGHEST),
            risk: (less.risk + risk).min(HIGHEST),
        };
        prop_assert_eq!(leaves_out(&less, &more), None, "{:?} {:?}", less, more);
        prop_assert!((3..=15).contains(&less.weight()));
    }

    /// What is proposed from the data rises with the data and stays a level.
    #[test]
    fn levels_rise_with_what_they_are_made_of(
        processes in 0_u32..900, languages in 0_u32..20, systems in 0_u32..30, custom in 1_u8..=5, more in 0_u32..200,
        impacts in prop::collection::vec(1_u8..=5, 0..30),
    ) {
        let level = complexity(processes, languages, Some(systems), Some(custom));
        prop_assert!((1..=HIGHEST).contains(&level));
        prop_assert!(complexity(processes + more, languages, Some(systems), Some(custom)) >= level);
        prop_assert!(complexity(processes, languages + more, Some(systems), Some(custom)) >= level);
        prop_assert!(complexity(processes, languages, None, None) <= level);
        prop_assert!((1..=HIGHEST).contains(&risk(&impacts)));
    }

    /// "100 %" must mean that nothing is open, and getting something done must never lower the figure.
    #[test]
    fn a_percentage_says_all_only_of_all(
        counts in prop::collection::vec((0_u32..400, 0_u32..400), 0..6), which in 0_usize..6,
    ) {
        let kinds = CheckKind::ALL;
        let checks: Vec<Check> = counts.iter().enumerate()
            .map(|(at, &(done, of))| Check { kind: kinds[at], done: done.min(of), of }).collect();
        let figure = percent(&checks);
        let seen = checks.iter().any(|check| check.of > 0);
        let all = checks.iter().all(|check| check.of == 0 || check.is_met());
        prop_assert_eq!(figure == 100, seen && all);
        prop_assert_eq!(state(&checks, false) == PartState::Complete, figure == 100);
        prop_assert_eq!(state(&checks, true), PartState::NotNeeded);
        let mut better = checks;
        if let Some(check) = better.get_mut(which).filter(|check| check.done < check.of) {
            check.done += 1;
            prop_assert!(percent(&better) >= figure);
        }
    }
}

/// A pilot of one site must not be buried in paper, a roll-out to thousands must not be run without a pulse.
#[test]
fn the_rule_fits_the_small_and_the_large() {
    let pilot = Extent { people: 30, waves: 1, sites: 1, complexity: 1, risk: 1 };
    assert_eq!(pilot.proposal().features, [Feature::Objectives]);
    assert_eq!((pilot.days(Rhythm::Pulse), pilot.days(Rhythm::PlanReview)), (None, Some(91)));
    assert_eq!(pilot.proposal().parts.len(), 8);
    let group = Extent { people: 50_000, waves: 9, sites: 40, complexity: 5, risk: 5 };
    assert_eq!(group.proposal().features, Feature::ALL);
    assert_eq!((group.days(Rhythm::Pulse), group.proposal().parts.len()), (Some(14), 12));
    // Two waves alone bring training again, and nothing else.
    let two = Extent { waves: 2, ..pilot };
    assert_eq!(two.proposal().features, [Feature::Objectives, Feature::Retraining]);
}

/// The thresholds of risk are documented; one impact of 5 is in nearly every programme and does not make all of it risky.
#[test]
fn one_high_impact_is_not_yet_a_risky_programme() {
    assert_eq!([risk(&[]), risk(&[1, 2]), risk(&[5, 1, 1, 1]), risk(&[5, 4, 1])], [3, 2, 4, 5]);
}

/// A part that no check judges would always be missing, a check of no part would be forgotten.
#[test]
fn every_part_has_checks() {
    for part in PlanPart::ALL {
        assert!(CheckKind::ALL.iter().any(|kind| kind.part() == Some(*part)), "{part:?}");
    }
    assert_eq!(CheckKind::ALL.iter().filter(|kind| kind.part().is_none()).count(), 1);
}

fn part(kind: PlanPart, percent: u32, text: &str, done: u32) -> FrozenPart {
    FrozenPart {
        kind,
        state: PartState::Partly,
        percent,
        text: text.to_owned(),
        not_needed: String::new(),
        owner: None,
        checks: vec![Check { kind: CheckKind::ScopeRated, done, of: 9 }],
    }
}

/// Whoever approves asks what is different since the last time: that and nothing else must be told.
#[test]
fn versions_are_compared_part_by_part() {
    let on = Day(20_000);
    let (scope, people) = (part(PlanPart::Scope, 40, "Sales first", 3), part(PlanPart::People, 50, "", 0));
    let before = Frozen { format: 1, on, parts: vec![scope.clone(), people.clone()] };
    let grown = part(PlanPart::Scope, 70, "Sales and service", 6);
    let after = Frozen { format: 1, on: on.plus(9), parts: vec![grown, people] };
    let found = changes(&before, &after);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, PlanPart::Scope);
    assert_eq!(found[0].text, Some(("Sales first".to_owned(), "Sales and service".to_owned())));
    let counted = CheckChange { kind: CheckKind::ScopeRated, before: Some((3, 9)), after: Some((6, 9)) };
    assert_eq!(found[0].checks, [counted]);
    assert!(changes(&before, &before).is_empty());
    let gone = changes(&before, &Frozen { parts: vec![scope], ..before.clone() });
    assert_eq!((gone[0].kind, gone[0].after), (PlanPart::People, None));
}

/// Nobody may tick what the data deny; what the data say is done needs no waiver.
#[test]
fn data_answer_before_people() {
    let check = |done| Some(Check { kind: CheckKind::MaterialsApproved, done, of: 4 });
    let stand = |measured, done, waived| answer(Answered { measured, done, waived });
    assert_eq!(stand(check(3), true, false), LineState::Open);
    assert_eq!(stand(check(4), false, true), LineState::Done);
    assert_eq!(stand(check(3), true, true), LineState::Waived);
    assert_eq!(stand(None, true, false), LineState::Done);
    assert_eq!(stand(None, false, true), LineState::Waived);
    let nothing = Check { kind: CheckKind::MaterialsApproved, done: 0, of: 0 };
    assert_eq!(stand(Some(nothing), false, false), LineState::Open);
}

/// A gate asks for the lines of every phase before it, and only for those marked.
#[test]
fn a_gate_counts_what_is_asked_before_it() {
    let lines = [
        (PhaseKind::Initiate, true, LineState::Open),
        (PhaseKind::Implement, true, LineState::Done),
        (PhaseKind::Implement, false, LineState::Open),
        (PhaseKind::Prepare, true, LineState::Open),
        (PhaseKind::Prepare, true, LineState::Waived),
        (PhaseKind::Operate, true, LineState::Open),
    ];
    let count = |before, open, not_begun, of| GateCount { before, open, not_begun, of };
    assert_eq!(gates(&lines, &[]), [count(PhaseKind::Prepare, 1, 0, 2), count(PhaseKind::Operate, 2, 0, 4)]);
    // What nobody has begun is not done: its lines are open before every phase after its own.
    let waiting = [(PhaseKind::Prepare, 7), (PhaseKind::Operate, 3)];
    assert_eq!(gates(&lines, &waiting), [count(PhaseKind::Prepare, 1, 0, 2), count(PhaseKind::Operate, 9, 7, 11)]);
}

fn group() -> impl Strategy<Value = GroupFacts> {
    let seldom = || prop::bool::weighted(0.2);
    (
        prop_oneof![Just(0_u32), 1_u32..300],
        prop::sample::select(Track::ALL),
        [seldom(), seldom(), seldom(), seldom(), seldom()],
        prop::option::weighted(0.2, any::<bool>()),
    )
        .prop_map(|(people, track, [at_risk, in_wave, has_module, has_session, has_seats], reason)| GroupFacts {
            people,
            track,
            at_risk,
            in_wave,
            has_module,
            has_session,
            has_seats,
            reason,
        })
}

proptest! {
    /// People are never passed over: they have training, a reason why not, or are named as open.
    #[test]
    fn people_are_settled_or_named(group in group()) {
        let trains = group.has_module || group.has_session || group.track == Track::Superuser;
        let settled = trains || group.reason == Some(true);
        if group.people > 0 {
            prop_assert_ne!(group.reach(), GroupReach::Unaffected);
            prop_assert_eq!(group.is_open(), !settled, "{:?}", group.training());
        }
        // Whatever is said of a group of people is a judgement; nothing said is none.
        let silent = GroupFacts { at_risk: false, in_wave: false, has_module: false, has_session: false, reason: None, ..group };
        let silent = GroupFacts { track: Track::Business, ..silent };
        let reach = if group.people > 0 { GroupReach::Unjudged } else { GroupReach::Unaffected };
        prop_assert_eq!(silent.reach(), reach);
        prop_assert_eq!(silent.is_open(), group.people > 0);
    }
}
