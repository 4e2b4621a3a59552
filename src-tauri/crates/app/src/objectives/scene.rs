//! Everything that objectives are measured from, read once for all of them.

use crate::{
    App, Result,
    readiness::{Snapshot, settings, snapshot},
};
use rustc_hash::FxHashMap;
use std::{cell::RefCell, sync::Arc};
use understudy_domain::{
    day::Day,
    id::Id,
    objective::{Asked, AudienceKind, Measure, MeasureKind, Question, Results, Route, Who},
};
use understudy_store::{
    Connection,
    read::{
        completion::Loaded,
        coverage::{WaveRecord, waves},
        milestones::{MilestoneRecord, milestones},
        modules::{ModuleRecord, modules},
        objectives as rows,
    },
};

/// Least percent of a score where neither the sentence nor the module says one.
const PASS_PERCENT: u32 = 80;

/// What was read, with the day it is looked at.
pub(super) struct Scene<'a> {
    app: &'a App,
    pub(super) on: Day,
    /// Share of a session's minutes that completes it.
    pub(super) percent: u32,
    pub(super) loaded: Loaded,
    pub(super) results: Results,
    pub(super) modules: Vec<ModuleRecord>,
    pub(super) tasks: Vec<rows::TaskRecord>,
    pub(super) milestones: Vec<MilestoneRecord>,
    pub(super) waves: Vec<WaveRecord>,
    pub(super) figures: Vec<rows::FigureRecord>,
    pub(super) values: Vec<rows::FigureValueRecord>,
    groups: FxHashMap<Id, u32>,
    module_positions: FxHashMap<Id, u32>,
    task_positions: FxHashMap<Id, u32>,
    snapshots: RefCell<FxHashMap<Day, Arc<Snapshot>>>,
}

impl<'a> Scene<'a> {
    pub(super) fn read(app: &'a App, reader: &Connection, as_of: Option<Day>) -> Result<Self> {
        let tasks = rows::tasks(reader)?;
        let ids: Vec<Id> = tasks.iter().map(|task| task.id).collect();
        let (loaded, results) = rows::load(reader, &ids)?;
        let by_position = |ids: &mut dyn Iterator<Item = Id>| ids.enumerate().map(|(at, id)| (id, at as u32)).collect();
        Ok(Self {
            app,
            on: as_of.unwrap_or_else(|| app.today()),
            percent: settings(reader)?.attendance_percent,
            groups: by_position(&mut loaded.groups.iter().map(|group| group.id)),
            module_positions: by_position(&mut loaded.modules.iter().map(|module| module.id)),
            task_positions: by_position(&mut ids.iter().copied()),
            loaded,
            results,
            modules: modules(reader, None)?,
            tasks,
            milestones: milestones(reader)?,
            waves: waves(reader)?,
            figures: rows::figures(reader)?,
            values: rows::figure_values(reader)?,
            snapshots: RefCell::default(),
        })
    }

    /// Readiness of the superusers on a day; read when first asked for.
    pub(super) fn superusers_on(&self, day: Day) -> Result<Arc<Snapshot>> {
        if let Some(known) = self.snapshots.borrow().get(&day) {
            return Ok(Arc::clone(known));
        }
        let found = snapshot(self.app, Some(day))?;
        self.snapshots.borrow_mut().insert(day, Arc::clone(&found));
        Ok(found)
    }

