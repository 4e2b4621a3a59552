//! Taking a person out: hidden, which can be undone, or destroyed, which cannot.

use crate::{
    App, AppError, Result,
    dto::{ById, Changed},
};
use rustc_hash::FxHashSet;
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    Connection, Edit,
    read::{find::references, people as read},
    tables::{self, Table},
};

/// Hides a person with the memberships of groups; can be undone. A superuser or consultant stays: others' work refers to them.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let person = read::person(&reader, args.id)?.ok_or_else(|| AppError::not_found("person"))?;
    let (superusers, consultants) = read::roles_of(&reader, args.id)?;
    for (rows, id) in [(superusers, "person-is-superuser"), (consultants, "person-is-consultant")] {
        if !rows.is_empty() {
            return Err(AppError::refused(Message::new(id).with("name", person.display_name)));
        }
    }
    let mut edits = vec![Edit::delete(&tables::PERSON, args.id)];
    for reference in references(&reader, &tables::PERSON, args.id)? {
        if reference.shown && reference.table.number == tables::GROUP_MEMBER.number {
            edits.push(Edit::delete(reference.table, reference.row));
        }
    }
    let label = Message::new("change-person-deleted").with("name", person.display_name);
    Ok(app.change(label, edits)?.of(args.id))
}

/// Destroys a person's personal data for good, in the history as well: the person, and what was recorded about them as a
/// superuser. What they recorded about others stays, without their name.
pub fn purge(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if understudy_store::read::find::values(&reader, &tables::PERSON, args.id)?.is_none() {
        return Err(AppError::not_found("person"));
    }
    let mut doomed = Vec::new();
    let mut seen = FxHashSet::default();
    collect(&reader, &tables::PERSON, args.id, &mut seen, &mut doomed)?;
    let edits = doomed.into_iter().map(|(table, row)| Edit::purge(table, row)).collect();
    // The label names nobody: it stays in the history.
    let mut changed = app.change(Message::new("change-person-purged"), edits)?;
    if app.me()? == Some(args.id) {
        open.store.set_local("me", None)?;
    }
    changed.warnings.push(Message::new("person-purged-backups"));
    if crate::sharing::is_shared(&open)? {
        changed.warnings.push(Message::new("person-purged-shared"));
    }
    Ok(changed)
}

/// Columns through which a row is about the one it refers to, and not only by them.
fn is_about(table: &Table, column: u16) -> bool {
    use tables::*;
    let about: &[(&Table, u16)] = &[
        (&SUPERUSER, superuser::PERSON),
        (&CONSULTANT, consultant::PERSON),
        (&GROUP_MEMBER, group_member::PERSON),
        (&SUPERUSER_SCOPE, superuser_scope::SUPERUSER),
        (&CONSULTANT_EXPERTISE, consultant_expertise::CONSULTANT),
        (&PAIRING, pairing::SUPERUSER),
        (&PAIRING_PROCESS, pairing_process::PAIRING),
        (&SHADOWING_SESSION, shadowing_session::PAIRING),
        (&SHADOWING_PROCESS, shadowing_process::SHADOWING_SESSION),
        (&SIGN_OFF, sign_off::SUPERUSER),
        (&WAIVER, waiver::SUPERUSER),
        (&ASSESSMENT, assessment::SUPERUSER),
        (&REHEARSAL, rehearsal::SUPERUSER),
        (&REVIEW, review::SUPERUSER),
        (&ACTION, action::PERSON),
        (&RECOGNITION, recognition::PERSON),
        (&PRIVATE_RECOGNITION, private_recognition::PERSON),
        (&PULSE_ANSWER, pulse_answer::PERSON),
    ];
    about.iter().any(|(known, number)| known.number == table.number && *number == column)
}

fn collect(
    reader: &Connection,
    table: &'static Table,
    row: Id,
    seen: &mut FxHashSet<Id>,
    doomed: &mut Vec<(&'static Table, Id)>,
) -> Result<()> {
    if !seen.insert(row) {
        return Ok(());
    }
    doomed.push((table, row));
    for reference in references(reader, table, row)? {
        if reference.columns.iter().any(|column| is_about(reference.table, *column)) {
            collect(reader, reference.table, reference.row, seen, doomed)?;
        }
    }
    Ok(())
}
