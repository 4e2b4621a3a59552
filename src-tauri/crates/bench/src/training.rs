//! Training: marks in the room, completion over all of them, checks while a session is typed, the month's calendar.

use crate::{
    machine,
    programme::{copy, file, ids, open, plain, said},
    rate::{Measured, in_turn, median, percentile, time},
    readiness::read_all,
};
use anyhow::{Context, Result, ensure};
use rusqlite::{Connection, TransactionBehavior};
use serde_json::json;
use std::{hint::black_box, path::Path};
use understudy_app::{
    App, completion, dispatch,
    dto::{
        completion::CompletionArgs,
        run::{AttendanceMark, AttendanceMarks},
        sessions::{SessionDraftArgs, SessionSave, Slot},
    },
    room, sessions,
};
use understudy_domain::{day::Day, id::Id, words::AttendanceStatus};
use understudy_store::Store;

/// People in a room.
const ROOM: usize = 30;
/// Milliseconds that the checks may take while somebody types: one frame of a screen.
const FRAME: f64 = 16.0;

/// The rows that completion is made of, by the same statements as the store's.
pub(crate) const COMPLETION: [&str; 10] = [
    "SELECT id, hidden, merged_into, starts_on, leaves_on FROM person",
    "SELECT id, title, version, released_on FROM module WHERE hidden = 0 ORDER BY title COLLATE NOCASE, id",
    "SELECT id, name, site, headcount FROM user_group WHERE hidden = 0 ORDER BY name COLLATE NOCASE, id",
    "SELECT session, starts_at, minutes FROM session_slot WHERE hidden = 0 AND starts_at <> ''",
    "SELECT id, module, purpose, state, module_version FROM session WHERE hidden = 0 ORDER BY id",
    "SELECT user_group, module FROM module_group WHERE hidden = 0",
    "SELECT person, user_group, from_on, to_on FROM group_member WHERE hidden = 0",
    "SELECT person, session, status, minutes FROM attendance WHERE hidden = 0",
    "SELECT person, session, state, enrolled_at FROM enrolment WHERE hidden = 0",
    "SELECT session, person, role, rating FROM session_trainer WHERE hidden = 0",
];

/// One person marked and committed.
pub(crate) fn one_mark(folder: &Path, small: bool) -> Result<Measured> {
    marks(folder, 1, if small { 10 } else { 200 })
}

/// A room of 30 marked by one key.
pub(crate) fn a_room(folder: &Path, small: bool) -> Result<Measured> {
    marks(folder, ROOM, if small { 3 } else { 60 })
}

/// Rooms with the people to mark in each, so that each mark is a new one.
struct Rooms(Vec<(Id, Vec<Id>)>);

impl Rooms {
    fn of(file: &Path) -> Result<Self> {
        let connection = Connection::open(file)?;
        let mut statement = connection.prepare(
            "SELECT e.session, e.person FROM enrolment e JOIN session s ON s.id = e.session AND s.state = 'scheduled' AND s.hidden = 0 \
             WHERE e.hidden = 0 AND e.state = 'seated' ORDER BY e.session, e.person",
        )?;
        let mut rows = statement.query([])?;
        let mut rooms: Vec<(Id, Vec<Id>)> = Vec::new();
        while let Some(row) = rows.next()? {
            let id = |at| row.get::<_, Vec<u8>>(at).map(|bytes| Id::from_bytes(&bytes));
            let (session, person) = (id(0)?.context("not an id")?, id(1)?.context("not an id")?);
            match rooms.last_mut() {
                Some((last, people)) if *last == session => people.push(person),
                _ => rooms.push((session, vec![person])),
            }
        }
        Ok(Self(rooms))
    }

    /// The nth marks of so many people together.
    fn marks(&self, nth: usize, together: usize) -> Result<AttendanceMarks> {
        let (session, people) = self.0.get(nth % self.0.len().max(1)).context("no session to come")?;
        let first = nth / self.0.len() * together;
        ensure!(people.len() >= first + together, "a session has too few people: {}", people.len());
        let marks = people[first..first + together].iter().map(|&person| AttendanceMark {
            person,
            status: Some(AttendanceStatus::Present),
            minutes: None,
            reason: String::new(),
        });
        Ok(AttendanceMarks { session: *session, marks: marks.collect() })
    }
}

/// Marks of so many people at once against the same number of rows; both in turn, so that both meet the same disk.
fn marks(folder: &Path, together: usize, rounds: usize) -> Result<Measured> {
    let copy = copy(folder)?;
    let app = open(copy.path())?;
    let rooms = Rooms::of(&file(copy.path()))?;
    let mut raw = plain(&copy.path().join("plain.sqlite"))?;
    raw.execute_batch(
        "CREATE TABLE attendance (id BLOB NOT NULL PRIMARY KEY, session BLOB, person BLOB, status TEXT, minutes INTEGER, reason TEXT, walk_in INTEGER, marked_at INTEGER) WITHOUT ROWID",
    )?;
    // The first ones warm what both use and are not counted.
    let warm = 3;
    let (mut edits, mut rows) = (Vec::new(), Vec::new());
    let mut kibibytes = None;
    for round in 0..rounds + warm {
        let given = rooms.marks(round, together)?;
        let (session, people) = (given.session, given.marks.iter().map(|mark| mark.person).collect::<Vec<_>>());
        edits.push(time(|| Ok(black_box(said(room::mark(&app, given))?)))?.0);
        kibibytes = kibibytes.or_else(machine::peak_memory);
        rows.push(time(|| write_rows(&mut raw, session, &people))?.0);
    }
    let note = format!("{rounds} times each");
    Ok(Measured::time(median(&edits[warm..]), Some(median(&rows[warm..])), kibibytes, note))
}

