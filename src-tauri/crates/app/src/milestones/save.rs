//! Making, moving, reaching and deleting milestones.

use crate::{
    App, AppError, Result,
    dto::{ById, Changed, milestones::*},
    error::FieldErrors,
    programme::{check_name, same_name},
    timeline::{Read, compare, sentences},
};
use understudy_domain::{day::Day, id::Id, message::Message, timeline::Plan, words::MilestoneKind};
use understudy_store::{
    Edit, Reader, Value,
    read::{
        milestones::{MilestoneRecord, milestones},
        programme::{WaveRecord, waves},
        timeline::hanging,
    },
    tables::{self, milestone as column},
};

/// Longest note, in characters.
const LONGEST_NOTE: usize = 4_000;

/// The cells of a milestone whose day is not its wave's.
pub(crate) fn cells_of(name: &str, kind: MilestoneKind, wave: Option<Id>, due_on: Option<Day>) -> Vec<(u16, Value)> {
    vec![
        (column::NAME, name.into()),
        (column::KIND, kind.word().into()),
        (column::WAVE, wave.into()),
        (column::DUE_ON, due_on.into()),
    ]
}

/// What writes the day of a cutover where it belongs: in its wave.
pub(crate) fn cutover_edit(kind: MilestoneKind, wave: Option<Id>, due_on: Option<Day>) -> Option<Edit> {
    let wave = wave.filter(|_| kind == MilestoneKind::Cutover)?;
    Some(Edit::put(&tables::WAVE, wave, vec![(tables::wave::CUTOVER, due_on.into())]))
}

/// The wave must be there, a cutover needs one, and a name is given once a wave.
fn check_wave_and_name(
    errors: &mut FieldErrors,
    known: &[MilestoneRecord],
    waves: &[WaveRecord],
    args: &MilestoneSave,
) {
    let name = args.name.trim();
    check_name(errors, "name", name, "milestone-name-missing");
    let wave = args.wave.map(|id| waves.iter().find(|wave| wave.id == id));
    match wave {
        Some(None) => errors.add("wave", Message::new("milestone-wave-gone")),
        None if args.kind == MilestoneKind::Cutover => errors.add("wave", Message::new("milestone-wave-missing")),
        _ => {}
    }
    let taken =
        |known: &&MilestoneRecord| Some(known.id) != args.id && known.wave == args.wave && same_name(&known.name, name);
    if known.iter().any(|known| taken(&known)) {
        let of = wave.flatten().map_or("none", |wave| wave.name.as_str());
        errors.add("name", Message::new("milestone-name-taken").with("name", name).with("wave", of));
    }
}

/// Makes or changes a milestone. Of a cutover the day is written to its wave.
pub fn save(app: &App, args: MilestoneSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let known = milestones(&reader)?;
    let before = match args.id {
        Some(id) => Some(found(&known, id)?),
        None => None,
    };
    let mut errors = FieldErrors::default();
    check_wave_and_name(&mut errors, &known, &waves(&reader)?, &args);
    errors.require(args.note.chars().count() <= LONGEST_NOTE, "note", "milestone-note-long");
    errors.finish()?;
    let row = args.id.unwrap_or_else(|| app.fresh_id());
    let mut cells = cells_of(args.name.trim(), args.kind, args.wave, args.due_on);
    cells.push((column::NOTE, args.note.trim().into()));
    // The first day that is given stays what it was planned for, however often it moves.
    if before.is_none_or(|before| before.planned_on.is_none()) {
        let first = before.and_then(|before| before.due_on).or(args.due_on);
        cells.push((column::PLANNED_ON, first.into()));
    }
    let mut edits = vec![match before {
        Some(_) => Edit::put(&tables::MILESTONE, row, cells),
        None => Edit::make(&tables::MILESTONE, row, cells),
    }];
    edits.extend(cutover_edit(args.kind, args.wave, args.due_on));
    let name = args.name.trim().to_owned();
    let id = if before.is_some() { "change-milestone-saved" } else { "change-milestone-added" };
    let plan = Read::of(app, &reader, None)?.plan;
    told(app, &reader, &plan, Message::new(id).with("name", name), edits, row)
}

/// Writes and says what it broke and mended.
fn told(app: &App, reader: &Reader<'_>, before: &Plan, label: Message, edits: Vec<Edit>, row: Id) -> Result<Changed> {
    let mut changed = app.change(label, edits)?.of(row);
    if changed.label.is_some() {
        let after = Read::of(app, reader, None)?.plan;
        changed.warnings = sentences(&compare(before, &after));
    }
    Ok(changed)
}

/// What moving a milestone would break and mend; writes nothing.
pub fn effect(app: &App, args: MilestoneMove) -> Result<MilestoneEffect> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let read = Read::of(app, &reader, None)?;
    let known = milestones(&reader)?;
    let moved = found(&known, args.id)?;
    let after = read.plan.clone().moved(args.id, args.due_on);
    let hang = if moved.due_on == args.due_on { 0 } else { hanging(&reader)?.get(&args.id).copied().unwrap_or(0) };
    Ok(read.shown_effect(compare(&read.plan, &after), hang))
}

/// Moves a milestone; with a cutover its wave moves.
pub fn move_to(app: &App, args: MilestoneMove) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let known = milestones(&reader)?;
    let moved = found(&known, args.id)?;
    let mut cells: Vec<(u16, Value)> = vec![(column::DUE_ON, args.due_on.into())];
    if moved.planned_on.is_none() {
        cells.push((column::PLANNED_ON, moved.due_on.or(args.due_on).into()));
    }
    let mut edits = vec![Edit::put(&tables::MILESTONE, args.id, cells)];
    edits.extend(cutover_edit(moved.kind, moved.wave, args.due_on));
    let label = match args.due_on {
        Some(on) => Message::new("change-milestone-moved").with("name", &moved.name).with("date", on),
        None => Message::new("change-milestone-undated").with("name", &moved.name),
    };
    let plan = Read::of(app, &reader, None)?.plan;
    told(app, &reader, &plan, label, edits, args.id)
}

/// Says that a milestone was reached, or opens it again.
pub fn done(app: &App, args: MilestoneDone) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let known = milestones(&reader)?;
    let reached = found(&known, args.id)?;
    let mut errors = FieldErrors::default();
    errors.require(args.done_on.is_none_or(|on| on <= app.today()), "done_on", "milestone-done-ahead");
    errors.finish()?;
    let label = match args.done_on {
        Some(on) => Message::new("change-milestone-done").with("name", &reached.name).with("date", on),
        None => Message::new("change-milestone-open").with("name", &reached.name),
    };
    let edits = vec![Edit::put(&tables::MILESTONE, args.id, vec![(column::DONE_ON, args.done_on.into())])];
    Ok(app.change(label, edits)?.of(args.id))
}

/// Hides a milestone; the cutover of a wave stays. Can be undone.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let known = milestones(&reader)?;
    let name = found(&known, args.id)?.name.clone();
    let edits = vec![Edit::delete(&tables::MILESTONE, args.id)];
    let plan = Read::of(app, &reader, None)?.plan;
    told(app, &reader, &plan, Message::new("change-milestone-deleted").with("name", name), edits, args.id)
}

fn found(known: &[MilestoneRecord], id: Id) -> Result<&MilestoneRecord> {
    known.iter().find(|known| known.id == id).ok_or_else(|| AppError::not_found("milestone"))
}
