//! Seats against need.
//!
//! Counts people, each once in a row: trained before seated before waiting. Only seats in sessions to come that end before
//! the group's cutover count; a person who sits in a later one is still missing by then. Who is trained is asked of the
//! function that completion asks, over the same rows, in one pass.

use super::{check::Surroundings, rows::session_row};
use crate::{
    App, Result,
    completion::{Page, Roll, page},
    dto::{
        Named,
        sessions::{SeatPeople, SeatPeopleArgs, SeatPerson, SeatPlace, SeatRow, SeatsQuery},
    },
};
use understudy_domain::{
    completion::{Place, Placed, Seating, places, seating},
    day::Day,
    id::Id,
    message::Message,
    words::{SessionPurpose, SessionState},
};
use understudy_store::{
    Connection,
    read::{
        completion::{Loaded, PersonLine, session_places},
        sessions as read,
    },
};

/// Everything read for one question.
struct Desk {
    roll: Roll,
    /// By position of the group.
    cutovers: Vec<Option<Day>>,
    /// Which groups are asked for, by position.
    groups: Vec<bool>,
    module: Option<u32>,
}

impl Desk {
    fn read(app: &App, reader: &Connection, args: &SeatsQuery) -> Result<Self> {
        let around = Surroundings::of(app, reader)?;
        let roll = Roll::read(app, reader, None)?;
        let ids = || roll.loaded.groups.iter().map(|group| group.id);
        let in_wave = |group: Id| {
            args.wave.is_none_or(|wave| around.wave(group).is_some_and(|found| found.id == wave))
                && args.group.is_none_or(|asked| asked == group)
        };
        Ok(Self {
            cutovers: ids().map(|group| around.cutover(group)).collect(),
            groups: ids().map(in_wave).collect(),
            module: args.module.map(|module| roll.module(module)).transpose()?,
            roll,
        })
    }

    fn is_chosen(&self, group: u32, module: u32) -> bool {
        self.groups[group as usize] && self.module.is_none_or(|asked| asked == module)
    }
}

/// Seats against need, per group and module; the most missing first.
pub fn seats(app: &App, args: SeatsQuery) -> Result<Vec<SeatRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let desk = Desk::read(app, &reader, &args)?;
    let roll = &desk.roll;
    let chosen = |group: u32, module: u32| desk.is_chosen(group, module);
    let counted = seating(&roll.loaded.records, &desk.cutovers, roll.on, roll.percent, &chosen);
    let ahead = ahead(app, &reader, &roll.loaded)?;
    let pairs = roll.loaded.records.needs.iter().zip(counted).filter(|((group, module), _)| chosen(*group, *module));
    let mut rows: Vec<SeatRow> =
        pairs.map(|(&(group, module), figures)| row(&desk, &ahead[module as usize], group, module, figures)).collect();
    rows.sort_by(|one, other| {
        let key = |row: &SeatRow| (std::cmp::Reverse(row.missing), row.group.name.to_lowercase());
        key(one).cmp(&key(other)).then_with(|| one.module.name.cmp(&other.module.name))
    });
    Ok(rows)
}

fn row(desk: &Desk, ahead: &[Ahead], group: u32, module: u32, figures: Seating) -> SeatRow {
    let Seating { need, trained, seated, waiting, missing } = figures;
    let cutover = desk.cutovers[group as usize];
    let named = desk.roll.named_group(group);
    let free = ahead
        .iter()
        .filter(|session| cutover.is_none_or(|cutover| session.until <= cutover) && session.is_for(named.id))
        // A session without a limit has a seat for everybody who misses one.
        .map(|session| session.free.unwrap_or(missing))
        .fold(0_u32, u32::saturating_add);
    let module = desk.roll.named_module(module);
    SeatRow { group: named, module, need, trained, seated, waiting, missing, free, cutover }
}

/// A session that can still be joined.
pub(crate) struct Ahead {
    pub(crate) until: Day,
    groups: Vec<Id>,
    /// Seats that nobody has taken; without end when absent.
    pub(crate) free: Option<u32>,
}

impl Ahead {
    /// Whether people of a group may take a seat.
    pub(crate) fn is_for(&self, group: Id) -> bool {
        self.groups.is_empty() || self.groups.contains(&group)
    }
}

