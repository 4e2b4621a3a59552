//! Reproducible chance: the same seed gives the same programme on every machine.
//!
//! Owns a SplitMix64 generator (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014) and ids
//! drawn in the order of time. Nothing here is fit for secrets.

use understudy_domain::{day::Day, id::Id};
use uuid::Uuid;

/// A stream of numbers and ids that follows from its seed.
#[derive(Debug)]
pub(super) struct Random {
    state: u64,
    ids: u64,
}

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self { state: seed, ids: 0 }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below the bound; 0 where the bound is 0.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        ((u128::from(self.next()) * u128::from(bound)) >> 64) as u32
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i32, high: i32) -> i32 {
        low + self.below(u32::try_from(high - low + 1).unwrap_or(1)) as i32
    }

    /// True that often in a hundred.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of a list; the default of an empty one.
    pub(super) fn pick<T: Copy + Default>(&mut self, list: &[T]) -> T {
        let at = self.below(u32::try_from(list.len()).unwrap_or(u32::MAX));
        list.get(at as usize).copied().unwrap_or_default()
    }

    /// A new id as if made on a day: ids of later days, and later ones of a day, sort after.
    pub(super) fn id(&mut self, on: Day) -> Id {
        self.ids += 1;
        let milliseconds = u128::from(u32::try_from(on.0).unwrap_or(0)) * 86_400_000;
        // Version 7 and the variant of RFC 9562 around time and serial number.
        Id(Uuid::from_u128((milliseconds << 80) | (0x7 << 76) | (0x8 << 60) | u128::from(self.ids)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Benches compare runs on "the same" programme: it must be the same.
    #[test]
    fn the_same_seed_gives_the_same_numbers_within_bounds() {
        let (mut one, mut other) = (Random::new(7), Random::new(7));
        for _ in 0..1_000 {
            let number = one.between(-3, 4);
            assert_eq!(number, other.between(-3, 4));
            assert!((-3..=4).contains(&number));
        }
        assert_eq!(one.below(0), 0);
        assert!(one.id(Day(10)) < one.id(Day(10)) && one.id(Day(10)) < one.id(Day(11)));
    }
}
