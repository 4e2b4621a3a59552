//! What the sequence is checked on.
//!
//! Owns the shapes and the dates that follow from them. A move of a milestone is a plan with another date: what it breaks is
//! found by checking both.

use crate::{
    day::Day,
    id::Id,
    words::{MilestoneKind, PhaseKind, Track},
};
use rustc_hash::FxHashMap;

/// Everything, as it stands on a day.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The day.
    pub today: Day,
    /// When to speak up.
    pub limits: Limits,
    /// Dates of the project, in any order.
    pub milestones: Vec<Milestone>,
    /// Waves, in any order.
    pub waves: Vec<Wave>,
    /// Phases, in any order.
    pub phases: Vec<Phase>,
    /// Who has to be trained, in any order.
    pub audiences: Vec<Audience>,
    /// Trainings, held or to come; neither cancelled ones nor rehearsals.
    pub sessions: Vec<Session>,
    /// What is taught.
    pub modules: Vec<Module>,
    /// What is taught beside processes.
    pub topics: Vec<Topic>,
}

/// When to speak up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Days before the cutover from which training counts as too early.
    pub too_early_days: u32,
    /// Days ahead of a session or an acceptance test on which what it needs has to be there.
    pub notice_days: u32,
    /// Days ahead of a cutover on which an audience has to have a session.
    pub session_days: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { too_early_days: 42, notice_days: 14, session_days: 56 }
    }
}

/// A date of the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: MilestoneKind,
    /// Its wave; of the whole programme where absent.
    pub wave: Option<Id>,
    /// The day; of a cutover the wave's.
    pub due_on: Option<Day>,
    /// The day it was reached.
    pub done_on: Option<Day>,
}

/// A wave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wave {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Go-live.
    pub cutover: Option<Day>,
    /// Active superusers who train for it.
    pub superusers: Vec<Superuser>,
}

/// A superuser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Superuser {
    /// Identity.
    pub id: Id,
    /// Whether they may train.
    pub ready: bool,
}

/// A phase with its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phase {
    /// Which.
    pub kind: PhaseKind,
    /// First day.
    pub starts_on: Option<Day>,
    /// Last day.
    pub ends_on: Option<Day>,
}

/// A user group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audience {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What it has to learn beside processes.
    pub track: Track,
    /// People.
    pub headcount: u32,
    /// The wave with which it goes live.
    pub wave: Option<Id>,
    /// Modules that it needs.
    pub modules: Vec<Id>,
    /// Whether an impact is set for it.
    pub at_risk: bool,
    /// Whether the reason why it gets no training holds, where one was recorded.
    pub reason: Option<bool>,
    /// Last day on which that reason held, where it has expired.
    pub expired_on: Option<Day>,
    /// Communications to it.
    pub told: Vec<Told>,
}

impl Audience {
    /// Whether a reason holds why it gets no training.
    pub(super) fn is_exempt(&self) -> bool {
        self.reason == Some(true)
    }
}

/// What a communication is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To make something known.
    Awareness,
    /// To make people want it.
    Interest,
    /// Anything else.
    Other,
}

/// A communication with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// Identity.
    pub id: Id,
    /// What for.
    pub purpose: Purpose,
    /// The day it was done, else is due.
    pub on: Day,
    /// Whether it was done.
    pub done: bool,
    /// How many were interested, where somebody asked.
    pub interested: Option<u32>,
}

/// A training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Identity.
    pub id: Id,
    /// What is taught.
    pub module: Id,
    /// For whom; for all who need the module where empty.
    pub audiences: Vec<Id>,
    /// First day.
    pub on: Day,
    /// Last day.
    pub until: Day,
    /// Whether it was held.
    pub held: bool,
    /// Seats; as many as wanted where absent.
    pub seats: Option<u32>,
}

/// How far the content of a module is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Content {
    /// Approved, or nothing to approve.
    #[default]
    Approved,
    /// So many materials are not approved for the current version.
    Open(u32),
}

/// A module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Identity.
    pub id: Id,
    /// Title.
    pub name: String,
    /// How far its content is.
    pub content: Content,
    /// Topics that it teaches.
    pub topics: Vec<Id>,
}

/// Something to be learned that is no process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Whose it is.
    pub track: Track,
}

impl Plan {
    /// The plan with a milestone on another day. A cutover moves its wave, and with it all that is called its cutover.
    #[must_use]
    pub fn moved(mut self, milestone: Id, to: Option<Day>) -> Self {
        let Some(found) = self.milestones.iter_mut().find(|known| known.id == milestone) else { return self };
        found.due_on = to;
        if let (MilestoneKind::Cutover, Some(wave)) = (found.kind, found.wave) {
            self.set_cutover(wave, to);
        }
        self
    }

