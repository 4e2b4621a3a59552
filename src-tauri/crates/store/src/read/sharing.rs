//! What the programme says of laptops, and who a newcomer may be.

use super::{id_or_none, text};
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension};
use understudy_domain::id::Id;

/// A laptop by the names that the team gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceRow {
    /// Who sits at it, when known.
    pub person: Option<Id>,
    /// What it is called.
    pub name: String,
}

/// A laptop; `None` while nobody has named it.
pub fn device(reader: &Connection, row: Id) -> Result<Option<DeviceRow>> {
    Ok(reader
        .prepare_cached("SELECT person, name FROM device WHERE id = ?1 AND hidden = 0")?
        .query_row([row.bytes()], |row| Ok(DeviceRow { person: id_or_none(row, 0)?, name: text(row, 1)? }))
        .optional()?)
}

/// People who may be somebody of that address and name: by address first, then by name, at most `limit`.
pub fn likely_people(reader: &Connection, email: &str, name: &str, limit: u32) -> Result<Vec<(Id, String)>> {
    let mut statement = reader.prepare_cached(
        "SELECT id, display_name FROM person WHERE hidden = 0 AND merged_into IS NULL \
           AND ((?1 <> '' AND (lower(email) = lower(?1) OR lower(user_principal_name) = lower(?1))) \
             OR (?2 <> '' AND lower(display_name) = lower(?2))) \
         ORDER BY (lower(coalesce(email, '')) = lower(?1) OR lower(coalesce(user_principal_name, '')) = lower(?1)) DESC, \
           display_name LIMIT ?3",
    )?;
    let found = statement.query_map((email.trim(), name.trim(), limit), |row| {
        Ok((id_or_none(row, 0)?.unwrap_or_default(), text(row, 1)?))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
