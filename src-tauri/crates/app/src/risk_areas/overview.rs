//! All risk areas: the map, the list, what two weeks changed.

use super::{
    ground::{Area, Ground},
    stand::Stand,
    trainers::trainers,
};
use crate::{
    App, AppError, Result,
    dto::{
        Named,
        log::LogRow,
        risk::{RiskArgs, RiskMapCell, RiskMapRow, RiskOverview, RiskPart, RiskRow},
    },
    readiness::snapshot,
};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use understudy_domain::{
    catalogue::Catalogue,
    day::Day,
    id::Id,
    message::Message,
    risk::{PartProgress, RiskStanding, Then, shift},
};

/// Days that changes are counted over.
const FORTNIGHT: i32 = 14;

/// All risk areas on a day.
pub fn overview(app: &App, args: RiskArgs) -> Result<RiskOverview> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let now = snapshot(app, args.as_of)?;
    let as_of = now.as_of;
    let since = as_of.plus(-FORTNIGHT);
    let mut ground = Ground::read(app, &reader, &now.evidence.programme.catalogue)?;
    if let Some(id) = args.wave {
        let wave = ground.waves.iter().position(|wave| wave.id == id).ok_or_else(|| AppError::not_found("wave"))?;
        ground.keep(|area| area.wave == Some(wave));
    }
    let before = Stand::of(app, &ground, snapshot(app, Some(since))?)?;
    let stand = Stand::of(app, &ground, now)?;
    let obstacles = crate::log::obstacles(&reader, as_of)?;
    let rows = rows(&ground, &stand, &before, &obstacles);
    let catalogue = &stand.snapshot.evidence.programme.catalogue;
    let (groups, areas) = map(&ground, catalogue, &rows);
    let trainers = trainers(&reader, &ground, &stand)?;
    let count = |standing: RiskStanding| rows.iter().filter(|row| row.standing == standing).count() as u32;
    let of_areas = |holds: &dyn Fn(&LogRow) -> bool| -> Vec<LogRow> {
        let all = ground.areas.iter().filter_map(|area| obstacles.get(&area.id)).flatten();
        all.filter(|row| holds(row)).cloned().collect()
    };
    let after = |day: Option<Day>| day.is_some_and(|day| day > since && day <= as_of);
    Ok(RiskOverview {
        as_of,
        since,
        late: count(RiskStanding::Late),
        slipping: count(RiskStanding::Slipping),
        on_track: count(RiskStanding::OnTrack),
        done: count(RiskStanding::Done),
        unplanned: count(RiskStanding::Unplanned),
        new_obstacles: of_areas(&|row| after(row.raised_on)),
        closed_obstacles: of_areas(&|row| after(row.closed_on)),
        rows: pressing(rows),
        groups,
        areas,
        trainers,
    })
}

/// The most pressing first.
fn pressing(mut rows: Vec<RiskRow>) -> Vec<RiskRow> {
    rows.sort_by_key(|row| (row.standing, std::cmp::Reverse((row.impact, row.points))));
    rows
}

/// Every area as shown, in the order of the ground.
fn rows(ground: &Ground, stand: &Stand, before: &Stand, obstacles: &FxHashMap<Id, Vec<LogRow>>) -> Vec<RiskRow> {
    (0..ground.areas.len()).map(|at| row(ground, stand, before, obstacles, at)).collect()
}

