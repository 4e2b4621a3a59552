//! Known bugs, each to be let in by a switch: a simulator that does not catch them proves nothing.
//!
//! Four are let in by the place (see `place`), three here, where the exchange asks. All is by thread, so that tests beside
//! each other do not meet.

use crate::sealing::Fault;
use std::cell::Cell;
use understudy_domain::clock::Stamp;
use understudy_store::exchange::SentChange;

/// A bug that somebody once wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bug {
    /// Files count as read before what they hold was applied.
    CursorFirst,
    /// A snapshot is written over the one before, in place.
    MutableSnapshot,
    /// What arrives last is taken for the latest.
    ArrivalOrder,
    /// Packs are removed before everybody has them.
    DropsUnapplied,
    /// Of a batch the second half is forgotten.
    HalfABatch,
    /// Changes from a laptop whose clock is ahead are refused.
    RefusesSkew,
    /// What was put once counts as lying there for ever.
    TrustsThePlace,
}

thread_local! {
    static BUG: Cell<Option<Bug>> = const { Cell::new(None) };
    static SMALL: Cell<bool> = const { Cell::new(false) };
    static ARRIVALS: Cell<u64> = const { Cell::new(0) };
}

/// Whether a bug is let in.
pub(crate) fn has(bug: Bug) -> bool {
    BUG.get() == Some(bug)
}

/// Lets a bug in while something runs.
pub(super) fn with<R>(bug: Bug, run: impl FnOnce() -> R) -> R {
    BUG.set(Some(bug));
    let done = run();
    BUG.set(None);
    done
}

/// Lets folders be tidied from sizes that a small history reaches, while something runs.
pub(super) fn small<R>(run: impl FnOnce() -> R) -> R {
    SMALL.set(true);
    let done = run();
    SMALL.set(false);
    done
}

/// A size of the exchange, or the small one in its stead while histories are lived through.
pub(crate) fn size(usual: usize, small: usize) -> usize {
    if SMALL.get() { small } else { usual }
}

/// What was opened, as a wrong exchange would take it.
pub(crate) fn opened(opened: Result<Vec<SentChange>, Fault>, now_ms: u64) -> Result<Vec<SentChange>, Fault> {
    const DAY: u64 = 86_400_000;
    let mut changes = opened?;
    if has(Bug::RefusesSkew) && changes.iter().any(|change| change.clock.milliseconds() > now_ms + DAY) {
        return Err(Fault::Malformed);
    }
    if has(Bug::ArrivalOrder) {
        for change in &mut changes {
            let next = ARRIVALS.get() + 1;
            ARRIVALS.set(next);
            change.clock = Stamp::new((1 << 45) + next, change.clock.tag());
        }
    }
    Ok(changes)
}

/// How much of a batch a wrong exchange would apply.
pub(crate) fn applied(batch: usize) -> usize {
    if has(Bug::HalfABatch) { batch / 2 } else { batch }
}
