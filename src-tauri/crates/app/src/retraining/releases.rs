//! Releases, and what a person says that each of their changes means for training.

use super::teaching::{Suggesting, Teaching};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, Named, Nothing, retraining::*},
    error::FieldErrors,
    programme::{check_name, require_row},
    superusers::actor,
};
use understudy_domain::{id::Id, message::Message, retraining::ReleaseVerdict};
use understudy_store::{
    Connection, Edit,
    read::{
        modules::modules,
        programme::is_shown,
        retraining::{self as read, ReleaseChangeRecord, ReleaseRecord},
    },
    tables::{self, release as column, release_change},
};

/// Longest note, in characters.
const LONGEST_NOTE: usize = 2000;

/// Releases with how far their changes are judged.
pub fn releases(app: &App, _: Nothing) -> Result<Vec<ReleaseRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let changes = read::changes(&reader, None)?;
    let rows = read::releases(&reader)?.into_iter();
    Ok(rows.map(|release| row(&release, changes.iter().filter(|change| change.release == release.id))).collect())
}

fn row<'a>(release: &ReleaseRecord, changes: impl Iterator<Item = &'a ReleaseChangeRecord>) -> ReleaseRow {
    let (mut count, mut judged, mut retrain) = (0, 0, 0);
    for change in changes {
        count += 1;
        judged += u32::from(change.verdict.is_some());
        retrain += u32::from(change.verdict == Some(ReleaseVerdict::Retrain));
    }
    ReleaseRow {
        id: release.id,
        name: release.name.clone(),
        planned_on: release.planned_on,
        source: release.source.clone(),
        note: release.note.clone(),
        changes: count,
        judged,
        retrain,
    }
}

fn existing(reader: &Connection, id: Id) -> Result<ReleaseRecord> {
    let found = read::releases(reader)?.into_iter().find(|release| release.id == id);
    found.ok_or_else(|| AppError::not_found("release"))
}

/// What a release changes.
pub fn changes(app: &App, args: ById) -> Result<ReleaseDetail> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let release = existing(&reader, args.id)?;
    let teaching = Teaching::read(&reader)?;
    let suggesting = Suggesting::new(&teaching);
    let modules = modules(&reader, None)?;
    let found = read::changes(&reader, Some(args.id))?;
    let release = row(&release, found.iter());
    let shown = |change: ReleaseChangeRecord| {
        let process = change.process.and_then(|id| teaching.catalogue.find(id));
        let teaches = |module: Id| process.is_some_and(|process| !teaching.taught_of(module, process).is_empty());
        let taught = modules.iter().filter(|module| teaches(module.id));
        ReleaseChange {
            suggestions: match process {
                Some(_) => Vec::new(),
                None => suggesting.of(&format!("{} {} {}", change.title, change.area, change.detail)),
            },
            modules: taught.map(|module| Named { id: module.id, name: module.title.clone() }).collect(),
            id: change.id,
            title: change.title,
            detail: change.detail,
            area: change.area,
            process: process.map(|at| teaching.process(at)),
            verdict: change.verdict,
            judged_by: change.judged_by,
            judged_on: change.judged_on,
            note: change.note,
        }
    };
    Ok(ReleaseDetail { changes: found.into_iter().map(shown).collect(), release })
}

/// Makes or changes a release.
pub fn save_release(app: &App, args: ReleaseSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if let Some(id) = args.id {
        require_row(&reader, &tables::RELEASE, id)?;
    }
    let (name, note) = (args.name.trim(), args.note.trim());
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "name", name, "release-name-missing");
    errors.require(note.chars().count() <= LONGEST_NOTE, "note", "release-note-long");
    errors.finish()?;
    drop(reader);
    let cells =
        vec![(column::NAME, name.into()), (column::PLANNED_ON, args.planned_on.into()), (column::NOTE, note.into())];
    let (id, edit) = match args.id {
        Some(id) => (id, Edit::put(&tables::RELEASE, id, cells)),
        None => {
            let id = app.fresh_id();
            (id, Edit::make(&tables::RELEASE, id, cells))
        }
    };
    Ok(app.change(Message::new("change-release-saved").with("release", name), vec![edit])?.of(id))
}

/// Hides a release with its changes; whoever was asked because of them no longer is.
pub fn delete_release(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let release = existing(&reader, args.id)?;
    let label = Message::new("change-release-deleted").with("release", release.name);
    let changes = read::changes(&reader, Some(args.id))?;
    drop(reader);
    let mut edits = vec![Edit::delete(&tables::RELEASE, args.id)];
    edits.extend(changes.iter().map(|change| Edit::delete(&tables::RELEASE_CHANGE, change.id)));
    Ok(app.change(label, edits)?.of(args.id))
}

/// Says what changes mean for training, several at once; without a verdict takes an earlier one back.
pub fn judge(app: &App, args: ReleaseJudge) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let all = read::changes(&reader, None)?;
    let chosen: Vec<&ReleaseChangeRecord> = all.iter().filter(|change| args.changes.contains(&change.id)).collect();
    if chosen.is_empty() || chosen.len() < args.changes.len() {
        return Err(AppError::not_found("release_change"));
    }
    let mut errors = FieldErrors::default();
    if let Some(process) = args.process {
        errors.require(is_shown(&reader, &tables::PROCESS, process)?, "process", "release-process-gone");
    }
    let has_process = args.process.is_some() || chosen.iter().all(|change| change.process.is_some());
    errors.require(args.verdict != Some(ReleaseVerdict::Retrain) || has_process, "process", "release-process-missing");
    let note = args.note.trim();
    errors.require(note.chars().count() <= LONGEST_NOTE, "note", "release-note-long");
    let by = actor(app, &reader, None, &mut errors, "by")?.map(|by| by.id);
    errors.finish()?;
    let (today, judged) = (app.today(), args.verdict.is_some());
    let edits = chosen.iter().map(|change| {
        let mut cells = vec![
            (release_change::VERDICT, args.verdict.map(ReleaseVerdict::word).into()),
            (release_change::JUDGED_BY, by.filter(|_| judged).into()),
            (release_change::JUDGED_ON, judged.then_some(today).into()),
        ];
        cells.extend(args.process.map(|process| (release_change::PROCESS, process.into())));
        if !note.is_empty() {
            cells.push((release_change::NOTE, note.into()));
        }
        Edit::put(&tables::RELEASE_CHANGE, change.id, cells)
    });
    let edits: Vec<Edit> = edits.collect();
    let label = if judged { "change-release-judged" } else { "change-release-unjudged" };
    let label = Message::new(label).with("title", chosen[0].title.as_str()).with("count", chosen.len());
    drop(reader);
    app.change(label, edits)
}
