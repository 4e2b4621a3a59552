//! Making, changing and closing pairings.

use super::{Pairings, existing};
use crate::{
    App, AppError, Result,
    dto::{
        Changed,
        shadowing::{PairingClose, PairingSave},
    },
    error::FieldErrors,
};
use rustc_hash::FxHashSet;
use understudy_domain::{id::Id, message::Message};
use understudy_store::Connection;
use understudy_store::{
    Edit,
    read::{
        self,
        consultants::ConsultantRecord,
        shadowing::PairingRecord,
        superusers::{SuperuserRecord, Target, first_missing},
    },
    tables,
};

/// Makes or changes a pairing. All errors are said at once; what is only worth knowing becomes a warning.
pub fn save_pairing(app: &App, args: PairingSave) -> Result<Changed> {
    use tables::pairing as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let before = args.id.map(|id| existing(&reader, id)).transpose()?;
    let superuser = crate::superusers::existing(&reader, args.superuser)?;
    let consultant = read::consultants::consultant(&reader, args.consultant, today)?
        .ok_or_else(|| AppError::not_found("consultant"))?;
    check(app, &reader, &args, before.as_ref(), &superuser, &consultant)?;
    let mut warnings = warnings(app, &reader, &args, before.as_ref(), &superuser, &consultant)?;
    let id = args.id.unwrap_or_else(|| app.fresh_id());
    let starts_on = args.starts_on.or(if before.is_none() { Some(today) } else { None });
    let cells = vec![
        (column::SUPERUSER, args.superuser.into()),
        (column::CONSULTANT, args.consultant.into()),
        (column::GOAL, args.goal.trim().into()),
        (column::STARTS_ON, starts_on.into()),
        (column::ENDS_ON, args.ends_on.into()),
    ];
    let mut edits = vec![if before.is_some() {
        Edit::put(&tables::PAIRING, id, cells)
    } else {
        Edit::make(&tables::PAIRING, id, cells)
    }];
    edits.extend(processes(&reader, id, args.superuser, before.as_ref(), &args.processes)?);
    drop(reader);
    let label = if before.is_some() { "change-pairing-saved" } else { "change-pairing-made" };
    let label = Message::new(label).with("superuser", superuser.name).with("consultant", consultant.name);
    let mut changed = app.change(label, edits)?.of(id);
    let pairings = Pairings::read(app, Some(args.superuser))?;
    if let Some(record) = pairings.records().iter().find(|record| record.id == id) {
        warnings.extend(pairings.roll_off_warning(record));
    }
    changed.warnings = warnings;
    Ok(changed)
}

fn check(
    app: &App,
    reader: &Connection,
    args: &PairingSave,
    before: Option<&PairingRecord>,
    superuser: &SuperuserRecord,
    consultant: &ConsultantRecord,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    errors.require(superuser.person != consultant.person, "consultant", "pairing-own-self");
    errors.require(!args.processes.is_empty(), "processes", "pairing-no-process");
    if first_missing(reader, Target::Process, &args.processes)?.is_some() {
        errors.add("processes", Message::new("pairing-process-gone"));
    }
    if let (Some(start), Some(end)) = (args.starts_on, args.ends_on) {
        errors.require(start <= end, "ends_on", "pairing-ends-before-start");
    }
    if before.is_none() && !superuser.is_active(app.today()) {
        errors.add("superuser", Message::new("pairing-superuser-stepped-down").with("name", superuser.name.as_str()));
    }
    // The log belongs to the two people who held it: another superuser needs a pairing of their own.
    errors.require(
        before.is_none_or(|before| before.superuser == args.superuser),
        "superuser",
        "pairing-superuser-fixed",
    );
    errors.finish()
}

fn warnings(
    app: &App,
    reader: &Connection,
    args: &PairingSave,
    before: Option<&PairingRecord>,
    superuser: &SuperuserRecord,
    consultant: &ConsultantRecord,
) -> Result<Vec<Message>> {
    let today = app.today();
    let mut warnings = Vec::new();
    let twice = read::shadowing::pairings(reader, Some(args.superuser))?
        .into_iter()
        .any(|other| other.consultant == args.consultant && Some(other.id) != args.id && other.is_open(today));
    if twice {
        warnings.push(
            Message::new("pairing-twice")
                .with("superuser", superuser.name.as_str())
                .with("consultant", consultant.name.as_str()),
        );
    }
    let limit = crate::readiness::settings(reader)?.pairings_per_consultant;
    let is_new = before.is_none_or(|before| before.consultant != args.consultant);
    let count = consultant.open_pairings + u32::from(is_new);
    if is_new && count > limit {
        warnings.push(
            Message::new("consultant-overload")
                .with("name", consultant.name.as_str())
                .with("count", count)
                .with("limit", limit),
        );
    }
    Ok(warnings)
}

/// What to add to and take from the processes of a pairing.
fn processes(
    reader: &Connection,
    pairing: Id,
    superuser: Id,
    before: Option<&PairingRecord>,
    wanted: &[Id],
) -> Result<Vec<Edit>> {
    let mut missing: FxHashSet<Id> = wanted.iter().copied().collect();
    let mut edits = Vec::new();
    if before.is_some() {
        let there = read::shadowing::pairing_processes(reader, Some(superuser))?;
        for link in there.into_iter().filter(|link| link.of == pairing) {
            if !missing.remove(&link.process) {
                edits.push(Edit::delete(&tables::PAIRING_PROCESS, link.id));
            }
        }
    }
    let mut missing: Vec<Id> = missing.into_iter().collect();
    missing.sort_unstable();
    edits.extend(missing.into_iter().map(|process| {
        use tables::pairing_process as column;
        Edit::make(
            &tables::PAIRING_PROCESS,
            Id::derived("pairing_process", &[pairing.as_ref(), process.as_ref()]),
            vec![(column::PAIRING, pairing.into()), (column::PROCESS, process.into())],
        )
    }));
    Ok(edits)
}

/// Closes a pairing on a day, or opens it again.
pub fn close_pairing(app: &App, args: PairingClose) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let record = existing(&reader, args.id)?;
    drop(reader);
    let mut errors = FieldErrors::default();
    if let (Some(on), Some(start)) = (args.on, record.starts_on) {
        errors.require(on >= start, "on", "pairing-closed-before-start");
    }
    errors.finish()?;
    let serves = record.stepped_down_on.is_none_or(|last| last > app.today());
    if args.on.is_none() && !serves {
        return Err(AppError::refused(
            Message::new("pairing-superuser-stepped-down").with("name", record.superuser_name),
        ));
    }
    let id = if args.on.is_some() { "change-pairing-closed" } else { "change-pairing-reopened" };
    let label = Message::new(id).with("superuser", record.superuser_name).with("consultant", record.consultant_name);
    let edit = Edit::put(&tables::PAIRING, args.id, vec![(tables::pairing::CLOSED_ON, args.on.into())]);
    Ok(app.change(label, vec![edit])?.of(args.id))
}
