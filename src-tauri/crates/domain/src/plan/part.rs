//! The twelve parts of the plan: what each is judged by, and how complete that makes it.

use crate::{day::Day, id::Id, words::words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// A part of the training plan, in the order in which it is read.
    PlanPart, "plan-part" {
        /// What training is to achieve.
        Objectives = "objectives",
        /// Which processes.
        Scope = "scope",
        /// For whom.
        Audience = "audience",
        /// When, and with how many seats.
        Schedule = "schedule",
        /// How it is given.
        Delivery = "delivery",
        /// How one knows that it worked.
        Validation = "validation",
        /// What is taken for granted, and what it hangs on.
        Assumptions = "assumptions",
        /// What may go wrong.
        Risks = "risks",
        /// The system to practise in.
        Environment = "environment",
        /// Content.
        Materials = "materials",
        /// What follows after go-live.
        Ongoing = "ongoing",
        /// Who does it.
        People = "people",
    }
}

words! {
    /// How far a part is.
    PartState, "plan-state" {
        /// Nothing of it is there.
        Missing = "missing",
        /// Some of it.
        Partly = "partly",
        /// All that is asked.
        Complete = "complete",
        /// Somebody said why it is not needed.
        NotNeeded = "not_needed",
    }
}

words! {
    /// Where a version of the plan stands.
    VersionState, "plan-version" {
        /// With its reviewers.
        Review = "review",
        /// Approved by somebody else than who made it.
        Approved = "approved",
    }
}

words! {
    /// Something counted that a part is judged by, and that a line of a checklist can be answered with.
    CheckKind, "plan-check" {
        /// An objective is there at all.
        ObjectivesWritten = "objectives_written",
        /// Objectives with a measure.
        ObjectivesMeasured = "objectives_measured",
        /// Objectives with a deadline.
        ObjectivesDated = "objectives_dated",
        /// Objectives with an owner.
        ObjectivesOwned = "objectives_owned",
        /// Objectives agreed.
        ObjectivesAgreed = "objectives_agreed",
        /// A process is in scope at all.
        ScopeProcesses = "scope_processes",
        /// Process areas in scope with an impact on some group.
        ScopeRated = "scope_rated",
        /// Affected groups with a headcount.
        AudienceHeadcount = "audience_headcount",
        /// Affected groups that go live with a wave.
        AudienceWave = "audience_wave",
        /// Affected groups with training or a reason why not.
        AudienceTrained = "audience_trained",
        /// Waves with a cutover.
        ScheduleCutover = "schedule_cutover",
        /// Waves with another milestone than the cutover.
        ScheduleMilestones = "schedule_milestones",
        /// Groups and modules with seats for all who need them.
        ScheduleSeats = "schedule_seats",
        /// People trained or seated before cutover, of those who need a module.
        SchedulePeople = "schedule_people",
        /// Modules with a run sheet.
        DeliveryRunSheets = "delivery_run_sheets",
        /// Sessions to come with a room or a link.
        DeliveryPlaces = "delivery_places",
        /// Sessions to come with somebody who leads.
        DeliveryTrainers = "delivery_trainers",
        /// Needs that some module teaches deeply enough.
        DeliveryNeeds = "delivery_needs",
        /// Modules with a timed task or a pass mark.
        ValidationTasks = "validation_tasks",
        /// Closed sessions with feedback.
        ValidationFeedback = "validation_feedback",
        /// An assumption or dependency is there at all.
        AssumptionsWritten = "assumptions_written",
        /// Open assumptions and dependencies with an owner and a day.
        AssumptionsOwned = "assumptions_owned",
        /// A risk is there at all.
        RisksWritten = "risks_written",
        /// Open risks and issues with an owner and an answer.
        RisksAnswered = "risks_answered",
        /// Risk areas of impact 4 or 5 with enough ready superusers.
        RisksCovered = "risks_covered",
        /// Superusers whose access was seen to work.
        EnvironmentAccess = "environment_access",
        /// Sessions of the next days for which the environment was seen to work.
        EnvironmentChecked = "environment_checked",
        /// Modules whose materials are approved.
        MaterialsApproved = "materials_approved",
        /// Modules without an overdue material.
        MaterialsOnTime = "materials_on_time",
        /// Modules that say how long they hold.
        OngoingValidity = "ongoing_validity",
        /// A release after go-live is planned.
        OngoingReleases = "ongoing_releases",
        /// The phase after go-live has its days.
        OngoingPhase = "ongoing_phase",
        /// Affected groups with enough superusers.
        PeopleSuperusers = "people_superusers",
        /// Superusers whose manager has agreed.
        PeopleAgreed = "people_agreed",
        /// Superusers who may train.
        PeopleReady = "people_ready",
        /// Parts of the plan with an owner.
        PeopleOwners = "people_owners",
        /// A version of the plan is approved and not older than the plan is looked at. Judges no part: the whole.
        PlanApproved = "plan_approved",
    }
}

