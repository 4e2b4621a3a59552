//! Training content: modules with their materials, run sheet, checklist and timed tasks.
//!
//! Owns making and changing them, the way of a material from draft to approval, new versions, and the files: copied in,
//! opened and copied out. Deliberately leaves to `domain::content` which moves there are and when a module is approved.

mod delete;
mod file;
mod get;
mod material;
mod moving;
mod opening;
mod plan;
mod rows;
mod save;
mod version;

pub use delete::{delete, delete_material};
pub(crate) use file::is_program;
pub use get::get;
pub use material::save as save_material;
pub use moving::{move_material, review_material};
pub use opening::{copy_material, open_material};
pub use plan::save_plan;
pub use rows::list;
pub use save::save;
pub use version::new_version;

use crate::{AppError, Result};
use understudy_domain::id::Id;
use understudy_store::{
    Connection,
    read::modules::{self as read, MaterialRecord, ModuleRecord},
};

/// A module that is there.
fn existing(reader: &Connection, module: Id) -> Result<ModuleRecord> {
    read::module(reader, module)?.ok_or_else(|| AppError::not_found("module"))
}

/// A material that is there.
fn existing_material(reader: &Connection, material: Id) -> Result<MaterialRecord> {
    read::material(reader, material)?.ok_or_else(|| AppError::not_found("material"))
}

/// Identity of a link, which follows from what it links.
fn link(kind: &str, from: Id, to: Id) -> Id {
    Id::derived(kind, &[from.as_ref(), to.as_ref()])
}

#[cfg(test)]
mod evidence_tests;
#[cfg(test)]
mod tests;