    pub(super) fn app(&self) -> &'a App {
        self.app
    }

    /// The last day that counts: the milestone's day, else the wave's cutover, each less the days before it; else the day
    /// written.
    pub(super) fn deadline(&self, subject: &Subject<'_>) -> Option<Day> {
        let hung = match (subject.milestone, subject.wave) {
            (Some(id), _) => self.milestones.iter().find(|milestone| milestone.id == id).and_then(|found| found.due_on),
            (None, Some(id)) => self.waves.iter().find(|wave| wave.id == id).and_then(|wave| wave.cutover),
            (None, None) => None,
        };
        hung.map(|day| day.plus(-subject.days_before)).or(subject.due_on)
    }

    /// The measures that count people, as one question; none where there is none or one cannot be measured.
    pub(super) fn question(&self, subject: &Subject<'_>, day: Day) -> Result<Option<Question>> {
        let people: Vec<&Measure> =
            subject.measures.iter().copied().filter(|measure| measure.counts_people()).collect();
        let asked: Option<Vec<Asked>> = people.iter().map(|measure| self.asked(measure)).collect();
        let Some(asked) = asked.filter(|asked| !asked.is_empty()) else { return Ok(None) };
        let who = match subject.audience {
            None => return Ok(None),
            Some(AudienceKind::Everybody) => Who::Everybody,
            Some(AudienceKind::Superusers) => Who::People(self.serving(day)?),
            Some(AudienceKind::Groups) => {
                let groups: Vec<u32> = subject.groups.iter().filter_map(|id| self.groups.get(id).copied()).collect();
                if groups.is_empty() {
                    return Ok(None);
                }
                Who::Groups(groups)
            }
        };
        Ok(Some(Question { who, asked }))
    }

    /// Positions of the people who serve as superusers on a day, sorted.
    fn serving(&self, day: Day) -> Result<Vec<u32>> {
        let snapshot = self.superusers_on(day)?;
        let serving: rustc_hash::FxHashSet<Id> = (0..snapshot.evidence.superusers.len())
            .filter(|at| snapshot.is_active(*at))
            .map(|at| snapshot.evidence.superusers[at].person)
            .collect();
        let people = self.loaded.people.iter().enumerate();
        Ok(people.filter(|(_, id)| serving.contains(id)).map(|(at, _)| at as u32).collect())
    }

    fn module(&self, id: Option<Id>) -> Option<u32> {
        id.and_then(|id| self.module_positions.get(&id).copied())
    }

    /// What a measure asks of a person; none where it cannot be measured.
    fn asked(&self, measure: &Measure) -> Option<Asked> {
        if !measure.is_measurable() {
            return None;
        }
        match measure.kind {
            MeasureKind::Attendance => {
                let (module, series) = (self.module(measure.module), self.module(measure.series));
                let route = if module.is_none() { Route::Series } else { measure.route };
                (module.is_some() || series.is_some()).then_some(Asked::Attendance { module, series, route })
            }
            MeasureKind::TimedTask => {
                let at = *self.task_positions.get(&measure.task?)?;
                let module = self.module(Some(self.tasks[at as usize].module))?;
                Some(Asked::Task { task: at, module, unaided: measure.unaided, seconds: measure.seconds })
            }
            MeasureKind::Score => {
                let module = self.module(measure.module)?;
                Some(Asked::Score { module, percent: self.pass_percent(measure) })
            }
            _ => None,
        }
    }

    /// Least percent of a score: as said, else as the module says.
    pub(super) fn pass_percent(&self, measure: &Measure) -> u32 {
        let of_module = || self.modules.iter().find(|module| Some(module.id) == measure.module)?.pass_percent;
        measure.threshold.or_else(of_module).unwrap_or(PASS_PERCENT)
    }

    /// The position of a person's module, task or figure is enough for the domain; people read names.
    pub(super) fn module_name(&self, id: Id) -> Option<&str> {
        self.module_positions.get(&id).map(|at| self.loaded.modules[*at as usize].name.as_str())
    }

    pub(super) fn task_name(&self, id: Id) -> Option<&str> {
        self.tasks.iter().find(|task| task.id == id).map(|task| task.title.as_str())
    }

    pub(super) fn figure(&self, id: Id) -> Option<&rows::FigureRecord> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    pub(super) fn group_name(&self, id: Id) -> Option<&str> {
        self.groups.get(&id).map(|at| self.loaded.groups[*at as usize].name.as_str())
    }
}

/// What is to be measured: a stored objective, or one being typed.
#[derive(Debug, Clone)]
pub(super) struct Subject<'a> {
    pub(super) audience: Option<AudienceKind>,
    pub(super) groups: Vec<Id>,
    pub(super) measures: Vec<&'a Measure>,
    pub(super) wave: Option<Id>,
    pub(super) milestone: Option<Id>,
    pub(super) due_on: Option<Day>,
    pub(super) days_before: i32,
}

impl<'a> Subject<'a> {
    pub(super) fn of(record: &'a rows::ObjectiveRecord) -> Self {
        Self {
            audience: record.audience,
            groups: record.groups.iter().map(|(group, _)| *group).collect(),
            measures: record.measures.iter().map(|(_, measure)| measure).collect(),
            wave: record.wave,
            milestone: record.milestone,
            due_on: record.due_on,
            days_before: record.days_before,
        }
    }

    pub(super) fn of_draft(draft: &'a crate::dto::objectives::ObjectiveDraft) -> Self {
        Self {
            audience: draft.audience,
            groups: draft.groups.clone(),
            measures: draft.measures.iter().collect(),
            wave: draft.wave,
            milestone: draft.milestone,
            due_on: draft.due_on,
            days_before: draft.days_before,
        }
    }

    /// The largest share asked of people.
    pub(super) fn share(&self) -> u32 {
        let people = self.measures.iter().filter(|measure| measure.counts_people());
        people.map(|measure| measure.target_percent.unwrap_or(100)).max().unwrap_or(100)
    }
}
