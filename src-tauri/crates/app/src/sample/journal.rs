//! What was done by whom, day by day, and its writing as changes of the past.
//!
//! Owns the grouping: work of the same kind by the same person is one change a week, and lately one a day, so that
//! history reads as it would after months of use and making the sample takes a second.

use super::clock::PastClock;
use crate::{App, Result};
use std::collections::BTreeMap;
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_store::Edit;

/// Days back to which each day's work is a change of its own.
const LATELY: i32 = 10;
/// How far apart two entries about one row must be at least, so that the later one is written later.
pub(super) const APART: i32 = 8;

/// A piece of work.
struct Entry {
    on: Day,
    minute: u32,
    by: Id,
    label: &'static str,
    about: String,
    edits: Vec<Edit>,
}

/// All work so far.
#[derive(Default)]
pub(super) struct Journal(Vec<Entry>);

impl Journal {
    /// Notes work that may be written together with the same person's other work of the kind.
    pub(super) fn note(&mut self, on: Day, by: Id, label: &'static str, edits: Vec<Edit>) {
        self.about(on, by, label, "", edits);
    }

    /// Notes work about somebody, which stands alone.
    pub(super) fn about(&mut self, on: Day, by: Id, label: &'static str, about: &str, edits: Vec<Edit>) {
        // Spread over the working day, in the order of noting.
        let minute = 8 * 60 + (self.0.len() as u32 * 7) % 510;
        self.0.push(Entry { on, minute, by, label, about: about.to_owned(), edits });
    }

    /// Writes what was done up to a day, and keeps the rest for later.
    pub(super) fn write_until(&mut self, app: &App, clock: &PastClock, today: Day, last: Day) -> Result<()> {
        let (now, later) = std::mem::take(&mut self.0).into_iter().partition(|entry| entry.on <= last);
        self.0 = later;
        Self(now).write(app, clock, today)
    }

    /// Writes everything into the open programme, oldest first.
    pub(super) fn write(self, app: &App, clock: &PastClock, today: Day) -> Result<()> {
        let mut groups: BTreeMap<(i32, &str, Id, String), Vec<Entry>> = BTreeMap::new();
        for entry in self.0 {
            let period = if today.since(entry.on) > LATELY { entry.on.0.div_euclid(7) * 7 } else { entry.on.0 };
            groups.entry((period, entry.label, entry.by, entry.about.clone())).or_default().push(entry);
        }
        let mut changes: Vec<Vec<Entry>> = groups.into_values().collect();
        let time = |change: &Vec<Entry>| change.iter().map(|entry| (entry.on, entry.minute)).max();
        changes.sort_by_key(time);
        let open = app.programme()?;
        for mut change in changes {
            let (Some((on, minute)), Some(first)) = (time(&change), change.first()) else { continue };
            clock.set(on, minute);
            let label = Message::new(first.label);
            let label = match first.about.as_str() {
                "" => label.with("count", change.len()),
                name => label.with("name", name),
            };
            let by = first.by;
            change.sort_by_key(|entry| (entry.on, entry.minute));
            let edits = change.into_iter().flat_map(|entry| entry.edits).collect();
            app.change_as(&open, Some(by), label, edits)?;
        }
        Ok(())
    }
}
