//! The readiness summary, built from one snapshot.

use crate::{
    App, AppError, Result,
    coverage::Covering,
    dto::{readiness::ExportReadiness, superusers::SuperuserFilter},
    readiness::{
        Snapshot, chosen, counts, evidence_counts, evidence_items, expected, helpful_steps, rows, rules_applied,
        snapshot, trend,
    },
    superusers::ready_on,
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    coverage::{Cell, HIGH_IMPACT},
    day::Day,
    id::Id,
    message::Message,
    summary::{
        CoverageSummary, Covered, EvidenceRow, GateSummary, GateWaiver, ReadinessSummary, SummaryScope,
        SuperuserSummary, TopGap, Verdict, WaveSummary, verdict,
    },
    words::{GateKind, GateState},
};
use understudy_store::{
    Connection,
    read::{
        coverage::{EvidenceReader, NamedTable, WaveRecord, names, waves},
        superusers::waivers,
    },
};

/// Gaps named at most.
const TOP_GAPS: usize = 12;

/// Builds the summary for the programme, a wave, a group or one superuser.
pub(super) fn build(app: &App, args: &ExportReadiness) -> Result<ReadinessSummary> {
    let snapshot = snapshot(app, args.as_of)?;
    let filter =
        SuperuserFilter { as_of: args.as_of, wave: args.wave, group: args.group, ..SuperuserFilter::default() };
    let mut members = chosen(app, &snapshot, &filter)?;
    let alone = match args.superuser {
        Some(id) => Some(snapshot.position(id).ok_or_else(|| AppError::not_found("superuser"))?),
        None => None,
    };
    if let Some(at) = alone {
        members = vec![at];
    }
    let open = app.programme()?;
    let reader = open.reader()?;
    let covering = Covering::of(app, &snapshot, args.wave, None, &[])?;
    let own = alone.map(|at| snapshot.evidence.superusers[at].wave);
    let shown =
        |wave: &WaveRecord| args.wave.is_none_or(|id| wave.id == id) && own.is_none_or(|own| own == Some(wave.id));
    let waves: Vec<WaveRecord> = waves(&reader)?.into_iter().filter(shown).collect();
    let last = waves.iter().filter_map(|wave| wave.cutover).filter(|day| *day >= snapshot.as_of).max();
    let sites = names(&reader, NamedTable::Site)?;
    let mut summary = ReadinessSummary {
        programme: open.name.clone(),
        scope: scope(&reader, args, &snapshot)?,
        as_of: snapshot.as_of,
        made_on: app.today(),
        rules: rules_applied(&snapshot, &members),
        counts: counts(&snapshot, &members),
        waves: waves.iter().map(|wave| wave_verdict(app, &snapshot, wave.id)).collect::<Result<_>>()?,
        gates: gates(&snapshot, &members),
        superusers: superusers(app, &snapshot, &members, &filter)?,
        top_gaps: Vec::new(),
        coverage: coverage(&snapshot, &covering, args.group, alone, &sites),
        trend: Vec::new(),
        forecast: None,
        ready_by: alone.and_then(|at| {
            let superuser = &snapshot.evidence.superusers[at];
            ready_on(&snapshot.evidence.programme, superuser, snapshot.as_of)
        }),
        colleagues: covering.colleagues(),
        evidence: evidence_counts(&snapshot, &members),
    };
    if alone.is_none() {
        of_many(app, &snapshot, &members, &covering, last, &mut summary)?;
    }
    Ok(summary)
}

/// What only several superusers have. Of one person there is neither a trend nor a choice of steps: they have their own pace
/// and their own next step.
fn of_many(
    app: &App,
    snapshot: &Snapshot,
    members: &[usize],
    covering: &Covering,
    until: Option<Day>,
    summary: &mut ReadinessSummary,
) -> Result<()> {
    summary.top_gaps = helpful_steps(snapshot, members, covering)
        .into_iter()
        .take(TOP_GAPS)
        .map(|step| TopGap { superuser: step.superuser, title: step.title, detail: step.detail, gains: step.gains })
        .collect();
    summary.trend = trend(app, snapshot, members)?;
    summary.forecast = match until {
        Some(day) => expected(app, snapshot, members, day)?,
        None => None,
    };
    Ok(())
}

