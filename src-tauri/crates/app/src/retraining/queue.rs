//! The queue: who needs training again, why, by when, and the shortest that suffices.

use super::teaching::Teaching;
use crate::{
    App, AppError, Result,
    completion::{Page, Roll, page},
    dto::{Named, retraining::*},
};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use understudy_domain::{
    attendance::completes,
    completion::{Line, lines},
    day::Day,
    id::Id,
    message::Message,
    retraining::{
        Cause, Certificate, Changed, Course, Cover, Decision, Facts, Grace, Need, ReleaseVerdict, Trigger, shortest,
        trigger,
    },
    words::{AttendanceStatus, SessionState},
};
use understudy_store::{
    Connection,
    read::{
        coverage::waves,
        modules::{Links, links, modules},
        retraining::{self as read, DecisionRecord, ReleaseChangeRecord, ReleaseRecord},
    },
};

/// People of a page when nothing else is said.
const USUAL_PAGE: u32 = 100;
/// Days that somebody has to be trained: a month for who has just come, two for a new version, and a certificate is named
/// six weeks ahead, so that a session can still be found.
const GRACE: Grace = Grace { newcomer: 30, version: 60, ahead: 42 };

/// What is asked of each person, by position.
type ByPerson = BTreeMap<u32, Vec<Asked>>;
/// Modules that each person has completed in some version, by position.
type Held = FxHashMap<u32, BTreeSet<u32>>;

/// One need of a person.
struct Asked {
    line: Line,
    trigger: Trigger,
    /// Position among the changes, where one of them asks.
    change: Option<usize>,
}

/// Everybody in the queue on a day.
struct Queue {
    roll: Roll,
    teaching: Teaching,
    /// Changes that ask for training, with their releases.
    changes: Vec<(ReleaseChangeRecord, ReleaseRecord)>,
    courses: Vec<Course>,
    /// The processes that [`Need::Process`] counts, by position in the catalogue.
    processes: Vec<u32>,
    decisions: FxHashMap<(Id, Id, Cause), DecisionRecord>,
    /// Modules that somebody has completed in some version.
    held: Held,
    people: ByPerson,
    seats: FxHashMap<(u32, u32), u32>,
}

impl Queue {
    fn read(app: &App, reader: &Connection, as_of: Option<Day>) -> Result<Self> {
        let roll = Roll::read(app, reader, as_of)?;
        let teaching = Teaching::read(reader)?;
        let on = roll.on;
        let releases: FxHashMap<Id, ReleaseRecord> =
            read::releases(reader)?.into_iter().map(|row| (row.id, row)).collect();
        let asks = |change: &ReleaseChangeRecord| {
            change.verdict == Some(ReleaseVerdict::Retrain)
                && change.process.is_some()
                && change.judged_on.is_some_and(|day| day <= on)
        };
        let changes: Vec<(ReleaseChangeRecord, ReleaseRecord)> = read::changes(reader, None)?
            .into_iter()
            .filter(asks)
            .filter_map(|change| releases.get(&change.release).cloned().map(|release| (change, release)))
            .collect();
        let mut decisions: FxHashMap<(Id, Id, Cause), DecisionRecord> = FxHashMap::default();
        for decision in read::decisions(reader)? {
            if decision.decided_on.is_none_or(|day| day <= on) {
                decisions.insert((decision.person, decision.module, decision.cause), decision);
            }
        }
        let mut queue = Self {
            roll,
            teaching,
            changes,
            courses: Vec::new(),
            processes: Vec::new(),
            decisions,
            held: Held::default(),
            people: ByPerson::new(),
            seats: FxHashMap::default(),
        };
        queue.courses(reader)?;
        (queue.held, queue.people) = queue.ask(reader)?;
        queue.seats();
        Ok(queue)
    }

    /// The modules as courses, and the processes that they are compared by.
    fn courses(&mut self, reader: &Connection) -> Result<()> {
        let loaded = &self.roll.loaded;
        let changed = self.changes.iter().filter_map(|(change, _)| self.teaching.catalogue.find(change.process?));
        let named = loaded.modules.iter().flat_map(|module| self.teaching.named(module.id).iter().copied());
        self.processes = changed.chain(named).collect::<BTreeSet<u32>>().into_iter().collect();
        let minutes: FxHashMap<Id, u32> =
            modules(reader, None)?.into_iter().map(|module| (module.id, module.minutes)).collect();
        let position: FxHashMap<Id, u32> =
            loaded.modules.iter().enumerate().map(|(at, module)| (module.id, at as u32)).collect();
        self.courses = loaded
            .modules
            .iter()
            .map(|module| Course {
                minutes: minutes.get(&module.id).copied().unwrap_or(0),
                teaches: (0..self.processes.len() as u32)
                    .filter(|at| self.teaching.teaches(module.id, self.processes[*at as usize]))
                    .collect(),
                requires: Vec::new(),
            })
            .collect();
        for link in links(reader, Links::Prerequisites, None)? {
            if let (Some(module), Some(required)) = (position.get(&link.module), position.get(&link.to)) {
                self.courses[*module as usize].requires.push(*required);
            }
        }
        Ok(())
    }

