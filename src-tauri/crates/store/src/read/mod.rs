//! Read models: what screens and rules need, as plain rows.
//!
//! Owns the queries, a file a concept. Hidden rows are left out unless a function says otherwise.

pub mod find;
pub mod groups;
pub mod history;
pub mod people;
pub mod processes;
pub mod programme;

use rusqlite::{Row, types::ValueRef};
use understudy_domain::{day::Day, id::Id};

/// The id in a column; the empty id where there is none.
pub(crate) fn id(row: &Row<'_>, at: usize) -> rusqlite::Result<Id> {
    Ok(id_or_none(row, at)?.unwrap_or_default())
}

/// The id in a column.
pub(crate) fn id_or_none(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Id>> {
    Ok(match row.get_ref(at)? {
        ValueRef::Blob(bytes) => Id::from_bytes(bytes),
        _ => None,
    })
}

/// The day in a column.
pub(crate) fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Day>> {
    Ok(row.get::<_, Option<i32>>(at)?.map(Day))
}

/// The text in a column; empty where it is not known.
pub(crate) fn text(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    Ok(row.get::<_, Option<String>>(at)?.unwrap_or_default())
}

pub mod actions;
pub mod assessments;
pub mod completion;
pub mod consultants;
mod content;
pub mod coverage;
pub mod deliveries;
pub mod log_items;
pub mod milestones;
pub mod modules;
pub mod my_day;
pub mod needs;
pub mod objectives;
pub mod plan;
pub mod readiness;
pub mod recognitions;
pub mod results;
pub mod retraining;
pub mod reviews;
pub mod room;
pub mod sentiment;
pub mod sessions;
pub mod shadowing;
pub mod sharing;
pub mod steering;
pub mod superusers;
pub mod timeline;
