//! What completion and the cascade are computed from, read in one pass a table.
//!
//! Owns the way from rows to [`Records`]: ids become positions here, looked up once each, and nothing is allocated a row, since
//! there may be a million marks. What exports say of each mark beyond that is in `results`.

mod few;
mod places;

pub use few::{Ledgers, Merged, trained};
pub use places::{SessionPlaces, session_places};

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, Row, types::ValueRef};
use rustc_hash::FxHashMap;
use understudy_domain::{
    completion::{ByPerson, Mark, Member, Module, Person, Records, Seat, Session, Trainer},
    day::Day,
    id::Id,
    words::{AttendanceStatus, EnrolmentState, SessionPurpose, SessionState, TrainerRole},
};

/// Records with what their positions mean.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// The records.
    pub records: Records,
    /// People by position.
    pub people: Vec<Id>,
    /// Modules by position, which is the order of their titles.
    pub modules: Vec<NamedRow>,
    /// Groups by position, which is the order of their names.
    pub groups: Vec<GroupRow>,
    /// Sessions by position.
    pub sessions: Vec<Id>,
}

/// A row with its name.
#[derive(Debug, Clone)]
pub struct NamedRow {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
}

/// A user group.
#[derive(Debug, Clone)]
pub struct GroupRow {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Site.
    pub site: Option<Id>,
    /// Headcount as entered.
    pub headcount: Option<u32>,
}

/// Positions by id.
#[derive(Debug, Default)]
pub(crate) struct Positions(FxHashMap<u128, u32>);

impl Positions {
    fn with_capacity(rows: usize) -> Self {
        Self(FxHashMap::with_capacity_and_hasher(rows, rustc_hash::FxBuildHasher))
    }

    fn add(&mut self, id: Id, at: usize) {
        self.0.insert(id.0.as_u128(), at as u32);
    }

    fn find(&self, id: Id) -> Option<u32> {
        self.0.get(&id.0.as_u128()).copied()
    }

    /// The position of the id in a column.
    pub(crate) fn of(&self, row: &Row<'_>, at: usize) -> rusqlite::Result<Option<u32>> {
        Ok(match row.get_ref(at)? {
            ValueRef::Blob(bytes) => {
                <[u8; 16]>::try_from(bytes).ok().and_then(|bytes| self.0.get(&u128::from_be_bytes(bytes)).copied())
            }
            _ => None,
        })
    }
}

/// A whole number in a column that is not negative; `None` where there is none.
pub(crate) fn number(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<u32>> {
    Ok(match row.get_ref(at)? {
        ValueRef::Integer(number) => u32::try_from(number).ok(),
        _ => None,
    })
}

fn word<'r>(row: &'r Row<'_>, at: usize) -> rusqlite::Result<&'r str> {
    Ok(match row.get_ref(at)? {
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
        _ => "",
    })
}

/// Reads everything.
pub fn load(connection: &Connection) -> Result<Loaded> {
    Ok(load_indexed(connection)?.0)
}

/// Positions by id, for rows of other tables that belong to what was read.
#[derive(Debug)]
pub(crate) struct Index {
    pub(crate) people: Positions,
    pub(crate) sessions: Positions,
}

/// As [`load`], with the positions.
pub(crate) fn load_indexed(connection: &Connection) -> Result<(Loaded, Index)> {
    let mut loaded = Loaded::default();
    let people = people(connection, &mut loaded)?;
    let modules = modules(connection, &mut loaded, None)?;
    let groups = groups(connection, &mut loaded)?;
    let sessions = sessions(connection, &mut loaded, &modules, None)?;
    needs(connection, &mut loaded, &groups, &modules)?;
    members(connection, &mut loaded, &people, &groups)?;
    marks(connection, &mut loaded, &people, &sessions)?;
    seats(connection, &mut loaded, &people, &sessions)?;
    trainers(connection, &mut loaded, &people, &sessions)?;
    Ok((loaded, Index { people, sessions }))
}

/// Everybody who is shown; who was merged into somebody else shares that one's position.
fn people(connection: &Connection, loaded: &mut Loaded) -> Result<Positions> {
    let mut statement =
        connection.prepare_cached("SELECT id, hidden, merged_into, starts_on, leaves_on FROM person")?;
    let mut rows = statement.query([])?;
    let mut positions = Positions::with_capacity(1 << 12);
    let mut merged: FxHashMap<Id, Id> = FxHashMap::default();
    while let Some(row) = rows.next()? {
        let person = id(row, 0)?;
        if let Some(into) = id_or_none(row, 2)? {
            merged.insert(person, into);
        } else if row.get::<_, i64>(1)? == 0 {
            positions.add(person, loaded.people.len());
            loaded.people.push(person);
            loaded.records.people.push(Person { starts_on: day(row, 3)?, leaves_on: day(row, 4)? });
        }
    }
    // Marks of the one merged that came later, from another laptop, belong to the one kept.
    for (person, kept) in Merged::new(merged).all() {
        if let Some(at) = positions.find(kept) {
            positions.add(person, at as usize);
        }
    }
    Ok(positions)
}

/// All modules, or one of them.
fn modules(connection: &Connection, loaded: &mut Loaded, only: Option<Id>) -> Result<Positions> {
    let mut statement = connection.prepare_cached(
        "SELECT id, title, version, released_on FROM module WHERE hidden = 0 AND (?1 IS NULL OR id = ?1) \
         ORDER BY title COLLATE NOCASE, id",
    )?;
    let mut rows = statement.query([only.as_ref().map(Id::bytes)])?;
    let mut positions = Positions::default();
    while let Some(row) = rows.next()? {
        positions.add(id(row, 0)?, loaded.modules.len());
        loaded.modules.push(NamedRow { id: id(row, 0)?, name: text(row, 1)? });
        let version = number(row, 2)?.unwrap_or(1);
        loaded.records.modules.push(Module { version, released_on: day(row, 3)? });
    }
    Ok(positions)
}

fn groups(connection: &Connection, loaded: &mut Loaded) -> Result<Positions> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, site, headcount FROM user_group WHERE hidden = 0 ORDER BY name COLLATE NOCASE, id",
    )?;
    let mut rows = statement.query([])?;
    let mut positions = Positions::default();
    while let Some(row) = rows.next()? {
        positions.add(id(row, 0)?, loaded.groups.len());
        loaded.groups.push(GroupRow {
            id: id(row, 0)?,
            name: text(row, 1)?,
            site: id_or_none(row, 2)?,
            headcount: number(row, 3)?,
        });
    }
    Ok(positions)
}

