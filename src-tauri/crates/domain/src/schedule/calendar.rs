//! What overlaps what.
//!
//! Owns the comparison in real time, whatever zones the sessions are in. Touching ends do not overlap.

use crate::id::Id;
use rustc_hash::{FxHashMap, FxHashSet};

/// A stretch of real time in milliseconds since 1970; the end is not part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Start.
    pub start: i64,
    /// End.
    pub end: i64,
}

impl Span {
    /// Whether two stretches share any time.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A room: its name in the form in which names are compared, at a site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The site.
    pub site: Option<Id>,
    /// The folded name of the room; never empty.
    pub room: String,
}

/// A session as far as it can be in the way of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// The session.
    pub session: Id,
    /// Its slots.
    pub spans: Vec<Span>,
    /// Its room.
    pub place: Option<Place>,
    /// Who gives or observes it.
    pub trainers: Vec<Id>,
}

/// Sessions by time.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    bookings: Vec<Booking>,
    /// Slots by start, with the position of the booking.
    slots: Vec<(Span, u32)>,
    longest: i64,
}

impl Calendar {
    /// A calendar of these sessions, in any order.
    pub fn new(bookings: Vec<Booking>) -> Self {
        let mut slots: Vec<(Span, u32)> = bookings
            .iter()
            .enumerate()
            .flat_map(|(at, booking)| booking.spans.iter().map(move |span| (*span, at as u32)))
            .collect();
        slots.sort_unstable();
        let longest = slots.iter().map(|(span, _)| span.end - span.start).max().unwrap_or_default();
        Self { bookings, slots, longest }
    }

    /// The sessions that share any time with the spans, except one; each once, by start.
    pub fn overlapping(&self, spans: &[Span], except: Option<Id>) -> Vec<&Booking> {
        let mut seen = FxHashSet::default();
        let mut found = Vec::new();
        for span in spans {
            let end = self.slots.partition_point(|(slot, _)| slot.start < span.end);
            let start = self.slots.partition_point(|(slot, _)| slot.start + self.longest <= span.start);
            for (slot, at) in self.slots.get(start..end).unwrap_or_default() {
                let Some(booking) = self.bookings.get(*at as usize) else { continue };
                if slot.overlaps(*span) && Some(booking.session) != except && seen.insert(*at) {
                    found.push(booking);
                }
            }
        }
        found
    }

    /// For each of the people who gives another session at the same time: these sessions.
    pub fn double_booked(&self, spans: &[Span], except: Option<Id>, people: &[Id]) -> Vec<(Id, Vec<Id>)> {
        let overlapping = self.overlapping(spans, except);
        let sessions_of = |person: &Id| -> Vec<Id> {
            let gives = |booking: &&&Booking| booking.trainers.contains(person);
            overlapping.iter().filter(gives).map(|booking| booking.session).collect()
        };
        people
            .iter()
            .map(|person| (*person, sessions_of(person)))
            .filter(|(_, sessions)| !sessions.is_empty())
            .collect()
    }

    /// Sessions in the same room at the same time.
    pub fn in_the_room(&self, spans: &[Span], except: Option<Id>, place: &Place) -> Vec<Id> {
        self.overlapping(spans, except)
            .into_iter()
            .filter(|booking| booking.place.as_ref() == Some(place))
            .map(|booking| booking.session)
            .collect()
    }
}

/// The smallest team that can be crowded: of three people one is a third already.
const SMALLEST_TEAM: u32 = 4;

/// Teams of which more than `percent` of a hundred are away at once: name, people away, size. `away` gives each person
/// once with their team; by share, the largest first.
pub fn crowded_teams<'a>(
    away: impl IntoIterator<Item = (Id, &'a str)>,
    size_of: impl Fn(&str) -> Option<u32>,
    percent: u32,
) -> Vec<(String, Vec<Id>, u32)> {
    let mut teams: FxHashMap<&str, FxHashSet<Id>> = FxHashMap::default();
    for (person, team) in away {
        if !team.is_empty() {
            teams.entry(team).or_default().insert(person);
        }
    }
    let mut crowded: Vec<(String, Vec<Id>, u32)> = teams
        .into_iter()
        .filter_map(|(team, people)| {
            let size = size_of(team).filter(|size| *size >= SMALLEST_TEAM)?;
            let mut people: Vec<Id> = people.into_iter().collect();
            people.sort_unstable();
            (people.len() as u64 * 100 > u64::from(size) * u64::from(percent)).then(|| (team.to_owned(), people, size))
        })
        .collect();
    crowded.sort_by(|one, other| {
        let share = |team: &(String, Vec<Id>, u32)| team.1.len() as u64 * 10_000 / u64::from(team.2.max(1));
        share(other).cmp(&share(one)).then_with(|| one.0.cmp(&other.0))
    });
    crowded
}