    /// Asks of everybody and each module they need.
    fn ask(&self, reader: &Connection) -> Result<(Held, ByPerson)> {
        let (mut held, mut people) = (Held::default(), ByPerson::new());
        let (loaded, on) = (&self.roll.loaded, self.roll.on);
        let valid: FxHashMap<Id, i32> = read::valid_days(reader)?.into_iter().collect();
        let cutovers = cutovers(reader, &self.roll)?;
        let given = given_from(&self.roll);
        let changed = self.changed();
        for line in lines(&loaded.records, loaded.groups.len(), on, self.roll.percent, &|_, _| true, |line| line.first)
        {
            let (group, module) = loaded.records.needs[line.at as usize];
            let (group, module) = (group as usize, module as usize);
            let state = line.standing.state();
            let mut changes = Vec::new();
            if state.is_complete() {
                held.entry(line.person).or_default().insert(module as u32);
                changes.extend(changed[module].iter().map(|at| self.change_for(line.person, *at, on)));
            }
            let earned = line.standing.session().map(|at| loaded.records.sessions[at as usize].on);
            let days = valid.get(&loaded.modules[module].id);
            let (came_on, was_elsewhere) = self.came(line.person, group as u32);
            let facts = Facts {
                state,
                came_on,
                was_elsewhere,
                given_from: given[module],
                cutover: cutovers[group],
                released_on: loaded.records.modules[module].released_on,
                certificate: earned.zip(days).map(|(earned_on, days)| Certificate { earned_on, days: *days }),
                changes: &changes,
            };
            let Some(trigger) = trigger(&facts, on, GRACE) else { continue };
            let change = trigger.change.map(|at| changed[module][at]);
            let asked = Asked { line, trigger, change };
            if !self.is_settled(&asked) {
                people.entry(line.person).or_default().push(asked);
            }
        }
        Ok((held, people))
    }

    /// Of each module the changes that ask again of who completed it.
    fn changed(&self) -> Vec<Vec<usize>> {
        let of_module = |module: Id| {
            let asks = |(change, _): &(ReleaseChangeRecord, ReleaseRecord)| {
                let process = change.process.and_then(|process| self.teaching.catalogue.find(process));
                process.is_some_and(|process| !self.teaching.taught_of(module, process).is_empty())
            };
            (0..self.changes.len()).filter(|at| asks(&self.changes[*at])).collect()
        };
        self.roll.loaded.modules.iter().map(|module| of_module(module.id)).collect()
    }

    /// What a change means for a person: whether they were trained in what it changes since it was judged.
    fn change_for(&self, person: u32, at: usize, on: Day) -> Changed {
        let (change, release) = &self.changes[at];
        let judged_on = change.judged_on.unwrap_or(on);
        let process = change.process.and_then(|process| self.teaching.catalogue.find(process));
        let loaded = &self.roll.loaded;
        let since = loaded.records.marks.of(person as usize).iter().any(|mark| {
            let session = &loaded.records.sessions[mark.session as usize];
            let module = loaded.modules[session.module as usize].id;
            session.on >= judged_on
                && session.counts(on)
                && process.is_some_and(|process| !self.teaching.taught_of(module, process).is_empty())
                && (mark.status == AttendanceStatus::Alternative
                    || completes(mark.attended(session.minutes), session.minutes, self.roll.percent))
        });
        Changed { judged_on, comes_on: release.planned_on, since }
    }

    /// The day on which somebody came to a group, where that is known, and whether they belonged to another one before.
    fn came(&self, person: u32, group: u32) -> (Option<Day>, bool) {
        let records = &self.roll.loaded.records;
        let members = records.members.of(person as usize);
        let joined = members
            .iter()
            .filter(|member| member.group == group && member.holds(self.roll.on))
            .map(|member| member.from_on)
            .min();
        let came = joined.flatten().max(records.people[person as usize].starts_on);
        let before = |day: Day| {
            members.iter().any(|member| member.group != group && member.from_on.is_none_or(|from| from < day))
        };
        (came, came.is_some_and(before))
    }

