//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn list(_app: &App, _args: SuperuserFilter) -> Result<Vec<SuperuserRow>> {
    Err(AppError::no_programme())
}

pub fn get(_app: &App, _args: SuperuserGet) -> Result<SuperuserDetail> {
    Err(AppError::no_programme())
}

pub fn save(_app: &App, _args: SuperuserSave) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn step_down(_app: &App, _args: StepDown) -> Result<Changed> {
    Err(AppError::no_programme())
}
