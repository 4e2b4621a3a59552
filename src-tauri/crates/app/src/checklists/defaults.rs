//! What the checklist of a phase begins with, as data: once a list is begun, its lines are the programme's own.
//!
//! Understudy's own wording of what training strategies ask for.

use understudy_domain::{plan::CheckKind, words::PhaseKind};

/// A line: what is asked, what answers it (a person where nothing does), and whether a gate asks for it.
pub(super) type Line = (&'static str, Option<CheckKind>, bool);

/// Title and lines of a phase.
pub(super) const fn of(phase: PhaseKind) -> (&'static str, &'static [Line]) {
    match phase {
        PhaseKind::Initiate => ("Training strategy", INITIATE),
        PhaseKind::Implement => ("Building the training", IMPLEMENT),
        PhaseKind::Prepare => ("Ready to train", PREPARE),
        PhaseKind::Operate => ("Training goes on", OPERATE),
    }
}

const INITIATE: &[Line] = &[
    ("The training has objectives", Some(CheckKind::ObjectivesWritten), true),
    ("Every objective can be measured", Some(CheckKind::ObjectivesMeasured), true),
    ("Every objective has a deadline that hangs on the project plan", Some(CheckKind::ObjectivesDated), true),
    ("It is decided which processes are part of the rollout", Some(CheckKind::ScopeProcesses), true),
    ("Every affected group is known with its headcount", Some(CheckKind::AudienceHeadcount), true),
    ("External users of portals are among the groups, or it is said why not", None, true),
    ("Sponsors have agreed to the time that training takes", None, true),
    ("Every part of the plan has an owner", Some(CheckKind::PeopleOwners), false),
    ("It is agreed how feedback is gathered and who acts on it", None, false),
];

const IMPLEMENT: &[Line] = &[
    ("The plan was looked at and approved lately", Some(CheckKind::PlanApproved), true),
    ("Impacts are set for every process area in scope", Some(CheckKind::ScopeRated), true),
    ("Both the system and the work around it are taught: a trainer of each has read the content", None, true),
    ("Every need is taught deeply enough by some module", Some(CheckKind::DeliveryNeeds), true),
    ("Every affected group has training or a reason why not", Some(CheckKind::AudienceTrained), true),
    ("Kinds of content, the effort for it and the place where it is kept are agreed", None, false),
    ("Content can be used by everybody: captions, contrast, keyboard, screen reader", None, true),
    ("There are enough superusers for every group", Some(CheckKind::PeopleSuperusers), true),
    ("Managers of superusers have agreed to their time", Some(CheckKind::PeopleAgreed), true),
    ("Waves and milestones follow the project plan", Some(CheckKind::ScheduleMilestones), true),
];

const PREPARE: &[Line] = &[
    ("All content is approved in its current version", Some(CheckKind::MaterialsApproved), true),
    ("Superusers are ready well ahead of the sessions they give", Some(CheckKind::PeopleReady), true),
    ("The training environment is realistic: data of our own, roles as at work", None, true),
    ("The training environment is refreshed between sessions, and somebody does it", None, true),
    ("The environment was seen to work for the sessions of the next days", Some(CheckKind::EnvironmentChecked), true),
    ("Every session is for one kind of user, not for all at once", None, false),
    ("There are seats for everybody before cutover", Some(CheckKind::ScheduleSeats), true),
    ("Every session has a room or a link", Some(CheckKind::DeliveryPlaces), true),
    ("Rooms, equipment and interpreters fit people with disabilities", None, true),
    ("Support desk and administrators are trained on a track of their own", None, true),
    ("Feedback was gathered from the sessions so far", Some(CheckKind::ValidationFeedback), false),
];

const OPERATE: &[Line] = &[
    ("It is said how long each module holds", Some(CheckKind::OngoingValidity), false),
    ("Joiners and movers are trained, and somebody looks at who is due", None, false),
    ("Releases are planned, and judged for what they change in the training", Some(CheckKind::OngoingReleases), false),
    ("Questions and tickets of the first weeks were looked at by process and group", None, false),
    ("Superusers who go on have time for it", None, false),
    ("What was learned is written down for the next wave", None, false),
];
