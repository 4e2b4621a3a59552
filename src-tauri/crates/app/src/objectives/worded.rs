//! Objectives in words: measures with their names, figures, deadlines, and a better sentence.

use super::{
    measured::{Figured, Measured},
    scene::{Scene, Subject},
};
use crate::dto::objectives::{ObjectiveOutlook, ObjectiveUnit, ObjectiveValue};
use understudy_domain::{
    message::Message,
    objective::{AudienceKind, Course, Measure, MeasureKind, Outlook, Route},
};

/// A measure with the names of what it is about.
pub(super) fn measure_words(scene: &Scene<'_>, measure: &Measure) -> Message {
    let module = || measure.module.and_then(|id| scene.module_name(id)).unwrap_or_default();
    let series = measure.series.and_then(|id| scene.module_name(id));
    match measure.kind {
        MeasureKind::Attendance => {
            let id = match (measure.module.is_some(), series.is_some(), measure.route) {
                (false, false, _) => return Message::new("objective-words-attendance-unknown"),
                (false, true, _) => "objective-words-series",
                (true, _, Route::Live) => "objective-words-live",
                (true, true, Route::Series) => "objective-words-series",
                (true, true, Route::Either) => "objective-words-either-series",
                (true, false, Route::Series) => "objective-words-route",
                (true, false, Route::Either) => "objective-words-either",
            };
            Message::new(id).with("module", module()).with("series", series.unwrap_or_default())
        }
        MeasureKind::TimedTask => {
            let Some(task) = measure.task.and_then(|id| scene.task_name(id)) else {
                return Message::new("objective-words-task-unknown");
            };
            let id = match (measure.unaided, measure.seconds) {
                (true, Some(_)) => "objective-words-task-both",
                (true, None) => "objective-words-task-unaided",
                (false, Some(_)) => "objective-words-task-time",
                (false, None) => "objective-words-task",
            };
            Message::new(id).with("task", task).with("time", duration(measure.seconds.unwrap_or(0)))
        }
        MeasureKind::Score if measure.module.is_none() => Message::new("objective-words-score-unknown"),
        MeasureKind::Score => {
            Message::new("objective-words-score").with("module", module()).with("percent", scene.pass_percent(measure))
        }
        MeasureKind::Feedback if measure.module.is_none() => Message::new("objective-words-feedback-unknown"),
        MeasureKind::Feedback => {
            let id = if measure.target_percent.is_some() { "objective-words-rated" } else { "objective-words-mean" };
            let rating = f64::from(measure.threshold.unwrap_or(0)) / 10.0;
            Message::new(id).with("module", module()).with("rating", rating)
        }
        MeasureKind::Readiness => Message::new("objective-words-readiness"),
        MeasureKind::Coverage => Message::new("objective-words-coverage"),
        MeasureKind::Figure => match measure.figure.and_then(|id| scene.figure(id)) {
            None => Message::new("objective-words-figure-unknown"),
            Some(figure) => {
                let id = match (measure.threshold, figure.lower_is_better) {
                    (None, _) => "objective-words-figure-open",
                    (Some(_), true) => "objective-words-figure-most",
                    (Some(_), false) => "objective-words-figure-least",
                };
                let unit = if scene.is_share(figure.id) { "%" } else { figure.unit.as_str() };
                Message::new(id)
                    .with("figure", &figure.name)
                    .with("level", measure.threshold.unwrap_or(0))
                    .with("unit", unit)
            }
        },
    }
}

/// Seconds as people say them.
pub(super) fn duration(seconds: u32) -> Message {
    let id = match (seconds / 60, seconds % 60) {
        (0, _) => "objective-duration-seconds",
        (_, 0) => "objective-duration-minutes",
        _ => "objective-duration-both",
    };
    Message::new(id).with("minutes", seconds / 60).with("seconds", seconds % 60)
}

impl Scene<'_> {
    /// Whether the values of a figure are shares of a whole.
    pub(super) fn is_share(&self, figure: understudy_domain::id::Id) -> bool {
        self.values.iter().any(|value| value.figure == figure && value.denominator.is_some())
    }
}

/// Whom an objective is about.
pub(super) fn audience_words(scene: &Scene<'_>, subject: &Subject<'_>) -> Message {
    match subject.audience {
        None => Message::new("objective-audience-unknown"),
        Some(AudienceKind::Everybody) => Message::new("objective-audience-everybody"),
        Some(AudienceKind::Superusers) => Message::new("objective-audience-superusers"),
        Some(AudienceKind::Groups) => {
            let names: Vec<Message> = subject
                .groups
                .iter()
                .filter_map(|id| scene.group_name(*id))
                .map(|name| Message::new("objective-name").with("name", name))
                .collect();
            if names.is_empty() {
                return Message::new("objective-audience-unknown");
            }
            Message::new("objective-audience-named").with("names", names)
        }
    }
}

