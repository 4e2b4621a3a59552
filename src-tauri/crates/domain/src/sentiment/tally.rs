//! Answers counted together, and the figures that follow.
//!
//! Owns the counts of a part: of each question how many gave each step, and of all questions together how many people feel
//! how well on average. The second is what the drop alert compares: answers of one person belong together, so a person and
//! not an answer is its unit. Every answer has all questions; [`super::publish`] says why.

use serde::{Deserialize, Serialize};

/// Steps of the scale, 1 (the worst) to 5 (the best).
pub const STEPS: usize = 5;
/// Steps of a person's average: 1, 1.5 … 5.
pub const MOODS: usize = 9;

/// What a number of people answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Of each question, how many gave 1, 2 … 5.
    pub questions: Vec<[u32; STEPS]>,
    /// How many people have an average of 1, 1.5 … 5, rounded to the nearer half, a quarter upwards.
    pub moods: [u32; MOODS],
}

impl Tally {
    /// Counts complete answers, each question from 1 to 5. An answer with another number of questions or a step off the
    /// scale is left out as a whole; it was refused before it came into the box.
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a [u8]>, questions: usize) -> Self {
        let mut tally = Self { questions: vec![[0; STEPS]; questions], moods: [0; MOODS] };
        for answer in answers {
            if questions == 0 || !is_complete(answer, questions) {
                continue;
            }
            for (counts, step) in tally.questions.iter_mut().zip(answer) {
                if let Some(count) = usize::from(*step).checked_sub(1).and_then(|at| counts.get_mut(at)) {
                    *count += 1;
                }
            }
            let sum: usize = answer.iter().map(|step| usize::from(*step)).sum();
            // Twice the average, rounded half up, less twice the lowest step.
            let mood = (4 * sum + questions) / (2 * questions) - 2;
            if let Some(count) = tally.moods.get_mut(mood) {
                *count += 1;
            }
        }
        tally
    }

    /// How many people are counted.
    pub fn people(&self) -> u32 {
        self.moods.iter().sum()
    }

    /// Whether this can be what `people` answered to `questions`. What another laptop wrote is held to it before it is shown.
    pub fn is_sound(&self, people: u32, questions: usize) -> bool {
        self.questions.len() == questions
            && self.people() == people
            && self.questions.iter().all(|counts| counts.iter().sum::<u32>() == people)
    }

    /// Adds another part of the same questions.
    pub fn add(&mut self, other: &Self) {
        if self.questions.len() < other.questions.len() {
            self.questions.resize(other.questions.len(), [0; STEPS]);
        }
        for (mine, theirs) in self.questions.iter_mut().zip(&other.questions) {
            mine.iter_mut().zip(theirs).for_each(|(mine, theirs)| *mine += theirs);
        }
        self.moods.iter_mut().zip(&other.moods).for_each(|(mine, theirs)| *mine += theirs);
    }

    /// Mean of a question, 1 to 5; none where nobody is counted.
    pub fn mean(&self, question: usize) -> Option<f64> {
        mean(self.questions.get(question)?)
    }

    /// Mean of all questions, 1 to 5; none where nobody is counted.
    pub fn score(&self) -> Option<f64> {
        let means: Vec<f64> = self.questions.iter().filter_map(mean).collect();
        (!means.is_empty()).then(|| means.iter().sum::<f64>() / means.len() as f64)
    }
}

/// Whether an answer has every question, each on the scale.
pub(super) fn is_complete(answer: &[u8], questions: usize) -> bool {
    answer.len() == questions && answer.iter().all(|step| (1..=STEPS).contains(&usize::from(*step)))
}

fn mean(counts: &[u32; STEPS]) -> Option<f64> {
    let people: u32 = counts.iter().sum();
    let sum: f64 = counts.iter().zip(1_u32..).map(|(count, step)| f64::from(*count) * f64::from(step)).sum();
    (people > 0).then(|| sum / f64::from(people))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By hand: two people, two questions.
    #[test]
    fn answers_are_counted_by_question_and_by_person() {
        let tally = Tally::of([[4, 5].as_slice(), &[2, 1]], 2);
        assert_eq!(tally.questions, [[0, 1, 0, 1, 0], [1, 0, 0, 0, 1]]);
        assert_eq!(tally.moods, [0, 1, 0, 0, 0, 0, 0, 1, 0]);
        assert_eq!((tally.mean(0), tally.score()), (Some(3.0), Some(3.0)));
        assert_eq!(Tally::of([], 2).score(), None);
    }

    proptest! {
        /// Counting in parts must be counting at once, every person must be in each question, and the average that the
        /// alert looks at must not be off by more than rounding.
        #[test]
        fn parts_add_up_to_the_whole(
            answers in prop::collection::vec(prop::collection::vec(1_u8..=5, 3), 1..40), cut in 0_usize..40,
        ) {
            let cut = cut.min(answers.len());
            let of = |some: &[Vec<u8>]| Tally::of(some.iter().map(Vec::as_slice), 3);
            let mut sum = of(&answers[..cut]);
            sum.add(&of(&answers[cut..]));
            let whole = of(&answers);
            prop_assert_eq!(&sum, &whole);
            prop_assert!(whole.is_sound(answers.len() as u32, 3));
            prop_assert!(!whole.is_sound(answers.len() as u32 + 1, 3));
            let rounded: f64 = whole.moods.iter().enumerate().map(|(at, count)| (1.0 + at as f64 / 2.0) * f64::from(*count)).sum();
            let score = whole.score().expect("somebody answered");
            prop_assert!((rounded / answers.len() as f64 - score).abs() <= 0.25 + 1e-9);
        }
    }
}
