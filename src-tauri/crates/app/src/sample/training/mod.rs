//! The sample's training: content, sessions with what happened in them, absences.
//!
//! Owns the making of sessions and seats; [`modules`] writes the content and [`held`] the record of the sessions held.
//! Everything is dated relative to today and goes into the journal like the rest of the story.

mod content;
mod held;
mod modules;
mod plans;
#[cfg(test)]
mod tests;

use super::{
    company::{Colleague, Company},
    journal::Journal,
    random::Random,
    setting::{GROUPS, SITES},
    story::{next_workday, workday},
};
use crate::Result;
use content::{CHECKS, SUBJECTS};
pub(super) use content::{CLOSE, FIELD, ORDERS, WAREHOUSE};
use jiff::civil::DateTime;
pub(super) use modules::{id as module_id, task as task_id};
use plans::{Fate, PLANS, Plan, Trainer};
use rustc_hash::FxHashMap;
use understudy_domain::{
    day::Day,
    id::Id,
    schedule::{SlotInstants, WallSlot, parse_wall, show_wall, slot_instants, zone},
    words::{Delivery, EnrolmentState, SessionPurpose, SessionState, TrainerRole},
};
use understudy_store::{
    Edit, Store,
    tables::{
        self, absence, enrolment, environment_check, session, session_check, session_group, session_slot,
        session_trainer,
    },
};

/// Days before a session on which it is scheduled.
const AHEAD: i32 = 21;
/// Days back on which the sessions to come were scheduled at the latest.
const SCHEDULED: i32 = 11;
/// Places on the waiting list of a full session.
const WAITING: usize = 3;

/// What the training is told with.
pub(super) struct Training<'a> {
    pub(super) company: &'a Company,
    pub(super) random: &'a mut Random,
    pub(super) journal: &'a mut Journal,
    pub(super) today: Day,
    /// How many of the cast there are in each group: the colleagues after them are to be trained.
    pub(super) cast: &'a [usize],
}

/// A session while it is told.
struct Event<'a> {
    plan: &'a Plan,
    id: Id,
    start: DateTime,
    at: SlotInstants,
    minutes: u32,
    lead: Colleague,
    /// Who has a seat.
    roster: Vec<Colleague>,
}

/// Writes content, sessions and absences to the journal.
pub(super) fn tell(mut training: Training<'_>, store: &Store) -> Result<()> {
    modules::tell(&mut training, store)?;
    // Each module goes through the people of a group in turn; those who have had a seat come again at the end.
    let mut next: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    for plan in PLANS {
        let Some(event) = training.event(plan, &mut next) else { continue };
        training.schedule(&event);
        match plan.fate {
            Fate::Cancelled => training.cancel(&event),
            Fate::NearlyPrepared => training.prepare(&event, CHECKS.len() - 1, true),
            Fate::NoEnvironment => training.prepare(&event, 1, false),
            _ if plan.is_held() => held::tell(&mut training, &event)?,
            _ => {}
        }
    }
    training.absences();
    Ok(())
}

