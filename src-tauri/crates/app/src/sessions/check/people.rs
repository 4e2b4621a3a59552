//! Whether those who are to be trained can come, and come prepared.

use super::{Checker, Planned, finding};
use crate::{
    Result,
    dto::sessions::{Finding, FindingWeight},
};
use std::rc::Rc;
use understudy_domain::{
    id::Id,
    message::Message,
    schedule::{crowded_teams, day_of},
    words::SessionPurpose,
};
use understudy_store::read;

impl Checker<'_> {
    /// What a person lacks to take part in a session: modules that it builds on.
    pub(crate) fn lacks(&mut self, plan: &Planned, person: Id) -> Result<Vec<Message>> {
        let missing = self.missing(plan, person)?;
        Ok(missing.into_iter().map(|title| Message::new("session-roster-prerequisite").with("module", title)).collect())
    }

    fn missing(&mut self, plan: &Planned, person: Id) -> Result<Vec<String>> {
        let required = match self.required.get(&plan.module) {
            Some(known) => Rc::clone(known),
            None => {
                let read = Rc::new(read::sessions::required_modules(self.reader, plan.module)?);
                self.required.insert(plan.module, Rc::clone(&read));
                read
            }
        };
        // What was completed by the day of the session; of a session to come, what is completed now.
        let on = plan.slots.first().map_or(self.today, |(wall, _)| day_of(wall.starts_at).min(self.today));
        let mut missing = Vec::new();
        for (module, title) in required.iter() {
            let key = (person, *module, on);
            let done = match self.completed.get(&key) {
                Some(known) => *known,
                None => {
                    let done = self.ledgers.is_trained(self.reader, &self.around.merged, person, *module, on)?;
                    self.completed.insert(key, done);
                    done
                }
            };
            if !done {
                missing.push(title.clone());
            }
        }
        Ok(missing)
    }

    /// People of the roster who have not completed what the module builds on.
    pub(super) fn prerequisites(&mut self, plan: &Planned) -> Result<Option<Finding>> {
        let (Some(session), SessionPurpose::Training) = (plan.session, plan.purpose) else { return Ok(None) };
        let mut people = Vec::new();
        let mut modules: Vec<String> = Vec::new();
        for (person, _) in self.seats(session)?.iter() {
            let missing = self.missing(plan, *person)?;
            if !missing.is_empty() {
                people.push(*person);
                modules.extend(missing);
            }
        }
        if people.is_empty() {
            return Ok(None);
        }
        modules.sort();
        modules.dedup();
        let message =
            Message::new("session-prerequisite").with("count", people.len()).with("modules", modules.join(", "));
        let people = self.named(&people)?;
        Ok(Some(Finding { people, ..finding("prerequisite", FindingWeight::Warning, "groups", message) }))
    }

    /// Departments of which too many sit in sessions at the same time.
    pub(super) fn teams(&mut self, plan: &Planned) -> Result<Vec<Finding>> {
        let mut sessions: Vec<Id> =
            self.calendar.overlapping(&plan.spans(), plan.session).iter().map(|booking| booking.session).collect();
        let own = plan.session;
        sessions.extend(own);
        let mut seats = Vec::new();
        for session in sessions {
            seats.push((session, self.seats(session)?));
        }
        // Only teams that this session takes people from: the others are no matter of its time. A new one has no roster
        // yet, so every team counts that is crowded already.
        let mine = |team: &str| {
            let of_own = |(session, seats): &(Id, super::Seats)| {
                Some(*session) == own && seats.iter().any(|(_, department)| department == team)
            };
            own.is_none() || seats.iter().any(of_own)
        };
        let away = seats.iter().flat_map(|(_, seats)| seats.iter().map(|(person, team)| (*person, team.as_str())));
        let crowded =
            crowded_teams(away, |team| self.around.department_sizes.get(team).copied(), self.around.team_share_percent);
        let mut found = Vec::new();
        for (team, people, size) in crowded {
            if !mine(&team) {
                continue;
            }
            let message = Message::new("session-team-away")
                .with("team", team.as_str())
                .with("away", people.len())
                .with("size", size)
                .with("percent", people.len() * 100 / size.max(1) as usize);
            let others = seats.iter().filter(|(session, seats)| {
                Some(*session) != own && seats.iter().any(|(_, department)| *department == team)
            });
            found.push(Finding {
                sessions: others.map(|(session, _)| *session).collect(),
                people: self.named(&people)?,
                ..finding("team_away", FindingWeight::Warning, "slots.0.starts_at", message)
            });
        }
        Ok(found)
    }
}
