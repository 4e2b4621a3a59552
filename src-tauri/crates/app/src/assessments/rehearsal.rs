//! Recording a rehearsal, observed by somebody else.

use crate::{
    App, AppError, Result,
    dto::{Changed, superusers::RehearsalSave},
    error::FieldErrors,
    superusers::actor,
};
use understudy_domain::message::Message;
use understudy_store::{Edit, tables};

/// Records a rehearsal.
pub fn save_rehearsal(app: &App, args: RehearsalSave) -> Result<Changed> {
    use tables::rehearsal as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let superuser = crate::superusers::existing(&reader, args.superuser)?;
    let mut errors = FieldErrors::default();
    let observer = actor(app, &reader, args.observer, &mut errors, "observer")?;
    drop(reader);
    let is_own = observer.as_ref().is_some_and(|observer| observer.id == superuser.person);
    errors.require(!is_own, "observer", "rehearsal-own");
    errors.require((1..=5).contains(&args.rating), "rating", "rehearsal-rating-range");
    errors.require(args.on <= app.today(), "on", "rehearsal-date-ahead");
    errors.finish()?;
    let observer = observer.ok_or_else(|| AppError::not_found("person"))?;
    let id = app.fresh_id();
    let cells = vec![
        (column::SUPERUSER, args.superuser.into()),
        (column::HELD_ON, args.on.into()),
        (column::RATING, args.rating.into()),
        (column::OBSERVER, observer.id.into()),
        (column::NOTE, args.note.trim().into()),
    ];
    let label = Message::new("change-rehearsal").with("superuser", superuser.name).with("rating", args.rating);
    Ok(app.change(label, vec![Edit::make(&tables::REHEARSAL, id, cells)])?.of(id))
}
