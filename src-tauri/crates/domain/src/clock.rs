//! The hybrid logical clock: an order of changes that follows real time where clocks agree and causality where not.
//!
//! Owns the 64-bit stamp and its rule for a change made here. Deliberately reads no clock: the milliseconds are passed in.
//! After Kulkarni et al., "Logical Physical Clocks" (2014), with the counter given up: its bits tell laptops apart, so that
//! a stamp names one change of one laptop.

use serde::{Deserialize, Serialize};

/// 48 bits of milliseconds since 1970 and the 16 bits of the laptop's tag, so that stamps compare as plain numbers. Stamps
/// of older files hold a counter in place of the tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Stamp(pub u64);

/// The latest time a stamp can hold; 47 bits, so that it stays positive as a signed number in SQLite.
const LATEST_MILLISECONDS: u64 = (1 << 47) - 1;

/// The latest time that a received stamp may name, and that a laptop's own clock is believed: what is made after it still
/// has as much time again before it runs out.
const BELIEVED_MILLISECONDS: u64 = 1 << 46;

impl Stamp {
    /// A stamp of its parts; milliseconds are capped at the latest time a stamp can hold.
    pub fn new(milliseconds: u64, tag: u16) -> Self {
        Self(milliseconds.min(LATEST_MILLISECONDS) << 16 | u64::from(tag))
    }

    /// Milliseconds since 1970-01-01T00:00Z.
    pub fn milliseconds(self) -> u64 {
        self.0 >> 16
    }

    /// The tag of the laptop that made it.
    pub fn tag(self) -> u16 {
        self.0 as u16
    }

    /// Whether a received stamp names a time that can be: neither nothing, nor so late that ours would run out.
    pub fn is_believable(self) -> bool {
        self.0 > 0 && self.milliseconds() <= BELIEVED_MILLISECONDS
    }

    /// The next stamp for a change made here at `now` (milliseconds), where this one is the latest seen: later than that,
    /// whatever the clock says, and never that of a laptop of another tag.
    pub fn tick(self, now: u64, tag: u16) -> Self {
        let now = now.min(BELIEVED_MILLISECONDS);
        let seen = self.milliseconds();
        if now > seen { Self::new(now, tag) } else { Self::new(seen.saturating_add(1), tag) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// A change that saw another must sort after it, whatever the laptops' clocks say.
        #[test]
        fn stamps_rise_whatever_the_clock_does(times in prop::collection::vec((0_u64..1 << 48, any::<u16>()), 1..50)) {
            let mut last = Stamp::default();
            for (now, tag) in times {
                let next = last.tick(now, tag);
                prop_assert!(next > last);
                prop_assert_eq!(next.tag(), tag);
                prop_assert!(i64::try_from(next.0).is_ok());
                last = next;
            }
        }

        /// Two laptops must never make one stamp, in the same millisecond or after seeing the same change.
        #[test]
        fn laptops_of_two_tags_make_no_stamp_twice(seen in 0_u64..1 << 40, now in 0_u64..1 << 24, tags in any::<(u16, u16)>()) {
            prop_assume!(tags.0 != tags.1);
            let last = Stamp(seen);
            prop_assert_ne!(last.tick(now, tags.0), last.tick(now, tags.1));
        }
    }

    /// A laptop whose clock is absurd must not make stamps that the others refuse, and one of 2099 is believed.
    #[test]
    fn what_is_made_here_is_believed_elsewhere() {
        let of_2099 = 4_070_908_800_000;
        assert!(Stamp::default().tick(of_2099, 7).is_believable());
        assert!(Stamp::default().tick(u64::MAX, 7).is_believable());
        assert!(!Stamp::new((1 << 46) + 1, 0).is_believable());
        assert!(!Stamp(0).is_believable());
    }
}
