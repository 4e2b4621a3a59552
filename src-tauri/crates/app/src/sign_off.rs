//! Signing off and waiving, with four eyes.
//!
//! Owns who may: a consultant or a lead, never the superuser. Deliberately does not ask that all else is met: the gate is one
//! of several, and what is still open is said as a warning.

use crate::{
    App, AppError, Result,
    dto::{
        ById, Changed,
        superusers::{SignOffGive, SignOffRevoke, WaiverGrant},
    },
    error::FieldErrors,
    superusers::{Actor, Role, actor},
};
use understudy_domain::{day::Day, message::Message, words::GateKind};
use understudy_store::{
    Connection, Edit,
    read::{
        self,
        superusers::{SuperuserRecord, WaiverRecord},
    },
    tables,
};

/// Longest time for which a gate can be waived, in days: a year.
const LONGEST_WAIVER: i32 = 366;

/// Refuses who may not sign or waive for a superuser.
fn four_eyes(reader: &Connection, by: &Actor, superuser: &SuperuserRecord, on: Day) -> Result<()> {
    let refuse = |id: &str| Err(AppError::refused(Message::new(id).with("name", by.name.as_str())));
    if by.id == superuser.person {
        return refuse("sign-off-own");
    }
    if !Role::of(reader, Some(by.id), on)?.may_sign() {
        return refuse("sign-off-not-lead");
    }
    Ok(())
}

/// Signs a superuser off.
pub fn give(app: &App, args: SignOffGive) -> Result<Changed> {
    use tables::sign_off as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let superuser = crate::superusers::existing(&reader, args.superuser)?;
    let on = args.on.unwrap_or(today);
    let mut errors = FieldErrors::default();
    let by = actor(app, &reader, args.by, &mut errors, "by")?;
    errors.require(on <= today, "on", "sign-off-date-ahead");
    errors.require(args.expires_on.is_none_or(|expires| expires > on), "expires_on", "sign-off-expires-before");
    if !superuser.is_active(on) {
        errors.add("superuser", Message::new("pairing-superuser-stepped-down").with("name", superuser.name.as_str()));
    }
    if let Some(by) = &by {
        four_eyes(&reader, by, &superuser, today)?;
    }
    errors.finish()?;
    let by = by.ok_or_else(|| AppError::not_found("person"))?;
    drop(reader);
    let warnings = open_gates(app, &superuser)?;
    let id = app.fresh_id();
    let cells = vec![
        (column::SUPERUSER, args.superuser.into()),
        (column::SIGNED_BY, by.id.into()),
        (column::SIGNED_ON, on.into()),
        (column::EXPIRES_ON, args.expires_on.into()),
        (column::NOTE, args.note.trim().into()),
    ];
    let label = Message::new("change-signed-off").with("superuser", superuser.name).with("by", by.name);
    let mut changed = app.change(label, vec![Edit::make(&tables::SIGN_OFF, id, cells)])?.of(id);
    changed.warnings = warnings;
    Ok(changed)
}

/// Gates other than the sign-off that are still open.
fn open_gates(app: &App, superuser: &SuperuserRecord) -> Result<Vec<Message>> {
    let snapshot = crate::readiness::snapshot(app, None)?;
    let readiness = snapshot.position(superuser.id).and_then(|at| snapshot.results.get(at));
    let open: Vec<Message> = readiness
        .iter()
        .flat_map(|readiness| &readiness.gates)
        .filter(|gate| gate.kind != GateKind::SignOff && !gate.is_passed())
        .map(|gate| Message::new(gate.kind.message_id()))
        .collect();
    Ok(if open.is_empty() {
        Vec::new()
    } else {
        vec![Message::new("sign-off-gates-open").with("count", open.len()).with("gates", open)]
    })
}

