//! The sample's training plan, half finished: what is written and by whom, a version approved and one in review, needs with
//! gaps, groups without training for different reasons, checklists with lines done, waived and open.

use super::{company::Company, journal::Journal, setting::GROUPS, story::workday};
use crate::{
    checklists::{begun, line_row},
    needs::{TOPICS, need_edit, topic_edit},
};
use understudy_domain::{
    day::Day,
    id::Id,
    plan::{Check, CheckKind, Frozen, FrozenPart, PRACTISE, PlanPart, VersionState, percent, state},
    words::{PhaseKind, ReviewDecision, Track},
};
use understudy_store::{
    Edit, Value,
    tables::{self, checklist_line, plan_part, plan_review, plan_version, training_exemption},
};

/// Days back on which the plan was begun.
const BEGUN: i32 = 112;
/// Days back on which the first version was made, and approved.
const FIRST: (i32, i32) = (54, 47);
/// Days back on which the second version was made.
const SECOND: i32 = 4;

/// Positions of groups that no module is for.
const PURCHASING: usize = 2;
const PROJECTS: usize = 3;
const PAYROLL: usize = 4;
/// The group on the track of the support desk.
const SERVICE_DESK: usize = 9;

/// Parts with the position of their lead and what is written.
const PARTS: [(PlanPart, usize, &str); 8] = [
    (
        PlanPart::Objectives,
        0,
        "Everybody does the work of the first week alone on the first day. Where an error costs a customer – orders, shipping, field service – we time it.",
    ),
    (
        PlanPart::Scope,
        0,
        "All processes in scope of wave 1 and 2. Payroll stays with the old system and is trained when it moves.",
    ),
    (
        PlanPart::Audience,
        1,
        "Groups as in the organisation, not security roles. Shift work in Malmö: sessions at 06:30 and 22:00.",
    ),
    (
        PlanPart::Schedule,
        0,
        "Superusers before acceptance test. End users in the last five weeks before their cutover, never earlier than seven.",
    ),
    (
        PlanPart::Delivery,
        2,
        "Small groups of up to twelve, a superuser and a helper. Half of the time belongs to exercises on own cases. Field service trains on the phone.",
    ),
    (PlanPart::Environment, 3, "One training company, refreshed every night from a copy with masked customers."),
    (PlanPart::Risks, 1, ""),
    (
        PlanPart::People,
        0,
        "Two superusers a group at least. Managers sign for a day a week until four weeks after cutover.",
    ),
];

/// Writes everything to the journal.
pub(super) fn tell(company: &Company, journal: &mut Journal, today: Day) {
    let lead = |at: usize| company.leads.get(at).map(|lead| lead.id).unwrap_or_default();
    let began = workday(today.plus(-BEGUN));
    for (at, (kind, owner, text)) in PARTS.into_iter().enumerate() {
        let on = workday(began.plus(at as i32));
        journal.note(on, lead(owner), "change-sample-plan", vec![part(kind, lead(owner), text, "")]);
    }
    let reason = "The shared service centre trains joiners with its own programme; agreed with HR.";
    let ongoing = part(PlanPart::Ongoing, lead(0), "", reason);
    journal.note(workday(today.plus(-30)), lead(0), "change-sample-plan", vec![ongoing]);
    let needed = workday(began.plus(20));
    journal.about(needed, lead(0), "change-sample-needs", "", needs(company));
    journal.about(workday(today.plus(-60)), lead(1), "change-sample-exempted", "", exemptions(company, today));
    versions(company, journal, today);
    lists(company, journal, today);
}

fn part(kind: PlanPart, owner: Id, text: &str, not_needed: &str) -> Edit {
    let cells = vec![
        (plan_part::KIND, kind.word().into()),
        (plan_part::TEXT, text.into()),
        (plan_part::OWNER, owner.into()),
        (plan_part::NOT_NEEDED, not_needed.into()),
    ];
    Edit::make(&tables::PLAN_PART, Id::derived("plan_part", &[kind.word().as_bytes()]), cells)
}

