//! Coverage: for each process and user group, how many ready superusers there are against how many are needed.
//!
//! Owns the need, the count, the single points of failure and "what if somebody leaves". Deliberately does not ask whether
//! somebody is ready: that answer is passed in, so that past days and suppositions use the same function.

use crate::{catalogue::Catalogue, id::Id, readiness::SuperuserEvidence};
use rustc_hash::FxHashMap;

/// How many superusers a risk area needs; both are settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Colleagues whom one superuser can train.
    pub colleagues_per_superuser: u32,
    /// Least number where the impact is 4 or 5.
    pub least_for_high_impact: u32,
}

impl Default for Need {
    fn default() -> Self {
        Self { colleagues_per_superuser: 20, least_for_high_impact: 2 }
    }
}

/// Impact from which a risk area counts as high.
pub const HIGH_IMPACT: u8 = 4;

impl Need {
    /// Ready superusers needed for a group of this headcount at this impact; at least one.
    pub fn superusers(self, impact: u8, headcount: u32) -> u32 {
        let by_size = headcount.div_ceil(self.colleagues_per_superuser.max(1));
        let by_impact = if impact >= HIGH_IMPACT { self.least_for_high_impact } else { 1 };
        by_size.max(by_impact).max(1)
    }
}

/// A user group as coverage sees it.
#[derive(Debug, Clone)]
pub struct Audience {
    /// The user group.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its site.
    pub site: Option<Id>,
    /// People in it.
    pub headcount: u32,
}

/// An impact set for a row of the catalogue, of any level, and a group.
#[derive(Debug, Clone, Copy)]
pub struct RiskArea {
    /// The row.
    pub id: Id,
    /// Position in the catalogue.
    pub process: u32,
    /// Position of the group in the audiences.
    pub audience: u32,
    /// Impact, 1 to 5.
    pub impact: u8,
}

/// One cell: a process and a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Position of the process.
    pub process: u32,
    /// Position of the group.
    pub audience: u32,
    /// Impact, 1 to 5.
    pub impact: u8,
    /// Ready superusers needed.
    pub needed: u32,
    /// First of its trainers in [`Coverage::trainers`].
    start: u32,
    /// Ready superusers.
    pub ready: u32,
}

/// All cells of a programme.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// The cells, by process and then group.
    pub cells: Vec<Cell>,
    trainers: Vec<u32>,
}

impl Cell {
    /// Whether too few are ready.
    pub const fn is_short(&self) -> bool {
        self.ready < self.needed
    }

    /// Whether nobody is left when one leaves.
    pub const fn is_single_point_of_failure(&self) -> bool {
        self.ready == 1
    }
}

/// Risk areas together, such as those of a process area and a group: the one that lacks most stands for all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Together {
    /// How many they are.
    pub processes: u32,
    /// Of these with too few ready superusers.
    pub short: u32,
    /// Ready superusers of the one that lacks most.
    pub ready: u32,
    /// Needed there.
    pub needed: u32,
    /// Highest impact, 1 to 5.
    pub impact: u8,
}

impl Together {
    /// Takes in one more.
    pub fn add(&mut self, ready: u32, needed: u32, impact: u8) {
        let left = |ready: u32, needed: u32| i64::from(ready) - i64::from(needed);
        if self.processes == 0 || left(ready, needed) < left(self.ready, self.needed) {
            (self.ready, self.needed) = (ready, needed);
        }
        self.processes += 1;
        self.short += u32::from(ready < needed);
        self.impact = self.impact.max(impact);
    }
}

/// How many risk areas of a group are short.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GroupCover {
    /// Its risk areas.
    pub areas: u32,
    /// Of these with too few ready superusers.
    pub short: u32,
    /// Of these with too few even if everybody nominated were ready.
    pub short_at_best: u32,
}

