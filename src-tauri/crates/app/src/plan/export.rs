//! The plan as a file: PDF, workbook or Markdown.

use super::{
    parts::{Standing, named},
    versions::{content, existing},
};
use crate::{
    App, FileUse, Result,
    dto::{
        plan::ExportPlan,
        readiness::{JobStarted, JobState},
    },
    files::saved,
    frame::programme_name,
};
use understudy_domain::{
    id::Id,
    plan::{Check, FrozenPart},
};
use understudy_export::{ExportError, PlanDocument, PlanDocumentCheck, PlanDocumentPart, PlanReviewer, write_plan};
use understudy_store::{Connection, read::plan as read};

/// Writes the plan, as it stands or a version of it.
pub fn export_plan(app: &App, args: ExportPlan) -> Result<JobStarted> {
    let path = app.path_of(&args.file, FileUse::Save)?;
    // Gathered before the job starts: what is wrong with the question is said at once.
    let document = match args.version {
        Some(version) => of_version(app, version)?,
        None => as_it_stands(app)?,
    };
    let job = app.jobs.start(app, move |watch| match write_plan(&document, &path, watch) {
        Ok(report) => (JobState::Done, Some(saved(&path)), report.notes),
        Err(ExportError::Cancelled) => (JobState::Cancelled, Some(ExportError::Cancelled.message()), Vec::new()),
        Err(error) => (JobState::Failed, Some(error.message()), Vec::new()),
    });
    Ok(JobStarted { job })
}

fn as_it_stands(app: &App) -> Result<PlanDocument> {
    let standing = Standing::read(app, None)?;
    let check = |one: crate::dto::plan::PartCheck| PlanDocumentCheck {
        kind: one.kind,
        done: one.done,
        of: one.of,
        missing: one.missing.into_iter().map(|row| row.name).collect(),
    };
    let part = |row: crate::dto::plan::PlanPartRow| PlanDocumentPart {
        kind: row.kind,
        state: row.state,
        percent: row.percent,
        owner: row.owner.map(|owner| owner.name).unwrap_or_default(),
        text: row.text,
        not_needed: row.not_needed,
        checks: row.checks.into_iter().map(check).collect(),
    };
    Ok(PlanDocument {
        programme: programme_name(&*app.programme()?)?,
        version: None,
        made_by: String::new(),
        approved: None,
        note: String::new(),
        as_of: standing.as_of,
        made_on: app.today(),
        reviews: Vec::new(),
        parts: standing.parts.into_iter().map(part).collect(),
    })
}

fn of_version(app: &App, version: Id) -> Result<PlanDocument> {
    let open = app.programme()?;
    let programme = programme_name(&open)?;
    let reader = open.reader()?;
    let record = existing(&reader, version)?;
    let frozen = content(&record)?;
    let parts = frozen.parts.into_iter().map(|part| frozen_part(&reader, part)).collect::<Result<Vec<_>>>()?;
    let reviews = read::reviews(&reader)?.into_iter().filter(|review| review.version == version);
    Ok(PlanDocument {
        programme,
        version: Some(record.number),
        made_by: record.made_by_name,
        approved: record.approved_on.map(|on| (record.approved_by_name, on)),
        note: record.note,
        as_of: frozen.on,
        made_on: app.today(),
        reviews: reviews
            .map(|review| PlanReviewer {
                name: review.name,
                decision: review.decision,
                on: review.decided_on,
                note: review.note,
            })
            .collect(),
        parts,
    })
}

fn frozen_part(reader: &Connection, part: FrozenPart) -> Result<PlanDocumentPart> {
    let check =
        |check: Check| PlanDocumentCheck { kind: check.kind, done: check.done, of: check.of, missing: Vec::new() };
    Ok(PlanDocumentPart {
        kind: part.kind,
        state: part.state,
        percent: part.percent,
        owner: named(reader, part.owner)?.map(|owner| owner.name).unwrap_or_default(),
        text: part.text,
        not_needed: part.not_needed,
        checks: part.checks.into_iter().map(check).collect(),
    })
}
