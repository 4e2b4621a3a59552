//! Gaps and curricula: nobody may be told that they are done when something is left, nor sent to what they know.

use super::*;
use crate::{
    catalogue::{Catalogue, Process},
    day::Day,
    id::Id,
    words::ProcessLevel,
};
use proptest::prelude::*;

fn module(minutes: u32, requires: &[u32]) -> Module {
    Module { minutes, requires: requires.to_vec() }
}

fn teach(module: u32, topic: u32, depth: u8) -> Teaching {
    Teaching { module, topic, depth }
}

fn catalogue() -> Catalogue {
    let id = |name: &str| Id::derived("process", &[name.as_bytes()]);
    let row = |name: &str, parent: Option<&str>, level| Process {
        id: id(name),
        parent: parent.map(id),
        level,
        title: name.to_owned(),
        in_scope: true,
    };
    Catalogue::new(vec![
        row("sell", None, ProcessLevel::Area),
        row("quote", Some("sell"), ProcessLevel::Process),
        row("order", Some("sell"), ProcessLevel::Process),
        row("buy", None, ProcessLevel::Area),
    ])
}

/// Content is linked to processes, needs are mostly written for areas: both must meet, in either direction.
#[test]
fn a_module_teaches_the_topics_of_its_processes() {
    let tree = catalogue();
    let at = |name: &str| tree.find(Id::derived("process", &[name.as_bytes()]));
    let at = |name: &str| at(name).expect("a process");
    // Topics: the area, one of its processes, another area, and something that is no process.
    let topics = [Some(at("sell")), Some(at("quote")), Some(at("buy")), None];
    let covers = [(0, at("order")), (1, at("sell"))];
    let found = teachings(&tree, &topics, &covers, &[teach(0, 0, 3), teach(1, 3, 1)]);
    // What was said of a module and topic holds; covering a sibling teaches nothing.
    assert_eq!(found, [teach(0, 0, 3), teach(1, 0, 2), teach(1, 1, 2), teach(1, 3, 1)]);
}

/// Each kind of gap asks for something else: a module, an audience, a session.
#[test]
fn a_gap_says_what_is_missing() {
    let modules = [module(60, &[]), module(30, &[])];
    let taught = [teach(0, 0, 2), teach(1, 0, 2), teach(1, 1, 1)];
    let need = |group, topic, depth| Need { group, topic, depth };
    let seats = |settled, missing, free| Seats { settled, missing, free };
    let assigned = [
        Assigned { group: 1, module: 0, seats: seats(10, 5, 2) },
        Assigned { group: 2, module: 0, seats: seats(10, 5, 5) },
        Assigned { group: 3, module: 0, seats: seats(0, 0, 0) },
    ];
    let needs = [need(0, 1, 2), need(0, 0, 2), need(1, 0, 2), need(2, 0, 1), need(3, 0, 1), need(4, 2, 1)];
    let gap = |need, kind, taught, module, people| Gap { need, kind, taught, module, people };
    assert_eq!(
        gaps(&needs, &taught, &assigned, &modules),
        [
            gap(0, GapKind::Untaught, 1, None, 0),
            // The shorter of the two that would do.
            gap(1, GapKind::Unassigned, 2, Some(1), 0),
            gap(2, GapKind::Unscheduled, 2, Some(0), 3),
            // People are not listed, and no session has a seat.
            gap(4, GapKind::Unscheduled, 2, Some(0), 0),
            gap(5, GapKind::Untaught, 0, None, 0),
        ]
    );
}

/// The order is what a person is told: the basics first, the earlier cutover before the later, nothing twice.
#[test]
fn a_curriculum_begins_with_what_the_rest_builds_on() {
    let modules = [module(60, &[2]), module(30, &[]), module(20, &[3]), module(20, &[]), module(10, &[])];
    let taught = [teach(0, 0, 2), teach(1, 1, 2), teach(4, 1, 1), teach(4, 2, 3)];
    let soon = Some(Day(20_000));
    let late = Some(Day(20_090));
    let want = |topic, depth, by| Wanted { topic, depth, by };
    let wanted = [want(0, 2, soon), want(1, 2, late), want(2, 3, late), want(3, 1, soon)];
    let way = curriculum(&wanted, &[], &taught, &modules, |module| module == 4);
    let steps: Vec<(u32, bool, Option<Day>)> =
        way.steps.iter().map(|step| (step.module, step.groundwork, step.by)).collect();
    assert_eq!(steps, [(3, true, soon), (2, true, soon), (0, false, soon), (1, false, late)]);
    assert_eq!((way.done, way.untaught), (vec![4], vec![3]));
    assert_eq!(way.steps[2].topics, [0]);
}

/// Imported prerequisites may go in a circle; the list must still come to an end.
#[test]
fn a_circle_of_prerequisites_ends() {
    let modules = [module(60, &[1]), module(30, &[0])];
    let way = curriculum(&[], &[(0, None)], &[], &modules, |_| false);
    assert_eq!(way.steps.len(), 2);
}

proptest! {
    /// Whatever the programme: everything asked is taught, done or named as untaught; nothing done comes again; nothing
    /// comes before what it builds on, unless they go in a circle.
    #[test]
    fn a_curriculum_is_sufficient_and_in_order(
        taught in prop::collection::vec((0_u32..8, 0_u32..6, 1_u8..=3), 0..24),
        wanted in prop::collection::vec((0_u32..6, 1_u8..=3, prop::option::of(0_i32..400)), 0..8),
        required in prop::collection::vec((0_u32..8, prop::option::of(0_i32..400)), 0..4),
        builds in prop::collection::vec((1_u32..8, 0_u32..8), 0..8),
        done in prop::collection::vec(any::<bool>(), 8),
    ) {
        let taught: Vec<Teaching> = taught.into_iter().map(|(module, topic, depth)| teach(module, topic, depth)).collect();
        let mut modules = vec![Module { minutes: 30, requires: vec![] }; 8];
        // Only on earlier ones, so that there is no circle.
        for (module, below) in builds {
            if below < module {
                modules[module as usize].requires.push(below);
            }
        }
        let wanted: Vec<Wanted> = wanted.into_iter()
            .map(|(topic, depth, by)| Wanted { topic, depth, by: by.map(Day) }).collect();
        let required: Vec<(u32, Option<Day>)> = required.into_iter().map(|(module, by)| (module, by.map(Day))).collect();
        let is_done = |module: u32| done[module as usize];
        let way = curriculum(&wanted, &required, &taught, &modules, is_done);
        let left: Vec<u32> = way.steps.iter().map(|step| step.module).collect();
        for want in &wanted {
            let mut deep = taught.iter().filter(|one| one.topic == want.topic && one.depth >= want.depth);
            let met = deep.any(|one| is_done(one.module) || left.contains(&one.module));
            prop_assert!(met || way.untaught.contains(&want.topic));
        }
        for (at, step) in way.steps.iter().enumerate() {
            prop_assert!(!is_done(step.module) && !left[..at].contains(&step.module));
            for below in &modules[step.module as usize].requires {
                let place = left.iter().position(|module| module == below);
                prop_assert!(is_done(*below) || place.is_some_and(|place| place < at));
                // What a step builds on is asked no later than the step.
                if let (Some(place), Some(by)) = (place, step.by) {
                    prop_assert!(way.steps[place].by.is_some_and(|own| own <= by));
                }
            }
        }
        for (module, _) in &required {
            prop_assert!(is_done(*module) || left.contains(module));
        }
    }
}
