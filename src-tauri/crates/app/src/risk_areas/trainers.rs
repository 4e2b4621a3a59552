//! Where the best trainers should go, with the reasons.

use super::{ground::Ground, stand::Stand};
use crate::{
    Result,
    dto::{Named, risk::TrainerAdvice},
    readiness::{need, settings},
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    day::Day,
    message::Message,
    readiness::{Assessment, SuperuserEvidence},
    risk::{Candidate, Known, Proposal, RiskStanding, Shortage, propose},
};
use understudy_store::Connection;

/// Level of knowledge from which somebody knows a process.
const KNOWS_LEVEL: u8 = 3;

/// Who should go where, the most pressing area first.
pub(super) fn trainers(reader: &Connection, ground: &Ground, stand: &Stand) -> Result<Vec<TrainerAdvice>> {
    let capacity = need(&settings(reader)?).colleagues_per_superuser;
    let snapshot = &stand.snapshot;
    let ready: Vec<usize> = (0..snapshot.results.len()).filter(|&at| snapshot.may_train(at)).collect();
    let loads = loads(ground, stand);
    let candidates: Vec<Candidate> = ready
        .iter()
        .map(|&at| Candidate {
            at: at as u32,
            facilitation: facilitation(
                &snapshot.evidence.superusers[at],
                snapshot.evidence.programme.skills.len(),
                stand.day,
            ),
            capacity,
            load: loads.get(&(at as u32)).copied().unwrap_or_default().round() as u32,
        })
        .collect();
    let knowledge: Vec<FxHashSet<u32>> =
        ready.iter().map(|&at| known_processes(&snapshot.evidence.superusers[at], stand.day)).collect();
    let shortages = shortages(ground, stand, &ready, &knowledge);
    let proposals = propose(&candidates, &shortages);
    Ok(proposals.into_iter().map(|proposal| shown(ground, stand, &proposal)).collect())
}

/// Colleagues that each ready superuser carries: of each group that they train, its people shared among all who do.
fn loads(ground: &Ground, stand: &Stand) -> FxHashMap<u32, f64> {
    let mut of_group: FxHashMap<u32, FxHashSet<u32>> = FxHashMap::default();
    for at in ground.areas.iter().flat_map(|area| stand.cells(area)) {
        let cell = &stand.covering.coverage.cells[at];
        of_group.entry(cell.audience).or_default().extend(stand.covering.coverage.trainers(cell));
    }
    let mut loads: FxHashMap<u32, f64> = FxHashMap::default();
    for (audience, trainers) in of_group {
        let people = f64::from(stand.covering.audiences[audience as usize].headcount);
        for &trainer in &trainers {
            *loads.entry(trainer).or_default() += people / trainers.len() as f64;
        }
    }
    loads
}

/// The latest level of each subject that somebody else gave by a day.
fn latest(assessments: &[Assessment], day: Day) -> FxHashMap<u32, u8> {
    let mut found: FxHashMap<u32, (Day, u8)> = FxHashMap::default();
    for one in assessments.iter().filter(|one| one.by_other && one.on <= day) {
        let known = found.entry(one.about).or_insert((one.on, one.level));
        // Of two on one day the better one: the order in which they were typed says nothing.
        *known = (*known).max((one.on, one.level));
    }
    found.into_iter().map(|(about, (_, level))| (about, level)).collect()
}

/// Mean of the facilitation skills; one that nobody assessed counts as 0.
fn facilitation(superuser: &SuperuserEvidence, skills: usize, day: Day) -> f64 {
    let sum: u32 = latest(&superuser.facilitation, day).values().map(|level| u32::from(*level)).sum();
    f64::from(sum) / skills.max(1) as f64
}

fn known_processes(superuser: &SuperuserEvidence, day: Day) -> FxHashSet<u32> {
    let known = latest(&superuser.knowledge, day).into_iter().filter(|(_, level)| *level >= KNOWS_LEVEL);
    known.map(|(process, _)| process).collect()
}

/// Areas whose weakest process lacks ready superusers and that are not done.
fn shortages(ground: &Ground, stand: &Stand, ready: &[usize], knowledge: &[FxHashSet<u32>]) -> Vec<Shortage> {
    let mut shortages = Vec::new();
    for (at, area) in ground.areas.iter().enumerate() {
        let Some((cell, _)) = stand.weakest(area).filter(|(cell, _)| cell.is_short()) else { continue };
        if stand.progress[at].standing == RiskStanding::Done {
            continue;
        }
        let there = stand.covering.coverage.trainers(cell);
        let share = |known: &FxHashSet<u32>| {
            area.processes.iter().filter(|process| known.contains(process)).count() as f64 / area.processes.len() as f64
        };
        let known = ready.iter().zip(knowledge).filter(|(at, _)| !there.contains(&(**at as u32)));
        let known = known.map(|(&at, known)| Known { candidate: at as u32, share: share(known) }).collect();
        let people = stand.covering.audiences[cell.audience as usize].headcount;
        shortages.push(Shortage {
            area: at as u32,
            missing: cell.needed - cell.ready,
            impact: area.impact,
            points: stand.progress[at].points.unwrap_or_default(),
            colleagues: people.div_ceil(cell.needed.max(1)),
            known,
        });
    }
    shortages
}

fn shown(ground: &Ground, stand: &Stand, proposal: &Proposal) -> TrainerAdvice {
    let area = &ground.areas[proposal.area as usize];
    let superuser = &stand.snapshot.evidence.superusers[proposal.candidate as usize];
    let of = area.processes.len() as u32;
    let knows = (proposal.knows * f64::from(of)).round() as u32;
    let facilitation_tenths = (proposal.facilitation * 10.0).round() as u32;
    let reason = Message::new("risk-trainer-reason")
        .with("knows", knows)
        .with("of", of)
        .with("facilitation", f64::from(facilitation_tenths) / 10.0)
        .with("room", proposal.room);
    TrainerAdvice {
        superuser: Named { id: superuser.id, name: superuser.name.clone() },
        risk_area: area.id,
        process: area.process_title.clone(),
        group: area.group_name.clone(),
        impact: area.impact,
        points: stand.progress[proposal.area as usize].points,
        facilitation_tenths,
        knows,
        of,
        room: proposal.room,
        takes: proposal.takes,
        reason,
    }
}
