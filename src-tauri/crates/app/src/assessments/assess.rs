//! Giving levels, one or many, as one change.

use super::{knowledge_of, process_of};
use crate::{
    App, AppError, Result,
    dto::{
        Changed,
        superusers::{Assess, AssessOne},
    },
    error::FieldErrors,
    superusers::{Actor, actor},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map::Entry;
use understudy_domain::{day::Day, id::Id, message::Message, words::CompetencyKind};
use understudy_store::{
    Connection, Edit,
    read::{self, superusers::SuperuserRecord},
    tables,
};

/// Levels at once; more than any sheet holds.
const MOST: usize = 20_000;
/// Highest level.
const HIGHEST: u8 = 4;

/// A competency: what a person calls it, and the process where its row must be made first.
struct Subject {
    name: String,
    make: Option<Id>,
}

/// Gives levels. The one who gives them is never the superuser; all errors are said at once and nothing is written then.
pub fn assess(app: &App, args: Assess) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.store.at_writer();
    let on = args.on.unwrap_or(app.today());
    let mut errors = FieldErrors::default();
    let by = actor(app, &reader, args.by, &mut errors, "by")?;
    errors.require(on <= app.today(), "on", "assessment-date-ahead");
    errors.require(!args.assessments.is_empty(), "assessments", "assessment-none");
    errors.require(args.assessments.len() <= MOST, "assessments", "assessment-too-many");
    let superusers = superusers(&reader, &args.assessments)?;
    let (mut subjects, unknown) = subjects(&reader, &args.assessments)?;
    drop(reader);
    generate(app, unknown, &mut subjects)?;
    check(&args.assessments, &superusers, by.as_ref(), on, &mut errors);
    errors.finish()?;
    let by = by.ok_or_else(|| AppError::not_found("person"))?;
    let label = label(&args.assessments, &superusers, &subjects);
    let mut edits: Vec<Edit> =
        subjects.iter().filter_map(|(id, subject)| Some(generated(*id, subject.make?))).collect();
    let mut first = None;
    for given in &args.assessments {
        let id = app.fresh_id();
        first.get_or_insert(id);
        edits.push(row(id, given, &by, on));
    }
    let changed = app.change(label, edits)?;
    // One level is one row to point at; of many none stands for the rest.
    Ok(match (first, args.assessments.len()) {
        (Some(id), 1) => changed.of(id),
        _ => changed,
    })
}

fn row(id: Id, given: &AssessOne, by: &Actor, on: Day) -> Edit {
    use tables::assessment as column;
    let cells = vec![
        (column::SUPERUSER, given.superuser.into()),
        (column::COMPETENCY, given.competency.into()),
        (column::LEVEL, given.level.into()),
        (column::ASSESSED_BY, by.id.into()),
        (column::ASSESSED_ON, on.into()),
        (column::NOTE, given.note.trim().into()),
    ];
    Edit::make(&tables::ASSESSMENT, id, cells)
}

/// The row of a generated competency.
fn generated(competency: Id, process: Id) -> Edit {
    use tables::competency as column;
    let cells = vec![(column::KIND, CompetencyKind::Knowledge.word().into()), (column::PROCESS, process.into())];
    Edit::make(&tables::COMPETENCY, competency, cells)
}

fn superusers(reader: &Connection, given: &[AssessOne]) -> Result<FxHashMap<Id, SuperuserRecord>> {
    let mut found = FxHashMap::default();
    for one in given {
        if let Entry::Vacant(slot) = found.entry(one.superuser) {
            slot.insert(crate::superusers::existing(reader, one.superuser)?);
        }
    }
    Ok(found)
}

/// Looks the competencies up; answers also those that have no row yet.
fn subjects(reader: &Connection, given: &[AssessOne]) -> Result<(FxHashMap<Id, Subject>, FxHashSet<Id>)> {
    let mut found = FxHashMap::default();
    let mut unknown: FxHashSet<Id> = FxHashSet::default();
    for one in given {
        if found.contains_key(&one.competency) || unknown.contains(&one.competency) {
            continue;
        }
        match read::assessments::competency(reader, one.competency)? {
            Some(row) => {
                found.insert(one.competency, Subject { name: row.name, make: None });
            }
            None => {
                unknown.insert(one.competency);
            }
        }
    }
    Ok((found, unknown))
}

/// Finds the processes of competencies that have no row yet. Only for these is the catalogue searched: a single assessment of
/// a process already assessed must cost no more than its write.
fn generate(app: &App, unknown: FxHashSet<Id>, found: &mut FxHashMap<Id, Subject>) -> Result<()> {
    if unknown.is_empty() {
        return Ok(());
    }
    let snapshot = crate::readiness::snapshot(app, None)?;
    let programme = &snapshot.evidence.programme;
    if let (1, Some(&only)) = (unknown.len(), unknown.iter().next()) {
        let at = process_of(programme, only).ok_or_else(|| AppError::not_found("competency"))?;
        let process = programme.catalogue.row(at);
        found.insert(only, Subject { name: process.title.clone(), make: Some(process.id) });
        return Ok(());
    }
    let rows = programme.catalogue.rows().iter().enumerate();
    let processes: FxHashMap<Id, usize> = rows
        .filter(|(at, _)| programme.catalogue.assessable(*at as u32))
        .map(|(at, process)| (knowledge_of(process.id), at))
        .collect();
    for competency in unknown {
        let at = processes.get(&competency).ok_or_else(|| AppError::not_found("competency"))?;
        let process = &programme.catalogue.rows()[*at];
        found.insert(competency, Subject { name: process.title.clone(), make: Some(process.id) });
    }
    Ok(())
}

fn check(
    given: &[AssessOne],
    superusers: &FxHashMap<Id, SuperuserRecord>,
    by: Option<&Actor>,
    on: Day,
    errors: &mut FieldErrors,
) {
    for (at, one) in given.iter().enumerate() {
        if one.level > HIGHEST {
            errors.add(&format!("assessments.{at}.level"), Message::new("assessment-level-range"));
        }
    }
    let own = by.and_then(|by| superusers.values().find(|superuser| superuser.person == by.id));
    if let Some(own) = own {
        errors.add("by", Message::new("assessment-own").with("name", own.name.as_str()));
    }
    let mut gone: Vec<&SuperuserRecord> = superusers.values().filter(|superuser| !superuser.is_active(on)).collect();
    gone.sort_by(|one, other| one.name.cmp(&other.name));
    for superuser in gone {
        errors.add("assessments", Message::new("pairing-superuser-stepped-down").with("name", superuser.name.as_str()));
    }
}

fn label(
    given: &[AssessOne],
    superusers: &FxHashMap<Id, SuperuserRecord>,
    subjects: &FxHashMap<Id, Subject>,
) -> Message {
    let name = |id: Id| superusers.get(&id).map(|superuser| superuser.name.clone()).unwrap_or_default();
    let subject = |id: Id| subjects.get(&id).map(|subject| subject.name.clone()).unwrap_or_default();
    match given {
        [one] => Message::new("change-assessed-one")
            .with("superuser", name(one.superuser))
            .with("competency", subject(one.competency))
            .with("level", one.level),
        [first, ..] if superusers.len() == 1 => Message::new("change-assessed-superuser")
            .with("superuser", name(first.superuser))
            .with("count", given.len()),
        [first, ..] if subjects.len() == 1 => Message::new("change-assessed-competency")
            .with("competency", subject(first.competency))
            .with("count", given.len()),
        _ => Message::new("change-assessed-many").with("count", given.len()),
    }
}