/// All sessions, or those of one module.
fn sessions(connection: &Connection, loaded: &mut Loaded, modules: &Positions, only: Option<Id>) -> Result<Positions> {
    // Two texts, since a condition that may be absent would keep the one of a module from its index.
    let [of_slots, of_sessions] = match only {
        None => ["?1 IS NULL", "?1 IS NULL"],
        Some(_) => ["session IN (SELECT id FROM session WHERE module = ?1)", "module = ?1"],
    };
    let only = only.as_ref().map(Id::bytes);
    let mut statement = connection.prepare_cached(&format!(
        "SELECT session, starts_at, minutes FROM session_slot WHERE hidden = 0 AND starts_at <> '' AND {of_slots}"
    ))?;
    let mut rows = statement.query([only])?;
    let mut slots: FxHashMap<Id, (Day, Day, u32)> = FxHashMap::default();
    while let Some(row) = rows.next()? {
        // The day of a session is the local day of its first slot: the date as it is written.
        let Some(on) = word(row, 1)?.get(..10).and_then(Day::parse) else { continue };
        let slot = slots.entry(id(row, 0)?).or_insert((on, on, 0));
        (slot.0, slot.1) = (slot.0.min(on), slot.1.max(on));
        slot.2 = slot.2.saturating_add(number(row, 2)?.unwrap_or(0));
    }
    let mut statement = connection.prepare_cached(&format!(
        "SELECT id, module, purpose, state, module_version FROM session WHERE hidden = 0 AND {of_sessions} ORDER BY id"
    ))?;
    let mut rows = statement.query([only])?;
    let mut positions = Positions::default();
    while let Some(row) = rows.next()? {
        let session = id(row, 0)?;
        let (Some(&(on, until, minutes)), Some(module)) = (slots.get(&session), modules.of(row, 1)?) else { continue };
        positions.add(session, loaded.sessions.len());
        loaded.sessions.push(session);
        loaded.records.sessions.push(Session {
            module,
            on,
            until,
            minutes,
            version: number(row, 4)?.unwrap_or(loaded.records.modules[module as usize].version),
            purpose: SessionPurpose::parse(word(row, 2)?).unwrap_or(SessionPurpose::Training),
            state: SessionState::parse(word(row, 3)?).unwrap_or(SessionState::Scheduled),
        });
    }
    Ok(positions)
}

fn needs(connection: &Connection, loaded: &mut Loaded, groups: &Positions, modules: &Positions) -> Result<()> {
    let mut statement = connection.prepare_cached("SELECT user_group, module FROM module_group WHERE hidden = 0")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let (Some(group), Some(module)) = (groups.of(row, 0)?, modules.of(row, 1)?) {
            loaded.records.needs.push((group, module));
        }
    }
    loaded.records.needs.sort_unstable();
    loaded.records.needs.dedup();
    Ok(())
}

fn members(connection: &Connection, loaded: &mut Loaded, people: &Positions, groups: &Positions) -> Result<()> {
    let mut statement =
        connection.prepare_cached("SELECT person, user_group, from_on, to_on FROM group_member WHERE hidden = 0")?;
    let mut rows = statement.query([])?;
    let mut members = Vec::new();
    while let Some(row) = rows.next()? {
        if let (Some(person), Some(group)) = (people.of(row, 0)?, groups.of(row, 1)?) {
            members.push(Member { person, group, from_on: day(row, 2)?, to_on: day(row, 3)? });
        }
    }
    loaded.records.members = ByPerson::new(&members, loaded.people.len(), |member| member.person);
    Ok(())
}

