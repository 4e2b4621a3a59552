//! Everything that the room shows.

use super::{Scene, feedback, scene::crossing, timers};
use crate::{
    App, Result,
    dto::{
        ById, Named,
        modules::{ModuleTask, RunStep},
        run::{Fault, ParkedQuestion, Participant, RunRoom, Score},
    },
    sessions::{required, session_row},
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    id::Id,
    words::{EnrolmentState, SessionState},
};
use understudy_store::{
    Connection,
    read::room::{self as read, AttendanceRecord, EnrolmentRecord},
};

/// Everything the run mode shows.
pub fn get(app: &App, args: ById) -> Result<RunRoom> {
    let open = app.programme()?;
    let now = open.steady.read(&**app.clock(), &open.store)?;
    let mut reader = open.reader()?;
    // One state of the file: a timer must not be of another moment than the marks.
    let reader = reader.snapshot()?;
    let scene = Scene::load(&reader, args.id)?;
    let session = &scene.session;
    let timers = read::timers(&reader, args.id)?;
    let shown_timers = timers.into_iter().map(|timer| timers::shown(&reader, timer, now)).collect::<Result<_>>()?;
    let row = session_row(&required(&reader, args.id)?, u64::try_from(now.wall).unwrap_or_default());
    Ok(RunRoom {
        session: row,
        module_version: session.given_version.unwrap_or(session.version),
        now: crossing(now.wall),
        started_at: session.started_at.map(crossing),
        minutes: scene.minutes(),
        people: people(&reader, args.id)?,
        tasks: tasks(&reader, session.module)?,
        timers: shown_timers,
        scores: scores(&reader, args.id, session.pass_percent)?,
        pass_percent: session.pass_percent,
        faults: faults(&reader, args.id)?,
        questions: questions(&reader, args.id)?,
        feedback: feedback::state(&reader, args.id)?,
        steps: steps(&reader, session.module)?,
        processes: read::processes(&reader, session.module)?.into_iter().map(named).collect(),
        closed: session.state == SessionState::Closed,
    })
}

fn named((id, name): (Id, String)) -> Named {
    Named { id, name }
}

/// Seated people, then those who came without a seat; by name.
fn people(reader: &Connection, session: Id) -> Result<Vec<Participant>> {
    let enrolled: FxHashMap<Id, EnrolmentRecord> =
        read::enrolments(reader, session)?.into_iter().map(|one| (one.person, one)).collect();
    let marks: FxHashMap<Id, AttendanceRecord> =
        read::attendance(reader, session)?.into_iter().map(|mark| (mark.person, mark)).collect();
    let seated = |person: &Id| enrolled.get(person).is_some_and(|one| one.state == EnrolmentState::Seated);
    let mut ids: Vec<Id> = enrolled.keys().copied().filter(|person| seated(person)).collect();
    ids.extend(marks.keys().copied().filter(|person| !seated(person)));
    let mut people = Vec::with_capacity(ids.len());
    for person in ids {
        let Some(known) = read::person(reader, person)? else { continue };
        let (mark, seat) = (marks.get(&person), enrolled.get(&person));
        let is_in = |state| seat.is_some_and(|seat| seat.state == state);
        let waiting = is_in(EnrolmentState::Waiting);
        people.push(Participant {
            person: Named { id: person, name: known.name },
            detail: [known.site, known.department]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            group: seat.and_then(|seat| seat.group.clone()).map(named),
            status: mark.map(|mark| mark.status),
            minutes: mark.and_then(|mark| mark.minutes),
            reason: mark.map(|mark| mark.reason.clone()).unwrap_or_default(),
            walk_in: !waiting && !is_in(EnrolmentState::Seated),
            waiting,
            marked_at: mark.and_then(|mark| mark.marked_at).map(crossing),
        });
    }
    people.sort_by_cached_key(|one| {
        (one.walk_in || one.waiting, one.person.name.to_lowercase(), one.person.name.clone(), one.person.id)
    });
    Ok(people)
}

fn tasks(reader: &Connection, module: Id) -> Result<Vec<ModuleTask>> {
    let task =
        |(id, title, target_seconds, instructions)| ModuleTask { id: Some(id), title, target_seconds, instructions };
    Ok(read::tasks(reader, module)?.into_iter().map(task).collect())
}

fn steps(reader: &Connection, module: Id) -> Result<Vec<RunStep>> {
    let step = |(id, title, minutes, note)| RunStep { id: Some(id), title, minutes, note };
    Ok(read::steps(reader, module)?.into_iter().map(step).collect())
}

fn scores(reader: &Connection, session: Id, pass_percent: Option<u32>) -> Result<Vec<Score>> {
    let score = |score: read::ScoreRecord| Score {
        person: Named { id: score.person, name: score.name },
        points: score.points,
        out_of: score.out_of,
        passed: pass_percent
            .map(|percent| u64::from(score.points) * 100 >= u64::from(score.out_of) * u64::from(percent)),
    };
    Ok(read::scores(reader, session)?.into_iter().map(score).collect())
}

fn faults(reader: &Connection, session: Id) -> Result<Vec<Fault>> {
    let fault = |fault: read::FaultRecord| Fault {
        id: fault.id,
        session: fault.session,
        title: fault.title,
        detail: fault.detail,
        severity: fault.severity,
        workaround: fault.workaround,
        process: fault.process.map(named),
        seen_at: crossing(fault.seen_at),
        reported_on: fault.reported_on,
    };
    Ok(read::faults(reader, session)?.into_iter().map(fault).collect())
}

fn questions(reader: &Connection, session: Id) -> Result<Vec<ParkedQuestion>> {
    let question = |question: read::QuestionRecord| ParkedQuestion {
        id: question.id,
        question: question.question,
        asked_by: question.asked_by.map(named),
        answer: question.answer,
        answered_on: question.answered_on,
    };
    Ok(read::questions(reader, session)?.into_iter().map(question).collect())
}
