//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn overview(_app: &App, _args: CoverageArgs) -> Result<CoverageOverview> {
    Err(AppError::no_programme())
}

pub fn cell(_app: &App, _args: CoverageCellArgs) -> Result<CoverageCellDetail> {
    Err(AppError::no_programme())
}
