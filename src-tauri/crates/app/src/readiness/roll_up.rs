//! Readiness per process area, site, wave or group.

use super::{
    overview::{chosen, counts},
    snapshot::{Snapshot, snapshot},
};
use crate::{
    App, Result,
    dto::{
        Named,
        readiness::{RollUpArgs, RollUpBy, RollUpGate, RollUpRow},
    },
};
use rustc_hash::FxHashMap;
use understudy_domain::{id::Id, words::GateKind};
use understudy_store::read::coverage::{NamedTable, names, profiles};

/// Counts superusers and passed gates per area, site, wave or group. Somebody who trains in several counts in each.
pub fn roll_up(app: &App, args: RollUpArgs) -> Result<Vec<RollUpRow>> {
    let snapshot = snapshot(app, args.filter.as_of)?;
    let chosen = chosen(app, &snapshot, &args.filter)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut members: FxHashMap<Option<Id>, Vec<usize>> = FxHashMap::default();
    let profiles = profiles(&reader)?;
    let catalogue = &snapshot.evidence.programme.catalogue;
    for &at in &chosen {
        let superuser = &snapshot.evidence.superusers[at];
        let mut keys: Vec<Option<Id>> = match args.by {
            RollUpBy::Area => superuser
                .scope
                .iter()
                .flat_map(|&row| catalogue.assessable_in(row))
                .map(|process| Some(catalogue.row(catalogue.area(process)).id))
                .collect(),
            RollUpBy::Site => vec![profiles.get(&superuser.id).and_then(|profile| profile.site)],
            RollUpBy::Wave => vec![superuser.wave],
            RollUpBy::Group => superuser.groups.iter().copied().map(Some).collect(),
        };
        keys.sort_unstable();
        keys.dedup();
        if keys.is_empty() {
            keys.push(None);
        }
        for key in keys {
            members.entry(key).or_default().push(at);
        }
    }
    let names = match args.by {
        RollUpBy::Area => catalogue.rows().iter().map(|row| (row.id, row.title.clone())).collect(),
        RollUpBy::Site => names(&reader, NamedTable::Site)?,
        RollUpBy::Wave => names(&reader, NamedTable::Wave)?,
        RollUpBy::Group => names(&reader, NamedTable::Group)?,
    };
    let mut rows: Vec<RollUpRow> = members
        .into_iter()
        .map(|(id, at)| row(&snapshot, id, id.and_then(|id| names.get(&id).cloned()).unwrap_or_default(), &at))
        .collect();
    rows.sort_by_cached_key(|row| (row.id.is_none(), row.name.to_lowercase()));
    if args.by == RollUpBy::Wave {
        for row in &mut rows {
            if let Some(wave) = row.id {
                row.verdict = Some(crate::export::wave_verdict(app, &snapshot, wave)?.verdict);
            }
        }
    }
    Ok(rows)
}

fn row(snapshot: &Snapshot, id: Option<Id>, name: String, members: &[usize]) -> RollUpRow {
    let gates = GateKind::ALL.iter().filter_map(|&gate| {
        let results =
            members.iter().filter_map(|&at| snapshot.results[at].gates.iter().find(|result| result.kind == gate));
        let (passed, of) =
            results.fold((0, 0), |(passed, of), result| (passed + u32::from(result.is_passed()), of + 1));
        (of > 0).then_some(RollUpGate { gate, passed, of })
    });
    let mut superusers: Vec<Named> = members
        .iter()
        .map(|&at| Named {
            id: snapshot.evidence.superusers[at].id,
            name: snapshot.evidence.superusers[at].name.clone(),
        })
        .collect();
    superusers.sort_by(|one, other| one.name.cmp(&other.name));
    RollUpRow { id, name, counts: counts(snapshot, members), gates: gates.collect(), superusers, verdict: None }
}
