//! A programme to test on: a real file in a temporary folder, with a clock that stands still until it is moved.

use crate::{App, Clock, dto::frame::ProgrammeByName, keychain::FolderKeychain};
use std::sync::{
    Arc,
    atomic::{AtomicU32, AtomicU64, Ordering},
};
use tempfile::TempDir;
use understudy_domain::{day::Day, id::Id, progress::Progress};
use uuid::Uuid;

/// 2026-11-21T09:00Z.
const START: u64 = 1_795_251_600_000;

/// A clock that goes on by a millisecond with each reading, and by days when told to.
#[derive(Debug)]
pub(crate) struct TestClock {
    milliseconds: AtomicU64,
    steady: AtomicU64,
    ids: AtomicU64,
}

impl Default for TestClock {
    fn default() -> Self {
        Self { milliseconds: AtomicU64::new(START), steady: AtomicU64::new(0), ids: AtomicU64::new(1) }
    }
}

impl TestClock {
    /// A clock whose ids are no other clock's: laptops, and one laptop before and after a restart, make different ones. It
    /// is a second later than the one before.
    pub(crate) fn of_its_own() -> Self {
        static CLOCKS: AtomicU64 = AtomicU64::new(1);
        let number = CLOCKS.fetch_add(1, Ordering::Relaxed);
        let clock = Self { ids: AtomicU64::new(number << 24), ..Self::default() };
        clock.pass(number * 1_000);
        clock
    }

    /// Moves the clock forward.
    pub(crate) fn pass_days(&self, days: u32) {
        self.pass(u64::from(days) * 86_400_000);
    }

    /// Time passes, awake or asleep.
    pub(crate) fn pass(&self, milliseconds: u64) {
        self.milliseconds.fetch_add(milliseconds, Ordering::Relaxed);
        self.steady.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// Somebody sets the laptop's clock.
    pub(crate) fn set(&self, forward: i64) {
        let moved = |now: u64| now.checked_add_signed(forward);
        self.milliseconds.fetch_update(Ordering::Relaxed, Ordering::Relaxed, moved).expect("a time after 1970");
    }

    /// The program starts again: its steady clock begins anew.
    pub(crate) fn restart(&self) {
        self.steady.store(7, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn milliseconds(&self) -> u64 {
        self.steady.fetch_add(1, Ordering::Relaxed);
        self.milliseconds.fetch_add(1, Ordering::Relaxed)
    }

    fn steady_milliseconds(&self) -> u64 {
        self.steady.load(Ordering::Relaxed)
    }

    fn today(&self) -> Day {
        let days = self.milliseconds.load(Ordering::Relaxed) / 86_400_000;
        Day(i32::try_from(days).expect("a day of this century"))
    }

    fn fresh_id(&self) -> Id {
        // Version and variant bits as a UUIDv7 has them, and a number that only rises.
        let number = self.ids.fetch_add(1, Ordering::Relaxed);
        Id(Uuid::from_u128((u128::from(START) << 80) | 0x7000_8000_0000_0000_0000 | u128::from(number)))
    }
}

/// A new programme called "Test", on 2026-11-21. Keep the folder: it is deleted with its value.
pub(crate) fn programme() -> (TempDir, App) {
    let (folder, app, _) = programme_and_clock();
    (folder, app)
}

/// The same with its clock.
pub(crate) fn programme_and_clock() -> (TempDir, App, Arc<TestClock>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let clock = Arc::new(TestClock::default());
    let app = App::new(folder.path().join("data"), Arc::<TestClock>::clone(&clock))
        .with_keychain(Arc::new(FolderKeychain::new(folder.path().join("keys"))));
    crate::programme::create(&app, ProgrammeByName { name: "Test".to_owned() }).expect("a new programme");
    (folder, app, clock)
}

/// The id of the row that a change made.
pub(crate) fn made(changed: crate::Result<crate::dto::Changed>) -> Id {
    changed.expect("a change").id.expect("the row made")
}

/// Stops when it was told so often how far the work is; a share beyond the whole fails the test.
pub(crate) struct StopsAfter(AtomicU32);

impl StopsAfter {
    pub(crate) fn new(told: u32) -> Self {
        Self(AtomicU32::new(told))
    }
}

impl Progress for StopsAfter {
    fn step(&self, done: u32, of: u32) {
        assert!(done <= of, "{done} of {of}");
        let _ = self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
    }

    fn cancelled(&self) -> bool {
        self.0.load(Ordering::SeqCst) == 0
    }
}
