//! The rule, gate by gate, and what must hold whatever the evidence.

use super::*;
use crate::{
    catalogue::{Catalogue, Process},
    day::Day,
    id::Id,
    words::{GateKind, GateState, ProcessLevel, Stage, Status},
};
use proptest::prelude::*;
use uuid::Uuid;

const TODAY: Day = Day(1_000);

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

/// One area (position 0) with two processes (1 and 2), one skill, the default rule.
fn programme() -> Programme {
    let row = |number, parent: Option<u128>, level| Process {
        id: id(number),
        parent: parent.map(id),
        level,
        title: format!("P{number}"),
        in_scope: true,
    };
    Programme {
        catalogue: Catalogue::new(vec![
            row(1, None, ProcessLevel::Area),
            row(2, Some(1), ProcessLevel::Process),
            row(3, Some(1), ProcessLevel::Process),
        ]),
        skills: vec![Skill { id: id(50), name: "Explaining".to_owned() }],
        rules: vec![Rule {
            id: id(60),
            name: "Trainers".to_owned(),
            version: 1,
            in_force_from: Day(0),
            wave: None,
            gates: Rule::default_gates(),
        }],
    }
}

fn assessed(number: u128, about: u32, level: u8, on: i32) -> Assessment {
    Assessment { id: id(number), about, level, by_other: true, on: Day(on) }
}

fn session(number: u128, stage: Stage, on: i32) -> Shadowing {
    Shadowing { id: id(number), area: 0, stage, comfort: Some(4), on: Day(on), blocker: None, delivered: false }
}

/// A superuser who meets every gate of the default rule on [`TODAY`].
fn ready() -> SuperuserEvidence {
    SuperuserEvidence {
        id: id(100),
        person: id(101),
        name: "Ida".to_owned(),
        nominated_on: Some(Day(800)),
        allocation_percent: Some(20),
        manager_agreed_on: Some(Day(810)),
        environment_on: Some(Day(820)),
        scope: vec![0],
        knowledge: vec![assessed(1, 1, 3, 900), assessed(2, 2, 4, 910)],
        facilitation: vec![assessed(3, 0, 2, 905)],
        shadowing: vec![
            session(10, Stage::Observe, 850),
            session(11, Stage::Assist, 860),
            session(12, Stage::Lead, 870),
            session(13, Stage::Lead, 880),
        ],
        rehearsals: vec![Rehearsal { id: id(20), rating: 3, by_other: true, on: Day(930) }],
        sign_offs: vec![SignOff { id: id(30), on: Day(940), expires_on: None, revoked_on: None, by_other: true }],
        ..SuperuserEvidence::default()
    }
}

fn gate(readiness: &Readiness, kind: GateKind) -> &GateResult {
    readiness.gates.iter().find(|gate| gate.kind == kind).expect("the default rule has every gate")
}

