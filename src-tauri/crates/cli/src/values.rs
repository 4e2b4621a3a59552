//! Values as people type them: dates, stages, pairs.
//!
//! Owns reading them from the command line; a value that cannot be read is a usage error. Deliberately checks no rule.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use understudy_domain::{
    action::{ActionKind, CoachingStage, CommunicationPurpose, RecognitionKind, ResistanceCause},
    day::Day,
    plan::PlanPart,
    retraining::{Cause, ReleaseVerdict},
    risk::LogKind,
    words::{Driver, GateKind, PhaseKind, Stage},
};
use understudy_messages::{date, word};

/// Reads `YYYY-MM-DD`.
pub(crate) fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| word("cli-date-unreadable"))
}

/// Reads `NAME=VALUE`; the value may be empty.
pub(crate) fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or_else(|| word("cli-pair-unreadable"))?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

macro_rules! word_of {
    ($(#[$doc:meta])* $function:ident, $kind:ident, $otherwise:ident) => {
        $(#[$doc])*
        pub(crate) fn $function() -> impl TypedValueParser<Value = $kind> {
            // The possible values are those that can be parsed, so the other value never comes out.
            PossibleValuesParser::new($kind::ALL.iter().map(|value| value.word()))
                .map(|text| $kind::parse(&text).unwrap_or($kind::$otherwise))
        }
    };
}
word_of!(
    /// Reads a stage.
    stage, Stage, Observe
);
word_of!(
    /// Reads who drove.
    driver, Driver, Both
);
word_of!(
    /// Reads why somebody needs training again.
    cause, Cause, Joiner
);
word_of!(
    /// Reads what a change of a release means.
    verdict, ReleaseVerdict, NoEffect
);
word_of!(
    /// Reads a gate.
    gate, GateKind, SignOff
);
word_of!(
    /// Reads which plan an action belongs to.
    action_kind, ActionKind, Communication
);
word_of!(
    /// Reads what a communication is for.
    communication_purpose, CommunicationPurpose, Other
);
word_of!(
    /// Reads why people resist.
    resistance_cause, ResistanceCause, Other
);
word_of!(
    /// Reads how far a manager is.
    coaching_stage, CoachingStage, Aware
);
word_of!(
    /// Reads a kind of recognition.
    recognition_kind, RecognitionKind, Corrective
);
word_of!(
    /// Reads what an entry of the log is.
    log_kind, LogKind, Issue
);
word_of!(
    /// Reads a part of the training plan.
    plan_part, PlanPart, Objectives
);
word_of!(
    /// Reads a phase.
    phase, PhaseKind, Initiate
);
/// A day to show, empty where there is none.
pub(crate) fn shown_day(day: Option<Day>) -> String {
    day.map(|day| date(day.date())).unwrap_or_default()
}

/// A number to show, empty where there is none.
pub(crate) fn shown_number(number: Option<impl ToString>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}
