//! How long a timed task has run, whatever happens to the laptop meanwhile.
//!
//! Owns the reckoning from two clocks: the wall clock, which survives a restart but can be changed, and a steady one, which
//! goes on during sleep and which nobody can change, but which begins anew with each start of the program. Deliberately reads
//! neither: readings come in, in milliseconds.
//!
//! While the program runs, time is the wall clock as it was when the programme was opened plus what the steady clock has gone
//! on since. Where the wall clock then says something else, somebody has changed it; by how much is remembered as the *shift*
//! and taken off the wall clock after a restart. A change made while the program does not run cannot be known: a timer that
//! seems to have run for less than nothing or for very long is doubtful.

/// The wall clock may wander this far from the steady one, in milliseconds, before it counts as changed: time servers pull
/// it gently.
const WANDERING: i64 = 250;

/// A timer that runs longer than this, in milliseconds, was probably forgotten or the clock was changed: four hours.
const LONGEST: i64 = 4 * 60 * 60 * 1000;

/// Time that a change of the laptop's clock does not move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SteadyTime {
    /// Milliseconds since 1970 at the first reading, without the shift known then.
    wall: i64,
    /// The steady clock at the first reading.
    steady: u64,
}

impl SteadyTime {
    /// Begins with a reading of both clocks, and the shift of the wall clock as known from earlier.
    pub fn begin(wall: u64, steady: u64, shift: i64) -> Self {
        Self { wall: signed(wall).saturating_sub(shift), steady }
    }

    /// Milliseconds since 1970 as if nobody had changed the clock.
    pub fn at(&self, steady: u64) -> i64 {
        self.wall.saturating_add(signed(steady.saturating_sub(self.steady)))
    }

    /// By how much the wall clock has been moved forward in all.
    pub fn shift(&self, wall: u64, steady: u64) -> i64 {
        signed(wall).saturating_sub(self.at(steady))
    }
}

/// Whether a shift differs enough from the one remembered to be remembered instead.
pub fn is_news(shift: i64, remembered: i64) -> bool {
    shift.saturating_sub(remembered).saturating_abs() > WANDERING
}

fn signed(milliseconds: u64) -> i64 {
    i64::try_from(milliseconds).unwrap_or(i64::MAX)
}

/// How long a timer has run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elapsed {
    /// Milliseconds; none where it would be less.
    pub milliseconds: u64,
    /// The clock was changed unseen, or the timer was forgotten: somebody should look at it.
    pub doubtful: bool,
}

/// How long a timer has run that began at one moment, both by the same time.
pub fn elapsed(began: i64, now: i64) -> Elapsed {
    let ran = now.saturating_sub(began);
    Elapsed { milliseconds: u64::try_from(ran).unwrap_or(0), doubtful: !(0..=LONGEST).contains(&ran) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Something that happens to a laptop.
    #[derive(Debug, Clone, Copy)]
    enum Event {
        /// Time passes, asleep or awake: both clocks go on.
        Pass(u32),
        /// Somebody sets the wall clock while the program runs; it is seen at the next reading.
        Set(i32),
        /// The program ends and starts again after a while; its steady clock begins anew.
        Restart(u32),
    }

    fn event() -> impl Strategy<Value = Event> {
        prop_oneof![
            (0_u32..900_000).prop_map(Event::Pass),
            (-86_400_000_i32..86_400_000).prop_map(Event::Set),
            (0_u32..900_000).prop_map(Event::Restart),
        ]
    }

    /// A laptop with a true time that nobody on it knows.
    struct Laptop {
        truth: i64,
        wall_is_off_by: i64,
        steady_is_off_by: i64,
        time: SteadyTime,
        remembered: i64,
    }

    impl Laptop {
        fn new() -> Self {
            let truth = 1_800_000_000_000;
            let time = SteadyTime::begin(truth as u64, 5, 0);
            Self { truth, wall_is_off_by: 0, steady_is_off_by: 5 - truth, time, remembered: 0 }
        }
        fn wall(&self) -> u64 {
            (self.truth + self.wall_is_off_by) as u64
        }
        fn steady(&self) -> u64 {
            (self.truth + self.steady_is_off_by) as u64
        }
        /// What the program does whenever it shows or writes something.
        fn read(&mut self) -> i64 {
            let shift = self.time.shift(self.wall(), self.steady());
            if is_news(shift, self.remembered) {
                self.remembered = shift;
            }
            self.time.at(self.steady())
        }
        fn happen(&mut self, event: Event) {
            match event {
                Event::Pass(milliseconds) => self.truth += i64::from(milliseconds),
                Event::Set(by) => self.wall_is_off_by += i64::from(by),
                Event::Restart(after) => {
                    self.truth += i64::from(after);
                    self.steady_is_off_by = -self.truth;
                    self.time = SteadyTime::begin(self.wall(), self.steady(), self.remembered);
                }
            }
        }
    }

    proptest! {
        /// Sleep, restarts and changes of the clock in any order: the elapsed time stays the true one, as long as the program
        /// was running when the clock was changed.
        #[test]
        fn the_elapsed_time_is_true(events in prop::collection::vec(event(), 0..20)) {
            let mut laptop = Laptop::new();
            let (began, true_start) = (laptop.read(), laptop.truth);
            for event in events {
                laptop.happen(event);
                let ran = elapsed(began, laptop.read());
                let truth = laptop.truth - true_start;
                // Each restart may lose what the clock is allowed to wander.
                prop_assert!((ran.milliseconds as i64 - truth).abs() <= 20 * WANDERING, "{ran:?} is not {truth}");
            }
        }

        /// A clock set while nothing ran cannot be seen, but what it does to a timer must not pass for a measurement.
        #[test]
        fn an_unseen_change_is_doubtful(by in 14_400_001_i64..1_000_000_000, back in any::<bool>()) {
            let mut laptop = Laptop::new();
            let began = laptop.read();
            laptop.wall_is_off_by = if back { -by } else { by };
            laptop.happen(Event::Restart(0));
            prop_assert!(elapsed(began, laptop.read()).doubtful);
        }
    }

    /// A closed lid is the most usual of all: one hour asleep is one hour on the timer.
    #[test]
    fn sleep_counts() {
        let mut laptop = Laptop::new();
        let began = laptop.read();
        laptop.happen(Event::Pass(3_600_000));
        assert_eq!(elapsed(began, laptop.read()), Elapsed { milliseconds: 3_600_000, doubtful: false });
    }
}
