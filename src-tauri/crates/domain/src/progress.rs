//! Watching long work, and stopping it.
//!
//! Owns how work says how far it is and hears that it shall stop. Deliberately knows neither the work nor who watches.

/// Who watches long work, and may stop it.
pub trait Progress: Sync {
    /// So many steps of so many are done.
    fn step(&self, done: u32, of: u32);
    /// Whether the work shall stop. It then leaves nothing behind.
    fn cancelled(&self) -> bool;
}

/// Nobody watches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn step(&self, _: u32, _: u32) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// Steps of the whole, where several pieces of work follow each other.
const WHOLE: u32 = 1000;

/// A piece of longer work: its own steps move the whole between two shares.
pub struct Part<'a> {
    whole: &'a dyn Progress,
    from: u32,
    to: u32,
}

impl<'a> Part<'a> {
    /// The piece that takes the whole from one share to another, both in thousandths.
    pub fn new(whole: &'a dyn Progress, from: u32, to: u32) -> Self {
        Self { whole, from, to }
    }
}

impl Progress for Part<'_> {
    fn step(&self, done: u32, of: u32) {
        let span = u64::from(self.to.saturating_sub(self.from));
        let share = span * u64::from(done.min(of)) / u64::from(of.max(1));
        // Never more than the span, which is a u32.
        self.whole.step(self.from + u32::try_from(share).unwrap_or(0), WHOLE);
    }

    fn cancelled(&self) -> bool {
        self.whole.cancelled()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    struct Last(Mutex<(u32, u32)>);

    impl Progress for Last {
        fn step(&self, done: u32, of: u32) {
            *self.0.lock().expect("one thread") = (done, of);
        }
        fn cancelled(&self) -> bool {
            true
        }
    }

    /// A bar must not jump back or beyond its end when one piece of work follows another.
    #[test]
    fn a_part_stays_within_its_share() {
        let last = Last(Mutex::default());
        let part = Part::new(&last, 200, 600);
        let told = |done, of| {
            part.step(done, of);
            *last.0.lock().expect("one thread")
        };
        assert_eq!(
            [told(0, 10), told(5, 10), told(20, 10), told(0, 0)],
            [(200, 1000), (400, 1000), (600, 1000), (200, 1000)]
        );
        assert!(part.cancelled());
    }
}
