//! When a timer began by the time that a change of the laptop's clock does not move.
//!
//! Owns the local table `timer_anchor`: it means nothing on another laptop, so it is not part of the change log. What that
//! time is stands in `understudy_domain::timer`.

use crate::{
    database::{Store, lock},
    error::Result,
};
use rusqlite::{Connection, OptionalExtension};
use understudy_domain::id::Id;

impl Store {
    /// Remembers when timers began, in milliseconds.
    pub fn anchor_timers(&self, timers: &[Id], began: i64) -> Result<()> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction()?;
        for timer in timers {
            transaction
                .prepare_cached(
                    "INSERT INTO timer_anchor (timer, began) VALUES (?1, ?2) ON CONFLICT (timer) DO UPDATE SET began = ?2",
                )?
                .execute((timer.bytes(), began))?;
        }
        transaction.commit()?;
        Ok(())
    }
}

/// When a timer began, in milliseconds; `None` for one that was started on another laptop.
pub fn began(reader: &Connection, timer: Id) -> Result<Option<i64>> {
    Ok(reader
        .prepare_cached("SELECT began FROM timer_anchor WHERE timer = ?1")?
        .query_row([timer.bytes()], |row| row.get(0))
        .optional()?)
}
