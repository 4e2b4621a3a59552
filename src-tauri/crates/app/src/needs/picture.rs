//! Everything that is known of needs on a day, read once.

use crate::{
    App, Result,
    dto::{
        Named,
        needs::{Exemption, NeedGroup},
        sessions::{SeatRow, SeatsQuery},
    },
    needs::expired_on,
    readiness::snapshot,
};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    catalogue::Catalogue,
    day::Day,
    id::Id,
    plan::{self, Assigned, Gap, GroupFacts, GroupReach, Module, Need, Seats, Teaching},
    words::Track,
};
use understudy_store::{
    Connection,
    read::{
        coverage::{WaveRecord, waves},
        groups::{GroupRecord, groups},
        modules::{Links, ModuleRecord, links, modules},
        needs::{self as read, ExemptionRecord, NeedRecord, TopicRecord},
        processes::{RiskAreaRecord, risk_areas},
        timeline::trainings,
    },
};

/// What is known of needs. Positions of the rules are those of the lists here.
pub(crate) struct Picture {
    /// Groups by name.
    pub(crate) groups: Vec<NeedGroup>,
    /// Seats against need, as they stand now.
    pub(crate) seats: Vec<SeatRow>,
    pub(crate) topics: Vec<TopicRecord>,
    pub(crate) needs: Vec<NeedRecord>,
    /// Modules by title.
    pub(crate) modules: Vec<ModuleRecord>,
    pub(crate) teachings: Vec<Teaching>,
    pub(crate) gaps: Vec<Gap>,
    pub(crate) risk_areas: Vec<RiskAreaRecord>,
    /// What was said of modules and topics.
    pub(super) said: FxHashSet<(u32, u32)>,
    /// Each module with what it builds on.
    pub(super) built: Vec<Module>,
    catalogue: Catalogue,
}

/// Positions by id.
fn positions<T>(rows: &[T], id: impl Fn(&T) -> Id) -> FxHashMap<Id, u32> {
    rows.iter().enumerate().map(|(at, row)| (id(row), at as u32)).collect()
}

/// The wave with which a group goes live: of those it is in itself, else of those of its site, the first.
fn wave_of(waves: &[WaveRecord], group: Id, site: Option<Id>) -> Option<&WaveRecord> {
    let direct = waves.iter().find(|wave| wave.groups.contains(&group));
    direct.or_else(|| waves.iter().find(|wave| site.is_some_and(|site| wave.sites.contains(&site))))
}

impl Picture {
    pub(crate) fn read(app: &App, as_of: Option<Day>) -> Result<Self> {
        let on = as_of.unwrap_or_else(|| app.today());
        let seats = crate::sessions::seats(app, SeatsQuery { group: None, module: None, wave: None })?;
        let catalogue = snapshot(app, None)?.evidence.programme.catalogue.clone();
        let open = app.programme()?;
        let reader = open.reader()?;
        let modules = modules(&reader, None)?;
        let topics = read::topics(&reader)?;
        let module_at = positions(&modules, |module| module.id);
        let topic_at = positions(&topics, |topic| topic.id);
        let said = said(&reader, &module_at, &topic_at)?;
        let processes: Vec<Option<u32>> =
            topics.iter().map(|topic| topic.process.and_then(|process| catalogue.find(process))).collect();
        let covers: Vec<(u32, u32)> = links(&reader, Links::Processes, None)?
            .iter()
            .filter_map(|link| Some((*module_at.get(&link.module)?, catalogue.find(link.to)?)))
            .collect();
        let mut built: Vec<Module> =
            modules.iter().map(|module| Module { minutes: module.minutes, requires: Vec::new() }).collect();
        for link in links(&reader, Links::Prerequisites, None)? {
            if let (Some(&module), Some(&below)) = (module_at.get(&link.module), module_at.get(&link.to)) {
                built[module as usize].requires.push(below);
            }
        }
        let mut picture = Self {
            groups: Vec::new(),
            seats,
            needs: read::needs(&reader)?,
            risk_areas: risk_areas(&reader)?,
            teachings: plan::teachings(&catalogue, &processes, &covers, &said),
            gaps: Vec::new(),
            said: said.iter().map(|one| (one.module, one.topic)).collect(),
            topics,
            modules,
            built,
            catalogue,
        };
        picture.groups = picture.known_groups(&reader, on)?;
        picture.find_gaps(&module_at, &topic_at);
        Ok(picture)
    }

