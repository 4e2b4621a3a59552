//! Beginning, changing and answering checklists.

use super::list::template;
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, checklists::*},
    error::FieldErrors,
    programme::{check_name, folded, require_row},
    superusers::actor,
};
use rustc_hash::FxHashSet;
use understudy_domain::{id::Id, message::Message, words::PhaseKind};
use understudy_store::{
    Edit,
    read::{
        find::references,
        plan::{LineRecord, checklists, lines},
    },
    tables::{self, checklist, checklist_line},
};

/// Lines of a list at most.
const MOST_LINES: usize = 200;
/// Longest line, reason or evidence, in characters.
const LONGEST_TEXT: usize = 2000;

/// The row of a phase's list or template: one a programme, so that two laptops begin the same.
fn list_row(phase: PhaseKind, template: bool) -> Id {
    let kind = if template { "checklist_template" } else { "checklist" };
    Id::derived(kind, &[phase.word().as_bytes()])
}

/// The row of a line by its words.
pub(crate) fn line_row(list: Id, text: &str) -> Id {
    Id::derived("checklist_line", &[list.as_ref(), folded(text).as_bytes()])
}

fn list_edit(row: Id, phase: PhaseKind, title: &str, template: bool) -> Edit {
    let position = PhaseKind::ALL.iter().position(|&known| known == phase).unwrap_or_default() as u32;
    let cells = vec![
        (checklist::TITLE, title.into()),
        (checklist::PHASE, phase.word().into()),
        (checklist::POSITION, position.into()),
        (checklist::TEMPLATE, template.into()),
    ];
    Edit::make(&tables::CHECKLIST, row, cells)
}

fn line_cells(list: Id, at: usize, line: &TemplateLine) -> Vec<(u16, understudy_store::Value)> {
    vec![
        (checklist_line::CHECKLIST, list.into()),
        (checklist_line::POSITION, (at as u32).into()),
        (checklist_line::TEXT, line.text.trim().into()),
        (checklist_line::MEASURE, line.measure.map_or("", understudy_domain::plan::CheckKind::word).into()),
        (checklist_line::GATE, line.gate.into()),
    ]
}

/// A list as its template says.
fn started(template: &ChecklistTemplate) -> Vec<Edit> {
    let row = list_row(template.phase, false);
    let make = |(at, line): (usize, &TemplateLine)| {
        Edit::make(&tables::CHECKLIST_LINE, line_row(row, &line.text), line_cells(row, at, line))
    };
    let list = list_edit(row, template.phase, &template.title, false);
    std::iter::once(list).chain(template.lines.iter().enumerate().map(make)).collect()
}

/// The list of a phase as it begins in a programme that has changed no template, with its row.
pub(crate) fn begun(phase: PhaseKind) -> (Id, Vec<Edit>) {
    (list_row(phase, false), started(&template(phase, &[], &[])))
}

/// Begins the checklist of a phase from its template. One that is there already is left as it is.
pub fn begin(app: &App, args: ChecklistBegin) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let row = list_row(args.phase, false);
    let records = checklists(&reader)?;
    if records.iter().any(|list| list.id == row) {
        return Err(AppError::refused(Message::new("checklist-begun")));
    }
    let template = template(args.phase, &records, &lines(&reader)?);
    drop(reader);
    let edits = started(&template);
    let label = Message::new("change-checklist-begun").with("title", template.title);
    Ok(app.change(label, edits)?.of(row))
}

