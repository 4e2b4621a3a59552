//! The journeys of a room: marked, timed, asked, closed, reopened; and what the laptop may do meanwhile.

mod closing;
mod marking;
mod timing;

use super::*;
use crate::{
    App,
    dto::{
        ById,
        people::Person,
        run::{AttendanceMark, AttendanceMarks, Participant, RunRoom},
    },
    people,
    testing::{TestClock, made, programme_and_clock},
};
use std::sync::Arc;
use tempfile::TempDir;
use understudy_domain::{id::Id, message::Message, words::AttendanceStatus};
use understudy_store::{Edit, tables};

/// A session of 09:00 to 11:00 UTC on the day of the test clock (which says 09:00), with people seated.
struct Room {
    _folder: TempDir,
    app: App,
    clock: Arc<TestClock>,
    session: Id,
    task: Id,
    people: Vec<Id>,
}

fn id(name: &str) -> Id {
    Id::derived("test", &[name.as_bytes()])
}

/// Another session of the same module.
fn add_session(app: &App, name: &str, starts_at: &str, capacity: Option<u32>, seated: &[Id]) -> Id {
    let session = id(name);
    let mut edits = vec![
        Edit::make(&tables::SESSION, session, {
            use tables::session::*;
            vec![
                (MODULE, id("module").into()),
                (PURPOSE, "training".into()),
                (STATE, "scheduled".into()),
                (TIME_ZONE, "UTC".into()),
                (CAPACITY, capacity.into()),
            ]
        }),
        Edit::make(&tables::SESSION_SLOT, id(&format!("{name} slot")), {
            use tables::session_slot::*;
            vec![(SESSION, session.into()), (STARTS_AT, starts_at.into()), (MINUTES, 120_u32.into())]
        }),
    ];
    for person in seated {
        let row = Id::derived("enrolment", &[session.as_ref(), person.as_ref()]);
        use tables::enrolment::*;
        let cells = vec![(SESSION, session.into()), (PERSON, (*person).into()), (STATE, "seated".into())];
        edits.push(Edit::make(&tables::ENROLMENT, row, cells));
    }
    app.change(Message::new("change-settings-saved"), edits).expect("a session");
    session
}

fn room() -> Room {
    let (folder, app, clock) = programme_and_clock();
    let people: Vec<Id> = ["Ana Holm", "Ben Oto", "Carla Ruiz"]
        .into_iter()
        .map(|name| {
            let email = format!("{}@example.com", name.split(' ').next().unwrap_or_default().to_lowercase());
            made(people::save(&app, Person { display_name: name.to_owned(), email, ..Person::default() }))
        })
        .collect();
    let task = id("task");
    let edits = vec![
        Edit::make(&tables::MODULE, id("module"), {
            use tables::module::*;
            vec![(TITLE, "Orders".into()), (VERSION, 3_u32.into()), (MINUTES, 120_u32.into())]
        }),
        Edit::make(&tables::MODULE_TASK, task, {
            use tables::module_task::*;
            vec![(MODULE, id("module").into()), (TITLE, "Enter an order".into()), (TARGET_SECONDS, 90_u32.into())]
        }),
    ];
    app.change(Message::new("change-settings-saved"), edits).expect("a module");
    let start = jiff::Timestamp::from_millisecond(i64::try_from(crate::Clock::milliseconds(&*clock)).expect("fits"))
        .expect("a moment");
    // On the hour, so that the clock stands within the first hour of the session whatever its start is.
    let starts_at = start.strftime("%Y-%m-%dT%H:00").to_string();
    let session = add_session(&app, "session", &starts_at, Some(4), &people);
    Room { _folder: folder, app, clock, session, task, people }
}

impl Room {
    fn get(&self) -> RunRoom {
        get(&self.app, ById { id: self.session }).expect("a room")
    }

    fn mark(&self, person: Id, status: Option<AttendanceStatus>, reason: &str) -> crate::Result<crate::dto::Changed> {
        self.marks(&[(person, status, None, reason)])
    }

    fn marks(&self, marks: &[(Id, Option<AttendanceStatus>, Option<u32>, &str)]) -> crate::Result<crate::dto::Changed> {
        let one = |(person, status, minutes, reason): &(Id, Option<AttendanceStatus>, Option<u32>, &str)| {
            AttendanceMark { person: *person, status: *status, minutes: *minutes, reason: (*reason).to_owned() }
        };
        mark(&self.app, AttendanceMarks { session: self.session, marks: marks.iter().map(one).collect() })
    }

    fn participant(&self, person: Id) -> Participant {
        self.get().people.into_iter().find(|known| known.person.id == person).expect("in the room")
    }
}
