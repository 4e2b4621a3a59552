//! Users and cohorts for Moodle: the people of the groups asked for, and the groups.

use crate::{App, AppError, Result, dto::completion::ExportAttendance};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{id::Id, message::Message, words::EnrolmentState};
use understudy_export::{MoodleCohort, MoodleUser};
use understudy_messages::say;
use understudy_store::{
    Connection,
    read::{
        results::{PersonFacts, marks, person_facts},
        sessions::roster,
    },
};

use super::super::Roll;

/// What Moodle takes for a surname that there is not: it asks for one.
const NO_SURNAME: &str = ".";

/// The people and groups asked for: those of a session, of a group, of the groups that need a module, or of all groups.
pub(super) fn gather(app: &App, args: &ExportAttendance) -> Result<(Vec<MoodleUser>, Vec<MoodleCohort>)> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let roll = Roll::read(app, &reader, None)?;
    let loaded = &roll.loaded;
    let module = args.module.map(|module| roll.module(module)).transpose()?;
    if args.group.is_some_and(|id| !loaded.groups.iter().any(|group| group.id == id)) {
        return Err(AppError::not_found("user_group"));
    }
    let present = args.session.map(|session| of_session(&reader, session)).transpose()?;
    let chosen = |group: u32| {
        args.group.is_none_or(|id| loaded.groups[group as usize].id == id)
            && module.is_none_or(|module| loaded.records.needs.binary_search(&(group, module)).is_ok())
    };
    let facts = person_facts(&reader)?;
    let mut users = Vec::new();
    let mut cohorts: FxHashMap<u32, usize> = FxHashMap::default();
    let mut groups: Vec<u32> = Vec::new();
    for (at, id) in loaded.people.iter().enumerate() {
        let Some(known) = facts.get(id) else { continue };
        if !loaded.records.people[at].is_there(roll.on) || present.as_ref().is_some_and(|all| !all.contains(id)) {
            continue;
        }
        let members = loaded.records.members.of(at).iter().filter(|member| member.holds(roll.on));
        let mut theirs: Vec<u32> = members.map(|member| member.group).filter(|group| chosen(*group)).collect();
        theirs.sort_unstable();
        theirs.dedup();
        // Of a session everybody goes out, also who belongs to no group.
        if theirs.is_empty() && (present.is_none() || args.group.is_some() || module.is_some()) {
            continue;
        }
        let places = theirs.into_iter().map(|group| {
            *cohorts.entry(group).or_insert_with(|| {
                groups.push(group);
                groups.len() - 1
            })
        });
        users.push(user(*id, known, places.collect()));
    }
    users.sort_by_cached_key(|user| (user.last_name.to_lowercase(), user.first_name.to_lowercase(), user.id));
    let description = say(&Message::new("completion-moodle-description").with("programme", &open.name));
    let cohort = |group: &u32| {
        let group = &loaded.groups[*group as usize];
        MoodleCohort { id: group.id, name: group.name.clone(), description: description.clone() }
    };
    Ok((users, groups.iter().map(cohort).collect()))
}

/// Who has a seat in a session or was there.
fn of_session(reader: &Connection, session: Id) -> Result<FxHashSet<Id>> {
    crate::sessions::required(reader, session)?;
    let seated = roster(reader, session)?.into_iter().filter(|line| line.state == EnrolmentState::Seated);
    let mut people: FxHashSet<Id> = seated.map(|line| line.person).collect();
    people.extend(marks(reader, Some(session))?.into_iter().map(|mark| mark.person));
    Ok(people)
}

fn user(id: Id, facts: &PersonFacts, cohorts: Vec<usize>) -> MoodleUser {
    let (mut first, mut last) = (facts.given_name.trim(), facts.surname.trim());
    if first.is_empty() || last.is_empty() {
        // The name as it is shown, its last word as the surname.
        (first, last) = facts.name.trim().rsplit_once(' ').unwrap_or((facts.name.trim(), NO_SURNAME));
    }
    MoodleUser {
        id,
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        email: facts.email.clone(),
        department: facts.department.clone(),
        cohorts,
    }
}
