//! A sentence as it is typed: what it was read as, how it would stand, and what the coach says.

use super::{
    get::measured,
    scene::{Scene, Subject},
    vocabulary::vocabulary,
    worded::{better, measure_words, value, why},
};
use crate::{
    App, Result,
    dto::objectives::*,
    sessions::{Ahead, ahead},
};
use std::collections::BTreeSet;
use understudy_domain::{
    day::Day,
    id::Id,
    objective::{Asked, AudienceKind, DeadlineRead, Known, Places, Reading, Tally, Who, advise, read as read_sentence},
};
use understudy_store::Connection;

/// Reads a sentence; with a correction, advises on that.
pub fn read(app: &App, args: ObjectiveRead) -> Result<ObjectiveReading> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let scene = Scene::read(app, &reader, None)?;
    let found = read_sentence(&args.text, &vocabulary(&scene, &reader)?, scene.on);
    let draft = args.draft.unwrap_or_else(|| draft(&found));
    let subject = Subject::of_draft(&draft);
    let told = measured(&scene, &reader, &subject)?;
    let left_open = found.deadline.as_ref().is_some_and(|deadline| !deadline.is_known());
    let people = told.tally.as_ref().map(|tally| (tally.all.need, tally.all.counts));
    let advice = advise(&Known {
        today: scene.on,
        audience: audience(&draft, &subject),
        groups: draft.groups.len(),
        measures: &draft.measures,
        until: told.until,
        deadline_open: left_open,
        target_said: found.target_said,
        application: !args.application.trim().is_empty(),
        people,
        wanted: told.total.and_then(|total| u32::try_from(total.wanted).ok()).unwrap_or(0),
        places: told
            .tally
            .as_ref()
            .map(|tally| seats(&scene, &reader, &subject, tally, told.until))
            .transpose()?
            .flatten(),
        outlook: told.outlook,
    });
    let better = (!args.text.trim().is_empty()).then(|| better(&scene, &subject));
    Ok(ObjectiveReading {
        words: draft.measures.iter().map(|measure| measure_words(&scene, measure)).collect(),
        course: told.course,
        why: why(&scene, &subject, &told),
        value: told.total.as_ref().map(value),
        until: told.until,
        pieces: found
            .pieces
            .into_iter()
            .map(|(text, role)| ReadPiece { text, role: role.map(str::to_owned) })
            .collect(),
        groups: found.audience.groups,
        measures: found
            .measures
            .into_iter()
            .map(|read| ReadMeasure { object: read.object, series: read.series, alternatives: read.alternatives })
            .collect(),
        deadline: found.deadline,
        doubts: found.doubts,
        unread: found.unread,
        advice,
        better,
        draft,
    })
}

/// What superusers and risk areas are about needs no audience to be said.
fn audience(draft: &ObjectiveDraft, subject: &Subject<'_>) -> Option<AudienceKind> {
    let of_itself = !subject.measures.is_empty() && subject.measures.iter().all(|measure| !measure.counts_people());
    draft.audience.or(of_itself.then_some(AudienceKind::Everybody))
}

/// What was read, as it would be stored.
pub(super) fn draft(found: &Reading) -> ObjectiveDraft {
    let deadline = found.deadline.as_ref().filter(|deadline| deadline.is_known());
    let of = |take: fn(&DeadlineRead) -> Option<Id>| deadline.and_then(take);
    ObjectiveDraft {
        audience: found.audience.kind,
        groups: found.audience.groups.iter().map(|group| group.id).collect(),
        wave: of(|deadline| deadline.wave),
        milestone: of(|deadline| deadline.milestone),
        due_on: deadline.and_then(|deadline| deadline.due_on),
        days_before: deadline.map_or(0, |deadline| deadline.days_before),
        measures: found.measures.iter().map(|read| read.measure.clone()).collect(),
    }
}

/// Seats by the deadline: those that people who are missing have, and those still free in sessions to come that serve the
/// measures and that the audience may join. Nothing where a session takes any number or no session serves.
fn seats(
    scene: &Scene<'_>,
    reader: &Connection,
    subject: &Subject<'_>,
    tally: &Tally,
    until: Option<Day>,
) -> Result<Option<Places>> {
    let Some(question) = scene.question(subject, scene.on)? else { return Ok(None) };
    let groups = groups_of(scene, &question.who);
    let ahead = ahead(scene.app(), reader, &scene.loaded)?;
    let fits = |session: &&Ahead| {
        until.is_none_or(|until| session.until <= until)
            && groups.as_ref().is_none_or(|groups| groups.iter().any(|group| session.is_for(*group)))
    };
    let free_for = |asked: &Asked| -> Option<u32> {
        let modules = asked.served_by().into_iter().flatten().collect::<BTreeSet<u32>>();
        if modules.is_empty() {
            return None;
        }
        let sessions = modules.into_iter().flat_map(|module| &ahead[module as usize]).filter(fits);
        sessions.map(|session| session.free).try_fold(0_u32, |sum, free| Some(sum.saturating_add(free?)))
    };
    let free: Vec<Option<u32>> = question.asked.iter().map(free_for).collect();
    let seated = tally.seated_within(until.map(|until| until.since(scene.on)));
    Ok(tally.free_for_all(&free).map(|free| Places { seated, free }))
}

/// The groups of an audience; nothing where it is everybody.
fn groups_of(scene: &Scene<'_>, who: &Who) -> Option<BTreeSet<Id>> {
    let id = |group: &u32| scene.loaded.groups[*group as usize].id;
    match who {
        Who::Everybody => None,
        Who::Groups(groups) => Some(groups.iter().map(id).collect()),
        Who::People(people) => {
            let members = people.iter().flat_map(|person| scene.loaded.records.members.of(*person as usize));
            Some(members.filter(|member| member.holds(scene.on)).map(|member| id(&member.group)).collect())
        }
    }
}
