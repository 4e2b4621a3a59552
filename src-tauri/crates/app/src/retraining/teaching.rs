//! Which module teaches which process.
//!
//! Owns the reading of the two tables together: a module that covers an area teaches every process below it.

use crate::{
    Result,
    dto::{Named, retraining::Suggestion},
};
use rustc_hash::FxHashMap;
use understudy_domain::{catalogue::Catalogue, id::Id, retraining::Titles};
use understudy_store::{
    Connection,
    read::{
        modules::{Links, links},
        readiness::catalogue,
    },
};

/// Suggestions shown of a text.
const MOST: usize = 3;

pub(super) struct Teaching {
    pub(super) catalogue: Catalogue,
    /// Of each module the processes that it names, by position in the catalogue.
    covers: FxHashMap<Id, Vec<u32>>,
}

impl Teaching {
    pub(super) fn read(reader: &Connection) -> Result<Self> {
        let catalogue = catalogue(reader)?;
        let mut covers: FxHashMap<Id, Vec<u32>> = FxHashMap::default();
        for link in links(reader, Links::Processes, None)? {
            if let Some(at) = catalogue.find(link.to) {
                covers.entry(link.module).or_default().push(at);
            }
        }
        Ok(Self { catalogue, covers })
    }

    /// The processes that a module names.
    pub(super) fn named(&self, module: Id) -> &[u32] {
        self.covers.get(&module).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a module teaches all of a process: it names it or something above it.
    pub(super) fn teaches(&self, module: Id, process: u32) -> bool {
        self.named(module).iter().any(|named| self.catalogue.branch(*named).contains(&process))
    }

    /// What of a process a module teaches: the process itself, or the parts of it that the module names.
    pub(super) fn taught_of(&self, module: Id, process: u32) -> Vec<u32> {
        if self.teaches(module, process) {
            return vec![process];
        }
        let branch = self.catalogue.branch(process);
        self.named(module).iter().copied().filter(|named| branch.contains(named)).collect()
    }

    pub(super) fn process(&self, at: u32) -> Named {
        let row = self.catalogue.row(at);
        Named { id: row.id, name: row.title.clone() }
    }
}

/// Processes in scope that texts may be about.
pub(super) struct Suggesting<'a> {
    teaching: &'a Teaching,
    titles: Titles,
    among: Vec<u32>,
}

impl<'a> Suggesting<'a> {
    pub(super) fn new(teaching: &'a Teaching) -> Self {
        let rows = teaching.catalogue.rows();
        let among: Vec<u32> = (0..rows.len() as u32).filter(|at| rows[*at as usize].in_scope).collect();
        let titles = Titles::new(among.iter().map(|at| rows[*at as usize].title.as_str()));
        Self { teaching, titles, among }
    }

    pub(super) fn of(&self, text: &str) -> Vec<Suggestion> {
        let like = self.titles.like(text, MOST).into_iter();
        like.map(|likely| Suggestion {
            process: self.teaching.process(self.among[likely.at as usize]),
            words: likely.words,
        })
        .collect()
    }
}
