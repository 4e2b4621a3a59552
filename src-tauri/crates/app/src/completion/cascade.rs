//! Who has trained how many, and whom.

use super::Roll;
use crate::{
    App, AppError, Result,
    dto::{
        Named,
        completion::{Cascade, CascadeArgs, CascadeModule, CascadePeopleArgs, CascadePerson, CascadeRow},
    },
};
use understudy_domain::{
    completion::{Credit, ReachModule},
    id::Id,
};
use understudy_store::read::completion::person_lines;

/// Who has trained how many; whoever reached most first.
pub fn cascade(app: &App, args: CascadeArgs) -> Result<Cascade> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let roll = Roll::read(app, &reader, args.as_of)?;
    let module = args.module.map(|id| roll.module(id)).transpose()?;
    let found = understudy_domain::completion::cascade(&roll.loaded.records, roll.on, roll.percent, module);
    let ids: Vec<Id> = found.rows.iter().map(|reach| roll.loaded.people[reach.trainer as usize]).collect();
    let lines = person_lines(&reader, &ids)?;
    let rows = found.rows.iter().zip(ids).zip(lines).map(|((reach, id), line)| CascadeRow {
        trainer: Named { id, name: line.name },
        superuser: line.superuser,
        sessions: reach.sessions,
        co_delivered: reach.co_delivered,
        reached: reach.reached,
        earlier_version: reach.earlier_version,
        modules: reach.modules.iter().map(|module| roll.reached(module)).collect(),
        rating: reach.rating,
    });
    let mut rows: Vec<CascadeRow> = rows.collect();
    rows.sort_by_cached_key(|row| {
        (std::cmp::Reverse(row.reached), std::cmp::Reverse(row.sessions), row.trainer.name.to_lowercase())
    });
    Ok(Cascade { rows, reached: found.reached })
}

/// The people whom somebody has trained, by name; one line a session through which they completed a module.
pub fn people(app: &App, args: CascadePeopleArgs) -> Result<Vec<CascadePerson>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let roll = Roll::read(app, &reader, args.as_of)?;
    let module = args.module.map(|id| roll.module(id)).transpose()?;
    let loaded = &roll.loaded;
    let trainer = loaded.people.iter().position(|id| *id == args.trainer);
    let trainer = trainer.ok_or_else(|| AppError::not_found("person"))? as u32;
    let mut credits = understudy_domain::completion::credits(&loaded.records, roll.on, roll.percent, module);
    let asked =
        |credit: &Credit| credit.trainer == trainer && args.version.is_none_or(|version| version == credit.version);
    credits.retain(asked);
    let ids: Vec<Id> = credits.iter().map(|credit| loaded.people[credit.person as usize]).collect();
    let lines = person_lines(&reader, &ids)?;
    let people = credits.iter().zip(ids).zip(lines).map(|((credit, id), line)| CascadePerson {
        person: Named { id, name: line.name },
        module: roll.named_module(credit.module),
        version: credit.version,
        session: loaded.sessions[credit.session as usize],
        on: loaded.records.sessions[credit.session as usize].on,
        group: roll.group_of(credit),
    });
    let mut people: Vec<CascadePerson> = people.collect();
    people.sort_by_cached_key(|person| (person.person.name.to_lowercase(), person.on, person.session));
    Ok(people)
}

impl Roll {
    /// Position of a module.
    pub(super) fn module(&self, id: Id) -> Result<u32> {
        let known = self.loaded.modules.iter().position(|module| module.id == id);
        known.map(|at| at as u32).ok_or_else(|| AppError::not_found("module"))
    }

    fn named_module(&self, at: u32) -> Named {
        let module = &self.loaded.modules[at as usize];
        Named { id: module.id, name: module.name.clone() }
    }

    fn reached(&self, module: &ReachModule) -> CascadeModule {
        CascadeModule {
            module: self.named_module(module.module),
            version: module.version,
            current: module.current,
            sessions: module.sessions,
            reached: module.reached,
        }
    }

    /// The group for which somebody was trained: theirs on the day of the session, one that needs the module first.
    fn group_of(&self, credit: &Credit) -> Option<Named> {
        let records = &self.loaded.records;
        let on = records.sessions[credit.session as usize].on;
        let theirs = records.members.of(credit.person as usize).iter().filter(|member| member.holds(on));
        let needs = |group: u32| records.needs.binary_search(&(group, credit.module)).is_ok();
        let group = theirs.map(|member| member.group).min_by_key(|group| (!needs(*group), *group))?;
        let group = &self.loaded.groups[group as usize];
        Some(Named { id: group.id, name: group.name.clone() })
    }
}
