//! What the template is told about the pages behind the first.
//!
//! Owns how much of a long list the PDF holds: what is cut is counted and said, and stands in full in the workbook.

use super::data::{Picture, cards_say_all, cutover};
use crate::{charts::Tone, tables::coverage_word, worded};
use serde::Serialize;
use understudy_domain::{
    message::Message,
    summary::{CoverageSummary, GateSummary, ReadinessSummary, SummaryScope, SuperuserSummary},
    words::GateState,
};
use understudy_messages::{say, word};

/// Things missing at one gate of one superuser in the table of all.
const MISSING: usize = 3;
/// Risk areas listed.
const RISK_AREAS: usize = 400;
/// Rows of evidence listed.
const EVIDENCE: usize = 5_000;

/// A table under a heading.
#[derive(Serialize, Default)]
pub(crate) struct Section {
    heading: String,
    intro: String,
    columns: Vec<String>,
    rows: Vec<Vec<Entry>>,
}

/// A cell: text, and a tone where it is coloured.
#[derive(Serialize)]
pub(crate) struct Entry {
    text: String,
    tone: &'static str,
}

/// The table of superusers.
#[derive(Serialize)]
pub(crate) struct Listing {
    heading: String,
    intro: String,
    who: String,
    status: String,
    gates: Vec<String>,
    missing: String,
    rows: Vec<Person>,
}

#[derive(Serialize)]
struct Person {
    name: String,
    note: String,
    status: String,
    tone: &'static str,
    shape: &'static str,
    cells: Vec<Entry>,
    missing: Vec<Missing>,
    next: String,
}

#[derive(Serialize)]
struct Missing {
    gate: String,
    text: String,
}

/// The evidence behind a group or a superuser.
#[derive(Serialize)]
pub(crate) struct Appendix {
    heading: String,
    intro: String,
    columns: Vec<String>,
    people: Vec<Evidence>,
}

#[derive(Serialize)]
struct Evidence {
    name: String,
    none: String,
    rows: Vec<[String; 4]>,
}

fn plain(text: impl Into<String>) -> Entry {
    Entry { text: text.into(), tone: "" }
}

fn words(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| word(id)).collect()
}

/// Risk areas that gain a trainer.
pub(crate) fn gains(count: u32) -> String {
    if count == 0 { String::new() } else { say(&Message::new("export-gains").with("count", count)) }
}

/// The next step of a superuser, or nothing.
pub(crate) fn next(superuser: &SuperuserSummary) -> String {
    superuser
        .next_step
        .as_ref()
        .map_or_else(String::new, |step| say(&Message::new("export-next").with("step", step.clone())))
}

/// Who the summary is about, where it is about one superuser.
pub(crate) fn alone(summary: &ReadinessSummary) -> Option<&SuperuserSummary> {
    match (&summary.scope, summary.superusers.as_slice()) {
        (SummaryScope::Superuser(_), [superuser]) => Some(superuser),
        _ => None,
    }
}

/// The first things missing at a gate, and how many more there are.
pub(crate) fn first_missing(gate: &GateSummary, most: usize) -> Vec<String> {
    let mut found: Vec<String> = gate.missing.iter().take(most).map(say).collect();
    if let Some(more) = gate.missing.len().checked_sub(most).filter(|more| *more > 0) {
        found.push(say(&Message::new("export-and-more").with("count", more)));
    }
    found
}

pub(crate) fn waves(summary: &ReadinessSummary) -> Section {
    if alone(summary).is_some() || cards_say_all(&summary.waves) {
        return Section::default();
    }
    let rows = summary.waves.iter().map(|wave| {
        vec![
            plain(&wave.name),
            plain(word(wave.verdict.message_id())),
            plain(cutover(wave)),
            plain(say(&Message::new("export-part-of")
                .with("part", wave.counts.may_train())
                .with("all", wave.counts.total()))),
            plain(wave.forecast.as_ref().map_or_else(String::new, worded::forecast_range)),
            plain(wave.reasons.iter().map(say).collect::<Vec<_>>().join(". ")),
        ]
    });
    Section {
        heading: word("export-section-waves"),
        intro: String::new(),
        columns: words(&[
            "export-column-wave",
            "export-column-verdict",
            "export-column-cutover",
            "export-column-may-train",
            "export-column-forecast-at-cutover",
            "export-column-reasons",
        ]),
        rows: rows.collect(),
    }
}

