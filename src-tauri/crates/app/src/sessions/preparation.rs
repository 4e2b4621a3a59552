//! What to prepare for a session, and how far it is.
//!
//! A module without a checklist of its own is prepared by a usual one. Reading never writes, so its lines have ids that
//! follow from the module and become rows of it with the first tick.

use super::{
    environment,
    list::{required, roster},
    repeat::minutes,
    reschedule::wall_slots,
    rows::session_row,
};
use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Named,
        modules::{ModuleTask, RunStep},
        sessions::{Advice, EnvironmentCheck, Preparation, PreparationLine, PreparationMaterial, PreparationSet},
    },
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{Delivery, MaterialState, TrainerRole},
};
use understudy_store::{
    Connection, Edit,
    read::{
        sessions::{self as read, AdviceRecord, EnvironmentRecord, MaterialRecord, ModuleCheckRecord, SessionRecord},
        superusers::superuser_of_person,
    },
    tables::{self, module_check, session_check},
};

/// The usual checklist. Like the default skills these texts belong to the programme once they are ticked.
const USUAL: [&str; 6] = [
    "Walk through the run sheet once, with the clock",
    "Do every exercise yourself in the training environment",
    "Check that each participant can sign in",
    "Check room, screen and sound, or the meeting link",
    "Send the invitation with what to bring",
    "Know whom to call when the system does not work",
];
/// Lines of advice shown at most, of each kind.
const MOST_ADVICE: usize = 12;

/// Identity of a usual line for a module.
fn usual_row(module: Id, at: usize) -> Id {
    Id::derived("module_check", &[module.as_ref(), b"usual", &[at as u8]])
}

/// The checklist of a session: the module's own, else the usual one. The flag says whether it is the usual one.
fn checklist(reader: &Connection, session: &SessionRecord) -> Result<(Vec<ModuleCheckRecord>, bool)> {
    let own = read::checklist(reader, session.module, session.id)?;
    if !own.is_empty() {
        return Ok((own, false));
    }
    let usual = USUAL.iter().enumerate().map(|(at, title)| ModuleCheckRecord {
        id: usual_row(session.module, at),
        title: (*title).to_owned(),
        done_on: None,
        done_by: None,
    });
    Ok((usual.collect(), true))
}

/// How far the preparation of a session is.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    pub(crate) done: u32,
    pub(crate) of: u32,
    /// What still waits, in the order to do it.
    pub(crate) open: Vec<Message>,
}

impl Summary {
    fn count(&mut self, is_done: bool, open: impl FnOnce() -> Message) {
        self.of += 1;
        if is_done {
            self.done += 1;
        } else {
            self.open.push(open());
        }
    }
}

fn summed(
    session: &SessionRecord,
    environment: Option<&EnvironmentRecord>,
    materials: &[MaterialRecord],
    lines: &[ModuleCheckRecord],
) -> Summary {
    let mut summary = Summary::default();
    if session.delivery != Delivery::SelfPaced {
        let fails = environment.is_some_and(EnvironmentRecord::fails);
        summary.count(environment.is_some_and(EnvironmentRecord::works), || {
            Message::new(if fails { "preparation-environment-failed" } else { "preparation-environment" })
        });
    }
    for material in materials {
        let id = if !is_approved(session, material) {
            "preparation-material-state"
        } else if !material.here && material.link.is_empty() {
            "preparation-material-absent"
        } else {
            ""
        };
        summary.count(id.is_empty(), || {
            Message::new(id)
                .with("title", material.title.as_str())
                .with("state", Message::new(material.state.message_id()))
        });
    }
    for line in lines {
        summary.count(line.done_on.is_some(), || Message::new("preparation-line").with("title", line.title.as_str()));
    }
    summary
}

fn is_approved(session: &SessionRecord, material: &MaterialRecord) -> bool {
    material.state == MaterialState::Approved && material.approved_version == Some(session.current_version)
}

/// The materials of a session: those in its language, and those in none.
fn materials(reader: &Connection, session: &SessionRecord) -> Result<Vec<MaterialRecord>> {
    let base = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let mut found = read::materials(reader, session.module)?;
    let serves = |material: &MaterialRecord| {
        material.language.is_empty()
            || session.language.is_empty()
            || base(&material.language) == base(&session.language)
    };
    // Where nothing fits the language, something in another is better than an empty list.
    if found.iter().any(serves) {
        found.retain(serves);
    }
    Ok(found)
}

/// How far the preparation of a session is.
pub(crate) fn summary(reader: &Connection, session: &SessionRecord) -> Result<Summary> {
    let environment = read::environment(reader, environment::row(session.id))?;
    let (lines, _) = checklist(reader, session)?;
    Ok(summed(session, environment.as_ref(), &materials(reader, session)?, &lines))
}

