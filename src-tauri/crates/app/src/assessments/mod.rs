//! Competencies, and the levels given for them.
//!
//! Knowledge competencies are not kept as a list: there is one for each process in scope, with an id that follows from the
//! process. Its row is made with the first level given.

mod assess;
mod competencies;
mod rehearsal;
mod sheet;
mod skills;
#[cfg(test)]
mod tests;

pub use assess::assess;
pub use competencies::competencies;
pub use rehearsal::save_rehearsal;
pub use sheet::sheet;
pub use skills::{delete_skill, save_levels, save_skill};

use understudy_domain::{
    catalogue::Catalogue,
    id::Id,
    readiness::{Programme, SuperuserEvidence},
    words::CompetencyKind,
};

/// The competency of knowing a process.
pub(crate) fn knowledge_of(process: Id) -> Id {
    Id::derived("competency", &[process.as_ref()])
}

/// Lowest level that counts as capable in the list of competencies.
const fn capable_level(kind: CompetencyKind) -> u8 {
    match kind {
        CompetencyKind::Knowledge => 3,
        CompetencyKind::Facilitation => 2,
    }
}

/// Positions of the processes that a superuser trains, in the catalogue's order, each once.
fn processes_of(catalogue: &Catalogue, superuser: &SuperuserEvidence) -> Vec<u32> {
    let mut processes: Vec<u32> = superuser.scope.iter().flat_map(|&row| catalogue.assessable_in(row)).collect();
    processes.sort_unstable();
    processes.dedup();
    processes
}

/// The process whose knowledge a competency is; `None` when it is of no process that can be assessed.
fn process_of(programme: &Programme, competency: Id) -> Option<u32> {
    let catalogue = &programme.catalogue;
    (0..catalogue.rows().len() as u32)
        .find(|&at| catalogue.assessable(at) && knowledge_of(catalogue.row(at).id) == competency)
}
