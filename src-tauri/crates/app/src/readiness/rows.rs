//! Superusers as lists show them.

use super::snapshot::Snapshot;
use crate::{
    App, Result,
    dto::{
        Named,
        readiness::{GateCell, GateDetail},
        superusers::{SuperuserFilter, SuperuserRow},
    },
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    day::Day,
    id::Id,
    readiness::{GateResult, Programme, Readiness, SuperuserEvidence},
};
use understudy_store::read::coverage::{NamedTable, Profile, names, profiles};

/// The cells of a superuser's line in the heat map.
pub(crate) fn cells(readiness: &Readiness) -> Vec<GateCell> {
    readiness.gates.iter().map(|gate| GateCell { gate: gate.kind, state: gate.state, cell: gate.short() }).collect()
}

/// A gate with what is missing.
pub(crate) fn detail(gate: &GateResult, programme: &Programme, superuser: &SuperuserEvidence) -> GateDetail {
    GateDetail {
        gate: gate.kind,
        state: gate.state,
        cell: gate.short(),
        done: gate.done,
        of: gate.of,
        missing: gate.shortfalls.iter().map(|shortfall| shortfall.message(programme, superuser)).collect(),
        counted: gate.rows.len() as u32,
    }
}

/// Whether a superuser passes a filter.
pub(crate) fn keep(snapshot: &Snapshot, at: usize, filter: &SuperuserFilter, profile: Option<&Profile>) -> bool {
    let superuser = &snapshot.evidence.superusers[at];
    let catalogue = &snapshot.evidence.programme.catalogue;
    let in_area = |area: Id| {
        catalogue.find(area).is_some_and(|area| {
            let branch = catalogue.branch(area);
            superuser.scope.iter().any(|row| branch.contains(row) || catalogue.branch(*row).contains(&area))
        })
    };
    let at_site = |site: Id| superuser.sites.contains(&site) || profile.and_then(|profile| profile.site) == Some(site);
    superuser.stepped_down_on != Some(Day(i32::MIN))
        && filter.wave.is_none_or(|wave| superuser.wave == Some(wave))
        && filter.group.is_none_or(|group| superuser.groups.is_empty() || superuser.groups.contains(&group))
        && filter.site.is_none_or(at_site)
        && filter.area.is_none_or(in_area)
}

/// The superusers that pass a filter, by name. Those who stepped down are among them, marked.
pub(crate) fn rows(app: &App, snapshot: &Snapshot, filter: &SuperuserFilter) -> Result<Vec<SuperuserRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let profiles = profiles(&reader)?;
    let groups = names(&reader, NamedTable::Group)?;
    let waves = names(&reader, NamedTable::Wave)?;
    let mut warnings = crate::superusers::warnings_by_superuser(app)?;
    let mut found: Vec<SuperuserRow> = (0..snapshot.results.len())
        .filter(|&at| keep(snapshot, at, filter, profiles.get(&snapshot.evidence.superusers[at].id)))
        .map(|at| {
            let superuser = &snapshot.evidence.superusers[at];
            let profile = profiles.get(&superuser.id).cloned().unwrap_or_default();
            SuperuserRow {
                warnings: warnings.remove(&superuser.id).unwrap_or_default(),
                ..line(snapshot, at, profile, &groups, &waves)
            }
        })
        .collect();
    found.sort_by_cached_key(|row| row.name.to_lowercase());
    Ok(found)
}

/// One superuser, as in a list.
pub(crate) fn row(app: &App, snapshot: &Snapshot, at: usize) -> Result<SuperuserRow> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let profile = profiles(&reader)?.remove(&snapshot.evidence.superusers[at].id).unwrap_or_default();
    Ok(line(snapshot, at, profile, &names(&reader, NamedTable::Group)?, &names(&reader, NamedTable::Wave)?))
}

fn line(
    snapshot: &Snapshot,
    at: usize,
    profile: Profile,
    groups: &FxHashMap<Id, String>,
    waves: &FxHashMap<Id, String>,
) -> SuperuserRow {
    let superuser = &snapshot.evidence.superusers[at];
    let readiness = &snapshot.results[at];
    SuperuserRow {
        id: superuser.id,
        person: superuser.person,
        name: superuser.name.clone(),
        job_title: profile.job_title,
        site: profile.site_name,
        groups: superuser.groups.iter().filter_map(|group| groups.get(group).cloned()).collect(),
        wave: superuser.wave.and_then(|id| Some(Named { id, name: waves.get(&id)?.clone() })),
        status: readiness.status,
        progress: (readiness.progress * 100.0).round() as u32,
        gates: cells(readiness),
        next_step: readiness.next_step.map(|step| step.message(&snapshot.evidence.programme, superuser)),
        allocation_percent: superuser.allocation_percent,
        stepped_down_on: superuser.stepped_down_on,
        warnings: Vec::new(),
    }
}
