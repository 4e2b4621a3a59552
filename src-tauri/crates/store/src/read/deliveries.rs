//! Sessions given, as evidence of the trainer: closed ones only, on the day of their first slot.
//!
//! Owns what each counts as. Leading a training session is a `solo` rung in each process area of its module, helping in one
//! a `lead` rung; leading a training or rehearsal session that somebody rated is a rehearsal with that rating. Nothing is
//! written for it: the row of the trainer in the session is the evidence.

use super::{
    id, id_or_none,
    readiness::{Loaded, each},
    text,
};
use crate::error::Result;
use rusqlite::{Connection, Row};
use understudy_domain::{
    catalogue::Catalogue,
    day::Day,
    id::Id,
    readiness::{Rehearsal, Shadowing},
    words::{SessionPurpose, Stage, TrainerRole},
};

const GIVEN: &str = "SELECT u.id, t.id, t.role, t.rating, t.rated_by, e.purpose, \
    (SELECT min(s.starts_at) FROM session_slot s WHERE s.session = e.id AND s.hidden = 0), x.process \
    FROM session_trainer t JOIN session e ON e.id = t.session AND e.hidden = 0 AND e.state = 'closed' \
    JOIN superuser u ON u.person = t.person AND u.hidden = 0 \
    LEFT JOIN module_process x ON x.module = e.module AND x.hidden = 0 WHERE t.hidden = 0";

/// The local day on which a session starts, from the wall clock of its first slot.
fn day_of(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Day>> {
    Ok(text(row, at)?.get(..10).and_then(Day::parse))
}

/// Areas of whatever can be assessed in the branch of a catalogue row; its own where that is nothing.
fn areas(catalogue: &Catalogue, row: u32) -> Vec<u32> {
    let mut areas: Vec<u32> = catalogue.assessable_in(row).map(|process| catalogue.area(process)).collect();
    if areas.is_empty() {
        areas.push(catalogue.area(row));
    }
    areas.dedup();
    areas
}

/// Adds the sessions given to the evidence of all superusers or of one.
pub(super) fn load(connection: &Connection, loaded: &mut Loaded, only: Option<&Id>) -> Result<()> {
    each(connection, GIVEN, "u.id", " ORDER BY t.id", only, |row| {
        // A session without a day is no evidence on any day.
        let (Some(at), Some(on)) = (loaded.position(id(row, 0)?), day_of(row, 6)?) else { return Ok(()) };
        let (role, purpose) = (TrainerRole::parse(&text(row, 2)?), SessionPurpose::parse(&text(row, 5)?));
        let trainer = id(row, 1)?;
        let catalogue = &loaded.evidence.programme.catalogue;
        let superuser = &mut loaded.evidence.superusers[at];
        let rating = row.get::<_, Option<i64>>(3)?.and_then(|rating| u8::try_from(rating).ok());
        // Rows of one trainer in one session stand together, one for each process of the module.
        let is_new = superuser.rehearsals.last().is_none_or(|last| last.id != trainer);
        if let Some(rating) = rating.filter(|_| is_new && role == Some(TrainerRole::Lead)) {
            let by_other = id_or_none(row, 4)?.is_some_and(|rater| rater != superuser.person);
            superuser.rehearsals.push(Rehearsal { id: trainer, rating, by_other, on });
        }
        let stage = match (purpose, role) {
            (Some(SessionPurpose::Training), Some(TrainerRole::Lead)) => Stage::Solo,
            (Some(SessionPurpose::Training), Some(TrainerRole::Assistant)) => Stage::Lead,
            _ => return Ok(()),
        };
        let Some(process) = id_or_none(row, 7)?.and_then(|process| catalogue.find(process)) else { return Ok(()) };
        for area in areas(catalogue, process) {
            let given = &mut superuser.shadowing;
            if !given.iter().rev().take_while(|last| last.id == trainer).any(|last| last.area == area) {
                let entry = Shadowing { id: trainer, area, stage, comfort: None, on, blocker: None, delivered: true };
                given.push(entry);
            }
        }
        Ok(())
    })
}

/// A session given with a rating.
#[derive(Debug, Clone)]
pub struct RatedRecord {
    /// The row of the trainer in the session.
    pub id: Id,
    /// The session.
    pub session: Id,
    /// Title of its module.
    pub module: String,
    /// Day of its first slot.
    pub on: Day,
    /// Rating, 1 to 5.
    pub rating: u8,
    /// Name of the one who rated.
    pub rated_by: String,
    /// What they noted.
    pub note: String,
}

/// The closed sessions that a superuser has led and that were rated, latest first.
pub fn rated(reader: &Connection, superuser: Id) -> Result<Vec<RatedRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT t.id, e.id, m.title, t.rating, p.display_name, t.rating_note, \
           (SELECT min(s.starts_at) FROM session_slot s WHERE s.session = e.id AND s.hidden = 0) AS starts_at \
         FROM superuser u JOIN session_trainer t ON t.person = u.person AND t.hidden = 0 AND t.role = 'lead' \
         JOIN session e ON e.id = t.session AND e.hidden = 0 AND e.state = 'closed' \
         LEFT JOIN module m ON m.id = e.module LEFT JOIN person p ON p.id = t.rated_by \
         WHERE u.id = ?1 AND t.rating IS NOT NULL ORDER BY starts_at DESC, t.id",
    )?;
    let mut rows = statement.query([superuser.bytes()])?;
    let mut rated = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(on) = day_of(row, 6)? else { continue };
        rated.push(RatedRecord {
            id: id(row, 0)?,
            session: id(row, 1)?,
            module: text(row, 2)?,
            on,
            rating: row.get::<_, i64>(3)?.try_into().unwrap_or_default(),
            rated_by: text(row, 4)?,
            note: text(row, 5)?,
        });
    }
    Ok(rated)
}