/// The gates of the rules applied, in their order.
fn gates(snapshot: &Snapshot, members: &[usize]) -> Vec<GateKind> {
    let mut gates = Vec::new();
    for gate in members.iter().flat_map(|&at| &snapshot.results[at].gates) {
        if !gates.contains(&gate.kind) {
            gates.push(gate.kind);
        }
    }
    gates
}

fn scope(reader: &Connection, args: &ExportReadiness, snapshot: &Snapshot) -> Result<SummaryScope> {
    let name = |table, id: Id, what| {
        names(reader, table)
            .map_err(AppError::from)
            .and_then(|names| names.get(&id).cloned().ok_or_else(|| AppError::not_found(what)))
    };
    Ok(match (args.superuser, args.group, args.wave) {
        (Some(id), ..) => SummaryScope::Superuser(
            snapshot.position(id).map(|at| snapshot.evidence.superusers[at].name.clone()).unwrap_or_default(),
        ),
        (_, Some(id), _) => SummaryScope::Group(name(NamedTable::Group, id, "user_group")?),
        (_, _, Some(id)) => SummaryScope::Wave(name(NamedTable::Wave, id, "wave")?),
        _ => SummaryScope::Programme,
    })
}

fn superusers(
    app: &App,
    snapshot: &Snapshot,
    members: &[usize],
    filter: &SuperuserFilter,
) -> Result<Vec<SuperuserSummary>> {
    let chosen: FxHashMap<Id, usize> = members.iter().map(|&at| (snapshot.evidence.superusers[at].id, at)).collect();
    let programme = &snapshot.evidence.programme;
    let mut summaries = Vec::with_capacity(members.len());
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut evidence = EvidenceReader::new(&reader)?;
    for row in rows(app, snapshot, filter)? {
        let Some(&at) = chosen.get(&row.id) else { continue };
        let superuser = &snapshot.evidence.superusers[at];
        let readiness = &snapshot.results[at];
        let mut gates = Vec::with_capacity(readiness.gates.len());
        let waived = readiness.gates.iter().any(|gate| gate.state == GateState::Waived);
        let granted = if waived { waivers(&reader, row.id)? } else { Vec::new() };
        for gate in &readiness.gates {
            let counted = evidence_items(&mut evidence, gate.kind, &gate.rows)?;
            gates.push(GateSummary {
                gate: gate.kind,
                state: gate.state,
                cell: gate.short(),
                missing: gate.shortfalls.iter().map(|shortfall| shortfall.message(programme, superuser)).collect(),
                waiver: granted.iter().find(|waiver| gate.rows.contains(&waiver.id)).map(|waiver| GateWaiver {
                    until: waiver.expires_on,
                    by: waiver.by.clone(),
                    reason: waiver.reason.clone(),
                }),
                rows: counted
                    .into_iter()
                    .map(|item| EvidenceRow { id: item.id, text: item.text, on: item.on })
                    .collect(),
            });
        }
        summaries.push(SuperuserSummary {
            id: row.id,
            name: row.name,
            groups: row.groups.join(", "),
            site: row.site,
            wave: row.wave.map(|wave| wave.name).unwrap_or_default(),
            status: row.status,
            progress: readiness.progress,
            gates,
            next_step: row.next_step,
        });
    }
    Ok(summaries)
}

/// Coverage of all groups or one; of one superuser, of what they train.
fn coverage(
    snapshot: &Snapshot,
    covering: &Covering,
    group: Option<Id>,
    alone: Option<usize>,
    sites: &FxHashMap<Id, String>,
) -> Vec<CoverageSummary> {
    let catalogue = &snapshot.evidence.programme.catalogue;
    // What somebody trains are the risk areas that would have them if nobody else were ready.
    let theirs = alone.map(|alone| covering.suppose(snapshot, |at| at == alone));
    let in_group = |cell: &Cell| group.is_none_or(|group| covering.audiences[cell.audience as usize].id == group);
    let trained = |at: usize| theirs.as_ref().is_none_or(|theirs| theirs.cells[at].ready > 0);
    let cells = covering.coverage.cells.iter().enumerate().filter(|(at, cell)| in_group(cell) && trained(*at));
    cells
        .map(|(_, cell)| {
            let audience = &covering.audiences[cell.audience as usize];
            CoverageSummary {
                area: catalogue.row(catalogue.area(cell.process)).title.clone(),
                process: catalogue.row(cell.process).title.clone(),
                group: audience.name.clone(),
                site: audience.site.and_then(|site| sites.get(&site).cloned()).unwrap_or_default(),
                impact: cell.impact,
                needed: cell.needed,
                ready: cell.ready,
                trainers: covering
                    .coverage
                    .trainers(cell)
                    .iter()
                    .map(|&at| snapshot.evidence.superusers[at as usize].name.clone())
                    .collect(),
            }
        })
        .collect()
}

