//! The sample shows every kind of trouble, and both kinds of programme are as sound as one made by hand.

use super::*;
use crate::{commands::dispatch, testing::TestClock};
use std::collections::BTreeMap;
use understudy_domain::{
    pairing::{Entry, StallLimits, stall},
    readiness::{Shortfall, evaluate},
    words::Status,
};
use understudy_store::read::readiness::{Loaded, load};

fn app() -> (tempfile::TempDir, App) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = App::new(folder.path().join("data"), Arc::new(TestClock::default()));
    (folder, app)
}

fn loaded(app: &App) -> Loaded {
    let open = app.programme().expect("open");
    let reader = open.reader().expect("reader");
    load(&reader).expect("evidence")
}

fn statuses(evidence: &Loaded, on: Day) -> BTreeMap<Status, u32> {
    let mut counts = BTreeMap::new();
    let programme = &evidence.evidence.programme;
    let active = evidence.evidence.superusers.iter().filter(|superuser| superuser.stepped_down_on.is_none());
    for superuser in active.filter(|superuser| superuser.nominated_on.is_some_and(|day| day <= on)) {
        *counts.entry(evaluate(programme, superuser, on).status).or_default() += 1;
    }
    counts
}

/// `cargo xtask run` opens this first: every status, gate and kind of trouble must be there to look at, and the file must
/// pass its own check.
#[test]
fn the_sample_shows_every_status_and_every_kind_of_trouble() {
    let (_folder, app) = app();
    make(&app).expect("a sample");
    let open = app.programme().expect("open");
    let found = open.store.check().expect("checks");
    assert!(found.findings.is_empty(), "{:?}", found.findings);
    assert!(found.changes > 100);
    let evidence = loaded(&app);
    let today = app.today();
    let counts = statuses(&evidence, today);
    let expected = [
        (Status::NotStarted, 4),
        (Status::InProgress, 12),
        (Status::Lapsed, 2),
        (Status::Conditional, 3),
        (Status::Ready, 18),
    ];
    assert_eq!(counts, BTreeMap::from(expected));
    let superusers = &evidence.evidence.superusers;
    let sessions: usize = superusers.iter().map(|superuser| superuser.shadowing.len()).sum();
    let assessed: usize = superusers.iter().map(|one| one.knowledge.len() + one.facilitation.len()).sum();
    assert_eq!(superusers.len(), 40);
    assert!((330..=460).contains(&sessions), "{sessions} sessions");
    assert!(assessed > 1_500, "{assessed} assessments");
    let blocked = superusers.iter().filter(|superuser| {
        let answer = evaluate(&evidence.evidence.programme, superuser, today);
        answer.gates.iter().any(|gate| gate.shortfalls.iter().any(|one| matches!(one, Shortfall::Blocker { .. })))
    });
    assert!(blocked.count() >= 2);
    let stalled = superusers.iter().filter(|superuser| {
        let entries: Vec<Entry> = superuser
            .shadowing
            .iter()
            .map(|held| Entry {
                id: held.id,
                on: held.on,
                minutes: 60,
                stage: held.stage,
                comfort: held.comfort,
                areas: vec![held.area],
                processes: vec![],
            })
            .collect();
        superuser.sign_offs.is_empty() && stall(&entries, today, today, StallLimits::default()).is_some()
    });
    assert!(stalled.count() >= 3);
    assert!(app.me().expect("me").is_some());
    assert_eq!(app.programme_names(), [NAME]);
    make(&app).expect("opens again");
}

/// The trend to cutover is the first thing the committee looks at.
#[test]
fn the_number_of_ready_superusers_rises_week_by_week() {
    let (_folder, app) = app();
    make(&app).expect("a sample");
    let evidence = loaded(&app);
    let weekly: Vec<u32> = (0..=9)
        .rev()
        .map(|week| {
            let counts = statuses(&evidence, app.today().plus(-7 * week));
            [Status::Ready, Status::Conditional].iter().filter_map(|status| counts.get(status)).sum()
        })
        .collect();
    assert!(weekly.windows(2).all(|pair| pair[0] < pair[1]), "{weekly:?}");
    assert_eq!(weekly.last(), Some(&21));
}

/// What the screens ask for must answer on the sample.
#[test]
fn screens_answer_on_the_sample() {
    let (_folder, app) = app();
    make(&app).expect("a sample");
    let overview = dispatch(&app, "readiness_overview", serde_json::json!({})).expect("readiness");
    assert_eq!(overview["rows"].as_array().map(Vec::len), Some(39));
    assert!(overview["single_points_of_failure"].as_u64().is_some_and(|count| count > 0));
    let pairings = dispatch(&app, "pairings_list", serde_json::json!({})).expect("pairings");
    let stalled = pairings.as_array().map(|rows| rows.iter().filter(|row| !row["stalled"].is_null()).count());
    assert!(stalled.is_some_and(|count| (2..=8).contains(&count)), "{stalled:?}");
    let waves = dispatch(&app, "readiness_roll_up", serde_json::json!({ "by": "wave" })).expect("waves");
    let verdicts: Vec<_> = waves.as_array().expect("waves").iter().map(|wave| wave["verdict"].as_str()).collect();
    assert_eq!(verdicts, [Some("at_risk"), Some("off_track")]);
    let reviews = dispatch(&app, "reviews_list", serde_json::json!({})).expect("reviews");
    assert!(reviews["overdue"].as_array().is_some_and(|rows| !rows.is_empty()));
}