fn marks(connection: &Connection, loaded: &mut Loaded, people: &Positions, sessions: &Positions) -> Result<()> {
    let mut statement =
        connection.prepare_cached("SELECT person, session, status, minutes FROM attendance WHERE hidden = 0")?;
    let mut rows = statement.query([])?;
    let mut marks = Vec::new();
    while let Some(row) = rows.next()? {
        let (Some(person), Some(session)) = (people.of(row, 0)?, sessions.of(row, 1)?) else { continue };
        marks.extend(mark(row, person, session)?);
    }
    loaded.records.marks = ByPerson::new(&marks, loaded.people.len(), |mark| mark.person);
    Ok(())
}

/// The mark of a row whose status and minutes stand in columns 2 and 3.
fn mark(row: &Row<'_>, person: u32, session: u32) -> rusqlite::Result<Option<Mark>> {
    let Some(status) = AttendanceStatus::parse(word(row, 2)?) else { return Ok(None) };
    Ok(Some(Mark { person, session, status, minutes: number(row, 3)?.unwrap_or(Mark::ALL) }))
}

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

fn seats(connection: &Connection, loaded: &mut Loaded, people: &Positions, sessions: &Positions) -> Result<()> {
    let mut statement =
        connection.prepare_cached("SELECT person, session, state, enrolled_at FROM enrolment WHERE hidden = 0")?;
    let mut rows = statement.query([])?;
    let (mut seats, mut waits) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let into = match EnrolmentState::parse(word(row, 2)?) {
            Some(EnrolmentState::Seated) => &mut seats,
            Some(EnrolmentState::Waiting) => &mut waits,
            _ => continue,
        };
        let (Some(person), Some(session)) = (people.of(row, 0)?, sessions.of(row, 1)?) else { continue };
        let taken_on = match row.get_ref(3)? {
            ValueRef::Integer(at) => i32::try_from(at.div_euclid(DAY)).ok().map(Day),
            _ => None,
        };
        into.push(Seat { person, session, taken_on });
    }
    loaded.records.waits = ByPerson::new(&waits, loaded.people.len(), |seat| seat.person);
    loaded.records.seats = ByPerson::new(&seats, loaded.people.len(), |seat| seat.person);
    Ok(())
}

fn trainers(connection: &Connection, loaded: &mut Loaded, people: &Positions, sessions: &Positions) -> Result<()> {
    let mut statement =
        connection.prepare_cached("SELECT session, person, role, rating FROM session_trainer WHERE hidden = 0")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let (Some(session), Some(person), Some(role)) =
            (sessions.of(row, 0)?, people.of(row, 1)?, TrainerRole::parse(word(row, 2)?))
        {
            let rating = number(row, 3)?.and_then(|rating| u8::try_from(rating).ok());
            loaded.records.trainers.push(Trainer { session, person, role, rating });
        }
    }
    Ok(())
}

/// Name of a person and what tells two of a name apart: department and site.
#[derive(Debug, Clone, Default)]
pub struct PersonLine {
    /// Name.
    pub name: String,
    /// Department and site.
    pub detail: String,
    /// The person's superuser, if any.
    pub superuser: Option<Id>,
}

/// Beyond so many people one reading of everybody is quicker than looking each up.
const MANY: usize = 2_000;

/// Names of people; those not known have none.
pub fn person_names(connection: &Connection, people: &[Id]) -> Result<FxHashMap<Id, String>> {
    let mut names = FxHashMap::default();
    if people.len() > MANY {
        let mut statement = connection.prepare_cached("SELECT id, display_name FROM person WHERE hidden = 0")?;
        let all = statement.query_map([], |row| Ok((id(row, 0)?, text(row, 1)?)))?;
        names = all.collect::<rusqlite::Result<_>>()?;
    } else {
        let mut statement = connection.prepare_cached("SELECT id, display_name FROM person WHERE id = ?1")?;
        for person in people {
            if let std::collections::hash_map::Entry::Vacant(slot) = names.entry(*person) {
                let mut found = statement.query_map([person.bytes()], |row| text(row, 1))?;
                slot.insert(found.next().transpose()?.unwrap_or_default());
            }
        }
    }
    Ok(names)
}

/// Names and what tells two of a name apart, in the order asked for.
pub fn person_lines(connection: &Connection, people: &[Id]) -> Result<Vec<PersonLine>> {
    let mut statement = connection.prepare_cached(
        "SELECT p.display_name, p.department, s.name, \
           (SELECT u.id FROM superuser u WHERE u.person = p.id AND u.hidden = 0 ORDER BY u.id LIMIT 1) \
         FROM person p LEFT JOIN site s ON s.id = p.site AND s.hidden = 0 WHERE p.id = ?1",
    )?;
    let mut lines = Vec::with_capacity(people.len());
    for person in people {
        let mut rows = statement.query([person.bytes()])?;
        lines.push(match rows.next()? {
            Some(row) => {
                let (department, site) = (text(row, 1)?, text(row, 2)?);
                let parts: Vec<String> = [department, site].into_iter().filter(|part| !part.is_empty()).collect();
                PersonLine { name: text(row, 0)?, detail: parts.join(" · "), superuser: id_or_none(row, 3)? }
            }
            None => PersonLine::default(),
        });
    }
    Ok(lines)
}
