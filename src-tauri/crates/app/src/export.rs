//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn readiness(_app: &App, _args: ExportReadiness) -> Result<JobStarted> {
    Err(AppError::no_programme())
}

pub fn job(_app: &App, _args: JobById) -> Result<JobProgress> {
    Err(AppError::no_programme())
}

pub fn cancel(_app: &App, _args: JobById) -> Result<Nothing> {
    Err(AppError::no_programme())
}
#[derive(Default)]
pub(crate) struct Jobs {}
