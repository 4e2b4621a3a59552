//! The readiness screen: figures, trend, heat map, what would help most.

use super::{
    rows::{detail, keep, rows},
    snapshot::{Snapshot, past, snapshot},
};
use crate::{
    App, Result,
    coverage::Covering,
    dto::{
        readiness::{Chart, GateDetail, HelpfulStep, ReadinessOverview, TrendChartArgs},
        superusers::{SuperuserFilter, SuperuserRow},
    },
};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use understudy_domain::{
    coverage::HIGH_IMPACT,
    day::Day,
    id::Id,
    message::Message,
    readiness::{Gate, Shortfall, in_force},
    summary::{AppliedRule, EvidenceCounts, GateAsks, RuleName, StatusCounts},
    trend::{Forecast, TrendPart, TrendPoint, forecast_together},
    words::GateKind,
};
use understudy_store::read::coverage::{profiles, waves};

/// Weeks that the trend looks back.
const TREND_WEEKS: i32 = 13;
/// Days after which an open blocker is named among what would help most.
const OLD_BLOCKER_DAYS: i32 = 7;

/// Everything on the readiness screen.
pub fn overview(app: &App, filter: SuperuserFilter) -> Result<ReadinessOverview> {
    let snapshot = snapshot(app, filter.as_of)?;
    let chosen = chosen(app, &snapshot, &filter)?;
    let covering = Covering::of(app, &snapshot, filter.wave, filter.site, &[])?;
    let trend = trend(app, &snapshot, &chosen)?;
    let mut rows = rows(app, &snapshot, &filter)?;
    rows.retain(|row| snapshot.position(row.id).is_some_and(|at| snapshot.is_active(at)));
    let forecast = match cutover(app, filter.wave, snapshot.as_of)? {
        Some(day) => expected(app, &snapshot, &chosen, day)?,
        None => None,
    };
    let no_forecast = match forecast {
        Some(_) => None,
        None => Some(why_no_forecast(app, &snapshot, &chosen, filter.wave)?),
    };
    Ok(ReadinessOverview {
        as_of: snapshot.as_of,
        rules: rule_names(&snapshot, &chosen),
        evidence: evidence_counts(&snapshot, &chosen),
        counts: counts(&snapshot, &chosen),
        forecast,
        no_forecast,
        trend,
        short_risk_areas: covering.short(HIGH_IMPACT),
        single_points_of_failure: covering.single_points().len() as u32,
        with_trainer: covering.with_trainer(),
        colleagues: covering.colleagues(),
        rows,
        steps: helpful_steps(&snapshot, &chosen, &covering),
    })
}

/// The trend to cutover as a chart.
pub fn trend_chart(app: &App, TrendChartArgs { filter, theme }: TrendChartArgs) -> Result<Chart> {
    let snapshot = snapshot(app, filter.as_of)?;
    let chosen = chosen(app, &snapshot, &filter)?;
    let trend = trend(app, &snapshot, &chosen)?;
    let until = cutover(app, filter.wave, snapshot.as_of)?;
    let forecast = match until {
        Some(day) => expected(app, &snapshot, &chosen, day)?,
        None => None,
    };
    Ok(Chart { svg: crate::export::trend_svg(&trend, forecast, until, theme) })
}

/// Positions of the active superusers that pass a filter.
pub(crate) fn chosen(app: &App, snapshot: &Snapshot, filter: &SuperuserFilter) -> Result<Vec<usize>> {
    let open = app.programme()?;
    let profiles = profiles(&*open.reader()?)?;
    let chosen = (0..snapshot.results.len()).filter(|&at| {
        snapshot.is_active(at) && keep(snapshot, at, filter, profiles.get(&snapshot.evidence.superusers[at].id))
    });
    Ok(chosen.collect())
}

/// Cutover of a wave; of the next one when none is given.
pub(crate) fn cutover(app: &App, wave: Option<Id>, on: Day) -> Result<Option<Day>> {
    let open = app.programme()?;
    let waves = waves(&*open.reader()?)?;
    Ok(match wave {
        Some(id) => waves.iter().find(|wave| wave.id == id).and_then(|wave| wave.cutover),
        None => waves.iter().filter_map(|wave| wave.cutover).find(|cutover| *cutover >= on),
    })
}