/// What to prepare for a session, and how far it is.
pub fn preparation(app: &App, args: ById) -> Result<Preparation> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = required(&reader, args.id)?;
    let environment = read::environment(&reader, environment::row(session.id))?;
    let (lines, _) = checklist(&reader, &session)?;
    let materials = materials(&reader, &session)?;
    let summary = summed(&session, environment.as_ref(), &materials, &lines);
    let steps = read::steps(&reader, session.module)?;
    let tasks = read::tasks(&reader, session.module)?;
    let (dos, donts) = advice(app, &reader, &session)?;
    Ok(Preparation {
        lines: lines
            .into_iter()
            .map(|line| PreparationLine {
                id: line.id,
                title: line.title,
                done_on: line.done_on,
                done_by: line.done_by.map(|(id, name)| Named { id, name }),
            })
            .collect(),
        environment: shown_environment(environment.unwrap_or_default()),
        materials: materials
            .into_iter()
            .map(|material| PreparationMaterial {
                id: material.id,
                title: material.title,
                kind: material.kind,
                state: material.state,
                language: material.language,
                here: material.here,
            })
            .collect(),
        planned_minutes: steps.iter().map(|step| step.minutes).sum(),
        available_minutes: minutes(&wall_slots(&session)),
        steps: steps
            .into_iter()
            .map(|step| RunStep { id: Some(step.id), title: step.title, minutes: step.minutes, note: step.note })
            .collect(),
        tasks: tasks
            .into_iter()
            .map(|task| ModuleTask {
                id: Some(task.id),
                title: task.title,
                target_seconds: task.target_seconds,
                instructions: task.instructions,
            })
            .collect(),
        dos,
        donts,
        roster: roster(&reader, session.id)?,
        done: summary.done,
        of: summary.of,
        open: summary.open,
        session: session_row(&session, app.clock().milliseconds()),
    })
}

fn shown_environment(found: EnvironmentRecord) -> EnvironmentCheck {
    EnvironmentCheck {
        data_fresh: found.data_fresh,
        accounts: found.accounts,
        roles: found.roles,
        checked_on: found.checked_on,
        checked_by: found.checked_by.map(|(id, name)| Named { id, name }),
        note: found.note,
    }
}

/// Dos and don'ts from the shadowing log of who leads, on the process areas of the module, latest first. An entry that
/// names no process belongs to every area.
fn advice(app: &App, reader: &Connection, session: &SessionRecord) -> Result<(Vec<Advice>, Vec<Advice>)> {
    let lead = session.trainers.iter().find(|trainer| trainer.role == TrainerRole::Lead);
    let Some(lead) = lead.or_else(|| session.trainers.first()) else { return Ok(Default::default()) };
    let Some(superuser) = superuser_of_person(reader, lead.person)? else { return Ok(Default::default()) };
    let snapshot = crate::readiness::snapshot(app, None)?;
    let catalogue = &snapshot.evidence.programme.catalogue;
    let area = |process: Id| catalogue.find(process).map(|at| catalogue.area(at));
    let areas: Vec<u32> = read::module_processes(reader, session.module)?.into_iter().filter_map(area).collect();
    let fits = |entry: &AdviceRecord| {
        let mut of_entry = entry.processes.iter().filter_map(|(process, _)| area(*process));
        areas.is_empty() || entry.processes.is_empty() || of_entry.any(|area| areas.contains(&area))
    };
    let (mut dos, mut donts) = (Vec::new(), Vec::new());
    for entry in read::advice(reader, superuser.id)?.into_iter().filter(fits) {
        for (kind, text) in [(&mut dos, &entry.dos), (&mut donts, &entry.donts)] {
            if !text.is_empty() && kind.len() < MOST_ADVICE {
                kind.push(advised(text, &entry));
            }
        }
    }
    Ok((dos, donts))
}

fn advised(text: &str, entry: &AdviceRecord) -> Advice {
    Advice {
        text: text.to_owned(),
        on: entry.on,
        consultant: entry.consultant.clone(),
        processes: entry.processes.iter().map(|(id, name)| Named { id: *id, name: name.clone() }).collect(),
    }
}

/// Ticks a line of the checklist, or takes the tick away.
pub fn set_prepared(app: &App, args: PreparationSet) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let session = required(&reader, args.session)?;
    let (lines, is_usual) = checklist(&reader, &session)?;
    let line = lines.iter().find(|line| line.id == args.line).ok_or_else(|| AppError::not_found("module_check"))?;
    let row = Id::derived("session_check", &[session.id.as_ref(), line.id.as_ref()]);
    let mut edits = Vec::new();
    if args.done {
        if is_usual {
            edits.extend(usual_edits(session.module, &lines));
        }
        edits.push(ticked(row, session.id, line.id, app.today(), app.me()?));
    } else if line.done_on.is_some() {
        edits.push(Edit::delete(&tables::SESSION_CHECK, row));
    }
    let label = Message::new(if args.done { "change-session-prepared" } else { "change-session-unprepared" })
        .with("title", line.title.as_str())
        .with("module", session.module_title.as_str());
    Ok(app.change(label, edits)?.of(session.id))
}

fn ticked(row: Id, session: Id, line: Id, on: Day, by: Option<Id>) -> Edit {
    let cells = vec![
        (session_check::SESSION, session.into()),
        (session_check::ITEM, line.into()),
        (session_check::DONE_ON, on.into()),
        (session_check::DONE_BY, by.into()),
    ];
    Edit::make(&tables::SESSION_CHECK, row, cells)
}

/// The usual lines as rows of the module.
fn usual_edits(module: Id, lines: &[ModuleCheckRecord]) -> impl Iterator<Item = Edit> {
    lines.iter().enumerate().map(move |(at, line)| {
        let cells = vec![
            (module_check::MODULE, module.into()),
            (module_check::POSITION, (at as u32).into()),
            (module_check::TITLE, line.title.as_str().into()),
        ];
        Edit::make(&tables::MODULE_CHECK, line.id, cells)
    })
}
