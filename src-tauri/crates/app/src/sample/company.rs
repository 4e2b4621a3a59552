//! The sample company: its sites, waves, user groups, people and what it does.
//!
//! Owns the setting on which the trainers' stories play. Everything is invented.

use super::{
    catalogue::{CATALOGUE, OUT_OF_SCOPE},
    names,
    random::Random,
    setting::{CONSULTANTS, CUSTOMER, GROUPS, LEADS, PARTNER, SITES, WAVES},
};
use crate::{Result, dto::people::GroupRule};
use rustc_hash::{FxHashMap, FxHashSet};
use understudy_domain::{
    day::Day,
    id::Id,
    words::{CompetencyKind, PersonKind, ProcessLevel, ProcessScope},
};
use understudy_store::{
    Edit, Value,
    tables::{self, competency, consultant, group_member, person, process, risk_area, site, user_group, wave},
};

/// Somebody of the sample.
#[derive(Debug, Clone)]
pub(super) struct Colleague {
    pub(super) id: Id,
    pub(super) name: String,
}

/// A process in scope.
#[derive(Debug, Clone, Copy)]
pub(super) struct Work {
    pub(super) process: Id,
    pub(super) competency: Id,
}

/// A consultant, and the person behind.
#[derive(Debug, Clone)]
pub(super) struct Adviser {
    pub(super) id: Id,
    pub(super) person: Colleague,
    knows: &'static [&'static str],
}

/// The company as the stories need it.
#[derive(Debug, Default)]
pub(super) struct Company {
    pub(super) groups: Vec<Id>,
    pub(super) waves: Vec<Id>,
    pub(super) cutovers: Vec<Day>,
    /// People listed, a list a group.
    pub(super) members: Vec<Vec<Colleague>>,
    pub(super) leads: Vec<Colleague>,
    pub(super) consultants: Vec<Adviser>,
    /// Processes in scope by code of their area.
    pub(super) work: FxHashMap<&'static str, Vec<Work>>,
    /// Areas by code.
    pub(super) areas: FxHashMap<&'static str, Id>,
    pub(super) sites: Vec<Id>,
    addresses: FxHashSet<String>,
}

impl Company {
    /// The wave with which a group goes live.
    pub(super) fn wave_of(group: usize) -> usize {
        usize::from(GROUPS[group].site > 1)
    }

    /// The lead who looks after a group.
    pub(super) fn lead_of(&self, group: usize) -> &Colleague {
        &self.leads[match GROUPS[group].site {
            0 => group % 2,
            1 => 2,
            _ => 3,
        }]
    }

    /// The consultant for an area, by its code.
    pub(super) fn consultant_for(&self, area: &str) -> usize {
        let end_to_end = area.get(..2).unwrap_or_default();
        self.consultants.iter().position(|adviser| adviser.knows.contains(&end_to_end)).unwrap_or_default()
    }