/// Areas and the topics of the other tracks, and how deeply each group must know them.
fn needs(company: &Company) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut areas: Vec<(&str, Id)> = Vec::new();
    for group in &GROUPS {
        for &(code, _) in group.impacts {
            let Some(&area) = company.areas.get(code) else { continue };
            if !areas.iter().any(|(known, _)| *known == code) {
                let (topic, edit) = topic_edit("", Track::Business, Some(area));
                areas.push((code, topic));
                edits.push(edit);
            }
        }
    }
    let tracks: Vec<Id> = TOPICS
        .iter()
        .map(|(name, track)| {
            let (topic, edit) = topic_edit(name, *track, None);
            edits.push(edit);
            topic
        })
        .collect();
    for (at, (group, &id)) in GROUPS.iter().zip(&company.groups).enumerate() {
        for &(code, impact) in group.impacts {
            let Some((_, topic)) = areas.iter().find(|(known, _)| *known == code) else { continue };
            // What cannot go wrong at any price is to be mastered: no module goes so deep yet.
            let depth = if impact == 5 && at == 0 {
                3
            } else if impact <= 2 {
                1
            } else {
                PRACTISE
            };
            edits.push(need_edit(id, *topic, depth, Value::Null));
        }
        if at == SERVICE_DESK {
            let desk = TOPICS.iter().zip(&tracks).filter(|((_, track), _)| *track == Track::SupportDesk);
            edits.extend(desk.map(|(_, &topic)| need_edit(id, topic, PRACTISE, Value::Null)));
        }
    }
    edits
}

/// A reason that holds, one that ends soon, one that has expired.
fn exemptions(company: &Company, today: Day) -> Vec<Edit> {
    let decided = workday(today.plus(-60));
    let told = [
        (PAYROLL, "Payroll stays with the old system until it moves next year.", None),
        (PROJECTS, "The partner trains project managers in its own workshops.", Some(today.plus(24))),
        (PURCHASING, "Buyers wait for the new supplier portal; to be looked at again.", Some(today.plus(-5))),
    ];
    told.into_iter()
        .filter_map(|(at, reason, expires)| {
            let group = *company.groups.get(at)?;
            let cells = vec![
                (training_exemption::USER_GROUP, group.into()),
                (training_exemption::REASON, reason.into()),
                (training_exemption::DECIDED_BY, company.leads.get(1).map(|lead| lead.id).into()),
                (training_exemption::DECIDED_ON, decided.into()),
                (training_exemption::EXPIRES_ON, expires.into()),
            ];
            let row = Id::derived("training_exemption", &[group.as_ref()]);
            Some(Edit::make(&tables::TRAINING_EXEMPTION, row, cells))
        })
        .collect()
}

/// What was counted when the first version was made, and when the second was.
const COUNTED: [(CheckKind, [(u32, u32); 2]); 24] = [
    (CheckKind::ObjectivesWritten, [(0, 1), (1, 1)]),
    (CheckKind::ScopeProcesses, [(1, 1), (1, 1)]),
    (CheckKind::ScopeRated, [(14, 19), (19, 22)]),
    (CheckKind::AudienceHeadcount, [(12, 12), (13, 13)]),
    (CheckKind::AudienceWave, [(12, 12), (12, 13)]),
    (CheckKind::AudienceTrained, [(9, 12), (11, 13)]),
    (CheckKind::ScheduleCutover, [(2, 2), (2, 2)]),
    (CheckKind::ScheduleSeats, [(2, 11), (5, 11)]),
    (CheckKind::DeliveryRunSheets, [(6, 8), (8, 8)]),
    (CheckKind::DeliveryPlaces, [(9, 12), (16, 16)]),
    (CheckKind::DeliveryTrainers, [(12, 12), (16, 16)]),
    (CheckKind::ValidationTasks, [(5, 8), (8, 8)]),
    (CheckKind::AssumptionsWritten, [(0, 1), (1, 1)]),
    (CheckKind::RisksWritten, [(1, 1), (1, 1)]),
    (CheckKind::RisksCovered, [(4, 61), (17, 61)]),
    (CheckKind::EnvironmentAccess, [(14, 31), (35, 39)]),
    (CheckKind::EnvironmentChecked, [(0, 0), (1, 9)]),
    (CheckKind::MaterialsApproved, [(3, 8), (5, 8)]),
    (CheckKind::MaterialsOnTime, [(6, 8), (6, 8)]),
    (CheckKind::OngoingPhase, [(1, 1), (1, 1)]),
    (CheckKind::PeopleSuperusers, [(6, 12), (8, 13)]),
    (CheckKind::PeopleAgreed, [(19, 31), (34, 39)]),
    (CheckKind::PeopleReady, [(5, 31), (20, 39)]),
    (CheckKind::PeopleOwners, [(8, 12), (8, 11)]),
];

