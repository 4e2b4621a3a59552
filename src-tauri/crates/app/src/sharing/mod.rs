//! Sharing a programme with other laptops.
//!
//! Owns what a person does about it: beginning, exchanging, inviting, joining, letting in, settling conflicts. How changes
//! are sealed and brought together is `sync`'s, what is kept of it `store`'s. Deliberately waits for nobody: every
//! exchange takes what is there and leaves what is not for the next.

mod begin;
mod conflicts;
mod join;
pub(crate) mod laptop;
mod now;
mod place;
mod problem;
mod team;
#[cfg(test)]
mod tests;
mod told;

pub use begin::{folder, hub, stop};
pub use conflicts::{list as conflicts, settle};
pub use join::{invite, join};
pub use now::{now, now_watched, quietly};
pub use team::{approve, get, hub_address, hub_init, hub_script, hub_sql, refuse, remove, set_role};

use crate::{App, AppError, Result, dto::sharing::*, open::Open, superusers::Role};
use place::Where;
use understudy_domain::message::Message;
use understudy_store::Store;
use understudy_sync::{
    exchange::{self, Copy, Standing},
    identity::Identity,
    names::Project,
    team as teams,
};

/// This laptop as a member of a shared programme.
pub(crate) struct Member {
    identity: Identity,
    project: Project,
}

impl Member {
    /// This laptop's part in a programme that is shared.
    ///
    /// # Errors
    /// Refused while the programme is not shared.
    fn of(app: &App, open: &Open) -> Result<Self> {
        let alone = || AppError::refused(Message::new("sharing-alone"));
        let project = teams::project(&open.store)?.ok_or_else(alone)?;
        // A copy from another laptop has no keys here yet; it gets its own and asks to be let in.
        let identity = laptop::make_identity(app, &open.store)?;
        Ok(Self { identity, project })
    }

    fn copy<'a>(&'a self, open: &'a Open) -> Copy<'a> {
        Copy { store: &open.store, identity: &self.identity, project: self.project }
    }
}

/// Sees to it, when a file is opened, that this laptop writes under streams of its own alone.
pub(crate) fn opened(app: &App, store: &Store) -> Result<()> {
    if laptop::guard(app, store)? {
        app.notice(Message::new("sharing-new-streams"));
    }
    Ok(())
}

/// Whether the programme was ever shared.
pub(crate) fn is_shared(open: &Open) -> Result<bool> {
    Ok(!open.store.statements()?.is_empty())
}

/// What the header needs of the last exchange: asking the roster and the keychain each time would be slow.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
struct Noted {
    /// Name of the place, under which the store keeps what lies there.
    place: String,
    /// How this laptop stands.
    mode: Option<SharingMode>,
    /// How many ask to be let in.
    newcomers: u32,
    /// Whether a clock is off.
    clocks: bool,
    /// Name of a laptop whose clock is off.
    clock_of: Option<String>,
    /// Conflicts as leads see them; counting them reads every value that ever lost.
    conflicts: u32,
    /// Conflicts as everybody else sees them.
    open_conflicts: u32,
}

/// Name in the file of what was noted.
const NOTED: &str = "sharing_noted";

fn noted(open: &Open) -> Result<Noted> {
    Ok(open.store.local(NOTED)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Notes how things stand, after an exchange or a change of the team.
fn note(open: &Open, me: &Member, place: &Where, name: Option<String>) -> Result<()> {
    let copy = me.copy(open);
    let roster = copy.roster()?;
    let mode = mode(place, Standing::of(&roster, me.identity.device()));
    let newcomers = if roster.is_lead(me.identity.device()) { copy.requests()?.len() } else { 0 };
    let off = exchange::laptops(copy, &roster)?.into_iter().find(|laptop| laptop.clock_off_ms.is_some());
    let clocks = off.is_some();
    let clock_of = match off {
        Some(laptop) => Some(told::Names::of(open, copy)?.laptop(laptop.device)),
        None => None,
    };
    let place = match name {
        Some(name) => name,
        None => noted(open)?.place,
    };
    let newcomers = newcomers as u32;
    let (conflicts, open_conflicts) = conflicts::counts(open)?;
    let noted = Noted { place, mode: Some(mode), newcomers, clocks, clock_of, conflicts, open_conflicts };
    write_noted(open, &noted)
}

fn write_noted(open: &Open, noted: &Noted) -> Result<()> {
    Ok(open.store.set_local(NOTED, serde_json::to_string(noted).ok().as_deref())?)
}

/// Counts the conflicts again, after some were settled or something was undone.
fn recount(open: &Open) -> Result<()> {
    let (conflicts, open_conflicts) = conflicts::counts(open)?;
    let noted = Noted { conflicts, open_conflicts, ..noted(open)? };
    write_noted(open, &noted)
}

/// The sharing state for the header, for the one at this laptop.
pub(crate) fn mark(app: &App, open: &Open) -> Result<SharingMark> {
    let noted = noted(open)?;
    let sees_all =
        noted.conflicts == noted.open_conflicts || Role::of(&*open.reader()?, app.me()?, app.today())?.is_lead();
    let conflicts = if sees_all { noted.conflicts } else { noted.open_conflicts };
    let (Some(_), Some(mode)) = (Where::of(&open.store)?, noted.mode) else {
        return Ok(SharingMark { mode: SharingMode::Alone, waiting: 0, last_shared: None, problem: None, conflicts });
    };
    let mut waiting = 0;
    for state in open.store.streams()?.iter().filter(|state| state.own) {
        waiting += state.logged.saturating_sub(open.store.handed(&noted.place, state.stream)?);
    }
    // Who was removed has one problem, and the mode says it.
    let problem = if mode == SharingMode::Removed { None } else { problem::gravest(open, &noted)? };
    Ok(SharingMark {
        mode,
        waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
        last_shared: last(open)?,
        problem,
        conflicts,
    })
}

fn mode(place: &Where, standing: Standing) -> SharingMode {
    match (standing, place) {
        (Standing::Asking, _) => SharingMode::Joining,
        (Standing::Removed, _) => SharingMode::Removed,
        (Standing::Member(_), Where::Folder(_)) => SharingMode::Folder,
        (Standing::Member(_), Where::Hub(_)) => SharingMode::Hub,
    }
}

/// When everything was exchanged last.
fn last(open: &Open) -> Result<Option<String>> {
    let last = open.store.local(now::LAST)?;
    Ok(last.and_then(|last| last.parse().ok()).map(told::moment))
}
