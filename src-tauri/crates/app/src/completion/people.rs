//! The people behind a figure, each with the reason.

use super::{Roll, shown};
use crate::{
    App, AppError, Result,
    dto::{
        Named,
        completion::{CompletionPeopleArgs, CompletionPerson, CompletionState},
    },
};
use understudy_domain::completion::standings;
use understudy_store::{Connection, read::completion::person_lines};

/// The people behind a figure, by name.
pub fn people(app: &App, args: CompletionPeopleArgs) -> Result<Vec<CompletionPerson>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let roll = Roll::read(app, &reader, args.as_of)?;
    people_of(&roll, &reader, &args)
}

/// The people of a row of what was read.
pub(super) fn people_of(
    roll: &Roll,
    reader: &Connection,
    args: &CompletionPeopleArgs,
) -> Result<Vec<CompletionPerson>> {
    let loaded = &roll.loaded;
    let group = loaded.groups.iter().position(|group| group.id == args.group);
    let module = loaded.modules.iter().position(|module| module.id == args.module);
    let group = group.ok_or_else(|| AppError::not_found("user_group"))? as u32;
    let module = module.ok_or_else(|| AppError::not_found("module"))? as u32;
    if loaded.records.needs.binary_search(&(group, module)).is_err() {
        // The group does not need it (any more): nobody is counted, so nobody is listed.
        return Ok(Vec::new());
    }
    let mut found = standings(&loaded.records, group, module, roll.on, roll.percent);
    found.retain(|(_, standing)| args.state.is_none_or(|state| state == shown(standing.state())));
    let ids: Vec<_> = found.iter().map(|(person, _)| loaded.people[*person as usize]).collect();
    let lines = person_lines(reader, &ids)?;
    let people = found.iter().zip(ids).zip(lines).map(|(((_, standing), id), line)| {
        let session = standing.session();
        CompletionPerson {
            person: Named { id, name: line.name },
            detail: line.detail,
            state: shown(standing.state()),
            reason: standing.reason(&loaded.records),
            session: session.map(|at| loaded.sessions[at as usize]),
            on: session.map(|at| loaded.records.sessions[at as usize].on),
        }
    });
    let mut people: Vec<CompletionPerson> = people.collect();
    people.sort_by_cached_key(|person| (person.person.name.to_lowercase(), person.person.id));
    Ok(people)
}

/// Identifier of a state's name in the catalogue.
pub const fn state_word(state: CompletionState) -> &'static str {
    match state {
        CompletionState::Completed => "completion-state-completed",
        CompletionState::EarlierVersion => "completion-state-earlier_version",
        CompletionState::Alternative => "completion-state-alternative",
        CompletionState::Partly => "completion-state-partly",
        CompletionState::Missed => "completion-state-missed",
        CompletionState::Seated => "completion-state-seated",
        CompletionState::Nothing => "completion-state-nothing",
    }
}
