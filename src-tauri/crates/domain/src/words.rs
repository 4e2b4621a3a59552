//! The fixed words of the field: stages, statuses, kinds.
//!
//! Owns their names as stored and exchanged. Deliberately holds no wording: the catalogue words each as `stage-lead` and so on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $topic:literal { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The value as stored.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value from how it is stored.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($word => Some(Self::$variant),)+ _ => None }
            }

            /// Identifier of its name in the message catalogue.
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$variant => concat!($topic, "-", $word)),+ }
            }
        }
    };
}

/// Concepts with many words of their own define them beside their rules.
pub(crate) use words;

words! {
    /// How much of the work the superuser does in a shadowing session; in rising order.
    Stage, "stage" {
        /// The superuser watches the consultant.
        Observe = "observe",
        /// Both share the work.
        Assist = "assist",
        /// The superuser drives and the consultant watches (reverse shadowing).
        Lead = "lead",
        /// The superuser works alone.
        Solo = "solo",
    }
}
words! {
    /// Who drove in a shadowing session.
    Driver, "driver" { /** The consultant. */ Consultant = "consultant", /** Both. */ Both = "both", /** The superuser. */ Superuser = "superuser" }
}
words! {
    /// Whether somebody may train, as computed.
    Status, "status" {
        /// No evidence yet.
        NotStarted = "not_started",
        /// Some gates are not met.
        InProgress = "in_progress",
        /// Was signed off; time or a revocation has taken it away.
        Lapsed = "lapsed",
        /// Every gate is met or waived, at least one is waived.
        Conditional = "conditional",
        /// Every gate is met.
        Ready = "ready",
    }
}
words! {
    /// How a person belongs to the organisation.
    PersonKind, "person-kind" { /** Employee. */ Internal = "internal", /** Of the implementing partner. */ Partner = "partner", /** Of a vendor. */ Vendor = "vendor", /** Of a customer. */ Customer = "customer" }
}
words! {
    /// Phase of an implementation project.
    PhaseKind, "phase" { /** Initiate. */ Initiate = "initiate", /** Implement. */ Implement = "implement", /** Prepare. */ Prepare = "prepare", /** Operate. */ Operate = "operate" }
}
words! {
    /// Level of a row of the process catalogue.
    ProcessLevel, "process-level" { /** End to end. */ EndToEnd = "end_to_end", /** Process area. */ Area = "process_area", /** Process. */ Process = "process", /** Scenario. */ Scenario = "scenario" }
}
words! {
    /// Whether a process is part of the rollout.
    ProcessScope, "process-scope" { /** Not decided. */ Unspecified = "unspecified", /** In scope. */ In = "in", /** Out of scope. */ Out = "out" }
}
words! {
    /// What a competency is about.
    CompetencyKind, "competency-kind" { /** Knowledge of a process. */ Knowledge = "knowledge", /** A skill of running a training. */ Facilitation = "facilitation" }
}
words! {
    /// The evidence that a gate looks at.
    GateKind, "gate" {
        /// Knowledge of each process in scope.
        Knowledge = "knowledge",
        /// Shadowing sessions per process area.
        Shadowing = "shadowing",
        /// Facilitation skills and a rehearsal.
        Facilitation = "facilitation",
        /// Approved training content.
        Content = "content",
        /// Access to the training environment.
        Environment = "environment",
        /// Time and the manager's agreement.
        Commitment = "commitment",
        /// Sign-off by somebody else.
        SignOff = "sign_off",
    }
}
words! {
    /// How far a gate is.
    GateState, "gate-state" {
        /// Met.
        Met = "met",
        /// Not met, but waived with a reason.
        Waived = "waived",
        /// Some of it is there.
        Partial = "partial",
        /// Nothing is there yet.
        Missing = "missing",
        /// Evidence speaks against it: too low, blocked, refused.
        Failed = "failed",
        /// It was met, and time or a revocation has taken it away.
        Lapsed = "lapsed",
    }
}

