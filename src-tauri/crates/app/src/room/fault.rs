//! Faults of the system seen in a session, for the project's list.

use super::{Scene, scene::check_length};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed, run::FaultSave},
    error::FieldErrors,
};
use understudy_domain::{message::Message, words::FaultSeverity};
use understudy_store::{
    Edit, Value,
    read::{programme::is_shown, room as read},
    tables::{self, session_fault as column},
};

/// Longest title, in characters: what Azure DevOps takes.
const LONGEST_TITLE: usize = 255;

/// Notes a fault of the system, or changes one; also after closing.
pub fn save_fault(app: &App, args: FaultSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = match args.id {
        Some(id) => Some(read::fault(&reader, id)?.ok_or_else(|| AppError::not_found("session_fault"))?),
        None => None,
    };
    Scene::load(&reader, before.as_ref().map_or(args.session, |before| before.session))?;
    let title = args.title.trim();
    let mut errors = FieldErrors::default();
    errors.require(!title.is_empty(), "title", "room-fault-title");
    if title.chars().count() > LONGEST_TITLE {
        errors.add("title", Message::new("room-too-long").with("longest", LONGEST_TITLE));
    }
    check_length(&mut errors, "detail", args.detail.trim());
    check_length(&mut errors, "workaround", args.workaround.trim());
    if let Some(process) = args.process
        && !is_shown(&reader, &tables::PROCESS, process)?
    {
        errors.add("process", Message::new("pairing-process-gone"));
    }
    errors.require(args.reported_on.is_none_or(|day| day <= app.today()), "reported_on", "room-reported-ahead");
    errors.finish()?;
    drop(reader);
    let mut cells: Vec<(u16, Value)> = vec![
        (column::TITLE, title.into()),
        (column::DETAIL, args.detail.trim().into()),
        (column::SEVERITY, args.severity.word().into()),
        (column::WORKAROUND, args.workaround.trim().into()),
        (column::PROCESS, args.process.into()),
        (column::REPORTED_ON, args.reported_on.into()),
    ];
    let (id, edit) = match args.id {
        Some(id) => (id, Edit::put(&tables::SESSION_FAULT, id, cells)),
        None => {
            let id = app.fresh_id();
            let now = open.steady.read(&**app.clock(), &open.store)?.wall;
            cells.extend([(column::SESSION, args.session.into()), (column::SEEN_AT, now.into())]);
            (id, Edit::make(&tables::SESSION_FAULT, id, cells))
        }
    };
    let label = Message::new(if before.is_some() { "change-fault-saved" } else { "change-fault-added" });
    let mut changed = app.change(label.with("title", title), vec![edit])?.of(id);
    if args.severity == FaultSeverity::Workaround && args.workaround.trim().is_empty() {
        changed.warnings.push(Message::new("room-fault-no-workaround"));
    }
    Ok(changed)
}

/// Hides a fault.
pub fn delete_fault(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let before = read::fault(&*open.reader()?, args.id)?.ok_or_else(|| AppError::not_found("session_fault"))?;
    let label = Message::new("change-fault-deleted").with("title", before.title);
    Ok(app.change(label, vec![Edit::delete(&tables::SESSION_FAULT, args.id)])?.of(args.id))
}
