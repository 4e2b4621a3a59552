//! Stepping down, and taking it back. The history stays.

use super::existing;
use crate::{
    App, AppError, Result,
    dto::{Changed, superusers::StepDown},
    error::FieldErrors,
};
use understudy_domain::message::Message;
use understudy_store::{Edit, Value, read, tables};

/// Lets a superuser step down on a day and closes the open pairings in the same change; without a day takes the stepping
/// down back (the pairings stay closed: they may not suit any more).
pub fn step_down(app: &App, args: StepDown) -> Result<Changed> {
    use tables::superuser as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let superuser = existing(&reader, args.id)?;
    let Some(on) = args.on else {
        if superuser.stepped_down_on.is_none() {
            return Err(AppError::refused(Message::new("superuser-serves").with("name", superuser.name)));
        }
        let cells = vec![(column::STEPPED_DOWN_ON, Value::Null), (column::STEP_DOWN_REASON, Value::Null)];
        let label = Message::new("change-superuser-back").with("name", superuser.name);
        return Ok(app.change(label, vec![Edit::put(&tables::SUPERUSER, args.id, cells)])?.of(args.id));
    };
    let mut errors = FieldErrors::default();
    if superuser.nominated_on.is_some_and(|nominated| on < nominated) {
        errors.add("on", Message::new("superuser-steps-down-before-nominated").with("name", superuser.name.as_str()));
    }
    errors.finish()?;
    let mut edits = vec![Edit::put(
        &tables::SUPERUSER,
        args.id,
        vec![(column::STEPPED_DOWN_ON, on.into()), (column::STEP_DOWN_REASON, args.reason.trim().into())],
    )];
    let pairings = read::shadowing::pairings(&reader, Some(args.id))?;
    edits.extend(
        pairings
            .iter()
            .filter(|pairing| pairing.closed_on.is_none_or(|closed| closed > on))
            .map(|pairing| Edit::put(&tables::PAIRING, pairing.id, vec![(tables::pairing::CLOSED_ON, on.into())])),
    );
    drop(reader);
    let label = Message::new("change-superuser-stepped-down").with("name", superuser.name).with("date", on);
    Ok(app.change(label, edits)?.of(args.id))
}
