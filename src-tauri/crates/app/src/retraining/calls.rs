//! Where training did not work: calls by process, next to the training given.

use super::{teaching::Teaching, tickets::is_within};
use crate::{
    App, Result,
    completion::Roll,
    dto::{Named, retraining::*},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use understudy_domain::{
    completion::lines,
    id::Id,
    retraining::{Calls as Counted, compare},
};
use understudy_store::{
    Connection,
    read::{
        results::scores,
        retraining::{TicketRecord, tickets},
    },
};

/// Points reached and points to be had, by module.
type Points = FxHashMap<Id, (u64, u64)>;

/// Questions and tickets by process, those that stand out first.
pub fn calls(app: &App, args: CallsArgs) -> Result<Calls> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let roll = Roll::read(app, &reader, args.as_of)?;
    let teaching = Teaching::read(&reader)?;
    let mut found = tickets(&reader)?;
    found.retain(|ticket| is_within(ticket, roll.on, args.days));
    let mut by_process: BTreeMap<u32, Vec<&TicketRecord>> = BTreeMap::new();
    let mut unmatched = 0;
    for ticket in &found {
        match ticket.process.and_then(|process| teaching.catalogue.find(process)) {
            Some(at) => by_process.entry(at).or_default().push(ticket),
            None => unmatched += 1,
        }
    }
    // Processes without a call are part of the comparison: a rate of few calls is made by them.
    for module in &roll.loaded.modules {
        for at in teaching.named(module.id) {
            by_process.entry(*at).or_default();
        }
    }
    let people = people(&roll);
    let points = points(&reader, &roll)?;
    let mut rows: Vec<CallsRow> =
        by_process.into_iter().map(|(process, of)| row(&roll, &teaching, &people, &points, process, &of)).collect();
    let counted: Vec<Counted> =
        rows.iter().map(|row| Counted { calls: row.questions + row.tickets, people: row.people }).collect();
    for (row, compared) in rows.iter_mut().zip(compare(&counted)) {
        row.expected = compared.expected;
        row.stands_out = compared.stands_out;
    }
    rows.retain(|row| row.questions + row.tickets > 0);
    rows.sort_by_cached_key(|row| {
        (!row.stands_out, std::cmp::Reverse(row.questions + row.tickets), row.process.name.to_lowercase())
    });
    Ok(Calls { as_of: roll.on, calls: found.len() as u32, unmatched, rows })
}

/// Who needs each module, and whether they completed it.
fn people(roll: &Roll) -> FxHashMap<Id, Vec<(u32, bool)>> {
    let loaded = &roll.loaded;
    let mut people: FxHashMap<Id, Vec<(u32, bool)>> = FxHashMap::default();
    for line in lines(&loaded.records, loaded.groups.len(), roll.on, roll.percent, &|_, _| true, |line| line.first) {
        let (_, module) = loaded.records.needs[line.at as usize];
        let of = people.entry(loaded.modules[module as usize].id).or_default();
        of.push((line.person, line.standing.state().is_complete()));
    }
    people
}

fn points(reader: &Connection, roll: &Roll) -> Result<Points> {
    let module: FxHashMap<Id, Id> = roll
        .loaded
        .sessions
        .iter()
        .zip(&roll.loaded.records.sessions)
        .filter(|(_, session)| session.counts(roll.on))
        .map(|(id, session)| (*id, roll.loaded.modules[session.module as usize].id))
        .collect();
    let mut points = Points::default();
    for score in scores(reader, None)? {
        if let Some(module) = module.get(&score.session) {
            let of = points.entry(*module).or_default();
            *of = (of.0 + u64::from(score.points), of.1 + u64::from(score.out_of));
        }
    }
    Ok(points)
}

fn row(
    roll: &Roll,
    teaching: &Teaching,
    people: &FxHashMap<Id, Vec<(u32, bool)>>,
    points: &Points,
    process: u32,
    tickets: &[&TicketRecord],
) -> CallsRow {
    let modules: Vec<Named> = roll
        .loaded
        .modules
        .iter()
        .filter(|module| !teaching.taught_of(module.id, process).is_empty())
        .map(|module| Named { id: module.id, name: module.name.clone() })
        .collect();
    let (mut all, mut trained) = (FxHashSet::default(), FxHashSet::default());
    let (mut reached, mut out_of) = (0, 0);
    for module in &modules {
        for (person, complete) in people.get(&module.id).into_iter().flatten() {
            all.insert(*person);
            if *complete {
                trained.insert(*person);
            }
        }
        let of = points.get(&module.id).copied().unwrap_or_default();
        (reached, out_of) = (reached + of.0, out_of + of.1);
    }
    let mut groups: BTreeMap<(&str, Option<Id>), u32> = BTreeMap::new();
    for ticket in tickets {
        *groups.entry((&ticket.group_name, ticket.group)).or_default() += 1;
    }
    let mut groups: Vec<CallsGroup> = groups
        .into_iter()
        .map(|((name, id), calls)| CallsGroup { group: id.map(|id| Named { id, name: name.to_owned() }), calls })
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.calls));
    let questions = tickets.iter().filter(|ticket| ticket.is_question).count() as u32;
    CallsRow {
        process: teaching.process(process),
        questions,
        tickets: tickets.len() as u32 - questions,
        people: all.len() as u32,
        trained: trained.len() as u32,
        expected: None,
        stands_out: false,
        score: (reached * 100).checked_div(out_of).map(|score| score as u32),
        modules,
        groups,
    }
}
