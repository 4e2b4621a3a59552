//! A clock that is set by hand, so that a programme can be written as if over months.

use crate::Clock;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use understudy_domain::{day::Day, id::Id};

/// Milliseconds of a day.
const DAY: u64 = 86_400_000;

/// Stands where it was set. Ids come from the real clock: a device's stream of changes must be unique on earth.
pub(super) struct PastClock {
    now: AtomicU64,
    real: Arc<dyn Clock>,
}

impl PastClock {
    pub(super) fn new(real: Arc<dyn Clock>, day: Day) -> Self {
        let clock = Self { now: AtomicU64::new(0), real };
        clock.set(day, 8 * 60);
        clock
    }

    /// Goes to a minute of a day, but never into the future.
    pub(super) fn set(&self, day: Day, minute: u32) {
        let then = u64::try_from(day.0).unwrap_or(0) * DAY + u64::from(minute) * 60_000;
        self.now.store(then.min(self.real.milliseconds()), Ordering::Relaxed);
    }
}

impl Clock for PastClock {
    fn milliseconds(&self) -> u64 {
        self.now.load(Ordering::Relaxed)
    }

    fn today(&self) -> Day {
        Day(i32::try_from(self.milliseconds() / DAY).unwrap_or(i32::MAX))
    }

    fn fresh_id(&self) -> Id {
        self.real.fresh_id()
    }
}
