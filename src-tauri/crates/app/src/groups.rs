//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn list(_app: &App, _args: Nothing) -> Result<Vec<GroupRow>> {
    Err(AppError::no_programme())
}

pub fn save(_app: &App, _args: GroupSave) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn delete(_app: &App, _args: ById) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn change_members(_app: &App, _args: GroupMembersChange) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn apply_rules(_app: &App, _args: Nothing) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn column_values(_app: &App, _args: ColumnValues) -> Result<Vec<ColumnValue>> {
    Err(AppError::no_programme())
}
