//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn frame(_app: &App, _args: Nothing) -> Result<Frame> {
    Err(AppError::no_programme())
}

pub fn find(_app: &App, _args: Find) -> Result<Vec<Found>> {
    Err(AppError::no_programme())
}

pub fn set_me(_app: &App, _args: SetMe) -> Result<Changed> {
    Err(AppError::no_programme())
}
