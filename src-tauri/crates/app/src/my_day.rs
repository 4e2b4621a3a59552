//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn my_day(_app: &App, _args: Nothing) -> Result<MyDay> {
    Err(AppError::no_programme())
}
