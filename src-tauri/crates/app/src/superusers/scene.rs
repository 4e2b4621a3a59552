//! A small programme to test on: two process areas with two processes each, two superusers, a consultant, a lead.

use crate::{
    App,
    dto::{
        frame::SetMe,
        shadowing::{PairingSave, ShadowingLog},
        superusers::{ConsultantSave, SuperuserSave},
    },
    testing::{TestClock, made, programme_and_clock},
};
use std::sync::Arc;
use tempfile::TempDir;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{Driver, ProcessLevel, ProcessScope, Stage},
};
use understudy_store::{Edit, tables};

/// The programme with its people.
pub(crate) struct Scene {
    pub(crate) app: App,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) ana: Id,
    pub(crate) bo: Id,
    pub(crate) cem: Id,
    pub(crate) dag: Id,
    /// Ana's and Bo's superusers.
    pub(crate) superusers: [Id; 2],
    /// Cem's consultant.
    pub(crate) consultant: Id,
    /// Two areas.
    pub(crate) areas: [Id; 2],
    /// Two processes of each area.
    pub(crate) processes: [Id; 4],
    _folder: TempDir,
}

fn process(id: Id, parent: Option<Id>, title: &str, level: ProcessLevel, position: u32) -> Edit {
    use tables::process as column;
    let cells = vec![
        (column::PARENT, parent.into()),
        (column::TITLE, title.into()),
        (column::LEVEL, level.word().into()),
        (column::SCOPE, ProcessScope::In.word().into()),
        (column::POSITION, position.into()),
    ];
    Edit::make(&tables::PROCESS, id, cells)
}

impl Scene {
    /// Sets the scene. Ana trains both areas, Bo the first.
    pub(crate) fn set() -> Self {
        let (folder, app, clock) = programme_and_clock();
        let fresh = |_| app.fresh_id();
        let [ana, bo, cem, dag] = [0; 4].map(fresh);
        let areas = [0; 2].map(fresh);
        let processes = [0; 4].map(fresh);
        let mut edits = Vec::new();
        for (id, name) in [(ana, "Ana Holm"), (bo, "Bo Lind"), (cem, "Cem Aydin"), (dag, "Dag Moe")] {
            edits.push(Edit::make(&tables::PERSON, id, vec![(tables::person::DISPLAY_NAME, name.into())]));
        }
        for (at, (&id, title)) in areas.iter().zip(["Order to cash", "Returns"]).enumerate() {
            edits.push(process(id, None, title, ProcessLevel::Area, at as u32 * 10));
        }
        for (at, (&id, title)) in processes.iter().zip(["Take order", "Check credit", "Receive", "Refund"]).enumerate()
        {
            let parent = areas[at / 2];
            edits.push(process(id, Some(parent), title, ProcessLevel::Process, at as u32 / 2 * 10 + at as u32 % 2 + 1));
        }
        app.change(Message::new("change-unknown"), edits).expect("people and processes");
        let nominate = |person, processes: &[Id]| made(crate::superusers::save(&app, nomination(person, processes)));
        let superusers = [nominate(ana, &areas), nominate(bo, &areas[..1])];
        let consultant = made(crate::consultants::save(
            &app,
            ConsultantSave {
                id: None,
                person: cem,
                expertise: areas.to_vec(),
                expertise_note: String::new(),
                rolls_off_on: None,
            },
        ));
        Self { app, clock, ana, bo, cem, dag, superusers, consultant, areas, processes, _folder: folder }
    }

    /// Says who is at the laptop.
    pub(crate) fn sit_down(&self, person: Option<Id>) {
        crate::frame::set_me(&self.app, SetMe { person }).expect("somebody sits down");
    }

    /// Pairs Ana or Bo with Cem on both processes of the first area.
    pub(crate) fn pair(&self, superuser: usize) -> Id {
        made(crate::shadowing::save_pairing(&self.app, self.pairing(superuser)))
    }

    /// A pairing to save.
    pub(crate) fn pairing(&self, superuser: usize) -> PairingSave {
        PairingSave {
            id: None,
            superuser: self.superusers[superuser],
            consultant: self.consultant,
            goal: String::new(),
            processes: self.processes[..2].to_vec(),
            starts_on: Some(self.today().plus(-30)),
            ends_on: None,
        }
    }

    /// An entry to log: an hour about the first process.
    pub(crate) fn entry(&self, pairing: Id, on: Day, stage: Stage) -> ShadowingLog {
        ShadowingLog {
            id: None,
            pairing,
            on,
            minutes: 60,
            stage,
            driver: Driver::Both,
            processes: self.processes[..1].to_vec(),
            comfort: Some(4),
            dos: String::new(),
            donts: String::new(),
            blocker: String::new(),
            next_step: String::new(),
        }
    }

    pub(crate) fn today(&self) -> Day {
        self.app.today()
    }
}

/// A nomination with nothing but scope.
pub(crate) fn nomination(person: Id, processes: &[Id]) -> SuperuserSave {
    SuperuserSave {
        id: None,
        person,
        nominated_on: None,
        wave: None,
        allocation_percent: Some(20),
        manager: String::new(),
        manager_agreed_on: None,
        environment_on: None,
        note: String::new(),
        processes: Some(processes.to_vec()),
        groups: None,
        sites: None,
    }
}

/// Identifiers of the field errors of a refusal, with their fields.
pub(crate) fn refusals<T>(result: crate::Result<T>) -> Vec<(String, String)> {
    let error = result.err().expect("a refusal");
    error.fields.into_iter().map(|field| (field.field, field.message.id)).collect()
}

/// Identifier of the message of a refusal.
pub(crate) fn refusal<T>(result: crate::Result<T>) -> String {
    result.err().expect("a refusal").message.id
}
