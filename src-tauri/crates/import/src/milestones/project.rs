//! The XML of Microsoft Project (MSPDI) as a sheet.
//!
//! Format: <https://schemas.microsoft.com/project/2007/>, elements `Project/Tasks/Task`. Times are local and without a zone, so
//! that the day of a finish is the one the planner sees. Owns the limits that keep a hostile file harmless: a document type is
//! refused (nothing can be declared, so nothing expands), nesting is bounded, and texts are cut.

use crate::{
    ImportError,
    sheet::{Sheet, foreign::Maker},
};
use quick_xml::{Error, Reader, errors::SyntaxError, events::Event};
use understudy_domain::{message::Message, progress::Progress};

/// Titles of the sheet.
pub(super) const HEADERS: [&str; 6] = ["UID", "Name", "Finish", "Milestone", "Outline", "Notes"];
/// The name space of the format; older writers leave it out.
const NAME_SPACE: &str = "http://schemas.microsoft.com/project";
/// The deepest nesting that is followed; the format needs six.
const DEEPEST: usize = 64;
/// The longest text kept of a field, in bytes.
const LONGEST: usize = 4_000;
/// The deepest outline that is followed.
const DEEPEST_OUTLINE: usize = 32;
/// After how many tasks whoever watches is asked.
const TOLD: usize = 4_096;

/// One task while it is read.
#[derive(Debug, Default)]
struct Task {
    uid: String,
    id: String,
    name: String,
    finish: String,
    milestone: String,
    summary: String,
    level: String,
    active: String,
    is_null: String,
    notes: String,
}

impl Task {
    /// Where the text of an element goes.
    fn field(&mut self, element: &str) -> Option<&mut String> {
        Some(match element {
            "UID" => &mut self.uid,
            "ID" => &mut self.id,
            "Name" => &mut self.name,
            "Finish" => &mut self.finish,
            "Milestone" => &mut self.milestone,
            "Summary" => &mut self.summary,
            "OutlineLevel" => &mut self.level,
            "Active" => &mut self.active,
            "IsNull" => &mut self.is_null,
            "Notes" => &mut self.notes,
            _ => return None,
        })
    }
}

/// What the reader has seen so far.
#[derive(Default)]
struct Tasks {
    maker: Maker,
    /// Names of the summary tasks above the one being read.
    outline: Vec<String>,
    task: Option<Task>,
    count: usize,
    last: u32,
    inactive: usize,
    full: bool,
}

/// Reads the tasks of a plan; summary tasks are only told as the outline of the others.
///
/// # Errors
/// When it is no plan of Microsoft Project, is cut off or malformed, declares a document type, or is nested too deeply.
pub(super) fn read(name: &str, text: &str, watch: &dyn Progress) -> Result<Sheet, ImportError> {
    let refused = |id: &str| ImportError::from(Message::new(id).with("file", name));
    let mut reader = Reader::from_str(text);
    let mut path: Vec<String> = Vec::new();
    let mut tasks = Tasks::default();
    loop {
        let event = reader.read_event().map_err(|error| {
            // The file ends inside of a tag, a comment or a declaration.
            if matches!(&error, Error::Syntax(found) if *found != SyntaxError::InvalidBangMarkup) {
                return refused("milestones-project-cut");
            }
            let line =
                text.as_bytes().iter().take(reader.error_position() as usize).filter(|byte| **byte == b'\n').count();
            ImportError::from(Message::new("milestones-project-damaged").with("file", name).with("line", line + 1))
        })?;
        match event {
            Event::DocType(_) => return Err(refused("milestones-project-doctype")),
            Event::Start(start) => {
                let element = start.local_name().as_ref().to_owned();
                if path.is_empty() && (element != "Project" || !is_of_project(start.attributes_raw())) {
                    return Err(refused("milestones-project-other"));
                }
                if path.len() >= DEEPEST {
                    return Err(refused("milestones-project-deep"));
                }
                path.push(element);
                if is_task(&path) {
                    tasks.task = Some(Task::default());
                }
            }
            Event::Empty(start) if path.is_empty() && start.local_name().as_ref() == "Project" => break,
            Event::Empty(_) => {
                if path.is_empty() {
                    return Err(refused("milestones-project-other"));
                }
            }
            Event::End(_) => {
                if is_task(&path) {
                    tasks.end();
                    if tasks.count % TOLD == 0 && watch.cancelled() {
                        return Err(ImportError::cancelled());
                    }
                }
                path.pop();
                if path.is_empty() {
                    break;
                }
            }
            Event::Text(part) => tasks.text(&path, &part.xml10_content()),
            Event::CData(part) => tasks.text(&path, &part.xml10_content()),
            Event::GeneralRef(reference) => {
                let known = match reference.resolve_char_ref() {
                    Ok(Some(character)) => Some(character),
                    _ => named(&reference.xml10_content()),
                };
                let character = known.ok_or_else(|| refused("milestones-project-doctype"))?;
                tasks.text(&path, character.encode_utf8(&mut [0; 4]));
            }
            Event::Eof => return Err(refused("milestones-project-cut")),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
        }
    }
    if tasks.count == 0 {
        return Err(refused("milestones-project-empty"));
    }
    let mut notes = Vec::new();
    if tasks.inactive > 0 {
        notes.push(Message::new("milestones-project-inactive").with("count", tasks.inactive));
    }
    Ok(tasks.maker.finish(name, &HEADERS, notes))
}

