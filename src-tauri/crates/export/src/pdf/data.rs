//! What the template is told: every word and figure, ready to be set.
//!
//! Owns the first page. Deliberately knows no layout; the template knows no figures.

use super::details::{self, Appendix, Listing, Section};
use crate::{
    charts::{HEAT_MAP_SUPERUSERS, Tone, Trend},
    worded,
};
use serde::Serialize;
use understudy_domain::{
    message::Message,
    summary::{ReadinessSummary, StatusCounts, SuperuserSummary, Verdict, WaveSummary},
    words::Status,
};
use understudy_messages::{say, word};

/// The document.
#[derive(Serialize)]
pub(crate) struct Data {
    title: String,
    brand: String,
    scope: String,
    facts: Vec<String>,
    /// Year, month, day of making.
    date: (i16, i8, i8),
    footer: String,
    page: String,
    of: String,
    fonts: Vec<String>,
    waves: Vec<Wave>,
    counts: Vec<Count>,
    colleagues: String,
    heat_map: Picture,
    empty: String,
    solo: Option<Solo>,
    trend: Option<Picture>,
    gaps: Option<Gaps>,
    wave_details: Section,
    superusers: Listing,
    coverage: Section,
    coverage_map: Option<Picture>,
    gap_details: Section,
    judged: Section,
    method: Vec<String>,
    method_heading: String,
    appendix: Option<Appendix>,
}

#[derive(Serialize)]
pub(crate) struct Picture {
    heading: String,
    note: String,
    alt: String,
}

#[derive(Serialize)]
struct Wave {
    name: String,
    verdict: String,
    tone: &'static str,
    mark: &'static str,
    cutover: String,
    ready: String,
    of: String,
    lines: Vec<String>,
    reasons: Vec<String>,
}

#[derive(Serialize)]
struct Count {
    label: String,
    count: u32,
    tone: &'static str,
    status: &'static str,
}

#[derive(Serialize)]
struct Gaps {
    heading: String,
    more: String,
    items: Vec<Gap>,
}

#[derive(Serialize)]
struct Gap {
    title: String,
    detail: String,
    gains: String,
}

/// The first page of one superuser: gates instead of a heat map, and nothing of others.
#[derive(Serialize)]
struct Solo {
    name: String,
    /// Groups, site, wave and its cutover.
    note: String,
    heading: String,
    status: String,
    tone: &'static str,
    shape: &'static str,
    next: String,
    gates: Vec<SoloGate>,
    columns: Vec<String>,
}

#[derive(Serialize)]
struct SoloGate {
    gate: String,
    state: String,
    tone: &'static str,
    missing: Vec<String>,
}

/// Reasons of a wave on the first page; the details hold all.
const REASONS: usize = 3;
/// Waves up to which the cards of the first page are large enough for reasons.
const LARGE_CARDS: usize = 3;

/// Whether the cards of the first page say all that is known of the waves.
pub(crate) fn cards_say_all(waves: &[WaveSummary]) -> bool {
    waves.len() <= LARGE_CARDS && waves.iter().all(|wave| wave.reasons.len() <= REASONS)
}

impl Data {
    /// The document of a summary whose texts can be set.
    pub(crate) fn of(summary: &ReadinessSummary, fonts: Vec<String>) -> Self {
        let made = summary.made_on.date();
        let solo = solo(summary);
        Self {
            title: worded::title(summary),
            brand: word("export-brand"),
            scope: worded::scope(&summary.scope),
            facts: facts(summary),
            date: (made.year(), made.month(), made.day()),
            footer: say(&Message::new("export-footer")
                .with("programme", &summary.programme)
                .with("as_of", summary.as_of)
                .with("made_on", summary.made_on)),
            page: word("export-page"),
            of: word("export-page-of"),
            fonts,
            waves: if solo.is_some() { Vec::new() } else { summary.waves.iter().map(wave).collect() },
            counts: counts(summary.counts),
            colleagues: if solo.is_some() { String::new() } else { colleagues(summary) },
            heat_map: heat_map(summary),
            empty: word("export-empty"),
            trend: (!summary.trend.is_empty()).then(|| Picture {
                heading: word("export-chart-trend"),
                note: String::new(),
                alt: Trend::of(summary).description(),
            }),
            gaps: gaps(summary),
            wave_details: details::waves(summary),
            superusers: details::superusers(summary),
            coverage: details::coverage(summary),
            coverage_map: (solo.is_none() && !summary.coverage.is_empty()).then(|| details::coverage_picture(summary)),
            gap_details: details::gaps(summary),
            judged: details::judged(summary),
            method: details::method(summary),
            method_heading: word("export-section-method"),
            appendix: details::appendix(summary),
            solo,
        }
    }
}

impl Picture {
    pub(crate) fn new(heading: String, note: String, alt: String) -> Self {
        Self { heading, note, alt }
    }
}

fn facts(summary: &ReadinessSummary) -> Vec<String> {
    vec![
        say(&Message::new("export-as-of").with("date", summary.as_of)),
        worded::rules(summary),
        worded::evidence(summary),
    ]
}

