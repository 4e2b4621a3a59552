//! Milestones with where each stands.

use crate::{
    App, Result,
    dto::{Named, milestones::*},
    programme::require_row,
};
use understudy_domain::day::Day;
use understudy_store::{
    read::{
        milestones::{MilestoneRecord, milestones},
        timeline::hanging,
    },
    tables,
};

/// Days ahead of which a milestone is due soon.
const SOON: i32 = 14;

/// Milestones, the first due first.
pub fn list(app: &App, args: MilestonesQuery) -> Result<Vec<MilestoneRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if let Some(wave) = args.wave {
        require_row(&reader, &tables::WAVE, wave)?;
    }
    let on = args.as_of.unwrap_or_else(|| app.today());
    let objectives = hanging(&reader)?;
    let known = milestones(&reader)?.into_iter();
    let asked = known.filter(|known| args.wave.is_none() || known.wave.is_none() || known.wave == args.wave);
    Ok(asked
        .map(|known| {
            let objectives = objectives.get(&known.id).copied().unwrap_or_default();
            row(known, on, objectives)
        })
        .collect())
}

fn row(known: MilestoneRecord, on: Day, objectives: u32) -> MilestoneRow {
    let done_on = known.done_on.filter(|day| *day <= on);
    let state = match (done_on, known.due_on) {
        (Some(_), _) => MilestoneState::Done,
        (None, None) => MilestoneState::Undated,
        (None, Some(due)) if due < on => MilestoneState::Overdue,
        (None, Some(due)) if due.since(on) <= SOON => MilestoneState::Soon,
        (None, Some(_)) => MilestoneState::Ahead,
    };
    MilestoneRow {
        id: known.id,
        wave: known.wave.map(|id| Named { id, name: known.wave_name }),
        name: known.name,
        kind: known.kind,
        slipped: known.due_on.zip(known.planned_on).map_or(0, |(due, planned)| due.since(planned)),
        due_on: known.due_on,
        planned_on: known.planned_on,
        done_on,
        state,
        source: if known.source.is_empty() { "hand".to_owned() } else { known.source },
        note: known.note,
        objectives,
    }
}
