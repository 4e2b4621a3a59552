//! Everything about one superuser.

use super::{Role, existing, forecast};
use crate::{
    App, AppError, Result,
    dto::{
        Named,
        shadowing::PairingsQuery,
        superusers::{RehearsalRow, ReviewRow, SignOffRow, SuperuserDetail, SuperuserGet, SuperuserSave, WaiverRow},
    },
    readiness::Snapshot,
    shadowing::{Pairings, entry_row},
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    readiness::Readiness,
    words::{GateKind, Status},
};
use understudy_store::Connection;
use understudy_store::read::{self, shadowing::Log, superusers::SuperuserRecord};

/// Entries of the log on the page.
const LOG_ENTRIES: u32 = 50;

/// Everything about one superuser, as of a day.
pub fn get(app: &App, args: SuperuserGet) -> Result<SuperuserDetail> {
    let snapshot = crate::readiness::snapshot(app, args.as_of)?;
    let at = snapshot.position(args.id).ok_or_else(|| AppError::not_found("superuser"))?;
    let (Some(evidence), Some(readiness)) = (snapshot.evidence.superusers.get(at), snapshot.results.get(at)) else {
        return Err(AppError::not_found("superuser"));
    };
    let programme = &snapshot.evidence.programme;
    let pairings = Pairings::read_on(app, Some(args.id), snapshot.as_of)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    let record = existing(&reader, args.id)?;
    let scope = read::superusers::scope(&reader, args.id)?;
    let named = |target: fn(&read::superusers::ScopeRecord) -> Option<Id>| -> Vec<Named> {
        scope.iter().filter_map(|row| target(row).map(|id| Named { id, name: row.name.clone() })).collect()
    };
    let (processes, groups, sites) = (named(|row| row.process), named(|row| row.user_group), named(|row| row.site));
    let until = |day: Day| day <= snapshot.as_of;
    let log = read::shadowing::log(&reader, Log::Superuser(args.id), LOG_ENTRIES)?;
    let me = app.me()?;
    let role = Role::of(&reader, me, app.today())?;
    let mut row = crate::readiness::row(app, &snapshot, at)?;
    row.warnings = super::warnings_of(app, args.id)?;
    Ok(SuperuserDetail {
        row,
        headline: headline(readiness),
        forecast_ready_on: forecast::ready_on(programme, evidence, snapshot.as_of),
        profile: profile(&record, &processes, &groups, &sites),
        colleagues: read::superusers::groups_of_superusers(&reader, snapshot.as_of, Some(args.id))?
            .iter()
            .filter(|group| group.superuser == args.id)
            .map(|group| group.people)
            .sum(),
        gates: readiness.gates.iter().map(|gate| crate::readiness::detail(gate, programme, evidence)).collect(),
        ladders: pairings.ladders_of_scope(evidence),
        pairings: pairings.rows(&PairingsQuery { include_closed: true, ..PairingsQuery::default() }),
        log: log.into_iter().map(|entry| entry_row(entry, me)).filter(|entry| until(entry.on)).collect(),
        sign_offs: sign_offs(&reader, args.id)?.into_iter().filter(|row| until(row.on)).collect(),
        waivers: waivers(&reader, args.id)?.into_iter().filter(|row| until(row.on)).collect(),
        rehearsals: rehearsals(&reader, args.id)?.into_iter().filter(|row| until(row.on)).collect(),
        reviews: reviews(&reader, args.id, role)?,
        rule: rule_name(&snapshot, readiness),
        scope_processes: processes,
        scope_groups: groups,
        scope_sites: sites,
    })
}

