//! The team as the file keeps it: beginning, joining, letting in, roles, leaving.
//!
//! Owns which statements and requests are kept when somebody does one of these. Each is kept whole, and goes out with the
//! next visit.

use crate::{
    error::{Result, SyncError},
    exchange::{Copy, laptops},
    identity::{Identity, Source},
    invite::{Hint, Invite, Request},
    names::{Device, Hash, Project, hex},
    pack::{self, Entry},
    place::{Outgoing, PackKind, Place},
    roster::{self, Role, Roster},
};
use std::collections::BTreeMap;
use understudy_domain::id::Id;
use understudy_store::{
    Store,
    exchange::{Audience, StreamState},
};

/// Requests kept at most: anyone who can write into the place can make them.
const REQUESTS: usize = 100;
const KEPT: &str = "sharing_requests";
const ANSWERED: &str = "sharing_requests_refused";
/// Name in the file of the hub's logins that were let in here, by device.
const LOGINS: &str = "sharing_logins";

/// Streams for everyone that the file has and that do not show by their id whose they are.
fn streams(store: &Store) -> Result<Vec<Id>> {
    let own = |state: &StreamState| state.own && state.audience == Audience::Everyone;
    Ok(store.streams()?.into_iter().filter(own).map(|state| state.stream).collect())
}

/// Makes a programme a shared one, with this device as its first lead.
pub fn begin(store: &Store, identity: &Identity, source: &mut dyn Source) -> Result<Project> {
    let (project, statements) = roster::found(identity, streams(store)?, source)?;
    Copy { store, identity, project }.keep(&statements)?;
    Ok(project)
}

/// The project of a file; `None` while it is not shared.
pub fn project(store: &Store) -> Result<Option<Project>> {
    let statements = store.statements()?;
    Ok(statements.iter().find_map(|bytes| roster::Signed::read(bytes).ok()?.project()))
}

/// Makes a newcomer's empty file one of a project, as far as the invite goes. The request is still to be put.
pub fn join(store: &Store, identity: &Identity, invite: &Invite) -> Result<()> {
    Copy { store, identity, project: invite.project }.keep(&invite.statements)?;
    Ok(())
}

