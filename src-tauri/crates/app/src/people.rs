//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn list(_app: &App, _args: PeopleQuery) -> Result<PeoplePage> {
    Err(AppError::no_programme())
}

pub fn get(_app: &App, _args: ById) -> Result<PersonDetail> {
    Err(AppError::no_programme())
}

pub fn save(_app: &App, _args: Person) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn delete(_app: &App, _args: ById) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn purge(_app: &App, _args: ById) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn duplicates(_app: &App, _args: Nothing) -> Result<Vec<DuplicatePair>> {
    Err(AppError::no_programme())
}

pub fn merge(_app: &App, _args: MergePeople) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn not_same(_app: &App, _args: MergePeople) -> Result<Changed> {
    Err(AppError::no_programme())
}
