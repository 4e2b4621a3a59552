//! Waves.

use super::{check_name, require_row, same_name};
use crate::{
    App, Result,
    dto::{ById, Changed, programme::Wave},
    error::FieldErrors,
};
use rustc_hash::FxHashSet;
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    Edit, Value,
    read::{find, programme as read},
    tables,
};

/// Makes or changes a wave.
pub fn save_wave(app: &App, args: Wave) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if let Some(id) = args.id {
        require_row(&reader, &tables::WAVE, id)?;
    }
    let name = args.name.trim();
    let waves = read::waves(&reader)?;
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "name", name, "wave-name-missing");
    if waves.iter().any(|wave| Some(wave.id) != args.id && same_name(&wave.name, name)) {
        errors.add("name", Message::new("wave-name-taken").with("name", name));
    }
    for (field, table, ids) in [("sites", &tables::SITE, &args.sites), ("groups", &tables::USER_GROUP, &args.groups)] {
        for id in ids {
            if !read::is_shown(&reader, table, *id)? {
                errors.add(field, Message::new("wave-member-gone"));
                break;
            }
        }
    }
    errors.finish()?;
    let row = args.id.unwrap_or_else(|| app.fresh_id());
    let cells = vec![(tables::wave::NAME, name.into()), (tables::wave::CUTOVER, args.cutover.into())];
    let mut edits = vec![match args.id {
        Some(_) => Edit::put(&tables::WAVE, row, cells),
        None => Edit::make(&tables::WAVE, row, cells),
    }];
    let before = waves.into_iter().find(|wave| Some(wave.id) == args.id);
    let (sites, groups) = before.map(|wave| (wave.sites, wave.groups)).unwrap_or_default();
    members(&mut edits, row, tables::wave_member::SITE, &sites, &args.sites);
    members(&mut edits, row, tables::wave_member::USER_GROUP, &groups, &args.groups);
    Ok(app.change(Message::new("change-wave-saved").with("name", name), edits)?.of(row))
}

/// Identity of a site's or group's membership of a wave.
pub(crate) fn member_row(wave: Id, member: Id) -> Id {
    Id::derived("wave_member", &[wave.as_ref(), member.as_ref()])
}

fn members(edits: &mut Vec<Edit>, wave: Id, column: u16, before: &[Id], after: &[Id]) {
    let (had, has): (FxHashSet<Id>, FxHashSet<Id>) =
        (before.iter().copied().collect(), after.iter().copied().collect());
    for member in had.difference(&has) {
        edits.push(Edit::delete(&tables::WAVE_MEMBER, member_row(wave, *member)));
    }
    for member in has.difference(&had) {
        let cells = vec![(tables::wave_member::WAVE, wave.into()), (column, (*member).into())];
        edits.push(Edit::make(&tables::WAVE_MEMBER, member_row(wave, *member), cells));
    }
}

/// Hides a wave; its superusers stay, without a wave.
pub fn delete_wave(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    require_row(&reader, &tables::WAVE, args.id)?;
    let name = read::waves(&reader)?.into_iter().find(|wave| wave.id == args.id).map_or_else(String::new, |w| w.name);
    let mut edits = vec![Edit::delete(&tables::WAVE, args.id)];
    for reference in find::references(&reader, &tables::WAVE, args.id)?.into_iter().filter(|found| found.shown) {
        if reference.table.number == tables::WAVE_MEMBER.number {
            edits.push(Edit::delete(reference.table, reference.row));
        } else if reference.table.number == tables::SUPERUSER.number {
            edits.push(Edit::put(reference.table, reference.row, vec![(tables::superuser::WAVE, Value::Null)]));
        }
    }
    Ok(app.change(Message::new("change-wave-deleted").with("name", name), edits)?.of(args.id))
}
