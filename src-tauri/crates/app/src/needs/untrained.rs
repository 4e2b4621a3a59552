//! Groups that get no training, for a reason that holds, and since when a reason does not hold any more.

use crate::Result;
use rustc_hash::FxHashSet;
use understudy_domain::{day::Day, id::Id, plan::GroupFacts, words::Track};
use understudy_store::{
    Connection,
    read::{
        modules::{Links, links},
        needs::{ExemptionRecord, exemptions},
        timeline::trainings,
    },
};

/// Groups that get no training on a day. One with a module or a session of its own is not among them, whatever was recorded.
pub(crate) fn untrained(reader: &Connection, on: Day) -> Result<FxHashSet<Id>> {
    let held = exemptions(reader)?.into_iter().filter(|reason| reason.holds(on)).map(|reason| reason.group);
    let mut found: FxHashSet<Id> = held.collect();
    if found.is_empty() {
        return Ok(found);
    }
    let with_module: FxHashSet<Id> = links(reader, Links::Groups, None)?.into_iter().map(|link| link.to).collect();
    let with_session: FxHashSet<Id> = trainings(reader)?.into_iter().flat_map(|training| training.groups).collect();
    found.retain(|group| {
        // Its track and people say how far it is affected, not whether it gets training.
        let known = GroupFacts {
            people: 0,
            track: Track::Business,
            at_risk: false,
            in_wave: false,
            has_module: with_module.contains(group),
            has_session: with_session.contains(group),
            has_seats: false,
            reason: Some(true),
        };
        !known.training().is_asked_for()
    });
    Ok(found)
}

/// The last day on which a reason for no training held, where that is over.
pub(crate) fn expired_on(reason: &ExemptionRecord, on: Day) -> Option<Day> {
    reason.expires_on.filter(|last| *last < on)
}
