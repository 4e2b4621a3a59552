//! Each rule with the plan that breaks it and the one that keeps it, and what holds for any plan.

use super::*;
use crate::{
    day::Day,
    id::Id,
    words::{MilestoneKind, PhaseKind, Track},
};
use proptest::prelude::*;

const TODAY: Day = Day(1_000);
const CUTOVER: Day = Day(1_060);

fn id(kind: &str, number: usize) -> Id {
    Id::derived(kind, &[&number.to_be_bytes()])
}

fn session(number: usize, module: usize, on: i32) -> Session {
    let on = Day(on);
    Session {
        id: id("session", number),
        module: id("module", module),
        audiences: vec![id("group", 0)],
        on,
        until: on,
        held: on < TODAY,
        seats: None,
    }
}

fn told(number: usize, purpose: Purpose, on: i32) -> Told {
    Told { id: id("told", number), purpose, on: Day(on), done: Day(on) <= TODAY, interested: Some(10) }
}

fn milestone(number: usize, kind: MilestoneKind, on: i32) -> Milestone {
    let wave = Some(id("wave", 0));
    Milestone {
        id: id("milestone", number),
        name: format!("M{number}"),
        kind,
        wave,
        due_on: Some(Day(on)),
        done_on: None,
    }
}

/// A wave with a group that is told, then trained in time on finished content: nothing is wrong.
fn sound() -> Plan {
    let group = |number: usize, name: &str, track| Audience {
        id: id("group", number),
        name: name.to_owned(),
        track,
        headcount: 40,
        wave: Some(id("wave", 0)),
        modules: vec![id("module", 0)],
        at_risk: false,
        reason: None,
        expired_on: None,
        told: vec![told(number, Purpose::Awareness, 980)],
    };
    let module = |number: usize| Module {
        id: id("module", number),
        name: format!("Module {number}"),
        content: Content::Approved,
        topics: vec![id("topic", 0), id("topic", 1)],
    };
    let topic = |number: usize, track| Topic { id: id("topic", number), name: format!("T{number}"), track };
    let phase = |kind, from, to| Phase { kind, starts_on: Some(Day(from)), ends_on: Some(Day(to)) };
    let mut desk = session(8, 0, 1_040);
    desk.audiences = vec![id("group", 1), id("group", 2)];
    Plan {
        today: TODAY,
        limits: Limits::default(),
        milestones: vec![
            milestone(0, MilestoneKind::CodeComplete, 1_005),
            milestone(1, MilestoneKind::Uat, 1_020),
            milestone(2, MilestoneKind::Cutover, CUTOVER.0),
            milestone(3, MilestoneKind::HypercareEnd, 1_090),
        ],
        waves: vec![Wave {
            id: id("wave", 0),
            name: "Wave 1".to_owned(),
            cutover: Some(CUTOVER),
            superusers: vec![Superuser { id: id("superuser", 0), ready: true }],
        }],
        phases: vec![phase(PhaseKind::Initiate, 800, 900), phase(PhaseKind::Implement, 901, 1_030)],
        audiences: vec![
            group(0, "Order desk", Track::Business),
            group(1, "Service desk", Track::SupportDesk),
            group(2, "Operations", Track::Administrator),
        ],
        sessions: vec![session(0, 0, 1_030), session(1, 0, 1_045), desk],
        modules: vec![module(0), module(1)],
        topics: vec![topic(0, Track::SupportDesk), topic(1, Track::Administrator)],
    }
}

fn rules(plan: &Plan) -> Vec<Rule> {
    check(plan).into_iter().map(|violation| violation.rule).collect()
}