fn write_rows(raw: &mut Connection, session: Id, people: &[Id]) -> Result<()> {
    let transaction = raw.transaction_with_behavior(TransactionBehavior::Immediate)?;
    {
        let mut insert =
            transaction.prepare_cached("INSERT INTO attendance VALUES (?1, ?2, ?3, 'present', NULL, NULL, 0, ?4)")?;
        for person in people {
            // The ids that the app gives: what lies together there lies together here.
            let id = Id::derived_within("attendance", session, &[person.as_ref()]);
            insert.execute((id.bytes(), session.bytes(), person.bytes(), 1_790_000_000_000_i64))?;
        }
    }
    Ok(transaction.commit()?)
}

/// Completion of all groups and modules as the screen asks for it, against reading its rows.
pub(crate) fn completion(folder: &Path, small: bool) -> Result<Measured> {
    let app = open(folder)?;
    let store = Store::open(&file(folder))?;
    let mut note = String::new();
    let mut measured = in_turn(
        if small { 3 } else { 7 },
        || {
            let (milliseconds, answer) = time(|| said(completion::completion(&app, CompletionArgs::default())))?;
            note = format!("{} rows, {} people × modules needed", answer.rows.len(), answer.total.need);
            Ok(milliseconds)
        },
        || {
            let reader = store.reader()?;
            Ok(time(|| read_all(&reader, &COMPLETION))?.0)
        },
    )?;
    let marks = ids(&Connection::open(file(folder))?, "SELECT id FROM attendance WHERE hidden = 0")?.len();
    measured.note = format!("{marks} marks, {note}");
    Ok(measured)
}

/// The checks as they run at each keystroke: new sessions and known ones, at times that others take too.
pub(crate) fn checks(folder: &Path, small: bool) -> Result<Measured> {
    let app = open(folder)?;
    let forms = forms(&app, folder, if small { 10 } else { 150 })?;
    // What changes only with a write is read by the first keystroke after it and kept.
    let (first, _) = time(|| said(sessions::check(&app, forms[0].clone())))?;
    let mut all = Vec::new();
    for form in &forms {
        for hour in [9, 10] {
            let mut form = form.clone();
            for slot in &mut form.slots {
                let day = slot.starts_at.get(..10).unwrap_or_default().to_owned();
                slot.starts_at = format!("{day}T{hour:02}:30");
            }
            all.push(time(|| Ok(black_box(said(sessions::check(&app, form))?)))?.0);
        }
    }
    let slow = percentile(&all, 95);
    let target = if slow < FRAME { "met" } else { "missed" };
    let note = format!(
        "{} checks; median {:.1} ms; first after a start {first:.0} ms; under {FRAME} ms: {target}",
        all.len(),
        median(&all)
    );
    Ok(Measured::time(slow, None, machine::peak_memory(), note))
}

/// Sessions to come as the form holds them; every other one as a new one.
fn forms(app: &App, folder: &Path, count: usize) -> Result<Vec<SessionSave>> {
    let connection = Connection::open(file(folder))?;
    let query =
        format!("SELECT id FROM session WHERE hidden = 0 AND state = 'scheduled' ORDER BY room, id LIMIT {count}");
    let known = ids(&connection, &query)?;
    ensure!(!known.is_empty(), "no session to come");
    let mut slots =
        connection.prepare("SELECT starts_at, minutes FROM session_slot WHERE session = ?1 AND hidden = 0")?;
    let mut forms = Vec::new();
    for (nth, id) in known.into_iter().enumerate() {
        let like = SessionDraftArgs { like: Some(id), ..SessionDraftArgs::default() };
        let mut form = said(sessions::draft(app, like))?.session;
        form.slots = slots
            .query_map([id.bytes()], |row| {
                Ok(Slot { starts_at: row.get(0)?, minutes: row.get(1)?, ends_at: String::new(), start_instant: 0.0 })
            })?
            .collect::<rusqlite::Result<_>>()?;
        form.id = (nth % 2 == 0).then_some(id);
        forms.push(form);
    }
    Ok(forms)
}

/// The sessions of the month as its calendar asks for them, from JSON to JSON. The month with most ahead of it.
pub(crate) fn month(folder: &Path, small: bool) -> Result<Measured> {
    let app = open(folder)?;
    let (from, to) = weeks(app.today());
    let call = || {
        time(|| {
            let answer = said(dispatch(&app, "sessions_list", json!({ "from": from, "to": to })))?;
            let count = answer.as_array().map_or(0, Vec::len);
            black_box(serde_json::to_string(&answer)?);
            Ok(count)
        })
    };
    let (first, count) = call()?;
    let times = (0..if small { 3 } else { 15 }).map(|_| Ok(call()?.0)).collect::<Result<Vec<f64>>>()?;
    let note = format!(
        "data call, {count} sessions in six weeks; first {first:.0} ms; 95th percentile {:.0} ms",
        percentile(&times, 95)
    );
    Ok(Measured::time(median(&times), None, machine::peak_memory(), note))
}

/// The six weeks that a month's page shows, from today's week on.
pub(crate) fn weeks(today: Day) -> (Day, Day) {
    (today, today.plus(41))
}
