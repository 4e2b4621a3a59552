//! Seats against need: who is trained, who has a seat in time, who waits for one, who is missing.
//!
//! Owns the order of the cases. Whether somebody is trained is asked of the one walk that completion is counted by, so that
//! the two never disagree. Deliberately counts no free seats: those belong to sessions and not to people.

use super::{
    figures::{Chosen, Line, walk},
    records::{Records, Seat},
    standing::{Rules, Standing},
};
use crate::day::Day;

/// Where somebody stands on the way to being trained in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Has completed the module.
    Trained,
    /// Has a seat in time.
    Seated,
    /// Is on a waiting list in time.
    Waiting,
    /// None of these.
    Missing,
}

/// Somebody who needs a module for one of their groups.
#[derive(Debug, Clone, Copy)]
pub struct Placed {
    /// The person, the pair, and where they stand by what they attended.
    pub line: Line,
    /// What it comes to.
    pub place: Place,
    /// The session of the seat or place; for who is missing, of a seat that comes after the cutover.
    pub session: Option<u32>,
}

/// Counts of people of a group and module.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seating {
    /// In the group on the day and needing the module; the sum of trained, seated and missing.
    pub need: u32,
    /// Completed.
    pub trained: u32,
    /// With a seat in time.
    pub seated: u32,
    /// On a waiting list in time, without a seat; these are missing too.
    pub waiting: u32,
    /// Neither trained nor seated in time.
    pub missing: u32,
}

/// Where everybody stands who needs a chosen pair. `cutovers` has the cutover of each group, by position.
pub fn places(
    records: &Records,
    cutovers: &[Option<Day>],
    on: Day,
    percent: u32,
    chosen: Chosen<'_>,
    mut each: impl FnMut(Placed),
) {
    let rules = Rules::new(records, on, percent);
    walk(
        records,
        cutovers.len(),
        &rules,
        chosen,
        |_| (),
        |line| {
            let (group, module) = records.needs[line.at as usize];
            let cutover = cutovers[group as usize];
            let (place, session) = placed(records, &rules, line.person, module, &line.standing, cutover);
            each(Placed { line, place, session });
        },
    );
}

/// Seats against need, one a pair of [`Records::needs`], in their order; nothing for pairs not chosen.
pub fn seating(records: &Records, cutovers: &[Option<Day>], on: Day, percent: u32, chosen: Chosen<'_>) -> Vec<Seating> {
    let mut rows = vec![Seating::default(); records.needs.len()];
    places(records, cutovers, on, percent, chosen, |placed| {
        let row = &mut rows[placed.line.at as usize];
        row.need += 1;
        match placed.place {
            Place::Trained => row.trained += 1,
            Place::Seated => row.seated += 1,
            Place::Waiting => (row.waiting, row.missing) = (row.waiting + 1, row.missing + 1),
            Place::Missing => row.missing += 1,
        }
    });
    rows
}

fn placed(
    records: &Records,
    rules: &Rules,
    person: u32,
    module: u32,
    standing: &Standing,
    cutover: Option<Day>,
) -> (Place, Option<u32>) {
    if standing.state().is_complete() {
        return (Place::Trained, standing.session());
    }
    // The first session of some seats, by whether it is over before the cutover.
    let first = |seats: &[Seat], in_time: bool| {
        let fits = |seat: &&Seat| {
            let session = &records.sessions[seat.session as usize];
            let is_in_time = cutover.is_none_or(|cutover| session.until <= cutover);
            session.module == module && is_in_time == in_time && rules.is_to_come(session) && rules.was_taken(seat)
        };
        let of_module = seats.iter().filter(fits).map(|seat| seat.session);
        of_module.min_by_key(|&session| (records.sessions[session as usize].on, session))
    };
    let (seats, waits) = (records.seats.of(person as usize), records.waits.of(person as usize));
    if let Some(session) = first(seats, true) {
        (Place::Seated, Some(session))
    } else if let Some(session) = first(waits, true) {
        (Place::Waiting, Some(session))
    } else {
        (Place::Missing, first(seats, false))
    }
}
