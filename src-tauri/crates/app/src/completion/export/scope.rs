//! Which sessions and people an export of attendance speaks of, and what it says of them.

use crate::{
    App, AppError, Result,
    dto::completion::ExportAttendance,
    sessions::{instants, zone_of},
};
use jiff::{Timestamp, tz::TimeZone};
use rustc_hash::FxHashMap;
use understudy_domain::{day::Day, id::Id, words::SessionState};
use understudy_store::{
    Connection,
    read::{
        results::{PersonFacts, person_facts},
        sessions::{SessionRecord, SessionSelection, sessions},
    },
};

use super::super::Roll;

/// A session with what exports ask of it.
pub(super) struct Held {
    pub(super) record: SessionRecord,
    /// Local day of the first slot.
    pub(super) on: Option<Day>,
    /// Real minutes.
    pub(super) minutes: u32,
    /// End of the last slot, in milliseconds since 1970.
    pub(super) end: i64,
    pub(super) zone: TimeZone,
}

/// Sessions and people by id, and the roll.
pub(super) struct Scope {
    pub(super) roll: Roll,
    pub(super) sessions: FxHashMap<Id, Held>,
    pub(super) people: FxHashMap<Id, PersonFacts>,
    positions: FxHashMap<Id, u32>,
    group: Option<u32>,
}

impl Scope {
    /// Reads what the arguments ask for. Of all sessions only the closed ones are taken, one named in any state but cancelled.
    pub(super) fn read(app: &App, reader: &Connection, args: &ExportAttendance) -> Result<Self> {
        let roll = Roll::read(app, reader, None)?;
        let group = args
            .group
            .map(|id| {
                let known = roll.loaded.groups.iter().position(|group| group.id == id);
                known.map(|at| at as u32).ok_or_else(|| AppError::not_found("user_group"))
            })
            .transpose()?;
        if let Some(module) = args.module {
            roll.module(module)?;
        }
        let records = match args.session {
            Some(session) => vec![crate::sessions::required(reader, session)?],
            None => {
                let state = Some(SessionState::Closed);
                sessions(reader, &SessionSelection { module: args.module, state, ..SessionSelection::default() })?
            }
        };
        let wanted = |record: &SessionRecord| {
            record.state != SessionState::Cancelled && args.module.is_none_or(|module| module == record.module)
        };
        let sessions = records.into_iter().filter(wanted).map(|record| (record.id, held(record))).collect();
        let positions = roll.loaded.people.iter().enumerate().map(|(at, id)| (*id, at as u32)).collect();
        Ok(Self { roll, sessions, people: person_facts(reader)?, positions, group })
    }

    /// Whether somebody is asked for in a session: they belonged to the group on its day.
    pub(super) fn takes(&self, person: Id, session: &Held) -> bool {
        let Some(group) = self.group else { return self.people.contains_key(&person) };
        self.groups_on(person, session.on).any(|at| at == group)
    }

    /// Names of the groups of somebody on the day of a session.
    pub(super) fn group_names(&self, person: Id, session: &Held) -> String {
        let mut groups: Vec<u32> = self.groups_on(person, session.on).collect();
        groups.sort_unstable();
        groups.dedup();
        let names: Vec<&str> =
            groups.into_iter().map(|at| self.roll.loaded.groups[at as usize].name.as_str()).collect();
        names.join(", ")
    }

    fn groups_on(&self, person: Id, on: Option<Day>) -> impl Iterator<Item = u32> + '_ {
        let on = on.unwrap_or(self.roll.on);
        let members = self.positions.get(&person).map(|at| self.roll.loaded.records.members.of(*at as usize));
        members.unwrap_or_default().iter().filter(move |member| member.holds(on)).map(|member| member.group)
    }
}

fn held(record: SessionRecord) -> Held {
    let slots = instants(&record);
    Held {
        on: slots.iter().map(|(wall, _)| Day::from_date(wall.starts_at.date())).min(),
        minutes: slots.iter().map(|(wall, _)| wall.minutes).sum(),
        end: slots.iter().map(|(_, at)| at.end).max().unwrap_or_default(),
        zone: zone_of(&record),
        record,
    }
}

impl Held {
    /// A moment as RFC 3339 writes it, with the offset of the session's zone.
    pub(super) fn stamp(&self, milliseconds: i64) -> String {
        let at = Timestamp::from_millisecond(milliseconds).unwrap_or_default();
        at.to_zoned(self.zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// Version of the module given.
    pub(super) fn version(&self) -> u32 {
        self.record.module_version.unwrap_or(self.record.current_version)
    }
}
