//! What stands in the way of a session: findings, never walls.
//!
//! Owns the checks and their words. They run at each keystroke, so what changes only with a write is kept between calls
//! ([`Surroundings`]) and everything else starts from an index. Deliberately decides nothing: a session with findings is
//! saved like any other.

mod people;
mod planned;
mod proposals;
mod surroundings;
mod trainers;

pub(crate) use planned::Planned;
pub(super) use surroundings::Surroundings;

use super::rows::shown_slot;
use crate::{
    App, Result,
    dto::{
        Named,
        sessions::{Finding, FindingWeight, SessionChecks, SessionSave},
    },
    readiness::Snapshot,
};
use rustc_hash::FxHashMap;
use std::{rc::Rc, sync::Arc};
use understudy_domain::{
    content,
    day::Day,
    id::Id,
    message::Message,
    schedule::{Booking, Calendar, ClockOddity, Place, Span, WallSlot, day_of, parse_wall, slot_instants, zone},
    words::Delivery,
};
use understudy_store::{
    Connection,
    read::{self, sessions::EnvironmentRecord},
};

/// Days ahead in which the training environment should have been seen to work.
const ENVIRONMENT_DAYS: i32 = 7;
/// Things missing that are named at most.
const SHOWN: usize = 3;
/// Days around a session that are read: zones differ by a day at most, and no slot is longer than one.
const AROUND: i32 = 2;

/// What the checks say of a session while it is typed.
pub fn check(app: &App, args: SessionSave) -> Result<SessionChecks> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let plan = Planned::of_save(&reader, &args)?;
    let mut checker = Checker::new(app, &reader, std::slice::from_ref(&plan))?;
    Ok(SessionChecks {
        findings: checker.findings(&plan)?,
        slots: plan.slots.iter().map(|(wall, at)| shown_slot(*wall, *at)).collect(),
        proposed_trainers: checker.proposals(&plan)?,
    })
}

/// The people with a seat in a session, with their departments.
type Seats = Rc<Vec<(Id, String)>>;

/// Runs the checks over sessions near each other in time.
pub(crate) struct Checker<'a> {
    reader: &'a Connection,
    now: i64,
    today: Day,
    around: Arc<Surroundings>,
    snapshot: Arc<Snapshot>,
    calendar: Calendar,
    /// Whether findings are only counted: names are then left out.
    counts: bool,
    seats: FxHashMap<Id, Seats>,
    completed: FxHashMap<(Id, Id, Day), bool>,
    ledgers: read::completion::Ledgers,
    required: FxHashMap<Id, Rc<Vec<(Id, String)>>>,
    environments: FxHashMap<Id, EnvironmentRecord>,
    content: FxHashMap<(Id, String), Option<Message>>,
}

