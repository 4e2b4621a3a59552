//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn overview(_app: &App, _args: SuperuserFilter) -> Result<ReadinessOverview> {
    Err(AppError::no_programme())
}

pub fn evidence(_app: &App, _args: EvidenceArgs) -> Result<GateEvidence> {
    Err(AppError::no_programme())
}

pub fn roll_up(_app: &App, _args: RollUpArgs) -> Result<Vec<RollUpRow>> {
    Err(AppError::no_programme())
}

pub fn trend_chart(_app: &App, _args: SuperuserFilter) -> Result<Chart> {
    Err(AppError::no_programme())
}
#[derive(Default)]
pub(crate) struct Cache {}
impl Cache {
    pub(crate) fn forget(&mut self, _rows: &[(u16, understudy_domain::id::Id)]) {}
    pub(crate) fn outside(&mut self, _n: i64) -> bool {
        false
    }
}
