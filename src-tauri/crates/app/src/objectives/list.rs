//! All objectives with their live figures.

use super::{
    measured::{Measured, measure},
    scene::{Scene, Subject},
    worded::{audience_words, deadline_words, lacks, measure_words, outlook_shown, value, why},
};
use crate::{
    App, Result,
    dto::{Named, objectives::*},
};
use understudy_store::{
    Connection,
    read::objectives::{ObjectiveRecord, objectives},
};

/// All objectives, in one pass over everybody.
pub fn list(app: &App, args: ObjectivesArgs) -> Result<Objectives> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let scene = Scene::read(app, &reader, args.as_of)?;
    let records = objectives(&reader)?;
    Ok(Objectives { as_of: scene.on, rows: rows(&scene, &reader, &records)? })
}

/// Rows of some objectives.
pub(super) fn rows(scene: &Scene<'_>, reader: &Connection, records: &[ObjectiveRecord]) -> Result<Vec<ObjectiveRow>> {
    let subjects: Vec<Subject<'_>> = records.iter().map(Subject::of).collect();
    let measured = measure(scene, reader, &subjects)?;
    Ok(records
        .iter()
        .zip(&subjects)
        .zip(&measured)
        .map(|((record, subject), measured)| row(scene, record, subject, measured))
        .collect())
}

/// A row as it crosses to the window.
pub(super) fn row(
    scene: &Scene<'_>,
    record: &ObjectiveRecord,
    subject: &Subject<'_>,
    measured: &Measured,
) -> ObjectiveRow {
    let of = measured.total.and_then(|total| total.denominator).and_then(|of| u32::try_from(of).ok()).unwrap_or(0);
    let measures = subject.measures.iter().zip(&measured.measures).map(|(measure, figured)| MeasureRow {
        measure: (*measure).clone(),
        words: measure_words(scene, measure),
        value: figured.as_ref().map(value),
        met: figured.is_some_and(|figured| figured.met),
        lacks: lacks(scene, measure),
    });
    ObjectiveRow {
        id: record.id,
        text: record.text.clone(),
        audience: audience_words(scene, subject),
        course: measured.course,
        why: why(scene, subject, measured),
        value: measured.total.as_ref().map(value),
        measured_on: measured.on,
        until: measured.until,
        deadline: deadline_words(scene, subject),
        outlook: measured.outlook.as_ref().map(|outlook| outlook_shown(outlook, of)),
        owner: record
            .owner
            .filter(|_| !record.owner_name.is_empty())
            .map(|id| Named { id, name: record.owner_name.clone() }),
        agreed_on: record.agreed_on,
        measures: measures.collect(),
    }
}