fn frozen(company: &Company, which: usize, on: Day) -> Frozen {
    let part = |&kind: &PlanPart| {
        let checks: Vec<Check> = COUNTED
            .iter()
            .filter(|(check, _)| check.part() == Some(kind))
            .map(|(check, counted)| Check { kind: *check, done: counted[which].0, of: counted[which].1 })
            .collect();
        let written = PARTS.iter().find(|(known, ..)| *known == kind);
        let reason =
            if kind == PlanPart::Ongoing && which == 1 { "The shared service centre trains joiners." } else { "" };
        // The first version was written before the environment was decided.
        let text = written.filter(|_| which == 1 || kind != PlanPart::Environment).map_or("", |(.., text)| *text);
        FrozenPart {
            kind,
            state: state(&checks, !reason.is_empty()),
            percent: percent(&checks),
            text: text.to_owned(),
            not_needed: reason.to_owned(),
            owner: written.and_then(|(_, lead, _)| company.leads.get(*lead)).map(|lead| lead.id),
            checks,
        }
    };
    Frozen { format: 1, on, parts: PlanPart::ALL.iter().map(part).collect() }
}

/// The first version, approved; the second, made by somebody else than who sits here, waits for a review.
fn versions(company: &Company, journal: &mut Journal, today: Day) {
    let [Some(ingvild), Some(cathal), Some(saga)] = [0, 1, 2].map(|at| company.leads.get(at).map(|lead| lead.id))
    else {
        return;
    };
    let (made, approved) = (workday(today.plus(-FIRST.0)), workday(today.plus(-FIRST.1)));
    let first = Id::derived("sample-plan-version", &[b"1"]);
    let mut edits = vec![version(company, first, 1, made, ingvild, "For the committee before training began")];
    edits.extend([cathal, saga].map(|person| asked(first, person, made)));
    journal.about(made, ingvild, "change-sample-version-made", "", edits);
    let answers = [(cathal, ReviewDecision::Agreed, ""), (saga, ReviewDecision::Agreed, "Night shift is covered now.")];
    for (person, decision, note) in answers {
        let answer = answer(first, person, workday(made.plus(4)), decision, note);
        journal.about(workday(made.plus(4)), person, "change-sample-version-reviewed", "", vec![answer]);
    }
    let cells = vec![
        (plan_version::STATE, VersionState::Approved.word().into()),
        (plan_version::APPROVED_BY, cathal.into()),
        (plan_version::APPROVED_ON, approved.into()),
    ];
    let approval = Edit::put(&tables::PLAN_VERSION, first, cells);
    journal.about(approved, cathal, "change-sample-version-approved", "", vec![approval]);
    let made = workday(today.plus(-SECOND));
    let second = Id::derived("sample-plan-version", &[b"2"]);
    let mut edits = vec![version(company, second, 2, made, cathal, "Before the last five weeks")];
    edits.extend([ingvild, saga].map(|person| asked(second, person, made)));
    journal.about(made, cathal, "change-sample-version-made", "", edits);
    let changes = "Who trains the suppliers on the portal? Nobody is named.";
    let said = answer(second, saga, workday(today.plus(-2)).max(made), ReviewDecision::ChangesAsked, changes);
    journal.about(workday(today.plus(-2)).max(made), saga, "change-sample-version-reviewed", "", vec![said]);
}

