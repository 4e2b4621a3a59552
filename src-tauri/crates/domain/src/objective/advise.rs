//! Advice on the wording of an objective.
//!
//! Owns what is missing of specific, measurable, achievable, realistic, timely and of application-specific. It warns and never
//! blocks: an objective may be saved as its owner wants it.

use super::{AudienceKind, Measure, MeasureKind, Outlook};
use crate::{day::Day, message::Message, words::words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What a good objective is.
    Aspect, "objective-aspect" {
        /// It says who and what.
        Specific = "specific",
        /// It says how much of what.
        Measurable = "measurable",
        /// It can be done with the seats there are.
        Achievable = "achievable",
        /// It will be done at the pace seen.
        Realistic = "realistic",
        /// It says until when.
        Timely = "timely",
        /// It speaks of work in the application, and not of knowing about it.
        Application = "application",
    }
}

/// What is known of an objective as it is typed.
#[derive(Debug, Clone, Default)]
pub struct Known<'a> {
    /// Today.
    pub today: Day,
    /// Whom it is about.
    pub audience: Option<AudienceKind>,
    /// Groups of it.
    pub groups: usize,
    /// What is counted.
    pub measures: &'a [Measure],
    /// The last day.
    pub until: Option<Day>,
    /// The words of a deadline are there, but no day follows from them.
    pub deadline_open: bool,
    /// A share of people is said.
    pub target_said: bool,
    /// The application is named beside the sentence.
    pub application: bool,
    /// People asked, and people who count already.
    pub people: Option<(u32, u32)>,
    /// People who must count.
    pub wanted: u32,
    /// Seats by the deadline; nothing where no seat is needed.
    pub places: Option<Places>,
    /// The forecast.
    pub outlook: Option<Outlook>,
}

/// Seats in the sessions to come that serve the measures and that the audience may join.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Places {
    /// People who do not count yet and have a seat.
    pub seated: u32,
    /// Seats that nobody has taken.
    pub free: u32,
}

/// Advice on one aspect.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WordingAdvice {
    /// The aspect.
    pub aspect: Aspect,
    /// Nothing to say against it.
    pub good: bool,
    /// What is there, or what is missing.
    pub message: Message,
}

/// Advice on every aspect, in their order.
pub fn advise(known: &Known<'_>) -> Vec<WordingAdvice> {
    let of = |aspect: &Aspect| {
        let (good, message) = match aspect {
            Aspect::Specific => specific(known),
            Aspect::Measurable => measurable(known),
            Aspect::Achievable => achievable(known),
            Aspect::Realistic => realistic(known),
            Aspect::Timely => timely(known),
            Aspect::Application => application(known),
        };
        WordingAdvice { aspect: *aspect, good, message }
    };
    Aspect::ALL.iter().map(of).collect()
}

fn good(id: &str) -> (bool, Message) {
    (true, Message::new(id))
}

fn lacks(id: &str) -> (bool, Message) {
    (false, Message::new(id))
}

fn specific(known: &Known<'_>) -> (bool, Message) {
    let nobody = match known.audience {
        None => true,
        Some(AudienceKind::Groups) => known.groups == 0,
        Some(_) => false,
    };
    if nobody {
        return lacks("objective-advice-specific-audience");
    }
    match known.measures {
        [] => lacks("objective-advice-specific-measure"),
        measures if measures.iter().any(|measure| !names_object(measure)) => lacks("objective-advice-specific-object"),
        _ => good("objective-advice-specific-good"),
    }
}

/// Whether a measure says on what it is taken.
fn names_object(measure: &Measure) -> bool {
    match measure.kind {
        MeasureKind::Attendance => measure.module.is_some() || measure.series.is_some(),
        MeasureKind::TimedTask => measure.task.is_some(),
        MeasureKind::Score | MeasureKind::Feedback => measure.module.is_some(),
        MeasureKind::Figure => measure.figure.is_some(),
        MeasureKind::Readiness | MeasureKind::Coverage => true,
    }
}

fn measurable(known: &Known<'_>) -> (bool, Message) {
    if known.measures.is_empty() {
        return lacks("objective-advice-measurable-none");
    }
    if let Some(open) = known.measures.iter().find(|measure| !measure.is_measurable()) {
        return lacks(match open.kind {
            MeasureKind::TimedTask if open.task.is_some() => "objective-advice-measurable-limit",
            MeasureKind::Feedback if open.module.is_some() => "objective-advice-measurable-rating",
            MeasureKind::Figure if open.figure.is_some() => "objective-advice-measurable-level",
            _ => "objective-advice-measurable-object",
        });
    }
    let share = known.target_said || known.measures.iter().all(|measure| measure.target_percent.is_none());
    good(if share { "objective-advice-measurable-good" } else { "objective-advice-measurable-all" })
}

fn achievable(known: &Known<'_>) -> (bool, Message) {
    let Some((need, counts)) = known.people else { return good("objective-advice-achievable-unknown") };
    if need == 0 {
        return lacks("objective-advice-achievable-nobody");
    }
    let left = known.wanted.saturating_sub(counts);
    match known.places {
        _ if left == 0 => good("objective-advice-achievable-reached"),
        None => good("objective-advice-achievable-unknown"),
        Some(Places { seated, free }) => {
            let enough = seated.saturating_add(free) >= left;
            let id = if enough { "objective-advice-achievable-good" } else { "objective-advice-achievable-seats" };
            (enough, Message::new(id).with("left", left).with("seated", seated).with("free", free))
        }
    }
}

fn realistic(known: &Known<'_>) -> (bool, Message) {
    let (Some(outlook), Some((need, _))) = (known.outlook, known.people) else {
        return good("objective-advice-realistic-unknown");
    };
    let percent = |people: u32| (people * 100).checked_div(need).unwrap_or(0);
    let told = |id: &str| {
        Message::new(id)
            .with("likely", percent(outlook.likely))
            .with("low", percent(outlook.low))
            .with("high", percent(outlook.high))
    };
    if outlook.likely >= known.wanted {
        (true, told("objective-advice-realistic-good"))
    } else {
        (false, told("objective-advice-realistic-missed"))
    }
}

fn timely(known: &Known<'_>) -> (bool, Message) {
    match known.until {
        None if known.deadline_open => lacks("objective-advice-timely-open"),
        None => lacks("objective-advice-timely-none"),
        Some(until) if until < known.today => (false, Message::new("objective-advice-timely-past").with("date", until)),
        Some(until) => {
            let days = until.since(known.today);
            (true, Message::new("objective-advice-timely-good").with("date", until).with("days", days))
        }
    }
}

/// Attending is not yet being able to: a task, a score or a figure of use speaks of work in the application.
fn application(known: &Known<'_>) -> (bool, Message) {
    let works = |measure: &Measure| {
        matches!(measure.kind, MeasureKind::TimedTask | MeasureKind::Score | MeasureKind::Figure)
            && names_object(measure)
    };
    if known.measures.iter().any(works) {
        return good("objective-advice-application-good");
    }
    let module = known.measures.iter().any(|measure| measure.module.is_some() || measure.series.is_some());
    match (module, known.application) {
        (true, _) => good("objective-advice-application-module"),
        (false, true) => good("objective-advice-application-named"),
        (false, false) => lacks("objective-advice-application-none"),
    }
}