words! {
    /// How a module is given.
    Delivery, "delivery" { /** In one room. */ InPerson = "in_person", /** In a live online meeting. */ VirtualLive = "virtual_live", /** Alone, at one's own time. */ SelfPaced = "self_paced", /** Several of these. */ Blended = "blended" }
}
words! {
    /// What a material is.
    MaterialKind, "material-kind" { /** Document. */ Document = "document", /** Slides. */ Slides = "slides", /** Video. */ Video = "video", /** Quick reference. */ QuickReference = "quick_reference", /** Exercise script. */ ExerciseScript = "exercise_script", /** Link. */ Link = "link" }
}
words! {
    /// How far a material is; in the order of its making.
    MaterialState, "material-state" {
        /// Being written.
        Draft = "draft",
        /// With the experts.
        ExpertReview = "expert_review",
        /// Being changed after a review.
        Update = "update",
        /// Waits for the module's owner.
        OwnerApproval = "owner_approval",
        /// Approved for the module's version.
        Approved = "approved",
        /// Was approved for an earlier version.
        Outdated = "outdated",
    }
}
words! {
    /// What a reviewer said.
    ReviewDecision, "review-decision" { /** Fine as it is. */ Agreed = "agreed", /** Needs changes. */ ChangesAsked = "changes_asked" }
}
words! {
    /// What a session is for.
    SessionPurpose, "session-purpose" { /** Colleagues are trained. */ Training = "training", /** A trainer tries it out; nobody counts as trained. */ Rehearsal = "rehearsal" }
}
words! {
    /// Where a session stands.
    SessionState, "session-state" { /** Planned, or going on. */ Scheduled = "scheduled", /** Held, and its record closed. */ Closed = "closed", /** Called off. */ Cancelled = "cancelled" }
}
words! {
    /// What somebody does in a session that they give.
    TrainerRole, "trainer-role" { /** Gives it. */ Lead = "lead", /** Helps. */ Assistant = "assistant", /** Watches and rates. */ Observer = "observer" }
}
words! {
    /// Whether somebody has a seat.
    EnrolmentState, "enrolment-state" { /** Has a seat. */ Seated = "seated", /** On the waiting list. */ Waiting = "waiting", /** Gave it back. */ Withdrawn = "withdrawn" }
}
words! {
    /// A person's status at a session.
    AttendanceStatus, "run-status" {
        /// There all the time.
        Present = "present",
        /// Came late; the minutes say how long they were there.
        Late = "late",
        /// Left early; the minutes say how long they were there.
        LeftEarly = "left_early",
        /// Not there.
        Absent = "absent",
        /// Not there, with a reason.
        Excused = "excused",
        /// Learned it another way, which the reason names.
        Alternative = "alternative",
    }
}
words! {
    /// How much a fault of the system hinders.
    FaultSeverity, "run-fault" { /** There is a way around it. */ Workaround = "workaround", /** The work cannot be done. */ Blocking = "blocking" }
}

words! {
    /// A track of training: what an audience has to learn beside the processes.
    Track, "track" {
        /// Uses the system for the business; what holds where nothing is said.
        Business = "business",
        /// Trains the others.
        Superuser = "superuser",
        /// Helps when the system is live.
        SupportDesk = "support_desk",
        /// Runs the system: cloud concepts, access, rollback.
        Administrator = "administrator",
        /// Of a vendor or a customer, on a portal.
        External = "external",
    }
}
words! {
    /// What a date of the project is.
    MilestoneKind, "milestone-kind" {
        /// Nothing more is built.
        CodeComplete = "code_complete",
        /// The acceptance test by users begins.
        Uat = "uat",
        /// A wave goes live.
        Cutover = "cutover",
        /// The first support after go-live ends.
        HypercareEnd = "hypercare_end",
        /// A release of the system after go-live.
        ReleaseWave = "release_wave",
        /// Anything else that training hangs on.
        Other = "other",
    }
}

impl Stage {
    /// The stage that follows; `solo` stays.
    pub const fn next(self) -> Self {
        match self {
            Self::Observe => Self::Assist,
            Self::Assist => Self::Lead,
            Self::Lead | Self::Solo => Self::Solo,
        }
    }
}

impl Status {
    /// Whether a superuser of this status may train and therefore counts for coverage.
    pub const fn may_train(self) -> bool {
        matches!(self, Self::Ready | Self::Conditional)
    }
}
