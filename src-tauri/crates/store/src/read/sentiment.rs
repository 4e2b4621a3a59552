//! Pulses, what was told of them, and what was decided.
//!
//! Owns the queries. Deliberately does not say who may see what: comments and single answers are for leads, which the
//! caller holds to.

use super::{day, find::Needle, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row};
use understudy_domain::{
    day::Day,
    id::Id,
    sentiment::{DropDecision, PulseState, PulseTheme},
};

/// A pulse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PulseRecord {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// First day for answers.
    pub opens_on: Option<Day>,
    /// Last day for answers.
    pub closes_on: Option<Day>,
    /// Whether nobody's name is kept.
    pub anonymous: bool,
    /// How far it is.
    pub state: PulseState,
    /// Workbooks whose answers were counted.
    pub source: String,
    /// Note.
    pub note: String,
    /// Day of the first counting.
    pub closed_on: Option<Day>,
}

impl PulseRecord {
    /// The day that it stands for in a trend.
    pub fn on(&self) -> Option<Day> {
        self.closed_on.or(self.closes_on).or(self.opens_on)
    }
}

const PULSE: &str =
    "SELECT id, name, opens_on, closes_on, anonymous, state, source, note, closed_on FROM pulse WHERE hidden = 0";

fn pulse_of(row: &Row<'_>) -> rusqlite::Result<PulseRecord> {
    Ok(PulseRecord {
        id: id(row, 0)?,
        name: text(row, 1)?,
        opens_on: day(row, 2)?,
        closes_on: day(row, 3)?,
        // What is not known is kept like what is promised: without names.
        anonymous: row.get::<_, Option<i64>>(4)? != Some(0),
        state: PulseState::parse(&text(row, 5)?).unwrap_or(PulseState::Draft),
        source: text(row, 6)?,
        note: text(row, 7)?,
        closed_on: day(row, 8)?,
    })
}

/// All pulses, the oldest first.
pub fn pulses(reader: &Connection) -> Result<Vec<PulseRecord>> {
    let mut statement =
        reader.prepare_cached(&format!("{PULSE} ORDER BY coalesce(opens_on, closes_on, closed_on, 1000000), id"))?;
    Ok(statement.query_map([], pulse_of)?.collect::<rusqlite::Result<_>>()?)
}

/// One pulse.
pub fn pulse(reader: &Connection, pulse: Id) -> Result<Option<PulseRecord>> {
    Ok(reader.prepare_cached(&format!("{PULSE} AND id = ?1"))?.query_row([pulse.bytes()], pulse_of).optional()?)
}

/// A question of a pulse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionRecord {
    /// Identity.
    pub id: Id,
    /// The pulse.
    pub pulse: Id,
    /// What is asked.
    pub text: String,
    /// What it is about.
    pub theme: PulseTheme,
}