pub(crate) fn gaps(summary: &ReadinessSummary) -> Section {
    let rows = summary
        .top_gaps
        .iter()
        .map(|gap| vec![plain(say(&gap.title)), plain(say(&gap.detail)), plain(gains(gap.gains))]);
    Section {
        heading: word("export-section-gaps"),
        intro: String::new(),
        columns: words(&["export-column-step", "export-column-detail", "export-column-gains"]),
        rows: rows.collect(),
    }
}

pub(crate) fn superusers(summary: &ReadinessSummary) -> Listing {
    Listing {
        heading: word("export-section-superusers"),
        intro: word("export-superusers-intro"),
        who: word("export-column-superuser"),
        status: word("export-column-status"),
        gates: summary.gates.iter().map(|gate| word(gate.message_id())).collect(),
        missing: word("export-column-missing-and-next"),
        rows: match alone(summary) {
            // Their gates are the first page.
            Some(_) => Vec::new(),
            None => summary.superusers.iter().map(|superuser| person(superuser, summary)).collect(),
        },
    }
}

/// What is missing at a gate in one line; where it is waived also why.
fn missing(gate: &GateSummary) -> String {
    let found = first_missing(gate, MISSING).join("; ");
    match worded::waiver(gate) {
        Some(waiver) => format!("{found}. {waiver}"),
        None => found,
    }
}

fn person(superuser: &SuperuserSummary, summary: &ReadinessSummary) -> Person {
    let note = [&superuser.groups, &superuser.site, &superuser.wave];
    let cell = |gate: &GateSummary| Entry { text: say(&gate.cell), tone: Tone::of_gate(gate.state).name() };
    let open = superuser.gates.iter().filter(|gate| gate.state != GateState::Met && !gate.missing.is_empty());
    Person {
        name: superuser.name.clone(),
        note: note.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · "),
        status: word(superuser.status.message_id()),
        tone: Tone::of_status(superuser.status).name(),
        shape: superuser.status.word(),
        cells: summary
            .gates
            .iter()
            .map(|kind| superuser.gates.iter().find(|gate| gate.gate == *kind).map_or_else(|| plain(""), cell))
            .collect(),
        missing: open.map(|gate| Missing { gate: word(gate.gate.message_id()), text: missing(gate) }).collect(),
        next: next(superuser),
    }
}

pub(crate) fn coverage_picture(summary: &ReadinessSummary) -> Picture {
    let short = summary.coverage.iter().filter(|cell| is_short(cell)).count();
    let alt =
        Message::new("export-chart-coverage-description").with("short", short).with("all", summary.coverage.len());
    Picture::new(word("export-chart-coverage"), word("export-coverage-key"), say(&alt))
}

fn is_short(cell: &CoverageSummary) -> bool {
    cell.ready < cell.needed
}

/// The risk areas that are short; of one superuser all that they train, the short ones first.
pub(crate) fn coverage(summary: &ReadinessSummary) -> Section {
    let all = summary.coverage.len();
    let short = summary.coverage.iter().filter(|cell| is_short(cell)).count();
    let alone = alone(summary);
    let mut listed: Vec<&CoverageSummary> =
        summary.coverage.iter().filter(|cell| alone.is_some() || is_short(cell)).collect();
    listed.sort_by_key(|cell| {
        let lacks = cell.needed.saturating_sub(cell.ready);
        (std::cmp::Reverse((is_short(cell), cell.impact, lacks)), &cell.area, &cell.process)
    });
    let about = |id: &str| Message::new(id).with("short", short).with("all", all);
    let (heading, mut intro) = match alone {
        None => ("export-section-coverage", say(&about("export-coverage-intro"))),
        Some(superuser) => {
            let id = if all == 0 { "export-own-areas-none" } else { "export-own-areas" };
            ("export-section-own-areas", say(&about(id).with("name", &superuser.name)))
        }
    };
    if listed.len() > RISK_AREAS {
        let cut = Message::new("export-list-cut").with("shown", RISK_AREAS).with("all", listed.len());
        intro = format!("{intro} {}", say(&cut));
    }
    Section {
        heading: word(heading),
        intro,
        columns: words(&[
            "export-column-area",
            "export-column-process",
            "export-column-group",
            "export-column-impact",
            "export-column-ready-needed",
            "export-column-cover",
            "export-column-trainers",
        ]),
        rows: listed.into_iter().take(RISK_AREAS).map(risk_area).collect(),
    }
}

