//! Sites.

use super::{check_name, require_row, same_name};
use crate::{
    App, Result,
    dto::{ById, Changed, programme::Site},
    error::FieldErrors,
    sessions::near_zones,
};
use understudy_domain::{id::Id, message::Message};
use understudy_store::{
    Edit,
    read::{find, programme as read},
    tables,
};

/// Makes or changes a site.
pub fn save_site(app: &App, args: Site) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    if let Some(id) = args.id {
        require_row(&reader, &tables::SITE, id)?;
    }
    let (name, zone) = (args.name.trim(), args.time_zone.trim());
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "name", name, "site-name-missing");
    let taken = read::sites(&reader)?.iter().any(|site| Some(site.id) != args.id && same_name(&site.name, name));
    if taken {
        errors.add("name", Message::new("site-name-taken").with("name", name));
    }
    if !zone.is_empty() && jiff::tz::TimeZone::get(zone).is_err() {
        errors.add(
            "time_zone",
            Message::new("site-time-zone-unknown").with("value", zone).with("near", near_zones(zone)),
        );
    }
    errors.finish()?;
    let row = args.id.unwrap_or_else(|| app.fresh_id());
    let cells = site_cells(name, args.country.trim(), zone);
    let edit =
        if args.id.is_some() { Edit::put(&tables::SITE, row, cells) } else { Edit::make(&tables::SITE, row, cells) };
    Ok(app.change(Message::new("change-site-saved").with("name", name), vec![edit])?.of(row))
}

fn site_cells(name: &str, country: &str, zone: &str) -> Vec<(u16, understudy_store::Value)> {
    vec![
        (tables::site::NAME, name.into()),
        (tables::site::COUNTRY, country.into()),
        (tables::site::TIME_ZONE, zone.into()),
    ]
}

/// The edit that makes a site of which only the name is known, as imports do.
pub(crate) fn new_site(row: Id, name: &str) -> Edit {
    Edit::make(&tables::SITE, row, vec![(tables::site::NAME, name.into())])
}

/// Hides a site, and takes it out of waves and scopes.
pub fn delete_site(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    require_row(&reader, &tables::SITE, args.id)?;
    let name = read::sites(&reader)?.into_iter().find(|site| site.id == args.id).map_or_else(String::new, |s| s.name);
    let mut edits = vec![Edit::delete(&tables::SITE, args.id)];
    for reference in find::references(&reader, &tables::SITE, args.id)? {
        let links = [&tables::WAVE_MEMBER, &tables::SUPERUSER_SCOPE];
        if reference.shown && links.iter().any(|table| table.number == reference.table.number) {
            edits.push(Edit::delete(reference.table, reference.row));
        }
    }
    Ok(app.change(Message::new("change-site-deleted").with("name", name), edits)?.of(args.id))
}
