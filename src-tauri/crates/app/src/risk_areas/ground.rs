//! What the progress of risk areas is computed from, read once.

use crate::{App, Result, completion::Roll};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    catalogue::Catalogue,
    completion::{Line, State, lines},
    content::{Standing, approved_on},
    day::Day,
    id::Id,
    risk::{Plan, Span},
    words::{PhaseKind, SessionPurpose, SessionState},
};
use understudy_store::{
    Connection,
    read::{
        coverage::{WaveRecord, waves},
        modules::{self, Links},
        processes, programme,
        results::{TaskResult, task_results},
        sessions::tasks,
        shadowing,
    },
};

/// Days before a cutover from which preparation is taken to run where no phase says when it begins.
const USUAL_DAYS: i32 = 180;

/// A risk area as set.
pub(super) struct Area {
    pub(super) id: Id,
    pub(super) process: Id,
    pub(super) process_title: String,
    pub(super) group: Id,
    pub(super) group_name: String,
    pub(super) impact: u8,
    /// Positions of its assessable processes.
    pub(super) processes: Vec<u32>,
    /// Its wave, the first to go live of those that its group belongs to.
    pub(super) wave: Option<usize>,
}

/// A module as far as a risk area asks.
pub(super) struct Module {
    pub(super) id: Id,
    pub(super) title: String,
    /// Positions of the assessable processes that it covers.
    pub(super) processes: FxHashSet<u32>,
    /// Groups that it is for; for all when empty.
    pub(super) groups: Vec<Id>,
    approved_on: Option<Day>,
    pub(super) needed_by: Option<Day>,
    /// Timed tasks with a target.
    pub(super) tasks: u32,
}

impl Module {
    /// The day since which its content is approved, as known on a day.
    pub(super) fn approved_by(&self, day: Day) -> Option<Day> {
        self.approved_on.filter(|approved| *approved <= day)
    }

    /// Whether it serves a group.
    pub(super) fn is_for(&self, group: Id) -> bool {
        self.groups.is_empty() || self.groups.contains(&group)
    }
}

/// A group and a module on a day.
#[derive(Default, Clone)]
pub(super) struct Pair {
    pub(super) need: u32,
    pub(super) completed: u32,
    pub(super) unseated: u32,
    pub(super) tasks_done: u32,
    /// By when people should have completed it.
    pub(super) plan: Plan,
    pub(super) planned_until: Option<Day>,
}

/// What a pairing is about, by process positions, and its last day.
type Ending = (FxHashSet<u32>, Day);

/// Everything read.
pub(super) struct Ground {
    roll: Roll,
    pub(super) areas: Vec<Area>,
    /// In the order of the modules of the roll.
    pub(super) modules: Vec<Module>,
    /// Modules, by position, of each area.
    covering: Vec<Vec<u32>>,
    results: Vec<TaskResult>,
    /// Targets by task.
    targets: FxHashMap<Id, u32>,
    /// By superuser: process positions and last day of each pairing.
    endings: FxHashMap<Id, Vec<Ending>>,
    pub(super) waves: Vec<WaveRecord>,
    implement: Option<Day>,
    prepare: Option<Day>,
}

impl Ground {
    /// Reads everything.
    pub(super) fn read(app: &App, reader: &Connection, catalogue: &Catalogue) -> Result<Self> {
        let roll = Roll::read(app, reader, None)?;
        let waves = waves(reader)?;
        let areas = areas(reader, catalogue, &roll, &waves)?;
        let mut targets = FxHashMap::default();
        let modules = modules_of(reader, catalogue, &roll, &areas, &mut targets)?;
        let covers = |area: &Area| {
            let covering = |(_, module): &(usize, &Module)| {
                module.is_for(area.group) && area.processes.iter().any(|process| module.processes.contains(process))
            };
            modules.iter().enumerate().filter(covering).map(|(at, _)| at as u32).collect()
        };
        let covering = areas.iter().map(covers).collect();
        let results = if targets.is_empty() { Vec::new() } else { task_results(reader, None)? };
        let phases = programme::phases(reader)?;
        let starts = |kind| phases.iter().find(|phase| phase.kind == kind).and_then(|phase| phase.starts_on);
        Ok(Self {
            endings: endings(reader, catalogue)?,
            implement: starts(PhaseKind::Implement),
            prepare: starts(PhaseKind::Prepare),
            roll,
            areas,
            modules,
            covering,
            results,
            targets,
            waves,
        })
    }

