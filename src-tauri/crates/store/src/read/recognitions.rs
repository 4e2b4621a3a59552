//! Rewards, and for leads what is private.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::Connection;
use understudy_domain::{action::RecognitionKind, day::Day, id::Id};

/// A reward or a corrective action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecognitionRecord {
    /// Identity.
    pub id: Id,
    /// Kind.
    pub kind: RecognitionKind,
    /// Whether only leads may know of it.
    pub private: bool,
    /// The person it is for.
    pub person: Option<Id>,
    /// Their name.
    pub person_name: String,
    /// The group it is for.
    pub group: Option<Id>,
    /// Its name.
    pub group_name: String,
    /// Who gave it.
    pub given_by: Option<Id>,
    /// Their name.
    pub given_by_name: String,
    /// When.
    pub given_on: Option<Day>,
    /// Why.
    pub reason: String,
    /// What was given or agreed.
    pub what: String,
    /// What follows.
    pub follow_up: String,
    /// When.
    pub follow_up_on: Option<Day>,
    /// The day that the follow-up was done.
    pub done_on: Option<Day>,
}

/// Rewards and corrective actions, latest first. What is private is read only when asked for: the caller says that a lead looks.
pub fn recognitions(reader: &Connection, private: bool) -> Result<Vec<RecognitionRecord>> {
    let mut found = of_table(reader, "recognition", false)?;
    if private {
        found.extend(of_table(reader, "private_recognition", true)?);
    }
    found.sort_by_key(|record| std::cmp::Reverse((record.given_on, record.id)));
    Ok(found)
}

fn of_table(reader: &Connection, table: &'static str, private: bool) -> Result<Vec<RecognitionRecord>> {
    let mut statement = reader.prepare_cached(&format!(
        "SELECT r.id, r.kind, p.id, p.display_name, g.id, g.name, b.id, b.display_name, r.given_on, r.reason, r.what, \
         r.follow_up, r.follow_up_on, r.done_on FROM {table} r LEFT JOIN person p ON p.id = r.person AND p.hidden < 2 \
         LEFT JOIN user_group g ON g.id = r.user_group LEFT JOIN person b ON b.id = r.given_by AND b.hidden < 2 WHERE r.hidden = 0"
    ))?;
    let rows = statement.query_map([], |row| {
        Ok(RecognitionRecord {
            id: id(row, 0)?,
            kind: RecognitionKind::parse(&text(row, 1)?).unwrap_or(RecognitionKind::Reward),
            private,
            person: id_or_none(row, 2)?,
            person_name: text(row, 3)?,
            group: id_or_none(row, 4)?,
            group_name: text(row, 5)?,
            given_by: id_or_none(row, 6)?,
            given_by_name: text(row, 7)?,
            given_on: day(row, 8)?,
            reason: text(row, 9)?,
            what: text(row, 10)?,
            follow_up: text(row, 11)?,
            follow_up_on: day(row, 12)?,
            done_on: day(row, 13)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Name of a group; empty where there is none.
pub fn group_name(reader: &Connection, group: Id) -> Result<String> {
    let mut statement = reader.prepare_cached("SELECT name FROM user_group WHERE id = ?1")?;
    let mut rows = statement.query([group.bytes()])?;
    Ok(match rows.next()? {
        Some(row) => text(row, 0)?,
        None => String::new(),
    })
}
