//! Attendance and completion per group, the cascade, and what of sessions leaves as a file.
//!
//! Owns the answers; what counts is decided in `domain::completion`. Nothing here writes to the programme.

mod calendar;
mod cascade;
mod export;
mod figures;
mod pack;
mod page;
mod people;
#[cfg(test)]
mod tests;
mod withdrawn;

pub use cascade::{cascade, people as cascade_people, reached as cascade_reached};
pub use export::{attendance as export_attendance, completion as export_completion, sessions as export_sessions};
pub use figures::completion;
pub use pack::export_pack;
pub(crate) use page::{Page, page};
pub use people::{people, state_word};

use crate::{
    App, AppError, Result,
    dto::{Named, completion::CompletionState},
    readiness::settings,
};
use understudy_domain::{completion::State, day::Day, id::Id};
use understudy_store::{
    Connection,
    read::completion::{Loaded, load},
};

/// Everything read, with the day and the share of a session's minutes that completes it.
pub(crate) struct Roll {
    pub(crate) loaded: Loaded,
    pub(crate) on: Day,
    pub(crate) percent: u32,
}

impl Roll {
    pub(crate) fn read(app: &App, reader: &Connection, as_of: Option<Day>) -> Result<Self> {
        let percent = settings(reader)?.attendance_percent;
        Ok(Self { loaded: load(reader)?, on: as_of.unwrap_or_else(|| app.today()), percent })
    }

    /// Position of a module.
    pub(crate) fn module(&self, id: Id) -> Result<u32> {
        let known = self.loaded.modules.iter().position(|module| module.id == id);
        known.map(|at| at as u32).ok_or_else(|| AppError::not_found("module"))
    }

    pub(crate) fn named_module(&self, at: u32) -> Named {
        let module = &self.loaded.modules[at as usize];
        Named { id: module.id, name: module.name.clone() }
    }

    pub(crate) fn named_group(&self, at: u32) -> Named {
        let group = &self.loaded.groups[at as usize];
        Named { id: group.id, name: group.name.clone() }
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
