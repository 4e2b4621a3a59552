//! Inviting and joining.

use super::{
    Member,
    begin::check_laptop,
    laptop::{self, LaptopSource},
    now,
    place::{self, Where},
};
use crate::{
    App, AppError, FileUse, Result,
    dto::{Changed, sharing::*},
    error::FieldErrors,
    open::Open,
};
use serde::{Deserialize, Serialize};
use std::{fs, path::Path};
use understudy_domain::{message::Message, progress::Unwatched};
use understudy_store::StoreError;
use understudy_sync::{
    hub::HubUrl,
    invite::{self, Hint, INVITE_LIMIT, Invite},
    team,
};

/// Name in the file of what a newcomer said of itself.
const ASKING: &str = "sharing_asking";
/// How often a newcomer asks again, in milliseconds: the first request may have been lost with its folder.
const AGAIN: u64 = 24 * 60 * 60 * 1_000;

/// Who asks, until a lead has answered.
#[derive(Debug, Serialize, Deserialize)]
struct Asking {
    person: String,
    email: String,
    laptop: String,
    /// When it was asked last, by this laptop's clock; 0 while it was not.
    asked: u64,
}

/// Writes an invite, protected by a passphrase that is told once.
pub fn invite(app: &App, args: InviteWrite) -> Result<InviteWritten> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    let open = app.programme()?;
    let me = Member::of(app, &open)?;
    let hint = match Where::of(&open.store)? {
        Some(Where::Folder(folder)) => {
            Hint::Folder(folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default())
        }
        Some(Where::Hub(address)) => {
            let url = match args.hub_url.as_deref().map(str::trim).filter(|url| !url.is_empty()) {
                Some(typed) => typed.to_owned(),
                None => address,
            };
            place::parse(&url)?;
            Hint::Hub(url)
        }
        None => return Err(AppError::refused(Message::new("sharing-alone"))),
    };
    let name = crate::frame::programme_name(&open)?;
    let passphrase = invite::passphrase(&mut LaptopSource::new(app)?);
    let text = me.copy(&open).invite(hint, &name)?.write(&passphrase)?;
    write_whole(&path, text.as_bytes()).map_err(StoreError::from)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(InviteWritten { passphrase, name })
}

/// Reads an invite, makes the programme here and asks to be let in.
pub fn join(app: &App, args: JoinArgs) -> Result<Changed> {
    let invite = read(&app.path_of(&args.file, FileUse::Open)?, &args.passphrase)?;
    let mut errors = FieldErrors::default();
    if args.person.trim().is_empty() {
        errors.add("person", Message::new("join-person-nameless"));
    }
    check_laptop(&mut errors, &args.laptop);
    let name = args.name.as_deref().map(str::trim).filter(|name| !name.is_empty()).unwrap_or(&invite.programme);
    if let Err(error) = app.file_of(name) {
        errors.add("name", error.message);
    } else if app.programme_names().iter().any(|known| crate::programme::same_name(known, name)) {
        errors.add("name", Message::new("programme-name-taken").with("name", name));
    }
    let place = match (&invite.hint, &args.folder) {
        (Hint::Hub(url), _) => Some(Where::Hub(place::parse(url)?.address())),
        (Hint::Folder(_), Some(folder)) => {
            let path = app.path_of(folder, FileUse::Folder)?;
            place::check_folder(app, &path)?;
            Some(Where::Folder(path))
        }
        (Hint::Folder(folder), None) => {
            errors.add("folder", Message::new("join-folder-missing").with("folder", folder.as_str()));
            None
        }
    };
    errors.finish()?;
    let Some(place) = place else { return Err(AppError::refused(Message::new("sharing-alone"))) };
    let open = app.create_file(name, args.encrypted == Some(true))?;
    let joined = enter(app, &open, &invite, &place, &args);
    if let Err(error) = joined {
        // A file that could not ask holds nothing yet.
        let path = open.store.path().to_owned();
        app.close();
        drop(open);
        crate::programme::remove_with_companions(&path);
        return Err(error);
    }
    Ok(crate::programme::everything(app, Some(Message::new("join-asked").with("name", name))))
}

fn enter(app: &App, open: &Open, invite: &Invite, place: &Where, args: &JoinArgs) -> Result<()> {
    let store = &open.store;
    let identity = laptop::make_identity(app, store)?;
    laptop::set_name(store, &args.laptop)?;
    if let Hint::Hub(url) = &invite.hint {
        let url: HubUrl = place::parse(url)?;
        laptop::set_hub_password(app, store, url.password().as_deref())?;
    }
    team::join(store, &identity, invite)?;
    let asking = Asking {
        person: args.person.trim().to_owned(),
        email: args.email.trim().to_owned(),
        laptop: args.laptop.trim().to_owned(),
        asked: 0,
    };
    store.set_local(ASKING, serde_json::to_string(&asking).ok().as_deref())?;
    Where::remember(store, Some(place))?;
    now::visit(app, open, &Unwatched).map(|_| ())
}

/// Asks to be let in where that has not been done, or was long ago. A copy of another laptop's file asks in the name of
/// whom it belongs to.
pub(super) fn ask_once(app: &App, open: &Open, me: &Member, place: &Where) -> Result<()> {
    let kept: Option<Asking> = open.store.local(ASKING)?.and_then(|text| serde_json::from_str(&text).ok());
    let mut asking = match kept {
        Some(asking) => asking,
        None => Asking {
            person: match open.me()? {
                Some(id) => understudy_store::read::find::person_name(&*open.reader()?, id)?,
                None => String::new(),
            },
            email: String::new(),
            laptop: laptop::name(&open.store)?,
            asked: 0,
        },
    };
    let now = app.clock().milliseconds();
    if asking.asked > 0 && now.abs_diff(asking.asked) < AGAIN {
        return Ok(());
    }
    let copy = me.copy(open);
    let mut at = place.open(app, copy, true)?;
    copy.ask(&mut *at, [&asking.person, &asking.email, &asking.laptop], &mut LaptopSource::new(app)?)?;
    asking.asked = now;
    open.store.set_local(ASKING, serde_json::to_string(&asking).ok().as_deref())?;
    Ok(())
}

fn read(path: &Path, passphrase: &str) -> Result<Invite> {
    let large = fs::metadata(path).map_err(StoreError::from)?.len() > INVITE_LIMIT as u64;
    if large {
        return Err(AppError::refused(Message::new("sharing-malformed")));
    }
    let bytes = fs::read(path).map_err(StoreError::from)?;
    Ok(Invite::read(&bytes, passphrase)?)
}

/// Writes a file that has its name only once it is whole.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let mut file = fs::File::create(&part)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}
