//! How each risk area stands on a day.

use super::ground::{Area, Ground, Pair};
use crate::{App, Result, coverage::Covering, needs::untrained, readiness::Snapshot};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;
use understudy_domain::{
    coverage::{Cell, Coverage},
    day::Day,
    id::Id,
    message::Message,
    plan::GroupTraining,
    risk::{Part, PartKind, Plan, Progress, progress},
};

/// All that is known of a day.
pub(super) struct Stand {
    pub(super) day: Day,
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) covering: Covering,
    /// Coverage if everybody who serves were ready.
    pub(super) possible: Coverage,
    pub(super) pairs: FxHashMap<(Id, Id), Pair>,
    /// Groups that get no training, for a reason that holds.
    untrained: FxHashSet<Id>,
    /// Progress of each area, in the order of the ground.
    pub(super) progress: Vec<Progress>,
}

impl Stand {
    /// Computes a day.
    pub(super) fn of(app: &App, ground: &Ground, snapshot: Arc<Snapshot>) -> Result<Self> {
        let day = snapshot.as_of;
        let covering = Covering::of(app, &snapshot, None, None, &[])?;
        let possible = covering.suppose(&snapshot, |at| snapshot.is_active(at));
        let untrained = untrained(&*app.programme()?.reader()?, day)?;
        let pairs = ground.pairs(day);
        let mut stand = Self { day, snapshot, covering, possible, pairs, untrained, progress: Vec::new() };
        stand.progress = (0..ground.areas.len()).map(|at| stand.progress_of(ground, at)).collect();
        Ok(stand)
    }

    fn progress_of(&self, ground: &Ground, at: usize) -> Progress {
        let area = &ground.areas[at];
        let mut parts = vec![self.superusers(ground, area), self.content(ground, at)];
        parts.extend(self.people_and_tasks(ground, at));
        if self.is_untrained(area) {
            parts.retain(|part| part.kind.is_asked_of(GroupTraining::Exempt));
        }
        progress(&parts, self.day, ground.cutover(area))
    }

    /// Whether the group of an area gets no training, for a reason that holds on the day.
    pub(super) fn is_untrained(&self, area: &Area) -> bool {
        self.untrained.contains(&area.group)
    }

    /// Positions of an area's cells.
    pub(super) fn cells(&self, area: &Area) -> Vec<usize> {
        let Some(group) = self.covering.audiences.iter().position(|audience| audience.id == area.group) else {
            return Vec::new();
        };
        let cells = &self.covering.coverage.cells;
        let find = |process: &u32| {
            cells.binary_search_by_key(&(*process, group as u32), |cell| (cell.process, cell.audience)).ok()
        };
        area.processes.iter().filter_map(find).collect()
    }

    /// The cell that lacks most: what is weakest holds an area back.
    pub(super) fn weakest(&self, area: &Area) -> Option<(&Cell, &Cell)> {
        let cells = &self.covering.coverage.cells;
        let weakest =
            self.cells(area).into_iter().min_by_key(|&at| i64::from(cells[at].ready) - i64::from(cells[at].needed))?;
        Some((&cells[weakest], &self.possible.cells[weakest]))
    }

    fn superusers(&self, ground: &Ground, area: &Area) -> Part {
        let mut plan = Plan::default();
        let (mut done, mut of) = (0, 0);
        if let Some((cell, possible)) = self.weakest(area) {
            (done, of) = (cell.ready.min(cell.needed), cell.needed);
            let who = self.possible.trainers(possible).iter();
            let superuser = |at: &u32| self.snapshot.evidence.superusers[*at as usize].id;
            let mut days: Vec<Day> = who.filter_map(|at| ground.pairing_end(superuser(at), area)).collect();
            days.sort_unstable();
            days.truncate(of as usize);
            let undated = of.saturating_sub(days.len() as u32);
            for day in days {
                plan.add(Some(day), 1);
            }
            plan.add(None, undated);
        }
        Part { kind: PartKind::Superusers, done, of, plan, span: ground.long_span(area) }
    }

