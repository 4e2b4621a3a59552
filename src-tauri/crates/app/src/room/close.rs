//! Closing a session: from then on its record counts.
//!
//! Owns what closing does, all in one change: unmarked people become absent, the version given is fixed, observers' ratings
//! are written, timers that still run are hidden, feedback is counted, no-shows get a seat in another session.

use super::{
    LONGEST_TEXT, Marks, Scene,
    feedback::{self, Counted},
    walk_in::is_there,
};
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Named,
        run::{ClosePreview, CloseTrainer, NoShow, RatingGive, Rebook, SessionClose},
    },
    error::FieldErrors,
    sessions::{required, session_row},
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    id::Id,
    message::Message,
    words::{AttendanceStatus, EnrolmentState, SessionPurpose, SessionState, TrainerRole},
};
use understudy_store::{
    Connection, Edit, Value,
    read::room::{self as read, AttendanceRecord, EnrolmentRecord, OtherSession},
    tables,
};

/// Who has a seat, and what is marked.
struct Roster {
    seated: Vec<EnrolmentRecord>,
    marks: FxHashMap<Id, AttendanceRecord>,
}

impl Roster {
    fn load(reader: &Connection, session: Id) -> Result<Self> {
        let seated = read::enrolments(reader, session)?;
        let marks = read::attendance(reader, session)?.into_iter().map(|mark| (mark.person, mark)).collect();
        Ok(Self { seated: seated.into_iter().filter(|one| one.state == EnrolmentState::Seated).collect(), marks })
    }

    fn unmarked(&self) -> impl Iterator<Item = &EnrolmentRecord> {
        self.seated.iter().filter(|one| !self.marks.contains_key(&one.person))
    }

    /// Seated people who were not there and did not learn it another way.
    fn no_shows(&self) -> impl Iterator<Item = &EnrolmentRecord> {
        self.seated.iter().filter(|one| {
            let status = self.marks.get(&one.person).map(|mark| mark.status);
            matches!(status, None | Some(AttendanceStatus::Absent | AttendanceStatus::Excused))
        })
    }

    fn attended(&self) -> u32 {
        self.marks.values().filter(|mark| is_there(mark.status)).count() as u32
    }
}

/// What closing a session would do.
pub fn close_preview(app: &App, args: ById) -> Result<ClosePreview> {
    let open = app.programme()?;
    let now = open.steady.read(&**app.clock(), &open.store)?.wall;
    let reader = open.reader()?;
    let scene = Scene::load_unclosed(&reader, args.id)?;
    let roster = Roster::load(&reader, args.id)?;
    let mut unmarked: Vec<Named> = roster.unmarked().map(|one| named(&reader, one.person)).collect::<Result<_>>()?;
    unmarked.sort_by_key(|person| person.name.to_lowercase());
    let running = read::timers(&reader, args.id)?.iter().filter(|timer| timer.milliseconds.is_none()).count();
    let open_questions = read::questions(&reader, args.id)?.iter().filter(|one| one.answer.is_empty()).count();
    let trainers = read::trainers(&reader, args.id)?;
    Ok(ClosePreview {
        unmarked,
        running_timers: running as u32,
        unanswered_questions: open_questions as u32,
        no_shows: no_shows(app, &reader, &scene, &roster, now)?,
        trainers: trainers.into_iter().map(|trainer| close_trainer(scene.session.purpose, trainer)).collect(),
        attended: roster.attended(),
        expected: roster.seated.len() as u32,
        feedback: feedback::count(&reader, args.id)?.said_before(),
    })
}

fn named(reader: &Connection, person: Id) -> Result<Named> {
    let name = read::person(reader, person)?.map(|known| known.name).unwrap_or_default();
    Ok(Named { id: person, name })
}

/// No-shows, each with the next session that they have a seat in or could have one; seats proposed are gone for the next.
fn no_shows(app: &App, reader: &Connection, scene: &Scene, roster: &Roster, now: i64) -> Result<Vec<NoShow>> {
    if scene.session.purpose == SessionPurpose::Rehearsal {
        return Ok(Vec::new());
    }
    let mut others = read::other_sessions(reader, scene.session.module, scene.session.id, app.today())?;
    let mut rows = Vec::with_capacity(others.len());
    for other in &others {
        rows.push(session_row(&required(reader, other.id)?, u64::try_from(now).unwrap_or_default()));
    }
    let ahead: Vec<bool> =
        rows.iter().map(|row| row.slots.first().is_some_and(|slot| slot.start_instant > now as f64)).collect();
    let mut found = Vec::new();
    for one in roster.no_shows() {
        let group = one.group.as_ref().map(|(group, _)| *group);
        let next = next_for(&others, &ahead, one.person, group);
        if let Some(other) = next.and_then(|at| others.get_mut(at))
            && !other.people.contains(&one.person)
        {
            other.free = other.free.map(|free| free.saturating_sub(1));
        }
        let next = next.and_then(|at| rows.get(at)).cloned();
        found.push(NoShow { person: named(reader, one.person)?, next });
    }
    found.sort_by_key(|no_show| no_show.person.name.to_lowercase());
    Ok(found)
}

