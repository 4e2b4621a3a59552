//! The pages of a pack, full and empty, in both forms.

use super::*;
use crate::Unwatched;
use understudy_domain::{
    action::DueState,
    id::Id,
    message::Message,
    objective::Course,
    risk::RiskStanding,
    steering::{
        SteeringActions, SteeringDecision, SteeringDirection, SteeringMood, SteeringObjective, SteeringObstacle,
        SteeringRisk, SteeringRiskCell, SteeringViolation, SteeringWave,
    },
    summary::Verdict,
    trend::Forecast,
};

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn id(number: usize) -> Id {
    Id::derived("steering-test", &[&number.to_be_bytes()])
}

fn full(objectives: usize) -> SteeringDocument {
    let cell = |standing, actual| SteeringRiskCell { standing, actual, points: Some(9), impact: 5, obstacles: 1 };
    let groups = ["Order desk", "Warehouse Malmö", "Finance team", "Service"].map(str::to_owned).to_vec();
    let row = |name: &str, at: usize| SteeringRisk {
        id: id(at),
        name: name.to_owned(),
        cells: vec![
            Some(cell(RiskStanding::Late, 22)),
            Some(cell(RiskStanding::Slipping, 55)),
            None,
            Some(SteeringRiskCell { obstacles: 0, ..cell(RiskStanding::OnTrack, 81) }),
        ],
    };
    let wave = |name: &str, verdict, at| SteeringWave {
        id: id(at),
        name: name.to_owned(),
        cutover: Some(day("2026-12-25")),
        verdict,
        reasons: vec![Message::new("verdict-reason-lapsed").with("count", 2)],
        ready: 14,
        conditional: Some(3),
        superusers: 26,
        forecast: Some(Forecast { on: day("2026-12-25"), low: 19, likely: 22, high: 24 }),
        covered: 8,
        areas: 12,
        trained: 412,
        need: 1_204,
    };
    let objective = |at: usize| SteeringObjective {
        id: id(at + 100),
        text: format!("{} percent of the order desk completes returns without assistance before cutover", 90 + at % 10),
        course: Course::ALL[at % Course::ALL.len()],
        value: Some(Message::new("steering-pdf-of").with("count", 18).with("of", 24)),
        percent: Some((at as u32 * 17) % 101),
        target: Some(90),
        forecast: Some([60, 72, 84]),
        until: Some(day("2026-12-25")),
    };
    let mood = |name: &str, group: Option<Id>, dropped| SteeringMood {
        group,
        name: name.to_owned(),
        points: vec![(day("2026-10-01"), Some(3.8)), (day("2026-10-15"), Some(3.7)), (day("2026-11-01"), Some(2.9))],
        dropped,
        answered: false,
    };
    SteeringDocument {
        content: SteeringContent {
            programme: "Northern rollout".to_owned(),
            as_of: day("2026-11-21"),
            waves: vec![wave("Wave 1 · Nordics", Verdict::AtRisk, 1), wave("Wave 2 · Baltics", Verdict::OnTrack, 2)],
            objectives: (0..objectives).map(objective).collect(),
            risk_groups: groups,
            risk: vec![
                row("Order to cash", 11),
                row("Manage inventory and the warehouse", 12),
                row("Record to report", 13),
            ],
            mood: vec![
                mood("", None, false),
                mood("Warehouse Malmö", Some(id(21)), true),
                mood("נועה", Some(id(22)), false),
            ],
            obstacles: vec![SteeringObstacle {
                id: id(31),
                title: "Test data lacks open orders".to_owned(),
                about: "Take order · Order desk".to_owned(),
                owner: String::new(),
                due: Some(day("2026-11-10")),
                state: DueState::Overdue,
                next_step: "Ask for a refresh before the next session".to_owned(),
            }],
            decisions: vec![SteeringDecision {
                id: id(41),
                title: "Move Wave 2 by two weeks".to_owned(),
                detail: "Half of the warehouse is away in the week before cutover.".to_owned(),
                owner: "Kari Lunde".to_owned(),
                needed_by: Some(day("2026-12-01")),
                decided_on: None,
                decision: String::new(),
            }],
            plan: vec![SteeringViolation {
                key: "a".to_owned(),
                grave: true,
                message: Message::new("steering-wave-new").with("wave", "Supplier portal"),
                way_out: Message::new("steering-wave-new").with("wave", "Supplier portal"),
            }],
            actions: SteeringActions { overdue: 3, due: 2, coming: 9, done: 14 },
            whole: true,
        },
        changes: vec![
            SteeringChange {
                direction: SteeringDirection::Worse,
                message: Message::new("steering-obstacle-new").with("title", "Test data lacks open orders"),
            },
            SteeringChange {
                direction: SteeringDirection::Better,
                message: Message::new("steering-wave-new").with("wave", "Wave 2"),
            },
        ],
        since: Some(day("2026-11-07")),
        made_on: day("2026-11-21"),
    }
}

fn write(document: &SteeringDocument, pages: SteeringPages) -> (ExportReport, Vec<u8>) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("pack.pdf");
    let report = write_steering(document, pages, &path, &Unwatched).expect("written");
    let bytes = std::fs::read(&path).expect("read");
    if let Some(keep) = std::env::var_os("UNDERSTUDY_KEEP_PAGES") {
        let name = if pages == SteeringPages::Slides { "slides.pdf" } else { "report.pdf" };
        std::fs::write(Path::new(&keep).join(name), &bytes).expect("kept");
    }
    (report, bytes)
}

