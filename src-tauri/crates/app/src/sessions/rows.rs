//! Sessions as lists show them.

use crate::dto::{
    Named,
    sessions::{SessionRow, SessionTrainer, Slot},
};
use jiff::tz::TimeZone;
use understudy_domain::{
    schedule::{SlotInstants, WallSlot, parse_wall, show_wall, slot_instants, zone},
    words::SessionState,
};
use understudy_store::read::sessions::{SessionRecord, SlotRecord};

/// The zone of a session. One that is not known (any more) is read as UTC: showing something beats showing nothing.
pub(crate) fn zone_of(session: &SessionRecord) -> TimeZone {
    zone(&session.time_zone).unwrap_or(TimeZone::UTC)
}

/// The slots of a session on the time line; what cannot be read is left out.
pub(crate) fn instants(session: &SessionRecord) -> Vec<(WallSlot, SlotInstants)> {
    let zone = zone_of(session);
    session.slots.iter().filter_map(|slot| instant(slot, &zone)).collect()
}

fn instant(slot: &SlotRecord, zone: &TimeZone) -> Option<(WallSlot, SlotInstants)> {
    let wall = WallSlot { starts_at: parse_wall(&slot.starts_at)?, minutes: slot.minutes };
    Some((wall, slot_instants(wall, zone)?))
}

/// A slot with end and instant.
pub(crate) fn shown_slot(wall: WallSlot, instants: SlotInstants) -> Slot {
    Slot {
        starts_at: show_wall(wall.starts_at),
        minutes: wall.minutes,
        ends_at: show_wall(instants.ends_at),
        start_instant: instants.start as f64,
    }
}

/// A session as a list shows it at a time (milliseconds since 1970). The findings are counted by whoever runs the checks.
pub(crate) fn session_row(session: &SessionRecord, now: u64) -> SessionRow {
    let slots = instants(session);
    let now = i64::try_from(now).unwrap_or(i64::MAX);
    let is_over = slots.iter().map(|(_, at)| at.end).max().is_some_and(|end| end <= now);
    let is_open = session.state == SessionState::Scheduled;
    SessionRow {
        id: session.id,
        module: Named { id: session.module, name: session.module_title.clone() },
        purpose: session.purpose,
        state: session.state,
        delivery: session.delivery,
        slots: slots.into_iter().map(|(wall, at)| shown_slot(wall, at)).collect(),
        time_zone: session.time_zone.clone(),
        site: session.site.map(|id| Named { id, name: session.site_name.clone() }),
        room: session.room.clone(),
        link: session.link.clone(),
        language: session.language.clone(),
        capacity: session.capacity,
        groups: session.groups.iter().map(|(id, name)| Named { id: *id, name: name.clone() }).collect(),
        trainers: session
            .trainers
            .iter()
            .map(|trainer| SessionTrainer {
                person: Named { id: trainer.person, name: trainer.name.clone() },
                role: trainer.role,
            })
            .collect(),
        seated: session.seated,
        waiting: session.waiting,
        attended: session.attended,
        running: is_open && session.started_at.is_some(),
        to_close: is_open && is_over,
        findings: 0,
        series: (!session.series.is_empty()).then(|| session.series.clone()),
    }
}
