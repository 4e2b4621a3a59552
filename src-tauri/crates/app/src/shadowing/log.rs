//! Writing, correcting and hiding entries of the log.

use super::{existing, existing_entry, guess::LAST_PAIRING};
use crate::{
    App, Result,
    dto::{ById, Changed, shadowing::ShadowingLog},
    error::FieldErrors,
};
use rustc_hash::FxHashSet;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{Driver, Stage},
};
use understudy_store::Connection;
use understudy_store::{
    Edit, Value,
    read::{
        shadowing::{LogRecord, PairingRecord},
        superusers::{Target, first_missing},
    },
    tables,
};

/// Longest session, in minutes: a day.
const LONGEST: u32 = 1440;
/// Length from which a session is worth a second look, in minutes.
const LONG: u32 = 480;

/// Who usually drives at a stage.
pub(super) const fn usual_driver(stage: Stage) -> Driver {
    match stage {
        Stage::Observe => Driver::Consultant,
        Stage::Assist => Driver::Both,
        Stage::Lead | Stage::Solo => Driver::Superuser,
    }
}

/// Writes an entry, or corrects one. A correction stays visible: the history holds what was there before.
pub fn log(app: &App, args: ShadowingLog) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = args.id.map(|id| existing_entry(&reader, id)).transpose()?;
    let pairing = existing(&reader, args.pairing)?;
    check(&reader, &args, &pairing, before.as_ref(), app.today())?;
    let id = args.id.unwrap_or_else(|| app.fresh_id());
    let mut edits = vec![row(&args, id, before.as_ref())];
    edits.extend(processes(&args, id, before.as_ref()));
    drop(reader);
    let label = Message::new(if before.is_some() { "change-shadowing-corrected" } else { "change-shadowing-logged" })
        .with("superuser", pairing.superuser_name.as_str())
        .with("consultant", pairing.consultant_name.as_str())
        .with("stage", Message::new(args.stage.message_id()))
        .with("date", args.on);
    let mut changed = app.change(label, edits)?.of(id);
    changed.warnings = warnings(&args, &pairing);
    // What was logged last only orders a list of choices: failing to remember it must not fail the entry.
    if open.store.set_local(LAST_PAIRING, Some(&args.pairing.to_string())).is_err() {
        tracing::warn!("the pairing logged last could not be remembered");
    }
    Ok(changed)
}

fn check(
    reader: &Connection,
    args: &ShadowingLog,
    pairing: &PairingRecord,
    before: Option<&LogRecord>,
    today: Day,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    errors.require((1..=LONGEST).contains(&args.minutes), "minutes", "shadowing-minutes-range");
    errors.require(args.on <= today, "on", "shadowing-date-ahead");
    if let Some(closed) = pairing.closed_on.filter(|closed| args.on > *closed) {
        errors.add("on", Message::new("shadowing-pairing-closed").with("date", closed));
    }
    errors.require(args.comfort.is_none_or(|given| (1..=5).contains(&given)), "comfort", "shadowing-comfort-range");
    errors.require(!args.processes.is_empty(), "processes", "shadowing-no-process");
    if first_missing(reader, Target::Process, &args.processes)?.is_some() {
        errors.add("processes", Message::new("pairing-process-gone"));
    }
    errors.require(
        before.is_none_or(|before| before.superuser == pairing.superuser),
        "pairing",
        "shadowing-other-superuser",
    );
    errors.finish()
}

fn warnings(args: &ShadowingLog, pairing: &PairingRecord) -> Vec<Message> {
    let mut warnings = Vec::new();
    if let Some(start) = pairing.starts_on.filter(|start| args.on < *start) {
        warnings.push(Message::new("shadowing-before-start").with("date", start));
    }
    if let Some(end) = pairing.ends_on.filter(|end| args.on > *end) {
        warnings.push(Message::new("shadowing-after-end").with("date", end));
    }
    if args.minutes > LONG {
        warnings.push(Message::new("shadowing-long").with("minutes", args.minutes));
    }
    warnings
}

fn row(args: &ShadowingLog, id: Id, before: Option<&LogRecord>) -> Edit {
    use tables::shadowing_session as column;
    let (dos, donts, blocker) = (args.dos.trim(), args.donts.trim(), args.blocker.trim());
    let mut cells: Vec<(u16, Value)> = vec![
        (column::PAIRING, args.pairing.into()),
        (column::HELD_ON, args.on.into()),
        (column::MINUTES, args.minutes.into()),
        (column::STAGE, args.stage.word().into()),
        (column::DRIVER, args.driver.word().into()),
        (column::COMFORT, args.comfort.into()),
        (column::DOS, dos.into()),
        (column::DONTS, donts.into()),
        (column::BLOCKER, blocker.into()),
        (column::NEXT_STEP, args.next_step.trim().into()),
    ];
    let Some(before) = before else { return Edit::make(&tables::SHADOWING_SESSION, id, cells) };
    if blocker.is_empty() {
        cells.push((column::BLOCKER_RESOLVED_ON, Value::Null));
    }
    // What was acknowledged is not there any more: the superuser has to see the new words.
    if before.dos != dos || before.donts != donts {
        cells.push((column::ACKNOWLEDGED_ON, Value::Null));
        cells.push((column::ACKNOWLEDGED_BY, Value::Null));
    }
    Edit::put(&tables::SHADOWING_SESSION, id, cells)
}

fn processes(args: &ShadowingLog, id: Id, before: Option<&LogRecord>) -> Vec<Edit> {
    use tables::shadowing_process as column;
    let mut missing: FxHashSet<Id> = args.processes.iter().copied().collect();
    let mut edits = Vec::new();
    for link in before.iter().flat_map(|before| &before.processes) {
        if !missing.remove(&link.process) {
            edits.push(Edit::delete(&tables::SHADOWING_PROCESS, link.id));
        }
    }
    let mut missing: Vec<Id> = missing.into_iter().collect();
    missing.sort_unstable();
    edits.extend(missing.into_iter().map(|process| {
        Edit::make(
            &tables::SHADOWING_PROCESS,
            Id::derived("shadowing_process", &[id.as_ref(), process.as_ref()]),
            vec![(column::SHADOWING_SESSION, id.into()), (column::PROCESS, process.into())],
        )
    }));
    edits
}

/// Hides an entry; can be undone.
pub fn delete(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let before = existing_entry(&reader, args.id)?;
    drop(reader);
    let edits = std::iter::once(Edit::delete(&tables::SHADOWING_SESSION, args.id))
        .chain(before.processes.iter().map(|link| Edit::delete(&tables::SHADOWING_PROCESS, link.id)))
        .collect();
    let label =
        Message::new("change-shadowing-deleted").with("superuser", before.superuser_name).with("date", before.on);
    Ok(app.change(label, edits)?.of(args.id))
}
