//! Hiding a module or a material.

use super::{existing, existing_material};
use crate::{
    App, AppError, Result,
    dto::{ById, Changed},
};
use understudy_domain::message::Message;
use understudy_store::{
    Edit,
    read::{
        find::references,
        modules::{self as read},
    },
    tables,
};

/// Hides a module with its materials, audience and place among prerequisites; can be undone. What it has been given for
/// stays: the processes remain linked, so that those who gave its sessions keep their evidence.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let module = existing(&reader, args.id)?;
    let ahead = read::sessions_ahead(&reader, app.today())?.get(&args.id).copied().unwrap_or(0);
    if ahead > 0 {
        let refusal = Message::new("module-has-sessions").with("title", module.title).with("count", ahead);
        return Err(AppError::refused(refusal));
    }
    let follows = [tables::MODULE_GROUP.number, tables::MODULE_PREREQUISITE.number, tables::MATERIAL.number];
    let mut edits = vec![Edit::delete(&tables::MODULE, args.id)];
    edits.extend(
        references(&reader, &tables::MODULE, args.id)?
            .into_iter()
            .filter(|reference| reference.shown && follows.contains(&reference.table.number))
            .map(|reference| Edit::delete(reference.table, reference.row)),
    );
    let label = Message::new("change-module-deleted").with("title", module.title);
    Ok(app.change(label, edits)?.of(args.id))
}

/// Hides a material; can be undone. Its file stays in the programme, so that undo brings back all of it.
pub fn delete_material(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let material = existing_material(&reader, args.id)?;
    let label = Message::new("change-material-deleted").with("title", material.standing.title);
    Ok(app.change(label, vec![Edit::delete(&tables::MATERIAL, args.id)])?.of(args.id))
}