impl Training<'_> {
    fn person(&self, (group, place): Trainer) -> Option<Colleague> {
        self.company.members.get(group)?.get(place).cloned()
    }

    /// Where and when a session takes place, and who comes.
    fn event<'p>(&self, plan: &'p Plan, next: &mut FxHashMap<(usize, usize), usize>) -> Option<Event<'p>> {
        let day = self.today.plus(plan.on);
        // What is past has been on a working day, and what is to come will be.
        let day = if plan.on < 0 { workday(day) } else { next_workday(day) };
        let start = parse_wall(&format!("{day}T{}", plan.at))?;
        let minutes = SUBJECTS[plan.module].minutes();
        let at = slot_instants(WallSlot { starts_at: start, minutes }, &zone(SITES[GROUPS[plan.group].site].2)?)?;
        let key = format!("{} {} {}", plan.module, plan.on, plan.at);
        let people = &self.company.members[plan.group][self.cast[plan.group]..];
        let next = next.entry((plan.module, plan.group)).or_default();
        let more = if plan.fate == Fate::Full { WAITING } else { 0 };
        let roster = people.iter().cycle().skip(*next).take((plan.seats + more).min(people.len())).cloned().collect();
        *next += plan.seats + more;
        Some(Event {
            plan,
            id: Id::derived("sample-session", &[key.as_bytes()]),
            start,
            at,
            minutes,
            lead: self.person(plan.lead)?,
            roster,
        })
    }

    /// The day on which a session was scheduled.
    fn scheduled_on(&self, event: &Event<'_>) -> Day {
        workday(self.today.plus((event.plan.on - AHEAD).min(-SCHEDULED)))
    }

    fn schedule(&mut self, event: &Event<'_>) {
        let plan = event.plan;
        let by = self.company.lead_of(plan.group).id;
        let on = self.scheduled_on(event);
        let mut edits = vec![self.session(event)];
        let slot = Id::derived("sample-slot", &[event.id.as_ref()]);
        let cells = vec![
            (session_slot::SESSION, event.id.into()),
            (session_slot::STARTS_AT, show_wall(event.start).into()),
            (session_slot::MINUTES, event.minutes.into()),
        ];
        edits.push(Edit::make(&tables::SESSION_SLOT, slot, cells));
        let group = self.company.groups[plan.group];
        let cells = vec![(session_group::SESSION, event.id.into()), (session_group::USER_GROUP, group.into())];
        let row = Id::derived("session_group", &[event.id.as_ref(), group.as_ref()]);
        edits.push(Edit::make(&tables::SESSION_GROUP, row, cells));
        edits.extend(self.trainers(event, by));
        edits.extend(self.seats(event, on));
        self.journal.note(on, by, "change-sample-sessions", edits);
    }

    fn session(&self, event: &Event<'_>) -> Edit {
        let plan = event.plan;
        let subject = &SUBJECTS[plan.module];
        let site = GROUPS[plan.group].site;
        let purpose = if plan.is_rehearsal { SessionPurpose::Rehearsal } else { SessionPurpose::Training };
        let mut cells = vec![
            (session::MODULE, modules::id(plan.module).into()),
            (session::PURPOSE, purpose.word().into()),
            (session::STATE, SessionState::Scheduled.word().into()),
            (session::LANGUAGE, "en".into()),
            (session::SITE, self.company.sites[site].into()),
            (session::TIME_ZONE, SITES[site].2.into()),
            (session::SEQUENCE, 0_u32.into()),
        ];
        let capacity = match plan.fate {
            Fate::Full => plan.seats as u32,
            // More people than the room takes: one of the findings worth a look.
            Fate::NoEnvironment => 10,
            _ => subject.capacity,
        };
        cells.push((session::CAPACITY, capacity.into()));
        if subject.delivery == Delivery::VirtualLive {
            cells.push((session::LINK, "https://meet.example.com/training".into()));
        } else {
            cells.push((session::ROOM, plan.room.into()));
        }
        if plan.fate == Fate::Series {
            let series = Id::derived("sample-series", &[&[plan.module as u8]]);
            cells.push((session::SERIES, series.to_string().into()));
        }
        Edit::make(&tables::SESSION, event.id, cells)
    }

    /// Lead, assistant, and an observer where somebody rates.
    fn trainers(&self, event: &Event<'_>, observer: Id) -> Vec<Edit> {
        let plan = event.plan;
        let assistant =
            plan.assistant.and_then(|who| self.person(who)).map(|person| (person.id, TrainerRole::Assistant));
        let observer = plan.rating.map(|_| (observer, TrainerRole::Observer));
        let all = [Some((event.lead.id, TrainerRole::Lead)), assistant, observer];
        let edit = |(person, role): (Id, TrainerRole)| {
            let cells = vec![
                (session_trainer::SESSION, event.id.into()),
                (session_trainer::PERSON, person.into()),
                (session_trainer::ROLE, role.word().into()),
            ];
            Edit::make(&tables::SESSION_TRAINER, trainer_row(event.id, person), cells)
        };
        all.into_iter().flatten().map(edit).collect()
    }

    fn seats(&self, event: &Event<'_>, on: Day) -> Vec<Edit> {
        let plan = event.plan;
        let group = self.company.groups[plan.group];
        let taken = milliseconds(on, 10 * 60);
        let edit = |(place, colleague): (usize, &Colleague)| {
            let waits = plan.fate == Fate::Full && place >= plan.seats;
            let state = if waits { EnrolmentState::Waiting } else { EnrolmentState::Seated };
            let cells = vec![
                (enrolment::SESSION, event.id.into()),
                (enrolment::PERSON, colleague.id.into()),
                (enrolment::STATE, state.word().into()),
                (enrolment::ENROLLED_AT, (taken + place as i64).into()),
                (enrolment::USER_GROUP, group.into()),
            ];
            let row = Id::derived("enrolment", &[event.id.as_ref(), colleague.id.as_ref()]);
            Edit::make(&tables::ENROLMENT, row, cells)
        };
        event.roster.iter().enumerate().map(edit).collect()
    }

    fn cancel(&mut self, event: &Event<'_>) {
        let cells = vec![
            (session::STATE, SessionState::Cancelled.word().into()),
            (session::CANCEL_REASON, "The room is needed for stocktaking; a new date follows.".into()),
            (session::SEQUENCE, 1_u32.into()),
        ];
        let by = self.company.lead_of(event.plan.group).id;
        let on = workday(self.scheduled_on(event).plus(9)).min(self.today);
        let edits = vec![Edit::put(&tables::SESSION, event.id, cells)];
        self.journal.about(on, by, "change-sample-cancelled", SUBJECTS[event.plan.module].title, edits);
    }

    /// Some lines of the checklist ticked, and the training environment looked at: it works, or the roles are missing.
    fn prepare(&mut self, event: &Event<'_>, lines: usize, works: bool) {
        let on = workday(self.today.plus(-1));
        let by = event.lead.id;
        let ticked = CHECKS.iter().take(lines).map(|title| {
            let item = modules::check(event.plan.module, title);
            let cells = vec![
                (session_check::SESSION, event.id.into()),
                (session_check::ITEM, item.into()),
                (session_check::DONE_ON, on.into()),
                (session_check::DONE_BY, by.into()),
            ];
            Edit::make(&tables::SESSION_CHECK, Id::derived("session_check", &[event.id.as_ref(), item.as_ref()]), cells)
        });
        let mut edits: Vec<Edit> = ticked.collect();
        let note =
            if works { "" } else { "Three sign in and see no orders: the role is missing. Reported to the project." };
        let cells = vec![
            (environment_check::SESSION, event.id.into()),
            (environment_check::DATA_FRESH, true.into()),
            (environment_check::ACCOUNTS, true.into()),
            (environment_check::ROLES, works.into()),
            (environment_check::CHECKED_ON, on.into()),
            (environment_check::CHECKED_BY, by.into()),
            (environment_check::NOTE, note.into()),
        ];
        let row = Id::derived("environment_check", &[event.id.as_ref()]);
        edits.push(Edit::make(&tables::ENVIRONMENT_CHECK, row, cells));
        self.journal.about(on, by, "change-sample-prepared", SUBJECTS[event.plan.module].title, edits);
    }

    /// Somebody is away on the day of the session that they lead; others are away around it.
    fn absences(&mut self) {
        let troubled = PLANS.iter().find(|plan| plan.fate == Fate::NoEnvironment);
        let lead = troubled.map_or((1, 1), |plan| plan.lead);
        let away = [
            (lead, 2, 4, "Ill"),
            ((6, 0), 6, 10, "Holiday"),
            ((0, 0), 1, 12, "Parental leave"),
            ((5, 0), -9, -5, "Course"),
        ];
        let mut edits = Vec::new();
        for (who, from, to, reason) in away {
            let Some(person) = self.person(who) else { continue };
            // As sessions are, so that the one who is ill is so on the day.
            let (from, to) = (next_workday(self.today.plus(from)), next_workday(self.today.plus(to)));
            let cells = vec![
                (absence::PERSON, person.id.into()),
                (absence::FROM_ON, from.into()),
                (absence::TO_ON, to.into()),
                (absence::REASON, reason.into()),
            ];
            edits.push(Edit::make(&tables::ABSENCE, self.random.id(from), cells));
        }
        let by = self.company.leads.first().map(|lead| lead.id).unwrap_or_default();
        self.journal.note(workday(self.today.plus(-1)), by, "change-sample-absences", edits);
    }
}

/// Identity of somebody's part in a session.
fn trainer_row(session: Id, person: Id) -> Id {
    Id::derived("session_trainer", &[session.as_ref(), person.as_ref()])
}

/// A minute of a day as milliseconds since 1970.
fn milliseconds(on: Day, minute: i64) -> i64 {
    i64::from(on.0) * 86_400_000 + minute * 60_000
}
