//! Training of a generated programme: modules, sessions, seats, attendance.
//!
//! Most people have sat in many sessions, so that a million marks look as they do after years: several sessions a person,
//! all statuses, most of them present. A session belongs to one group and one of its modules.

use super::{AGE, Generator};
use crate::Result;
use understudy_domain::{
    day::Day,
    id::Id,
    words::{AttendanceStatus, Delivery, EnrolmentState, SessionPurpose, SessionState, TrainerRole},
};
use understudy_store::tables::{
    self, attendance, enrolment, material, module, module_check, module_group, module_process, session, session_group,
    session_slot, session_trainer,
};

/// Modules, where there are sessions: one for so many sessions.
const SESSIONS_A_MODULE: u32 = 50;
/// Groups that need a module.
const GROUPS_A_MODULE: u32 = 5;
/// Minutes of a session.
const MINUTES: u32 = 120;
/// Sessions of a hundred that are still to come.
const AHEAD: u32 = 12;
/// Seats of a session ahead, where the group has as many people.
const SEATS: u32 = 30;
/// Days ahead on which there are sessions.
const DAYS_AHEAD: u32 = 90;
/// Lines of a checklist.
const CHECKS: [&str; 3] =
    ["Walk through the run sheet", "Do every exercise yourself", "Check that everybody can sign in"];

/// A session held, whose marks are to be written.
struct Held {
    id: Id,
    group: u32,
    on: Day,
}

