//! Every call by which a screen reads its data, as the window makes it: by name, from JSON to JSON.

use crate::{
    machine,
    programme::{file, ids, open, said},
    rate::{Measured, median, percentile, time},
    training::weeks,
};
use anyhow::{Context, Result};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{hint::black_box, path::Path};
use understudy_app::{App, dispatch};
use understudy_domain::id::Id;

/// Times each call is made and counted.
const ROUNDS: usize = 5;

/// The 95th percentile over all calls, after each was made once.
pub(crate) fn measure(folder: &Path, small: bool) -> Result<Measured> {
    let app = open(folder)?;
    let calls = calls(&app, &file(folder))?;
    let mut all = Vec::new();
    let mut slowest = (0.0, "");
    for (name, args) in &calls {
        call(&app, name, args)?;
        let times = (0..if small { 2 } else { ROUNDS })
            .map(|_| Ok(time(|| call(&app, name, args))?.0))
            .collect::<Result<Vec<f64>>>()?;
        let middle = median(&times);
        eprintln!("  {name}: {middle:.1} ms");
        if middle > slowest.0 {
            slowest = (middle, name);
        }
        all.extend(times);
    }
    let note =
        format!("{} calls; slowest {} with {:.1} ms; median {:.1} ms", calls.len(), slowest.1, slowest.0, median(&all));
    Ok(Measured::time(percentile(&all, 95), None, machine::peak_memory(), note))
}

fn call(app: &App, name: &str, args: &Value) -> Result<()> {
    let answer = said(dispatch(app, name, args.clone())).with_context(|| name.to_owned())?;
    black_box(serde_json::to_string(&answer)?);
    Ok(())
}

fn one(connection: &Connection, query: &str) -> Result<Id> {
    ids(connection, query)?.first().copied().context("an empty programme")
}

/// Every command that only reads, with arguments as its screen sends them.
fn calls(app: &App, file: &Path) -> Result<Vec<(&'static str, Value)>> {
    let connection = Connection::open(file)?;
    let superuser = one(&connection, "SELECT id FROM superuser WHERE hidden = 0 ORDER BY id LIMIT 1")?;
    let person = one(&connection, "SELECT person FROM superuser WHERE hidden = 0 ORDER BY id LIMIT 1")?;
    let competency = one(&connection, "SELECT id FROM competency WHERE hidden = 0 AND kind = 'knowledge' LIMIT 1")?;
    let pairing = one(&connection, "SELECT id FROM pairing WHERE hidden = 0 LIMIT 1")?;
    let group = one(&connection, "SELECT user_group FROM risk_area WHERE hidden = 0 ORDER BY id LIMIT 1")?;
    let area = one(
        &connection,
        "SELECT p.parent FROM risk_area r JOIN process p ON p.id = r.process WHERE r.hidden = 0 ORDER BY r.id LIMIT 1",
    )?;
    let rules = said(dispatch(app, "rules_list", json!({})))?;
    let rule = rules.get(0).context("no rule")?;
    let mut calls = vec![
        ("frame", json!({})),
        ("my_day", json!({})),
        ("find", json!({ "text": "an", "limit": 20 })),
        ("find", json!({ "text": "approve invoices", "limit": 20 })),
        ("programme_get", json!({})),
        ("people_list", json!({ "text": "", "sort": "name", "offset": 0, "limit": 200 })),
        ("people_list", json!({ "text": "tan", "sort": "-email", "offset": 0, "limit": 200 })),
        ("people_list", json!({ "text": "", "sort": "name", "offset": 20_000, "limit": 200 })),
        ("person_get", json!({ "id": person })),
        ("people_duplicates", json!({})),
        ("groups_list", json!({})),
        ("people_column_values", json!({ "column": "department" })),
        ("processes_tree", json!({})),
        ("risk_areas_list", json!({})),
        ("superusers_list", json!({})),
        ("superuser_get", json!({ "id": superuser })),
        ("consultants_list", json!({})),
        ("reviews_list", json!({})),
        ("competencies_list", json!({})),
        ("assessment_sheet", json!({ "superuser": superuser })),
        ("assessment_sheet", json!({ "competency": competency })),
        ("pairings_list", json!({})),
        ("pairing_get", json!({ "id": pairing })),
        ("shadowing_guess", json!({})),
        ("readiness_overview", json!({})),
        ("readiness_evidence", json!({ "superuser": superuser, "gate": "knowledge" })),
        ("readiness_trend_chart", json!({})),
        ("coverage_overview", json!({})),
        ("coverage_overview", json!({ "without": [superuser] })),
        ("coverage_cell", json!({ "area": area, "group": group })),
        ("milestones_list", json!({})),
        ("plan_check", json!({})),
        ("plan_timeline", json!({})),
        ("rules_list", json!({})),
        ("rule_preview", json!({ "name": rule["name"], "gates": rule["gates"] })),
        ("history_list", json!({ "limit": 100 })),
        ("history_list", json!({ "row": superuser, "limit": 100 })),
    ];
    calls.extend(of_training(app, &connection)?);
    calls.extend(around_training(person));
    for by in ["area", "site", "wave", "group"] {
        calls.push(("readiness_roll_up", json!({ "by": by })));
    }
    let guess = said(dispatch(app, "shadowing_guess", json!({ "pairing": pairing })))?;
    if !guess["entry"].is_null() {
        calls.push(("shadowing_preview", guess["entry"].clone()));
    }
    Ok(calls)
}

