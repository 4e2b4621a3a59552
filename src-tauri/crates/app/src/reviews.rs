//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn list(_app: &App, _args: Nothing) -> Result<ReviewsOverview> {
    Err(AppError::no_programme())
}

pub fn save(_app: &App, _args: ReviewSave) -> Result<Changed> {
    Err(AppError::no_programme())
}
