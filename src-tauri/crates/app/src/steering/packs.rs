//! Packs kept, so that the next one can say what changed.

use super::gather;
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, Named, steering::*},
    error::FieldErrors,
    programme::check_name,
    superusers::actor,
};
use understudy_domain::{
    id::Id,
    message::Message,
    steering::{SteeringContent, compare},
};
use understudy_store::{
    Connection, Edit,
    read::steering::{self as read, DecisionRecord, PackRecord},
    tables::{self, steering_pack as column},
};

/// Longest note, in characters.
const LONGEST_NOTE: usize = 2000;

/// The pack as it would be today, and what changed since the last one.
pub fn get(app: &App, args: SteeringArgs) -> Result<Steering> {
    let content = gather(app, args.as_of)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    let packs = read::packs(&reader)?;
    let since = match args.since {
        Some(id) => Some(find(&packs, id)?),
        // A pack kept later than the day asked for was not known then.
        None => packs.iter().find(|pack| pack.made_on.is_none_or(|on| on <= content.as_of)),
    };
    let changes = match since {
        Some(pack) => compare(&content_of(&reader, pack)?, &content),
        None => Vec::new(),
    };
    let since = since.cloned().map(row);
    let decisions = read::decisions(&reader)?.into_iter().map(decision).collect();
    Ok(Steering { content, since, changes, packs: packs.into_iter().map(row).collect(), decisions })
}

/// The packs kept, the latest first.
pub fn packs(app: &App) -> Result<Vec<SteeringPackRow>> {
    Ok(read::packs(&*app.programme()?.reader()?)?.into_iter().map(row).collect())
}

/// The decisions asked for, those that wait first.
pub fn decisions(app: &App) -> Result<Vec<SteeringDecisionRow>> {
    Ok(read::decisions(&*app.programme()?.reader()?)?.into_iter().map(decision).collect())
}

fn find(packs: &[PackRecord], id: Id) -> Result<&PackRecord> {
    packs.iter().find(|pack| pack.id == id).ok_or_else(|| AppError::not_found("steering_pack"))
}

pub(super) fn content_of(reader: &Connection, pack: &PackRecord) -> Result<SteeringContent> {
    let unreadable = || AppError::refused(Message::new("steering-pack-unreadable").with("title", pack.title.as_str()));
    read::content(reader, pack.id)?.ok_or_else(unreadable)
}

/// The figures of a pack kept, and the pack before it.
pub(super) fn kept(reader: &Connection, id: Id) -> Result<(SteeringContent, Option<PackRecord>)> {
    let packs = read::packs(reader)?;
    let content = content_of(reader, find(&packs, id)?)?;
    let before = packs.iter().skip_while(|pack| pack.id != id).nth(1).cloned();
    Ok((content, before))
}

pub(super) fn row(pack: PackRecord) -> SteeringPackRow {
    SteeringPackRow { id: pack.id, title: pack.title, on: pack.made_on, by: pack.made_by, note: pack.note }
}

fn decision(record: DecisionRecord) -> SteeringDecisionRow {
    SteeringDecisionRow {
        id: record.id,
        title: record.title,
        detail: record.detail,
        wave: record.wave.map(|id| Named { id, name: record.wave_name }),
        owner: record.owner.map(|id| Named { id, name: record.owner_name }),
        asked_on: record.asked_on,
        needed_by: record.needed_by,
        decided_on: record.decided_on,
        decision: record.decision,
    }
}

/// Keeps the pack as it is today.
pub fn keep(app: &App, args: SteeringKeep) -> Result<Changed> {
    let content = gather(app, None)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    let (title, note) = (args.title.trim(), args.note.trim());
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "title", title, "steering-title-missing");
    errors.require(note.chars().count() <= LONGEST_NOTE, "note", "steering-note-long");
    let by = actor(app, &reader, None, &mut errors, "by")?;
    errors.finish()?;
    drop(reader);
    let json =
        serde_json::to_string(&content).map_err(|error| AppError::failed(crate::internal_error(&error.to_string())))?;
    let id = app.fresh_id();
    let cells = vec![
        (column::TITLE, title.into()),
        (column::MADE_ON, app.today().into()),
        (column::MADE_BY, by.map(|by| by.id).into()),
        (column::CONTENT, json.into()),
        (column::NOTE, note.into()),
    ];
    let label = Message::new("change-steering-kept").with("title", title);
    Ok(app.change(label, vec![Edit::make(&tables::STEERING_PACK, id, cells)])?.of(id))
}

/// Hides a pack kept.
pub fn delete_pack(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let title = find(&read::packs(&reader)?, args.id)?.title.clone();
    drop(reader);
    let label = Message::new("change-steering-deleted").with("title", title);
    Ok(app.change(label, vec![Edit::delete(&tables::STEERING_PACK, args.id)])?.of(args.id))
}

/// What changed from one pack kept to another.
pub fn compare_packs(app: &App, args: SteeringCompareArgs) -> Result<SteeringComparison> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let packs = read::packs(&reader)?;
    let (before, now) = (find(&packs, args.before)?, find(&packs, args.now)?);
    let changes = compare(&content_of(&reader, before)?, &content_of(&reader, now)?);
    Ok(SteeringComparison { before: row(before.clone()), now: row(now.clone()), changes })
}
