//! Training content.

use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Nothing,
        modules::{
            MaterialCopy, MaterialMove, MaterialReviewGive, MaterialSave, ModuleDetail, ModuleNewVersion,
            ModulePlanSave, ModuleRow, ModuleSave,
        },
    },
};
use understudy_domain::message::Message;

fn not_yet<T>() -> Result<T> {
    Err(AppError::failed(Message::new("error-internal").with("detail", "not built yet")))
}

/// Modules with the state of their materials.
pub fn list(_: &App, _: Nothing) -> Result<Vec<ModuleRow>> {
    not_yet()
}

/// One module with materials, run sheet, checklist and timed tasks.
pub fn get(_: &App, _: ById) -> Result<ModuleDetail> {
    not_yet()
}

/// Makes or changes a module.
pub fn save(_: &App, _: ModuleSave) -> Result<Changed> {
    not_yet()
}

/// Hides a module.
pub fn delete(_: &App, _: ById) -> Result<Changed> {
    not_yet()
}

/// Saves run sheet, checklist and timed tasks of a module.
pub fn save_plan(_: &App, _: ModulePlanSave) -> Result<Changed> {
    not_yet()
}

/// Begins the next version of a module.
pub fn new_version(_: &App, _: ModuleNewVersion) -> Result<Changed> {
    not_yet()
}

/// Makes or changes a material; a file is copied into the programme.
pub fn save_material(_: &App, _: MaterialSave) -> Result<Changed> {
    not_yet()
}

/// Hides a material.
pub fn delete_material(_: &App, _: ById) -> Result<Changed> {
    not_yet()
}

/// Moves a material to its next state, or back.
pub fn move_material(_: &App, _: MaterialMove) -> Result<Changed> {
    not_yet()
}

/// Records what the reviewer at this laptop says of a material.
pub fn review_material(_: &App, _: MaterialReviewGive) -> Result<Changed> {
    not_yet()
}

/// Opens a material with the program that the laptop has for it.
pub fn open_material(_: &App, _: ById) -> Result<Nothing> {
    not_yet()
}

/// Saves a copy of a material's file.
pub fn copy_material(_: &App, _: MaterialCopy) -> Result<Nothing> {
    not_yet()
}
