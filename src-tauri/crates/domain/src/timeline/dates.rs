//! Dates in their order: those of a wave, and the phases.

use super::{
    plan::{Desk, Phase, Wave},
    violation::{Place, Row, RowKind, Rule, Violation},
};
use crate::{
    day::Day,
    id::Id,
    message::Message,
    words::{MilestoneKind, PhaseKind},
};

/// A date of a wave's order.
struct Station {
    kind: MilestoneKind,
    on: Day,
    milestones: Vec<Id>,
}

/// Adds the dates of a wave that are out of order, and a cutover that is not set.
pub(super) fn check_wave(desk: &Desk<'_>, wave: &Wave, found: &mut Vec<Violation>) {
    let cutover = desk.cutover_of(wave);
    if cutover.on.is_none() && desk.plan.audiences.iter().any(|audience| audience.wave == Some(wave.id)) {
        found.push(Violation {
            rule: Rule::NoCutover,
            wave: Some(wave.id),
            audience: None,
            about: None,
            message: Message::new("timeline-no-cutover").with("wave", &wave.name),
            way_out: Message::new("timeline-no-cutover-way-out").with("wave", &wave.name),
            place: Place::Milestones,
            rows: vec![Row { kind: RowKind::Wave, id: wave.id }],
            depends_on: cutover.milestones.clone(),
        });
    }
    let station = |kind: MilestoneKind, last: bool| {
        let dated = match kind {
            MilestoneKind::Cutover => cutover.clone(),
            _ => desk.dated(kind, Some(wave.id), last),
        };
        (kind, dated)
    };
    let all = [
        station(MilestoneKind::CodeComplete, true),
        station(MilestoneKind::Uat, false),
        station(MilestoneKind::Cutover, false),
        station(MilestoneKind::HypercareEnd, false),
    ];
    // A date that is set or taken away changes which two follow each other, so all of them count.
    let mut depends_on: Vec<Id> = all.iter().flat_map(|(_, dated)| dated.milestones.iter().copied()).collect();
    depends_on.sort_unstable();
    depends_on.dedup();
    let stations: Vec<Station> = all
        .into_iter()
        .filter_map(|(kind, dated)| Some(Station { kind, on: dated.on?, milestones: dated.milestones }))
        .collect();
    for pair in stations.windows(2).filter(|pair| pair[1].on < pair[0].on) {
        let args = |id: &str| {
            Message::new(id)
                .with("wave", &wave.name)
                .with("earlier", Message::new(pair[0].kind.message_id()))
                .with("earlier-on", pair[0].on)
                .with("later", Message::new(pair[1].kind.message_id()))
                .with("later-on", pair[1].on)
        };
        let milestones = pair.iter().flat_map(|station| &station.milestones);
        let mut rows: Vec<Row> = milestones.map(|&id| Row { kind: RowKind::Milestone, id }).collect();
        rows.push(Row { kind: RowKind::Wave, id: wave.id });
        let words = [pair[0].kind.word().as_bytes(), pair[1].kind.word().as_bytes()];
        found.push(Violation {
            rule: Rule::MilestoneOrder,
            wave: Some(wave.id),
            audience: None,
            about: Some(Id::derived("milestone-order", &words)),
            message: args("timeline-milestone-order"),
            way_out: args("timeline-milestone-order-way-out"),
            place: Place::Milestones,
            rows,
            depends_on: depends_on.clone(),
        });
    }
}

/// Adds phases that begin or end before an earlier one, and going live outside of the phase for it.
pub(super) fn check_phases(desk: &Desk<'_>, found: &mut Vec<Violation>) {
    let mut phases: Vec<&Phase> = desk.plan.phases.iter().collect();
    phases.sort_by_key(|phase| phase.kind);
    for pair in phases.windows(2) {
        let (one, other) = (pair[0], pair[1]);
        let begins = one.starts_on.zip(other.starts_on).filter(|(one, other)| other < one);
        let ends = one.ends_on.zip(other.ends_on).filter(|(one, other)| other < one);
        let (id, days) = match (begins, ends) {
            (Some(days), _) => ("timeline-phase-begins", days),
            (None, Some(days)) => ("timeline-phase-ends", days),
            (None, None) => continue,
        };
        let message = named(id, other.kind, days.1)
            .with("earlier", Message::new(one.kind.message_id()))
            .with("earlier-on", days.0);
        found.push(phase(other.kind, "order", message, Vec::new()));
    }
    let first = desk.first_cutover();
    let Some(cutover) = first.on else { return };
    let starts = |kind| desk.plan.phases.iter().find(|phase| phase.kind == kind).and_then(|phase| phase.starts_on);
    if let Some(on) = starts(PhaseKind::Prepare).filter(|on| *on > cutover) {
        let message = named("timeline-phase-after-cutover", PhaseKind::Prepare, on).with("cutover", cutover);
        found.push(phase(PhaseKind::Prepare, "cutover", message, first.milestones.clone()));
    }
    if let Some(on) = starts(PhaseKind::Operate).filter(|on| *on < cutover) {
        let message = named("timeline-phase-before-cutover", PhaseKind::Operate, on).with("cutover", cutover);
        found.push(phase(PhaseKind::Operate, "cutover", message, first.milestones));
    }
}

fn named(id: &str, kind: PhaseKind, on: Day) -> Message {
    Message::new(id).with("phase", Message::new(kind.message_id())).with("on", on)
}

fn phase(kind: PhaseKind, what: &str, message: Message, depends_on: Vec<Id>) -> Violation {
    Violation {
        rule: Rule::PhaseOrder,
        wave: None,
        audience: None,
        about: Some(Id::derived("phase-order", &[kind.word().as_bytes(), what.as_bytes()])),
        way_out: Message::new("timeline-phase-way-out").with("phase", Message::new(kind.message_id())),
        message,
        place: Place::Programme,
        rows: Vec::new(),
        depends_on,
    }
}
