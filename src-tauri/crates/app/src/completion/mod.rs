//! Attendance and completion per group, the cascade, and what of sessions leaves as a file.
//!
//! Owns the answers; what counts is decided in `domain::completion`. Nothing here writes to the programme.

mod calendar;
mod cascade;
mod export;
mod figures;
mod pack;
mod people;
#[cfg(test)]
mod tests;

pub use cascade::{cascade, people as cascade_people};
pub use export::{attendance as export_attendance, completion as export_completion, sessions as export_sessions};
pub use figures::completion;
pub use pack::export_pack;
pub use people::{people, state_word};

use crate::{App, Result, dto::completion::CompletionState, readiness::settings};
use understudy_domain::{completion::State, day::Day};
use understudy_store::{
    Connection,
    read::completion::{Loaded, load},
};

/// Everything read, with the day and the share of a session's minutes that completes it.
struct Roll {
    loaded: Loaded,
    on: Day,
    percent: u32,
}

impl Roll {
    fn read(app: &App, reader: &Connection, as_of: Option<Day>) -> Result<Self> {
        let percent = settings(reader)?.attendance_percent;
        Ok(Self { loaded: load(reader)?, on: as_of.unwrap_or_else(|| app.today()), percent })
    }
}

/// A state as it crosses to the window.
const fn shown(state: State) -> CompletionState {
    match state {
        State::Completed => CompletionState::Completed,
        State::EarlierVersion => CompletionState::EarlierVersion,
        State::Alternative => CompletionState::Alternative,
        State::Partly => CompletionState::Partly,
        State::Missed => CompletionState::Missed,
        State::Seated => CompletionState::Seated,
        State::Nothing => CompletionState::Nothing,
    }
}
