//! The people behind a figure, each with the reason.

use super::{
    Roll,
    figures::chosen_groups,
    page::{Page, page},
    shown,
};
use crate::{
    App, Result,
    dto::{
        Named,
        completion::{CompletionArgs, CompletionPeople, CompletionPeopleArgs, CompletionPerson, CompletionState},
    },
};
use understudy_domain::completion::{Line, lines};
use understudy_store::{Connection, read::completion::PersonLine};

/// The people behind a figure.
pub fn people(app: &App, args: CompletionPeopleArgs) -> Result<CompletionPeople> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let roll = Roll::read(app, &reader, args.as_of)?;
    let found = found(&roll, &reader, &args)?;
    let asked = Page { text: &args.text, offset: args.offset, limit: args.limit };
    let paged = page(
        &reader,
        found,
        |line| roll.loaded.people[line.person as usize],
        |line| shown(line.standing.state()) as u8,
        &asked,
    )?;
    let people = paged.lines.into_iter().map(|(line, _, known)| person(&roll, &line, known)).collect();
    Ok(CompletionPeople { total: paged.total, people })
}

/// The lines asked for. Of a total, each person counts once a module.
fn found(roll: &Roll, reader: &Connection, args: &CompletionPeopleArgs) -> Result<Vec<Line>> {
    let ask = CompletionArgs { group: args.group, module: args.module, wave: args.wave, as_of: args.as_of };
    let groups = chosen_groups(roll, reader, &ask)?;
    let module = args.module.map(|id| roll.module(id)).transpose()?;
    let chosen = |group: u32, at: u32| groups[group as usize] && module.is_none_or(|module| module == at);
    let is_asked =
        |line: &Line| line.first && (args.states.is_empty() || args.states.contains(&shown(line.standing.state())));
    Ok(lines(&roll.loaded.records, roll.loaded.groups.len(), roll.on, roll.percent, &chosen, is_asked))
}

/// A line as it crosses to the window.
pub(super) fn person(roll: &Roll, line: &Line, known: PersonLine) -> CompletionPerson {
    let (group, module) = roll.loaded.records.needs[line.at as usize];
    let session = line.standing.session();
    CompletionPerson {
        person: Named { id: roll.loaded.people[line.person as usize], name: known.name },
        detail: known.detail,
        group: roll.named_group(group),
        module: roll.named_module(module),
        state: shown(line.standing.state()),
        reason: line.standing.reason(&roll.loaded.records),
        session: session.map(|at| roll.loaded.sessions[at as usize]),
        on: session.map(|at| roll.loaded.records.sessions[at as usize].on),
    }
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