impl CheckKind {
    /// The part that it judges; none for what judges the plan as a whole.
    pub const fn part(self) -> Option<PlanPart> {
        Some(match self {
            Self::ObjectivesWritten
            | Self::ObjectivesMeasured
            | Self::ObjectivesDated
            | Self::ObjectivesOwned
            | Self::ObjectivesAgreed => PlanPart::Objectives,
            Self::ScopeProcesses | Self::ScopeRated => PlanPart::Scope,
            Self::AudienceHeadcount | Self::AudienceWave | Self::AudienceTrained => PlanPart::Audience,
            Self::ScheduleCutover | Self::ScheduleMilestones | Self::ScheduleSeats | Self::SchedulePeople => {
                PlanPart::Schedule
            }
            Self::DeliveryRunSheets | Self::DeliveryPlaces | Self::DeliveryTrainers | Self::DeliveryNeeds => {
                PlanPart::Delivery
            }
            Self::ValidationTasks | Self::ValidationFeedback => PlanPart::Validation,
            Self::AssumptionsWritten | Self::AssumptionsOwned => PlanPart::Assumptions,
            Self::RisksWritten | Self::RisksAnswered | Self::RisksCovered => PlanPart::Risks,
            Self::EnvironmentAccess | Self::EnvironmentChecked => PlanPart::Environment,
            Self::MaterialsApproved | Self::MaterialsOnTime => PlanPart::Materials,
            Self::OngoingValidity | Self::OngoingReleases | Self::OngoingPhase => PlanPart::Ongoing,
            Self::PeopleSuperusers | Self::PeopleAgreed | Self::PeopleReady | Self::PeopleOwners => PlanPart::People,
            Self::PlanApproved => return None,
        })
    }
}

/// A check and what was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// What is counted.
    pub kind: CheckKind,
    /// Of these, fine; never more than `of`.
    pub done: u32,
    /// All there are; 0 where there is nothing to look at yet.
    pub of: u32,
}

impl Check {
    /// A check.
    pub fn new(kind: CheckKind, done: usize, of: usize) -> Self {
        let (done, of) = (u32::try_from(done).unwrap_or(u32::MAX), u32::try_from(of).unwrap_or(u32::MAX));
        Self { kind, done: done.min(of), of }
    }

    /// Whether something was looked at and all of it is fine.
    pub const fn is_met(&self) -> bool {
        self.of > 0 && self.done == self.of
    }
}

/// How complete some checks are, in whole percent: the mean of their shares, each check counting alike. Checks with nothing
/// to look at are left out; where all are, nothing is there. 100 only when every check is met.
pub fn percent(checks: &[Check]) -> u32 {
    let seen: Vec<&Check> = checks.iter().filter(|check| check.of > 0).collect();
    if seen.is_empty() {
        return 0;
    }
    if seen.iter().all(|check| check.is_met()) {
        return 100;
    }
    let sum: f64 = seen.iter().map(|check| f64::from(check.done.min(check.of)) / f64::from(check.of)).sum();
    // Rounded down, so that 100 is said of nothing less.
    ((sum / seen.len() as f64 * 100.0).floor() as u32).min(99)
}

/// How far a part is.
pub fn state(checks: &[Check], not_needed: bool) -> PartState {
    match percent(checks) {
        _ if not_needed => PartState::NotNeeded,
        100 => PartState::Complete,
        0 => PartState::Missing,
        _ => PartState::Partly,
    }
}

/// A version of the plan as it stood: figures and texts, people by id alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// Number of this shape; 1.
    pub format: u32,
    /// The day that the figures are of.
    pub on: Day,
    /// The parts, in their order.
    pub parts: Vec<FrozenPart>,
}

/// A part of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenPart {
    /// Which part.
    pub kind: PlanPart,
    /// How far it was.
    pub state: PartState,
    /// How complete, in percent.
    pub percent: u32,
    /// What somebody wrote.
    pub text: String,
    /// Why it is not needed; empty where it is.
    pub not_needed: String,
    /// Whose part it was.
    pub owner: Option<Id>,
    /// What was counted.
    pub checks: Vec<Check>,
}

/// A check that says something else than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckChange {
    /// Which.
    pub kind: CheckKind,
    /// Counted before; none where it was not asked.
    pub before: Option<(u32, u32)>,
    /// Counted after.
    pub after: Option<(u32, u32)>,
}

/// What is different in a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartChange {
    /// Which part.
    pub kind: PlanPart,
    /// Percent and state before; none where the part was not there.
    pub before: Option<(u32, PartState)>,
    /// Percent and state after.
    pub after: Option<(u32, PartState)>,
    /// Checks that changed.
    pub checks: Vec<CheckChange>,
    /// The text before and after, where it changed.
    pub text: Option<(String, String)>,
    /// The reason why it is not needed, before and after, where it changed.
    pub not_needed: Option<(String, String)>,
    /// Whether it is somebody else's part now.
    pub owner: bool,
}

/// What is different between two versions: only parts with a difference, in their order.
pub fn changes(before: &Frozen, after: &Frozen) -> Vec<PartChange> {
    let of = |frozen: &'_ Frozen, kind| frozen.parts.iter().find(|part| part.kind == kind).cloned();
    PlanPart::ALL
        .iter()
        .filter_map(|&kind| {
            let (one, other) = (of(before, kind), of(after, kind));
            (one != other).then(|| change(kind, one.as_ref(), other.as_ref()))
        })
        .collect()
}

fn change(kind: PlanPart, before: Option<&FrozenPart>, after: Option<&FrozenPart>) -> PartChange {
    let counted = |part: Option<&FrozenPart>, kind: CheckKind| {
        part.and_then(|part| part.checks.iter().find(|check| check.kind == kind)).map(|check| (check.done, check.of))
    };
    let differing = |text: fn(&FrozenPart) -> &str| {
        let (one, other) = (before.map_or("", text), after.map_or("", text));
        (one != other).then(|| (one.to_owned(), other.to_owned()))
    };
    let checks = CheckKind::ALL.iter().map(|&check| CheckChange {
        kind: check,
        before: counted(before, check),
        after: counted(after, check),
    });
    PartChange {
        kind,
        before: before.map(|part| (part.percent, part.state)),
        after: after.map(|part| (part.percent, part.state)),
        checks: checks.filter(|change| change.before != change.after).collect(),
        text: differing(|part| &part.text),
        not_needed: differing(|part| &part.not_needed),
        owner: before.and_then(|part| part.owner) != after.and_then(|part| part.owner),
    }
}
