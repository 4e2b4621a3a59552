//! What may be told of answers without names.
//!
//! Owns the one rule: answers leave the box only in **parts** of five people or more. A group with five answers or more is
//! a part of its own. Smaller groups are pooled without naming any of them, where the pool has five; else their answers
//! stay uncounted and are thrown away.
//!
//! Why nothing finer can be had by subtracting. Every figure that is ever shown – of a group, of the pool, of all, before
//! and after another laptop has added its own, in one export or the next – is a sum of whole parts, and a part is never
//! changed once it is told: answers that come later become parts of their own, or are not told. Whoever adds and subtracts
//! such figures gets sums of whole parts again, and each holds five or more. The same holds within a part: every answer has
//! all questions, so that each question is counted over the same people; if somebody could leave one out, the difference
//! of two questions would tell what that person said elsewhere. The test `what_is_told_never_singles_out_fewer_than_five`
//! holds this for any answers, groups, laptops and order.
//!
//! It rests on parts that share nobody: an answer lies in one box and leaves it once. What two laptops can hold at the same
//! time – a workbook, answers by name – is therefore counted on the laptop alone on which the pulse was made, and a copy of
//! a programme goes without the box.
//!
//! What the rule does not do: where all of a part give the same answer, everybody knows what each of them answered; who has
//! made up four answers knows the fifth; and the same sheet typed twice counts as two people. That is so for every threshold
//! on counts.

use crate::id::Id;
use std::collections::BTreeMap;

/// The fewest people who may stand behind anything that is told: from four one can often tell who wrote what.
pub const LEAST: usize = 5;

/// Answers that are told together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The user group; none for groups that were too small to stand alone.
    pub group: Option<Id>,
    /// Positions of the answers.
    pub members: Vec<usize>,
}

/// What becomes of a box of answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Portions {
    /// What is told, by group; the pool is last.
    pub parts: Vec<Part>,
    /// Positions of the answers that are too few to be told at all.
    pub uncounted: Vec<usize>,
}

/// Divides answers, given the group of each.
pub fn portions(groups: &[Id]) -> Portions {
    let mut of_group: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
    for (at, group) in groups.iter().enumerate() {
        of_group.entry(*group).or_default().push(at);
    }
    let mut found = Portions::default();
    let mut pool = Vec::new();
    for (group, members) in of_group {
        if members.len() >= LEAST {
            found.parts.push(Part { group: Some(group), members });
        } else {
            pool.extend(members);
        }
    }
    if pool.len() >= LEAST {
        // In the order of the box, not of the groups: the order of a part must tell nothing.
        pool.sort_unstable();
        found.parts.push(Part { group: None, members: pool });
    } else {
        found.uncounted = pool;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn group(number: u8) -> Id {
        Id::derived("group", &[&[number]])
    }

    /// The three fates of a group, in words that a reader can check by hand.
    #[test]
    fn small_groups_are_pooled_or_not_told() {
        let groups: Vec<Id> = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3].map(group).to_vec();
        let found = portions(&groups);
        assert_eq!(found.parts.len(), 2);
        assert_eq!(found.parts[0], Part { group: Some(group(1)), members: (0..5).collect() });
        assert_eq!(found.parts[1], Part { group: None, members: (5..10).collect() });
        assert_eq!(found.uncounted, Vec::<usize>::new());
        let few = portions(&groups[..9]);
        assert_eq!((few.parts.len(), few.uncounted), (1, vec![5, 6, 7, 8]));
    }

    /// A person who answered: the laptop, and the visit on which the answer was counted.
    type Answered = (u8, u8, u8);

    /// Everything that anybody ever gets to see, as sets of people: figures of each group, of the pool and of all, after
    /// each counting on each laptop, in the order in which the laptops exchange.
    fn told(people: &[Answered]) -> (Vec<BTreeSet<usize>>, Vec<BTreeSet<usize>>) {
        let countings: BTreeSet<(u8, u8)> = people.iter().map(|(laptop, visit, _)| (*visit, *laptop)).collect();
        let mut parts: Vec<(Option<Id>, BTreeSet<usize>)> = Vec::new();
        let mut figures = Vec::new();
        for (visit, laptop) in countings {
            let box_of: Vec<usize> =
                (0..people.len()).filter(|at| (people[*at].0, people[*at].1) == (laptop, visit)).collect();
            let groups: Vec<Id> = box_of.iter().map(|at| group(people[*at].2)).collect();
            for part in portions(&groups).parts {
                parts.push((part.group, part.members.iter().map(|at| box_of[*at]).collect()));
            }
            let union = |wanted: &dyn Fn(Option<Id>) -> bool| -> BTreeSet<usize> {
                parts.iter().filter(|(group, _)| wanted(*group)).flat_map(|(_, part)| part.iter().copied()).collect()
            };
            figures.push(union(&|_| true));
            figures.push(union(&|group| group.is_none()));
            for number in 0..6 {
                figures.push(union(&|of| of == Some(group(number))));
            }
        }
        (parts.into_iter().map(|(_, part)| part).collect(), figures)
    }

    proptest! {
        /// The promise made to everybody who answers: whatever figures are added to and subtracted from each other, at any
        /// time and from any laptop, what remains speaks of five people or more, or of nobody.
        #[test]
        fn what_is_told_never_singles_out_fewer_than_five(
            people in prop::collection::vec((0_u8..3, 0_u8..3, 0_u8..6), 0..90),
            weights in prop::collection::vec(-3_i32..=3, 1..80),
        ) {
            let (parts, figures) = told(&people);
            prop_assert!(parts.iter().all(|part| part.len() >= LEAST));
            let counted: usize = parts.iter().map(BTreeSet::len).sum();
            let distinct: BTreeSet<usize> = parts.iter().flatten().copied().collect();
            prop_assert_eq!(counted, distinct.len(), "nobody is counted twice");
            for one in &figures {
                for other in &figures {
                    let left = one.difference(other).count();
                    prop_assert!(left == 0 || left >= LEAST, "{left} are left");
                    let both = one.intersection(other).count();
                    prop_assert!(both == 0 || both >= LEAST, "{both} are in both");
                }
            }
            // The proof: people who are in exactly the same figures cannot be told apart by anything made of these figures,
            // be it sums, differences, or products. Of those who are in any figure there are never fewer than five.
            let mut alike: BTreeMap<Vec<bool>, usize> = BTreeMap::new();
            for at in 0..people.len() {
                *alike.entry(figures.iter().map(|figure| figure.contains(&at)).collect()).or_default() += 1;
            }
            for (seen_in, count) in alike.iter().filter(|(seen_in, _)| seen_in.contains(&true)) {
                prop_assert!(*count >= LEAST, "{count} people alone are in {seen_in:?}");
            }
            // Any sum of figures with any weights: people with the same weight cannot be told apart, and there are never
            // fewer than five of them.
            let mut weight_of = vec![0_i32; people.len()];
            for (figure, weight) in figures.iter().zip(weights.iter().cycle()) {
                for at in figure {
                    weight_of[*at] += weight;
                }
            }
            for part in &parts {
                let weights: BTreeSet<i32> = part.iter().map(|at| weight_of[*at]).collect();
                prop_assert_eq!(weights.len(), 1, "a part was taken apart");
            }
        }
    }
}
