//! Timed tasks.
//!
//! Owns starting, stopping and correcting them. A timer is a row from the moment it starts, so nothing has to survive in
//! memory; how long it has run follows from [`Steady`](super::Steady).

use super::{
    Scene,
    scene::{check_length, crossing, known_person},
    steady::Reading,
};
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Named,
        run::{Timer, TimerRecord, TimerSave, TimersStart, TimersStop},
    },
    error::FieldErrors,
};
use rustc_hash::FxHashSet;
use understudy_domain::{
    id::Id,
    message::Message,
    timer::{Elapsed, elapsed},
};
use understudy_store::{
    Connection, Edit, Value,
    read::room as read,
    tables::{self, timed_task as column},
    timer_anchor,
};

/// Longest time that is taken by hand, in milliseconds: a day.
const LONGEST: f64 = 86_400_000.0;
/// Most errors that are counted.
const MOST_ERRORS: u32 = 10_000;

/// How long a timer has run, or ran.
pub(super) fn ran(reader: &Connection, timer: &read::TimerRecord, now: Reading) -> Result<Elapsed> {
    if let Some(milliseconds) = timer.milliseconds {
        return Ok(Elapsed {
            milliseconds: u64::try_from(milliseconds).unwrap_or(0),
            // A time of nothing comes from a clock set back unseen.
            doubtful: milliseconds <= 0 || elapsed(0, milliseconds).doubtful,
        });
    }
    Ok(match timer_anchor::began(reader, timer.id)? {
        Some(began) => elapsed(began, now.steady),
        // Started on another laptop: only its wall clock is known.
        None => elapsed(timer.started_at, now.wall),
    })
}

/// A timer as the room shows it.
pub(super) fn shown(reader: &Connection, timer: read::TimerRecord, now: Reading) -> Result<Timer> {
    let ran = ran(reader, &timer, now)?;
    Ok(Timer {
        id: timer.id,
        person: Named { id: timer.person, name: timer.name },
        task: timer.task,
        started_at: crossing(timer.started_at),
        milliseconds: timer.milliseconds.map(crossing),
        elapsed: ran.milliseconds as f64,
        aided: timer.aided,
        errors: timer.errors,
        note: timer.note,
        doubtful: ran.doubtful,
    })
}

/// The title of a task of the session's module.
fn task_title(reader: &Connection, scene: &Scene, task: Id) -> Result<String> {
    let tasks = read::tasks(reader, scene.session.module)?;
    tasks
        .into_iter()
        .find(|known| known.0 == task)
        .map(|known| known.1)
        .ok_or_else(|| AppError::not_found("module_task"))
}

/// Starts a timed task for people. Who is at it already goes on.
pub fn start_timers(app: &App, args: TimersStart) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let scene = Scene::load_unclosed(&reader, args.session)?;
    let title = task_title(&reader, &scene, args.task)?;
    let mut at_it: FxHashSet<Id> = read::timers(&reader, args.session)?
        .into_iter()
        .filter(|timer| timer.task == args.task && timer.milliseconds.is_none())
        .map(|timer| timer.person)
        .collect();
    let mut people = Vec::new();
    for person in args.people {
        let name = known_person(&reader, person)?.name;
        if at_it.insert(person) {
            people.push((app.fresh_id(), person, name));
        }
    }
    drop(reader);
    let now = open.steady.read(&**app.clock(), &open.store)?;
    let ids: Vec<Id> = people.iter().map(|(timer, ..)| *timer).collect();
    if !ids.is_empty() {
        // Before the timers themselves, so that none is ever there without it.
        open.store.anchor_timers(&ids, now.steady)?;
    }
    let row = |(timer, person, _): &(Id, Id, String)| {
        let cells: Vec<(u16, Value)> = vec![
            (column::SESSION, args.session.into()),
            (column::PERSON, (*person).into()),
            (column::TASK, args.task.into()),
            (column::STARTED_AT, now.wall.into()),
            (column::AIDED, false.into()),
            (column::ERRORS, 0_u32.into()),
        ];
        Edit::make(&tables::TIMED_TASK, *timer, cells)
    };
    let edits = people.iter().map(row).collect();
    let label = match people.as_slice() {
        [(_, _, name)] => Message::new("change-timer-started").with("name", name.as_str()),
        several => Message::new("change-timers-started").with("count", several.len()),
    };
    let changed = app.change(label.with("task", title), edits)?;
    Ok(match ids.as_slice() {
        [only] => changed.of(*only),
        _ => changed,
    })
}

