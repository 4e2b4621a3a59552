//! Sessions: what lists, the form, the checks and the preparation show.
//!
//! Owns reading of sessions with slots, groups, trainers and seats. Queries start from an index: the checks run at each
//! keystroke. Deliberately knows no time zone: which instants a slot means is decided in `domain::schedule`.

mod checks;
mod preparation;
mod seats;

pub use checks::{
    BookedSlot, away, booked_slots, department_sizes, module_content, required_modules, rosters, trainer_loads,
};
pub use preparation::{
    AdviceRecord, EnvironmentRecord, MaterialRecord, ModuleCheckRecord, StepRecord, TaskRecord, advice, checklist,
    environment, environments, materials, steps, tasks,
};
pub use seats::{
    AbsenceRecord, GroupSite, NeedRecord, SeatRecord, absence, absences, group_sites, need, seats_of_module,
};

use super::{id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, Row};
use understudy_domain::{
    id::Id,
    words::{Delivery, EnrolmentState, SessionPurpose, SessionState, TrainerRole},
};

/// A slot as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotRecord {
    /// The row.
    pub id: Id,
    /// Wall time in the session's zone, `YYYY-MM-DDTHH:MM`.
    pub starts_at: String,
    /// Real minutes.
    pub minutes: u32,
}

/// Somebody who gives or observes a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainerRecord {
    /// The row.
    pub id: Id,
    /// The person.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// What they do.
    pub role: TrainerRole,
    /// Observer's rating, 1 to 5.
    pub rating: Option<u8>,
    /// Who rated.
    pub rated_by: Option<Id>,
    /// Name of who rated.
    pub rated_by_name: String,
    /// What they said.
    pub rating_note: String,
}

/// A session with its slots, groups, trainers and counts.
#[derive(Debug, Clone)]
pub struct SessionRecord {
    /// The row.
    pub id: Id,
    /// The module.
    pub module: Id,
    /// Its title.
    pub module_title: String,
    /// How the module is given.
    pub delivery: Delivery,
    /// The module's version now.
    pub current_version: u32,
    /// What it is for.
    pub purpose: SessionPurpose,
    /// Where it stands.
    pub state: SessionState,
    /// Language tag; empty when not said.
    pub language: String,
    /// Seats.
    pub capacity: Option<u32>,
    /// Site.
    pub site: Option<Id>,
    /// Its name.
    pub site_name: String,
    /// Room.
    pub room: String,
    /// Link to join.
    pub link: String,
    /// IANA name.
    pub time_zone: String,
    /// Note.
    pub note: String,
    /// The series it was repeated in.
    pub series: String,
    /// Rises with each change that matters to a calendar.
    pub sequence: u32,
    /// Why it was called off.
    pub cancel_reason: String,
    /// When it began to be run, in milliseconds since 1970.
    pub started_at: Option<i64>,
    /// When it was closed, in milliseconds since 1970.
    pub closed_at: Option<i64>,
    /// Version given, fixed at closing.
    pub module_version: Option<u32>,
    /// Why it was opened again.
    pub reopen_reason: String,
    /// In time.
    pub slots: Vec<SlotRecord>,
    /// Groups by name.
    pub groups: Vec<(Id, String)>,
    /// Lead, assistants, observers; each by name.
    pub trainers: Vec<TrainerRecord>,
    /// People with a seat.
    pub seated: u32,
    /// People on the waiting list.
    pub waiting: u32,
    /// People marked as having been there; counted only once the session has begun.
    pub attended: u32,
}

/// Which sessions.
#[derive(Debug, Clone, Default)]
pub struct SessionSelection {
    /// First wall time of a slot's start, such as `2026-11-21`.
    pub from: Option<String>,
    /// The first wall time beyond.
    pub until: Option<String>,
    /// Module.
    pub module: Option<Id>,
    /// Group.
    pub group: Option<Id>,
    /// Person who gives or observes it.
    pub trainer: Option<Id>,
    /// Site.
    pub site: Option<Id>,
    /// State.
    pub state: Option<SessionState>,
}

const FIELDS: &str = "s.id, s.module, m.title, m.delivery, m.version, s.purpose, s.state, s.language, s.capacity, s.site, \
     t.name, s.room, s.link, s.time_zone, s.note, s.series, s.sequence, s.cancel_reason, s.started_at, s.closed_at, \
     s.module_version, s.reopen_reason";
const FROM: &str = "session s JOIN module m ON m.id = s.module LEFT JOIN site t ON t.id = s.site AND t.hidden = 0";
const CHOSEN: &str = "s.hidden = 0 AND (?1 IS NULL OR s.module = ?1) AND (?2 IS NULL OR s.site = ?2) AND (?3 IS NULL OR s.state = ?3) \
     AND (?4 IS NULL OR EXISTS (SELECT 1 FROM session_group g WHERE g.session = s.id AND g.user_group = ?4 AND g.hidden = 0)) \
     AND (?5 IS NULL OR EXISTS (SELECT 1 FROM session_trainer r WHERE r.session = s.id AND r.person = ?5 AND r.hidden = 0))";

