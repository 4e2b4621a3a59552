//! Readiness of all superusers: from nothing against reading its rows, and after one assessment against from nothing.

use crate::{
    edit::Subjects,
    machine,
    programme::{copy, file, open, said},
    rate::{Measured, in_turn, median, time},
};
use anyhow::{Context, Result};
use rusqlite::{Connection, types::ValueRef};
use std::{hint::black_box, path::Path, sync::Arc};
use understudy_app::{App, SystemClock, dto::readiness::EvidenceArgs, readiness};
use understudy_domain::{id::Id, readiness::evaluate, words::GateKind};
use understudy_store::{Store, read::readiness::load};

/// The rows that readiness is made of, by the same statements as the store's.
const EVIDENCE: [&str; 10] = [
    "SELECT id, parent, level, title, scope FROM process WHERE hidden = 0 ORDER BY position, code, id",
    "SELECT id, name, version, in_force_from, wave, gates FROM readiness_rule WHERE hidden = 0 ORDER BY in_force_from, version, id",
    "SELECT id, kind, process, name FROM competency WHERE hidden = 0 ORDER BY position, name, id",
    "SELECT s.id, s.person, p.display_name, s.wave, s.nominated_on, s.stepped_down_on, s.allocation_percent, s.manager_agreed_on, s.environment_on \
     FROM superuser s JOIN person p ON p.id = s.person WHERE s.hidden = 0 ORDER BY p.display_name COLLATE NOCASE, s.id",
    "SELECT superuser, process, user_group, site FROM superuser_scope WHERE hidden = 0",
    "SELECT superuser, competency, level, assessed_by, assessed_on, id FROM assessment WHERE hidden = 0",
    "SELECT p.superuser, s.id, s.stage, s.comfort, s.held_on, s.blocker, s.blocker_resolved_on, coalesce(x.process, y.process) \
     FROM shadowing_session s JOIN pairing p ON p.id = s.pairing AND p.hidden = 0 \
     LEFT JOIN shadowing_process x ON x.shadowing_session = s.id AND x.hidden = 0 \
     LEFT JOIN pairing_process y ON x.id IS NULL AND y.pairing = p.id AND y.hidden = 0 WHERE s.hidden = 0 ORDER BY s.id",
    "SELECT superuser, id, rating, observer, held_on FROM rehearsal WHERE hidden = 0",
    "SELECT superuser, id, signed_by, signed_on, expires_on, revoked_on FROM sign_off WHERE hidden = 0",
    "SELECT superuser, id, gate, granted_on, expires_on, revoked_on FROM waiver WHERE hidden = 0",
];

/// Reads every column of every row and throws it away.
pub(crate) fn read_all(connection: &Connection, statements: &[&str]) -> Result<u64> {
    let mut bytes = 0_u64;
    for text in statements {
        let mut statement = connection.prepare_cached(text)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for at in 0..columns {
                bytes += match black_box(row.get_ref(at)?) {
                    ValueRef::Null => 0,
                    ValueRef::Integer(_) | ValueRef::Real(_) => 8,
                    ValueRef::Text(text) | ValueRef::Blob(text) => text.len() as u64,
                };
            }
        }
    }
    Ok(bytes)
}

/// Reading the evidence and answering for everybody. Both sides use the same connection in turn.
pub(crate) fn from_nothing(folder: &Path, small: bool) -> Result<Measured> {
    let store = Store::open(&file(folder))?;
    let today = App::new(folder.to_owned(), Arc::new(SystemClock)).today();
    let mut ready = 0;
    let mut measured = in_turn(
        if small { 3 } else { 9 },
        || {
            let reader = store.reader()?;
            let (milliseconds, count) = time(|| {
                let loaded = load(&reader)?;
                let evidence = &loaded.evidence;
                let answers =
                    evidence.superusers.iter().map(|superuser| evaluate(&evidence.programme, superuser, today));
                Ok(answers.filter(|answer| answer.status.may_train()).count())
            })?;
            ready = count;
            Ok(milliseconds)
        },
        || {
            let reader = store.reader()?;
            Ok(time(|| read_all(&reader, &EVIDENCE))?.0)
        },
    )?;
    measured.note = format!("{ready} may train");
    Ok(measured)
}

/// What a person waits for after an assessment: the gate of that superuser, asked through the app. Against the same
/// question to a program that has just opened the programme.
pub(crate) fn after_one_assessment(folder: &Path, small: bool) -> Result<Measured> {
    let copy = copy(folder)?;
    let subjects = Subjects::of(&file(copy.path()))?;
    let first = *subjects.superusers.first().context("an empty programme")?;
    let mut full = Vec::new();
    let mut app = open(copy.path())?;
    for _ in 0..if small { 3 } else { 7 } {
        app = open(copy.path())?;
        full.push(time(|| ask(&app, first))?.0);
    }
    let kibibytes = machine::peak_memory();
    let mut after = Vec::new();
    for round in 0..if small { 10 } else { 100 } {
        subjects.assess(&app, round)?;
        let superuser = subjects.superusers[round as usize * 7 % subjects.superusers.len()];
        after.push(time(|| ask(&app, superuser))?.0);
    }
    let note = "as the app answers it, cache and all".to_owned();
    Ok(Measured::time(median(&after), Some(median(&full)), kibibytes, note))
}

fn ask(app: &App, superuser: Id) -> Result<()> {
    // The environment gate counts one row at most: what is timed is the computation and not a list of evidence.
    let args = EvidenceArgs { superuser, gate: GateKind::Environment, as_of: None };
    black_box(said(readiness::evidence(app, args))?);
    Ok(())
}
