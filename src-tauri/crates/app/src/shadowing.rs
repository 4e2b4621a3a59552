//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn list(_app: &App, _args: PairingsQuery) -> Result<Vec<PairingRow>> {
    Err(AppError::no_programme())
}

pub fn get(_app: &App, _args: ById) -> Result<PairingDetail> {
    Err(AppError::no_programme())
}

pub fn save_pairing(_app: &App, _args: PairingSave) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn close_pairing(_app: &App, _args: PairingClose) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn guess(_app: &App, _args: GuessArgs) -> Result<QuickLog> {
    Err(AppError::no_programme())
}

pub fn preview(_app: &App, _args: ShadowingLog) -> Result<AfterThis> {
    Err(AppError::no_programme())
}

pub fn log(_app: &App, _args: ShadowingLog) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn delete(_app: &App, _args: ById) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn acknowledge(_app: &App, _args: ById) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn resolve_blocker(_app: &App, _args: BlockerResolve) -> Result<Changed> {
    Err(AppError::no_programme())
}
