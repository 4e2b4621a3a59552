//! Who could take a seat.

use super::{
    check::Surroundings,
    enrol::{day, needing, seat_row},
    list::{detail, required},
    rows::instants,
};
use crate::{
    App, Result,
    dto::{ById, Named, sessions::Candidate},
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{id::Id, message::Message, schedule::day_of, words::EnrolmentState};
use understudy_store::{
    Connection, Edit,
    read::{
        completion::trained,
        sessions::{self as read, SeatRecord, SessionRecord},
    },
    tables,
};

/// Seats in other sessions of the same module that are still to come.
pub(super) struct Others {
    seats: FxHashMap<Id, Vec<SeatRecord>>,
    starts: FxHashMap<Id, jiff::civil::Date>,
}

impl Others {
    pub(super) fn of(app: &App, reader: &Connection, session: &SessionRecord) -> Result<Self> {
        let now = i64::try_from(app.clock().milliseconds()).unwrap_or(i64::MAX);
        let mut starts: FxHashMap<Id, Option<jiff::civil::Date>> = FxHashMap::default();
        let mut seats: FxHashMap<Id, Vec<SeatRecord>> = FxHashMap::default();
        for seat in read::seats_of_module(reader, session.module)? {
            if seat.session == session.id {
                continue;
            }
            let ahead = match starts.get(&seat.session) {
                Some(known) => *known,
                None => {
                    let found = read::session(reader, seat.session)?;
                    let slots = found.as_ref().map(instants).unwrap_or_default();
                    let is_ahead = slots.iter().map(|(_, at)| at.end).max().is_some_and(|end| end > now);
                    let first = slots.first().map(|(wall, _)| wall.starts_at.date()).filter(|_| is_ahead);
                    starts.insert(seat.session, first);
                    first
                }
            };
            if ahead.is_some() {
                seats.entry(seat.person).or_default().push(seat);
            }
        }
        let starts = starts.into_iter().filter_map(|(session, date)| Some((session, date?))).collect();
        Ok(Self { seats, starts })
    }

    /// The day of the session in which a person has a seat.
    pub(super) fn seat(&self, person: Id) -> Option<jiff::civil::Date> {
        let seats = self.seats.get(&person)?;
        let seat = seats.iter().find(|seat| seat.state == EnrolmentState::Seated)?;
        self.starts.get(&seat.session).copied()
    }

    /// The edits that give up a person's places on waiting lists.
    pub(super) fn waiting_places(&self, person: Id) -> impl Iterator<Item = Edit> {
        let waits = self.seats.get(&person).into_iter().flatten().filter(|seat| seat.state == EnrolmentState::Waiting);
        waits.map(|seat| Edit::delete(&tables::ENROLMENT, seat_row(seat.session, seat.person)))
    }
}

/// People of the session's groups who could take a seat; those who need none say why.
pub fn candidates(app: &App, args: ById) -> Result<Vec<Candidate>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = required(&reader, args.id)?;
    let others = Others::of(app, &reader, &session)?;
    let percent = Surroundings::of(app, &reader)?.attendance_percent;
    let is_trained = trained(&reader, session.module, app.today(), percent)?;
    let mut seen: FxHashSet<Id> = read::roster(&reader, session.id)?
        .into_iter()
        .filter(|line| line.state != EnrolmentState::Withdrawn)
        .map(|line| line.person)
        .collect();
    let mut found = Vec::new();
    for group in needing(&reader, &session)? {
        let name = session.groups.iter().find(|(id, _)| *id == group).map(|(_, name)| name.clone()).unwrap_or_default();
        for person in read::need(&reader, group, day(app, &session))? {
            if !seen.insert(person.person) {
                continue;
            }
            let elsewhere = if is_trained.contains(&person.person) {
                Some(Message::new("session-candidate-trained"))
            } else {
                others.seat(person.person).map(|date| Message::new("session-candidate-seated").with("date", date))
            };
            found.push(Candidate {
                person: Named { id: person.person, name: person.name },
                detail: detail(&person.site, &person.department),
                group: Named { id: group, name: name.clone() },
                elsewhere,
            });
        }
    }
    found.sort_by_cached_key(|row| (row.elsewhere.is_some(), row.person.name.to_lowercase(), row.person.id));
    Ok(found)
}

/// The local day of a session's first slot.
pub(super) fn first_day(session: &SessionRecord) -> Option<understudy_domain::day::Day> {
    instants(session).first().map(|(wall, _)| day_of(wall.starts_at))
}
