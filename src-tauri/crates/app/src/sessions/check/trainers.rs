//! Whether those who give a session can.

use super::{Checker, Planned, finding};
use crate::{
    Result,
    dto::sessions::{Finding, FindingWeight},
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    schedule::day_of,
    words::{SessionPurpose, TrainerRole},
};
use understudy_store::read;

impl Checker<'_> {
    /// Readiness, other sessions and absences of the trainers.
    pub(super) fn trainers(&self, plan: &Planned) -> Result<Vec<Finding>> {
        let mut found = Vec::new();
        if plan.purpose == SessionPurpose::Training {
            if !plan.trainers.iter().any(|(_, role)| *role == TrainerRole::Lead) {
                let message = Message::new("session-nobody-leads");
                found.push(finding("trainer_not_ready", FindingWeight::Warning, "trainers", message));
            }
            let processes = self.processes(plan)?;
            for (person, role) in &plan.trainers {
                if *role != TrainerRole::Observer {
                    found.extend(self.not_ready(plan, *person, &processes)?);
                }
            }
        }
        let people: Vec<Id> = plan.trainers.iter().map(|(person, _)| *person).collect();
        for (person, sessions) in self.calendar.double_booked(&plan.spans(), plan.session, &people) {
            let message = Message::new("session-trainer-busy")
                .with("name", self.name(person)?)
                .with("count", sessions.len())
                .with("other", self.session_words(sessions[0])?);
            let people = self.named(&[person])?;
            let field = finding("trainer_busy", FindingWeight::Serious, "trainers", message);
            found.push(Finding { people, sessions, ..field });
        }
        for person in people {
            found.extend(self.away(plan, person)?);
        }
        Ok(found)
    }

    /// Positions of the module's processes in the catalogue.
    pub(super) fn processes(&self, plan: &Planned) -> Result<Vec<u32>> {
        let catalogue = &self.snapshot.evidence.programme.catalogue;
        let processes = read::sessions::module_processes(self.reader, plan.module)?;
        Ok(processes.into_iter().filter_map(|process| catalogue.find(process)).collect())
    }

    /// Position of a person among the superusers.
    pub(super) fn position(&self, person: Id) -> Option<usize> {
        let superusers = &self.snapshot.evidence.superusers;
        let of_person = |at: &usize| superusers[*at].person == person;
        let mut positions = (0..superusers.len()).filter(of_person);
        let first = positions.next()?;
        // Somebody may have stepped down and been nominated again.
        Some(if self.snapshot.is_active(first) {
            first
        } else {
            positions.find(|&at| self.snapshot.is_active(at)).unwrap_or(first)
        })
    }

    /// The processes that a superuser's scope leaves out.
    pub(super) fn out_of_scope(&self, at: usize, processes: &[u32]) -> Vec<u32> {
        let catalogue = &self.snapshot.evidence.programme.catalogue;
        let scope = &self.snapshot.evidence.superusers[at].scope;
        let covered = |process: u32| {
            scope.iter().any(|row| catalogue.branch(*row).contains(&process) || catalogue.branch(process).contains(row))
        };
        processes.iter().copied().filter(|process| !covered(*process)).collect()
    }

    fn not_ready(&self, plan: &Planned, person: Id, processes: &[u32]) -> Result<Option<Finding>> {
        let last = plan.slots.iter().map(|(wall, _)| day_of(wall.starts_at)).max();
        let name = || self.name(person);
        let message = match (
            self.position(person).filter(|&at| self.snapshot.is_active(at)),
            self.around.consultants.get(&person),
        ) {
            (_, Some(rolls_off)) => match (rolls_off, last) {
                (Some(leaves), Some(last)) if *leaves < last => {
                    Message::new("session-trainer-rolls-off").with("name", name()?).with("date", *leaves)
                }
                _ => return Ok(None),
            },
            (None, None) => Message::new("session-trainer-nobody").with("name", name()?),
            (Some(at), None) if !self.snapshot.may_train(at) => {
                let results = &self.snapshot.results[at];
                let superuser = &self.snapshot.evidence.superusers[at];
                let programme = &self.snapshot.evidence.programme;
                let status = Message::new(results.status.message_id());
                let message = Message::new("session-trainer-not-ready").with("name", name()?).with("status", status);
                match results.next_step {
                    Some(step) => Message { id: "session-trainer-not-ready-step".to_owned(), ..message }
                        .with("step", step.message(programme, superuser)),
                    None => message,
                }
            }
            (Some(at), None) => {
                let open = self.out_of_scope(at, processes);
                if open.is_empty() {
                    return Ok(None);
                }
                let catalogue = &self.snapshot.evidence.programme.catalogue;
                let titles: Vec<&str> = open.iter().take(3).map(|at| catalogue.row(*at).title.as_str()).collect();
                Message::new("session-trainer-out-of-scope")
                    .with("name", name()?)
                    .with("count", open.len())
                    .with("processes", titles.join(", "))
            }
        };
        let people = self.named(&[person])?;
        Ok(Some(Finding { people, ..finding("trainer_not_ready", FindingWeight::Warning, "trainers", message) }))
    }

    fn away(&self, plan: &Planned, person: Id) -> Result<Option<Finding>> {
        for (wall, at) in &plan.slots {
            let (first, last) = (day_of(wall.starts_at), day_of(at.ends_at));
            if let Some((from, to)) = self.is_away(person, first, last)? {
                let message = Message::new("session-trainer-away")
                    .with("name", self.name(person)?)
                    .with("from", from)
                    .with("to", to);
                let people = self.named(&[person])?;
                let found = finding("trainer_away", FindingWeight::Serious, "trainers", message);
                return Ok(Some(Finding { people, ..found }));
            }
        }
        Ok(None)
    }

    /// The first absence of a person that touches some days.
    pub(super) fn is_away(&self, person: Id, first: Day, last: Day) -> Result<Option<(Day, Day)>> {
        let absences = read::sessions::away(self.reader, person, first, last)?;
        Ok(absences.first().map(|(from, to, _)| (*from, *to)))
    }
}