    /// Sets the cutover of a wave, also where milestones speak of it.
    pub fn set_cutover(&mut self, wave: Id, to: Option<Day>) {
        for known in self.waves.iter_mut().filter(|known| known.id == wave) {
            known.cutover = to;
        }
        let of_wave = |known: &&mut Milestone| known.kind == MilestoneKind::Cutover && known.wave == Some(wave);
        for known in self.milestones.iter_mut().filter(of_wave) {
            known.due_on = to;
        }
    }
}

/// A date and all milestones that can change it.
#[derive(Debug, Clone, Default)]
pub(super) struct Dated {
    pub(super) on: Option<Day>,
    pub(super) milestones: Vec<Id>,
}

/// A plan made quick to ask.
pub(super) struct Desk<'a> {
    pub(super) plan: &'a Plan,
    waves: FxHashMap<Id, &'a Wave>,
    modules: FxHashMap<Id, &'a Module>,
    /// Sessions of each audience, by day.
    sessions: FxHashMap<Id, Vec<&'a Session>>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        let mut needing: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
        for audience in &plan.audiences {
            for module in &audience.modules {
                needing.entry(*module).or_default().push(audience.id);
            }
        }
        let mut sessions: FxHashMap<Id, Vec<&Session>> = FxHashMap::default();
        for session in &plan.sessions {
            let everybody = needing.get(&session.module).map(Vec::as_slice).unwrap_or_default();
            let audiences = if session.audiences.is_empty() { everybody } else { &session.audiences };
            for audience in audiences {
                let theirs = sessions.entry(*audience).or_default();
                if theirs.last().is_none_or(|last| last.id != session.id) {
                    theirs.push(session);
                }
            }
        }
        for theirs in sessions.values_mut() {
            theirs.sort_by_key(|session| (session.on, session.id));
        }
        Self {
            plan,
            waves: plan.waves.iter().map(|wave| (wave.id, wave)).collect(),
            modules: plan.modules.iter().map(|module| (module.id, module)).collect(),
            sessions,
        }
    }

    pub(super) fn wave(&self, id: Id) -> Option<&'a Wave> {
        self.waves.get(&id).copied()
    }

    pub(super) fn module(&self, id: Id) -> Option<&'a Module> {
        self.modules.get(&id).copied()
    }

    /// Trainings of an audience, in time.
    pub(super) fn sessions(&self, audience: Id) -> &[&'a Session] {
        self.sessions.get(&audience).map(Vec::as_slice).unwrap_or_default()
    }

    /// The dates of a kind for a wave: its own, else those of the whole programme. `last` takes the latest of several.
    pub(super) fn dated(&self, kind: MilestoneKind, wave: Option<Id>, last: bool) -> Dated {
        let of_kind = || self.plan.milestones.iter().filter(move |known| known.kind == kind);
        let own = of_kind().filter(|known| known.wave.is_some() && known.wave == wave);
        let common = of_kind().filter(|known| known.wave.is_none());
        let day = |known: &'a Milestone| known.done_on.or(known.due_on);
        let pick = |days: Vec<Day>| if last { days.into_iter().max() } else { days.into_iter().min() };
        let on = pick(own.clone().filter_map(day).collect()).or_else(|| pick(common.clone().filter_map(day).collect()));
        let mut milestones: Vec<Id> = own.chain(common).map(|known| known.id).collect();
        milestones.sort_unstable();
        Dated { on, milestones }
    }

    /// The cutover of a wave with the milestones that are called so.
    pub(super) fn cutover_of(&self, wave: &Wave) -> Dated {
        Dated { on: wave.cutover, milestones: self.cutovers(Some(wave.id)) }
    }

    /// The first cutover of all.
    pub(super) fn first_cutover(&self) -> Dated {
        let on = self.plan.waves.iter().filter_map(|wave| wave.cutover).min();
        Dated { on, milestones: self.cutovers(None) }
    }

    /// The cutover that an audience is held against.
    pub(super) fn cutover(&self, audience: &Audience) -> Dated {
        match audience.wave.and_then(|wave| self.wave(wave)) {
            Some(wave) => self.cutover_of(wave),
            None if audience.track == Track::Business => Dated::default(),
            None => self.first_cutover(),
        }
    }

    /// Milestones that are the cutover of a wave, or of any.
    fn cutovers(&self, wave: Option<Id>) -> Vec<Id> {
        let fits = |known: &&Milestone| {
            known.kind == MilestoneKind::Cutover && known.wave.is_some() && (wave.is_none() || known.wave == wave)
        };
        let mut found: Vec<Id> = self.plan.milestones.iter().filter(fits).map(|known| known.id).collect();
        found.sort_unstable();
        found
    }
}
