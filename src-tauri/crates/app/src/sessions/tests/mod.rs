//! The journeys of a session until the day it is held.

mod agreement;
mod calendar;
mod checks;
mod journey;
mod seats;

use crate::{
    App,
    dto::{
        people::{GroupMembersChange, GroupSave, Person},
        sessions::{SessionSave, Slot, TrainerChoice},
    },
    superusers::scene::Scene,
    testing::made,
};
use understudy_domain::{
    id::Id,
    message::Message,
    words::{Delivery, SessionPurpose, TrainerRole},
};
use understudy_store::{Edit, Value, tables};

/// A programme with a module that one group needs. Today is 2026-11-21, a Saturday.
pub(super) struct Stage {
    pub(super) scene: Scene,
    pub(super) module: Id,
    pub(super) group: Id,
    pub(super) people: Vec<Id>,
}

impl Stage {
    /// Six people of one department in one group.
    pub(super) fn set() -> Self {
        let scene = Scene::set();
        let app = &scene.app;
        let names = ["Eva Ek", "Finn Foss", "Gro Graf", "Hal Hus", "Ida Iver", "Jon Jarl"];
        let people: Vec<Id> = names.iter().map(|name| person(app, name, "Sales")).collect();
        let group = made(crate::groups::save(
            app,
            GroupSave {
                id: None,
                name: "Order desk".to_owned(),
                site: None,
                headcount: None,
                note: String::new(),
                rule: None,
            },
        ));
        let change = GroupMembersChange { group, add: people.clone(), remove: vec![] };
        crate::groups::change_members(app, change).expect("members");
        let module = module(app, "Taking orders", &[scene.processes[0]], &[group]);
        Self { scene, module, group, people }
    }

    pub(super) fn app(&self) -> &App {
        &self.scene.app
    }

    /// A session in Berlin, given by nobody.
    pub(super) fn form(&self, starts_at: &str, minutes: u32) -> SessionSave {
        SessionSave {
            id: None,
            module: self.module,
            purpose: SessionPurpose::Training,
            slots: vec![slot(starts_at, minutes)],
            time_zone: "Europe/Berlin".to_owned(),
            site: None,
            room: String::new(),
            link: String::new(),
            language: String::new(),
            capacity: None,
            groups: vec![self.group],
            trainers: Vec::new(),
            note: String::new(),
        }
    }

    pub(super) fn schedule(&self, form: SessionSave) -> Id {
        made(super::save(self.app(), form))
    }

    /// Checks that find something about a form.
    pub(super) fn found(&self, form: SessionSave) -> Vec<(String, String)> {
        let checks = super::check(self.app(), form).expect("checks");
        checks.findings.into_iter().map(|finding| (finding.check, finding.message.id)).collect()
    }
}

pub(super) fn slot(starts_at: &str, minutes: u32) -> Slot {
    Slot { starts_at: starts_at.to_owned(), minutes, ends_at: String::new(), start_instant: 0.0 }
}

pub(super) fn lead(person: Id) -> Vec<TrainerChoice> {
    vec![TrainerChoice { person, role: TrainerRole::Lead }]
}

pub(super) fn person(app: &App, name: &str, department: &str) -> Id {
    let person = Person { display_name: name.to_owned(), department: department.to_owned(), ..Person::default() };
    made(crate::people::save(app, person))
}

/// Writes rows as they are, where the use case that makes them is another's.
pub(super) fn write(app: &App, edits: Vec<Edit>) {
    app.change(Message::new("change-unknown"), edits).expect("written");
}

pub(super) fn module(app: &App, title: &str, processes: &[Id], groups: &[Id]) -> Id {
    use tables::{module as column, module_group, module_process};
    let id = app.fresh_id();
    let cells: Vec<(u16, Value)> = vec![
        (column::TITLE, title.into()),
        (column::DELIVERY, Delivery::InPerson.word().into()),
        (column::MINUTES, 90_u32.into()),
        (column::VERSION, 1_u32.into()),
    ];
    let mut edits = vec![Edit::make(&tables::MODULE, id, cells)];
    edits.extend(processes.iter().map(|process| {
        let row = Id::derived("module_process", &[id.as_ref(), process.as_ref()]);
        let cells = vec![(module_process::MODULE, id.into()), (module_process::PROCESS, (*process).into())];
        Edit::make(&tables::MODULE_PROCESS, row, cells)
    }));
    edits.extend(groups.iter().map(|group| {
        let row = Id::derived("module_group", &[id.as_ref(), group.as_ref()]);
        let cells = vec![(module_group::MODULE, id.into()), (module_group::USER_GROUP, (*group).into())];
        Edit::make(&tables::MODULE_GROUP, row, cells)
    }));
    write(app, edits);
    id
}