/// One area as shown.
pub(super) fn row(
    ground: &Ground,
    stand: &Stand,
    before: &Stand,
    obstacles: &FxHashMap<Id, Vec<LogRow>>,
    at: usize,
) -> RiskRow {
    let area = &ground.areas[at];
    let (progress, then) = (&stand.progress[at], &before.progress[at]);
    let catalogue = &stand.snapshot.evidence.programme.catalogue;
    let process_area = area_of(catalogue, area);
    let open: Vec<&LogRow> = obstacles.get(&area.id).into_iter().flatten().filter(|row| row.state.is_open()).collect();
    let people = stand.covering.audiences.iter().find(|audience| audience.id == area.group);
    RiskRow {
        id: area.id,
        process: Named { id: area.process, name: area.process_title.clone() },
        area: process_area,
        group: Named { id: area.group, name: area.group_name.clone() },
        impact: area.impact,
        people: people.map_or(0, |audience| audience.headcount),
        wave: area.wave.map(|wave| Named { id: ground.waves[wave].id, name: ground.waves[wave].name.clone() }),
        cutover: ground.cutover(area),
        parts: progress.parts.iter().map(part).collect(),
        actual: percent(progress.actual),
        planned: progress.planned.map(percent),
        points: progress.points,
        days: progress.days,
        standing: progress.standing,
        obstacles: open.len() as u32,
        obstacles_overdue: open.iter().filter(|row| row.state == understudy_domain::action::DueState::Overdue).count()
            as u32,
        next_step: obstacle_step(&open).or_else(|| stand.next_step(ground, at)),
        shift: shift(Then::from(then), Then::from(progress)),
        points_before: then.points,
        actual_before: percent(then.actual),
    }
}

/// What the obstacle that is due first asks for: nothing else helps while it stands.
fn obstacle_step(open: &[&LogRow]) -> Option<Message> {
    let first = open.iter().find(|row| !row.next_step.is_empty())?;
    Some(
        Message::new("risk-next-obstacle")
            .with("step", first.next_step.as_str())
            .with("obstacle", first.title.as_str()),
    )
}

fn percent(share: f64) -> u32 {
    (share * 100.0).round() as u32
}

fn part(part: &PartProgress) -> RiskPart {
    RiskPart {
        kind: part.kind,
        done: part.done,
        of: part.of,
        actual: percent(part.actual),
        planned: part.planned.map(percent),
        points: part.points(),
    }
}

fn area_of(catalogue: &Catalogue, area: &Area) -> Named {
    match catalogue.find(area.process) {
        Some(at) => {
            let row = catalogue.row(catalogue.area(at));
            Named { id: row.id, name: row.title.clone() }
        }
        None => Named { id: area.process, name: area.process_title.clone() },
    }
}

/// Process areas by groups; the risk area furthest behind stands for its cell.
fn map(ground: &Ground, catalogue: &Catalogue, rows: &[RiskRow]) -> (Vec<Named>, Vec<RiskMapRow>) {
    let mut groups: Vec<Named> = rows.iter().map(|row| row.group.clone()).collect();
    groups.sort_by_key(|group| (group.name.to_lowercase(), group.id));
    groups.dedup();
    let mut areas: BTreeMap<u32, Vec<Option<RiskMapCell>>> = BTreeMap::new();
    for (area, row) in ground.areas.iter().zip(rows) {
        let Some(at) = catalogue.find(area.process).map(|at| catalogue.area(at)) else { continue };
        let Some(column) = groups.iter().position(|group| group.id == row.group.id) else { continue };
        let cells = areas.entry(at).or_insert_with(|| vec![None; groups.len()]);
        cells[column] = Some(joined(cells[column].take(), row));
    }
    let areas = areas.into_iter().map(|(at, cells)| {
        let row = catalogue.row(at);
        RiskMapRow { id: row.id, name: row.title.clone(), cells }
    });
    (groups, areas.collect())
}

fn joined(cell: Option<RiskMapCell>, row: &RiskRow) -> RiskMapCell {
    let own = RiskMapCell {
        id: row.id,
        standing: row.standing,
        points: row.points,
        actual: row.actual,
        impact: row.impact,
        count: 1,
        obstacles: row.obstacles,
    };
    let Some(cell) = cell else { return own };
    // Standings are in order of urgency; of equals the one with more points behind.
    let worse = (own.standing, std::cmp::Reverse(own.points)) < (cell.standing, std::cmp::Reverse(cell.points));
    let (count, obstacles, impact) = (cell.count + 1, cell.obstacles + own.obstacles, cell.impact.max(own.impact));
    let stands = if worse { own } else { cell };
    RiskMapCell { impact, count, obstacles, ..stands }
}
