//! The list of competencies with how many superusers have them.

use super::{capable_level, knowledge_of, processes_of};
use crate::{
    App, Result,
    dto::{
        Nothing,
        superusers::{Competencies, CompetencyRow},
    },
    readiness::Snapshot,
};
use understudy_domain::{
    day::Day,
    id::Id,
    readiness::{Assessment, SuperuserEvidence},
    words::CompetencyKind,
};
use understudy_store::read;

/// Superusers of whom a competency is asked, and those whose last level is high enough.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    asked: u32,
    capable: u32,
}

/// Competencies and level descriptions.
pub fn competencies(app: &App, _: Nothing) -> Result<Competencies> {
    let snapshot = crate::readiness::snapshot(app, None)?;
    let open = app.programme()?;
    let reader = open.reader()?;
    let skills = read::assessments::skills(&reader)?;
    let levels = read::assessments::levels(&reader)?;
    let texts = |kind: CompetencyKind| -> Vec<String> {
        let of = |level: i64| levels.iter().find(|found| found.kind == kind.word() && found.level == level);
        (0..=4).map(|level| of(level).map(|found| found.text.clone()).unwrap_or_default()).collect()
    };
    let counted = facilitation(&snapshot);
    let skill_count = |id: Id| {
        let at = snapshot.evidence.programme.skills.iter().position(|skill| skill.id == id);
        at.and_then(|at| counted.get(at)).copied().unwrap_or_default()
    };
    Ok(Competencies {
        skills: skills
            .into_iter()
            .map(|skill| {
                let Count { asked, capable } = skill_count(skill.id);
                CompetencyRow {
                    id: skill.id,
                    kind: CompetencyKind::Facilitation,
                    name: skill.name,
                    description: skill.description,
                    area: String::new(),
                    capable,
                    asked,
                }
            })
            .collect(),
        knowledge: knowledge_rows(&snapshot),
        skill_levels: texts(CompetencyKind::Facilitation),
        knowledge_levels: texts(CompetencyKind::Knowledge),
    })
}

fn active(snapshot: &Snapshot) -> impl Iterator<Item = &SuperuserEvidence> {
    snapshot.evidence.superusers.iter().enumerate().filter(|(at, _)| snapshot.is_active(*at)).map(|(_, found)| found)
}

/// The last level of each subject. One pass: subjects are positions.
fn last_levels(given: &[Assessment], subjects: usize, on: Day) -> Vec<Option<(Day, Id, u8)>> {
    let mut last = vec![None; subjects];
    for given in given.iter().filter(|given| given.by_other && given.on <= on) {
        let Some(slot) = last.get_mut(given.about as usize) else { continue };
        if slot.is_none_or(|(day, id, _)| (day, id) < (given.on, given.id)) {
            *slot = Some((given.on, given.id, given.level));
        }
    }
    last
}

fn facilitation(snapshot: &Snapshot) -> Vec<Count> {
    let skills = snapshot.evidence.programme.skills.len();
    let mut counts = vec![Count::default(); skills];
    for superuser in active(snapshot) {
        for (count, last) in counts.iter_mut().zip(last_levels(&superuser.facilitation, skills, snapshot.as_of)) {
            count.asked += 1;
            let enough = last.is_some_and(|(_, _, level)| level >= capable_level(CompetencyKind::Facilitation));
            count.capable += u32::from(enough);
        }
    }
    counts
}

fn knowledge_rows(snapshot: &Snapshot) -> Vec<CompetencyRow> {
    let catalogue = &snapshot.evidence.programme.catalogue;
    let mut counts = vec![Count::default(); catalogue.rows().len()];
    // One slot a process, emptied after each superuser: clearing only what was used keeps this linear in the evidence.
    let mut last: Vec<Option<(Day, Id, u8)>> = vec![None; catalogue.rows().len()];
    for superuser in active(snapshot) {
        for given in superuser.knowledge.iter().filter(|given| given.by_other && given.on <= snapshot.as_of) {
            let Some(slot) = last.get_mut(given.about as usize) else { continue };
            if slot.is_none_or(|(day, id, _)| (day, id) < (given.on, given.id)) {
                *slot = Some((given.on, given.id, given.level));
            }
        }
        for process in processes_of(catalogue, superuser) {
            let count = &mut counts[process as usize];
            count.asked += 1;
            let level = last[process as usize].map_or(0, |(_, _, level)| level);
            count.capable += u32::from(level >= capable_level(CompetencyKind::Knowledge));
        }
        for given in &superuser.knowledge {
            if let Some(slot) = last.get_mut(given.about as usize) {
                *slot = None;
            }
        }
    }
    let row = |at: u32| {
        let process = catalogue.row(at);
        let Count { asked, capable } = counts[at as usize];
        CompetencyRow {
            id: knowledge_of(process.id),
            kind: CompetencyKind::Knowledge,
            name: process.title.clone(),
            description: String::new(),
            area: catalogue.row(catalogue.area(at)).title.clone(),
            capable,
            asked,
        }
    };
    (0..catalogue.rows().len() as u32).filter(|&at| catalogue.assessable(at)).map(row).collect()
}
