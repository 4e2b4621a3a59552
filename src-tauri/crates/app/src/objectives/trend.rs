//! How an objective stood week by week: the same function, asked as of each week.

use super::{
    measured::{Measured, measure, readiness_trend},
    scene::{Scene, Subject},
};
use crate::{Result, dto::objectives::ObjectivePoint};
use understudy_domain::{
    day::Day,
    objective::{MeasureKind, tally},
};
use understudy_store::Connection;

/// Weeks looked back on.
const WEEKS: i32 = 12;

/// Points up to the day measured, the oldest first.
pub(super) fn points(
    scene: &mut Scene<'_>,
    reader: &Connection,
    subject: &Subject<'_>,
    measured: &Measured,
) -> Result<Vec<ObjectivePoint>> {
    let Some(total) = measured.total else { return Ok(Vec::new()) };
    let days: Vec<Day> = (0..=WEEKS).rev().map(|week| measured.on.plus(-7 * week)).collect();
    if total.kind == MeasureKind::Readiness {
        let points = readiness_trend(scene, subject, measured.on)?;
        return Ok(points
            .into_iter()
            .map(|point| ObjectivePoint { on: point.on, counts: point.ready, of: point.of })
            .collect());
    }
    if total.kind == MeasureKind::Attendance {
        return of_people(scene, subject, &days);
    }
    // The others are few rows; only the coverage of past days is costly, and four points of it say enough.
    let step = if total.kind == MeasureKind::Coverage { 4 } else { 1 };
    let now = scene.on;
    let mut points = Vec::new();
    for on in days.into_iter().rev().step_by(step).collect::<Vec<_>>().into_iter().rev() {
        scene.on = on;
        let found = measure(scene, reader, std::slice::from_ref(subject));
        scene.on = now;
        let figured = found?.pop().and_then(|measured| measured.total).filter(|found| found.kind == total.kind);
        let Some((figured, of)) = figured.and_then(|found| found.denominator.map(|of| (found, of))) else { continue };
        let whole = |number: i64| u32::try_from(number).unwrap_or(0);
        points.push(ObjectivePoint { on, counts: whole(figured.numerator), of: whole(of) });
    }
    Ok(points)
}

fn of_people(scene: &Scene<'_>, subject: &Subject<'_>, days: &[Day]) -> Result<Vec<ObjectivePoint>> {
    let mut points = Vec::with_capacity(days.len());
    for &on in days {
        let Some(question) = scene.question(subject, on)? else { continue };
        let (records, groups) = (&scene.loaded.records, scene.loaded.groups.len());
        let told = tally(records, groups, &scene.results, &[question], on, scene.percent);
        points.extend(told.first().map(|tally| ObjectivePoint { on, counts: tally.all.counts, of: tally.all.need }));
    }
    Ok(points)
}