    /// An area that lacks a module has one thing to do: make one.
    fn content(&self, ground: &Ground, at: usize) -> Part {
        let modules = ground.modules_of(at);
        let mut plan = Plan::default();
        let mut done = 0;
        for module in modules.iter().map(|module| &ground.modules[*module as usize]) {
            plan.add(module.needed_by, 1);
            done += u32::from(module.approved_by(self.day).is_some());
        }
        if modules.is_empty() {
            plan.add(None, 1);
        }
        let of = plan.total();
        Part { kind: PartKind::Content, done, of, plan, span: ground.long_span(&ground.areas[at]) }
    }

    fn people_and_tasks(&self, ground: &Ground, at: usize) -> [Part; 2] {
        let area = &ground.areas[at];
        let (mut people, mut timed) = (Plan::default(), Plan::default());
        let (mut completed, mut in_time) = (0, 0);
        for module in ground.modules_of(at).iter().map(|module| &ground.modules[*module as usize]) {
            let Some(pair) = self.pairs.get(&(area.group, module.id)) else { continue };
            people.extend(&pair.plan, 1);
            timed.extend(&pair.plan, module.tasks);
            completed += pair.completed;
            in_time += pair.tasks_done;
        }
        let span = ground.short_span(area);
        let part = |kind, done, plan: Plan| Part { kind, done, of: plan.total(), plan, span };
        [part(PartKind::People, completed, people), part(PartKind::Tasks, in_time, timed)]
    }

    /// What brings an area on: something for the part that is furthest behind.
    pub(super) fn next_step(&self, ground: &Ground, at: usize) -> Option<Message> {
        let open = self.progress[at].parts.iter().filter(|part| part.done < part.of);
        // Of equals the earlier part: without superusers and content nobody can be trained.
        let part = open.max_by_key(|part| (part.points(), std::cmp::Reverse(part.kind)))?;
        Some(match part.kind {
            PartKind::Superusers => self.next_superuser(&ground.areas[at], part.of - part.done),
            PartKind::Content => self.next_content(ground, at),
            PartKind::People => self.next_people(ground, at, part.of - part.done),
            PartKind::Tasks => Message::new("risk-next-tasks").with("count", part.of - part.done),
        })
    }

    /// The superuser who is nearest to being ready, and their next step.
    fn next_superuser(&self, area: &Area, missing: u32) -> Message {
        let nominate = || Message::new("risk-next-nominate").with("count", missing);
        let Some((cell, possible)) = self.weakest(area) else { return nominate() };
        let ready = self.covering.coverage.trainers(cell);
        let coming = self.possible.trainers(possible).iter().filter(|at| !ready.contains(at));
        let nearest = coming.max_by(|one, other| {
            let progress = |at: &u32| self.snapshot.results[*at as usize].progress;
            progress(one).total_cmp(&progress(other)).then(other.cmp(one))
        });
        let Some(&at) = nearest else { return nominate() };
        let superuser = &self.snapshot.evidence.superusers[at as usize];
        let readiness = &self.snapshot.results[at as usize];
        match &readiness.next_step {
            Some(step) => Message::new("risk-next-superuser")
                .with("name", superuser.name.as_str())
                .with("percent", (readiness.progress * 100.0).round() as u32)
                .with("step", step.message(&self.snapshot.evidence.programme, superuser)),
            None => nominate(),
        }
    }

    fn next_content(&self, ground: &Ground, at: usize) -> Message {
        let modules = ground.modules_of(at).iter().map(|module| &ground.modules[*module as usize]);
        let open = modules.filter(|module| module.approved_by(self.day).is_none());
        let Some(first) = open.min_by_key(|module| (module.needed_by.is_none(), module.needed_by)) else {
            return Message::new("risk-next-module");
        };
        match first.needed_by {
            Some(day) => Message::new("risk-next-approve-by").with("date", day),
            None => Message::new("risk-next-approve"),
        }
        .with("module", first.title.as_str())
    }

    fn next_people(&self, ground: &Ground, at: usize, missing: u32) -> Message {
        let group = ground.areas[at].group;
        let modules = ground.modules_of(at).iter().map(|module| ground.modules[*module as usize].id);
        let pairs = modules.filter_map(|module| self.pairs.get(&(group, module)));
        let unseated: u32 = pairs.map(|pair| pair.unseated).sum();
        if unseated > 0 {
            Message::new("risk-next-seat").with("count", unseated)
        } else {
            Message::new("risk-next-attend").with("count", missing)
        }
    }
}