/// One figure may not hide behind another: each part is a slide of its own, and the report flows.
#[test]
fn a_report_flows_and_slides_stand_alone() {
    let document = full(6);
    let (report, bytes) = write(&document, SteeringPages::Report);
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(report.notes, []);
    assert!((2..=5).contains(&report.pages.expect("pages")), "{:?}", report.pages);
    let slides = write(&document, SteeringPages::Slides).0.pages.expect("pages");
    assert!((8..=10).contains(&slides), "{slides}");
}

/// A programme of hundreds of areas gives a heat map that can be read, and says what it leaves out.
#[test]
fn many_risk_areas_are_cut_to_those_behind() {
    let document = full(1);
    let row = |at: usize, standing| {
        let cell = SteeringRiskCell { standing, actual: 40, points: None, impact: 4, obstacles: 0 };
        SteeringRisk { id: id(at), name: format!("Area {at}"), cells: vec![Some(cell)] }
    };
    let told = |behind: usize, fine: usize, pages| {
        let mut many = document.clone();
        many.content.risk = (0..behind).map(|at| row(at, RiskStanding::Late)).collect();
        many.content.risk.extend((0..fine).map(|at| row(behind + at, RiskStanding::OnTrack)));
        let data = serde_json::to_value(data::Data::of(&many, pages, Vec::new())).expect("data");
        (
            data["risk"]["rows"].as_array().map_or(0, Vec::len),
            data["risk"]["rest"].as_str().unwrap_or_default().to_owned(),
        )
    };
    assert_eq!(told(2, 8, SteeringPages::Report), (10, String::new()));
    assert_eq!(told(2, 8, SteeringPages::Slides).0, 2);
    assert_eq!(told(0, 8, SteeringPages::Slides), (8, String::new()));
    let (shown, rest) = told(60, 200, SteeringPages::Report);
    assert_eq!(shown, 40);
    assert!(rest.contains("220") && rest.contains("20"), "{rest}");
}

/// Fourteen broken places are not talked about in one meeting; that there are more is said.
#[test]
fn many_broken_places_are_cut_and_counted() {
    let mut document = full(1);
    document.content.plan = vec![document.content.plan[0].clone(); 14];
    let data = serde_json::to_value(data::Data::of(&document, SteeringPages::Report, Vec::new())).expect("data");
    assert_eq!(data["plan"]["rows"].as_array().map_or(0, Vec::len), 8);
    let lead = data["plan"]["lead"].as_str().unwrap_or_default();
    assert!(lead.contains("8 of 14") && lead.contains("6 more"), "{lead}");
    assert_eq!(data["verdicts"]["rows"][0]["ready"], "14 of 26 (11 ready, 3 conditional)");
}

/// The committee archives the files and compares them.
#[test]
fn the_same_figures_give_the_same_file_and_many_objectives_fit() {
    let document = full(60);
    let one = write(&document, SteeringPages::Slides).1;
    assert!(one == write(&document, SteeringPages::Slides).1);
}

/// A programme that has only begun has a pack too, which says what is missing.
#[test]
fn an_empty_programme_is_set() {
    let content =
        SteeringContent { programme: "New".to_owned(), as_of: day("2026-11-21"), ..SteeringContent::default() };
    let document = SteeringDocument { content, changes: Vec::new(), since: None, made_on: day("2026-11-21") };
    for pages in [SteeringPages::Report, SteeringPages::Slides] {
        write(&document, pages);
    }
    // Without a wave nothing was held against anything: an empty list is no order.
    let plan = |document: &SteeringDocument| {
        let data = data::Data::of(document, SteeringPages::Report, Vec::new());
        serde_json::to_value(data).expect("data")["plan"]["empty"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(plan(&document), "Without a wave there is no order to look at yet.");
    let mut ordered = full(1);
    ordered.content.plan.clear();
    assert_eq!(plan(&ordered), "The plan is in order.");
}

#[test]
fn only_pages_are_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("pack.xlsx");
    let refused = write_steering(&full(1), SteeringPages::Report, &path, &Unwatched);
    assert!(matches!(refused, Err(ExportError::UnknownFormat { .. })));
    assert!(!path.exists());
}

/// A slide with one line left over is worse than none: changes keep to one slide, for the worse first, and say on it how many
/// more there are; rows that need a second slide are shared between both.
#[test]
fn slides_are_filled_and_none_holds_what_was_left_over() {
    let pages = |document: &SteeringDocument| write(document, SteeringPages::Slides).0.pages.expect("pages");
    let mut few = full(3);
    let usual = pages(&few);
    few.changes = (0..90)
        .map(|at| SteeringChange {
            direction: SteeringDirection::ALL[2 - at % 3],
            message: Message::new("steering-obstacle-new").with("title", format!("Obstacle {at}")),
        })
        .collect();
    assert_eq!(pages(&few), usual);
    let data = serde_json::to_value(data::Data::of(&few, SteeringPages::Slides, Vec::new())).expect("data");
    let tones: Vec<&str> =
        data["changes"]["rows"].as_array().expect("rows").iter().filter_map(|row| row["tone"].as_str()).collect();
    assert_eq!(tones.iter().take_while(|tone| **tone == "bad").count(), 30, "{tones:?}");
    assert_eq!(data["changes"]["rests"].as_array().map_or(0, Vec::len), 91);
    let told = data["changes"]["rests"][80].as_str().unwrap_or_default();
    assert!(told.contains("80 more"), "{told}");
    assert!(pages(&full(12)) <= usual + 1, "two slides hold twelve objectives");
}
