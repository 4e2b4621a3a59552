//! Coverage: is there a ready superuser for every process and group that needs one.

use crate::{
    App, AppError, Result,
    dto::{Named, coverage::*},
    readiness::{Snapshot, need, settings, snapshot},
};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use understudy_domain::{
    coverage::{Audience, Cell, Coverage, GroupCover, HIGH_IMPACT, Need, RiskArea, Together},
    id::Id,
    summary::Covered,
};
use understudy_store::read::coverage::{NamedTable, audiences, names, risk_areas, waves};

/// Coverage on a day, with what it was computed from.
pub(crate) struct Covering {
    pub(crate) audiences: Vec<Audience>,
    pub(crate) coverage: Coverage,
    pub(crate) need: Need,
    risk_areas: Vec<RiskArea>,
}

impl Covering {
    /// Computes coverage of the groups of a wave or site (all when none is given), as if some superusers had left.
    pub(crate) fn of(
        app: &App,
        snapshot: &Snapshot,
        wave: Option<Id>,
        site: Option<Id>,
        without: &[Id],
    ) -> Result<Self> {
        let open = app.programme()?;
        let reader = open.reader()?;
        let all = audiences(&reader, snapshot.as_of)?;
        let catalogue = &snapshot.evidence.programme.catalogue;
        let mut risk_areas = risk_areas(&reader, catalogue, &all)?;
        let wave = wave
            .map(|id| waves(&reader).map(|waves| waves.into_iter().find(|wave| wave.id == id)))
            .transpose()?
            .flatten();
        let kept = |audience: &Audience| {
            let in_wave = wave.as_ref().is_none_or(|wave| {
                wave.groups.contains(&audience.id) || audience.site.is_some_and(|site| wave.sites.contains(&site))
            });
            in_wave && site.is_none_or(|site| audience.site == Some(site))
        };
        let keeps: Vec<bool> = all.iter().map(kept).collect();
        risk_areas.retain(|area| keeps[area.audience as usize]);
        let need = need(&settings(&reader)?);
        let mut covering = Self { audiences: all, coverage: Coverage::default(), risk_areas, need };
        covering.coverage = covering
            .suppose(snapshot, |at| snapshot.may_train(at) && !without.contains(&snapshot.evidence.superusers[at].id));
        Ok(covering)
    }

    /// Coverage if the superusers who satisfy the condition were those who may train.
    pub(crate) fn suppose(&self, snapshot: &Snapshot, may_train: impl Fn(usize) -> bool) -> Coverage {
        let evidence = &snapshot.evidence;
        Coverage::compute(
            &evidence.programme.catalogue,
            &self.audiences,
            &self.risk_areas,
            &evidence.superusers,
            self.need,
            may_train,
        )
    }

    /// How the risk areas of each audience stand, with who may train and with everybody nominated, by the audience's position.
    pub(crate) fn of_groups(&self, snapshot: &Snapshot) -> Vec<GroupCover> {
        let best = self.suppose(snapshot, |at| snapshot.is_active(at));
        self.coverage.of_groups(&best, self.audiences.len())
    }

    /// Risk areas of at least this impact that are short, and all of them.
    pub(crate) fn short(&self, impact: u8) -> Covered {
        let high = self.coverage.cells.iter().filter(|cell| cell.impact >= impact);
        high.fold(Covered::default(), |sum, cell| Covered {
            covered: sum.covered + u32::from(cell.is_short()),
            of: sum.of + 1,
        })
    }

    /// Risk areas with at least one ready superuser, and all of them.
    pub(crate) fn with_trainer(&self) -> Covered {
        let cells = &self.coverage.cells;
        Covered { covered: cells.iter().filter(|cell| cell.ready > 0).count() as u32, of: cells.len() as u32 }
    }

