//! Seats and the waiting list.
//!
//! A seat goes to who asked first; among those who asked at once, by name. Whoever gets a seat gives up places on waiting
//! lists of other sessions of the module, so that nobody is seated twice when a list moves up.

use super::{candidates::Others, check::Surroundings, list::required};
use crate::{
    App, AppError, Result,
    dto::{
        Changed,
        sessions::{SessionEnrol, SessionWithdraw},
    },
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    id::Id,
    message::Message,
    schedule::day_of,
    words::{EnrolmentState, SessionState},
};
use understudy_store::{
    Connection, Edit,
    read::{
        completion::trained,
        find::person_name,
        programme::is_shown,
        sessions::{self as read, RosterRecord, SessionRecord},
    },
    tables::{self, enrolment as column},
};

/// Identity of a person's seat.
pub(crate) fn seat_row(session: Id, person: Id) -> Id {
    Id::derived("enrolment", &[session.as_ref(), person.as_ref()])
}

/// Seats people; who finds no seat comes on the waiting list.
pub fn enrol(app: &App, args: SessionEnrol) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = scheduled(&reader, args.session)?;
    for person in &args.people {
        if !is_shown(&reader, &tables::PERSON, *person)? {
            return Err(AppError::not_found("person"));
        }
    }
    let others = Others::of(app, &reader, &session)?;
    let people =
        if args.everybody { everybody(app, &reader, &session, &others)? } else { named(&reader, &args.people)? };
    let roster = read::roster(&reader, session.id)?;
    let on_it: FxHashMap<Id, &RosterRecord> = roster.iter().map(|line| (line.person, line)).collect();
    let mut edits = moved_up(&reader, session.id, session.capacity, &[])?;
    let seated = roster.iter().filter(|line| line.state == EnrolmentState::Seated).count() + edits.len();
    let mut free = session.capacity.map(|capacity| (capacity as usize).saturating_sub(seated));
    let groups = groups_of(app, &reader, &session)?;
    let now = app.clock().milliseconds();
    let (mut seats, mut waits) = (0_usize, 0_usize);
    for person in people {
        if on_it.get(&person).is_some_and(|line| line.state != EnrolmentState::Withdrawn) {
            continue;
        }
        let has_seat = free != Some(0);
        free = free.map(|free| free.saturating_sub(1));
        let state = if has_seat { EnrolmentState::Seated } else { EnrolmentState::Waiting };
        if has_seat {
            seats += 1;
            edits.extend(others.waiting_places(person));
        } else {
            waits += 1;
        }
        let cells = vec![
            (column::SESSION, session.id.into()),
            (column::PERSON, person.into()),
            (column::STATE, state.word().into()),
            (column::ENROLLED_AT, i64::try_from(now).unwrap_or(i64::MAX).into()),
            (column::USER_GROUP, groups.get(&person).copied().into()),
        ];
        edits.push(Edit::make(&tables::ENROLMENT, seat_row(session.id, person), cells));
    }
    let label = Message::new("change-session-enrolled")
        .with("module", session.module_title.as_str())
        .with("seated", seats)
        .with("waiting", waits);
    let mut changed = app.change(label, edits)?.of(session.id);
    if waits > 0 {
        changed.warnings.push(Message::new("session-enrolled-waiting").with("count", waits));
    }
    if args.everybody && seats + waits == 0 {
        changed.warnings.push(nobody_left(&reader, &session)?);
    }
    Ok(changed)
}

/// Takes people off the roster; the waiting list moves up.
pub fn withdraw(app: &App, args: SessionWithdraw) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = scheduled(&reader, args.session)?;
    let leaving: FxHashSet<Id> = args.people.iter().copied().collect();
    let mut edits: Vec<Edit> = read::roster(&reader, session.id)?
        .iter()
        .filter(|line| leaving.contains(&line.person) && line.state != EnrolmentState::Withdrawn)
        .map(|line| state(line.id, EnrolmentState::Withdrawn))
        .collect();
    let count = edits.len();
    let up = moved_up(&reader, session.id, session.capacity, &args.people)?;
    let names = match args.people.as_slice() {
        [only] => person_name(&reader, *only)?,
        _ => String::new(),
    };
    let label =
        Message::new(if names.is_empty() { "change-session-withdrawn" } else { "change-session-withdrawn-one" })
            .with("module", session.module_title.as_str())
            .with("name", names)
            .with("count", count);
    let moved = up.len();
    edits.extend(up);
    let mut changed = app.change(label, edits)?.of(session.id);
    if moved > 0 {
        changed.warnings.push(Message::new("session-moved-up").with("count", moved));
    }
    Ok(changed)
}