/// The sessions of each module that are not over, by position of the module.
pub(crate) fn ahead(app: &App, reader: &Connection, loaded: &Loaded) -> Result<Vec<Vec<Ahead>>> {
    let records = &loaded.records;
    let mut seated = vec![0_u32; records.sessions.len()];
    for seat in records.seats.all() {
        seated[seat.session as usize] += 1;
    }
    let mut places = session_places(reader)?;
    let mut ahead: Vec<Vec<Ahead>> = records.modules.iter().map(|_| Vec::new()).collect();
    for (at, session) in records.sessions.iter().enumerate() {
        let is_open = session.state == SessionState::Scheduled && session.purpose == SessionPurpose::Training;
        let id = loaded.sessions[at];
        if !is_open || is_over(app, reader, id, session.until)? {
            continue;
        }
        let Some(place) = places.remove(&id) else { continue };
        let free = place.capacity.map(|capacity| capacity.saturating_sub(seated[at]));
        ahead[session.module as usize].push(Ahead { until: session.until, groups: place.groups, free });
    }
    Ok(ahead)
}

/// Whether a session is over. Its zone is asked only near the day, which zones move by one at most.
fn is_over(app: &App, reader: &Connection, session: Id, until: Day) -> Result<bool> {
    let days = until.since(app.today());
    if !(-2..=1).contains(&days) {
        return Ok(days < 0);
    }
    let found = read::session(reader, session)?;
    Ok(found.is_none_or(|session| session_row(&session, app.clock().milliseconds()).to_close))
}

/// The people behind a figure, each with the reason; the missing first.
pub fn people(app: &App, args: SeatPeopleArgs) -> Result<SeatPeople> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let query = SeatsQuery { group: args.group, module: args.module, wave: args.wave };
    let desk = Desk::read(app, &reader, &query)?;
    let roll = &desk.roll;
    let chosen = |group: u32, module: u32| desk.is_chosen(group, module);
    let is_asked = |place: Place| match args.place {
        None => true,
        Some(SeatPlace::Missing) => matches!(place, Place::Missing | Place::Waiting),
        Some(asked) => shown(place) == asked,
    };
    let mut found: Vec<Placed> = Vec::new();
    places(&roll.loaded.records, &desk.cutovers, roll.on, roll.percent, &chosen, |placed| {
        if is_asked(placed.place) {
            found.push(placed);
        }
    });
    let asked = Page { text: &args.text, offset: args.offset, limit: args.limit };
    let id = |placed: &Placed| roll.loaded.people[placed.line.person as usize];
    let paged = page(&reader, found, id, |placed| rank(placed.place), &asked)?;
    let people = paged.lines.into_iter().map(|(placed, _, known)| person(&desk, &placed, known)).collect();
    Ok(SeatPeople { total: paged.total, people })
}

fn person(desk: &Desk, placed: &Placed, known: PersonLine) -> SeatPerson {
    let loaded = &desk.roll.loaded;
    let (group, module) = loaded.records.needs[placed.line.at as usize];
    // Of who is missing, the session that they came to or missed says more than none.
    let session = placed.session.or_else(|| placed.line.standing.session());
    SeatPerson {
        person: Named { id: loaded.people[placed.line.person as usize], name: known.name },
        detail: known.detail,
        group: desk.roll.named_group(group),
        module: desk.roll.named_module(module),
        place: shown(placed.place),
        reason: reason(desk, placed, desk.cutovers[group as usize]),
        session: session.map(|at| loaded.sessions[at as usize]),
        on: session.map(|at| loaded.records.sessions[at as usize].on),
    }
}

fn reason(desk: &Desk, placed: &Placed, cutover: Option<Day>) -> Message {
    let records = &desk.roll.loaded.records;
    let standing = &placed.line.standing;
    let dated = |id: &str, session: u32| Message::new(id).with("date", records.sessions[session as usize].on);
    match (placed.place, placed.session) {
        (Place::Waiting, Some(session)) => dated("session-seats-waiting", session),
        (Place::Missing, Some(session)) => {
            let last = records.sessions[session as usize].until;
            let late = Message::new("session-seats-late").with("date", last);
            cutover.map_or(late.clone(), |cutover| late.with("cutover", cutover))
        }
        (Place::Seated, Some(session)) if standing.to_come != Some(session) => {
            dated("completion-reason-seated", session)
        }
        _ => standing.reason(records),
    }
}

const fn shown(place: Place) -> SeatPlace {
    match place {
        Place::Trained => SeatPlace::Trained,
        Place::Seated => SeatPlace::Seated,
        Place::Waiting => SeatPlace::Waiting,
        Place::Missing => SeatPlace::Missing,
    }
}

/// Those for whom somebody must act come first.
const fn rank(place: Place) -> u8 {
    match place {
        Place::Missing => 0,
        Place::Waiting => 1,
        Place::Seated => 2,
        Place::Trained => 3,
    }
}
