//! Resolving a blocker, and opening it again.

use super::existing_entry;
use crate::{
    App, AppError, Result,
    dto::{Changed, shadowing::BlockerResolve},
    error::FieldErrors,
};
use understudy_domain::message::Message;
use understudy_store::{Edit, tables};

/// Notes the day on which a blocker was resolved; without a day it is open again.
pub fn resolve_blocker(app: &App, args: BlockerResolve) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let entry = existing_entry(&reader, args.id)?;
    drop(reader);
    if entry.blocker.is_empty() {
        return Err(AppError::refused(Message::new("shadowing-no-blocker")));
    }
    if let Some(on) = args.on {
        let mut errors = FieldErrors::default();
        errors.require(on >= entry.on, "on", "shadowing-resolved-before");
        errors.require(on <= app.today(), "on", "shadowing-resolved-ahead");
        errors.finish()?;
    }
    let id = if args.on.is_some() { "change-blocker-resolved" } else { "change-blocker-reopened" };
    let label = Message::new(id).with("name", entry.superuser_name).with("blocker", entry.blocker);
    let cells = vec![(tables::shadowing_session::BLOCKER_RESOLVED_ON, args.on.into())];
    Ok(app.change(label, vec![Edit::put(&tables::SHADOWING_SESSION, args.id, cells)])?.of(args.id))
}
