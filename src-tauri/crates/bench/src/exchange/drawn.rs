//! Time and randomness of a seed, so that the same work is measured on every machine.

use understudy_sync::identity::Source;

/// Draws numbers (`SplitMix64`, Steele et al., "Fast Splittable Pseudorandom Number Generators", 2014) and counts time.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    state: u64,
    now: u64,
}

impl Drawn {
    /// Begins in autumn 2026.
    pub(super) fn new(seed: u64) -> Self {
        Self { state: seed, now: 1_790_000_000_000 }
    }

    pub(super) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below a bound.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    /// One of a list that is not empty.
    pub(super) fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

impl Source for Drawn {
    fn now_ms(&mut self) -> u64 {
        self.now += 1;
        self.now
    }

    fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let drawn = self.next().to_le_bytes();
            chunk.copy_from_slice(&drawn[..chunk.len()]);
        }
    }
}
