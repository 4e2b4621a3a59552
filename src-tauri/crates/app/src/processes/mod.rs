//! The process catalogue, its scope and the risk areas.
//!
//! Owns the tree as shown, changes by hand, the scope of whole branches, and the knowledge competencies that follow from
//! the scope. Deliberately leaves imports to `import`.

mod competencies;
mod find;
mod risk_areas;
mod save;
mod scope;
mod tree;

pub use risk_areas::{risk_areas, set_risk_area};
pub use save::{delete, save};
pub use scope::set_scope;
pub use tree::tree;

pub(crate) use competencies::sync_competencies;
pub(crate) use find::find_in_scope;

use understudy_domain::{
    catalogue::{Catalogue, Process},
    words::ProcessScope,
};
use understudy_store::read::processes::ProcessRecord;

/// The catalogue as the rules see it.
pub(crate) fn catalogue(records: &[ProcessRecord]) -> Catalogue {
    Catalogue::new(
        records
            .iter()
            .map(|record| Process {
                id: record.id,
                parent: record.parent,
                level: record.level,
                title: record.title.clone(),
                in_scope: record.scope == ProcessScope::In,
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests;