impl Coverage {
    /// How the risk areas of each group stand, by position of the group; `best` is the coverage if everybody nominated were
    /// ready, of the same risk areas.
    pub fn of_groups(&self, best: &Self, groups: usize) -> Vec<GroupCover> {
        let mut found = vec![GroupCover::default(); groups];
        for (cell, possible) in self.cells.iter().zip(&best.cells) {
            let group = &mut found[cell.audience as usize];
            group.areas += 1;
            group.short += u32::from(cell.is_short());
            group.short_at_best += u32::from(possible.is_short());
        }
        found
    }

    /// Counts, for each risk area, the superusers who may train and whose scope holds its process, group and site.
    /// `may_train` answers for the superuser at a position.
    pub fn compute(
        catalogue: &Catalogue,
        audiences: &[Audience],
        risk_areas: &[RiskArea],
        superusers: &[SuperuserEvidence],
        need: Need,
        may_train: impl Fn(usize) -> bool,
    ) -> Self {
        let mut cells = spread(catalogue, audiences, risk_areas, need);
        // Cells of a process stand together: a superuser looks only at those of the own processes.
        let mut of_process = vec![(0_u32, 0_u32); catalogue.rows().len()];
        for (at, cell) in cells.iter().enumerate() {
            let range = &mut of_process[cell.process as usize];
            if range.1 == 0 {
                range.0 = at as u32;
            }
            range.1 = at as u32 + 1;
        }
        let position: FxHashMap<Id, u32> =
            audiences.iter().enumerate().map(|(at, audience)| (audience.id, at as u32)).collect();
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        let mut allowed = vec![false; audiences.len()];
        let mut seen = vec![u32::MAX; catalogue.rows().len()];
        for (who, superuser) in superusers.iter().enumerate() {
            if !may_train(who) {
                continue;
            }
            let groups: Vec<u32> = superuser.groups.iter().filter_map(|group| position.get(group).copied()).collect();
            for (at, audience) in audiences.iter().enumerate() {
                let in_group = superuser.groups.is_empty() || groups.contains(&(at as u32));
                let at_site =
                    superuser.sites.is_empty() || audience.site.is_none_or(|site| superuser.sites.contains(&site));
                allowed[at] = in_group && at_site;
            }
            for &row in &superuser.scope {
                for process in catalogue.assessable_in(row) {
                    // A process named twice by a scope (an area and one of its processes) counts once.
                    if std::mem::replace(&mut seen[process as usize], who as u32) == who as u32 {
                        continue;
                    }
                    let (start, end) = of_process[process as usize];
                    for cell in start..end {
                        if allowed[cells[cell as usize].audience as usize] {
                            pairs.push((cell, who as u32));
                        }
                    }
                }
            }
        }
        for &(cell, _) in &pairs {
            cells[cell as usize].ready += 1;
        }
        let mut start = 0;
        for cell in &mut cells {
            cell.start = start;
            start += cell.ready;
        }
        let mut trainers = vec![0; pairs.len()];
        let mut filled = vec![0_u32; cells.len()];
        for (cell, who) in pairs {
            let slot = cells[cell as usize].start + filled[cell as usize];
            filled[cell as usize] += 1;
            trainers[slot as usize] = who;
        }
        Self { cells, trainers }
    }

    /// Positions of the ready superusers of a cell.
    pub fn trainers(&self, cell: &Cell) -> &[u32] {
        &self.trainers[cell.start as usize..(cell.start + cell.ready) as usize]
    }
}

