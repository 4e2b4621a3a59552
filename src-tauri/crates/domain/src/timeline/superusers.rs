//! Superusers before the acceptance test: they test with it, and must be able to.

use super::{
    plan::{Desk, Session, Wave},
    violation::{Place, Row, RowKind, Rule, Violation},
};
use crate::{
    message::Message,
    words::{MilestoneKind, Track},
};

/// Adds what is wrong with the superusers of a wave.
pub(super) fn check(desk: &Desk<'_>, wave: &Wave, found: &mut Vec<Violation>) {
    let uat = desk.dated(MilestoneKind::Uat, Some(wave.id), false);
    let cutover = desk.cutover_of(wave);
    let Some(begins) = uat.on else { return };
    let today = desk.plan.today;
    if cutover.on.is_some_and(|on| on < today) {
        return;
    }
    let mut depends_on: Vec<_> = uat.milestones.iter().chain(&cutover.milestones).copied().collect();
    depends_on.sort_unstable();
    depends_on.dedup();
    let make = |rule, id: &str, way_out: &str, place, rows| Violation {
        rule,
        wave: Some(wave.id),
        audience: None,
        about: None,
        message: Message::new(id).with("wave", &wave.name).with("uat", begins),
        way_out: Message::new(way_out).with("wave", &wave.name).with("uat", begins),
        place,
        rows,
        depends_on: depends_on.clone(),
    };
    let late = late(desk, wave, begins);
    if let Some(first) = late.iter().map(|session| session.on).min() {
        let rows: Vec<Row> = late.iter().map(|session| Row { kind: RowKind::Session, id: session.id }).collect();
        let mut violation = make(
            Rule::SuperusersAfterUat,
            "timeline-superusers-late",
            "timeline-superusers-late-way-out",
            Place::Sessions,
            rows,
        );
        violation.message = violation.message.with("count", late.len()).with("first", first);
        found.push(violation);
    }
    let open: Vec<Row> = wave
        .superusers
        .iter()
        .filter(|superuser| !superuser.ready)
        .map(|superuser| Row { kind: RowKind::Superuser, id: superuser.id })
        .collect();
    if !open.is_empty() && begins <= today.plus(desk.plan.limits.notice_days as i32) {
        let id = if begins <= today { "timeline-superusers-open-now" } else { "timeline-superusers-open" };
        let count = open.len();
        let mut violation =
            make(Rule::SuperusersNotReady, id, "timeline-superusers-open-way-out", Place::Superusers, open);
        violation.message = violation
            .message
            .with("count", count)
            .with("of", wave.superusers.len())
            .with("days", begins.since(today).max(0));
        found.push(violation);
    }
}

/// Sessions for superusers of a wave that are still to come when the acceptance test begins.
fn late<'a>(desk: &Desk<'a>, wave: &Wave, begins: crate::day::Day) -> Vec<&'a Session> {
    let of_wave = desk
        .plan
        .audiences
        .iter()
        .filter(|audience| audience.track == Track::Superuser)
        .filter(|audience| audience.wave.is_none_or(|of| of == wave.id));
    let mut late: Vec<&Session> = Vec::new();
    for audience in of_wave {
        late.extend(desk.sessions(audience.id).iter().filter(|session| !session.held && session.on >= begins));
    }
    late.sort_by_key(|session| session.id);
    late.dedup_by_key(|session| session.id);
    late
}
