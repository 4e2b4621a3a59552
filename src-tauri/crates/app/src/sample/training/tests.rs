//! The sample's training must be worth looking at, on whatever day it is made.

use crate::{App, commands::dispatch, sample::make, testing::TestClock};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::Arc};
use understudy_domain::words::{AttendanceStatus, MaterialState};

fn sample(days_later: u32) -> (tempfile::TempDir, App) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let clock = TestClock::default();
    clock.pass_days(days_later);
    let app = App::new(folder.path().join("data"), Arc::new(clock));
    make(&app).expect("a sample");
    (folder, app)
}

fn ask(app: &App, command: &str, args: Value) -> Value {
    dispatch(app, command, args).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

fn list(answer: &Value) -> &[Value] {
    answer.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn words(rows: &[Value], field: &str) -> BTreeSet<String> {
    rows.iter().filter_map(|row| row[field].as_str()).map(str::to_owned).collect()
}

/// Whoever tries the program looks at the sample: every state and every kind of trouble must be there to find, and the
/// materials must be real files.
#[test]
fn the_sample_has_content_in_every_state_and_sessions_of_every_fate() {
    let (_folder, app) = sample(0);
    let modules = ask(&app, "modules_list", json!({}));
    assert!((6..=8).contains(&list(&modules).len()));
    assert!(list(&modules).iter().any(|row| row["approved"] == json!(true)));
    assert!(list(&modules).iter().any(|row| row["overdue"].as_u64() > Some(0)));
    assert!(list(&modules).iter().any(|row| row["stale"].is_array()));
    let (mut states, mut files) = (BTreeSet::new(), 0);
    for module in list(&modules) {
        let detail = ask(&app, "module_get", json!({ "id": module["id"] }));
        let materials = list(&detail["materials"]);
        states.extend(words(materials, "state"));
        files +=
            materials.iter().filter(|one| one["here"] == json!(true) && one["file_size"].as_f64() > Some(50.0)).count();
        let minutes: u64 = list(&detail["steps"]).iter().filter_map(|step| step["minutes"].as_u64()).sum();
        assert_eq!(Some(minutes), module["minutes"].as_u64(), "{module}");
        assert!(!list(&detail["checks"]).is_empty() && !list(&detail["tasks"]).is_empty());
    }
    assert_eq!(states, MaterialState::ALL.iter().map(|state| state.word().to_owned()).collect());
    assert!(files > 10, "{files} files");
    let sessions = ask(&app, "sessions_list", json!({}));
    assert!((28..=40).contains(&list(&sessions).len()), "{} sessions", list(&sessions).len());
    assert_eq!(words(list(&sessions), "state").len(), 3);
    assert_eq!(words(list(&sessions), "purpose").len(), 2);
    for (what, found) in [
        ("series", list(&sessions).iter().filter(|row| row["series"].is_string()).count()),
        ("waiting list", list(&sessions).iter().filter(|row| row["waiting"].as_u64() > Some(0)).count()),
        ("to close", list(&sessions).iter().filter(|row| row["to_close"] == json!(true)).count()),
    ] {
        assert!(found > 0, "no session with {what}");
    }
}

/// The sessions held must give the run mode, completion and the cascade something to show.
#[test]
fn the_record_of_the_sessions_held_has_everything() {
    let (_folder, app) = sample(0);
    let held = ask(&app, "sessions_list", json!({ "state": "closed" }));
    let (mut statuses, mut walk_ins, mut timers, mut scores, mut faults, mut questions, mut feedback) =
        (BTreeSet::new(), 0, 0, 0, 0, 0, 0);
    for session in list(&held) {
        let room = ask(&app, "room_get", json!({ "id": session["id"] }));
        let people = list(&room["people"]);
        statuses.extend(words(people, "status"));
        walk_ins += people.iter().filter(|one| one["walk_in"] == json!(true)).count();
        timers += list(&room["timers"]).len();
        scores += list(&room["scores"]).len();
        faults += list(&room["faults"]).len();
        questions += list(&room["questions"]).len();
        feedback += usize::from(room["feedback"]["result"]["responses"].as_u64() >= Some(5));
    }
    assert_eq!(statuses, AttendanceStatus::ALL.iter().map(|status| status.word().to_owned()).collect());
    for (what, found) in [
        ("walk-ins", walk_ins),
        ("timed tasks", timers),
        ("scores", scores),
        ("faults", faults),
        ("questions", questions),
        ("feedback", feedback),
    ] {
        assert!(found > 0, "no {what}");
    }
    let total = ask(&app, "completion", json!({}))["total"].clone();
    for state in ["completed", "earlier_version", "alternative", "partly", "missed", "seated", "nothing"] {
        assert!(total[state].as_u64() > Some(0), "nobody is {state}: {total}");
    }
    let cascade = ask(&app, "cascade", json!({}));
    assert!(list(&cascade["rows"]).len() > 5 && cascade["reached"].as_u64() > Some(50));
}

/// The checks are shown by sessions that need them – on any day of the week that somebody tries the program.
#[test]
fn sessions_ahead_have_findings_on_every_day_of_the_week() {
    for days in [0, 2, 5] {
        let (_folder, app) = sample(days);
        let ahead = ask(&app, "sessions_list", json!({ "state": "scheduled" }));
        let mut checks = BTreeSet::new();
        for session in list(&ahead) {
            let detail = ask(&app, "session_get", json!({ "id": session["id"] }));
            checks.extend(words(list(&detail["findings"]), "check"));
        }
        let wanted = [
            "trainer_away",
            "trainer_not_ready",
            "room_busy",
            "over_capacity",
            "content",
            "environment",
            "after_cutover",
            "prerequisite",
        ];
        for check in wanted {
            assert!(checks.contains(check), "{days} days later: no {check} among {checks:?}");
        }
        let mine = ask(&app, "my_day", json!({}))["sessions"].clone();
        let (done, of) = (|row: &Value| row["done"].as_u64(), |row: &Value| row["of"].as_u64());
        assert!(
            list(&mine).iter().any(|row| done(row) > Some(0) && done(row).map(|done| done + 1) == of(row)),
            "{mine}"
        );
        assert!(list(&mine).iter().any(|row| done(row).unwrap_or(0) * 2 < of(row).unwrap_or(0)), "{mine}");
    }
}

/// The content gate asks for modules: some superusers must meet it and others not, or the gate shows nothing.
#[test]
fn some_superusers_meet_the_content_gate_and_others_do_not() {
    let (_folder, app) = sample(0);
    let overview = ask(&app, "readiness_overview", json!({}));
    let states: Vec<&str> = list(&overview["rows"])
        .iter()
        .flat_map(|row| list(&row["gates"]))
        .filter(|gate| gate["gate"] == json!("content"))
        .filter_map(|gate| gate["state"].as_str())
        .collect();
    let met = states.iter().filter(|state| **state == "met").count();
    let open = states.iter().filter(|state| matches!(**state, "missing" | "partial")).count();
    assert!(met >= 20 && open >= 3, "{states:?}");
}