/// The session that somebody is in already, else the first with a free seat for their group, else the first with one.
fn next_for(others: &[OtherSession], ahead: &[bool], person: Id, group: Option<Id>) -> Option<usize> {
    let to_come = || others.iter().enumerate().filter(|(at, _)| ahead.get(*at) == Some(&true));
    let first = |fits: &dyn Fn(&OtherSession) -> bool| to_come().find(|(_, other)| fits(other)).map(|(at, _)| at);
    let free = |other: &OtherSession| other.free.is_none_or(|free| free > 0);
    let for_group =
        |other: &OtherSession| other.groups.is_empty() || group.is_some_and(|group| other.groups.contains(&group));
    first(&|other| other.people.contains(&person))
        .or_else(|| first(&|other| free(other) && for_group(other)))
        .or_else(|| first(&|other| free(other)))
}

fn close_trainer(purpose: SessionPurpose, trainer: read::TrainerRecord) -> CloseTrainer {
    let counts_as = match (trainer.is_superuser, purpose, trainer.role) {
        (false, ..) | (_, _, TrainerRole::Observer) | (_, SessionPurpose::Rehearsal, TrainerRole::Assistant) => None,
        (_, SessionPurpose::Rehearsal, TrainerRole::Lead) => Some("room-counts-rehearsal"),
        (_, SessionPurpose::Training, TrainerRole::Lead) => Some("room-counts-lead"),
        (_, SessionPurpose::Training, TrainerRole::Assistant) => Some("room-counts-assistant"),
    };
    CloseTrainer {
        trainer: Named { id: trainer.person, name: trainer.name },
        role: trainer.role,
        counts_as: counts_as.map(Message::new),
        rating: trainer.rating,
        note: trainer.note,
    }
}

/// Closes a session: its record counts from then on.
pub fn close(app: &App, args: SessionClose) -> Result<Changed> {
    let open = app.programme()?;
    let now = open.steady.read(&**app.clock(), &open.store)?.wall;
    let me = app.me()?;
    let reader = open.reader()?;
    let scene = Scene::load_unclosed(&reader, args.session)?;
    if scene.session.started_at.is_none() && scene.start().is_none_or(|start| start > now) {
        return Err(AppError::refused(Message::new("room-not-begun")));
    }
    let roster = Roster::load(&reader, args.session)?;
    let mut edits = vec![Edit::put(&tables::SESSION, args.session, {
        use tables::session as column;
        vec![
            (column::STATE, SessionState::Closed.word().into()),
            (column::CLOSED_AT, now.into()),
            (column::MODULE_VERSION, scene.session.version.into()),
        ]
    })];
    edits.extend(ratings(&reader, &args.ratings, args.session, me)?);
    let marks = Marks::load(&reader, args.session)?;
    edits.extend(roster.unmarked().map(|one| absent(args.session, one.person, marks.row(one.person), now)));
    let running = read::timers(&reader, args.session)?.into_iter().filter(|timer| timer.milliseconds.is_none());
    let hidden: Vec<Edit> = running.map(|timer| Edit::delete(&tables::TIMED_TASK, timer.id)).collect();
    let label = label(&scene, roster.attended(), hidden.len());
    edits.extend(hidden);
    edits.extend(rebooked(&reader, &scene, &roster, &args.rebook, now)?);
    let counted = feedback::count(&reader, args.session)?;
    if let Counted::Result { result, .. } = &counted {
        edits.push(feedback_row(args.session, result)?);
    }
    drop(reader);
    let intent = app.intent(me, label.clone());
    let committed = open.store.commit_and_empty_box(&intent, edits, args.session)?;
    let mut changed = app.committed(&open, label, &committed).of(args.session);
    if let Counted::ThrownAway(_) = counted {
        changed.warnings.push(Message::new("room-feedback-thrown-away"));
    }
    Ok(changed)
}

fn label(scene: &Scene, attended: u32, hidden: usize) -> Message {
    let id = if hidden > 0 { "change-session-closed-timers" } else { "change-session-closed" };
    Message::new(id).with("module", scene.session.title.as_str()).with("attended", attended).with("timers", hidden)
}

