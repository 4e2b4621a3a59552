//! Sharing in words: whose a stream is, what waits, what an exchange did.

use super::Member;
use crate::{
    Result,
    dto::{
        Named,
        sharing::{MemberRole, PendingLine},
    },
    open::Open,
};
use rustc_hash::FxHashMap;
use understudy_domain::{id::Id, message::Message};
use understudy_store::read::{find::person_name, sharing as read};
use understudy_sync::{
    exchange::{Copy, Refused, Shared, Standing, Waits, WaitsFor, laptops},
    names::Device,
    place::{Pending, Why},
    roster::Role,
};

/// The row of a device.
pub(super) fn device_row(key: &str) -> Id {
    Id::derived("device", &[key.as_bytes()])
}

/// What the programme says of a device.
pub(super) fn device(open: &Open, row: Id) -> Result<Option<read::DeviceRow>> {
    Ok(read::device(&*open.reader()?, row)?)
}

/// Names of laptops and of those who sit at them.
pub(super) struct Names {
    devices: FxHashMap<Device, (String, Option<Named>)>,
    streams: FxHashMap<Id, Device>,
    me: Device,
}

impl Names {
    /// Those of a programme.
    pub(super) fn of(open: &Open, copy: Copy<'_>) -> Result<Self> {
        let reader = open.reader()?;
        let mut devices = FxHashMap::default();
        let mut streams = FxHashMap::default();
        for laptop in laptops(copy, &copy.roster()?)? {
            streams.extend(laptop.streams.iter().map(|(stream, _)| (*stream, laptop.device)));
            let Some(row) = read::device(&reader, device_row(&laptop.device.hex()))? else { continue };
            let person = match row.person {
                Some(id) => Some(Named { id, name: person_name(&reader, id)? }).filter(|named| !named.name.is_empty()),
                None => None,
            };
            devices.insert(laptop.device, (row.name, person));
        }
        Ok(Self { devices, streams, me: copy.identity.device() })
    }

    /// The person at a laptop.
    pub(super) fn person(&self, device: Device) -> Option<Named> {
        self.devices.get(&device).and_then(|(_, person)| person.clone())
    }

    /// What a laptop is called; its fingerprint where nothing is known.
    pub(super) fn laptop(&self, device: Device) -> String {
        let named = self.devices.get(&device).map(|(name, _)| name.clone()).filter(|name| !name.is_empty());
        named.unwrap_or_else(|| device.fingerprint())
    }

    /// The laptop of a stream, for a sentence; empty for this one's own.
    pub(super) fn laptop_of(&self, stream: Id) -> String {
        match self.streams.get(&stream) {
            Some(device) if *device == self.me => String::new(),
            Some(device) => self.laptop(*device),
            None => String::new(),
        }
    }

    fn whose(&self, stream: Id) -> String {
        self.streams.get(&stream).map(|device| self.person_or_laptop(*device)).unwrap_or_default()
    }

    fn person_or_laptop(&self, device: Device) -> String {
        self.person(device).map_or_else(|| self.laptop(device), |person| person.name)
    }
}

/// What waits and what was refused, in words; what is only for leads is nobody else's concern.
pub(super) fn pending(names: &Names, pending: &[Pending], waiting: &[Waits], refused: &[Refused]) -> Vec<PendingLine> {
    let mut lines: Vec<PendingLine> = refused
        .iter()
        .map(|refused| PendingLine {
            from: names.person_or_laptop(refused.device),
            reason: refused.message(),
            serious: true,
        })
        .collect();
    lines.extend(waiting.iter().filter(|waits| waits.for_what != WaitsFor::Leads).map(|waits| PendingLine {
        from: names.whose(waits.stream),
        reason: waits.for_what.message(),
        serious: waits.for_what == WaitsFor::Newer,
    }));
    lines.extend(pending.iter().map(|pending| PendingLine {
        from: pending.name.clone(),
        reason: Message::new(match pending.why {
            Why::Incomplete => "sharing-pending-incomplete",
            Why::Unreadable => "sharing-pending-unreadable",
            Why::NotAPack => "sharing-pending-not-a-pack",
            Why::Newer => "sharing-waits-newer",
            Why::TooLarge => "sharing-pending-too-large",
        }),
        serious: pending.why == Why::Newer,
    }));
    lines
}

/// Those who can let a laptop in, by name, other than this one.
pub(super) fn leads(open: &Open, me: &Member) -> Result<Vec<String>> {
    let copy = me.copy(open);
    let names = Names::of(open, copy)?;
    let roster = copy.roster()?;
    let leads = roster.devices().filter(|(device, member)| member.role == Role::Lead && *device != names.me);
    let mut named: Vec<String> =
        leads.filter_map(|(device, _)| names.person(device)).map(|person| person.name).collect();
    named.sort();
    named.dedup();
    Ok(named)
}

/// A message that ends with whom to ask.
pub(super) fn to_be_asked(id: &str, leads: &[String]) -> Message {
    Message::new(id).with("count", leads.len() as u32).with("leads", leads.join(", "))
}

/// An exchange in a sentence.
pub(super) fn outcome(done: &Shared, leads: &[String]) -> Message {
    match done.standing {
        Standing::Asking => Message::new("sharing-still-asking"),
        Standing::Removed => to_be_asked("sharing-removed", leads),
        Standing::Member(_) if done.place_lost || done.carried > 0 => {
            Message::new("sharing-put-again").with("received", done.received as u32)
        }
        Standing::Member(_) if done.sent == 0 && done.received == 0 => Message::new("sharing-nothing-new"),
        Standing::Member(_) => {
            Message::new("sharing-done").with("sent", done.sent as u32).with("received", done.received as u32)
        }
    }
}

/// A role for the screen.
pub(super) fn role(role: Role) -> MemberRole {
    match role {
        Role::Lead => MemberRole::Lead,
        Role::Consultant => MemberRole::Consultant,
        Role::Superuser => MemberRole::Superuser,
    }
}

/// A role from the screen.
pub(super) fn meant(role: MemberRole) -> Role {
    match role {
        MemberRole::Lead => Role::Lead,
        MemberRole::Consultant => Role::Consultant,
        MemberRole::Superuser => Role::Superuser,
    }
}

/// A moment in milliseconds since 1970 as RFC 3339 in UTC.
pub(super) fn moment(milliseconds: u64) -> String {
    i64::try_from(milliseconds)
        .ok()
        .and_then(|milliseconds| jiff::Timestamp::from_millisecond(milliseconds).ok())
        .map(|timestamp| timestamp.to_string())
        .unwrap_or_default()
}
