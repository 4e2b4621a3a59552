//! What a lead does with the roster: the statements that come of it.
//!
//! Owns which statements belong together, such as a removal and the new keys for those who stay. Each list is to be kept
//! whole, in its order.

use super::{PURPOSE, Role, Roster, Signed, Statement, Wrapped};
use crate::{
    error::{Result, SyncError},
    identity::{self, Identity, Key, Source, draw},
    names::{Device, Hash, KeyId, Project},
    sealing::{Keys, number},
};
use std::collections::BTreeMap;
use understudy_domain::id::Id;
use understudy_store::exchange::Audience;
use zeroize::Zeroizing;

/// Who is to be let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// The device.
    pub device: Device,
    /// What is sealed to it with.
    pub sealing: [u8; 32],
    /// Streams which its file has already.
    pub streams: Vec<Id>,
}

/// Begins a project: the founding and the first keys. `streams` are those of the founder's file.
pub fn found(identity: &Identity, streams: Vec<Id>, source: &mut dyn Source) -> Result<(Project, Vec<Signed>)> {
    let founding = Statement::Found { drawn: draw(source), sealing: identity.sealing_public(), streams };
    let founding = Signed::sign(identity, source.now_ms(), Vec::new(), founding)?;
    let project = founding.project().ok_or(SyncError::Malformed("founding"))?;
    let roster = Roster::of(project, std::slice::from_ref(&founding));
    let mut writing = Writing::new(&roster, identity)?;
    for audience in [Audience::Everyone, Audience::Leads] {
        writing.epoch(audience, |_| true, source)?;
    }
    let mut statements = vec![founding];
    statements.extend(writing.done);
    Ok((project, statements))
}

impl Roster {
    /// Lets a newcomer in and gives it the keys of its role, of now and of before.
    pub fn admit(
        &self,
        identity: &Identity,
        newcomer: &Newcomer,
        role: Role,
        source: &mut dyn Source,
    ) -> Result<Vec<Signed>> {
        let mut writing = Writing::new(self, identity)?;
        let Newcomer { device, sealing, streams } = newcomer;
        writing.say(Statement::Admit { device: *device, sealing: *sealing, role, streams: streams.clone() }, source)?;
        let keys = writing.keys_for(*device, *sealing, role == Role::Lead, source)?;
        writing.say(Statement::Keys { keys }, source)?;
        Ok(writing.done)
    }

    /// Gives a member another role; who becomes a lead gets the leads' keys, who ceases to be one causes a new one.
    pub fn set_role(
        &self,
        identity: &Identity,
        device: Device,
        role: Role,
        source: &mut dyn Source,
    ) -> Result<Vec<Signed>> {
        let mut writing = Writing::new(self, identity)?;
        let member = self.active(device).ok_or(SyncError::NotAMember)?;
        if role != Role::Lead && self.only_lead(device) {
            return Err(SyncError::LastLead);
        }
        let was = member.role;
        if was == role {
            return Ok(Vec::new());
        }
        writing.say(Statement::SetRole { device, role }, source)?;
        if role == Role::Lead {
            let keys = writing.keys_for(device, member.sealing, true, source)?;
            writing.say(Statement::Keys { keys }, source)?;
        } else if was == Role::Lead {
            writing.epoch(Audience::Leads, |other| other != device, source)?;
        }
        Ok(writing.done)
    }

    /// Removes a device and begins new keys for those who stay. `streams`: up to where what it said counts.
    pub fn remove(
        &self,
        identity: &Identity,
        device: Device,
        streams: Vec<(Id, u64)>,
        source: &mut dyn Source,
    ) -> Result<Vec<Signed>> {
        let mut writing = Writing::new(self, identity)?;
        let member = self.active(device).ok_or(SyncError::NotAMember)?;
        if self.only_lead(device) {
            return Err(SyncError::LastLead);
        }
        writing.say(Statement::Remove { device, streams }, source)?;
        writing.epoch(Audience::Everyone, |other| other != device, source)?;
        if member.role == Role::Lead {
            writing.epoch(Audience::Leads, |other| other != device, source)?;
        }
        Ok(writing.done)
    }

