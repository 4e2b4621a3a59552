//! The superuser acknowledges the dos and don'ts of an entry.

use super::existing_entry;
use crate::{
    App, AppError, Result,
    dto::{ById, Changed},
};
use understudy_domain::message::Message;
use understudy_store::{Edit, tables};

/// Notes that the superuser has seen the dos and don'ts. Only they can, at a laptop that knows them.
pub fn acknowledge(app: &App, args: ById) -> Result<Changed> {
    use tables::shadowing_session as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let entry = existing_entry(&reader, args.id)?;
    drop(reader);
    let me = app.me()?;
    if me != Some(entry.superuser_person) {
        return Err(AppError::refused(
            Message::new("shadowing-acknowledge-only-superuser").with("name", entry.superuser_name),
        ));
    }
    if entry.dos.is_empty() && entry.donts.is_empty() {
        return Err(AppError::refused(Message::new("shadowing-acknowledge-nothing")));
    }
    let edits = if entry.acknowledged_on.is_some() {
        Vec::new()
    } else {
        let cells = vec![(column::ACKNOWLEDGED_ON, app.today().into()), (column::ACKNOWLEDGED_BY, me.into())];
        vec![Edit::put(&tables::SHADOWING_SESSION, args.id, cells)]
    };
    let label = Message::new("change-shadowing-acknowledged").with("name", entry.superuser_name).with("date", entry.on);
    Ok(app.change(label, edits)?.of(args.id))
}
