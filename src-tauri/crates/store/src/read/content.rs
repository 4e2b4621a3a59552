//! Training content as evidence: which modules a superuser's scope asks for, and since when each is approved.
//!
//! Owns the way from a superuser's scope to modules: both are taken down to the processes that can be assessed, as for
//! knowledge, so that an area in a scope meets a module about one of its processes and the other way round.

use super::modules::{self, Links};
use crate::error::Result;
use rusqlite::Connection;
use rustc_hash::FxHashMap;
use understudy_domain::{
    catalogue::Catalogue,
    content::approved_on,
    id::Id,
    readiness::{ModuleContent, SuperuserEvidence},
};

/// All modules by title, with what leads to them.
#[derive(Debug, Clone, Default)]
pub(super) struct Modules {
    /// Each with the groups that it is for; for all when empty.
    modules: Vec<(ModuleContent, Vec<Id>)>,
    /// Positions of modules by position of an assessable process.
    by_process: FxHashMap<u32, Vec<u32>>,
}

impl Modules {
    /// Reads all modules.
    pub(super) fn read(connection: &Connection, catalogue: &Catalogue) -> Result<Self> {
        let mut standings = modules::standings(connection)?;
        let mut groups: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
        for link in modules::links(connection, Links::Groups, None)? {
            groups.entry(link.module).or_default().push(link.to);
        }
        let mut found = Self::default();
        let mut positions: FxHashMap<Id, u32> = FxHashMap::default();
        for module in modules::modules(connection, None)? {
            let materials = standings.remove(&module.id).unwrap_or_default();
            positions.insert(module.id, found.modules.len() as u32);
            let content = ModuleContent {
                id: module.id,
                approved_on: approved_on(module.version, &module.languages, &materials),
                title: module.title,
            };
            found.modules.push((content, groups.remove(&module.id).unwrap_or_default()));
        }
        for link in modules::links(connection, Links::Processes, None)? {
            let (Some(&module), Some(row)) = (positions.get(&link.module), catalogue.find(link.to)) else { continue };
            for process in catalogue.assessable_in(row) {
                found.by_process.entry(process).or_default().push(module);
            }
        }
        Ok(found)
    }

    /// The modules in a superuser's scope: those that cover one of the processes and are for one of the groups. A module
    /// for no group in particular, and a superuser who trains every group, meet on processes alone.
    pub(super) fn of(&self, catalogue: &Catalogue, superuser: &SuperuserEvidence) -> Vec<ModuleContent> {
        if self.modules.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<u32> = superuser
            .scope
            .iter()
            .flat_map(|&row| catalogue.assessable_in(row))
            .filter_map(|process| self.by_process.get(&process))
            .flatten()
            .copied()
            .collect();
        found.sort_unstable();
        found.dedup();
        let serves = |groups: &[Id]| {
            groups.is_empty()
                || superuser.groups.is_empty()
                || groups.iter().any(|group| superuser.groups.contains(group))
        };
        found
            .into_iter()
            .filter_map(|at| self.modules.get(at as usize))
            .filter(|(_, groups)| serves(groups))
            .map(|(content, _)| content.clone())
            .collect()
    }
}
