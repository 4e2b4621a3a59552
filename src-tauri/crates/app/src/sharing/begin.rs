//! Beginning to share, moving to another place, stopping.

use super::{
    Member, laptop,
    laptop::LaptopSource,
    now::{self, LAST},
    place::{self, Where},
    problem,
};
use crate::{
    App, FileUse, Result,
    dto::{Changed, Nothing, sharing::*},
    error::FieldErrors,
    open::Open,
};
use understudy_domain::{message::Message, progress::Unwatched};
use understudy_sync::team;

/// Begins to share through a folder, or moves there.
pub fn folder(app: &App, args: ShareFolder) -> Result<Changed> {
    let path = app.path_of(&args.file, FileUse::Folder)?;
    place::check_folder(app, &path)?;
    let place = Where::Folder(path);
    let label = Message::new("sharing-began-folder").with("folder", place.shown());
    begin(app, &place, None, &args.laptop, label)
}

/// Begins to share through a hub, or moves there.
pub fn hub(app: &App, args: ShareHub) -> Result<Changed> {
    let url = place::parse(&args.url)?;
    let place = Where::Hub(url.address());
    let label = Message::new("sharing-began-hub").with("hub", place.shown());
    begin(app, &place, url.password().as_deref(), &args.laptop, label)
}

/// Stops exchanging on this laptop; what is here stays, and sharing can go on later.
pub fn stop(app: &App, _args: Nothing) -> Result<Changed> {
    let open = app.programme()?;
    Where::remember(&open.store, None)?;
    problem::forget(&open.store)?;
    Ok(now::told_team(app, Message::new("sharing-stopped")))
}

/// Refuses a laptop without a name: the others could not tell whose changes they see.
pub(super) fn check_laptop(errors: &mut FieldErrors, name: &str) {
    if name.trim().is_empty() {
        errors.add("laptop", Message::new("sharing-laptop-nameless"));
    } else if name.trim().chars().count() > 100 {
        errors.add("laptop", Message::new("sharing-laptop-long"));
    }
}

fn begin(app: &App, place: &Where, password: Option<&str>, laptop: &str, label: Message) -> Result<Changed> {
    let mut errors = FieldErrors::default();
    check_laptop(&mut errors, laptop);
    errors.finish()?;
    let open = app.programme()?;
    let before = Where::of(&open.store)?;
    let identity = laptop::make_identity(app, &open.store)?;
    laptop::set_name(&open.store, laptop)?;
    if matches!(place, Where::Hub(_)) {
        laptop::set_hub_password(app, &open.store, password)?;
    }
    if team::project(&open.store)?.is_none() {
        team::begin(&open.store, &identity, &mut LaptopSource::new(app)?)?;
    }
    let me = Member::of(app, &open)?;
    Where::remember(&open.store, Some(place))?;
    if let Err(error) = open_first(app, &open, &me, place).and_then(|()| now::visit(app, &open, &Unwatched).map(|_| ()))
    {
        // What could not be begun is not kept: the programme stays where it was shared before, or alone.
        Where::remember(&open.store, before.as_ref())?;
        problem::forget(&open.store)?;
        if before.is_none() {
            open.store.set_local(LAST, None)?;
        }
        return Err(error);
    }
    Ok(now::told_team(app, label))
}

/// Makes the place ready for this programme.
fn open_first(app: &App, open: &Open, me: &Member, place: &Where) -> Result<()> {
    let copy = me.copy(open);
    if let Some(mut hub) = place.hub(app, copy)?
        && copy.roster()?.is_lead(me.identity.device())
    {
        hub.found()?;
    }
    place.open(app, copy, true)?;
    Ok(())
}