impl<'a> Checker<'a> {
    /// Reads what is around the sessions.
    pub(crate) fn new(app: &App, reader: &'a Connection, plans: &[Planned]) -> Result<Self> {
        let starts = plans.iter().flat_map(|plan| plan.slots.iter().map(|(wall, _)| day_of(wall.starts_at)));
        let range = starts.fold(None, |range: Option<(Day, Day)>, day| {
            Some(range.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
        });
        let calendar = match range {
            Some((first, last)) => calendar(reader, first.plus(-AROUND), last.plus(AROUND + 1))?,
            None => Calendar::default(),
        };
        let environments = match plans {
            [only] => {
                let found = match only.session {
                    Some(session) => read::sessions::environment(reader, super::environment::row(session))?,
                    None => None,
                };
                found.into_iter().filter_map(|found| Some((only.session?, found))).collect()
            }
            _ => read::sessions::environments(reader)?,
        };
        let around = Surroundings::of(app, reader)?;
        Ok(Self {
            reader,
            now: i64::try_from(app.clock().milliseconds()).unwrap_or(i64::MAX),
            today: app.today(),
            ledgers: read::completion::Ledgers::new(around.attendance_percent),
            around,
            snapshot: crate::readiness::snapshot(app, None)?,
            calendar,
            counts: false,
            seats: FxHashMap::default(),
            completed: FxHashMap::default(),
            required: FxHashMap::default(),
            environments,
            content: FxHashMap::default(),
        })
    }

    /// The same for a list, where findings are only counted.
    pub(crate) fn counting(app: &App, reader: &'a Connection, plans: &[Planned]) -> Result<Self> {
        Ok(Self { counts: true, ..Self::new(app, reader, plans)? })
    }

    /// Everything found, worst first.
    pub(crate) fn findings(&mut self, plan: &Planned) -> Result<Vec<Finding>> {
        let mut found = self.time(plan);
        found.extend(self.room(plan)?);
        found.extend(self.trainers(plan)?);
        found.extend(capacity(plan));
        found.extend(self.unapproved(plan)?);
        found.extend(self.environment(plan));
        found.extend(self.cutover(plan));
        found.extend(self.prerequisites(plan)?);
        found.extend(self.teams(plan)?);
        found.sort_by_key(|finding| finding.weight);
        Ok(found)
    }

    /// Odd clocks, and times that are over.
    fn time(&self, plan: &Planned) -> Vec<Finding> {
        let mut found = Vec::new();
        for (at, (wall, instants)) in plan.slots.iter().enumerate() {
            let Some(oddity) = instants.oddity else { continue };
            let message = match oddity {
                ClockOddity::Missing(starts) => Message::new("session-clock-missing")
                    .with("typed", clock(wall.starts_at))
                    .with("starts", clock(starts))
                    .with("date", starts.date()),
                ClockOddity::Twice => Message::new("session-clock-twice")
                    .with("typed", clock(wall.starts_at))
                    .with("date", wall.starts_at.date()),
                ClockOddity::Changes(minutes) => {
                    let id = if minutes > 0 { "session-clock-forward" } else { "session-clock-back" };
                    Message::new(id)
                        .with("change", minutes.unsigned_abs())
                        .with("minutes", wall.minutes)
                        .with("ends", clock(instants.ends_at))
                        .with("date", instants.ends_at.date())
                }
            };
            found.push(finding("clock_change", FindingWeight::Note, &format!("slots.{at}.starts_at"), message));
        }
        if let Some(end) = plan.slots.iter().map(|(_, at)| at.end).max()
            && end <= self.now
        {
            found.push(finding("past", FindingWeight::Warning, "slots.0.starts_at", Message::new("session-past")));
        }
        found
    }

    fn room(&self, plan: &Planned) -> Result<Option<Finding>> {
        let Some(place) = &plan.place else { return Ok(None) };
        let sessions = self.calendar.in_the_room(&plan.spans(), plan.session, place);
        let Some(first) = sessions.first() else { return Ok(None) };
        let message = Message::new("session-room-busy")
            .with("room", plan.room.as_str())
            .with("count", sessions.len())
            .with("other", self.session_words(*first)?);
        Ok(Some(Finding { sessions, ..finding("room_busy", FindingWeight::Serious, "room", message) }))
    }

    /// Materials that are not approved for the module's version.
    fn unapproved(&mut self, plan: &Planned) -> Result<Option<Finding>> {
        let key = (plan.module, plan.language.clone());
        let message = match self.content.get(&key) {
            Some(known) => known.clone(),
            None => {
                let message = self.content_words(plan)?;
                self.content.insert(key, message.clone());
                message
            }
        };
        Ok(message.map(|message| finding("content", FindingWeight::Warning, "module", message)))
    }

    fn content_words(&self, plan: &Planned) -> Result<Option<Message>> {
        let materials = read::sessions::module_content(self.reader, plan.module)?;
        let languages: Vec<String> = Some(plan.language.clone()).filter(|tag| !tag.is_empty()).into_iter().collect();
        let mut missing = content::missing(plan.module_version, &languages, &materials);
        if missing.is_empty() {
            return Ok(None);
        }
        let count = missing.len();
        missing.truncate(SHOWN);
        Ok(Some(Message::new("session-content-open").with("count", count).with("missing", missing)))
    }

    fn environment(&self, plan: &Planned) -> Option<Finding> {
        let first = plan.slots.iter().map(|(wall, _)| day_of(wall.starts_at)).min()?;
        let days = first.since(self.today);
        if !(0..=ENVIRONMENT_DAYS).contains(&days) || plan.delivery == Delivery::SelfPaced {
            return None;
        }
        let check = plan.session.and_then(|session| self.environments.get(&session));
        let (weight, id) = match check {
            Some(check) if check.works() => return None,
            Some(check) if check.fails() => (FindingWeight::Serious, "session-environment-failed"),
            _ => (FindingWeight::Warning, "session-environment-unchecked"),
        };
        Some(finding("environment", weight, "slots.0.starts_at", Message::new(id).with("days", days)))
    }

    /// Groups that are live before they are trained.
    fn cutover(&self, plan: &Planned) -> Option<Finding> {
        let last = plan.slots.iter().map(|(wall, _)| day_of(wall.starts_at)).max()?;
        let late: Vec<(&str, Day)> = plan
            .groups
            .iter()
            .filter_map(|group| Some((self.around.group_name(*group), self.around.cutover(*group)?)))
            .filter(|(_, cutover)| *cutover < last)
            .collect();
        let earliest = late.iter().map(|(_, cutover)| *cutover).min()?;
        let names = late.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        let message = Message::new("session-after-cutover")
            .with("groups", names)
            .with("count", late.len())
            .with("date", earliest);
        Some(finding("after_cutover", FindingWeight::Serious, "slots.0.starts_at", message))
    }

    fn seats(&mut self, session: Id) -> Result<Seats> {
        if let Some(known) = self.seats.get(&session) {
            return Ok(Rc::clone(known));
        }
        let seats = Rc::new(read::sessions::rosters(self.reader, session)?);
        self.seats.insert(session, Rc::clone(&seats));
        Ok(seats)
    }

    fn named(&self, people: &[Id]) -> Result<Vec<Named>> {
        if self.counts {
            return Ok(Vec::new());
        }
        let mut named = Vec::with_capacity(people.len());
        for id in people {
            named.push(Named { id: *id, name: self.name(*id)? });
        }
        named.sort_by_cached_key(|person| person.name.to_lowercase());
        Ok(named)
    }

    fn name(&self, person: Id) -> Result<String> {
        if self.counts { Ok(String::new()) } else { Ok(read::find::person_name(self.reader, person)?) }
    }

    /// A session in words: module, day and time.
    fn session_words(&self, session: Id) -> Result<Message> {
        let found = if self.counts { None } else { read::sessions::session(self.reader, session)? };
        let Some(found) = found else { return Ok(Message::new("session-other")) };
        let Some((wall, _)) = super::rows::instants(&found).into_iter().next() else {
            return Ok(Message::new("session-other"));
        };
        Ok(Message::new("session-words")
            .with("module", found.module_title)
            .with("date", wall.starts_at.date())
            .with("time", clock(wall.starts_at))
            .with("zone", found.time_zone))
    }
}

fn capacity(plan: &Planned) -> Option<Finding> {
    let capacity = plan.capacity.filter(|capacity| plan.seated > *capacity)?;
    let message = Message::new("session-over-capacity")
        .with("seated", plan.seated)
        .with("capacity", capacity)
        .with("over", plan.seated - capacity);
    Some(finding("over_capacity", FindingWeight::Warning, "capacity", message))
}

fn clock(at: jiff::civil::DateTime) -> String {
    at.strftime("%H:%M").to_string()
}

fn finding(check: &str, weight: FindingWeight, field: &str, message: Message) -> Finding {
    Finding {
        check: check.to_owned(),
        weight,
        field: field.to_owned(),
        message,
        people: Vec::new(),
        sessions: Vec::new(),
    }
}

/// The sessions that start in some days, on the time line.
fn calendar(reader: &Connection, from: Day, until: Day) -> Result<Calendar> {
    let slots = read::sessions::booked_slots(reader, &from.to_string(), &until.to_string())?;
    let mut bookings: Vec<Booking> = Vec::new();
    let mut places: FxHashMap<Id, usize> = FxHashMap::default();
    let mut zones: FxHashMap<String, Option<jiff::tz::TimeZone>> = FxHashMap::default();
    for slot in slots {
        let zone = zones.entry(slot.time_zone).or_insert_with_key(|name| zone(name));
        let wall = parse_wall(&slot.starts_at).map(|starts_at| WallSlot { starts_at, minutes: slot.minutes });
        let utc = jiff::tz::TimeZone::UTC;
        let Some(at) = wall.and_then(|wall| slot_instants(wall, zone.as_ref().unwrap_or(&utc))) else { continue };
        let position = match places.get(&slot.session) {
            Some(position) => *position,
            None => {
                let trainers = read::sessions::trainers(reader, slot.session)?;
                places.insert(slot.session, bookings.len());
                bookings.push(Booking {
                    session: slot.session,
                    spans: Vec::new(),
                    place: place(slot.site, &slot.room),
                    trainers: trainers.into_iter().map(|trainer| trainer.person).collect(),
                });
                bookings.len() - 1
            }
        };
        bookings[position].spans.push(Span { start: at.start, end: at.end });
    }
    Ok(Calendar::new(bookings))
}

/// The room in the form in which rooms are compared.
pub(super) fn place(site: Option<Id>, room: &str) -> Option<Place> {
    let room = crate::programme::folded(room);
    (!room.is_empty()).then_some(Place { site, room })
}
