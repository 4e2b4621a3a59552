//! Days on which trainers are away.

use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed, Named, Nothing,
        sessions::{Absence, AbsenceSave},
    },
    error::FieldErrors,
    programme::{check_order, require_row},
};
use understudy_domain::message::Message;
use understudy_store::{
    Edit,
    read::{find::person_name, programme::is_shown, sessions as read},
    tables::{self, absence as column},
};

/// Days for which a past absence is still listed: what it explains is still on the screens.
const KEPT: i32 = 30;
/// Longest reason, in characters.
const LONGEST_REASON: usize = 400;

/// Days on which trainers are away, from the last month on.
pub fn absences(app: &App, _: Nothing) -> Result<Vec<Absence>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let found = read::absences(&reader, app.today().plus(-KEPT))?;
    Ok(found
        .into_iter()
        .map(|row| Absence {
            id: row.id,
            person: Named { id: row.person, name: row.name },
            from_on: row.from_on,
            to_on: row.to_on,
            reason: row.reason,
        })
        .collect())
}

/// Makes or changes an absence.
pub fn save_absence(app: &App, args: AbsenceSave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if let Some(id) = args.id {
        require_row(&reader, &tables::ABSENCE, id)?;
    }
    let reason = args.reason.trim();
    let mut errors = FieldErrors::default();
    errors.require(is_shown(&reader, &tables::PERSON, args.person)?, "person", "session-trainer-gone");
    check_order(&mut errors, "to_on", Some(args.from_on), Some(args.to_on));
    errors.require(reason.chars().count() <= LONGEST_REASON, "reason", "session-reason-long");
    errors.finish()?;
    let cells = vec![
        (column::PERSON, args.person.into()),
        (column::FROM_ON, args.from_on.into()),
        (column::TO_ON, args.to_on.into()),
        (column::REASON, reason.into()),
    ];
    let (row, edit) = match args.id {
        Some(row) => (row, Edit::put(&tables::ABSENCE, row, cells)),
        None => {
            let row = app.fresh_id();
            (row, Edit::make(&tables::ABSENCE, row, cells))
        }
    };
    let label = Message::new("change-absence-saved")
        .with("name", person_name(&reader, args.person)?)
        .with("from", args.from_on)
        .with("to", args.to_on);
    Ok(app.change(label, vec![edit])?.of(row))
}

/// Hides an absence.
pub fn delete_absence(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let (_, name) = read::absence(&reader, args.id)?.ok_or_else(|| AppError::not_found("absence"))?;
    let label = Message::new("change-absence-deleted").with("name", name);
    Ok(app.change(label, vec![Edit::delete(&tables::ABSENCE, args.id)])?.of(args.id))
}