    /// What a lead sets right where leads acted without knowing of each other: a member without the keys of its role, a
    /// key that somebody holds who has left, a removed device of whose streams members had `heard` more than was named.
    pub fn heal(
        &self,
        identity: &Identity,
        heard: &BTreeMap<(Device, Id), u64>,
        source: &mut dyn Source,
    ) -> Result<Vec<Signed>> {
        if !self.is_lead(identity.device()) {
            return Ok(Vec::new());
        }
        let mut writing = Writing::new(self, identity)?;
        for (device, member) in &self.members {
            let Some(removed) = &member.removed else { continue };
            let more: Vec<(Id, u64)> = heard
                .iter()
                .filter(|((of, stream), last)| {
                    of == device && **last > removed.streams.get(stream).copied().unwrap_or(0)
                })
                .map(|((_, stream), last)| (*stream, *last))
                .collect();
            if !more.is_empty() {
                writing.say(Statement::Remove { device: *device, streams: more }, source)?;
            }
        }
        for audience in [Audience::Everyone, Audience::Leads] {
            let Some(current) = self.epochs.iter().rev().find(|epoch| epoch.audience == audience) else { continue };
            if current.holders.iter().any(|holder| !self.may_hold(*holder, audience)) {
                writing.epoch(audience, |_| true, source)?;
            }
        }
        let mut keys = Vec::new();
        for (device, member) in self.devices() {
            keys.extend(writing.keys_for(device, member.sealing, member.role == Role::Lead, source)?);
        }
        if !keys.is_empty() {
            writing.say(Statement::Keys { keys }, source)?;
        }
        Ok(writing.done)
    }

    fn may_hold(&self, device: Device, audience: Audience) -> bool {
        match audience {
            Audience::Everyone => self.active(device).is_some(),
            Audience::Leads => self.is_lead(device),
        }
    }
}

/// Statements that follow each other.
struct Writing<'a> {
    roster: &'a Roster,
    identity: &'a Identity,
    keys: Keys,
    after: Vec<Hash>,
    done: Vec<Signed>,
}

impl<'a> Writing<'a> {
    fn new(roster: &'a Roster, identity: &'a Identity) -> Result<Self> {
        if !roster.is_lead(identity.device()) {
            return Err(SyncError::OnlyLeads);
        }
        let keys = roster.keys(identity);
        Ok(Self { roster, identity, keys, after: roster.heads.clone(), done: Vec::new() })
    }

    fn say(&mut self, body: Statement, source: &mut dyn Source) -> Result<()> {
        // Never before what it rests on: a lead whose clock lags still speaks later than what it knows.
        let at_ms = source.now_ms().max(self.roster.latest_ms);
        let said = Signed::sign(self.identity, at_ms, std::mem::take(&mut self.after), body)?;
        self.after = vec![said.hash];
        self.done.push(said);
        Ok(())
    }

    /// A new key, for all who may have it and whom `stays` lets.
    fn epoch(&mut self, audience: Audience, stays: impl Fn(Device) -> bool, source: &mut dyn Source) -> Result<()> {
        let key: Key = Zeroizing::new(draw(source));
        let id = self.keys.hold(audience, *key);
        let holders =
            self.roster.devices().filter(|(device, _)| stays(*device) && self.roster.may_hold(*device, audience));
        let wrapped = holders
            .map(|(device, member)| wrap(audience, &key, device, &member.sealing, source))
            .collect::<Result<_>>()?;
        let public = (audience == Audience::Leads).then(|| identity::public_of(&key));
        self.say(Statement::Epoch { key: id, public, wrapped }, source)
    }

    /// The keys that a device of a role lacks, as far as this lead holds them itself.
    fn keys_for(
        &self,
        device: Device,
        sealing: [u8; 32],
        lead: bool,
        source: &mut dyn Source,
    ) -> Result<Vec<(KeyId, Wrapped)>> {
        let lacks = self
            .roster
            .epochs
            .iter()
            .filter(|epoch| !epoch.holders.contains(&device) && (lead || epoch.audience == Audience::Everyone));
        lacks
            .filter_map(|epoch| self.keys.get(epoch.audience, epoch.key).map(|key| (epoch, key)))
            .map(|(epoch, key)| Ok((epoch.key, wrap(epoch.audience, key, device, &sealing, source)?)))
            .collect()
    }
}

fn wrap(audience: Audience, key: &Key, device: Device, public: &[u8; 32], source: &mut dyn Source) -> Result<Wrapped> {
    let mut plain = Zeroizing::new(vec![number(audience)]);
    plain.extend_from_slice(&**key);
    Ok(Wrapped { device, sealed: identity::seal_to(public, PURPOSE, &plain, source)? })
}
