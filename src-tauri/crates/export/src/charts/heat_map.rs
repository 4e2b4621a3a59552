//! Readiness as a heat map: superuser × gate, or, where they are too many to read, wave and site × gate.

use super::{
    Palette, Size, Tone,
    grid::{Grid, Row, draw},
};
use std::collections::BTreeMap;
use understudy_domain::{
    message::Message,
    summary::{ReadinessSummary, SuperuserSummary},
    words::{GateKind, GateState},
};
use understudy_messages::{say, word};

/// Superusers that a heat map shows one by one; more are shown by wave and site.
pub const HEAT_MAP_SUPERUSERS: usize = 45;

/// Draws how far each superuser is at each gate. With more than [`HEAT_MAP_SUPERUSERS`], the share of each wave and site
/// that meets the gate (a waived gate counts as met).
pub fn readiness_heat_map(summary: &ReadinessSummary, size: Size, palette: Palette) -> String {
    let columns = summary.gates.iter().map(|gate| word(gate.message_id())).collect();
    let (corner, rows) = if summary.superusers.len() <= HEAT_MAP_SUPERUSERS {
        ("export-column-superuser", one_by_one(summary))
    } else {
        ("export-column-wave-site", together(summary))
    };
    let grid = Grid {
        title: word("export-chart-heat-map"),
        description: description(summary),
        corner: word(corner),
        columns,
        rows,
    };
    draw(&grid, size, palette)
}

/// What the heat map shows, for somebody who cannot see it.
pub(crate) fn description(summary: &ReadinessSummary) -> String {
    let counts = summary.counts;
    say(&Message::new("export-chart-heat-map-description")
        .with("superusers", counts.total())
        .with("ready", counts.ready)
        .with("conditional", counts.conditional)
        .with("progress", counts.in_progress)
        .with("lapsed", counts.lapsed)
        .with("waiting", counts.not_started))
}

fn one_by_one(summary: &ReadinessSummary) -> Vec<Row> {
    let note = |superuser: &SuperuserSummary| match (superuser.groups.as_str(), superuser.site.as_str()) {
        ("", site) => site.to_owned(),
        (groups, "") => groups.to_owned(),
        (groups, site) => format!("{groups} · {site}"),
    };
    let row = |superuser: &SuperuserSummary| Row {
        label: superuser.name.clone(),
        note: note(superuser),
        short_note: if superuser.groups.is_empty() { &superuser.site } else { &superuser.groups }.clone(),
        status: Some(superuser.status),
        cells: summary
            .gates
            .iter()
            .map(|kind| {
                let gate = superuser.gates.iter().find(|gate| gate.gate == *kind)?;
                Some((say(&gate.cell), Tone::of_gate(gate.state)))
            })
            .collect(),
    };
    summary.superusers.iter().map(row).collect()
}

/// Superusers together: met and all, for each gate.
type Met = Vec<(u32, u32)>;

fn together(summary: &ReadinessSummary) -> Vec<Row> {
    let by_site = gather(summary, |superuser| (superuser.wave.clone(), superuser.site.clone()));
    let found = if by_site.len() <= HEAT_MAP_SUPERUSERS {
        by_site
    } else {
        gather(summary, |superuser| (superuser.wave.clone(), String::new()))
    };
    let rows = found.into_iter().map(|((wave, site), (count, met))| Row {
        label: if site.is_empty() { wave.clone() } else { site.clone() },
        note: {
            let count = say(&Message::new("export-superusers").with("count", count));
            if site.is_empty() || wave.is_empty() { count } else { format!("{wave} · {count}") }
        },
        // The cells say how many; which wave only stands here.
        short_note: if site.is_empty() { say(&Message::new("export-superusers").with("count", count)) } else { wave },
        status: None,
        cells: met.into_iter().map(share).collect(),
    });
    // A picture of more rows than a page is high would show nothing.
    rows.take(HEAT_MAP_SUPERUSERS).collect()
}

fn gather(
    summary: &ReadinessSummary,
    key: impl Fn(&SuperuserSummary) -> (String, String),
) -> BTreeMap<(String, String), (u32, Met)> {
    let mut found: BTreeMap<(String, String), (u32, Met)> = BTreeMap::new();
    for superuser in &summary.superusers {
        let (count, met) = found.entry(key(superuser)).or_insert_with(|| (0, vec![(0, 0); summary.gates.len()]));
        *count += 1;
        for (tally, kind) in met.iter_mut().zip(&summary.gates) {
            if let Some(state) = state(superuser, *kind) {
                tally.1 += 1;
                tally.0 += u32::from(matches!(state, GateState::Met | GateState::Waived));
            }
        }
    }
    found
}

fn state(superuser: &SuperuserSummary, kind: GateKind) -> Option<GateState> {
    superuser.gates.iter().find(|gate| gate.gate == kind).map(|gate| gate.state)
}

fn share((met, all): (u32, u32)) -> Option<(String, Tone)> {
    if all == 0 {
        return None;
    }
    let tone = match met * 100 / all {
        100 => Tone::Good,
        50.. => Tone::Waiting,
        _ => Tone::Bad,
    };
    Some((format!("{met}/{all}"), tone))
}