fn record(row: &Row<'_>) -> rusqlite::Result<SessionRecord> {
    Ok(SessionRecord {
        id: id(row, 0)?,
        module: id(row, 1)?,
        module_title: text(row, 2)?,
        delivery: Delivery::parse(&text(row, 3)?).unwrap_or(Delivery::InPerson),
        current_version: row.get::<_, Option<u32>>(4)?.unwrap_or(1),
        purpose: SessionPurpose::parse(&text(row, 5)?).unwrap_or(SessionPurpose::Training),
        state: SessionState::parse(&text(row, 6)?).unwrap_or(SessionState::Scheduled),
        language: text(row, 7)?,
        capacity: row.get(8)?,
        site: id_or_none(row, 9)?,
        site_name: text(row, 10)?,
        room: text(row, 11)?,
        link: text(row, 12)?,
        time_zone: text(row, 13)?,
        note: text(row, 14)?,
        series: text(row, 15)?,
        sequence: row.get::<_, Option<u32>>(16)?.unwrap_or_default(),
        cancel_reason: text(row, 17)?,
        started_at: row.get(18)?,
        closed_at: row.get(19)?,
        module_version: row.get(20)?,
        reopen_reason: text(row, 21)?,
        slots: Vec::new(),
        groups: Vec::new(),
        trainers: Vec::new(),
        seated: 0,
        waiting: 0,
        attended: 0,
    })
}

/// The sessions chosen, in time.
pub fn sessions(reader: &Connection, chosen: &SessionSelection) -> Result<Vec<SessionRecord>> {
    let module = chosen.module.as_ref().map(Id::bytes);
    let site = chosen.site.as_ref().map(Id::bytes);
    let group = chosen.group.as_ref().map(Id::bytes);
    let trainer = chosen.trainer.as_ref().map(Id::bytes);
    let state = chosen.state.map(SessionState::word);
    let mut found: Vec<SessionRecord> = if chosen.from.is_some() || chosen.until.is_some() {
        // The range goes through the index of starts; the rest is looked up by id.
        let mut statement = reader.prepare_cached(&format!(
            "SELECT {FIELDS} FROM (SELECT DISTINCT session FROM session_slot WHERE hidden = 0 AND starts_at >= ?6 AND starts_at < ?7) x \
             CROSS JOIN {FROM} WHERE s.id = x.session AND {CHOSEN}"
        ))?;
        let from = chosen.from.as_deref().unwrap_or("");
        let until = chosen.until.as_deref().unwrap_or("~");
        statement
            .query_map(rusqlite::params![module, site, state, group, trainer, from, until], record)?
            .collect::<rusqlite::Result<_>>()?
    } else {
        let mut statement = reader.prepare_cached(&format!("SELECT {FIELDS} FROM {FROM} WHERE {CHOSEN}"))?;
        statement
            .query_map(rusqlite::params![module, site, state, group, trainer], record)?
            .collect::<rusqlite::Result<_>>()?
    };
    for session in &mut found {
        complete(reader, session)?;
    }
    found.sort_by(|one, other| {
        let start = |session: &SessionRecord| session.slots.first().map(|slot| slot.starts_at.clone());
        (start(one), &one.module_title, one.id).cmp(&(start(other), &other.module_title, other.id))
    });
    Ok(found)
}

/// One session.
pub fn session(reader: &Connection, session: Id) -> Result<Option<SessionRecord>> {
    let mut statement =
        reader.prepare_cached(&format!("SELECT {FIELDS} FROM {FROM} WHERE s.id = ?1 AND s.hidden = 0"))?;
    let Some(mut found) = statement.query_map([session.bytes()], record)?.next().transpose()? else { return Ok(None) };
    complete(reader, &mut found)?;
    Ok(Some(found))
}

