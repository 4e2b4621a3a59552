//! The shortest training that suffices.
//!
//! Owns the choice of modules for what somebody needs: a weighted set cover with prerequisites. It is exact by branch and
//! bound (each open need is met by one of the modules that meet it, the least minutes win) for as many steps as a
//! curriculum of a person ever takes; beyond, the best cover found until then, which is never worse than the greedy one.

use std::collections::BTreeSet;

/// A module that can be given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Course {
    /// Its length.
    pub minutes: u32,
    /// Processes that it teaches, by position.
    pub teaches: BTreeSet<u32>,
    /// Modules that must be known before, by position.
    pub requires: Vec<u32>,
}

/// Something that must be learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Need {
    /// The module itself, which was never learned.
    Course(u32),
    /// A process of it, which was learned before.
    Process(u32),
}

/// What suffices.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cover {
    /// Modules in the order in which they can be taken: what is required comes before what requires it.
    pub courses: Vec<u32>,
    /// Their minutes together.
    pub minutes: u32,
    /// Needs that no module meets.
    pub open: Vec<Need>,
}

/// Steps after which the best cover found so far is taken.
const MOST_STEPS: usize = 20_000;

/// The shortest set of modules that meets the needs. `held` are modules whose content is known already: they need not be
/// taken as prerequisites, though they may be taken again.
pub fn shortest(courses: &[Course], needs: &BTreeSet<Need>, held: &BTreeSet<u32>) -> Cover {
    let meets = |at: u32, need: Need| match need {
        Need::Course(course) => course == at,
        Need::Process(process) => courses.get(at as usize).is_some_and(|course| course.teaches.contains(&process)),
    };
    let choices = |need: Need| -> Vec<u32> { (0..courses.len() as u32).filter(|at| meets(*at, need)).collect() };
    let (mut asked, mut open) = (Vec::new(), Vec::new());
    for need in needs {
        let among = choices(*need);
        if among.is_empty() { open.push(*need) } else { asked.push((*need, among)) }
    }
    // The need with the fewest choices is decided first: that keeps the tree small.
    asked.sort_by_key(|(need, among)| (among.len(), *need));
    let mut search = Search { courses, held, asked: &asked, best: None, steps: 0 };
    search.descend(&BTreeSet::new());
    let (chosen, minutes) = search.best.unwrap_or_default();
    Cover { courses: ordered(courses, &chosen), minutes, open }
}

struct Search<'a> {
    courses: &'a [Course],
    held: &'a BTreeSet<u32>,
    asked: &'a [(Need, Vec<u32>)],
    best: Option<(BTreeSet<u32>, u32)>,
    steps: usize,
}

impl Search<'_> {
    fn descend(&mut self, chosen: &BTreeSet<u32>) {
        self.steps += 1;
        let minutes = self.minutes(chosen);
        let rank = (minutes, chosen.len());
        if self.best.as_ref().is_some_and(|(best, least)| rank >= (*least, best.len())) {
            return;
        }
        let unmet = self.asked.iter().find(|(_, among)| !among.iter().any(|at| chosen.contains(at)));
        let Some((_, among)) = unmet else {
            self.best = Some((chosen.clone(), minutes));
            return;
        };
        let mut next: Vec<(u32, usize, BTreeSet<u32>)> = among
            .iter()
            .map(|at| {
                let with = self.with(chosen, *at);
                (self.minutes(&with), usize::MAX - self.met(&with), with)
            })
            .collect();
        next.sort();
        for (_, _, with) in next {
            // The first way down always ends in a cover; only then may the search be cut short.
            if self.best.is_some() && self.steps > MOST_STEPS {
                return;
            }
            self.descend(&with);
        }
    }

    /// A choice and another module, with what that one requires and is not held.
    fn with(&self, chosen: &BTreeSet<u32>, at: u32) -> BTreeSet<u32> {
        let mut with = chosen.clone();
        let mut waiting = vec![at];
        while let Some(at) = waiting.pop() {
            if let (true, Some(course)) = (with.insert(at), self.courses.get(at as usize)) {
                waiting.extend(course.requires.iter().filter(|required| !self.held.contains(required)));
            }
        }
        with
    }

    fn minutes(&self, chosen: &BTreeSet<u32>) -> u32 {
        chosen
            .iter()
            .filter_map(|at| self.courses.get(*at as usize))
            .map(|course| course.minutes)
            .fold(0, u32::saturating_add)
    }

    fn met(&self, chosen: &BTreeSet<u32>) -> usize {
        self.asked.iter().filter(|(_, among)| among.iter().any(|at| chosen.contains(at))).count()
    }
}

