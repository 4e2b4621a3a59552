//! The evidence that readiness is computed from.
//!
//! Owns its layout: compact, with processes and skills as positions, so that a thousand superusers fit a processor's cache
//! line by line. Deliberately knows no table; `store` fills it.

use super::rule::Rule;
use crate::{
    catalogue::Catalogue,
    day::Day,
    id::Id,
    words::{GateKind, Stage},
};

/// What all superusers share.
#[derive(Debug, Clone, Default)]
pub struct Programme {
    /// The process catalogue with its scope.
    pub catalogue: Catalogue,
    /// The facilitation skills asked for.
    pub skills: Vec<Skill>,
    /// All versions of the rule.
    pub rules: Vec<Rule>,
}

/// A facilitation skill.
#[derive(Debug, Clone)]
pub struct Skill {
    /// The competency.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// Programme and superusers together.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// What all share.
    pub programme: Programme,
    /// One entry a superuser.
    pub superusers: Vec<SuperuserEvidence>,
}

/// All there is to know of one superuser.
#[derive(Debug, Clone, Default)]
pub struct SuperuserEvidence {
    /// The superuser.
    pub id: Id,
    /// The person behind.
    pub person: Id,
    /// The person's name.
    pub name: String,
    /// The wave they train for.
    pub wave: Option<Id>,
    /// Day of nomination.
    pub nominated_on: Option<Day>,
    /// Day of stepping down.
    pub stepped_down_on: Option<Day>,
    /// Share of working time, in percent.
    pub allocation_percent: Option<u8>,
    /// Day on which the manager agreed.
    pub manager_agreed_on: Option<Day>,
    /// Day on which production-like access to the training environment was seen to work.
    pub environment_on: Option<Day>,
    /// Positions of the scope rows in the catalogue, of any level.
    pub scope: Vec<u32>,
    /// User groups trained; all when empty.
    pub groups: Vec<Id>,
    /// Sites trained; all when empty.
    pub sites: Vec<Id>,
    /// Assessments of process knowledge: position of the process.
    pub knowledge: Vec<Assessment>,
    /// Assessments of facilitation: position in [`Programme::skills`].
    pub facilitation: Vec<Assessment>,
    /// Shadowing sessions.
    pub shadowing: Vec<Shadowing>,
    /// Rehearsals.
    pub rehearsals: Vec<Rehearsal>,
    /// Sign-offs of readiness.
    pub sign_offs: Vec<SignOff>,
    /// Waivers of gates.
    pub waivers: Vec<Waiver>,
    /// Training content in the superuser's scope.
    pub modules: Vec<ModuleContent>,
}

/// A level given.
#[derive(Debug, Clone, Copy)]
pub struct Assessment {
    /// The row.
    pub id: Id,
    /// Position of the process or skill.
    pub about: u32,
    /// Level, 0 to 4.
    pub level: u8,
    /// Whether somebody else than the superuser gave it.
    pub by_other: bool,
    /// Day.
    pub on: Day,
}

/// A shadowing session or a training session given, once for each area that it covered.
#[derive(Debug, Clone, Copy)]
pub struct Shadowing {
    /// The row.
    pub id: Id,
    /// Position of the process area.
    pub area: u32,
    /// Stage.
    pub stage: Stage,
    /// Comfort, 1 to 5, where given.
    pub comfort: Option<u8>,
    /// Day.
    pub on: Day,
    /// Whether a blocker was noted, and the day on which it was resolved.
    pub blocker: Option<Option<Day>>,
    /// Whether it was a training session given, which says nothing of comfort, and no entry of the log.
    pub delivered: bool,
}

/// A training given on trial, or a training session given that was rated.
#[derive(Debug, Clone, Copy)]
pub struct Rehearsal {
    /// The row.
    pub id: Id,
    /// Rating by the observer, 1 to 5.
    pub rating: u8,
    /// Whether somebody else observed.
    pub by_other: bool,
    /// Day.
    pub on: Day,
}

/// A sign-off of readiness.
#[derive(Debug, Clone, Copy)]
pub struct SignOff {
    /// The row.
    pub id: Id,
    /// Day.
    pub on: Day,
    /// Last day on which it holds.
    pub expires_on: Option<Day>,
    /// Day of revocation.
    pub revoked_on: Option<Day>,
    /// Whether somebody else signed.
    pub by_other: bool,
}

/// A gate not asked for, with a reason.
#[derive(Debug, Clone, Copy)]
pub struct Waiver {
    /// The row.
    pub id: Id,
    /// The gate.
    pub gate: GateKind,
    /// Day granted.
    pub on: Day,
    /// Last day on which it holds.
    pub expires_on: Day,
    /// Day withdrawn.
    pub revoked_on: Option<Day>,
}

/// The state of a module's materials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleContent {
    /// The module.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Day since which all its materials are approved in the current version and the needed languages.
    pub approved_on: Option<Day>,
}