/// Sign and tone of a verdict: each sign has a shape of its own.
fn sign(verdict: Verdict) -> (&'static str, Tone) {
    match verdict {
        Verdict::Enough => ("✓", Tone::Good),
        Verdict::OnTrack => ("●", Tone::Good),
        Verdict::AtRisk => ("▲", Tone::Waiting),
        Verdict::OffTrack => ("■", Tone::Bad),
        Verdict::Unknown => ("○", Tone::Quiet),
    }
}

fn wave(wave: &WaveSummary) -> Wave {
    let (mark, tone) = sign(wave.verdict);
    let mut lines = Vec::new();
    if let Some(forecast) = &wave.forecast {
        lines.push(say(&Message::new("export-at-this-pace").with("forecast", worded::forecast_range(forecast))));
    }
    if wave.short_risk_areas.of > 0 {
        lines.push(say(&Message::new("export-short-risk-areas")
            .with("short", wave.short_risk_areas.covered)
            .with("all", wave.short_risk_areas.of)));
    }
    Wave {
        name: wave.name.clone(),
        verdict: word(wave.verdict.message_id()),
        tone: tone.name(),
        mark,
        cutover: cutover(wave),
        ready: wave.counts.may_train().to_string(),
        of: say(&Message::new("export-ready-of").with("all", wave.counts.total())),
        lines,
        reasons: wave.reasons.iter().take(REASONS).map(say).collect(),
    }
}

/// The cutover and how far off it is.
pub(crate) fn cutover(wave: &WaveSummary) -> String {
    match wave.cutover {
        None => worded::days_left(wave),
        Some(day) => {
            say(&Message::new("export-cutover").with("date", day).with("left", worded::days_left(wave).as_str()))
        }
    }
}

fn counts(counts: StatusCounts) -> Vec<Count> {
    [
        (Status::Ready, counts.ready),
        (Status::Conditional, counts.conditional),
        (Status::InProgress, counts.in_progress),
        (Status::Lapsed, counts.lapsed),
        (Status::NotStarted, counts.not_started),
    ]
    .into_iter()
    .map(|(status, count)| Count {
        label: word(status.message_id()),
        count,
        tone: Tone::of_status(status).name(),
        status: status.word(),
    })
    .collect()
}

fn colleagues(summary: &ReadinessSummary) -> String {
    let Some(percent) = summary.colleagues.percent() else { return String::new() };
    say(&Message::new("export-colleagues")
        .with("percent", percent)
        .with("covered", summary.colleagues.covered)
        .with("all", summary.colleagues.of))
}

fn heat_map(summary: &ReadinessSummary) -> Picture {
    let together = summary.superusers.len() > HEAT_MAP_SUPERUSERS;
    Picture {
        heading: word("export-section-heat-map"),
        note: if together { word("export-heat-map-together") } else { String::new() },
        alt: format!("{} {}", crate::charts::heat_map_description(summary), word("export-see-table")),
    }
}

fn gaps(summary: &ReadinessSummary) -> Option<Gaps> {
    let item = |gap: &understudy_domain::summary::TopGap| Gap {
        title: say(&gap.title),
        detail: say(&gap.detail),
        gains: details::gains(gap.gains),
    };
    (!summary.top_gaps.is_empty()).then(|| Gaps {
        heading: word("export-section-gaps"),
        more: word("export-more-in-details"),
        items: summary.top_gaps.iter().take(12).map(item).collect(),
    })
}

fn solo(summary: &ReadinessSummary) -> Option<Solo> {
    let superuser = details::alone(summary)?;
    let wave = summary.waves.first().map(|wave| format!("{} · {}", wave.name, cutover(wave)));
    let about = [Some(superuser.groups.clone()), Some(superuser.site.clone()), wave];
    let ready_by = summary.ready_by.map(|day| say(&Message::new("export-ready-by").with("date", day)));
    let next = [details::next(superuser), ready_by.unwrap_or_default()];
    let joined = |parts: Vec<String>, between: &str| {
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
    };
    Some(Solo {
        name: superuser.name.clone(),
        note: joined(about.into_iter().flatten().collect(), " · "),
        heading: word("export-section-gates"),
        status: word(superuser.status.message_id()),
        tone: Tone::of_status(superuser.status).name(),
        shape: superuser.status.word(),
        next: joined(next.to_vec(), ". "),
        gates: solo_gates(superuser),
        columns: ["export-column-gate", "export-column-state", "export-column-missing"].map(word).to_vec(),
    })
}

fn solo_gates(superuser: &SuperuserSummary) -> Vec<SoloGate> {
    superuser
        .gates
        .iter()
        .map(|gate| SoloGate {
            gate: word(gate.gate.message_id()),
            state: word(gate.state.message_id()),
            tone: Tone::of_gate(gate.state).name(),
            missing: details::first_missing(gate, 12).into_iter().chain(worded::waiver(gate)).collect(),
        })
        .collect()
}
