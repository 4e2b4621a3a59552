//! The same for few people of one module: what the checks ask at each keystroke and what seating people asks.
//!
//! Owns which rows are read for that. The answers come from the same rows by the same function as those over everybody.

use super::{Loaded, Positions, mark, modules, sessions};
use crate::{error::Result, read::id};
use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map::Entry;
use understudy_domain::{
    completion::{Ledger, Mark, Records},
    day::Day,
    id::Id,
};

/// Who was merged into whom.
#[derive(Debug, Clone, Default)]
pub struct Merged {
    into: FxHashMap<Id, Id>,
    /// Who was merged into each who is kept.
    of: FxHashMap<Id, Vec<Id>>,
}

impl Merged {
    /// Reads them. Looks at everybody: keep the answer where it is asked for often.
    pub fn read(connection: &Connection) -> Result<Self> {
        let mut statement =
            connection.prepare_cached("SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL")?;
        let pairs = statement.query_map([], |row| Ok((id(row, 0)?, id(row, 1)?)))?;
        Ok(Self::new(pairs.collect::<rusqlite::Result<_>>()?))
    }

    /// By who was merged.
    pub(super) fn new(into: FxHashMap<Id, Id>) -> Self {
        let mut merged = Self { into, of: FxHashMap::default() };
        let mut of: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
        for &person in merged.into.keys() {
            of.entry(merged.kept(person)).or_default().push(person);
        }
        merged.of = of;
        merged
    }

    /// Everybody who was merged, with whom they are kept as.
    pub(super) fn all(&self) -> impl Iterator<Item = (Id, Id)> + '_ {
        self.of.iter().flat_map(|(&kept, merged)| merged.iter().map(move |&person| (person, kept)))
    }

    /// Whom a person is kept as.
    pub fn kept(&self, person: Id) -> Id {
        let mut kept = person;
        // Two laptops can merge two people into each other; such a ring has no end.
        for _ in 0..=self.into.len() {
            match self.into.get(&kept) {
                Some(&next) => kept = next,
                None => break,
            }
        }
        kept
    }

    /// A person and all who were merged into them.
    fn all_of(&self, person: Id) -> impl Iterator<Item = Id> + '_ {
        let merged = self.of.get(&person).into_iter().flatten().copied();
        std::iter::once(person).chain(merged.filter(move |&other| other != person))
    }
}

/// One module with its sessions.
#[derive(Debug)]
struct OfModule {
    ledger: Ledger,
    sessions: Positions,
}

impl OfModule {
    /// `None` for a module that is not shown.
    fn read(connection: &Connection, module: Id, on: Day, percent: u32) -> Result<Option<Self>> {
        let mut loaded = Loaded::default();
        let modules = modules(connection, &mut loaded, Some(module))?;
        if loaded.modules.is_empty() {
            return Ok(None);
        }
        let sessions = sessions(connection, &mut loaded, &modules, Some(module))?;
        let Records { modules, sessions: all, .. } = loaded.records;
        let records = Records { modules, sessions: all, ..Records::default() };
        Ok(Some(Self { ledger: Ledger::new(records, on, percent), sessions }))
    }

    fn is_trained(&mut self, marks: &[Mark]) -> bool {
        self.ledger.standing(marks, &[], 0).state().is_complete()
    }
}

/// Whether people have completed modules, asked one by one. What is read of a module is kept.
#[derive(Debug)]
pub struct Ledgers {
    percent: u32,
    modules: FxHashMap<(Id, Day), Option<OfModule>>,
}

impl Ledgers {
    /// `percent` is the share of a session's minutes that completes it.
    pub fn new(percent: u32) -> Self {
        Self { percent, modules: FxHashMap::default() }
    }

    /// Whether a person has completed a module by a day.
    pub fn is_trained(
        &mut self,
        connection: &Connection,
        merged: &Merged,
        person: Id,
        module: Id,
        on: Day,
    ) -> Result<bool> {
        let of = match self.modules.entry((module, on)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(slot) => slot.insert(OfModule::read(connection, module, on, self.percent)?),
        };
        let Some(of) = of else { return Ok(false) };
        let mut statement = connection.prepare_cached(
            "SELECT person, session, status, minutes FROM attendance WHERE person = ?1 AND hidden = 0",
        )?;
        let mut marks = Vec::new();
        for person in merged.all_of(person) {
            let mut rows = statement.query([person.bytes()])?;
            while let Some(row) = rows.next()? {
                if let Some(session) = of.sessions.of(row, 1)? {
                    marks.extend(mark(row, 0, session)?);
                }
            }
        }
        Ok(of.is_trained(&marks))
    }
}

/// Everybody who has completed a module by a day.
pub fn trained(connection: &Connection, module: Id, on: Day, percent: u32) -> Result<FxHashSet<Id>> {
    let Some(mut of) = OfModule::read(connection, module, on, percent)? else { return Ok(FxHashSet::default()) };
    let merged = Merged::read(connection)?;
    let mut statement = connection.prepare_cached(
        "SELECT a.person, a.session, a.status, a.minutes FROM session s JOIN attendance a ON a.session = s.id AND a.hidden = 0 \
         WHERE s.module = ?1 AND s.hidden = 0",
    )?;
    let mut rows = statement.query([module.bytes()])?;
    let mut marks: FxHashMap<Id, Vec<Mark>> = FxHashMap::default();
    while let Some(row) = rows.next()? {
        if let Some(session) = of.sessions.of(row, 1)? {
            marks.entry(merged.kept(id(row, 0)?)).or_default().extend(mark(row, 0, session)?);
        }
    }
    marks.retain(|_, marks| of.is_trained(marks));
    Ok(marks.into_keys().collect())
}
