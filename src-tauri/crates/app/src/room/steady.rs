//! Time for timers: right across sleep, restart and a changed clock.
//!
//! Owns the readings of both clocks and what is remembered of a change. How they become a time is in `domain::timer`.

use crate::{Clock, Result, open::lock};
use std::sync::Mutex;
use understudy_domain::timer::{SteadyTime, is_news};
use understudy_store::Store;

/// Name under which this laptop remembers by how much its clock was moved while a programme was open, in milliseconds.
const SHIFT: &str = "clock_shift";

/// Steady time since a programme was opened.
pub(crate) struct Steady {
    time: SteadyTime,
    remembered: Mutex<i64>,
}

/// A reading of both clocks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading {
    /// The laptop's clock, in milliseconds since 1970.
    pub(crate) wall: i64,
    /// The same as if nobody had changed it since the programme was first opened here.
    pub(crate) steady: i64,
}

impl Steady {
    /// Begins when a programme is opened: from here on a change of the clock is noticed.
    pub(crate) fn begin(clock: &dyn Clock, store: &Store) -> Self {
        let shift = store.local(SHIFT).ok().flatten().and_then(|text| text.parse().ok()).unwrap_or(0);
        let (wall, steady) = (clock.milliseconds(), clock.steady_milliseconds());
        Self { time: SteadyTime::begin(wall, steady, shift), remembered: Mutex::new(shift) }
    }

    /// Reads the clocks. A change of the laptop's clock seen by it is remembered, so that it holds after a restart: what the
    /// laptop alone knows, not a part of the programme, so that this is no writing while reading.
    pub(crate) fn read(&self, clock: &dyn Clock, store: &Store) -> Result<Reading> {
        let (wall, steady) = (clock.milliseconds(), clock.steady_milliseconds());
        let shift = self.time.shift(wall, steady);
        let mut remembered = lock(&self.remembered);
        if is_news(shift, *remembered) {
            store.set_local(SHIFT, Some(&shift.to_string()))?;
            *remembered = shift;
        }
        Ok(Reading { wall: i64::try_from(wall).unwrap_or(i64::MAX), steady: self.time.at(steady) })
    }
}