fn complete(reader: &Connection, session: &mut SessionRecord) -> Result<()> {
    session.slots = slots(reader, session.id)?;
    session.groups = groups(reader, session.id)?;
    session.trainers = trainers(reader, session.id)?;
    let mut statement = reader.prepare_cached(
        "SELECT coalesce(sum(state = 'seated'), 0), coalesce(sum(state = 'waiting'), 0) FROM enrolment WHERE session = ?1 AND hidden = 0",
    )?;
    (session.seated, session.waiting) =
        statement.query_row([session.id.bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if session.started_at.is_some() || session.closed_at.is_some() {
        let mut statement = reader.prepare_cached(
            "SELECT count(*) FROM attendance WHERE session = ?1 AND hidden = 0 AND status IN ('present', 'late', 'left_early')",
        )?;
        session.attended = statement.query_row([session.id.bytes()], |row| row.get(0))?;
    }
    Ok(())
}

/// Slots of a session, in time.
pub fn slots(reader: &Connection, session: Id) -> Result<Vec<SlotRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, starts_at, minutes FROM session_slot WHERE session = ?1 AND hidden = 0 AND starts_at IS NOT NULL ORDER BY starts_at, id",
    )?;
    let found = statement.query_map([session.bytes()], |row| {
        Ok(SlotRecord {
            id: id(row, 0)?,
            starts_at: text(row, 1)?,
            minutes: row.get::<_, Option<u32>>(2)?.unwrap_or_default(),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The rows of all slots that a session has or had, and whether they are hidden now.
pub fn slot_rows(reader: &Connection, session: Id) -> Result<Vec<(Id, bool)>> {
    let mut statement = reader.prepare_cached("SELECT id, hidden FROM session_slot WHERE session = ?1 ORDER BY id")?;
    let found = statement.query_map([session.bytes()], |row| Ok((id(row, 0)?, row.get::<_, i64>(1)? != 0)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Groups of a session, by name.
pub fn groups(reader: &Connection, session: Id) -> Result<Vec<(Id, String)>> {
    let mut statement = reader.prepare_cached(
        "SELECT g.id, g.name FROM session_group x JOIN user_group g ON g.id = x.user_group AND g.hidden = 0 \
         WHERE x.session = ?1 AND x.hidden = 0 ORDER BY g.name COLLATE NOCASE, g.id",
    )?;
    let found = statement.query_map([session.bytes()], |row| Ok((id(row, 0)?, text(row, 1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Who gives or observes a session: lead, assistants, observers; each by name.
pub fn trainers(reader: &Connection, session: Id) -> Result<Vec<TrainerRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT x.id, p.id, p.display_name, x.role, x.rating, x.rated_by, r.display_name, x.rating_note FROM session_trainer x \
         JOIN person p ON p.id = x.person AND p.hidden = 0 LEFT JOIN person r ON r.id = x.rated_by \
         WHERE x.session = ?1 AND x.hidden = 0 ORDER BY p.display_name COLLATE NOCASE, p.id",
    )?;
    let found = statement.query_map([session.bytes()], |row| {
        Ok(TrainerRecord {
            id: id(row, 0)?,
            person: id(row, 1)?,
            name: text(row, 2)?,
            role: TrainerRole::parse(&text(row, 3)?).unwrap_or(TrainerRole::Lead),
            rating: row.get(4)?,
            rated_by: id_or_none(row, 5)?,
            rated_by_name: text(row, 6)?,
            rating_note: text(row, 7)?,
        })
    })?;
    let mut found: Vec<TrainerRecord> = found.collect::<rusqlite::Result<_>>()?;
    found.sort_by_key(|trainer| trainer.role);
    Ok(found)
}

/// A person of a roster.
#[derive(Debug, Clone)]
pub struct RosterRecord {
    /// The row.
    pub id: Id,
    /// The person.
    pub person: Id,
    /// Name.
    pub name: String,
    /// Name of the site.
    pub site: String,
    /// Department.
    pub department: String,
    /// The group for which the person was seated.
    pub group: Option<(Id, String)>,
    /// Whether seated, waiting or withdrawn.
    pub state: EnrolmentState,
    /// When, in milliseconds since 1970.
    pub enrolled_at: i64,
}

/// Everybody enrolled in a session: seated by name, then waiting in their order, then withdrawn.
pub fn roster(reader: &Connection, session: Id) -> Result<Vec<RosterRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT e.id, p.id, p.display_name, t.name, p.department, g.id, g.name, e.state, e.enrolled_at FROM enrolment e \
         JOIN person p ON p.id = e.person AND p.hidden = 0 LEFT JOIN site t ON t.id = p.site AND t.hidden = 0 \
         LEFT JOIN user_group g ON g.id = e.user_group AND g.hidden = 0 WHERE e.session = ?1 AND e.hidden = 0",
    )?;
    let found = statement.query_map([session.bytes()], |row| {
        let group = id_or_none(row, 5)?;
        let name = text(row, 6)?;
        Ok(RosterRecord {
            id: id(row, 0)?,
            person: id(row, 1)?,
            name: text(row, 2)?,
            site: text(row, 3)?,
            department: text(row, 4)?,
            group: group.map(|group| (group, name)),
            state: EnrolmentState::parse(&text(row, 7)?).unwrap_or(EnrolmentState::Seated),
            enrolled_at: row.get::<_, Option<i64>>(8)?.unwrap_or_default(),
        })
    })?;
    let mut found: Vec<RosterRecord> = found.collect::<rusqlite::Result<_>>()?;
    found.sort_by_cached_key(|line| {
        let waits = if line.state == EnrolmentState::Waiting { line.enrolled_at } else { 0 };
        (line.state, waits, line.name.to_lowercase(), line.person)
    });
    Ok(found)
}

/// Rooms used before, the most used first.
pub fn rooms(reader: &Connection) -> Result<Vec<String>> {
    let mut statement = reader.prepare_cached(
        "SELECT room FROM session WHERE hidden = 0 AND room IS NOT NULL GROUP BY room ORDER BY count(*) DESC, room LIMIT 200",
    )?;
    Ok(statement.query_map([], |row| text(row, 0))?.collect::<rusqlite::Result<_>>()?)
}

/// What a new session takes over from its module.
#[derive(Debug, Clone)]
pub struct ModuleDefaults {
    /// The module.
    pub id: Id,
    /// Title.
    pub title: String,
    /// How it is given.
    pub delivery: Delivery,
    /// Minutes.
    pub minutes: Option<u32>,
    /// Version.
    pub version: u32,
    /// Language tags as stored.
    pub languages: String,
    /// Seats.
    pub capacity: Option<u32>,
    /// Groups that need it.
    pub groups: Vec<Id>,
}

/// All modules by title; groups are filled in by [`module_groups`].
pub fn modules(reader: &Connection) -> Result<Vec<ModuleDefaults>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, title, delivery, minutes, version, languages, capacity FROM module WHERE hidden = 0 ORDER BY title COLLATE NOCASE, id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(ModuleDefaults {
            id: id(row, 0)?,
            title: text(row, 1)?,
            delivery: Delivery::parse(&text(row, 2)?).unwrap_or(Delivery::InPerson),
            minutes: row.get(3)?,
            version: row.get::<_, Option<u32>>(4)?.unwrap_or(1),
            languages: text(row, 5)?,
            capacity: row.get(6)?,
            groups: Vec::new(),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// One module with the groups that need it.
pub fn module(reader: &Connection, module: Id) -> Result<Option<ModuleDefaults>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, title, delivery, minutes, version, languages, capacity FROM module WHERE hidden = 0 AND id = ?1",
    )?;
    let mut rows = statement.query([module.bytes()])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(ModuleDefaults {
        id: id(row, 0)?,
        title: text(row, 1)?,
        delivery: Delivery::parse(&text(row, 2)?).unwrap_or(Delivery::InPerson),
        minutes: row.get(3)?,
        version: row.get::<_, Option<u32>>(4)?.unwrap_or(1),
        languages: text(row, 5)?,
        capacity: row.get(6)?,
        groups: module_groups(reader, module)?,
    }))
}

/// Groups that need a module.
pub fn module_groups(reader: &Connection, module: Id) -> Result<Vec<Id>> {
    let mut statement = reader.prepare_cached(
        "SELECT g.id FROM module_group x JOIN user_group g ON g.id = x.user_group AND g.hidden = 0 \
         WHERE x.module = ?1 AND x.hidden = 0 ORDER BY g.name COLLATE NOCASE, g.id",
    )?;
    Ok(statement.query_map([module.bytes()], |row| id(row, 0))?.collect::<rusqlite::Result<_>>()?)
}

/// Processes that a module covers.
pub fn module_processes(reader: &Connection, module: Id) -> Result<Vec<Id>> {
    let mut statement = reader.prepare_cached(
        "SELECT process FROM module_process WHERE module = ?1 AND hidden = 0 AND process IS NOT NULL",
    )?;
    Ok(statement.query_map([module.bytes()], |row| id(row, 0))?.collect::<rusqlite::Result<_>>()?)
}

/// People who can give a session: superusers who serve on a day, and consultants; by name.
pub fn possible_trainers(reader: &Connection, on: understudy_domain::day::Day) -> Result<Vec<(Id, String)>> {
    let mut statement = reader.prepare_cached(
        "SELECT p.id, p.display_name FROM person p WHERE p.hidden = 0 AND p.id IN ( \
           SELECT person FROM superuser WHERE hidden = 0 AND (stepped_down_on IS NULL OR stepped_down_on > ?1) \
           UNION SELECT person FROM consultant WHERE hidden = 0 AND (rolls_off_on IS NULL OR rolls_off_on >= ?1)) \
         ORDER BY p.display_name COLLATE NOCASE, p.id",
    )?;
    Ok(statement.query_map([on.0], |row| Ok((id(row, 0)?, text(row, 1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// The zone of the session that was changed last.
pub fn last_time_zone(reader: &Connection) -> Result<Option<String>> {
    let mut statement = reader.prepare_cached(
        "SELECT time_zone FROM session WHERE hidden = 0 AND time_zone IS NOT NULL ORDER BY clock DESC LIMIT 1",
    )?;
    Ok(statement.query_map([], |row| text(row, 0))?.next().transpose()?)
}