/// A timer of a session whose record can still be written.
fn known(reader: &Connection, timer: Id) -> Result<(read::TimerRecord, Scene)> {
    let timer = read::timer(reader, timer)?.ok_or_else(|| AppError::not_found("timed_task"))?;
    let scene = Scene::load_unclosed(reader, timer.session)?;
    Ok((timer, scene))
}

/// Stops timers, all at the same moment; one that has stopped already stays as it is.
pub fn stop_timers(app: &App, args: TimersStop) -> Result<Changed> {
    let open = app.programme()?;
    let now = open.steady.read(&**app.clock(), &open.store)?;
    let reader = open.reader()?;
    let mut edits = Vec::with_capacity(args.timers.len());
    let mut name = String::new();
    for timer in args.timers {
        let (timer, _) = known(&reader, timer)?;
        if timer.milliseconds.is_some() {
            continue;
        }
        let ran = i64::try_from(ran(&reader, &timer, now)?.milliseconds).unwrap_or(i64::MAX);
        edits.push(Edit::put(&tables::TIMED_TASK, timer.id, vec![(column::MILLISECONDS, ran.into())]));
        name = timer.name;
    }
    drop(reader);
    let label = match edits.len() {
        1 => Message::new("change-timer-stopped").with("name", name),
        several => Message::new("change-timers-stopped").with("count", several),
    };
    app.change(label, edits)
}

/// Corrects a timer, or sets a stopped one running again as if it had never been stopped (from the time given, where one is).
pub fn save_timer(app: &App, args: TimerSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let (timer, _) = known(&reader, args.id)?;
    drop(reader);
    check(args.milliseconds, args.errors, &args.note)?;
    let mut cells: Vec<(u16, Value)> = vec![
        (column::AIDED, args.aided.into()),
        (column::ERRORS, args.errors.into()),
        (column::NOTE, args.note.trim().into()),
    ];
    let given = args.milliseconds.map(|milliseconds| milliseconds as i64);
    if args.resume {
        cells.push((column::MILLISECONDS, Value::Null));
        if let Some(given) = given {
            let now = open.steady.read(&**app.clock(), &open.store)?;
            open.store.anchor_timers(&[args.id], now.steady - given)?;
            cells.push((column::STARTED_AT, (now.wall - given).into()));
        }
    } else if let Some(given) = given {
        cells.push((column::MILLISECONDS, given.into()));
    }
    let label = Message::new("change-timer-saved").with("name", timer.name);
    Ok(app.change(label, vec![Edit::put(&tables::TIMED_TASK, args.id, cells)])?.of(args.id))
}

fn check(milliseconds: Option<f64>, errors_made: u32, note: &str) -> Result<()> {
    let mut errors = FieldErrors::default();
    let in_range = milliseconds.is_none_or(|given| (1.0..=LONGEST).contains(&given));
    errors.require(in_range, "milliseconds", "room-time-range");
    errors.require(errors_made <= MOST_ERRORS, "errors", "room-errors-range");
    check_length(&mut errors, "note", note);
    errors.finish()
}

/// Hides a timer.
pub fn delete_timer(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let (timer, _) = known(&*open.reader()?, args.id)?;
    let label = Message::new("change-timer-deleted").with("name", timer.name);
    Ok(app.change(label, vec![Edit::delete(&tables::TIMED_TASK, args.id)])?.of(args.id))
}

/// Records a timed task measured elsewhere.
pub fn record_timer(app: &App, args: TimerRecord) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let scene = Scene::load_unclosed(&reader, args.session)?;
    let title = task_title(&reader, &scene, args.task)?;
    let name = known_person(&reader, args.person)?.name;
    drop(reader);
    check(Some(args.milliseconds), args.errors, &args.note)?;
    let milliseconds = args.milliseconds as i64;
    let now = open.steady.read(&**app.clock(), &open.store)?.wall;
    let id = app.fresh_id();
    let cells: Vec<(u16, Value)> = vec![
        (column::SESSION, args.session.into()),
        (column::PERSON, args.person.into()),
        (column::TASK, args.task.into()),
        (column::STARTED_AT, (now - milliseconds).into()),
        (column::MILLISECONDS, milliseconds.into()),
        (column::AIDED, args.aided.into()),
        (column::ERRORS, args.errors.into()),
        (column::NOTE, args.note.trim().into()),
    ];
    let label = Message::new("change-timer-recorded").with("name", name).with("task", title);
    Ok(app.change(label, vec![Edit::make(&tables::TIMED_TASK, id, cells)])?.of(id))
}
