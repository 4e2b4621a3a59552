//! The list of modules with the state of their materials.

use crate::{
    App, Result,
    dto::{
        Named, Nothing,
        modules::{MaterialCount, ModuleRow},
    },
};
use rustc_hash::FxHashMap;
use understudy_domain::{
    content::{self, Standing},
    day::Day,
    id::Id,
    message::Message,
    words::MaterialState,
};
use understudy_store::{
    Connection,
    read::modules::{self as read, Links, ModuleRecord},
};

/// Modules by title.
pub fn list(app: &App, _args: Nothing) -> Result<Vec<ModuleRow>> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let all = All::read(&reader, app.today())?;
    Ok(all.modules.iter().map(|module| all.row(module)).collect())
}

/// All modules, with what a row of each says.
pub(super) struct All {
    today: Day,
    pub(super) modules: Vec<ModuleRecord>,
    standings: FxHashMap<Id, Vec<Standing>>,
    groups: FxHashMap<Id, Vec<Named>>,
    processes: FxHashMap<Id, Vec<Named>>,
    pub(super) prerequisites: FxHashMap<Id, Vec<Named>>,
    ahead: FxHashMap<Id, u32>,
}

impl All {
    /// Reads them as they stand on a day.
    pub(super) fn read(reader: &Connection, today: Day) -> Result<Self> {
        let named = |which| -> Result<FxHashMap<Id, Vec<Named>>> {
            let mut found: FxHashMap<Id, Vec<Named>> = FxHashMap::default();
            for link in read::links(reader, which, None)? {
                found.entry(link.module).or_default().push(Named { id: link.to, name: link.name });
            }
            Ok(found)
        };
        Ok(Self {
            today,
            modules: read::modules(reader, None)?,
            standings: read::standings(reader)?,
            groups: named(Links::Groups)?,
            processes: named(Links::Processes)?,
            prerequisites: named(Links::Prerequisites)?,
            ahead: read::sessions_ahead(reader, today)?,
        })
    }

    fn standings(&self, module: Id) -> &[Standing] {
        self.standings.get(&module).map_or(&[], Vec::as_slice)
    }

    /// Modules that build on one.
    pub(super) fn dependants(&self, module: Id) -> Vec<Named> {
        let builds = |other: &&ModuleRecord| {
            self.prerequisites.get(&other.id).is_some_and(|requires| requires.iter().any(|named| named.id == module))
        };
        self.modules.iter().filter(builds).map(|other| Named { id: other.id, name: other.title.clone() }).collect()
    }

    /// What a module builds on that has moved on since its own content was last looked at.
    fn stale(&self, module: &ModuleRecord) -> Vec<Message> {
        let own: Vec<Day> = self
            .standings(module.id)
            .iter()
            .filter(|material| material.is_approved(module.version))
            .filter_map(|material| material.state_on)
            .chain(module.released_on)
            .collect();
        let required = self.prerequisites.get(&module.id).into_iter().flatten();
        required
            .filter_map(|named| self.modules.iter().find(|other| other.id == named.id))
            .filter(|other| content::is_overtaken(other.version, other.released_on, own.iter().copied()))
            .map(|other| {
                Message::new("module-builds-on-newer")
                    .with("module", other.title.as_str())
                    .with("version", other.version)
                    .with("date", other.released_on.unwrap_or_default())
            })
            .collect()
    }

    /// A module as the list shows it.
    pub(super) fn row(&self, module: &ModuleRecord) -> ModuleRow {
        let materials = self.standings(module.id);
        let counted = MaterialState::ALL.iter().map(|&state| MaterialCount {
            state,
            count: materials.iter().filter(|material| material.state == state).count() as u32,
        });
        let named = |found: &FxHashMap<Id, Vec<Named>>| found.get(&module.id).cloned().unwrap_or_default();
        let missing = content::missing(module.version, &module.languages, materials);
        let overdue = materials.iter().filter(|material| material.is_overdue(module.version, self.today));
        ModuleRow {
            id: module.id,
            title: module.title.clone(),
            delivery: module.delivery,
            minutes: module.minutes,
            version: module.version,
            owner: module.owner.map(|id| Named { id, name: module.owner_name.clone() }),
            groups: named(&self.groups),
            processes: named(&self.processes),
            materials: counted.filter(|count| count.count > 0).collect(),
            approved: missing.is_empty(),
            missing,
            overdue: overdue.count() as u32,
            sessions_ahead: self.ahead.get(&module.id).copied().unwrap_or(0),
            stale: self.stale(module),
        }
    }
}