impl Copy<'_> {
    /// An invite into this project.
    pub fn invite(&self, hint: Hint, programme: &str) -> Result<Invite> {
        if !self.roster()?.is_lead(self.identity.device()) {
            return Err(SyncError::OnlyLeads);
        }
        Ok(Invite { project: self.project, statements: self.statements()?, hint, programme: programme.to_owned() })
    }

    /// Asks the leads to be let in: `names` are those of the person, the person's address and the laptop.
    pub fn ask(&self, place: &mut dyn Place, names: [&str; 3], source: &mut dyn Source) -> Result<()> {
        let request = Request::new(self.identity, self.project, streams(self.store)?, names, source);
        let sealed = request.seal(self.identity, &self.roster()?, source)?;
        let bytes = pack::write(PackKind::Request, self.project, self.identity.device(), &[Entry::plain(&sealed)])?;
        place.put(&Outgoing { kind: PackKind::Request, spans: &[], label: Hash::of(&bytes), bytes: &bytes })
    }

    /// Who asks to be let in, for a lead; each device once, its latest request.
    pub fn requests(&self) -> Result<Vec<Request>> {
        let roster = self.roster()?;
        let refused = list(self, ANSWERED)?;
        let mut requests: Vec<Request> = Vec::new();
        for kept in list(self, KEPT)?.iter().filter(|kept| !refused.contains(&Hash::of(kept.as_bytes()).hex())) {
            let Some(bytes) = unhexed(kept) else { continue };
            let Ok(request) = Request::open(&bytes, self.project, self.identity) else { continue };
            if roster.members.contains_key(&request.device) {
                continue;
            }
            match requests.iter_mut().find(|known| known.device == request.device) {
                Some(known) if known.at_ms < request.at_ms => *known = request,
                Some(_) => {}
                None => requests.push(request),
            }
        }
        Ok(requests)
    }

    /// Lets a newcomer in.
    pub fn approve(&self, device: Device, role: Role, source: &mut dyn Source) -> Result<Request> {
        let asks = self.requests()?.into_iter().find(|request| request.device == device);
        let request = asks.ok_or(SyncError::NotAMember)?;
        self.keep(&self.roster()?.admit(self.identity, &request.newcomer(), role, source)?)?;
        Ok(request)
    }

    /// Remembers with which login of the hub a device was let in, for a hub that forgets it, see
    /// [`Place::readmit`](crate::place::Place::readmit).
    pub fn remember_login(&self, device: Device, login: &str) -> Result<()> {
        let mut all = self.known_logins()?;
        all.insert(device.hex(), login.to_owned());
        let text = serde_json::to_string(&all).map_err(|_| SyncError::Malformed("logins"))?;
        Ok(self.store.set_local(LOGINS, Some(&text))?)
    }

    fn known_logins(&self) -> Result<BTreeMap<String, String>> {
        Ok(self.store.local(LOGINS)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    /// Devices that take part and were let in here, with their logins and whether they organise.
    pub(crate) fn logins(&self, roster: &Roster) -> Result<Vec<(Device, String, bool)>> {
        let known = self.known_logins()?;
        let active = |(device, login): (String, String)| {
            let device = Device::from_hex(&device)?;
            roster.active(device).map(|member| (device, login, member.role == Role::Lead))
        };
        Ok(known.into_iter().filter_map(active).collect())
    }

    /// Does not let a newcomer in. Asking again is possible.
    pub fn refuse(&self, device: Device) -> Result<()> {
        let mut refused = list(self, ANSWERED)?;
        for kept in list(self, KEPT)? {
            let of_device = unhexed(&kept)
                .and_then(|bytes| Request::open(&bytes, self.project, self.identity).ok())
                .is_some_and(|request| request.device == device);
            let hash = Hash::of(kept.as_bytes()).hex();
            if of_device && !refused.contains(&hash) {
                refused.push(hash);
            }
        }
        set_list(self, ANSWERED, &refused)
    }

    /// Gives a member another role.
    pub fn set_role(&self, device: Device, role: Role, source: &mut dyn Source) -> Result<()> {
        self.keep(&self.roster()?.set_role(self.identity, device, role, source)?)?;
        Ok(())
    }

    /// Removes a device. What it said counts as far as it is here now.
    pub fn remove(&self, device: Device, source: &mut dyn Source) -> Result<()> {
        let roster = self.roster()?;
        let streams = laptops(*self, &roster)?.into_iter().find(|laptop| laptop.device == device);
        let streams = streams.ok_or(SyncError::NotAMember)?.streams;
        self.keep(&roster.remove(self.identity, device, streams, source)?)?;
        Ok(())
    }
}

/// Keeps a request that came, for a lead to look at.
pub(crate) fn keep_request(copy: Copy<'_>, bytes: &[u8]) -> Result<()> {
    if Request::open(bytes, copy.project, copy.identity).is_err() {
        return Ok(());
    }
    let mut kept = list(&copy, KEPT)?;
    let text = hex(bytes);
    if !kept.contains(&text) && kept.len() < REQUESTS {
        kept.push(text);
        set_list(&copy, KEPT, &kept)?;
    }
    Ok(())
}

/// Forgets requests of who is in by now.
pub(crate) fn drop_answered(copy: Copy<'_>, roster: &Roster) -> Result<()> {
    let kept = list(&copy, KEPT)?;
    let open: Vec<String> = kept
        .iter()
        .filter(|kept| {
            unhexed(kept)
                .and_then(|bytes| Request::open(&bytes, copy.project, copy.identity).ok())
                .is_some_and(|request| !roster.members.contains_key(&request.device))
        })
        .cloned()
        .collect();
    if open.len() == kept.len() { Ok(()) } else { set_list(&copy, KEPT, &open) }
}

fn unhexed(text: &str) -> Option<Vec<u8>> {
    crate::names::unhex(text)
}

fn list(copy: &Copy<'_>, name: &str) -> Result<Vec<String>> {
    Ok(copy.store.local(name)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

fn set_list(copy: &Copy<'_>, name: &str, list: &[String]) -> Result<()> {
    let text = serde_json::to_string(list).map_err(|_| SyncError::Malformed("requests"))?;
    Ok(copy.store.set_local(name, Some(&text))?)
}
