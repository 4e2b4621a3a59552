//! What somebody decides about a person in the queue.

use super::queue::require_module;
use crate::{
    App, AppError, Result,
    dto::{Changed, retraining::RetrainingDecide},
    error::FieldErrors,
    superusers::actor,
};
use understudy_domain::{id::Id, message::Message, retraining::Decision};
use understudy_store::{
    Edit,
    read::{find::person_name, programme::is_shown},
    tables::{self, retraining_decision as column},
};

/// Longest reason, in characters.
const LONGEST_REASON: usize = 400;

/// Decides that somebody need not be trained, or later; without a decision an earlier one is taken back.
pub fn decide(app: &App, args: RetrainingDecide) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if !is_shown(&reader, &tables::PERSON, args.person)? {
        return Err(AppError::not_found("person"));
    }
    let module = require_module(&reader, args.module)?;
    let name = person_name(&reader, args.person)?;
    let parts = [args.person.as_ref(), args.module.as_ref(), args.cause.word().as_bytes()];
    let row = Id::derived("retraining-decision", &parts);
    let Some(decision) = args.decision else {
        if !is_shown(&reader, &tables::RETRAINING_DECISION, row)? {
            return Err(AppError::not_found("retraining_decision"));
        }
        let label = Message::new("change-retraining-reconsidered").with("name", name).with("module", module);
        return Ok(app.change(label, vec![Edit::delete(&tables::RETRAINING_DECISION, row)])?.of(row));
    };
    let today = app.today();
    let reason = args.reason.trim();
    let mut errors = FieldErrors::default();
    errors.require(!reason.is_empty(), "reason", "retraining-reason-missing");
    errors.require(reason.chars().count() <= LONGEST_REASON, "reason", "session-reason-long");
    let waits = decision == Decision::Later;
    errors.require(!waits || args.due_on.is_some_and(|day| day >= today), "due_on", "retraining-later-day");
    let by = actor(app, &reader, None, &mut errors, "by")?;
    errors.finish()?;
    drop(reader);
    let cells = vec![
        (column::PERSON, args.person.into()),
        (column::MODULE, args.module.into()),
        (column::CAUSE, args.cause.word().into()),
        (column::DECISION, decision.word().into()),
        (column::REASON, reason.into()),
        (column::DECIDED_BY, by.map(|by| by.id).into()),
        (column::DECIDED_ON, today.into()),
        (column::DUE_ON, args.due_on.filter(|_| waits).into()),
    ];
    let label = if waits { "change-retraining-later" } else { "change-retraining-not-needed" };
    let label = Message::new(label).with("name", name).with("module", module);
    Ok(app.change(label, vec![Edit::make(&tables::RETRAINING_DECISION, row, cells)])?.of(row))
}
