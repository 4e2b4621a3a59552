//! The tree of business processes.
//!
//! Owns what follows from the tree: which rows can be assessed, the area of each, the branch below a row. Deliberately
//! knows nothing of files or tables.

use crate::{id::Id, words::ProcessLevel};
use rustc_hash::FxHashMap;

/// One row of the process catalogue.
#[derive(Debug, Clone)]
pub struct Process {
    /// Identity.
    pub id: Id,
    /// The row above.
    pub parent: Option<Id>,
    /// Level in the catalogue.
    pub level: ProcessLevel,
    /// Name.
    pub title: String,
    /// Whether it is part of the rollout.
    pub in_scope: bool,
}

/// The process catalogue, laid out so that a branch is a range.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    rows: Vec<Process>,
    branch_end: Vec<u32>,
    area: Vec<u32>,
    assessable: Vec<bool>,
    index: FxHashMap<Id, u32>,
}

impl Catalogue {
    /// Lays out the rows; they may come in any order. A row whose parent is unknown, or that is its own ancestor, becomes a root.
    pub fn new(rows: Vec<Process>) -> Self {
        let position: FxHashMap<Id, usize> = rows.iter().enumerate().map(|(at, row)| (row.id, at)).collect();
        let mut children = vec![Vec::new(); rows.len()];
        let mut roots = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            match row.parent.and_then(|parent| position.get(&parent)) {
                Some(&parent) if parent != at => children[parent].push(at),
                _ => roots.push(at),
            }
        }
        let mut order = Vec::with_capacity(rows.len());
        let mut placed = vec![false; rows.len()];
        for root in roots {
            place(root, &children, &mut placed, &mut order);
        }
        for at in 0..rows.len() {
            // Only rows of a circle are left: the first one met becomes its root.
            if !placed[at] {
                place(at, &children, &mut placed, &mut order);
            }
        }
        let mut slots: Vec<Option<Process>> = rows.into_iter().map(Some).collect();
        let depth: Vec<u32> = order.iter().map(|(_, depth)| *depth).collect();
        let rows: Vec<Process> = order.iter().filter_map(|(at, _)| slots[*at].take()).collect();
        let mut branch_end = vec![rows.len() as u32; rows.len()];
        let mut open: Vec<usize> = Vec::new();
        for at in 0..rows.len() {
            while open.last().is_some_and(|&top| depth[top] >= depth[at]) {
                if let Some(top) = open.pop() {
                    branch_end[top] = at as u32;
                }
            }
            open.push(at);
        }
        let mut catalogue = Self {
            index: rows.iter().enumerate().map(|(at, row)| (row.id, at as u32)).collect(),
            area: (0..rows.len() as u32).collect(),
            assessable: vec![false; rows.len()],
            branch_end,
            rows,
        };
        catalogue.derive(&depth);
        catalogue
    }

    /// Areas and assessable rows. A row can be assessed when it is in scope and either a process, or (so that shallow
    /// catalogues work) of another level with no process above or below it in scope and nothing in scope below.
    fn derive(&mut self, depth: &[u32]) {
        let mut path: Vec<usize> = Vec::new();
        for at in 0..self.rows.len() {
            while path.last().is_some_and(|&top| depth[top] >= depth[at]) {
                path.pop();
            }
            if self.rows[at].level != ProcessLevel::Area {
                let area = path.iter().rev().find(|&&up| self.rows[up].level == ProcessLevel::Area);
                // Without an area above, the nearest row above stands for it, else the row itself.
                self.area[at] = area.or(path.first()).copied().unwrap_or(at) as u32;
            }
            let row = &self.rows[at];
            self.assessable[at] = row.in_scope
                && (row.level == ProcessLevel::Process
                    || (!path.iter().any(|&up| self.rows[up].level == ProcessLevel::Process)
                        && !self.rows[at + 1..self.branch_end[at] as usize].iter().any(|below| below.in_scope)));
            path.push(at);
        }
    }

    /// Rows in the order of the tree: each row before what lies below it.
    pub fn rows(&self) -> &[Process] {
        &self.rows
    }

    /// Position of a row.
    pub fn find(&self, id: Id) -> Option<u32> {
        self.index.get(&id).copied()
    }

    /// The row at a position.
    pub fn row(&self, at: u32) -> &Process {
        &self.rows[at as usize]
    }

    /// Position of the process area that a row belongs to.
    pub fn area(&self, at: u32) -> u32 {
        self.area[at as usize]
    }

    /// Whether knowledge of the row can be assessed.
    pub fn assessable(&self, at: u32) -> bool {
        self.assessable[at as usize]
    }

    /// Positions of the row and all below it.
    pub fn branch(&self, at: u32) -> std::ops::Range<u32> {
        at..self.branch_end[at as usize]
    }

    /// Positions of the assessable rows in the branch of a row; for a scenario, the process above it.
    pub fn assessable_in(&self, at: u32) -> impl Iterator<Item = u32> + '_ {
        let start = if self.row(at).level == ProcessLevel::Scenario { self.process_above(at) } else { at };
        self.branch(start).filter(|&row| self.assessable(row))
    }

    fn process_above(&self, at: u32) -> u32 {
        let mut up = at;
        // Bounded by the depth of the tree; the layout has no circles, but parents as given may have.
        for _ in 0..64 {
            if self.row(up).level == ProcessLevel::Process {
                return up;
            }
            match self.row(up).parent.and_then(|parent| self.find(parent)) {
                Some(parent) if parent < up => up = parent,
                _ => break,
            }
        }
        at
    }
}

