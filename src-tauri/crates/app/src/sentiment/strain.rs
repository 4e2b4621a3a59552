//! The burnout watch: hours that superusers gave lately, beside how their groups feel.

use super::model::History;
use crate::{
    Result,
    dto::{
        Named,
        sentiment::{StrainRow, StrainSuperuser},
    },
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    day::Day,
    id::Id,
    sentiment::{StrainReason, strain},
};
use understudy_store::{
    Connection,
    read::{
        sentiment::{self as read, LoadRecord},
        superusers::{SuperuserRecord, groups_of_superusers, superusers},
    },
};

/// Days that the load is counted over: four weeks.
pub(super) const DAYS: i32 = 28;

/// Every group that was asked and has superusers, the most strained first.
pub(super) fn rows(reader: &Connection, history: &History, as_of: Day) -> Result<Vec<StrainRow>> {
    let loads: FxHashMap<Id, LoadRecord> =
        read::loads(reader, as_of.plus(1 - DAYS), as_of)?.into_iter().map(|load| (load.superuser, load)).collect();
    let known: FxHashMap<Id, SuperuserRecord> =
        superusers(reader)?.into_iter().map(|superuser| (superuser.id, superuser)).collect();
    let links = groups_of_superusers(reader, as_of, None)?;
    let mut rows: Vec<(StrainReason, StrainRow)> = Vec::new();
    for (series, (group, name)) in history.groups.iter().enumerate() {
        let of_group = links.iter().filter(|link| link.group == *group);
        let mut people: Vec<StrainSuperuser> = of_group
            .filter_map(|link| known.get(&link.superuser))
            .map(|superuser| one(superuser, loads.get(&superuser.id)))
            .collect();
        if people.is_empty() {
            continue;
        }
        people.sort_by(|one, other| hours(other).total_cmp(&hours(one)));
        rows.push(row(history, series, Named { id: *group, name: name.clone() }, people));
    }
    rows.sort_by(|one, other| {
        (other.0, other.1.load_percent)
            .cmp(&(one.0, one.1.load_percent))
            .then_with(|| one.1.group.name.cmp(&other.1.group.name))
    });
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

fn hours(of: &StrainSuperuser) -> f64 {
    of.session_hours + of.shadowing_hours
}

fn one(superuser: &SuperuserRecord, load: Option<&LoadRecord>) -> StrainSuperuser {
    let in_hours = |minutes: u32| f64::from(minutes) / 60.0;
    StrainSuperuser {
        superuser: Named { id: superuser.id, name: superuser.name.clone() },
        allocation_percent: superuser.allocation_percent.map(u32::from),
        sessions: load.map_or(0, |load| load.sessions),
        session_hours: load.map_or(0.0, |load| in_hours(load.session_minutes)),
        shadowing_hours: load.map_or(0.0, |load| in_hours(load.shadowing_minutes)),
    }
}

fn row(history: &History, series: usize, group: Named, people: Vec<StrainSuperuser>) -> (StrainReason, StrainRow) {
    let weeks = f64::from(DAYS) / 7.0;
    let allocations: Vec<u32> = people.iter().filter_map(|one| one.allocation_percent).collect();
    let all: f64 = people.iter().map(hours).sum();
    // How the group felt last, and whether that was a drop.
    let last = (0..history.told.len()).rev().find_map(|at| Some((at, history.figure(series, at)?.score()?)));
    let dropped = last.is_some_and(|(at, _)| history.has_dropped(series, at));
    let found = strain(all, &allocations, weeks, last.map(|(_, score)| score), dropped);
    let row = StrainRow {
        group,
        hours: all,
        agreed_hours: allocations.iter().map(|percent| f64::from(*percent)).sum::<f64>() * 0.4 * weeks,
        load_percent: found.load.map(|load| (load * 100.0).round().min(f64::from(u32::MAX)) as u32),
        score: last.map(|(_, score)| score),
        dropped,
        reason: found.reason.word().to_owned(),
        superusers: people,
    };
    (found.reason, row)
}