/// Benches stand on it: the size asked for, some ready and some not, and sound.
#[test]
fn a_generated_programme_has_its_size_and_is_sound() {
    let (_folder, app) = app();
    let size = Size {
        superusers: 20,
        people: 120,
        consultants: 4,
        processes: 95,
        groups: 9,
        shadowing_sessions: 240,
        assessments: 5_000,
        training_sessions: 60,
        attendance: 600,
        seed: 3,
    };
    generate(&app, "Large", &size).expect("generates");
    let found = app.programme().expect("open").store.check().expect("checks");
    assert!(found.findings.is_empty(), "{:?}", found.findings);
    let evidence = loaded(&app);
    let counts = statuses(&evidence, app.today());
    assert_eq!(evidence.evidence.superusers.len(), 20);
    let sessions = dispatch(&app, "sessions_list", serde_json::json!({})).expect("sessions");
    assert_eq!(sessions.as_array().map(Vec::len), Some(60));
    let open = app.programme().expect("open");
    let training = understudy_store::read::completion::load(&open.reader().expect("reader")).expect("training");
    let marks = training.records.marks.all().len();
    assert!((300..=600).contains(&marks), "{marks} marks");
    assert!(counts.get(&Status::Ready).is_some_and(|&ready| (3..18).contains(&ready)), "{counts:?}");
    assert!(generate(&app, "Large", &size).is_err());
    let smallest = Size { superusers: 9, people: 0, consultants: 0, processes: 0, groups: 0, ..size };
    generate(&app, "Smallest", &smallest).expect("generates");
}

/// The timeline of the sample shows each kind of broken sequence that is worth seeing, and not one of everything: what is in
/// order is left in peace.
#[test]
fn the_timeline_of_the_sample_tells_its_story() {
    let (_folder, app) = app();
    make(&app).expect("a sample");
    let found = dispatch(&app, "plan_check", serde_json::json!({})).expect("checked");
    let violations = found["violations"].as_array().expect("violations");
    let rules: std::collections::BTreeSet<&str> =
        violations.iter().filter_map(|violation| violation["rule"].as_str()).collect();
    for rule in [
        "no_training",
        "too_early",
        "before_code_complete",
        "not_told",
        "superusers_not_ready",
        "interest_not_measured",
        "track_empty",
    ] {
        assert!(rules.contains(rule), "{rule} is missing of {rules:?}");
    }
    assert!(violations.len() <= 30, "{} violations are too many to look at", violations.len());
    let milestones = dispatch(&app, "milestones_list", serde_json::json!({})).expect("milestones");
    let milestones = milestones.as_array().expect("milestones");
    assert_eq!(milestones.len(), 9);
    assert!(milestones.iter().any(|milestone| milestone["slipped"].as_i64().is_some_and(|days| days > 0)));
    let timelines = dispatch(&app, "plan_timeline", serde_json::json!({})).expect("timelines");
    assert_eq!(timelines.as_array().map(Vec::len), Some(2));
}

/// The pulses of the sample show what the alert is for: one drop answered, one that waits, one group too small, and no
/// alarm on anything else.
#[test]
fn the_sentiment_of_the_sample_tells_its_story() {
    let (_folder, app) = app();
    make(&app).expect("a sample");
    let seen = dispatch(&app, "sentiment_overview", serde_json::json!({})).expect("an overview");
    let drops = seen["drops"].as_array().expect("drops");
    let told: Vec<(&str, bool)> = drops
        .iter()
        .map(|drop| (drop["group"]["name"].as_str().unwrap_or_default(), drop["response"].is_null()))
        .collect();
    assert_eq!(told, [("Warehouse Malmö", true), ("Customer service", false)]);
    assert_eq!(drops[1]["response"]["actions"].as_array().map(Vec::len), Some(2));
    let groups = seen["groups"].as_array().expect("groups");
    let small = groups.iter().find(|row| row["group"]["name"] == "HR and payroll").expect("asked");
    assert!(small["points"].as_array().expect("points").iter().all(|point| point["score"].is_null()));
    assert!(seen["strain"].as_array().is_some_and(|rows| !rows.is_empty()));
}