    /// Keeps only some areas.
    pub(super) fn keep(&mut self, is_kept: impl Fn(&Area) -> bool) {
        let kept: Vec<bool> = self.areas.iter().map(is_kept).collect();
        let mut of_areas = kept.iter();
        self.areas.retain(|_| of_areas.next().copied().unwrap_or_default());
        let mut of_covering = kept.iter();
        self.covering.retain(|_| of_covering.next().copied().unwrap_or_default());
    }

    /// Positions of the modules that cover an area for its group.
    pub(super) fn modules_of(&self, area: usize) -> &[u32] {
        &self.covering[area]
    }

    /// Go-live of an area.
    pub(super) fn cutover(&self, area: &Area) -> Option<Day> {
        self.waves[area.wave?].cutover
    }

    /// The days between which superusers and content of an area are prepared where nobody dated it: from the start of the phase
    /// implement (else prepare, else half a year before) to the cutover.
    pub(super) fn long_span(&self, area: &Area) -> Option<Span> {
        self.span(area, self.implement.or(self.prepare))
    }

    /// The days between which people are trained where nobody dated it: from the start of the phase prepare (else implement).
    pub(super) fn short_span(&self, area: &Area) -> Option<Span> {
        self.span(area, self.prepare.or(self.implement))
    }

    fn span(&self, area: &Area, from: Option<Day>) -> Option<Span> {
        let to = self.cutover(area)?;
        Some(Span { from: from.filter(|from| *from < to).unwrap_or_else(|| to.plus(-USUAL_DAYS)), to })
    }

    /// The day by which a superuser's pairings about an area end.
    pub(super) fn pairing_end(&self, superuser: Id, area: &Area) -> Option<Day> {
        let about = |processes: &FxHashSet<u32>| area.processes.iter().any(|process| processes.contains(process));
        let endings = self.endings.get(&superuser)?;
        endings.iter().filter(|(processes, _)| about(processes)).map(|(_, on)| *on).max()
    }

    /// Groups and modules of all areas on a day, by the ids of both.
    pub(super) fn pairs(&self, on: Day) -> FxHashMap<(Id, Id), Pair> {
        let loaded = &self.roll.loaded;
        let wanted: FxHashSet<(Id, Id)> = self
            .areas
            .iter()
            .zip(&self.covering)
            .flat_map(|(area, modules)| modules.iter().map(|at| (area.group, self.modules[*at as usize].id)))
            .collect();
        let ids = |group: u32, module: u32| (loaded.groups[group as usize].id, loaded.modules[module as usize].id);
        let chosen = |group: u32, module: u32| wanted.contains(&ids(group, module));
        let found = lines(&loaded.records, loaded.groups.len(), on, self.roll.percent, &chosen, |_| true);
        let timed = self.timed(on);
        let mut pairs: FxHashMap<(Id, Id), Pair> = FxHashMap::default();
        for line in &found {
            let (group, module) = loaded.records.needs[line.at as usize];
            let pair = pairs.entry(ids(group, module)).or_default();
            let state = line.standing.state();
            let planned = self.planned_day(line, module);
            pair.need += 1;
            pair.completed += u32::from(state.is_complete());
            pair.unseated += u32::from(!state.is_complete() && state != State::Seated);
            pair.tasks_done += timed.get(&(line.person, module)).copied().unwrap_or_default();
            pair.plan.add(planned, 1);
            pair.planned_until = pair.planned_until.max(planned);
        }
        pairs
    }

    /// The first day of a session of the module that somebody had a seat in; else of the one that their completion rests on.
    fn planned_day(&self, line: &Line, module: u32) -> Option<Day> {
        let records = &self.roll.loaded.records;
        let is_planned = |session: &understudy_domain::completion::Session| {
            session.module == module
                && session.purpose == SessionPurpose::Training
                && session.state != SessionState::Cancelled
        };
        let seats = records.seats.of(line.person as usize).iter().map(|seat| &records.sessions[seat.session as usize]);
        let first = seats.filter(|session| is_planned(session)).map(|session| session.on).min();
        let rests = || {
            let session = line.standing.session().filter(|_| line.standing.state().is_complete())?;
            Some(records.sessions[session as usize].on)
        };
        first.or_else(rests)
    }