/// The chosen modules, prerequisites first; those that require each other in a ring by position.
fn ordered(courses: &[Course], chosen: &BTreeSet<u32>) -> Vec<u32> {
    let mut left: Vec<u32> = chosen.iter().copied().collect();
    let mut order = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let waits = |at: u32| {
            courses
                .get(at as usize)
                .is_some_and(|course| course.requires.iter().any(|required| *required != at && left.contains(required)))
        };
        let next = left.iter().position(|at| !waits(*at)).unwrap_or(0);
        order.push(left.remove(next));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    fn course(minutes: u32, teaches: &[u32], requires: &[u32]) -> Course {
        Course { minutes, teaches: teaches.iter().copied().collect(), requires: requires.to_vec() }
    }

    /// Half an hour on what is new beats half a day of everything.
    #[test]
    fn a_short_module_on_the_change_is_enough_for_who_was_trained() {
        let courses = [course(240, &[1, 2, 3], &[]), course(30, &[2], &[0])];
        let needs = BTreeSet::from([Need::Process(2)]);
        let cover = shortest(&courses, &needs, &BTreeSet::from([0]));
        assert_eq!((cover.courses, cover.minutes), (vec![1], 30));
        let new = shortest(&courses, &needs, &BTreeSet::new());
        assert_eq!((new.courses, new.minutes), (vec![0], 240), "who was not would need both");
    }

    #[test]
    fn what_nobody_teaches_is_named() {
        let cover =
            shortest(&[course(10, &[1], &[])], &BTreeSet::from([Need::Process(1), Need::Process(9)]), &BTreeSet::new());
        assert_eq!(cover, Cover { courses: vec![0], minutes: 10, open: vec![Need::Process(9)] });
    }

    /// A ring of prerequisites is a mistake in the data, and no reason to hang.
    #[test]
    fn a_ring_of_prerequisites_ends() {
        let courses = [course(10, &[1], &[1]), course(20, &[2], &[0])];
        let cover = shortest(&courses, &BTreeSet::from([Need::Course(0)]), &BTreeSet::new());
        assert_eq!((cover.courses.len(), cover.minutes), (2, 30));
    }

    fn small() -> impl Strategy<Value = (Vec<Course>, BTreeSet<Need>, BTreeSet<u32>)> {
        let course = (5..200_u32, proptest::collection::btree_set(0..6_u32, 0..4), vec(0..7_u32, 0..2));
        let courses = vec(course, 1..7).prop_map(|all| {
            let count = all.len() as u32;
            let made = all.into_iter().enumerate().map(|(at, (minutes, teaches, requires))| Course {
                minutes,
                teaches,
                requires: requires.into_iter().filter(|other| *other < count && *other != at as u32).collect(),
            });
            made.collect::<Vec<_>>()
        });
        let need = prop_oneof![(0..7_u32).prop_map(Need::Course), (0..6_u32).prop_map(Need::Process)];
        (courses, proptest::collection::btree_set(need, 0..6), proptest::collection::btree_set(0..7_u32, 0..4))
    }

    fn suffices(
        courses: &[Course],
        chosen: &BTreeSet<u32>,
        needs: &BTreeSet<Need>,
        held: &BTreeSet<u32>,
        open: &[Need],
    ) -> bool {
        let met = |need: &Need| match need {
            Need::Course(at) => chosen.contains(at),
            Need::Process(process) => chosen.iter().any(|at| courses[*at as usize].teaches.contains(process)),
        };
        let ready = |at: &u32| {
            courses[*at as usize].requires.iter().all(|required| held.contains(required) || chosen.contains(required))
        };
        needs.iter().filter(|need| !open.contains(need)).all(met) && chosen.iter().all(ready)
    }

    proptest! {
        /// It suffices, and no other set of modules takes less time: held against all subsets.
        #[test]
        fn it_suffices_and_nothing_is_shorter((courses, needs, held) in small()) {
            let cover = shortest(&courses, &needs, &held);
            let chosen: BTreeSet<u32> = cover.courses.iter().copied().collect();
            prop_assert!(suffices(&courses, &chosen, &needs, &held, &cover.open));
            for bits in 0..(1_u32 << courses.len()) {
                let other: BTreeSet<u32> = (0..courses.len() as u32).filter(|at| bits >> at & 1 == 1).collect();
                let minutes: u32 = other.iter().map(|at| courses[*at as usize].minutes).sum();
                if suffices(&courses, &other, &needs, &held, &cover.open) {
                    prop_assert!(cover.minutes <= minutes, "{other:?} takes {minutes}");
                }
            }
            for at in &chosen {
                let mut less = chosen.clone();
                less.remove(at);
                prop_assert!(!suffices(&courses, &less, &needs, &held, &cover.open), "{at} can be left out");
            }
        }

        /// What is required comes first, unless modules require each other in a ring.
        #[test]
        fn the_order_can_be_taken((courses, needs, held) in small()) {
            let straight: Vec<Course> = courses.into_iter().enumerate().map(|(at, course)| Course {
                requires: course.requires.into_iter().filter(|other| (*other as usize) < at).collect(),
                ..course
            }).collect();
            let cover = shortest(&straight, &needs, &held);
            for (place, at) in cover.courses.iter().enumerate() {
                let later = &cover.courses[place..];
                prop_assert!(straight[*at as usize].requires.iter().all(|required| !later.contains(required)));
            }
        }
    }
}