fn scheduled(reader: &Connection, session: Id) -> Result<SessionRecord> {
    let found = required(reader, session)?;
    match found.state {
        SessionState::Scheduled => Ok(found),
        SessionState::Closed => Err(AppError::refused(Message::new("session-is-closed"))),
        SessionState::Cancelled => Err(AppError::refused(Message::new("session-is-cancelled"))),
    }
}

fn state(row: Id, state: EnrolmentState) -> Edit {
    Edit::put(&tables::ENROLMENT, row, vec![(column::STATE, state.word().into())])
}

/// The edits by which a waiting list moves up into the seats that are free once some people have left.
pub(super) fn moved_up(reader: &Connection, session: Id, capacity: Option<u32>, leaving: &[Id]) -> Result<Vec<Edit>> {
    let roster = read::roster(reader, session)?;
    let staying = || roster.iter().filter(|line| !leaving.contains(&line.person));
    let seated = staying().filter(|line| line.state == EnrolmentState::Seated).count();
    let free = capacity.map_or(usize::MAX, |capacity| (capacity as usize).saturating_sub(seated));
    // The roster has those who wait in their order.
    let first = staying().filter(|line| line.state == EnrolmentState::Waiting).take(free);
    Ok(first.map(|line| state(line.id, EnrolmentState::Seated)).collect())
}

/// People in the order of their names.
fn named(reader: &Connection, people: &[Id]) -> Result<Vec<Id>> {
    let mut named = Vec::with_capacity(people.len());
    for person in people {
        named.push((person_name(reader, *person)?.to_lowercase(), *person));
    }
    named.sort();
    named.dedup();
    Ok(named.into_iter().map(|(_, person)| person).collect())
}

/// Everybody of the session's groups who needs the module, is not trained, and has no seat yet; by name.
fn everybody(app: &App, reader: &Connection, session: &SessionRecord, others: &Others) -> Result<Vec<Id>> {
    let percent = Surroundings::of(app, reader)?.attendance_percent;
    let is_trained = trained(reader, session.module, app.today(), percent)?;
    let withdrawn: FxHashSet<Id> = read::roster(reader, session.id)?
        .into_iter()
        .filter(|line| line.state == EnrolmentState::Withdrawn)
        .map(|line| line.person)
        .collect();
    let mut people = Vec::new();
    for group in needing(reader, session)? {
        let need = read::need(reader, group, day(app, session))?;
        people.extend(need.into_iter().map(|person| person.person));
    }
    people
        .retain(|person| !is_trained.contains(person) && !withdrawn.contains(person) && others.seat(*person).is_none());
    named(reader, &people)
}

/// Why "everybody" was nobody.
fn nobody_left(reader: &Connection, session: &SessionRecord) -> Result<Message> {
    let why = if session.groups.is_empty() {
        "session-enrolled-no-group"
    } else if needing(reader, session)?.is_empty() {
        "session-enrolled-no-need"
    } else {
        "session-enrolled-nobody"
    };
    Ok(Message::new(why).with("module", session.module_title.as_str()))
}

/// The day on which need is asked for: the session's, or today once it is past.
pub(super) fn day(app: &App, session: &SessionRecord) -> understudy_domain::day::Day {
    let first = super::rows::instants(session).first().map(|(wall, _)| day_of(wall.starts_at));
    first.unwrap_or_default().max(app.today())
}

/// The session's groups that need its module. A module for which nobody said who needs it is needed by all of them.
pub(super) fn needing(reader: &Connection, session: &SessionRecord) -> Result<Vec<Id>> {
    let needed = read::module_groups(reader, session.module)?;
    let groups = session.groups.iter().map(|(group, _)| *group);
    Ok(groups.filter(|group| needed.is_empty() || needed.contains(group)).collect())
}

/// For each person of the session's groups, the first of these.
fn groups_of(app: &App, reader: &Connection, session: &SessionRecord) -> Result<FxHashMap<Id, Id>> {
    let mut groups = FxHashMap::default();
    for (group, _) in &session.groups {
        for person in read::need(reader, *group, day(app, session))? {
            groups.entry(person.person).or_insert(*group);
        }
    }
    Ok(groups)
}
