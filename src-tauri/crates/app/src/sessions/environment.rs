//! Whether the training environment works for a session.

use super::list::required;
use crate::{
    App, Result,
    dto::{Changed, sessions::EnvironmentSave},
    error::FieldErrors,
};
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    Edit,
    tables::{self, environment_check as column},
};

/// Longest note, in characters.
const LONGEST_NOTE: usize = 4000;

/// Identity of the check for a session.
pub(crate) fn row(session: Id) -> Id {
    Id::derived("environment_check", &[session.as_ref()])
}

/// Records what was seen of data, accounts and roles today.
pub fn save_environment(app: &App, args: EnvironmentSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = required(&reader, args.session)?;
    let mut errors = FieldErrors::default();
    errors.require(args.note.trim().chars().count() <= LONGEST_NOTE, "note", "session-note-long");
    errors.finish()?;
    let seen = [args.data_fresh, args.accounts, args.roles];
    let checked = seen.iter().any(Option::is_some);
    let cells = vec![
        (column::SESSION, session.id.into()),
        (column::DATA_FRESH, args.data_fresh.into()),
        (column::ACCOUNTS, args.accounts.into()),
        (column::ROLES, args.roles.into()),
        (column::CHECKED_ON, checked.then(|| app.today()).into()),
        (column::CHECKED_BY, if checked { app.me()? } else { None }.into()),
        (column::NOTE, args.note.trim().into()),
    ];
    let id = if seen.contains(&Some(false)) { "change-environment-failed" } else { "change-environment-checked" };
    let label = Message::new(id).with("module", session.module_title.as_str());
    let edits = vec![Edit::make(&tables::ENVIRONMENT_CHECK, row(session.id), cells)];
    Ok(app.change(label, edits)?.of(session.id))
}