/// Each gate by itself: what breaks it, what it says then, and the status that follows.
#[test]
fn each_gate_says_what_it_lacks() {
    type Break = fn(&mut SuperuserEvidence);
    let cases: Vec<(GateKind, Break, Shortfall, GateState, Status)> = vec![
        (
            GateKind::Knowledge,
            |s| s.knowledge.truncate(1),
            Shortfall::KnowledgeNone { process: 2 },
            GateState::Partial,
            Status::InProgress,
        ),
        (
            GateKind::Knowledge,
            |s| s.knowledge[0].level = 2,
            Shortfall::KnowledgeLow { process: 1, level: 2, needed: 3 },
            GateState::Partial,
            Status::InProgress,
        ),
        (
            GateKind::Knowledge,
            |s| s.knowledge[0].on = Day(634),
            Shortfall::KnowledgeOld { process: 1, on: Day(634) },
            GateState::Lapsed,
            Status::Lapsed,
        ),
        (
            GateKind::Knowledge,
            |s| s.knowledge[0].by_other = false,
            Shortfall::KnowledgeNone { process: 1 },
            GateState::Partial,
            Status::InProgress,
        ),
        (GateKind::Knowledge, |s| s.scope.clear(), Shortfall::NoScope, GateState::Missing, Status::InProgress),
        (
            GateKind::Shadowing,
            |s| s.shadowing.truncate(3),
            Shortfall::Sessions { area: 0, stage: Stage::Lead, done: 1, needed: 2 },
            GateState::Partial,
            Status::InProgress,
        ),
        (
            GateKind::Shadowing,
            |s| s.shadowing[3].comfort = Some(3),
            Shortfall::ComfortLow { area: 0, comfort: Some(3), needed: 4 },
            GateState::Failed,
            Status::InProgress,
        ),
        (
            GateKind::Shadowing,
            |s| s.shadowing[0].blocker = Some(None),
            Shortfall::Blocker { area: 0, since: Day(850) },
            GateState::Failed,
            Status::InProgress,
        ),
        (
            GateKind::Facilitation,
            |s| s.facilitation[0].level = 1,
            Shortfall::SkillLow { skill: 0, level: 1, needed: 2 },
            GateState::Failed,
            Status::InProgress,
        ),
        (
            GateKind::Facilitation,
            |s| s.rehearsals.clear(),
            Shortfall::RehearsalNone,
            GateState::Partial,
            Status::InProgress,
        ),
        (
            GateKind::Facilitation,
            |s| s.rehearsals[0].by_other = false,
            Shortfall::RehearsalNone,
            GateState::Partial,
            Status::InProgress,
        ),
        (
            GateKind::Content,
            |s| s.modules.push(ModuleContent { id: id(70), title: "M".to_owned(), approved_on: None }),
            Shortfall::ContentOpen { module: 0 },
            GateState::Missing,
            Status::InProgress,
        ),
        (
            GateKind::Environment,
            |s| s.environment_on = None,
            Shortfall::NoAccount,
            GateState::Failed,
            Status::InProgress,
        ),
        (
            GateKind::Commitment,
            |s| s.allocation_percent = Some(19),
            Shortfall::AllocationLow { percent: 19, needed: 20 },
            GateState::Failed,
            Status::InProgress,
        ),
        (
            GateKind::Commitment,
            |s| s.manager_agreed_on = None,
            Shortfall::ManagerNotAgreed,
            GateState::Partial,
            Status::InProgress,
        ),
        (GateKind::SignOff, |s| s.sign_offs.clear(), Shortfall::NotSignedOff, GateState::Missing, Status::InProgress),
        (
            GateKind::SignOff,
            |s| s.sign_offs[0].by_other = false,
            Shortfall::NotSignedOff,
            GateState::Missing,
            Status::InProgress,
        ),
        (
            GateKind::SignOff,
            |s| s.sign_offs[0].expires_on = Some(Day(999)),
            Shortfall::SignOffExpired { on: Day(999) },
            GateState::Lapsed,
            Status::Lapsed,
        ),
        (
            GateKind::SignOff,
            |s| s.sign_offs[0].revoked_on = Some(Day(1_000)),
            Shortfall::SignOffRevoked { on: Day(1_000) },
            GateState::Lapsed,
            Status::Lapsed,
        ),
    ];
    let programme = programme();
    assert_eq!(evaluate(&programme, &ready(), TODAY).status, Status::Ready);
    for (kind, spoil, shortfall, state, status) in cases {
        let mut superuser = ready();
        spoil(&mut superuser);
        let answer = evaluate(&programme, &superuser, TODAY);
        let found = gate(&answer, kind);
        assert_eq!(
            (found.shortfalls.first(), found.state, answer.status),
            (Some(&shortfall), state, status),
            "{kind:?}: {shortfall:?}"
        );
    }
}

/// Limits are inclusive: the last day counts, and the exact threshold is enough.
#[test]
fn limits_are_inclusive() {
    let programme = programme();
    let mut superuser = ready();
    superuser.knowledge[0].on = Day(635);
    superuser.sign_offs[0].expires_on = Some(TODAY);
    assert_eq!(evaluate(&programme, &superuser, TODAY).status, Status::Ready);
    superuser.shadowing[0].blocker = Some(Some(TODAY));
    assert_eq!(evaluate(&programme, &superuser, TODAY).status, Status::Ready);
    assert_eq!(
        evaluate(&programme, &superuser, Day(999)).status,
        Status::InProgress,
        "the blocker was open the day before"
    );
}

