//! Laptops of the measured team, through the engine's own doors.

use super::{drawn::Drawn, work::Op};
use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};
use understudy_domain::{message::Message, progress::Unwatched};
use understudy_store::{Intent, Store};
use understudy_sync::{
    exchange::{Copy, Shared, share},
    identity::{Identity, Source},
    invite::{Hint, Invite},
    names::Project,
    place::Place,
    roster::{Newcomer, Role, Roster},
    team,
};

/// Numbers of laptops: the lead who begins, the one whose import is measured, and from where on all others count.
pub(super) const LEAD: u16 = 1;
pub(super) const NEWCOMER: u16 = 2;
pub(super) const OTHERS: u16 = 10;
/// Tags of streams begin here; smaller ones are left to older files.
const TAGS: u16 = 300;

/// The keys of a laptop by its number.
pub(super) fn identity(number: u16) -> Identity {
    let mut seed = [7; 32];
    seed[..2].copy_from_slice(&number.to_le_bytes());
    Identity::from_seed(seed)
}

/// A laptop with its open file.
#[derive(Debug)]
pub(super) struct Laptop {
    pub(super) store: Store,
    pub(super) identity: Identity,
    pub(super) source: Drawn,
    pub(super) project: Project,
}

impl Laptop {
    /// The lead of a new project, in a new file.
    pub(super) fn founder(file: &Path) -> Result<Self> {
        let (identity, mut source) = (identity(LEAD), Drawn::new(u64::from(LEAD)));
        let store = Store::create(file, identity.stream(TAGS + LEAD))?;
        let project = team::begin(&store, &identity, &mut source)?;
        Ok(Self { store, identity, source, project })
    }

    /// A laptop that was let in and has a new file with nothing in it.
    pub(super) fn joined(file: &Path, number: u16, invite: &Invite) -> Result<Self> {
        let identity = identity(number);
        let store = Store::create(file, identity.stream(TAGS + number))?;
        team::join(&store, &identity, invite)?;
        Ok(Self { store, identity, source: Drawn::new(u64::from(number)), project: invite.project })
    }

    /// A laptop whose file is there. `round` draws other randomness for each time.
    pub(super) fn open(file: &Path, number: u16, round: u64) -> Result<Self> {
        let store = Store::open(file)?;
        let project = team::project(&store)?.context("a file that is not shared")?;
        Ok(Self { store, identity: identity(number), source: Drawn::new(round << 16 | u64::from(number)), project })
    }

    /// Lets others in, one after the other as a lead does. The invite holds all that was said until then.
    pub(super) fn admit(&mut self, numbers: impl Iterator<Item = u16>) -> Result<Invite> {
        let mut invite = self.copy().invite(Hint::Folder("Bench".to_owned()), "Bench")?;
        for number in numbers {
            let identity = identity(number);
            let newcomer =
                Newcomer { device: identity.device(), sealing: identity.sealing_public(), streams: Vec::new() };
            let roster = Roster::of(self.project, &invite.statements);
            let said = roster.admit(&self.identity, &newcomer, Role::Superuser, &mut self.source)?;
            invite.statements.extend(said);
        }
        team::join(&self.store, &self.identity, &invite)?;
        Ok(invite)
    }

    pub(super) fn copy(&self) -> Copy<'_> {
        Copy { store: &self.store, identity: &self.identity, project: self.project }
    }

    /// Writes ops as one change.
    pub(super) fn commit(&mut self, ops: &[Op]) -> Result<()> {
        let label = Message::new("change-sample-generated").with("count", ops.len());
        let intent = Intent { actor: None, label, now: self.source.now_ms(), undoes: None };
        let done = self.store.commit(&intent, ops.iter().map(Op::edit).collect())?;
        ensure!(done.rows.len() == ops.len(), "of {} ops only {} changed something", ops.len(), done.rows.len());
        Ok(())
    }

    /// One visit at which nothing may go wrong.
    pub(super) fn share(&mut self, place: &mut dyn Place) -> Result<Shared> {
        let copy = Copy { store: &self.store, identity: &self.identity, project: self.project };
        let mut shared = share(copy, place, &mut self.source, &Unwatched)?;
        if let Some(problem) = shared.problem.take() {
            return Err(problem.into());
        }
        ensure!(shared.refused.is_empty() && shared.pending.is_empty(), "{:?} {:?}", shared.refused, shared.pending);
        ensure!(shared.waiting.is_empty() && shared.deferred == 0, "left waiting: {:?}", shared.waiting);
        Ok(shared)
    }
}

/// Copies a file, or a folder with all that is in it, and waits until the copy is on the disk, so that writing it does not
/// fall into what is timed.
pub(super) fn copy_whole(from: &Path, to: &Path) -> Result<()> {
    if from.is_file() {
        fs::copy(from, to).with_context(|| format!("{} could not be copied", from.display()))?;
        return Ok(fs::File::open(to)?.sync_all()?);
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} could not be read", from.display()))? {
        let entry = entry?;
        copy_whole(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}
