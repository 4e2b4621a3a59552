//! A sentence as it is typed: what it was read as, how it would stand, and what the coach says.

use super::{
    get::measured,
    scene::{Scene, Subject},
    vocabulary::vocabulary,
    worded::{better, measure_words, value, why},
};
use crate::{App, Result, dto::objectives::*};
use understudy_domain::{
    day::Day,
    objective::{AudienceKind, DeadlineRead, Known, Reading, advise, read as read_sentence},
    words::{SessionPurpose, SessionState},
};
use understudy_store::{Connection, read::objectives::places};

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
        places: people.map(|_| seats(&scene, &reader, &subject, told.until)).transpose()?.flatten(),
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
    let of = |take: fn(&DeadlineRead) -> Option<understudy_domain::id::Id>| deadline.and_then(take);
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

/// Seats of the sessions to come of the modules concerned, up to the deadline. Nothing where a session takes any number.
fn seats(scene: &Scene<'_>, reader: &Connection, subject: &Subject<'_>, until: Option<Day>) -> Result<Option<u32>> {
    let known = places(reader)?;
    let tasks = subject.measures.iter().filter_map(|measure| measure.task);
    let of_tasks = tasks.filter_map(|id| scene.tasks.iter().find(|task| task.id == id)).map(|task| task.module);
    let modules: Vec<_> = subject
        .measures
        .iter()
        .flat_map(|measure| [measure.module, measure.series])
        .flatten()
        .chain(of_tasks)
        .collect();
    let mut sum = 0_u32;
    for (session, id) in scene.loaded.records.sessions.iter().zip(&scene.loaded.sessions) {
        let module = scene.loaded.modules[session.module as usize].id;
        let ahead = session.state == SessionState::Scheduled && session.on >= scene.on;
        let in_time = until.is_none_or(|until| session.until <= until);
        if !(modules.contains(&module) && ahead && in_time && session.purpose == SessionPurpose::Training) {
            continue;
        }
        match known.get(id) {
            Some(seats) => sum = sum.saturating_add(*seats),
            None => return Ok(None),
        }
    }
    Ok(Some(sum))
}
