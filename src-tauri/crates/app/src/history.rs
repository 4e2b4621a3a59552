//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn list(_app: &App, _args: HistoryQuery) -> Result<HistoryPage> {
    Err(AppError::no_programme())
}

pub fn undo_change(_app: &App, _args: ChangeByName) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn undo(_app: &App, _args: Nothing) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn redo(_app: &App, _args: Nothing) -> Result<Changed> {
    Err(AppError::no_programme())
}
