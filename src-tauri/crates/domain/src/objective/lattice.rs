//! Distributions over numbers of people.
//!
//! Owns their sums and quantiles. Exact for up to [`CELLS`] people; beyond, people are counted in equal steps, so that the
//! error is less than a step, which is less than 1 in 250 of all. Nothing is drawn at random.

/// Cells of a distribution at most.
const CELLS: u32 = 256;
/// Probability, relative to the middle, below which a tail is left out.
const NEGLIGIBLE: f64 = 1e-14;

/// How likely it is that so many of `most` people are added.
#[derive(Debug, Clone)]
pub(super) struct Lattice {
    most: u32,
    step: u32,
    cells: Vec<f64>,
}

impl Lattice {
    /// The lattice for up to so many people, all of it on none.
    pub(super) fn none(most: u32) -> Self {
        let step = most.div_ceil(CELLS).max(1);
        let mut cells = vec![0.0; (most.div_ceil(step) + 1) as usize];
        cells[0] = 1.0;
        Self { most, step, cells }
    }

    /// Adds a number of people of which only the ratio of the probabilities of `k + 1` and `k` is known, from 0 to `support`,
    /// and that is never more than `limit`; `middle` is a number near the likeliest, where the reckoning begins so that nothing underflows.
    pub(super) fn add(&mut self, support: u32, limit: u32, middle: u32, ratio: impl Fn(u32) -> f64) {
        let middle = middle.min(support);
        let mut other = vec![0.0; self.cells.len()];
        let last = other.len() - 1;
        let half = self.step / 2;
        let mut put = |k: u32, weight: f64| {
            let cell = (k.min(limit).saturating_add(half) / self.step) as usize;
            other[cell.min(last)] += weight;
        };
        put(middle, 1.0);
        let mut weight = 1.0;
        for k in middle..support {
            weight *= ratio(k);
            if weight < NEGLIGIBLE {
                break;
            }
            put(k + 1, weight);
        }
        weight = 1.0;
        for k in (0..middle).rev() {
            weight /= ratio(k);
            if weight < NEGLIGIBLE {
                break;
            }
            put(k, weight);
        }
        let total: f64 = other.iter().sum();
        let mut sum = vec![0.0; self.cells.len()];
        for (at, mine) in self.cells.iter().enumerate().filter(|(_, mine)| **mine > 0.0) {
            for (by, theirs) in other.iter().enumerate().filter(|(_, theirs)| **theirs > 0.0) {
                // Nobody is added twice: what goes beyond all people is all people.
                sum[(at + by).min(last)] += mine * theirs / total;
            }
        }
        self.cells = sum;
    }

    /// The least number that the added people do not exceed with this probability.
    pub(super) fn quantile(&self, probability: f64) -> u32 {
        let mut sum = 0.0;
        for (at, cell) in self.cells.iter().enumerate() {
            sum += cell;
            // A sum of parts may end a hair below 1.
            if sum >= probability - 1e-12 {
                return (at as u32 * self.step).min(self.most);
            }
        }
        self.most
    }

    /// How likely it is that at least so many are added.
    pub(super) fn at_least(&self, people: u32) -> f64 {
        if people > self.most {
            return 0.0;
        }
        let from = people.div_ceil(self.step) as usize;
        self.cells.iter().skip(from).sum::<f64>().clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four tosses of a coin, by hand: 1, 4, 6, 4, 1 of 16; with another one added, one more.
    #[test]
    fn tosses_of_a_coin() {
        let coin = |of: u32| move |k: u32| f64::from(of - k) / f64::from(k + 1);
        let mut four = Lattice::none(5);
        four.add(4, 4, 2, coin(4));
        assert!((four.at_least(4) - 1.0 / 16.0).abs() < 1e-12 && (four.at_least(1) - 15.0 / 16.0).abs() < 1e-12);
        assert_eq!([0.05, 0.5, 0.95].map(|of| four.quantile(of)), [0, 2, 4]);
        four.add(1, 1, 0, coin(1));
        assert!((four.at_least(5) - 1.0 / 32.0).abs() < 1e-12);
        // What goes beyond all people is all people.
        four.add(3, 3, 1, coin(3));
        assert_eq!((four.quantile(1.0), four.at_least(6)), (5, 0.0));
        let mut two = Lattice::none(5);
        two.add(4, 2, 2, coin(4));
        assert!((two.at_least(2) - 11.0 / 16.0).abs() < 1e-12 && two.at_least(3) == 0.0);
    }

    /// Many people are counted in steps; the error stays below a step.
    #[test]
    fn many_people_in_steps() {
        let mut many = Lattice::none(50_000);
        many.add(40_000, 40_000, 20_000, |k| f64::from(40_000 - k) / f64::from(k + 1));
        // Binomial of 40,000 halves: 20,000 with a standard deviation of 100.
        assert!(many.quantile(0.5).abs_diff(20_000) <= 196, "{}", many.quantile(0.5));
        assert!(many.quantile(0.9).abs_diff(20_128) <= 196 && many.quantile(0.1).abs_diff(19_872) <= 196);
    }
}