/// Superusers by status.
pub(crate) fn counts(snapshot: &Snapshot, chosen: &[usize]) -> StatusCounts {
    let mut counts = StatusCounts::default();
    for &at in chosen {
        counts.add(snapshot.results[at].status);
    }
    counts
}

/// How many were ready each week up to the day asked for.
pub(crate) fn trend(app: &App, snapshot: &Snapshot, chosen: &[usize]) -> Result<Vec<TrendPoint>> {
    let days: Vec<Day> = (0..=TREND_WEEKS).rev().map(|week| snapshot.as_of.plus(-7 * week)).collect();
    let flags = past(app, &days)?;
    let points = days.iter().zip(flags).map(|(&on, flags)| {
        let mut point = TrendPoint { on, ready: 0, of: 0 };
        for &(active, may_train) in chosen.iter().filter_map(|&at| flags.get(at)) {
            point.of += u32::from(active);
            point.ready += u32::from(may_train);
        }
        point
    });
    Ok(points.skip_while(|point| point.of == 0).collect())
}

/// How many of the chosen will be ready by a day: wave by wave, so that every screen and file says what the waves add up to.
pub(crate) fn expected(app: &App, snapshot: &Snapshot, chosen: &[usize], until: Day) -> Result<Option<Forecast>> {
    let mut members: BTreeMap<Option<Id>, Vec<usize>> = BTreeMap::new();
    for &at in chosen {
        members.entry(snapshot.evidence.superusers[at].wave).or_default().push(at);
    }
    let waves = {
        let open = app.programme()?;
        let reader = open.reader()?;
        waves(&reader)?
    };
    let mut parts = Vec::with_capacity(members.len());
    for (wave, members) in members {
        let cutover = waves.iter().find(|known| Some(known.id) == wave).and_then(|known| known.cutover);
        parts.push(TrendPart { weekly: trend(app, snapshot, &members)?, cutover });
    }
    Ok(forecast_together(&parts, until))
}

/// Why there is no forecast for the chosen: what comes first is what would have to be there first.
fn why_no_forecast(app: &App, snapshot: &Snapshot, chosen: &[usize], wave: Option<Id>) -> Result<Message> {
    if chosen.is_empty() {
        return Ok(Message::new("no-forecast-nobody"));
    }
    let open = app.programme()?;
    let waves = waves(&*open.reader()?)?;
    let cutovers: Vec<Day> = waves
        .iter()
        .filter(|known| wave.is_none_or(|wave| known.id == wave))
        .filter_map(|known| known.cutover)
        .collect();
    let Some(last) = cutovers.into_iter().max() else {
        return Ok(Message::new(if wave.is_some() { "no-forecast-no-cutover-here" } else { "no-forecast-no-cutover" }));
    };
    if last < snapshot.as_of {
        return Ok(Message::new("no-forecast-over").with("date", last));
    }
    // A superuser's own wave may have gone live while another is still to come.
    let own = |at: &usize| {
        let wave = snapshot.evidence.superusers[*at].wave;
        waves.iter().find(|known| Some(known.id) == wave).and_then(|known| known.cutover)
    };
    let over: Option<Vec<Day>> = chosen.iter().map(|at| own(at).filter(|cutover| *cutover < snapshot.as_of)).collect();
    Ok(match over.and_then(|days| days.into_iter().max()) {
        Some(last) => Message::new("no-forecast-over").with("date", last),
        None => Message::new("no-forecast-young"),
    })
}

/// The rules applied to the chosen superusers.
pub(crate) fn rule_names(snapshot: &Snapshot, chosen: &[usize]) -> Vec<RuleName> {
    rules_applied(snapshot, chosen).into_iter().map(|applied| applied.rule).collect()
}

