//! What the tests of this crate share.

pub(crate) mod meeting;

use crate::identity::Source;

/// Time and randomness of a seed.
#[derive(Debug, Clone)]
pub(crate) struct Seeded {
    state: u64,
    /// The laptop's clock.
    pub(crate) now: u64,
}

impl Seeded {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed, now: 1_790_000_000_000 }
    }

    /// `SplitMix64`.
    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }
}

impl Source for Seeded {
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
