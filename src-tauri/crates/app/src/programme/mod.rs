//! The programme itself: making and opening one, its phases, waves, sites and settings.
//!
//! Owns these use cases and what a new programme starts with. Deliberately leaves files, their names and the one open
//! programme to `open`, and backups to `backup`.

mod create;
mod settings;
pub(crate) mod sites;
mod waves;

pub use create::{create, create_as, open, sample};
pub use settings::save_settings;
pub use sites::{delete_site, save_site};
pub use waves::{delete_wave, save_wave};

pub(crate) use create::{CREATED, everything, remove_with_companions};

use crate::{
    App, AppError, Result,
    dto::{Changed, Nothing, programme::*},
    error::FieldErrors,
};
use understudy_domain::{day::Day, id::Id, message::Message, words::PhaseKind};
use understudy_store::{Edit, read::programme as read, tables};

/// Longest name of anything that is named in the set-up, in characters.
pub(crate) const LONGEST_NAME: usize = 200;

/// Identity of the one row that names the programme.
pub(crate) fn programme_row() -> Id {
    Id::derived("programme", &[])
}

/// Phases, waves, sites, settings, backups.
pub fn get(app: &App, _args: Nothing) -> Result<ProgrammeSetup> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let named = read::programme(&reader)?.unwrap_or_default();
    let known = read::phases(&reader)?;
    let dates = |kind| known.iter().find(|phase| phase.kind == kind).map_or((None, None), |p| (p.starts_on, p.ends_on));
    Ok(ProgrammeSetup {
        name: if named.name.is_empty() { open.name.clone() } else { named.name },
        customer: named.customer,
        phases: PhaseKind::ALL
            .iter()
            .map(|&kind| {
                let (starts_on, ends_on) = dates(kind);
                Phase { kind, starts_on, ends_on }
            })
            .collect(),
        waves: read::waves(&reader)?
            .into_iter()
            .map(|wave| Wave {
                id: Some(wave.id),
                name: wave.name,
                cutover: wave.cutover,
                sites: wave.sites,
                groups: wave.groups,
            })
            .collect(),
        sites: read::sites(&reader)?
            .into_iter()
            .map(|site| Site { id: Some(site.id), name: site.name, country: site.country, time_zone: site.time_zone })
            .collect(),
        settings: crate::readiness::settings(&reader)?,
        folder: app.folder().display().to_string(),
        backups: crate::backup::list(app, &open.name),
    })
}

/// Saves name and customer. The file keeps its name.
pub fn save(app: &App, args: ProgrammeSave) -> Result<Changed> {
    let name = args.name.trim();
    let mut errors = FieldErrors::default();
    check_name(&mut errors, "name", name, "programme-name-missing");
    errors.finish()?;
    let row = programme_row();
    let cells =
        vec![(tables::programme::NAME, name.into()), (tables::programme::CUSTOMER, args.customer.trim().into())];
    let label = Message::new("change-programme-saved").with("name", name);
    Ok(app.change(label, vec![Edit::make(&tables::PROGRAMME, row, cells)])?.of(row))
}

/// Saves the dates of a phase.
pub fn save_phase(app: &App, args: Phase) -> Result<Changed> {
    let mut errors = FieldErrors::default();
    check_order(&mut errors, "ends_on", args.starts_on, args.ends_on);
    errors.finish()?;
    let row = Id::derived("phase", &[args.kind.word().as_bytes()]);
    let cells = vec![
        (tables::phase::KIND, args.kind.word().into()),
        (tables::phase::STARTS_ON, args.starts_on.into()),
        (tables::phase::ENDS_ON, args.ends_on.into()),
    ];
    let label = Message::new("change-phase-saved").with("phase", Message::new(args.kind.message_id()));
    Ok(app.change(label, vec![Edit::make(&tables::PHASE, row, cells)])?.of(row))
}

/// A name must be there and not be too long.
pub(crate) fn check_name(errors: &mut FieldErrors, field: &str, name: &str, missing: &str) {
    errors.require(!name.is_empty(), field, missing);
    if name.chars().count() > LONGEST_NAME {
        errors.add(field, Message::new("programme-too-long").with("longest", LONGEST_NAME));
    }
}

/// The last day must not lie before the first.
pub(crate) fn check_order(errors: &mut FieldErrors, field: &str, first: Option<Day>, last: Option<Day>) {
    if let (Some(first), Some(last)) = (first, last)
        && last < first
    {
        errors.add(field, Message::new("programme-dates-order").with("first", first).with("last", last));
    }
}

/// Names are compared as people read them: whatever their case and spacing.
pub(crate) fn same_name(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// A name in the form in which names are compared.
pub(crate) fn folded(name: &str) -> String {
    understudy_import::sheet::plain::folded(name)
}

/// Refuses a row that is not there.
pub(crate) fn require_row(reader: &understudy_store::Reader<'_>, table: &'static tables::Table, row: Id) -> Result<()> {
    if read::is_shown(reader, table, row)? { Ok(()) } else { Err(AppError::not_found(table.name)) }
}

#[cfg(test)]
mod tests;
