//! What completion is computed from, as small numbers.
//!
//! Owns the shapes: a million marks lie side by side, grouped by person once, and are walked in that order.

use crate::{
    day::Day,
    words::{AttendanceStatus, SessionPurpose, SessionState, TrainerRole},
};

/// Everything read, ids turned into positions.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// Everybody who is shown, in any order.
    pub people: Vec<Person>,
    /// Modules that are shown.
    pub modules: Vec<Module>,
    /// Groups and the modules they need: positions of both, sorted, each pair once.
    pub needs: Vec<(u32, u32)>,
    /// Who belongs to which group from when to when.
    pub members: ByPerson<Member>,
    /// Sessions that are shown and have a slot, of modules that are shown.
    pub sessions: Vec<Session>,
    /// Marks of attendance.
    pub marks: ByPerson<Mark>,
    /// Seats; not waiting, not withdrawn.
    pub seats: ByPerson<Seat>,
    /// Places on waiting lists.
    pub waits: ByPerson<Seat>,
    /// Who gave which session.
    pub trainers: Vec<Trainer>,
}

/// Somebody.
#[derive(Debug, Clone, Copy, Default)]
pub struct Person {
    /// First day.
    pub starts_on: Option<Day>,
    /// Last day.
    pub leaves_on: Option<Day>,
}

impl Person {
    /// Whether the person works there on a day.
    pub fn is_there(&self, on: Day) -> bool {
        self.starts_on.is_none_or(|from| from <= on) && self.leaves_on.is_none_or(|to| to >= on)
    }
}

/// A module.
#[derive(Debug, Clone, Copy, Default)]
pub struct Module {
    /// Its current version.
    pub version: u32,
    /// Since when.
    pub released_on: Option<Day>,
}

/// A stretch of belonging to a group.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// Position of the person.
    pub person: u32,
    /// Position of the group.
    pub group: u32,
    /// First day.
    pub from_on: Option<Day>,
    /// Last day.
    pub to_on: Option<Day>,
}

impl Member {
    /// Whether it holds on a day.
    pub fn holds(&self, on: Day) -> bool {
        self.from_on.is_none_or(|from| from <= on) && self.to_on.is_none_or(|to| to >= on)
    }
}

/// A session.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    /// Position of the module.
    pub module: u32,
    /// Local day of its first slot.
    pub on: Day,
    /// Local day on which its last slot begins.
    pub until: Day,
    /// Real minutes of its slots.
    pub minutes: u32,
    /// Version of the module that was given; 0 until it is closed.
    pub version: u32,
    /// What it is for.
    pub purpose: SessionPurpose,
    /// Where it stands.
    pub state: SessionState,
}

impl Session {
    /// Whether its marks count on a day.
    pub fn counts(&self, on: Day) -> bool {
        self.state == SessionState::Closed && self.purpose == SessionPurpose::Training && self.on <= on
    }
}

/// A mark of attendance.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    /// Position of the person.
    pub person: u32,
    /// Position of the session.
    pub session: u32,
    /// Minutes as marked; [`Mark::ALL`] where none are.
    pub minutes: u32,
    /// What was marked.
    pub status: AttendanceStatus,
}

impl Mark {
    /// No minutes were marked.
    pub const ALL: u32 = u32::MAX;

    /// Minutes attended of a session of so many minutes.
    pub fn attended(&self, length: u32) -> u32 {
        let minutes = (self.minutes != Self::ALL).then_some(self.minutes);
        crate::attendance::minutes_attended(self.status, minutes, length)
    }
}

/// A seat, or a place on a waiting list.
#[derive(Debug, Clone, Copy)]
pub struct Seat {
    /// Position of the person.
    pub person: u32,
    /// Position of the session.
    pub session: u32,
    /// Day on which it was taken, by universal time.
    pub taken_on: Option<Day>,
}

/// A person who gives a session.
#[derive(Debug, Clone, Copy)]
pub struct Trainer {
    /// Position of the session.
    pub session: u32,
    /// Position of the person.
    pub person: u32,
    /// What they do.
    pub role: TrainerRole,
    /// The observer's rating of them, 1 to 5.
    pub rating: Option<u8>,
}

/// Rows that belong to people, grouped by person.
#[derive(Debug, Clone)]
pub struct ByPerson<T> {
    starts: Vec<u32>,
    rows: Vec<T>,
}

impl<T> Default for ByPerson<T> {
    fn default() -> Self {
        Self { starts: vec![0], rows: Vec::new() }
    }
}

impl<T: Copy> ByPerson<T> {
    /// Groups rows by their person, who is below `people`; the order within a person stays. Rows of others are dropped.
    pub fn new(rows: &[T], people: usize, person: impl Fn(&T) -> u32) -> Self {
        let mut starts = vec![0_u32; people + 1];
        for row in rows {
            if let Some(count) = starts.get_mut(person(row) as usize + 1) {
                *count += 1;
            }
        }
        let mut total = 0;
        for start in &mut starts {
            total += *start;
            *start = total;
        }
        let mut grouped: Vec<T> = Vec::new();
        if let Some(first) = rows.first() {
            grouped.resize(total as usize, *first);
        }
        // Each start serves as the place of the next row of its person and ends as the start of the one after.
        let mut next = starts.clone();
        for row in rows {
            let at = person(row) as usize;
            if at < people {
                grouped[next[at] as usize] = *row;
                next[at] += 1;
            }
        }
        Self { starts, rows: grouped }
    }

    /// The rows of a person.
    pub fn of(&self, person: usize) -> &[T] {
        match (self.starts.get(person), self.starts.get(person + 1)) {
            (Some(&from), Some(&to)) => &self.rows[from as usize..to as usize],
            _ => &[],
        }
    }

    /// All rows, person by person.
    pub fn all(&self) -> &[T] {
        &self.rows
    }
}
