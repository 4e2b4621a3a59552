//! Superusers: nominating, scope, stepping down, and everything about one of them on one screen.
//!
//! Deliberately computes no readiness: `crate::readiness` does, and this asks it.

mod detail;
mod forecast;
mod nominate;
mod role;
#[cfg(test)]
pub(crate) mod scene;
mod step_down;
#[cfg(test)]
mod tests;
mod warnings;

use crate::{
    App, AppError, Result,
    dto::superusers::{SuperuserFilter, SuperuserRow},
};
use understudy_domain::id::Id;
use understudy_store::Connection;
use understudy_store::read::{self, superusers::SuperuserRecord};

pub use detail::get;
pub(crate) use forecast::ready_on;
pub use nominate::save;
pub use step_down::step_down;

pub(crate) use role::{Actor, Role, actor};
pub(crate) use warnings::{warnings_by_superuser, warnings_of};

/// Superusers with their readiness.
pub fn list(app: &App, filter: SuperuserFilter) -> Result<Vec<SuperuserRow>> {
    let snapshot = crate::readiness::snapshot(app, filter.as_of)?;
    crate::readiness::rows(app, &snapshot, &filter)
}

/// A superuser who must be there.
pub(crate) fn existing(reader: &Connection, superuser: Id) -> Result<SuperuserRecord> {
    read::superusers::superuser(reader, superuser)?.ok_or_else(|| AppError::not_found("superuser"))
}
