//! Which sessions the sample has: when, where, who gives them and what becomes of them.

use super::content::{CASES, CLOSE, COUNTING, FIELD, ORDERS, PRODUCTION, QUOTES, WAREHOUSE};

/// What becomes of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Held and closed; an eventful one has faults, questions and feedback as well.
    Held { eventful: bool },
    /// Held, closed and opened again.
    Reopened,
    /// Over, and nobody has closed it.
    Forgotten,
    /// Called off.
    Cancelled,
    /// Ahead, and all but one line is prepared.
    NearlyPrepared,
    /// Ahead, and nothing is prepared yet.
    Ahead,
    /// Ahead, and the training environment did not work.
    NoEnvironment,
    /// Ahead, with more people than seats and a waiting list.
    Full,
    /// One of a series ahead.
    Series,
}

/// Somebody who gives a session: group and place in the cast of the group.
pub(super) type Trainer = (usize, usize);

/// A session.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan {
    pub(super) module: usize,
    pub(super) group: usize,
    /// Days from today.
    pub(super) on: i32,
    /// Wall time of the start.
    pub(super) at: &'static str,
    pub(super) seats: usize,
    pub(super) lead: Trainer,
    pub(super) assistant: Option<Trainer>,
    /// Rating by an observer, 1 to 5.
    pub(super) rating: Option<u8>,
    pub(super) is_rehearsal: bool,
    pub(super) room: &'static str,
    pub(super) fate: Fate,
}

const fn plan(
    module: usize,
    group: usize,
    (on, at): (i32, &'static str),
    lead: Trainer,
    seats: usize,
    fate: Fate,
) -> Plan {
    Plan {
        module,
        group,
        on,
        at,
        seats,
        lead,
        assistant: None,
        rating: None,
        is_rehearsal: false,
        room: "Training room 1",
        fate,
    }
}

impl Plan {
    const fn with(self, assistant: Trainer) -> Self {
        Self { assistant: Some(assistant), ..self }
    }

    const fn rated(self, rating: u8) -> Self {
        Self { rating: Some(rating), ..self }
    }

    const fn rehearsal(self) -> Self {
        Self { is_rehearsal: true, ..self }
    }

    const fn in_room(self, room: &'static str) -> Self {
        Self { room, ..self }
    }

    /// Whether its record is written.
    pub(super) const fn is_held(&self) -> bool {
        matches!(self.fate, Fate::Held { .. } | Fate::Reopened)
    }
}

const HELD: Fate = Fate::Held { eventful: false };
const EVENTFUL: Fate = Fate::Held { eventful: true };

/// All sessions. Those held are led by people signed off before.
pub(super) const PLANS: &[Plan] = &[
    plan(CLOSE, 0, (-40, "09:00"), (0, 0), 6, HELD),
    plan(PRODUCTION, 5, (-38, "06:30"), (5, 0), 10, HELD).rated(4),
    plan(ORDERS, 1, (-36, "09:00"), (1, 0), 12, HELD).with((1, 1)).rated(5),
    plan(WAREHOUSE, 6, (-34, "13:00"), (6, 0), 10, EVENTFUL),
    plan(CLOSE, 0, (-32, "13:00"), (0, 0), 6, HELD).with((0, 1)).rated(4),
    plan(ORDERS, 1, (-28, "09:00"), (1, 1), 12, EVENTFUL).rated(4),
    plan(WAREHOUSE, 6, (-27, "13:00"), (6, 0), 10, HELD).with((6, 1)),
    plan(PRODUCTION, 5, (-25, "22:00"), (5, 0), 10, HELD).with((5, 1)),
    plan(QUOTES, 1, (-24, "10:00"), (1, 0), 10, HELD),
    plan(CLOSE, 0, (-19, "09:00"), (0, 1), 4, HELD).rated(3),
    plan(PRODUCTION, 5, (-18, "06:30"), (5, 1), 10, Fate::Reopened).with((5, 2)),
    plan(ORDERS, 7, (-17, "12:00"), (7, 0), 7, Fate::Cancelled),
    plan(WAREHOUSE, 6, (-13, "13:00"), (6, 1), 8, EVENTFUL).with((6, 2)).rated(5),
    plan(ORDERS, 1, (-11, "09:00"), (1, 2), 8, HELD).rated(4),
    plan(ORDERS, 7, (-9, "12:00"), (7, 0), 7, HELD),
    plan(FIELD, 8, (-8, "10:00"), (8, 1), 0, HELD).rehearsal().rated(2),
    plan(PRODUCTION, 5, (-4, "06:30"), (5, 2), 10, HELD),
    plan(FIELD, 8, (-2, "09:00"), (8, 0), 10, HELD),
    plan(ORDERS, 7, (-2, "12:00"), (7, 1), 6, Fate::Forgotten),
    plan(WAREHOUSE, 6, (0, "15:00"), (6, 2), 10, Fate::NearlyPrepared).with((6, 1)),
    plan(PRODUCTION, 5, (1, "06:30"), (5, 1), 6, Fate::Ahead),
    plan(CLOSE, 0, (2, "09:00"), (0, 1), 4, Fate::Ahead).in_room("Training room 2"),
    plan(ORDERS, 1, (2, "10:00"), (1, 1), 12, Fate::NoEnvironment).in_room("Training room 2"),
    plan(FIELD, 8, (3, "10:00"), (8, 1), 0, Fate::Ahead).rehearsal(),
    plan(ORDERS, 7, (5, "12:00"), (7, 1), 7, Fate::Full),
    plan(FIELD, 8, (6, "09:00"), (8, 0), 10, Fate::Ahead),
    plan(QUOTES, 1, (7, "10:00"), (1, 0), 10, Fate::Ahead).with((1, 2)),
    plan(COUNTING, 10, (9, "13:00"), (10, 1), 6, Fate::Ahead),
    plan(CASES, 9, (10, "09:00"), (9, 1), 8, Fate::Ahead),
    plan(FIELD, 8, (13, "09:00"), (8, 0), 5, Fate::Series),
    plan(FIELD, 8, (20, "09:00"), (8, 0), 4, Fate::Series),
    plan(FIELD, 8, (27, "09:00"), (8, 0), 4, Fate::Series),
    plan(WAREHOUSE, 10, (16, "10:00"), (10, 0), 8, Fate::Ahead).with((6, 0)),
    plan(QUOTES, 11, (23, "10:00"), (11, 0), 6, Fate::Cancelled),
    // Too late: whatever the season, cutover is before.
    plan(ORDERS, 1, (58, "09:00"), (1, 2), 8, Fate::Ahead),
];
