//! Summaries made up for tests: a small one to read, a large one to measure, one with hostile names.

use crate::{Cell, Column, ColumnKind, Table};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    readiness::Rule,
    summary::{
        AppliedRule, CoverageSummary, Covered, EvidenceCounts, EvidenceRow, GateAsks, GateSummary, GateWaiver,
        ReadinessSummary, RuleName, StatusCounts, SummaryScope, SuperuserSummary, TopGap, Verdict, WaveSummary,
    },
    trend::{TrendPoint, forecast},
    words::{GateKind, GateState, Status},
};

const GIVEN: [&str; 10] = ["Astrid", "Ida", "Jonas", "Petra", "Tomás", "Mei", "Lars", "Aino", "Samir", "Greta"];
const FAMILY: [&str; 7] = ["Holm", "Berg", "Lind", "Novák", "Ruiz", "Nygård", "Haddad"];
const GROUPS: [&str; 6] = ["Finance", "Sales", "Warehouse", "Field service", "Purchasing", "Production"];
const SITES: [&str; 4] = ["Oslo", "Malmö", "Espoo", "Aarhus"];
const AREAS: [(&str, [&str; 3]); 5] = [
    ("Order to cash", ["Take sales orders", "Check credit", "Invoice customers"]),
    ("Source to pay", ["Request purchases", "Receive goods", "Pay vendors"]),
    ("Inventory to deliver", ["Count stock", "Pick and pack", "Ship"]),
    ("Record to report", ["Post journals", "Close the period", "Report"]),
    ("Service to cash", ["Schedule technicians", "Record work", "Bill service"]),
];

/// The day that every fixture speaks of.
pub(crate) const TODAY: Day = Day(20_778);

