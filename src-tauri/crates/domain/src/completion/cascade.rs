//! Who trained whom, with which version.
//!
//! Owns what makes a person reached by a trainer, and the figures of each trainer.

use super::{
    figures::{Desk, better_marks},
    records::{ByPerson, Records, Trainer},
    standing::{Rules, Standing},
};
use crate::{attendance::completes, day::Day, words::TrainerRole};

/// A person who completed a module through a session that a trainer led or helped with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Credit {
    /// Position of the trainer among the people.
    pub trainer: u32,
    /// Position of the module.
    pub module: u32,
    /// Version given.
    pub version: u32,
    /// Position of the person.
    pub person: u32,
    /// Position of the session.
    pub session: u32,
    /// Whether that version was current on the day.
    pub current: bool,
}

/// What a trainer has done.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reach {
    /// Position of the trainer among the people.
    pub trainer: u32,
    /// Sessions that count, led or helped with.
    pub sessions: u32,
    /// Of these, given by several.
    pub co_delivered: u32,
    /// People reached, each once.
    pub reached: u32,
    /// Of these, people for whom the newest version of some module that they had from this trainer is not current.
    pub earlier_version: u32,
    /// Per module and version.
    pub modules: Vec<ReachModule>,
    /// Mean of the observers' ratings.
    pub rating: Option<f64>,
}

/// What a trainer has done with a version of a module.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReachModule {
    /// Position of the module.
    pub module: u32,
    /// Version.
    pub version: u32,
    /// Whether it was current on the day.
    pub current: bool,
    /// Sessions.
    pub sessions: u32,
    /// People reached.
    pub reached: u32,
}

/// The whole cascade.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cascade {
    /// One a trainer, by position.
    pub rows: Vec<Reach>,
    /// People reached by anybody, each once.
    pub reached: u32,
}

fn gives(trainer: &Trainer) -> bool {
    matches!(trainer.role, TrainerRole::Lead | TrainerRole::Assistant)
}

/// Every credit, in order and each once. With a module, only that one's.
pub fn credits(records: &Records, on: Day, percent: u32, module: Option<u32>) -> Vec<Credit> {
    let rules = Rules::new(records, on, percent);
    let givers = givers(records);
    let mut desk = Desk::new(records);
    let mut credits = Vec::new();
    for person in 0..records.people.len() {
        if records.marks.of(person).is_empty() {
            continue;
        }
        desk.lay_out(records, &rules, person);
        for mark in better_marks(records, records.marks.of(person)) {
            let session = &records.sessions[mark.session as usize];
            if !session.counts(on) || module.is_some_and(|module| module != session.module) {
                continue;
            }
            let current = session.version >= rules.current[session.module as usize];
            let minutes = mark.attended(session.minutes);
            let alone = completes(minutes, session.minutes, percent);
            if minutes == 0 || !(alone || adds_up(&desk.on_desk(session.module), current)) {
                continue;
            }
            credits.extend(givers.of(mark.session as usize).iter().map(|giver| Credit {
                trainer: giver.person,
                module: session.module,
                version: session.version,
                person: person as u32,
                session: mark.session,
                current,
            }));
        }
    }
    credits.sort_unstable();
    credits.dedup();
    credits
}

/// Whether a part counts because only parts together complete the module.
fn adds_up(standing: &Standing, current: bool) -> bool {
    let together = |part: &super::Part| part.complete && !part.is_alone();
    together(&standing.any) || (current && together(&standing.current))
}

/// Who leads or helps, by session.
fn givers(records: &Records) -> ByPerson<Trainer> {
    let giving: Vec<Trainer> = records.trainers.iter().copied().filter(gives).collect();
    ByPerson::new(&giving, records.sessions.len(), |trainer| trainer.session)
}

/// The figures of every trainer who has given a session that counts. With a module, only that one's.
pub fn cascade(records: &Records, on: Day, percent: u32, module: Option<u32>) -> Cascade {
    let mut given = given(records, on, module);
    given.sort_unstable_by_key(|(trainer, session)| (trainer.person, *session));
    given.dedup_by_key(|(trainer, session)| (trainer.person, *session));
    let credits = credits(records, on, percent, module);
    let givers = givers(records);
    let mut rows: Vec<Reach> = Vec::new();
    for theirs in given.chunk_by(|one, next| one.0.person == next.0.person) {
        let mut reach = Reach { trainer: theirs[0].0.person, ..Reach::default() };
        let mut ratings: Vec<u8> = Vec::new();
        for (trainer, at) in theirs {
            let session = &records.sessions[*at as usize];
            reach.sessions += 1;
            let others = givers.of(*at as usize).iter().any(|giver| giver.person != trainer.person);
            reach.co_delivered += u32::from(others);
            ratings.extend(trainer.rating);
            let known = reach.modules.iter_mut().find(|m| (m.module, m.version) == (session.module, session.version));
            if let Some(known) = known {
                known.sessions += 1;
            } else {
                let (module, version) = (session.module, session.version);
                reach.modules.push(ReachModule { module, version, sessions: 1, ..ReachModule::default() });
            }
        }
        reach.rating = (!ratings.is_empty())
            .then(|| ratings.iter().map(|rating| f64::from(*rating)).sum::<f64>() / ratings.len() as f64);
        rows.push(reach);
    }
    let rules = Rules::new(records, on, percent);
    for reach in &mut rows {
        let from = credits.partition_point(|credit| credit.trainer < reach.trainer);
        let to = credits.partition_point(|credit| credit.trainer <= reach.trainer);
        people(reach, &credits[from..to], &rules);
    }
    let mut everybody: Vec<u32> = credits.iter().map(|credit| credit.person).collect();
    everybody.sort_unstable();
    everybody.dedup();
    Cascade { rows, reached: everybody.len() as u32 }
}

/// Sessions that count with who gave them.
fn given(records: &Records, on: Day, module: Option<u32>) -> Vec<(Trainer, u32)> {
    let counts = |trainer: &&Trainer| {
        let session = &records.sessions[trainer.session as usize];
        session.counts(on) && module.is_none_or(|module| module == session.module)
    };
    let giving = records.trainers.iter().filter(|trainer| gives(trainer)).filter(counts);
    giving.map(|trainer| (*trainer, trainer.session)).collect()
}

/// Counts the people of one trainer's credits, which are sorted by module and version.
fn people(reach: &mut Reach, credits: &[Credit], rules: &Rules) {
    for module in &mut reach.modules {
        module.current = module.version >= rules.current[module.module as usize];
        let key = (module.module, module.version);
        let from = credits.partition_point(|credit| (credit.module, credit.version) < key);
        let to = credits.partition_point(|credit| (credit.module, credit.version) <= key);
        module.reached = credits[from..to].chunk_by(|one, next| one.person == next.person).count() as u32;
    }
    reach.modules.sort_unstable_by_key(|module| (module.module, module.version));
    // The newest version that each person had of each module comes last of its run.
    let mut newest: Vec<(u32, u32, u32, bool)> =
        credits.iter().map(|credit| (credit.person, credit.module, credit.version, credit.current)).collect();
    newest.sort_unstable();
    for theirs in newest.chunk_by(|one, next| one.0 == next.0) {
        reach.reached += 1;
        let earlier = theirs.chunk_by(|one, next| one.1 == next.1).any(|run| run.last().is_some_and(|last| !last.3));
        reach.earlier_version += u32::from(earlier);
    }
}