/// Spreads the impact of a branch over its processes; the impact set nearest to the process holds.
fn spread(catalogue: &Catalogue, audiences: &[Audience], risk_areas: &[RiskArea], need: Need) -> Vec<Cell> {
    let mut ordered: Vec<&RiskArea> = risk_areas.iter().filter(|area| (1..=5).contains(&area.impact)).collect();
    // Wider branches first: what follows is nearer to the process and overwrites.
    ordered.sort_by_key(|area| {
        (std::cmp::Reverse(catalogue.branch(area.process).len()), area.process, area.audience, area.id)
    });
    let mut found: Vec<(u32, u32, u32, u8)> = Vec::new();
    for (rank, area) in ordered.iter().enumerate() {
        found.extend(
            catalogue.assessable_in(area.process).map(|process| (process, area.audience, rank as u32, area.impact)),
        );
    }
    found.sort_unstable();
    let mut cells: Vec<Cell> = Vec::with_capacity(found.len());
    for (process, audience, _, impact) in found {
        let needed = need.superusers(impact, audiences[audience as usize].headcount);
        let cell = Cell { process, audience, impact, needed, start: 0, ready: 0 };
        match cells.last_mut().filter(|last| last.process == process && last.audience == audience) {
            Some(last) => *last = cell,
            None => cells.push(cell),
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue::Process, words::ProcessLevel};
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn setting() -> (Catalogue, Vec<Audience>) {
        let row = |number, parent: Option<u128>, level| Process {
            id: id(number),
            parent: parent.map(id),
            level,
            title: number.to_string(),
            in_scope: true,
        };
        let catalogue = Catalogue::new(vec![
            row(1, None, ProcessLevel::EndToEnd),
            row(2, Some(1), ProcessLevel::Area),
            row(3, Some(2), ProcessLevel::Process),
            row(4, Some(2), ProcessLevel::Process),
        ]);
        let audience = |number, site, headcount| Audience { id: id(number), name: String::new(), site, headcount };
        (catalogue, vec![audience(10, Some(id(20)), 45), audience(11, None, 5)])
    }

    /// An area is as well covered as its process that lacks most, wherever that stands, and as high as its highest impact.
    #[test]
    fn what_lacks_most_stands_for_all() {
        let mut together = Together::default();
        for (ready, needed, impact) in [(3, 2, 2), (1, 4, 5), (0, 2, 1), (2, 2, 3)] {
            together.add(ready, needed, impact);
        }
        assert_eq!(together, Together { processes: 4, short: 2, ready: 1, needed: 4, impact: 5 });
    }

    fn superuser(scope: Vec<u32>, groups: Vec<Id>, sites: Vec<Id>) -> SuperuserEvidence {
        SuperuserEvidence { scope, groups, sites, ..SuperuserEvidence::default() }
    }

    /// The figures on the coverage screen follow from these; the committee decides on them.
    #[test]
    fn need_and_count_follow_impact_headcount_group_and_site() {
        let (catalogue, audiences) = setting();
        let area = |process, audience, impact| RiskArea { id: id(30), process, audience, impact };
        let risks = [area(1, 0, 2), area(2, 0, 5), area(1, 1, 1)];
        let people = [
            superuser(vec![1, 2], vec![], vec![]),
            superuser(vec![3], vec![id(11)], vec![]),
            superuser(vec![0], vec![], vec![id(99)]),
        ];
        let coverage = Coverage::compute(&catalogue, &audiences, &risks, &people, Need::default(), |_| true);
        let shown: Vec<_> = coverage
            .cells
            .iter()
            .map(|cell| (cell.process, cell.audience, cell.impact, cell.needed, coverage.trainers(cell).to_vec()))
            .collect();
        assert_eq!(
            shown,
            [(2, 0, 5, 3, vec![0]), (2, 1, 1, 1, vec![0, 2]), (3, 0, 2, 3, vec![0]), (3, 1, 1, 1, vec![0, 1, 2]),]
        );
        let without = Coverage::compute(&catalogue, &audiences, &risks, &people, Need::default(), |who| who != 0);
        assert!(without.cells.iter().filter(|cell| cell.audience == 0).all(|cell| cell.ready == 0));
        assert!(coverage.cells[0].is_single_point_of_failure());
        // Whoever is nominated is not yet ready: a group is covered by those who are.
        let of = |areas, short, short_at_best| GroupCover { areas, short, short_at_best };
        assert_eq!(without.of_groups(&coverage, 2), [of(2, 2, 2), of(2, 0, 0)]);
        let nobody = Coverage::compute(&catalogue, &audiences, &risks, &people, Need::default(), |_| false);
        assert_eq!(nobody.of_groups(&coverage, 2), [of(2, 2, 2), of(2, 2, 0)]);
    }
}
