//! Encrypting a programme that is there, and ending that.
//!
//! Owns the order of it: written anew beside the file and checked, everybody sent away, put in place, opened again. Cut off
//! anywhere, one of the two is there, whole.

use crate::{
    App, AppError, Result,
    dto::{Changed, protection::ProtectionSet},
    open::Open,
    programme::everything,
    sharing::laptop,
};
use std::{sync::Arc, thread, time::Duration};
use understudy_domain::{
    message::Message,
    progress::{Part, Progress},
};
use understudy_store::{FileKey, SALT, Switched};

/// How often and how long it is waited for others in this program to be done with the file.
const TRIES: u32 = 250;
const PAUSE: Duration = Duration::from_millis(20);

/// Shares of the whole, in thousandths: writing anew; what follows when somebody wrote meanwhile.
const WRITTEN: u32 = 900;

/// Encrypts the open programme's file or ends that, and removes plain backups where that is asked for.
pub fn set(app: &App, args: ProtectionSet) -> Result<Changed> {
    let job = args.job;
    app.jobs.watched(app, job, |watch| set_watched(app, args, watch))
}

/// As [`set`], watched by the caller. Asked to stop before the new file is in place, it leaves everything as it was.
pub fn set_watched(app: &App, args: ProtectionSet, watch: &dyn Progress) -> Result<Changed> {
    let open = app.programme()?;
    let name = open.name.clone();
    let switches = open.store.is_encrypted() != args.encrypted;
    if switches {
        switch(app, open, args.encrypted, watch)?;
    }
    let mut deleted = 0;
    if args.encrypted && args.delete_plain_backups == Some(true) {
        deleted = crate::backup::delete_plain(app, &name)?;
        // What was deleted may have been all there was.
        crate::backup::daily(app);
    }
    let label = match (switches, args.encrypted, deleted) {
        (true, true, _) => Some(Message::new("protection-encrypted").with("deleted", deleted)),
        (true, false, _) => Some(Message::new("protection-ended")),
        (false, _, 0) => None,
        (false, ..) => Some(Message::new("protection-backups-deleted").with("deleted", deleted)),
    };
    Ok(everything(app, label))
}

type Form = Option<(FileKey, [u8; SALT])>;

fn write_anew(open: &Open, form: &Form, watch: &dyn Progress) -> Result<Switched> {
    Ok(open.store.switch_watched(form.as_ref().map(|(key, salt)| (key, *salt)), watch)?)
}

fn switch(app: &App, open: Arc<Open>, encrypted: bool, watch: &dyn Progress) -> Result<()> {
    open.in_use.claim().map_err(|_| AppError::refused(Message::new("protection-in-use")))?;
    let prepared = (|| {
        let form = if encrypted { Some(laptop::key_to_be(app, &open.store)?) } else { None };
        let written = write_anew(&open, &form, &Part::new(watch, 0, WRITTEN))?;
        Ok((form, written))
    })();
    let (form, written) = match prepared {
        Ok(prepared) => prepared,
        Err(error) => {
            open.in_use.relax();
            return Err(error);
        }
    };
    // From here on nobody new gets at the file; who has it still is waited for.
    app.close();
    let open = match alone(open) {
        Ok(open) => open,
        Err(open) => {
            open.in_use.relax();
            app.reopen(open);
            return Err(AppError::refused(Message::new("protection-busy")));
        }
    };
    let name = open.name.clone();
    let replaced = replace(open, &form, written, &Part::new(watch, WRITTEN, 1000));
    app.open_file(&name)?;
    replaced
}

/// Puts what was written anew in place; written once more where the programme was changed meanwhile.
fn replace(open: Open, form: &Form, written: Switched, watch: &dyn Progress) -> Result<()> {
    let written = if written.is_current(&open.store) {
        written
    } else {
        drop(written);
        write_anew(&open, form, watch)?
    };
    // The hold on the file lasts until it is in place.
    let Open { store, in_use, .. } = open;
    let replaced = written.replace(store);
    drop(in_use);
    Ok(replaced?)
}

/// The programme once nobody else of this program has it.
fn alone(mut open: Arc<Open>) -> std::result::Result<Open, Arc<Open>> {
    for _ in 0..TRIES {
        open = match Arc::try_unwrap(open) {
            Ok(open) => return Ok(open),
            Err(open) => open,
        };
        thread::sleep(PAUSE);
    }
    Err(open)
}