/// Status and how far, in words.
fn headline(readiness: &Readiness) -> Message {
    let open: Vec<_> = readiness.gates.iter().filter(|gate| !gate.is_passed()).collect();
    let before_sign_off: Vec<_> = open.iter().filter(|gate| gate.kind != GateKind::SignOff).collect();
    let id = match readiness.status {
        _ if readiness.rule.is_none() => "superuser-no-rule",
        Status::Ready => "superuser-ready",
        Status::Conditional => "superuser-conditional",
        Status::Lapsed => "superuser-lapsed",
        Status::NotStarted => "superuser-not-started",
        Status::InProgress => match before_sign_off[..] {
            [] => "superuser-only-sign-off",
            [one] if one.shortfalls.len() == 1 => "superuser-one-step-from-ready",
            _ => "superuser-in-progress",
        },
    };
    let waived = readiness.gates.iter().filter(|gate| gate.is_passed() && !gate.shortfalls.is_empty()).count();
    Message::new(id).with("open", open.len()).with("of", readiness.gates.len()).with("waived", waived)
}

fn rule_name(snapshot: &Snapshot, readiness: &Readiness) -> Option<String> {
    let rule = snapshot.evidence.programme.rules.iter().find(|rule| Some(rule.id) == readiness.rule)?;
    Some(rule.name.clone())
}

fn profile(record: &SuperuserRecord, processes: &[Named], groups: &[Named], sites: &[Named]) -> SuperuserSave {
    let ids = |named: &[Named]| Some(named.iter().map(|named| named.id).collect());
    SuperuserSave {
        id: Some(record.id),
        person: record.person,
        nominated_on: record.nominated_on,
        wave: record.wave,
        allocation_percent: record.allocation_percent,
        manager: record.manager.clone(),
        manager_agreed_on: record.manager_agreed_on,
        environment_on: record.environment_on,
        note: record.note.clone(),
        processes: ids(processes),
        groups: ids(groups),
        sites: ids(sites),
    }
}

fn sign_offs(reader: &Connection, superuser: Id) -> Result<Vec<SignOffRow>> {
    let rows = read::superusers::sign_offs(reader, superuser)?.into_iter().map(|row| SignOffRow {
        id: row.id,
        by: row.by,
        on: row.on.unwrap_or_default(),
        expires_on: row.expires_on,
        revoked_on: row.revoked_on,
        revoked_by: row.revoked_by,
        reason: row.reason,
        note: row.note,
    });
    Ok(rows.collect())
}

fn waivers(reader: &Connection, superuser: Id) -> Result<Vec<WaiverRow>> {
    let rows = read::superusers::waivers(reader, superuser)?.into_iter().filter_map(|row| {
        Some(WaiverRow {
            id: row.id,
            gate: GateKind::parse(&row.gate)?,
            reason: row.reason,
            by: row.by,
            on: row.on.unwrap_or_default(),
            expires_on: row.expires_on.unwrap_or_default(),
            revoked_on: row.revoked_on,
        })
    });
    Ok(rows.collect())
}

/// Rehearsals, and the sessions given that somebody rated: the gate counts both.
fn rehearsals(reader: &Connection, superuser: Id) -> Result<Vec<RehearsalRow>> {
    let rows = read::assessments::rehearsals(reader, superuser)?.into_iter().map(|row| RehearsalRow {
        id: row.id,
        on: row.on.unwrap_or_default(),
        rating: row.rating,
        observer: row.observer,
        note: row.note,
        session: None,
    });
    let given = read::deliveries::rated(reader, superuser)?.into_iter().map(|row| RehearsalRow {
        id: row.id,
        on: row.on,
        rating: row.rating,
        observer: row.rated_by,
        note: row.note,
        session: Some(Named { id: row.session, name: row.module }),
    });
    let mut rows: Vec<RehearsalRow> = rows.chain(given).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.on));
    Ok(rows)
}

fn reviews(reader: &Connection, superuser: Id, role: Role) -> Result<Vec<ReviewRow>> {
    let reviews = read::reviews::reviews(reader, Some(superuser))?;
    Ok(reviews
        .into_iter()
        .filter(|review| role.sees_review(review.person, review.reviewer))
        .map(crate::reviews::row)
        .collect())
}