    fn decision(&self, asked: &Asked) -> Option<&DecisionRecord> {
        let (_, module) = self.roll.loaded.records.needs[asked.line.at as usize];
        let person = self.roll.loaded.people[asked.line.person as usize];
        self.decisions.get(&(person, self.roll.loaded.modules[module as usize].id, asked.trigger.cause))
    }

    /// Whether somebody decided that they need not be trained.
    fn is_settled(&self, asked: &Asked) -> bool {
        self.decision(asked).is_some_and(|decision| decision.decision == Decision::NotNeeded)
    }

    /// By when: what was asked for, unless somebody let it wait longer.
    fn due(&self, asked: &Asked) -> Option<Day> {
        let later = self
            .decision(asked)
            .filter(|decision| decision.decision == Decision::Later)
            .and_then(|decision| decision.due_on);
        later.or(asked.trigger.due)
    }

    fn due_first(&self, asked: &[Asked]) -> Option<Day> {
        asked.iter().filter_map(|asked| self.due(asked)).min()
    }

    /// The first session to come of each module in which people of the queue have a seat.
    fn seats(&mut self) {
        let records = &self.roll.loaded.records;
        for person in self.people.keys() {
            for seat in records.seats.of(*person as usize) {
                let session = &records.sessions[seat.session as usize];
                if session.state == SessionState::Scheduled && session.until >= self.roll.on {
                    let first = self.seats.entry((*person, session.module)).or_insert(seat.session);
                    if session.on < records.sessions[*first as usize].on {
                        *first = seat.session;
                    }
                }
            }
        }
    }

    /// The shortest training that suffices for what is asked of a person.
    fn cover(&self, person: u32, asked: &[Asked]) -> Cover {
        let mut needs = BTreeSet::new();
        for asked in asked {
            let (_, module) = self.roll.loaded.records.needs[asked.line.at as usize];
            let parts = self.parts(module, asked);
            if asked.line.standing.state().is_complete() && !parts.is_empty() {
                needs.extend(parts.into_iter().map(Need::Process));
            } else {
                needs.insert(Need::Course(module));
            }
        }
        let nothing = BTreeSet::new();
        shortest(&self.courses, &needs, self.held.get(&person).unwrap_or(&nothing))
    }

    /// What of a module must be learned again: what the release changes, else all that it teaches.
    fn parts(&self, module: u32, asked: &Asked) -> Vec<u32> {
        let id = self.roll.loaded.modules[module as usize].id;
        let process = asked.change.and_then(|at| self.teaching.catalogue.find(self.changes[at].0.process?));
        let parts = match process {
            Some(process) => self.teaching.taught_of(id, process),
            None => self.teaching.named(id).to_vec(),
        };
        parts.iter().filter_map(|part| self.processes.binary_search(part).ok()).map(|at| at as u32).collect()
    }

    fn reason(&self, asked: &Asked) -> Message {
        let (group, module) = self.roll.loaded.records.needs[asked.line.at as usize];
        let message = Message::new(format!("retraining-reason-{}", asked.trigger.cause.word()));
        let message = message
            .with("group", self.roll.named_group(group).name)
            .with("module", self.roll.named_module(module).name);
        let message = message.with("version", self.roll.loaded.records.modules[module as usize].version);
        match asked.change {
            Some(at) => {
                let (change, release) = &self.changes[at];
                message
                    .with("release", &release.name)
                    .with("change", &change.title)
                    .with("process", &change.process_title)
            }
            None => message,
        }
    }
}

/// Of each group the first cutover that it goes live with, by name or by its site.
fn cutovers(reader: &Connection, roll: &Roll) -> Result<Vec<Option<Day>>> {
    let waves = waves(reader)?;
    let of_group = |group: &understudy_store::read::completion::GroupRow| {
        let goes = waves.iter().filter(|wave| {
            wave.groups.contains(&group.id) || group.site.is_some_and(|site| wave.sites.contains(&site))
        });
        goes.filter_map(|wave| wave.cutover).min()
    };
    Ok(roll.loaded.groups.iter().map(of_group).collect())
}

/// Of each module the first day on which it was given.
fn given_from(roll: &Roll) -> Vec<Option<Day>> {
    let mut given = vec![None; roll.loaded.modules.len()];
    for session in roll.loaded.records.sessions.iter().filter(|session| session.counts(roll.on)) {
        let first: &mut Option<Day> = &mut given[session.module as usize];
        *first = Some(first.map_or(session.on, |day| day.min(session.on)));
    }
    given
}

