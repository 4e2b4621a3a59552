//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn backup_to(_app: &App, _args: FileArgs) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn restore(_app: &App, _args: RestoreArgs) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn check(_app: &App, _args: Nothing) -> Result<CheckReport> {
    Err(AppError::no_programme())
}
pub(crate) fn copy_before_upgrade(_app: &App, _name: &str, _path: &std::path::Path) -> Result<()> {
    Ok(())
}
