//! Who could give a session.

use super::{Checker, Planned};
use crate::{
    Result,
    dto::{Named, sessions::TrainerProposal},
};
use rustc_hash::FxHashSet;
use understudy_domain::{id::Id, message::Message, schedule::day_of, words::TrainerRole};

/// Proposals at most.
const MOST: usize = 5;

impl Checker<'_> {
    /// Trainers worth proposing: ready for this module and free, least loaded first. None where somebody leads already.
    pub(super) fn proposals(&self, plan: &Planned) -> Result<Vec<TrainerProposal>> {
        if plan.trainers.iter().any(|(_, role)| *role == TrainerRole::Lead) {
            return Ok(Vec::new());
        }
        let processes = self.processes(plan)?;
        let overlapping = self.calendar.overlapping(&plan.spans(), plan.session);
        let busy: FxHashSet<Id> = overlapping.iter().flat_map(|booking| booking.trainers.iter().copied()).collect();
        let chosen: FxHashSet<Id> = plan.trainers.iter().map(|(person, _)| *person).collect();
        let superusers = &self.snapshot.evidence.superusers;
        let mut ready: Vec<(u32, &str, Id)> = (0..superusers.len())
            .filter(|&at| {
                self.snapshot.may_train(at) && self.trains(at, plan) && self.out_of_scope(at, &processes).is_empty()
            })
            .map(|at| &superusers[at])
            .filter(|superuser| !busy.contains(&superuser.person) && !chosen.contains(&superuser.person))
            .map(|superuser| {
                let load = self.around.loads.get(&superuser.person).copied().unwrap_or_default();
                (load, superuser.name.as_str(), superuser.person)
            })
            .collect();
        ready.sort_unstable();
        let mut proposals = Vec::new();
        for (load, name, person) in ready {
            let away = match (plan.slots.first(), plan.slots.last()) {
                (Some((first, _)), Some((_, last))) => {
                    self.is_away(person, day_of(first.starts_at), day_of(last.ends_at))?.is_some()
                }
                _ => false,
            };
            if !away {
                proposals.push(TrainerProposal {
                    person: Named { id: person, name: name.to_owned() },
                    reason: Message::new("session-proposal").with("count", load),
                });
            }
            if proposals.len() == MOST {
                break;
            }
        }
        Ok(proposals)
    }

    /// Whether a superuser trains one of the session's groups; who names no group trains all.
    fn trains(&self, at: usize, plan: &Planned) -> bool {
        let groups = &self.snapshot.evidence.superusers[at].groups;
        groups.is_empty() || plan.groups.is_empty() || plan.groups.iter().any(|group| groups.contains(group))
    }
}