/// Who needs training again.
pub fn queue(app: &App, args: RetrainingArgs) -> Result<Retraining> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let queue = Queue::read(app, &reader, args.as_of)?;
    let on = queue.roll.on;
    let asked_module = args.module.map(|id| queue.roll.module(id)).transpose()?;
    let is_late = |due: Option<Day>| due.is_some_and(|due| due < on);
    let mut causes: BTreeMap<Cause, u32> = BTreeMap::new();
    let mut modules: BTreeMap<u32, RetrainingModule> = BTreeMap::new();
    let (mut overdue, mut chosen) = (0, Vec::new());
    for (person, asked) in &queue.people {
        let due = queue.due_first(asked);
        overdue += u32::from(is_late(due));
        for cause in asked.iter().map(|asked| asked.trigger.cause).collect::<BTreeSet<_>>() {
            *causes.entry(cause).or_default() += 1;
        }
        let cover = queue.cover(*person, asked);
        for course in &cover.courses {
            let row = modules.entry(*course).or_insert_with(|| RetrainingModule {
                module: queue.roll.named_module(*course),
                minutes: queue.courses[*course as usize].minutes,
                people: 0,
                overdue: 0,
                seated: 0,
                due: None,
            });
            row.people += 1;
            row.overdue += u32::from(is_late(due));
            row.seated += u32::from(queue.seats.contains_key(&(*person, *course)));
            row.due = row.due.into_iter().chain(due).min();
        }
        let fits = asked_module.is_none_or(|module| cover.courses.contains(&module))
            && args.cause.is_none_or(|cause| asked.iter().any(|asked| asked.trigger.cause == cause))
            && (!args.overdue || is_late(due));
        if fits {
            chosen.push((*person, due, cover));
        }
    }
    let mut modules: Vec<RetrainingModule> = modules.into_values().collect();
    modules.sort_by_key(|row| (row.due.is_none(), row.due, std::cmp::Reverse(row.people)));
    // Who is due first stands at the top; days rank only up to a year or so, which is enough to be sorted by.
    let rank = |due: Option<Day>| due.map_or(u8::MAX, |due| (due.since(on) / 3 + 60).clamp(0, 250) as u8);
    let limit = if args.limit == 0 { USUAL_PAGE } else { args.limit };
    let asked = Page { text: &args.text, offset: args.offset, limit: Some(limit) };
    let paged = page(
        &reader,
        chosen,
        |(person, ..)| queue.roll.loaded.people[*person as usize],
        |(_, due, _)| rank(*due),
        &asked,
    )?;
    let rows = paged.lines.into_iter().map(|((person, due, cover), id, known)| RetrainingPerson {
        person: Named { id, name: known.name },
        detail: known.detail,
        needs: queue.people[&person].iter().map(|asked| need(&queue, asked)).collect(),
        courses: cover.courses.iter().map(|course| queue.course(person, *course)).collect(),
        minutes: cover.minutes,
        due,
    });
    Ok(Retraining {
        as_of: on,
        people: queue.people.len() as u32,
        overdue,
        causes: causes.into_iter().map(|(cause, people)| CauseCount { cause, people }).collect(),
        modules,
        total: paged.total,
        rows: rows.collect(),
    })
}

fn need(queue: &Queue, asked: &Asked) -> RetrainingNeed {
    let (group, module) = queue.roll.loaded.records.needs[asked.line.at as usize];
    let later = queue.decision(asked).filter(|decision| decision.decision == Decision::Later);
    RetrainingNeed {
        module: queue.roll.named_module(module),
        group: queue.roll.named_group(group),
        cause: asked.trigger.cause,
        reason: queue.reason(asked),
        due: queue.due(asked),
        later: later.and_then(|later| later.due_on),
        later_reason: later.map(|later| later.reason.clone()).unwrap_or_default(),
    }
}

impl Queue {
    fn course(&self, person: u32, course: u32) -> RetrainingCourse {
        let session = self.seats.get(&(person, course)).copied();
        RetrainingCourse {
            module: self.roll.named_module(course),
            minutes: self.courses[course as usize].minutes,
            session: session.map(|at| self.roll.loaded.sessions[at as usize]),
            on: session.map(|at| self.roll.loaded.records.sessions[at as usize].on),
        }
    }
}

/// Refuses a module that is not there.
pub(super) fn require_module(reader: &Connection, id: Id) -> Result<String> {
    let module = understudy_store::read::modules::module(reader, id)?.ok_or_else(|| AppError::not_found("module"))?;
    Ok(module.title)
}
