//! Seats against need.
//!
//! Counts people, each once in a row: trained before seated before waiting. Only seats in sessions to come that end before
//! the group's cutover count; a person who sits in a later one is still missing by then.

use super::{
    check::Surroundings,
    rows::{instants, session_row},
};
use crate::{
    App, Result,
    dto::{
        Named,
        sessions::{SeatRow, SeatsQuery},
    },
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map::Entry;
use understudy_domain::{
    day::Day,
    id::Id,
    schedule::day_of,
    words::{EnrolmentState, SessionPurpose, SessionState},
};
use understudy_store::{
    Connection,
    read::sessions::{self as read, SeatRecord, SessionRecord, SessionSelection},
};

/// What is known of a module, for all its groups.
struct OfModule {
    trained: FxHashSet<Id>,
    /// Sessions to come, with their last day.
    ahead: Vec<(SessionRecord, Day)>,
    seats: FxHashMap<Id, Vec<SeatRecord>>,
}

impl OfModule {
    fn read(app: &App, reader: &Connection, module: Id, percent: u32) -> Result<Self> {
        let now = app.clock().milliseconds();
        let chosen = SessionSelection {
            module: Some(module),
            state: Some(SessionState::Scheduled),
            ..SessionSelection::default()
        };
        let ahead = read::sessions(reader, &chosen)?
            .into_iter()
            .filter(|session| session.purpose == SessionPurpose::Training && !session_row(session, now).to_close)
            .filter_map(|session| {
                let last = instants(&session).last().map(|(wall, _)| day_of(wall.starts_at))?;
                Some((session, last))
            })
            .collect();
        let mut seats: FxHashMap<Id, Vec<SeatRecord>> = FxHashMap::default();
        for seat in read::seats_of_module(reader, module)? {
            seats.entry(seat.person).or_default().push(seat);
        }
        Ok(Self { trained: read::trained(reader, module, percent)?, ahead, seats })
    }

    /// The sessions that are over before a group goes live.
    fn in_time(&self, cutover: Option<Day>) -> FxHashSet<Id> {
        let in_time = |last: Day| cutover.is_none_or(|cutover| last <= cutover);
        self.ahead.iter().filter(|(_, last)| in_time(*last)).map(|(session, _)| session.id).collect()
    }
}

/// Seats against need, per group and module; the most missing first.
pub fn seats(app: &App, args: SeatsQuery) -> Result<Vec<SeatRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let around = Surroundings::of(app, &reader)?;
    let today = app.today();
    let mut modules: FxHashMap<Id, OfModule> = FxHashMap::default();
    let mut people: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
    let mut rows = Vec::new();
    for (module, title, group) in read::module_needs(&reader)? {
        let in_wave = args.wave.is_none_or(|wave| around.wave(group).is_some_and(|found| found.id == wave));
        let asked = args.module.is_none_or(|asked| asked == module) && args.group.is_none_or(|asked| asked == group);
        if !asked || !in_wave || around.group_name(group).is_empty() {
            continue;
        }
        let known = match modules.entry(module) {
            Entry::Occupied(slot) => slot.into_mut(),
            Entry::Vacant(slot) => slot.insert(OfModule::read(app, &reader, module, around.attendance_percent)?),
        };
        let people = match people.entry(group) {
            Entry::Occupied(slot) => slot.into_mut(),
            Entry::Vacant(slot) => {
                slot.insert(read::need(&reader, group, today)?.into_iter().map(|person| person.person).collect())
            }
        };
        let group = Named { id: group, name: around.group_name(group).to_owned() };
        rows.push(row(known, people, group, Named { id: module, name: title }, &around));
    }
    rows.sort_by(|one, other| {
        let key = |row: &SeatRow| (std::cmp::Reverse(row.missing), row.group.name.to_lowercase());
        key(one).cmp(&key(other)).then_with(|| one.module.name.cmp(&other.module.name))
    });
    Ok(rows)
}

fn row(known: &OfModule, people: &[Id], group: Named, module: Named, around: &Surroundings) -> SeatRow {
    let cutover = around.cutover(group.id);
    let in_time = known.in_time(cutover);
    let has = |person: &Id, state: EnrolmentState| {
        let seats = known.seats.get(person).into_iter().flatten();
        seats.into_iter().any(|seat| seat.state == state && in_time.contains(&seat.session))
    };
    let (mut trained, mut seated, mut waiting) = (0, 0, 0);
    for person in people {
        if known.trained.contains(person) {
            trained += 1;
        } else if has(person, EnrolmentState::Seated) {
            seated += 1;
        } else if has(person, EnrolmentState::Waiting) {
            waiting += 1;
        }
    }
    let need = people.len() as u32;
    let missing = need - trained - seated;
    let open_to = |session: &SessionRecord| {
        session.groups.is_empty() || session.groups.iter().any(|(known, _)| *known == group.id)
    };
    let free = known
        .ahead
        .iter()
        .filter(|(session, _)| in_time.contains(&session.id) && open_to(session))
        // A session without a limit has a seat for everybody who misses one.
        .map(|(session, _)| session.capacity.map_or(missing, |capacity| capacity.saturating_sub(session.seated)))
        .fold(0_u32, u32::saturating_add);
    SeatRow { group, module, need, trained, seated, waiting, missing, free, cutover }
}