/// Saves the lines of a checklist, or of the template of a phase: whole and in order; what is left out is hidden. Lines that
/// stay keep their answers.
pub fn save(app: &App, args: ChecklistSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let row = args.id.unwrap_or_else(|| list_row(args.phase, true));
    if let Some(id) = args.id {
        require_row(&reader, &tables::CHECKLIST, id)?;
    }
    let title = args.title.trim();
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "title", title, "checklist-title-missing");
    errors.require(args.lines.len() <= MOST_LINES, "lines", "checklist-lines-many");
    let mut seen = FxHashSet::default();
    for (at, line) in args.lines.iter().enumerate() {
        let text = line.text.trim();
        let field = format!("lines.{at}");
        errors.require(!text.is_empty(), &field, "checklist-line-missing");
        errors.require(text.chars().count() <= LONGEST_TEXT, &field, "needs-text-too-long");
        errors.require(seen.insert(folded(text)), &field, "checklist-line-twice");
    }
    errors.finish()?;
    let known: Vec<LineRecord> = lines(&reader)?.into_iter().filter(|line| line.checklist == row).collect();
    let is_template = args.id.is_none() || checklists(&reader)?.iter().any(|list| list.id == row && list.template);
    drop(reader);
    let mut edits = vec![list_edit(row, args.phase, title, is_template)];
    let mut kept = FxHashSet::default();
    for (at, line) in args.lines.iter().enumerate() {
        let own = line.id.filter(|id| known.iter().any(|line| line.id == *id));
        let id = own.unwrap_or_else(|| line_row(row, line.text.trim()));
        kept.insert(id);
        // A line that is there keeps what was answered; one that comes anew, or back, begins without.
        edits.push(if known.iter().any(|line| line.id == id) {
            Edit::put(&tables::CHECKLIST_LINE, id, line_cells(row, at, line))
        } else {
            Edit::make(&tables::CHECKLIST_LINE, id, line_cells(row, at, line))
        });
    }
    let gone = known.iter().filter(|line| !kept.contains(&line.id));
    edits.extend(gone.map(|line| Edit::delete(&tables::CHECKLIST_LINE, line.id)));
    let id = if is_template { "change-checklist-template" } else { "change-checklist-saved" };
    Ok(app.change(Message::new(id).with("title", title), edits)?.of(row))
}

/// Hides a checklist, or the programme's own template: its phase then begins with the usual one again. Can be undone.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    require_row(&reader, &tables::CHECKLIST, args.id)?;
    let title = checklists(&reader)?.into_iter().find(|list| list.id == args.id).map(|list| list.title);
    let mut edits = vec![Edit::delete(&tables::CHECKLIST, args.id)];
    let shown = references(&reader, &tables::CHECKLIST, args.id)?.into_iter().filter(|reference| reference.shown);
    edits.extend(shown.map(|reference| Edit::delete(reference.table, reference.row)));
    drop(reader);
    Ok(app
        .change(Message::new("change-checklist-deleted").with("title", title.unwrap_or_default()), edits)?
        .of(args.id))
}

/// Answers a line, waives it with a reason, or takes that back. What the data answer nobody can tick.
pub fn set_line(app: &App, args: ChecklistLineSet) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let known = lines(&reader)?.into_iter().find(|line| line.id == args.id);
    let known = known.ok_or_else(|| AppError::not_found("checklist_line"))?;
    let (evidence, waived) = (args.evidence.trim(), args.waived.trim());
    let mut errors = FieldErrors::default();
    for (field, text) in [("evidence", evidence), ("waived", waived)] {
        errors.require(text.chars().count() <= LONGEST_TEXT, field, "needs-text-too-long");
    }
    errors.require(!args.done || known.measure.is_empty(), "done", "checklist-measured");
    errors.require(!args.done || waived.is_empty(), "waived", "checklist-done-and-waived");
    let by = if args.done { actor(app, &reader, known.done_by, &mut errors, "done_by")? } else { None };
    errors.finish()?;
    drop(reader);
    let done_on = args.done.then(|| known.done_on.unwrap_or_else(|| app.today()));
    let cells = vec![
        (checklist_line::DONE_ON, done_on.into()),
        (checklist_line::DONE_BY, by.map(|by| by.id).into()),
        (checklist_line::EVIDENCE, evidence.into()),
        (checklist_line::WAIVED, waived.into()),
    ];
    let id = match (args.done, waived.is_empty()) {
        (true, _) => "change-checklist-done",
        (false, false) => "change-checklist-waived",
        (false, true) => "change-checklist-opened",
    };
    let label = Message::new(id).with("line", known.text);
    Ok(app.change(label, vec![Edit::put(&tables::CHECKLIST_LINE, args.id, cells)])?.of(args.id))
}
