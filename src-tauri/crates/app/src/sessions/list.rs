//! Sessions in time, and one with all there is to know.

use super::{
    check::{Checker, Planned},
    rows::{instants, session_row},
};
use crate::{
    App, AppError, Result,
    dto::{
        ById, Named,
        sessions::{RosterLine, SessionDetail, SessionRow, SessionsQuery, TrainerRating},
    },
};
use understudy_domain::{
    day::Day,
    id::Id,
    words::{EnrolmentState, SessionPurpose, SessionState, TrainerRole},
};
use understudy_store::{
    Connection,
    read::{
        find::Needle,
        sessions::{self as read, SessionRecord, SessionSelection},
    },
};

/// Sessions, in time.
pub fn list(app: &App, args: SessionsQuery) -> Result<Vec<SessionRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut found = read::sessions(&reader, &selection(&args))?;
    let needle = Needle::new(&args.text);
    found.retain(|session| in_range(session, args.from, args.to) && fits(session, &needle));
    rows(app, &reader, &found)
}

/// A slot that begins before midnight belongs to the next day too, so the range is read a day early.
fn selection(args: &SessionsQuery) -> SessionSelection {
    SessionSelection {
        from: args.from.map(|day| day.plus(-1).to_string()),
        until: args.to.map(|day| day.plus(1).to_string()),
        module: args.module,
        group: args.group,
        trainer: args.trainer,
        site: args.site,
        state: args.state,
    }
}

fn in_range(session: &SessionRecord, from: Option<Day>, to: Option<Day>) -> bool {
    if from.is_none() && to.is_none() {
        return true;
    }
    instants(session).into_iter().any(|(wall, at)| {
        let (first, last) = (Day::from_date(wall.starts_at.date()), Day::from_date(at.ends_at.date()));
        to.is_none_or(|to| first <= to) && from.is_none_or(|from| last >= from)
    })
}

fn fits(session: &SessionRecord, needle: &Needle) -> bool {
    if needle.is_empty() {
        return true;
    }
    let mut texts = vec![session.module_title.as_str(), session.room.as_str()];
    texts.extend(session.trainers.iter().map(|trainer| trainer.name.as_str()));
    needle.occurs(&texts)
}

/// Rows of sessions, with what the checks find in those to come.
pub(crate) fn rows(app: &App, reader: &Connection, sessions: &[SessionRecord]) -> Result<Vec<SessionRow>> {
    let now = app.clock().milliseconds();
    let mut rows: Vec<SessionRow> = sessions.iter().map(|session| session_row(session, now)).collect();
    let ahead: Vec<usize> =
        (0..rows.len()).filter(|&at| rows[at].state == SessionState::Scheduled && !rows[at].to_close).collect();
    if ahead.is_empty() {
        return Ok(rows);
    }
    let plans: Vec<Planned> = ahead.iter().map(|&at| Planned::of_record(&sessions[at])).collect();
    let mut checker = Checker::counting(app, reader, &plans)?;
    for (&at, plan) in ahead.iter().zip(&plans) {
        rows[at].findings = checker.findings(plan)?.len() as u32;
    }
    Ok(rows)
}

/// One session with roster and findings.
pub fn get(app: &App, args: ById) -> Result<SessionDetail> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = required(&reader, args.id)?;
    let now = app.clock().milliseconds();
    let mut row = session_row(&session, now);
    let plan = Planned::of_record(&session);
    let mut checker = Checker::new(app, &reader, std::slice::from_ref(&plan))?;
    let is_open = session.state == SessionState::Scheduled;
    let findings = if is_open && !row.to_close { checker.findings(&plan)? } else { Vec::new() };
    row.findings = findings.len() as u32;
    let mut roster = roster(&reader, session.id)?;
    if session.purpose == SessionPurpose::Training {
        for line in roster.iter_mut().filter(|_| is_open) {
            line.warnings = checker.lacks(&plan, line.person.id)?;
        }
    }
    let has_begun =
        instants(&session).first().is_some_and(|(_, at)| at.start <= i64::try_from(now).unwrap_or(i64::MAX));
    Ok(SessionDetail {
        note: session.note.clone(),
        cancel_reason: session.cancel_reason.clone(),
        reopen_reason: session.reopen_reason.clone(),
        module_version: session.module_version.unwrap_or(session.current_version),
        roster,
        findings,
        can_run: is_open,
        can_close: is_open && (has_begun || session.started_at.is_some()),
        can_reopen: session.state == SessionState::Closed,
        ratings: ratings(&session),
        row,
    })
}

/// A session that must be there.
pub(crate) fn required(reader: &Connection, session: Id) -> Result<SessionRecord> {
    read::session(reader, session)?.ok_or_else(|| AppError::not_found("session"))
}

fn ratings(session: &SessionRecord) -> Vec<TrainerRating> {
    session
        .trainers
        .iter()
        .filter(|trainer| trainer.role != TrainerRole::Observer)
        .map(|trainer| TrainerRating {
            trainer: Named { id: trainer.person, name: trainer.name.clone() },
            role: trainer.role,
            rating: trainer.rating,
            rated_by: trainer.rated_by.map(|id| Named { id, name: trainer.rated_by_name.clone() }),
            note: trainer.rating_note.clone(),
        })
        .collect()
}

/// Who has a seat and who waits for one.
pub(crate) fn roster(reader: &Connection, session: Id) -> Result<Vec<RosterLine>> {
    let mut place = 0;
    let lines = read::roster(reader, session)?.into_iter().filter(|line| line.state != EnrolmentState::Withdrawn);
    Ok(lines
        .map(|line| {
            let waits = line.state == EnrolmentState::Waiting;
            place += u32::from(waits);
            RosterLine {
                person: Named { id: line.person, name: line.name },
                detail: detail(&line.site, &line.department),
                group: line.group.map(|(id, name)| Named { id, name }),
                state: line.state,
                place: waits.then_some(place),
                warnings: Vec::new(),
            }
        })
        .collect())
}

/// What tells two of a name apart.
pub(super) fn detail(site: &str, department: &str) -> String {
    [site, department].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