fn version(company: &Company, row: Id, number: u32, on: Day, by: Id, note: &str) -> Edit {
    let content = serde_json::to_string(&frozen(company, number as usize - 1, on)).unwrap_or_default();
    let cells = vec![
        (plan_version::NUMBER, number.into()),
        (plan_version::MADE_ON, on.into()),
        (plan_version::MADE_BY, by.into()),
        (plan_version::NOTE, note.into()),
        (plan_version::CONTENT, content.into()),
        (plan_version::STATE, VersionState::Review.word().into()),
    ];
    Edit::make(&tables::PLAN_VERSION, row, cells)
}

fn review_row(version: Id, person: Id) -> Id {
    Id::derived("plan_review", &[version.as_ref(), person.as_ref()])
}

fn asked(version: Id, person: Id, on: Day) -> Edit {
    let cells = vec![
        (plan_review::VERSION, version.into()),
        (plan_review::PERSON, person.into()),
        (plan_review::ASKED_ON, on.into()),
    ];
    Edit::make(&tables::PLAN_REVIEW, review_row(version, person), cells)
}

fn answer(version: Id, person: Id, on: Day, decision: ReviewDecision, note: &str) -> Edit {
    let cells = vec![
        (plan_review::DECIDED_ON, on.into()),
        (plan_review::DECISION, decision.word().into()),
        (plan_review::NOTE, note.into()),
    ];
    Edit::put(&tables::PLAN_REVIEW, review_row(version, person), cells)
}

/// Lines done by somebody: the phase, its words, days ago, the lead, what shows it.
const DONE: [(PhaseKind, &str, i32, usize, &str); 4] = [
    (
        PhaseKind::Initiate,
        "Sponsors have agreed to the time that training takes",
        98,
        0,
        "Steering committee, minutes 3",
    ),
    (
        PhaseKind::Initiate,
        "It is agreed how feedback is gathered and who acts on it",
        90,
        1,
        "Feedback round at the end of each session",
    ),
    (
        PhaseKind::Implement,
        "Kinds of content, the effort for it and the place where it is kept are agreed",
        75,
        0,
        "Content guide, version 2",
    ),
    (
        PhaseKind::Implement,
        "Both the system and the work around it are taught: a trainer of each has read the content",
        60,
        2,
        "Reviews of the materials",
    ),
];

/// The lists of the first two phases, begun when these began.
fn lists(company: &Company, journal: &mut Journal, today: Day) {
    let lead = |at: usize| company.leads.get(at).map(|lead| lead.id).unwrap_or_default();
    for (phase, days) in [(PhaseKind::Initiate, 108), (PhaseKind::Implement, 84)] {
        let on = workday(today.plus(-days));
        let (list, edits) = begun(phase);
        journal.about(on, lead(0), "change-sample-checklist", "", edits);
        for (_, line, ago, by, evidence) in DONE.iter().filter(|(known, ..)| *known == phase) {
            let on = workday(today.plus(-ago));
            let cells = vec![
                (checklist_line::DONE_ON, on.into()),
                (checklist_line::DONE_BY, lead(*by).into()),
                (checklist_line::EVIDENCE, (*evidence).into()),
            ];
            let done = Edit::put(&tables::CHECKLIST_LINE, line_row(list, line), cells);
            journal.note(on, lead(*by), "change-sample-checked", vec![done]);
        }
    }
    let (list, _) = begun(PhaseKind::Initiate);
    let line = "External users of portals are among the groups, or it is said why not";
    let cells = vec![(checklist_line::WAIVED, "Suppliers come in with the portal, after wave 1.".into())];
    let waived = Edit::put(&tables::CHECKLIST_LINE, line_row(list, line), cells);
    journal.note(workday(today.plus(-88)), lead(1), "change-sample-checked", vec![waived]);
}
