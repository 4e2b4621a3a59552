//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn create(_app: &App, _args: ProgrammeByName) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn open(_app: &App, _args: ProgrammeByName) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn sample(_app: &App, _args: Nothing) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn get(_app: &App, _args: Nothing) -> Result<ProgrammeSetup> {
    Err(AppError::no_programme())
}

pub fn save(_app: &App, _args: ProgrammeSave) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn save_phase(_app: &App, _args: Phase) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn save_wave(_app: &App, _args: Wave) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn delete_wave(_app: &App, _args: ById) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn save_site(_app: &App, _args: Site) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn delete_site(_app: &App, _args: ById) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn save_settings(_app: &App, _args: Settings) -> Result<Changed> {
    Err(AppError::no_programme())
}