/// The deadline: "before Cutover north", "14 days before …", "by 1 Mar 2027".
pub(super) fn deadline_words(scene: &Scene<'_>, subject: &Subject<'_>) -> Message {
    let milestone = subject.milestone.and_then(|id| scene.milestones.iter().find(|found| found.id == id));
    let wave = subject.wave.and_then(|id| scene.waves.iter().find(|found| found.id == id));
    let name = match (milestone, wave) {
        (Some(milestone), _) => Message::new("objective-name").with("name", &milestone.name),
        (None, Some(wave)) => Message::new("objective-cutover-of").with("wave", &wave.name),
        (None, None) => {
            return match subject.due_on {
                Some(day) => Message::new("objective-deadline-day").with("date", day),
                None => Message::new("objective-deadline-none"),
            };
        }
    };
    let id = match subject.days_before {
        0 => "objective-deadline-by",
        1 => "objective-deadline-before",
        days if days > 1 => "objective-deadline-days-before",
        _ => "objective-deadline-days-after",
    };
    Message::new(id).with("name", name).with("days", subject.days_before.unsigned_abs())
}

/// A figure as it is shown.
pub(super) fn value(figured: &Figured) -> ObjectiveValue {
    let unit = match (figured.kind, figured.mean) {
        (MeasureKind::Readiness, _) => ObjectiveUnit::Superusers,
        (MeasureKind::Coverage, _) => ObjectiveUnit::RiskAreas,
        (MeasureKind::Feedback, true) => ObjectiveUnit::Rating,
        (MeasureKind::Feedback, false) => ObjectiveUnit::Answers,
        (MeasureKind::Figure, _) => ObjectiveUnit::Figure,
        _ => ObjectiveUnit::People,
    };
    let percent = figured.denominator.and_then(|of| {
        // Rounded down: 99.6 % is not all.
        figured.numerator.saturating_mul(100).checked_div(of).and_then(|share| u32::try_from(share).ok())
    });
    let id = match unit {
        ObjectiveUnit::People if figured.unnamed > 0 => "objective-value-people-unnamed",
        ObjectiveUnit::People => "objective-value-people",
        ObjectiveUnit::Superusers => "objective-value-superusers",
        ObjectiveUnit::RiskAreas => "objective-value-risk-areas",
        ObjectiveUnit::Rating => "objective-value-rating",
        ObjectiveUnit::Answers => "objective-value-answers",
        ObjectiveUnit::Figure if figured.denominator.is_some() => "objective-value-share",
        ObjectiveUnit::Figure => "objective-value-number",
    };
    // A mean is told on the scale of five, to one tenth.
    let mean = figured.denominator.filter(|of| *of > 0).map_or(0.0, |of| figured.numerator as f64 * 5.0 / of as f64);
    let words = Message::new(id)
        .with("counts", figured.numerator)
        .with("of", figured.denominator.unwrap_or(0))
        .with("unnamed", figured.unnamed)
        .with("answers", figured.denominator.unwrap_or(0) / 5)
        .with("mean", (mean * 10.0).floor() / 10.0)
        .with("percent", percent.unwrap_or(0));
    ObjectiveValue {
        unit,
        numerator: figured.numerator as f64,
        denominator: figured.denominator.map(|of| of as f64),
        percent,
        wanted: figured.wanted as f64,
        target_percent: figured.target_percent(),
        words,
    }
}

/// A forecast as it is shown, of so many.
pub(super) fn outlook_shown(outlook: &Outlook, of: u32) -> ObjectiveOutlook {
    let percent = |people: u32| (u64::from(people) * 100).checked_div(u64::from(of)).unwrap_or(0) as u32;
    ObjectiveOutlook {
        on: outlook.on,
        low: outlook.low,
        likely: outlook.likely,
        high: outlook.high,
        of,
        low_percent: percent(outlook.low),
        likely_percent: percent(outlook.likely),
        high_percent: percent(outlook.high),
        chance: outlook.chance.is_finite().then(|| (outlook.chance * 100.0).round() as u32),
    }
}

