//! Setting needs, and recording why a group gets no training.

use super::{Picture, matrix::empty};
use crate::{
    App, Result,
    dto::{
        Changed, Nothing,
        needs::{ExemptionSave, NeedsSet},
    },
    error::FieldErrors,
    programme::require_row,
    superusers::actor,
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{id::Id, message::Message, plan::is_depth};
use understudy_store::{
    Edit, Value,
    read::{groups::groups, needs::NeedRecord, programme::is_shown},
    tables::{self, need, training_exemption},
};

/// Cells set at once at most: every group of a large programme against every area.
const MOST_CELLS: usize = 50_000;
/// Longest reason or note, in characters.
const LONGEST_TEXT: usize = 2000;

fn need_row(group: Id, topic: Id) -> Id {
    Id::derived("need", &[group.as_ref(), topic.as_ref()])
}

/// A need of a group.
pub(crate) fn need_edit(group: Id, topic: Id, depth: u8, note: Value) -> Edit {
    let cells = vec![
        (need::USER_GROUP, group.into()),
        (need::TOPIC, topic.into()),
        (need::DEPTH, depth.into()),
        (need::NOTE, note),
    ];
    Edit::make(&tables::NEED, need_row(group, topic), cells)
}

/// Sets or takes away needs, one or many at once.
pub fn set(app: &App, args: NeedsSet) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let mut errors = FieldErrors::default();
    errors.require(args.cells.len() <= MOST_CELLS, "cells", "needs-too-many");
    let depths = args.cells.iter().all(|cell| cell.depth.is_none_or(is_depth));
    errors.require(depths, "depth", "needs-depth-range");
    let short = |note: &Option<String>| note.as_ref().is_none_or(|note| note.chars().count() <= LONGEST_TEXT);
    errors.require(args.cells.iter().all(|cell| short(&cell.note)), "note", "needs-text-too-long");
    errors.finish()?;
    let known = understudy_store::read::needs::needs(&reader)?;
    let known: FxHashMap<(Id, Id), NeedRecord> =
        known.into_iter().map(|need| ((need.group, need.topic), need)).collect();
    let rows: FxHashSet<(bool, Id)> =
        args.cells.iter().flat_map(|cell| [(true, cell.group), (false, cell.topic)]).collect();
    for (is_group, row) in rows {
        require_row(&reader, if is_group { &tables::USER_GROUP } else { &tables::TOPIC }, row)?;
    }
    let mut edits = Vec::with_capacity(args.cells.len());
    for cell in &args.cells {
        let before = known.get(&(cell.group, cell.topic));
        match cell.depth {
            Some(depth) => {
                let note = cell.note.as_ref().or(before.map(|need| &need.note));
                let note = note.map_or("", |note| note.trim());
                edits.push(need_edit(cell.group, cell.topic, depth, note.into()));
            }
            None => edits.extend(before.map(|need| Edit::delete(&tables::NEED, need.id))),
        }
    }
    app.change(Message::new("change-needs-set").with("count", args.cells.len()), edits)
}

/// Fills the cells that the risk areas propose and that nobody has filled.
pub fn propose(app: &App, _: Nothing) -> Result<Changed> {
    let picture = Picture::read(app, None)?;
    let edits: Vec<Edit> =
        empty(&picture).into_iter().map(|(group, topic, depth)| need_edit(group, topic, depth, Value::Null)).collect();
    app.change(Message::new("change-needs-proposed").with("count", edits.len()), edits)
}

/// Records why a group gets no training, or takes that back.
pub fn exempt(app: &App, args: ExemptionSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    require_row(&reader, &tables::USER_GROUP, args.group)?;
    let today = app.today();
    let row = Id::derived("training_exemption", &[args.group.as_ref()]);
    let name = groups(&reader, today)?.into_iter().find(|group| group.id == args.group).map(|group| group.name);
    let name = name.unwrap_or_default();
    let reason = args.reason.trim();
    if reason.is_empty() {
        let there = is_shown(&reader, &tables::TRAINING_EXEMPTION, row)?;
        let edits = if there { vec![Edit::delete(&tables::TRAINING_EXEMPTION, row)] } else { Vec::new() };
        return Ok(app.change(Message::new("change-exemption-taken-back").with("group", name), edits)?.of(row));
    }
    let mut errors = FieldErrors::default();
    errors.require(reason.chars().count() <= LONGEST_TEXT, "reason", "needs-text-too-long");
    errors.require(args.expires_on.is_none_or(|last| last >= today), "expires_on", "needs-exemption-past");
    let by = actor(app, &reader, args.by, &mut errors, "by")?;
    errors.finish()?;
    drop(reader);
    let cells = vec![
        (training_exemption::USER_GROUP, args.group.into()),
        (training_exemption::REASON, reason.into()),
        (training_exemption::DECIDED_BY, by.map(|by| by.id).into()),
        (training_exemption::DECIDED_ON, today.into()),
        (training_exemption::EXPIRES_ON, args.expires_on.into()),
    ];
    let label = Message::new("change-exempted").with("group", name);
    Ok(app.change(label, vec![Edit::make(&tables::TRAINING_EXEMPTION, row, cells)])?.of(row))
}