/// The calls of the training screens.
fn of_training(app: &App, connection: &Connection) -> Result<Vec<(&'static str, Value)>> {
    let module = one(connection, "SELECT id FROM module WHERE hidden = 0 ORDER BY id LIMIT 1")?;
    let ahead = one(connection, "SELECT id FROM session WHERE hidden = 0 AND state = 'scheduled' ORDER BY id LIMIT 1")?;
    let closed = one(connection, "SELECT id FROM session WHERE hidden = 0 AND state = 'closed' ORDER BY id LIMIT 1")?;
    let trainer =
        one(connection, "SELECT person FROM session_trainer WHERE hidden = 0 AND role = 'lead' ORDER BY id LIMIT 1")?;
    let group = one(connection, "SELECT user_group FROM module_group WHERE hidden = 0 ORDER BY id LIMIT 1")?;
    let of_group = one(connection, "SELECT module FROM module_group WHERE hidden = 0 ORDER BY id LIMIT 1")?;
    let (from, to) = weeks(app.today());
    Ok(vec![
        ("modules_list", json!({})),
        ("module_get", json!({ "id": module })),
        ("sessions_list", json!({ "from": from, "to": to })),
        ("sessions_list", json!({ "from": from, "to": from.plus(6) })),
        ("sessions_list", json!({ "from": from, "to": to, "text": "module 00" })),
        ("session_get", json!({ "id": ahead })),
        ("session_get", json!({ "id": closed })),
        ("session_draft", json!({})),
        ("session_candidates", json!({ "id": ahead })),
        ("preparation_get", json!({ "id": ahead })),
        ("seats", json!({})),
        ("absences_list", json!({})),
        ("room_get", json!({ "id": ahead })),
        ("room_get", json!({ "id": closed })),
        ("close_preview", json!({ "id": ahead })),
        ("completion", json!({})),
        ("completion", json!({ "module": module })),
        ("completion_people", json!({ "group": group, "module": of_group })),
        ("cascade", json!({})),
        ("cascade_people", json!({ "trainer": trainer })),
    ])
}

/// The calls of the screens of the programme around the training.
fn around_training(person: Id) -> Vec<(&'static str, Value)> {
    vec![
        ("proportion_get", json!({})),
        ("plan_get", json!({})),
        ("checklists_list", json!({})),
        ("needs_get", json!({})),
        ("curriculum_get", json!({ "person": person })),
        ("objectives_list", json!({})),
        ("risk_overview", json!({})),
        ("log_list", json!({})),
        ("sentiment_overview", json!({})),
        ("actions_list", json!({})),
        ("recognitions_list", json!({})),
        ("retraining_list", json!({ "limit": 200 })),
        ("releases_list", json!({})),
        ("calls_overview", json!({ "days": 90 })),
        ("steering_get", json!({})),
    ]
}