/// A later assessment replaces an earlier one, even a better one; of two on a day the later entry holds.
#[test]
fn the_latest_assessment_counts() {
    let programme = programme();
    let mut superuser = ready();
    superuser.knowledge.push(assessed(9, 1, 1, 950));
    let answer = evaluate(&programme, &superuser, TODAY);
    assert_eq!(
        gate(&answer, GateKind::Knowledge).shortfalls,
        [Shortfall::KnowledgeLow { process: 1, level: 1, needed: 3 }]
    );
    superuser.knowledge.insert(0, assessed(10, 1, 4, 950));
    assert_eq!(evaluate(&programme, &superuser, TODAY).status, Status::Ready);
    assert_eq!(
        evaluate(&programme, &superuser, Day(949)).status,
        Status::Ready,
        "as of the day before, neither counts"
    );
}

/// A waiver makes conditional, for as long as it holds, and only where the gate is not met by itself.
#[test]
fn a_waiver_makes_conditional_until_it_ends() {
    let programme = programme();
    let mut superuser = ready();
    superuser.environment_on = None;
    superuser.waivers.push(Waiver {
        id: id(40),
        gate: GateKind::Environment,
        on: Day(900),
        expires_on: TODAY,
        revoked_on: None,
    });
    let answer = evaluate(&programme, &superuser, TODAY);
    assert_eq!((answer.status, gate(&answer, GateKind::Environment).state), (Status::Conditional, GateState::Waived));
    assert_eq!(evaluate(&programme, &superuser, Day(1_001)).status, Status::InProgress);
    superuser.waivers[0].revoked_on = Some(TODAY);
    assert_eq!(evaluate(&programme, &superuser, TODAY).status, Status::InProgress);
    superuser.environment_on = Some(Day(800));
    assert_eq!(evaluate(&programme, &superuser, TODAY).status, Status::Ready);
}

/// The next step is the one thing shown large: a blocker first, sign-off last, stages in their order.
#[test]
fn the_next_step_is_what_can_be_done_now() {
    let programme = programme();
    let step =
        |superuser: &SuperuserEvidence| evaluate(&programme, superuser, TODAY).next_step.map(|step| step.shortfall);
    assert_eq!(step(&ready()), None);
    let mut superuser = ready();
    superuser.sign_offs.clear();
    assert_eq!(step(&superuser), Some(Shortfall::NotSignedOff));
    superuser.shadowing.clear();
    assert_eq!(step(&superuser), Some(Shortfall::Sessions { area: 0, stage: Stage::Observe, done: 0, needed: 1 }));
    superuser.shadowing = vec![Shadowing { blocker: Some(None), ..session(10, Stage::Observe, 850) }];
    superuser.environment_on = None;
    assert_eq!(step(&superuser), Some(Shortfall::Blocker { area: 0, since: Day(850) }));
}

/// Giving a session is a rung of the ladder, but nobody was asked about comfort: the gate must not fail for it.
#[test]
fn a_session_given_counts_as_a_rung_and_leaves_the_comfort() {
    let mut superuser = ready();
    superuser.shadowing.retain(|entry| entry.stage != Stage::Lead);
    for (number, on) in [(40, 900), (41, 901)] {
        let given = Shadowing { comfort: None, delivered: true, ..session(number, Stage::Solo, on) };
        superuser.shadowing.push(given);
    }
    let readiness = evaluate(&programme(), &superuser, TODAY);
    assert_eq!(gate(&readiness, GateKind::Shadowing).state, GateState::Met);
    assert!(gate(&readiness, GateKind::Shadowing).rows.contains(&id(41)));
    let before = evaluate(&programme(), &superuser, Day(900));
    assert_eq!(gate(&before, GateKind::Shadowing).state, GateState::Partial);
}

/// With no evidence at all nobody has started; commitment alone is no evidence.
#[test]
fn commitment_alone_is_not_a_start() {
    let nobody = SuperuserEvidence {
        scope: vec![0],
        allocation_percent: Some(50),
        manager_agreed_on: Some(Day(1)),
        ..SuperuserEvidence::default()
    };
    assert_eq!(evaluate(&programme(), &nobody, TODAY).status, Status::NotStarted);
    let no_rule = Programme { rules: Vec::new(), ..programme() };
    assert_eq!(evaluate(&no_rule, &ready(), TODAY).status, Status::InProgress, "without a rule nobody is ready");
}

