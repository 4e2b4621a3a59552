//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn give(_app: &App, _args: SignOffGive) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn revoke(_app: &App, _args: SignOffRevoke) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn grant_waiver(_app: &App, _args: WaiverGrant) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn withdraw_waiver(_app: &App, _args: ById) -> Result<Changed> {
    Err(AppError::no_programme())
}