    /// Sites and waves.
    pub(super) fn places(&mut self, today: Day) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (name, country, zone, _) in SITES {
            let id = Id::derived("sample-site", &[name.as_bytes()]);
            self.sites.push(id);
            let cells =
                vec![(site::NAME, name.into()), (site::COUNTRY, country.into()), (site::TIME_ZONE, zone.into())];
            edits.push(Edit::make(&tables::SITE, id, cells));
        }
        for (name, days, sites) in WAVES {
            let id = Id::derived("sample-wave", &[name.as_bytes()]);
            let cutover = go_live(today.plus(days));
            edits.push(Edit::make(&tables::WAVE, id, vec![(wave::NAME, name.into()), (wave::CUTOVER, cutover.into())]));
            for site in sites.map(|at| self.sites[at]) {
                let member = Id::derived("wave_member", &[id.as_ref(), site.as_ref()]);
                let cells = vec![(tables::wave_member::WAVE, id.into()), (tables::wave_member::SITE, site.into())];
                edits.push(Edit::make(&tables::WAVE_MEMBER, member, cells));
            }
            self.waves.push(id);
            self.cutovers.push(cutover);
        }
        edits
    }

    /// The catalogue and the competencies that follow from what is in scope.
    pub(super) fn processes(&mut self) -> Vec<Edit> {
        let mut edits = Vec::new();
        for end_to_end in CATALOGUE {
            let top = row(&mut edits, None, end_to_end.code, end_to_end.title, ProcessLevel::EndToEnd, true);
            for area in end_to_end.areas {
                let in_scope = area.code != OUT_OF_SCOPE;
                let parent = row(&mut edits, Some(top), area.code, area.title, ProcessLevel::Area, in_scope);
                self.areas.insert(area.code, parent);
                for (at, title) in area.processes.iter().enumerate() {
                    let code = format!("{}.{:03}", area.code, (at + 1) * 10);
                    let process = row(&mut edits, Some(parent), &code, title, ProcessLevel::Process, in_scope);
                    if in_scope {
                        let competency = Id::derived("competency", &[process.as_ref()]);
                        let cells = vec![
                            (competency::KIND, CompetencyKind::Knowledge.word().into()),
                            (competency::PROCESS, process.into()),
                            (competency::NAME, (*title).into()),
                        ];
                        edits.push(Edit::make(&tables::COMPETENCY, competency, cells));
                        self.work.entry(area.code).or_default().push(Work { process, competency });
                    }
                }
            }
        }
        edits
    }

    /// People: colleagues in their groups, leads, consultants, and one who was entered twice.
    pub(super) fn people(&mut self, random: &mut Random, since: Day) -> Result<Vec<Edit>> {
        let mut edits = Vec::new();
        for (given, surname, title, site) in LEADS {
            let lead = self.person(&mut edits, since, (given, surname), title, "Change and training", Some(site));
            self.leads.push(lead);
        }
        for (given, surname, knows, _) in CONSULTANTS {
            let person = self.person(&mut edits, since, (given, surname), "Consultant", "", None);
            let id = Id::derived("sample-consultant", &[person.id.as_ref()]);
            self.consultants.push(Adviser { id, person, knows });
        }
        for group in &GROUPS {
            let mut members = Vec::new();
            while members.len() < group.listed as usize {
                let name = names::draw(random, group.site);
                if self.addresses.contains(&names::address(name.0, name.1)) {
                    continue;
                }
                let title = random.pick(group.titles);
                members.push(self.person(&mut edits, since, name, title, group.department, Some(group.site)));
            }
            self.members.push(members);
        }
        self.groups(&mut edits)?;
        edits.extend(self.twin());
        Ok(edits)
    }

    fn person(
        &mut self,
        edits: &mut Vec<Edit>,
        since: Day,
        (given, surname): (&str, &str),
        title: &str,
        department: &str,
        site: Option<usize>,
    ) -> Colleague {
        let address = names::address(given, surname);
        let id = Id::derived("sample-person", &[address.as_bytes()]);
        let name = format!("{given} {surname}");
        let domain = if site.is_some() { "example.com" } else { "partner.example.com" };
        let kind = if site.is_some() { PersonKind::Internal } else { PersonKind::Partner };
        let number = 10_000 + self.addresses.len() as u32;
        let mut cells = vec![
            (person::DISPLAY_NAME, name.clone().into()),
            (person::GIVEN_NAME, given.into()),
            (person::SURNAME, surname.into()),
            (person::EMAIL, format!("{address}@{domain}").into()),
            (person::USER_PRINCIPAL_NAME, format!("{address}@{domain}").into()),
            (person::OBJECT_ID, Id::derived("sample-object", &[address.as_bytes()]).to_string().into()),
            (person::KIND, kind.word().into()),
            (person::JOB_TITLE, title.into()),
            (person::DEPARTMENT, department.into()),
            (person::COMPANY, if site.is_some() { CUSTOMER } else { PARTNER }.into()),
            (person::ACCOUNT_ENABLED, true.into()),
        ];
        if let Some(at) = site {
            let (city, country, _, language) = SITES[at];
            cells.extend([
                (person::SITE, Value::from(self.sites[at])),
                (person::OFFICE, city.into()),
                (person::COUNTRY, country.into()),
                (person::LANGUAGE, language.into()),
                (person::EMPLOYEE_ID, format!("V{number}").into()),
                (person::STARTS_ON, since.plus(-(number as i32 * 37 % 4_000)).into()),
            ]);
        }
        edits.push(Edit::make(&tables::PERSON, id, cells));
        self.addresses.insert(address);
        Colleague { id, name }
    }

    /// A colleague whom somebody entered a second time by hand, for the list of possible duplicates.
    fn twin(&self) -> Option<Edit> {
        let colleague = self.members.get(1)?.last()?;
        let (given, surname) = colleague.name.split_once(' ')?;
        let cells = vec![
            (person::DISPLAY_NAME, colleague.name.as_str().into()),
            (person::GIVEN_NAME, given.into()),
            (person::SURNAME, surname.into()),
            (person::KIND, PersonKind::Internal.word().into()),
            (person::JOB_TITLE, "Sales clerk".into()),
            (person::DEPARTMENT, GROUPS[1].department.into()),
            (person::SITE, self.sites.first().copied().into()),
        ];
        Some(Edit::make(&tables::PERSON, Id::derived("sample-twin", &[colleague.id.as_ref()]), cells))
    }

    fn groups(&mut self, edits: &mut Vec<Edit>) -> Result<()> {
        for (group, members) in GROUPS.iter().zip(&self.members) {
            let id = Id::derived("sample-group", &[group.name.as_bytes()]);
            let mut cells = vec![
                (user_group::NAME, group.name.into()),
                (user_group::SITE, self.sites[group.site].into()),
                (user_group::HEADCOUNT, group.headcount.into()),
            ];
            if group.by_rule {
                let rule = GroupRule {
                    column: "department".to_owned(),
                    values: vec![group.department.to_owned()],
                    same_site: true,
                };
                cells.push((user_group::RULE, crate::error::answer(&rule)?.to_string().into()));
            }
            edits.push(Edit::make(&tables::USER_GROUP, id, cells));
            for member in members {
                let cells = vec![
                    (group_member::USER_GROUP, id.into()),
                    (group_member::PERSON, member.id.into()),
                    (group_member::BY_RULE, group.by_rule.into()),
                ];
                let row = Id::derived("group_member", &[id.as_ref(), member.id.as_ref()]);
                edits.push(Edit::make(&tables::GROUP_MEMBER, row, cells));
            }
            self.groups.push(id);
        }
        Ok(())
    }

    /// Consultants with what they know and when they leave, as known at the start.
    pub(super) fn advisers(&self, today: Day) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (adviser, (_, _, knows, rolls_off)) in self.consultants.iter().zip(CONSULTANTS) {
            let cells = vec![
                (consultant::PERSON, adviser.person.id.into()),
                (consultant::ROLLS_OFF_ON, super::story::workday(today.plus(rolls_off)).into()),
            ];
            edits.push(Edit::make(&tables::CONSULTANT, adviser.id, cells));
            for area in CATALOGUE.iter().filter(|known| knows.contains(&known.code)).flat_map(|known| known.areas) {
                let Some(&process) = self.areas.get(area.code) else { continue };
                let row = Id::derived("consultant_expertise", &[adviser.id.as_ref(), process.as_ref()]);
                let cells = vec![
                    (tables::consultant_expertise::CONSULTANT, adviser.id.into()),
                    (tables::consultant_expertise::PROCESS, process.into()),
                ];
                edits.push(Edit::make(&tables::CONSULTANT_EXPERTISE, row, cells));
            }
        }
        edits
    }

    /// Impacts: an area's for each group that works in it, and a process of its own here and there.
    pub(super) fn risk_areas(&self) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut set = |process: Id, group: Id, impact: u8| {
            let row = Id::derived("risk_area", &[process.as_ref(), group.as_ref()]);
            let cells = vec![
                (risk_area::PROCESS, process.into()),
                (risk_area::USER_GROUP, group.into()),
                (risk_area::IMPACT, impact.into()),
            ];
            edits.push(Edit::make(&tables::RISK_AREA, row, cells));
        };
        for (group, id) in GROUPS.iter().zip(&self.groups) {
            for &(code, impact) in group.impacts {
                if let Some(&area) = self.areas.get(code) {
                    set(area, *id, impact);
                }
                // The first process of an area opens it and the last one closes it: one matters more, one less.
                if let Some([first, .., last]) = self.work.get(code).map(Vec::as_slice) {
                    set(first.process, *id, (impact + 1).min(5));
                    set(last.process, *id, impact.saturating_sub(1).max(1));
                }
            }
        }
        edits
    }
}

/// A Monday near the day, and not over Christmas and New Year.
fn go_live(day: Day) -> Day {
    let monday = |day: Day| day.plus(-i32::from(day.date().weekday().to_monday_zero_offset()));
    let date = day.date();
    match (date.month(), date.day()) {
        (12, 20..) => monday(day.plus(31 - i32::from(date.day()) + 10)),
        (1, ..=3) => monday(day.plus(10 - i32::from(date.day()))),
        _ => monday(day),
    }
}

/// One row of the catalogue.
fn row(edits: &mut Vec<Edit>, parent: Option<Id>, code: &str, title: &str, level: ProcessLevel, in_scope: bool) -> Id {
    let id = Id::derived("sample-process", &[code.as_bytes()]);
    let scope = if in_scope { ProcessScope::In } else { ProcessScope::Out };
    let cells = vec![
        (process::PARENT, parent.into()),
        (process::CODE, code.into()),
        (process::TITLE, title.into()),
        (process::LEVEL, level.word().into()),
        (process::SCOPE, scope.word().into()),
        (process::POSITION, (edits.len() as u32).into()),
    ];
    edits.push(Edit::make(&tables::PROCESS, id, cells));
    id
}
