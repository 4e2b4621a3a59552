//! The way of one person: what they still have to learn, in which order, by when.

use super::{Picture, matrix::module};
use crate::{
    App, Result,
    completion::Roll,
    dto::{
        Named,
        needs::{CurriculumArgs, CurriculumStep, PersonCurriculum},
    },
    programme::require_row,
};
use understudy_domain::{
    completion::{Ledger, Records, Standing},
    day::Day,
    id::Id,
    plan::{self, Wanted},
};
use understudy_store::{
    read::{find::person_name, people::groups_of},
    tables,
};

/// What somebody has attended, asked module by module.
struct Past {
    roll: Roll,
    ledger: Ledger,
    person: Option<usize>,
}

impl Past {
    fn of(roll: Roll, person: Id) -> Self {
        let records = &roll.loaded.records;
        let known =
            Records { modules: records.modules.clone(), sessions: records.sessions.clone(), ..Records::default() };
        let at = roll.loaded.people.iter().position(|&known| known == person);
        Self { ledger: Ledger::new(known, roll.on, roll.percent), person: at, roll }
    }

    /// Where the person stands with a module; with one that is not shown as somebody who never came.
    fn standing(&mut self, module: Id) -> Standing {
        let at = self.roll.loaded.modules.iter().position(|known| known.id == module);
        let (Some(person), Some(at)) = (self.person, at) else { return Standing::default() };
        let records = &self.roll.loaded.records;
        self.ledger.standing(records.marks.of(person), records.seats.of(person), at as u32)
    }
}

/// What somebody still has to learn, in order.
pub fn curriculum(app: &App, args: CurriculumArgs) -> Result<PersonCurriculum> {
    let picture = Picture::read(app, args.as_of)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    require_row(&reader, &tables::PERSON, args.person)?;
    let on = args.as_of.unwrap_or_else(|| app.today());
    let name = person_name(&reader, args.person)?;
    let own = groups_of(&reader, args.person, on)?;
    let mut past = Past::of(Roll::read(app, &reader, args.as_of)?, args.person);
    let standings: Vec<Standing> = picture.modules.iter().map(|module| past.standing(module.id)).collect();
    let is_own = |group: Id| own.iter().any(|(id, _)| *id == group);
    let mut wanted: Vec<Wanted> = Vec::new();
    for need in picture.needs.iter().filter(|need| is_own(need.group)) {
        let Some(topic) = picture.topics.iter().position(|topic| topic.id == need.topic) else { continue };
        let by = picture.groups.iter().find(|group| group.id == need.group).and_then(|group| group.cutover);
        want(&mut wanted, Wanted { topic: topic as u32, depth: need.depth, by });
    }
    let required = required(&picture, is_own);
    let way = plan::curriculum(&wanted, &required, &picture.teachings, &picture.built, |module| {
        standings[module as usize].state().is_complete()
    });
    let topic = |&at: &u32| {
        let topic = picture.topics.get(at as usize)?;
        Some(Named { id: topic.id, name: topic.name.clone() })
    };
    let records = &past.roll.loaded.records;
    let step = |step: &plan::Step| {
        let standing = &standings[step.module as usize];
        let session = standing.to_come;
        CurriculumStep {
            module: module(&picture, step.module),
            minutes: picture.modules[step.module as usize].minutes,
            topics: step.topics.iter().filter_map(topic).collect(),
            by: step.by,
            groundwork: step.groundwork,
            standing: standing.reason(records),
            session: session.map(|at| past.roll.loaded.sessions[at as usize]),
            on: session.map(|at| records.sessions[at as usize].on),
        }
    };
    Ok(PersonCurriculum {
        steps: way.steps.iter().map(step).collect(),
        done: way.done.iter().map(|&at| module(&picture, at)).collect(),
        untaught: way.untaught.iter().filter_map(topic).collect(),
        groups: own.into_iter().map(|(id, name)| Named { id, name }).collect(),
        person: Named { id: args.person, name },
    })
}

/// Adds what is wanted; of the same topic for two groups the deeper need and the earlier day hold.
fn want(wanted: &mut Vec<Wanted>, new: Wanted) {
    match wanted.iter_mut().find(|known| known.topic == new.topic) {
        Some(known) => {
            known.depth = known.depth.max(new.depth);
            known.by = [known.by, new.by].into_iter().flatten().min();
        }
        None => wanted.push(new),
    }
}

/// Modules of the person's groups, with the cutover.
fn required(picture: &Picture, is_own: impl Fn(Id) -> bool) -> Vec<(u32, Option<Day>)> {
    let groups = picture.groups.iter().filter(|group| is_own(group.id));
    groups
        .flat_map(|group| group.modules.iter().map(move |module| (module.id, group.cutover)))
        .filter_map(|(id, by)| {
            let at = picture.modules.iter().position(|module| module.id == id)?;
            Some((at as u32, by))
        })
        .collect()
}
