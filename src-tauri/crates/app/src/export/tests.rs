//! The summary of the sample: its figures are those of the other screens, and what is about one person is about nobody else.

use super::summary::build;
use crate::{
    App,
    dto::{
        Nothing,
        objectives::{ObjectiveDraft, ObjectiveSave, ObjectivesArgs},
        readiness::ExportReadiness,
        steering::SteeringArgs,
        superusers::SuperuserFilter,
    },
    readiness, steering,
    testing::{TestClock, made},
};
use std::sync::Arc;
use understudy_domain::{
    id::Id,
    objective::{AudienceKind, Measure, MeasureKind},
    words::GateState,
};

fn sample() -> (tempfile::TempDir, App) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = App::new(folder.path().join("data"), Arc::new(TestClock::default()));
    crate::programme::sample(&app, Nothing {}).expect("the sample");
    (folder, app)
}

fn about(superuser: Option<Id>) -> ExportReadiness {
    ExportReadiness { file: String::new(), wave: None, group: None, superuser, as_of: None }
}

/// The committee adds up the waves: no screen or file may promise more.
#[test]
fn the_forecast_of_all_is_the_sum_of_the_waves() {
    let (_folder, app) = sample();
    let waves = steering::get(&app, SteeringArgs::default()).expect("a pack").content.waves;
    let sum: u32 = waves.iter().filter_map(|wave| wave.forecast).map(|forecast| forecast.likely).sum();
    let summary = build(&app, &about(None)).expect("a summary");
    let forecast = summary.forecast.expect("a forecast");
    assert_eq!((forecast.likely, Some(forecast.on)), (sum, waves.iter().filter_map(|wave| wave.cutover).max()));
    let overview = readiness::overview(&app, SuperuserFilter::default()).expect("an overview");
    let next = overview.forecast.expect("a forecast");
    assert!(next.likely <= sum && next.on < forecast.on, "{} by the next cutover, {sum} by the last", next.likely);
    for wave in &waves {
        let filter = SuperuserFilter { wave: Some(wave.id), ..SuperuserFilter::default() };
        let of_wave = readiness::overview(&app, filter).expect("an overview").forecast;
        assert_eq!(of_wave, wave.forecast, "{}", wave.name);
    }
}

/// An objective about readiness is read beside the readiness screen: both say the same of the same day.
#[test]
fn an_objective_about_readiness_has_the_forecast_of_readiness() {
    let (_folder, app) = sample();
    let forecast = build(&app, &about(None)).expect("a summary").forecast.expect("a forecast");
    let draft = ObjectiveDraft {
        audience: Some(AudienceKind::Superusers),
        due_on: Some(forecast.on),
        measures: vec![Measure { target_percent: Some(100), ..Measure::new(MeasureKind::Readiness) }],
        ..ObjectiveDraft::default()
    };
    let text = "All superusers are ready by the last cutover".to_owned();
    let (application, note) = (String::new(), String::new());
    let save = ObjectiveSave { id: None, text, draft, owner: None, agreed_on: None, application, note };
    let id = made(crate::objectives::save(&app, save));
    let rows = crate::objectives::list(&app, ObjectivesArgs::default()).expect("objectives").rows;
    let outlook = rows.into_iter().find(|row| row.id == id).expect("the row").outlook.expect("a forecast");
    assert_eq!(
        (outlook.on, outlook.low, outlook.likely, outlook.high),
        (forecast.on, forecast.low, forecast.likely, forecast.high)
    );
}

/// Most help first; nobody is named who would not help.
#[test]
fn what_helps_most_comes_first() {
    let (_folder, app) = sample();
    let steps = readiness::overview(&app, SuperuserFilter::default()).expect("an overview").steps;
    assert!(steps.len() > 5 && steps.iter().all(|step| step.gains > 0));
    assert!(steps.is_sorted_by_key(|step| std::cmp::Reverse(step.gains)));
}

/// A person's summary goes to that person and their manager: it holds what is theirs.
#[test]
fn the_summary_of_one_superuser_is_about_them() {
    let (_folder, app) = sample();
    let all = build(&app, &about(None)).expect("a summary");
    let waived = |summary: &understudy_domain::summary::SuperuserSummary| {
        summary.gates.iter().any(|gate| gate.state == GateState::Waived)
    };
    let one = all.superusers.iter().find(|one| waived(one)).expect("the sample has a waiver");
    let summary = build(&app, &about(Some(one.id))).expect("a summary");
    assert_eq!(summary.superusers.iter().map(|one| one.id).collect::<Vec<_>>(), [one.id]);
    assert_eq!(summary.waves.iter().map(|wave| wave.name.as_str()).collect::<Vec<_>>(), [one.wave.as_str()]);
    assert!(!summary.coverage.is_empty() && summary.coverage.len() < all.coverage.len());
    assert!(
        summary.coverage.iter().all(|cell| cell.trainers.contains(&one.name)),
        "they may train, so each names them"
    );
    assert!(summary.trend.is_empty() && summary.top_gaps.is_empty() && summary.forecast.is_none());
    for gate in summary.superusers.iter().flat_map(|one| &one.gates) {
        let waiver = gate.waiver.as_ref();
        assert_eq!(waiver.is_some(), gate.state == GateState::Waived, "{:?}", gate.gate);
        assert!(
            waiver.is_none_or(|waiver| waiver.until.is_some() && !waiver.by.is_empty() && !waiver.reason.is_empty())
        );
    }
}