fn risk_area(cell: &CoverageSummary) -> Vec<Entry> {
    let tone = match cell.ready {
        _ if !is_short(cell) => Tone::Good,
        0 => Tone::Bad,
        _ => Tone::Waiting,
    };
    let group = [&cell.group, &cell.site].into_iter().filter(|part| !part.is_empty());
    vec![
        plain(&cell.area),
        plain(&cell.process),
        plain(group.map(String::as_str).collect::<Vec<_>>().join(" · ")),
        plain(cell.impact.to_string()),
        plain(say(&Message::new("export-part-of").with("part", cell.ready).with("all", cell.needed))),
        Entry { text: word(coverage_word(cell)), tone: tone.name() },
        plain(cell.trainers.join(", ")),
    ]
}

/// What each gate asks for, with the thresholds of each rule applied.
pub(crate) fn judged(summary: &ReadinessSummary) -> Section {
    let several = summary.rules.len() > 1;
    let rows = summary.rules.iter().flat_map(|applied| {
        applied.asks.iter().map(move |gate| {
            let name = word(gate.gate.message_id());
            let first = if several { format!("{name} – {}", worded::rule(&applied.rule)) } else { name };
            vec![plain(first), plain(say(&gate.asks))]
        })
    });
    Section {
        heading: word("export-section-judged"),
        intro: say(&Message::new("export-judged-intro").with("rules", worded::rules(summary))),
        columns: words(&["export-column-gate", "export-column-asks"]),
        rows: rows.collect(),
    }
}

/// How the figures are made.
pub(crate) fn method(summary: &ReadinessSummary) -> Vec<String> {
    let all = [
        "export-method-as-of",
        "export-method-status",
        "export-method-coverage",
        "export-method-forecast",
        "export-method-trace",
    ];
    // Of one superuser there is no figure that is carried on.
    let told = |id: &&&str| **id != "export-method-forecast" || alone(summary).is_none();
    all.iter().filter(told).map(|id| word(id)).collect()
}

pub(crate) fn appendix(summary: &ReadinessSummary) -> Option<Appendix> {
    if !matches!(summary.scope, SummaryScope::Group(_) | SummaryScope::Superuser(_)) {
        return None;
    }
    let all: usize = summary.superusers.iter().flat_map(|one| &one.gates).map(|gate| gate.rows.len()).sum();
    let mut intro = word("export-evidence-intro");
    if all > EVIDENCE {
        intro = format!("{intro} {}", say(&Message::new("export-list-cut").with("shown", EVIDENCE).with("all", all)));
    }
    let mut left = EVIDENCE;
    let people = summary.superusers.iter().map(|superuser| {
        let rows = superuser.gates.iter().flat_map(|gate| gate.rows.iter().map(move |row| (gate, row)));
        let rows: Vec<[String; 4]> = rows
            .take(left)
            .map(|(gate, row)| {
                let on = row.on.map_or_else(String::new, worded::day);
                [word(gate.gate.message_id()), on, say(&row.text), row.id.to_string()]
            })
            .collect();
        left -= rows.len();
        Evidence { name: superuser.name.clone(), none: word("export-evidence-none"), rows }
    });
    Some(Appendix {
        heading: word("export-section-evidence"),
        intro,
        columns: words(&[
            "export-column-gate",
            "export-column-on",
            "export-column-evidence",
            "export-column-evidence-id",
        ]),
        people: people.collect(),
    })
}