    /// Colleagues whose group has a ready trainer for each of its risk areas of impact 4 or 5 (for all where none is so high).
    pub(crate) fn colleagues(&self) -> Covered {
        let mut groups: FxHashMap<u32, (u8, bool)> = FxHashMap::default();
        for cell in &self.coverage.cells {
            let has = cell.ready > 0;
            let group = groups.entry(cell.audience).or_insert((0, true));
            let (high, was) = (cell.impact >= HIGH_IMPACT, group.0 >= HIGH_IMPACT);
            if high && !was {
                *group = (cell.impact, has);
            } else if high == was {
                group.1 &= has;
            }
        }
        groups.into_iter().fold(Covered::default(), |sum, (audience, (_, covered))| {
            let people = self.audiences[audience as usize].headcount;
            Covered { covered: sum.covered + if covered { people } else { 0 }, of: sum.of + people }
        })
    }

    /// Risk areas that hang on one superuser, by the superuser's position.
    pub(crate) fn single_points(&self) -> BTreeMap<u32, Vec<Cell>> {
        let mut points: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
        for cell in self.coverage.cells.iter().filter(|cell| cell.is_single_point_of_failure()) {
            points.entry(self.coverage.trainers(cell)[0]).or_default().push(*cell);
        }
        points
    }

    /// Short risk areas that would gain a trainer if a superuser became ready, by the superuser's position.
    pub(crate) fn gains(&self, snapshot: &Snapshot) -> FxHashMap<usize, u32> {
        let everybody = self.suppose(snapshot, |at| snapshot.is_active(at));
        let mut gains: FxHashMap<usize, u32> = FxHashMap::default();
        for (_, possible) in self.coverage.cells.iter().zip(&everybody.cells).filter(|(cell, _)| cell.is_short()) {
            for &at in everybody.trainers(possible) {
                if !snapshot.may_train(at as usize) {
                    *gains.entry(at as usize).or_default() += 1;
                }
            }
        }
        gains
    }
}

/// The coverage screen.
pub fn overview(app: &App, args: CoverageArgs) -> Result<CoverageOverview> {
    let snapshot = snapshot(app, args.as_of)?;
    let covering = Covering::of(app, &snapshot, args.wave, args.site, &args.without)?;
    let lost = if args.without.is_empty() {
        0
    } else {
        let now = Covering::of(app, &snapshot, args.wave, args.site, &[])?;
        covering.short(0).covered - now.short(0).covered
    };
    let open = app.programme()?;
    let sites = names(&*open.reader()?, NamedTable::Site)?;
    let (groups, areas) = matrix(&snapshot, &covering, &sites);
    let total = covering.short(0);
    let high = covering.short(HIGH_IMPACT);
    Ok(CoverageOverview {
        groups,
        areas,
        risk_areas: Covered { covered: total.of - total.covered, of: total.of },
        high_impact: Covered { covered: high.of - high.covered, of: high.of },
        colleagues: covering.colleagues(),
        with_trainer: covering.with_trainer(),
        single_points: single_points(&snapshot, &covering),
        lost,
    })
}

fn matrix(
    snapshot: &Snapshot,
    covering: &Covering,
    sites: &FxHashMap<Id, String>,
) -> (Vec<CoverageGroup>, Vec<CoverageArea>) {
    let catalogue = &snapshot.evidence.programme.catalogue;
    let mut columns: Vec<u32> = covering.coverage.cells.iter().map(|cell| cell.audience).collect();
    columns.sort_unstable();
    columns.dedup();
    let groups = columns.iter().map(|&at| {
        let audience = &covering.audiences[at as usize];
        let site = audience.site.and_then(|site| sites.get(&site).cloned()).unwrap_or_default();
        CoverageGroup { id: audience.id, name: audience.name.clone(), site, people: audience.headcount }
    });
    let mut areas: BTreeMap<u32, Vec<Option<Together>>> = BTreeMap::new();
    for cell in &covering.coverage.cells {
        let row = areas.entry(catalogue.area(cell.process)).or_insert_with(|| columns.iter().map(|_| None).collect());
        let Ok(column) = columns.binary_search(&cell.audience) else { continue };
        row[column].get_or_insert_default().add(cell.ready, cell.needed, cell.impact);
    }
    let shown =
        |Together { processes, short, ready, needed, impact }| CoverageCell { processes, short, ready, needed, impact };
    let areas = areas.into_iter().map(|(at, cells)| CoverageArea {
        id: catalogue.row(at).id,
        name: catalogue.row(at).title.clone(),
        cells: cells.into_iter().map(|cell| cell.map(shown)).collect(),
    });
    (groups.collect(), areas.collect())
}

