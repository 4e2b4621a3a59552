//! Who has trained how many, and whom.

use super::{
    Roll,
    page::{Page, page},
};
use crate::{
    App, AppError, Result,
    dto::{
        Named,
        completion::{
            Cascade, CascadeArgs, CascadeModule, CascadePeopleArgs, CascadePerson, CascadeReached, CascadeReachedArgs,
            CascadeRow, ReachedPerson, ReachedTraining,
        },
    },
};
use understudy_domain::{
    completion::{Credit, ReachModule},
    id::Id,
};
use understudy_store::read::completion::{person_lines, person_names};

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

/// Everybody whom anybody has reached, each once; what the total of the cascade counts.
pub fn reached(app: &App, args: CascadeReachedArgs) -> Result<CascadeReached> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let roll = Roll::read(app, &reader, args.as_of)?;
    let module = args.module.map(|id| roll.module(id)).transpose()?;
    let mut credits = understudy_domain::completion::credits(&roll.loaded.records, roll.on, roll.percent, module);
    let day = |credit: &Credit| roll.loaded.records.sessions[credit.session as usize].on;
    credits.sort_by_key(|credit| (credit.person, std::cmp::Reverse(day(credit)), credit.session, credit.trainer));
    let of_people: Vec<&[Credit]> = credits.chunk_by(|one, next| one.person == next.person).collect();
    let asked = Page { text: &args.text, offset: args.offset, limit: args.limit };
    let paged = page(&reader, of_people, |theirs| roll.loaded.people[theirs[0].person as usize], |_| 0, &asked)?;
    let trainers: Vec<Id> = paged.lines.iter().flat_map(|(theirs, ..)| roll.trainers(theirs)).collect();
    let names = person_names(&reader, &trainers)?;
    let people = paged.lines.into_iter().map(|(theirs, id, line)| ReachedPerson {
        person: Named { id, name: line.name },
        detail: line.detail,
        trainings: theirs
            .iter()
            .zip(roll.trainers(theirs))
            .map(|(credit, trainer)| ReachedTraining {
                trainer: Named { id: trainer, name: names.get(&trainer).cloned().unwrap_or_default() },
                module: roll.named_module(credit.module),
                version: credit.version,
                current: credit.current,
                session: roll.loaded.sessions[credit.session as usize],
                on: day(credit),
            })
            .collect(),
    });
    Ok(CascadeReached { total: paged.total, people: people.collect() })
}

impl Roll {
    fn trainers<'a>(&'a self, credits: &'a [Credit]) -> impl Iterator<Item = Id> + 'a {
        credits.iter().map(|credit| self.loaded.people[credit.trainer as usize])
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
        Some(self.named_group(group))
    }
}