/// Why an objective stands as it does.
pub(super) fn why(scene: &Scene<'_>, subject: &Subject<'_>, measured: &Measured) -> Message {
    let of = measured.total.and_then(|total| total.denominator).and_then(|of| u32::try_from(of).ok()).unwrap_or(0);
    let forecast = measured.outlook.as_ref().map(|outlook| outlook_shown(outlook, of));
    let told = |id: &str| {
        let message = Message::new(id);
        match &forecast {
            Some(found) => message
                .with("low", found.low_percent)
                .with("likely", found.likely_percent)
                .with("high", found.high_percent)
                .with("date", found.on),
            None => message,
        }
    };
    match measured.course {
        Course::NotMeasurable => lacking(scene, subject, measured),
        Course::Reached => Message::new("objective-why-reached").with("date", measured.on),
        Course::Missed => Message::new("objective-why-missed").with("date", measured.on),
        Course::OnCourse => told("objective-why-on-course"),
        Course::WillBeMissed => told("objective-why-will-be-missed"),
        Course::AtRisk if forecast.is_some() => told("objective-why-at-risk"),
        Course::AtRisk if measured.until.is_none() => Message::new("objective-why-no-deadline"),
        Course::AtRisk if measured.tally.is_some() => Message::new("objective-why-no-pace"),
        Course::AtRisk => Message::new("objective-why-no-forecast"),
    }
}

/// What is missing to measure an objective.
fn lacking(scene: &Scene<'_>, subject: &Subject<'_>, measured: &Measured) -> Message {
    let nobody = match subject.audience {
        None => true,
        Some(AudienceKind::Groups) => !subject.groups.iter().any(|id| scene.group_name(*id).is_some()),
        Some(_) => false,
    };
    if subject.measures.is_empty() {
        return Message::new("objective-why-no-measure");
    }
    if let Some(open) = subject.measures.iter().find_map(|measure| lacks(scene, measure)) {
        return open;
    }
    if nobody && measured.tally.is_none() {
        return Message::new("objective-why-no-audience");
    }
    match measured.tally.as_ref() {
        Some(tally) if tally.all.need == 0 => Message::new("objective-why-nobody"),
        _ => Message::new("objective-why-no-data"),
    }
}

/// What a measure lacks to be measured.
pub(super) fn lacks(scene: &Scene<'_>, measure: &Measure) -> Option<Message> {
    let gone = |known: bool| (!known).then(|| Message::new("objective-lacks-gone"));
    if !measure.is_measurable() {
        return Some(Message::new(format!("objective-lacks-{}", measure.kind.word())));
    }
    match measure.kind {
        MeasureKind::TimedTask => gone(measure.task.is_some_and(|id| scene.task_name(id).is_some())),
        MeasureKind::Figure => gone(measure.figure.is_some_and(|id| scene.figure(id).is_some())),
        MeasureKind::Readiness | MeasureKind::Coverage => None,
        _ => {
            let known = |id: Option<_>| id.is_some_and(|id| scene.module_name(id).is_some());
            gone(known(measure.module) || known(measure.series))
        }
    }
}

/// A measure as the coach would say it: what it asks for – a time or "without assistance", a rating, a level – stands in it,
/// and what nobody can guess is a gap to be filled.
fn better_measure(scene: &Scene<'_>, measure: &Measure) -> Message {
    if let (MeasureKind::Figure, None, Some(id)) = (measure.kind, measure.threshold, measure.figure)
        && let Some(figure) = scene.figure(id)
    {
        return Message::new("objective-better-figure").with("figure", &figure.name);
    }
    let asked = match measure.kind {
        MeasureKind::TimedTask if measure.seconds.is_none() => Measure { unaided: true, ..measure.clone() },
        MeasureKind::Feedback => Measure { threshold: measure.threshold.or(Some(GOOD_RATING)), ..measure.clone() },
        _ => measure.clone(),
    };
    match lacks(scene, &asked) {
        Some(_) => Message::new("objective-better-measure"),
        None => measure_words(scene, &asked),
    }
}

/// A rating that is worth aiming at, in tenths: 4 of 5.
const GOOD_RATING: u32 = 40;

/// A sentence made of what is known, with gaps for what is not.
pub(super) fn better(scene: &Scene<'_>, subject: &Subject<'_>) -> Message {
    let measures: Vec<Message> = match subject.measures.as_slice() {
        [] => vec![Message::new("objective-better-measure")],
        measures => measures.iter().map(|measure| better_measure(scene, measure)).collect(),
    };
    let who = match audience_words(scene, subject) {
        unknown if unknown.id == "objective-audience-unknown" => Message::new("objective-better-audience"),
        known => known,
    };
    let when = match deadline_words(scene, subject) {
        none if none.id == "objective-deadline-none" => Message::new("objective-better-deadline"),
        known => known,
    };
    let people = subject.measures.is_empty() || subject.measures.iter().any(|measure| measure.counts_people());
    let id = if people { "objective-better" } else { "objective-better-plain" };
    Message::new(id).with("share", subject.share()).with("who", who).with("what", measures).with("when", when)
}
