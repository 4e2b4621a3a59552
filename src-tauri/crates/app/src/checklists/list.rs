//! All checklists, answered, and what is open before the next phases.

use super::defaults;
use crate::{
    App, Result,
    dto::{
        Named,
        checklists::*,
        plan::{PartCheck, TrainingPlanArgs},
    },
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    day::Day,
    id::Id,
    plan::{Answered, Check, CheckKind, LineState, answer, gates},
    words::PhaseKind,
};
use understudy_store::read::{
    plan::{ChecklistRecord, LineRecord, checklists, lines},
    programme::{PhaseRecord, phases},
};

/// All checklists with what is open before the next phases.
pub fn list(app: &App, args: TrainingPlanArgs) -> Result<Checklists> {
    let on = args.as_of.unwrap_or_else(|| app.today());
    let (records, lines, phases) = {
        let open = app.programme()?;
        let reader = open.reader()?;
        (checklists(&reader)?, lines(&reader)?, phases(&reader)?)
    };
    let used: Vec<Id> = records.iter().filter(|list| !list.template).map(|list| list.id).collect();
    let measured = lines.iter().any(|line| !line.measure.is_empty() && used.contains(&line.checklist));
    // The figures cost more than the lists: they are asked only where a line is answered by one.
    let measures: FxHashMap<CheckKind, PartCheck> = if measured {
        crate::plan::measures(app, args.as_of)?.into_iter().map(|check| (check.kind, check)).collect()
    } else {
        FxHashMap::default()
    };
    let lists: Vec<Checklist> = records
        .iter()
        .filter(|list| !list.template)
        .map(|list| {
            let own = lines.iter().filter(|line| line.checklist == list.id);
            let lines: Vec<ChecklistLine> = own.map(|line| shown(line, &measures, on)).collect();
            let open = lines.iter().filter(|line| line.state == LineState::Open).count() as u32;
            Checklist { id: list.id, title: list.title.clone(), phase: list.phase, lines, open }
        })
        .collect();
    let templates: Vec<ChecklistTemplate> =
        PhaseKind::ALL.iter().map(|&phase| template(phase, &records, &lines)).collect();
    Ok(Checklists { as_of: on, gates: phase_gates(&lists, &templates, &phases, on), templates, lists })
}

fn shown(line: &LineRecord, measures: &FxHashMap<CheckKind, PartCheck>, on: Day) -> ChecklistLine {
    let check = CheckKind::parse(&line.measure).and_then(|kind| measures.get(&kind)).cloned();
    let measured = check.as_ref().map(|check| Check { kind: check.kind, done: check.done, of: check.of });
    let done = line.done_on.is_some_and(|done| done <= on);
    ChecklistLine {
        id: line.id,
        text: line.text.clone(),
        state: answer(Answered { measured, done, waived: !line.waived.is_empty() }),
        gate: line.gate,
        check,
        done_on: line.done_on.filter(|_| done),
        done_by: line.done_by.filter(|_| done).map(|id| Named { id, name: line.done_by_name.clone() }),
        evidence: line.evidence.clone(),
        waived: line.waived.clone(),
    }
}

fn phase_gates(
    lists: &[Checklist],
    templates: &[ChecklistTemplate],
    phases: &[PhaseRecord],
    on: Day,
) -> Vec<PhaseGate> {
    let asked: Vec<(PhaseKind, bool, LineState)> =
        lists.iter().flat_map(|list| list.lines.iter().map(|line| (list.phase, line.gate, line.state))).collect();
    let not_begun: Vec<ChecklistNotBegun> = templates
        .iter()
        .filter(|template| lists.iter().all(|list| list.phase != template.phase))
        .map(|template| ChecklistNotBegun {
            phase: template.phase,
            title: template.title.clone(),
            lines: template.lines.iter().filter(|line| line.gate).count() as u32,
        })
        .filter(|waiting| waiting.lines > 0)
        .collect();
    let waiting: Vec<(PhaseKind, u32)> = not_begun.iter().map(|list| (list.phase, list.lines)).collect();
    gates(&asked, &waiting)
        .into_iter()
        .map(|gate| {
            let starts_on = phases.iter().find(|phase| phase.kind == gate.before).and_then(|phase| phase.starts_on);
            let before = lists.iter().filter(|list| list.phase < gate.before).flat_map(|list| &list.lines);
            PhaseGate {
                before: gate.before,
                starts_on,
                days_left: starts_on.map(|start| start.since(on)),
                open: gate.open,
                of: gate.of,
                lines: before.filter(|line| line.gate && line.state == LineState::Open).cloned().collect(),
                not_begun: not_begun.iter().filter(|list| list.phase < gate.before).cloned().collect(),
            }
        })
        .collect()
}

/// What a checklist of a phase begins with: the programme's own template, else the one that comes with the program.
pub(super) fn template(phase: PhaseKind, records: &[ChecklistRecord], lines: &[LineRecord]) -> ChecklistTemplate {
    if let Some(own) = records.iter().find(|list| list.template && list.phase == phase) {
        let lines = lines.iter().filter(|line| line.checklist == own.id).map(|line| TemplateLine {
            id: Some(line.id),
            text: line.text.clone(),
            measure: CheckKind::parse(&line.measure),
            gate: line.gate,
        });
        return ChecklistTemplate { phase, title: own.title.clone(), own: true, lines: lines.collect() };
    }
    let (title, lines) = defaults::of(phase);
    let line = |(text, measure, gate): &defaults::Line| TemplateLine {
        id: None,
        text: (*text).to_owned(),
        measure: *measure,
        gate: *gate,
    };
    ChecklistTemplate { phase, title: title.to_owned(), own: false, lines: lines.iter().map(line).collect() }
}