fn only(plan: &Plan) -> Violation {
    let mut found = check(plan);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

/// A plan as it should be must be left in peace: a check that always finds something is not read.
#[test]
fn a_sound_plan_is_left_in_peace() {
    assert_eq!(check(&sound()), []);
}

#[test]
fn trained_nine_weeks_before_cutover() {
    let mut plan = sound();
    plan.milestones.retain(|known| known.kind != MilestoneKind::CodeComplete);
    plan.sessions[0] = Session { on: Day(995), until: Day(995), held: true, ..session(0, 0, 995) };
    plan.sessions[1].seats = Some(39);
    let found = only(&plan);
    assert_eq!(found.rule, Rule::TooEarly);
    assert_eq!(found.message.args.get("weeks"), Some(&crate::message::Arg::Number(9.0)));
    assert_eq!(found.rows, [Row { kind: RowKind::Session, id: id("session", 0) }]);
    // Held: it can only be repeated. To come: it can be moved.
    assert_eq!(found.way_out.id, "timeline-too-early-repeat");
    plan.sessions[0] = session(0, 0, 1_017);
    assert_eq!(only(&plan).way_out.id, "timeline-too-early-move");
    // A day later it is in time.
    plan.sessions[0] = session(0, 0, 1_018);
    assert_eq!(check(&plan), []);
}

/// A way out that lies in the past is none.
#[test]
fn nothing_is_to_be_scheduled_for_a_day_that_is_over() {
    let mut plan = sound();
    plan.milestones.retain(|known| known.kind != MilestoneKind::CodeComplete);
    plan.sessions[0] = Session { held: true, ..session(0, 0, 995) };
    plan.sessions[1] = Session { seats: Some(39), ..session(1, 0, 1_059) };
    plan.today = Day(1_040);
    let found = only(&plan);
    assert_eq!((found.rule, found.way_out.id.as_str()), (Rule::TooEarly, "timeline-too-early-repeat"));
    let from = crate::message::Message::new("").with("from", Day(1_040));
    assert_eq!(found.way_out.args.get("from"), from.args.get("from"));
}

/// Whoever was trained too early can be trained again: with a seat for everybody it is made up for.
#[test]
fn early_sessions_are_made_up_for_by_seats_for_everybody() {
    let mut plan = sound();
    plan.milestones.retain(|known| known.kind != MilestoneKind::CodeComplete);
    plan.sessions[0] = session(0, 0, 990);
    plan.sessions[1].seats = Some(40);
    assert_eq!(check(&plan), []);
    plan.sessions[1].seats = Some(39);
    assert_eq!(rules(&plan), [Rule::TooEarly]);
}

/// Nobody else is asked to come again: who had no early seat has nothing to repeat.
#[test]
fn a_refresher_is_for_those_trained_too_early() {
    let mut plan = sound();
    plan.milestones.retain(|known| known.kind != MilestoneKind::CodeComplete);
    plan.sessions[0] = Session { seats: Some(10), ..session(0, 0, 990) };
    plan.sessions[1].seats = Some(20);
    let people = |plan: &Plan| {
        let found = only(plan);
        assert_eq!((found.rule, found.way_out.id.as_str()), (Rule::TooEarly, "timeline-too-early-repeat"));
        found.way_out.args.get("people").cloned()
    };
    let number = |number: u32| crate::message::Message::new("").with("people", number).args.get("people").cloned();
    assert_eq!(people(&plan), number(10), "ten early seats, not the forty of the group");
    // Seats to come for all but four of the group: no more than four find none.
    plan.sessions[1].seats = Some(36);
    assert_eq!(people(&plan), number(4));
    // Two modules, ten early seats of each; and never more people than there are.
    let other = |seats| Session { seats, ..session(9, 1, 991) };
    plan.sessions[1].seats = Some(20);
    plan.sessions.push(other(Some(10)));
    assert_eq!(people(&plan), number(20));
    *plan.sessions.last_mut().expect("one") = other(None);
    assert_eq!(people(&plan), number(40));
    // What was not held yet has trained nobody.
    let open = Session { held: false, ..other(Some(10)) };
    *plan.sessions.last_mut().expect("one") = open;
    assert_eq!(only(&plan).way_out.id, "timeline-too-early-move");
}

#[test]
fn trained_before_the_system_is_complete() {
    let mut plan = sound();
    plan.milestones[0].due_on = Some(Day(1_042));
    plan.milestones[1].due_on = Some(Day(1_050));
    plan.sessions[1].seats = Some(20);
    let found = only(&plan);
    assert_eq!((found.rule, found.rows.len()), (Rule::BeforeCodeComplete, 1));
    assert!(found.depends_on.contains(&id("milestone", 0)));
}

#[test]
fn trained_after_the_cutover() {
    let mut plan = sound();
    plan.sessions.truncate(2);
    plan.audiences.truncate(1);
    plan.sessions[0] = session(0, 0, 1_070);
    plan.sessions[1] = session(1, 0, 1_075);
    let found = check(&plan);
    let late = found.iter().find(|violation| violation.rule == Rule::AfterCutover).expect("late");
    assert_eq!(late.rows.len(), 2);
    // One session in time, and the later ones are for those who come late.
    plan.sessions[0] = session(0, 0, 1_050);
    assert!(!rules(&plan).contains(&Rule::AfterCutover));
}

#[test]
fn trained_before_anybody_told_them() {
    let mut plan = sound();
    plan.audiences[0].told.clear();
    assert_eq!(only(&plan).message.id, "timeline-not-told");
    plan.audiences[0].told = vec![told(0, Purpose::Awareness, 1_031)];
    assert_eq!(only(&plan).message.id, "timeline-told-late");
    // Interest alone tells nobody; planned in time does.
    plan.audiences[0].told = vec![told(0, Purpose::Interest, 1_010)];
    assert_eq!(only(&plan).rule, Rule::NotTold);
    plan.audiences[0].told = vec![told(0, Purpose::Awareness, 1_029)];
    assert_eq!(check(&plan), []);
}

#[test]
fn interest_that_nobody_measured() {
    let mut plan = sound();
    plan.audiences[0].told[0].interested = None;
    let found = only(&plan);
    assert_eq!((found.rule, found.rows.len()), (Rule::InterestNotMeasured, 1));
    // What is only planned cannot have been measured.
    plan.audiences[0].told = vec![Told { interested: None, ..told(0, Purpose::Awareness, 1_010) }];
    assert_eq!(check(&plan), []);
}

#[test]
fn superusers_after_the_acceptance_test_begins() {
    let mut plan = sound();
    let mut group = plan.audiences[0].clone();
    (group.id, group.track) = (id("group", 7), Track::Superuser);
    plan.audiences.push(group);
    let mut late = session(5, 0, 1_020);
    late.audiences = vec![id("group", 7)];
    plan.sessions.push(late);
    let found = only(&plan);
    assert_eq!((found.rule, found.audience), (Rule::SuperusersAfterUat, None));
    let plan = plan.moved(id("milestone", 1), Some(Day(1_021)));
    assert_eq!(check(&plan), []);
}

#[test]
fn superusers_not_ready_for_the_acceptance_test() {
    let mut plan = sound();
    plan.waves[0].superusers.push(Superuser { id: id("superuser", 1), ready: false });
    assert_eq!(check(&plan), [], "three weeks ahead there is time");
    let plan = plan.moved(id("milestone", 1), Some(Day(1_014)));
    let found = only(&plan);
    assert_eq!((found.rule, found.rows.len()), (Rule::SuperusersNotReady, 1));
}

#[test]
fn nobody_is_forgotten() {
    let mut plan = sound();
    let portal = Audience {
        id: id("group", 9),
        name: "Supplier portal".to_owned(),
        track: Track::External,
        headcount: 43,
        wave: None,
        modules: Vec::new(),
        at_risk: false,
        reason: None,
        expired_on: None,
        told: Vec::new(),
    };
    plan.audiences.push(portal);
    let found = only(&plan);
    assert_eq!(found.rule, Rule::NoTraining);
    assert_eq!(found.message.args.get("people"), Some(&crate::message::Arg::Number(43.0)));
    plan.audiences[3].reason = Some(true);
    assert_eq!(check(&plan), []);
    // Of whom nobody has said a word, somebody has to say it first; what the needs call open is named here and nothing else.
    (plan.audiences[3].reason, plan.audiences[3].track) = (None, Track::Business);
    let found = check(&plan);
    assert_eq!(found.iter().map(|found| found.rule).collect::<Vec<_>>(), [Rule::NoTraining, Rule::NoWave]);
    assert_eq!(found[0].way_out.id, "timeline-unjudged-way-out");
    plan.audiences[3].at_risk = true;
    assert_eq!(check(&plan)[0].way_out.id, "timeline-no-training-way-out");
    (plan.audiences[3].at_risk, plan.audiences[3].track) = (false, Track::External);
    // With a module, and the cutover near, a session is missed.
    plan.audiences[3].reason = Some(false);
    assert_eq!(rules(&plan), [Rule::NoTraining], "a reason that has expired is none");
    assert_eq!(check(&plan)[0].message.id, "timeline-no-training");
    plan.audiences[3].expired_on = Some(Day(995));
    let found = only(&plan);
    assert_eq!((found.rule, found.message.id.as_str()), (Rule::NoTraining, "timeline-no-training-expired"));
    let expired = crate::message::Message::new("").with("expired", Day(995));
    assert_eq!(found.message.args.get("expired"), expired.args.get("expired"));
    plan.audiences[3].modules = vec![id("module", 1)];
    assert_eq!(check(&plan), []);
    plan.set_cutover(id("wave", 0), Some(Day(1_056)));
    assert_eq!(rules(&plan), [Rule::NoSession]);
}

#[test]
fn own_tracks_are_taught_and_manned() {
    let mut plan = sound();
    plan.modules[0].topics = vec![id("topic", 0)];
    let found = only(&plan);
    assert_eq!((found.rule, found.audience), (Rule::TrackNotTaught, Some(id("group", 2))));
    plan.audiences.pop();
    assert_eq!(rules(&plan), [Rule::TrackEmpty]);
}

#[test]
fn content_that_is_not_approved_for_a_session_soon() {
    let mut plan = sound();
    plan.modules[0].content = Content::Open(2);
    assert_eq!(check(&plan), [], "there is time");
    plan.today = Day(1_020);
    let found = check(&plan);
    let open = found.iter().filter(|violation| violation.rule == Rule::ContentOpen).count();
    assert_eq!(open, 1, "only the session within two weeks: {found:?}");
}

#[test]
fn dates_keep_their_order() {
    let plan = sound().moved(id("milestone", 1), Some(Day(1_061)));
    let found = only(&plan);
    assert_eq!(found.rule, Rule::MilestoneOrder);
    let mut plan = sound();
    plan.phases[1].starts_on = Some(Day(799));
    assert_eq!(only(&plan).message.id, "timeline-phase-begins");
    let mut plan = sound();
    plan.phases.push(Phase { kind: PhaseKind::Operate, starts_on: Some(Day(1_059)), ends_on: None });
    assert_eq!(only(&plan).message.id, "timeline-phase-before-cutover");
}

#[test]
fn a_wave_without_a_cutover_is_said() {
    let mut plan = sound();
    plan.set_cutover(id("wave", 0), None);
    assert!(rules(&plan).contains(&Rule::NoCutover));
    let mut plan = sound();
    plan.audiences[0].wave = None;
    assert_eq!(rules(&plan), [Rule::NoWave]);
}

/// Moving a milestone says what it breaks and mends, and an alteration is neither.
#[test]
fn what_a_move_breaks() {
    let before = sound();
    let after = before.clone().moved(id("milestone", 2), Some(Day(1_080)));
    assert_eq!(after.waves[0].cutover, Some(Day(1_080)));
    let effect = effect(check(&before), check(&after));
    assert_eq!(effect.mends, []);
    // The first sessions come too early now; the second one has seats for all, so it makes up for them. The desks' only
    // session is in time by two days.
    assert_eq!(effect.breaks, []);
    let farther = before.clone().moved(id("milestone", 2), Some(Day(1_089)));
    let effect = super::effect(check(&before), check(&farther));
    let broken: Vec<Rule> = effect.breaks.iter().map(|violation| violation.rule).collect();
    assert_eq!(broken, [Rule::TooEarly, Rule::TooEarly]);
    let back = super::effect(check(&farther), check(&before));
    assert_eq!((back.breaks.len(), back.mends.len()), (0, 2));
}

/// A timeline shows every audience: nobody falls between two waves.
#[test]
fn every_audience_stands_on_a_timeline() {
    let mut plan = sound();
    plan.audiences[0].wave = None;
    plan.audiences[1].wave = Some(id("wave", 99));
    let violations = check(&plan);
    let charts = charts(&plan, &violations);
    for audience in &plan.audiences {
        assert!(charts.iter().any(|chart| chart.lines.iter().any(|line| line.audience == audience.id)));
    }
    let lost = charts.iter().find(|chart| chart.wave.is_none()).expect("groups of no wave");
    assert_eq!(lost.lines.len(), 1);
    assert_eq!(lost.lines[0].problems, 1);
}

/// Superusers come before the acceptance test: their wave says how many are ready for it, and what is wrong with that.
#[test]
fn superusers_stand_on_the_timeline_of_their_wave() {
    let mut plan = sound();
    plan.waves[0].superusers.push(Superuser { id: id("superuser", 1), ready: false });
    let seen = |plan: &Plan| charts(plan, &check(plan))[0].superusers;
    assert_eq!(seen(&plan), Some(Preparation { ready: 1, of: 2, by: Some(Day(1_020)), problems: 0 }));
    plan.today = Day(1_010);
    assert_eq!(seen(&plan).map(|superusers| superusers.problems), Some(1));
    plan.waves[0].superusers.clear();
    assert_eq!(seen(&plan), None);
}

fn kinds() -> impl Strategy<Value = MilestoneKind> {
    prop::sample::select(MilestoneKind::ALL)
}

prop_compose! {
    fn any_milestone(number: usize)(
        kind in kinds(),
        wave in prop::option::of(0_usize..3),
        due in prop::option::of(950_i32..1_150),
        done in prop::option::weighted(0.2, 950_i32..1_000),
    ) -> Milestone {
        Milestone {
            id: id("milestone", number),
            name: format!("M{number}"),
            kind,
            wave: wave.map(|wave| id("wave", wave)),
            due_on: due.map(Day),
            done_on: done.map(Day),
        }
    }
}

prop_compose! {
    fn any_audience(number: usize)(
        track in prop::sample::select(Track::ALL),
        headcount in 0_u32..60,
        wave in prop::option::of(0_usize..4),
        modules in prop::collection::vec(0_usize..4, 0..3),
        (at_risk, reason) in (any::<bool>(), prop::option::weighted(0.2, any::<bool>())),
        told in prop::collection::vec((0_usize..3, 940_i32..1_080, any::<bool>(), prop::option::of(0_u32..50)), 0..3),
    ) -> Audience {
        let purposes = [Purpose::Awareness, Purpose::Interest, Purpose::Other];
        let mut modules: Vec<Id> = modules.into_iter().map(|module| id("module", module)).collect();
        modules.sort_unstable();
        modules.dedup();
        Audience {
            id: id("group", number),
            name: format!("G{number}"),
            track,
            headcount,
            wave: wave.map(|wave| id("wave", wave)),
            modules,
            at_risk,
            reason,
            expired_on: None,
            told: told.into_iter().enumerate().map(|(at, (purpose, on, done, interested))| Told {
                id: id("told", number * 10 + at), purpose: purposes[purpose], on: Day(on), done, interested,
            }).collect(),
        }
    }
}

prop_compose! {
    fn any_session(number: usize)(
        module in 0_usize..4,
        audiences in prop::collection::vec(0_usize..6, 0..3),
        on in 940_i32..1_120,
        days in 0_i32..3,
        held in any::<bool>(),
        seats in prop::option::of(1_u32..60),
    ) -> Session {
        let mut audiences: Vec<Id> = audiences.into_iter().map(|group| id("group", group)).collect();
        audiences.sort_unstable();
        audiences.dedup();
        Session {
            id: id("session", number), module: id("module", module), audiences,
            on: Day(on), until: Day(on + days), held, seats,
        }
    }
}

prop_compose! {
    fn any_plan()(
        milestones in (0_usize..8).prop_flat_map(|count| (0..count).map(any_milestone).collect::<Vec<_>>()),
        audiences in (0_usize..6).prop_flat_map(|count| (0..count).map(any_audience).collect::<Vec<_>>()),
        sessions in (0_usize..12).prop_flat_map(|count| (0..count).map(any_session).collect::<Vec<_>>()),
        cutovers in prop::collection::vec(prop::option::of(960_i32..1_120), 3),
        ready in prop::collection::vec(any::<bool>(), 0..4),
        open in prop::collection::vec(0_u32..3, 4),
        phases in prop::collection::vec((prop::option::of(800_i32..1_100), prop::option::of(800_i32..1_100)), 4),
    ) -> Plan {
        let mut plan = Plan {
            today: TODAY,
            limits: Limits::default(),
            milestones,
            waves: (0..3).map(|wave| Wave {
                id: id("wave", wave),
                name: format!("W{wave}"),
                cutover: None,
                superusers: ready.iter().enumerate()
                    .map(|(at, ready)| Superuser { id: id("superuser", at), ready: *ready }).collect(),
            }).collect(),
            phases: PhaseKind::ALL.iter().zip(phases)
                .map(|(kind, (from, to))| Phase { kind: *kind, starts_on: from.map(Day), ends_on: to.map(Day) }).collect(),
            audiences,
            sessions,
            modules: open.iter().enumerate().map(|(at, open)| Module {
                id: id("module", at),
                name: format!("Mod {at}"),
                content: if *open == 0 { Content::Approved } else { Content::Open(*open) },
                topics: vec![id("topic", at)],
            }).collect(),
            topics: vec![
                Topic { id: id("topic", 0), name: "A".to_owned(), track: Track::SupportDesk },
                Topic { id: id("topic", 1), name: "B".to_owned(), track: Track::Administrator },
            ],
        };
        // The day of a cutover is its wave's, as whoever reads a programme makes sure.
        for (wave, cutover) in cutovers.into_iter().enumerate() {
            plan.set_cutover(id("wave", wave), cutover.map(Day));
        }
        plan
    }
}

proptest! {
    /// Two laptops read the same rows in another order: both must say the same.
    #[test]
    fn the_order_of_input_leaves_no_trace(plan in any_plan(), turn in 0_usize..7) {
        let mut other = plan.clone();
        for count in [other.milestones.len(), other.audiences.len(), other.sessions.len()] {
            prop_assert!(count < 100);
        }
        other.milestones.reverse();
        other.waves.reverse();
        other.phases.reverse();
        other.modules.reverse();
        other.topics.reverse();
        if !other.audiences.is_empty() {
            let by = turn % other.audiences.len();
            other.audiences.rotate_left(by);
        }
        if !other.sessions.is_empty() {
            let by = turn % other.sessions.len();
            other.sessions.rotate_left(by);
        }
        for audience in &mut other.audiences {
            audience.modules.reverse();
            audience.told.reverse();
        }
        prop_assert_eq!(check(&plan), check(&other));
        let (one, two) = (check(&plan), check(&other));
        prop_assert_eq!(charts(&plan, &one), charts(&other, &two));
    }

    /// What a violation says it depends on is all that it depends on: no other move may change or lose it, and none that
    /// does not depend on the milestone may appear.
    #[test]
    fn a_move_touches_only_what_depends_on_it(
        plan in any_plan(),
        which in 0_usize..8,
        to in prop::option::of(940_i32..1_150),
    ) {
        prop_assume!(!plan.milestones.is_empty());
        let moved = plan.milestones[which % plan.milestones.len()].id;
        let (before, after) = (check(&plan), check(&plan.clone().moved(moved, to.map(Day))));
        // A cutover moves its wave, and with it every milestone that is called its cutover: they are one date.
        let independent = |violation: &&Violation| !violation.depends_on.contains(&moved);
        let stay: Vec<&Violation> = before.iter().filter(independent).collect();
        let stayed: Vec<&Violation> = after.iter().filter(independent).collect();
        prop_assert_eq!(stay, stayed);
    }

    /// A name that leads nowhere is a dead end: whatever is named exists, and no two violations are the same one.
    #[test]
    fn everything_named_exists(plan in any_plan()) {
        let found = check(&plan);
        for violation in &found {
            prop_assert!(violation.audience.is_none_or(|id| plan.audiences.iter().any(|known| known.id == id)));
            for row in &violation.rows {
                let exists = match row.kind {
                    RowKind::Session => plan.sessions.iter().any(|known| known.id == row.id),
                    RowKind::Group => plan.audiences.iter().any(|known| known.id == row.id),
                    RowKind::Superuser => plan.waves.iter().any(|wave| wave.superusers.iter().any(|one| one.id == row.id)),
                    RowKind::Milestone => plan.milestones.iter().any(|known| known.id == row.id),
                    RowKind::Wave => plan.waves.iter().any(|known| known.id == row.id),
                    RowKind::Communication =>
                        plan.audiences.iter().any(|known| known.told.iter().any(|told| told.id == row.id)),
                };
                prop_assert!(exists, "{:?}", row);
            }
            for milestone in &violation.depends_on {
                prop_assert!(plan.milestones.iter().any(|known| known.id == *milestone));
            }
        }
        let mut keys: Vec<_> = found.iter().map(Violation::key).collect();
        keys.dedup();
        prop_assert_eq!(keys.len(), found.len());
    }

    /// What a move breaks and mends, taken together, is exactly the difference.
    #[test]
    fn breaking_and_mending_are_the_difference(plan in any_plan(), to in 940_i32..1_150) {
        prop_assume!(!plan.milestones.is_empty());
        let after = plan.clone().moved(plan.milestones[0].id, Some(Day(to)));
        let (old, new) = (check(&plan), check(&after));
        let found = effect(old.clone(), new.clone());
        prop_assert_eq!(old.len() + found.breaks.len(), new.len() + found.mends.len());
        prop_assert!(found.breaks.iter().all(|violation| new.contains(violation)));
        prop_assert!(found.mends.iter().all(|violation| old.contains(violation)));
        prop_assert!(found.alters.iter().all(|violation| new.contains(violation) && !old.contains(violation)));
        prop_assert!(effect(old.clone(), old).is_nothing());
    }
}
