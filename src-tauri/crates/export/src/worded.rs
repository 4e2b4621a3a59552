//! The parts of a summary put into words.
//!
//! Owns the short texts that several formats share: scope, rule, evidence, forecasts. Deliberately holds no layout.

use understudy_domain::{
    day::Day,
    message::Message,
    summary::{GateSummary, ReadinessSummary, RuleName, SummaryScope, WaveSummary},
    trend::Forecast,
};
use understudy_messages::{list, say, word};

/// A day as people read it.
pub(crate) fn day(day: Day) -> String {
    understudy_messages::date(day.date())
}

/// What the summary is about, such as `Wave: Nordics`.
pub(crate) fn scope(scope: &SummaryScope) -> String {
    match scope {
        SummaryScope::Programme => word("export-scope-programme"),
        SummaryScope::Wave(name) => say(&Message::new("export-scope-wave").with("name", name)),
        SummaryScope::Group(name) => say(&Message::new("export-scope-group").with("name", name)),
        SummaryScope::Superuser(name) => say(&Message::new("export-scope-superuser").with("name", name)),
    }
}

/// A rule with its version.
pub(crate) fn rule(rule: &RuleName) -> String {
    say(&Message::new("export-rule").with("name", &rule.name).with("version", rule.version))
}

/// All rules that were applied, in one line.
pub(crate) fn rules(summary: &ReadinessSummary) -> String {
    if summary.rules.is_empty() {
        return word("export-rule-none");
    }
    list(&summary.rules.iter().map(|applied| rule(&applied.rule)).collect::<Vec<_>>())
}

/// How much evidence stands behind the summary.
pub(crate) fn evidence(summary: &ReadinessSummary) -> String {
    say(&Message::new("export-evidence")
        .with("assessments", summary.evidence.assessments)
        .with("sessions", summary.evidence.shadowing_sessions))
}

/// Days to a cutover, in words.
pub(crate) fn days_left(wave: &WaveSummary) -> String {
    match wave.days_left {
        None => word("export-no-cutover"),
        Some(0) => word("export-cutover-today"),
        Some(days) if days < 0 => say(&Message::new("export-days-past").with("days", -i64::from(days))),
        Some(days) => say(&Message::new("export-days-left").with("days", days)),
    }
}

/// A forecast, such as `23 (21–25)`.
pub(crate) fn forecast_range(forecast: &Forecast) -> String {
    let id = if forecast.low == forecast.high { "export-forecast-sure" } else { "export-forecast-range" };
    say(&Message::new(id).with("likely", forecast.likely).with("low", forecast.low).with("high", forecast.high))
}

/// Everything missing at a gate, as sentences.
pub(crate) fn missing(gate: &GateSummary) -> Vec<String> {
    gate.missing.iter().map(say).collect()
}

/// Why a gate is waived: until when, by whom, for what reason. Nothing where it is not waived.
pub(crate) fn waiver(gate: &GateSummary) -> Option<String> {
    let waiver = gate.waiver.as_ref()?;
    let id = match (&waiver.until, waiver.by.is_empty()) {
        (Some(_), false) => "export-waived",
        (Some(_), true) => "export-waived-by-nobody",
        (None, _) => "export-waived-without-end",
    };
    let mut message = Message::new(id).with("name", &waiver.by).with("reason", &waiver.reason);
    if let Some(until) = waiver.until {
        message = message.with("date", until);
    }
    Some(say(&message))
}

/// Title of the document.
pub(crate) fn title(summary: &ReadinessSummary) -> String {
    say(&Message::new("export-title").with("programme", &summary.programme))
}
