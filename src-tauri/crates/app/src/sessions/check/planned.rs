//! A session as the checks see it, whether typed or stored.

use super::{super::rows::instants, place};
use crate::{Result, dto::sessions::SessionSave};
use understudy_domain::{
    id::Id,
    schedule::{Place, SlotInstants, Span, WallSlot, longest_slot, parse_wall, slot_instants, zone},
    words::{Delivery, SessionPurpose, TrainerRole},
};
use understudy_store::{
    Connection,
    read::sessions::{self as read, SessionRecord},
};

/// A session as the checks see it.
#[derive(Debug, Clone)]
pub(crate) struct Planned {
    pub(crate) session: Option<Id>,
    pub(super) module: Id,
    pub(super) module_version: u32,
    pub(super) delivery: Delivery,
    pub(super) purpose: SessionPurpose,
    /// In time; what cannot be read is left out.
    pub(crate) slots: Vec<(WallSlot, SlotInstants)>,
    pub(super) place: Option<Place>,
    pub(super) room: String,
    pub(super) language: String,
    pub(super) capacity: Option<u32>,
    pub(super) seated: u32,
    pub(super) groups: Vec<Id>,
    pub(super) trainers: Vec<(Id, TrainerRole)>,
}

impl Planned {
    /// A session as stored.
    pub(crate) fn of_record(session: &SessionRecord) -> Self {
        Self {
            session: Some(session.id),
            module: session.module,
            module_version: session.current_version,
            delivery: session.delivery,
            purpose: session.purpose,
            slots: instants(session),
            place: place(session.site, &session.room),
            room: session.room.clone(),
            language: session.language.clone(),
            capacity: session.capacity,
            seated: session.seated,
            groups: session.groups.iter().map(|(group, _)| *group).collect(),
            trainers: session.trainers.iter().map(|trainer| (trainer.person, trainer.role)).collect(),
        }
    }

    /// A session as typed so far; what cannot be read yet is left out.
    pub(crate) fn of_save(reader: &Connection, save: &SessionSave) -> Result<Self> {
        let zone = zone(&save.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let mut slots: Vec<(WallSlot, SlotInstants)> = save
            .slots
            .iter()
            .filter_map(|slot| {
                let minutes = slot.minutes.min(longest_slot());
                let wall = WallSlot { starts_at: parse_wall(&slot.starts_at)?, minutes };
                Some((wall, slot_instants(wall, &zone)?))
            })
            .collect();
        slots.sort_by_key(|(_, at)| at.start);
        let module = read::module(reader, save.module)?;
        let seated = match save.id {
            Some(session) => read::rosters(reader, session)?.len() as u32,
            None => 0,
        };
        Ok(Self {
            session: save.id,
            module: save.module,
            module_version: module.as_ref().map_or(1, |module| module.version),
            delivery: module.map_or(Delivery::InPerson, |module| module.delivery),
            purpose: save.purpose,
            slots,
            place: place(save.site, &save.room),
            room: save.room.trim().to_owned(),
            language: save.language.trim().to_owned(),
            capacity: save.capacity,
            seated,
            groups: save.groups.clone(),
            trainers: save.trainers.iter().map(|trainer| (trainer.person, trainer.role)).collect(),
        })
    }

    /// The same session at another time, as a new one.
    pub(crate) fn at(&self, slots: Vec<(WallSlot, SlotInstants)>) -> Self {
        Self { session: None, seated: 0, slots, ..self.clone() }
    }

    /// Its slots on the time line.
    pub(super) fn spans(&self) -> Vec<Span> {
        self.slots.iter().map(|(_, at)| Span { start: at.start, end: at.end }).collect()
    }
}
