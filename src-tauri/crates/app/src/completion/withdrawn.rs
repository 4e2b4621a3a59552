//! Calendar entries that a session once had and has no more.
//!
//! Owns the way from the change log to them: entries are named by position, so a session that loses slots, or becomes a
//! series, leaves entries behind in the calendars of those who took it over before. Which ones there were is not stored;
//! the log has every slot that ever was.

use crate::Result;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use understudy_domain::{id::Id, schedule::parse_wall};
use understudy_export::{CalendarSession, CalendarSlot};
use understudy_store::{OpKind, Store, Told, Value, read::sessions::slot_rows, tables::session_slot as column};

/// A slot at some time in the past.
#[derive(Debug, Clone, Default)]
struct Known {
    starts_at: String,
    minutes: u32,
    hidden: bool,
}

impl Known {
    fn tell(&mut self, told: &Told) {
        match told.kind {
            OpKind::Make => *self = Self::default(),
            OpKind::Delete | OpKind::Purge => self.hidden = true,
            OpKind::Undelete => self.hidden = false,
            OpKind::Put => {}
        }
        for (number, value) in &told.cells {
            match (*number, value) {
                (0, Value::Integer(hidden)) => self.hidden = *hidden != 0,
                (column::STARTS_AT, Value::Text(starts_at)) => self.starts_at = starts_at.to_string(),
                (column::MINUTES, Value::Integer(minutes)) => self.minutes = u32::try_from(*minutes).unwrap_or(0),
                _ => {}
            }
        }
    }
}

/// The entries beyond those that the session has now, each with the last time that it stood for.
pub(super) fn withdrawn(store: &Store, session: &CalendarSession) -> Result<Vec<(usize, CalendarSlot)>> {
    let rows = slot_rows(&*store.reader()?, session.id)?;
    // A session that always had one slot has the one entry that it always had; one that never changed, those it has.
    let has_changed = session.sequence > 0 || rows.iter().any(|(_, hidden)| *hidden);
    if rows.len() < 2 || !has_changed {
        return Ok(Vec::new());
    }
    let rows: Vec<Id> = rows.into_iter().map(|(row, _)| row).collect();
    let told = store.told_of(&rows)?;
    let mut slots: FxHashMap<Id, Known> = FxHashMap::default();
    let mut ever: BTreeMap<usize, CalendarSlot> = BTreeMap::new();
    for at_once in told.chunk_by(|one, next| one.clock == next.clock) {
        for one in at_once {
            slots.entry(one.row).or_default().tell(one);
        }
        let then = CalendarSession { slots: standing(&slots), ..session.clone() };
        for (number, slot) in (1..=then.entries()).zip(&then.slots) {
            ever.insert(number, *slot);
        }
    }
    let entries = session.entries();
    Ok(ever.into_iter().filter(|(number, _)| *number > entries).collect())
}

/// The slots that were not hidden, in time.
fn standing(slots: &FxHashMap<Id, Known>) -> Vec<CalendarSlot> {
    let mut shown: Vec<CalendarSlot> = slots
        .values()
        .filter(|slot| !slot.hidden)
        .filter_map(|slot| Some(CalendarSlot { starts_at: parse_wall(&slot.starts_at)?, minutes: slot.minutes }))
        .collect();
    shown.sort_by_key(|slot| (slot.starts_at, slot.minutes));
    shown
}