fn absent(session: Id, person: Id, row: Id, now: i64) -> Edit {
    use tables::attendance as column;
    let cells: Vec<(u16, Value)> = vec![
        (column::SESSION, session.into()),
        (column::PERSON, person.into()),
        (column::STATUS, AttendanceStatus::Absent.word().into()),
        (column::WALK_IN, false.into()),
        (column::MARKED_AT, now.into()),
    ];
    Edit::make(&tables::ATTENDANCE, row, cells)
}

fn feedback_row(session: Id, result: &crate::dto::run::FeedbackResult) -> Result<Edit> {
    use tables::session_feedback as column;
    let text = |value: serde_json::Result<String>| {
        value.map_err(|error| AppError::failed(crate::internal_error(&error.to_string())))
    };
    let cells = vec![
        (column::SESSION, session.into()),
        (column::RESPONSES, result.responses.into()),
        (column::COUNTS, text(serde_json::to_string(&result.counts))?.into()),
        (column::COMMENTS, text(serde_json::to_string(&result.comments))?.into()),
    ];
    Ok(Edit::make(&tables::SESSION_FEEDBACK, read::feedback_row(session), cells))
}

/// Observers' ratings. Four eyes: whoever is at this laptop rates others, and says who they are.
fn ratings(reader: &Connection, given: &[RatingGive], session: Id, me: Option<Id>) -> Result<Vec<Edit>> {
    use tables::session_trainer as column;
    let trainers = read::trainers(reader, session)?;
    let mut errors = FieldErrors::default();
    let mut edits = Vec::new();
    for one in given {
        let Some(rating) = one.rating else { continue };
        let rated = |trainer: &&read::TrainerRecord| trainer.person == one.trainer;
        let Some(trainer) = trainers.iter().filter(|known| known.role != TrainerRole::Observer).find(rated) else {
            errors.add("ratings", Message::new("room-rating-no-trainer"));
            continue;
        };
        let note = one.note.trim();
        if trainer.rating == Some(rating) && trainer.note == note {
            continue;
        }
        errors.require((1..=5).contains(&rating), "ratings", "room-rating-range");
        errors.require(me.is_some(), "ratings", "room-rating-who");
        errors.require(me != Some(one.trainer), "ratings", "room-rating-oneself");
        if note.chars().count() > LONGEST_TEXT {
            errors.add("ratings", Message::new("room-too-long").with("longest", LONGEST_TEXT));
        }
        let cells =
            vec![(column::RATING, rating.into()), (column::RATED_BY, me.into()), (column::RATING_NOTE, note.into())];
        edits.push(Edit::put(&tables::SESSION_TRAINER, trainer.row, cells));
    }
    errors.finish()?;
    Ok(edits)
}

/// Seats in other sessions of the module; where one is full meanwhile, a place on its waiting list.
fn rebooked(reader: &Connection, scene: &Scene, roster: &Roster, wanted: &[Rebook], now: i64) -> Result<Vec<Edit>> {
    use tables::enrolment as column;
    let mut taken: FxHashMap<Id, u32> = FxHashMap::default();
    let mut seen: FxHashSet<(Id, Id)> = FxHashSet::default();
    let mut edits = Vec::new();
    for one in wanted {
        let other = read::session(reader, one.session)?.ok_or_else(|| AppError::not_found("session"))?;
        let is_other = other.id != scene.session.id && other.module == scene.session.module;
        if !is_other || other.state != SessionState::Scheduled {
            return Err(AppError::refused(Message::new("room-rebook-other")));
        }
        read::person(reader, one.person)?.ok_or_else(|| AppError::not_found("person"))?;
        let enrolled = read::enrolments(reader, one.session)?;
        let before = enrolled.iter().find(|known| known.person == one.person);
        if before.is_some_and(|before| before.state != EnrolmentState::Withdrawn)
            || !seen.insert((one.session, one.person))
        {
            continue;
        }
        let seated = enrolled.iter().filter(|known| known.state == EnrolmentState::Seated).count() as u32;
        let taken = taken.entry(one.session).or_default();
        let fits = other.capacity.is_none_or(|capacity| seated + *taken < capacity);
        *taken += u32::from(fits);
        let state = if fits { EnrolmentState::Seated } else { EnrolmentState::Waiting };
        let row = before.map_or_else(
            || Id::derived("enrolment", &[one.session.as_ref(), one.person.as_ref()]),
            |before| before.row,
        );
        let group =
            roster.seated.iter().find(|known| known.person == one.person).and_then(|known| known.group.as_ref());
        let cells: Vec<(u16, Value)> = vec![
            (column::SESSION, one.session.into()),
            (column::PERSON, one.person.into()),
            (column::STATE, state.word().into()),
            (column::ENROLLED_AT, now.into()),
            (column::USER_GROUP, group.map(|(group, _)| *group).into()),
        ];
        edits.push(Edit::make(&tables::ENROLMENT, row, cells));
    }
    Ok(edits)
}
