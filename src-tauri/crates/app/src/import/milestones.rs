//! Import of milestones from project plans, work items, calendars and lists: preview and plan.
//!
//! A row is about the milestone that its source knows by the same key; importing again moves it and keeps the kind and wave that
//! somebody chose. Which rows are milestones of the training is for a person to say: what the file marks so is proposed, and each
//! row can be taken or left. What the moves break is said before and after.

mod compare;

use super::{DAY_FIRST, Plan, columns, corrected, counts, errors, fields, odd, refused, shown, unmapped, unused_note};
use crate::{
    App, Result,
    dto::import::*,
    milestones::{cells_of, cutover_edit},
    open::Open,
    timeline::{Read, compare as compare_plans, sentences},
};
use compare::{Compared, Known, Taken};
use understudy_domain::{
    message::Message,
    timeline::{self as rules, Effect},
    words::MilestoneKind,
};
use understudy_import::{
    Mapping,
    milestones::{self as files, Source},
    sheet::Sheet,
};
use understudy_store::{
    Connection, Edit,
    tables::{self, milestone as column},
};

/// Sentences about what the moves break that are shown at most.
const MOST_SENTENCES: usize = 40;

impl Compared {
    /// What the rows break and mend in the plan.
    fn effect(&self, app: &App, reader: &Connection) -> Result<Effect> {
        let before = Read::of(app, reader, None)?.plan;
        let mut after = before.clone();
        for taken in self.taken.iter().filter(|taken| taken.is_news()) {
            let done_on = after.milestones.iter().find(|known| known.id == taken.id).and_then(|known| known.done_on);
            after.milestones.retain(|known| known.id != taken.id);
            after.milestones.push(rules::Milestone {
                id: taken.id,
                name: taken.row.name.clone(),
                kind: taken.kind,
                wave: taken.wave,
                due_on: Some(taken.row.due_on),
                done_on,
            });
            if let (MilestoneKind::Cutover, Some(wave)) = (taken.kind, taken.wave) {
                after.set_cutover(wave, Some(taken.row.due_on));
            }
        }
        Ok(compare_plans(&before, &after))
    }
}

fn mapping(sheet: &Sheet, args: &ImportArgs) -> Result<(Mapping, Option<bool>)> {
    let day_first = match args.mapping.get(DAY_FIRST).map(String::as_str) {
        Some("yes" | "true" | "day") => Some(true),
        Some("no" | "false" | "month") => Some(false),
        _ => None,
    };
    Ok((corrected(files::mapping(sheet), sheet, args)?, day_first))
}

fn required(field: &str) -> bool {
    matches!(field, "name" | "due_on")
}

fn shape(source: Source) -> Message {
    Message::new(match source {
        Source::Project => "milestones-shape-project",
        Source::WorkItems => "milestones-shape-work_items",
        Source::Calendar => "milestones-shape-calendar",
        Source::List => "milestones-shape-list",
    })
}

/// Reads a file and says what an import would do, and what that breaks.
pub(super) fn preview(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<ImportPreview> {
    let reader = open.reader()?;
    let (mapping, day_first) = mapping(sheet, args)?;
    let shown_fields = fields(mapping.list(sheet), required);
    let read = match files::read(sheet, &mapping, day_first) {
        Ok(read) => read,
        Err(error) => return unmapped(sheet, shape(Source::List), shown_fields, error),
    };
    let (source, without_day) = (read.source, read.without_day);
    let compared = Known::load(&reader)?.compare(read, args);
    let mut notes = Vec::new();
    if compared.counts.new + compared.counts.changed > 0 {
        let effect = compared.effect(app, &reader)?;
        if effect.breaks.is_empty() && effect.alters.is_empty() {
            notes.push(Message::new("milestones-effect-nothing"));
        }
        notes.extend(sentences(&effect).into_iter().take(MOST_SENTENCES));
    }
    if without_day > 0 {
        notes.push(Message::new("milestones-without-day").with("count", without_day));
    }
    notes.extend(sheet.notes.clone());
    notes.extend(unused_note(&mapping.unused(sheet)));
    let rows: Vec<ImportRow> = compared
        .outcomes
        .into_iter()
        .map(|one| ImportRow {
            row: one.row,
            title: one.title,
            detail: one.detail,
            outcome: one.outcome,
            changes: one.changes,
            candidates: Vec::new(),
            reason: one.reason,
        })
        .collect();
    Ok(ImportPreview {
        name: sheet.source.clone(),
        shape: shape(source),
        columns: columns(sheet),
        fields: shown_fields,
        counts: ImportCounts { left_out: Some(compared.left_out), ..counts(compared.counts) },
        rows: shown(&rows, |row| matches!(row.outcome, ImportOutcome::Unchanged | ImportOutcome::LeftOut)),
        errors: errors(compared.errors),
        conflicts: odd(sheet.row_notes.clone()),
        notes,
    })
}

/// What the import will write.
pub(super) fn plan(app: &App, open: &Open, sheet: &Sheet, args: &ImportArgs) -> Result<Plan> {
    let reader = open.reader()?;
    let (mapping, day_first) = mapping(sheet, args)?;
    let read = files::read(sheet, &mapping, day_first).map_err(refused)?;
    let source = read.source;
    let known = Known::load(&reader)?;
    let compared = known.compare(read, args);
    let warnings = sentences(&compared.effect(app, &reader)?).into_iter().take(MOST_SENTENCES).collect();
    let mut edits = Vec::new();
    for taken in compared.taken.iter().filter(|taken| taken.is_news()) {
        let Taken { id, is_new, kind, wave, row, .. } = taken;
        let before = known.milestones.iter().find(|before| before.id == *id);
        let mut cells = cells_of(&row.name, *kind, *wave, Some(row.due_on));
        cells.push((column::SOURCE, source.word().into()));
        cells.push((column::SOURCE_KEY, row.key.as_str().into()));
        if !row.note.is_empty() {
            cells.push((column::NOTE, row.note.as_str().into()));
        }
        if before.is_none_or(|before| before.planned_on.is_none()) {
            let first = before.and_then(|before| before.due_on).unwrap_or(row.due_on);
            cells.push((column::PLANNED_ON, first.into()));
        }
        edits.push(if *is_new {
            Edit::make(&tables::MILESTONE, *id, cells)
        } else {
            Edit::put(&tables::MILESTONE, *id, cells)
        });
        edits.extend(cutover_edit(*kind, *wave, Some(row.due_on)));
    }
    let counts = ImportCounts { left_out: Some(compared.left_out), ..counts(compared.counts) };
    Ok(Plan { label: "change-milestones-imported", counts, edits, warnings, boxed: None })
}
