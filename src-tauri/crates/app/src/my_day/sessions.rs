//! Sessions to come, with what is not prepared yet, and what waits because of them.

use crate::{
    App, Result,
    dto::frame::{MySession, Waiting, WaitingKind},
    sessions::{instants, prepared, rows, session_row},
    superusers::Role,
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    schedule::day_of,
    words::{SessionState, TrainerRole},
};
use understudy_store::{
    Connection,
    read::{
        my_day as read,
        sessions::{SessionRecord, SessionSelection, sessions},
    },
};

/// Sessions shown at most.
const MOST: usize = 5;
/// Days ahead that a lead sees, and in which a session counts as near.
const NEAR: i32 = 7;

/// My sessions to come; for a lead all of the next seven days. The next one first.
pub(super) fn mine(app: &App, role: Role) -> Result<Vec<MySession>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut found = ahead(app, &reader, role)?;
    found.truncate(MOST);
    let listed = rows(app, &reader, &found)?;
    let mut mine = Vec::with_capacity(found.len());
    for (session, row) in found.iter().zip(listed) {
        let summary = prepared(&reader, session)?;
        mine.push(MySession {
            role: own_role(session, role.person),
            session: row,
            done: summary.done,
            of: summary.of,
            open: summary.open,
        });
    }
    Ok(mine)
}

/// Sessions that are not over, in real time.
fn ahead(app: &App, reader: &Connection, role: Role) -> Result<Vec<SessionRecord>> {
    let today = app.today();
    let chosen = SessionSelection {
        // A session that began yesterday in another zone may still go on.
        from: Some(today.plus(-1).to_string()),
        until: role.is_lead().then(|| today.plus(NEAR + 1).to_string()),
        trainer: role.person.filter(|_| !role.is_lead()),
        state: Some(SessionState::Scheduled),
        ..SessionSelection::default()
    };
    let now = app.clock().milliseconds();
    let mut found = sessions(reader, &chosen)?;
    found.retain(|session| !session.slots.is_empty() && !session_row(session, now).to_close);
    found.sort_by_key(|session| instants(session).first().map(|(_, at)| at.start));
    Ok(found)
}

fn own_role(session: &SessionRecord, me: Option<Id>) -> Option<TrainerRole> {
    session.trainers.iter().find(|trainer| Some(trainer.person) == me).map(|trainer| trainer.role)
}

fn waits(kind: WaitingKind, session: &SessionRecord, detail: Message, due: Option<Day>) -> Waiting {
    Waiting {
        kind,
        title: session.module_title.clone(),
        detail,
        due,
        superuser: None,
        pairing: None,
        session: Some(session.id),
        module: None,
    }
}

/// Sessions that I give soon and that are not prepared.
pub(super) fn to_prepare(app: &App, reader: &Connection, role: Role) -> Result<Vec<Waiting>> {
    let Some(me) = role.person else { return Ok(Vec::new()) };
    let today = app.today();
    let mut waiting = Vec::new();
    for session in ahead(app, reader, role)? {
        let gives = own_role(&session, Some(me)).is_some_and(|role| role != TrainerRole::Observer);
        let Some(day) = instants(&session).first().map(|(wall, _)| day_of(wall.starts_at)) else { continue };
        if !gives || day > today.plus(NEAR) {
            continue;
        }
        let open = prepared(reader, &session)?.open.len();
        if open > 0 {
            let detail = Message::new("waiting-prepare").with("date", day).with("open", open);
            waiting.push(waits(WaitingKind::Prepare, &session, detail, Some(day)));
        }
    }
    Ok(waiting)
}

/// Sessions that are over and not closed: mine, or for a lead everybody's.
pub(super) fn to_close(app: &App, reader: &Connection, role: Role) -> Result<Vec<Waiting>> {
    let now = app.clock().milliseconds();
    let chosen = SessionSelection {
        until: Some(app.today().plus(2).to_string()),
        trainer: role.person.filter(|_| !role.is_lead()),
        state: Some(SessionState::Scheduled),
        ..SessionSelection::default()
    };
    let over = sessions(reader, &chosen)?.into_iter().filter(|session| session_row(session, now).to_close);
    Ok(over
        .map(|session| {
            let last = instants(&session).last().map(|(_, at)| day_of(at.ends_at)).unwrap_or_default();
            let detail = Message::new("waiting-close").with("date", last);
            waits(WaitingKind::Close, &session, detail, Some(last))
        })
        .collect())
}

/// Materials that wait for my review or approval, or that are overdue and mine; for a lead all that are overdue.
pub(super) fn materials(reader: &Connection, today: Day, role: Role) -> Result<Vec<Waiting>> {
    let mut waiting: Vec<Waiting> = read::open_materials(reader, role.person)?
        .into_iter()
        .filter_map(|material| {
            let overdue = material.needed_by.filter(|day| *day < today);
            let detail = if material.awaits_my_review {
                Message::new("waiting-material-review")
            } else if material.awaits_my_approval {
                Message::new("waiting-material-approval")
            } else {
                let state = Message::new(material.state.message_id());
                let date = overdue.filter(|_| material.mine || role.is_lead())?;
                Message::new("waiting-material-overdue").with("date", date).with("state", state)
            };
            Some(Waiting {
                kind: WaitingKind::Material,
                title: format!("{} · {}", material.module_title, material.title),
                detail,
                due: material.needed_by,
                superuser: None,
                pairing: None,
                session: None,
                module: Some(material.module),
            })
        })
        .collect();
    waiting.sort_by(|one, other| {
        (one.due.is_none(), one.due, &one.title).cmp(&(other.due.is_none(), other.due, &other.title))
    });
    Ok(waiting)
}
