//! The hybrid logical clock: an order of changes that follows real time where clocks agree and causality where not.
//!
//! Owns the 64-bit stamp and its two rules (tick for a change made here, observe for one received). Deliberately reads no
//! clock: the milliseconds are passed in. After Kulkarni et al., "Logical Physical Clocks" (2014).

use serde::{Deserialize, Serialize};

/// 48 bits of milliseconds since 1970 and 16 bits of counter, so that stamps compare as plain numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Stamp(pub u64);

/// The latest time a stamp can hold; 47 bits, so that it stays positive as a signed number in SQLite.
const LATEST_MILLISECONDS: u64 = (1 << 47) - 1;

impl Stamp {
    /// A stamp of its parts; milliseconds are capped at the latest time a stamp can hold.
    pub fn new(milliseconds: u64, counter: u16) -> Self {
        Self(milliseconds.min(LATEST_MILLISECONDS) << 16 | u64::from(counter))
    }

    /// Milliseconds since 1970-01-01T00:00Z.
    pub fn milliseconds(self) -> u64 {
        self.0 >> 16
    }

    /// The next stamp for a change made here at `now` (milliseconds): later than this one, whatever the clock says.
    pub fn tick(self, now: u64) -> Self {
        let fresh = Self::new(now, 0);
        // A counter that runs over carries into the milliseconds, which keeps the order.
        if fresh > self { fresh } else { Self(self.0.saturating_add(1).min(i64::MAX as u64)) }
    }

    /// The clock after a stamp was received: never behind it.
    pub fn observe(self, received: Self) -> Self {
        self.max(received)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// A change that saw another must sort after it, whatever the laptops' clocks say.
        #[test]
        fn stamps_rise_whatever_the_clock_does(times in prop::collection::vec(0_u64..1 << 48, 1..50)) {
            let mut last = Stamp::default();
            for now in times {
                let next = last.tick(now);
                prop_assert!(next > last);
                prop_assert!(i64::try_from(next.0).is_ok());
                last = next;
            }
        }
    }
}