/// The board, the log and the risk areas of the sample show what goes wrong with people and what stands in the way.
#[test]
fn the_people_side_of_the_sample_tells_its_story() {
    let (_folder, app) = app();
    make(&app).expect("a sample");
    let ask = |name: &str| dispatch(&app, name, serde_json::json!({})).expect("an answer");
    let count = |rows: &serde_json::Value, holds: &dyn Fn(&serde_json::Value) -> bool| {
        rows.as_array().expect("rows").iter().filter(|row| holds(row)).count()
    };
    let board = ask("actions_list");
    let rows = &board["rows"];
    assert!(board["overdue"].as_u64().is_some_and(|count| (3..=8).contains(&count)), "{}", board["overdue"]);
    assert!(board["coming"].as_u64().is_some_and(|count| count >= 5));
    assert_eq!(board["dropped"], 1);
    for kind in ["communication", "sponsor", "resistance", "coaching"] {
        let of_kind = |state: &'static str| count(rows, &|row| row["kind"] == kind && row["state"] == state);
        assert!(of_kind("overdue") >= 1 && of_kind("done") >= 1 && of_kind("coming") >= 1, "{kind}");
    }
    // The manager of the warehouse is to win others twice: as a sponsor and by answering resistance.
    let first = |row: &serde_json::Value| row["warnings"][0]["id"] == "action-manager-first";
    assert_eq!(count(rows, &first), 2);
    let recognitions = ask("recognitions_list");
    assert_eq!(count(&recognitions["rows"], &|row| row["private"] == true), 2);
    assert_eq!(recognitions["overdue"], 2);
    let log = ask("log_list");
    for kind in ["assumption", "risk", "issue", "dependency"] {
        assert!(count(&log["rows"], &|row| row["kind"] == kind) >= 2, "{kind}");
    }
    let told = |row: &serde_json::Value| row["to_report"] == false && row["reported_on"].is_string();
    assert!(count(&log["rows"], &told) >= 4, "the project was told two weeks ago");
    // Four were raised since, and one that was told has been closed since.
    assert_eq!(log["to_report"], 4);
    let risk = ask("risk_overview");
    assert_eq!(risk["new_obstacles"].as_array().map(Vec::len), Some(2));
    assert_eq!(risk["closed_obstacles"].as_array().map(Vec::len), Some(1));
    for standing in ["late", "slipping", "on_track"] {
        assert!(risk[standing].as_u64().is_some_and(|count| count > 0), "{standing}");
    }
    for shift in ["improved", "worsened"] {
        assert!(count(&risk["rows"], &|row| row["shift"] == shift) > 0, "{shift}");
    }
    assert!(risk["trainers"].as_array().is_some_and(|sent| !sent.is_empty()), "nobody can be sent anywhere");
}

/// The plan of the sample is half finished and worth a look: parts of every state, a version that waits for who sits here,
/// needs with every kind of gap, groups without training for different reasons, lines of every state before a gate.
#[test]
fn the_plan_of_the_sample_is_half_finished() {
    let (_folder, app) = app();
    make(&app).expect("a sample");
    let ask = |name: &str| dispatch(&app, name, serde_json::json!({})).expect("an answer");
    let words = |rows: &serde_json::Value, field: &str| -> std::collections::BTreeSet<String> {
        let rows = rows.as_array().expect("rows").iter();
        rows.filter_map(|row| row[field].as_str().map(str::to_owned)).collect()
    };
    let plan = ask("plan_get");
    assert!((20..85).contains(&plan["percent"].as_u64().expect("a share")), "{}", plan["percent"]);
    assert!(words(&plan["parts"], "state").contains("not_needed"));
    assert_eq!(plan["versions"][0]["asks_me"], serde_json::json!(true));
    assert_eq!(plan["versions"][1]["state"], "approved");
    assert!(plan["review_due"].is_string());
    let compared = serde_json::json!({ "from": plan["versions"][1]["id"], "to": plan["versions"][0]["id"] });
    let compared = dispatch(&app, "plan_compare", compared).expect("compared");
    assert!(compared["parts"].as_array().is_some_and(|parts| parts.len() > 6));
    let needs = ask("needs_get");
    let affected = needs["groups"].as_array().expect("groups").iter().filter(|group| group["reach"] != "unaffected");
    let trainings: Vec<&str> = affected.filter_map(|group| group["training"].as_str()).collect();
    assert_eq!(trainings.iter().filter(|training| **training == "nothing").count(), 1, "{trainings:?}");
    for training in ["exempt", "expired", "scheduled"] {
        assert!(trainings.contains(&training), "{training} is missing of {trainings:?}");
    }
    let gaps: std::collections::BTreeSet<&str> =
        needs["cells"].as_array().expect("cells").iter().filter_map(|cell| cell["gap"]["kind"].as_str()).collect();
    assert!(gaps.contains("untaught") && gaps.contains("unscheduled"), "{gaps:?}");
    let lists = ask("checklists_list");
    let states: std::collections::BTreeSet<String> =
        lists["lists"].as_array().expect("lists").iter().flat_map(|list| words(&list["lines"], "state")).collect();
    assert_eq!(states.into_iter().collect::<Vec<_>>(), ["done", "open", "waived"]);
    assert!(lists["gates"][0]["open"].as_u64().is_some_and(|open| open > 2));
}
