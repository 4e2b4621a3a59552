//! The whole catalogue as a tree.

use super::catalogue;
use crate::{
    App, Result,
    dto::{Nothing, processes::*},
};
use rustc_hash::FxHashMap;
use understudy_domain::{catalogue::Catalogue, id::Id};
use understudy_store::read::processes as read;

/// The whole process catalogue, each row before what lies below it.
pub fn tree(app: &App, _args: Nothing) -> Result<ProcessTree> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let records = read::processes(&reader)?;
    let catalogue = catalogue(&records);
    let mut impacts: FxHashMap<Id, u8> = FxHashMap::default();
    for area in read::risk_areas(&reader)? {
        let highest = impacts.entry(area.process).or_default();
        *highest = (*highest).max(area.impact);
    }
    let mut by_id: FxHashMap<Id, read::ProcessRecord> = records.into_iter().map(|record| (record.id, record)).collect();
    let depths = depths(&catalogue);
    let in_scope_before = in_scope_before(&catalogue);
    let mut rows = Vec::with_capacity(catalogue.rows().len());
    for (at, process) in (0_u32..).zip(catalogue.rows()) {
        let Some(record) = by_id.remove(&process.id) else { continue };
        let branch = catalogue.branch(at);
        let below_in_scope = in_scope_before[branch.end as usize] - in_scope_before[at as usize + 1];
        let depth = depths[at as usize];
        rows.push(ProcessRow {
            id: record.id,
            parent: record.parent.filter(|_| depth > 0),
            depth,
            code: record.code,
            title: record.title,
            level: record.level,
            scope: record.scope,
            state: record.state,
            url: record.url.lines().next().unwrap_or_default().to_owned(),
            assessable: catalogue.assessable(at),
            below: branch.end - at - 1,
            below_in_scope,
            impact: impacts.get(&record.id).copied(),
        });
    }
    Ok(ProcessTree {
        in_scope: in_scope_before.last().copied().unwrap_or_default(),
        assessable: rows.iter().filter(|row| row.assessable).count() as u32,
        rows,
    })
}

/// Depth of each row: how many branches it lies in.
fn depths(catalogue: &Catalogue) -> Vec<u32> {
    let mut open: Vec<u32> = Vec::new();
    (0..catalogue.rows().len() as u32)
        .map(|at| {
            while open.last().is_some_and(|end| *end <= at) {
                open.pop();
            }
            let depth = open.len() as u32;
            open.push(catalogue.branch(at).end);
            depth
        })
        .collect()
}

/// For each position, how many rows before it are in scope; one more entry than rows.
pub(super) fn in_scope_before(catalogue: &Catalogue) -> Vec<u32> {
    let mut sum = 0;
    let mut sums = vec![0];
    for process in catalogue.rows() {
        sum += u32::from(process.in_scope);
        sums.push(sum);
    }
    sums
}