fn single_points(snapshot: &Snapshot, covering: &Covering) -> Vec<SinglePoint> {
    let catalogue = &snapshot.evidence.programme.catalogue;
    let mut points: Vec<SinglePoint> = covering
        .single_points()
        .into_iter()
        .map(|(at, cells)| {
            let superuser = &snapshot.evidence.superusers[at as usize];
            let mut groups: Vec<u32> = cells.iter().map(|cell| cell.audience).collect();
            groups.sort_unstable();
            groups.dedup();
            let example = |cell: &Cell| {
                format!("{} · {}", catalogue.row(cell.process).title, covering.audiences[cell.audience as usize].name)
            };
            SinglePoint {
                superuser: Named { id: superuser.id, name: superuser.name.clone() },
                risk_areas: cells.len() as u32,
                examples: cells.iter().take(5).map(example).collect(),
                colleagues: groups.iter().map(|&group| covering.audiences[group as usize].headcount).sum(),
            }
        })
        .collect();
    points.sort_by(|one, other| (other.risk_areas, &one.superuser.name).cmp(&(one.risk_areas, &other.superuser.name)));
    points
}

/// The processes behind one cell of the heat map.
pub fn cell(app: &App, args: CoverageCellArgs) -> Result<CoverageCellDetail> {
    let snapshot = snapshot(app, args.as_of)?;
    let without = args.without.unwrap_or_default();
    let covering = Covering::of(app, &snapshot, None, None, &without)?;
    let everybody = covering.suppose(&snapshot, |at| snapshot.is_active(at));
    let programme = &snapshot.evidence.programme;
    let area = programme.catalogue.find(args.area).ok_or_else(|| AppError::not_found("process"))?;
    let group = covering
        .audiences
        .iter()
        .position(|audience| audience.id == args.group)
        .ok_or_else(|| AppError::not_found("user_group"))?;
    let named = |at: u32| Named {
        id: snapshot.evidence.superusers[at as usize].id,
        name: snapshot.evidence.superusers[at as usize].name.clone(),
    };
    let mut processes = Vec::new();
    for (cell, possible) in covering.coverage.cells.iter().zip(&everybody.cells) {
        if cell.audience as usize != group || programme.catalogue.area(cell.process) != area {
            continue;
        }
        let ready = covering.coverage.trainers(cell);
        let mut coming: Vec<ComingTrainer> = everybody
            .trainers(possible)
            .iter()
            .filter(|at| !ready.contains(at) && !without.contains(&snapshot.evidence.superusers[**at as usize].id))
            .map(|&at| {
                let readiness = &snapshot.results[at as usize];
                let superuser = &snapshot.evidence.superusers[at as usize];
                ComingTrainer {
                    id: superuser.id,
                    name: superuser.name.clone(),
                    progress: (readiness.progress * 100.0).round() as u32,
                    next_step: readiness.next_step.map(|step| step.message(programme, superuser)),
                }
            })
            .collect();
        coming.sort_by_key(|coming| std::cmp::Reverse(coming.progress));
        let row = programme.catalogue.row(cell.process);
        processes.push(CoverageProcess {
            id: row.id,
            title: row.title.clone(),
            impact: cell.impact,
            needed: cell.needed,
            ready: ready.iter().map(|&at| named(at)).collect(),
            coming,
        });
    }
    let audience = &covering.audiences[group];
    Ok(CoverageCellDetail {
        area: programme.catalogue.row(area).title.clone(),
        group: audience.name.clone(),
        people: audience.headcount,
        processes,
    })
}