/// Whether the root's attributes do not speak of another format.
fn is_of_project(attributes: &str) -> bool {
    let mut spaces = attributes.split("xmlns=").skip(1);
    spaces.next().is_none_or(|rest| rest.trim_start_matches(['"', '\'']).starts_with(NAME_SPACE))
}

fn is_task(path: &[String]) -> bool {
    matches!(path, [_, tasks, task] if tasks == "Tasks" && task == "Task")
}

/// The five entities that need no declaration.
fn named(reference: &str) -> Option<char> {
    Some(match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

impl Tasks {
    /// Adds text to the field being read.
    fn text(&mut self, path: &[String], text: &str) {
        let ([_, _, _, element], Some(task)) = (path, &mut self.task) else { return };
        let Some(field) = task.field(element) else { return };
        let room = LONGEST.saturating_sub(field.len());
        field.push_str(&text[..text.floor_char_boundary(room.min(text.len()))]);
    }

    /// Takes the task that was read.
    fn end(&mut self) {
        let Some(task) = self.task.take() else { return };
        self.count += 1;
        // Blank lines of a plan are tasks without anything.
        if is_set(&task.is_null) || task.name.trim().is_empty() || self.full {
            return;
        }
        let level = task.level.trim().parse::<usize>().unwrap_or(1).min(DEEPEST_OUTLINE);
        self.outline.truncate(level.saturating_sub(1));
        let path = self.outline.iter().filter(|name| !name.is_empty()).cloned().collect::<Vec<_>>().join(" / ");
        if is_set(&task.summary) {
            self.outline.resize(level.saturating_sub(1), String::new());
            // The summary of the whole project says nothing about its parts.
            self.outline.push(if level == 0 { String::new() } else { task.name.trim().to_owned() });
            if !is_set(&task.milestone) {
                return;
            }
        }
        if task.active.trim() == "0" {
            self.inactive += 1;
            return;
        }
        // The number that the planner sees at the left of the task.
        let number =
            task.id.trim().parse::<u32>().ok().filter(|id| *id > self.last).unwrap_or(self.last.saturating_add(1));
        self.last = number;
        let milestone = if is_set(&task.milestone) { "1" } else { "0" };
        let cells = [task.uid.trim(), task.name.trim(), task.finish.trim(), milestone, &path, task.notes.trim()];
        self.full = !self.maker.row(number, &cells);
    }
}

fn is_set(text: &str) -> bool {
    matches!(text.trim(), "1" | "true")
}