    fn known_groups(&self, reader: &Connection, on: Day) -> Result<Vec<NeedGroup>> {
        let waves = waves(reader)?;
        let tracks: FxHashMap<Id, Track> = read::tracks(reader)?.into_iter().collect();
        let exempt: FxHashMap<Id, ExemptionRecord> =
            read::exemptions(reader)?.into_iter().map(|one| (one.group, one)).collect();
        let mut own: FxHashMap<Id, Vec<Named>> = FxHashMap::default();
        for link in links(reader, Links::Groups, None)? {
            if let Some(module) = self.modules.iter().find(|module| module.id == link.module) {
                own.entry(link.to).or_default().push(Named { id: module.id, name: module.title.clone() });
            }
        }
        let at_risk: FxHashSet<Id> = self.risk_areas.iter().map(|area| area.group).collect();
        let with_session: FxHashSet<Id> = trainings(reader)?.into_iter().flat_map(|training| training.groups).collect();
        let with_seats: FxHashSet<Id> =
            self.seats.iter().filter(|row| seats(row).settled + row.free > 0).map(|row| row.group.id).collect();
        let group = |group: GroupRecord| {
            let wave = wave_of(&waves, group.id, group.site);
            let people = group.headcount.unwrap_or(group.members);
            let modules = own.remove(&group.id).unwrap_or_default();
            let exemption = exempt.get(&group.id);
            let track = tracks.get(&group.id).copied().unwrap_or(Track::Business);
            let known = GroupFacts {
                people,
                track,
                at_risk: at_risk.contains(&group.id),
                in_wave: wave.is_some(),
                has_module: !modules.is_empty(),
                has_session: with_session.contains(&group.id),
                has_seats: with_seats.contains(&group.id),
                reason: exemption.map(|exemption| exemption.holds(on)),
            };
            NeedGroup {
                track,
                people,
                reach: known.reach(),
                training: known.training(),
                wave: wave.map(|wave| Named { id: wave.id, name: wave.name.clone() }),
                cutover: wave.and_then(|wave| wave.cutover),
                modules,
                exemption: exemption.map(|exemption| shown(exemption, on)),
                gaps: 0,
                id: group.id,
                name: group.name,
            }
        };
        Ok(groups(reader, on)?.into_iter().map(group).collect())
    }

    fn find_gaps(&mut self, module_at: &FxHashMap<Id, u32>, topic_at: &FxHashMap<Id, u32>) {
        let group_at = positions(&self.groups, |group| group.id);
        let topic_at = |id: Id| topic_at.get(&id).copied();
        // A need whose group or topic was taken away since is not there: positions of the rules are those of the list.
        self.needs.retain(|need| group_at.contains_key(&need.group) && topic_at(need.topic).is_some());
        let needs: Vec<Need> = self
            .needs
            .iter()
            .filter_map(|need| {
                Some(Need { group: *group_at.get(&need.group)?, topic: topic_at(need.topic)?, depth: need.depth })
            })
            .collect();
        let assigned: Vec<Assigned> = self
            .seats
            .iter()
            .filter_map(|row| {
                let (group, module) = (*group_at.get(&row.group.id)?, *module_at.get(&row.module.id)?);
                Some(Assigned { group, module, seats: seats(row) })
            })
            .collect();
        self.gaps = plan::gaps(&needs, &self.teachings, &assigned, &self.built);
        let asks = |gap: &Gap| self.groups[needs[gap.need as usize].group as usize].training.is_asked_for();
        self.gaps.retain(asks);
        for gap in &self.gaps {
            self.groups[needs[gap.need as usize].group as usize].gaps += 1;
        }
    }

    /// Affected groups.
    pub(crate) fn affected(&self) -> impl Iterator<Item = &NeedGroup> {
        self.groups.iter().filter(|group| group.reach == GroupReach::Affected)
    }

    /// Groups to which training is owed, or a reason why not: the affected, and those of which nobody has said anything yet.
    pub(crate) fn owed(&self) -> impl Iterator<Item = &NeedGroup> {
        self.groups.iter().filter(|group| group.reach != GroupReach::Unaffected)
    }

    /// The depth that the impacts propose for a topic and group: 1 to be aware for an impact of 1 or 2, else 2 to practise.
    pub(super) fn proposed(&self, topic: &TopicRecord, group: Id) -> Option<u8> {
        let own = self.catalogue.find(topic.process?)?;
        let touches = |process: Id| {
            self.catalogue
                .find(process)
                .is_some_and(|at| self.catalogue.branch(own).contains(&at) || self.catalogue.branch(at).contains(&own))
        };
        let impacts = self.risk_areas.iter().filter(|area| area.group == group && touches(area.process));
        impacts.map(|area| area.impact).max().map(|impact| if impact <= 2 { 1 } else { plan::PRACTISE })
    }

    /// Process areas in scope that are no topic yet.
    pub(super) fn areas_left(&self) -> Vec<Named> {
        let known: FxHashSet<Id> = self.topics.iter().filter_map(|topic| topic.process).collect();
        areas_in_scope(&self.catalogue)
            .map(|at| self.catalogue.row(at))
            .filter(|row| !known.contains(&row.id))
            .map(|row| Named { id: row.id, name: row.title.clone() })
            .collect()
    }
}

/// Positions of the process areas with something in scope.
pub(crate) fn areas_in_scope(catalogue: &Catalogue) -> impl Iterator<Item = u32> + '_ {
    (0..catalogue.rows().len() as u32)
        .filter(|&at| catalogue.area(at) == at && catalogue.branch(at).any(|row| catalogue.assessable(row)))
}

/// The seats of a row.
pub(super) fn seats(row: &SeatRow) -> Seats {
    Seats { settled: row.trained + row.seated, missing: row.missing, free: row.free }
}

fn said(reader: &Connection, modules: &FxHashMap<Id, u32>, topics: &FxHashMap<Id, u32>) -> Result<Vec<Teaching>> {
    Ok(read::module_topics(reader)?
        .into_iter()
        .filter_map(|(_, module, topic, depth)| {
            Some(Teaching { module: *modules.get(&module)?, topic: *topics.get(&topic)?, depth })
        })
        .collect())
}

fn shown(record: &ExemptionRecord, on: Day) -> Exemption {
    Exemption {
        reason: record.reason.clone(),
        decided_by: record.decided_by.map(|id| Named { id, name: record.decided_by_name.clone() }),
        decided_on: record.decided_on,
        expires_on: record.expires_on,
        expired_on: expired_on(record, on),
    }
}
