//! Sessions as a calendar file.
//!
//! Owns which sessions go in and what is told of them. Deliberately hands over no participant: see `understudy_export`.

use super::withdrawn::withdrawn;
use crate::{
    App, AppError, Result,
    dto::{
        completion::ExportSessions,
        readiness::{JobStarted, JobState},
    },
    files::saved,
    sessions::{instants, zone_of},
};
use jiff::Timestamp;
use rustc_hash::FxHashSet;
use std::path::PathBuf;
use understudy_domain::{id::Id, message::Message, words::SessionState};
use understudy_export::{CalendarSession, CalendarSlot, ExportError};
use understudy_messages::say;
use understudy_store::read::sessions::{SessionRecord, SessionSelection, sessions};

/// Starts writing the sessions asked for to a file that ends in `.ics`.
pub(super) fn write_calendar(app: &App, args: &ExportSessions, path: PathBuf) -> Result<JobStarted> {
    let records = chosen(app, args)?;
    // A calendar must hold something; readers refuse an empty one without saying why.
    if records.is_empty() {
        return Err(AppError::refused(Message::new("calendar-none")));
    }
    let stamp = i64::try_from(app.clock().milliseconds()).ok().and_then(|at| Timestamp::from_millisecond(at).ok());
    let stamp = stamp.ok_or_else(|| AppError::refused(Message::new("calendar-clock")))?;
    let name = match args.session {
        // An invitation joins the reader's own calendar; a name would make a new one of it.
        Some(_) => String::new(),
        None => say(&Message::new("calendar-title").with("programme", &app.programme()?.name)),
    };
    let open = app.programme()?;
    let mut entries: Vec<CalendarSession> = records.into_iter().map(entry).collect();
    for entry in &mut entries {
        entry.withdrawn = withdrawn(&open.store, entry)?;
    }
    let job = app.jobs.start(app, move |watch| {
        let count = entries.len() as u32;
        if watch.cancelled() {
            return (JobState::Cancelled, Some(ExportError::Cancelled.message()), Vec::new());
        }
        match understudy_export::calendar(&name, &entries, stamp, &path) {
            Ok(_) => {
                watch.step(count, count);
                let notes = vec![Message::new("calendar-note-participants")];
                (JobState::Done, Some(saved(&path)), notes)
            }
            Err(error) => (JobState::Failed, Some(error.message()), Vec::new()),
        }
    });
    Ok(JobStarted { job })
}

/// The one session, or those of the query, in time.
fn chosen(app: &App, args: &ExportSessions) -> Result<Vec<SessionRecord>> {
    let open = app.programme()?;
    if let Some(session) = args.session {
        return Ok(vec![crate::sessions::required(&*open.reader()?, session)?]);
    }
    // The list knows what a query means; the records know what a calendar needs.
    let listed: FxHashSet<Id> =
        crate::sessions::list(app, args.query.clone())?.into_iter().map(|session| session.id).collect();
    let query = &args.query;
    let selection = SessionSelection {
        module: query.module,
        group: query.group,
        trainer: query.trainer,
        site: query.site,
        state: query.state,
        ..SessionSelection::default()
    };
    let mut records = sessions(&*open.reader()?, &selection)?;
    records.retain(|session| listed.contains(&session.id) && !session.slots.is_empty());
    Ok(records)
}

fn entry(session: SessionRecord) -> CalendarSession {
    let slots = instants(&session).into_iter();
    CalendarSession {
        slots: slots.map(|(wall, _)| CalendarSlot { starts_at: wall.starts_at, minutes: wall.minutes }).collect(),
        zone: zone_of(&session),
        cancelled: (session.state == SessionState::Cancelled).then_some(session.cancel_reason),
        id: session.id,
        withdrawn: Vec::new(),
        module: session.module_title,
        purpose: session.purpose,
        sequence: session.sequence,
        site: session.site_name,
        room: session.room,
        link: session.link,
        language: session.language,
        groups: session.groups.into_iter().map(|(_, name)| name).collect(),
        trainers: session.trainers.into_iter().map(|trainer| (trainer.role, trainer.name)).collect(),
        note: session.note,
    }
}
