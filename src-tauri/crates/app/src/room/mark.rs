//! Marking attendance.
//!
//! Owns what a mark needs to be complete: a reason where somebody is excused or learned it another way, minutes where
//! somebody came late or left early. Marks given at once are one change.

use super::{
    Scene,
    scene::{attendance_id, check_length},
};
use crate::{
    App, AppError, Result,
    dto::{
        Changed,
        run::{AttendanceMark, AttendanceMarks},
    },
    error::FieldErrors,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use understudy_domain::{
    attendance::{minutes_gone_by, minutes_to_come},
    id::Id,
    message::Message,
    words::{AttendanceStatus, EnrolmentState},
};
use understudy_store::{
    Connection, Edit, Value,
    read::room::{self as read, MarkRow},
    tables::{self, attendance as column},
};

/// A mark as it stands.
#[derive(Debug, Clone)]
pub(crate) struct Marked {
    row: Id,
    pub(crate) status: AttendanceStatus,
    pub(crate) minutes: Option<u32>,
    pub(crate) reason: String,
}

/// What is marked and seated so far in a session.
pub(crate) struct Marks {
    session: Id,
    known: FxHashMap<Id, Marked>,
    /// Rows of marks that were taken back.
    put_away: FxHashMap<Id, Id>,
    enrolled: FxHashMap<Id, EnrolmentState>,
}

impl Marks {
    pub(crate) fn load(reader: &Connection, session: Id) -> Result<Self> {
        let mut rows = read::mark_rows(reader, session)?;
        // Of several marks of one person (two people were merged) the latest holds: it comes last here and stays.
        rows.sort_by_key(|mark| (mark.marked_at, Reverse(mark.row)));
        let mut marks = Self {
            session,
            known: FxHashMap::default(),
            put_away: FxHashMap::default(),
            enrolled: read::enrolled(reader, session)?.into_iter().collect(),
        };
        for MarkRow { row, person, said, .. } in rows {
            match said {
                Some((status, minutes, reason)) => {
                    marks.known.insert(person, Marked { row, status, minutes, reason });
                }
                None => {
                    marks.put_away.insert(person, row);
                }
            }
        }
        Ok(marks)
    }

    /// Everybody who has a seat, waits for one, gave one back, or is marked.
    pub(crate) fn everybody(&self) -> FxHashSet<Id> {
        self.enrolled.keys().chain(self.known.keys()).copied().collect()
    }

    /// What is marked for somebody.
    pub(crate) fn of(&self, person: Id) -> Option<&Marked> {
        self.known.get(&person)
    }

    /// Whether somebody has neither a seat nor a place on the waiting list.
    pub(crate) fn is_walk_in(&self, person: Id) -> bool {
        !matches!(self.enrolled.get(&person), Some(EnrolmentState::Seated | EnrolmentState::Waiting))
    }

    /// The row of somebody's mark: the one there was, shown or taken back, else the one that follows from the two.
    pub(super) fn row(&self, person: Id) -> Id {
        let shown = self.known.get(&person).map(|mark| mark.row);
        shown.or_else(|| self.put_away.get(&person).copied()).unwrap_or_else(|| attendance_id(self.session, person))
    }

    /// Writes a mark; nothing where it says what is there already.
    pub(crate) fn write(
        &self,
        person: Id,
        status: AttendanceStatus,
        minutes: Option<u32>,
        reason: &str,
        now: i64,
    ) -> Option<Edit> {
        let before = self.of(person);
        if before.is_some_and(|mark| mark.status == status && mark.minutes == minutes && mark.reason == reason) {
            return None;
        }
        let cells: Vec<(u16, Value)> = vec![
            (column::SESSION, self.session.into()),
            (column::PERSON, person.into()),
            (column::STATUS, status.word().into()),
            (column::MINUTES, minutes.into()),
            (column::REASON, reason.into()),
            (column::WALK_IN, self.is_walk_in(person).into()),
            (column::MARKED_AT, now.into()),
        ];
        Some(Edit::make(&tables::ATTENDANCE, self.row(person), cells))
    }
}

/// Marks people, one or many at once.
pub fn mark(app: &App, args: AttendanceMarks) -> Result<Changed> {
    let open = app.programme()?;
    let now = open.steady.read(&**app.clock(), &open.store)?.wall;
    let reader = open.store.at_writer();
    let scene = Scene::load_unclosed(&reader, args.session)?;
    let known = Marks::load(&reader, args.session)?;
    let mut errors = FieldErrors::default();
    let mut edits = Vec::with_capacity(args.marks.len());
    let mut said = Said::default();
    for mark in last_of_each(args.marks) {
        let name = read::name(&reader, mark.person)?.ok_or_else(|| AppError::not_found("person"))?;
        let Some(status) = mark.status else {
            let taken = known.of(mark.person).map(|mark| Edit::delete(&tables::ATTENDANCE, mark.row));
            edits.extend(taken.into_iter().inspect(|_| said.one(&name, None)));
            continue;
        };
        let (minutes, reason) = checked(&scene, &mark, status, known.of(mark.person), now, &mut said.errors);
        if let Some(edit) = known.write(mark.person, status, minutes, reason, now) {
            edits.push(edit);
            said.one(&name, Some(status));
        }
    }
    drop(reader);
    for (field, message) in said.errors.drain(..) {
        errors.add(field, message);
    }
    errors.finish()?;
    app.change(said.label(), edits)
}

/// Of several marks of one person the last holds.
fn last_of_each(marks: Vec<AttendanceMark>) -> Vec<AttendanceMark> {
    let last: FxHashMap<Id, usize> = marks.iter().enumerate().map(|(at, mark)| (mark.person, at)).collect();
    marks
        .into_iter()
        .enumerate()
        .filter(|(at, mark)| last.get(&mark.person) == Some(at))
        .map(|(_, mark)| mark)
        .collect()
}

/// What is marked, for the label, and what is wrong with it; each error once, however many people it holds for.
#[derive(Default)]
struct Said {
    name: String,
    statuses: Vec<Option<AttendanceStatus>>,
    errors: Vec<(&'static str, Message)>,
}

impl Said {
    fn one(&mut self, name: &str, status: Option<AttendanceStatus>) {
        name.clone_into(&mut self.name);
        self.statuses.push(status);
    }

    fn label(&self) -> Message {
        let word = |status: Option<AttendanceStatus>| {
            Message::new(status.map_or("room-unmarked", AttendanceStatus::message_id))
        };
        match self.statuses.as_slice() {
            [only] => {
                Message::new("change-attendance-one").with("name", self.name.as_str()).with("status", word(*only))
            }
            [first, rest @ ..] if rest.iter().all(|status| status == first) => {
                Message::new("change-attendance-same").with("count", self.statuses.len()).with("status", word(*first))
            }
            several => Message::new("change-attendance-many").with("count", several.len()),
        }
    }
}

fn checked<'a>(
    scene: &Scene,
    mark: &'a AttendanceMark,
    status: AttendanceStatus,
    before: Option<&Marked>,
    now: i64,
    errors: &mut Vec<(&'static str, Message)>,
) -> (Option<u32>, &'a str) {
    let mut found = |field: &'static str, message: Message| {
        if !errors.iter().any(|(_, known)| *known == message) {
            errors.push((field, message));
        }
    };
    let reason = mark.reason.trim();
    let mut long = FieldErrors::default();
    check_length(&mut long, "reason", reason);
    if let Err(error) = long.finish() {
        error.fields.into_iter().for_each(|error| found("reason", error.message));
    }
    match status {
        AttendanceStatus::Excused if reason.is_empty() => found("reason", Message::new("room-excused-reason")),
        AttendanceStatus::Alternative if reason.is_empty() => found("reason", Message::new("room-alternative-route")),
        _ => {}
    }
    let by_the_clock = match status {
        AttendanceStatus::Late => minutes_to_come,
        AttendanceStatus::LeftEarly => minutes_gone_by,
        _ => return (None, reason),
    };
    let kept = before.filter(|before| before.status == status).and_then(|before| before.minutes);
    let length = scene.minutes();
    let minutes = mark.minutes.or(kept).or_else(|| by_the_clock(&scene.spans, now));
    match minutes {
        None => found("minutes", Message::new("room-minutes-missing").with("most", length)),
        Some(minutes) if minutes > length => found("minutes", Message::new("room-minutes-range").with("most", length)),
        Some(_) => {}
    }
    (minutes, reason)
}