impl Generator<'_> {
    /// Everything of training.
    pub(super) fn training(&mut self) -> Result<()> {
        if self.size.training_sessions == 0 {
            return Ok(());
        }
        let modules = self.modules()?;
        let mut held = Vec::new();
        for number in 0..self.size.training_sessions {
            held.extend(self.session(number, &modules)?);
        }
        self.attendance(&held)
    }

    fn modules(&mut self) -> Result<Vec<Id>> {
        let count = self.size.training_sessions.div_ceil(SESSIONS_A_MODULE);
        let released = self.today.plus(10 - AGE);
        let mut modules = Vec::new();
        for at in 0..count {
            let id = self.id(AGE - 10);
            let area = &self.areas[at as usize % self.areas.len()];
            let process = area.0;
            let version = 1 + at % 3 / 2;
            let cells = vec![
                (module::TITLE, format!("Module {:03}", at + 1).into()),
                (module::SUMMARY, "What changes in daily work, with practice.".into()),
                (module::DELIVERY, Delivery::InPerson.word().into()),
                (module::MINUTES, MINUTES.into()),
                (module::VERSION, version.into()),
                (module::RELEASED_ON, released.into()),
                (module::LANGUAGES, r#"["en"]"#.into()),
                (module::CAPACITY, (SEATS + 2).into()),
            ];
            self.row(&tables::MODULE, id, cells)?;
            let row = Id::derived("module_process", &[id.as_ref(), process.as_ref()]);
            let cells = vec![(module_process::MODULE, id.into()), (module_process::PROCESS, process.into())];
            self.row(&tables::MODULE_PROCESS, row, cells)?;
            for nth in 0..GROUPS_A_MODULE.min(self.size.groups) {
                let group = self.groups[self.group_of(at, nth) as usize];
                let row = Id::derived("module_group", &[id.as_ref(), group.as_ref()]);
                let cells = vec![(module_group::MODULE, id.into()), (module_group::USER_GROUP, group.into())];
                self.row(&tables::MODULE_GROUP, row, cells)?;
            }
            self.content(id, version, released)?;
            modules.push(id);
        }
        Ok(modules)
    }

    /// Slides approved long ago, so that who is ready does not depend on how many sessions there are, and a checklist.
    fn content(&mut self, module: Id, version: u32, on: Day) -> Result<()> {
        let id = self.id(AGE - 10);
        let cells = vec![
            (material::MODULE, module.into()),
            (material::KIND, "link".into()),
            (material::TITLE, "The series".into()),
            (material::STATE, "approved".into()),
            (material::STATE_ON, on.into()),
            (material::APPROVED_VERSION, version.into()),
            (material::LINK, "https://training.example.com/series".into()),
            (material::POSITION, 0_u32.into()),
        ];
        self.row(&tables::MATERIAL, id, cells)?;
        for (position, title) in CHECKS.into_iter().enumerate() {
            let id = self.id(AGE - 10);
            let cells = vec![
                (module_check::MODULE, module.into()),
                (module_check::POSITION, (position as u32).into()),
                (module_check::TITLE, title.into()),
            ];
            self.row(&tables::MODULE_CHECK, id, cells)?;
        }
        Ok(())
    }

    /// Position of the nth group that needs a module.
    fn group_of(&self, module: u32, nth: u32) -> u32 {
        (module * GROUPS_A_MODULE + nth) % self.size.groups
    }

    /// One session with its slot, group and trainers; those ahead with people who have a seat.
    fn session(&mut self, number: u32, modules: &[Id]) -> Result<Option<Held>> {
        let at = number % modules.len() as u32;
        let round = number / modules.len() as u32;
        let module = modules[at as usize];
        let group = self.group_of(at, round % GROUPS_A_MODULE.min(self.size.groups));
        let is_ahead = self.random.below(100) < AHEAD;
        let days = if is_ahead {
            self.random.below(DAYS_AHEAD) as i32
        } else {
            -1 - self.random.below((AGE - 60) as u32) as i32
        };
        let (on, hour) = (self.today.plus(days), 8 + self.random.below(8));
        let cancelled = self.random.chance(3);
        let state = match (cancelled, is_ahead) {
            (true, _) => SessionState::Cancelled,
            (false, true) => SessionState::Scheduled,
            (false, false) => SessionState::Closed,
        };
        let id = self.random.id(on.plus(-14));
        let home = group as usize % self.sites.len();
        let start = i64::from(on.0) * 86_400_000 + i64::from(hour) * 3_600_000;
        let mut cells = vec![
            (session::MODULE, module.into()),
            (session::PURPOSE, SessionPurpose::Training.word().into()),
            (session::STATE, state.word().into()),
            (session::LANGUAGE, "en".into()),
            (session::CAPACITY, (SEATS + 2).into()),
            (session::SITE, self.sites[home].into()),
            (session::ROOM, format!("Room {}", 1 + number % 40).into()),
            (session::TIME_ZONE, super::setting::zone_of(home).into()),
            (session::SEQUENCE, u32::from(cancelled).into()),
        ];
        match state {
            SessionState::Closed => {
                cells.push((session::STARTED_AT, start.into()));
                cells.push((session::CLOSED_AT, (start + i64::from(MINUTES) * 60_000).into()));
                cells.push((session::MODULE_VERSION, (1 + at % 3 / 2).into()));
            }
            SessionState::Cancelled => cells.push((session::CANCEL_REASON, "Nobody could come.".into())),
            SessionState::Scheduled => {}
        }
        self.row(&tables::SESSION, id, cells)?;
        let slot = self.random.id(on.plus(-14));
        let cells = vec![
            (session_slot::SESSION, id.into()),
            (session_slot::STARTS_AT, format!("{on}T{hour:02}:00").into()),
            (session_slot::MINUTES, MINUTES.into()),
        ];
        self.row(&tables::SESSION_SLOT, slot, cells)?;
        let user_group = self.groups[group as usize];
        let row = Id::derived("session_group", &[id.as_ref(), user_group.as_ref()]);
        let cells = vec![(session_group::SESSION, id.into()), (session_group::USER_GROUP, user_group.into())];
        self.row(&tables::SESSION_GROUP, row, cells)?;
        self.trainers(id, number)?;
        if is_ahead {
            self.seats(id, group, on, number)?;
        }
        Ok((state == SessionState::Closed).then_some(Held { id, group, on }))
    }

    /// Each superuser leads in turn; the next one helps in every third session.
    fn trainers(&mut self, session: Id, number: u32) -> Result<()> {
        for (nth, role) in [TrainerRole::Lead, TrainerRole::Assistant].into_iter().enumerate() {
            if nth == 1 && (!number.is_multiple_of(3) || self.size.superusers < 2) {
                continue;
            }
            let person = self.people[((number + nth as u32) % self.size.superusers) as usize];
            let row = Id::derived("session_trainer", &[session.as_ref(), person.as_ref()]);
            let cells = vec![
                (session_trainer::SESSION, session.into()),
                (session_trainer::PERSON, person.into()),
                (session_trainer::ROLE, role.word().into()),
            ];
            self.row(&tables::SESSION_TRAINER, row, cells)?;
        }
        Ok(())
    }

    /// The nth of the people of a group, who are dealt out to the groups in turn.
    fn member(&self, group: u32, nth: u32) -> Id {
        let size = self.group_size(group);
        self.people[(group + nth % size * self.size.groups) as usize]
    }

    /// People of a group; one at least, since a member is asked for only where there is one.
    fn group_size(&self, group: u32) -> u32 {
        (self.size.people.saturating_sub(group)).div_ceil(self.size.groups).max(1)
    }

    fn has_members(&self, group: u32) -> bool {
        group < self.size.people
    }

    fn seats(&mut self, session: Id, group: u32, on: Day, number: u32) -> Result<()> {
        if !self.has_members(group) {
            return Ok(());
        }
        let taken = i64::from(on.0.min(self.today.0) - 5) * 86_400_000;
        for nth in 0..SEATS.min(self.group_size(group)) {
            let person = self.member(group, number.wrapping_mul(SEATS).wrapping_add(nth));
            let row = Id::derived("enrolment", &[session.as_ref(), person.as_ref()]);
            let cells = vec![
                (enrolment::SESSION, session.into()),
                (enrolment::PERSON, person.into()),
                (enrolment::STATE, EnrolmentState::Seated.word().into()),
                (enrolment::ENROLLED_AT, taken.into()),
                (enrolment::USER_GROUP, self.groups[group as usize].into()),
            ];
            self.row(&tables::ENROLMENT, row, cells)?;
        }
        Ok(())
    }

    /// So many marks, spread evenly over the sessions held; as many as there are people for, where a group is small.
    fn attendance(&mut self, held: &[Held]) -> Result<()> {
        let mut left = self.size.attendance;
        for (at, one) in held.iter().enumerate() {
            let sessions_left = (held.len() - at) as u32;
            let wanted = left.div_ceil(sessions_left);
            if !self.has_members(one.group) {
                continue;
            }
            let marks = wanted.min(self.group_size(one.group));
            left -= marks;
            let marked = i64::from(one.on.0) * 86_400_000 + 12 * 3_600_000;
            for nth in 0..marks {
                let person = self.member(one.group, (at as u32).wrapping_mul(7).wrapping_add(nth));
                let (status, minutes) = match self.random.below(100) {
                    0..80 => (AttendanceStatus::Present, None),
                    80..86 => (AttendanceStatus::Late, Some(100_u32)),
                    86..90 => (AttendanceStatus::LeftEarly, Some(60)),
                    90..95 => (AttendanceStatus::Absent, None),
                    95..98 => (AttendanceStatus::Excused, None),
                    _ => (AttendanceStatus::Alternative, None),
                };
                let cells = vec![
                    (attendance::SESSION, one.id.into()),
                    (attendance::PERSON, person.into()),
                    (attendance::STATUS, status.word().into()),
                    (attendance::MINUTES, minutes.into()),
                    (attendance::WALK_IN, false.into()),
                    (attendance::MARKED_AT, marked.into()),
                ];
                let row = crate::room::attendance_id(one.id, person);
                self.row(&tables::ATTENDANCE, row, cells)?;
            }
        }
        Ok(())
    }
}
