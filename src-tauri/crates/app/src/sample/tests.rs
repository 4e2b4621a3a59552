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
