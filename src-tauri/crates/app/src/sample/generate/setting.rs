//! What a generated programme plays on: sites, waves, groups, processes, people, consultants.

use super::{AGE, GROUPS_AN_AREA, Generator};
use crate::{Result, sample::names};
use understudy_domain::{
    id::Id,
    words::{CompetencyKind, PersonKind, ProcessLevel, ProcessScope},
};
use understudy_store::tables::{
    self, competency, consultant, consultant_expertise, group_member, person, process, risk_area, site, user_group,
    wave, wave_member,
};

/// Processes of an area, and areas of an end-to-end process.
const BRANCH: u32 = 10;
const VERBS: [&str; 20] = [
    "Approve", "Archive", "Assign", "Cancel", "Check", "Close", "Correct", "Create", "Estimate", "Forecast", "Match",
    "Plan", "Prepare", "Receive", "Release", "Report", "Review", "Schedule", "Settle", "Update",
];
const OBJECTS: [&str; 25] = [
    "agreements",
    "bank payments",
    "budgets",
    "cases",
    "consignments",
    "contracts",
    "count lists",
    "credit notes",
    "deliveries",
    "expense claims",
    "fixed assets",
    "forecasts",
    "invoices",
    "journals",
    "leads",
    "orders",
    "price lists",
    "production orders",
    "projects",
    "quotations",
    "returns",
    "shipments",
    "supplier records",
    "time sheets",
    "work orders",
];
const MANNERS: [&str; 10] = [
    "",
    " abroad",
    " across companies",
    " at month end",
    " by exception",
    " for key customers",
    " for projects",
    " in bulk",
    " on site",
    " with approval",
];
const TITLES: [&str; 8] =
    ["Accountant", "Buyer", "Controller", "Operator", "Sales clerk", "Service agent", "Technician", "Warehouse worker"];
const CITIES: [(&str, &str, &str); 8] = [
    ("Oslo", "NO", "Europe/Oslo"),
    ("Malmö", "SE", "Europe/Stockholm"),
    ("Espoo", "FI", "Europe/Helsinki"),
    ("Aarhus", "DK", "Europe/Copenhagen"),
    ("Gdynia", "PL", "Europe/Warsaw"),
    ("Leeds", "GB", "Europe/London"),
    ("Porto", "PT", "Europe/Lisbon"),
    ("Brno", "CZ", "Europe/Prague"),
];

