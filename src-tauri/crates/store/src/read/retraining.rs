//! Releases and what they change, questions and tickets, decisions about training somebody again.

use super::{day, id, id_or_none, text};
use crate::error::Result;
use rusqlite::Connection;
use understudy_domain::{
    day::Day,
    id::Id,
    retraining::{Cause, Decision, ReleaseVerdict},
};

/// A release of the system.
#[derive(Debug, Clone)]
pub struct ReleaseRecord {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Day on which it comes.
    pub planned_on: Option<Day>,
    /// Where its notes come from.
    pub source: String,
    /// Note.
    pub note: String,
}

/// Something that a release changes.
#[derive(Debug, Clone)]
pub struct ReleaseChangeRecord {
    /// Identity.
    pub id: Id,
    /// The release.
    pub release: Id,
    /// What its notes call it by.
    pub source_key: String,
    /// Title.
    pub title: String,
    /// What it is about.
    pub detail: String,
    /// Area of the product.
    pub area: String,
    /// The process that it changes, as judged.
    pub process: Option<Id>,
    /// Title of that process.
    pub process_title: String,
    /// What it means for training; none until somebody judged.
    pub verdict: Option<ReleaseVerdict>,
    /// Name of who judged.
    pub judged_by: String,
    /// When.
    pub judged_on: Option<Day>,
    /// Note on the judgement.
    pub note: String,
}

/// A question or a ticket.
#[derive(Debug, Clone)]
pub struct TicketRecord {
    /// Identity.
    pub id: Id,
    /// Whether it was asked of a superuser (a question) or of the help desk (a ticket).
    pub is_question: bool,
    /// What its source calls it by.
    pub source_key: String,
    /// Day.
    pub raised_on: Option<Day>,
    /// Title.
    pub title: String,
    /// What it is about.
    pub detail: String,
    /// The process.
    pub process: Option<Id>,
    /// Title of the process.
    pub process_title: String,
    /// The user group.
    pub group: Option<Id>,
    /// Name of the group.
    pub group_name: String,
}

/// What was decided about a person and a module.
#[derive(Debug, Clone)]
pub struct DecisionRecord {
    /// The person.
    pub person: Id,
    /// The module.
    pub module: Id,
    /// Why it was asked.
    pub cause: Cause,
    /// The decision.
    pub decision: Decision,
    /// The reason.
    pub reason: String,
    /// When.
    pub decided_on: Option<Day>,
    /// Until when it may wait.
    pub due_on: Option<Day>,
}

/// Releases, the latest first, those without a day at the top.
pub fn releases(reader: &Connection) -> Result<Vec<ReleaseRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, name, planned_on, source, note FROM release WHERE hidden = 0 \
         ORDER BY planned_on IS NOT NULL, planned_on DESC, name COLLATE NOCASE, id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(ReleaseRecord {
            id: id(row, 0)?,
            name: text(row, 1)?,
            planned_on: day(row, 2)?,
            source: text(row, 3)?,
            note: text(row, 4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What releases change: all, or that of one, in the order of titles.
pub fn changes(reader: &Connection, release: Option<Id>) -> Result<Vec<ReleaseChangeRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT c.id, c.release, c.source_key, c.title, c.detail, c.area, p.id, p.title, c.verdict, j.display_name, \
           c.judged_on, c.note \
         FROM release_change c JOIN release r ON r.id = c.release AND r.hidden = 0 \
         LEFT JOIN process p ON p.id = c.process AND p.hidden = 0 LEFT JOIN person j ON j.id = c.judged_by \
         WHERE c.hidden = 0 AND (?1 IS NULL OR c.release = ?1) ORDER BY c.area COLLATE NOCASE, c.title COLLATE NOCASE, c.id",
    )?;
    let rows = statement.query_map([release.as_ref().map(Id::bytes)], |row| {
        Ok(ReleaseChangeRecord {
            id: id(row, 0)?,
            release: id(row, 1)?,
            source_key: text(row, 2)?,
            title: text(row, 3)?,
            detail: text(row, 4)?,
            area: text(row, 5)?,
            process: id_or_none(row, 6)?,
            process_title: text(row, 7)?,
            verdict: ReleaseVerdict::parse(&text(row, 8)?),
            judged_by: text(row, 9)?,
            judged_on: day(row, 10)?,
            note: text(row, 11)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Questions and tickets, the latest first.
pub fn tickets(reader: &Connection) -> Result<Vec<TicketRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT t.id, t.kind, t.source_key, t.raised_on, t.title, t.detail, p.id, p.title, g.id, g.name FROM ticket t \
         LEFT JOIN process p ON p.id = t.process AND p.hidden = 0 \
         LEFT JOIN user_group g ON g.id = t.user_group AND g.hidden = 0 \
         WHERE t.hidden = 0 ORDER BY t.raised_on DESC, t.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(TicketRecord {
            id: id(row, 0)?,
            is_question: text(row, 1)? == "question",
            source_key: text(row, 2)?,
            raised_on: day(row, 3)?,
            title: text(row, 4)?,
            detail: text(row, 5)?,
            process: id_or_none(row, 6)?,
            process_title: text(row, 7)?,
            group: id_or_none(row, 8)?,
            group_name: text(row, 9)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Decisions about training somebody again.
pub fn decisions(reader: &Connection) -> Result<Vec<DecisionRecord>> {
    let mut statement = reader.prepare_cached(
        "SELECT person, module, cause, decision, reason, decided_on, due_on FROM retraining_decision WHERE hidden = 0",
    )?;
    let rows = statement.query_map([], |row| {
        let words = (Cause::parse(&text(row, 2)?), Decision::parse(&text(row, 3)?));
        // A cause or decision that a newer version wrote says nothing to this one.
        let (Some(cause), Some(decision)) = words else { return Ok(None) };
        Ok(Some(DecisionRecord {
            person: id(row, 0)?,
            module: id(row, 1)?,
            cause,
            decision,
            reason: text(row, 4)?,
            decided_on: day(row, 5)?,
            due_on: day(row, 6)?,
        }))
    })?;
    Ok(rows.filter_map(std::result::Result::transpose).collect::<rusqlite::Result<_>>()?)
}

/// Days for which a module's completion counts, of the modules that say so.
pub fn valid_days(reader: &Connection) -> Result<Vec<(Id, i32)>> {
    let mut statement =
        reader.prepare_cached("SELECT id, valid_days FROM module WHERE hidden = 0 AND valid_days > 0")?;
    let rows =
        statement.query_map([], |row| Ok((id(row, 0)?, row.get::<_, i64>(1)?.try_into().unwrap_or(i32::MAX))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