/// Whether a wave will have enough trainers, and why.
pub(crate) fn wave_verdict(app: &App, snapshot: &Snapshot, wave: Id) -> Result<WaveSummary> {
    let open = app.programme()?;
    let record = waves(&*open.reader()?)?
        .into_iter()
        .find(|record| record.id == wave)
        .ok_or_else(|| AppError::not_found("wave"))?;
    let members = chosen(
        app,
        snapshot,
        &SuperuserFilter { as_of: Some(snapshot.as_of), wave: Some(wave), ..SuperuserFilter::default() },
    )?;
    let covering = Covering::of(app, snapshot, Some(wave), None, &[])?;
    let short = covering.short(HIGH_IMPACT);
    let counts = counts(snapshot, &members);
    let forecast = match record.cutover {
        Some(cutover) => expected(app, snapshot, &members, cutover)?,
        None => None,
    };
    let required = required(snapshot, &members, &covering);
    let answer = verdict(short.of, short.covered, required, forecast);
    let mut reasons = Vec::new();
    match (required, forecast) {
        (None, _) if short.of > 0 && answer != Verdict::Enough => reasons.push(Message::new("verdict-reason-too-few")),
        (Some(required), Some(forecast)) if answer != Verdict::Enough => {
            let pace = Message::new("verdict-reason-pace").with("required", required).with("likely", forecast.likely);
            reasons.push(pace.with("low", forecast.low).with("high", forecast.high));
        }
        _ => {}
    }
    if short.of == 0 {
        reasons.push(Message::new("verdict-reason-no-risk-areas"));
    }
    if counts.lapsed > 0 {
        reasons.push(Message::new("verdict-reason-lapsed").with("count", counts.lapsed));
    }
    Ok(WaveSummary {
        name: record.name,
        cutover: record.cutover,
        days_left: record.cutover.map(|cutover| cutover.since(snapshot.as_of)),
        verdict: answer,
        reasons,
        counts,
        forecast,
        short_risk_areas: Covered { covered: short.covered, of: short.of },
    })
}

/// How many of a wave's superusers must be ready until no risk area of high impact is short, if those nearest to ready
/// become so first. `None` when all of them would not be enough.
fn required(snapshot: &Snapshot, members: &[usize], covering: &Covering) -> Option<u32> {
    let ready: Vec<usize> = members.iter().copied().filter(|&at| snapshot.may_train(at)).collect();
    let mut coming: Vec<usize> = members.iter().copied().filter(|&at| !snapshot.may_train(at)).collect();
    coming.sort_by_key(|&at| {
        let open = snapshot.results[at].gates.iter().filter(|gate| !gate.is_passed());
        open.map(understudy_domain::readiness::GateResult::effort).sum::<u32>()
    });
    let enough = |more: usize| {
        let supposed: Vec<bool> = {
            let mut flags: Vec<bool> = (0..snapshot.results.len()).map(|at| snapshot.may_train(at)).collect();
            coming[..more].iter().for_each(|&at| flags[at] = true);
            flags
        };
        let coverage = covering.suppose(snapshot, |at| supposed[at]);
        !coverage.cells.iter().any(|cell| cell.impact >= HIGH_IMPACT && cell.is_short())
    };
    if !enough(coming.len()) {
        return None;
    }
    // More ready superusers never make coverage worse, so halving finds the least number.
    let (mut low, mut high) = (0, coming.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        if enough(middle) { high = middle } else { low = middle + 1 }
    }
    Some((ready.len() + low) as u32)
}