/// Places a branch with its depth, without recursion: a hostile file may nest deeper than the stack.
fn place(root: usize, children: &[Vec<usize>], placed: &mut [bool], order: &mut Vec<(usize, u32)>) {
    let mut open = vec![(root, 0_u32)];
    while let Some((at, depth)) = open.pop() {
        if std::mem::replace(&mut placed[at], true) {
            continue;
        }
        order.push((at, depth));
        open.extend(children[at].iter().rev().map(|&child| (child, depth + 1)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn row(number: u128, parent: Option<u128>, level: ProcessLevel) -> Process {
        let id = |number| Id(Uuid::from_u128(number));
        Process { id: id(number), parent: parent.map(id), level, title: number.to_string(), in_scope: true }
    }

    /// Superusers choose areas, assessors assess processes: the branch must lead from one to the other.
    #[test]
    fn an_area_leads_to_its_processes_and_a_scenario_to_its_own() {
        let tree = Catalogue::new(vec![
            row(4, Some(3), ProcessLevel::Scenario),
            row(3, Some(2), ProcessLevel::Process),
            row(5, Some(2), ProcessLevel::Process),
            row(2, Some(1), ProcessLevel::Area),
            row(1, None, ProcessLevel::EndToEnd),
        ]);
        let titles = |at: u128| -> Vec<String> {
            let at = tree.find(Id(Uuid::from_u128(at))).expect("row");
            tree.assessable_in(at).map(|row| tree.row(row).title.clone()).collect()
        };
        assert_eq!(titles(2), ["3", "5"]);
        assert_eq!(titles(4), ["3"]);
        assert_eq!(tree.row(tree.area(tree.find(Id(Uuid::from_u128(4))).expect("row"))).title, "2");
    }

    proptest! {
        /// Imported trees can have unknown parents and circles; no row may be lost and nothing may hang.
        #[test]
        fn no_row_is_lost_whatever_the_parents(parents in prop::collection::vec(prop::option::of(0_u128..40), 0..40)) {
            let rows: Vec<_> = parents.iter().enumerate()
                .map(|(at, parent)| row(at as u128, *parent, ProcessLevel::ALL[at % 4])).collect();
            let tree = Catalogue::new(rows);
            prop_assert_eq!(tree.rows().len(), parents.len());
            for at in 0..parents.len() as u32 {
                prop_assert!(tree.branch(at).end as usize <= parents.len());
                prop_assert!(tree.branch(at).contains(&at));
                let _ = tree.assessable_in(at).count();
            }
        }
    }
}
