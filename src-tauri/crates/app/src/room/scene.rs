//! A session as every act in the room first looks at it.

use super::LONGEST_TEXT;
use crate::{AppError, Result, error::FieldErrors};
use understudy_domain::{
    attendance::{merged, whole},
    id::Id,
    message::Message,
    schedule::{Span, WallSlot, parse_wall, slot_instants, zone},
    words::SessionState,
};
use understudy_store::{
    Connection,
    read::room::{self as read, RoomSession},
};

/// The row of a mark: two laptops that mark the same person record one row. The rows of a session lie together, so that
/// marking a whole room writes few pages. Rows made before this was so keep the id they have: see [`super::Marks::load`].
pub(crate) fn attendance_id(session: Id, person: Id) -> Id {
    Id::derived_within("attendance", session, &[person.as_ref()])
}

/// A session and its real times.
pub(crate) struct Scene {
    pub(crate) session: RoomSession,
    /// Slots on the time line, overlaps made one.
    pub(crate) spans: Vec<Span>,
}

impl Scene {
    /// Loads a session; one that was called off has no room.
    pub(crate) fn load(reader: &Connection, session: Id) -> Result<Self> {
        let session = read::session(reader, session)?.ok_or_else(|| AppError::not_found("session"))?;
        if session.state == SessionState::Cancelled {
            return Err(AppError::refused(Message::new("room-cancelled")));
        }
        let zone = zone(&session.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let spans = read::slots(reader, session.id)?
            .into_iter()
            .filter_map(|(starts_at, minutes)| {
                let found = slot_instants(WallSlot { starts_at: parse_wall(&starts_at)?, minutes }, &zone)?;
                Some(Span { start: found.start, end: found.end })
            })
            .collect();
        Ok(Self { session, spans: merged(spans) })
    }

    /// Loads a session whose record can still be written.
    pub(crate) fn load_unclosed(reader: &Connection, session: Id) -> Result<Self> {
        let scene = Self::load(reader, session)?;
        if scene.session.state == SessionState::Closed {
            return Err(AppError::refused(Message::new("room-closed")));
        }
        Ok(scene)
    }

    /// Real minutes of all slots.
    pub(crate) fn minutes(&self) -> u32 {
        u32::try_from(self.spans.iter().map(|span| span.length()).sum::<i64>() / 60_000).unwrap_or(u32::MAX)
    }

    /// First moment, in milliseconds since 1970.
    pub(crate) fn start(&self) -> Option<i64> {
        whole(&self.spans).map(|whole| whole.start)
    }
}

/// Notes an error where a text is too long.
pub(super) fn check_length(errors: &mut FieldErrors, field: &str, text: &str) {
    if text.chars().count() > LONGEST_TEXT {
        errors.add(field, Message::new("room-too-long").with("longest", LONGEST_TEXT));
    }
}

/// A person who is there.
pub(super) fn known_person(reader: &Connection, person: Id) -> Result<read::PersonInRoom> {
    read::person(reader, person)?.ok_or_else(|| AppError::not_found("person"))
}

/// Milliseconds as they cross to the window.
pub(super) fn crossing(milliseconds: i64) -> f64 {
    milliseconds as f64
}