/// The rules applied to these superusers, with what their gates ask.
pub(crate) fn rules_applied(snapshot: &Snapshot, chosen: &[usize]) -> Vec<AppliedRule> {
    let rules = &snapshot.evidence.programme.rules;
    let mut all: Vec<AppliedRule> = Vec::new();
    let applied = chosen
        .iter()
        .map(|&at| snapshot.evidence.superusers[at].wave)
        .chain([None].into_iter().filter(|_| chosen.is_empty()));
    for rule in applied.filter_map(|wave| in_force(rules, wave, snapshot.as_of)) {
        let asks = |gate: &Gate| GateAsks { gate: gate.condition.kind(), asks: gate.condition.asks() };
        let applied = AppliedRule {
            rule: RuleName { name: rule.name.clone(), version: rule.version },
            asks: rule.gates.iter().map(asks).collect(),
        };
        if !all.contains(&applied) {
            all.push(applied);
        }
    }
    all
}

/// How much evidence was counted.
pub(crate) fn evidence_counts(snapshot: &Snapshot, chosen: &[usize]) -> EvidenceCounts {
    let mut counts = EvidenceCounts::default();
    for &at in chosen {
        let superuser = &snapshot.evidence.superusers[at];
        counts.assessments += superuser
            .knowledge
            .iter()
            .chain(&superuser.facilitation)
            .filter(|given| given.on <= snapshot.as_of)
            .count() as u32;
        let mut last = None;
        for session in superuser.shadowing.iter().filter(|session| session.on <= snapshot.as_of) {
            counts.shadowing_sessions += u32::from(last.replace(session.id) != Some(session.id));
        }
    }
    counts
}

/// What would help most: the steps of those who would give most short risk areas a trainer, and among equals of those who lack
/// least. Who would give none is left out, except where no impact is set yet and nobody can be told from another.
pub(crate) fn helpful_steps(snapshot: &Snapshot, chosen: &[usize], covering: &Covering) -> Vec<HelpfulStep> {
    let gains: FxHashMap<usize, u32> = covering.gains(snapshot);
    let rated = !covering.coverage.cells.is_empty();
    let programme = &snapshot.evidence.programme;
    let mut steps: Vec<(u32, u32, HelpfulStep)> = Vec::new();
    for &at in chosen {
        let superuser = &snapshot.evidence.superusers[at];
        let readiness = &snapshot.results[at];
        let Some(step) = readiness.next_step else { continue };
        let gains = gains.get(&at).copied().unwrap_or(0);
        if gains == 0 && rated {
            continue;
        }
        let effort: u32 = readiness
            .gates
            .iter()
            .filter(|gate| !gate.is_passed())
            .map(understudy_domain::readiness::GateResult::effort)
            .sum();
        let blocked = match step.shortfall {
            Shortfall::Blocker { since, .. } => snapshot.as_of.since(since),
            _ => 0,
        };
        let open: Vec<Message> = readiness
            .gates
            .iter()
            .filter(|gate| !gate.is_passed() && gate.kind != step.gate)
            .map(|gate| Message::new(gate.kind.message_id()))
            .collect();
        let detail = match &open[..] {
            [] if step.gate == GateKind::SignOff => Message::new("helpful-all-met"),
            [] => Message::new("helpful-last"),
            _ => Message::new("helpful-then").with("gates", open),
        };
        let title = Message::new("helpful-step")
            .with("name", superuser.name.clone())
            .with("step", step.message(programme, superuser));
        steps.push((
            gains,
            effort,
            HelpfulStep { superuser: Some(superuser.id), title, detail, gains, urgent: blocked > OLD_BLOCKER_DAYS },
        ));
    }
    steps.sort_by_key(|(gains, effort, _)| (std::cmp::Reverse(*gains), *effort));
    steps.into_iter().map(|(_, _, step)| step).collect()
}

/// Superusers that pass a filter with every gate explained, all from one snapshot.
pub fn explained(app: &App, filter: SuperuserFilter) -> Result<Vec<(SuperuserRow, Vec<GateDetail>)>> {
    let snapshot = snapshot(app, filter.as_of)?;
    let listed = rows(app, &snapshot, &filter)?.into_iter().filter_map(|row| {
        let at = snapshot.position(row.id).filter(|&at| snapshot.is_active(at))?;
        let superuser = &snapshot.evidence.superusers[at];
        let gates = snapshot.results[at]
            .gates
            .iter()
            .map(|gate| detail(gate, &snapshot.evidence.programme, superuser))
            .collect();
        Some((row, gates))
    });
    Ok(listed.collect())
}
