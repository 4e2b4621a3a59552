//! The one place where the time is read.

use jiff::{Timestamp, Zoned};
use std::sync::LazyLock;
use understudy_domain::{day::Day, id::Id};

/// Tells the time; tests pass in one of their own.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970-01-01T00:00Z.
    fn milliseconds(&self) -> u64;
    /// Today where the laptop is.
    fn today(&self) -> Day;
    /// A fresh id, ordered by time.
    fn fresh_id(&self) -> Id;
    /// Milliseconds since some moment of this run of the program, by a clock that goes on while the laptop sleeps and that
    /// nobody can set. A clock that is not of a laptop has none and tells the time instead.
    fn steady_milliseconds(&self) -> u64 {
        self.milliseconds()
    }
}

/// The moment that the steady clock counts from.
static BEGAN: LazyLock<boot_time::Instant> = LazyLock::new(boot_time::Instant::now);

/// The laptop's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn milliseconds(&self) -> u64 {
        u64::try_from(Timestamp::now().as_millisecond()).unwrap_or(0)
    }

    fn today(&self) -> Day {
        Day::from_date(Zoned::now().date())
    }

    fn fresh_id(&self) -> Id {
        crate::fresh_ids::fresh(self.milliseconds())
    }

    fn steady_milliseconds(&self) -> u64 {
        u64::try_from(BEGAN.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}