fn arbitrary() -> impl Strategy<Value = SuperuserEvidence> {
    let assessment = |subjects| {
        (any::<u16>(), 0..subjects, 0_u8..=4, any::<bool>(), 500_i32..1_100).prop_map(
            |(number, about, level, by_other, on)| Assessment {
                id: id(number.into()),
                about,
                level,
                by_other,
                on: Day(on),
            },
        )
    };
    let shadowing = (
        any::<u16>(),
        0_usize..4,
        prop::option::of(1_u8..=5),
        500_i32..1_100,
        prop::option::of(prop::option::of(500_i32..1_100)),
    )
        .prop_map(|(number, stage, comfort, on, blocker)| Shadowing {
            id: id(number.into()),
            area: 0,
            stage: Stage::ALL[stage],
            comfort,
            on: Day(on),
            blocker: blocker.map(|day| day.map(Day)),
            delivered: false,
        });
    let sign_off = (
        any::<u16>(),
        500_i32..1_100,
        prop::option::of(500_i32..1_100),
        prop::option::of(500_i32..1_100),
        any::<bool>(),
    )
        .prop_map(|(number, on, expires, revoked, by_other)| SignOff {
            id: id(number.into()),
            on: Day(on),
            expires_on: expires.map(Day),
            revoked_on: revoked.map(Day),
            by_other,
        });
    (
        prop::collection::vec(assessment(4_u32), 0..12),
        prop::collection::vec(assessment(2_u32), 0..4),
        prop::collection::vec(shadowing, 0..8),
        prop::collection::vec(sign_off, 0..3),
        prop::option::of(0_u8..100),
        prop::option::of(500_i32..1_100),
    )
        .prop_map(|(knowledge, facilitation, shadowing, sign_offs, allocation_percent, agreed)| {
            SuperuserEvidence {
                knowledge,
                facilitation,
                shadowing,
                sign_offs,
                allocation_percent,
                manager_agreed_on: agreed.map(Day),
                ..ready()
            }
        })
}

proptest! {
    /// What every answer owes its reader: a gate is met exactly when nothing is missing, ready exactly when all are, and
    /// whoever is not ready is told what to do next.
    #[test]
    fn every_answer_is_consistent(superuser in arbitrary(), day in 400_i32..1_200) {
        let answer = evaluate(&programme(), &superuser, Day(day));
        for gate in &answer.gates {
            prop_assert_eq!(gate.state == GateState::Met, gate.shortfalls.is_empty());
            prop_assert!(gate.done <= gate.of || gate.kind == GateKind::Shadowing);
            let _ = gate.short();
        }
        let all_met = answer.gates.iter().all(GateResult::is_passed);
        prop_assert_eq!(answer.status.may_train(), all_met);
        prop_assert_eq!(answer.next_step.is_none(), all_met);
        prop_assert!((0.0..=1.0).contains(&answer.progress));
    }

    /// "As of" a day must not see what came later.
    #[test]
    fn the_future_does_not_count(superuser in arbitrary(), day in 400_i32..1_200) {
        let day = Day(day);
        let mut past = superuser.clone();
        past.knowledge.retain(|given| given.on <= day);
        past.facilitation.retain(|given| given.on <= day);
        past.shadowing.retain(|session| session.on <= day);
        past.sign_offs.retain(|sign_off| sign_off.on <= day);
        let (with, without) = (evaluate(&programme(), &superuser, day), evaluate(&programme(), &past, day));
        prop_assert_eq!(with.status, without.status);
        prop_assert_eq!(with.gates.iter().map(|gate| gate.rows.clone()).collect::<Vec<_>>(), without.gates.iter().map(|gate| gate.rows.clone()).collect::<Vec<_>>());
    }

    /// The order in which rows are read must not change the answer.
    #[test]
    fn the_order_of_rows_does_not_matter(superuser in arbitrary()) {
        let mut turned = superuser.clone();
        turned.knowledge.reverse();
        turned.facilitation.reverse();
        turned.shadowing.reverse();
        turned.sign_offs.reverse();
        // Ids decide between rows of one day; equal ids cannot occur in a table.
        let mut ids: Vec<_> = superuser.knowledge.iter().map(|given| given.id).chain(superuser.facilitation.iter().map(|given| given.id)).chain(superuser.sign_offs.iter().map(|sign_off| sign_off.id)).chain(superuser.shadowing.iter().map(|session| session.id)).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assume!(ids.len() == count);
        let (one, other) = (evaluate(&programme(), &superuser, TODAY), evaluate(&programme(), &turned, TODAY));
        prop_assert_eq!(one.status, other.status);
        prop_assert_eq!(one.next_step, other.next_step);
    }
}
