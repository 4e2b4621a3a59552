//! Timers through everything that can happen to a laptop.

use super::*;
use crate::dto::run::{TimerRecord, TimerSave, TimersStart, TimersStop};

const MINUTE: u64 = 60_000;

fn start(room: &Room) -> Id {
    made(start_timers(&room.app, TimersStart { session: room.session, task: room.task, people: vec![room.people[0]] }))
}

/// The elapsed minutes of the only timer, and whether it is doubtful.
fn elapsed(room: &Room) -> (f64, bool) {
    let timer = room.get().timers.into_iter().next().expect("a timer");
    ((timer.elapsed / 60_000.0).round(), timer.doubtful)
}

impl Room {
    /// The program is killed and opened again.
    fn restart(&mut self) {
        let folder = self.app.folder().to_owned();
        self.clock.restart();
        self.app = App::new(folder, Arc::<TestClock>::clone(&self.clock));
        self.app.open_file("Test").expect("opens");
    }
}

/// A lid closed in the middle, a kill, and another lid: the time goes on.
#[test]
fn a_timer_survives_sleep_and_restart() {
    let mut room = room();
    start(&room);
    room.clock.pass(5 * MINUTE);
    assert_eq!(elapsed(&room), (5.0, false));
    room.restart();
    room.clock.pass(7 * MINUTE);
    assert_eq!(elapsed(&room), (12.0, false));
}

/// The clock is set by an hour in the middle (by a person or a time server): the stopwatch does not mind, not even after a
/// restart.
#[test]
fn a_changed_clock_changes_no_timer() {
    for forward in [3_600_000, -3_600_000] {
        let mut room = room();
        let timer = start(&room);
        room.clock.pass(5 * MINUTE);
        room.clock.set(forward);
        assert_eq!(elapsed(&room), (5.0, false), "{forward}");
        room.restart();
        room.clock.pass(MINUTE);
        assert_eq!(elapsed(&room), (6.0, false), "{forward}");
        stop_timers(&room.app, TimersStop { timers: vec![timer] }).expect("stopped");
        room.clock.pass(MINUTE);
        assert_eq!(elapsed(&room), (6.0, false), "{forward}");
    }
}

/// A clock changed while the program did not run cannot be known; the figure must say that it may be wrong.
#[test]
fn an_unseen_change_is_doubtful() {
    for forward in [5 * 3_600_000, -5 * 3_600_000] {
        let mut room = room();
        start(&room);
        room.clock.set(forward);
        room.restart();
        assert!(elapsed(&room).1, "{forward}");
    }
}

/// Several people start at once; starting again starts nobody twice; corrections are checked.
#[test]
fn timers_are_started_stopped_and_corrected() {
    let room = room();
    let all = || TimersStart { session: room.session, task: room.task, people: room.people.clone() };
    start_timers(&room.app, all()).expect("started");
    assert_eq!(start_timers(&room.app, all()).expect("again").label, None);
    room.clock.pass(90_000);
    let timers: Vec<Id> = room.get().timers.iter().map(|timer| timer.id).collect();
    assert_eq!(timers.len(), 3);
    stop_timers(&room.app, TimersStop { timers: timers.clone() }).expect("stopped");
    let measured = room.get().timers[0].milliseconds.expect("stopped");
    assert!((90_000.0..90_100.0).contains(&measured), "{measured}");
    let save = |milliseconds, resume| {
        let note = "Asked once".to_owned();
        save_timer(&room.app, TimerSave { id: timers[0], aided: true, errors: 2, note, milliseconds, resume })
    };
    assert_eq!(save(Some(0.0), false).expect_err("refused").fields[0].field, "milliseconds");
    save(Some(75_000.0), false).expect("corrected");
    let timer = room.get().timers.into_iter().find(|timer| timer.id == timers[0]).expect("there");
    assert_eq!((timer.milliseconds, timer.aided, timer.errors), (Some(75_000.0), true, 2));
    save(None, true).expect("resumed");
    room.clock.pass(30_000);
    let timer = room.get().timers.into_iter().find(|timer| timer.id == timers[0]).expect("there");
    assert!(timer.milliseconds.is_none() && (120_000.0..120_200.0).contains(&timer.elapsed), "{}", timer.elapsed);
    delete_timer(&room.app, ById { id: timers[0] }).expect("hidden");
    let record = TimerRecord {
        session: room.session,
        task: room.task,
        person: room.people[0],
        milliseconds: 61_000.0,
        aided: false,
        errors: 0,
        note: String::new(),
    };
    record_timer(&room.app, record).expect("recorded");
    assert_eq!(room.get().timers.len(), 3);
}
