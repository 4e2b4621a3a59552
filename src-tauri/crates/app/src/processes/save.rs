//! Changing the catalogue by hand.

use super::{catalogue, sync_competencies};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, processes::ProcessSave},
    error::FieldErrors,
};
use understudy_domain::{id::Id, message::Message, words::ProcessScope};
use understudy_store::{
    Edit,
    read::processes::{self as read, ProcessRecord},
    tables::{self, process as column},
};

/// Longest title, in characters.
const LONGEST_TITLE: usize = 400;

/// Makes or changes a process.
pub fn save(app: &App, args: ProcessSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut records = read::processes(&reader)?;
    let (title, code) = (args.title.trim().to_owned(), args.code.trim().to_owned());
    check(&records, &args, &title)?;
    let row = args.id.unwrap_or_else(|| app.fresh_id());
    let mut cells = vec![
        (column::PARENT, args.parent.into()),
        (column::CODE, code.as_str().into()),
        (column::TITLE, title.as_str().into()),
        (column::LEVEL, args.level.word().into()),
    ];
    let edit = if let Some(known) = records.iter_mut().find(|record| Some(record.id) == args.id) {
        (known.parent, known.level) = (args.parent, args.level);
        Edit::put(&tables::PROCESS, row, cells)
    } else {
        let position = records.iter().map(|record| record.position).filter(|at| *at < i64::MAX).max().unwrap_or(-1) + 1;
        // What is added by hand below a branch in scope is meant to be in scope.
        let above = records.iter().find(|record| Some(record.id) == args.parent);
        let scope = above.map_or(ProcessScope::Unspecified, |record| record.scope);
        cells.push((column::SCOPE, scope.word().into()));
        cells.push((column::POSITION, position.into()));
        records.push(ProcessRecord {
            id: row,
            parent: args.parent,
            code,
            title: title.clone(),
            level: args.level,
            scope,
            state: String::new(),
            url: String::new(),
            position,
        });
        Edit::make(&tables::PROCESS, row, cells)
    };
    let mut edits = vec![edit];
    edits.extend(sync_competencies(&reader, &catalogue(&records))?);
    let id = if args.id.is_some() { "change-process-saved" } else { "change-process-added" };
    Ok(app.change(Message::new(id).with("title", title), edits)?.of(row))
}

fn check(records: &[ProcessRecord], args: &ProcessSave, title: &str) -> Result<()> {
    let find = |id: Id| records.iter().find(|record| record.id == id);
    if let Some(id) = args.id
        && find(id).is_none()
    {
        return Err(AppError::not_found("process"));
    }
    let mut errors = FieldErrors::default();
    errors.require(!title.is_empty(), "title", "process-title-missing");
    if title.chars().count() > LONGEST_TITLE {
        errors.add("title", Message::new("process-title-too-long").with("longest", LONGEST_TITLE));
    }
    match args.parent.map(find) {
        Some(None) => errors.add("parent", Message::new("process-parent-gone")),
        Some(Some(parent)) => {
            if let Some(id) = args.id {
                let tree = catalogue(records);
                let inside = tree.find(id).zip(tree.find(parent.id));
                let below = inside.is_some_and(|(own, above)| tree.branch(own).contains(&above));
                errors.require(!below, "parent", "process-parent-below");
            }
            if parent.level >= args.level {
                let above = Message::new(parent.level.message_id());
                errors.add("level", Message::new("process-level-order").with("parent", above));
            }
        }
        None => {}
    }
    errors.finish()
}

/// Hides a process and all below it, with its risk areas; can be undone.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut records = read::processes(&reader)?;
    let tree = catalogue(&records);
    let start = tree.find(args.id).ok_or_else(|| AppError::not_found("process"))?;
    let title = tree.row(start).title.clone();
    let gone: rustc_hash::FxHashSet<Id> = tree.branch(start).map(|at| tree.row(at).id).collect();
    let mut edits: Vec<Edit> = tree.branch(start).map(|at| Edit::delete(&tables::PROCESS, tree.row(at).id)).collect();
    for area in read::risk_areas(&reader)?.into_iter().filter(|area| gone.contains(&area.process)) {
        edits.push(Edit::delete(&tables::RISK_AREA, area.id));
    }
    records.retain(|record| !gone.contains(&record.id));
    edits.extend(sync_competencies(&reader, &catalogue(&records))?);
    let label = Message::new("change-process-deleted").with("title", title).with("count", gone.len());
    Ok(app.change(label, edits)?.of(args.id))
}
