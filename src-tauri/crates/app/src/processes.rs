//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn tree(_app: &App, _args: Nothing) -> Result<ProcessTree> {
    Err(AppError::no_programme())
}

pub fn save(_app: &App, _args: ProcessSave) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn delete(_app: &App, _args: ById) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn set_scope(_app: &App, _args: ScopeChange) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn risk_areas(_app: &App, _args: Nothing) -> Result<Vec<RiskAreaRow>> {
    Err(AppError::no_programme())
}

pub fn set_risk_area(_app: &App, _args: RiskAreaSet) -> Result<Changed> {
    Err(AppError::no_programme())
}
