//! Knowledge competencies: one for each process that can be assessed.

use crate::Result;
use rustc_hash::FxHashSet;
use understudy_domain::{catalogue::Catalogue, id::Id, words::CompetencyKind};
use understudy_store::{Connection, Edit, read::processes as read, tables};

/// Identity of the knowledge competency of a process.
pub(crate) fn competency_row(process: Id) -> Id {
    Id::derived("competency", &[process.as_ref()])
}

/// Edits that bring the knowledge competencies in line with the catalogue as it will be. One that is no longer needed is
/// hidden; its assessments come back with it when the process comes back into scope.
pub(crate) fn sync_competencies(reader: &Connection, after: &Catalogue) -> Result<Vec<Edit>> {
    let known = read::knowledge_competencies(reader)?;
    let mut needed = FxHashSet::default();
    let mut edits = Vec::new();
    for (at, process) in (0_u32..).zip(after.rows()) {
        if after.assessable(at) {
            needed.insert(process.id);
            if !known.contains_key(&process.id) {
                edits.push(Edit::make(
                    &tables::COMPETENCY,
                    competency_row(process.id),
                    vec![
                        (tables::competency::KIND, CompetencyKind::Knowledge.word().into()),
                        (tables::competency::PROCESS, process.id.into()),
                    ],
                ));
            }
        }
    }
    let mut idle: Vec<Id> =
        known.into_iter().filter(|(process, _)| !needed.contains(process)).map(|(_, competency)| competency).collect();
    idle.sort_unstable();
    edits.extend(idle.into_iter().map(|competency| Edit::delete(&tables::COMPETENCY, competency)));
    Ok(edits)
}