/// A number that looks drawn by lot and is the same each time.
fn lot(seed: usize, sides: usize) -> usize {
    let mixed = (seed as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((mixed >> 33) as usize) % sides
}

fn id(kind: &str, number: usize) -> Id {
    Id::derived(kind, &[&number.to_be_bytes()])
}

/// Three superusers, for snapshots.
pub(crate) fn small() -> ReadinessSummary {
    programme(3)
}

/// A programme of so many superusers in two waves.
pub(crate) fn programme(superusers: usize) -> ReadinessSummary {
    let all: Vec<SuperuserSummary> = (0..superusers).map(superuser).collect();
    let mut counts = StatusCounts::default();
    for superuser in &all {
        counts.add(superuser.status);
    }
    let trend = trend(counts.may_train(), superusers as u32);
    ReadinessSummary {
        programme: "Contoso ERP".to_owned(),
        scope: SummaryScope::Programme,
        as_of: TODAY,
        made_on: TODAY.plus(1),
        rules: vec![AppliedRule {
            rule: RuleName { name: "Trainers, wave 1".to_owned(), version: 3 },
            asks: Rule::default_gates()
                .iter()
                .map(|gate| GateAsks { gate: gate.condition.kind(), asks: gate.condition.asks() })
                .collect(),
        }],
        counts,
        waves: vec![
            wave("Nordics", 34, Verdict::AtRisk, &all, &trend),
            wave("Baltics", 139, Verdict::OnTrack, &all, &trend),
        ],
        gates: GateKind::ALL.to_vec(),
        top_gaps: gaps(&all),
        superusers: all,
        coverage: coverage(),
        forecast: forecast(&trend, TODAY.plus(139)),
        ready_by: None,
        trend,
        colleagues: Covered { covered: 1_046, of: 1_288 },
        evidence: EvidenceCounts { assessments: 4_812, shadowing_sessions: 391 },
    }
}

/// Names that break careless exports.
pub(crate) fn hostile() -> ReadinessSummary {
    let names = [
        "=1+3",
        "שרה כהן",
        "محمد علي",
        "山田太郎",
        "🙂 Ida 👩‍💻",
        "#set page(width: 1pt)",
        "<b>&amp;</b>",
        "\u{202e}reversed",
        "a\u{0}b\nc\td",
        "e\u{301}a\u{308}",
        "\u{e000}\u{fffe}\u{feff}\u{fffd}",
        "$x^2$ \\ \" ' ` _ * @label",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "नमस्ते ไทย ქართული 𐀀",
    ];
    let mut summary = programme(names.len());
    for (superuser, name) in summary.superusers.iter_mut().zip(names) {
        superuser.name = name.to_owned();
        superuser.groups = name.to_owned();
        superuser.next_step = Some(Message::new("step-knowledge-none").with("process", name));
    }
    summary.programme = "Programme 山 🙂 #1".to_owned();
    summary.waves[0].name = "مرحلة 1".to_owned();
    summary
}

/// A table of every cell type.
pub(crate) fn people() -> Table {
    use ColumnKind::{Date, Integer, Number, Percent, Text};
    let columns = [("Name", Text), ("Headcount", Integer), ("Change", Number), ("Share", Percent), ("Since", Date)];
    let text = |name: &str| vec![Cell::from(name), Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
    let rows = vec![
        vec!["=1+3".into(), 12_u32.into(), Cell::Number(-5.0), Cell::Number(1.0 / 3.0), Cell::Date(Day(20_771))],
        vec!["Öhman, \"Åsa\"".into(), 3_u32.into(), Cell::Number(0.5), Cell::Number(1.0), Cell::Empty],
        text("'=x"),
        text("+47 22 33 44 55"),
        text("@home"),
        text("line\nbreak"),
        text("שרה 🙂"),
    ];
    Table {
        title: "People".to_owned(),
        columns: columns.into_iter().map(|(title, kind)| Column::new(title, kind)).collect(),
        rows,
    }
}

fn superuser(number: usize) -> SuperuserSummary {
    let status = Status::ALL[[4, 1, 3, 1, 4, 4, 1, 2, 1, 0, 4, 1][number % 12]];
    let gates: Vec<GateSummary> = GateKind::ALL.iter().map(|kind| gate(*kind, number, status)).collect();
    let met = gates.iter().filter(|gate| gate.state == GateState::Met).count();
    SuperuserSummary {
        id: id("superuser", number),
        name: format!("{} {}", GIVEN[number % GIVEN.len()], FAMILY[(number / 3 + number) % FAMILY.len()]),
        groups: GROUPS[number % GROUPS.len()].to_owned(),
        site: SITES[(number / 2) % SITES.len()].to_owned(),
        wave: if number.is_multiple_of(3) { "Baltics" } else { "Nordics" }.to_owned(),
        status,
        progress: met as f32 / gates.len() as f32,
        next_step: (!status.may_train()).then(|| {
            Message::new("step-sessions")
                .with("area", AREAS[number % 5].0)
                .with("stage", Message::new("stage-lead"))
                .with("done", 1_u32)
                .with("needed", 2_u32)
        }),
        gates,
    }
}

fn gate(kind: GateKind, number: usize, status: Status) -> GateSummary {
    let state = match (status, kind) {
        (Status::Ready, _) => GateState::Met,
        (Status::Conditional, GateKind::Knowledge) => GateState::Waived,
        (Status::Conditional, _) => GateState::Met,
        (Status::Lapsed, GateKind::SignOff) => GateState::Lapsed,
        (Status::Lapsed, _) => GateState::Met,
        (Status::NotStarted, _) => GateState::Missing,
        (Status::InProgress, GateKind::SignOff) => GateState::Missing,
        (Status::InProgress, _) => {
            [GateState::Met, GateState::Partial, GateState::Met, GateState::Failed, GateState::Met]
                [lot(number * 7 + kind as usize, 5)]
        }
    };
    let of = 3 + lot(number, 4) as u32;
    let cell = match (kind, state) {
        (GateKind::Knowledge | GateKind::Content, GateState::Met) => {
            Message::new("cell-count").with("done", of).with("of", of)
        }
        (GateKind::Knowledge | GateKind::Content, GateState::Partial) => {
            Message::new("cell-count").with("done", of - 1).with("of", of)
        }
        (_, GateState::Met) => Message::new("cell-met"),
        (_, GateState::Waived) => Message::new("cell-waived"),
        (GateKind::Shadowing, GateState::Partial) => {
            Message::new("cell-stage").with("stage", Message::new("stage-lead")).with("done", 1_u32).with("of", 2_u32)
        }
        (_, GateState::Partial | GateState::Missing) => Message::new("cell-open"),
        (GateKind::Environment, GateState::Failed) => Message::new("cell-no-account"),
        (_, GateState::Failed) => Message::new("cell-level").with("level", 1_u32),
        (_, GateState::Lapsed) => Message::new("cell-expired"),
    };
    let missing = match state {
        GateState::Met => vec![],
        _ => (0..=lot(number + kind as usize, 3))
            .map(|nth| {
                Message::new("missing-knowledge-low")
                    .with("process", AREAS[(number + nth) % 5].1[nth % 3])
                    .with("level", 2_u32)
                    .with("needed", 3_u32)
            })
            .collect(),
    };
    let rows = (0..2).map(|nth| EvidenceRow {
        id: id("row", number * 100 + kind as usize * 10 + nth),
        text: Message::new("cell-stage")
            .with("stage", Message::new("stage-assist"))
            .with("done", nth)
            .with("of", 2_u32),
        on: Some(TODAY.plus(-(number as i32 % 90) - nth as i32)),
    });
    let rows = if state == GateState::Missing { vec![] } else { rows.collect() };
    let waiver = (state == GateState::Waived).then(|| GateWaiver {
        until: Some(TODAY.plus(22)),
        by: "Ana Holm".to_owned(),
        reason: "the training hall opens in December".to_owned(),
    });
    GateSummary { gate: kind, state, cell, missing, waiver, rows }
}

fn wave(name: &str, days: i32, verdict: Verdict, all: &[SuperuserSummary], trend: &[TrendPoint]) -> WaveSummary {
    let mut counts = StatusCounts::default();
    all.iter().filter(|superuser| superuser.wave == name).for_each(|superuser| counts.add(superuser.status));
    let reasons = vec![
        Message::new("missing-knowledge-none").with("process", "Invoice customers"),
        Message::new("missing-sign-off"),
        Message::new("stalled-quiet").with("days", 21_u32).with("date", TODAY.plus(-21)),
    ];
    WaveSummary {
        name: name.to_owned(),
        cutover: Some(TODAY.plus(days)),
        days_left: Some(days),
        verdict,
        reasons,
        forecast: forecast(trend, TODAY.plus(days)).map(|mut found| {
            found.high = found.high.min(counts.total());
            found.likely = found.likely.min(found.high);
            found.low = found.low.min(found.likely);
            found
        }),
        counts,
        short_risk_areas: Covered { covered: 5, of: 41 },
    }
}

fn trend(ready: u32, of: u32) -> Vec<TrendPoint> {
    (0..=12)
        .map(|week: u32| TrendPoint {
            on: TODAY.plus(-7 * (12 - week as i32)),
            ready: ready * week * (week + 6) / (12 * 18),
            of: of.min(of / 2 + of * week / 8),
        })
        .collect()
}

fn gaps(all: &[SuperuserSummary]) -> Vec<TopGap> {
    all.iter()
        .filter(|superuser| !superuser.status.may_train())
        .take(7)
        .enumerate()
        .map(|(at, superuser)| TopGap {
            superuser: Some(superuser.id),
            title: Message::new("missing-knowledge-none").with("process", superuser.name.as_str()),
            detail: superuser.next_step.clone().unwrap_or_else(|| Message::new("step-sign-off")),
            gains: 3 - (at as u32 / 3),
        })
        .collect()
}

fn coverage() -> Vec<CoverageSummary> {
    let mut found = Vec::new();
    for (at, (area, processes)) in AREAS.iter().enumerate() {
        for (nth, process) in processes.iter().enumerate() {
            for (column, group) in GROUPS.iter().enumerate() {
                let ready = lot(at * 31 + nth * 7 + column, 4) as u32;
                found.push(CoverageSummary {
                    area: (*area).to_owned(),
                    process: (*process).to_owned(),
                    group: (*group).to_owned(),
                    site: SITES[column % 4].to_owned(),
                    impact: 1 + lot(at + nth * 3 + column, 5) as u8,
                    needed: 2,
                    ready,
                    trainers: (0..ready as usize).map(|who| format!("{} {}", GIVEN[who], FAMILY[who])).collect(),
                });
            }
        }
    }
    found
}

/// A ladder with every kind of rung.
pub(crate) fn area_ladder() -> crate::charts::AreaLadder {
    use understudy_domain::pairing::{Ladder, Rung};
    let rung = |done, needed| Rung { done, needed };
    crate::charts::AreaLadder {
        area: "Order to cash".to_owned(),
        ladder: Ladder {
            area: 0,
            rungs: [rung(2, 1), rung(0, 1), rung(1, 2), rung(0, 0)],
            last_on: Some(TODAY),
            last_comfort: Some(4),
        },
    }
}

/// Where a test writes a file: a folder that vanishes, or, to look at the files, the one that the environment names.
pub(crate) fn place(folder: &tempfile::TempDir, name: &str) -> std::path::PathBuf {
    let keep = std::env::var_os("UNDERSTUDY_KEEP_EXPORTS").map(std::path::PathBuf::from);
    keep.as_deref().unwrap_or(folder.path()).join(name)
}
