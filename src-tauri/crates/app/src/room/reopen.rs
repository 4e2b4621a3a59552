//! Opening a closed session again.

use super::{Scene, scene::check_length};
use crate::{
    App, AppError, Result,
    dto::{Changed, run::SessionReopen},
    error::FieldErrors,
};
use understudy_domain::{message::Message, words::SessionState};
use understudy_store::{
    Edit, Value,
    tables::{self, session as column},
};

/// Opens a closed session again, with a reason. What was marked stays; what is changed then stands in the history beside
/// what was there before. Until it is closed again, it counts for nothing.
pub fn reopen(app: &App, args: SessionReopen) -> Result<Changed> {
    let open = app.programme()?;
    let scene = Scene::load(&*open.reader()?, args.id)?;
    if scene.session.state != SessionState::Closed {
        return Err(AppError::refused(Message::new("room-not-closed")));
    }
    let reason = args.reason.trim();
    let mut errors = FieldErrors::default();
    errors.require(!reason.is_empty(), "reason", "room-reopen-reason");
    check_length(&mut errors, "reason", reason);
    errors.finish()?;
    let cells = vec![
        (column::STATE, SessionState::Scheduled.word().into()),
        (column::CLOSED_AT, Value::Null),
        (column::MODULE_VERSION, Value::Null),
        (column::REOPEN_REASON, reason.into()),
    ];
    let label = Message::new("change-session-reopened").with("module", scene.session.title).with("reason", reason);
    Ok(app.change(label, vec![Edit::put(&tables::SESSION, args.id, cells)])?.of(args.id))
}
