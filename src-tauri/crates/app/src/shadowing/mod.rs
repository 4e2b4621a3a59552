//! Shadowing: pairings, their log, their ladders.
//!
//! Ladders count all sessions of the superuser in an area, whoever was shadowed, as the gate does; sessions, minutes and
//! stalls are those of the pairing alone.

mod acknowledge;
mod blocker;
mod guess;
mod log;
mod pairings;
mod preview;
mod rows;
#[cfg(test)]
mod tests;

pub use acknowledge::acknowledge;
pub use blocker::resolve_blocker;
pub use guess::guess;
pub use log::{delete, log};
pub use pairings::{close_pairing, save_pairing};
pub use preview::preview;

pub(crate) use rows::{Kept, Pairings, entry_row};

use crate::{
    App, AppError, Result,
    dto::{
        ById,
        shadowing::{PairingDetail, PairingRow, PairingsQuery},
    },
};
use understudy_domain::id::Id;
use understudy_store::Connection;
use understudy_store::read::{
    self,
    shadowing::{Log, LogRecord, PairingRecord},
};

/// Entries of the log on a pairing's page; a pairing with more has long been done.
const LOG_ENTRIES: u32 = 500;

/// Pairings with ladders; those stalled or with warnings first.
pub fn list(app: &App, query: PairingsQuery) -> Result<Vec<PairingRow>> {
    Ok(Pairings::read(app, query.superuser)?.rows(&query))
}

/// One pairing with its log.
pub fn get(app: &App, args: ById) -> Result<PairingDetail> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let record = existing(&reader, args.id)?;
    let log = read::shadowing::log(&reader, Log::Pairing(args.id), LOG_ENTRIES)?;
    drop(reader);
    let row = Pairings::read(app, Some(record.superuser))?.row(&record);
    let me = app.me()?;
    Ok(PairingDetail { row, log: log.into_iter().map(|entry| entry_row(entry, me)).collect() })
}

/// Open pairings that have stalled.
pub(crate) fn stalled_count(app: &App) -> Result<u32> {
    let pairings = Pairings::read(app, None)?;
    Ok(pairings.records().iter().filter(|record| pairings.stalled(record).is_some()).count() as u32)
}

/// A pairing that must be there.
fn existing(reader: &Connection, pairing: Id) -> Result<PairingRecord> {
    read::shadowing::pairing(reader, pairing)?.ok_or_else(|| AppError::not_found("pairing"))
}

/// An entry that must be there.
fn existing_entry(reader: &Connection, entry: Id) -> Result<LogRecord> {
    read::shadowing::log(reader, Log::Entry(entry), 1)?.pop().ok_or_else(|| AppError::not_found("shadowing_session"))
}
