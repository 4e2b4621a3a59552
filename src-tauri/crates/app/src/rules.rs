//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn list(_app: &App, _args: Nothing) -> Result<Vec<RuleVersion>> {
    Err(AppError::no_programme())
}

pub fn preview(_app: &App, _args: RuleSave) -> Result<RuleEffect> {
    Err(AppError::no_programme())
}

pub fn save(_app: &App, _args: RuleSave) -> Result<Changed> {
    Err(AppError::no_programme())
}