    /// Timed tasks done alone within their target in sessions that count on a day, each person and task once, by positions of
    /// person and module.
    fn timed(&self, on: Day) -> FxHashMap<(u32, u32), u32> {
        let mut done = FxHashMap::default();
        if self.results.is_empty() {
            return done;
        }
        let loaded = &self.roll.loaded;
        let sessions: FxHashMap<Id, usize> = loaded.sessions.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let people: FxHashMap<Id, u32> = loaded.people.iter().enumerate().map(|(at, id)| (*id, at as u32)).collect();
        let mut seen: FxHashSet<(u32, Id)> = FxHashSet::default();
        for result in &self.results {
            let (Some(&session), Some(&person), Some(&target)) =
                (sessions.get(&result.session), people.get(&result.person), self.targets.get(&result.task))
            else {
                continue;
            };
            let session = &loaded.records.sessions[session];
            let within = !result.aided && result.milliseconds <= i64::from(target) * 1_000;
            if within && session.counts(on) && seen.insert((person, result.task)) {
                *done.entry((person, session.module)).or_default() += 1;
            }
        }
        done
    }
}

/// Risk areas whose process is in scope, or has something in scope below it.
fn areas(reader: &Connection, catalogue: &Catalogue, roll: &Roll, waves: &[WaveRecord]) -> Result<Vec<Area>> {
    let sites: FxHashMap<Id, Option<Id>> = roll.loaded.groups.iter().map(|group| (group.id, group.site)).collect();
    let of_wave = |group: Id| {
        let site = sites.get(&group).copied().flatten();
        let has =
            |wave: &WaveRecord| wave.groups.contains(&group) || site.is_some_and(|site| wave.sites.contains(&site));
        waves.iter().position(has)
    };
    let found = processes::risk_areas(reader)?.into_iter().filter_map(|record| {
        let at = catalogue.find(record.process)?;
        let processes: Vec<u32> = catalogue.assessable_in(at).collect();
        (!processes.is_empty() && (1..=5).contains(&record.impact)).then(|| Area {
            wave: of_wave(record.group),
            id: record.id,
            process: record.process,
            process_title: record.process_title,
            group: record.group,
            group_name: record.group_name,
            impact: record.impact,
            processes,
        })
    });
    Ok(found.collect())
}

fn modules_of(
    reader: &Connection,
    catalogue: &Catalogue,
    roll: &Roll,
    areas: &[Area],
    targets: &mut FxHashMap<Id, u32>,
) -> Result<Vec<Module>> {
    let asked: FxHashSet<u32> = areas.iter().flat_map(|area| area.processes.iter().copied()).collect();
    let mut groups: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
    for link in modules::links(reader, Links::Groups, None)? {
        groups.entry(link.module).or_default().push(link.to);
    }
    let mut covered: FxHashMap<Id, FxHashSet<u32>> = FxHashMap::default();
    for link in modules::links(reader, Links::Processes, None)? {
        if let Some(row) = catalogue.find(link.to) {
            covered.entry(link.module).or_default().extend(catalogue.assessable_in(row));
        }
    }
    let mut standings = modules::standings(reader)?;
    let mut records: FxHashMap<Id, modules::ModuleRecord> =
        modules::modules(reader, None)?.into_iter().map(|record| (record.id, record)).collect();
    let mut found = Vec::with_capacity(roll.loaded.modules.len());
    for row in &roll.loaded.modules {
        let materials: Vec<Standing> = standings.remove(&row.id).unwrap_or_default();
        let record = records.remove(&row.id);
        let processes = covered.remove(&row.id).unwrap_or_default();
        let mut count = 0;
        if processes.iter().any(|process| asked.contains(process)) {
            for task in tasks(reader, row.id)?.into_iter().filter(|task| task.target_seconds > 0) {
                targets.insert(task.id, task.target_seconds);
                count += 1;
            }
        }
        found.push(Module {
            id: row.id,
            title: row.name.clone(),
            processes,
            groups: groups.remove(&row.id).unwrap_or_default(),
            approved_on: record.as_ref().and_then(|record| approved_on(record.version, &record.languages, &materials)),
            needed_by: materials.iter().filter_map(|material| material.needed_by).max(),
            tasks: count,
        });
    }
    Ok(found)
}

/// What pairings are about and when they end, by superuser.
fn endings(reader: &Connection, catalogue: &Catalogue) -> Result<FxHashMap<Id, Vec<Ending>>> {
    let mut about: FxHashMap<Id, FxHashSet<u32>> = FxHashMap::default();
    for link in shadowing::pairing_processes(reader, None)? {
        if let Some(row) = catalogue.find(link.process) {
            about.entry(link.of).or_default().extend(catalogue.assessable_in(row));
        }
    }
    let mut endings: FxHashMap<Id, Vec<Ending>> = FxHashMap::default();
    for pairing in shadowing::pairings(reader, None)? {
        if let (Some(on), Some(processes)) = (pairing.ends_on, about.remove(&pairing.id)) {
            endings.entry(pairing.superuser).or_default().push((processes, on));
        }
    }
    Ok(endings)
}