impl Generator<'_> {
    pub(super) fn places(&mut self) -> Result<()> {
        for (city, country, zone) in CITIES {
            let id = self.id(AGE);
            self.sites.push(id);
            let cells =
                vec![(site::NAME, city.into()), (site::COUNTRY, country.into()), (site::TIME_ZONE, zone.into())];
            self.row(&tables::SITE, id, cells)?;
        }
        for (at, days) in [60, 180].into_iter().enumerate() {
            let id = self.id(AGE);
            self.waves.push(id);
            let cells =
                vec![(wave::NAME, format!("Wave {}", at + 1).into()), (wave::CUTOVER, self.today.plus(days).into())];
            self.row(&tables::WAVE, id, cells)?;
            let half = self.sites.len() / 2;
            let sites = self.sites[at * half..(at + 1) * half].to_vec();
            for site in sites {
                let member = Id::derived("wave_member", &[id.as_ref(), site.as_ref()]);
                self.row(
                    &tables::WAVE_MEMBER,
                    member,
                    vec![(wave_member::WAVE, id.into()), (wave_member::SITE, site.into())],
                )?;
            }
        }
        for at in 0..self.size.groups {
            let id = self.id(AGE);
            let site = self.sites[at as usize % self.sites.len()];
            let (city, ..) = CITIES[at as usize % CITIES.len()];
            let title = TITLES[at as usize / CITIES.len() % TITLES.len()];
            let name = format!("{title}s {city} {}", at + 1);
            self.row(&tables::USER_GROUP, id, vec![(user_group::NAME, name.into()), (user_group::SITE, site.into())])?;
            self.groups.push(id);
        }
        Ok(())
    }

    pub(super) fn processes(&mut self) -> Result<()> {
        let mut top = Id::default();
        let areas = self.size.processes.div_ceil(BRANCH);
        let mut position: u32 = 0;
        for area in 0..areas {
            if area % BRANCH == 0 {
                let code = format!("{:02}", area / BRANCH + 1);
                let title = format!("{} to {}", title(area * 7), OBJECTS[(area as usize * 3) % OBJECTS.len()]);
                top = self.catalogue_row(None, (code, title), ProcessLevel::EndToEnd, &mut position)?;
            }
            let code = format!("{:02}.{:02}", area / BRANCH + 1, (area % BRANCH + 1) * 5);
            let row = self.catalogue_row(Some(top), (code.clone(), title(area)), ProcessLevel::Area, &mut position)?;
            let mut works = Vec::new();
            for at in 0..BRANCH.min(self.size.processes - area * BRANCH) {
                let number = area * BRANCH + at;
                let title = title(number);
                let code = format!("{code}.{:03}", (at + 1) * 10);
                let process =
                    self.catalogue_row(Some(row), (code, title.clone()), ProcessLevel::Process, &mut position)?;
                let competency = Id::derived("competency", &[process.as_ref()]);
                let cells = vec![
                    (competency::KIND, CompetencyKind::Knowledge.word().into()),
                    (competency::PROCESS, process.into()),
                    (competency::NAME, title.into()),
                ];
                self.row(&tables::COMPETENCY, competency, cells)?;
                self.impacts(process, area)?;
                works.push((process, competency));
            }
            self.areas.push((row, works));
        }
        Ok(())
    }

    fn catalogue_row(
        &mut self,
        parent: Option<Id>,
        (code, title): (String, String),
        level: ProcessLevel,
        position: &mut u32,
    ) -> Result<Id> {
        let id = self.id(AGE);
        *position += 1;
        let cells = vec![
            (process::PARENT, parent.into()),
            (process::CODE, code.into()),
            (process::TITLE, title.into()),
            (process::LEVEL, level.word().into()),
            (process::SCOPE, ProcessScope::In.word().into()),
            (process::POSITION, (*position).into()),
        ];
        self.row(&tables::PROCESS, id, cells)?;
        Ok(id)
    }

    /// The groups that have a stake in a process: those of its area.
    fn impacts(&mut self, process: Id, area: u32) -> Result<()> {
        for nth in 0..GROUPS_AN_AREA.min(self.size.groups) {
            let group = self.groups[((area * GROUPS_AN_AREA + nth) % self.size.groups) as usize];
            let row = Id::derived("risk_area", &[process.as_ref(), group.as_ref()]);
            let cells = vec![
                (risk_area::PROCESS, process.into()),
                (risk_area::USER_GROUP, group.into()),
                (risk_area::IMPACT, self.random.between(1, 5).into()),
            ];
            self.row(&tables::RISK_AREA, row, cells)?;
        }
        Ok(())
    }

    pub(super) fn people(&mut self) -> Result<()> {
        for at in 0..self.size.people {
            let group = at % self.size.groups;
            let id = self.person(at, group, PersonKind::Internal)?;
            let group = self.groups[group as usize];
            let row = Id::derived("group_member", &[group.as_ref(), id.as_ref()]);
            let cells = vec![(group_member::USER_GROUP, group.into()), (group_member::PERSON, id.into())];
            self.row(&tables::GROUP_MEMBER, row, cells)?;
            self.people.push(id);
        }
        Ok(())
    }

    fn person(&mut self, number: u32, group: u32, kind: PersonKind) -> Result<Id> {
        let id = self.id(AGE);
        let home = group as usize % CITIES.len();
        let (given, surname) = names::draw(&mut self.random, home);
        let address = format!("{}.{number}@example.com", names::address(given, surname));
        let (city, country, _) = CITIES[home];
        let title = TITLES[group as usize / CITIES.len() % TITLES.len()];
        let cells = vec![
            (person::DISPLAY_NAME, format!("{given} {surname}").into()),
            (person::GIVEN_NAME, given.into()),
            (person::SURNAME, surname.into()),
            (person::EMAIL, address.as_str().into()),
            (person::USER_PRINCIPAL_NAME, address.into()),
            (person::OBJECT_ID, Id::derived("generated-object", &[&number.to_be_bytes()]).to_string().into()),
            (person::KIND, kind.word().into()),
            (person::JOB_TITLE, title.into()),
            (person::DEPARTMENT, format!("Department {}", group + 1).into()),
            (person::COUNTRY, country.into()),
            (person::OFFICE, city.into()),
            (person::SITE, self.sites[home].into()),
            (person::ACCOUNT_ENABLED, true.into()),
        ];
        self.row(&tables::PERSON, id, cells)?;
        Ok(id)
    }

    pub(super) fn consultants(&mut self) -> Result<()> {
        for at in 0..self.size.consultants {
            let person = self.person(self.size.people + at, at, PersonKind::Partner)?;
            let id = self.id(AGE);
            let leaves = self.today.plus(self.random.between(20, 240));
            let cells = vec![(consultant::PERSON, person.into()), (consultant::ROLLS_OFF_ON, leaves.into())];
            self.row(&tables::CONSULTANT, id, cells)?;
            for nth in 0..4 {
                let area = self.areas[(at as usize * 4 + nth) % self.areas.len()].0;
                let row = Id::derived("consultant_expertise", &[id.as_ref(), area.as_ref()]);
                let cells =
                    vec![(consultant_expertise::CONSULTANT, id.into()), (consultant_expertise::PROCESS, area.into())];
                self.row(&tables::CONSULTANT_EXPERTISE, row, cells)?;
            }
            self.consultants.push((id, person));
        }
        Ok(())
    }
}

/// The time zone of a site, by its position.
pub(super) const fn zone_of(site: usize) -> &'static str {
    CITIES[site % CITIES.len()].2
}

/// A name for the nth process; the first five thousand differ.
fn title(number: u32) -> String {
    let number = number as usize;
    let verb = VERBS[number % VERBS.len()];
    let object = OBJECTS[number / VERBS.len() % OBJECTS.len()];
    let manner = MANNERS[number / (VERBS.len() * OBJECTS.len()) % MANNERS.len()];
    format!("{verb} {object}{manner}")
}
