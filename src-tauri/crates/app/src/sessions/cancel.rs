//! Calling a session off, taking that back, and hiding one that was a mistake.

use super::{candidates::first_day, list::required};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, sessions::SessionCancel},
    error::FieldErrors,
};
use understudy_domain::{message::Message, words::SessionState};
use understudy_store::{
    Edit,
    read::{find::references, sessions::SessionRecord},
    tables::{self, session as column},
};

/// Longest reason, in characters.
const LONGEST_REASON: usize = 1000;

fn labelled(id: &str, session: &SessionRecord) -> Message {
    Message::new(id).with("module", session.module_title.as_str()).with("date", first_day(session).unwrap_or_default())
}

/// Calls a session off, with a reason; its calendar entries are cancelled. Seats stay, in case it is reinstated.
pub fn cancel(app: &App, args: SessionCancel) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = required(&reader, args.id)?;
    if session.state == SessionState::Closed {
        return Err(AppError::refused(Message::new("session-is-closed")));
    }
    let reason = args.reason.trim();
    let mut errors = FieldErrors::default();
    errors.require(!reason.is_empty(), "reason", "session-reason-missing");
    errors.require(reason.chars().count() <= LONGEST_REASON, "reason", "session-reason-long");
    errors.finish()?;
    let mut cells = vec![(column::CANCEL_REASON, reason.into())];
    if session.state == SessionState::Scheduled {
        cells.push((column::STATE, SessionState::Cancelled.word().into()));
        cells.push((column::SEQUENCE, (session.sequence + 1).into()));
    }
    let edits = vec![Edit::put(&tables::SESSION, session.id, cells)];
    Ok(app.change(labelled("change-session-cancelled", &session), edits)?.of(session.id))
}

/// Takes a cancellation back.
pub fn reinstate(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = required(&reader, args.id)?;
    if session.state != SessionState::Cancelled {
        return Err(AppError::refused(Message::new("session-not-cancelled")));
    }
    let cells = vec![
        (column::STATE, SessionState::Scheduled.word().into()),
        (column::CANCEL_REASON, "".into()),
        (column::SEQUENCE, (session.sequence + 1).into()),
    ];
    let edits = vec![Edit::put(&tables::SESSION, session.id, cells)];
    Ok(app.change(labelled("change-session-reinstated", &session), edits)?.of(session.id))
}

/// Hides a session that was scheduled by mistake, with everything that hangs on it; can be undone. One that was held is
/// reopened first: its record counts.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = required(&reader, args.id)?;
    if session.state == SessionState::Closed {
        return Err(AppError::refused(Message::new("session-is-closed")));
    }
    let mut edits = vec![Edit::delete(&tables::SESSION, session.id)];
    edits.extend(
        references(&reader, &tables::SESSION, session.id)?
            .into_iter()
            .filter(|reference| reference.shown)
            .map(|reference| Edit::delete(reference.table, reference.row)),
    );
    Ok(app.change(labelled("change-session-deleted", &session), edits)?.of(session.id))
}
