//! Run sheet, checklist and timed tasks of a module.

use super::existing;
use crate::{
    App, Result,
    dto::{Changed, modules::ModulePlanSave},
    error::FieldErrors,
};
use rustc_hash::FxHashSet;
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    Connection, Edit, Value,
    read::modules::{self as read, Part},
    tables::{self, Table},
};

/// Lines of each part at most.
const MOST_LINES: usize = 200;
/// Longest title of a line, in characters.
const LONGEST_TITLE: usize = 200;
/// Longest note or instructions, in characters.
const LONGEST_TEXT: usize = 4000;
/// Minutes of a step at most.
const MOST_MINUTES: u32 = 24 * 60;
/// Seconds that a task can be given: four hours.
const MOST_SECONDS: u32 = 4 * 60 * 60;

/// A line to write, whatever its part.
struct Line<'a> {
    id: Option<Id>,
    title: &'a str,
    text: &'a str,
    /// Cells beside module, position and title.
    cells: Vec<(u16, Value)>,
}

/// Saves the plan of a module whole: lines left out are hidden.
pub fn save_plan(app: &App, args: ModulePlanSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let module = existing(&reader, args.id)?;
    let steps = args.steps.iter().map(|step| Line {
        id: step.id,
        title: step.title.trim(),
        text: step.note.trim(),
        cells: vec![
            (tables::module_step::MINUTES, step.minutes.into()),
            (tables::module_step::NOTE, step.note.trim().into()),
        ],
    });
    let checks =
        args.checks.iter().map(|check| Line { id: check.id, title: check.title.trim(), text: "", cells: Vec::new() });
    let tasks = args.tasks.iter().map(|task| Line {
        id: task.id,
        title: task.title.trim(),
        text: task.instructions.trim(),
        cells: vec![
            (tables::module_task::TARGET_SECONDS, task.target_seconds.into()),
            (tables::module_task::INSTRUCTIONS, task.instructions.trim().into()),
        ],
    });
    let parts: [(&str, Part, &'static Table, Vec<Line<'_>>); 3] = [
        ("steps", Part::Steps, &tables::MODULE_STEP, steps.collect()),
        ("checks", Part::Checks, &tables::MODULE_CHECK, checks.collect()),
        ("tasks", Part::Tasks, &tables::MODULE_TASK, tasks.collect()),
    ];
    let mut errors = FieldErrors::default();
    let mut edits = Vec::new();
    for (field, part, table, lines) in &parts {
        check(&mut errors, field, lines);
        edits.extend(part_edits(app, &reader, &mut errors, (field, *part, table), args.id, lines)?);
    }
    for (at, step) in args.steps.iter().enumerate() {
        errors.require(step.minutes <= MOST_MINUTES, &format!("steps.{at}.minutes"), "module-step-minutes-range");
    }
    for (at, task) in args.tasks.iter().enumerate() {
        let fits = (1..=MOST_SECONDS).contains(&task.target_seconds);
        errors.require(fits, &format!("tasks.{at}.target_seconds"), "module-task-seconds-range");
    }
    errors.finish()?;
    let mut changed = app.change(Message::new("change-module-plan").with("title", module.title), edits)?.of(args.id);
    let minutes: u32 = args.steps.iter().map(|step| step.minutes).sum();
    if !args.steps.is_empty() && minutes != module.minutes {
        let warning = Message::new("module-plan-length").with("minutes", minutes).with("planned", module.minutes);
        changed.warnings.push(warning);
    }
    Ok(changed)
}

fn check(errors: &mut FieldErrors, field: &str, lines: &[Line<'_>]) {
    errors.require(lines.len() <= MOST_LINES, field, "module-plan-lines-many");
    for (at, line) in lines.iter().enumerate().take(MOST_LINES) {
        let title = format!("{field}.{at}.title");
        errors.require(!line.title.is_empty(), &title, "module-line-title-missing");
        errors.require(line.title.chars().count() <= LONGEST_TITLE, &title, "module-line-title-long");
        let text = format!("{field}.{at}.{}", if field == "tasks" { "instructions" } else { "note" });
        errors.require(line.text.chars().count() <= LONGEST_TEXT, &text, "module-line-text-long");
    }
}

/// Edits that bring a part to the lines given. The three tables share their first columns: module, position, title.
fn part_edits(
    app: &App,
    reader: &Connection,
    errors: &mut FieldErrors,
    (field, part, table): (&str, Part, &'static Table),
    module: Id,
    lines: &[Line<'_>],
) -> Result<Vec<Edit>> {
    use tables::module_check::{MODULE, POSITION, TITLE};
    let known: FxHashSet<Id> = read::lines(reader, part, module)?.into_iter().map(|line| line.id).collect();
    let mut kept = FxHashSet::default();
    let mut edits = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let mut cells = vec![(MODULE, module.into()), (POSITION, (at as u32).into()), (TITLE, line.title.into())];
        cells.extend(line.cells.iter().cloned());
        match line.id {
            None => edits.push(Edit::make(table, app.fresh_id(), cells)),
            Some(id) if known.contains(&id) && kept.insert(id) => edits.push(Edit::put(table, id, cells)),
            Some(_) => errors.add(&format!("{field}.{at}.title"), Message::new("module-line-gone")),
        }
    }
    let mut gone: Vec<Id> = known.difference(&kept).copied().collect();
    gone.sort_unstable();
    edits.extend(gone.into_iter().map(|id| Edit::delete(table, id)));
    Ok(edits)
}
