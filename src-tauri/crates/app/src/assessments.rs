//! Stub: being written.
#![allow(unused_imports)]
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing, coverage::*, frame::*, history::*, import::*, people::*, processes::*, programme::*,
        readiness::*, shadowing::*, superusers::*,
    },
};

pub fn save_rehearsal(_app: &App, _args: RehearsalSave) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn competencies(_app: &App, _args: Nothing) -> Result<Competencies> {
    Err(AppError::no_programme())
}

pub fn save_skill(_app: &App, _args: SkillSave) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn delete_skill(_app: &App, _args: ById) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn save_levels(_app: &App, _args: LevelsSave) -> Result<Changed> {
    Err(AppError::no_programme())
}

pub fn sheet(_app: &App, _args: AssessmentSheetArgs) -> Result<AssessmentSheet> {
    Err(AppError::no_programme())
}

pub fn assess(_app: &App, _args: Assess) -> Result<Changed> {
    Err(AppError::no_programme())
}
