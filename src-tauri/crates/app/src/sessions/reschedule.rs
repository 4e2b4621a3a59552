//! Moving a session in time.

use super::save::{open_for_changes, slot_edits};
use crate::{
    App, Result,
    dto::{
        Changed,
        sessions::{FindingWeight, SessionMove},
    },
    error::FieldErrors,
    sessions::check::{Checker, Planned},
};
use understudy_domain::{
    message::Message,
    schedule::{WallSlot, moved, parse_wall, show_wall},
};
use understudy_store::{
    Edit,
    read::sessions::{SessionRecord, SlotRecord},
    tables::{self, session as column},
};

/// The slots of a session on the wall clock.
pub(super) fn wall_slots(session: &SessionRecord) -> Vec<WallSlot> {
    let wall = |slot: &SlotRecord| Some(WallSlot { starts_at: parse_wall(&slot.starts_at)?, minutes: slot.minutes });
    session.slots.iter().filter_map(wall).collect()
}

/// Moves a session in time: the first slot starts then, the others keep their distance on the wall clock.
pub fn reschedule(app: &App, args: SessionMove) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = open_for_changes(&reader, args.id)?;
    let slots = parse_wall(&args.starts_at).and_then(|to| moved(&wall_slots(&session), to)).unwrap_or_default();
    let mut errors = FieldErrors::default();
    errors.require(!slots.is_empty(), "starts_at", "session-start-unreadable");
    errors.finish()?;
    let mut edits = slot_edits(app, session.id, Some(&session), &slots);
    let stays = session.slots.iter().zip(&slots).all(|(row, slot)| row.starts_at == show_wall(slot.starts_at));
    if !stays {
        let cells = vec![(column::SEQUENCE, (session.sequence + 1).into())];
        edits.push(Edit::put(&tables::SESSION, session.id, cells));
    }
    let label = Message::new("change-session-moved")
        .with("module", session.module_title.as_str())
        .with("date", slots[0].starts_at.date())
        .with("time", slots[0].starts_at.strftime("%H:%M").to_string());
    let plan = Planned::of_record(&SessionRecord {
        slots: slots
            .iter()
            .zip(&session.slots)
            .map(|(slot, row)| SlotRecord { starts_at: show_wall(slot.starts_at), ..row.clone() })
            .collect(),
        ..session.clone()
    });
    let findings = Checker::new(app, &reader, std::slice::from_ref(&plan))?.findings(&plan)?;
    let mut changed = app.change(label, edits)?.of(session.id);
    let serious = findings.into_iter().filter(|finding| finding.weight == FindingWeight::Serious);
    changed.warnings = serious.map(|finding| finding.message).collect();
    Ok(changed)
}
