//! Everything behind one risk area.

use super::{
    ground::{Area, Ground},
    overview::row,
    stand::Stand,
    trainers::trainers,
};
use crate::{
    App, AppError, Result,
    dto::{
        coverage::{CoverageCellArgs, CoverageProcess},
        risk::{RiskAreaArgs, RiskAreaDetail, RiskModule},
    },
    readiness::snapshot,
};
use rustc_hash::FxHashSet;
use understudy_domain::{action::DueState, day::Day, id::Id};

/// One risk area with what it counts.
pub fn detail(app: &App, args: RiskAreaArgs) -> Result<RiskAreaDetail> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let now = snapshot(app, args.as_of)?;
    let as_of = now.as_of;
    let ground = Ground::read(app, &reader, &now.evidence.programme.catalogue)?;
    let at = ground.areas.iter().position(|area| area.id == args.id).ok_or_else(|| AppError::not_found("risk_area"))?;
    let before = Stand::of(app, &ground, snapshot(app, Some(as_of.plus(-14)))?)?;
    let stand = Stand::of(app, &ground, now)?;
    let mut obstacles = crate::log::obstacles(&reader, as_of)?;
    let row = row(&ground, &stand, &before, &obstacles, at);
    let mut sent = trainers(&reader, &ground, &stand)?;
    sent.retain(|proposal| proposal.risk_area == args.id);
    let mut obstacles = obstacles.remove(&args.id).unwrap_or_default();
    obstacles.sort_by_key(|row| row.state == DueState::Done);
    drop(reader);
    let processes = processes(app, &ground.areas[at], &stand, args.as_of)?;
    // What asks for no training counts no modules, also not those that are for everybody.
    let counted = if stand.is_untrained(&ground.areas[at]) { &[] } else { ground.modules_of(at) };
    let modules = counted.iter().map(|module| {
        let module = &ground.modules[*module as usize];
        let pair = stand.pairs.get(&(row.group.id, module.id)).cloned().unwrap_or_default();
        RiskModule {
            id: module.id,
            title: module.title.clone(),
            approved_on: module.approved_by(as_of),
            needed_by: module.needed_by,
            tasks_of: pair.need.saturating_mul(module.tasks),
            need: pair.need,
            completed: pair.completed,
            unseated: pair.unseated,
            planned_until: pair.planned_until,
            tasks_done: pair.tasks_done,
        }
    });
    Ok(RiskAreaDetail { modules: modules.collect(), row, processes, obstacles, trainers: sent })
}

/// Who is ready and who is coming for each process of an area, as the cells of its process areas have them.
fn processes(app: &App, area: &Area, stand: &Stand, as_of: Option<Day>) -> Result<Vec<CoverageProcess>> {
    let catalogue = &stand.snapshot.evidence.programme.catalogue;
    let own: FxHashSet<Id> = area.processes.iter().map(|process| catalogue.row(*process).id).collect();
    let mut areas: Vec<u32> = area.processes.iter().map(|process| catalogue.area(*process)).collect();
    areas.sort_unstable();
    areas.dedup();
    let mut processes = Vec::new();
    for at in areas {
        let cell = CoverageCellArgs { area: catalogue.row(at).id, group: area.group, as_of, without: None };
        processes.extend(crate::coverage::cell(app, cell)?.processes);
    }
    processes.retain(|process| own.contains(&process.id));
    Ok(processes)
}
