//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn preview(_app: &App, _args: ImportArgs) -> Result<ImportPreview> {
    Err(AppError::no_programme())
}

pub fn apply(_app: &App, _args: ImportArgs) -> Result<ImportDone> {
    Err(AppError::no_programme())
}
