//! Everything about one module.

use super::{file::LARGEST_FILE, rows::All};
use crate::{
    App, AppError, Result,
    dto::{
        ById, Named,
        modules::{Material, MaterialReviewer, ModuleDetail, ModuleTask, PlanLine, RunStep},
    },
};
use rustc_hash::FxHashMap;
use understudy_domain::{content, day::Day, id::Id, words::ReviewDecision};
use understudy_store::{
    Connection,
    read::modules::{self as read, MaterialRecord, Part, ReviewerRecord},
};

/// One module with materials, run sheet, checklist and timed tasks.
pub fn get(app: &App, args: ById) -> Result<ModuleDetail> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let all = All::read(&reader, today)?;
    let module = all.modules.iter().find(|module| module.id == args.id).ok_or_else(|| AppError::not_found("module"))?;
    Ok(ModuleDetail {
        row: all.row(module),
        summary: module.summary.clone(),
        languages: module.languages.clone(),
        capacity: module.capacity,
        pass_percent: module.pass_percent,
        released_on: module.released_on,
        prerequisites: all.prerequisites.get(&module.id).cloned().unwrap_or_default(),
        dependants: all.dependants(module.id),
        materials: materials(&reader, module.id, module.version, today)?,
        steps: lines(&reader, Part::Steps, module.id, |line| RunStep {
            id: Some(line.id),
            title: line.title,
            minutes: line.number,
            note: line.text,
        })?,
        checks: lines(&reader, Part::Checks, module.id, |line| PlanLine { id: Some(line.id), title: line.title })?,
        tasks: lines(&reader, Part::Tasks, module.id, |line| ModuleTask {
            id: Some(line.id),
            title: line.title,
            target_seconds: line.number,
            instructions: line.text,
        })?,
        largest_file: LARGEST_FILE as f64,
    })
}

fn lines<T>(reader: &Connection, part: Part, module: Id, shape: impl Fn(read::LineRecord) -> T) -> Result<Vec<T>> {
    Ok(read::lines(reader, part, module)?.into_iter().map(shape).collect())
}

fn materials(reader: &Connection, module: Id, version: u32, today: Day) -> Result<Vec<Material>> {
    let mut reviewers: FxHashMap<Id, Vec<ReviewerRecord>> = FxHashMap::default();
    for reviewer in read::reviewers(reader, module)? {
        reviewers.entry(reviewer.material).or_default().push(reviewer);
    }
    let materials = read::materials(reader, Some(module))?.into_iter();
    Ok(materials
        .map(|record| {
            let reviewers = reviewers.remove(&record.id).unwrap_or_default();
            material(record, reviewers, version, today)
        })
        .collect())
}

/// Whether everybody asked has agreed; nobody asked means that nobody has.
pub(super) fn all_agreed(reviewers: &[ReviewerRecord]) -> bool {
    !reviewers.is_empty() && reviewers.iter().all(|reviewer| reviewer.decision == Some(ReviewDecision::Agreed))
}

fn material(record: MaterialRecord, reviewers: Vec<ReviewerRecord>, version: u32, today: Day) -> Material {
    let agreed = all_agreed(&reviewers);
    let standing = record.standing;
    Material {
        id: record.id,
        kind: standing.kind,
        overdue: standing.is_overdue(version, today),
        title: standing.title,
        language: standing.language,
        author: record.author.map(|id| Named { id, name: record.author_name }),
        reviewers: reviewers
            .into_iter()
            .map(|reviewer| MaterialReviewer {
                person: Named { id: reviewer.person, name: reviewer.name },
                decided_on: reviewer.decided_on,
                decision: reviewer.decision,
                note: reviewer.note,
            })
            .collect(),
        state: standing.state,
        state_on: standing.state_on,
        approved_version: standing.approved_version,
        needed_by: standing.needed_by,
        effort_minutes: record.effort_minutes,
        link: record.link,
        file_name: record.file_name,
        file_size: record.file_size.map(|bytes| bytes as f64),
        here: record.here,
        moves: content::moves(standing.state, agreed).to_vec(),
    }
}
