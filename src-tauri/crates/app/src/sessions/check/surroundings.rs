//! What the checks need and what changes only with a write.
//!
//! Kept from one keystroke to the next, for the programme, the day and the last change it was read at. It may be dropped at
//! any time.

use crate::{App, Result, open::lock};
use rustc_hash::FxHashMap;
use std::sync::{Arc, Mutex};
use understudy_domain::{clock::Stamp, day::Day, id::Id};
use understudy_store::{
    Connection,
    read::{self, completion::Merged, programme::WaveRecord, sessions::GroupSite},
};

/// Of which programme, day and change.
type Key = (std::path::PathBuf, String, Day, Stamp);

static LAST: Mutex<Option<(Key, Arc<Surroundings>)>> = Mutex::new(None);

/// What the checks need of the whole programme.
#[derive(Debug)]
pub(crate) struct Surroundings {
    pub(super) department_sizes: FxHashMap<String, u32>,
    /// Sessions ahead of each trainer.
    pub(super) loads: FxHashMap<Id, u32>,
    pub(super) team_share_percent: u32,
    pub(crate) attendance_percent: u32,
    pub(super) merged: Merged,
    waves: Vec<WaveRecord>,
    groups: FxHashMap<Id, GroupSite>,
    pub(super) consultants: FxHashMap<Id, Option<Day>>,
}

impl Surroundings {
    /// The surroundings as they stand.
    pub(crate) fn of(app: &App, reader: &Connection) -> Result<Arc<Self>> {
        let name = app.programme()?.name.clone();
        let key = (app.folder().to_owned(), name, app.today(), read::people::last_clock(reader)?);
        if let Some((known, kept)) = &*lock(&LAST)
            && *known == key
        {
            return Ok(Arc::clone(kept));
        }
        let fresh = Arc::new(Self::read(reader, key.2)?);
        *lock(&LAST) = Some((key, Arc::clone(&fresh)));
        Ok(fresh)
    }

    fn read(reader: &Connection, today: Day) -> Result<Self> {
        let settings = crate::readiness::settings(reader)?;
        Ok(Self {
            department_sizes: read::sessions::department_sizes(reader, today)?,
            loads: read::sessions::trainer_loads(reader, &today.to_string())?,
            team_share_percent: settings.team_share_percent,
            attendance_percent: settings.attendance_percent,
            merged: Merged::read(reader)?,
            waves: read::programme::waves(reader)?,
            groups: read::sessions::group_sites(reader)?.into_iter().map(|group| (group.id, group)).collect(),
            consultants: read::consultants::consultants(reader, today)?
                .into_iter()
                .map(|consultant| (consultant.person, consultant.rolls_off_on))
                .collect(),
        })
    }

    pub(crate) fn group_name(&self, group: Id) -> &str {
        self.groups.get(&group).map_or("", |group| group.name.as_str())
    }

    /// The first cutover of a group: of the waves it is in itself, else of those of its site.
    pub(crate) fn cutover(&self, group: Id) -> Option<Day> {
        self.wave(group).and_then(|wave| wave.cutover)
    }

    /// The wave with which a group goes live.
    pub(crate) fn wave(&self, group: Id) -> Option<&WaveRecord> {
        // Waves come in the order of their cutovers.
        let direct = self.waves.iter().find(|wave| wave.groups.contains(&group));
        let site = self.groups.get(&group).and_then(|group| group.site);
        direct.or_else(|| self.waves.iter().find(|wave| site.is_some_and(|site| wave.sites.contains(&site))))
    }
}
