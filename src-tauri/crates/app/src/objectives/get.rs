//! One objective with its trend, and the trend as a chart.

use super::{
    list::row,
    measured::{Measured, measure},
    scene::{Scene, Subject},
    trend::points,
};
use crate::{
    App, AppError, Result,
    dto::{objectives::*, readiness::Chart},
};
use understudy_domain::{
    id::Id,
    message::Message,
    objective::{GAIN_WEEKS, MeasureKind},
};
use understudy_export::charts::{Size, TargetCourse, TargetPoint, target_course};
use understudy_store::{
    Connection,
    read::objectives::{ObjectiveRecord, objectives},
};

/// The best mean of ratings, in tenths.
const RATED: f64 = 50.0;
/// Room of the chart on the screen.
const CHART: Size = Size { width: 620.0, height: 240.0 };

/// One objective.
pub fn get(app: &App, args: ObjectiveGet) -> Result<ObjectiveDetail> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut scene = Scene::read(app, &reader, args.as_of)?;
    let record = record(&reader, args.id)?;
    let subject = Subject::of(&record);
    let measured = measured(&scene, &reader, &subject)?;
    let trend = points(&mut scene, &reader, &subject, &measured)?;
    Ok(ObjectiveDetail {
        as_of: scene.on,
        row: row(&scene, &record, &subject, &measured),
        trend,
        basis: basis(&measured),
        draft: ObjectiveDraft {
            audience: record.audience,
            groups: subject.groups.clone(),
            wave: record.wave,
            milestone: record.milestone,
            due_on: record.due_on,
            days_before: record.days_before,
            measures: record.measures.iter().map(|(_, measure)| measure.clone()).collect(),
        },
        application: record.application.clone(),
        note: record.note.clone(),
    })
}

/// The record of an objective that is shown.
pub(super) fn record(reader: &Connection, id: Id) -> Result<ObjectiveRecord> {
    objectives(reader)?.into_iter().find(|record| record.id == id).ok_or_else(|| AppError::not_found("objective"))
}

pub(super) fn measured(scene: &Scene<'_>, reader: &Connection, subject: &Subject<'_>) -> Result<Measured> {
    let mut found = measure(scene, reader, std::slice::from_ref(subject))?;
    found.pop().ok_or_else(|| AppError::not_found("objective"))
}

/// What the forecast rests on, so that somebody can see what would change it.
fn basis(measured: &Measured) -> Vec<Message> {
    let (Some(tally), Some(total)) = (&measured.tally, measured.total) else { return Vec::new() };
    if total.kind != MeasureKind::Attendance || measured.outlook.is_none() {
        return Vec::new();
    }
    let in_time = tally.seated_within(measured.until.map(|until| until.since(measured.on)));
    let added: u32 = tally.gains.iter().sum();
    vec![
        Message::new("objective-basis-seats").with("count", in_time),
        Message::new("objective-basis-chances").with("count", tally.all.counts).with("failed", tally.failed),
        Message::new("objective-basis-pace")
            .with("count", added)
            .with("weeks", GAIN_WEEKS)
            .with("unbooked", tally.unbooked),
    ]
}

/// The trend and the forecast as a chart.
pub fn chart(app: &App, ObjectiveChartArgs { of, theme }: ObjectiveChartArgs) -> Result<Chart> {
    let detail = get(app, of)?;
    let value = detail.row.value.as_ref();
    let wanted = value.map_or(0.0, |value| value.wanted.max(0.0)) as u32;
    // The points of all answers say nothing to anybody; their mean on the scale of five does, in tenths.
    let rated = value.filter(|value| value.unit == ObjectiveUnit::Rating).and_then(|value| value.denominator);
    let mean = |points: u32, of: f64| (f64::from(points) * RATED / of.max(1.0)) as u32;
    let point = |point: &ObjectivePoint| match rated {
        Some(_) => TargetPoint { on: point.on, counts: mean(point.counts, f64::from(point.of)), of: RATED as u32 },
        None => TargetPoint { on: point.on, counts: point.counts, of: point.of },
    };
    let course = TargetCourse {
        points: detail.trend.iter().map(point).collect(),
        wanted: rated.map_or(wanted, |of| mean(wanted, of)),
        steps: if rated.is_some() { 10 } else { 1 },
        until: detail.row.until,
        outlook: detail.row.outlook.as_ref().map(|outlook| (outlook.on, outlook.low, outlook.likely, outlook.high)),
    };
    Ok(Chart { svg: target_course(&course, CHART, theme.into()) })
}
