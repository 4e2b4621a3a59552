//! Candid reviews of trainers.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use understudy_domain::{day::Day, id::Id};

/// A review with the names of both people.
#[derive(Debug, Clone)]
pub struct ReviewRecord {
    /// Identity.
    pub id: Id,
    /// The superuser.
    pub superuser: Id,
    /// The superuser's person.
    pub person: Id,
    /// Name of the superuser.
    pub name: String,
    /// Day.
    pub on: Option<Day>,
    /// The reviewer.
    pub reviewer: Option<Id>,
    /// Name of the reviewer.
    pub by: String,
    /// Strengths.
    pub strengths: String,
    /// Gaps.
    pub gaps: String,
    /// Agreed actions.
    pub actions: String,
    /// Day of the next one, where agreed.
    pub next_on: Option<Day>,
}

const REVIEW: &str = "SELECT r.id, r.superuser, s.person, p.display_name, r.held_on, r.reviewer, b.display_name, \
    r.strengths, r.gaps, r.actions, r.next_on FROM review r JOIN superuser s ON s.id = r.superuser \
    LEFT JOIN person p ON p.id = s.person LEFT JOIN person b ON b.id = r.reviewer \
    WHERE r.hidden = 0 AND s.hidden = 0";

fn review_of(row: &Row<'_>) -> rusqlite::Result<ReviewRecord> {
    Ok(ReviewRecord {
        id: id(row, 0)?,
        superuser: id(row, 1)?,
        person: id(row, 2)?,
        name: text(row, 3)?,
        on: day(row, 4)?,
        reviewer: id_or_none(row, 5)?,
        by: text(row, 6)?,
        strengths: text(row, 7)?,
        gaps: text(row, 8)?,
        actions: text(row, 9)?,
        next_on: day(row, 10)?,
    })
}

/// Reviews, latest first: all, or those of one superuser.
pub fn reviews(reader: &Connection, superuser: Option<Id>) -> Result<Vec<ReviewRecord>> {
    let of = superuser.map_or("", |_| "AND r.superuser = ?1");
    let args: Vec<&[u8]> = superuser.iter().map(|id| id.bytes().as_slice()).collect();
    let mut statement = reader.prepare_cached(&format!("{REVIEW} {of} ORDER BY r.held_on DESC, r.id DESC"))?;
    Ok(statement.query_map(params_from_iter(&args), review_of)?.collect::<rusqlite::Result<_>>()?)
}

/// One review.
pub fn review(reader: &Connection, review: Id) -> Result<Option<ReviewRecord>> {
    let mut statement = reader.prepare_cached(&format!("{REVIEW} AND r.id = ?1"))?;
    Ok(statement.query_row([review.bytes()], review_of).optional()?)
}
