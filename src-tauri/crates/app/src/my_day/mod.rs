//! The screen that opens at one's work.
//!
//! A superuser sees what waits for them, a consultant what waits in their pairings, a lead (or nobody yet) everything.

mod programme;
mod sessions;
#[cfg(test)]
mod tests;
mod waiting;

use crate::{
    App, Result,
    coverage::Covering,
    dto::{
        Named, Nothing,
        frame::{DayFigures, MyDay, SetupStep},
        shadowing::PairingRow,
        superusers::SuperuserRow,
    },
    readiness::Snapshot,
    shadowing::Pairings,
    superusers::Role,
};
use rustc_hash::FxHashMap;
use understudy_domain::{coverage::HIGH_IMPACT, id::Id, message::Message};
use understudy_store::{Connection, read};

/// Work that waits for the one at this laptop.
pub fn my_day(app: &App, _: Nothing) -> Result<MyDay> {
    let pairings = Pairings::read(app, None)?;
    let snapshot = crate::readiness::snapshot(app, None)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    let role = Role::of(&reader, app.me()?, app.today())?;
    let me = match role.person {
        Some(id) => read::superusers::person_name(&reader, id)?.map(|name| Named { id, name }),
        None => None,
    };
    let stalled: FxHashMap<Id, Message> =
        pairings.records().iter().filter_map(|record| Some((record.id, pairings.stalled(record)?))).collect();
    let waiting = waiting::waiting(app, &reader, &pairings, &snapshot, &stalled, role)?;
    let covering = Covering::of(app, &snapshot, None, None, &[])?;
    Ok(MyDay {
        me,
        setup: setup(&reader, &covering)?,
        superuser: own_row(app, &snapshot, role)?,
        pairings: own_pairings(app, &pairings, role),
        figures: figures(&covering, &pairings, &snapshot, stalled.len()),
        waiting,
        sessions: sessions::mine(app, role)?,
    })
}

/// What a new programme still needs, in the order in which one thing rests on the other; empty once it runs. Groups and impacts are
/// done when coverage can count with them: somebody to train, and a risk area of a process in scope.
fn setup(reader: &Connection, covering: &Covering) -> Result<Vec<SetupStep>> {
    let found = read::my_day::set_up(reader)?;
    let steps = [
        ("programme", found.waves),
        ("people", found.people),
        ("groups", covering.audiences.iter().any(|audience| audience.headcount > 0)),
        ("processes", found.processes),
        ("scope", found.scope),
        ("impact", !covering.coverage.cells.is_empty()),
        ("superusers", found.superusers),
        ("pairings", found.pairings),
        ("first_log", found.first_log),
    ];
    if steps.iter().all(|(_, done)| *done) {
        return Ok(Vec::new());
    }
    Ok(steps.into_iter().map(|(step, done)| SetupStep { step: step.to_owned(), done }).collect())
}

fn own_row(app: &App, snapshot: &Snapshot, role: Role) -> Result<Option<SuperuserRow>> {
    let Some(superuser) = role.superuser else { return Ok(None) };
    let Some(at) = snapshot.position(superuser) else { return Ok(None) };
    let mut row = crate::readiness::row(app, snapshot, at)?;
    row.warnings = crate::superusers::warnings_of(app, superuser)?;
    Ok(Some(row))
}

/// My open pairings, the one longest without an entry first.
fn own_pairings(app: &App, pairings: &Pairings, role: Role) -> Vec<PairingRow> {
    let Some(me) = role.person else { return Vec::new() };
    let today = app.today();
    let mut rows: Vec<PairingRow> = pairings
        .records()
        .iter()
        .filter(|record| record.superuser_person == me || record.consultant_person == me)
        .filter(|record| record.is_open(today))
        .map(|record| pairings.row(record))
        .collect();
    rows.sort_by_key(|row| (row.stalled.is_none(), row.last_on.or(row.starts_on)));
    rows
}

/// The figures at the top; none while there is no superuser.
fn figures(covering: &Covering, pairings: &Pairings, snapshot: &Snapshot, stalled: usize) -> Option<DayFigures> {
    let active: Vec<usize> = (0..snapshot.results.len()).filter(|&at| snapshot.is_active(at)).collect();
    if active.is_empty() {
        return None;
    }
    Some(DayFigures {
        ready: active.iter().filter(|&&at| snapshot.may_train(at)).count() as u32,
        superusers: active.len() as u32,
        stalled: stalled as u32,
        open_blockers: pairings.open_blockers(),
        short_risk_areas: covering.short(HIGH_IMPACT).covered,
    })
}