/// The questions of all pulses, each pulse's in order.
pub fn questions(reader: &Connection) -> Result<Vec<QuestionRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, pulse, text, theme FROM pulse_question WHERE hidden = 0 \
         AND coalesce(kind, 'scale') = 'scale' ORDER BY pulse, position, id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(QuestionRecord {
            id: id(row, 0)?,
            pulse: id(row, 1)?,
            text: text(row, 2)?,
            theme: PulseTheme::parse(&text(row, 3)?).unwrap_or(PulseTheme::Other),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A user group that a pulse asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedRecord {
    /// Identity.
    pub id: Id,
    /// The pulse.
    pub pulse: Id,
    /// The user group.
    pub group: Id,
    /// Its name.
    pub name: String,
    /// How many were invited.
    pub invited: u32,
}

/// The groups asked by all pulses, by name.
pub fn asked(reader: &Connection) -> Result<Vec<AskedRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT a.id, a.pulse, a.user_group, g.name, a.invited FROM pulse_group a \
         LEFT JOIN user_group g ON g.id = a.user_group WHERE a.hidden = 0 ORDER BY a.pulse, g.name COLLATE NOCASE, a.id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(AskedRecord {
            id: id(row, 0)?,
            pulse: id(row, 1)?,
            group: id(row, 2)?,
            name: text(row, 3)?,
            invited: row.get::<_, Option<u32>>(4)?.unwrap_or_default(),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A part that was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultRecord {
    /// Identity.
    pub id: Id,
    /// The pulse.
    pub pulse: Id,
    /// The user group; none for small groups together.
    pub group: Option<Id>,
    /// How many answered.
    pub responses: u32,
    /// Counts as JSON.
    pub counts: String,
}

const RESULT: &str = "SELECT id, pulse, user_group, responses, counts FROM pulse_result";

fn result_of(row: &Row<'_>) -> rusqlite::Result<ResultRecord> {
    Ok(ResultRecord {
        id: id(row, 0)?,
        pulse: id(row, 1)?,
        group: id_or_none(row, 2)?,
        responses: row.get::<_, Option<u32>>(3)?.unwrap_or_default(),
        counts: text(row, 4)?,
    })
}

/// The parts told of all pulses.
pub fn results(reader: &Connection) -> Result<Vec<ResultRecord>> {
    let mut statement = reader.prepare_cached(&format!("{RESULT} WHERE hidden = 0 ORDER BY pulse, id"))?;
    Ok(statement.query_map([], result_of)?.collect::<rusqlite::Result<_>>()?)
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentRecord {
    /// Identity.
    pub id: Id,
    /// The pulse.
    pub pulse: Id,
    /// Name of the pulse.
    pub pulse_name: String,
    /// The user group; none for small groups together.
    pub group: Option<Id>,
    /// Its name.
    pub group_name: String,
    /// What was written.
    pub comment: String,
    /// Who wrote it; empty in a pulse without names.
    pub person_name: String,
}

/// Comments of one pulse or of all that hold what was typed, the latest pulse first. For leads alone.
pub fn comments(reader: &Connection, pulse: Option<Id>, typed: &str) -> Result<Vec<CommentRecord>> {
    let needle = Needle::new(typed);
    let mut statement = reader.prepare_cached(
        "SELECT c.id, c.pulse, p.name, c.user_group, g.name, c.comment, n.display_name FROM \
           (SELECT id, pulse, user_group, comment, NULL AS person FROM pulse_comment WHERE hidden = 0 \
            UNION ALL SELECT id, pulse, user_group, comment, person FROM pulse_answer WHERE hidden = 0) c \
         JOIN pulse p ON p.id = c.pulse AND p.hidden = 0 LEFT JOIN user_group g ON g.id = c.user_group \
         LEFT JOIN person n ON n.id = c.person AND n.hidden < 2 \
         WHERE c.comment <> '' AND (?1 IS NULL OR c.pulse = ?1) \
         ORDER BY coalesce(p.opens_on, p.closes_on, p.closed_on, 1000000) DESC, c.pulse, g.name COLLATE NOCASE, c.id",
    )?;
    let found = statement.query_map([pulse.as_ref().map(Id::bytes)], |row| {
        Ok(CommentRecord {
            id: id(row, 0)?,
            pulse: id(row, 1)?,
            pulse_name: text(row, 2)?,
            group: id_or_none(row, 3)?,
            group_name: text(row, 4)?,
            comment: text(row, 5)?,
            person_name: text(row, 6)?,
        })
    })?;
    let mut comments: Vec<CommentRecord> = found.collect::<rusqlite::Result<_>>()?;
    comments.retain(|record| needle.occurs(&[&record.comment]));
    Ok(comments)
}

/// The answer of a person in a pulse with names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRecord {
    /// Identity.
    pub id: Id,
    /// The person.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// The user group that they answered for.
    pub group: Id,
    /// Its name.
    pub group_name: String,
    /// The steps as a JSON list.
    pub answers: String,
    /// What was written.
    pub comment: String,
    /// Whether it was counted.
    pub counted: bool,
}

/// Answers of a pulse with names, by name. For leads alone.
pub fn answers(reader: &Connection, pulse: Id) -> Result<Vec<AnswerRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT a.id, a.person, p.display_name, a.user_group, g.name, a.answers, a.comment, a.counted FROM pulse_answer a \
         LEFT JOIN person p ON p.id = a.person AND p.hidden < 2 LEFT JOIN user_group g ON g.id = a.user_group \
         WHERE a.hidden = 0 AND a.pulse = ?1 ORDER BY p.display_name COLLATE NOCASE, a.id",
    )?;
    let found = statement.query_map([pulse.bytes()], |row| {
        Ok(AnswerRecord {
            id: id(row, 0)?,
            person: id(row, 1)?,
            name: text(row, 2)?,
            group: id(row, 3)?,
            group_name: text(row, 4)?,
            answers: text(row, 5)?,
            comment: text(row, 6)?,
            counted: row.get::<_, Option<i64>>(7)? == Some(1),
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// What was decided about a drop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseRecord {
    /// Identity.
    pub id: Id,
    /// The pulse in which it was seen.
    pub pulse: Id,
    /// The user group; none for a drop over all.
    pub group: Option<Id>,
    /// What was decided.
    pub decision: DropDecision,
    /// Why nothing is done, or what the changes are to achieve.
    pub reason: String,
    /// The project manager.
    pub agreed_with: Option<Id>,
    /// Their name.
    pub agreed_name: String,
    /// When.
    pub agreed_on: Option<Day>,
}

/// What was decided about drops.
pub fn responses(reader: &Connection) -> Result<Vec<ResponseRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT r.id, r.pulse, r.user_group, r.decision, r.reason, p.id, p.display_name, r.agreed_on \
         FROM sentiment_response r LEFT JOIN person p ON p.id = r.agreed_with AND p.hidden < 2 WHERE r.hidden = 0 ORDER BY r.id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(ResponseRecord {
            id: id(row, 0)?,
            pulse: id(row, 1)?,
            group: id_or_none(row, 2)?,
            decision: DropDecision::parse(&text(row, 3)?).unwrap_or(DropDecision::NoAction),
            reason: text(row, 4)?,
            agreed_with: id_or_none(row, 5)?,
            agreed_name: text(row, 6)?,
            agreed_on: day(row, 7)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Hours that a superuser gave in a span of days.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadRecord {
    /// The superuser.
    pub superuser: Id,
    /// Sessions given, led or assisted.
    pub sessions: u32,
    /// Minutes of these.
    pub session_minutes: u32,
    /// Minutes of shadowing.
    pub shadowing_minutes: u32,
}

/// What superusers gave from one day until another, both included: closed sessions by their slots, and the shadowing log.
pub fn loads(reader: &Connection, from: Day, until: Day) -> Result<Vec<LoadRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT u.id, coalesce(g.sessions, 0), coalesce(g.minutes, 0), coalesce(l.minutes, 0) FROM superuser u \
         LEFT JOIN (SELECT t.person, count(DISTINCT e.id) AS sessions, sum(s.minutes) AS minutes FROM session_trainer t \
           JOIN session e ON e.id = t.session AND e.hidden = 0 AND e.state = 'closed' \
           JOIN session_slot s ON s.session = e.id AND s.hidden = 0 \
           WHERE t.hidden = 0 AND t.role <> 'observer' AND substr(s.starts_at, 1, 10) BETWEEN ?1 AND ?2 GROUP BY t.person) g \
           ON g.person = u.person \
         LEFT JOIN (SELECT a.superuser, sum(x.minutes) AS minutes FROM shadowing_session x \
           JOIN pairing a ON a.id = x.pairing AND a.hidden = 0 \
           WHERE x.hidden = 0 AND x.held_on BETWEEN ?3 AND ?4 GROUP BY a.superuser) l ON l.superuser = u.id \
         WHERE u.hidden = 0",
    )?;
    let found = statement.query_map((from.to_string(), until.to_string(), from.0, until.0), |row| {
        Ok(LoadRecord {
            superuser: id(row, 0)?,
            sessions: row.get(1)?,
            session_minutes: row.get(2)?,
            shadowing_minutes: row.get(3)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