/// Revokes a sign-off, with a reason. Nothing takes a revocation back but a new sign-off.
pub fn revoke(app: &App, args: SignOffRevoke) -> Result<Changed> {
    use tables::sign_off as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let given = read::superusers::sign_off(&reader, args.id)?.ok_or_else(|| AppError::not_found("sign_off"))?;
    let superuser = crate::superusers::existing(&reader, given.superuser)?;
    if let Some(revoked) = given.revoked_on {
        return Err(AppError::refused(Message::new("sign-off-revoked-already").with("date", revoked)));
    }
    let on = args.on.unwrap_or(today);
    let mut errors = FieldErrors::default();
    let by = actor(app, &reader, args.by, &mut errors, "by")?;
    errors.require(!args.reason.trim().is_empty(), "reason", "sign-off-reason-needed");
    errors.require(on <= today, "on", "sign-off-date-ahead");
    errors.require(given.on.is_none_or(|signed| on >= signed), "on", "sign-off-revoked-before");
    errors.finish()?;
    drop(reader);
    let cells = vec![
        (column::REVOKED_ON, on.into()),
        (column::REVOKED_BY, by.map(|by| by.id).into()),
        (column::REVOKE_REASON, args.reason.trim().into()),
    ];
    let label = Message::new("change-sign-off-revoked").with("superuser", superuser.name);
    Ok(app.change(label, vec![Edit::put(&tables::SIGN_OFF, args.id, cells)])?.of(args.id))
}

/// Waives a gate, with a reason and an end. An earlier waiver of the same gate that still holds ends with it.
pub fn grant_waiver(app: &App, args: WaiverGrant) -> Result<Changed> {
    use tables::waiver as column;
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let superuser = crate::superusers::existing(&reader, args.superuser)?;
    let mut errors = FieldErrors::default();
    let by = actor(app, &reader, args.by, &mut errors, "by")?;
    errors.require(!args.reason.trim().is_empty(), "reason", "waiver-reason-needed");
    errors.require(args.expires_on > today, "expires_on", "waiver-expiry-past");
    errors.require(args.expires_on <= today.plus(LONGEST_WAIVER), "expires_on", "waiver-expiry-far");
    if let Some(by) = &by {
        four_eyes(&reader, by, &superuser, today)?;
    }
    errors.finish()?;
    let by = by.ok_or_else(|| AppError::not_found("person"))?;
    let mut edits: Vec<Edit> = read::superusers::waivers(&reader, args.superuser)?
        .iter()
        .filter(|waiver| waiver.gate == args.gate.word() && holds(waiver, today))
        .map(|waiver| Edit::put(&tables::WAIVER, waiver.id, vec![(column::REVOKED_ON, today.into())]))
        .collect();
    drop(reader);
    let id = app.fresh_id();
    let cells = vec![
        (column::SUPERUSER, args.superuser.into()),
        (column::GATE, args.gate.word().into()),
        (column::REASON, args.reason.trim().into()),
        (column::GRANTED_BY, by.id.into()),
        (column::GRANTED_ON, today.into()),
        (column::EXPIRES_ON, args.expires_on.into()),
    ];
    edits.push(Edit::make(&tables::WAIVER, id, cells));
    let label = Message::new("change-waived")
        .with("gate", Message::new(args.gate.message_id()))
        .with("superuser", superuser.name)
        .with("date", args.expires_on);
    Ok(app.change(label, edits)?.of(id))
}

fn holds(waiver: &WaiverRecord, today: Day) -> bool {
    waiver.revoked_on.is_none() && waiver.expires_on.is_some_and(|last| last >= today)
}

/// Withdraws a waiver.
pub fn withdraw_waiver(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let today = app.today();
    let waiver = read::superusers::waiver(&reader, args.id)?.ok_or_else(|| AppError::not_found("waiver"))?;
    let superuser = crate::superusers::existing(&reader, waiver.superuser)?;
    drop(reader);
    if !holds(&waiver, today) {
        return Err(AppError::refused(Message::new("waiver-ended")));
    }
    let gate = GateKind::parse(&waiver.gate)
        .map_or_else(|| Message::new("change-unknown"), |gate| Message::new(gate.message_id()));
    let label = Message::new("change-waiver-withdrawn").with("gate", gate).with("superuser", superuser.name);
    let edit = Edit::put(&tables::WAIVER, args.id, vec![(tables::waiver::REVOKED_ON, today.into())]);
    Ok(app.change(label, vec![edit])?.of(args.id))
}

#[cfg(test)]
mod tests;
