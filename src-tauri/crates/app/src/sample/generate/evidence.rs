//! Evidence of a generated programme: superusers, pairings, sessions, assessments, sign-offs.

use super::{AGE, GROUPS_AN_AREA, Generator};
use crate::Result;
use understudy_domain::{
    day::Day,
    id::Id,
    words::{Driver, Stage},
};
use understudy_store::tables::{
    self, assessment, pairing, pairing_process, rehearsal, shadowing_process, shadowing_session, sign_off, superuser,
    superuser_scope,
};

/// Areas that a superuser trains.
const AREAS_EACH: u32 = 3;

/// A superuser while the evidence is made.
pub(super) struct Trainer {
    id: Id,
    areas: Vec<u32>,
    pairing: Id,
    /// The consultant's person.
    consultant: Id,
    /// How far it goes, in percent; from 100 everything is met.
    reach: u32,
}

impl Generator<'_> {
    pub(super) fn superusers(&mut self) -> Result<()> {
        for at in 0..self.size.superusers {
            let id = self.id(AGE - 10);
            // People are dealt out to the groups in turn, so that consecutive ones are of different groups.
            let person = self.people[at as usize];
            let reach = self.random.between(40, 160) as u32;
            let started = self.today.plus(10 - AGE);
            let cells = vec![
                (superuser::PERSON, person.into()),
                (superuser::WAVE, self.waves[at as usize % self.waves.len()].into()),
                (superuser::NOMINATED_ON, started.into()),
                (superuser::ALLOCATION_PERCENT, self.random.pick(&[15_i32, 20, 20, 20, 25, 30, 40]).into()),
                (superuser::MANAGER_AGREED_ON, started.plus(9).into()),
                (superuser::ENVIRONMENT_ON, (reach > 60).then(|| started.plus(20)).into()),
            ];
            self.row(&tables::SUPERUSER, id, cells)?;
            let areas: Vec<u32> = (0..AREAS_EACH).map(|_| self.random.below(self.areas.len() as u32)).collect();
            let mut scope: Vec<(u16, Id)> =
                areas.iter().map(|&area| (superuser_scope::PROCESS, self.areas[area as usize].0)).collect();
            let groups = areas.iter().map(|area| self.groups[(area * GROUPS_AN_AREA % self.size.groups) as usize]);
            scope.extend(groups.map(|group| (superuser_scope::USER_GROUP, group)));
            for (column, row) in scope {
                let link = Id::derived("superuser_scope", &[id.as_ref(), row.as_ref()]);
                self.row(
                    &tables::SUPERUSER_SCOPE,
                    link,
                    vec![(superuser_scope::SUPERUSER, id.into()), (column, row.into())],
                )?;
            }
            let consultant = self.consultants[at as usize % self.consultants.len()];
            let pairing = self.pair(id, consultant.0, &areas, started)?;
            self.superusers.push(Trainer { id, areas, pairing, consultant: consultant.1, reach });
        }
        Ok(())
    }

    fn pair(&mut self, superuser: Id, consultant: Id, areas: &[u32], on: Day) -> Result<Id> {
        let id = self.id(AGE - 12);
        let cells = vec![
            (pairing::SUPERUSER, superuser.into()),
            (pairing::CONSULTANT, consultant.into()),
            (pairing::GOAL, "Leads each area twice without help.".into()),
            (pairing::STARTS_ON, on.into()),
            (pairing::ENDS_ON, self.today.plus(50).into()),
        ];
        self.row(&tables::PAIRING, id, cells)?;
        for &area in areas {
            let process = self.areas[area as usize].0;
            let link = Id::derived("pairing_process", &[id.as_ref(), process.as_ref()]);
            let cells = vec![(pairing_process::PAIRING, id.into()), (pairing_process::PROCESS, process.into())];
            self.row(&tables::PAIRING_PROCESS, link, cells)?;
        }
        Ok(id)
    }

    /// Day of the nth of so many steps of evidence, spread from the nomination to yesterday.
    fn step(&self, nth: u32, of: u32) -> Day {
        let days = AGE - 30;
        self.today.plus(-1 - days + days * nth as i32 / of.max(1) as i32)
    }

    pub(super) fn shadowing(&mut self) -> Result<()> {
        let rounds = self.size.shadowing_sessions.div_ceil(self.size.superusers);
        for number in 0..self.size.shadowing_sessions {
            let round = number / self.size.superusers;
            let trainer = &self.superusers[(number % self.size.superusers) as usize];
            let (pairing, areas, reach) = (trainer.pairing, trainer.areas.clone(), trainer.reach);
            let stage = match round / AREAS_EACH {
                0 => Stage::Observe,
                1 => Stage::Assist,
                _ if reach < 70 => Stage::Assist,
                2 | 3 => Stage::Lead,
                _ => Stage::Solo,
            };
            let driver = match stage {
                Stage::Observe => Driver::Consultant,
                Stage::Assist => Driver::Both,
                Stage::Lead | Stage::Solo => Driver::Superuser,
            };
            let on = self.step(round + 1, rounds);
            let id = self.random.id(on);
            let comfort = if stage == Stage::Observe { 3 } else { self.random.between(4, 5) };
            let blocker = self.random.chance(2).then_some("Waits for access to the practice data.");
            let cells = vec![
                (shadowing_session::PAIRING, pairing.into()),
                (shadowing_session::HELD_ON, on.into()),
                (shadowing_session::MINUTES, self.random.pick(&[30_i32, 60, 60, 90]).into()),
                (shadowing_session::STAGE, stage.word().into()),
                (shadowing_session::DRIVER, driver.word().into()),
                (shadowing_session::COMFORT, comfort.into()),
                (shadowing_session::DOS, "Start from the customer’s own example.".into()),
                (shadowing_session::BLOCKER, blocker.into()),
                (shadowing_session::BLOCKER_RESOLVED_ON, blocker.map(|_| on.plus(6)).filter(|_| reach > 90).into()),
            ];
            self.row(&tables::SHADOWING_SESSION, id, cells)?;
            let works = &self.areas[areas[(round % AREAS_EACH) as usize] as usize].1;
            let first = self.random.below(works.len() as u32) as usize;
            let worked_on: Vec<Id> =
                works.iter().cycle().skip(first).take(2.min(works.len())).map(|work| work.0).collect();
            for process in worked_on {
                let link = Id::derived("shadowing_process", &[id.as_ref(), process.as_ref()]);
                let cells = vec![
                    (shadowing_process::SHADOWING_SESSION, id.into()),
                    (shadowing_process::PROCESS, process.into()),
                ];
                self.row(&tables::SHADOWING_PROCESS, link, cells)?;
            }
        }
        Ok(())
    }

    /// Everything in scope and every skill assessed in turn, again and again, at levels that rise with the trainer's reach.
    pub(super) fn assessments(&mut self) -> Result<()> {
        let skills: Vec<Id> = {
            let reader = self.open.reader()?;
            let loaded = understudy_store::read::readiness::load(&reader)?;
            loaded.evidence.programme.skills.iter().map(|skill| skill.id).collect()
        };
        let subjects: Vec<Vec<Id>> = self.superusers.iter().map(|trainer| self.subjects(trainer, &skills)).collect();
        let rounds = self.size.assessments.div_ceil(self.size.superusers);
        for number in 0..self.size.assessments {
            let at = (number % self.size.superusers) as usize;
            let round = number / self.size.superusers;
            let trainer = &self.superusers[at];
            let (superuser, by) = (trainer.id, trainer.consultant);
            let subjects = &subjects[at];
            let subject = subjects[round as usize % subjects.len()];
            let far = trainer.reach * (round + 1) / rounds;
            let on = self.step(round, rounds);
            let level = (1 + far * 3 / 100).min(4) as i32 - i32::from(self.random.chance(1));
            let id = self.random.id(on);
            let cells = vec![
                (assessment::SUPERUSER, superuser.into()),
                (assessment::COMPETENCY, subject.into()),
                (assessment::LEVEL, level.into()),
                (assessment::ASSESSED_BY, by.into()),
                (assessment::ASSESSED_ON, on.into()),
            ];
            self.row(&tables::ASSESSMENT, id, cells)?;
        }
        Ok(())
    }

    fn subjects(&self, trainer: &Trainer, skills: &[Id]) -> Vec<Id> {
        let works = trainer.areas.iter().flat_map(|&area| &self.areas[area as usize].1);
        let mut subjects: Vec<Id> = works.map(|work| work.1).chain(skills.iter().copied()).collect();
        if subjects.is_empty() {
            subjects.push(Id::default());
        }
        subjects
    }

    /// Rehearsals, and sign-offs for those who have come far enough.
    pub(super) fn finish(&mut self) -> Result<()> {
        for at in 0..self.superusers.len() {
            let trainer = &self.superusers[at];
            let (superuser, by, reach) = (trainer.id, trainer.consultant, trainer.reach);
            if reach < 60 {
                continue;
            }
            let held = self.today.plus(-40 + (reach % 20) as i32);
            let id = self.random.id(held);
            let cells = vec![
                (rehearsal::SUPERUSER, superuser.into()),
                (rehearsal::HELD_ON, held.into()),
                (rehearsal::RATING, self.random.between(2, 5).into()),
                (rehearsal::OBSERVER, by.into()),
            ];
            self.row(&tables::REHEARSAL, id, cells)?;
            if reach >= 85 {
                let signed = held.plus(5);
                let id = self.random.id(signed);
                let cells = vec![
                    (sign_off::SUPERUSER, superuser.into()),
                    (sign_off::SIGNED_BY, by.into()),
                    (sign_off::SIGNED_ON, signed.into()),
                ];
                self.row(&tables::SIGN_OFF, id, cells)?;
            }
        }
        Ok(())
    }
}
