//! The sheet on which levels are given: one superuser × many competencies, or one competency × many superusers.

use super::{knowledge_of, process_of, processes_of};
use crate::{
    App, AppError, Result,
    dto::superusers::{AssessmentSheet, AssessmentSheetArgs, AssessmentSheetRow},
    readiness::Snapshot,
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    readiness::{Condition, Programme, SuperuserEvidence, in_force},
    words::CompetencyKind,
};
use understudy_store::read::{self, assessments::AssessmentRecord};

/// What a row of the sheet is about.
struct Subject {
    competency: Id,
    name: String,
    kind: CompetencyKind,
    area: String,
}

/// Current levels of one superuser, of one competency, or of one for one.
pub fn sheet(app: &App, args: AssessmentSheetArgs) -> Result<AssessmentSheet> {
    let snapshot = crate::readiness::snapshot(app, None)?;
    match (args.superuser, args.competency) {
        (Some(superuser), only) => of_superuser(app, &snapshot, superuser, only),
        (None, Some(competency)) => of_competency(app, &snapshot, competency),
        (None, None) => Err(AppError::refused(Message::new("assessment-sheet-of-nothing"))),
    }
}

fn knowledge_subject(programme: &Programme, at: u32) -> Subject {
    let catalogue = &programme.catalogue;
    Subject {
        competency: knowledge_of(catalogue.row(at).id),
        name: catalogue.row(at).title.clone(),
        kind: CompetencyKind::Knowledge,
        area: catalogue.row(catalogue.area(at)).title.clone(),
    }
}

fn skill_subject(programme: &Programme, at: usize) -> Subject {
    let skill = &programme.skills[at];
    Subject { competency: skill.id, name: skill.name.clone(), kind: CompetencyKind::Facilitation, area: String::new() }
}

/// Level that the rule in force asks of a superuser.
fn needed(programme: &Programme, superuser: &SuperuserEvidence, kind: CompetencyKind, on: Day) -> Option<u8> {
    let rule = in_force(&programme.rules, superuser.wave, on)?;
    rule.gates.iter().find_map(|gate| match (kind, &gate.condition) {
        (CompetencyKind::Knowledge, Condition::Knowledge { level, .. })
        | (CompetencyKind::Facilitation, Condition::Facilitation { level, .. }) => Some(*level),
        _ => None,
    })
}

fn row(
    snapshot: &Snapshot,
    superuser: &SuperuserEvidence,
    subject: &Subject,
    last: Option<&AssessmentRecord>,
) -> AssessmentSheetRow {
    AssessmentSheetRow {
        superuser: superuser.id,
        superuser_name: superuser.name.clone(),
        competency: subject.competency,
        competency_name: subject.name.clone(),
        kind: subject.kind,
        area: subject.area.clone(),
        level: last.map(|given| given.level),
        on: last.and_then(|given| given.on),
        by: last.map(|given| given.by.clone()).unwrap_or_default(),
        needed: needed(&snapshot.evidence.programme, superuser, subject.kind, snapshot.as_of),
    }
}

fn of_superuser(app: &App, snapshot: &Snapshot, superuser: Id, only: Option<Id>) -> Result<AssessmentSheet> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let name = crate::superusers::existing(&reader, superuser)?.name;
    let given = read::assessments::given_to(&reader, superuser)?;
    // The rows come earliest first, so that the last one of a competency stays.
    let last: FxHashMap<Id, &AssessmentRecord> = given.iter().map(|given| (given.competency, given)).collect();
    let evidence = snapshot.position(superuser).and_then(|at| snapshot.evidence.superusers.get(at));
    let evidence = evidence.ok_or_else(|| AppError::not_found("superuser"))?;
    let programme = &snapshot.evidence.programme;
    let rows = processes_of(&programme.catalogue, evidence)
        .into_iter()
        .map(|at| knowledge_subject(programme, at))
        .chain((0..programme.skills.len()).map(|at| skill_subject(programme, at)))
        .filter(|subject| only.is_none_or(|only| only == subject.competency))
        .map(|subject| row(snapshot, evidence, &subject, last.get(&subject.competency).copied()))
        .collect();
    Ok(AssessmentSheet { title: name, rows })
}

fn of_competency(app: &App, snapshot: &Snapshot, competency: Id) -> Result<AssessmentSheet> {
    let programme = &snapshot.evidence.programme;
    let skill = programme.skills.iter().position(|skill| skill.id == competency);
    let process = if skill.is_some() { None } else { process_of(programme, competency) };
    let subject = match (skill, process) {
        (Some(at), _) => skill_subject(programme, at),
        (None, Some(at)) => knowledge_subject(programme, at),
        (None, None) => return Err(AppError::not_found("competency")),
    };
    let open = app.programme()?;
    let given = read::assessments::given_for(&*open.reader()?, competency)?;
    let last: FxHashMap<Id, &AssessmentRecord> = given.iter().map(|given| (given.superuser, given)).collect();
    let catalogue = &programme.catalogue;
    let asked = |superuser: &SuperuserEvidence| {
        process.is_none_or(|process| processes_of(catalogue, superuser).binary_search(&process).is_ok())
    };
    let mut rows: Vec<AssessmentSheetRow> = snapshot
        .evidence
        .superusers
        .iter()
        .enumerate()
        .filter(|(at, superuser)| snapshot.is_active(*at) && asked(superuser))
        .map(|(_, superuser)| row(snapshot, superuser, &subject, last.get(&superuser.id).copied()))
        .collect();
    rows.sort_by_cached_key(|row| row.superuser_name.to_lowercase());
    Ok(AssessmentSheet { title: subject.name, rows })
}
